"""Fonts: embedded, complete, and each code of the text a letter that can be read aloud (ISO 14289-1, 7.2, 7.21)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

import pikepdf

from duizhao.audit import cidfont
from duizhao.audit.content import Shown
from duizhao.audit.letters import letters
from duizhao.audit.objects import dictionary, name, whole
from duizhao.audit.violation import Document, Violation, fault

ENCODINGS = frozenset(("MacRomanEncoding", "WinAnsiEncoding"))
PLAIN = ENCODINGS | {"MacExpertEncoding"}
PROGRAMS = ("/FontFile", "/FontFile2", "/FontFile3")
NONSYMBOLIC = 1 << 5  # bit 6 of Flags (ISO 32000-1, table 123)
KNOWN_ORDERS = frozenset(("GB1", "CNS1", "Japan1", "Korea1"))


def faults(document: Document) -> Iterator[Violation]:
    """Every font that shows text, once, on the first page that uses it."""
    fonts: dict[object, tuple[int, list[Shown]]] = {}
    for sheet in document.sheets:
        for key, shown in sheet.fonts.items():
            fonts.setdefault(key, (sheet.number, []))[1].append(shown)
    for page, uses in fonts.values():
        strings = list(chain.from_iterable(each.strings for each in uses))
        if strings:
            yield from _font(uses[0].font, page, (strings, any(each.drawn for each in uses)))


def _font(font: Any, page: int, text: tuple[list[bytes], bool]) -> Iterator[Violation]:
    entries, (strings, drawn) = dictionary(font), text
    called = name(entries.get("/BaseFont")) or "?"
    composite = name(entries.get("/Subtype")) == "Type0"
    inner = cidfont.descendant(entries) if composite else entries
    described = dictionary(inner.get("/FontDescriptor"))
    embedded = any(isinstance(described.get(key), pikepdf.Stream) for key in PROGRAMS)
    conditions: list[str] = []
    if drawn and not embedded and name(entries.get("/Subtype")) != "Type3":
        conditions.append("31-009")
    if composite:
        conditions += cidfont.faults(entries, b"".join(strings))
    else:
        conditions += _simple(entries, described)
    conditions += _told(entries, strings, described)
    yield from (fault(each, page, called) for each in dict.fromkeys(conditions))


def _simple(entries: dict[str, Any], described: dict[str, Any]) -> Iterator[str]:
    """A TrueType font for ordinary letters names one of two encodings (7.21.6)."""
    if name(entries.get("/Subtype")) != "TrueType" or not (whole(described.get("/Flags")) or 0) & NONSYMBOLIC:
        return
    given = entries.get("/Encoding")
    inside = dictionary(given)
    if given is None:
        yield "31-019"
    elif inside and "/BaseEncoding" not in inside:
        yield "31-020"
    elif (name(inside.get("/BaseEncoding")) if inside else name(given)) not in ENCODINGS:
        yield "31-021"


def _told(entries: dict[str, Any], strings: list[bytes], described: dict[str, Any]) -> Iterator[str]:
    """Every code must lead to Unicode: by a ToUnicode map, or by what the font is (7.21.7)."""
    given = entries.get("/ToUnicode")
    if not isinstance(given, pikepdf.Stream):
        if not _readable(entries, described):
            yield "31-027"
        return
    known = letters(given.read_bytes())
    if any("\0" in each for each in known.values()):
        yield "31-028"
    if any("\ufeff" in each or "\ufffe" in each for each in known.values()):
        yield "31-029"
    joined = b"".join(strings)
    used = cidfont.codes(joined) if name(entries.get("/Subtype")) == "Type0" else set(joined)
    if any(not known.get(code) for code in used):
        yield "10-001"


def _readable(entries: dict[str, Any], described: dict[str, Any]) -> bool:
    kind, given = name(entries.get("/Subtype")), entries.get("/Encoding")
    if kind == "Type0":
        about = dictionary(cidfont.descendant(entries).get("/CIDSystemInfo"))
        return str(about.get("/Registry")) == "Adobe" and str(about.get("/Ordering")) in KNOWN_ORDERS
    if (name(given) or name(dictionary(given).get("/BaseEncoding"))) in PLAIN:
        return True
    return kind == "TrueType" and bool((whole(described.get("/Flags")) or 0) & NONSYMBOLIC)

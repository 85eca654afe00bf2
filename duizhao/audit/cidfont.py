"""Composite fonts, the kind that Chinese needs: code tables, glyph maps, widths (ISO 14289-1, 7.21.3 to 7.21.8)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pikepdf

from duizhao.audit.objects import array, dictionary, name, whole
from duizhao.audit.sfnt import Program, program

IDENTITY = frozenset(("Identity-H", "Identity-V"))
_TABLES = (  # the code tables that every viewer has (ISO 32000-1, table 118)
    "GB-EUC-H GB-EUC-V GBpc-EUC-H GBpc-EUC-V GBK-EUC-H GBK-EUC-V GBKp-EUC-H GBKp-EUC-V GBK2K-H GBK2K-V "
    "UniGB-UCS2-H UniGB-UCS2-V UniGB-UTF16-H UniGB-UTF16-V B5pc-H B5pc-V HKscs-B5-H HKscs-B5-V ETen-B5-H ETen-B5-V "
    "ETenms-B5-H ETenms-B5-V CNS-EUC-H CNS-EUC-V UniCNS-UCS2-H UniCNS-UCS2-V UniCNS-UTF16-H UniCNS-UTF16-V "
    "83pv-RKSJ-H 90ms-RKSJ-H 90ms-RKSJ-V 90msp-RKSJ-H 90msp-RKSJ-V 90pv-RKSJ-H Add-RKSJ-H Add-RKSJ-V EUC-H EUC-V "
    "Ext-RKSJ-H Ext-RKSJ-V H V UniJIS-UCS2-H UniJIS-UCS2-V UniJIS-UCS2-HW-H UniJIS-UCS2-HW-V UniJIS-UTF16-H "
    "UniJIS-UTF16-V KSC-EUC-H KSC-EUC-V KSCms-UHC-H KSCms-UHC-V KSCms-UHC-HW-H KSCms-UHC-HW-V KSCpc-EUC-H "
    "UniKS-UCS2-H UniKS-UCS2-V UniKS-UTF16-H UniKS-UTF16-V"
)
TABLES = IDENTITY | frozenset(_TABLES.split())
_WMODE = re.compile(rb"/WMode\s+([01])\s+def")
_LEANS = re.compile(rb"/(\S+)\s+usecmap")
ALLOWED = 1.0  # thousandths of the type size (7.21.5); a little more for what the PDF rounds
ROUNDED = 0.01
CODES = 65_536  # of two bytes: no range tells of more


def descendant(entries: dict[str, Any]) -> dict[str, Any]:
    """The font that a composite font stands on; {} where it has none."""
    return dictionary(next(iter(array(entries.get("/DescendantFonts"))), None))


def codes(text: bytes) -> set[int]:
    """The different codes of text in two bytes each."""
    return {high << 8 | low for high, low in set(zip(text[::2], text[1::2], strict=False))}


def faults(entries: dict[str, Any], text: bytes) -> Iterator[str]:
    """The conditions that a composite font fails; glyphs are looked at where codes are glyphs or mapped to them."""
    inner = descendant(entries)
    yield from _table(entries.get("/Encoding"), dictionary(inner.get("/CIDSystemInfo")))
    if name(inner.get("/Subtype")) != "CIDFontType2":
        return
    given = inner.get("/CIDToGIDMap")
    if given is None:
        yield "31-005"
    elif not isinstance(given, pikepdf.Stream) and name(given) != "Identity":
        yield "31-004"
    elif name(entries.get("/Encoding")) in IDENTITY:
        yield from _glyphs(inner, codes(text), given.read_bytes() if isinstance(given, pikepdf.Stream) else None)


def _table(encoding: object, font: dict[str, Any]) -> Iterator[str]:
    if not isinstance(encoding, pikepdf.Stream):
        if name(encoding) not in TABLES:
            yield "31-006"
        return
    entries, data = dictionary(encoding), encoding.read_bytes()
    said = _WMODE.search(data)
    if (whole(entries.get("/WMode")) or 0) != (int(said[1]) if said else 0):
        yield "31-007"
    leans = [name(entries.get("/UseCMap")), *(each.decode("latin-1") for each in _LEANS.findall(data))]
    if any(each and each not in TABLES for each in leans):
        yield "31-008"
    table = dictionary(entries.get("/CIDSystemInfo"))
    for key, condition in (("/Registry", "31-001"), ("/Ordering", "31-002")):
        if str(table.get(key)) != str(font.get(key)):
            yield condition
    if (whole(font.get("/Supplement")) or 0) < (whole(table.get("/Supplement")) or 0):
        yield "31-003"


def _glyphs(inner: dict[str, Any], used: set[int], given: bytes | None) -> Iterator[str]:
    glyphs = used if given is None else {int.from_bytes(given[2 * code : 2 * code + 2]) for code in used}
    if 0 in glyphs:
        yield "31-030"
    stream = dictionary(inner.get("/FontDescriptor")).get("/FontFile2")
    embedded = program(stream.read_bytes()) if isinstance(stream, pikepdf.Stream) else None
    if embedded is None:
        return
    if any(glyph >= embedded.glyphs for glyph in glyphs):
        yield "31-011"
    if given is None and _differ(inner, used, embedded):
        yield "31-016"


def _differ(inner: dict[str, Any], used: set[int], embedded: Program) -> bool:
    told, common = widths(array(inner.get("/W"))), float(inner.get("/DW", 1000))
    return any(
        abs(told.get(code, common) - embedded.width(code)) > ALLOWED + ROUNDED
        for code in used
        if code < embedded.glyphs
    )


def widths(given: list[Any]) -> dict[int, float]:
    """The widths of a composite font by code, in thousandths of the type size (ISO 32000-1, 9.7.4.3)."""
    found: dict[int, float] = {}
    nth, left = 0, CODES
    while nth + 1 < len(given) and left > 0:
        first, second = int(given[nth]), given[nth + 1]
        if isinstance(second, pikepdf.Array):
            found |= {first + step: float(width) for step, width in enumerate(array(second))}
            nth += 2
        elif nth + 2 < len(given):
            last = min(int(second), first + left)
            found |= dict.fromkeys(range(first, last + 1), float(given[nth + 2]))
            left -= last - first
            nth += 3
        else:
            break
    return found

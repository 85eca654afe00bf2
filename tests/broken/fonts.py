"""Breaking fonts: their code tables, their glyphs and widths, and which letters they stand for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, String

from broken.means import BREAKS, Break, breaks, font, inner, paint


def mapped(change: Callable[[bytes], bytes]) -> Break:
    def rewritten(pdf: Pdf) -> None:
        before = font(pdf).ToUnicode.read_bytes()
        after = change(before)
        assert after != before
        font(pdf).ToUnicode = pdf.make_stream(after)

    return rewritten


def table(name: str = "/CMapName /Own def", **entries: Any) -> Break:
    """An embedded code table; what it says of itself can be replaced."""

    def change(pdf: Pdf) -> None:
        about = Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0)
        for key in ("Registry", "Ordering", "Supplement"):
            if key in entries:
                about["/" + key] = entries[key]
        inner(pdf).CIDSystemInfo = Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0)
        mode = entries.get("WMode", 0)
        font(pdf).Encoding = pdf.make_stream(name.encode(), Type=Name.CMap, CIDSystemInfo=about, WMode=mode)

    return change


def truetype(encoding: Any = None) -> Break:
    """Make a font a simple one for ordinary letters."""

    def change(pdf: Pdf) -> None:
        used, described = font(pdf), inner(pdf).FontDescriptor
        described.Flags = 32
        used.Subtype, used.FontDescriptor = Name.TrueType, described
        del used.Encoding
        if encoding is not None:
            used.Encoding = encoding

    return change


@breaks("31-004")
def odd_map(pdf: Pdf) -> None:
    inner(pdf).CIDToGIDMap = Name.Other


@breaks("31-005")
def no_map(pdf: Pdf) -> None:
    del inner(pdf).CIDToGIDMap


@breaks("31-006")
def unknown_table(pdf: Pdf) -> None:
    font(pdf).Encoding = Name("/Own-H")


@breaks("31-009")
def not_embedded(pdf: Pdf) -> None:
    del inner(pdf).FontDescriptor.FontFile2


@breaks("31-011")
def few_glyphs(pdf: Pdf) -> None:
    described = inner(pdf).FontDescriptor
    data = bytearray(described.FontFile2.read_bytes())
    at = next(n for n in range(12, 12 + 16 * data[5], 16) if data[n : n + 4] == b"maxp")
    start = int.from_bytes(data[at + 8 : at + 12], "big")
    data[start + 4 : start + 6] = b"\0\1"
    described.FontFile2 = pdf.make_stream(bytes(data))


@breaks("31-016")
def other_widths(pdf: Pdf) -> None:
    inner(pdf).W = Array()
    inner(pdf).DW = 333


@breaks("31-027")
def no_letters(pdf: Pdf) -> None:
    del font(pdf).ToUnicode


@breaks("31-030")
def missing_glyph(pdf: Pdf) -> None:
    name = next(key for key, each in pdf.pages[0].Resources.Font.items() if each == font(pdf))
    paint(pdf, f"/Artifact BMC BT {name} 9 Tf <0000> Tj ET EMC")


BREAKS += [
    ("10-001", mapped(lambda data: data.replace(b"beginbfchar", b"beginnothing").replace(b"beginbfrange", b"beginno"))),
    ("31-028", mapped(lambda data: data + b"\n1 beginbfchar\n<FFFF> <0000>\nendbfchar\n")),
    ("31-029", mapped(lambda data: data + b"\n1 beginbfrange\n<FFF0> <FFFF> [<FEFF>]\nendbfrange\n")),
    ("31-001", table(Registry=String("Own"))),
    ("31-002", table(Ordering=String("Own"))),
    ("31-003", table(Supplement=3)),
    ("31-007", table(WMode=1)),
    ("31-008", table("/Unheard usecmap")),
    ("31-019", truetype()),
    ("31-020", truetype(Dictionary(Type=Name.Encoding))),
    ("31-021", truetype(Name.StandardEncoding)),
]

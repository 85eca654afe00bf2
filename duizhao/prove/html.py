"""What a reader sees of a web page or a WeChat article, and what in it could act by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from lxml import etree

from duizhao.prove.hiding import Selector, hides, hiding
from duizhao.prove.sight import Sight, squeeze

UNREAD = frozenset(
    (
        "head",
        "script",
        "style",
        "template",
        "noscript",
        "nav",
        "title",
        "select",
        "textarea",
        "datalist",
        "audio",
        "video",
        "canvas",
        "object",
        "iframe",
    )
)  # nav repeats the headings: what stands only there is not shown
WITHIN = frozenset(
    (
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "rb",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "tspan",
        "u",
        "var",
        "wbr",
    )
)  # stand inside a line; every other element opens a new one
ACTING = frozenset(("script", "iframe", "object", "embed", "form", "frame", "frameset", "applet", "base", "portal"))
ADDRESSES = frozenset(
    ("href", "src", "action", "formaction", "data", "poster", "background", "srcdoc", "to", "from", "values")
)
QUIET = frozenset(("class", "id", "lang", "scope", "alt", "style", "title", "start", "role"))  # never act
CODE = re.compile(r"(?:javascript|vbscript|data):", re.IGNORECASE)
PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp|avif);", re.IGNORECASE)
EDGE = "\ufdd0"  # between blocks while the text is gathered: a noncharacter, which no text holds


def parsed(data: bytes) -> etree._Element | None:
    """The tree of an HTML page in UTF-8; None where there is nothing to read."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        tree: etree._Element | None = etree.fromstring(data, parser)
    except etree.ParserError:
        return None
    return tree


def drawn(data: bytes) -> etree._Element | None:
    """The tree of an SVG picture; None for what is no XML."""
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False)
    try:
        tree: etree._Element | None = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return None
    return tree


def seen(root: etree._Element) -> Sight:
    """What stands on the page for everybody: nothing hidden, collapsed, too small or in a menu."""
    sheets = tuple(each for sheet in root.iter("style") for each in hiding(sheet.text or ""))
    for element in _hidden(root, sheets):
        element.set("hidden", "hidden")
    lines = squeeze(str(_eye()(root))).split(EDGE)
    return Sight("".join(lines), tuple(dict.fromkeys(accumulate(map(len, lines)))))


def _hidden(root: etree._Element, sheets: tuple[Selector, ...]) -> Iterator[etree._Element]:
    for element in root.iterfind(".//*[@style]"):
        if hides(element.get("style", "")):
            yield element
    for element in root.iter(etree.Element) if sheets else ():
        if any(each.meets(element) for each in sheets):
            yield element


@lru_cache(maxsize=1)
def _eye() -> etree.XSLT:
    """The seen text of a tree, block edges marked: a transformation, since Python would be three times slower."""
    return etree.XSLT(
        etree.XML(
            f'''<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
            <xsl:output method="text"/>
            <xsl:template match="*">{EDGE}<xsl:apply-templates/>{EDGE}</xsl:template>
            <xsl:template match="{"|".join(sorted(WITHIN))}"><xsl:apply-templates/></xsl:template>
            <xsl:template match="{"|".join(sorted(UNREAD))}" priority="2"/>
            <xsl:template match="*[@hidden or @aria-hidden='true']" priority="3"/>
            <xsl:template match="details[not(@open)]|dialog[not(@open)]" priority="1"
              >{EDGE}<xsl:apply-templates select="summary"/>{EDGE}</xsl:template>
            </xsl:stylesheet>'''
        )
    )


def acting(root: etree._Element, own: str = "") -> Iterator[str]:
    """Everything on a page, HTML or SVG, that a browser would run, load as a page, or send.

    `own` is the text of the one script that the page may hold, letter by letter.
    """
    for element in root.iter(etree.Element):
        tag = _local(element.tag)
        if tag in ACTING and not (tag == "script" and _harmless(element, own)):
            yield f"<{tag}>"
        elif tag == "meta" and (element.get("http-equiv") or "").lower() == "refresh":
            yield '<meta http-equiv="refresh">'
        for name in element.keys():  # noqa: SIM118 - an element is no dict: to iterate it gives children
            if name in QUIET:
                continue
            key, value = _local(name), element.get(name, "")
            if key.startswith("on"):
                yield f"<{tag} {key}>"
            elif key in ADDRESSES and _code(value):
                yield f"<{tag} {key}={value[:40]!r}>"


def _harmless(script: etree._Element, own: str) -> bool:
    """Whether a script only states facts, or is the page's own."""
    return script.get("type") == "application/ld+json" or bool(own and not script.attrib and script.text == own)


@lru_cache(maxsize=512)
def _local(name: str) -> str:
    """`{http://www.w3.org/1999/xlink}href` and, in HTML, `xlink:href` -> `href`."""
    return name.rpartition("}")[2].rpartition(":")[2].lower()


def _code(address: str) -> bool:
    """Browsers drop control characters and blanks before they read the scheme."""
    if ":" not in address:
        return False
    tight = re.sub(r"[\x00-\x20\x7f-\x9f]", "", address)
    return bool(CODE.match(tight)) and not PICTURE.match(tight)

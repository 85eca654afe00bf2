"""What a reader sees of a web page or a WeChat article, and what in it could act by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
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
CODE = re.compile(r"(?:javascript|vbscript|data):", re.IGNORECASE)
PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp|avif);", re.IGNORECASE)
EDGE = "\x01"  # between blocks while the text is gathered: no HTML can hold it


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
    eye = _Eye(tuple(each for sheet in root.iter("style") for each in hiding(sheet.text or "")))
    eye.look(root)
    lines = squeeze("".join(eye.parts)).split(EDGE)
    return Sight("".join(lines), tuple(dict.fromkeys(accumulate(map(len, lines)))))


@dataclass(slots=True)
class _Eye:
    hiding: tuple[Selector, ...]  # what the page's own style sheet hides
    parts: list[str] = field(default_factory=list)

    def look(self, element: etree._Element) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag in UNREAD or self._hidden(element):
            return
        line = tag not in WITHIN
        closed = (tag == "details" or tag == "dialog") and element.get("open") is None
        if line:
            self.parts.append(EDGE)
        if not closed and element.text:
            self.parts.append(element.text)
        for child in element:
            if not closed or child.tag == "summary":
                self.look(child)
            if not closed and child.tail:
                self.parts.append(child.tail)
        if line:
            self.parts.append(EDGE)

    def _hidden(self, element: etree._Element) -> bool:
        if not self.hiding and not element.keys():
            return False
        if element.get("hidden") is not None or element.get("aria-hidden") == "true":
            return True
        style = element.get("style")
        return bool((style and hides(style)) or any(each.meets(element) for each in self.hiding))


def acting(root: etree._Element) -> Iterator[str]:
    """Everything on a page, HTML or SVG, that a browser would run, load as a page, or send."""
    for element in root.iter(etree.Element):
        tag = _local(element.tag)
        if tag in ACTING and not (tag == "script" and element.get("type") == "application/ld+json"):
            yield f"<{tag}>"
        if tag == "meta" and (element.get("http-equiv") or "").lower() == "refresh":
            yield '<meta http-equiv="refresh">'
        for name, value in element.items():
            key = _local(name)
            if key.startswith("on"):
                yield f"<{tag} {key}>"
            elif key in ADDRESSES and _code(value):
                yield f"<{tag} {key}={value[:40]!r}>"


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

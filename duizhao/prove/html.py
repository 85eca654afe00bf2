"""What a reader sees of a web page or a WeChat article, and what in it could act by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate

from lxml import etree

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
ZERO = r"0+(?:\.0*)?(?:px|pt|r?em|%|vw|vh)?(?=;|!|$)"
HIDING = re.compile(
    r"(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|content-visibility:hidden|color:transparent"
    rf"|opacity:{ZERO}|font-size:{ZERO}|transform:scale\({ZERO[:-10]}\)|clip:rect\(0|clip-path:"
    rf"|(?:max-)?(?:height|width):{ZERO}|(?:left|top|right|bottom|text-indent|margin(?:-\w+)?):-\d{{3,}})"
)
EDGE = "\x01"  # between blocks while the text is gathered: no HTML can hold it
BLANK = re.compile(r"\s+|/\*.*?\*/", re.DOTALL)
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
SIMPLE = re.compile(r"(?:^|[\s>+~])((?:\w[\w-]*)?(?:[.#][\w-]+)*)$")


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
    eye = _Eye(tuple(_hiding(root)))
    eye.look(root)
    lines = squeeze("".join(eye.parts)).split(EDGE)
    return Sight("".join(lines), tuple(dict.fromkeys(accumulate(map(len, lines)))))


@dataclass(slots=True)
class _Eye:
    hiding: tuple[tuple[str, str, frozenset[str]], ...]  # tag, id, classes of what a style sheet hides
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
        attributes = element.attrib
        if not attributes and not self.hiding:
            return False
        if "hidden" in attributes or attributes.get("aria-hidden") == "true":
            return True
        style = attributes.get("style")
        return bool((style and hides(style)) or any(self._meets(element, each) for each in self.hiding))

    @staticmethod
    def _meets(element: etree._Element, wanted: tuple[str, str, frozenset[str]]) -> bool:
        tag, id, classes = wanted
        return (
            tag in ("", element.tag)
            and id in ("", element.get("id"))
            and classes <= set((element.get("class") or "").split())
        )


def hides(style: str) -> bool:
    """Whether CSS declarations take what they style out of sight."""
    return HIDING.search(BLANK.sub("", style).lower()) is not None


def _hiding(root: etree._Element) -> Iterator[tuple[str, str, frozenset[str]]]:
    """What the page's own <style> hides, by the last element that each selector names.

    What stands before it is overlooked, so that a rule counts rather too often than too seldom; selectors with
    attributes or pseudo-classes are not understood and do not count.
    """
    for sheet in root.iter("style"):
        for selectors, declarations in RULE.findall(re.sub(r"/\*.*?\*/", "", sheet.text or "", flags=re.DOTALL)):
            for selector in selectors.split(",") if hides(declarations) else ():
                if (last := SIMPLE.search(selector.strip())) and last[1]:
                    yield _named(last[1])


def _named(compound: str) -> tuple[str, str, frozenset[str]]:
    words = re.findall(r"[.#]?[\w-]+", compound)
    tag = next((word for word in words if word[0] not in ".#"), "")
    id = next((word[1:] for word in words if word[0] == "#"), "")
    return tag.lower(), id, frozenset(word[1:] for word in words if word[0] == ".")


def acting(root: etree._Element) -> Iterator[str]:
    """Everything on a page, HTML or SVG, that a browser would run, load as a page, or send."""
    for element in root.iter(etree.Element):
        tag = _local(element.tag)
        if tag in ACTING and not (tag == "script" and element.get("type") == "application/ld+json"):
            yield f"<{tag}>"
        if tag == "meta" and (element.get("http-equiv") or "").lower() == "refresh":
            yield '<meta http-equiv="refresh">'
        for name, value in element.attrib.items():
            key = _local(name)
            if key.startswith("on"):
                yield f"<{tag} {key}>"
            elif key in ADDRESSES and _code(value):
                yield f"<{tag} {key}={value[:40]!r}>"


def _local(name: str) -> str:
    """`{http://www.w3.org/1999/xlink}href` -> `href`."""
    return name.rpartition("}")[2].lower()


def _code(address: str) -> bool:
    """Browsers drop control characters and blanks before they read the scheme."""
    tight = re.sub(r"[\x00-\x20\x7f-\x9f]", "", address)
    return bool(CODE.match(tight)) and not PICTURE.match(tight)

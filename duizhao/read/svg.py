"""Drawings made safe: an SVG is read strictly and copied piece by piece; what is on no list below stays behind."""

from __future__ import annotations

import hashlib
import math
import re

from lxml import etree

from duizhao.finding import say
from duizhao.frozen import frozen
from duizhao.read.images import ImageError

SVG = "http://www.w3.org/2000/svg"
XLINK = "{http://www.w3.org/1999/xlink}href"


def _words(text: str) -> frozenset[str]:
    """A list that would fill the screen with one word a line."""
    return frozenset(text.split())


ELEMENTS = _words(
    "svg g defs path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient stop clipPath"
)
ATTRIBUTES = _words(
    "viewBox preserveAspectRatio transform d points x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy width height rotate id "
    "fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-dasharray "
    "stroke-dashoffset stroke-miterlimit opacity color display visibility clip-path clip-rule clipPathUnits "
    "gradientUnits gradientTransform spreadMethod offset stop-color stop-opacity font-size font-weight font-style "
    "text-anchor dominant-baseline letter-spacing textLength lengthAdjust data-label data-width"
)
# Nobody misses these: the house gives its own fonts, names and sizes, and prints no editor's notes.
QUIET = _words("title desc metadata version baseProfile class role lang font-family")
FUNCTIONS = frozenset(("rgb", "rgba", "hsl", "hsla", "matrix", "translate", "scale", "rotate", "skewX", "skewY"))
TEXTUAL = frozenset(("text", "tspan"))
DEFINED = frozenset(("linearGradient", "radialGradient", "clipPath"))
MANY, DEEP = 20_000, 40  # elements; levels
LETTERS = 20_000  # each is laid out on its own
FAR = 1e6  # the largest number, in the drawing's units: beyond it renderers give up without a message
TALL = 4.0  # height by width, and width by height: a strip of a thousand to one would fill memory as pixels

_VALUE = re.compile(r"[\w\s#.,%()+'-]*", re.ASCII)
_FUNCTION = re.compile(r"([A-Za-z-]*)\(")
_NUMBER = re.compile(r"(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_COLOUR = re.compile(r"#[0-9A-Fa-f]+")
_LOCAL = re.compile(r"url\(\s*['\"]?#([\w.-]+)['\"]?\s*\)", re.ASCII)


@frozen
class Drawing:
    """A safe copy. `root` is an lxml element; `dropped` names what stayed behind: "image", "rect/@onclick"."""

    root: etree._Element
    dropped: tuple[str, ...]


def clean(data: bytes, salt: str = "") -> Drawing:
    """The drawing without anything that acts, fetches or names a font.

    Ids get a prefix from `data` and `salt`, so that several drawings can share a page.
    Raises ImageError with reason "broken", "doctype", "not-svg", "shape" or "big".
    """
    root = _parsed(data)
    if _name(root) != "svg":
        raise ImageError("not-svg", say("the file holds no SVG drawing"), say("save it again as plain SVG"))
    _judge(root)
    prefix = f"f{hashlib.sha256(data + salt.encode()).hexdigest()[:8]}-"
    copier = _Copier(prefix)
    copy = copier.element(root, False)
    for name in ("width", "height", "x", "y"):
        copy.attrib.pop(name, None)  # the page decides how large a figure is
    copy.set("viewBox", " ".join(f"{number:g}" for number in frame(root)))
    return Drawing(copy, tuple(dict.fromkeys(copier.dropped)))


def frame(root: etree._Element) -> tuple[float, float, float, float]:
    """Left, top, width and height of the drawing in its own units, from viewBox or else from width and height.

    Raises ImageError with reason "shape" when neither makes sense.
    """
    typed = root.get("viewBox") or f"0 0 {root.get('width', '')} {root.get('height', '')}".replace("px", "")
    try:
        left, top, width, height = (float(part) for part in re.split(r"[\s,]+", typed.strip()))
    except ValueError:
        left = top = width = height = math.nan
    if not (0 < width < 1e5 and 0 < height < 1e5 and 1 / TALL <= height / width <= TALL and abs(left) + abs(top) < 1e6):
        raise ImageError(
            "shape",
            say("the drawing has no usable viewBox"),
            say('write viewBox="0 0 WIDTH HEIGHT" on <svg>, at most {times} times as long as wide', times=int(TALL)),
        )
    return left, top, width, height


def number(typed: str | None, default: float) -> float:
    """A plain number, or one in px; `default` for anything else."""
    try:
        return float((typed or "").strip().removesuffix("px"))
    except ValueError:
        return default


def type_size(element: etree._Element) -> float:
    """The font-size in force on an element, in the drawing's units: its own or the nearest above it, else 16."""
    for each in (element, *element.iterancestors()):
        if each.get("font-size"):
            return number(each.get("font-size"), 16.0)
    return 16.0


def _parsed(data: bytes) -> etree._Element:
    if re.search(rb"<!(DOCTYPE|ENTITY)", data, re.IGNORECASE):
        raise ImageError(
            "doctype",
            say("the drawing has a DOCTYPE, which can pull in other files"),
            say("delete the line that starts with <!DOCTYPE, or save as plain SVG"),
        )
    parser = etree.XMLParser(
        encoding="utf-8",  # whatever the file claims: UTF-7 or UTF-16 would hide a DOCTYPE from the search above
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ImageError(
            "broken",
            say("the drawing is not well-formed: {error}", error=error.msg),
            say("save it again as plain SVG, in UTF-8"),
        ) from None
    if root.getroottree().docinfo.doctype:
        raise ImageError("broken", say("the file holds no SVG drawing"), say("save it again as plain SVG"))
    return root


def _judge(root: etree._Element) -> None:
    frame(root)
    count = depth = 0
    level = [root]
    while level and count <= MANY and depth <= DEEP:
        count += len(level)
        depth += 1
        level = [child for element in level for child in element]
    if count > MANY or depth > DEEP or sum(map(len, root.itertext())) > LETTERS:
        raise ImageError("big", say("the drawing has too many pieces"), say("simplify it, or save it as PNG"))


def _name(element: etree._Element) -> str:
    """The local name of an element of SVG, "" for any other."""
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    name = etree.QName(tag)
    return name.localname if name.namespace in (SVG, None) else ""


class _Copier:
    """Copies what is on the lists and notes the rest."""

    def __init__(self, prefix: str) -> None:
        self.prefix = prefix
        self.dropped: list[str] = []

    def element(self, source: etree._Element, defined: bool) -> etree._Element:
        """One element and what it holds. `defined`: inside a definition, where nothing may point on."""
        name = _name(source)
        copy = etree.Element(f"{{{SVG}}}{name}", nsmap={None: SVG})
        defined = defined or name in DEFINED
        for key, value in self._typed(source):
            kept = self._value(key, value, defined)
            if kept is None:
                self.dropped.append(f"{name}/@{key}")
            else:
                copy.set(key, kept)
        if name in TEXTUAL:
            copy.text = source.text
        for child in source:
            inner = _name(child)
            if inner in ELEMENTS and inner != "svg":
                made = self.element(child, defined)
                made.tail = child.tail if name in TEXTUAL else None
                copy.append(made)
            elif inner and inner not in QUIET:
                self.dropped.append(inner)
        return copy

    def _typed(self, source: etree._Element) -> list[tuple[str, str]]:
        """Attributes by name; a style attribute counts as the attributes it stands for."""
        pairs: list[tuple[str, str]] = []
        for key, value in source.attrib.items():
            if key == "style":
                rules = [rule.partition(":") for rule in value.split(";")]
                pairs += [(name.strip(), text.strip()) for name, colon, text in rules if colon]
            elif key == XLINK:
                pairs.append(("href", value))
            elif not key.startswith("{"):
                pairs.append((key, value))
        return [(key, value) for key, value in pairs if key not in QUIET and not key.startswith("-")]

    def _value(self, key: str, value: str, defined: bool) -> str | None:
        """The value if it is harmless, else None. Only url(#id) may point, and not from a definition: two that
        point at each other would never end."""
        if key not in ATTRIBUTES:
            return None
        if key == "id":
            return self.prefix + value if re.fullmatch(r"[\w.-]+", value, re.ASCII) else None
        if (local := _LOCAL.fullmatch(value.strip())) is not None:
            return None if defined else f"url(#{self.prefix}{local[1]})"
        if not _VALUE.fullmatch(value) or not set(_FUNCTION.findall(value)) <= FUNCTIONS:
            return None
        numbers = [float(each) for each in _NUMBER.findall(_COLOUR.sub("", value))]
        if any(each > FAR for each in numbers):
            return None
        # A dash pattern so fine that a long line would become millions of pieces.
        dust = key == "stroke-dasharray" and numbers and sum(numbers) < 0.5
        return None if dust else value

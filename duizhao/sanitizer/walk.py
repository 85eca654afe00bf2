"""One walk over a fragment, which takes away what the rows say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from lxml import html as trees

from duizhao.frozen import frozen

_KEPT = (
    "section p span strong em img a br blockquote h1 h2 h3 h4 h5 h6 ul ol li table thead tbody tr th td pre code"
    " sup svg"
)
_DRAWN = "g path rect circle ellipse line polyline polygon text tspan animate animatetransform set"
_ACTING = (
    "script style link meta base form input button select textarea iframe object embed noscript template title audio"
    " video canvas frame frameset applet"
)
_ATTRIBUTES = "style href src alt colspan rowspan width height align valign leaf nodeleaf target title start dir lang"
KEPT, DRAWN, ACTING, ATTRIBUTES = (frozenset(each.split()) for each in (_KEPT, _DRAWN, _ACTING, _ATTRIBUTES))
LISTS, ROWED = ("ul", "ol"), frozenset(("ul", "ol", "table", "thead", "tbody", "tr"))
OWN_LINK = re.compile(r"https?://mp\.weixin\.qq\.com/", re.IGNORECASE)
OWN_PICTURE = re.compile(r"https?://mmbiz\.q(?:pic|logo)\.cn/", re.IGNORECASE)
ELSEWHERE = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
COMPUTED = re.compile(r"\b(?:var|calc|env|min|max|clamp|color-mix)\(", re.IGNORECASE)
FOREIGN_UNIT = re.compile(r"\d(?:rem|v[wh]|vmin|vmax)\b", re.IGNORECASE)
DECLARATION = re.compile(r"((?:[^;(]|\([^)]*\)?)+);?")
RUN = re.compile(r"[\t\n\r\f ]*[\t\n\r\f][\t\n\r\f ]*|  +")
BLANK = " \t\n\r\f"
SHOWN = 24  # characters of a lost value that a report quotes


@frozen
class Removal:
    """What was taken away: `rule` is a key of ROWS, `what` the tag, attribute or declaration concerned."""

    rule: str
    what: str


def cleaned(html: str) -> tuple[str, list[Removal]]:
    """One walk: the fragment without what the rows take away, and what that was."""
    root = trees.fragment_fromstring(html, create_parent="section")
    found = [*_tags(root), *_texts(root), *_attributes(root)]
    inside = (root.text or "").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return inside + "".join(etree.tostring(each, encoding="unicode", method="html") for each in root), found


def _elements(root: etree._Element) -> list[etree._Element]:
    """Everything below the root, inner ones last."""
    return list(root.iterdescendants())


# ---------------------------------------------------------------- tags


def _tags(root: etree._Element) -> Iterator[Removal]:
    gone: set[etree._Element] = set()  # with what they stood in
    for each in _elements(root):
        if each in gone:
            continue
        rule = "comment" if not isinstance(each.tag, str) else _fate(each)
        if rule is None:
            continue
        yield Removal(rule, "<!-- -->" if rule == "comment" else f"<{each.tag}>")
        match rule:
            case "div":
                each.tag = "section"
            case "nested":
                _flatten(each)
            case "other-tag" | "paragraph" | "link":
                each.drop_tag()
            case _:
                gone.update(each.iter())
                _drop(each)


def _fate(each: etree._Element) -> str | None:
    """The row that a tag falls under; None if it stays."""
    tag, parent = each.tag.lower(), each.getparent()
    within = "svg" in (one.tag for one in each.iterancestors())
    if tag in ACTING:
        return "acting"
    if tag == "math":
        return "formula"
    if within and tag not in DRAWN:
        return "drawing"
    if within:
        return None
    if tag == "div":
        return "div"
    if tag not in KEPT:
        return "other-tag"
    if tag == "a" and each.get("href") and not OWN_LINK.match(each.get("href", "").strip()):
        return "link"
    if tag == "img" and ELSEWHERE.match(each.get("src", "")) and not OWN_PICTURE.match(each.get("src", "").strip()):
        return "picture"
    if tag == "p" and parent.tag in ("li", "blockquote"):
        return "paragraph"
    return "nested" if tag in LISTS and any(one.tag in LISTS for one in each.iterancestors()) else None


def _drop(each: etree._Element) -> None:
    """Take an element away with all in it; the text after it stays."""
    tail, each.tail = each.tail, None
    parent, before = each.getparent(), each.getprevious()
    if tail and before is not None:
        before.tail = (before.tail or "") + tail
    elif tail:
        parent.text = (parent.text or "") + tail
    parent.remove(each)


def _flatten(inner: etree._Element) -> None:
    """The items of a list in a list become items of the list outside, after the one they stood in."""
    item = inner
    while item.getparent().tag not in LISTS:
        item = item.getparent()
    if item is inner:
        inner.drop_tag()
        return
    for each in reversed(list(inner)):
        item.addnext(each)
    _drop(inner) if not (inner.text or "").strip() else inner.drop_tag()


# ---------------------------------------------------------------- texts


def _texts(root: etree._Element) -> Iterator[Removal]:
    for each in [root, *_elements(root)]:
        for place, holder in (("text", each), ("tail", each.getparent())):
            text = getattr(each, place)
            if not text or holder is None or (each is root and place == "tail"):
                continue
            if holder.tag in ROWED and not text.strip(BLANK):
                setattr(each, place, None)
                yield Removal("blank", f"<{holder.tag}>")
            elif RUN.search(text):
                setattr(each, place, RUN.sub(" ", text))
                yield Removal("run", " ".join(text.split())[:SHOWN])


# ---------------------------------------------------------------- attributes


def _attributes(root: etree._Element) -> Iterator[Removal]:
    for each in _elements(root):
        drawn = each.tag == "svg" or "svg" in (one.tag for one in each.iterancestors())
        for name, value in list(each.attrib.items()):
            if name == "style":
                yield from _style(each, value)
            elif rule := _lost(name, value, drawn):
                del each.attrib[name]
                yield Removal(rule, f"<{each.tag} {name}>")


def _lost(name: str, value: str, drawn: bool) -> str | None:
    if name in ("class", "id"):
        return name
    if drawn:
        acts = name.startswith("on") or name.endswith("href") or "url(" in value
        return "drawing" if acts else None
    return None if name in ATTRIBUTES or name.startswith("data-") else "attribute"


def _style(each: etree._Element, style: str) -> Iterator[Removal]:
    kept, lost = [], []
    for typed in DECLARATION.findall(style):
        key, _, value = (part.strip().lower() for part in typed.partition(":"))
        if not typed.strip():
            continue
        if rule := _declared(each, key, value):
            lost.append(Removal(rule, typed.strip()[: 2 * SHOWN]))
        else:
            kept.append(typed.strip())
    if lost:
        each.set("style", ";".join(kept))
        if not kept:
            del each.attrib["style"]
    yield from lost


def _declared(each: etree._Element, key: str, value: str) -> str | None:
    """The row that a declaration falls under; None if it stays."""
    if key in ("position", "z-index"):
        return "position"
    if key.startswith("--") or COMPUTED.search(value):
        return "variable"
    if FOREIGN_UNIT.search(value):
        return "unit"
    if key == "font-family" or (key == "font" and value):
        return "font"
    if key.startswith(("background", "padding")) and each.getparent().getparent() is None:
        return "outermost"
    if each.tag == "table" and key == "font-size":
        return "table-print"
    return "row-ground" if each.tag == "tr" and key.startswith("background") else None

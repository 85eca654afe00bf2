"""Tags as the HTML means them: the engine tags every box of its layout, of which one element may have several.

Works on the engine's own dictionaries while the tree grows, from the leaves up.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

FOLDED = frozenset(("/Div", "/L", "/P", "/Caption", "/Sect", "/Art", "/Part", "/BlockQuote"))
TERMS = {"dt": "/Lbl", "dd": "/LBody"}


def tidy(element: Any, box: Any, pdf: Any) -> None:
    """Fold the boxes of one HTML element (columns, table wrappers) into one tag; make items of a <dl>'s groups.

    Without it a list in columns is a list in a list, and a term stands in a Div, which a list may not hold
    (ISO 32000-1, table 336).
    """
    element.html = box.element
    for kid in tuple(_kids(element, pdf)):
        if kid["S"] == element["S"] and kid["S"] in FOLDED and getattr(kid, "html", None) is box.element:
            _fold(kid, element, pdf)
    if element["S"] == "/L" and box.element.tag == "dl":
        for kid in _kids(element, pdf):
            _item(kid, pdf)


def _item(group: Any, pdf: Any) -> None:
    """A <div> of terms and meanings, each an item of its own so far, becomes one item with label and body."""
    parts = tuple(_kids(group, pdf))
    if group["S"] != "/Div" or not all(part["S"] == "/LI" and part.html.tag in TERMS for part in parts):
        return
    group["S"] = "/LI"
    for part in parts:
        part["S"] = TERMS[part.html.tag]
        for body in tuple(_kids(part, pdf)):
            _fold(body, part, pdf)


def _fold(kid: Any, into: Any, pdf: Any) -> None:
    """Put the kids of a tag in its place; one that holds content or links itself stays."""
    inner = tuple(_kids(kid, pdf))
    if len(inner) != len(kid["K"]):
        return
    for each in inner:
        each["P"] = into.reference
    place = into["K"].index(kid.reference)
    into["K"][place : place + 1] = kid["K"]
    kid.clear()  # it stays as an empty object: an object marked free misnumbers those after it (pydyf 0.13.0)


def _kids(element: Any, pdf: Any) -> Iterator[Any]:
    """The tags among what an element holds; the rest are numbers of content and annotations."""
    for each in element["K"]:
        if isinstance(each, bytes):
            found = pdf.objects[int(each.split()[0])]
            if "S" in found:
                yield found

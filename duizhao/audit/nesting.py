"""Which tags may stand in which: tables, lists, contents, ruby and warichu (ISO 32000-1, tables 333, 336 to 338)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from duizhao.audit.tree import Element
from duizhao.audit.violation import Document, Violation, fault
from duizhao.frozen import frozen

PARTS = frozenset(("THead", "TBody", "TFoot"))


@frozen
class Place:
    """Where an element may stand and what may stand in it; None where both is open."""

    condition: str
    within: frozenset[str] | None
    holds: frozenset[str] | None


def _place(condition: str, within: str, holds: str) -> Place:
    return Place(condition, frozenset(within.split()) or None, frozenset(holds.split()) or None)


PLACES: Mapping[str, Place] = {
    "Table": _place("09-004", "", "TR THead TBody TFoot Caption"),
    "THead": _place("09-004", "Table", "TR"),
    "TBody": _place("09-004", "Table", "TR"),
    "TFoot": _place("09-004", "Table", "TR"),
    "TR": _place("09-004", "Table THead TBody TFoot", "TH TD"),
    "TH": _place("09-004", "TR", ""),
    "TD": _place("09-004", "TR", ""),
    "L": _place("09-005", "", "L LI Caption"),
    "LI": _place("09-005", "L", "Lbl LBody"),
    "LBody": _place("09-005", "LI", ""),
    "TOC": _place("09-006", "", "TOC TOCI Caption"),
    "TOCI": _place("09-006", "TOC", "Lbl Reference P TOC"),
    "Ruby": _place("09-007", "", "RB RT RP"),
    "RB": _place("09-007", "Ruby", ""),
    "RT": _place("09-007", "Ruby", ""),
    "RP": _place("09-007", "Ruby", ""),
    "Warichu": _place("09-008", "", "WP WT"),
    "WP": _place("09-008", "Warichu", ""),
    "WT": _place("09-008", "Warichu", ""),
}


def faults(document: Document) -> Iterator[Violation]:
    """Elements in the wrong place (09-004 to 09-008); elements without meaning of their own are looked through."""
    for element in document.tree.elements:
        place = PLACES.get(element.kind)
        if place is None:
            continue
        for what in (*_around(element, place), *_inside(element, place), *_parts(element)):
            yield fault(place.condition, element.page, what)


def _around(element: Element, place: Place) -> Iterator[str]:
    above = element.above()
    if place.within is not None and above not in place.within:
        yield f"{above or '-'} > {element.kind}"


def _inside(element: Element, place: Place) -> Iterator[str]:
    if place.holds is None:
        return
    below = element.below()
    yield from (f"{element.kind} > {kid.kind}" for kid in below if kid.kind not in place.holds)
    if element.marks:
        yield f"{element.kind} > text"
    captions = [nth for nth, kid in enumerate(below) if kid.kind == "Caption"]
    ends = (0, len(below) - 1) if element.kind == "Table" else (0,)
    if len(captions) > 1 or any(nth not in ends for nth in captions):
        yield f"{element.kind} > Caption"


def _parts(element: Element) -> Iterator[str]:
    """At most one head and one foot, and bodies beside them (table 337)."""
    if element.kind != "Table":
        return
    kinds = [kid.kind for kid in element.below() if kid.kind != "Caption"]
    if kinds.count("THead") > 1 or kinds.count("TFoot") > 1:
        yield "2 × THead"
    if PARTS & set(kinds) and ("TBody" not in kinds or "TR" in kinds):
        yield "THead, TBody"

"""Tags and content must agree in both directions: nothing painted without a tag, no tag without its content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from duizhao.audit.content import Sheet
from duizhao.audit.objects import Place, array, dictionary, place, whole
from duizhao.audit.tree import Element
from duizhao.audit.violation import Document, Violation, fault

Mark = tuple[Place, int]  # the page or form that holds a piece of content, and its number there


def faults(document: Document) -> Iterator[Violation]:
    """Artifacts and tags inside each other, untagged content (01-003 to 01-005), XObjects (30-001, 30-002), numbers."""
    claimed = {mark: each for each in document.tree.elements for mark in each.marks}
    for sheet in document.sheets:
        for condition in dict.fromkeys(sheet.faults):
            yield fault(condition, sheet.number)
        yield from _owned(document, sheet, claimed)
    yield from _forms(document)
    yield from _promised(document)


def _owned(document: Document, sheet: Sheet, claimed: Mapping[Mark, Element]) -> Iterator[Violation]:
    """Every numbered mark belongs to one element, which the parent tree knows (ISO 32000-1, 14.7.4.4)."""
    lists: dict[Place, list[object]] = {}
    for (stream, number), times in sheet.marks.items():
        if times > 1:
            yield fault("ISO 32000-1 14.7.4.2", sheet.number, number)
        if stream not in lists:
            holder = sheet.page.obj if stream == sheet.where else document.pdf.get_object(stream)
            key = whole(dictionary(holder).get("/StructParents"))
            lists[stream] = array(document.tree.owners.get(key)) if key is not None else []
        owners = lists[stream]
        owner = document.tree.at.get(place(owners[number])) if 0 <= number < len(owners) else None
        if owner is None or claimed.get((stream, number)) is not owner:
            yield fault("ISO 32000-1 14.7.4.4", sheet.number, number)


def _forms(document: Document) -> Iterator[Violation]:
    """A form with numbered marks that is drawn twice gives one tag two places (30-002)."""
    drawn = Counter(where for sheet in document.sheets for where in sheet.forms)
    for sheet in document.sheets:
        if any(drawn[stream] > 1 for stream, _ in sheet.marks):
            yield fault("30-002", sheet.number)


def _promised(document: Document) -> Iterator[Violation]:
    """Every number that an element names stands in the content of its page."""
    painted = {mark for sheet in document.sheets for mark in sheet.marks}
    for element in document.tree.elements:
        for mark in element.marks:
            if mark not in painted:
                yield fault("ISO 32000-1 14.7.4", element.page, element.role)

"""In which language everything is read aloud (ISO 14289-1, 7.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duizhao.audit.content import sources
from duizhao.audit.objects import dictionary, name, place, text, whole
from duizhao.audit.tree import Element, Tree
from duizhao.audit.violation import Document, Violation, fault

CODE = re.compile(  # the grammar of RFC 5646, section 2.1, without the list of irregular old tags
    r"(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*"
    r"(?:-x(?:-[a-z0-9]{1,8})+)?|x(?:-[a-z0-9]{1,8})+",
    re.IGNORECASE | re.ASCII,
)


def faults(document: Document) -> Iterator[Violation]:
    """Codes that are none; text, alternative text, bookmarks, links and fields whose language nobody tells."""
    if "/Lang" in document.root and not CODE.fullmatch(text(document.root["/Lang"]).strip()):
        yield fault("UA 7.2", what=text(document.root["/Lang"]))
    for element in document.tree.elements:
        if "/Lang" in element.entries and not CODE.fullmatch(element.says("/Lang") or "und"):
            yield fault("UA 7.2", element.page, element.says("/Lang"))
        if element.marks and not document.spoken(element):
            yield fault("11-001", element.page)
        if any(element.says(key) for key in ("/Alt", "/ActualText", "/E")) and not document.spoken(element):
            yield fault("11-002", element.page)
    if "/First" in dictionary(document.root.get("/Outlines")) and not document.language:
        yield fault("11-003")
    yield from _annotations(document)


def _annotations(document: Document) -> Iterator[Violation]:
    for sheet in document.sheets:
        for each in sources(sheet.page):
            entries = dictionary(each)
            if text(entries.get("/Lang")) or document.spoken(owner(document.tree, entries)):
                continue
            if text(entries.get("/Contents")):
                yield fault("11-004", sheet.number)
            if name(entries.get("/Subtype")) == "Widget" and text(entries.get("/TU")):
                yield fault("11-005", sheet.number)


def owner(tree: Tree, annotation: dict[str, object]) -> Element | None:
    """The element that an annotation belongs to, by the parent tree."""
    key = whole(annotation.get("/StructParent"))
    found = tree.owners.get(key) if key is not None else None
    return None if found is None else tree.at.get(place(found))

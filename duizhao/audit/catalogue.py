"""What the document says of itself: tags, title, identifier, layers, embedded files, encryption, bookmarks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf

from duizhao.audit.metadata import Metadata, metadata
from duizhao.audit.objects import array, dictionary, leaves, place, text, whole
from duizhao.audit.violation import Document, Violation, fault

ACCESSIBLE = 1 << 9  # bit 10 of P: text may be extracted for accessibility (ISO 32000-1, table 22)


def faults(document: Document) -> Iterator[Violation]:
    """Marked, Suspects, version, metadata, viewer preferences and everything else outside the pages."""
    yield from _marked(document)
    yield from _described(document, metadata(document.root.get("/Metadata")))
    yield from _layers(document.root)
    yield from _files(document.root)
    yield from _closed(document.pdf)
    if document.pdf.pdf_version > "1.7":
        yield fault("handout version", what=document.pdf.pdf_version)
    headed = any(each.kind[:1] == "H" for each in document.tree.elements)
    if headed and "/First" not in dictionary(document.root.get("/Outlines")):
        yield fault("handout bookmarks")


def _marked(document: Document) -> Iterator[Violation]:
    info = dictionary(document.root.get("/MarkInfo"))
    if info.get("/Marked") is not True or not document.tree.elements:
        yield fault("UA 6.2")
    if info.get("/Suspects") is True:
        yield fault("01-007")
    if document.tree.broken:
        yield fault("ISO 32000-1 14.7.2")


def _described(document: Document, given: Metadata | None) -> Iterator[Violation]:
    if given is None:
        yield fault("06-001")
    else:
        if document.standard == "pdf/ua-1" and given.ua != ("1",):
            yield fault("06-002")
        if not given.titles:
            yield fault("06-003")
        elif not document.language and all(lang in ("", "x-default") for lang in given.titles):
            yield fault("11-006")
    if document.standard == "pdf/ua-1":
        shown = dictionary(document.root.get("/ViewerPreferences")).get("/DisplayDocTitle")
        if shown is not True:
            yield fault("07-002" if shown is False else "07-001")


def _layers(root: dict[str, Any]) -> Iterator[Violation]:
    layers = dictionary(root.get("/OCProperties"))
    if not layers:
        return
    first, others = dictionary(layers.get("/D")), [dictionary(each) for each in array(layers.get("/Configs"))]
    if not text(first.get("/Name")):
        yield fault("20-002")
    if not all(text(each.get("/Name")) for each in others):
        yield fault("20-001")
    if any("/AS" in each for each in (first, *others)):
        yield fault("20-003")


def embedded(root: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The file specifications of all embedded files, of those associated with the document too."""
    names = dictionary(root.get("/Names")).get("/EmbeddedFiles")
    seen = set()
    for each in (*(value for _, value in leaves(names, "/Names")), *array(root.get("/AF"))):
        where = place(each)
        if where == (0, 0) or where not in seen:
            seen.add(where)
            yield dictionary(each)


def _files(root: dict[str, Any]) -> Iterator[Violation]:
    for each in embedded(root):
        if not (text(each.get("/F")) and text(each.get("/UF"))):
            yield fault("21-001")
    form = dictionary(root.get("/AcroForm")).get("/XFA")
    parts = array(form) or [form]
    if any(isinstance(each, pikepdf.Stream) and _dynamic(each.read_bytes()) for each in parts):
        yield fault("25-001")


def _dynamic(data: bytes) -> bool:
    after = data.partition(b"dynamicRender")[2].lstrip(b" \t\r\n>")
    return after.startswith(b"required")


def _closed(pdf: Any) -> Iterator[Violation]:
    if not pdf.is_encrypted:
        return
    allowed = whole(dictionary(pdf.trailer.get("/Encrypt")).get("/P"))
    if allowed is None:
        yield fault("26-001")
    elif not allowed & ACCESSIBLE:
        yield fault("26-002")

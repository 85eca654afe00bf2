"""What PDF/A-3a asks besides tags: a handful of ISO 19005-3:2012, for the edition that is made for archives."""

from __future__ import annotations

from collections.abc import Iterator

from duizhao.audit.catalogue import embedded
from duizhao.audit.content import sources
from duizhao.audit.metadata import metadata
from duizhao.audit.objects import array, dictionary, leaves, name, whole
from duizhao.audit.violation import Document, Violation, fault

PRINT, UNPRINTED = (
    1 << 2,
    (1 << 0) | (1 << 1) | (1 << 5) | (1 << 8),
)  # F: Print; Invisible, Hidden, NoView, ToggleNoView
_FORBIDDEN = "Launch Sound Movie ResetForm ImportData Hide SetOCGState Rendition Trans GoTo3DView JavaScript"
FORBIDDEN = frozenset(_FORBIDDEN.split())


def faults(document: Document) -> Iterator[Violation]:
    """Encryption and identifier (6.1.3), colours (6.2.4.3), annotations (6.3.2), actions (6.5.1), identity (6.6.4)."""
    pdf, root = document.pdf, document.root
    if pdf.is_encrypted or len(array(pdf.trailer.get("/ID"))) != 2:
        yield fault("ISO 19005-3 6.1.3")
    intents = [dictionary(each) for each in array(root.get("/OutputIntents"))]
    if not any(name(each.get("/S")) == "GTS_PDFA1" and "/DestOutputProfile" in each for each in intents):
        yield fault("ISO 19005-3 6.2.4.3")
    given = metadata(root.get("/Metadata"))
    if given is None or given.part != ("3",) or given.conformance != ("A",):
        yield fault("ISO 19005-3 6.6.4")
    if not all(name(each.get("/AFRelationship")) for each in embedded(root)):
        yield fault("ISO 19005-3 6.8")
    yield from _acting(document)


def _acting(document: Document) -> Iterator[Violation]:
    scripts = dictionary(document.root.get("/Names")).get("/JavaScript")
    if any(leaves(scripts, "/Names")):
        yield fault("ISO 19005-3 6.5.1", what="JavaScript")
    opened = name(dictionary(document.root.get("/OpenAction")).get("/S"))
    if opened in FORBIDDEN:
        yield fault("ISO 19005-3 6.5.1", what=opened)
    for sheet in document.sheets:
        for each in map(dictionary, sources(sheet.page)):
            kind, flags = name(each.get("/Subtype")), whole(each.get("/F")) or 0
            if kind != "Popup" and (not flags & PRINT or flags & UNPRINTED):
                yield fault("ISO 19005-3 6.3.2", sheet.number, kind)
            if (action := name(dictionary(each.get("/A")).get("/S"))) in FORBIDDEN:
                yield fault("ISO 19005-3 6.5.1", sheet.number, action)

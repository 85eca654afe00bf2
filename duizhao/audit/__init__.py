"""Audits a finished PDF: what PDF/UA-1 (ISO 14289-1) asks and a machine can test, by the Matterhorn Protocol 1.1."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pikepdf

from duizhao.audit import (
    archive,
    catalogue,
    content,
    fonts,
    headings,
    links,
    marks,
    nesting,
    roles,
    speech,
    tables,
)
from duizhao.audit.conditions import CONDITIONS, Condition
from duizhao.audit.objects import FAULTS, dictionary, place, text
from duizhao.audit.tree import grown
from duizhao.audit.violation import Document, Standard, Violation, fault

__all__ = ["CONDITIONS", "Condition", "Standard", "Violation", "audit", "standard"]

LARGEST = 100_000_000  # bytes of a file
PAGES = 2_000
CHECKS = (
    catalogue.faults,
    roles.faults,
    headings.faults,
    nesting.faults,
    tables.faults,
    speech.faults,
    marks.faults,
    links.faults,
    fonts.faults,
)


def standard(setting: str) -> Standard:
    """The standard that the setting `pdf` stands for: "ua-1" or "a-3a"."""
    return "pdf/a-3a" if setting == "a-3a" else "pdf/ua-1"


def audit(data: bytes, against: Standard = "pdf/ua-1") -> tuple[Violation, ...]:
    """What keeps a PDF from its standard, each condition once a page; () for a good one.

    "pdf/a-3a" is held to the same tags, but need not say PDF/UA; it must say PDF/A-3a and keep its main rules. What
    cannot be read is a violation "ISO 32000-1", never an exception. It takes about 10 ms of CPU a page.
    """
    found: dict[tuple[str, int], Violation] = {}
    for each in _all(data, against):
        found.setdefault((each.condition, each.page), each)
    return tuple(found.values())


def _all(data: bytes, standard: Standard) -> Iterator[Violation]:
    if len(data) > LARGEST:
        yield _unread(f"> {LARGEST} bytes")
        return
    try:
        with pikepdf.open(io.BytesIO(data), attempt_recovery=False, suppress_warnings=True) as pdf:
            yield from _opened(pdf, standard)
            if faults := pdf.get_warnings():
                yield _unread(str(faults[0]).rpartition(": ")[2])
    except FAULTS as error:
        yield _unread(str(error) or type(error).__name__)


def _opened(pdf: pikepdf.Pdf, standard: Standard) -> Iterator[Violation]:
    root = dictionary(pdf.Root)
    pages = list(pdf.pages[:PAGES])
    numbers = {place(page.obj): number for number, page in enumerate(pages, 1)}
    tree = grown(dictionary(root.get("/StructTreeRoot")), numbers)
    sheets = []
    for number, page in enumerate(pages, 1):
        try:
            sheets.append(content.read(number, page))
        except FAULTS as error:
            yield _unread(str(error), number)
    document = Document(pdf, root, tree, tuple(sheets), text(root.get("/Lang")).strip(), standard)
    for check in (*CHECKS, *((archive.faults,) if standard == "pdf/a-3a" else ())):
        try:
            yield from check(document)
        except FAULTS as error:
            yield _unread(str(error) or type(error).__name__)


def _unread(why: str, page: int = 0) -> Violation:
    return fault("ISO 32000-1", page, why.splitlines()[0] if why else "?")

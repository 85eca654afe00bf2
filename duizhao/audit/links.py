"""Links, form fields and other annotations: each in its tag, each with words of its own (ISO 14289-1, 7.18)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from duizhao.audit.content import Sheet, sources
from duizhao.audit.objects import dictionary, name, place, text, whole
from duizhao.audit.speech import owner
from duizhao.audit.tree import Element
from duizhao.audit.violation import Document, Violation, fault

HIDDEN = 1 << 1  # bit 2 of F (ISO 32000-1, table 165)
_KNOWN = (  # ISO 32000-1, table 169
    "Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink "
    "Popup FileAttachment Sound Movie Widget Screen PrinterMark TrapNet Watermark 3D Redact"
)
KNOWN = frozenset(_KNOWN.split())
HOME = {"Link": ("Link", "28-011"), "Widget": ("Form", "28-010")}


def faults(document: Document) -> Iterator[Violation]:
    """Each annotation that a reader meets, and the order in which the tab key reaches them."""
    for sheet in document.sheets:
        entries = [(place(each), dictionary(each)) for each in sources(sheet.page)]
        met = [(where, each) for where, each in entries if not (whole(each.get("/F")) or 0) & HIDDEN]
        if any(name(each.get("/Subtype")) == "TrapNet" for _, each in entries):
            yield fault("28-007", sheet.number)
        if met:
            yield from _tabs(sheet)
        for where, each in met:
            element = owner(document.tree, each)
            if element is not None and where not in element.objects:
                element = None
            yield from _one(sheet, each, element)


def _tabs(sheet: Sheet) -> Iterator[Violation]:
    order = sheet.page.obj.get("/Tabs")
    if order is None:
        yield fault("28-008", sheet.number)
    elif name(order) != "S":
        yield fault("28-009", sheet.number)


def _one(sheet: Sheet, entries: dict[str, Any], element: Element | None) -> Iterator[Violation]:
    kind = name(entries.get("/Subtype"))
    described = bool(text(entries.get("/Contents")).strip() or (element and element.says("/Alt")))
    around = {each.kind for each in element.up()} if element else set()
    match kind:
        case "Popup" | "TrapNet":
            return
        case "PrinterMark":
            if element is not None:
                yield fault("28-017", sheet.number)
        case "Link" | "Widget":
            home, condition = HOME[kind]
            if home not in around:
                yield fault(condition, sheet.number)
            if kind == "Link" and not text(entries.get("/Contents")).strip():
                yield fault("28-012", sheet.number)
            if kind == "Widget" and not _tooltip(entries) and not (element and element.says("/Alt")):
                yield fault("28-005", sheet.number)
        case _:
            yield from _other(sheet, entries, (element, described))


def _other(sheet: Sheet, entries: dict[str, Any], found: tuple[Element | None, bool]) -> Iterator[Violation]:
    kind, (element, described) = name(entries.get("/Subtype")), found
    tagged = element is not None and element.kind == "Annot"
    if kind not in KNOWN:
        if not tagged or not described:
            yield fault("28-006", sheet.number, kind or "?")
        return
    if not tagged:
        yield fault("28-002", sheet.number, kind)
    if not described:
        yield fault("28-004", sheet.number, kind)
    if kind == "FileAttachment":
        file = dictionary(entries.get("/FS"))
        if not (text(file.get("/F")) and text(file.get("/UF"))):
            yield fault("28-016", sheet.number)


def _tooltip(entries: dict[str, Any]) -> str:
    """The description of a field, its own or that of the field it belongs to."""
    for _ in range(20):  # deeper than any form; a circle ends here
        if found := text(entries.get("/TU")).strip():
            return found
        entries = dictionary(entries.get("/Parent"))
    return ""

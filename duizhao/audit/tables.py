"""Cells and their headings: a screen reader reads them by row and column (ISO 14289-1, 7.5)."""

from __future__ import annotations

from collections.abc import Iterator

from duizhao.audit.nesting import PARTS
from duizhao.audit.objects import array, name, text, whole
from duizhao.audit.tree import Element
from duizhao.audit.violation import Document, Violation, fault

WIDEST = 1_000  # columns or rows that a cell may span
SCOPES = frozenset(("Row", "Column", "Both"))


def faults(document: Document) -> Iterator[Violation]:
    """Heading cells without a direction (15-003); rows of unlike length, cells that overlap (7.5)."""
    ids = {each.says("/ID") for each in document.tree.of("TH")} - {""}
    for table in document.tree.of("Table"):
        rows = [[cell for cell in row.below() if cell.kind in ("TH", "TD")] for row in _rows(table)]
        cells = [cell for row in rows for cell in row]
        by_id = all(_headed(cell, ids) for cell in cells if cell.kind == "TD")
        for cell in cells:
            scoped = name(cell.attribute("Table", "/Scope")) in SCOPES
            if cell.kind == "TH" and not scoped and not (by_id and cell.says("/ID")):
                yield fault("15-003", cell.page or table.page)
        for what in _grid(rows):
            yield fault("UA 7.5", table.page, what)


def _rows(table: Element) -> Iterator[Element]:
    for kid in table.below():
        if kid.kind == "TR":
            yield kid
        elif kid.kind in PARTS:
            yield from (each for each in kid.below() if each.kind == "TR")


def _headed(cell: Element, ids: set[str]) -> bool:
    given = [text(each) for each in array(cell.attribute("Table", "/Headers"))]
    return bool(given) and set(given) <= ids


def _span(cell: Element, key: str) -> int:
    given = whole(cell.attribute("Table", key))
    return min(max(given or 1, 1), WIDEST)


def _grid(rows: list[list[Element]]) -> Iterator[str]:
    """Lay the cells out: every row must fill the same columns, no cell reach beyond the last row."""
    widths: list[int] = []
    hanging: dict[int, int] = {}
    for row in rows:
        taken = {column for column, more in hanging.items() if more}
        hanging = {column: more - 1 for column, more in hanging.items() if more}
        column = 0
        for cell in row:
            while column in taken:
                column += 1
            across, down = _span(cell, "/ColSpan"), _span(cell, "/RowSpan")
            columns = range(column, column + across)
            if taken & set(columns):
                yield "RowSpan, ColSpan"
            taken |= set(columns)
            hanging |= dict.fromkeys(columns, down - 1)
            column += across
        widths.append(max(taken, default=-1) + 1)
    if any(hanging.values()):
        yield "RowSpan"
    if len(set(widths)) > 1:
        yield ", ".join(map(str, sorted(set(widths))))

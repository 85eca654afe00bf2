"""A row of a table begins on one page: WeasyPrint may leave one cell of it behind."""

from __future__ import annotations

from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout import block

KEEP = "break_inside"


def _laid(
    context: Any, box: Any, bottom_space: Any, skip_stack: Any, page_is_empty: bool, *rest: Any, **named: Any
) -> Any:
    """Lay out a block; a cell that cannot begin here asks that its row stays whole, instead of being left behind.

    The engine asks the cells' styles once all of a row are laid out, and moves the row to the next page if one of
    them wants it whole. There the wish is taken back. The empty copy that it draws meanwhile in place of the cell
    shares that cell's style, so it must not take anything back.
    """
    cell = isinstance(box, boxes.TableCellBox) and bool(box.children)
    if cell and hasattr(box, "duizhao_kept"):
        box.style[KEEP] = box.duizhao_kept
    result = original_layout(context, box, bottom_space, skip_stack, page_is_empty, *rest, **named)
    if cell and result[0] is None and skip_stack is None and not page_is_empty:
        box.duizhao_kept = box.style[KEEP]
        box.style[KEEP] = "avoid"
    return result


original_layout = block.block_container_layout


def teach() -> None:
    """Change WeasyPrint; once a process."""
    block.block_container_layout = _laid

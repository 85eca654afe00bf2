"""Rows of cells that begin on one page: the engine would leave a cell behind whose first lines do not fit.

Importing this module changes WeasyPrint, as `duizhao.press.engine` does, which imports it.
"""

from __future__ import annotations

from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout import block

KEEP = "break_inside"


def _laid(context: Any, box: Any, bottom_space: Any, skip_stack: Any, page_is_empty: bool, *rest: Any, **named: Any) -> Any:
    """Lay out a block; a cell that cannot begin here asks for its whole row not to be torn.

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
block.block_container_layout = _laid

"""Columns filled one after the other are laid out once: WeasyPrint 70.0 lays them out first to see how high they get.

It needs to know that only to balance them, to go on below them in the same box, or to find room for footnotes.
"""

from __future__ import annotations

from typing import Any

from weasyprint.layout import block


def teach() -> None:
    """Change WeasyPrint; once a process."""
    block.columns_layout = _laid


def _laid(context: Any, box: Any, *rest: Any) -> Any:
    """Lay out a box in columns, answering its first question without a layout: everything fits.

    The question is the first thing that the engine's function does with the other one; it has looked that one up by
    then, so that all other users find it in its place again.
    """
    if not _plain(context, box):
        return original_columns(context, box, *rest)
    asked = False

    def once(context: Any, column: Any, *rest: Any, **named: Any) -> Any:
        nonlocal asked
        block.block_box_layout = original_box
        if asked:
            return original_box(context, column, *rest, **named)
        asked = True
        return column.copy_with_children([]), None, {"break": "any", "page": None}, [], False, None

    block.block_box_layout = once
    try:
        return original_columns(context, box, *rest)
    finally:
        block.block_box_layout = original_box


def _plain(context: Any, box: Any) -> bool:
    return (
        box.style["column_fill"] == "auto"
        and not context.footnotes
        and all(child.style["column_span"] != "all" for child in box.children)
    )


original_columns, original_box = block.columns_layout, block.block_box_layout

"""The units of translation, from headings to footnotes, and walks through them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from typing import assert_never

from duizhao.frozen import frozen
from duizhao.model.inlines import Cite, Inlines, more_than_text, within
from duizhao.model.place import Span


@frozen
class Heading:
    """`level` 1 to 6."""

    level: int
    inlines: Inlines


@frozen
class Paragraph:
    """Running text."""

    inlines: Inlines


@frozen
class Item:
    """One list item. `checked` is None unless the item is a task (`- [ ]`)."""

    span: Span = field(compare=False)
    blocks: tuple[Block, ...]
    checked: bool | None = None


@frozen
class Items:
    """A list. `start` is the first printed number of an ordered list."""

    ordered: bool
    items: tuple[Item, ...]
    start: int = 1
    checklist: bool = False


@frozen
class Cell:
    """One table cell."""

    span: Span = field(compare=False)
    inlines: Inlines


@frozen
class Row:
    """One table row."""

    span: Span = field(compare=False)
    cells: tuple[Cell, ...]


@frozen
class Table:
    """`rows[0]` is the header. `alignment` has one of "", "left", "center", "right" a column.

    `phone`: how a WeChat article shows it if the author says so, one of PHONE; "" leaves it to the width.
    """

    rows: tuple[Row, ...]
    alignment: tuple[str, ...]
    caption: Inlines = ()
    phone: str = field(default="", compare=False)


PHONE = ("table", "cards")


@frozen
class Figure:
    """`image` as typed: a path relative to the Markdown file."""

    image: str
    alt: str
    caption: Inlines = ()


@frozen
class Callout:
    """`kind` is one of CALLOUTS, or "quote" for a plain block quote."""

    kind: str
    blocks: tuple[Block, ...]


CALLOUTS = ("note", "tip", "important", "warning", "caution")


@frozen
class Footnote:
    """The text of footnote `id`; writers print it where they keep their notes."""

    id: str
    blocks: tuple[Block, ...]


@frozen
class Divider:
    """A thematic break."""


@frozen
class Unreadable:
    """What the reader could not understand. `reason` is a key of `duizhao.check.markdown.REASONS`."""

    reason: str
    detail: str = ""


Body = Heading | Paragraph | Items | Table | Figure | Callout | Footnote | Divider | Unreadable


@frozen
class Allowance:
    """`<!-- allow CODE: reason -->` above a block silences one rule there."""

    span: Span = field(compare=False)
    code: str
    reason: str


@frozen
class Block:
    """One unit of translation. `source` is the Markdown as typed, without a final newline."""

    span: Span = field(compare=False)
    source: str
    body: Body
    allows: tuple[Allowance, ...] = ()


def runs(body: Body) -> Sequence[Inlines]:
    """Every run of inlines in a body, nested blocks included, in reading order; captions last."""
    if isinstance(body, (Paragraph, Heading)):  # most are
        return (body.inlines,)
    match body:
        case Items(items=items):
            return [run for item in items for block in item.blocks for run in runs(block.body)]
        case Table(rows=rows, caption=caption):
            return [*[cell.inlines for row in rows for cell in row.cells], caption]
        case Figure(caption=caption):
            return (caption,)
        case Callout(_, blocks) | Footnote(_, blocks):
            return [run for block in blocks for run in runs(block.body)]
        case Divider() | Unreadable():
            return ()
        case _:
            assert_never(body)


def cited(body: Body) -> list[str]:
    """Reference keys in reading order, repeated as often as they stand."""
    rich = filter(more_than_text, runs(body))
    return [key for run in rich for inline in within(run) if type(inline) is Cite for key in inline.keys]

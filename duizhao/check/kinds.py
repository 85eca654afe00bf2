"""What an editor calls a block."""

from __future__ import annotations

from duizhao.finding import Message, say
from duizhao.model import (
    Block,
    Body,
    Callout,
    Divider,
    Figure,
    Footnote,
    Heading,
    Item,
    Items,
    Paragraph,
    Row,
    Table,
    Unreadable,
)


def part_kind(part: Block | Item | Row) -> Message:
    """A word for a block, a list item or a row."""
    match part:
        case Block():
            return kind(part.body)
        case Item():
            return say("list item")
        case Row():
            return say("table row")


def kind(body: Body) -> Message:
    """A word for a block; what could not be read is just a block."""
    match body:
        case Heading():
            return say("heading")
        case Paragraph():
            return say("paragraph")
        case Items():
            return say("list")
        case Table():
            return say("table")
        case Figure():
            return say("figure")
        case Callout():
            return say("box")
        case Footnote():
            return say("footnote")
        case Divider():
            return say("dividing line")
        case Unreadable():
            return say("block")

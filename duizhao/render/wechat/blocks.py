"""Blocks as WeChat keeps them: sections and paragraphs with styles of their own, no list tags, nothing between tags."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import assert_never

from duizhao.catalogue import catalogue
from duizhao.frozen import frozen
from duizhao.language import LANGUAGES
from duizhao.model import (
    Block,
    Body,
    Callout,
    Divider,
    Figure,
    Footnote,
    Heading,
    Inlines,
    Item,
    Items,
    Paragraph,
    Row,
    Table,
    Unreadable,
    plain,
)
from duizhao.render.html import callout_word
from duizhao.render.line import Look as WebLook
from duizhao.render.wechat.line import Numbering, attribute, escape, inlines
from duizhao.render.wechat.look import DIVIDER, LINE_OF_CARD, UPRIGHT, Look

BULLETS = ("•", "◦", "▪")
GAP = "\u2002"  # between marker and text
NARROW = 3  # columns: a wider table becomes one card a row


@frozen
class Hand:
    """What is needed to write blocks: the language, the one numbering, and the addresses of pictures."""

    lang: str
    numbers: Numbering
    image: Callable[[Figure], str]
    look: Look

    def line(self, run: Inlines) -> str:
        """One line of text."""
        return inlines(run, self.lang, self.numbers, self.look)

    def gettext(self, text: str) -> str:
        """Furniture text in the language of the article."""
        return catalogue(self.lang).gettext(text)

    def labelled(self, label: str, value: str) -> str:
        """`标签：值` or `Label: value`; both are HTML already."""
        return f"<strong>{label}</strong>{LANGUAGES[self.lang].colon}{value}"


def section(style: str, inside: str) -> str:
    """A box."""
    return f'<section style="{style}">{inside}</section>'


def paragraph(style: str, inside: str) -> str:
    """A paragraph."""
    return f'<p style="{style}">{inside}</p>'


def heading(level: int, inside: str, hand: Hand) -> str:
    """A heading; the title of the article has a field of its own in WeChat, so headings start at h2."""
    tag = min(max(level, 2), 4)
    return f'<h{tag} style="{hand.look.heading(tag)}">{inside}</h{tag}>'


def blocks(run: Iterable[Block], hand: Hand) -> str:
    """Blocks one after the other."""
    return "".join([block(each, hand) for each in run])


def block(block: Block, hand: Hand) -> str:
    """One block; an unreadable one prints as typed, so that a draft hides nothing."""
    if isinstance(block.body, Unreadable):
        return paragraph(hand.look.paragraph, "<br>".join(map(escape, block.source.split("\n"))))
    return _body(block.body, hand)


def _body(body: Body, hand: Hand) -> str:
    match body:
        case Heading(level, run):
            return heading(level, hand.line(run), hand)
        case Paragraph(run):
            return paragraph(hand.look.paragraph, hand.line(run))
        case Items():
            return _items(body, hand, 0)
        case Table():
            return _table(body, hand)
        case Figure(_, alt, caption):
            image = f'<img src="{attribute(hand.image(body))}" alt="{attribute(alt)}" style="{hand.look.figure}">'
            return image + (paragraph(hand.look.caption, hand.line(caption)) if caption else "")
        case Callout(kind, inner):
            return _callout(kind, blocks(inner, hand), hand)
        case Divider():
            return paragraph(DIVIDER, "＊＊＊")
        case Footnote():
            return ""
        case Unreadable(reason):
            return paragraph(hand.look.paragraph, escape(reason))
        case _:
            assert_never(body)


def _callout(kind: str, inside: str, hand: Hand) -> str:
    word = callout_word(kind, WebLook(hand.lang))
    if not word:
        return section(hand.look.quote, inside)
    label = paragraph(hand.look.word, escape(word))
    return section(hand.look.callout(hand.look.edge(kind)), label + inside)


# ---------------------------------------------------------------- lists


def _items(items: Items, hand: Hand, depth: int) -> str:
    """A section with a text mark before every item: WeChat doubles the marks of lists inside lists."""
    marks = [_mark(items, each, number, depth) for number, each in enumerate(items.items, items.start)]
    hang = 0.6 + 0.4 * max(map(len, marks), default=1)  # em: the longest mark and the gap
    inside = [marked(mark, each.blocks, hand, depth) for each, mark in zip(items.items, marks, strict=True)]
    return section(hand.look.items(depth, hang), "".join(inside))


def _mark(items: Items, item: Item, number: int, depth: int) -> str:
    if item.checked is not None:
        return "☑" if item.checked else "☐"
    return f"{number}." if items.ordered else BULLETS[min(depth, len(BULLETS) - 1)]


def marked(mark: str, run: tuple[Block, ...], hand: Hand, depth: int = 0) -> str:
    """Blocks under a text mark; it opens the first paragraph, or a line of its own."""
    lead, rest = "", run
    if rest and isinstance(first := rest[0].body, Paragraph):
        lead, rest = hand.line(first.inlines), rest[1:]
    out = [paragraph(hand.look.item, f"{mark}{GAP}{lead}")]
    for each in rest:
        match each.body:
            case Items():
                out.append(_items(each.body, hand, depth + 1))
            case Paragraph(inside):
                out.append(paragraph(hand.look.below, hand.line(inside)))
            case _:
                out.append(section(UPRIGHT, block(each, hand)))
    return "".join(out)


# ---------------------------------------------------------------- tables


def _table(table: Table, hand: Hand) -> str:
    if not table.rows:
        return ""
    inside = _cards(table, hand) if in_cards(table) else _narrow(table, hand)
    return inside + (paragraph(hand.look.caption, hand.line(table.caption)) if table.caption else "")


def in_cards(table: Table) -> bool:
    """Whether a table becomes cards: as its author says (`<!-- wechat: cards -->`), else if it has many columns.

    A table of a head alone has no rows for cards.
    """
    wide = len(table.rows[0].cells) > NARROW
    return len(table.rows) > 1 and (table.phone == "cards" or (wide and table.phone != "table"))


def _narrow(table: Table, hand: Hand) -> str:
    """Size and ground stand on every cell: WeChat passes neither down from the table nor from the row."""
    head = "".join([f'<th style="{hand.look.head}">{hand.line(cell.inlines)}</th>' for cell in table.rows[0].cells])
    rows = [
        "".join([f'<td style="{hand.look.cell}">{hand.line(cell.inlines)}</td>' for cell in row.cells])
        for row in table.rows[1:]
    ]
    body = "".join([f"<tr>{row}</tr>" for row in rows])
    return f'<table style="{hand.look.table}"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def _cards(table: Table, hand: Hand) -> str:
    """One card a row, every cell under its column's heading; the first, in bold, is the card's title."""
    labels = [plain(cell.inlines) for cell in table.rows[0].cells]
    return "".join([_card(row, labels, hand) for row in table.rows[1:]])


def _card(row: Row, labels: list[str], hand: Hand) -> str:
    lines = []
    for nth, (label, cell) in enumerate(zip(labels, row.cells, strict=False)):
        text = hand.line(cell.inlines)
        colon = LANGUAGES[hand.lang].colon
        if text and nth == 0:
            lines.append(f"<strong>{escape(label)}{colon if label else ''}{text}</strong>")
        elif text:
            lines.append(section(LINE_OF_CARD, hand.labelled(escape(label), text) if label else text))
    return section(hand.look.card, "".join(lines))

"""Blocks as WeChat keeps them: sections and paragraphs with styles of their own, no list tags, nothing between tags."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import assert_never

from duizhao.catalogue import catalogue
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
from duizhao.render.line import Look
from duizhao.render.wechat import look
from duizhao.render.wechat.line import Numbering, attribute, escape, inlines

BULLETS = ("•", "◦", "▪")
GAP = "\u2002"  # between marker and text
NARROW = 3  # columns: a wider table becomes one card a row


@dataclass(frozen=True, slots=True)
class Hand:
    """What is needed to write blocks: the language, the one numbering, and the addresses of pictures."""

    lang: str
    numbers: Numbering
    image: Callable[[Figure], str]

    def line(self, run: Inlines) -> str:
        """One line of text."""
        return inlines(run, self.lang, self.numbers)

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


def heading(level: int, inside: str) -> str:
    """A heading; the title of the article has a field of its own in WeChat, so headings start at h2."""
    tag = min(max(level, 2), 4)
    return f'<h{tag} style="{look.HEADINGS[tag]}">{inside}</h{tag}>'


def blocks(run: Iterable[Block], hand: Hand) -> str:
    """Blocks one after the other."""
    return "".join([block(each, hand) for each in run])


def block(block: Block, hand: Hand) -> str:
    """One block; an unreadable one prints as typed, so that a draft hides nothing."""
    if isinstance(block.body, Unreadable):
        return paragraph(look.PARAGRAPH, "<br>".join(map(escape, block.source.split("\n"))))
    return _body(block.body, hand)


def _body(body: Body, hand: Hand) -> str:
    match body:
        case Heading(level, run):
            return heading(level, hand.line(run))
        case Paragraph(run):
            return paragraph(look.PARAGRAPH, hand.line(run))
        case Items():
            return _items(body, hand, 0)
        case Table():
            return _table(body, hand)
        case Figure(_, alt, caption):
            image = f'<img src="{attribute(hand.image(body))}" alt="{attribute(alt)}" style="{look.FIGURE}">'
            return image + (paragraph(look.CAPTION, hand.line(caption)) if caption else "")
        case Callout(kind, inner):
            return _callout(kind, blocks(inner, hand), hand)
        case Divider():
            return paragraph(look.DIVIDER, "＊＊＊")
        case Footnote():
            return ""
        case Unreadable(reason):
            return paragraph(look.PARAGRAPH, escape(reason))
        case _:
            assert_never(body)


def _callout(kind: str, inside: str, hand: Hand) -> str:
    word = callout_word(kind, Look(hand.lang))
    if not word:
        return section(look.QUOTE, inside)
    label = paragraph(look.WORD, escape(word))
    return section(look.CALLOUT.format(edge=look.EDGES[kind]), label + inside)


# ---------------------------------------------------------------- lists


def _items(items: Items, hand: Hand, depth: int) -> str:
    """A section with a text mark before every item: WeChat doubles the marks of lists inside lists."""
    marks = [_mark(items, each, number, depth) for number, each in enumerate(items.items, items.start)]
    hang = 0.6 + 0.4 * max(map(len, marks), default=1)  # em: the longest mark and the gap
    inside = [marked(mark, each.blocks, hand, depth) for each, mark in zip(items.items, marks, strict=True)]
    return section(look.items(depth, hang), "".join(inside))


def _mark(items: Items, item: Item, number: int, depth: int) -> str:
    if item.checked is not None:
        return "☑" if item.checked else "☐"
    return f"{number}." if items.ordered else BULLETS[min(depth, len(BULLETS) - 1)]


def marked(mark: str, run: tuple[Block, ...], hand: Hand, depth: int = 0) -> str:
    """Blocks under a text mark; it opens the first paragraph, or a line of its own."""
    lead, rest = "", run
    if rest and isinstance(first := rest[0].body, Paragraph):
        lead, rest = hand.line(first.inlines), rest[1:]
    out = [paragraph(look.ITEM, f"{mark}{GAP}{lead}")]
    for each in rest:
        match each.body:
            case Items():
                out.append(_items(each.body, hand, depth + 1))
            case Paragraph(inside):
                out.append(paragraph(look.BELOW, hand.line(inside)))
            case _:
                out.append(section(look.UPRIGHT, block(each, hand)))
    return "".join(out)


# ---------------------------------------------------------------- tables


def _table(table: Table, hand: Hand) -> str:
    if not table.rows:
        return ""
    columns = len(table.rows[0].cells)
    inside = _narrow(table, hand) if columns <= NARROW else _cards(table, hand)
    return inside + (paragraph(look.CAPTION, hand.line(table.caption)) if table.caption else "")


def _narrow(table: Table, hand: Hand) -> str:
    """Size and ground stand on every cell: WeChat passes neither down from the table nor from the row."""
    head = "".join([f'<th style="{look.HEAD}">{hand.line(cell.inlines)}</th>' for cell in table.rows[0].cells])
    rows = [
        "".join([f'<td style="{look.CELL}">{hand.line(cell.inlines)}</td>' for cell in row.cells])
        for row in table.rows[1:]
    ]
    body = "".join([f"<tr>{row}</tr>" for row in rows])
    return f'<table style="{look.TABLE}"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def _cards(table: Table, hand: Hand) -> str:
    """One card a row: its first cell is the card's title, the others follow under their column's heading."""
    labels = [plain(cell.inlines) for cell in table.rows[0].cells]
    return "".join([_card(row, labels, hand) for row in table.rows[1:]])


def _card(row: Row, labels: list[str], hand: Hand) -> str:
    texts = [hand.line(cell.inlines) for cell in row.cells]
    named = [hand.labelled(escape(label), text) for label, text in zip(labels[1:], texts[1:], strict=False) if text]
    title = f"<strong>{texts[0]}</strong>" if texts and texts[0] else ""
    lines = [section(look.LINE_OF_CARD, each) for each in named]
    return section(look.CARD, title + "".join(lines))

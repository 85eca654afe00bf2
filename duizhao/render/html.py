"""Blocks as semantic HTML: the same marks for web pages and for paper."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from markupsafe import Markup, escape

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
    plain,
)
from duizhao.render import cards
from duizhao.render.line import Look, inlines, made
from duizhao.render.measure import length

__all__ = ["Look", "block", "blocks", "body", "figure", "inlines", "item"]

WIDE = 4  # columns: from here on narrow screens stack the cells of a row
LONG = 300.0  # ems: a callout of more than about eight lines may be torn by a page break


def blocks(run: Iterable[Block], look: Look) -> Markup:
    """Blocks one after the other; footnote texts are left out, `notes.listed` prints them."""
    return made("\n".join(filter(None, [block(each, look) for each in run])))


def block(block: Block, look: Look, id: str = "") -> Markup:
    """One block. `id` (a section's, without prefix) is put on it when it is a heading.

    An unreadable block prints as typed, so that a draft hides nothing.
    """
    if isinstance(block.body, Unreadable):
        return Markup('<pre class="unreadable">{}</pre>').format(block.source)
    return body(block.body, look, id)


def body(body: Body, look: Look, id: str = "") -> Markup:
    """One body without its place in the source."""
    match body:
        case Heading(level, run):
            return _heading(level, inlines(run, look), look, id)
        case Paragraph(run):
            return made(f"<p>{inlines(run, look)}</p>")
        case Items():
            return _items(body, look)
        case Table():
            return _table(body, look)
        case Figure(_, alt, caption):
            return figure(look.image(body), alt, inlines(caption, look), look.legend(body))
        case Callout(kind, inner):
            return _callout(f"{kind} long" if length(inner) > LONG else kind, blocks(inner, look), look)
        case Divider():
            return made("<hr>")
        case Footnote():
            return Markup()
        case Unreadable(reason):
            return made(f'<pre class="unreadable">{escape(reason)}</pre>')
        case _:
            assert_never(body)


def _heading(level: int, text: Markup, look: Look, id: str) -> Markup:
    """The page's title is its only h1, so headings in the text start at h2."""
    tag = f"h{min(max(level, 2), 6)}"
    own = f' id="{look.prefix}{escape(id)}"' if id else ""
    return made(f"<{tag}{own}>{text}</{tag}>")


# ---------------------------------------------------------------- lists


def _items(items: Items, look: Look) -> Markup:
    tag = "ol" if items.ordered else "ul"
    start = f' start="{items.start}"' if items.ordered and items.start != 1 else ""
    kind = ' class="checklist"' if items.checklist else ""
    inside = "\n".join([_item(each, look) for each in items.items])
    return made(f"<{tag}{kind}{start}>\n{inside}\n</{tag}>")


def _item(each: Item, look: Look) -> str:
    if each.checked is None:
        return f"<li>{item(each.blocks, look)}</li>"
    name = escape(look.gettext("ticked") if each.checked else look.gettext("to tick"))
    kind = "box ticked" if each.checked else "box"
    box = f'<span class="{kind}" role="img" aria-label="{name}"></span>'
    return f'<li>{box}<div class="task">{item(each.blocks, look)}</div></li>'


def item(run: tuple[Block, ...], look: Look) -> Markup:
    """What stands inside a list item: a lone paragraph needs no <p>, so that the list stays tight."""
    paragraphs = sum([isinstance(each.body, Paragraph) for each in run])
    if paragraphs != 1 or not isinstance(first := run[0].body, Paragraph):
        return blocks(run, look)
    lead = inlines(first.inlines, look)
    rest = blocks(run[1:], look)
    return made(f"{lead}\n{rest}") if rest else lead


# ---------------------------------------------------------------- tables


def _table(table: Table, look: Look) -> Markup:
    """The first row and the first column are headings; cells repeat the column's, for screens that stack them."""
    if not table.rows:
        return Markup()
    if cards.crowded(table, look.measure):
        return cards.written(table, look)
    head, *rest = table.rows
    caption = f"<caption>{inlines(table.caption, look)}</caption>\n" if table.caption else ""
    columns = zip(head.cells, _aligns(table, head), strict=True)
    heads = [
        f'<th scope="col"{align}>{inlines(cell.inlines, look)}</th>' if cell.inlines else f"<td{align}></td>"
        for cell, align in columns
    ]
    labels = [f' data-label="{escape(plain(cell.inlines))}"' if cell.inlines else "" for cell in head.cells]
    rows = "\n".join([_row(row, labels, _aligns(table, row), look) for row in rest])
    kind = "table wide" if len(head.cells) >= WIDE else "table"
    return made(
        f'<div class="{kind}"><table>\n{caption}<thead>\n<tr>{"".join(heads)}</tr>\n</thead>\n'
        f"<tbody>\n{rows}\n</tbody>\n</table></div>"
    )


def _row(row: Row, labels: list[str], aligns: list[str], look: Look) -> str:
    cells = []
    for place, (cell, align) in enumerate(zip(row.cells, aligns, strict=True)):
        text = inlines(cell.inlines, look)
        if place == 0 and text:
            cells.append(f'<th scope="row"{align}>{text}</th>')
        else:
            label = labels[place] if place < len(labels) else ""
            cells.append(f"<td{label}{align}>{text}</td>")
    return f"<tr>{''.join(cells)}</tr>"


def _aligns(table: Table, row: Row) -> list[str]:
    count = len(row.cells)
    words = [*table.alignment[:count], *[""] * (count - len(table.alignment))]
    return [f' class="{word}"' if word else "" for word in words]


# ---------------------------------------------------------------- figures and callouts


def figure(address: str, alt: str, caption: Markup, legend: tuple[str, ...] = ()) -> Markup:
    """An image with its caption below it; between them the words that the numbers in a drawing stand for."""
    words = "".join([f"<li>{escape(each)}</li>" for each in legend])
    key = f'<ol class="legend">{words}</ol>' if legend else ""
    under = f"<figcaption>{caption}</figcaption>" if caption else ""
    return made(f'<figure><img src="{escape(address)}" alt="{escape(alt)}">{key}{under}</figure>')


def _callout(kind: str, inside: Markup, look: Look) -> Markup:
    word = callout_word(kind.removesuffix(" long"), look)
    if not word:
        return made(f"<blockquote>\n{inside}\n</blockquote>")
    label = f'<p class="label">{escape(word)}</p>'
    return made(f'<div class="callout {kind}" role="note">\n{label}\n{inside}\n</div>')


def callout_word(kind: str, look: Look) -> str:
    """The word that says what a callout is, so that its colour is not alone in saying it; "" for a quotation."""
    match kind:
        case "note":
            return look.gettext("Note")
        case "tip":
            return look.gettext("Tip")
        case "important":
            return look.gettext("Important")
        case "warning":
            return look.gettext("Warning")
        case "caution":
            return look.gettext("Caution")
        case _:
            return ""

"""Tables and callouts that say their two languages in one piece, so that a page has one frame and not two."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from duizhao.language import LANGUAGES
from duizhao.model import Block, Callout, Cell, Inlines, Items, Pair, Table
from duizhao.render import html
from duizhao.render.handout.apart import apart
from duizhao.render.line import Look, made
from duizhao.render.rows import Looks


def joined(source: Block, target: Block, looks: Looks) -> Markup:
    """One table or callout for both languages; empty for all else, which stands in two columns.

    Tables are joined when they have as many rows and columns: half a page is too narrow for most of them, and one
    after the other they take twice the room and must be compared across a gap. Callouts are joined when
    they are of one kind.
    """
    match source.body, target.body:
        case Table() as one, Table() as other if _shape(one) == _shape(other) != ():
            return _table(one, other, looks)
        case Callout(kind=kind) as one, Callout(kind=same) as other if kind == same:
            return _callout(one, other, looks)
        case _:
            return Markup()


def _shape(table: Table) -> tuple[int, ...]:
    return tuple(len(row.cells) for row in table.rows)


# ---------------------------------------------------------------- tables


def _table(one: Table, other: Table, looks: Looks) -> Markup:
    head, *rest = (
        [_cell(left, right, looks) for left, right in zip(above.cells, below.cells, strict=True)]
        for above, below in zip(one.rows, other.rows, strict=True)
    )
    aligns = [f' class="{each}"' if each else "" for each in (*one.alignment, *[""] * len(head))]
    heads = [_tag("th" if cell else "td", ' scope="col"', align, cell) for cell, align in zip(head, aligns)]  # noqa: B905
    body = "\n".join(f"<tr>{''.join(_line(cells, aligns))}</tr>" for cells in rest)
    words = both(one.caption, other.caption, looks)
    caption = f"<caption>{words}</caption>\n" if words else ""
    return made(
        f'<div class="table"><table>\n{caption}<thead>\n<tr>{"".join(heads)}</tr>\n</thead>\n'
        f"<tbody>\n{body}\n</tbody>\n</table></div>"
    )


def _line(cells: list[Markup], aligns: list[str]) -> Iterator[str]:
    for place, (cell, align) in enumerate(zip(cells, aligns)):  # noqa: B905 - there are alignments to spare
        yield _tag("th" if place == 0 and cell else "td", ' scope="row"', align, cell)


def _tag(name: str, scope: str, align: str, cell: Markup) -> str:
    return f"<{name}{scope if name == 'th' else ''}{align}>{cell}</{name}>"


def _cell(left: Cell, right: Cell, looks: Looks) -> Markup:
    return both(left.inlines, right.inlines, looks)


def both(left: Inlines, right: Inlines, looks: Looks) -> Markup:
    """One language above the other, or once what both say alike, as figures do: most numbers, many names."""
    words = [html.inlines(left, looks[0]), html.inlines(right, looks[1])]
    if words[0] == words[1]:
        return words[0]
    sides = zip(words, looks, strict=True)
    return made("".join(f'<div lang="{LANGUAGES[look.lang].tag}">{word}</div>' for word, look in sides if word))


# ---------------------------------------------------------------- callouts


def _callout(one: Callout, other: Callout, looks: Looks) -> Markup:
    words = [html.callout_word(one.kind, look) for look in looks]
    label = " ".join(
        Markup('<span lang="{}">{}</span>').format(LANGUAGES[look.lang].tag, word)
        for word, look in zip(words, looks, strict=True)
        if word
    )
    lines = made("\n".join(_sides(pair, looks) for pair in _pairs(one, other)))
    if not label:
        return made(f"<blockquote>\n{lines}\n</blockquote>")
    return made(f'<div class="callout {one.kind}" role="note">\n<p class="label">{label}</p>\n{lines}\n</div>')


def _pairs(one: Callout, other: Callout) -> Iterator[tuple[tuple[Block, ...], tuple[Block, ...]]]:
    """The blocks of two callouts beside each other where they match in number, else all beside all."""
    if len(one.blocks) != len(other.blocks):
        yield one.blocks, other.blocks
        return
    for left, right in zip(one.blocks, other.blocks, strict=True):
        for pair in apart(Pair(left, right)):
            yield tuple(filter(None, (pair.source,))), tuple(filter(None, (pair.target,)))


def _sides(blocks: tuple[tuple[Block, ...], tuple[Block, ...]], looks: Looks) -> str:
    item = all(len(run) == 1 and isinstance(run[0].body, Items) for run in blocks)
    sides = (_side(run, look) for run, look in zip(blocks, looks, strict=True))
    return f'<div class="sides{" item" if item else ""}">{"".join(sides)}</div>'


def _side(run: tuple[Block, ...], look: Look) -> str:
    return f'<div class="side" lang="{LANGUAGES[look.lang].tag}">{html.blocks(run, look)}</div>'

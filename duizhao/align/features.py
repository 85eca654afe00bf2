"""What two blocks in two languages share when they say the same: figures, citations, links, Latin names."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from duizhao.model import Block, Cite, Figure, Item, Items, Link, Note, Row, Table, plain, runs, within

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_WORD = re.compile(r"[A-Za-zα-ωΑ-Ω][A-Za-zα-ωΑ-Ω0-9-]+")
OTHER_KIND = -0.2  # likeness of a paragraph with a list: better than two gaps, worse than any true pair


@dataclass(frozen=True, slots=True)
class Features:
    """`size` counts letters; `marks` carry over unchanged; `words` are Latin words, lower case."""

    kind: str
    size: int
    marks: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]  # the Latin words that a translation cannot change: capitals or digits inside


def of_block(block: Block) -> Features:
    """The features of a block with all that is nested in it."""
    return _of(type(block.body).__name__, (block,))


def of_item(item: Item) -> Features:
    """The features of a list item."""
    return _of("Item", item.blocks)


def of_row(row: Row) -> Features:
    """The features of a table row."""
    text = " ".join(plain(cell.inlines) for cell in row.cells)
    cites = {f"@{key}" for cell in row.cells for i in within(cell.inlines) if isinstance(i, Cite) for key in i.keys}
    return _features("Row", text, cites)


def _of(kind: str, blocks: tuple[Block, ...]) -> Features:
    texts: list[str] = []
    marks: set[str] = set()
    for block in blocks:
        if isinstance(block.body, Figure):
            marks.add(f"!{block.body.image}")
            texts.append(block.body.alt)
        elif isinstance(block.body, Items):
            marks.add(f"items {len(block.body.items)}")
        elif isinstance(block.body, Table):
            marks.add(f"cells {len(block.body.alignment)}")
        for run in runs(block.body):
            texts.append(plain(run))
            for inline in within(run):
                if isinstance(inline, Cite):
                    marks.update(f"@{key}" for key in inline.keys)
                elif isinstance(inline, Link):
                    marks.add(inline.href)
                elif isinstance(inline, Note):
                    marks.add(f"^{inline.id}")
    return _features(kind, " ".join(texts), marks)


def _features(kind: str, text: str, marks: set[str]) -> Features:
    words = _WORD.findall(text)
    marks |= {number.replace(",", "") for number in _NUMBER.findall(text)}
    names = frozenset(word.lower() for word in words if any(c.isupper() or c.isdigit() for c in word[1:]))
    size = len(text.replace(" ", ""))
    return Features(kind, size, frozenset(marks), frozenset(word.lower() for word in words), names)


def likeness(left: Features, right: Features, ratio: float) -> float:
    """How well two blocks fit: OTHER_KIND, or 0.2 (nothing in common) to 3.

    `ratio` is the usual size of a right-hand text for a left-hand text of size 1 (about 3 from Chinese to
    English); lengths of true pairs scatter little around it (Gale and Church 1993).
    """
    if left.kind != right.kind:
        return OTHER_KIND
    shared = [
        len(small & large) / len(small)
        for small, large in (
            (left.marks, right.marks),
            (right.marks, left.marks),
            (left.words, right.words),  # Chinese text holds few Latin words; the English has them all
            (right.names, left.words),
        )
        if small
    ]
    content = sum(shared) / len(shared) if shared else 0.5
    off = abs(math.log((right.size + 4) / ((left.size + 4) * ratio)))
    return 0.2 + 1.8 * content + math.exp(-off)

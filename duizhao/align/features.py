"""What two blocks in two languages share when they say the same: figures, citations, links, Latin names."""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass

from duizhao.model import Block, Cite, Figure, Item, Items, Link, Note, Row, Section, Table, plain, runs, within

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_WORD = re.compile(r"[A-Za-zα-ωΑ-Ω][A-Za-zα-ωΑ-Ω0-9-]+")
_HAN = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
HAN = 2.65  # Latin letters for one Han character: median of the paragraphs in source/, nine tenths within 2.3 and 3.1
OTHER_KIND = -0.2  # likeness of a paragraph with a list: better than two gaps, worse than any true pair


@dataclass(frozen=True, slots=True)
class Features:
    """`marks` carry over unchanged; `words` are Latin words, lower case."""

    kind: str
    size: float  # in Latin letters: a Han character counts as the HAN letters that it becomes
    marks: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]  # the Latin words that a translation cannot change: capitals or digits inside


def of_block(block: Block) -> Features:
    """The features of a block with all that is nested in it."""
    return _of(type(block.body).__name__, (block,))


def of_item(item: Item) -> Features:
    """The features of a list item; if it holds several blocks, their kinds count as a mark."""
    kinds = " ".join(type(block.body).__name__ for block in item.blocks)
    return _of("Item", item.blocks, *([f"parts {kinds}"] if len(item.blocks) > 1 else []))


def of_section(section: Section) -> Features:
    """The features of a section with all its blocks."""
    return _of("Section", section.blocks)


def of_row(row: Row) -> Features:
    """The features of a table row."""
    text = " ".join(plain(cell.inlines) for cell in row.cells)
    cites = {f"@{key}" for cell in row.cells for i in within(cell.inlines) if isinstance(i, Cite) for key in i.keys}
    return _features("Row", text, cites)


def _of(kind: str, blocks: tuple[Block, ...], *known: str) -> Features:
    texts: list[str] = []
    marks = set(known)
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
    text = text if text.isascii() else unicodedata.normalize("NFKC", text)
    words = _WORD.findall(text)
    marks |= {number.replace(",", "") for number in _NUMBER.findall(text)}
    names = frozenset(word.lower() for word in words if any(c.isupper() or c.isdigit() for c in word[1:]))
    letters = len(text) - text.count(" ")
    size = letters if text.isascii() else letters + (HAN - 1) * len(_HAN.findall(text))
    return Features(kind, size, frozenset(marks), frozenset(word.lower() for word in words), names)


def likeness(left: Features, right: Features) -> float:
    """How well two blocks fit: OTHER_KIND, or 0.2 (nothing in common) to 3.

    The sizes of true pairs differ little (Gale and Church 1993).
    """
    return OTHER_KIND if left.kind != right.kind else 0.2 + common(left, right)


def common(left: Features, right: Features) -> float:
    """0 (nothing in common) to 2.8: what two texts share, and how alike their sizes are."""
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
    off = abs(math.log((right.size + 12) / (left.size + 12)))
    return 1.8 * content + math.exp(-off)

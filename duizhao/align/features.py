"""What two blocks in two languages share when they say the same: figures, citations, links, names, ideas."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Set
from functools import cached_property, lru_cache

from duizhao.align.numerals import numerals
from duizhao.align.vocabulary import NONE, NUMBERS, ONE_LETTER, Vocabulary
from duizhao.frozen import frozen
from duizhao.model import (
    Block,
    Cell,
    Cite,
    Code,
    Figure,
    Footnote,
    Inlines,
    Item,
    Items,
    Link,
    Note,
    Paragraph,
    Row,
    Section,
    Table,
    Text,
    more_than_text,
    plain,
    runs,
    within,
)

_WORD = re.compile(r"[A-Za-zα-ωΑ-Ω][A-Za-zα-ωΑ-Ω0-9-]+")
_INSIDE_NAME = re.compile("[A-ZΑ-Ω0-9](?<=[A-Za-zα-ωΑ-Ω-].)")  # a quick look: few texts hold names
_NAME = re.compile(r"[A-Za-zα-ωΑ-Ω](?<![A-Za-zα-ωΑ-Ω0-9-].)[a-zα-ω-]*+[A-ZΑ-Ω0-9][A-Za-zα-ωΑ-Ω0-9-]*")
_HAN = re.compile("[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_WIDE = re.compile(
    "[\uff10-\uff19\uff21-\uff3a\uff41-\uff5aⅠ-Ⅻ①-⑳⁰-₉]"
)  # letters and figures that are typed in many ways
_ROMAN = {ord("Ⅰ") + number: str(number + 1) for number in range(12)}  # Ⅲ期 is phase 3
HAN = 2.65  # Latin letters for one Han character: median of the paragraphs in source/, nine tenths within 2.3 and 3.1
OTHER_KIND = -0.2  # likeness of a paragraph with a list: better than two gaps, worse than any true pair


@frozen(slots=False)
class Features:
    """`marks` carry over unchanged, numbers among them."""

    kind: str
    text: str
    marks: Set[str]
    names: Set[str]  # the Latin words that a translation cannot change: capitals or digits inside
    keys: Set[str]  # marks, names (with a ~ before) and ideas: all by which a translation is known again

    @cached_property
    def ideas(self) -> Set[str]:
        """What the vocabulary knows in both languages."""
        return self.keys - self.marks - {f"~{name}" for name in self.names}

    @cached_property
    def size(self) -> float:
        """See `extent`."""
        return extent(self.text)

    @cached_property
    def words(self) -> frozenset[str]:
        """The Latin words, lower case."""
        return frozenset(_WORD.findall(self.text.lower()))


def nothing(kind: str) -> Features:
    """The features of a member of which only the kind matters."""
    return Features(kind, "", *[NONE] * 3)


@frozen
class Reader:
    """Reads features, with the words of a vocabulary."""

    vocabulary: Vocabulary

    def subjects(self, text: str) -> set[str]:
        """What a few words speak of: their ideas, but for numbers and for letters that stand alone."""
        return set(_subjects(self.vocabulary, text))

    def block(self, block: Block) -> Features:
        """The features of a block with all that is nested in it."""
        return self._of(type(block.body).__name__, (block,))

    def item(self, item: Item) -> Features:
        """The features of a list item; if it holds several blocks, their kinds count as a mark."""
        if len(item.blocks) == 1:
            return self._of("Item", item.blocks)
        kinds = " ".join([type(block.body).__name__ for block in item.blocks])
        return self._of("Item", item.blocks, *([f"parts {kinds}"] if kinds else []))

    def any(self, part: Block | Item | Row) -> Features:
        """The features of a part of a text."""
        match part:
            case Block():
                return self.block(part)
            case Item():
                return self.item(part)
            case Row():
                return self.row(part)

    def section(self, section: Section) -> Features:
        """The features of a section with all its blocks."""
        return self._of("Section", section.blocks)

    def row(self, row: Row) -> Features:
        """The features of a table row."""
        inlines = [cell.inlines for cell in row.cells]
        signs = set().union(*map(marks, filter(more_than_text, inlines)))
        return self.text("Row", " ".join([plain(each) for each in inlines]), signs)

    def cell(self, cell: Cell) -> Features:
        """The features of a table cell."""
        return self.text("Cell", plain(cell.inlines), marks(cell.inlines))

    def text(self, kind: str, text: str, signs: set[str]) -> Features:
        """The features of a text with the `signs` of what is no text."""
        if not text.isascii() and _WIDE.search(text):
            text = unicodedata.normalize("NFKC", text.translate(_ROMAN))
        keys = self.vocabulary.ideas(text)
        found = {*signs, *numerals(text), *(keys & NUMBERS)}
        keys |= found
        names: Set[str] = NONE
        if _INSIDE_NAME.search(text) is not None:
            names = {name.lower() for name in _NAME.findall(text)}
            keys.update([f"~{name}" for name in names])
        return Features(kind, text, found, names, keys)

    def _of(self, kind: str, blocks: tuple[Block, ...], *known: str) -> Features:
        texts: list[str] = []
        signs = set(known)
        for block in blocks:
            match block.body:
                case Paragraph():  # most are
                    pass
                case Figure(image, alt):
                    signs.add(f"!{image}")
                    texts.append(alt)
                case Items(items=items):
                    signs.add(f"items {len(items)}")
                case Table(alignment=alignment):
                    signs.add(f"cells {len(alignment)}")
                case Footnote(name):
                    signs.add(f"[^{name}]")
            for run in runs(block.body):
                texts.append(plain(run))
                if more_than_text(run):
                    signs |= marks(run)
        return self.text(kind, " ".join(texts), signs)


@lru_cache(maxsize=1000)
def _subjects(vocabulary: Vocabulary, text: str) -> frozenset[str]:
    """See `Reader.subjects`: the heads of tables are much the same in many articles."""
    ideas = vocabulary.ideas(text)
    return frozenset([idea for idea in ideas if not idea.startswith(ONE_LETTER) and not idea.isdigit()])


def extent(text: str) -> float:
    """The size of a text without blanks, in Latin letters: a Han character counts as the HAN that it becomes."""
    letters = len(text) - text.count(" ")
    return letters if text.isascii() else letters + (HAN - 1) * sum(map(len, _HAN.findall(text)))


def marks(run: Inlines) -> set[str]:
    """What is no text in a run: citations, addresses, notes, literal text."""
    found: set[str] = set()
    for inline in within(run):
        match inline:
            case Text():  # most are
                pass
            case Cite(keys):
                found.update([f"@{key}" for key in keys])
            case Link(_, href) if href:
                found.add(href)
            case Note(name):
                found.add(f"^{name}")
            case Code(text):
                found.add(f"`{text}")
    return found


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
    fewer = min(len(left.ideas), len(right.ideas))  # a translation has other words for some: the better half counts
    weight = min(2.0, fewer / 2)
    score = sum(shared) + weight * len(left.ideas & right.ideas) / max(1, fewer)
    content = score / (len(shared) + weight) if shared or weight else 0.5
    off = abs(math.log((right.size + 12) / (left.size + 12)))
    return 1.8 * content + math.exp(-off)

"""Where a finding points: places inside blocks, and excerpts of the other language."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from duizhao.check.typed import Place, places
from duizhao.finding import Excerpt
from duizhao.model import (
    Article,
    Block,
    Cite,
    Fact,
    Figure,
    Heading,
    Inlines,
    Paragraph,
    Section,
    Span,
    Table,
    plain,
    within,
)

EXCERPT = 160  # characters of the other language's line shown beside a finding
_KEY_GOES_ON = re.compile(r"[\w:#$%&+?/-]|\.\w")  # @li2020b does not hold @li2020
_IN_NUMBER_OR_NAME = re.compile(r"\d[.,]?$|[A-Za-z][-‑]?$")
_NUMBER_GOES_ON = re.compile(r"\d|[.,]\d")


class Run:
    """One run of inlines and where it stands: `block` is the innermost one, `span` the run's own part of it.

    `text` has the letters a reader sees, without citations and note calls; read at once, since rules ask for every one.
    Not `exact`: the block's source is not letter by letter what was typed, so places are its start.
    """

    __slots__ = ("_places", "block", "exact", "inlines", "span", "text")

    def __init__(self, block: Block, span: Span, inlines: Inlines, exact: bool = True) -> None:
        self.block: Final = block
        self.span: Final = span
        self.inlines: Final = inlines
        self.exact: Final = exact
        self.text: Final = plain(inlines)
        self._places: list[Place | None] | None = None if exact else []

    @property
    def cites(self) -> bool:
        """Whether it holds a citation."""
        return any(isinstance(inline, Cite) for inline in within(self.inlines))

    def find(self, needle: str) -> tuple[Span, int]:
        """The place of `needle` in this run as typed, and its length; the run's start where it is not there."""
        return find(self.block, needle, self.span) if self.exact else (line_of(self.span), 1)

    def at(self, start: int, end: int) -> tuple[Span, int]:
        """The place of text[start:end] as typed, and its length there; the run's start where it is typed otherwise.

        The length counts the signs of Markdown inside (5**0** mg), and ends with the line.
        """
        if self._places is None:
            self._places = places(self.block, self.span, self.text)
        known = [place for place in self._places[start:end] if place is not None]
        if not known:
            return line_of(self.span), 1
        line, column = known[0]
        last = max(place[1] for place in known if place[0] == line)
        return Span(self.span.path, line, column), last - column + 1

    def excerpt(self, needle: str = "") -> Excerpt:
        """The line of this run that holds `needle`, else its first line."""
        return self.excerpt_at(self.find(needle)[0])

    def excerpt_at(self, where: Span) -> Excerpt:
        """The line of this run at a place in it."""
        return beside_line(self.block, where)


def runs_of(block: Block) -> Sequence[Run]:
    """The runs of one block, those of blocks inside it left out; captions last."""
    body = block.body
    if isinstance(body, (Paragraph, Heading)):
        return (Run(block, block.span, body.inlines),)
    if isinstance(body, Table):
        cells = [Run(block, cell.span, cell.inlines) for row in body.rows for cell in row.cells]
        return (*cells, caption(block, body))
    return (caption(block, body),) if isinstance(body, Figure) else ()


def caption(block: Block, body: Figure | Table) -> Run:
    """The caption of a figure or a table; one without letters where there is none."""
    if not body.caption:
        return Run(block, block.span, ())
    rows = body.rows if isinstance(body, Table) else ()
    return Run(block, _below(block, rows[-1].span.line if rows else block.span.line), body.caption)


def _below(block: Block, above: int) -> Span:
    """From the first line with text below line `above` to the block's end; the block itself where there is none."""
    typed = block.source.split("\n")[above - block.span.line + 1 :]
    for number, line in enumerate(typed, above + 1):
        if line.strip(" \t>"):
            return Span(block.span.path, number, 1 + len(line) - len(line.lstrip(" \t>")), block.span.last_line)
    return block.span


def texts_of(fact: Fact) -> list[tuple[Span, str]]:
    """(place of the key or list item, text) of everything that a fact of the front matter says."""
    value = fact.value
    if value is None or isinstance(value, str):
        return [(fact.span, value)] if value is not None else []
    inner = value.values() if isinstance(value, Mapping) else value
    return [text for each in inner for text in texts_of(each)]


# ---------------------------------------------------------------- places


def find(block: Block, needle: str, part: Span | None = None) -> tuple[Span, int]:
    """The place of `needle` in a block as typed, or in a `part` of it, and its length.

    The start of the block (or part) where it is not there: escapes and entities are typed otherwise. A number is
    not found inside a longer one or a name, a citation not inside a longer key.
    """
    part = part or block.span
    lines = block.source.split("\n")
    for fits in (_whole, _anywhere) if needle else ():
        for number in range(max(part.line, block.span.line), min(part.last_line, block.span.line + len(lines) - 1) + 1):
            line = lines[number - block.span.line]
            column = line.find(needle, part.column - 1 if number == part.line else 0)
            while column >= 0 and not fits(line, column, needle):
                column = line.find(needle, column + 1)
            if column >= 0:
                return Span(block.span.path, number, column + 1), len(needle)
    return line_of(part), 1


def _whole(line: str, column: int, needle: str) -> bool:
    before, after = line[max(0, column - 2) : column], line[column + len(needle) :][:2]
    if needle[0] == "@":
        return _KEY_GOES_ON.match(after) is None
    return not needle[0].isdigit() or not (_IN_NUMBER_OR_NAME.search(before) or _NUMBER_GOES_ON.match(after))


def _anywhere(_line: str, _column: int, _needle: str) -> bool:
    return True


def line_of(span: Span) -> Span:
    """The span's first line alone."""
    return Span(span.path, span.line, span.column)


def beside(block: Block) -> Excerpt:
    """What the block says, its first line."""
    return beside_line(block, block.span)


def beside_line(block: Block, span: Span) -> Excerpt:
    """The line of a block at which a part of it (item, row) starts."""
    lines = block.source.split("\n")
    number = span.line - block.span.line
    return Excerpt(line_of(span), shorten(lines[number] if 0 <= number < len(lines) else lines[0]))


def shorten(line: str) -> str:
    """A line without the blanks around it, cut at EXCERPT characters."""
    line = line.strip()
    return line if len(line) <= EXCERPT else line[: EXCERPT - 1] + "…"


def end_of(article: Article, section: Section | None) -> Span:
    """The last line of a section; without one, the last line before an article's text begins."""
    if section is not None and section.blocks:
        return last_line(section.blocks[-1])
    first = next(article.blocks(), None)
    return Span(article.path, max(1, first.span.line - 1) if first is not None else 1)


def last_line(block: Block) -> Span:
    """The last line of a block."""
    return at_line(block, block.span.last_line)


def at_line(block: Block, line: int) -> Span:
    """A line of the file that a block stands in."""
    return Span(block.span.path, line)


def after(pairs: Sequence[tuple[Block | None, Block | None]], block: Block, start: Span) -> Span:
    """The line in the translation after which a missing block of some pairs belongs; `start` if it is the first."""
    last: Block | None = None
    for source, target in pairs:
        if source is block:
            break
        last = target or last
    return last_line(last) if last is not None else start

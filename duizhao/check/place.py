"""Where a finding points: places inside blocks, and excerpts of the other language."""

from __future__ import annotations

from dataclasses import replace

from duizhao.finding import Excerpt
from duizhao.model import Article, Block, Section, SectionPair, Span

EXCERPT = 160  # characters of the other language's line shown beside a finding


def find(block: Block, needle: str, line: int = 0) -> tuple[Span, int]:
    """The place of `needle` in a block as typed, and its length; searched from file line `line` on.

    The block's (or that line's) start where it is not there: escapes and entities are typed otherwise.
    """
    lines = block.source.split("\n")
    for number in range(max(0, line - block.span.line), len(lines)):
        column = lines[number].find(needle) if needle else -1
        if column >= 0:
            return Span(block.span.path, block.span.line + number, column + 1), len(needle)
    return (Span(block.span.path, line) if line else line_of(block.span)), 1


def line_of(span: Span) -> Span:
    """The span's first line alone."""
    return replace(span, last_line=span.line)


def beside(block: Block, needle: str = "") -> Excerpt:
    """What the block says, one line; the line that holds `needle` if given."""
    where, _ = find(block, needle) if needle else (block.span, 1)
    lines = block.source.split("\n")
    return Excerpt(where, shorten(lines[min(where.line - block.span.line, len(lines) - 1)]))


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
    """The last line of a section, or of what comes before the first one."""
    if section is not None and section.blocks:
        return _last(section.blocks[-1])
    return Span(article.path)


def after(target: Article, here: SectionPair, block: Block) -> Span:
    """The line in the translation after which a missing block belongs."""
    last: Block | None = None
    for pair in here.pairs:
        if pair.source is block:
            break
        last = pair.target or last
    return _last(last) if last is not None else end_of(target, None)


def _last(block: Block) -> Span:
    return Span(block.span.path, block.span.last_line)

"""The lines of a file as typed: where a block stands, what was typed there, and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from markdown_it.token import Token

from duizhao.frozen import frozen
from duizhao.model import Block, Span, Unreadable

QUOTE = re.compile(r"[ \t]*>")
BULLET = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)")
NOTE = re.compile(r"[ \t]*\[\^[^\]]+\]:")
_PIPE = re.compile(r"(?<!\\)\|")


@frozen
class _Holder:
    """A list item, box or footnote around the block being read.

    `mark` opens it at 0-based line `line`; a box repeats its own on every line.
    """

    mark: re.Pattern[str]
    line: int


@dataclass(slots=True)
class Sheet:
    """One file. `typed` has its lines without their ends; line numbers given and taken count from 0, Spans from 1."""

    path: str
    typed: list[str]
    troubles: list[Block]
    holders: list[_Holder] = field(default_factory=list)  # outermost first

    @contextmanager
    def inside(self, mark: re.Pattern[str], line: int) -> Iterator[None]:
        """While the blocks inside a list item, box or footnote are read."""
        self.holders.append(_Holder(mark, line))
        yield
        self.holders.pop()

    def span(self, first: int, last: int, column: int = 0) -> Span:
        """From 0-based [first, last) lines to a Span at the first character of the block's own text."""
        line = self.typed[first] if first < len(self.typed) else ""
        column = column or self.start(first)
        rest = line[column:]
        return Span(self.path, first + 1, column + 1 + len(rest) - len(rest.lstrip()), last)

    def start(self, number: int) -> int:
        """The 0-based column of a 0-based line behind the marks of all that holds it: `> - text` gives 4."""
        line = self.typed[number] if number < len(self.typed) else ""
        column = 0
        for holder in self.holders:
            mark = holder.mark.match(line, column) if holder.mark is QUOTE or holder.line == number else None
            column = mark.end() if mark is not None else column
        return column

    def source(self, first: int, last: int) -> tuple[str, int]:
        """The lines [first, last) as typed without blank ones at the end, and where they end."""
        while last > first + 1 and not self.typed[last - 1].strip(" \t>"):
            last -= 1
        return "\n".join(self.typed[first:last]), last

    def trouble(self, line: int, reason: str, detail: str = "") -> None:
        """Note a fault at a 0-based line."""
        source, last = self.source(line, line + 1)
        self.troubles.append(Block(self.span(line, last), source, Unreadable(reason, detail)))

    def line_with(self, needle: str, token: Token) -> int:
        """The 0-based line of a token that holds `needle`, else its first."""
        first, last = token.map or [0, 1]
        return next((line for line in range(first, last) if needle in self.typed[line]), first)

    def cell_columns(self, number: int) -> list[int]:
        """0-based columns at which the cells of a table row start, split as GFM does: on unescaped pipes."""
        line = self.typed[number]
        indent = len(line) - len(line[self.start(number) :].lstrip())
        end = len(line.rstrip())
        starts = [indent] + [m.end() for m in _PIPE.finditer(line, indent, end)]
        if line[indent : indent + 1] == "|":
            starts = starts[1:]
        if starts and starts[-1] == end and len(starts) > 1:
            starts = starts[:-1]
        return starts

"""One file as it lies on the disk: its text, its segments, its line ends, and patches that touch nothing else."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from pathlib import PurePosixPath

from duizhao.frozen import frozen
from duizhao.model import Article, Block
from duizhao.read.files import Places, SourceFile
from duizhao.read.markdown import parse
from duizhao.segments import Segment, segments

BOM = "\ufeff"
Patch = tuple[int, int, str]  # text[start:end] becomes this
_LINE_END = re.compile(r"\r\n|\n|\r")


@frozen(slots=False)
class Sheet:
    """`bom` is the byte-order mark or "", `text` the rest of the file, in the language `lang`."""

    path: str
    lang: str
    bom: str
    text: str

    @classmethod
    def of(cls, path: str, lang: str, data: bytes) -> Sheet:
        """The sheet of a file's bytes, which must be UTF-8."""
        text = data.decode()
        return cls(path, lang, BOM, text[1:]) if text.startswith(BOM) else cls(path, lang, "", text)

    @property
    def data(self) -> bytes:
        """The file's bytes."""
        return (self.bom + self.text).encode()

    @cached_property
    def article(self) -> Article:
        """What the file says."""
        return parse(SourceFile(PurePosixPath(self.path).stem, self.lang, self.path, self.text))

    @cached_property
    def segments(self) -> tuple[Segment, ...]:
        """What can be translated in it."""
        return segments(self.article, self.text)

    @cached_property
    def _places(self) -> dict[tuple[object, ...], int]:
        return {_place(segment): index for index, segment in enumerate(self.segments)}

    def index(self, segment: Segment) -> int | None:
        """Which of `segments` it is, also where it comes from another reading of the same text; None if none."""
        return self._places.get(_place(segment))

    @cached_property
    def starts(self) -> list[int]:
        """The offset at which each line begins."""
        return Places(self.text).starts

    @cached_property
    def end_of_line(self) -> str:
        """How its lines end; a file of one line takes a newline."""
        found = _LINE_END.search(self.text)
        return found[0] if found is not None else "\n"

    def line(self, number: int) -> str:
        """A line (from 1) without its end."""
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        return self.text[self.starts[number - 1] : end].rstrip("\r\n")

    def above(self, number: int) -> int:
        """The offset at which a line (from 1) begins; the end of the text behind the last."""
        return self.starts[number - 1] if number <= len(self.starts) else len(self.text)

    def number(self, offset: int) -> int:
        """The line (from 1) in which an offset lies."""
        return bisect_right(self.starts, offset)

    def blank(self, number: int) -> bool:
        """Whether a line (from 1) is there and holds nothing but blanks."""
        return 1 <= number <= len(self.starts) and not self.line(number).strip(" \t")

    def below(self, number: int) -> int:
        """The line behind a block that ends on a line (from 1): quote marks without a text still belong to a quote."""
        while number < len(self.starts) and ">" in self.line(number + 1) and not self.line(number + 1).strip(" \t>"):
            number += 1
        return number + 1

    def ending(self, offset: int) -> str:
        """How the nearest line above an offset ends; where there is none, how the sheet's lines end."""
        number = self.number(offset)
        if number == 1:
            return self.end_of_line
        found = _LINE_END.search(self.text, self.starts[number - 2] + len(self.line(number - 1)))
        return found[0] if found is not None else self.end_of_line

    def top(self, segment: Segment) -> Block | None:
        """The block of the article that holds a segment; None for the front matter."""
        line = segment.span.line
        for block in self.article.blocks():
            if block.span.line <= line <= block.span.last_line:
                return block
        return None

    def patched(self, patches: Iterable[Patch]) -> Sheet:
        """The sheet with some patches, which must not overlap."""
        pieces, here = [], 0
        for start, end, new in sorted(patches, key=lambda patch: patch[:2]):
            pieces += [self.text[here:start], new]
            here = end
        return Sheet(self.path, self.lang, self.bom, "".join([*pieces, self.text[here:]]))


def _place(segment: Segment) -> tuple[object, ...]:
    return segment.kind, segment.name, segment.span.line, segment.span.column, segment.span.last_line

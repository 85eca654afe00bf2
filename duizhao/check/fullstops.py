"""Where the sentences of a text begin and end, in either language."""

from __future__ import annotations

import re
from collections.abc import Iterator

ENGLISH = re.compile(r"[A-Za-z]{3,} +[A-Za-z]{2,}")  # tells a text that may hold an English sentence
# A full stop ends a sentence before a blank and a capital, a figure, a quotation or Chinese, not after e.g. or Dr.
_STOP = re.compile(
    r"[。！？](?:[”’」）]*)|(?<!\b[A-Z])(?<!\bDr)(?<!\bMr)(?<!e\.g)(?<!i\.e)(?<!\bvs)(?<!\bNo)[.!?]+[”\"’)]*(?=\s+[^a-z\s]|$)|\n"
)


def split(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each sentence, its full stop with it."""
    start = 0
    for stop in (*_STOP.finditer(text), None):
        end = stop.end() if stop is not None else len(text)
        piece = text[start:end]
        if piece.strip():
            yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
        start = end

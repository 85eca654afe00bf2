"""How much room a text will take, guessed before anything is laid out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from duizhao.model import Block, plain, runs

LETTER = 0.58  # ems: mean advance of English prose in the house's sans, ragged ends of lines included; a Han has 1


def ems(text: str) -> float:
    """About how long `text` is in one line, in ems of its type."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return wide + LETTER * (len(text) - wide)


def length(blocks: Iterable[Block]) -> float:
    """About how long the text of some blocks is in one line, in ems."""
    return sum(ems(plain(run)) for block in blocks for run in runs(block.body))

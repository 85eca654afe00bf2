"""Reads one text: its quantities, and its names with digits."""

from __future__ import annotations

import re
from functools import lru_cache

from duizhao.check.quantity import chinese, english, names
from duizhao.check.quantity.joining import join
from duizhao.check.quantity.model import Quantity, Reading

_WIDE = "０１２３４５６７８９．％／＋－＜＞＝" + "".join(chr(0xFF21 + n) + chr(0xFF41 + n) for n in range(26))
_LOWERED = "₀₁₂₃₄₅₆₇₈₉"
_HALF_WIDTH = {ord(char): ord(char) - 0xFEE0 for char in _WIDE} | {ord(char): ord(char) - 0x2050 for char in _LOWERED}
_ANY_WIDE = re.compile(f"[{_WIDE}{_LOWERED}]")
_WIDE_COMMA = re.compile(r"(?<=\d)，(?=\d{3}(?!\d))")


def read(text: str, lang: str) -> Reading:
    """The quantities of one leaf (a paragraph, a cell, a caption) in "zh" or "en". Never fails."""
    return _short(text, lang) if len(text) <= _SHORT else _read(text, lang)


_SHORT = 32  # characters: cells, labels and headings, which often say the same


@lru_cache(maxsize=2048)
def _short(text: str, lang: str) -> Reading:
    return _read(text, lang)


def _read(text: str, lang: str) -> Reading:
    same = text if text.isascii() or _ANY_WIDE.search(text) is None else _narrow(text)
    blanked, found = names.blank(same)
    lowered = blanked.lower()
    if len(lowered) != len(text):  # İ has two letters in lower case
        lowered = "".join(char.lower() if len(char.lower()) == 1 else char for char in blanked)
    pieces = chinese.tokens(lowered) if lang == "zh" else english.tokens(blanked, lowered)
    if pieces:
        pieces = join(lowered, pieces, lang)
    quantities = tuple(
        [Quantity(piece.start, piece.end, text[piece.start : piece.end], piece.meaning) for piece in pieces]
    )
    return Reading(lowered, lang, quantities, found)


def _narrow(text: str) -> str:
    """Full-width digits, letters and signs as half-width ones, letter by letter: places stay the same."""
    return _WIDE_COMMA.sub(",", text.translate(_HALF_WIDTH))

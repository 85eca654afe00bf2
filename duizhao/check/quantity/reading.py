"""Reads one text: its quantities, and its names with digits."""

from __future__ import annotations

import re

from duizhao.check.quantity import chinese, english, names
from duizhao.check.quantity.chinese_patterns import ANY as ANY_CHINESE
from duizhao.check.quantity.english_patterns import ANY as ANY_ENGLISH
from duizhao.check.quantity.joining import join
from duizhao.check.quantity.model import Quantity, Reading

_HALF_WIDTH = str.maketrans(
    "０１２３４５６７８９．％：／（）＋－＜＞＝～　"
    + "".join(chr(0xFF21 + n) for n in range(26))
    + "".join(chr(0xFF41 + n) for n in range(26)),
    "0123456789.%:/()+-<>=~ " + "ABCDEFGHIJKLMNOPQRSTUVWXYZ" + "abcdefghijklmnopqrstuvwxyz",
)
_FULL_COMMA = re.compile(r"(?<=\d)，(?=\d{3}(?!\d))")
_NOTHING = Reading()


def read(text: str, lang: str) -> Reading:
    """The quantities of one leaf (a paragraph, a cell, a caption) in "zh" or "en".

    Never fails; a text in any other language is read as English.
    """
    if lang == "zh":
        return _read(text, lang) if ANY_CHINESE.search(text) else _NOTHING
    return _read(text, lang) if ANY_ENGLISH.search(text) else _NOTHING


def _read(text: str, lang: str) -> Reading:
    same = text if text.isascii() else _narrow(text)
    blanked, found = names.blank(same)
    lowered = blanked.lower()
    if len(lowered) != len(text):  # İ has two letters in lower case
        lowered = "".join(char.lower() if len(char.lower()) == 1 else char for char in blanked)
    pieces = chinese.tokens(lowered) if lang == "zh" else english.tokens(blanked, lowered)
    if pieces:
        pieces = join(lowered, pieces, lang)
    quantities = tuple(
        Quantity(piece.start, piece.end, text[piece.start : piece.end], piece.meaning) for piece in pieces
    )
    return Reading(lowered, lang, quantities, found)


def _narrow(text: str) -> str:
    """Full-width digits, letters and signs as half-width ones, letter by letter: places stay the same."""
    narrow = text.translate(_HALF_WIDTH)
    return _FULL_COMMA.sub(",", narrow) if "，" in narrow and text != narrow else narrow

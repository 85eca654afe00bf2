"""The numbers of a text as far as they tell texts apart: digits, 万, and small Chinese numerals.

Not the reading of quantities, which is `check/quantity`'s: here a number too few or too many does no harm. English
number words are in the vocabulary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_DIGITS = re.compile(r"(\d\d*(?:[.,]\d+)*)(\s?[万亿])?")  # \d\d* is sought faster than \d+
_HAN = re.compile(
    "(?<![星周期礼拜第百千万点])(?:[二两三四五六七八九]?十[一二三四五六七八九]?|[二两三四五六七八九])(?![百千万亿分角])"
)
_SOME_HAN = re.compile("[二两三四五六七八九十]")
_VALUES = {han: value for value, han in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
_FACTORS = {"万": 10**4, "亿": 10**8}


def numerals(text: str) -> Iterator[str]:
    """The numbers in plain digits. 一 is left out: it is seldom a number."""
    for digits, factor in _DIGITS.findall(text):
        digits = digits.rstrip(".,").replace(",", "")
        if factor and digits.count(".") < 2:
            digits = f"{round(float(digits) * _FACTORS[factor.strip()])}"
        yield digits
    if _SOME_HAN.search(text) is not None:  # most texts hold none, which this tells faster
        yield from (str(_value(han)) for han in _HAN.findall(text))


def _value(han: str) -> int:
    """三十五 as 35."""
    tens, ten, ones = han.partition("十")
    if not ten:
        return _VALUES[han]
    return 10 * (_VALUES[tens] if tens else 1) + (_VALUES[ones] if ones else 0)

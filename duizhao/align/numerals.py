"""The numbers of a text as far as they tell texts apart: digits, 万, and small Chinese numerals.

Not the reading of quantities, which is `check/quantity`'s: here a number too few or too many does no harm. English
number words are in the vocabulary.
"""

from __future__ import annotations

import re
from functools import cache

_ASCII = re.compile(r"[0-9][0-9]*(?:[.,][0-9]+)*")  # so written it is sought faster than \d+
_DIGITS = re.compile(r"(\d\d*(?:[.,]\d+)*)(\s?[万亿])?")
_HAN = re.compile(  # begins with the character that is sought, so that it is found fast
    "[二两三四五六七八九十](?<![星周期礼拜第百千万点].)"
    "(?:(?<=十)[一二三四五六七八九]?|(?<!十)(?:十[一二三四五六七八九]?)?)(?![百千万亿分角])"
)
_VALUES = {han: value for value, han in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
_FACTORS = {"万": 10**4, "亿": 10**8}


def numerals(text: str) -> list[str]:
    """The numbers in plain digits. 一 is left out: it is seldom a number."""
    if text.isascii():
        return [digits.replace(",", "") for digits in _ASCII.findall(text)]
    found: list[str] = []
    for digits, factor in _DIGITS.findall(text):
        plain = digits.replace(",", "")
        if factor and plain.count(".") < 2:
            plain = f"{round(float(plain) * _FACTORS[factor.strip()])}"
        found.append(plain)
    found += map(_value, _HAN.findall(text))
    return found


@cache
def _value(han: str) -> str:
    """三十五 as 35: there are a hundred of them."""
    tens, ten, ones = han.partition("十")
    if not ten:
        return str(_VALUES[han])
    return str(10 * (_VALUES[tens] if tens else 1) + (_VALUES[ones] if ones else 0))

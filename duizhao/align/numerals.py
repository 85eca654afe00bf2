"""The numbers of a text as far as they tell texts apart: digits, 万, small numerals and number words, months.

Not the reading of quantities, which is `check/quantity`'s: here a number too few or too many does no harm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_DIGITS = re.compile(r"(\d+(?:[.,]\d+)*)(\s?[万亿])?")
_HAN = re.compile(
    "(?<![星周期礼拜第百千万点])(?:[二两三四五六七八九]?十[一二三四五六七八九]?|[二两三四五六七八九])(?![百千万亿分角])"
)
_ANY_HAN = re.compile("[\u4e00-\u9fff]")
_VALUES = {han: value for value, han in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
_NAMED = (  # words for the numbers from the one named on
    (2, "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"),
    (1, "january february march april"),  # not May, which is a verb
    (6, "june july august september october november december"),
)
_WORDS = {word: str(number) for start, words in _NAMED for number, word in enumerate(words.split(), start)}
_WORDS |= {"twice": "2", "both": "2", "dozen": "12", "fortnight": "14", "twenty": "20", "thirty": "30", "forty": "40"}
_WORDS |= {"fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90"}
_WORD = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b", re.IGNORECASE)
_FACTORS = {"万": 10**4, "亿": 10**8}


def numerals(text: str) -> Iterator[str]:
    """The numbers in plain digits. 一 and "one" are left out: they are seldom numbers."""
    for digits, factor in _DIGITS.findall(text):
        digits = digits.rstrip(".,").replace(",", "")
        if factor and digits.count(".") < 2:
            digits = f"{round(float(digits) * _FACTORS[factor.strip()])}"
        yield digits
    if _ANY_HAN.search(text):
        yield from (str(value) for han in _HAN.findall(text) if (value := _value(han)) > 1)
    else:
        yield from (_WORDS[word.lower()] for word in _WORD.findall(text))


def _value(han: str) -> int:
    """三十五 as 35."""
    tens, ten, ones = han.partition("十")
    if not ten:
        return _VALUES[han]
    return 10 * (_VALUES[tens] if tens else 1) + (_VALUES[ones] if ones else 0)

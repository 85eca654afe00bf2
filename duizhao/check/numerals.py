"""Numbers in words, English and Chinese: what may stand for the digits of the other language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SMALL = {word: value for value, word in enumerate(_UNITS.split())} | {
    word: 20 + 10 * place for place, word in enumerate(_TENS.split())
}
_LARGE = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
# Words that are no number by themselves but stand where the other language writes one: 每日1次, once daily.
_OTHERS = {
    "no": 0, "none": 0, "a": 1, "an": 1, "single": 1, "once": 1, "first": 1, "each": 1, "every": 1, "per": 1,
    "daily": 1, "nightly": 1, "hourly": 1, "weekly": 1, "monthly": 1, "yearly": 1, "annual": 1, "annually": 1,
    "second": 2, "twice": 2, "both": 2, "pair": 2, "double": 2, "doubled": 2, "fortnight": 2, "biweekly": 2, "other": 2,
    "third": 3, "thirds": 3, "thrice": 3, "triple": 3, "fourth": 4, "quarter": 4, "quarters": 4, "fifth": 5,
    "fifths": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "tenths": 10, "decade": 10,
    "decades": 10, "dozen": 12, "century": 100,
}  # fmt: skip
_MONTHS = {
    word: place + 1
    for months in (
        "January February March April May June July August September October November December",
        "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    )
    for place, word in enumerate(months.split())
} | {"Sept": 9}
_ROMAN = re.compile(r"(?<![A-Za-z])(VI{0,3}|I[VX]|I{1,3}|XI{1,2})[a-c]?(?![A-Za-z])")
_ROMAN_VALUES = {
    name: place + 1
    for place, name in enumerate(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"])
}
_WORD = re.compile(r"[A-Za-z]+")
_PHRASES = (
    (re.compile(r"\bhal(?:f|ves)\b|半"), (Decimal("0.5"),)),
    (re.compile(r"\bhalf\b(?! an? | hour| year)|一半|半数"), (Decimal(50),)),
    (re.compile(r"\bhalf(?: an)?[ -]hour|半个?(?:小时|钟头)"), (Decimal(30),)),
    (re.compile(r"\bhalf(?: a)?[ -]year|半年"), (Decimal(6),)),
    (re.compile(r"\bquarter\b"), (Decimal("0.25"), Decimal(25), Decimal(15))),
    (re.compile(r"一刻钟"), (Decimal(15),)),
)
_HAN = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_HAN_TENS = {"十": 10, "百": 100, "千": 1000}
_HAN_OTHERS = {"首": 1, "每": 1, "单": 1, "双": 2, "俩": 2, "倍": 2, "隔": 2}
_HAN_RUN = re.compile(r"[零〇一二三四五六七八九十百千万亿两]{1,24}")  # longer runs are no numbers
_HAN_POINT = re.compile(r"([零〇一二三四五六七八九十百千万两]{1,24})点([零〇一二三四五六七八九]{1,24})")
_TENTHS = re.compile(r"([一二三四五六七八九两])成(?![为了功年人分长果熟])")


def spelt_out(text: str) -> set[Decimal]:
    """Values that a text gives in words, as Roman numerals or as signs such as ② and ½."""
    values = {Decimal(value) for value in (*_english(text), *_han(text))}
    for found in _ROMAN.finditer(text):
        values.add(Decimal(_ROMAN_VALUES[found[1]]))
    for phrase, meant in _PHRASES:
        if phrase.search(text):
            values.update(meant)
    if not text.isascii():
        values.update(_signs(text))
    return values


def _english(text: str) -> Iterator[int]:
    """Each word's own value, and the value of words that count together: one hundred and twenty-five."""
    total = current = 0
    for typed in _WORD.findall(text):
        word = typed.lower().removesuffix("fold") or typed.lower()
        small, large = _SMALL.get(word), _LARGE.get(word.removesuffix("s"))
        if small is not None:
            yield small
            if current % 100 and not (current % 100 >= 20 and current % 10 == 0 and small < 10):
                yield total + current  # two numbers in a row: "four five"
                total = current = 0
            current += small
        elif large is not None:
            yield large
            if large == 100:
                current = max(current, 1) * large
            else:
                total, current = total + max(current, 1) * large, 0
        elif word != "and":
            yield total + current
            total = current = 0
            yield from _plain_word(typed)
    yield total + current


def _plain_word(typed: str) -> Iterator[int]:
    value = _MONTHS.get(typed)  # with its capital: "may" is no month
    if value is None:
        value = _OTHERS.get(typed.lower())
    if value is not None:
        yield value


def _han(text: str) -> Iterator[Decimal | int]:
    if text.isascii():
        return
    for char in text:
        value = _HAN.get(char, _HAN_TENS.get(char, _HAN_OTHERS.get(char)))
        if value is not None:
            yield value
    for run in _HAN_RUN.findall(text):
        yield _han_value(run)
    for whole, part in _HAN_POINT.findall(text):
        yield Decimal(f"{_han_value(whole)}.{''.join(str(_HAN[char]) for char in part)}")
    for tenths in _TENTHS.findall(text):
        yield 10 * _HAN[tenths]


def _han_value(run: str) -> int:
    total = section = digit = 0
    for char in run:
        if char in _HAN_TENS:
            section += (digit or 1) * _HAN_TENS[char]
            digit = 0
        elif char in "万亿":
            total, section, digit = (total + section + digit) * (10**4 if char == "万" else 10**8), 0, 0
        else:
            digit = _HAN[char] if section else digit * 10 + _HAN[char]
    return total + section + digit


def _signs(text: str) -> Iterator[Decimal]:
    """②, Ⅲ and ½: characters that Unicode gives a value, digits apart."""
    for char in text:
        if unicodedata.category(char) in ("No", "Nl"):
            yield Decimal(str(unicodedata.numeric(char)))

"""The value of a numeral: digits, Chinese numerals, English number words."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from duizhao.check.quantity.prefixes import tree

GROUPS = ",\u2009\u202f\u00a0\u2007"  # what may part thousands
DIGITS = rf"(?:\d{{1,3}}(?:[{GROUPS}]\d{{3}})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
BELOW_LINE = rf"\d{{1,3}}(?:[{GROUPS}]\d{{3}}| 000)+(?![\d,])|\d{{1,6}}"  # 1/1,000, and 1/10 000 in leaflets
RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
EXPONENT = rf"(?:\^[-−+]?\d{{1,2}}(?!\d)|⁻?[{RAISED}]{{1,2}})"
PARTS = {
    "½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4), "¾": Fraction(3, 4),
    "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5), "⅘": Fraction(4, 5), "⅙": Fraction(1, 6),
    "⅛": Fraction(1, 8), "⅜": Fraction(3, 8), "⅝": Fraction(5, 8), "⅞": Fraction(7, 8),
}  # fmt: skip
VULGAR = "[" + "".join(PARTS) + "]"
HAN = "零〇一二两三四五六七八九十百千万亿"
NEIGHBOURS = re.compile("一[两二]|[两二]三|三[四五]|四五|五六|六七|七八|八九")  # two numerals: one or two
_HAN_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_HAN_TENS = {"十": 10, "百": 100, "千": 1000}
_HAN_LARGE = {"万": 10**4, "亿": 10**8}
_UNITS = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
WORDS = {word: value for value, word in enumerate(_UNITS)} | {word: 20 + 10 * n for n, word in enumerate(_TENS)}
LARGE = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_ORDINALS = [
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth", "twentieth",
]  # fmt: skip
ORDINALS = {word: value for value, word in enumerate(_ORDINALS) if value} | {"thirtieth": 30, "fiftieth": 50}
_N99 = rf"(?:{tree(_TENS)}(?:[- ]{tree(_UNITS[1:10])}\b)?|{tree(_UNITS)}\b)"
_MORE = rf"(?:[- ]hundred\b(?:(?: and)?[- ]{_N99})?)?"
_LARGER = "thousand|(?:m|b|tr)illion"
SPELT = (
    rf"(?:{_N99}|hundred(?=[- ](?:days?|weeks?|months?|years?)\b)"
    rf"|(?:(?<=every )|(?<=each )|(?<=per ))(?:hundred|{_LARGER})\b(?! (?:and|or)\b)"
    rf"|an?(?=[- ](?:hundred|{_LARGER})\b)){_MORE}"
    rf"(?:[- ](?:{_LARGER})\b(?:,?(?: and)? {_N99}{_MORE})?)*"
)
_ROMANS = ("Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "Ⅵ", "Ⅶ", "Ⅷ", "Ⅸ", "Ⅹ", "Ⅺ", "Ⅻ")
_LETTERS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
ROMAN = {sign: value for value, sign in enumerate(_ROMANS, 1)} | {sign: n for n, sign in enumerate(_LETTERS, 1)}
_POWER = re.compile(rf"^(.*?)\s?[×✕x*·]?\s?10({EXPONENT})$")
_PLAIN = str.maketrans(RAISED + "⁻−", "0123456789--", "^+")
_NO_GROUPS = str.maketrans("", "", GROUPS + " ")


@lru_cache(maxsize=4096)
def digits(typed: str) -> Fraction:
    """1,200.5; 1½; 3/4; 0.5×10⁶; 10^6. A zero below a stroke counts as one."""
    whole, _, part = typed.partition(".")
    if whole.isdecimal() and (part.isdecimal() or not part):  # most, and twice as fast as by their letters
        return Fraction(int(whole + part), 10 ** len(part)) if part else Fraction(int(whole))
    power = _POWER.match(typed) if typed[-1] in RAISED or "^" in typed else None
    if power is not None:
        exponent = Fraction(10) ** int(power[2].translate(_PLAIN))
        return digits(power[1]) * exponent if power[1] else exponent
    if typed[-1] in PARTS:
        return PARTS[typed[-1]] + (digits(typed[:-1]) if typed[:-1].strip() else 0)
    over, _, under = typed.partition("/")
    if under:
        return digits(over) / (digits(under) or 1)
    return Fraction(typed.translate(_NO_GROUPS))


@lru_cache(maxsize=4096)
def han(typed: str) -> Fraction:
    """一百二十, 两千零五, 一万二 (12,000), 二〇二三 (2023), 三点五."""
    whole, _, part = typed.partition("点")
    if part:
        return han(whole) + Fraction(int("".join(str(_HAN_DIGITS[char]) for char in part)), 10 ** len(part))
    if all(char in _HAN_DIGITS for char in whole):
        return Fraction(int("".join(str(_HAN_DIGITS[char]) for char in whole) or "0"))
    total = section = digit = last = 0
    for char in whole:
        if char in _HAN_TENS:
            last = _HAN_TENS[char]
            section += (digit or 1) * last
            digit = 0
        elif char in _HAN_LARGE:
            last = _HAN_LARGE[char]
            total, section, digit = (total + (section + digit or not total)) * last, 0, 0  # 两万亿
        else:
            digit = digit * 10 + _HAN_DIGITS[char] if digit else _HAN_DIGITS[char]
            last = 10 if char in "零〇" else last
    tail = digit * last // 10 if last >= 100 and digit and whole[-2] in "百千万亿" else digit
    return Fraction(total + section + tail)


@lru_cache(maxsize=1024)
def spelt(typed: str) -> Fraction:
    """One hundred and twenty-five thousand, a million."""
    total = current = 0
    for word in re.findall(r"[a-z]+", typed):
        large = LARGE.get(word)
        if large is None:
            current += WORDS.get(word, 0)
        elif large == 100:
            current = max(current, 1) * large
        else:
            total, current = total + max(current, 1) * large, 0
    return Fraction(total + current)

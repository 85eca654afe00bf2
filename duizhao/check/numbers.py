"""NUM: the numbers that one language prints, the other prints too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from duizhao.check.case import Case, Leaf
from duizhao.check.place import beside_line, find
from duizhao.finding import Finding, say
from duizhao.model import Break, Cite, Code, Emphasis, Inlines, Link, Note, Strong, Subscript, Superscript, Text

_FULL = str.maketrans("０１２３４５６７８９．，％", "0123456789.,%")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_PLAIN = {**_FULL, **_RAISED}
_ANY_DIGIT = re.compile(r"[\d⁰¹²³⁴⁵⁶⁷⁸⁹]")
_NAME = re.compile(r"[A-Za-zα-ωΑ-Ω]*[A-ZΑ-Ωα-ω][A-Za-zα-ωΑ-Ω]*(?:[-‑/][A-Za-zα-ωΑ-Ω]+)*[-‑/]?\d[A-Za-z0-9-]*")
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_SCALE = {
    "百": 100,
    "千": 1000,
    "万": 10_000,
    "百万": 1_000_000,
    "千万": 10_000_000,
    "亿": 100_000_000,
    "thousand": 1000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
}
_SCALED = re.compile(r"\s*(百万|千万|万|亿|百(?!分)|千(?!克|米|卡)|thousand\b|million\b|billion\b)")
_MONTHS = (
    "January February March April May June July August September October November December",
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
)
_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905
_OTHERS = {
    "no": 0, "none": 0, "a": 1, "an": 1, "single": 1, "once": 1, "first": 1, "each": 1, "per": 1,
    "second": 2, "twice": 2, "both": 2, "pair": 2, "double": 2, "third": 3, "fourth": 4, "fifth": 5,
    "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "dozen": 12, "hundred": 100,
    "thousand": 1000, "million": 1_000_000, "fortnight": 2,
}  # fmt: skip
_WORDS: dict[str, int] = {
    **{word: value for value, word in enumerate(_UNITS.split())},
    **{word: 20 + 10 * place for place, word in enumerate(_TENS)},
    **{word: place + 1 for months in _MONTHS for place, word in enumerate(months.lower().split())},
    **_OTHERS,
}
_WORD = re.compile(r"[A-Za-z]+")
_ROMAN = {char: place + 1 for place, char in enumerate("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ")}
_LATIN_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5}
_HAN = {char: value for value, char in enumerate("零一二三四五六七八九十")} | {
    "〇": 0,
    "两": 2,
    "半": 0,
    "首": 1,
    "每": 1,
}
_HAN_RUN = re.compile(r"[零〇一二三四五六七八九十百千万两]+")


@dataclass(frozen=True, slots=True)
class Number:
    """`typed` as it stands in the text, `value` what it means."""

    typed: str
    value: Decimal


def mismatch(case: Case) -> Iterator[Finding]:
    """A number stands in one language and not in the other.

    A wrong digit in a dose or a percentage is the costliest slip a handout can make, and the one that
    proof-readers miss most.
    """
    for leaf in case.leaves:
        yield from _compare(leaf)


def _compare(leaf: Leaf) -> Iterator[Finding]:
    source, target = text_of(leaf.ones), text_of(leaf.others)
    ones, others = numbers(source), numbers(target)
    if not ones and not others:
        return
    lost = _unmet(ones, others, target)
    extra = _unmet(others, ones, source)
    for number, other in zip(lost, (*extra, *[None] * len(lost)), strict=False):
        where, length = find(leaf.target, other.typed if other else "", leaf.to.line)
        yield Finding(
            where,
            "NUM001",
            say("the Chinese says {number}, this block does not", number=number.typed),
            say(
                "write {number} here, or add  <!-- allow NUM001: reason -->  above the block",
                number=number.typed.translate(_FULL),
            ),
            beside=beside_line(leaf.source, find(leaf.source, number.typed, leaf.at.line)[0]),
            length=length,
        )
    for number in extra[len(lost) :]:
        where, length = find(leaf.target, number.typed, leaf.to.line)
        yield Finding(
            where,
            "NUM001",
            say("this block says {number}, the Chinese does not", number=number.typed),
            say("correct the number, or add  <!-- allow NUM001: reason -->  above the block"),
            beside=beside_line(leaf.source, leaf.at),
            length=length,
        )


def _unmet(wanted: list[Number], given: list[Number], text: str) -> list[Number]:
    values = {number.value for number in given}
    missing = [number for number in wanted if number.value not in values]
    if not missing:
        return []
    spelt = spelt_out(text)
    unique = {number.value: number for number in missing if number.value not in spelt}
    return list(unique.values())


def text_of(run: Inlines) -> str:
    """The text in which numbers are sought: no citations, no footnote calls, no literal text; 10^6 for powers."""
    out: list[str] = []
    for inline in run:
        match inline:
            case Text(text):
                out.append(text)
            case Strong(inner) | Emphasis(inner) | Link(inner, _):
                out.append(text_of(inner))
            case Superscript(inner):
                out.append("^" + text_of(inner))
            case Subscript(inner):
                out.append("_" + text_of(inner))
            case Break():
                out.append("\n")
            case Cite() | Note() | Code():
                pass
    return "".join(out)


def numbers(text: str) -> list[Number]:
    """The numbers written in digits, by value: 1.2万 is 12000. Names that hold digits (IL-4) are no numbers."""
    if not _ANY_DIGIT.search(text):
        return []
    plain = text if text.isascii() else text.translate(_PLAIN)
    blanked = _NAME.sub(lambda found: " " * len(found[0]), plain)
    found: list[Number] = []
    for hit in _DIGITS.finditer(blanked):
        value = Decimal(hit[0].replace(",", ""))
        end = hit.end()
        scale = _SCALED.match(blanked, end)
        if scale is not None:
            value, end = value * _SCALE[scale[1]], scale.end()
        percent = 1 if blanked[end : end + 1] == "%" else 0
        found.append(Number(text[hit.start() : end + percent], value.normalize()))
    return found


def spelt_out(text: str) -> set[Decimal]:
    """Values that a text gives in words: they may stand for digits of the other language."""
    values: set[int] = set()
    tens = 0
    for word in _WORD.findall(text):
        value = _LATIN_ROMAN.get(word) or _WORDS.get(word.lower())
        if value is None:
            tens = 0
            continue
        values.add(value)
        if tens and 0 < value < 10:
            values.add(tens + value)
        tens = value if word.lower() in _TENS else 0
    for char in text:
        value = _ROMAN.get(char, _HAN.get(char))
        if value is not None:
            values.add(value)
    values.update(_han_value(run) for run in _HAN_RUN.findall(text))
    return {Decimal(value).normalize() for value in values}


def _han_value(run: str) -> int:
    total = section = digit = 0
    for char in run:
        if char in ("十", "百", "千"):
            section += (digit or 1) * {"十": 10, "百": 100, "千": 1000}[char]
            digit = 0
        elif char == "万":
            total, section, digit = (total + section + digit) * 10_000, 0, 0
        else:
            digit = digit * 10 + _HAN[char] if char in _HAN and section == 0 else _HAN.get(char, 0)
    return total + section + digit

"""NUM: the numbers that one language prints, the other prints too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from duizhao.check.case import Case, Leaf
from duizhao.check.numerals import spelt_out
from duizhao.finding import Finding, say
from duizhao.model import Break, Cite, Code, Emphasis, Inlines, Link, Note, Strong, Subscript, Superscript, Text

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_LOWER = str.maketrans(_RAISED + "⁻−", "0123456789--")
_FULL = str.maketrans("０１２３４５６７８９．％：／", "0123456789.%:/")
_FULL_COMMA = re.compile(r"(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")
_ANY_DIGIT = re.compile(r"[\d½⅓⅔¼¾]")
_LETTER = "A-Za-zα-ωΑ-Ω"
# From a word's first letter to the last digit or letter that hangs on it: IL-4/13, CD4+, HbA1c, COVID-19.
_NAME = re.compile(
    rf"(?<![{_LETTER}])(?<![{_LETTER}][-‑])([{_LETTER}]+(?:[-‑][{_LETTER}]+)*[-‑]?)\d[{_LETTER}0-9]*(?:[-‑/][{_LETTER}0-9]+)*"
)
_CAPITAL = re.compile("[A-ZΑ-Ωα-ω]")
_HANGING = re.compile(rf"(?<=[{_LETTER})])[_^][-−]?\d+")  # H_2O, m^2
_NUMBER = re.compile(
    "\\d{1,3}(?:[,\u2009\u202f\u00a0]\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|(?<![\\w.])\\.\\d+|[½⅓⅔¼¾]"
)
_PARTS = {"½": "0.5", "⅓": "0.3333", "⅔": "0.6667", "¼": "0.25", "¾": "0.75"}
_EXPONENT = rf"(?:\^([-−]?\d{{1,2}})|(⁻?[{_RAISED}]{{1,2}}))(?!\d)"
_TIMES_TEN = re.compile(rf"\s*[×✕xX*·]\s*10{_EXPONENT}")
_OF_TEN = re.compile(_EXPONENT)
_SCALE = {
    "百": 10**2, "千": 10**3, "万": 10**4, "十万": 10**5, "百万": 10**6, "千万": 10**7, "亿": 10**8,
    "十亿": 10**9, "成": 10, "百亿": 10**10, "千亿": 10**11, "万亿": 10**12, "hundred": 10**2, "thousand": 10**3,
    "million": 10**6, "billion": 10**9,
}  # fmt: skip
_SCALED = re.compile(
    r"\s*(万亿|千亿|百亿|十亿|百万|千万|十万|万|亿|成(?![为了功年人分长果熟])|百(?!分|日|会|合)|千(?![克米卡焦瓦伏帕赫])"
    r"|hundred\b|thousand\b|million\b|billion\b)"
)
_RUN = re.compile(r"\d+(?:[.,]\d+)*|[½⅓⅔¼¾]")
_ANY_SCALE = re.compile("[百千万亿成]|hundred|thousand|million|billion")
_RANGE = re.compile(r"\s*(?:[-–—~～至到或]|to|or|and)\s*")
_SLASH = re.compile(r"/([1-9]\d?)(?![\d/%.])")
_CLOCK = re.compile(r":(\d\d)(?![\d:])")
_HOUR = re.compile(r"\s*(?:[ap]\.?m\b|[点时](?!间|期|候))", re.IGNORECASE)
_CENTURY = re.compile(r"世纪(?=\d0年代)")


@dataclass(frozen=True, slots=True)
class Number:
    """`typed` as it stands in the text, `value` what it means, `also` what it may mean as well: 1 in 1–2 million."""

    typed: str
    value: Decimal
    also: frozenset[Decimal] = frozenset()

    @property
    def readings(self) -> frozenset[Decimal]:
        """All that the number may mean."""
        return self.also | {self.value}


def mismatch(case: Case) -> Iterator[Finding]:
    """A number stands in one language and not in the other.

    A wrong digit in a dose or a percentage is the costliest slip a handout can make, and the one that
    proof-readers miss most.
    """
    for leaf in case.leaves:
        yield from _compare(leaf)


def _compare(leaf: Leaf) -> Iterator[Finding]:
    lost, extra = differences(text_of(leaf.ones), text_of(leaf.others))
    for number, other in zip(lost, (*extra, *[None] * len(lost)), strict=False):
        where, length = leaf.other.find(other.typed if other else "")
        yield Finding(
            where,
            "NUM001",
            say("the Chinese says {number}, this block does not", number=number.typed),
            say(
                "write {number} here, or add  <!-- allow NUM001: reason -->  above the block",
                number=number.typed.translate(_FULL),
            ),
            beside=leaf.one.excerpt(number.typed),
            length=length,
        )
    for number in extra[len(lost) :]:
        where, length = leaf.other.find(number.typed)
        yield Finding(
            where,
            "NUM001",
            say("this block says {number}, the Chinese does not", number=number.typed),
            say("correct the number, or add  <!-- allow NUM001: reason -->  above the block"),
            beside=leaf.one.excerpt(),
            length=length,
        )


def differences(source: str, target: str) -> tuple[list[Number], list[Number]]:
    """(numbers that only the source says, numbers that only the target says), each value once."""
    if sorted(_RUN.findall(source)) == sorted(_RUN.findall(target)) and not (
        _ANY_SCALE.search(source) or _ANY_SCALE.search(target)
    ):
        return [], []  # the same digits and nothing that multiplies them: most texts
    ones, others = numbers(source), numbers(target)
    return _unmet(ones, others, source, target), _unmet(others, ones, target, source)


def _unmet(wanted: list[Number], given: list[Number], own: str, other: str) -> list[Number]:
    values = {value for number in given for value in number.readings}
    missing = [number for number in wanted if values.isdisjoint(number.readings)]
    if not missing:
        return []
    excused = spelt_out(other) | (_in_names(other) - _in_names(own))
    unique: dict[Decimal, Number] = {}
    for number in missing:
        if excused.isdisjoint(number.readings):
            unique.setdefault(number.value, number)
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
    plain = _HANGING.sub(_blank, _NAME.sub(_blank_name, _ascii(text)))
    found: list[Number] = []
    last = 0
    hit = _NUMBER.search(plain)
    while hit is not None:
        value, end, scale = _value(hit, plain)
        if scale != 1 and found and _RANGE.fullmatch(plain, last, hit.start()):
            before = found[-1]
            found[-1] = Number(before.typed, before.value, before.also | {before.value * scale})
        last = end
        if _CENTURY.match(plain, end) is None:
            percent = 1 if plain[end : end + 1] == "%" else 0
            found.append(Number(text[hit.start() : end + percent], value, _also(plain, hit, end)))
        clock = _CLOCK.match(plain, end)
        hit = _NUMBER.search(plain, clock.end() if clock is not None and clock[1] == "00" else end)
    return found


def _ascii(text: str) -> str:
    """Full-width digits as ASCII, letter by letter: places stay the same."""
    return text if text.isascii() else _FULL_COMMA.sub(",", text).translate(_FULL)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _blank_name(found: re.Match[str]) -> str:
    return " " * len(found[0]) if _CAPITAL.search(found[1]) else found[0]


def _in_names(text: str) -> set[Decimal]:
    """Digits inside names: 白介素4 may be IL-4 in the other language."""
    names = (found for found in _NAME.finditer(_ascii(text)) if _CAPITAL.search(found[1]))
    return {Decimal(digits) for found in names for digits in re.findall(r"\d+", found[0])}


def _value(hit: re.Match[str], plain: str) -> tuple[Decimal, int, int]:
    """(value, where it ends, its scale: 10000 for 万)."""
    value, end = _decimal(hit[0]), hit.end()
    if hit[0][-1].isdigit() and (part := _PARTS.get(plain[end : end + 1])) is not None:  # 1½
        return value + Decimal(part), end + 1, 1
    power = _TIMES_TEN.match(plain, end)
    if power is not None:
        return value.scaleb(_exponent(power)), power.end(), 1
    power = _OF_TEN.match(plain, end) if hit[0] == "10" else None
    if power is not None:
        return Decimal(1).scaleb(_exponent(power)), power.end(), 1
    scaled = _SCALED.match(plain, end)
    if scaled is None:
        return value, end, 1
    return value * _SCALE[scaled[1]], scaled.end(), _SCALE[scaled[1]]


def _decimal(typed: str) -> Decimal:
    return Decimal(_PARTS.get(typed) or re.sub("[,\u2009\u202f\u00a0]", "", typed))


def _exponent(power: re.Match[str]) -> int:
    return int((power[1] or power[2]).translate(_LOWER))


def _also(plain: str, hit: re.Match[str], end: int) -> frozenset[Decimal]:
    """Other readings: half of 1/2, three in the afternoon of 15:00, 1990 of 90年代."""
    value = _decimal(hit[0])
    over = _SLASH.match(plain, end)
    if over is not None and 0 < value < int(over[1]):
        return frozenset({(value / int(over[1])).quantize(Decimal("0.0001")).normalize()})
    under = re.search(r"(?<![\d./])([1-9]\d?)/$", plain[max(0, hit.start() - 4) : hit.start()])
    if under is not None and value > int(under[1]):
        return frozenset({(int(under[1]) / value).quantize(Decimal("0.0001")).normalize()})
    if value <= 24 and (_CLOCK.match(plain, end) or _HOUR.match(plain, end)):
        return frozenset({value + 12, value - 12})
    if plain.startswith("0年代", end - 1) and value < 100:
        return frozenset({1900 + value, 2000 + value})
    return frozenset()

"""Numbered phases, stages, types and grades, compared among themselves: III 期 is not phase 2, whatever else is 2."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from duizhao.check.late import Late
from duizhao.check.quantity.model import Force, Mismatch, Quantity, Reading
from duizhao.check.quantity.numerals import ORDINALS, ROMAN, WORDS, han
from duizhao.check.quantity.prefixes import listed, tree
from duizhao.check.quantity.tokens import plain
from duizhao.check.quantity.units import BARE

_SMALL = listed("one two three four five six seven eight nine ten")
_N_ZH = r"(?:[ⅰ-ⅻ]|[ivx]{1,4}|\d{1,2}|[一二三四五六七八九十])"
_LINK_ZH = r"\s?(?:[/–～~至到和或及、-]|或者|以及)\s?"
_ZH = re.compile(
    rf"(?<![a-z0-9.,:分一二三四五六七八九十百千万共每这几头前后近半上下])(?P<n>{_N_ZH}[abc]?(?:{_LINK_ZH}第?{_N_ZH}[abc]?)*)"
    r"\s?(?P<kind>期(?![间待望限末刊中内])|阶段|型|级(?![别联数])|因子)"
)
_SOME_ZH = re.compile("[期段型级子]")  # a quick look for them
_N_EN = rf"(?:[ⅰ-ⅻ]|[ivx]{{1,4}}|\d{{1,2}}|{tree(_SMALL)})"
_TAIL_EN = r"[abc]?(?![a-z\d%,.]*\d|[a-z%])"
_EN = Late(
    r"(?<![a-z])(?P<kind>phase|stage|type|grade|class|level|category|factor)(?:s|es)?[ -]"
    rf"(?P<n>{_N_EN}{_TAIL_EN}"
    rf"(?:\s?(?:[/–-]|to|or|and|through)\s?(?:(?:phase|stage|type|grade)[ -])?{_N_EN}{_TAIL_EN})*)"
)
_KINDS = {  # what English calls the Chinese word
    "期": ("phase", "stage"), "阶段": ("phase", "stage"), "型": ("type",),
    "级": ("grade", "class", "level", "category", "stage"), "因子": ("factor",),
}  # fmt: skip
_EITHER = {"阶段": "期"}
_ONE_ZH, _ONE_EN = re.compile(_N_ZH), re.compile(rf"(?<![a-z]){_N_EN}")
_RANKS = ORDINALS | {"primary": 1, "secondary": 2, "tertiary": 3}
_RANKED = Late(
    rf"(?<![a-z])(?:(?P<rank>{tree(_RANKS)})|(?P<many>{tree(_SMALL)}|\d))[ -](?:[a-z]+ )?"
    r"(?:phase|stage|type|grade|class|level|degree|line)"
)


class Grade(NamedTuple):
    """A phase or the like as typed at `start`; `kind` is the word that it is numbered by."""

    kind: str
    value: int
    start: int
    end: int


def graded(source: Reading, target: Reading) -> tuple[Mismatch, ...]:
    """The phases that only one text has, each beside one of the same kind that only the other has.

    A phase that is said by another word (二级医院, a secondary hospital) is left to the comparison of all numbers.
    """
    if source.lang != "zh" or target.lang != "en" or _SOME_ZH.search(source.text) is None:
        return ()
    return tuple(_unlike(source, target))


def _unlike(source: Reading, target: Reading) -> Iterator[Mismatch]:
    ones = tuple(_chinese(source.text))
    others = tuple(_english(target.text)) if ones else ()
    if not others:
        return
    ranks = set(_ranks(target.text))
    for kind in dict.fromkeys(_EITHER.get(each.kind, each.kind) for each in ones):
        asked = [each for each in ones if _EITHER.get(each.kind, each.kind) == kind]
        given = [each for each in others if each.kind in _KINDS[kind]]
        said, heard = {each.value for each in asked}, {each.value for each in given} | ranks
        lost = _once(each for each in asked if each.value not in heard)
        extra = _once(each for each in given if each.value not in said)
        for one, other in zip(lost, extra, strict=False):
            yield Mismatch("value", _quantity(source, one), _quantity(target, other))


def instead(found: list[Mismatch], grades: tuple[Mismatch, ...]) -> list[Mismatch]:
    """All mismatches, without those that set a phase beside some other number."""
    return [each for each in found if not any(_same_place(each, grade) for grade in grades)] + list(grades)


def _same_place(one: Mismatch, other: Mismatch) -> bool:
    pairs = ((one.source, other.source), (one.target, other.target))
    return any(a is not None and b is not None and a.start < b.end and b.start < a.end for a, b in pairs)


def _once(grades: Iterator[Grade]) -> list[Grade]:
    return list({each.value: each for each in reversed(list(grades))}.values())[::-1]


def _chinese(text: str) -> Iterator[Grade]:
    for found in _ZH.finditer(text):
        for one in _ONE_ZH.finditer(found["n"]):
            typed = one[0]
            value = ROMAN.get(typed.upper()) or (
                int(typed) if typed.isdigit() else 0 if typed.isascii() else _han(typed)
            )
            if value:
                yield Grade(found["kind"], value, found.start(), found.end())


def _han(typed: str) -> int:
    return int(han(typed))


def _english(text: str) -> Iterator[Grade]:
    for found in _EN.pattern.finditer(text):
        for one in _ONE_EN.finditer(found["n"]):
            typed = one[0]
            value = ROMAN.get(typed.upper()) or WORDS.get(typed) or (int(typed) if typed.isdigit() else 0)
            if value:
                yield Grade(found["kind"], value, found.start(), found.end())


def _ranks(text: str) -> Iterator[int]:
    for found in _RANKED.pattern.finditer(text):
        if found["rank"]:
            yield _RANKS[found["rank"]]
        else:
            yield WORDS.get(found["many"]) or int(found["many"])


def _quantity(text: Reading, grade: Grade) -> Quantity:
    typed = text.text[grade.start : grade.end]
    number = re.sub(r"(?<![a-z])[ivxⅰ-ⅻ]+(?=[abc]?(?![a-z]))", lambda hit: hit[0].upper(), typed)
    return Quantity(grade.start, grade.end, number, plain(Fraction(grade.value), BARE, Force.STRONG, True))

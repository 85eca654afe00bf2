"""NUM006: whose a number is in the Chinese, it is in the translation: 成人2片，儿童1片 is no "adults 1, children 2"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from duizhao.check.bilingual import Twin
from duizhao.check.case import Case
from duizhao.check.quantity import Quantity, read, same
from duizhao.check.terms.named import borne
from duizhao.check.terms.thing import Thing
from duizhao.finding import Finding, say

_Names = Sequence[tuple[int, int, int]]  # start and end of a name, and which of its kind that is
_Owned = tuple[int, int, Quantity, Quantity]  # whose a number is in Chinese and in English, and the number there
_FEWEST = 2  # things of a kind that have to be named, and numbers
_CLAUSE_ZH = re.compile("[，。；：、（）！？\n]")
_CLAUSE_EN = re.compile(r"[;:()!?\n]|,(?!\d)|\.(?!\d)| (?:and|but|or|then|while|whereas) ")


def exchanged(case: Case) -> Iterator[Finding]:
    """Two numbers have changed places, so that each belongs to the other's person, time, side or thing.

    All that the Chinese says is there, and the child takes the dose of the adult.
    """
    for twin, told in borne(case).items():
        rows = [[kind[place] for place in places] for kind, places in told if len(places) >= _FEWEST]
        for name, other, one, given in filter(None, (_crossed(twin, row) for row in rows)):
            where, length = twin.en.at(given.start, given.end)
            yield Finding(
                where,
                "NUM006",
                say(
                    "{number} belongs to {name} in the Chinese, to {other} here",
                    number=one.typed.strip(), name=name, other=other,
                ),
                say("write each number where the Chinese has it"),
                beside=twin.zh.excerpt(one.typed.strip()),
                length=length,
            )  # fmt: skip
            break


def _crossed(twin: Twin, things: Sequence[Thing]) -> tuple[str, str, Quantity, Quantity] | None:
    """(whose a number is in Chinese, whose in English, the number in both) of the first of two that crossed over."""
    zh = _named(twin.zh.text, [thing.named.pattern for thing in things])
    if len({which for *_, which in zh}) < _FEWEST:
        return None
    en = _named(twin.low, [thing.sure.pattern for thing in things])
    ones, others = _told(twin.zh.text, "zh"), _told(twin.en.text, "en")
    if min(len(ones), len(others)) < _FEWEST or (_in_order(zh) == _in_order(en) and _values(ones) == _values(others)):
        return None  # nothing can have changed places
    for (mine, theirs, one, given), (other, another, _, _) in combinations(_owned(twin, zh, en, ones, others), 2):
        if mine == another and theirs == other and mine != theirs:
            return _name(twin.zh.text, zh, mine), _name(twin.en.text, en, theirs), one, given
    return None


def _named(text: str, patterns: Sequence[re.Pattern[str]]) -> _Names:
    return [(*hit.span(), which) for which, pattern in enumerate(patterns) for hit in pattern.finditer(text)]


def _in_order(names: _Names) -> list[int]:
    return [which for *_, which in sorted(names)]


def _name(text: str, names: _Names, which: int) -> str:
    return next(text[start:end] for start, end, each in names if each == which)


def _owned(
    twin: Twin, zh: _Names, en: _Names, ones: Sequence[Quantity], others: Sequence[Quantity]
) -> Iterator[_Owned]:
    """Each number that both texts say once, with whose it is in both."""
    for one in sorted(ones, key=lambda each: -each.meaning.force):  # the plainest ones are named first
        partners = [each for each in others if same(one.meaning, each.meaning)]
        if len(partners) != 1 or sum(same(one.meaning, each.meaning) for each in ones) != 1:
            continue
        mine = _owner(one, zh, twin.zh.text, _CLAUSE_ZH)
        theirs = _owner(partners[0], en, twin.low, _CLAUSE_EN)
        if mine is not None and theirs is not None:
            yield mine, theirs, one, partners[0]


def _told(text: str, lang: str) -> list[Quantity]:
    """The numbers that say something by themselves, or count what they name, as 一片 does."""
    return [
        each
        for each in read(text, lang).quantities
        if each.meaning.senses and (each.meaning.force or each.meaning.first.unit.dimension == "count")
    ]


def _values(numbers: Sequence[Quantity]) -> list[Fraction]:
    return [each.meaning.first.value for each in numbers]


def _owner(number: Quantity, names: _Names, text: str, clause: re.Pattern[str]) -> int | None:
    """The only one that is named in the clause of a number; where none is, in the one before: 成人，每次 2 片."""
    cuts = [0, *(cut.end() for cut in clause.finditer(text, 0, number.start))]
    cut = clause.search(text, number.end)
    last = cut.start() if cut is not None else len(text)
    for first in cuts[: -_FEWEST - 1 : -1]:
        inside = {which for start, _, which in names if first <= start < last}
        if inside:
            return inside.pop() if len(inside) == 1 else None
    return None

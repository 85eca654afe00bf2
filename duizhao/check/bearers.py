"""NUM006, TRM009: whose a number or a word is in the Chinese, it is in the translation: 成人2片，儿童1片."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations
from typing import NamedTuple

from duizhao.check.bilingual import Twin, twins
from duizhao.check.case import Case
from duizhao.check.inversions import CLAUSE_EN, CLAUSE_ZH, Pair, inverted, said_once
from duizhao.check.quantity import Quantity, read
from duizhao.check.terms.medicines import in_chinese
from duizhao.check.terms.named import borne
from duizhao.check.terms.thing import Thing
from duizhao.finding import Finding, say

_Names = Sequence[tuple[int, int, int]]  # start and end of a name, and which of its kind that is
_Owned = tuple[int, int, Quantity, Quantity]  # whose a number is in Chinese and in English, and the number there
_FEWEST = 2  # things of a kind that have to be named, and numbers


def exchanged(case: Case) -> Iterator[Finding]:
    """Two numbers have changed places, so that each belongs to the other's person, time, side or thing.

    All that the Chinese says is there, and the child takes the dose of the adult. Two words may do the same: TRM009.
    """
    known = borne(case)
    for twin in twins(case):
        told = known.get(twin, ())
        rows = [row for kind, places in told if (row := _row(twin, [kind[place] for place in places])) is not None]
        number = next(filter(None, (_crossed(twin, row) for row in rows)), None)
        if number is not None:
            yield number
        elif (two := inverted(twin, case.match.reader)) is not None:
            yield _inverted(twin, *two)
        elif rows and (word := _words_crossed(twin, rows)) is not None:
            yield word


class _Row(NamedTuple):
    """Where a text and its translation name what excludes each other, by the same numbers in both."""

    zh: _Names
    en: _Names


def _row(twin: Twin, things: Sequence[Thing]) -> _Row | None:
    """None where one of the texts does not name two."""
    if len(things) < _FEWEST:
        return None
    zh = _named(twin.zh.text, [thing.named.pattern for thing in things])
    if len({which for *_, which in zh}) < _FEWEST:
        return None
    en = _named(twin.low, [thing.sure.pattern for thing in things])
    return _Row(zh, en) if len({which for *_, which in en}) >= _FEWEST else None


def _named(text: str, patterns: Sequence[re.Pattern[str]]) -> _Names:
    return [(*hit.span(), which) for which, pattern in enumerate(patterns) for hit in pattern.finditer(text)]


# ---------------------------------------------------------------- numbers


def _crossed(twin: Twin, row: _Row) -> Finding | None:
    """The first of two numbers that crossed over."""
    ones, others = _told(twin.zh.text, "zh"), _told(twin.en.text, "en")
    if min(len(ones), len(others)) < _FEWEST:
        return None
    if _in_order(row.zh) == _in_order(row.en) and _values(ones) == _values(others):
        return None  # nothing has changed places
    for (mine, theirs, one, given), (other, another, _, _) in combinations(_owned(twin, row, ones, others), 2):
        if mine == another and theirs == other and mine != theirs:
            names = _name(twin.zh.text, row.zh, mine), _name(twin.en.text, row.en, theirs)
            return _finding(twin, "NUM006", one.typed.strip(), names, (given.start, given.end))
    return None


def _in_order(names: _Names) -> list[int]:
    return [which for *_, which in sorted(names)]


def _name(text: str, names: _Names, which: int) -> str:
    return next(text[start:end] for start, end, each in names if each == which)


def _owned(twin: Twin, row: _Row, ones: Sequence[Quantity], others: Sequence[Quantity]) -> Iterator[_Owned]:
    """Each number that both texts say once, with whose it is in both."""
    plainest = sorted(ones, key=lambda each: -each.meaning.force)  # these are named first
    for one, given in said_once(plainest, others):
        mine, theirs = _owner(one, row.zh, twin.zh.text, CLAUSE_ZH), _owner(given, row.en, twin.low, CLAUSE_EN)
        if mine is not None and theirs is not None:
            yield mine, theirs, one, given


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


def _inverted(twin: Twin, one: Pair, other: Pair) -> Finding:
    where, length = twin.en.at(other[1].start, other[1].end)
    return Finding(
        where,
        "NUM006",
        say(
            "{one} and {other} seem to have changed places here", one=one[0].typed.strip(), other=other[0].typed.strip()
        ),
        say("write each where the Chinese has it"),
        beside=twin.zh.excerpt(one[0].typed.strip()),
        length=length,
    )


# ---------------------------------------------------------------- words


def _words_crossed(twin: Twin, rows: list[_Row]) -> Finding | None:
    """One of two words that crossed over to the other's person, time or side: blood pressure tablets in the evening."""
    clauses = _clauses(twin.zh.text, CLAUSE_ZH), _clauses(twin.low, CLAUSE_EN)
    told = [row for row in (*rows, _medicines(twin)) if row is not None]
    for one, other in combinations(told, 2):
        zh, en = _pairs(one.zh, other.zh, clauses[0]), _pairs(one.en, other.en, clauses[1])
        for (first, its), (second, another) in combinations(sorted(zh), 2):
            kept, crossed = {(first, its), (second, another)}, {(first, another), (second, its)}
            if first == second or its == another or not crossed <= en.keys():
                continue
            if kept.isdisjoint(en) and crossed.isdisjoint(zh):
                names = _name(twin.zh.text, other.zh, its), _name(twin.en.text, other.en, another)
                return _finding(twin, "TRM009", _name(twin.zh.text, one.zh, first), names, en[first, another])
    return None


def _medicines(twin: Twin) -> _Row | None:
    known = list(in_chinese(twin.zh.text))
    patterns = list({each.english.pattern: each.english for each in known}.values())  # in the order of the text
    zh = [(each.start, each.end, patterns.index(each.english)) for each in known]
    return _Row(zh, _named(twin.low, patterns)) if len(patterns) >= _FEWEST else None


def _clauses(text: str, cut: re.Pattern[str]) -> list[tuple[int, int]]:
    ends = [found.span() for found in cut.finditer(text)]
    return list(zip([0, *(end for _, end in ends)], [*(start for start, _ in ends), len(text)], strict=True))


def _pairs(ones: _Names, others: _Names, clauses: Sequence[tuple[int, int]]) -> dict[tuple[int, int], tuple[int, int]]:
    """Which of the ones stands with which of the others alone in a clause, and where the one stands."""
    found: dict[tuple[int, int], tuple[int, int]] = {}
    for first, last in clauses:
        inside, beside = ([each for each in names if first <= each[0] < last] for names in (ones, others))
        if len({which for *_, which in inside}) == 1 and len({which for *_, which in beside}) == 1:
            start, end, which = inside[0]
            found.setdefault((which, beside[0][2]), (start, end))
    return found


# ---------------------------------------------------------------- both


def _finding(twin: Twin, code: str, what: str, names: tuple[str, str], place: tuple[int, int]) -> Finding:
    where, length = twin.en.at(*place)
    return Finding(
        where,
        code,
        say("{what} belongs to {name} in the Chinese, to {other} here", what=what, name=names[0], other=names[1]),
        say("write each where the Chinese has it"),
        beside=twin.zh.excerpt(what),
        length=length,
    )

"""The pieces that a scanner finds in a text, before they are joined into quantities."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import lru_cache

from duizhao.check.quantity.model import Day, Force, Meaning, Sense, Unit, sense
from duizhao.check.quantity.units import BARE, DATE, DAY, HOUR, TIMES, WEEK, WORD, measured
from duizhao.frozen import frozen

PERIOD = frozenset({"period"})
NOTHING = Meaning((), Force.SILENT)


@frozen(eq=False)
class Token:
    """`kind`: "q" says a quantity, "per" a period (each day), "bound" stands before what it bounds, "after" behind it.
    `bound` and `reach` (characters that may stand between) belong to bounds.
    """

    start: int
    end: int
    kind: str
    meaning: Meaning = NOTHING
    bound: str = ""
    reach: int = 0

    def saying(self, meaning: Meaning) -> Token:
        """The token with another meaning."""
        return Token(self.start, self.end, self.kind, meaning, self.bound, self.reach)


@lru_cache(maxsize=4096)
def plain(value: Fraction, unit: Unit, force: Force, ordinal: bool = False) -> Meaning:
    """One value in one unit."""
    return Meaning((sense(value, unit),), force, ordinal=ordinal)


@lru_cache(maxsize=4096)
def counted(value: Fraction, unit: Unit, spelt: bool, ordinal: bool = False) -> Meaning:
    """A numeral with its unit: how firmly it is said depends on the value, the unit and the numeral.

    Digits are meant; a small numeral in words is often a way of speaking (一种, one of the), so it is weak, unless
    it measures (三周, two weeks). Nought and one have too many spellings (no, a, the) to be missed in counts.
    """
    if measured(unit):
        strong = value != 1 if spelt else value != 0  # 0～1岁 is the first year
        if spelt and (ordinal or unit.dimension == "degree"):
            strong = False
        force = Force.STRONG if strong else Force.WEAK
    elif not spelt:
        force = Force.STRONG if value > 1 or value.denominator != 1 or value < 0 else Force.WEAK
    elif value > 10 and unit.dimension != "":
        force = Force.STRONG
    else:
        force = Force.SILENT if value <= 1 and not ordinal else Force.WEAK
    return Meaning((sense(value, unit),), force, ordinal=ordinal)


@lru_cache(maxsize=1024)
def date(days: tuple[Day, ...]) -> Meaning:
    """A date; several days are the readings of an ambiguous one."""
    return Meaning(
        tuple(Sense(Fraction(0), DATE, day, (f"date {day.day}", day.year, day.month), (0, 1)) for day in days),
        Force.STRONG,
    )


def also(meaning: Meaning, *more: Sense) -> Meaning:
    """The meaning with further senses."""
    return with_senses(meaning, (*meaning.senses, *more))


def with_senses(meaning: Meaning, senses: Iterable[Sense]) -> Meaning:
    """The meaning with other senses."""
    return Meaning(tuple(senses), meaning.force, meaning.bound, meaning.ordinal, meaning.parts)


@lru_cache(maxsize=256)
def word(value: int) -> Meaning:
    """A numeral inside a word: both, 三餐. Never at fault, but it may answer to a count."""
    return Meaning((sense(Fraction(value), WORD),), Force.SILENT)


@lru_cache(maxsize=1024)
def times_in(count: Fraction, length: Fraction, unit: Unit, force: Force) -> Meaning:
    """So many times in each `length` units of time: 3 in 1 day, 1 in 8 hours."""
    period = each(length, unit)
    counts = plain(count, TIMES, Force.STRONG if count > 1 else Force.SILENT)
    return Meaning((sense(count, period.first.unit),), force, parts=(counts, period))


@lru_cache(maxsize=1024)
def each(length: Fraction, unit: Unit, force: Force | None = None) -> Meaning:
    """Every `length` units: each day (weak: one may leave it out), every 8 hours (strong).

    8 hours apart, and a day, answer to it as spans of time.
    """
    said = force if force is not None else Force.WEAK if length == 1 else Force.STRONG
    size = (length or 1) * unit.factor  # "every 0 years" says nothing
    once = sense(
        Fraction(1), Unit(f"times/{length if length != 1 else ''}{unit.name}", f"rate/{unit.dimension}", 1 / size)
    )
    if length == 1 and force is None and unit.name != "fortnight":
        return Meaning((once,), said)
    return Meaning((once, sense(length, Unit(unit.name, unit.dimension, unit.factor, kinds=PERIOD))), said)


@lru_cache(maxsize=64)
def marker(unit: Unit) -> Meaning:
    """Per kilogram, standing alone."""
    named = Unit(f"/{unit.name}", f"per/{unit.dimension}", 1 / unit.factor)
    return Meaning((sense(Fraction(1), named),), Force.SILENT)


@lru_cache(maxsize=1024)
def compound(value: Fraction, above: Unit, below: Unit, joined: Unit) -> Meaning:
    """5 mg/kg: whole, or 5 mg and "per kilogram" apart."""
    parts = (plain(value, above, Force.STRONG), marker(below))
    return Meaning((sense(value, joined),), Force.STRONG, parts=parts)


SHORT: Mapping[str, Meaning] = {
    name: times_in(Fraction(count), Fraction(1), unit, Force.STRONG)
    for name, count, unit in (
        ("bid", 2, DAY), ("tid", 3, DAY), ("qid", 4, DAY), ("qd", 1, DAY), ("qn", 1, DAY), ("biw", 2, WEEK),
        ("tiw", 3, WEEK),
    )
} | {"qod": each(Fraction(2), DAY), "qh": each(Fraction(1), HOUR), "qw": each(Fraction(1), WEEK)}  # fmt: skip


def said(hit: re.Match[str], *meanings: Meaning | None) -> list[Token]:
    """The match says these quantities."""
    start, end = hit.span()
    return [Token(start, end, "q", meaning) for meaning in meanings if meaning is not None]


def is_period(meaning: Meaning) -> bool:
    """Whether this only says how often (/day), for a count beside it."""
    return meaning.force is not Force.STRONG and meaning.first.unit.dimension.startswith("rate/")


def enumerating(meaning: Meaning) -> Meaning:
    """(1), (2) often only number what follows."""
    if meaning.first.unit is BARE and meaning.first.value <= 20:
        return Meaning(meaning.senses, min(meaning.force, Force.WEAK), ordinal=True)
    return meaning

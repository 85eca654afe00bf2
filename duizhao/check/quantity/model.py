"""What a quantity is: a value with its unit, its bound and how firmly the text says it."""

from __future__ import annotations

from dataclasses import field
from enum import IntEnum
from fractions import Fraction
from typing import NamedTuple

from duizhao.frozen import frozen

Key = tuple[str, int | None, int | None]


class Force(IntEnum):
    """SILENT ones only answer to the other text; a WEAK one is at fault only beside another; a STRONG one alone."""

    SILENT = 0
    WEAK = 1
    STRONG = 2


class Day(NamedTuple):
    """A date as far as the text says it: None for what it leaves out."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def agrees(self, other: Day) -> bool:
        """Whether both say something alike and nothing unlike."""
        told = [(one, two) for one, two in zip(self, other, strict=True) if one is not None and two is not None]
        return bool(told) and all(one == two for one, two in told)


@frozen(eq=False)
class Unit:
    """`factor` units of the dimension's base make one; `zero` is added after (temperatures).

    `dimension` "" is none said, "noun" a word we do not know, "count" things; `kinds` tells which things (none: any).
    """

    name: str
    dimension: str
    factor: Fraction = Fraction(1)
    zero: Fraction = Fraction(0)
    kinds: frozenset[str] = frozenset()


@frozen(eq=False)
class Sense:
    """One thing that a phrase may mean: `value` in `unit`, `size` in the base of its dimension."""

    value: Fraction
    unit: Unit
    size: Fraction | Day
    key: Key  # what equal quantities share
    number: tuple[int, int]  # of equal values: as exact as they, and compared five times as fast


def sense(value: Fraction, unit: Unit) -> Sense:
    """A value in a unit."""
    size = value if unit.factor == 1 else value * unit.factor
    size = size + unit.zero if unit.zero else size
    name = unit.name if unit.kinds else unit.dimension
    return Sense(value, unit, size, (name, size.numerator, size.denominator), (value.numerator, value.denominator))


@frozen(eq=False)
class Meaning:
    """What a phrase says, wherever it stands. The first of `senses` is the likeliest.

    `bound` is "", ">=", ">", "<=", "<", "near" (just below) or "about". `parts` say the same piece by piece:
    3 and 5 of three in five.
    """

    senses: tuple[Sense, ...]
    force: Force
    bound: str = ""
    ordinal: bool = False
    parts: tuple[Meaning, ...] = ()

    @property
    def first(self) -> Sense:
        """The likeliest sense."""
        return self.senses[0]

    def bounded(self, bound: str) -> Meaning:
        """The same with another bound."""
        return Meaning(self.senses, self.force, bound, self.ordinal, self.parts)


@frozen
class Quantity:
    """A quantity in a text: text[start:end] is `typed`."""

    start: int
    end: int
    typed: str
    meaning: Meaning

    @property
    def value(self) -> Fraction:
        """The value in its unit; 0 for dates."""
        return self.meaning.first.value

    @property
    def unit(self) -> str:
        """The unit's canonical name, "" where none is said."""
        return self.meaning.first.unit.name

    @property
    def bound(self) -> str:
        """ "", ">=", ">", "<=", "<", "near" or "about"."""
        return self.meaning.bound

    @property
    def strong(self) -> bool:
        """Whether the other text must say it too."""
        return self.meaning.force is Force.STRONG

    @property
    def ordinal(self) -> bool:
        """Whether it numbers (day 3, the third) rather than counts."""
        return self.meaning.ordinal


@frozen(eq=False)
class Reading:
    """All that one text says in numbers.

    `text` is it in lower case and half width, letter by letter, without names; `names` maps each name with digits,
    as compared, to (as typed, where).
    """

    text: str = ""
    lang: str = ""
    quantities: tuple[Quantity, ...] = ()
    names: dict[str, tuple[str, int]] = field(default_factory=dict)


@frozen
class Mismatch:
    """What the texts do not share.

    `kind`: "missing", "extra", "added" (one more of its kind), "value", "unit", "sign", "bound", "frequency", "way"
    (by or to), "name", "name-missing" are faults; "edge" is a limit that only one text counts in, "lost" a bound of
    which the other shows no trace; "loose" (a bound only one text has) and "name-extra" are hints.
    `source` or `target` is None where a text has none; for names the quantity says nothing (0).
    """

    kind: str
    source: Quantity | None
    target: Quantity | None

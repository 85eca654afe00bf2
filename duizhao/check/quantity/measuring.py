"""What a numeral and its unit say together, in either language."""

from __future__ import annotations

from fractions import Fraction

from duizhao.check.quantity.model import Force, Meaning, Unit, sense
from duizhao.check.quantity.tokens import also, compound, counted, each, plain, times_in
from duizhao.check.quantity.units import (
    BARE,
    DAY,
    FOLD,
    MEASURED_NEVER,
    MONTH,
    NOUN,
    SHARE,
    TIMES,
    UNITS,
    WEEK,
    over,
    silent,
)

_DIVISORS = ("mass", "volume", "area", "length", "amount")


def measure(value: Fraction, kind: Unit, divisors: tuple[str, ...], spelt: bool, ordinal: bool) -> tuple[Meaning, ...]:
    """5 mg/kg/day is 5 mg/kg, and each day. The first meaning is the number's."""
    if (
        kind is TIMES
        and divisors
        and (span := UNITS.get(divisors[0])) is not None
        and span.dimension in ("time", "months")
    ):
        return (times_in(value, Fraction(1), span, Force.WEAK if value == 1 and span is DAY else Force.STRONG),)
    periods: list[Meaning] = []
    compounded: Meaning | None = None
    for name in divisors:
        below = UNITS.get(name) or UNITS.get(name.removesuffix("."))
        if below is None:
            continue
        if below.dimension in ("time", "months"):
            periods.append(each(Fraction(1), below))
        elif below.dimension in _DIVISORS and "/" not in kind.dimension:
            kind, above = over(kind, below), kind
            compounded = compound(value, above, below, kind)
    return (compounded or _single(value, kind, spelt, ordinal), *periods)


def _single(value: Fraction, kind: Unit, spelt: bool, ordinal: bool) -> Meaning:
    if silent(kind):
        return plain(value, kind, Force.SILENT)
    if kind is TIMES and not ordinal:
        return also(counted(value, kind, spelt), sense(value, FOLD))
    meaning = counted(value, kind, spelt, ordinal)
    if kind is MONTH and value.denominator == 2:  # 一个半月: six weeks, 45 days
        return also(meaning, sense(4 * value, WEEK), sense(30 * value, DAY))
    if kind.dimension == "share" and kind is not FOLD and value == 100:
        return Meaning(meaning.senses, Force.WEAK)
    return meaning


def stroke(over_line: Fraction, below_line: Fraction, kind: Unit) -> tuple[Meaning, ...]:
    """1/3 is a share, or 1 and 3 (phase 1/2); 1/2 tablet half a tablet; 120/80 two numbers."""
    parts = tuple(counted(value, BARE, False) for value in (over_line, below_line))
    if not 0 < over_line < below_line:
        return tuple(counted(value, kind if kind is not NOUN else BARE, False) for value in (over_line, below_line))
    value = over_line / below_line
    if kind.dimension in MEASURED_NEVER - {"count"} or "person" in kind.kinds:
        senses = (sense(value, SHARE), sense(value, BARE))
    else:
        senses = (sense(value, kind), sense(value, SHARE))
    return (Meaning(senses, Force.STRONG, parts=parts),)

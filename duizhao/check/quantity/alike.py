"""Quantities of one value, by whatever limits they are bound."""

from __future__ import annotations

from collections.abc import Iterable

from duizhao.check.quantity.agreeing import same
from duizhao.check.quantity.model import Meaning, Quantity
from duizhao.check.quantity.units import measured


def alike(quantity: Quantity, several: Iterable[Quantity]) -> list[Quantity]:
    """Those of some quantities with the same value; 20 a day beside 20 sit-ups a day too."""
    alike = [each for each in several if _is_like(quantity.meaning, each.meaning)]
    if measured(quantity.meaning.first.unit) and any(each.unit == quantity.unit for each in alike):
        return [each for each in alike if measured(each.meaning.first.unit)]  # two years, not: two or more relapses
    return alike


def _is_like(one: Meaning, other: Meaning) -> bool:
    """Whether they are the same, or the amounts of which they are made."""
    if same(one, other):
        return True
    if not (one.parts or other.parts):
        return False
    return any(same(first, second) for first in (one, *one.parts[:1]) for second in (other, *other.parts[:1]))

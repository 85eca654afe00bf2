"""Which quantities can be reckoned with, and how large they are."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from duizhao.check.quantity.agreeing import COUNTED
from duizhao.check.quantity.model import Day, Quantity, Sense
from duizhao.check.quantity.units import DATE, measured


def is_known(quantity: Quantity) -> bool:
    """Whether a quantity has a size to reckon with: dates have none."""
    return bool(quantity.meaning.senses) and quantity.meaning.first.unit is not DATE


def is_counted(item: Sense) -> bool:
    """Whether it counts things, or how often."""
    return item.unit.dimension in COUNTED or item.unit.dimension.startswith("rate/")


def like_unit(one: Sense, other: Sense) -> bool:
    """Whether two sizes can be added: measured alike, or of one unit."""
    return one.unit.dimension == other.unit.dimension and (measured(one.unit) or one.unit.name == other.unit.name)


def sizes_of(several: Iterable[Sense]) -> list[Fraction]:
    """The sizes of some senses in their base units, dates left out."""
    return [size_of(each) for each in several if not isinstance(each.size, Day)]


def size_of(item: Sense) -> Fraction:
    """The size of a sense in its base unit; never of a date."""
    assert not isinstance(item.size, Day)
    return item.size

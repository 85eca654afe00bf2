"""Values that are all met, where one nevertheless stands in another's place: 2, 2 and 5 cm, and 5, 2 and 5 cm."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from duizhao.check.quantity.agreeing import COUNTED, same
from duizhao.check.quantity.model import Key, Mismatch, Quantity, Reading, Sense, Unit
from duizhao.check.quantity.units import BARE, NOUN, measured

_OWN_UNIT = re.compile(r"\d ?[^\W\d][^\d]*$")  # 5 mg; not the 5 of 5 or 10 mg, nor days 5
_FRAMES = frozenset(  # 10 of 24 hours: each day
    (unit, Fraction(many)) for unit, many in (("hour", 24), ("day", 7), ("minute", 60), ("month", 12))
)
_FEWEST = 3  # values of which one may stand in another's place
_FORMS = frozenset(("tablet", "capsule", "pill", "drop", "sachet", "ampoule", "vial", "patch"))


def replaced(source: Reading, target: Reading) -> Iterator[Mismatch]:
    """1 g here, 2 g there: the 1 g is met by a bare one, and the 2 g by another 2 g or by a turn of speech."""
    lost = _alone(source, target)
    extra = _alone(target, source) if lost else []
    for one in lost:
        unit, value = one.meaning.first.unit, one.value
        other = next((each for each in extra if each.meaning.first.unit is unit and each.value != value), None)
        if other is not None:
            yield Mismatch("value", one, other)
            return


def forms(source: Reading, target: Reading) -> Iterator[Mismatch]:
    """3 tablets here, five 500 mg tablets there: the 3 is met by three weeks."""
    ones = [each for each in source.quantities if _is_form(each)]
    if not ones:
        return
    others = [each for each in target.quantities if _is_form(each)]
    if len(ones) != len(others):
        return
    lost = [one for one in ones if not any(same(one.meaning, other.meaning) for other in others)]
    extra = [other for other in others if not any(same(one.meaning, other.meaning) for one in ones)]
    if len(lost) == len(extra) == 1:
        yield Mismatch("value", lost[0], extra[0])


def _is_form(quantity: Quantity) -> bool:
    """Whether a quantity counts what is taken: 3 tablets."""
    told = quantity.meaning
    kinds = told.first.unit.kinds if told.senses else frozenset()
    return not _FORMS.isdisjoint(kinds) and not told.ordinal and not told.parts


def _alone(own: Reading, other: Reading) -> list[Quantity]:
    """The measures with a unit of their own that the other text says neither with one like it nor bare, in digits."""
    keys = {item.key for each in other.quantities for item in each.meaning.senses}
    left = [
        each for each in own.quantities if each.strong and keys.isdisjoint([one.key for one in each.meaning.senses])
    ]
    sizes = {_size(item) for each in other.quantities for item in each.meaning.senses} if left else set()
    return [
        each
        for each in left
        if not any(_size(item) in sizes for item in each.meaning.senses)
        and not each.ordinal
        and _OWN_UNIT.search(each.typed)
        and _is_measure(each.meaning.first.unit)
        and (each.unit, each.value) not in _FRAMES
        and not any(one.strong and _is_bare(each, one) for one in other.quantities)
    ]


def repeated(source: Reading, target: Reading) -> Iterator[Mismatch]:
    """2, 2 and 5 cm here, 5, 2 and 5 cm there: all values are met, but one stands in another's place."""
    if min(len(source.quantities), len(target.quantities)) < _FEWEST:
        return
    ones, others = ([each for each in reading.quantities if each.strong] for reading in (source, target))
    if min(len(ones), len(others)) < _FEWEST:
        return
    lost = _beyond(ones, target.quantities)
    extra = _beyond(others, source.quantities) if lost else []
    for each in list(lost):  # 3岁和6岁: at 3 and 6 years
        bare = next((other for other in extra if _is_bare(each, other)), None)
        if bare is not None:
            lost.remove(each)
            extra.remove(bare)
    for one in lost:
        rivals = [each for each in extra if _stands_for(each, one)]
        if len(rivals) != 1 or same(one.meaning, rivals[0].meaning):
            continue
        if sum(_stands_for(each, rivals[0]) for each in lost) == 1:
            yield Mismatch("value", one, rivals[0])
            return


def _stands_for(one: Quantity, other: Quantity) -> bool:
    """Whether one may be the other with a wrong value: both measure alike, and neither is met piece by piece."""
    first, second = (each.meaning.first.unit for each in (one, other))
    whole = all(not each.meaning.parts or "/" in each.unit for each in (one, other))
    return first.dimension == second.dimension and whole and _is_measure(first)


def _is_measure(unit: Unit) -> bool:
    """Whether a unit measures something that has one name: no share, which is told in many ways, and no rate."""
    return (
        measured(unit)
        and unit.dimension not in ("share", "date", "clock", "point")
        and not unit.dimension.startswith(("rate/", "per/"))
    )


def _beyond(ones: Sequence[Quantity], others: Sequence[Quantity]) -> list[Quantity]:
    """What the ones say more often than the others."""
    left = [_size(each.meaning.first) for each in others if each.meaning.senses]
    found = []
    for each in ones:
        size = _size(each.meaning.first)
        if size in left:
            left.remove(size)
        else:
            found.append(each)
    return found


def _size(told: Sense) -> Key:
    """The key of a sense, whatever it counts: 5 people, 5 of them."""
    dimension, above, below = told.key
    return "" if dimension in COUNTED else dimension, above, below


def _is_bare(one: Quantity, other: Quantity) -> bool:
    """Whether one of two equal values has no unit."""
    units = {item.unit for each in (one, other) for item in each.meaning.senses}
    return one.value == other.value and not units.isdisjoint((BARE, NOUN))

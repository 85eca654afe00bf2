"""Whether one text says a quantity of the other: by size, or by value where a text names no unit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction

from duizhao.check.quantity import names
from duizhao.check.quantity.model import Day, Force, Meaning, Quantity, Reading, Sense
from duizhao.check.quantity.tokens import PERIOD, marker, times_in, word
from duizhao.check.quantity.units import CHANGE, DAY, FOLD, NOUN, OFF, PAID, SORT, TIMES, UNITS

LOOSE = ("", "noun")
COUNTED = ("", "noun", "count")
UNKNOWN = (NOUN, FOLD)  # units of numbers that anything else of their value must not answer to
_APIECE = {
    "en": re.compile(r"\b(?:an?|one|each|every|per) (litre|liter|kilogram|kilo|kg|gram|g|ml|millilitre|milliliter)\b"),
    "zh": re.compile("[每一1] ?(千克|公斤|克|毫升|升|kg|g|ml|l)(?![a-z])"),
}
_AT_TIMES = re.compile("早[、，中]?晚|[每各三]餐|睡前|晨起|晚饭后")  # 早晚各2次: twice each morning
_COUNTS = (*COUNTED, "word")
_HALF = Fraction(1, 2)
_WHOLES = {"year": 1, "hour": 60}  # what parts their sizes into months, and into minutes
_FEW = 4  # a small number without a unit is met by chance
_SMALL = frozenset(range(1, _FEW + 1))
_SHARED_OUT, _GROWN, _PRICED = {"share", "count"}, {"increase", "share"}, {"price", "share"}
_DEGREES = ({"degree", "temperature"}, {"degree", "share"})  # 38度: of a fever, or of a spirit


def agree(one: Sense, other: Sense) -> bool:
    """Whether two senses may be the same quantity."""
    if one.key == other.key:
        return True
    first, second = one.unit.dimension, other.unit.dimension
    if first == second:
        if first == "count":
            return one.number == other.number and _same_things(one, other)
        if isinstance(one.size, Day) and isinstance(other.size, Day):
            return one.size.agrees(other.size)
        return one.size == other.size
    if first in LOOSE or second in LOOSE:
        return _loosely(*((one, other) if first in LOOSE else (other, one)))
    both = {first, second}
    if both == _SHARED_OUT:
        return one.value == other.value == _HALF  # half a pack
    if first == "word" or second == "word":
        return one.number == other.number and first in _COUNTS and second in _COUNTS
    if first.startswith("per/") or second.startswith("per/"):
        rate, amount = (one, other) if first.startswith("per/") else (other, one)
        return amount.value == 1 and rate.unit.name == f"/{amount.unit.name}"  # 1克…7千卡 is 7 kcal per gram
    if both == _GROWN:
        return one.size == other.size and CHANGE not in (one.unit, other.unit)
    if both == _PRICED:
        return one.size == other.size and not {OFF, PAID} & {one.unit, other.unit}
    return both in _DEGREES and one.value == other.value


def _same_things(one: Sense, other: Sense) -> bool:
    return not one.unit.kinds or not other.unit.kinds or not one.unit.kinds.isdisjoint(other.unit.kinds)


def _loosely(loose: Sense, told: Sense) -> bool:
    """A number without a unit may be any quantity of its value; 30 cases are not 30%, and one is no rate."""
    if isinstance(told.size, Day):
        return [loose.value] == [number for number in told.size if number is not None]
    if (
        told.unit.dimension in ("weekday", "stage")
        or told.unit.kinds is PERIOD
        or told.unit.dimension.startswith(("rate/", "per/"))
    ):
        return False
    if told.unit.name in _WHOLES and loose.value > _FEW and loose.value == told.size / _WHOLES[told.unit.name]:
        return True  # monthly after six: 半年; wait 30 minutes, or better still, 60
    return loose.number == told.number and not (loose.unit is NOUN and told.unit.dimension == "share")


def same(one: Meaning, other: Meaning) -> bool:
    """Whether any sense of the one may be any sense of the other."""
    for first in one.senses:
        for second in other.senses:
            if agree(first, second):
                return True
    return False


def answered(quantity: Quantity, own: Reading, other: Reading) -> bool:
    """Whether a quantity of the other text itself holds this one: what else `pool` finds is asked for the rest."""
    told = quantity.meaning
    if isinstance(told.first.size, Day):
        return False
    unknown = told.first.unit in UNKNOWN
    for one in told.senses:
        for each in other.quantities:
            for item in each.meaning.senses:
                if agree(one, item) and not (unknown and _is_taken(item, own)):
                    return True
    return False


def _is_taken(answer: Sense, own: Reading) -> bool:
    """Whether an answer belongs to another quantity of this text."""
    return any(
        item.key == answer.key and item.unit.dimension not in _COUNTS
        for each in own.quantities
        for item in each.meaning.senses
    )


def pool(own: Reading, other: Reading) -> list[Sense]:
    """What may answer: the other text's quantities, the pieces of its shares, the digits of its names.

    The count of a rate answers only where this text names the period apart: else twice a day would answer to
    twice a week beside three times a day.
    """
    apart = list(apiece(own))
    apart += [item for each in own.quantities if not each.meaning.parts for item in each.meaning.senses]
    meanings: list[Meaning] = []
    for each in other.quantities:
        meaning = each.meaning
        meanings.append(meaning)
        if meaning.parts:
            whole = "/" not in meaning.first.unit.dimension
            open_ = whole or any(_period(one, two) for one in apart for two in meaning.parts[1].senses)
            meanings.extend(meaning.parts if open_ else meaning.parts[1:])
    inside = [key for key in other.names if key not in own.names]
    meanings.extend(word(number) for number in names.digits(inside))
    return [item for meaning in meanings for item in meaning.senses]


def apiece(text: Reading) -> Iterator[Sense]:
    """Per litre, where a text says it apart: a litre of milk holds 22 units."""
    for typed in _APIECE[text.lang].findall(text.text):
        yield from marker(UNITS[typed]).senses
    if text.lang == "zh" and _AT_TIMES.search(text.text):
        yield from times_in(Fraction(1), Fraction(1), DAY, Force.SILENT).senses


def _period(one: Sense, period: Sense) -> bool:
    """Whether a text says a period apart: each day, or one day (一天最多8粒)."""
    if one.value == 1 and one.unit.dimension in ("time", "months") and period.unit.dimension.startswith("rate/"):
        return period.unit.dimension == f"rate/{one.unit.dimension}" and one.unit.factor * period.unit.factor == 1
    return agree(one, period)


def free(own: Reading, answers: Iterable[Sense]) -> tuple[Sense, ...]:
    """The answers that are left for numbers of unknown things: 12小时 answers to 12 hours, not to 12 injections too."""
    taken = {item.key for each in own.quantities for item in each.meaning.senses if item.unit.dimension not in _COUNTS}
    return tuple(item for item in answers if item.key not in taken)


def met(meaning: Meaning, answers: Iterable[Sense], things: bool = True) -> bool:
    """Whether the answers hold the quantity whole or piece by piece; `things`: three walks may be three times."""
    answers = tuple(answers)
    if isinstance(meaning.first.size, Day):
        return _date_met(meaning, answers)
    if any(agree(one, other) for one in meaning.senses for other in answers):
        return True
    if not meaning.parts:
        return False
    if _is_dose(meaning.first):  # a small number without a unit is met by chance: 2 mg/kg is not in two doses
        answers = tuple(item for item in answers if item.unit.dimension not in LOOSE or item.size not in _SMALL)
    of_times = answers if things else tuple(item for item in answers if item.unit not in (NOUN, SORT))
    return all(_unsaid(part) or met(part, of_times if part.first.unit is TIMES else answers) for part in meaning.parts)


def _is_dose(told: Sense) -> bool:
    """Whether it measures one thing by another: mg/kg."""
    dimension = told.unit.dimension
    return "/" in dimension and not dimension.startswith(("rate/", "per/"))


def _unsaid(part: Meaning) -> bool:
    """The one of once a day and of one in five."""
    return part.force is Force.SILENT and part.first.unit.dimension in COUNTED


def _date_met(meaning: Meaning, answers: tuple[Sense, ...]) -> bool:
    """Whether a date agrees with one of the other text, and what that one leaves out stands elsewhere in it."""
    days = [other.size for other in answers if isinstance(other.size, Day)]
    loose = {other.value for other in answers if other.unit.dimension in LOOSE}
    said = {number for day in days for number in day} | loose
    for item in meaning.senses:
        if isinstance(item.size, Day):
            months = any(day.month is not None for day in days)  # 2日、4日: the month is understood
            size = item.size if months or item.size.day is None else item.size._replace(month=None)
            whole = all(number is None or number in said for number in size)
            if whole and any(item.size.agrees(day) for day in days):
                return True
        elif any(agree(item, other) for other in answers if not isinstance(other.size, Day)):
            return True
    return any(agree(item, other) for item in meaning.senses for other in answers if other.unit.dimension in LOOSE)

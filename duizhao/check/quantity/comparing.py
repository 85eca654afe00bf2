"""Says what one text has and the other has not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from duizhao.check.quantity import names
from duizhao.check.quantity.bounds import DOWN, UP, negated
from duizhao.check.quantity.model import Day, Force, Meaning, Mismatch, Quantity, Reading, Sense, sense
from duizhao.check.quantity.tokens import PERIOD, plain, word
from duizhao.check.quantity.units import BARE, DATE, NOUN

_PERSONS = re.compile(r"\b(?:babies|infants|toddlers|children|kids|boys|girls|people|adults|patients|those|anyone|women|men|aged?)(?: who are| aged)? $")
_ASIDE = re.compile(r"[(（][^()（）]{0,12}$")
_LOOSE = ("", "noun")
_COUNTED = ("", "noun", "count")
_LIKE = {"": "count", "noun": "count", "word": "count", "months": "time", "degree": "temperature", "point": "share"}


def compare(source: Reading, target: Reading) -> tuple[Mismatch, ...]:
    """The mismatches of two texts that should say the same, in the source's order, what the target adds last."""
    found: list[Mismatch] = []
    if source.quantities or target.quantities:
        found.extend(_values(source, target))
        found.extend(_bounds(source, target))
    if source.names != target.names:
        found.extend(_names(source, target))
    return tuple(found)


# ---------------------------------------------------------------- values


def _values(source: Reading, target: Reading) -> Iterator[Mismatch]:
    keys = [{item.key for each in reading.quantities for item in each.meaning.senses} for reading in (source, target)]
    lost, extra = _unmet(source, target, keys[1]), _unmet(target, source, keys[0])
    strong = [[each for each in unmet if each.strong] for unmet in (lost, extra)]
    if not strong[0] and not strong[1] and not (lost and extra):
        return
    yield from _paired(strong[0], strong[1], lost, extra)


def _unmet(own: Reading, other: Reading, keys: set[tuple[str, int | None, int | None]]) -> list[Quantity]:
    """The quantities of one text that the other does not say, each value once."""
    unsure = [
        each for each in own.quantities if each.meaning.force and not any(s.key in keys for s in each.meaning.senses)
    ]
    if not unsure:
        return []
    pool = [item for each in _pool(own, other) for item in each.senses]
    found: dict[tuple[str, int | None, int | None], Quantity] = {}
    for each in unsure:
        if not _met(each.meaning, pool) and not _converted(each, own):
            found.setdefault(each.meaning.first.key, each)
    return list(found.values())


def _converted(quantity: Quantity, own: Reading) -> bool:
    """38 °C (100 °F), 300 yuan (about US$42): the same once more for readers abroad."""
    told = quantity.meaning.first
    family = told.unit.dimension.split("-")[0]
    if family not in ("money", "temperature") or not _ASIDE.search(own.text, max(0, quantity.start - 16), quantity.start):
        return False
    for each in own.quantities:
        other = each.meaning.first
        if not 0 < quantity.start - each.end <= 16 or other.unit.dimension.split("-")[0] != family:
            continue
        if family == "money" and other.unit.name != told.unit.name:
            return True
        if not isinstance(other.size, Day) and not isinstance(told.size, Day) and abs(other.size - told.size) < 1:
            return True
    return False


def _pool(own: Reading, other: Reading) -> list[Meaning]:
    """What may answer: the other text's quantities, the pieces of its shares, the digits of its names.

    The count of a rate answers only where this text names the period apart: else twice a day would answer to
    twice a week beside three times a day.
    """
    apart = [item for each in own.quantities if not each.meaning.parts for item in each.meaning.senses]
    meanings: list[Meaning] = []
    for each in other.quantities:
        meaning = each.meaning
        meanings.append(meaning)
        if not meaning.parts:
            continue
        hidden = meaning.first.unit.dimension.startswith("rate/") or "/" in meaning.first.unit.dimension
        if not hidden or any(agree(one, two) for one in apart for two in meaning.parts[1].senses):
            meanings.extend(meaning.parts)
        else:
            meanings.append(meaning.parts[1])
    inside = [key for key in other.names if key not in own.names]
    meanings.extend(word(number) for number in names.digits(inside))
    return meanings


def _met(meaning: Meaning, pool: list[Sense]) -> bool:
    if isinstance(meaning.first.size, Day):
        return any(_dated(one.size, pool) for one in meaning.senses if isinstance(one.size, Day)) or _agrees(meaning, pool, True)
    if _agrees(meaning, pool, False):
        return True
    return bool(meaning.parts) and all(_unsaid(part) or _met(part, pool) for part in meaning.parts)


def _agrees(meaning: Meaning, pool: list[Sense], undated: bool) -> bool:
    return any(
        agree(one, other)
        for one in meaning.senses
        for other in pool
        if not undated or not (isinstance(one.size, Day) and isinstance(other.size, Day))
    )


def _dated(day: Day, pool: list[Sense]) -> bool:
    """Whether a date agrees with one of the other text, and what that one leaves out stands elsewhere in it."""
    days = [other.size for other in pool if isinstance(other.size, Day)]
    if not any(day.agrees(other) for other in days):
        return False
    said = {number for other in days for number in other} | {other.value for other in pool if other.unit.dimension in _LOOSE}
    return all(number is None or number in said for number in day)


def _unsaid(part: Meaning) -> bool:
    """The one of once a day and of one in five."""
    return part.force is Force.SILENT and part.first.unit.dimension in _COUNTED


def agree(one: Sense, other: Sense) -> bool:
    """Whether two senses may be the same quantity: equal in size, or in value where a text names no unit."""
    first, second = one.unit.dimension, other.unit.dimension
    if first == second:
        if first == "count":
            return one.value == other.value and _same_things(one, other)
        if isinstance(one.size, Day) and isinstance(other.size, Day):
            return one.size.agrees(other.size)
        return one.size == other.size
    if first in _LOOSE or second in _LOOSE:
        loose, told = (one, other) if first in _LOOSE else (other, one)
        if isinstance(told.size, Day):
            return loose.value in told.size
        if told.unit.kinds is PERIOD or told.unit.dimension.startswith(("rate/", "per/")):
            return False
        return loose.value == told.value and not (loose.unit is NOUN and told.unit.dimension == "share")
    if first == "word" or second == "word":
        return one.value == other.value and first in (*_COUNTED, "word") and second in (*_COUNTED, "word")
    if {first, second} == {"degree", "temperature"}:
        return one.value == other.value
    return False


def _same_things(one: Sense, other: Sense) -> bool:
    return not one.unit.kinds or not other.unit.kinds or not one.unit.kinds.isdisjoint(other.unit.kinds)


# ---------------------------------------------------------------- pairing


def _paired(
    lost: list[Quantity], extra: list[Quantity], all_lost: list[Quantity], all_extra: list[Quantity]
) -> Iterator[Mismatch]:
    """Each lost quantity beside the likeliest one that stands in its place."""
    rest = [each for each in all_extra]
    for quantity in all_lost:
        partner = min(rest, key=partial(_unlike, quantity), default=None)
        if partner is not None and _unlike(quantity, partner) > 4:
            partner = None
        if partner is None:
            if quantity.strong:
                yield Mismatch("missing", quantity, None)
            continue
        if not (quantity.strong or partner.strong or _comparable(quantity.meaning, partner.meaning)):
            continue
        rest.remove(partner)
        yield Mismatch(_kind(quantity.meaning, partner.meaning), quantity, partner)
    for quantity in rest:
        if quantity.strong:
            yield Mismatch("extra", None, quantity)


def _unlike(one: Quantity, other: Quantity) -> int:
    """0 same value, like unit; 1 same unit; 2 like unit; 3 same value; 4 a count; 5 nothing in common."""
    first, second = one.meaning.first, other.meaning.first
    same = abs(first.value) == abs(second.value) and first.unit is not DATE
    ones, others = (_LIKE.get(item.unit.dimension, item.unit.dimension.split("/")[0]) for item in (first, second))
    if ones == others:
        return 0 if same else 1 if first.unit.name == second.unit.name else 2
    if same:
        return 3
    return 4 if ones == "count" or others == "count" else 5


def _is_rate(item: Sense) -> bool:
    return item.unit.dimension.startswith("rate/")


def _comparable(one: Meaning, other: Meaning) -> bool:
    """Whether two weak quantities may be the same one with a wrong value."""
    if one.ordinal != other.ordinal:
        return False
    small = 2 if one.ordinal else min(one.first.value, other.first.value)
    for first in one.senses:
        for second in other.senses:
            if first.unit.dimension in _COUNTED and second.unit.dimension in _COUNTED:
                if small > 1:
                    return True
            elif first.unit.dimension == second.unit.dimension or (_is_rate(first) and _is_rate(second)):
                return True
    return False


def _kind(one: Meaning, other: Meaning) -> str:
    first, second = one.first, other.first
    if _is_rate(first) and _is_rate(second):
        return "frequency"
    if first.value == -second.value and first.value:
        return "sign"
    if first.value == second.value and first.unit.dimension != "date":
        return "unit"
    return "value"


# ---------------------------------------------------------------- bounds


def _bounds(source: Reading, target: Reading) -> Iterator[Mismatch]:
    """At least in one text, at most in the other."""
    seen: set[int] = set()
    for own, other, turned in ((source, target, False), (target, source, True)):
        for quantity in own.quantities:
            if quantity.bound not in UP | DOWN:
                continue
            partners = [
                each for each in other.quantities if each.meaning.force and _same(quantity.meaning, each.meaning)
            ]
            partner = _opposite(quantity, partners, own, other)
            if partner is None or id(partner.meaning) in seen:
                continue
            seen |= {id(partner.meaning), id(quantity.meaning)}
            pair = (partner, quantity) if turned else (quantity, partner)
            kind = "loose" if partner.bound not in UP | DOWN else "bound"
            yield Mismatch(kind, *pair)


def _during(one: Quantity, other: Quantity, texts: tuple[Reading, Reading]) -> bool:
    """Over 12 weeks may be during them; children over 2 years, or 2岁, tells an age."""
    if not any(each.meaning.first.unit.dimension in ("time", "months") for each in (one, other)):
        return False
    if any("岁" in each.typed or "龄" in each.typed for each in (one, other)):
        return False
    pairs = zip((one, other), texts, strict=True)
    return any(
        each.typed.lower().startswith("over ") and not _PERSONS.search(text.text, max(0, each.start - 20), each.start)
        for each, text in pairs
    )


def _same(one: Meaning, other: Meaning) -> bool:
    return any(agree(first, second) for first in one.senses for second in other.senses)


def _opposite(quantity: Quantity, partners: list[Quantity], own: Reading, other: Reading) -> Quantity | None:
    """A partner with the opposite bound, where none has a like one; else one without any bound."""
    if not partners or any(
        (each.bound in UP) == (quantity.bound in UP) and each.bound in UP | DOWN for each in partners
    ):
        return None
    opposite = [each for each in partners if each.bound in UP | DOWN and not _during(quantity, each, (own, other))]
    if not opposite:
        return partners[0] if all(not each.bound for each in partners) and quantity.strong else None
    denied = [negated(text.text, each.start, each.end, text.lang) for each, text in ((quantity, own), (opposite[0], other))]
    return opposite[0] if denied[0] == denied[1] else None  # 2周以上禁用 is no more than 2 weeks


# ---------------------------------------------------------------- names


def _names(source: Reading, target: Reading) -> Iterator[Mismatch]:
    """A name with other digits is a fault; a name that only one text has may be spelt out in the other."""
    lost = [key for key in source.names if key not in target.names]
    extra = [key for key in target.names if key not in source.names]
    for key in lost:
        partner = next((other for other in extra if names.stem(other) == names.stem(key)), None)
        if partner is not None:
            extra.remove(partner)
            yield Mismatch("name", _named(source, key), _named(target, partner))
        else:
            yield Mismatch("name-missing", _named(source, key), None)
    for key in extra:
        yield Mismatch("name-extra", None, _named(target, key))


def _named(reading: Reading, key: str) -> Quantity:
    typed, start = reading.names[key]
    return Quantity(
        start,
        start + len(typed),
        typed,
        Meaning((sense(plain(0, BARE, Force.SILENT).first.value, BARE),), Force.SILENT),
    )

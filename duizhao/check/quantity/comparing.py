"""Says what one text has and the other has not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from duizhao.check.quantity import names
from duizhao.check.quantity.agreeing import COUNTED, UNKNOWN, answered, free, met, pool, same
from duizhao.check.quantity.answers import numerals, phrases
from duizhao.check.quantity.attaching import another_period, dose_for_day, misattached
from duizhao.check.quantity.changes import overgrown, ways
from duizhao.check.quantity.exchanging import exchange
from duizhao.check.quantity.grading import graded, instead
from duizhao.check.quantity.model import Day, Force, Key, Mismatch, Quantity, Reading, Sense
from duizhao.check.quantity.pairing import kind, paired, rivalling, surplus
from duizhao.check.quantity.points import points
from duizhao.check.quantity.ratios import ratios
from duizhao.check.quantity.repeats import forms, repeated, replaced
from duizhao.check.quantity.reversals import reversals
from duizhao.check.quantity.series import series
from duizhao.check.quantity.tokens import plain
from duizhao.check.quantity.tolerances import spread, tolerances
from duizhao.check.quantity.units import BARE, SHARE
from duizhao.check.quantity.waits import clocks, waits
from duizhao.check.quantity.working import followed, worked_out

_ASIDE = re.compile(r"[(（][^()（）]{0,12}$")
_OLD = frozenset(("jin", "liang", "li"))  # units that a translation replaces by what stands in brackets: 半两（25 mL）
_IN_METRES = re.compile(
    r" ?[(（](?:约|即|大约|相当于|合)? ?[\d.]+ ?(?:kg|g|ml|l|m|km|毫升|升|克|千克|公斤|米|公里)(?![a-z])"
)
_OLD_EN = re.compile(r"\b(?:liang|jin|catty|catties|qian|li|mu)\b ?\((?:about|around|roughly|some|nearly)? ?$")
_SEVERAL = 2
_CROWD = 1000  # 十几万 is vague, and no 10,000
_TERSE = 0.7  # of the letters of a cell
_NAME = plain(Fraction(0), BARE, Force.SILENT)


@lru_cache(maxsize=2048)
def compare(source: Reading, target: Reading) -> tuple[Mismatch, ...]:
    """The mismatches of two texts that should say the same: values, then bounds, then names.

    Remembered, as readings are: headings and cells return in every handout.
    """
    found: list[Mismatch] = []
    if source.quantities or target.quantities:
        found.extend(_values(source, target))
        turned = [*waits(source, target), *clocks(source, target)]
        found += turned
        told = [each.source for each in turned]
        found += [each for each in reversals(source, target) if each.source not in told]
        found += tolerances(source, target)
    if source.names != target.names:
        found.extend(_names(source, target))
    return tuple(found)


# ---------------------------------------------------------------- values


def _values(source: Reading, target: Reading) -> Iterator[Mismatch]:
    if (terse := _terse(source, target)) is not None:
        yield terse
        return
    ones, others = _keys(source), _keys(target)
    lost, extra = (_unmet(source, target), _unmet(target, source)) if ones != others else ([], [])
    if lost or extra:
        said, heard = tuple(pool(source, target)), tuple(pool(target, source))
        rivals = lost or surplus(source, target, extra)
        lost, extra = _unexcused(lost, extra, target, said), _unexcused(extra, rivals, source, heard)
    if not lost and extra:
        extra = [each for each in extra if not followed(each, target)]
        lost = surplus(source, target, extra) if extra else []
    elif lost and not extra:
        extra = surplus(target, source, lost) or _other_share(lost, target, source)
    if (lost or extra) and any(
        told_otherwise(*each)
        for told_otherwise in (series, spread)
        for each in ((source, target, lost, extra), (target, source, extra, lost))
    ):
        lost, extra = [], []
    unlike = [each for each in paired(lost, extra) if not worked_out(each, source, target)] if lost or extra else []
    found = [_added(each, source, target) for each in unlike]
    if grades := graded(source, target):
        found = instead(found, grades)
    if not found and not (ones == others and _as_firmly(source, target)):
        found = _displaced(source, target, ones, others)
    yield from found or (
        *ratios(source, target),
        *points(source, target),
        *misattached(source, target),
        *dose_for_day(source, target),
        *ways(source, target),
        *overgrown(source, target),
    )


def _displaced(source: Reading, target: Reading, ones: list[Key], others: list[Key]) -> list[Mismatch]:
    """Values that are met, but stand in another's place: none where two texts say the same in the same order."""
    if (exchanged := exchange(source, target)) is not None:
        return [exchanged]
    if min(len(ones), len(others)) < _SEVERAL or _as_often(ones, others):
        return []
    measures = () if _as_often(_firm_keys(source), _firm_keys(target)) else (replaced, repeated)
    return [each for look in (*measures, forms, another_period) for each in look(source, target)]


def _firm_keys(text: Reading) -> list[Key]:
    return [each.meaning.senses[0].key for each in text.quantities if each.strong and each.meaning.senses]


def _as_firmly(source: Reading, target: Reading) -> bool:
    return [each.meaning.force for each in source.quantities] == [each.meaning.force for each in target.quantities]


def _keys(text: Reading) -> list[Key]:
    """What a text says first of all, in its order."""
    return [each.meaning.senses[0].key for each in text.quantities if each.meaning.senses]


def _as_often(ones: list[Key], others: list[Key]) -> bool:
    """Whether two short lists hold the same, in whatever order."""
    if len(ones) != len(others):
        return False
    left = list(others)
    for each in ones:
        if each not in left:
            return False
        left.remove(each)
    return True


def _other_share(lost: list[Quantity], own: Reading, other: Reading) -> list[Quantity]:
    """A share that only this text says, where one of the other is lost: a quarter, which is met by four hours."""
    if not any(each.meaning.first.unit.dimension == "share" for each in lost):
        return []
    told = {item.key for each in other.quantities for item in each.meaning.senses if item.unit.dimension == "share"}
    shares = [each for each in own.quantities if each.meaning.senses and each.meaning.first.unit is SHARE]
    return [each for each in shares if each.meaning.first.key not in told][:1]


def _added(each: Mismatch, source: Reading, target: Reading) -> Mismatch:
    """A number that was added makes one more of its kind; one that was changed does not.

    In "type 5 and type 2; most have type 2" the first 2 of 1型和2型，多数是2型 is not missed, but neither is there a
    number more than in the Chinese.
    """
    if each.kind != "extra" or each.target is None:
        return each
    kind = each.target.meaning.first.unit.dimension
    ones, others = (sum(_of_kind(one, kind) for one in text.quantities) for text in (source, target))
    return replace(each, kind="added") if others > ones and not _dropped(source, target) else each


def _dropped(source: Reading, target: Reading) -> bool:
    """Whether the source says a strong quantity more often: one of its places may hold what is extra."""
    said = Counter(one.meaning.first.key[1:] for one in source.quantities if one.strong or one.value >= _CROWD)
    heard = Counter(item.key[1:] for one in target.quantities for item in one.meaning.senses)
    return bool(said - heard)


def _of_kind(quantity: Quantity, dimension: str) -> bool:
    """Whether a quantity that counts may stand for one of a dimension."""
    told = quantity.meaning.first.unit.dimension if quantity.meaning.senses else None
    return bool(quantity.meaning.force) and (told == dimension or (told in COUNTED and dimension in COUNTED))


def _terse(source: Reading, target: Reading) -> Mismatch | None:
    """三次 beside once: texts that are little more than one quantity mean it, however small it is."""
    if len(source.quantities) != 1 or len(target.quantities) != 1:
        return None
    one, other = source.quantities[0], target.quantities[0]
    for each, reading in ((one, source), (other, target)):
        if len(each.typed) < _TERSE * len(reading.text.strip()) or not each.meaning.senses:
            return None
    return None if same(one.meaning, other.meaning) else Mismatch(kind(one.meaning, other.meaning), one, other)


def _unmet(own: Reading, other: Reading) -> list[Quantity]:
    """The quantities of one text that the other does not say, each value once."""
    unsure = _unsure(own, other)
    if not unsure:
        return []
    said = tuple(pool(own, other))
    left = free(own, said)
    found: dict[Key, Quantity] = {}
    for each in unsure:
        answers = left if each.meaning.first.unit in UNKNOWN else said
        if _once_in_english(each, own):
            answers = tuple(item for one in other.quantities for item in one.meaning.senses if not one.meaning.parts)
        if not met(each.meaning, answers, own.lang == "zh") and not _converted(each, own):  # twice a day: no 两种
            found.setdefault(each.meaning.first.key, each)
    return list(found.values())


def _unsure(own: Reading, other: Reading) -> list[Quantity]:
    """The quantities that no quantity of the other text plainly answers to."""
    keys = {item.key for each in other.quantities for item in each.meaning.senses}
    found = []
    for each in own.quantities:
        if each.meaning.force:
            for item in each.meaning.senses:
                if item.key in keys:
                    break
            else:
                found.append(each)
    return [each for each in found if _once_in_english(each, own) or not answered(each, own, other)]


def _once_in_english(quantity: Quantity, own: Reading) -> bool:
    return own.lang == "en" and _once(quantity) and quantity.value == 1


def _unexcused(lost: list[Quantity], rivals: list[Quantity], other: Reading, said: tuple[Sense, ...]) -> list[Quantity]:
    """Those of the unmet quantities for which no turn of speech in the other text may stand.

    None may where that text has an unmet quantity of the same kind: twice a day, after meals is not 每日三次，饭后.
    """
    if not lost:
        return []
    turns = (*said, *phrases(other))
    words = (*turns, *numerals(other))
    return [
        each
        for each in lost
        if any((rival.strong or _once(rival)) and rivalling(each, rival) for rival in rivals)
        or not met(each.meaning, turns if each.ordinal or each.meaning.parts else words, other.lang == "en")
    ]


def _once(quantity: Quantity) -> bool:
    """Once a week: weak, since a text may leave it out, but no once a day."""
    return bool(quantity.meaning.parts) and quantity.meaning.first.unit.dimension.startswith("rate/")


def _converted(quantity: Quantity, own: Reading) -> bool:
    """38 °C (100 °F), 300 yuan (about US$42): the same once more for readers abroad."""
    told = quantity.meaning.first
    if told.unit.name in _OLD and _IN_METRES.match(own.text, quantity.end):
        return True
    if _OLD_EN.search(own.text, max(0, quantity.start - 32), quantity.start):
        return True
    family = told.unit.dimension.split("-")[0]
    if family == "temperature":
        return told.unit.name == "fahrenheit" and any(_as_warm(told, each.meaning.first) for each in own.quantities)
    if family != "money":
        return False
    if not _ASIDE.search(own.text, max(0, quantity.start - 16), quantity.start):
        return False
    for each in own.quantities:
        other = each.meaning.first
        if 0 < quantity.start - each.end <= 16 and other.unit.dimension.split("-")[0] == family:
            return other.unit.name != told.unit.name
    return False


def _as_warm(told: Sense, other: Sense) -> bool:
    """Whether degrees Fahrenheit are those Celsius, rounded: 36 °F is told for 2 °C."""
    if other.unit.name != "celsius" or isinstance(other.size, Day) or isinstance(told.size, Day):
        return False
    return abs(other.size - told.size) < 1


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
            if not (names.spaced(key, target.text) or names.typed_apart(key, target.text)):
                yield Mismatch("name-missing", _named(source, key), None)
    for key in (key for key in extra if not names.spaced(key, source.text)):
        family = next((other for other in source.names if names.stem(other) == names.stem(key) != "#"), None)
        if family is not None:
            yield Mismatch("name", _named(source, family), _named(target, key))
        else:
            yield Mismatch("name-extra", None, _named(target, key))


def _named(reading: Reading, key: str) -> Quantity:
    typed, start = reading.names[key]
    return Quantity(start, start + len(typed), typed, _NAME)

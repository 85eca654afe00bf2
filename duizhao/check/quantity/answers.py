"""What a text may also say, asked where it seems to lack a quantity: shares turned round, prices, numerals in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import chain

from duizhao.check.late import Late
from duizhao.check.quantity.agreeing import apiece
from duizhao.check.quantity.dates import clock, month_ends
from duizhao.check.quantity.model import Force, Quantity, Reading, Sense, sense
from duizhao.check.quantity.numerals import ORDINALS, RAISED, ROMAN, WORDS, han
from duizhao.check.quantity.tokens import each, times_in
from duizhao.check.quantity.turns import TURNS
from duizhao.check.quantity.units import (
    BARE,
    DAY,
    FOLD,
    HOUR,
    MONTH,
    PAID,
    PERCENT,
    PRICE,
    SHARE,
    TIMES,
    UNITS,
    WEEK,
    WEEKDAY,
    WORD,
    YEAR,
    measured,
)

_SCALES = frozenset("百千万亿")
_TENS = re.compile(r"\b(twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b")
_LARGE = {"hundred": 100, "thousand": 1000, "dozen": 12, "million": 10**6}
_TOLD = re.compile(r"\b([a-z]{3,6}|\d{1,2}) (?:in the (morning|afternoon|evening)|at (night))\b")
_ROMAN = re.compile(r"\b(?:i{1,3}|iv|vi{0,3}|ix|x)\b")
_COUNT = r"(two|three|four|five|six|seven|eight|ten|twelve|\d{1,2})"
_EVERY = Late(rf"\bevery {_COUNT}(?:(?: to | or |[–-]){_COUNT})?(?=[.,;)]|$| (?:once|when|after|if|from|until|then)\b)")
_POWERS = Late(
    r"(?:[(（](?P<one>\d+(?:\.\d+)?)\s?[～~–—-]\s?(?P<two>\d+(?:\.\d+)?)[)）]|(?P<three>\d+(?:\.\d+)?))"
    r"\s?[×✕x]\s?10(?:\^(?P<power>\d{1,2})|(?P<raised>[⁰¹²³⁴-⁹]{1,2}))"
)
_COUNTED_IN = re.compile(r"(?:单位[:：为]? ?|[（(])[×✕x] ?10(?:\^(?P<power>\d{1,2})|(?P<raised>[⁰¹²³⁴-⁹]{1,2}))")
_A_UNIT = re.compile(
    r"\b(?:an?|another|one|each|per|every|the|whole|full|single)"
    r"(?: (?:full|whole|good|clear|solid|single|level|heaped|flat|mere|bare))? ([a-z]+)\b"
)
_RAISED = re.compile(f"10[{RAISED}]")
_UNRAISED = str.maketrans(RAISED, "0123456789")
_WORD = re.compile(r"[a-z]+")
_CHEAPER = re.compile(
    r"\b(?:off|discount\w*|reduc\w+|cuts?|cheaper|less|sav(?:es?|ings?)|deduct\w*|lower\w*|knocked|waive\w*|rebate\w*)\b"
)
# European leaflets name only the upper end of a class: "common: may affect up to 1 in 10 people" is 1/100 to 1/10
# (EMA, QRD product information template, section 4).
_UP_TO_ONE_IN = re.compile(r"\bup to (?:1|one) in (10|100|1,?000|10,?000)\b")
_SCHOOL_YEAR = Late("(小|初|高)(?:学|中)?([一二三四五六])(?![百千万点、，个]?[十百千万诊]|[直次些般])")
_SCHOOLS = {"小": 0, "初": 6, "高": 9}  # years of school before it
_NIGHT = re.compile("夜[里间晚]|[一整每][夜晚]|晚上|白天")
_HAN_RUN = re.compile("(?<![周期拜])[零〇一二两三四五六七八九十百千万亿]{1,12}")


_TAKE = re.compile(r"\b(?:take|give|have|use|inject|swallow) (?:only |just )?$", re.IGNORECASE)


def _is_dose(quantity: Quantity, reading: Reading) -> bool:
    """Whether a share is what to take, half the usual dose, and not how two things compare."""
    return reading.lang == "en" and _TAKE.search(reading.text, max(0, quantity.start - 16), quantity.start) is not None


def phrases(reading: Reading) -> Iterator[Sense]:
    """What a text may also say, generously: asked only where it seems to lack something."""
    for quantity in reading.quantities:
        meaning = quantity.meaning
        for item in meaning.senses:  # a third of the one: the one is three times the other
            if item.unit in (SHARE, FOLD) and item.value and not _is_dose(quantity, reading):
                yield sense(1 / item.value, SHARE if item.unit is FOLD else FOLD)
        by_weight = quantity.unit.endswith("/kg")  # 40 mg/kg is no 40 mg
        whole = by_weight or meaning.first.unit.dimension.startswith("rate/")
        if meaning.parts and not whole:
            yield from (item for part in meaning.parts for item in part.senses)
    lang = reading.lang
    if lang == "zh" and (unit := _COUNTED_IN.search(reading.text)) is not None:  # 7.2（单位 ×10⁹/L）
        tens = 10 ** int(unit["power"] or unit["raised"].translate(_UNRAISED))
        yield from (sense(each.value * tens, BARE) for each in reading.quantities if each.meaning.senses)
    yield from _prices(reading)
    yield from _days(reading)
    yield from month_ends(reading.text, lang)
    if lang == "zh":
        if "十几" in reading.text or "十来" in reading.text:  # ten to twenty minutes
            yield from (sense(Fraction(each_end), BARE) for each_end in (10, 12, 20))
        if _NIGHT.search(reading.text):  # 夜里起来三四趟: that often each night
            for quantity in reading.quantities:
                if quantity.meaning.senses and quantity.meaning.first.unit is TIMES:
                    yield from times_in(quantity.value, Fraction(1), DAY, Force.WEAK).senses
        for school, year in _SCHOOL_YEAR.pattern.findall(reading.text):
            yield sense(han(year) + _SCHOOLS[school], BARE)
    yield from apiece(reading)
    if lang == "en":
        for many in _UP_TO_ONE_IN.findall(reading.text):
            yield sense(Fraction(1, 10 * int(many.replace(",", ""))), SHARE)
        yield from _hours(reading.text)
        yield from _single(reading.text)
        yield from _elided(reading.text)
        for begun in _TENS.findall(reading.text):  # in her forties
            yield from (sense(Fraction(WORDS[f"{begun}y"]), unit) for unit in (YEAR, BARE))
        yield from (sense(Fraction(ROMAN[hit.upper()]), BARE) for hit in _ROMAN.findall(reading.text))
    if "10^" in reading.text or _RAISED.search(reading.text):
        yield from _powers(reading.text)
    for phrase, meanings in TURNS[lang]:
        if phrase.pattern.search(reading.text):
            for meaning in meanings:
                yield from meaning.senses


def _prices(reading: Reading) -> Iterator[Sense]:
    """打七折 is 30% taken off, or a fifth less for 八折; what is taken off leaves the rest to pay."""
    less = reading.lang == "en" and _CHEAPER.search(reading.text) is not None
    for quantity in reading.quantities:
        told = quantity.meaning.first if quantity.meaning.senses else None
        if told is not None and told.unit is PRICE:
            yield from (sense(100 - told.value, PERCENT), sense(1 - told.value / 100, SHARE))
        elif less and told is not None and told.unit in (PERCENT, SHARE):
            yield sense(100 - told.value * (1 if told.unit is PERCENT else 100), PAID)


def _days(reading: Reading) -> Iterator[Sense]:
    """Saturday and Sunday: two days, or twice a week."""
    named = {item.value for each in reading.quantities for item in each.meaning.senses if item.unit is WEEKDAY}
    if len(named) > 1:
        yield sense(Fraction(len(named)), DAY)
        yield from times_in(Fraction(len(named)), Fraction(1), WEEK, Force.SILENT).senses


def _elided(text: str) -> Iterator[Sense]:
    """A smear every three: the unit is understood."""
    for found in filter(None, chain.from_iterable(_EVERY.pattern.findall(text))):
        value = Fraction(found) if found.isdigit() else Fraction(WORDS[found])
        yield from (item for unit in (HOUR, DAY, WEEK, MONTH, YEAR) for item in each(value, unit).senses)


def _single(text: str) -> Iterator[Sense]:
    """A litre, another gram, a good hour: one of it."""
    for name in _A_UNIT.findall(text):
        unit = UNITS.get(name)
        if unit is not None and measured(unit):
            yield sense(Fraction(1), unit)


def _powers(text: str) -> Iterator[Sense]:
    """（100～300）×10^9: both numbers by the power, and without it for who writes it once."""
    for found in _POWERS.pattern.finditer(text):
        for typed in filter(None, (found["one"], found["two"], found["three"])):
            tens = 10 ** int(found["power"] or found["raised"].translate(_UNRAISED))
            yield from (sense(Fraction(typed) * power, BARE) for power in (1, tens))


def _hours(text: str) -> Iterator[Sense]:
    """Five in the afternoon: a time of day, or five tablets then."""
    for found in _TOLD.finditer(text):
        hour = int(found[1]) if found[1].isdigit() else WORDS.get(found[1], 99)
        meaning = clock(hour, 0, "a" if found[2] == "morning" else "p")
        yield from meaning.senses if meaning is not None else ()


def numerals(reading: Reading) -> Iterator[Sense]:
    """Every numeral in words, whatever it belongs to; for counts, not for ranks."""
    if reading.lang == "zh":
        for run in _HAN_RUN.findall(reading.text):
            if run not in _SCALES:
                yield sense(han(run), WORD)
            yield from (sense(han(char), WORD) for char in run if char not in _SCALES)
    else:
        for typed in _WORD.findall(reading.text):
            value = (
                WORDS.get(typed)
                or WORDS.get(typed.removesuffix("s"))
                or WORDS.get(typed.removesuffix("es"))
                or ORDINALS.get(typed)
                or _LARGE.get(typed)
            )
            if value is not None:
                yield sense(Fraction(value), WORD)

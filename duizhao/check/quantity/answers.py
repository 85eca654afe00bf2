"""Turns of speech that answer to a quantity of the other text, but are none by themselves: round the clock."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import chain

from duizhao.check.late import Late
from duizhao.check.quantity.agreeing import apiece
from duizhao.check.quantity.dates import clock, month_ends
from duizhao.check.quantity.model import Force, Meaning, Quantity, Reading, Sense, Unit, sense
from duizhao.check.quantity.numerals import ORDINALS, RAISED, ROMAN, WORDS, han
from duizhao.check.quantity.tokens import each, plain, times_in
from duizhao.check.quantity.units import (
    BARE,
    CLOCK,
    DAY,
    FOLD,
    HOUR,
    MONTH,
    NOUN,
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


def _one(value: str, unit: Unit) -> tuple[Meaning, ...]:
    return (plain(Fraction(value), unit, Force.SILENT),)


def _daily(count: int) -> tuple[Meaning, ...]:
    return (times_in(Fraction(count), Fraction(1), DAY, Force.SILENT),)


_LIQUIDS = "(?:spirits?|liquor|wine|beer|alcohol|baijiu|water|milk|soup|juice|oil|vinegar)"
_PHRASES = {
    "en": (
        (r"(?:round|around)[- ]the[- ]clock|day (?:and|or) night|at any (?:hour|time)|at all hours|24/7"
            r"|never clos\w+|always open|non-?stop|open all hours", _one("24", HOUR)),
        (r"(?:morning|breakfast)\b.{0,40}\b(?:evening|night|bedtime|bed|supper|dinner)", _daily(2)),
        (r"(?:evening|night|bedtime)\b.{0,40}\bmorning", _daily(2)),
        (r"morning\b.{0,60}\b(?:noon|midday|lunch|lunchtime|afternoon)\b.{0,60}\b(?:evening|night)", _daily(3)),
        (r"(?:each|every|at) (?:main )?meals?|three meals|mealtimes?", _daily(3)),
        (r"alternate|(?:every|each) other|every second|on and off", (each(Fraction(2), DAY),)),
        (r"(?:every|each) (?:other|second) (?:mon|tues|wednes|thurs|fri|satur|sun)day", (each(Fraction(2), WEEK),)),
        (r"(?:hour) or two|(?:an|one) or two hours?|couple of hours", (*_one("1", HOUR), *_one("2", HOUR))),
        (r"day or two|one or two days|couple of days", (*_one("1", DAY), *_one("2", DAY))),
        (r"week or two|one or two weeks|couple of weeks", (*_one("1", WEEK), *_one("2", WEEK))),
        (r"month or two|couple of months", (*_one("1", MONTH), *_one("2", MONTH))),
        (r"year or two|couple of years", (*_one("1", YEAR), *_one("2", YEAR))),
        (r"(?:every|each) (?:year) or two", (each(Fraction(1), YEAR), each(Fraction(2), YEAR))),
        (r"(?:every|each) (?:month) or two", (each(Fraction(1), MONTH), each(Fraction(2), MONTH))),
        (r"(?:every|each) (?:week) or two", (each(Fraction(1), WEEK), each(Fraction(2), WEEK))),
        (r"(?:every|each) (?:day) or two", (each(Fraction(1), DAY), each(Fraction(2), DAY))),
        (r"(?:a|one|the|past|last|this|whole|full|each|every|per|first|next) (?:year|twelvemonth)", _one("1", YEAR)),
        (r"(?:a|one|the|past|last|this|whole|full|each|every|per|first|next|following|coming) month", _one("1", MONTH)),
        (r"(?:a|one|the|past|last|this|whole|full|each|every|per|first|next|following|coming) week", _one("1", WEEK)),
        (r"(?:a|one|the|past|last|this|whole|full|each|every|per|first|next) day|daily|24-hour", _one("1", DAY)),
        (r"(?:an?|one|the|past|last|each|every|per|first|next) hour|hourly", _one("1", HOUR)),
        (r"(?:a|one|the|past|last|each|every|per|first|next) minute", _one("1", UNITS["minute"])),
        (r"(?:a|one|each|every|per|1) units?", _one("1", UNITS["单位"])),
        (r"(?:an|one|each|every|per|1) international units?", _one("1", UNITS["iu"])),
        (r"an? liang", _one("1", UNITS["两"])),
        (r"an? (?:jin|catty)", _one("1", UNITS["斤"])),
        *((rf"(?:each|every one) of (?:the |those |these )?(?:[a-z0-9]+ )?{unit.name}s", (each(Fraction(1), unit),))
          for unit in (DAY, WEEK, MONTH, YEAR)),
        *((rf"(?:these|those) {unit.name}s", tuple(m for many in "234567" for m in _one(many, unit)))
          for unit in (DAY, WEEK, MONTH, YEAR)),  # 这三天: they were counted before
        (r"(?:year|one)s? (?:running|in a row|after another)", (each(Fraction(1), YEAR),)),
        (r"(?:twice|two times) (?:a|each|every|per) year|twice[- ]yearly", _one("6", MONTH)),
        (r"(?:four times|once a quarter|quarterly|each quarter)(?: (?:a|each|every|per) year)?", _one("3", MONTH)),
        (r"(?:one|an?) [^.;,]{2,40} (?:and|until|or) the next", _one("2", TIMES)),
        *((rf"{many} ?ml(?: or (?:more|less))? of (?:[a-z]+ )?{_LIQUIDS}", _one(many, UNITS["g"]))
          for many in ("50", "100", "250", "500")),  # liang and jin of what is drunk
        (r"weekends?", _one("2", DAY)),
        (r"dozen or so|(?:about|around|some|roughly|nearly|almost) a dozen", _one("10", NOUN)),
        (r"overnight|a full day|all day|whole day", _one("1", DAY)),
        (r"adults?|grown-ups?|come of age|minors?", _one("18", YEAR)),
        (r"everyone|everybody|all of (?:them|the)|all (?:the )?[a-z]+|entire|entirely|whole", _one("100", PERCENT)),
        (r"every day of the year|all (?:the )?year round", _one("365", DAY)),
        (r"nobody|none|no one|not one|zero|nil", _one("0", BARE)),
        (r"consecutive days|days in a row|days running", _one("2", DAY)),
        *((rf"every one to two {unit.name}s", _one("1", unit)) for unit in (DAY, WEEK, MONTH, YEAR)),
        (r"into quarters", _one("4", NOUN)),
        (r"right angles?", _one("90", UNITS["度"])),
        (r"(?:next|following) (?:day|morning)|day after", _one("2", DAY)),
        (r"most|majority", _one("1/2", SHARE)),
        (r"(?:upper|middle|lower|outer|inner|front|back|first|last) thirds?", _one("1/3", SHARE)),
        (r"(?:half|midway|halfway)", (*_one("1/2", SHARE), *_one("50", PERCENT))),
        (r"quarters?|a quarter", (*_one("1/4", SHARE), *_one("25", PERCENT), *_one("15", UNITS["minute"]))),
        (r"(?:noon|midday|lunchtime)", _one("720", CLOCK)),
        (r"midnight", (*_one("0", CLOCK), *_one("1440", CLOCK))),
    ),
    "zh": (
        (r"三天两头|动不动", (each(Fraction(2), DAY), each(Fraction(1), DAY), each(Fraction(2), UNITS["minute"]))),
        (r"季[卡票刊末]|[每整本一单]季", (*_one("3", MONTH), each(Fraction(3), MONTH))),
        (r"(?:半年|[6六] ?个?月)[^，。；、\d]{1,5}一次", (each(Fraction(6), MONTH),)),
        (r"[3三] ?个?月[^，。；、\d]{1,5}一次", (each(Fraction(3), MONTH),)),
        (r"一尺", (*_one("33", UNITS["cm"]), *_one("30", UNITS["cm"]))),
        *((f"{word}(?:以[上下内])?[^，。；]{{0,4}}[酒水奶汤油]", _one(many, UNITS["ml"]))
          for word, many in (("半斤", "250"), ("[一1] ?斤", "500"), ("[一1] ?两", "50"), ("[二2] ?两", "100"))),
        (r"两次[^，。；]{0,8}(?:间隔|之间|相隔)", _one("2", BARE)),
        *((rf"一[到至～~–-][两二2]{typed}[^，。；、\d]{{0,5}}一次", (each(Fraction(1), unit), each(Fraction(2), unit)))
          for typed, unit in (("[天日]", DAY), ("周", WEEK), ("个?月", MONTH), ("年", YEAR))),
        *((f"(?<=朝[七八九])晚{hour}" if late else f"朝{hour}", _one(str((han(hour) + late) * 60), CLOCK))
          for hours, late in (("七八九", 0), ("四五六七", 12)) for hour in hours),  # open from nine to five
        (r"满月", _one("1", MONTH)),
        (r"满周岁|周岁[以时生]", _one("1", YEAR)),
        (r"六龄[牙齿]", _one("6", YEAR)),
        (r"腊月", _one("12", BARE)),
        (r"正月", _one("1", BARE)),
        *((f"廿{digit}", _one(str(20 + value), BARE)) for value, digit in enumerate("一二三四五六七八九", 1)),
        *((f"初{digit}(?![中级高次诊筛])", (*_one(str(value), DAY), *_one(str(value), BARE)))
          for value, digit in enumerate("一二三四五六七八九十", 1)),  # of a lunar month
        (r"一年半载", (*_one("6", MONTH), *_one("1", YEAR), each(Fraction(6), MONTH), each(Fraction(1), YEAR))),
        (r"昼夜|日夜|全天候?|随时|不分早晚", _one("24", HOUR)),
        (r"早.{0,20}晚|晨.{0,20}晚|晚.{0,12}早", _daily(2)),
        (r"早.{0,20}[中午].{0,20}晚|三餐|每餐|[三每]顿", _daily(3)),
        (r"隔[天日]|每隔一[天日]", (each(Fraction(2), DAY),)),
        (r"[一每全整当同前去今半]年|年[内度]", _one("1", YEAR)),
        (r"[一每全整当前]个?月|月内", _one("1", MONTH)),
        (r"[一每全整当前]个?(?:周|星期|礼拜)", _one("1", WEEK)),
        (r"[一每全整当前]?[天日]", (*_one("1", DAY), *_one("24", HOUR), each(Fraction(1), DAY))),
        (r"[一每]个?(?:小时|钟头)", _one("1", HOUR)),
        (r"[一每]?分钟", _one("1", UNITS["minute"])),
        (r"周末|双休", _one("2", DAY)),
        (r"隔夜|过夜|整天|全天|一整天", _one("1", DAY)),
        (r"成年|成人|大人|未成年", _one("18", YEAR)),
        (r"所有|全部|全都|全数|无一例外", _one("100", PERCENT)),
        (r"没有|无一|为零|未见|无人", _one("0", BARE)),
        (r"半|大多数|多数", (*_one("1/2", SHARE), *_one("50", PERCENT))),
        (r"一刻钟?", (*_one("15", UNITS["minute"]), *_one("1/4", HOUR))),
        (r"中午|正午|午间|午餐|午饭", _one("720", CLOCK)),
        (r"午夜|半夜|子夜|零点|零时", (*_one("0", CLOCK), *_one("1440", CLOCK))),
    ),
}  # fmt: skip
_COMPILED = {
    lang: tuple((Late(rf"\b(?:{phrase})\b" if lang == "en" else phrase), said) for phrase, said in table)
    for lang, table in _PHRASES.items()
}
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
    for phrase, meanings in _COMPILED[lang]:
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
    """Saturday and Sunday: two days."""
    named = {item.value for each in reading.quantities for item in each.meaning.senses if item.unit is WEEKDAY}
    if len(named) > 1:
        yield sense(Fraction(len(named)), DAY)


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

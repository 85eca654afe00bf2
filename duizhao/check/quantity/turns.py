"""Phrases that answer to a quantity of the other text, but are none by themselves: round the clock, 季度 for months."""

from __future__ import annotations

from fractions import Fraction

from duizhao.check.late import Late
from duizhao.check.quantity.model import Force, Meaning, Unit
from duizhao.check.quantity.numerals import han
from duizhao.check.quantity.tokens import each, plain, times_in
from duizhao.check.quantity.units import (
    BARE,
    CLOCK,
    DAY,
    HOUR,
    MONTH,
    NOUN,
    PERCENT,
    SHARE,
    TIMES,
    UNITS,
    WEEK,
    YEAR,
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
        *((rf"{many} ?ml(?: or (?:more|less))? of (?:[a-z0-9%]+ )?{_LIQUIDS}", _one(many, UNITS["g"]))
          for many in ("50", "100", "250", "500")),  # liang and jin of what is drunk
        *(
            (rf"(?:first|last|next|past|whole|full) {unit.name} and a half", _one("3/2", unit))
            for unit in (HOUR, DAY, WEEK, MONTH, YEAR)
        ),
        (r"around the|surround\w*|all (?:the way )?(?:a)?round|on all sides", _one("4", WEEK)),  # 四周
        (r"weekends?", _one("2", DAY)),
        (r"dozen or so|(?:about|around|some|roughly|nearly|almost) a dozen", _one("10", NOUN)),
        (r"overnight|a full day|all day|whole day", _one("1", DAY)),
        (r"adults?|grown-ups?|come of age|minors?", _one("18", YEAR)),
        (r"everyone|everybody|all of (?:them|the)|all (?:the )?[a-z]+|entire|entirely|whole", _one("100", PERCENT)),
        (r"every day of the year|all (?:the )?year round", _one("365", DAY)),
        (r"nobody|none|no one|not one|zero|nil", _one("0", BARE)),
        (r"without (?:skipping|missing) (?:a|any) (?:single )?days?|every single day|no days off", _one("7", DAY)),
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
        (r"十天半个?月", tuple(m for many in ("10", "14", "15") for m in _one(many, DAY))),
        (r"轮着|轮流|轮换|换着|交替", _one("2", DAY)),  # not two days running
        (r"直角", _one("90", UNITS["度"])),
        (r"一里(?!面|头|外)", _one("500", UNITS["m"])),
        (r"(?<![\d一二两三四五六七八九十百几数])千米", _one("1000", UNITS["m"])),
        (r"一寸", (*_one("3.3", UNITS["cm"]), *_one("3", UNITS["cm"]))),
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
TURNS = {
    lang: tuple((Late(rf"\b(?:{phrase})\b" if lang == "en" else phrase), said) for phrase, said in table)
    for lang, table in _PHRASES.items()
}

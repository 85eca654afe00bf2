"""Dates, weekdays and the time of day, as both languages write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from duizhao.check.quantity.model import Day, Force, Meaning, Sense, sense
from duizhao.check.quantity.numerals import han
from duizhao.check.quantity.prefixes import tree
from duizhao.check.quantity.tokens import date
from duizhao.check.quantity.units import BARE, CLOCK, DAY, MONTH, WEEKDAY, YEAR

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
MONTHS = {name: place for place, name in enumerate(_MONTHS, 1)} | {name[:3]: n for n, name in enumerate(_MONTHS, 1)}
MONTHS["sept"] = 9
_MONTH = tree(MONTHS, r"\b") + r"\.?"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_TH = r"(?:st|nd|rd|th)?"
_TO = r"\s*(?:-|–|—|~|～|to|and|至|到|或)\s*"
_YEAR = r"(?:1[5-9]|20|21)\d\d"
ISO = (
    rf"(?P<iso>{_YEAR}[-/.](?:1[0-2]|0?[1-9])[-/.]{_DAY}(?!\d|\.\d)|{_DAY}[/.]{_DAY}[/.]{_YEAR}(?!\d)"
    rf"|(?:0?[1-9]|1[0-2])/{_YEAR}(?!\d))"
)
_ALONE = rf"{_TH}(?![\d:%]|[.,]\d)"
_NAMED = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?)?"
_DAYS = rf"(?:(?:{_DAY}{_TH}, ?)*{_DAY}{_TH},?{_TO}{_NAMED})?"  # 2, 4 and 6 October; 18 to Friday 22 November
ENGLISH = (
    rf"(?P<date>(?:{_DAYS}{_DAY}{_TH}(?: of)? {_MONTH}(?!-)(?:,? {_YEAR}\b)?"
    rf"|{_MONTH} {_DAY}{_ALONE}(?:(?:, ?{_DAY}{_ALONE})*,?{_TO}{_DAY}{_ALONE}(?! ?(?:{_MONTH})))?(?:,? {_YEAR}\b)?"
    rf"|{_MONTH},?(?: of)? {_YEAR}\b|{_MONTH}(?!-)))"
)
_HAN_DAY = r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})"
_ZH_YEAR = rf"(?:{_YEAR}|[一二][〇零一二三四五六七八九]{{3}})\s?年"
CHINESE = (
    rf"(?P<date>(?:{_ZH_YEAR}\s?)?(?:元|{_HAN_DAY})\s?月\s?(?:{_HAN_DAY}\s?[、和及]\s?)*{_HAN_DAY}\s?[日号](?:(?:起|晚上?|凌晨|早上|[上中下]午)?{_TO}{_HAN_DAY}\s?[日号])?"
    r"|(?:一二|二三|三四|四五|五六|六七|七八|八九)月份"
    rf"|(?:{_ZH_YEAR}\s?)?(?<![\d.])(?:1[0-2]|0?[1-9]|[一二三四五六七八九十]{{1,2}})\s?月份?(?![经子球饼龄]"
    rf"|[一两二三1-9]次)"
    rf"|{_ZH_YEAR}(?!\s?(?:来|前|后|以|之|间|龄)[^，。]{{0,2}}(?:经验|历史)))"
)
_PART_OF_DATE = re.compile(r"(\d+|[〇零一二三四五六七八九十]+)\s?(年|月|日|号|[、和及])")  # 30、31日: both are days
_TWO_MONTHS = re.compile("[一二三四五六七八九]{2}月份")
_EN_WORD = re.compile(r"[a-z]+|\d+")
_HALVES = {
    "上午": 0, "早上": 0, "早晨": 0, "清晨": 0, "凌晨": 0, "今早": 0, "早": 0, "中午": 6, "下午": 12, "傍晚": 12,
    "晚上": 12, "晚间": 12, "当晚": 12, "前一晚": 12, "前晚": 12,
    "头晚": 12, "晚": 12, "午后": 12, "夜里": 18, "夜间": 18, "半夜": 18, "深夜": 18,
}  # fmt: skip
CLOCK_ZH = (
    rf"(?P<clock>(?:(?P<part>{tree(_HALVES)})\s?)?(?:"
    r"(?P<h>[01]?\d|2[0-4]|[零一二三四五六七八九十两]{1,3})\s?(?:点钟?|时)(?![零〇一二三四五六七八九](?![十分刻])"
    r"|[间期候刻段光数几]|差(?![\d一二三四五六七八九十]{1,3}分)|\d(?!\d?\s?分|\d(?!\d))|[一二三四五六七八九]+[%岁年个])"
    r"(?:差(?P<to>\d{1,2}|[一二三四五六七八九十]{1,3})分|\s?(?P<m>\d\d(?=\s?分?(?!\d))|\d|[一二三四五六七八九十]{1,3}(?=\s?分))\s?(?:分(?!之))?|(?P<half_hour>半)|(?P<quarter_hour>[一三])刻)?"
    r"|(?P<h2>\d{1,2})[:：](?P<m2>\d\d)(?![:\d])))"
)
CLOCK_EN = (
    r"(?P<clock>(?P<h>\d{1,2})(?:[:.](?P<m>\d\d))?\s?(?P<part>[ap])\.?m\b\.?|(?P<h2>\d{1,2}):(?P<m2>\d\d)(?![:\d])"
    r"(?:\s?hours?\b)?"
    r"|12(?:[:.]00)? (?P<dial>noon|midday|midnight)\b"
    r"|(?P<past>(?:a )?quarter(?= (?:past|to|before) )"
    r"|(?:half|five|ten|twenty|twenty[- ]five|\d{1,2}(?: minutes)?)(?= past ))"
    r" (?P<side>past|to|before)"
    r" (?P<h4>noon|midday|midnight|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b"
    r"(?! (?:[0-9a-z]+ )?(?:minutes?|hours?|days?|weeks?|months?|years?|per|mg|ml|g|times|people|meals?)\b|[-–.,]?\d|%)"
    r"(?: ?(?:o['’]clock )?(?:(?:in the |at )(?P<when4>morning|afternoon|evening|night)|(?P<part4>[ap])\.?m\b))?"
    r"|(?P<h3>\d{1,2}|[a-z]{3,6}) o['’]clock(?: (?:in the |at )(?P<when>morning|afternoon|evening"
    r"|night))?)"
)
WEEKDAYS_EN = tuple(
    f"{day}day{many}" for day in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun") for many in ("", "s")
)
PARTS_ZH = tuple(_HALVES)
_WEEKDAYS = {"mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6, "sun": 7}
NOT_COUNTED = (  # 每周三次 is no Wednesday
    r"(?![二两三四五六七八九][次天回个晚]|[次天个片粒回年月餐顿滴支袋针剂瓶包丸喷吸杯碗勺管贴十百夜]"
    r"|晚(?!上| ?\d)|[至到~～—–-][一二三四五六七八九\d]?[次天])"
)
WEEKDAY_EN = r"(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b)"
WEEKDAY_ZH = (
    r"(?P<weekday>(?<![一二两三四五六七八九十\d第数几])(?:周|星期|礼拜)[一二三四五六日天](?![（(]\d{1,2}[）)]班)"
    rf"{NOT_COUNTED}(?:[、和及][一二三四五六日](?![次天个片粒回年月餐顿滴支袋十百种项名位组般些样定]))*)"
)


@lru_cache(maxsize=1024)
def iso(typed: str) -> Meaning:
    """2023-12-05, 05/12/2023 (both readings), 12/2023."""
    parts = [int(each) for each in re.split(r"[-/.]", typed)]
    if len(parts) == 2:
        return date((Day(parts[1], parts[0]),))
    if parts[0] > 31:
        return date((Day(*parts),))
    days = {Day(parts[2], month, day) for day, month in ((parts[0], parts[1]), (parts[1], parts[0])) if month <= 12}
    return date(tuple(sorted(days)))


@lru_cache(maxsize=1024)
def english(typed: str) -> tuple[Meaning, ...]:
    """5 December 2023; March 5-7, 2024 (two dates); Dec 2023; March."""
    month: int | None = None
    numbers: list[int] = []
    for found in _EN_WORD.findall(typed):
        if found.isdigit():
            numbers.append(int(found))
        else:
            month = MONTHS.get(found, month)
    year = numbers.pop() if numbers and numbers[-1] > 31 else None
    return tuple(date((Day(year, month, day),)) for day in numbers) or (date((Day(year, month),)),)


@lru_cache(maxsize=1024)
def chinese(typed: str) -> tuple[Meaning, ...]:
    """2023年12月5日, 二〇二三年, 3月5日至7日 (two dates). 6月 may be six months too: 3～6月龄."""
    if _TWO_MONTHS.fullmatch(typed):  # 七八月份
        return tuple(date((Day(None, int(han(each))),)) for each in typed[:2])
    year = month = None
    days: list[int] = []
    for found in re.finditer(
        r"(\d+|[〇零一二三四五六七八九十]+)\s?(年|月|日|号|、|和|及)", typed.replace("元月", "一月")
    ):
        number = int(found[1]) if found[1].isdigit() else int(han(found[1]))
        if found[2] == "年":
            year = number
        elif found[2] == "月":
            month = number
        else:
            days.append(number)
    if month is not None and not 1 <= month <= 12:
        return ()
    if any(not 1 <= day <= 31 for day in days):
        return ()
    if month is None or days or year or "份" in typed:
        return tuple(date((Day(year, month, day),)) for day in days) or (date((Day(year, month),)),)
    plain = date((Day(None, month),))
    return (Meaning((*plain.senses, sense(Fraction(month), MONTH)), plain.force),)


def day_of_month(value: Fraction) -> Meaning:
    """7日: the seventh, or seven days."""
    length = sense(value, DAY)
    if value.denominator != 1 or not 1 <= value <= 31:
        return Meaning((length,), Force.STRONG)
    return Meaning((length, *date((Day(None, None, int(value)),)).senses), Force.STRONG)


def of_year(value: Fraction) -> Meaning:
    """2015年 and 2015: a year of the calendar."""
    return date((Day(int(value)),))


def decade(value: Fraction) -> Meaning:
    """The 1990s, 90年代: its first year, in this century or the last."""
    years = (int(value),) if value > 100 else (1900 + int(value), 2000 + int(value), 1800 + int(value))
    meant = date(tuple(Day(each) for each in years))
    return Meaning((*meant.senses, sense(value, BARE), sense(value, YEAR)), Force.STRONG)


def _at(hour: int, minute: int, half: int | None) -> Meaning | None:
    """The time of day. `half`: 0 before noon, 12 after, 6 about noon, 18 in the night, None untold."""
    if hour > 24 or minute > 59:
        return None
    if half is None:
        hours = (hour, hour + 12) if hour < 12 else (0, 12) if hour == 12 else (hour % 24,)
    elif half == 0:
        hours = (hour % 12 if hour == 12 else hour,)
    elif half == 6:
        hours = (hour if hour >= 10 else hour + 12,)
    elif half == 18:
        hours = (hour % 12,) if hour <= 5 or hour == 12 else (hour % 12 + 12,)
    else:
        hours = (hour % 12 + 12,) if 0 < hour < 12 else (0, 12) if hour in (0, 12) else (hour % 24,)
    return Meaning(tuple(sense(Fraction(each * 60 + minute), CLOCK) for each in hours), Force.STRONG)


@lru_cache(maxsize=1024)
def clock(hour: int, minute: int, part: str) -> Meaning | None:
    """A time of day; None where it can be none. `part` is "a", "p", a Chinese word for the part of the day, or ""."""
    half = {"a": 0, "p": 12, "": None}.get(part, _HALVES.get(part))
    if part == "p" and hour == 12:
        half = 6
    return _at(hour, minute, half)


def is_ratio(hour: int, minute: int) -> bool:
    """1:10 and 2:20 are ratios rather than times of day."""
    return (hour <= 4 and minute % 15 != 0) or hour > 24 or minute > 59 or hour == 0


@lru_cache(maxsize=32)
def weekday(typed: str) -> Meaning:
    """Wednesday, 周三."""
    number = _WEEKDAYS.get(typed[:3]) or {"日": 7, "天": 7}.get(typed[-1]) or int(han(typed[-1]))
    return Meaning((sense(Fraction(number), WEEKDAY),), Force.WEAK)


_MONTH_END = {
    "zh": re.compile(r"(?<![\d个])(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九]) ?月[底末]"),
    "en": re.compile(r"\b(?:end|last day) of (?:this )?(" + "|".join(MONTHS) + r")\b"),
}


def month_ends(text: str, lang: str) -> Iterator[Sense]:
    """3月底 and the end of March: 31 March; of February, either day that may be its last."""
    for typed in _MONTH_END["zh" if lang == "zh" else "en"].findall(text):
        month = MONTHS.get(typed) or int(typed if typed.isdigit() else han(typed))
        for day in (28, 29) if month == 2 else (30,) if month in (4, 6, 9, 11) else (31,):
            yield from date((Day(None, month, day),)).senses

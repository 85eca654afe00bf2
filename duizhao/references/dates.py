"""Dates of CSL-JSON: years, months, days, ranges, seasons and literal dates, and how styles print them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from duizhao.frozen import frozen

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
SEASONS = ("Spring", "Summer", "Autumn", "Winter")
SEASONS_ZH = ("春", "夏", "秋", "冬")
_ISO = re.compile(r"(-?\d{1,4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?)?[年月日]?")
_WORDS = re.compile(r"(?:(?P<d>\d{1,2})\s+)?(?P<m>[A-Za-z]{3,9})\.?(?:\s+(?P<d2>\d{1,2}),?)?,?\s+(?P<y>\d{4})")


@frozen
class Day:
    """A day, a month (`day` 0) or a year (`month` 0). `season` is 1 (spring) to 4, or any text, in place of a month."""

    year: int
    month: int = 0
    day: int = 0
    season: str = ""


@frozen
class Date:
    """From `start` to `end` (None: one date), or words: `literal` prints as it is."""

    start: Day | None = None
    end: Day | None = None
    literal: str = ""
    circa: bool = False


def parse(value: object) -> Date | None:
    """The date in a CSL date variable; None when it says nothing. A plain string counts as `raw`."""
    if isinstance(value, str | int) and not isinstance(value, bool):
        return _raw(str(value))
    if not isinstance(value, Mapping):
        return None
    parts = value.get("date-parts")
    season = value.get("season")
    days = [day for each in parts[:2] if (day := _day(each, season))] if isinstance(parts, list | tuple) else []
    if days:
        end = days[1] if len(days) > 1 and days[1] != days[0] else None
        return Date(days[0], end, circa=bool(value.get("circa")))
    literal = value.get("literal")
    if isinstance(literal, str) and literal.strip():
        return Date(literal=" ".join(literal.split()))
    raw = value.get("raw")
    return _raw(raw) if isinstance(raw, str) else None


def _day(parts: object, season: object) -> Day | None:
    if not isinstance(parts, Sequence) or isinstance(parts, str):
        return None
    numbers = [_whole(each) for each in parts[:3]] + [0, 0, 0]
    year, month, day = numbers[:3]
    if not year:
        return None
    if 12 < month <= 24:
        return Day(year, season=str((month - 1) % 4 + 1))
    if not 1 <= month <= 12:
        return Day(year, season=str(season) if isinstance(season, str | int) and season else "")
    return Day(year, month, day if 1 <= day <= 31 else 0)


def _whole(value: object) -> int:
    """A CSL date part: number or digits; 0 for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return 0
    match = re.match(r"\s*(-?\d{1,6})", str(value))
    return int(match[1]) if match else 0


def _raw(text: str) -> Date | None:
    """2020-05-06, 2020/5, May 2020, May 6, 2020, 6 May 2020; anything else is literal."""
    text = " ".join(text.split())
    if match := _ISO.fullmatch(text):
        day = _day([part or 0 for part in match.groups()], None)
        return Date(day) if day else None
    if (match := _WORDS.fullmatch(text)) and (month := _month(match["m"])):
        return Date(_day([match["y"], month, match["d"] or match["d2"] or 0], None))
    return Date(literal=text) if text else None


def _month(word: str) -> int:
    """1 to 12 for an English month or its first letters; 0 for another word."""
    found = [number for number, month in enumerate(MONTHS, 1) if month.lower().startswith(word.lower())]
    return found[0] if found else 0


def _year(day: Day) -> str:
    """Years before 500 carry their era, as citeproc-js prints them."""
    if day.year < 0:
        return f"{-day.year} BC"
    return f"{day.year} AD" if day.year < 500 else str(day.year)


def year(date: Date | None, dash: str) -> str:
    """The year or years (2019–2020), or the literal date; "" without a date."""
    if date is None or date.start is None:
        return date.literal if date else ""
    years = [_year(day) for day in (date.start, date.end) if day]
    return dash.join(dict.fromkeys(years))


def _season(day: Day, words: tuple[str, ...]) -> str:
    return words[int(day.season) - 1] if day.season in ("1", "2", "3", "4") else day.season


def numeric(date: Date | None, seasons: tuple[str, ...] = SEASONS) -> str:
    """2019-10-25, 2019-10, 2019; a range as 2020-05-01/03 (what differs is repeated)."""
    if date is None or date.start is None:
        return date.literal if date else ""
    start, end = ([_year(day), *_rest(day, seasons)] for day in (date.start, date.end or date.start))
    if start == end:
        return "-".join(start)
    same = next((i for i, (a, b) in enumerate(zip(start, end, strict=False)) if a != b), 0)
    return "-".join(start) + "/" + "-".join(end[same:])


def _rest(day: Day, seasons: tuple[str, ...]) -> list[str]:
    parts = [f"{day.month:02}" if day.month else _season(day, seasons), f"{day.day:02}" if day.day else ""]
    return [part for part in parts if part]


def year_first(date: Date | None, day_too: bool = True) -> str:
    """2019 Oct 25 (NLM); a range as 2020 May 1–3, 2020 May–Jul."""
    if date is None or date.start is None:
        return date.literal if date else ""
    start, end = (_words(day, day_too) for day in (date.start, date.end or date.start))
    same = next((i for i, (a, b) in enumerate(zip(start, end, strict=False)) if a != b), len(start))
    tail = end[same:]
    return " ".join(start) + (f"–{' '.join(tail)}" if tail else "")


def _words(day: Day, day_too: bool) -> list[str]:
    month = MONTHS[day.month - 1][:3] if day.month else _season(day, SEASONS)
    return [part for part in (_year(day), month, str(day.day) if day.day and day_too else "") if part]


def month_first(date: Date | None) -> str:
    """October 25, 2019 (AMA); a range as May 1–3, 2020, May–July 2020."""
    if date is None or date.start is None:
        return date.literal if date else ""
    if date.end is None:
        return _american(date.start)
    start, end = date.start, date.end
    if start.year != end.year:
        return f"{_american(start)}–{_american(end)}"
    first = _american_day(start)
    last = str(end.day) if end.month == start.month and end.day else _american_day(end)
    return f"{first}–{last}{', ' if end.day else ' '}{_year(end)}"


def _american_day(day: Day) -> str:
    month = MONTHS[day.month - 1] if day.month else _season(day, SEASONS)
    return f"{month} {day.day}" if day.day else month


def _american(day: Day) -> str:
    if not day.month and not day.season:
        return _year(day)
    return f"{_american_day(day)}{', ' if day.day else ' '}{_year(day)}"

"""How often, in English: every 8 hours, each day, a week, 8-hourly, tid, per kilogram."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from duizhao.check.quantity.model import Force, Meaning, Unit
from duizhao.check.quantity.numerals import ORDINALS, digits, spelt
from duizhao.check.quantity.tokens import SHORT, Token, also, counted, each, marker, times_in
from duizhao.check.quantity.units import MONTH, QUARTER, UNITS, WEEK

# Exercise a day, 10 mg a week; not: for a week, a week later.
_OF_EACH = re.compile(
    r"(?<![a-z])(?!(?:for|in|on|of|to|at|after|within|about|around|than|only|nearly|almost|half|just|or|and|is|was"
    r"|by|under|"
    r"over|last|take|takes|lasts|until|once|such|what|have|has|had|quite|from|with|as|be|spend|need|needs) "
    r"$)[a-z%\d]+ $"
)
# Quick looks for the two below.
_CHOICES = ("choose ", "pick ", "select ", "fix ", "on ", "set ", "agree ", "such ")
_SPANS = (
    "than ", "least ", "most ", "over ", "under ", "nearly ", "almost ", "within ", "to ", "exceed ", "exceeds ",
    "exceeding ", "in ", "for ", "after ", "about ", "around ", "until ", "last ", "lasts ", "take ", "takes ", "by ",
)  # fmt: skip
_SPAN = re.compile(  # within a week, about a month: a span of time
    r"\b(?:than|at least|at most|over|under|nearly|almost|within|up to|exceeds?|exceeding|in|for|after|about|around|"
    r"until|lasts?|takes?|by) $"
)
_BITS = {"half": 30, "quarter": 15, "three quarters": 45}  # minutes
_CHOSEN = re.compile(r"\b(?:choose|pick|select|fix|fix on|decide on|settle on|set|agree|such) $")  # choose a day
_APART = re.compile(r" (?:later|ago|earlier|beforehand)\b")
_LATER = re.compile(r" (?:later|ago|after|before|or two|earlier|old|and a|off|long)\b|-")
_LY = {
    "hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "fortnightly": "fortnight",
    "monthly": "month", "quarterly": "quarter", "yearly": "year", "annual": "year", "annually": "year",
}  # fmt: skip
_NAMES = {"morning": "day", "evening": "day", "afternoon": "day", "season": "quarter", "hr": "hour"}
_STEPS = {"other": 2, "alternate": 2} | {rank: value for rank, value in ORDINALS.items() if value < 10}
_TWICE_OR_HALF = {"biweekly": WEEK, "bi-weekly": WEEK, "bimonthly": MONTH}
_GROUPS = ("always", "bit", "pu_half", "step", "step2", "pu", "alt", "ly_n", "ly", "q", "qu", "latin", "mass")


def periods(hit: re.Match[str]) -> list[Token]:
    """The tokens of one match."""
    if hit["a"]:
        text, start, end = hit.string, hit.start(), hit.end()
        if text.endswith(_CHOICES, 0, start) and _CHOSEN.search(text, max(0, start - 16), start):
            return []
        if text.endswith(_SPANS, 0, start) and _SPAN.search(text, max(0, start - 16), start):
            span, often = counted(Fraction(1), _unit(hit["a"]), True), each(Fraction(1), _unit(hit["a"]))
            three_in = text.endswith(" in ", 0, start)  # misses three appointments in a month: 每月三次
            return [Token(start, end, "q", also(span, often.first) if three_in else span)]
        if _APART.match(text, end):  # 0.5 mg an hour later
            return [Token(start, end, "q", counted(Fraction(1), _unit(hit["a"]), True))]
        said = _OF_EACH.search(text, max(0, start - 24), start) and not _LATER.match(text, end)
        meanings: tuple[Meaning, ...] = (each(Fraction(1), _unit(hit["a"]), Force.WEAK if said else Force.SILENT),)
    else:
        meanings = _meanings(hit.group(*_GROUPS))
    return [Token(hit.start(), hit.end(), "per", meaning) for meaning in meanings]


@lru_cache(maxsize=512)
def _meanings(groups: tuple[str | None, ...]) -> tuple[Meaning, ...]:
    always, bit, more, step, step2, named, alternate, ly_n, ly, q, q_unit, latin, mass = groups
    if always:
        return (each(Fraction(1), UNITS["day"]),)
    if bit:
        return (each(Fraction(_BITS[bit.replace("-", " ")]), UNITS["minute"]),)
    if mass:
        return (marker(UNITS[mass]),)
    if latin:
        return (SHORT[latin.replace(".", "")],)
    if q and q_unit:
        return (each(Fraction(int(q)), MONTH if q_unit == "m" else UNITS[q_unit]),)
    if ly in _TWICE_OR_HALF:
        unit = _TWICE_OR_HALF[ly]
        return (
            also(each(Fraction(2), unit, Force.SILENT), times_in(Fraction(2), Fraction(1), unit, Force.SILENT).first),
        )
    if step == "few":
        return ()
    if ly == "daily" and ly_n:  # three daily doses
        return (times_in(_length(ly_n), Fraction(1), UNITS["day"], Force.STRONG),)
    unit = _unit(named or _LY.get(ly or "") or alternate or "day")
    if more and not step:  # every month and a half
        return (each(Fraction(3, 2), unit),)
    first = step or ly_n or ("2" if alternate else "1")
    return tuple(each(_length(typed), unit) for typed in (first, step2) if typed)


def _length(typed: str) -> Fraction:
    if typed in _STEPS:
        return Fraction(_STEPS[typed])
    return digits(typed) if typed[0].isdigit() else spelt(typed)


def _unit(name: str) -> Unit:
    name = _NAMES.get(name, name)
    return QUARTER if name == "quarter" else UNITS[name]

"""Finds the pieces of quantities in English."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from duizhao.check.quantity import bounds, dates
from duizhao.check.quantity.english_patterns import GATE, NUMBER, SCALES, SCAN, SIGNS
from duizhao.check.quantity.measuring import measure, stroke
from duizhao.check.quantity.model import Force, Meaning, Unit, sense
from duizhao.check.quantity.numerals import ORDINALS, ROMAN, WORDS, digits, spelt
from duizhao.check.quantity.tokens import (
    NOTHING,
    Token,
    also,
    counted,
    each,
    enumerating,
    is_period,
    marker,
    plain,
    times_in,
    word,
)
from duizhao.check.quantity.units import BARE, DAY, FOLD, MONTH, NOUN, SHARE, TIMES, UNITS, WEEK, YEAR, measured

_SMALL = {
    "once": plain(Fraction(1), TIMES, Force.SILENT), "thrice": plain(Fraction(3), TIMES, Force.WEAK),
    "twice": Meaning((sense(Fraction(2), TIMES), sense(Fraction(2), FOLD)), Force.WEAK),
    "noon": dates.clock(12, 0, "p"), "midday": dates.clock(12, 0, "p"), "midnight": dates.clock(0, 0, "凌晨"),
    "dozen": plain(Fraction(12), NOUN, Force.WEAK), "fortnight": plain(Fraction(2), WEEK, Force.STRONG),
    "adult": plain(Fraction(18), YEAR, Force.SILENT), "minor": plain(Fraction(18), YEAR, Force.SILENT),
    "next": plain(Fraction(2), NOUN, Force.SILENT), "following": plain(Fraction(2), NOUN, Force.SILENT),
    "couple": plain(Fraction(2), NOUN, Force.SILENT), "both": plain(Fraction(2), NOUN, Force.SILENT), "decade": plain(Fraction(120), MONTH, Force.WEAK),
    "century": plain(Fraction(1200), MONTH, Force.WEAK), "single": word(1), "no": word(0), "none": word(0),
} | dict.fromkeys(("pair", "either", "neither", "twin", "dual", "bilateral", "other", "double"), word(2)) | {
    "triple": word(3), "quadruple": word(4),
}  # fmt: skip
_CHANGES = {"doubl": ("2", "1"), "tripl": ("3",), "trebl": ("3",), "quadrupl": ("4",), "halv": ("1/2",)}  # 1: by 100%
# Exercise a day, 10 mg a week; not: for a week, a week later.
_OF_EACH = re.compile(
    r"(?<![a-z])(?!(?:for|in|on|of|to|at|after|within|about|around|than|only|nearly|almost|half|just|or|and|is|was|by|under|over|last|take|"
    r"takes|lasts|until|once|such|what|have|has|had|quite|from|with|as|be|spend|need|needs) $)[a-z%\d]+ $"
)
_LATER = re.compile(r" (?:later|ago|after|before|or two|earlier|old|and a|off|long)\b|-")
_BEFORE_MAY = re.compile(
    r"\b(?:in|by|of|since|until|till|from|to|early|late|mid|last|next|this|every|each|and|or|before|after|during)[ -]$|\d ?[–-] ?$"
)
_TIMES_A_DAY = {"bid": 2, "tid": 3, "qid": 4, "qd": 1, "qn": 1}
_LY = {"hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "fortnightly": "fortnight", "monthly": "month",
       "quarterly": "quarter", "yearly": "year", "annual": "year", "annually": "year"}  # fmt: skip
_PERIODS = {"morning": "day", "evening": "day", "afternoon": "day", "season": "quarter", "hr": "hour"}
_QUARTER = Unit("quarter", "months", Fraction(3))
_STEPS = {"other": 2, "alternate": 2} | {rank: value for rank, value in ORDINALS.items() if value < 10}
_CURRENCIES = {"$": "usd", "us$": "usd", "€": "eur", "£": "gbp", "¥": "cny", "￥": "cny", "hk$": "hkd"}


def tokens(text: str, lowered: str) -> list[Token]:
    """The pieces in a text; `lowered` is it in lower case, letter by letter, without names that hold digits."""
    found: list[Token] = []
    padded, done = f" {lowered}", 0
    gate = GATE.search(padded)
    while gate is not None:
        start = gate.start() - (padded[gate.start()] in SIGNS)
        hit = NUMBER.match(lowered, start) or SCAN.match(lowered, start) if start >= done else None
        if hit is not None:
            found.extend(_READERS[hit.lastgroup or ""](hit, text))
            done = hit.end()
        gate = GATE.search(padded, gate.end() if hit is None else max(done, gate.end()))
    return found


def _one(hit: re.Match[str], *meanings: Meaning | None) -> Sequence[Token]:
    return [Token(hit.start(), hit.end(), "q", meaning) for meaning in meanings if meaning is not None]


def _iso(hit: re.Match[str], _text: str) -> Sequence[Token]:
    return _one(hit, dates.iso(hit[0]))


def _date(hit: re.Match[str], text: str) -> Sequence[Token]:
    """Months are written with a capital. "May" alone is one only behind a preposition, or where no verb follows."""
    typed = text[hit.start() : hit.end()]
    if not any(char.isupper() for char in typed):
        return ()
    if typed == "May" and not _BEFORE_MAY.search(text, max(0, hit.start() - 8), hit.start()):
        return ()
    return _one(hit, *dates.english(hit[0]))


def _clock(hit: re.Match[str], _text: str) -> Sequence[Token]:
    hour, minute = hit["h"] or hit["h2"] or hit["h3"], hit["m"] or hit["m2"] or "0"
    number = int(hour) if hour.isdigit() else WORDS.get(hour, 99)
    part = hit["part"] or {"morning": "a", "afternoon": "p", "evening": "p", "night": "p"}.get(hit["when"] or "", "")
    if hit["h2"] and dates.is_ratio(number, int(minute)):
        return _one(hit, *(counted(Fraction(int(each)), BARE, False) for each in (hour, minute)))
    return _one(hit, dates.clock(number, int(minute), part))


def _weekday(hit: re.Match[str], _text: str) -> Sequence[Token]:
    return _one(hit, dates.weekday(hit[0]))


def _decade(hit: re.Match[str], _text: str) -> Sequence[Token]:
    return _one(hit, dates.decade(Fraction(hit[0].strip("'’s"))))


def _bound(hit: re.Match[str], _text: str) -> Sequence[Token]:
    bound, start = bounds.before(hit["bound"], hit.string, hit.start(), "en")
    return [Token(start, hit.end(), "bound", NOTHING, bound, 2)]


def _after(hit: re.Match[str], _text: str) -> Sequence[Token]:
    return [Token(hit.start(), hit.end(), "after", NOTHING, bounds.behind(hit[0]), 0 if hit[0].startswith("and") else 24)]


def _half(hit: re.Match[str], _text: str) -> Sequence[Token]:
    if hit["which"] or hit[0].startswith("half-li"):
        return ()
    if hit["au"]:
        return _one(hit, counted(Fraction(3, 2), _unit_of(hit["au"]) or NOUN, True))
    if hit["hu"] in SCALES:
        return _one(hit, counted(Fraction(SCALES[hit["hu"]], 2), NOUN, True))
    unit = _unit_of(hit["hu"] or "")
    if unit is None or "person" in unit.kinds or unit.dimension == "share":
        return _one(hit, plain(Fraction(1, 2), SHARE, Force.WEAK))
    return _one(hit, plain(Fraction(1, 2), unit, Force.WEAK if unit is DAY else Force.STRONG))


def _fraction(hit: re.Match[str], text: str) -> Sequence[Token]:
    over_, under = WORDS.get(hit["over"], 1), hit["under"]
    value = Fraction(over_, {"quarter": 4, "hundredth": 100, "thousandth": 1000}.get(under) or ORDINALS[under])
    unit = _unit_of(hit["whole"] or "")
    if unit is not None and measured(unit):
        return _one(hit, plain(value, unit, Force.STRONG))
    if hit["whole"] in SCALES:
        return _one(hit, counted(value * SCALES[hit["whole"]], NOUN, True))
    whole = (
        over_ > 1
        or hit["over"] == "one"
        or re.match(r" (?:of|as|less|more|fewer|lower|to|or)\b|[,.;:)]|$", text[hit.end() :])
    )
    if whole:
        return _one(hit, plain(value, SHARE, Force.STRONG))
    share, rank = sense(value, SHARE), sense(1 / value, NOUN)  # a third had it; a third dose
    return _one(hit, Meaning((share, rank), Force.WEAK))


def _per(hit: re.Match[str], _text: str) -> Sequence[Token]:
    of_each = bool(hit["a"] and _OF_EACH.search(hit.string, max(0, hit.start() - 24), hit.start()))
    of_each = of_each and not _LATER.match(hit.string, hit.end())
    meanings = _period(of_each, *hit.group("step", "step2", "pu", "alt", "a", "ly_n", "ly", "q", "qu", "latin", "mass"))
    return [Token(hit.start(), hit.end(), "per", meaning) for meaning in meanings]


@lru_cache(maxsize=512)
def _period(
    of_each: bool,     step: str | None, step2: str | None, named: str | None, alternate: str | None, a: str | None, ly_n: str | None,
    ly: str | None, q: str | None, q_unit: str | None, latin: str | None, mass: str | None,
) -> tuple[Meaning, ...]:  # fmt: skip
    """Every 8 hours, each day, a week, 8-hourly, tid, q8h, per kilogram."""
    if mass:
        return (marker(UNITS[mass]),)
    if latin:
        short = latin.replace(".", "")
        if short in _TIMES_A_DAY:
            return (times_in(Fraction(_TIMES_A_DAY[short]), Fraction(1), DAY, Force.STRONG),)
        if short in ("biw", "tiw"):
            return (times_in(Fraction(2 if short == "biw" else 3), Fraction(1), WEEK, Force.STRONG),)
        return (each(Fraction(2 if short == "qod" else 1), {"qh": UNITS["hour"], "qw": WEEK}.get(short, DAY)),)
    if q and q_unit:
        return (each(Fraction(int(q)), UNITS[q_unit] if q_unit != "m" else MONTH),)
    if ly in ("biweekly", "bi-weekly", "bimonthly"):
        unit = MONTH if "month" in ly else WEEK
        either = each(Fraction(2), unit, Force.SILENT)
        return (also(either, times_in(Fraction(2), Fraction(1), unit, Force.SILENT).first),)
    unit = _time(named or a or _LY.get(ly or "", "") or alternate or "day")
    if a:
        return (each(Fraction(1), unit, Force.WEAK if of_each else Force.SILENT),)
    if step == "few":
        return ()
    steps = [step or ly_n or ("2" if alternate else "1"), *([step2] if step2 else [])]
    return tuple(each(_step(each_step), unit) for each_step in steps)


def _step(typed: str) -> Fraction:
    return Fraction(_STEPS[typed]) if typed in _STEPS else digits(typed) if typed[0].isdigit() else spelt(typed)


def _time(name: str) -> Unit:
    return _QUARTER if name == "quarter" else UNITS[_PERIODS.get(name, name)]


def _unit_of(name: str) -> Unit | None:
    return UNITS.get(name.replace("-", " ")) or UNITS.get(name)


_PARTS = ("at", "sign", "cur", "n", "below_line", "th", "w", "half", "scale", "unit", "next", "half_more", "cold")


def _number(hit: re.Match[str], text: str) -> Sequence[Token]:
    meanings, shown = _meanings(hit.group(*_PARTS))
    start, end = hit.start(), hit.end()
    if not shown:
        end = hit.start("unit") - (text[hit.start("unit") - 1] in " -")
    if start and text[start - 1] == "(" and text[end : end + 1] == ")":
        meanings = tuple(enumerating(meaning) for meaning in meanings)
    return [Token(start, end, "per" if is_period(meaning) else "q", meaning) for meaning in meanings]


@lru_cache(maxsize=4096)
def _meanings(groups: tuple[str | None, ...]) -> tuple[tuple[Meaning, ...], bool]:
    """(what a numeral with its unit may say, whether the text names the unit right behind it)."""
    at, sign, currency, n, below_line, th, w, half, scale, unit, following, half_more, cold = groups
    value = digits(n) if n else spelt(w or "")
    at = None if n and 1900 <= value < 2100 else at  # New Year's Day 2025
    value += Fraction(1, 2) if half or half_more else 0
    value *= SCALES[scale] if scale else 1
    value = -value if sign or cold else value
    (kind, *others), divisors, known = _kind(at, currency, unit, following)
    if below_line is not None:
        return stroke(value, Fraction(int(below_line)), kind), known
    meanings = measure(value, kind, divisors, n is None, th is not None)
    if others:
        force = counted(value, NOUN, n is None).force
        meanings = (replace(also(meanings[0], sense(value, NOUN)), force=force),)
    return meanings, known


def _kind(
    at: str | None, currency: str | None, unit: str | None, following: str | None
) -> tuple[tuple[Unit, ...], tuple[str, ...], bool]:  # fmt: skip
    """(the unit, likeliest first; what it is divided by; whether the text names it right behind the number)."""
    if currency:
        return (UNITS[_CURRENCIES.get(currency.strip(), currency.strip())],), (), unit is None
    before = UNITS[at.strip(" -")] if at else None
    if unit is None:
        return (before or BARE,), (), True
    first, *more = unit.split("/") if unit != "%" else [unit]
    kind = _unit_of(re.sub(r"^([°º]) (?=[cf])", r"\1", first)) or (YEAR if unit.endswith("olds") else None)
    if kind is not None:
        return (kind,), tuple(more), True
    later = _unit_of(following or "")
    if later is not None and later.dimension in ("time", "months"):
        return (later, NOUN), (), False  # 3 working days
    return (before or NOUN,), (), False


def _ordinal(hit: re.Match[str], _text: str) -> Sequence[Token]:
    unit = _unit_of(hit["ou"] or "")
    value = Fraction(ORDINALS[hit["rank"]])
    end = hit.end("ou") if unit is not None else hit.end()
    if hit["rank"] == "second" and hit["ou"] in ("hand", "opinion", "thought", "nature"):
        return ()
    force = Force.SILENT if hit["rank"] == "first" and unit is None else Force.WEAK
    return [Token(hit.start(), end, "q", plain(value, unit or NOUN, force, True))]


def _word(hit: re.Match[str], _text: str) -> Sequence[Token]:
    if hit["change"]:
        value = _CHANGES[hit["change"]]
        return _one(hit, Meaning(tuple(sense(Fraction(each_), FOLD) for each_ in value), Force.WEAK))
    if hit["fold"]:
        return _one(hit, plain(Fraction(WORDS.get(hit["fold"], 100)), FOLD, Force.STRONG))
    if hit["meals"]:
        number = 3 if "meal" in hit["meals"] else 2
        return _one(hit, times_in(Fraction(number), Fraction(1), DAY, Force.SILENT))
    if hit[0] in ("dozens", "decades", "centuries"):
        return _one(hit, word(12 if hit[0] == "dozens" else 10))
    return _one(hit, _SMALL[hit["small"]])


def _roman(hit: re.Match[str], _text: str) -> Sequence[Token]:
    if hit["circled"]:
        return _one(
            hit,
            plain(
                Fraction(unicodedata.digit(hit[0]) if hit[0] <= "⑨" else int(unicodedata.numeric(hit[0]))),
                BARE,
                Force.WEAK,
                True,
            ),
        )
    values = [ROMAN[typed.upper()] for typed in (hit["r"], hit["r2"], hit["r3"]) if typed and typed.upper() in ROMAN]
    return _one(hit, *(plain(Fraction(value), BARE, Force.STRONG, True) for value in values))


_READERS: dict[str, Callable[[re.Match[str], str], Sequence[Token]]] = {
    "iso": _iso, "date": _date, "clock": _clock, "weekday": _weekday, "decade": _decade, "bound": _bound, "after": _after,
    "halfword": _half, "fraction": _fraction, "per": _per, "number": _number, "ordinal": _ordinal, "word": _word,
    "roman": _roman,
}  # fmt: skip

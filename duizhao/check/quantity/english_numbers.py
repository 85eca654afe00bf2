"""Numbers in English with what they count: 10 mg, two weeks, half an hour, a third of, the second day."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from duizhao.check.quantity.dates import clock
from duizhao.check.quantity.english_patterns import SCALES
from duizhao.check.quantity.measuring import measure, stroke
from duizhao.check.quantity.model import Force, Meaning, Sense, Unit, sense
from duizhao.check.quantity.numerals import LARGE, ORDINALS, WORDS, digits, spelt
from duizhao.check.quantity.tokens import Token, also, counted, enumerating, is_period, plain, said, with_senses, word
from duizhao.check.quantity.units import (
    BARE,
    DAY,
    FOLD,
    INCREASE,
    NOUN,
    OFF,
    PERCENT,
    PRICE,
    SHARE,
    TIMES,
    UNITS,
    YEAR,
    measured,
)

_HALF = Fraction(1, 2)
_CURRENCIES = {"$": "usd", "us$": "usd", "€": "eur", "£": "gbp", "¥": "cny", "￥": "cny", "hk$": "hkd"}
_GROUPS = ("n", "w", "unit", "at", "sign", "cur", "below_line", "th", "half", "scale", "half_more", "cold")
_WHOLE = re.compile(r" (?:of|for|as|less|more|fewer|lower|to|or)\b")
_END = re.compile(r"[,.;:)]|$")
_MORE = re.compile(r" (?:higher|more|greater|larger|bigger|faster)\b")
_REST = re.compile(r"\b(?:remaining|other|final) $")
_OFF = re.compile(r" (?:off|discount|reduction|cheaper)\b")
_AGED = re.compile(r"\b(?:age of|aged|ages) $")  # over the age of 14 bottle 5
_AGES = ("age of ", "aged ", "ages ")  # a quick look for them
# Spans of time, as they may be typed behind a number and another word.
_SPANS = frozenset(
    typed
    for name, unit in UNITS.items()
    if unit.dimension in ("time", "months")
    for typed in (name, name.replace(" ", "-"))
)
_SECOND = re.compile(r"\b(?:a|the) second\b")
_BOTH = ("two", "three", "four")
_THOSE = re.compile(r" (?:are|were|should|must|can|may|together|have|do)\b")
_QUARTERED = re.compile(r"\binto (?:four )?quarters\b")  # one quarter is a place then
_OF_AN_HOUR = re.compile(r" (?:to|or) (?:a )?half an hour")  # a quarter to half an hour
_AT_HOUR = re.compile(r"(?:\b(?:at|from|until|till|to|by|before|after|and|or|between|around|about)|[–—-]) ?$")
_HOUR = re.compile(r"(\d{1,2})(?:\.([0-5]\d))?")
_PART_OF_DAY = re.compile(
    r"(?: ?(?:to|and|or|until|till|[–—-]) ?[\w.:]+)?"
    r" (?:(?:(?:in|on) the|tomorrow|this|that|the (?:next|same|following)|on [a-z]+day)"
    r" (morning|afternoon|evening)|(?:at|on [a-z]+day) (night))\b"
)
_FROM_TO = re.compile(
    r"(?<![\d.])\d{1,2}\.[0-5]\d ?(?:[–—-]|to|until|till) ?\d{1,2}\.[0-5]\d(?![\d.]| ?(?:[%°/]|[a-z]))"
)
_HALVES = {"morning": "a", "afternoon": "p", "evening": "p", "night": "p"}
_NO_KIND = frozenset(
    ("full", "whole", "more", "further", "consecutive", "straight", "entire", "long", "solid", "clear")
)
_OLDS = re.compile(r"(?:^|[- ])olds$")  # under-5 olds, and no colds
_SMALL_PARTS = {"quarter": 4, "hundredth": 100, "thousandth": 1000, "millionth": 1_000_000}


def numbers(hit: re.Match[str]) -> list[Token]:
    """The tokens of a numeral, up to its unit where that is known."""
    following = hit["next"]
    if following not in _SPANS:
        following = None  # no other word behind tells anything, and fewer numerals are to be remembered
    groups = hit.group(*_GROUPS)
    meanings, shown, kinds = _meanings(groups, following)
    start, end = hit.span()
    text = hit.string
    unit = meanings[0].senses[0].unit
    if unit.kinds and shown and groups[2] and _tells_age(text, start):
        meanings, shown = (counted(meanings[0].first.value, YEAR, groups[0] is None),), False
        unit, kinds = YEAR, ("q",)
    if not shown:
        end = hit.start("unit") - (text[hit.start("unit") - 1] in " -")
    if unit is PERCENT:
        meanings = (_of_percent(meanings[0], text, end), *meanings[1:])
    elif unit is BARE:
        meanings = _bare(hit, meanings, groups[0], groups[1], end)
    if start and text[start - 1] == "(" and text[end : end + 1] == ")":
        meanings = tuple(enumerating(meaning) for meaning in meanings)
    return [Token(start, end, kind, meaning) for kind, meaning in zip(kinds, meanings, strict=True)]


def measures(hit: re.Match[str]) -> list[Token]:
    """The tokens of a plain number with a known unit right behind it: what `numbers` finds in it too."""
    n, w, name = hit.groups()
    meaning, kind = _measure(n, w, name)
    (start, end), text = hit.span(), hit.string
    unit = meaning.senses[0].unit
    if unit is PERCENT:
        meaning = _of_percent(meaning, text, end)
    elif unit.kinds and _tells_age(text, start):
        meaning, kind, end = counted(meaning.first.value, YEAR, n is None), "q", hit.start(3) - 1
    return [Token(start, end, kind, meaning)]


@lru_cache(maxsize=4096)
def _measure(n: str | None, w: str | None, unit: str) -> tuple[Meaning, str]:
    (meaning,), _, (kind,) = _meanings((n, w, unit, *[None] * (len(_GROUPS) - 3)), None)
    return meaning, kind


def _tells_age(text: str, start: int) -> bool:
    """Over the age of | 14 bottle 5: the number counts years, not what is named behind it."""
    return text.endswith(_AGES, 0, start) and _AGED.search(text, max(0, start - 8), start) is not None


def _of_percent(meaning: Meaning, text: str, end: int) -> Meaning:
    """20% off is 80% of the price; 260% higher 3.6 times as high."""
    percent = meaning.first.value
    if _OFF.match(text, end):
        meaning = with_senses(meaning, (sense(percent, OFF), sense(100 - percent, PRICE)))
    elif percent >= 100 and _MORE.match(text, end):
        meaning = with_senses(meaning, (sense(percent / 100, INCREASE), sense(percent / 100 + 1, FOLD)))
    return meaning


def _bare(
    hit: re.Match[str], meanings: tuple[Meaning, ...], n: str | None, w: str | None, end: int
) -> tuple[Meaning, ...]:
    """What a number without a unit may mean: the two are taken together; at nine."""
    if w in _BOTH and _THOSE.match(hit.string, end) and hit.string.endswith("the ", 0, hit.start()):
        return (word(WORDS[w]),)
    if not meanings[0].ordinal and (hours := _hours(hit, n, w)):
        return (also(meanings[0], *hours), *meanings[1:])
    return meanings


def _hours(hit: re.Match[str], n: str | None, w: str | None) -> tuple[Sense, ...]:
    """At nine, 10.30 to eleven in the morning, 8.30–17.00: such a bare number may be a time of day."""
    typed = _HOUR.fullmatch(n) if n else None
    hour = int(typed[1]) if typed else WORDS.get(w or "", 0)
    dotted = typed is not None and typed[2] is not None
    if not 0 < hour <= (24 if dotted else 12):
        return ()
    if _AT_HOUR.search(hit.string, max(0, hit.start() - 9), hit.start()) is None and not (dotted and _opens(hit)):
        return ()
    told = _PART_OF_DAY.match(hit.string, hit.end())
    half = _HALVES[told[1] or told[2]] if told else ""
    meaning = clock(hour, int(typed[2] or 0) if typed else 0, half)
    return meaning.senses if meaning is not None else ()


def _opens(hit: re.Match[str]) -> bool:
    """Whether minutes behind a point belong to an hour: in the morning, or an hour at the other end."""
    text = hit.string
    around = _FROM_TO.search(text, max(0, hit.start() - 9), hit.end() + 9)
    ends = around is not None and around.start() <= hit.start() and hit.end() <= around.end()
    return ends or _PART_OF_DAY.match(text, hit.end()) is not None


@lru_cache(maxsize=4096)
def _meanings(
    groups: tuple[str | None, ...], following: str | None
) -> tuple[tuple[Meaning, ...], bool, tuple[str, ...]]:
    """(what a numeral with its unit may say, whether the text names the unit right behind it, the kinds of tokens)."""
    meanings, known = _read(groups, following)
    return meanings, known, tuple("per" if is_period(meaning) else "q" for meaning in meanings)


def _read(groups: tuple[str | None, ...], following: str | None) -> tuple[tuple[Meaning, ...], bool]:
    n, w, unit, at, sign, currency, below_line, th, half, scale, half_more, cold = groups
    value = digits(n) if n else spelt(w or "")
    at = at.strip(" -") if at and not (n and 1900 <= value < 2100) else None  # New Year's Day 2025
    value = value + _HALF if half or half_more else value
    value = value * SCALES[scale] if scale else value
    value = -value if sign or cold else value
    if currency:
        kinds: tuple[Unit, ...] = (UNITS[_CURRENCIES.get(currency.strip(), currency.strip())],)
        divisors: tuple[str, ...] = ()
        known = unit is None
    else:
        kinds, divisors, known = _kinds(UNITS[at] if at else None, unit, following)
    if below_line is not None:
        return stroke(value, digits(below_line), kinds[0]), known
    meanings = measure(value, kinds[0], divisors, n is None, th is not None)
    if at == "year" or at == "years":  # years 1–3 of school
        meanings = (also(meanings[0], sense(value, BARE)), *meanings[1:])
    if len(kinds) > 1:
        force = counted(value, NOUN, n is None).force
        meanings = (replace(also(meanings[0], sense(value, NOUN)), force=force),)
    return meanings, known


def _kinds(
    before: Unit | None, unit: str | None, following: str | None
) -> tuple[tuple[Unit, ...], tuple[str, ...], bool]:
    """(the unit, likeliest first; what it is divided by; whether the text names it right behind the number)."""
    if unit is None:
        return (before or BARE,), (), True
    first, *more = [unit] if unit == "%" else unit.split("/")
    kind = _unit_of(re.sub(r"^([°º]) (?=[cf])", r"\1", first)) or (YEAR if _OLDS.search(unit) else None)
    if kind is not None and first in ("unit", "units") and not more:
        return (kind, NOUN), (), True  # of insulin, or of blood
    if kind is not None:
        return (kind,), tuple(more), True
    later = _unit_of(following or "")
    if later is not None and later.dimension in ("time", "months"):
        return (later,) if first in _NO_KIND else (later, NOUN), (), False  # 3 full days; 3 working days
    return (before or NOUN,), (), False


def _unit_of(name: str) -> Unit | None:
    return UNITS.get(name.replace("-", " ")) or UNITS.get(name)


# ---------------------------------------------------------------- parts and ranks


def halves(hit: re.Match[str]) -> list[Token]:
    """Half an hour, half of them, an hour and a half; not half-life, the first half."""
    if hit["which"] or hit[0].startswith(("half-life", "half-lives")):
        return []
    if hit["again"]:
        return said(hit, plain(Fraction(3, 2), FOLD, Force.STRONG))
    if hit["au"]:
        return said(hit, counted(Fraction(3, 2), _unit_of(hit["au"]) or NOUN, True))
    if hit["hu"] in SCALES:
        return said(hit, counted(Fraction(SCALES[hit["hu"]], 2), NOUN, True))
    unit = _unit_of(hit["hu"] or "") if not hit[0].endswith(" the second") else None  # half of the second group
    if hit["hu"] in ("point", "mark"):  # of a score, or of a hundred
        return said(hit, Meaning((sense(Fraction(1, 2), NOUN), sense(Fraction(1, 2), SHARE)), Force.WEAK))
    if unit is None or unit is TIMES or "person" in unit.kinds or unit.dimension == "share":
        return said(hit, plain(Fraction(1, 2), SHARE, Force.WEAK))
    return said(hit, plain(Fraction(1, 2), unit, Force.WEAK if unit is DAY else Force.STRONG))


def fractions(hit: re.Match[str]) -> list[Token]:
    """Two thirds, a quarter of an hour; a third dose is a rank."""
    many, under = WORDS.get(hit["over"], 1), hit["under"]
    if under == "quarter" and _QUARTERED.search(hit.string):
        return said(hit, plain(Fraction(many), NOUN, Force.SILENT))
    if under == "quarter" and _OF_AN_HOUR.match(hit.string, hit.end()):
        return said(hit, plain(Fraction(many, 4), UNITS["hour"], Force.STRONG))
    if hit[0] == "a third" and _SECOND.search(hit.string, 0, hit.start()) and _END.match(hit.string, hit.end()):
        return said(hit, counted(Fraction(3), NOUN, True, True))  # use a second tablet, then take a third
    times, _, part = under.rpartition("-")  # one ten-thousandth
    value = Fraction(many, (WORDS.get(times) or LARGE.get(times, 1)) * (_SMALL_PARTS.get(part) or ORDINALS[part]))
    unit = _unit_of(hit["whole"] or "")
    if unit is not None and measured(unit):
        return said(hit, plain(value, unit, Force.STRONG))
    if hit["whole"] in SCALES:
        return said(hit, counted(value * SCALES[hit["whole"]], NOUN, True))
    if (
        many > 1
        or hit["over"] == "one"
        or (hit["under"] != "third" and _END.match(hit.string, hit.end()))
        or _WHOLE.match(hit.string, hit.end())
    ):
        return said(hit, plain(value, SHARE, Force.STRONG))
    return said(hit, Meaning((sense(value, SHARE), sense(1 / value, NOUN)), Force.WEAK))


def ranks(hit: re.Match[str]) -> list[Token]:
    """The second day, a third time; not second-hand. First is often no number: first, wash your hands."""
    if hit["rank"] == "second" and hit["ou"] in ("hand", "opinion", "thought", "nature"):
        return []
    unit = _unit_of(hit["ou"] or "")
    force = Force.SILENT if hit["rank"] == "first" and unit is None else Force.WEAK
    rank = ORDINALS[hit["rank"]]
    rest = _REST.search(hit.string, max(0, hit.start() - 10), hit.start())
    if unit is None and rank > 2 and (not hit["ou"] or rest):  # the upper third, the remaining tenth
        return said(hit, also(plain(Fraction(rank), NOUN, force, True), sense(Fraction(1, rank), SHARE)))
    end = hit.end("ou") if unit is not None else hit.end()
    return [Token(hit.start(), end, "q", plain(Fraction(rank), unit or NOUN, force, True))]

"""Finds the pieces of quantities in English."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction

from duizhao.check.late import Late
from duizhao.check.quantity import bounds, dates
from duizhao.check.quantity.dates import MONTHS
from duizhao.check.quantity.english_numbers import fractions, halves, measures, numbers, ranks
from duizhao.check.quantity.english_patterns import GATE, NUMBER, PLAIN, SCANNER, SIGNS, SIMPLE, SIMPLE_UNITS
from duizhao.check.quantity.english_periods import periods
from duizhao.check.quantity.model import Force, Meaning, sense
from duizhao.check.quantity.numerals import ROMAN, WORDS
from duizhao.check.quantity.prefixes import tree
from duizhao.check.quantity.tokens import NOTHING, Token, counted, plain, said, times_in, word
from duizhao.check.quantity.units import (
    BARE,
    CHANGE,
    CLOCK,
    DAY,
    FOLD,
    MONTH,
    NOUN,
    STAGE,
    TIMES,
    UNITS,
    WEEK,
    YEAR,
    measured,
)


def _quiet(hour: int) -> Meaning:
    """Noon and midnight: they answer to 中午12点 and 零点, but 中午 alone is no number."""
    return Meaning(tuple(sense(Fraction(each * 60), CLOCK) for each in {hour, 24 - hour}), Force.SILENT)


_TWO = plain(Fraction(2), NOUN, Force.SILENT)
_ADULT = plain(Fraction(18), YEAR, Force.SILENT)
_SMALL: Mapping[str, Meaning | None] = {
    "once": plain(Fraction(1), TIMES, Force.SILENT), "thrice": plain(Fraction(3), TIMES, Force.WEAK),
    "twice": Meaning((sense(Fraction(2), TIMES), sense(Fraction(2), FOLD)), Force.WEAK),
    "noon": _quiet(12), "midday": _quiet(12), "midnight": _quiet(0),
    "fortnight": plain(Fraction(2), WEEK, Force.STRONG), "decade": plain(Fraction(120), MONTH, Force.WEAK),
    "century": plain(Fraction(1200), MONTH, Force.WEAK), "dozen": plain(Fraction(12), NOUN, Force.WEAK),
    "dozens": word(12), "decades": word(10), "adult": _ADULT, "minor": _ADULT,
    "couple": _TWO, "next": word(2), "following": word(2), "both": word(2),
    "single": word(1), "no": word(0), "none": word(0), "triple": word(3), "quadruple": word(4),
} | dict.fromkeys(("pair", "either", "neither", "twin", "dual", "bilateral", "other", "double"), word(2))  # fmt: skip
_CHANGES = {"doubl": ("2", "1"), "tripl": ("3",), "trebl": ("3",), "quadrupl": ("4",), "halv": ("1/2",)}  # 1: by 100%
_BEFORE_MAY = Late(
    r"\b(?:in|by|of|since|until|till|from|to|early|late|mid|last|next|this|every|each|and|or|before|after|during)[ -]$"
    r"|\d ?[–-] ?$"
    rf"|{tree(name for name in MONTHS)},? ?(?:[–/-]|to|&) ?$",
    re.IGNORECASE,
)
_AFTER_MAY = Late(rf" ?(?:[–/-]|to|and|or|until|through|&) ?{tree(MONTHS)}\b", re.IGNORECASE)  # May to July
_STAGES = {"early": 1, "beginning": 1, "start": 1, "mid": 2, "middle": 2, "late": 3, "end": 3}
_HALVES = {"morning": "a", "afternoon": "p", "evening": "p", "night": "p"}


_SIGNS = frozenset(SIGNS)
_VERBS = re.compile(
    r"ma(?:y(?<![A-Za-z]may)|rch(?<![A-Za-z]march))(?![A-Za-z])"
)  # girls aged 9–14 may: no month, and no unit


def tokens(text: str, lowered: str) -> list[Token]:
    """The pieces in a text; `lowered` is it in lower case, letter by letter, without names that hold digits."""
    found: list[Token] = []
    if "may" in text or "march" in text:
        for verb in _VERBS.finditer(text):  # in capitals, which no pattern reads
            lowered = lowered[: verb.start()] + verb[0].upper() + lowered[verb.end() :]
    padded, done = f" {lowered}", 0
    search, following = GATE.search, 0
    while (gate := search(padded, following)) is not None:
        following = gate.end()
        start = following - 1 if padded[following - 1] not in _SIGNS else following - 2
        if start < done:
            continue
        simple = SIMPLE.match(lowered, start)
        if simple is not None and simple[3] in SIMPLE_UNITS:
            found += measures(simple)
            done = simple.end()
        elif (hit := _piece(lowered, start)) is not None:
            if hit.lastgroup != "date" or _is_month(text, hit.start(), hit.end()):
                found += _READERS[hit.lastgroup or ""](hit)
            done = hit.end()
        following = max(done, following)
    return found


def _piece(lowered: str, start: int) -> re.Match[str] | None:
    if "0" <= lowered[start] <= "9" and PLAIN.match(lowered, start) and (hit := NUMBER.match(lowered, start)):
        return hit
    return SCANNER.match(lowered, start)


def _is_month(text: str, start: int, end: int) -> bool:
    """Months are written with a capital. "May" alone is one only behind a preposition."""
    typed = text[start:end]
    if not any(char.isupper() for char in typed) or (typed.isupper() and typed.isalpha() and len(typed) < 5):
        return False  # march; OCT, a scan of the eye
    return (
        typed != "May"
        or _BEFORE_MAY.pattern.search(text, max(0, start - 14), start) is not None
        or _AFTER_MAY.pattern.match(text, end) is not None
    )


def _past(hit: re.Match[str]) -> list[Token]:
    """Half past seven, a quarter to nine in the evening. 10 to 12 is a span, so digits need past."""
    typed = hit["past"].removeprefix("a ").removesuffix(" minutes").replace("-", " ")
    minute = {"half": 30, "quarter": 15, "twenty five": 25}.get(typed) or WORDS.get(typed) or int(typed)
    hour = {"noon": 12, "midday": 12, "midnight": 0}.get(hit["h4"], WORDS.get(hit["h4"], 0)) or (
        int(hit["h4"]) if hit["h4"].isdigit() else 0
    )
    if hit["side"] in ("to", "before"):
        hour, minute = (hour - 1) % 24 if hour else 23, 60 - minute
    part = hit["part4"] or _HALVES.get(hit["when4"] or "", "")
    return said(hit, dates.clock(hour, minute, "凌晨" if hit["h4"] == "midnight" and hour == 0 else part))


def _clock(hit: re.Match[str]) -> list[Token]:
    if hit["past"]:
        return _past(hit)
    if hit["dial"]:
        return said(hit, dates.clock(12, 0, "" if hit["dial"] == "midnight" else "中午"))
    hour, minute = hit["h"] or hit["h2"] or hit["h3"], hit["m"] or hit["m2"] or "0"
    number = int(hour) if hour.isdigit() else WORDS.get(hour, 99)
    if hit["h2"] and dates.is_ratio(number, int(minute)):
        return said(hit, *(counted(Fraction(int(each)), BARE, False) for each in (hour, minute)))
    return said(hit, dates.clock(number, int(minute), hit["part"] or _HALVES.get(hit["when"] or "", "")))


def _bound(hit: re.Match[str]) -> list[Token]:
    bound, start = bounds.before(hit["bound"], hit.string, hit.start(), "en")
    return [Token(start, hit.end(), "bound", NOTHING, bound, 2)]


def _after(hit: re.Match[str]) -> list[Token]:
    reach = 1 if hit[0] == "+" or hit[0].startswith("and") else 24
    return [Token(hit.start(), hit.end(), "after", NOTHING, bounds.behind(hit[0]), reach)]


_FEW_DOZEN = re.compile(r"\b(?:few|several|some) $")
_NEXT = re.compile(r" ?([a-z]*)")  # the word behind


def _word(hit: re.Match[str]) -> list[Token]:
    if hit["change"]:
        return said(hit, Meaning(tuple(sense(Fraction(each), CHANGE) for each in _CHANGES[hit["change"]]), Force.WEAK))
    if hit["stage"]:
        return said(hit, plain(Fraction(_STAGES[hit["stage"].split()[0]]), STAGE, Force.WEAK))
    if hit["fold"]:
        return said(hit, plain(Fraction(WORDS.get(hit["fold"], 100)), FOLD, Force.STRONG))
    if hit["meals"]:
        return said(hit, times_in(Fraction(3 if "meal" in hit["meals"] else 2), Fraction(1), DAY, Force.SILENT))
    if hit[0] == "single" and (behind := _NEXT.match(hit.string, hit.end())) is not None:
        unit = UNITS.get(behind[1], NOUN)
        return said(hit, counted(Fraction(1), unit, True) if measured(unit) else _SMALL["single"])
    if hit["small"] == "dozen" and _FEW_DOZEN.search(hit.string, max(0, hit.start() - 10), hit.start()):
        return []  # as vague as 几十
    return said(hit, _SMALL[hit[0]] if hit[0] in _SMALL else _SMALL[hit["small"]])


_THROUGH = re.compile(r"[–-]| to ")  # stages I–III: II too


def _roman(hit: re.Match[str]) -> list[Token]:
    if hit["circled"]:
        return said(hit, plain(Fraction(int(unicodedata.numeric(hit[0]))), BARE, Force.WEAK, True))
    values = [value for typed in (hit["r"], hit["r2"], hit["r3"]) if typed and (value := ROMAN.get(typed.upper()))]
    between = range(values[0] + 1, values[1]) if len(values) == 2 and _THROUGH.search(hit[0]) else ()
    meanings = [plain(Fraction(value), BARE, Force.STRONG, True) for value in values]
    return said(hit, *meanings, *(plain(Fraction(value), BARE, Force.SILENT, True) for value in between))


def _band(hit: re.Match[str]) -> list[Token]:
    """The under-fives, over-65s: of such an age."""
    typed = hit["band_n"]
    value = int(typed) if typed.isdigit() else WORDS.get(typed) or WORDS[f"{typed}y"]
    meaning = plain(Fraction(value), YEAR, Force.STRONG)
    return said(hit, replace(meaning, bound="<" if hit["band_side"] == "under" else ">="))


_READERS: dict[str, Callable[[re.Match[str]], list[Token]]] = {
    "iso": lambda hit: said(hit, dates.iso(hit[0])),
    "date": lambda hit: said(hit, *dates.english(hit[0])),
    "weekday": lambda hit: said(hit, dates.weekday(hit[0])),
    "decade": lambda hit: said(hit, dates.decade(Fraction(hit[0].strip("'’s")))),
    "clock": _clock,
    "band": _band,
    "bound": _bound,
    "after": _after,
    "halfword": halves,
    "fraction": fractions,
    "per": periods,
    "number": numbers,
    "ordinal": ranks,
    "word": _word,
    "roman": _roman,
}

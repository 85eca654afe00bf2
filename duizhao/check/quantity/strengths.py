"""Units that stand apart from their number in English: five 500 mg tablets, two or more years."""

from __future__ import annotations

import re
from itertools import pairwise

from duizhao.check.quantity.tokens import Token, counted, each
from duizhao.check.quantity.units import BARE, UNITS, measured

_FORM = re.compile(
    r"[ -](?:[a-z]+-[a-z]+ |chewable |soluble |coated )?(tablets?|capsules?|pills?|sachets?|ampoules?|vials?|patches)\b"
)
_IN_EVERY = re.compile(r"\b(day|week|month|hour)s? (?:in|out of) every $")  # 12 days in every 28
_EVERY = re.compile(r"\bevery [a-z\d]+ (hour|day|week|month|year)s\b")  # by day, and every 4 at night
_ALONE = re.compile(r"(?=[.,;)]|$| (?:at|by|in|during|overnight|once|when|after|if|from|until|then|thereafter)\b)")
_BEHIND = re.compile(r" (?:full )?([a-z]+)\b(?!-)")
_STRENGTHS = ("mass", "volume", "activity")


def unit_behind(text: str, piece: Token, end: int) -> Token:
    """The piece with the unit that stands behind its limit, text[:end]: five or more | years."""
    found = _BEHIND.match(text, end) if piece.meaning.first.unit is BARE and not piece.meaning.parts else None
    unit = UNITS.get(found[1]) if found is not None else None
    if unit is None or not measured(unit):
        return piece
    many = counted(piece.meaning.first.value, unit, not text[piece.start].isdigit())
    return piece.saying(many.bounded(piece.meaning.bound))


def _period_of(text: str, piece: Token) -> str | None:
    days = _IN_EVERY.search(text, 0, piece.start)
    if days is not None:
        return days[1]
    if text.endswith(" and every ", 0, piece.start) and _ALONE.match(text, piece.end):
        return next(reversed(_EVERY.findall(text, max(0, piece.start - 40), piece.start)), None)
    return None


def in_every(text: str, pieces: list[Token]) -> list[Token]:
    """The pieces, where a bare number is a period of what was said: 12 days in every | 28, every | 4 at night."""
    found = list(pieces)
    for place, piece in enumerate(pieces):
        if piece.meaning.first.unit is BARE and (unit := _period_of(text, piece)) is not None:
            found[place] = piece.saying(each(piece.meaning.first.value, UNITS[unit]))
    return found


def counted_forms(text: str, pieces: list[Token]) -> list[Token]:
    """The pieces of an English text, where the bare number before a strength counts what has that strength."""
    found = list(pieces)
    for place, (one, two) in enumerate(pairwise(pieces)):
        told = one.meaning
        if one.kind != "q" or two.kind != "q" or told.first.unit is not BARE or told.ordinal or told.parts:
            continue
        if two.meaning.first.unit.dimension not in _STRENGTHS or text[one.end : two.start] != " ":
            continue
        if (form := _FORM.match(text, two.end)) is not None and form[1] in UNITS:
            many = counted(told.first.value, UNITS[form[1]], not text[one.start].isdigit())
            found[place] = one.saying(many.bounded(told.bound))
    return found

"""How many tablets a dose takes, where their strength stands between: five 500 mg tablets."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from duizhao.check.quantity.tokens import Token, counted
from duizhao.check.quantity.units import BARE, UNITS

_FORM = re.compile(
    r"[ -](?:[a-z]+-[a-z]+ |chewable |soluble |coated )?(tablets?|capsules?|pills?|sachets?|ampoules?|vials?|patches)\b"
)
_STRENGTHS = ("mass", "volume", "activity")


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
            found[place] = one._replace(meaning=replace(many, bound=told.bound))
    return found

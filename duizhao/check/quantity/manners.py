"""Limits that one text alone sets by its way of speaking: 24小时内 is for 24 hours, 满3个月 at three months."""

from __future__ import annotations

import re

from duizhao.check.late import Late
from duizhao.check.negation import denial
from duizhao.check.quantity.bounds import SIDED, UP
from duizhao.check.quantity.lost_bounds import shares_limit
from duizhao.check.quantity.model import Quantity, Reading

_WITHIN_ZH = re.compile("(?<!以)内$")
_FULL_ZH = re.compile("^(?:年|已|孕|刚)?[满足过近]|[多余来几]|上百|上千|大半|小半")  # 满3个月: three months old
_SPAN_EN = Late(
    r"\b(?:for|in|over|during|throughout|first|last|past|next|the|any|each|every|of|per|a|within)"
    r"(?: (?:about|around|roughly|some|only|just|at|least|full|whole|first))*[ -]$"
)
_HINT_EN = Late(
    denial(
        r"limit\w*|keep\w*|kept|restrict\w*|ceilings?|cap(?:s|ped)?|maxim\w*|minim\w*|least|most|than|from|reach\w*|turn\w*"
        r"|pass(?:es|ed)?|top|until|till|by|before|after|full|whole|already|still|yet|inside|outside|between|aim\w*|stick"
        r"|only|just|rise|drops?|falls?|going|gone|go"
    )
)
_HINT_BEHIND_EN = re.compile(r"[^.;,]{0,12}\b(?:up|upwards?|onwards?|down|limit|maximum|most|least|and|or|plus|on)\b")
_HINT_ZH = re.compile("[至最不未没限满足达够过超逾起内上下前后仅只]")
_RANGE = frozenset(("", "to", "or", "and", "-", "–", "—", "～", "~", "至", "到"))
_NEAR = {"en": (30, 14), "zh": (6, 5)}  # characters before and behind a number
_FEW = 4  # a small number without a unit is met by chance


def by_style(bound: Quantity, own: Reading, partner: Quantity, other: Reading) -> bool:
    """Whether a limit of one text alone is only its way of speaking: 24小时内 is for 24 hours, 满3个月 at 3 months.

    Over 20 minutes is how long it takes; a limit that the neighbour in a range carries (20 or 30 minutes at most), or
    that both numbers share, is set; a small number without a unit may be another one; and words beside the partner
    that may set a limit (keep it to 5 g) have most likely done so.
    """
    told, met = bound.meaning.first.unit, partner.meaning.first.unit
    spans = told.dimension in ("time", "months")
    if min(bound.value, partner.value) <= _FEW and told.dimension != met.dimension:
        return True
    if _FULL_ZH.search(bound.typed if own.lang == "zh" else partner.typed):
        return True
    if spans and own.lang == "zh" and _WITHIN_ZH.search(bound.typed):
        if _SPAN_EN.pattern.search(other.text.lower(), 0, partner.start):
            return True
    elif spans and own.lang == "en" and bound.typed.lower().startswith("over "):
        return True
    return _hinted(partner, other) or _in_range(bound, partner, other) or shares_limit(bound, partner, other)


def _hinted(partner: Quantity, text: Reading) -> bool:
    before, behind = _NEAR[text.lang]
    lowered = text.text.lower()
    ahead = lowered[max(0, partner.start - before) : partner.start]
    if text.lang == "zh":
        return _HINT_ZH.search(ahead + lowered[partner.end : partner.end + behind]) is not None
    clause = re.split(r"[.;:!?]|, ", ahead)[-1]
    return (
        _HINT_EN.pattern.search(clause) is not None
        or _HINT_BEHIND_EN.match(lowered[partner.end : partner.end + behind]) is not None
    )


def from_to(bound: Quantity, own: Reading, partner: Quantity, other: Reading) -> bool:
    """Whether both ends of a range carry a limit of their own here, and it is a mere range there: 18岁以上60岁以下."""
    ends = [each for each in own.quantities if each.unit == bound.unit and {each.bound, bound.bound} == {">=", "<="}]
    return any(_beside(each, bound, own) for each in ends) and any(
        _beside(each, partner, other) for each in other.quantities if each is not partner and not each.bound
    )


def _beside(one: Quantity, other: Quantity, text: Reading) -> bool:
    first, second = sorted((one, other), key=lambda each: each.start)
    return text.text[first.end : second.start].strip(" ，、,") in _RANGE


def _in_range(bound: Quantity, partner: Quantity, text: Reading) -> bool:
    """Whether the other end of the range carries the limit."""
    return any(
        each.bound in SIDED
        and (each.bound in UP) == (bound.bound in UP)
        and text.text[min(each.end, partner.end) : max(each.start, partner.start)].strip() in _RANGE
        for each in text.quantities
        if each is not partner
    )

"""Bounds that the two texts set from opposite sides: at least here, at most there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duizhao.check.quantity.agreeing import same
from duizhao.check.quantity.bounds import DOWN, UP, is_plain, lost, negated
from duizhao.check.quantity.model import Mismatch, Quantity, Reading

_PERSONS = re.compile(
    r"\b(?:babies|infants|toddlers|children|kids|boys|girls|people|adults|patients|those|anyone|women|men|aged?)"
    r"(?: who are| aged)? $"
)
_SIDED = UP | DOWN
_LESS = re.compile(
    r"[降减缩跌]|(?<![至最])[低少](?=[一二两三四五六七八九\d半])|\b(?:lowered|lowering|cut|fall|fell|drop|reduc|declin|shrink|halv)"
)


def reversals(source: Reading, target: Reading) -> Iterator[Mismatch]:
    """ "bound": from below in one text, from above in the other; "loose": bound in one text alone."""
    seen: set[int] = set()
    for own, other in ((source, target), (target, source)):
        for quantity in own.quantities:
            if quantity.meaning.bound not in _SIDED:
                continue
            partner = _opposite(quantity, own, other)
            if partner is None or id(partner.meaning) in seen:
                continue
            seen |= {id(partner.meaning), id(quantity.meaning)}
            kind = "bound" if partner.bound in _SIDED else "lost" if lost(quantity, own, other) else "loose"
            yield Mismatch(kind, quantity, partner) if own is source else Mismatch(kind, partner, quantity)


def _opposite(quantity: Quantity, own: Reading, other: Reading) -> Quantity | None:
    """The same quantity with the opposite bound, where none has a like one; else one without any bound."""
    if quantity.meaning.first.unit.dimension == "share" and _LESS.search(own.text + other.text):
        return None  # at least half lower is no more than half
    firm = is_plain(quantity, own)
    partners = [each for each in _alike(quantity, other) if each.meaning.force or firm]
    sided = [each for each in partners if each.bound in _SIDED]
    if any((each.bound in UP) == (quantity.bound in UP) for each in sided):
        return None
    if any(each.bound in _SIDED and (each.bound in UP) != (quantity.bound in UP) for each in _alike(quantity, own)):
        return None  # both limits stand in this text: the other one may be what the translation says
    opposite = [each for each in sided if not _during((quantity, own), (each, other))]
    if opposite:
        return opposite[0] if _denied(quantity, own) == _denied(opposite[0], other) else None
    bare = partners and not any(each.bound for each in partners)
    return partners[0] if bare and (quantity.strong or firm) else None


def _alike(quantity: Quantity, text: Reading) -> list[Quantity]:
    """The quantities of a text with the same value; 20 a day beside 20 sit-ups a day too."""
    wanted = (quantity.meaning, *quantity.meaning.parts[:1])
    return [
        each
        for each in text.quantities
        if any(same(one, other) for one in wanted for other in (each.meaning, *each.meaning.parts[:1]))
    ]


def _denied(quantity: Quantity, text: Reading) -> bool:
    """2周以上禁用 is no more than 2 weeks: a clause that denies turns its bound."""
    return negated(text.text, quantity.start, quantity.end, text.lang)


def _during(*said: tuple[Quantity, Reading]) -> bool:
    """Over 12 weeks may be during them; children over 2 years, or 2岁, tells an age."""
    if not any(each.meaning.first.unit.dimension in ("time", "months") for each, _ in said):
        return False
    if any("岁" in each.typed or "龄" in each.typed for each, _ in said):
        return False
    return any(
        each.typed.lower().startswith("over ") and not _PERSONS.search(text.text, max(0, each.start - 20), each.start)
        for each, text in said
    )

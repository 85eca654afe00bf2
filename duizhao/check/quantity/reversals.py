"""Bounds that the two texts set from opposite sides: at least here, at most there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from duizhao.check.quantity.agreeing import same
from duizhao.check.quantity.alike import alike
from duizhao.check.quantity.bounds import DOWN, SIDED, UP
from duizhao.check.quantity.denials import as_much_denied
from duizhao.check.quantity.edges import edges
from duizhao.check.quantity.lost_bounds import is_plain, lost
from duizhao.check.quantity.manners import by_style, from_to
from duizhao.check.quantity.model import Meaning, Mismatch, Quantity, Reading
from duizhao.check.quantity.units import measured

_PERSONS = re.compile(
    r"\b(?:bab(?:y|ies)|infants?|toddlers?|child(?:ren)?|kids?|boys?|girls?|people|adults?|patients?|those|anyone"
    r"|women|men|aged?)"
    r"(?: who are| aged)? $"
)
# Less by at least half is no more than half; less to at least half is not.
_LESS_BEFORE = re.compile(
    r"(?:(?<![至最])[低少降减缩跌][低少短小轻]?[掉去]?了?[约近]?"
    r"|\b(?:cut|fall|fell|drop|reduc|declin|lower)\w*(?: [a-z]+){0,3} by"
    r"|\b(?:los(?:e|es|ing)|lost|loss of|shed\w*)(?: [a-z]+){0,2}) ?$"
)
_LESS_AFTER = re.compile(r" (?:[a-z]+ )?(?:lower|less|fewer|reduc|drop|decline|decrease|off)\w*\b")
_WITHIN = 16  # characters behind a limit in which the number stands that it is meant for


def reversals(source: Reading, target: Reading) -> Iterator[Mismatch]:
    """ "bound": from below in one text, from above in the other; "lost" or "loose": bound in one text alone; "edge"."""
    limits = _sided(source.quantities), _sided(target.quantities)
    if not (limits[0] or limits[1]):
        return
    if limits[0] and limits[1]:
        yield from edges(source, target)
    if _twins(*limits):
        return
    seen: set[int] = set()
    for own, other, ours, theirs in ((source, target, *limits), (target, source, *limits[::-1])):
        for quantity in ours:
            if _both_set(quantity, ours, theirs):
                continue
            partner = _opposite(quantity, own, other)
            if partner is None or id(partner.meaning) in seen:
                continue
            seen |= {id(partner.meaning), id(quantity.meaning)}
            if not partner.bound and from_to(quantity, own, partner, other):
                continue
            kind = "bound" if partner.bound in SIDED else "lost" if _nowhere(quantity, own, other) else "loose"
            if kind == "lost" and _elsewhere(quantity, own, other):
                kind = "loose"
            if kind == "loose" and by_style(quantity, own, partner, other):
                continue
            yield Mismatch(kind, quantity, partner) if own is source else Mismatch(kind, partner, quantity)


def _sided(several: Iterable[Quantity]) -> list[Quantity]:
    return [each for each in several if (bound := each.meaning.bound) and bound in SIDED]


def _twins(ours: list[Quantity], theirs: list[Quantity]) -> bool:
    """Whether both texts set like limits to the same values in the same order, as most do: then none is turned."""
    return len(ours) == len(theirs) and all(
        (one.meaning.bound in UP) == (other.meaning.bound in UP)
        and one.meaning.force
        and other.meaning.force
        and _identical(one.meaning, other.meaning)
        for one, other in zip(ours, theirs, strict=True)
    )


def _identical(one: Meaning, other: Meaning) -> bool:
    """Whether two meanings, and the amounts of which they are made, agree with just the same others."""
    if len(one.senses) != len(other.senses) or len(one.parts) != len(other.parts):
        return False
    for first, second in zip(one.senses, other.senses, strict=True):
        if first is not second and (first.unit is not second.unit or first.key != second.key):
            return False
    return not one.parts or _identical(one.parts[0], other.parts[0])


def _both_set(quantity: Quantity, ours: list[Quantity], theirs: list[Quantity]) -> bool:
    """Whether both texts set like limits to a value, as most do: seen from what bounds them, without the rest."""
    ones, others = alike(quantity, ours), alike(quantity, theirs)
    if len(ones) != len(others) or _above(ones) != _above(others) or not all(each.meaning.force for each in others):
        return False
    return not measured(quantity.meaning.first.unit) or any(each.unit == quantity.unit for each in others)


def _opposite(quantity: Quantity, own: Reading, other: Reading) -> Quantity | None:
    """The same quantity with the opposite bound, where none has a like one; else one without any bound."""
    firm = is_plain(quantity, own)
    partners = [each for each in alike(quantity, other.quantities) if each.meaning.force or firm]
    if (
        quantity.meaning.first.unit.dimension == "share"
        and any(each.bound for each in partners)
        and _less(quantity, own) != any(_less(each, other) for each in partners)
    ):
        return None
    ones, others = (
        [each for each in several if each.bound in SIDED] for several in (alike(quantity, own.quantities), partners)
    )
    if len(ones) == len(others) and _above(ones) == _above(others):
        return None
    if len({each.bound in UP for each in ones}) == 2 and len(ones) != len(others):
        return None  # both limits stand in this text: the other one may be what the translation says
    opposite = [each for each in others if (each.bound in UP) != (quantity.bound in UP)]
    if len(opposite) < len(others) and len(ones) != len(others):
        return None
    opposite = [
        each
        for each in opposite
        if not (_during((quantity, own), (each, other)) or _period_and_span(each, quantity) or _met(each, own))
    ]
    if opposite:
        return opposite[0] if as_much_denied((quantity, own), (opposite[0], other)) else None
    bare = partners and not any(each.bound for each in partners)
    return partners[0] if bare and (quantity.strong or firm) else None


def _nowhere(quantity: Quantity, own: Reading, other: Reading) -> bool:
    """Whether no sentence of the other text that says the quantity sets a limit."""
    return all(lost(quantity, own, each, other) for each in alike(quantity, other.quantities))


def _elsewhere(quantity: Quantity, own: Reading, other: Reading) -> bool:
    """Whether the other text sets such a limit to a number that has none here: 不到一次的四分之一, under a quarter."""
    side = UP if quantity.bound in UP else DOWN
    free = [each for each in own.quantities if each.bound not in SIDED and 0 < each.start - quantity.end < _WITHIN]
    return any(each.bound in side and same(one.meaning, each.meaning) for one in free for each in other.quantities)


def _period_and_span(*said: Quantity) -> bool:
    """At least every four weeks is four weeks apart at most."""
    dimensions = [each.meaning.first.unit.dimension for each in said]
    return any(each.startswith("rate/") for each in dimensions) and any(
        each in ("time", "months") for each in dimensions
    )


def _above(several: list[Quantity]) -> int:
    return sum(each.bound in UP for each in several)


def _less(quantity: Quantity, text: Reading) -> bool:
    before = _LESS_BEFORE.search(text.text, max(0, quantity.start - 30), quantity.start)
    inside = _LESS_BEFORE.search(quantity.typed.rstrip("一二两三四五六七八九十0123456789.%％成半倍分之"))
    return bool(before or inside or _LESS_AFTER.match(text.text, quantity.end))


def _met(partner: Quantity, own: Reading) -> bool:
    """Whether this text sets the same limit to another number of that value: 两年内至少2次, twice or more in two."""
    side = UP if partner.bound in UP else DOWN
    return any(each.bound in side and same(each.meaning, partner.meaning) for each in own.quantities)


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

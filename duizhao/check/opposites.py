"""Which end of an axis each text names: up or down, before or after meals, left or right, morning or evening.

English is given in small letters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from duizhao.check.polarity import AXES, SIDES, Opposites
from duizhao.check.sides import other_sides

Place = tuple[int, int]
_LIMITS_ZH = (re.compile("[高多大长]于|超过|以上|[≥>]"), re.compile("[低少小短]于|不[到足满]|以下|未满|[≤<]"))
_LIMITS_EN = (
    re.compile(r"\b(?:more|higher|longer|greater) than\b|\b(?:over|above)\b|or more\b|or higher\b"),
    re.compile(r"\b(?:less|fewer|lower|shorter) than\b|\b(?:under|below)\b|or less\b|or lower\b"),
)
_NO_WAY_EN = (re.compile(r"\b(?:at most|no more than|not more than)\b"), re.compile(r"\b(?:at least|no less than)\b"))


def other_end(chinese: str, english: str, axes: Sequence[Opposites]) -> Place | None:
    """The place in `english` of one end of an axis, where Chinese names the other alone and English only this one."""
    for axis in axes:
        one, other = axis.zh
        ones = one.search(chinese) is not None, other.search(chinese) is not None
        if True in ones and (place := _end(axis, ones, chinese, english)) is not None:
            return place
    return None


def _end(axis: Opposites, ones: tuple[bool, bool], chinese: str, english: str) -> Place | None:
    if axis.exact:
        place = next(other_sides(chinese, english), None) or _other_side(axis, ones, chinese, english)
        if place is not None:
            return place
    if ones[0] is ones[1]:
        return _one_end(axis, english)
    here = ones.index(True)
    found = (axis.sure or axis.seen)[1 - here].pattern.search(english)
    if found is None:
        return None
    told = len(axis.seen[here].pattern.findall(english)) - _limits(axis, here, chinese, english)
    if told and (axis.sure is None or told >= len(axis.zh[here].findall(chinese))):
        return None
    return found.span()


def _limits(axis: Opposites, here: int, chinese: str, english: str) -> int:
    """How many English words of an end only set limits, as Chinese does too: less than 500 mL, 不到 500."""
    if axis is not AXES[0]:
        return 0
    limits = min(len(_LIMITS_ZH[here].findall(chinese)), len(_LIMITS_EN[here].findall(english)))
    return limits + len(_NO_WAY_EN[here].findall(english))


def _one_end(axis: Opposites, english: str) -> Place | None:
    """The last place of an end that English names twice, and the other one, which Chinese names too, not at all."""
    for sure, other in zip(axis.sure or (), reversed(axis.seen), strict=False):
        hits = list(sure.pattern.finditer(english)) if other.pattern.search(english) is None else []
        if len(hits) > 1:
            return hits[-1].span()
    return None


def _other_side(axis: Opposites, named: tuple[bool, bool], chinese: str, english: str) -> Place | None:
    """A side that only the English names, or the only one that it names of two."""
    if SIDES["zh"].pattern.search(chinese) or SIDES["en"].pattern.search(english):
        return None
    sure = [words.pattern.search(english) for words in axis.sure or axis.seen]
    seen = [words.pattern.search(english) is not None for words in axis.seen]
    if all(named):
        found = next((hit for hit in sure if hit is not None), None) if sum(seen) == 1 else None
    else:
        found = sure[1 - named.index(True)]
    return found.span() if found is not None else None

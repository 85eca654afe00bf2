"""Within 24 hours in Chinese, after 24 hours in English; after 8 o'clock, before 8."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duizhao.check.quantity.agreeing import same
from duizhao.check.quantity.bounds import forbids, negated
from duizhao.check.quantity.model import Mismatch, Quantity, Reading
from duizhao.check.quantity.units import CLOCK

_TIMES = ("time", "months")
_ROUND = 14  # letters around a span in which the words that place it stand
_INSIDE = re.compile(r" ?[以之]?内(?![科容分镜脏部服皮心生])")
_NOT_YET = re.compile(r"[^，。；]*?[未没仍尚]")
_SIDE_ZH = re.compile(" ?(?:钟|整)?(?:(?P<after>[之以]?后)|[之以]?前)")
_SIDE_EN = re.compile(r"\b(?:(?P<after>after|from|past)|before|by|until|till) (?:about |around )?$", re.IGNORECASE)
_AFTER = re.compile(r"\bafter (?:about |around |another |a further |the first )?$", re.IGNORECASE)


def waits(source: Reading, target: Reading) -> Iterator[Mismatch]:
    """Spans of time whose end the English waits for where the Chinese does not.

    The other way round says the same often enough: what comes 一两个月后 comes within a month or two.
    """
    chinese, english = _by_language(source, target)
    if "内" not in chinese or "after " not in english:
        return
    for one, other in _once_each(source, target, _TIMES):
        if _waited_for(one, source, other, target):
            yield Mismatch("bound", one, other)


def clocks(source: Reading, target: Reading) -> Iterator[Mismatch]:
    """Times of day after which something is to be done in one text, and before which in the other."""
    chinese, _ = _by_language(source, target)
    if "前" not in chinese and "后" not in chinese:
        return
    for one, other in _once_each(source, target, (CLOCK.dimension,)):
        if _other_side(one, source, other, target):
            yield Mismatch("bound", one, other)


def _by_language(source: Reading, target: Reading) -> tuple[str, str]:
    """The Chinese text and the English one."""
    return (source.text, target.text) if source.lang == "zh" else (target.text, source.text)


def _once_each(source: Reading, target: Reading, dimensions: tuple[str, ...]) -> Iterator[tuple[Quantity, Quantity]]:
    """The quantities of some dimensions that each text says once."""
    for one in source.quantities:
        senses = one.meaning.senses
        if senses and senses[0].unit.dimension in dimensions:
            others = [each for each in target.quantities if same(one.meaning, each.meaning)]
            again = [each for each in source.quantities if same(one.meaning, each.meaning)]
            if len(others) == len(again) == 1:
                yield one, others[0]


def _other_side(one: Quantity, own: Reading, two: Quantity, other: Reading) -> bool:
    (zh, chinese), (en, english) = ((one, own), (two, other)) if own.lang == "zh" else ((two, other), (one, own))
    behind = _SIDE_ZH.match(chinese.text, zh.end)
    before = _SIDE_EN.search(english.text, max(0, en.start - 2 * _ROUND), en.start)
    if behind is None or before is None or (behind["after"] is None) == (before["after"] is None):
        return False
    return not any(forbids(text.text, each.start, each.end, text.lang) for each, text in ((one, own), (two, other)))


def _waited_for(one: Quantity, own: Reading, two: Quantity, other: Reading) -> bool:
    (zh, chinese), (en, english) = ((one, own), (two, other)) if own.lang == "zh" else ((two, other), (one, own))
    behind = chinese.text[zh.end : zh.end + _ROUND]
    if not ("内" in zh.typed or _INSIDE.match(behind)) or _NOT_YET.match(behind):
        return False  # 三周内仍未收到: not arrived after three weeks
    if not _AFTER.search(english.text, max(0, en.start - 2 * _ROUND), en.start):
        return False
    denied = negated(chinese.text, zh.start, zh.end, "zh")  # what is forbidden within is allowed after
    return denied == negated(english.text, en.start, en.end, "en")

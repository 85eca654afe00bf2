"""Rose by, rose to: whether a number is the size of a change or what it came to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duizhao.check.late import Late
from duizhao.check.quantity.agreeing import same
from duizhao.check.quantity.chinese_patterns import GROWTH
from duizhao.check.quantity.model import Day, Mismatch, Quantity, Reading
from duizhao.check.quantity.units import FOLD, PERCENT

_VERB_ZH = "[降减跌缩升增涨提][低少小短落幅高加长多升]?"
_VERB_EN = (
    r"\b(?:f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|decreas\w+|declin\w+|reduc\w+|cut(?:s|ting)?|shrink\w*"
    r"|lower\w*|r[io]se[ns]?|rising|increas\w+|gr[eo]w\w*|grown|climb\w*|rais\w+|went (?:up|down)"
    r"|go(?:es)? (?:up|down)|(?:is|are|was|were|be|been) (?:up|down)"
    r"|came down|comes? down)"
)
_VERBS = {"zh": re.compile("[到至为成了幅]"), "en": re.compile(_VERB_EN)}  # in Chinese, what follows a verb
_ROUGHLY = ("about ", "around ", "nearly ", "almost ", "only ", "just ")
_LINKS = ("to ", "by ", "a ", "an ", "some ", *_ROUGHLY)  # before every number that English changes by or to
_WAYS = {
    "zh": (
        re.compile(rf"{_VERB_ZH}(?<!幅)[到至为成]了?(?:[不仅只]?[足到]|约|大约|近)?(?:[^，。；、的]{{1,5}}的)?$"),
        re.compile(rf"{_VERB_ZH}(?:了|幅度?为)(?:约|大约|近|将近|大概|不到|超过)?$"),
    ),
    "en": (
        re.compile(rf"{_VERB_EN}(?: [a-z]+){{0,3}}? to (?:{'|'.join(_ROUGHLY)})?(?:a |an )?$"),
        re.compile(rf"(?:{_VERB_EN}(?: [a-z]+){{0,3}}?|\b(?:down|up)) by (?:{'|'.join(_ROUGHLY)}|some )?(?:a |an )?$"),
    ),
}
_MORE = Late(
    r" (?:of )?(?:an? )?(?:\w+ )?(?:higher|more|greater|longer|larger|bigger|better|older|faster|rise|increase"
    r"|above|up)\b"
)
_REACH = 40  # characters before a number in which its verb stands
_NEAR = 7  # and in which a Chinese one tells that something grew, so that 升高2倍 was read as three times


def ways(source: Reading, target: Reading) -> Iterator[Mismatch]:
    """Numbers that are a change in one text and its outcome in the other."""
    if not (source.quantities and target.quantities and _any(source) and _any(target)):
        return
    for one in source.quantities:
        here = _way(one, source)
        for other in target.quantities if here is not None else ():
            if same(one.meaning, other.meaning) and _way(other, target) not in (None, here):
                yield Mismatch("way", one, other)


def outcome(one: Quantity, source: Reading, two: Quantity, target: Reading) -> bool:
    """Whether one text says by how much something fell and the other what is left: 降到三分之一, by two-thirds."""
    first, second = one.meaning.first, two.meaning.first
    if first.unit.dimension != "share" or second.unit.dimension != "share":
        return False
    if isinstance(first.size, Day) or isinstance(second.size, Day) or first.size + second.size != 1:
        return False
    said = {_way(one, source), _way(two, target)}
    return len(said) > 1 and None not in said


def grown(one: Quantity, two: Quantity, target: Reading) -> bool:
    """Whether one text tells what something came to and the other by how much it grew: 1.25 倍, 25% higher."""
    fold, share = one.meaning.first, two.meaning.first
    if fold.unit is not FOLD or share.unit is not PERCENT or fold.value * 100 != share.value + 100:
        return False
    return _MORE.pattern.match(target.text, two.end) is not None


def overgrown(source: Reading, target: Reading) -> Iterator[Mismatch]:
    """Three times as high in one text, and 300% higher in the other, which is four times."""
    for zh, en in ((source, target), (target, source)):
        if zh.lang != "zh" or "倍" not in zh.text:
            continue
        for one in zh.quantities:
            fold = one.meaning.first if one.meaning.senses else None
            if fold is None or fold.unit is not FOLD or GROWTH.search(zh.text, max(0, one.start - _NEAR), one.start):
                continue
            for two in en.quantities:
                told = two.meaning.first if two.meaning.senses else None
                if told is not None and told.unit.dimension == "increase" and told.value == fold.value > 1:
                    yield Mismatch("way", *((one, two) if zh is source else (two, one)))


def _any(reading: Reading) -> bool:
    return (reading.lang == "zh" or _linked(reading)) and _VERBS[reading.lang].search(reading.text) is not None


def _linked(reading: Reading) -> bool:
    """Whether a word stands before a number that may link it to a verb: rarer than the verbs, and sought in less."""
    text = reading.text
    return any(text.endswith(_LINKS, 0, _start(each)) for each in reading.quantities)


def _way(quantity: Quantity, reading: Reading) -> int | None:
    """0: changed to it, 1: changed by it, None: untold."""
    start = _start(quantity)
    before = reading.text[max(0, start - _REACH) : start]
    if reading.lang == "zh":
        before = before.rstrip(" ")  # 降到 30%
    return next((n for n, pattern in enumerate(_WAYS[reading.lang]) if pattern.search(before)), None)


def _start(quantity: Quantity) -> int:
    """Where a number begins, without the blanks before it."""
    return quantity.start + len(quantity.typed) - len(quantity.typed.lstrip())

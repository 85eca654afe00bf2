"""Numbers of a whole and of its part, joined into a share: three in five, 20人中的19人, out of every thousand, 79."""

from __future__ import annotations

import re

from duizhao.check.quantity.model import Force, Meaning, sense
from duizhao.check.quantity.numerals import HAN
from duizhao.check.quantity.tokens import Token
from duizhao.check.quantity.units import BARE, SHARE, TIMES

SHARE_EN = re.compile(r"-in-|-in-every-| (?:[a-z]+ ){0,2}(?:(?:out of|of|in|per)(?: every| all)?|(?:for|to) every) ")
SHARE_ZH = re.compile(r"[^，。；\d\x00]{0,6}[中里][，,]?[^，。；\d\x00]{0,8}")
_EACH_HAS = re.compile(
    r"[^，。；\d\x00]{0,4}?[中里]?(?:大约|[约就便])?有(?=[大约近]{0,2}[一二三四五六七八九十两\d])"
)  # 每四人约有一人
_EACH = re.compile(rf"每 ?[\d{HAN}]+\D{{0,3}}$")
_EVERY = ("every ", "each ")
EACH = {"en": _EVERY, "zh": ("每",)}  # without these, no whole comes first
_OF_EVERY = re.compile(r"\b(?:of|in|for|from) (?:every|each) $")
_THEN = re.compile(r"(?: [a-z]+){0,2},? (?:about |around |some |only |just |roughly |nearly )?")
_STAGE = re.compile("[期级型轮]")
_PAIR = 2  # one of two is a way of speaking


def begins_with_whole(text: str, one: Token, lang: str) -> bool:
    """每四人|约有一人, out of every thousand | 79: what may be a share, whatever stands between."""
    start = one.start
    if lang == "zh":
        start = max(0, start - 2)
        return text.find("每", start, one.end) >= 0 and _EACH.search(text, start, one.end) is not None
    return text.endswith(_EVERY, 0, start) and _OF_EVERY.search(text, max(0, start - 16), start) is not None


def share_told(one: Token, two: Token, text: str, lang: str) -> Token | None:
    """19 of 20, one in five; 20人中的19人, where the whole comes first."""
    if (SHARE_EN if lang == "en" else SHARE_ZH).fullmatch(text, one.end, two.start) is None:
        after_each = lang == "zh" and begins_with_whole(text, one, lang)
        each = _EACH_HAS.match(text, one.end, two.end) if after_each else None
        if each is None or text[each.end() : two.start].strip("约近大"):
            return None
    if lang == "zh" and _STAGE.search(text, one.start, one.end):
        return None  # 3期试验中，两组
    part, whole = (one.meaning, two.meaning) if lang == "en" else (two.meaning, one.meaning)
    for meaning in (part, whole):
        if meaning.first.unit.dimension not in ("", "noun", "count") or meaning.ordinal or meaning.parts:
            return None
    value, total = part.first.value, whole.first.value
    if not 0 < value < total:
        return None
    if 1900 <= total < 2100 and whole.first.unit is BARE and value != 1 and "," not in text[two.start : two.end]:
        return None  # 5 in 2020
    force = Force.STRONG if total > _PAIR and part.first.unit is not TIMES else max(part.force, whole.force)
    return Token(
        one.start,
        two.end,
        "q",
        Meaning((sense(value / total, SHARE),), force, part.bound, parts=(part, whole)),
    )


def of_every(one: Token, two: Token, text: str) -> Token | None:
    """Out of every thousand, 79: the whole comes first."""
    if not begins_with_whole(text, one, "en") or not _THEN.fullmatch(text, one.end, two.start):
        return None
    whole, part = one.meaning, two.meaning
    for meaning in (part, whole):
        if meaning.first.unit.dimension not in ("", "noun", "count") or meaning.ordinal or meaning.parts:
            return None
    if not 0 < part.first.value < whole.first.value:
        return None
    share = sense(part.first.value / whole.first.value, SHARE)
    return Token(one.start, two.end, "q", Meaning((share,), Force.STRONG, part.bound, parts=(part, whole)))

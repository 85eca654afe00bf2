"""Reads one text: its quantities, and its names with digits."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from duizhao.check.late import Late
from duizhao.check.quantity import chinese, english, names
from duizhao.check.quantity.joining import join
from duizhao.check.quantity.model import Quantity, Reading

_WIDE = "０１２３４５６７８９．％／＋－＜＞＝" + "".join(chr(0xFF21 + n) + chr(0xFF41 + n) for n in range(26))
_LOWERED = "₀₁₂₃₄₅₆₇₈₉"
_HALF_WIDTH = {ord(char): ord(char) - 0xFEE0 for char in _WIDE} | {ord(char): ord(char) - 0x2050 for char in _LOWERED}
_HALF_WIDTH[ord("∶")] = ord(":")  # the ratio sign, which many type between hours and minutes
_ANY_WIDE = re.compile(f"[{_WIDE}{_LOWERED}∶]")
_BELOW = r"[A-Za-zµμ]{1,5}[2²]?|千克|公斤|天|日|小时|分钟|周|平方米"
_BRACKETED = Late(rf"/[(（]({_BELOW}) ?[·・⋅•*×.] ?({_BELOW})[)）]")
_RAISED = Late(r"(?<=[A-Za-zµμ%])(?:[·・⋅][A-Za-zµμ]{1,5}⁻¹)+")
_BELOW_ONE = re.compile(r"[·・⋅]?([A-Za-zµμ]+\d?)⁻¹")
_CLOSING = re.compile(r"[)）]")
_WIDE_COMMA = re.compile(r"(?<=\d)，(?=\d{3}(?!\d))")


# Weeks and days of pregnancy, 40+5周, as both languages read spans of time, in no more letters.
_PREGNANT = {
    "zh": (re.compile(r"(?<!\d)(\d\d) ?\+ ?([0-6]) ?周"), ("周", "天")),
    "en": (re.compile(r"(?<!\d)(\d\d) ?\+ ?([0-6])(?: weeks?\b)"), (" wk", " d")),
}
_PAIR_OF = re.compile("俩(?=小时|钟头|个?月|星期|礼拜|周|年|天|片|粒|次)")  # 俩小时


def read(text: str, lang: str) -> Reading:
    """The quantities of one leaf (a paragraph, a cell, a caption) in "zh" or "en". Never fails."""
    return _short(text, lang) if len(text) <= _SHORT else _read(text, lang)


_SHORT = 400  # characters: what handouts say in the same words, such as headings, cells, and whom to ask


@lru_cache(maxsize=2048)
def _short(text: str, lang: str) -> Reading:
    return _read(text, lang)


def _read(text: str, lang: str) -> Reading:
    same = text if text.isascii() or _ANY_WIDE.search(text) is None else _narrow(text)
    if "·" in same or "⁻¹" in same or "/(" in same or "/（" in same:
        same = _divided(same)
    if lang == "zh" and "俩" in same:
        same = _PAIR_OF.sub("两", same)
    if "+" in same:
        same = _pregnant(same, lang)
    blanked, found = names.blank(same)
    lowered = blanked.lower()
    if len(lowered) != len(text):  # İ has two letters in lower case
        lowered = "".join(char.lower() if len(char.lower()) == 1 else char for char in blanked)
    pieces = chinese.tokens(lowered) if lang == "zh" else english.tokens(blanked, lowered)
    if pieces:
        pieces = join(lowered, pieces, lang)
    if "/(" in text or "/（" in text:
        pieces = [replace(piece, end=_closed(text, piece.start, piece.end)) for piece in pieces]
    quantities = [Quantity(each.start, each.end, text[each.start : each.end], each.meaning) for each in pieces]
    return Reading(lowered, lang, tuple(quantities), found)


def _pregnant(text: str, lang: str) -> str:
    weeks, (week, day) = _PREGNANT[lang]
    return weeks.sub(lambda hit: hit[1] + week + f"{hit[2]}{day}".rjust(len(hit[0]) - len(hit[1] + week)), text)


def _closed(text: str, start: int, end: int) -> int:
    """The end of a quantity with the bracket around its units: 30 kcal/(kg·d)."""
    bracket = max(text.rfind("/(", start, end), text.rfind("/（", start, end))
    if bracket < 0:
        return end
    closing = _CLOSING.search(text, bracket, bracket + 16)
    return max(end, closing.end()) if closing else end


def _divided(text: str) -> str:
    """kcal/(kg·d) and mg·kg⁻¹·d⁻¹ as kcal/kg/d, letter by letter."""
    text = _BRACKETED.pattern.sub(lambda hit: f"/{hit[1]}/{hit[2]}".ljust(len(hit[0])), text)
    return _RAISED.pattern.sub(lambda hit: _BELOW_ONE.sub(r"/\1", hit[0]).ljust(len(hit[0])), text)


def _narrow(text: str) -> str:
    """Full-width digits, letters and signs as half-width ones, letter by letter: places stay the same."""
    return _WIDE_COMMA.sub(",", text.translate(_HALF_WIDTH))

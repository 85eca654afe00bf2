"""Words of a kind that exclude each other: who says liver does not mean the kidney, who says nurse not the doctor."""

from __future__ import annotations

import re
from typing import NamedTuple

from duizhao.check.late import Late

# How a part of a pattern begins before its word: what must not precede, what may be missing.
_SKIPPED = re.compile(r"(?:\(\?<![^)]*\))*(?:\(\?:[^()]*\)\?)?")
# What a word is made of: (?:ed|ing), [sz] and letters, each of them with a ? behind it where it may be missing.
_PIECE = re.compile(r"(?:\(\?:([a-z&|]*)\)|\[([a-z]+)\]|([a-z&]))(\??)")
_BEHIND_WORD = re.compile(r"$|\(\?(?:[!=]|:[ -])|-(?!\?)|\[- \]|\\b")
_SIGNS = re.compile(r"\\.|[][()| ]")
_COMMON = {  # words that many texts hold: to be found by one of them saves nothing
    *("the", "your", "his", "her", "their", "its", "an", "one", "on", "in", "as", "all", "from", "can", "not", "to"),
    *("of", "some", "day", "days", "hour", "hours", "week", "weeks"),
}


class Thing(NamedTuple):
    """One of a kind. In Chinese `named` names it and nothing else, and `zh` may mean it; in English `sure` and `seen`.

    `zh` and `seen` are wide on purpose: they only excuse. English is in small letters; one of `keys` is a word of
    whatever `sure` finds.
    """

    named: Late
    zh: Late
    seen: Late
    sure: Late
    keys: frozenset[str]


def kind(*rows: tuple[str, str, str, str]) -> tuple[Thing, ...]:
    """The things of a kind: patterns of `named`, `zh`, the beginnings of words for `seen`, and words for `sure`.

    Each alternative of `sure` holds, outside its brackets, a whole word: letters with endings (?:ed|ing) and sets [sz].
    """
    return tuple(
        Thing(Late(named), Late(zh), Late(rf"\b(?:{seen})"), Late(rf"\b(?:{sure})\b"), _keys(sure))
        for named, zh, seen, sure in rows
    )


def _keys(sure: str) -> frozenset[str]:
    """Of each alternative of a pattern all forms of its rarest word; ValueError where an alternative holds none."""
    found: set[str] = set()
    for alternative in _parted(sure, "|"):
        words = [forms for part in _parted(alternative, " ") if (forms := _forms(part))]
        if not words:
            raise ValueError(f"no word stands in {alternative}")
        found.update(max(words, key=lambda forms: (not _COMMON.intersection(forms), min(map(len, forms)))))
    return frozenset(found)


def _parted(pattern: str, mark: str) -> list[str]:
    """The parts of a pattern between marks that stand in no brackets."""
    depth, start = 0, 0
    parts: list[str] = []
    for sign in _SIGNS.finditer(pattern):
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(sign[0], 0)
        if sign[0] == mark and depth == 0:
            parts.append(pattern[start : sign.start()])
            start = sign.end()
    return [*parts, pattern[start:]]


def _forms(part: str) -> list[str]:
    """The words that a part without blanks may be; none where it holds more than a word."""
    found = _SKIPPED.match(part)
    words, place = [""], found.end() if found is not None else 0
    while (piece := _PIECE.match(part, place)) is not None:
        group, chars, letter, free = piece.groups()
        ends = group.split("|") if group is not None else list(chars or letter)
        ends += [""] if free else []
        words, place = [word + end for word in words for end in ends], piece.end()
    return words if all(words) and _BEHIND_WORD.match(part, place) else []

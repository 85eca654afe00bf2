"""Words of a kind that exclude each other: who says liver does not mean the kidney, who says nurse not the doctor."""

from __future__ import annotations

import re
from typing import NamedTuple

from duizhao.check.late import Late

_NOT_BEHIND = re.compile(r"(?:\(\?<![^)]*\))*")
_PIECE = re.compile(
    r"(?:\(\?:([a-z&|]*)\)|\[([a-z]+)\]|([a-z&]))(\??)"
)  # (?:ed|ing)?, [sz]?, a letter that may be missing
_TOP = re.compile(r"\\.|[(|)]")


class Thing(NamedTuple):
    """One of a kind. In Chinese `named` names it and nothing else, and `zh` may mean it; in English `sure` and `seen`.

    `zh` and `seen` are wide on purpose: they only excuse. English is in small letters; `first` are the words with
    which what `sure` finds begins.
    """

    named: Late
    zh: Late
    seen: Late
    sure: Late
    first: frozenset[str]


def kind(*rows: tuple[str, str, str, str]) -> tuple[Thing, ...]:
    """The things of a kind: patterns of `named`, `zh`, the beginnings of words for `seen`, and words for `sure`.

    Each alternative of `sure` begins with a whole word, of letters, brackets (?:ed|ing)? and sets [sz].
    """
    return tuple(
        Thing(Late(named), Late(zh), Late(rf"\b(?:{seen})"), Late(rf"\b(?:{sure})\b"), _first(sure))
        for named, zh, seen, sure in rows
    )


def _first(sure: str) -> frozenset[str]:
    """Every word with which what a pattern finds may begin; ValueError where an alternative begins with no word."""
    found: set[str] = set()
    for alternative in _alternatives(sure):
        found.update(_beginnings(alternative))
    return frozenset(found)


def _alternatives(pattern: str) -> list[str]:
    """The alternatives of a pattern, but not those of its brackets."""
    depth, starts = 0, [0]
    for sign in _TOP.finditer(pattern):
        depth += {"(": 1, ")": -1}.get(sign[0], 0)
        if sign[0] == "|" and depth == 0:
            starts.append(sign.end())
    return [
        pattern[start:end].removesuffix("|") for start, end in zip(starts, [*starts[1:], len(pattern)], strict=True)
    ]


def _beginnings(alternative: str) -> list[str]:
    words, place = [""], _NOT_BEHIND.match(alternative).end()  # type: ignore[union-attr]  # matches nothing too
    while (piece := _PIECE.match(alternative, place)) is not None:
        group, chars, letter, free = piece.groups()
        ends = group.split("|") if group is not None else list(chars or letter)
        ends += [""] if free else []
        words, place = [word + end for word in words for end in ends], piece.end()
    if not all(words) or alternative.startswith("-?", place):
        raise ValueError(f"no word begins {alternative}")
    return words

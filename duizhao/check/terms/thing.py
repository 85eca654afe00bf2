"""Words of a kind that exclude each other: who says liver does not mean the kidney, who says nurse not the doctor."""

from __future__ import annotations

import re
from typing import NamedTuple

from duizhao.check.late import Late

# The first word of each alternative, behind what must not precede it; a letter before ? may be missing.
_FIRST = re.compile(r"(?:^|\|)(?:\(\?<![^)]*\))*(?:\(\?:)?([a-z&]+)(\??)")


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

    Each alternative of `sure` begins with a whole word.
    """
    return tuple(
        Thing(Late(named), Late(zh), Late(rf"\b(?:{seen})"), Late(rf"\b(?:{sure})\b"), _first(sure))
        for named, zh, seen, sure in rows
    )


def _first(sure: str) -> frozenset[str]:
    return frozenset(
        word for each in _FIRST.finditer(sure) for word in (each[1], each[1][: len(each[1]) - len(each[2])])
    )

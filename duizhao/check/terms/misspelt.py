"""Names of medicines with a wrong letter: lamotrigene, which no pharmacy knows, or which is nearly another one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

_WORD = re.compile(r"[A-Za-z]{6,}")
_SPELLINGS = (("ph", "f"), ("ae", "e"), ("oe", "e"), ("y", "i"), ("th", "t"))  # amoxycillin is no slip
_NEAR = 0.86  # of the letters of both: one wrong letter in seven, two in fifteen
_ENDING = re.compile("(?:es?|s|um|a|in|ine)$")  # heparins, glycerine


def misspelt(names: Iterable[str], english: str) -> tuple[int, int] | None:
    """The place in `english` of a word that is nearly one of `names`, and not another spelling of it."""
    for name in (name.lower() for name in names):
        for found in _WORD.finditer(english):
            word = found[0].lower()
            if word[0] == name[0] and abs(len(word) - len(name)) <= 1 and _nearly(word, name):
                return found.span()
    return None


def _nearly(word: str, name: str) -> bool:
    if _plain(word) == _plain(name):
        return False
    return SequenceMatcher(None, word, name, autojunk=False).ratio() >= _NEAR


def _plain(word: str) -> str:
    for one, other in _SPELLINGS:
        word = word.replace(one, other)
    return _ENDING.sub("", word)

"""Names in capital letters alone (FLG, TSLP, HER): another letter makes it another gene, test or medicine."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

SOME = re.compile("[A-Z][A-Z][A-Z]")  # a quick look
_SYMBOL = re.compile(r"(?<![A-Za-z0-9-])[A-Z]{3,7}(?![A-Za-z0-9])")
_FEWEST = 2  # letters that two names share, and all but one or two of them, where one may be written for the other


def mistaken(chinese: str, english: str) -> Iterator[tuple[str, str]]:
    """(a name that only the Chinese has, one that only the English has and that looks like it)."""
    ones = dict.fromkeys(_SYMBOL.findall(chinese))
    others = dict.fromkeys(_SYMBOL.findall(english)) if ones else {}
    if not others or others.keys() <= ones.keys():
        return
    lost = [each for each in ones if each.lower() not in english.lower()]
    for new in others:
        if new.lower() not in chinese.lower():
            yield from ((each, new) for each in lost if _alike(each, new))


def _alike(one: str, other: str) -> bool:
    if one[0] != other[0] or abs(len(one) - len(other)) > 1:
        return False
    shared = (Counter(one) & Counter(other)).total()
    return shared >= max(_FEWEST, len(one) - 1)

"""Heads of columns that changed places: 可以吃 and 不能吃, 早上 and 晚上, or whatever else each alone speaks of."""

from __future__ import annotations

import re
from itertools import combinations

from duizhao.align import Reader
from duizhao.check.negation import AVOID_EN, DO_NOT_ZH, denial
from duizhao.check.polarity import AXES, names_end
from duizhao.check.sentences import small
from duizhao.model import Table, plain

_FORBIDS = {
    "zh": re.compile(f"不|禁|忌|勿|甭|避免|{DO_NOT_ZH}|未|没|少吃|限制"),
    "en": re.compile(
        denial(
            AVOID_EN,
            r"un(?!der|til|it|iversal)\w+|forbidden|banned|off limits|limit(?:ed)?|less|stop|skip|harmful|bad",
        ),
        re.IGNORECASE,
    ),
}


_FEWEST = 2  # ideas that each of two heads shares with the other one's counterpart
_SURPLUS = 3  # and what they share crosswise beyond what they share with their own


def turned_heads(one: Table, other: Table, langs: tuple[str, str], reader: Reader) -> list[tuple[int, int]]:
    """The two columns whose heads answer crosswise in the tables of two languages; none where they do not.

    The cells below tell nothing of it: heads that were exchanged alone stand over the values of the other column.
    """
    if not (one.rows and other.rows) or len(one.rows[0].cells) != len(other.rows[0].cells):
        return []
    heads = [[plain(cell.inlines) for cell in table.rows[0].cells] for table in (one, other)]
    speaks = any(lang == "zh" and names_end("\n".join(row)) for row, lang in zip(heads, langs, strict=True))
    for axis in range(-1, len(AXES) if speaks or "zh" not in langs else 0):
        ones = [_end(axis, head, langs[0]) for head in heads[0]]
        if True not in ones or False not in ones:
            continue
        others = [_end(axis, head, langs[1]) for head in heads[1]]
        apart = [place for place, (here, there) in enumerate(zip(ones, others, strict=True)) if here is not there]
        for left, right in combinations(apart, 2) if len(apart) == 2 else ():
            named, given = (ones[left], ones[right]), (others[right], others[left])
            if set(named) == {True, False} and named == given:
                return [(left, right)]
    return _crosswise([[reader.subjects(head) for head in row] for row in heads])


def _crosswise(ideas: list[list[set[str]]]) -> list[tuple[int, int]]:
    for left, right in combinations(range(len(ideas[0])), 2):
        (one, two), (first, second) = [_own(row[left], row[right]) for row in ideas]
        crossed = len(one & second), len(two & first)
        straight = len(one & first) + len(two & second)
        whole = bool(one and two) and one <= second and two <= first
        if (whole and not straight) or (min(crossed) >= _FEWEST and sum(crossed) >= straight + _SURPLUS):
            return [(left, right)]
    return []


def _own(left: set[str], right: set[str]) -> tuple[set[str], set[str]]:
    """What each of two heads speaks of alone: 起始剂量 and 目标剂量 are both doses."""
    return left - right, right - left


def _end(axis: int, head: str, lang: str) -> bool | None:
    """Which end of an axis a head names, None for neither or both; of axis -1, whether it forbids."""
    if axis < 0:
        return _FORBIDS["zh" if lang == "zh" else "en"].search(head) is not None
    words = AXES[axis]
    text, ends = (head, words.zh) if lang == "zh" else (small(head), [end.pattern for end in words.seen])
    one, other = (end.search(text) is not None for end in ends)
    return None if one is other else one

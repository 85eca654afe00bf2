"""Heads of columns of which one forbids and the other allows: 可以吃 and 不能吃 must not change places."""

from __future__ import annotations

import re
from itertools import combinations

from duizhao.model import Table, plain

_FORBIDS = {
    "zh": re.compile(r"不|禁|忌|勿|避免|别(?!名)|未|没|少吃|限制"),
    "en": re.compile(
        r"\b(?:not|no|never|avoid\w*|without|un(?!der|til|it|iversal)\w+|forbidden|banned|off limits|limit(?:ed)?"
        r"|less|cannot|stop|skip|harmful|bad)\b|n['’]t\b",
        re.IGNORECASE,
    ),
}


def turned_heads(one: Table, other: Table, langs: tuple[str, str]) -> list[tuple[int, int]]:
    """The two columns whose heads forbid and allow crosswise in the tables of two languages; else none."""
    if not (one.rows and other.rows) or len(one.rows[0].cells) != len(other.rows[0].cells):
        return []
    flags = [
        [
            _FORBIDS["zh" if lang == "zh" else "en"].search(plain(cell.inlines)) is not None
            for cell in table.rows[0].cells
        ]
        for table, lang in zip((one, other), langs, strict=True)
    ]
    apart = [place for place, (here, there) in enumerate(zip(*flags, strict=True)) if here is not there]
    return [pair for pair in combinations(apart, 2) if len(apart) == 2 and flags[0][pair[0]] is not flags[0][pair[1]]]

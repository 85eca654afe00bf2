"""Limits that one text counts in and the other out: under 9, up to and including 9."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from duizhao.check.late import Late
from duizhao.check.quantity.model import Mismatch, Quantity, Reading

_OUT_ZH = re.compile("(?:不满|未满|不足|小于|少于|低于|短于|[<＜])|(?:超过|大于|高于|多于|[>＞])")
_OR_ZH = re.compile(r"(?:或|等于|[≥≤])\s?$")  # 达到或超过38℃ counts it in
_IN_EN = Late(
    "up to and including|at (?:most|least)"
    r"|n(?:o|ot) (?:more|less|fewer|older|younger|higher|lower|longer|shorter) than"
    r"|\b(?:or|and) (?:under|younger|less|fewer|below|lower|shorter|more|over|above|older|higher|longer)\b|[≤≥]"
)
_OUT_OF = {"<": "<=", ">": ">="}


def edges(source: Reading, target: Reading, pairs: Sequence[tuple[Quantity, Quantity]]) -> Iterator[Mismatch]:
    """ "edge": Chinese counts the limit out, English in. The other way round is told loosely too often to be sure."""
    for one, other in pairs:
        zh, en, text = (one, other, source) if source.lang == "zh" else (other, one, target)
        if (
            _OUT_OF.get(zh.bound) == en.bound
            and _OUT_ZH.match(zh.typed) is not None
            and _OR_ZH.search(text.text, max(0, zh.start - 3), zh.start) is None
            and _IN_EN.pattern.search(en.typed.lower()) is not None
        ):
            yield Mismatch("edge", one, other)

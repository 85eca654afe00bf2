"""Limits that one text counts in and the other out: under 9, up to and including 9."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duizhao.check.late import Late
from duizhao.check.quantity.alike import alike
from duizhao.check.quantity.model import Mismatch, Reading

_OUT_ZH = re.compile("(?:不满|未满|不足|小于|少于|低于|短于|[<＜])|(?:超过|大于|高于|多于|[>＞])")
_OR_ZH = re.compile(r"(?:或|等于|[≥≤])\s?$")  # 达到或超过38℃ counts it in
_IN_EN = Late(
    "up to and including|at (?:most|least)"
    r"|n(?:o|ot) (?:more|less|fewer|older|younger|higher|lower|longer|shorter) than"
    r"|\b(?:or|and) (?:under|younger|less|fewer|below|lower|shorter|more|over|above|older|higher|longer)\b|[≤≥]"
)
_OUT_OF = {"<": "<=", ">": ">="}


def edges(source: Reading, target: Reading) -> Iterator[Mismatch]:
    """ "edge": Chinese counts the limit out, English in. The other way round is told loosely too often to be sure."""
    zh, en = (source, target) if source.lang == "zh" else (target, source)
    for one in zh.quantities:
        inside = _OUT_OF.get(one.bound)
        if (
            inside is None
            or _OUT_ZH.match(one.typed) is None
            or _OR_ZH.search(zh.text, max(0, one.start - 3), one.start) is not None
        ):
            continue
        others = [each for each in alike(one, en.quantities) if each.bound]
        if len(others) == 1 and others[0].bound == inside and _IN_EN.pattern.search(others[0].typed.lower()):
            yield Mismatch("edge", *((one, others[0]) if zh is source else (others[0], one)))

"""Limits by their words alone, wherever their number stands: 不超过前一天的尿量加 500 毫升 is no "at least".

English is given in small letters.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from duizhao.check.late import Late

Place = tuple[int, int]
_NOT_ZH = "不[得要应宜可能会]{0,2}"
_UP_TO_ZH = rf"{_NOT_ZH}(?:超[过出]|[多高大长迟晚]于)|[至最顶]多|最[迟晚长]"
_FROM_ZH = rf"{_NOT_ZH}[少低小短早]于|[至最]少|起码"
GATE = re.compile(f"{_UP_TO_ZH}|{_FROM_ZH}")


class _Way(NamedTuple):
    """How one way of limiting is told: surely in Chinese, perhaps in Chinese; the same in English."""

    zh: re.Pattern[str]
    maybe_zh: Late
    en: Late
    maybe_en: Late


_UP_TO = _Way(
    re.compile(_UP_TO_ZH),
    Late(rf"{_UP_TO_ZH}|至高|以[内下]|不[到足满]|[少低小短]于|[≤<]|[限内前]|未满"),
    Late(
        r"\b(?:at (?:the )?most|not? (?:more|longer|higher|over) than|up to|a maximum of"
        r"|(?:do|must|should|may|can)(?: not|n['’]t) exceed)\b"
    ),
    Late(
        r"\b(?:most|more|up to|exceed\w*|maxim\w*|limit\w*|over|above|within|under|below|less|fewer|later|latest|longer"
        r"|only|not|beyond|until|before|never|higher|cap\w*|by)\b|[≤<]|n['’]t"
    ),
)
_FROM = _Way(
    re.compile(_FROM_ZH),
    Late(
        rf"{_FROM_ZH}|[至最][低早]|以上|[≥>满起足够达逾]"
        r"|(?<!不)(?<!不[得要应宜可能会])[超高多大长]于?过?(?=[ \d一二三四五六七八九十半百])"
    ),
    Late(r"\b(?:at least|not? (?:less|fewer|lower|shorter|earlier|under) than|(?:a|the) minimum of|not less)\b"),
    Late(
        r"\b(?:least|more|over|above|older|longer|from|minim\w*|up|onwards?|higher|beyond|past|exceed\w*|full|good"
        r"|need\w*|takes?|every)\b|[≥>]"
    ),
)


def other_limit(chinese: str, english: str) -> tuple[Place, Place] | None:
    """The places of a limit in `chinese` and of the opposite one in `english`, where neither text limits otherwise."""
    for own, other in ((_UP_TO, _FROM), (_FROM, _UP_TO)):
        limit = own.zh.search(chinese)
        if limit is None or other.maybe_zh.pattern.search(own.zh.sub(" ", chinese)):
            continue
        turned = other.en.pattern.search(english)
        if turned is not None and own.maybe_en.pattern.search(other.en.pattern.sub(" ", english)) is None:
            return limit.span(), turned.span()
    return None

"""What Chinese forbids and English permits, clause by clause: 不能掰开, "can be broken".

English is given in small letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from duizhao.align import Reader
from duizhao.check.bans import CHINESE, ENGLISH, LIMIT
from duizhao.check.late import Late
from duizhao.check.negation import must_not

Place = tuple[int, int]
_BAN_ZH = re.compile(rf"(?<![是非]){must_not()}|切勿|请勿|严禁|禁止|不建议")  # 不是不能 allows, and 非去不可 is a must
GATE = _BAN_ZH
_ASKS = re.compile(r"能不能|可不可以|要不要|[？?]")
_PERMITS_ZH = Late(
    r"可(?!能|不)|(?<![不可功性机才])能(?!不能|否|力|量)|允许|照常|无妨|行(?=[，。；])|没事|没关系|不必|不用"
)
_PERMITS_EN = re.compile(
    r"\b(?:can|may|could)\b(?! (?:not|only|help|cause|burn|harm|damage|lead|make|trigger|raise|bring|worsen|upset|hurt"
    r"|increase|affect|interfere|happen|occur|still)\b)"
    r"|\b(?:is|are|it['’]s) (?:fine|safe|all right|ok|okay|allowed|permitted)\b|\b(?:free|allowed|welcome) to\b"
)
_HALF = 0.5  # of the ideas of a ban that the clause of a permission must share


def permits(_chinese: str, english: str) -> bool:
    """A quick look: whether the English permits anything."""
    return _PERMITS_EN.search(english) is not None


def permitted(chinese: str, english: str, reader: Reader) -> Place | None:
    """The place in `english` where it permits what `chinese` forbids, and denies less often.

    In the right texts of the corpus no paragraph looks so.
    """
    bans = list(_BAN_ZH.finditer(chinese))
    if not bans or _ASKS.search(chinese) or len(ENGLISH.reach.pattern.findall(english)) >= len(bans):
        return None
    if len(_PERMITS_EN.findall(english)) <= len(_PERMITS_ZH.pattern.findall(chinese)):
        return None
    forbidden = [ideas for ban in bans if (ideas := _forbidden(chinese, ban, reader))]
    for start, clause in _clauses(english) if forbidden else ():
        hit = _PERMITS_EN.search(clause)
        if hit is None or ENGLISH.trace.pattern.search(clause):
            continue
        told = reader.subjects(clause)
        if any(len(ideas & told) >= _HALF * len(ideas) for ideas in forbidden):
            return start + hit.start(), start + hit.end()
    return None


def _forbidden(chinese: str, ban: re.Match[str], reader: Reader) -> set[str]:
    end = CHINESE.cut.pattern.search(chinese, ban.end())
    words = chinese[ban.end() : end.start() if end else len(chinese)]
    return reader.subjects(words) if LIMIT.pattern.search(words) is None else set()


def _clauses(english: str) -> Iterator[tuple[int, str]]:
    cuts = [0, *(cut.end() for cut in ENGLISH.cut.pattern.finditer(english)), len(english)]
    return ((start, english[start:end]) for start, end in pairwise(cuts))

"""Clauses that forbid something of which the other language does not speak at all."""

from __future__ import annotations

import re

from duizhao.align import Reader
from duizhao.check.late import Late
from duizhao.check.negation import AVOID_EN, DO_NOT_ZH, denial

Place = tuple[int, int]
_CLAUSE = Late(r"[^，；。！？：\n（）]+")
_FORBIDS = Late(
    r"(?:也|更|并|且|请|千万|一定|绝对|尽量|当天|同时|另外|期间)*"
    rf"(?:不要|[请切]?勿|甭|切忌|不能|不可以?|不得|不宜|不应|禁止|严禁|避免|{DO_NOT_ZH})"
)
_DENIES = re.compile(rf"不(?:要|能|可|得|宜|应|必|用)|勿|甭|切忌|禁止|避免|{DO_NOT_ZH}|无[须需]|没有|未")
_MAY_DENY = Late(
    denial(
        AVOID_EN,
        "rather|carry(?:ing)? on|hold on|hold it|wait|before|until|unless|only|whole|beware|against|keep|stay|off|away"
        "|free|skip|leave|instead|stop",
    )
)


def dropped(chinese: str, english: str, whole: str, reader: Reader) -> Place | None:
    """The place of the first ban in `chinese` of whose subject `whole` says nothing, while `english` denies less often.

    `english` is the sentence that corresponds, or the whole text, in small letters.

    In the right texts of the corpus one paragraph in 700 looks so: "do it in one go" for a ban on doing it in several.
    """
    bans = len(_DENIES.findall(chinese))
    if not bans or len(_MAY_DENY.pattern.findall(english)) >= bans:
        return None
    there = reader.vocabulary.ideas(whole)
    for clause in _CLAUSE.pattern.finditer(chinese):
        ban = _FORBIDS.pattern.match(clause[0])
        ideas = reader.subjects(clause[0][ban.end() :]) if ban is not None else set()
        if ideas and ideas.isdisjoint(there):
            return clause.span()
    return None

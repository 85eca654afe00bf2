"""Who does something for, to or with whom: 医生向家属说明 is no "the family explains it to the doctor".

English is given in small letters.
"""

from __future__ import annotations

import re

from duizhao.check.late import Late

Place = tuple[int, int]
_ROLES = {  # by role: how Chinese and English name who plays it
    "patient": ("患者|病人|您|你", "patients?|you"),
    "family": ("家属|家人|家长|父母|亲属|监护人|陪护", "famil(?:y|ies)|relatives?|parents?|guardians?|carers?"),
    "doctor": ("医生|医师|大夫|麻醉师", "doctors?|physicians?|surgeons?|anaesthetists?|anesthetists?"),
    "nurse": ("护士", "nurses?"),
    "pharmacist": ("药师|药剂师", "pharmacists?"),
    "teacher": ("老师|班主任", "teachers?"),
    "staff": ("我们|医院|本院|工作人员|诊所|门诊|中心", "we|us|hospital|staff|clinic"),
}


def _any(place: int, suffix: str) -> str:
    return "|".join(f"(?P<{role}{suffix}>{words[place]})" for role, words in _ROLES.items())


_TOWARDS = "向|给|对|替|为|告诉|告知|通知|提醒|询问|问|教|征得"
_ZH = Late(
    rf"(?:^|[，。；：、！？\n])(?:请|应由|由)?(?:{_any(0, '1')})"
    rf"(?:应当?|必?须|要|会|需要?|可以?|将|负责|当面|主动|先|及时|尽快|打电话|来?电|书面)*"
    rf"(?:{_TOWARDS})(?:{_any(0, '2')})"
)
GATE = re.compile(f"(?:{_TOWARDS})(?:{'|'.join(zh for zh, _ in _ROLES.values())})")
_HELPING = "must|should|will|shall|may|can|ha(?:s|ve) to|is to|are to|needs? to|would"
_DOES = (  # what is done to somebody, and not with somebody
    r"(?:tell|inform|notif|explain|remind|ask|teach|show|give|giving|answer|advis|warn|report|send|hand|provid|consult"
    r"|phone|call|ring|contact|telephon)\w*"
)
_EN = Late(
    rf"\b(?:{_any(1, '1')}) (?:(?:{_HELPING}) )?(?:also |first |always |then )?{_DOES}"
    rf"(?: (?!by\b|and\b|or\b|that\b|if\b|when\b)[a-z'’-]+){{0,6}}?"
    rf" (?:the |your |their |a )?(?:[a-z]+ )?(?:{_any(1, '2')})\b"
)
_BY_EN = Late(r"\b(?:by|from) (?:the|your|a|us)\b")  # is told by the doctor, hears from us: who acts stands behind


def turned_role(chinese: str, english: str) -> Place | None:
    """The place in `english` where the one does for the other what Chinese says that the other does for the one."""
    wanted = {_pair(hit) for hit in _ZH.pattern.finditer(chinese)}
    if not wanted or _BY_EN.pattern.search(english):
        return None
    hits = list(_EN.pattern.finditer(english))
    given = {_pair(hit) for hit in hits}
    for hit in hits:
        one, other = _pair(hit)
        if one != other and (other, one) in wanted and (one, other) not in wanted and (other, one) not in given:
            return hit.span()
    return None


def _pair(hit: re.Match[str]) -> tuple[str, str]:
    one, other = sorted(
        (name for name, words in hit.groupdict().items() if words is not None), key=lambda name: name[-1]
    )
    return one[:-1], other[:-1]

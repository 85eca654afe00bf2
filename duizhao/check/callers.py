"""Who calls or tells whom: 我们会打电话通知您 is no "please phone us", 请告诉医生 no "the doctor will tell you".

English is given in small letters.
"""

from __future__ import annotations

import re

from duizhao.check.late import Late

Place = tuple[int, int]
_STAFF_ZH = (
    "(?:我们|医院|医生|护士|医护(?:人员)?|工作人员|诊所|门诊|科室|中心|药房|学校|老师|班主任|药师|营养师|治疗师|专人)"
)
_READER_ZH = "(?:您|你|家长|家属|患者|病人)"
_CALLS_ZH = "(?:打电话|去?电话|致电|来电|通知|联系|告知|告诉|发短信)"
_BY_US_ZH = re.compile(rf"{_STAFF_ZH}[^，。；！？（）]{{0,8}}{_CALLS_ZH}(?:给|到)?{_READER_ZH}")
_BY_YOU_ZH = Late(
    rf"(?:请|可以?|务必|要|尽快|马上|立即|及时)[^，。；！？]{{0,6}}(?:{_CALLS_ZH}|拨打|咨询)|给{_STAFF_ZH}|{_CALLS_ZH}{_STAFF_ZH}"
)
_PLACES_EN = (
    "(?:clinic|ward|nurses?|doctors?|hospital|unit|team|surgery|pharmacy|school|office|pharmacists?|dietitians?"
    "|therapists?|teachers?)"
)
_STAFF_EN = f"(?:us|(?:the|your|our) (?:[a-z]+ )?{_PLACES_EN})"
_CALLS_EN = "(?:phone|call|ring|telephone|contact|text|tell|notify|inform|let)"
_BY_YOU_EN = Late(rf"\b{_CALLS_EN} {_STAFF_EN}\b")
_BY_US_EN = Late(
    rf"\b{_CALLS_EN}(?:s|ing|ed)? (?:you|the (?:family|parents|patient))\b"
    r"|\b(?:hear from|be (?:told|called|phoned|contacted|informed|notified|texted)"
    r"|a (?:call|text|phone call|message) from)\b"
)
_TOLD_BY_US_EN = Late(
    rf"\b(?:we|{_PLACES_EN}|staff) (?:will |should |must |can |may |has to |is to )?"
    rf"{_CALLS_EN}s? (?:you|the (?:family|parents|patient)|patients|parents)\b"
)
_BY_YOU_SOMEHOW_EN = Late(
    rf"\b{_CALLS_EN} (?!you\b|the (?:family|parents|patient)|patients|parents)"
    r"|\b(?:say|mention|ask|see|speak|talk|report|discuss|consult|know|aware|check)\b"
)
# Who need not call is not the one who does.
_NEEDLESS_ZH = Late("[^，。；！？]*(?:不必|不用|无[须需]|不需要?)[^，。；！？]*")
_NEEDLESS_EN = Late(
    r"[^,;:.!?]*\b(?:no need|(?:do|does|will)(?: not|n['’]t) (?:need|have) to|need(?: not|n['’]t))\b[^,;:.!?]*"
)
GATE = re.compile(f"{_BY_US_ZH.pattern}|{_CALLS_ZH}{_STAFF_ZH}")
_SOME = ("phone", "call", "ring", "contact", "text", "tell", "notify", "inform", "let ")


def calls(_chinese: str, english: str) -> bool:
    """A quick look: whether the English may say that anybody calls anybody."""
    return any(map(english.__contains__, _SOME))


def turned_call(chinese: str, english: str) -> Place | None:
    """The place in `english` where the one is to call, while Chinese says only that the other will."""
    zh, en = _NEEDLESS_ZH.pattern.sub("", chinese), _NEEDLESS_EN.pattern.sub(_blank, english)
    by_us, by_you = _BY_US_ZH.search(zh) is not None, _BY_YOU_ZH.pattern.search(zh) is not None
    if by_us is by_you:
        return None
    ours, yours = (_BY_US_EN, _BY_YOU_EN) if by_us else (_BY_YOU_SOMEHOW_EN, _TOLD_BY_US_EN)
    found = yours.pattern.search(en) if ours.pattern.search(en) is None else None
    return found.span() if found is not None else None


def _blank(clause: re.Match[str]) -> str:
    return " " * len(clause[0])

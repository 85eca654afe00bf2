"""Who calls whom: 我们会打电话通知您 is no "please phone us".

English is given in small letters.
"""

from __future__ import annotations

import re

from duizhao.check.late import Late

Place = tuple[int, int]
_STAFF_ZH = "(?:我们|医院|医生|护士|医护(?:人员)?|工作人员|诊所|门诊|科室|中心|药房|学校|老师)"
_READER_ZH = "(?:您|你|家长|家属|患者|病人)"
_CALLS_ZH = "(?:打电话|去?电话|致电|来电|通知|联系|告知|告诉|发短信)"
_BY_US_ZH = re.compile(rf"{_STAFF_ZH}[^，。；！？（）]{{0,8}}{_CALLS_ZH}(?:给|到)?{_READER_ZH}")
_BY_YOU_ZH = Late(
    rf"(?:请|可以?|务必|要|尽快|马上|立即|及时)[^，。；！？]{{0,6}}(?:{_CALLS_ZH}|拨打|咨询)|给{_STAFF_ZH}|{_CALLS_ZH}{_STAFF_ZH}"
)
_PLACES_EN = "(?:clinic|ward|nurses?|doctors?|hospital|unit|team|surgery|pharmacy|school|office)"
_STAFF_EN = f"(?:us|(?:the|your|our) (?:[a-z]+ )?{_PLACES_EN})"
_CALLS_EN = "(?:phone|call|ring|telephone|contact|text|tell|notify|inform|let)"
_BY_YOU_EN = Late(rf"\b{_CALLS_EN} {_STAFF_EN}\b")
_BY_US_EN = Late(
    rf"\b{_CALLS_EN}(?:s|ing|ed)? (?:you|the (?:family|parents|patient))\b"
    r"|\b(?:hear from|be (?:told|called|phoned|contacted|informed|notified|texted)"
    r"|a (?:call|text|phone call|message) from)\b"
)
GATE = _BY_US_ZH
_SOME = ("phone", "call", "ring", "contact", "text", "tell", "notify", "inform", "let ")


def calls(_chinese: str, english: str) -> bool:
    """A quick look: whether the English may say that anybody calls anybody."""
    return any(map(english.__contains__, _SOME))


def turned_call(chinese: str, english: str) -> Place | None:
    """The place in `english` where the reader is to call, while Chinese says only that the reader will be called."""
    if _BY_US_ZH.search(chinese) is None or _BY_YOU_ZH.pattern.search(chinese) or _BY_US_EN.pattern.search(english):
        return None
    found = _BY_YOU_EN.pattern.search(english)
    return found.span() if found is not None else None

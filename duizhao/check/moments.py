"""Before or after one and the same event: the injection after the drip has ended, or before its end."""

from __future__ import annotations

import re
from typing import NamedTuple

from duizhao.check.late import Late

Place = tuple[int, int]
_FAR = (
    r"[^，。；！？：、前后]{0,7}?(?:大约|约)?(?:[\d０-９一二两三四五六七八九十半]+[^，。；！？：、前后\d]{0,6})?[之以]?"
)
_OF = (
    r"(?: (?:the|a|an|your|his|her|their|each|every|any|this|that|its|it|you|they|we|he|she|has|have|been|is|are)){0,3}"
    r"(?: (?!and\b|or\b|until\b|till\b|for\b|at\b|in\b|to\b|\w+ing\b)[a-z]+)?"
)


class _Event(NamedTuple):
    """How Chinese names it before 前 or 后, and English behind before or after."""

    zh: tuple[Late, Late]
    en: tuple[Late, Late]


def _event(zh: str, en: str) -> _Event:
    before, after = (Late(f"(?:{zh}){_FAR}{end}") for end in ("前(?!后)", "后"))
    sooner, later = (
        Late(rf"\b(?:{way}){_OF} (?:{en})", re.IGNORECASE) for way in ("before|prior to|ahead of", "after|following")
    )
    return _Event((before, after), (sooner, later))


_MEAL = r"(?:meals?|food|eating|eat)\b"
_EVENTS = (
    _event("早餐|早饭", r"breakfast\b"),
    _event("午餐|午饭", r"lunch\b"),
    _event("晚餐|晚饭", r"(?:dinner|supper)\b"),
    _event("(?<![早午晚])[饭餐]|吃饭|进食", _MEAL),
    _event("结束|完成|做完|打完|输完", r"end\b|ending|ends\b|finish\w*|complet\w+"),
    _event("开始", r"start\w*|begin\w*|beginning"),
    _event("停药|停用|停服|停止", r"stop\w*"),
    _event("接种|疫苗", r"vaccinat\w+|jabs?\b|vaccines?\b|injections?\b|shots?\b|doses?\b"),
    _event("检查|造影|扫描", r"tests?\b|scans?\b|examinations?\b|procedures?\b|X-rays?\b"),
    _event("睡", r"(?:go(?:ing)? to )?(?:bed|sleep)\b|bedtime\b(?! [a-z])"),
    _event("运动|锻炼", r"exercis\w+|training\b|workouts?\b"),
    _event("出院", r"discharge\b|leav\w+ (?:the )?hospital|go(?:ing)? home"),
    _event("透析", r"dialysis\b"),
    _event("化疗", r"chemotherapy\b"),
    _event("拔牙", r"extraction\b"),
    _event("月经|经期", r"periods?\b"),
    _event("同房|性生活", r"sex\b|intercourse\b"),
    _event("分娩|产(?!品|生|科)", r"delivery\b|birth\b|childbirth\b|labour\b"),
    _event("洗澡|沐浴|洗浴", r"bath\w*|shower\w*"),
)
_QUICK = re.compile(r"\b(?:before|prior to|ahead of|after|following)\b", re.IGNORECASE)


def other_moment(chinese: str, english: str) -> Place | None:
    """The place in `english` of "before" an event of which the Chinese names only what comes after, or the reverse.

    "Stop it for 7 days before surgery" says 停药7天后手术 rightly: so both texts must tell it of the same event.
    """
    if ("前" not in chinese and "后" not in chinese) or _QUICK.search(english) is None:
        return None
    for event in _EVENTS:
        here = [way.pattern.search(chinese) is not None for way in event.zh]
        if here[0] is here[1]:
            continue
        told = [way.pattern.search(english) for way in event.en]
        wrong = told[1] if here[0] else told[0]
        if wrong is not None and told[0 if here[0] else 1] is None:
            return wrong.span()
    return None

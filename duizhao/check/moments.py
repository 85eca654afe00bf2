"""Before or after: of any event that only one word tells of, or of one event that both texts name.

English is given in small letters.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from duizhao.check.late import Late

Place = tuple[int, int]
GATE = re.compile("[前后]")
_FAR = (
    r"[^，。；！？：、前后等]{0,7}?(?:大约|约)?"
    r"(?:[\d０-９一二两三四五六七八九十半]+[^，。；！？：、前后\d]{0,6})?[之以]?"
)
_OF = (
    r"(?: (?:the|a|an|your|his|her|their|each|every|any|all|both|of|two|three|main|this|that|its|it|you|they|we|he|she"
    r"|has|have|been|is|are)){0,4}"
    r"(?: (?!and\b|or\b|until\b|till\b|for\b|at\b|in\b|to\b|\w+ing\b)[a-z]+)?"
)


class _Event(NamedTuple):
    """Its names in Chinese, the same with the 前 or 后 behind it, and what English has behind before and after."""

    names: str
    zh: Late
    en: tuple[Late, Late]


def _event(names: str, en: str) -> _Event:
    sooner, later = (Late(rf"\b(?:{way}){_OF} (?:{en})") for way in ("before|prior to|ahead of", "after|following"))
    return _Event(names, Late(f"(?:{names}){_FAR}(?:前(?!后)|后)"), (sooner, later))


_MEAL = r"(?:meals?|food|eating|eat)\b"
_EVENTS = (
    _event("早餐|早饭", r"breakfast\b"),
    _event("午餐|午饭", r"lunch\b"),
    _event("晚餐|晚饭", r"(?:dinner|supper)\b"),
    _event("饭(?<![早午晚]饭)|餐(?<![早午晚]餐)|吃饭|进食", _MEAL),
    _event("结束|完成|做完|打完|输完", r"end\b|ending|ends\b|finish\w*|complet\w+"),
    _event("开始", r"start\w*|begin\w*|beginning"),
    _event("停药|停用|停服|停止", r"stop\w*"),
    _event("接种|疫苗", r"vaccinat\w+|jabs?\b|vaccines?\b|injections?\b|shots?\b|doses?\b"),
    _event("注射|打针", r"injections?\b|shots?\b|jabs?\b"),
    _event("手术|术", r"surgery\b|operations?\b|procedures?\b"),
    _event("输液|输血", r"infusions?\b|drips?\b|transfusions?\b"),
    _event("抽血|采血", r"(?:blood )?tests?\b|blood (?:draw|sample)\b|samples?\b"),
    _event("穿刺", r"punctures?\b|biops(?:y|ies)\b|procedures?\b"),
    _event("移植", r"transplant\w*"),
    _event("放疗", r"radiotherapy\b|radiation\b"),
    _event("服药|用药|吃药", r"(?:medicines?|tablets?|doses?|pills?|drugs?)\b"),
    _event("检查|造影|扫描", r"tests?\b|scans?\b|examinations?\b|procedures?\b|x-rays?\b"),
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
_MEALS = frozenset(number for number, event in enumerate(_EVENTS) if "餐" in event.names)
_NUMBERS = {  # what an event is called, without what may not stand beside it
    name: number for number, event in enumerate(_EVENTS) for name in re.sub(r"\(\?[^)]*\)", "", event.names).split("|")
}
_NAMED = re.compile("|".join(_NUMBERS))  # which events a text names is seen at one look
_WAYS = ("before", "after", "prior to", "ahead of", "following")


_BEFORE_ZH = Late("[之以]前|前(?=[，、。；：]|$)|前(?=[请先要应须禁停]|不[要能])")
_AFTER_ZH = Late("[之以]后|后(?=[，、。；：]|$)|后(?=[请要应须]|不[要能]|马上|立即)")
# Other Chinese words that English may tell by after, and by before.
_NOT_EARLIER_ZH = Late("[后完起过再随满毕了余翌等好术醒接继落生]|自从|次日|下[次一周个]")
_NOT_LATER_ZH = Late("[前先早未提尚没预曾旧原睡临赶头再才]|直到|不.{1,6}不")
_AFTER_EN = Late(
    r"(?<!look )(?<!looks )(?<!looking )(?<!looked )(?<!day )(?<!soon )(?<!shortly )(?<!straight )\bafter\b"
    r"(?! all\b| (?:about |at least |an? )?(?:\d|one\b|two\b|three\b|four\b|five\b|six\b|several\b|few\b))"
)
_BEFORE_EN = Late(r"\bbefore\b")
_EARLIER_EN = Late(
    r"\b(?:before\w*|until|till|prior|by|ahead|earlier|ago|previous\w*|pre\w*|advance|used to|past|last|eve|up to"
    r"|early|yet|no longer)\b"
)
_LATER_EN = Late(
    r"\b(?:after\w*|later|once|follow\w*|then|since|post\w*|from|within|next|as soon as|on|when|in|with|now)\b"
)


def names_moment(chinese: str, english: str) -> bool:
    """A quick look: whether the Chinese names an event, and the English speaks of before or after."""
    return any(map(english.__contains__, _WAYS)) and _NAMED.search(chinese) is not None


def says_when(_chinese: str, english: str) -> bool:
    """A quick look: whether the English says before or after."""
    return "before" in english or "after" in english


def before_for_after(chinese: str, english: str) -> Place | None:
    """The place in `english` of after, where Chinese says before and neither text more than that; or the reverse."""
    for meant, unmeant, told, untold in (
        (_BEFORE_ZH, _NOT_EARLIER_ZH, _AFTER_EN, _EARLIER_EN),
        (_AFTER_ZH, _NOT_LATER_ZH, _BEFORE_EN, _LATER_EN),
    ):
        if meant.pattern.search(chinese) and not unmeant.pattern.search(chinese):
            found = told.pattern.search(english)
            if found is not None and not untold.pattern.search(english):
                return found.span()
    return None


def other_moment(chinese: str, english: str) -> Place | None:
    """The place in `english` of "before" an event of which the Chinese names only what comes after, or the reverse.

    "Stop it for 7 days before surgery" says 停药7天后手术 rightly: so both texts must tell it of the same event.
    """
    for number in sorted({_NUMBERS[name] for name in _NAMED.findall(chinese)}):
        event = _EVENTS[number]
        ends = {hit[0][-1] for hit in event.zh.pattern.finditer(chinese)}
        if len(ends) != 1 or (number in _MEALS and "空腹" in chinese):  # which English may tell by before eating
            continue
        here = 0 if "前" in ends else 1
        told = [way.pattern.search(english) for way in event.en]
        wrong = told[1 - here]
        if wrong is not None and told[here] is None:
            return wrong.span()
    return None

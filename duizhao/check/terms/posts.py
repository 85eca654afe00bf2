"""TRM008: whom a reader shall turn to, a person, a department or a counter, is the same in English."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from duizhao.check.bilingual import chinese
from duizhao.check.case import Case
from duizhao.check.late import Late
from duizhao.check.sentences import small
from duizhao.finding import Finding, say

Place = tuple[int, int]


class _Post(NamedTuple):
    """A person or a place that a reader is sent to.

    In Chinese `named` names it and nothing else, and `zh` may mean it; in English, in small letters, `sure` and `seen`.
    """

    named: Late
    zh: Late
    seen: Late
    sure: str


def _posts(*rows: tuple[str, str, str, str]) -> tuple[_Post, ...]:
    return tuple(_Post(Late(named), Late(zh), Late(rf"\b(?:{seen})"), sure) for named, zh, seen, sure in rows)


_DEPARTMENT = r"(?: (?:clinic|department|outpatients?|ward|unit|team|service))"
_POSTS = _posts(
    (
        "医生|医师|大夫",
        "医(?!保|疗|药)|复诊|复查|遵|大夫|看病|就诊|门诊|主任|家庭医生|专科|科",
        r"doctor|physician|gp\b|consultant|specialist|surgeon|dr\b|\w+ologist|\w+iatrician"
        r"|medical|clinic|dentist|obstetric|practice|hospital|team|staff|seek",
        r"doctors?",
    ),
    ("护士", "护士|护理|医护|护师|校医|医务室", r"nurs|staff|team|clinic|midwi|carer|caring|care\b", "nurses?"),
    ("药师", "药师|药剂|药房|药店", "pharmac|chemist|dispens|drugstore", "pharmacists?"),
    ("营养师", "营养|膳食|饮食", "diet|nutrition", "dietitians?|dieticians?|nutritionists?"),
    (
        "治疗师|理疗师",
        "理疗|物理治疗|康复|治疗师|作业治疗",
        "physio|therap|rehab",
        "physiotherapists?|physical therapists?",
    ),
    ("助产士", "助产", "midwi|matern", "midwife|midwives"),
    ("老师|班主任", "老师|教师|学校|班主任|校|园", "teach|school|kindergarten|nursery|tutor", "teachers?"),
    ("牙医|牙科", "牙|口腔", "dent|tooth|teeth|oral", "dentists?"),
    ("药房|药店", "药房|药店|取药|药剂|药师|药品", "pharmac|chemist|dispens|drug", "pharmacy|pharmacies"),
    (
        "收费处|收费窗口|缴费窗口",
        "收费|缴费|付费|付款|交费|结算|结账|财务",
        "cash|pay|fee|bill|settle",
        "cashiers?(?:'s?|’s?)?",
    ),
    ("化验室|检验科", "化验|检验|抽血|采血|实验室|标本", "lab|blood|specimen|test", "laboratory"),
    (
        "前台|服务台|导诊台|分诊台",
        "前台|接待|服务台|导诊|分诊|咨询台|登记|挂号|窗口|柜台",
        "reception|desk|counter|front|regist|triage|window",
        "reception(?:ist)?s?",
    ),
    (
        "急诊",
        "急诊|急救|急症|抢救",
        r"emergenc|a&e|casualty|er\b|ed\b|accident|ambulance|urgent",
        r"a&e|emergency department|emergency room",
    ),
    ("心内科|心脏科|心血管内?科", "心内|心脏|心血管|心外", "cardi|heart", "cardiology|cardiologists?"),
    ("皮肤科", "皮肤", "dermat|skin", "dermatology|dermatologists?"),
    ("肾内?科", "肾", "nephr|renal|kidney", "nephrology|nephrologists?|renal unit"),
    ("神经内?科|神经外科", "神经|脑", "neuro|stroke|nerve|brain", "neurology|neurologists?"),
    (
        "消化内?科|胃肠科",
        "消化|胃肠|肠胃|肝胆|胃镜|内镜",
        "gastro|digest|endoscop|liver|hepat|bowel",
        "gastroenterology|gastroenterologists?",
    ),
    (
        "呼吸内?科",
        "呼吸|肺",
        "respir|pulmon|lung|chest|breath",
        "pulmonology|pulmonologists?|respiratory" + _DEPARTMENT,
    ),
    (
        "内分泌科",
        "内分泌|糖尿病|甲状腺|代谢",
        "endocrin|diabet|thyroid|metabol|hormone",
        "endocrinology|endocrinologists?",
    ),
    ("血液科", "血液", "haemat|hemat|blood", "ha?ematology|ha?ematologists?"),
    ("肿瘤科", "肿瘤|癌|放疗|化疗", "oncolog|cancer|tumou?r|radiotherap|chemo", "oncology|oncologists?"),
    ("风湿(?:免疫)?科", "风湿|免疫", "rheumat|immun", "rheumatology|rheumatologists?"),
    ("骨科", "骨", "orthop|bone|fracture", "orthopa?edics?|orthopa?edic surgeons?"),
    ("泌尿外?科", "泌尿", "urolog|urin", "urology|urologists?"),
    ("妇科", "妇", "gyna?ec|women|obst", "gyna?ecology|gyna?ecologists?"),
    ("产科", "产", "obstet|matern|midwi|antenatal|prenatal|birth|delivery|labou?r", "obstetrics?|obstetricians?"),
    ("儿科", "儿|小孩|孩子|童", "pa?ediatr|child|baby|babies|infant", "pa?ediatrics|pa?ediatricians?"),
    ("眼科", "眼|视", "ophthalm|eye|opto|opti|vision", "ophthalmology|ophthalmologists?|eye" + _DEPARTMENT),
    ("耳鼻喉科", "耳|鼻|喉", r"ent\b|ear|nose|throat|otol|hear", "ent" + _DEPARTMENT),
    ("精神科|心理科|心理门诊", "精神|心理|心身", "psych|mental|counsell", "psychiatry|psychiatrists?|psychologists?"),
)
_NAMED = re.compile("|".join(post.named.words for post in _POSTS))
_SURE = Late(r"\b(?:" + "|".join(f"({post.sure})" for post in _POSTS) + r")\b")


def other_post(case: Case) -> Iterator[Finding]:
    """The English sends the reader to another person or department than the Chinese.

    Who waits in cardiology for the appointment in nephrology loses it, and a day.
    """
    for twin in chinese(case).holding(_NAMED):
        found = other_named(twin.zh.text, twin.en.text)
        if found is None:
            continue
        name, (start, end) = found
        where, length = twin.en.at(start, end)
        yield Finding(
            where,
            "TRM008",
            say("the Chinese names {wanted}, this block {given}", wanted=name, given=twin.en.text[start:end]),
            say("write the person or department that the Chinese means"),
            beside=twin.zh.excerpt(name),
            length=length,
        )


def other_named(chinese: str, english: str) -> tuple[str, Place] | None:
    """A person or department in `chinese` that the English lacks, and the place of one in `english` that is too many.

    Both are counted in the whole text: 护士 told as "your doctor or nurse" is no exchange, nor are
    sentences in another order.
    """
    text = small(english)
    hits = [(found, _POSTS[(found.lastindex or 1) - 1]) for found in _SURE.pattern.finditer(text)]
    said = Counter(post for _, post in hits)
    surplus = [post for post, count in said.items() if count > len(post.zh.pattern.findall(chinese))]
    if not surplus:
        return None
    for other in _POSTS:
        named = [] if other in surplus else other.named.pattern.findall(chinese)
        if len(named) > len(other.seen.pattern.findall(text)):
            places = [found.span() for found, post in hits if post is surplus[0]]
            return named[0], places[min(len(surplus[0].zh.pattern.findall(chinese)), len(places) - 1)]
    return None

"""Words of which a text means one and no other: how a medicine is given, at which meal, too low or too high.

English is given in small letters.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from duizhao.check.late import Late

Place = tuple[int, int]


class Rival(NamedTuple):
    """One of several that exclude each other.

    `zh` names it, or seems to; in English `seen` may mean it, and `sure` does; both in small letters.
    """

    zh: Late
    seen: Late
    sure: Late


def _rivals(*rows: tuple[str, str, str]) -> tuple[Rival, ...]:
    return tuple(Rival(Late(zh), Late(rf"\b(?:{seen})\b"), Late(rf"\b(?:{sure})\b")) for zh, seen, sure in rows)


_MEAL = r"(?:(?:a|the|your|each|every|any|main) )*(?:food|meals?|mealtimes?|breakfast|lunch|dinner|supper)"
_ROUTES = _rivals(
    (r"静脉|静[滴注推]|输[注液]|滴注|血管", r"intraven\w*|veins?|iv|drips?|infus\w*|cannula|lines?|run in|runs in",
     r"intravenous\w*|into (?:a|the|your) vein"),
    (r"肌内|肌注|肌肉|三角肌|臀", r"intramuscular\w*|muscles?|im|arm|thigh|buttocks?|deltoid|glut\w+",
     r"intramuscular\w*|into (?:a|the|your) (?:\w+ )?muscle"),
    (r"皮下|皮肤|外渗|渗[出漏]", r"subcutaneous\w*|(?:under|beneath|below) (?:the|your) skin|sc|scit|fat|belly",
     r"subcutaneous\w*|(?:under|beneath) (?:the|your) skin"),
    (r"皮内", r"intradermal\w*|(?:into|within|in) the (?:\w+ )?skin|skin test", r"intradermal\w*"),
    (r"鞘内|腰穿|脑脊液|椎管", r"intrathecal\w*|spin\w+|lumbar|cerebrospinal",
     r"intrathecal\w*|into (?:the|your) (?:spine|spinal \w+)"),
    (r"口服|吞服|内服|嚼|颊|吃|服|饮|喝|含|吞|喂|食",
     r"by mouth|oral\w*|swallow\w*|tak\w+|took|tablets?|drink\w*|chew\w*"
     r"|mouth|pills?|capsules?|dose[sd]?|doses?|eat\w*|on|syrup|medicines?|treat\w*|given|suck\w*|sip\w*|antibiotic\w*|have|has|had",
     r"by mouth|orally"),
    (r"舌下|舌|含", r"tongue|sublingual\w*", r"sublingual\w*|under (?:the|your|his|her) tongue"),
    (r"阴道|塞药|纳入", r"vagin\w*|pessar\w*|internally|inside",
     r"vaginally|vaginal (?:creams?|tablets?|gels?|rings?|pessar\w+|dos\w+|use|route)|into (?:the|your) vagina"),
    (r"直肠|肛|栓", r"rect\w+|suppositor\w+|back passage|bottom|an(?:us|al)|enemas?", r"rectal(?:ly)?|into the rectum"),
    (r"吸入|雾化|吸", r"inhal\w*|nebuli\w*|breath\w*|puffs?", r"inhaled|by inhaler"),
)  # fmt: skip
_MEALS = _rivals(
    (r"空腹|胃空|胃里?没有?东西|餐之?间|顿之?间|空着?肚子|不进食|禁食",
     rf"empty|fast\w*|between meals|without food|before {_MEAL}|before eating|first thing|not eat\w*|nothing to eat"
     r"|apart|away from|eaten",
     r"empty stomach|between meals"),
    (r"随[餐饭]|餐中|饭中|食中|进餐|用餐|就餐|同[时]?[服吃]|和[^，。；]{0,6}(?:饭|餐|食)|与[^，。；]{0,6}(?:饭|餐|食)"
     r"|跟[^，。；]{0,6}(?:饭|餐|食)|吃饭|边吃|饭时|餐时|饭|餐",
     rf"with|during|mealtimes?|at {_MEAL}|while eating|(?<!without )food", rf"with {_MEAL}|during (?:a |the )?meals?"),
)  # fmt: skip
_LEVELS = _rivals(
    (r"低血[糖压钾钠钙磷镁容氧]|甲减|功能减退|低[钾钠钙磷镁氧]|偏低|过低|太低|低于|减低|降低",
     r"hypo\w*|low\w*|underactive|drop\w*|fall\w*|fell|lack\w*",
     r"hypo(?:glyc|tens|thyr|kal|natr|calc)\w+"),
    (r"高血[糖压钾钠钙磷镁脂]|甲亢|亢进|高[钾钠钙磷镁脂]|偏高|过高|太高|升高|高于|血压|血脂",
     r"hyper\w*|high\w*|raised|over\w*|above|rais\w+|ris\w+|elevat\w*|pressure|too much",
     r"hyper(?:glyc|tens|thyr|kal|natr|calc)\w+"),
)  # fmt: skip
_HANDS = _rivals(
    (r"非优势|非惯用|不常用", r"non-?dominant|less|other|weaker|opposite|not \w+", r"non-?dominant|use less"),
    (
        r"优(?<!非优)势|惯(?<!非惯)用|常(?<!不常)用|有力",
        r"dominant|more|main|stronger|usual\w*|writ\w+",
        r"(?<!non-)dominant|use more",
    ),
)
_SETS = (_ROUTES, _MEALS, _LEVELS, _HANDS)
_ALL = [rival for rivals in _SETS for rival in rivals]
GATE = re.compile("|".join(rival.zh.words for rival in _ALL))
_HINTS = (  # one of these stands in each word that names one for sure, or WITH and one of _FOODS does
    *(
        "intra",
        "into ",
        "subcut",
        "under ",
        "beneath ",
        "mouth",
        "orally",
        "subling",
        "rect",
        "vagin",
        "inhale",
        "empty s",
    ),
    *("between m", "during ", "hypo", "hyper", "domina", "use less", "use more"),
)
_FOODS = ("food", "meal", "breakfast", "lunch", "dinner", "supper")
_ANY_SURE = re.compile(  # the look at the first letter saves most words the way through all
    r"\b(?=[bdehinorsuvw])(?:" + "|".join(rival.sure.words for rival in _ALL).replace(r"\b", "") + r")\b"
)


def names_any(english: str) -> bool:
    """A quick look: whether a text names one of them for sure."""
    holds = english.__contains__
    hinted = any(map(holds, _HINTS)) or ("with " in english and any(map(holds, _FOODS)))
    return hinted and _ANY_SURE.search(english) is not None


def rival_named(chinese: str, english: str) -> Place | None:
    """The place in `english` of a word for which nothing in `chinese` stands, where another one is meant."""
    if not names_any(english):
        return None
    for rivals in _SETS:
        meant = [each for each in rivals if each.zh.pattern.search(chinese)]
        if rivals is not _ROUTES:  # other words than these may say it
            meant = [each for each in meant if not each.seen.pattern.search(english)]
        for other in rivals:
            hits = list(other.sure.pattern.finditer(english)) if any(each is not other for each in meant) else []
            if len(hits) > len(other.zh.pattern.findall(chinese)):
                return hits[0].span()
    return None

"""Directions and sides that a sentence may turn round: their ends, in Chinese and English."""

from __future__ import annotations

import re

from duizhao.check.late import Late
from duizhao.check.negation import DENIES_EN, IMPLIED_ZH, SIGNS_ZH
from duizhao.frozen import frozen


@frozen
class Opposites:
    """One axis and the words of its two ends. `seen` in English may mean an end, `sure` does; both in small letters.

    `sure` is None where that is the same; a reversal of such an axis is then not sure either.
    """

    zh: tuple[re.Pattern[str], re.Pattern[str]]
    seen: tuple[Late, Late]
    sure: tuple[Late, Late] | None = None
    exact: bool = False  # both ends are named, never implied: left and right


def _words(one: str, other: str) -> tuple[Late, Late]:
    return Late(rf"\b(?:{one})\b"), Late(rf"\b(?:{other})\b")


def _ends(one: str, other: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Each word begins with its first letter, for which the engine can look fast, and not with what it follows."""
    return re.compile(one), re.compile(other)


_PART = (
    r"(?:\w+ )?(?:sides?|hands?|(?:fore)?arms?|legs?|foot|feet|knees?|hips?|eyes?|ears?|breasts?|lungs?|kidneys?"
    r"|shoulders?|wrists?|ankles?|thighs?|thumbs?|fingers?|elbows?|cheeks?|nostrils?|groins?|chest"
    r"|abdomen|belly|half|lobes?|ventric\w+|atri\w+|ovar\w+|testic\w+|heels?|toes?|calf|flanks?|ribs?|lower|upper"
    r"|armpit|ureters?|arter(?:y|ies)|veins?|nerves?|buttocks?|neck|face|temple|jaw|shins?|collarbone|tonsil)"
)
_ALONE = r"(?=[,.;:)]| (?:with|and|or|so|if|when|while)\b)"
AXES = (
    Opposites(
        _ends(
            r"升高|上升|扩大|增[加大高多]|提高|加[大重量快]|升(?=到|至|了)|上调|变[高快大多]|更[高大快]|偏高|过[高快多]|涨|加药",
            r"降低|下降|减[少低小轻量慢]|降(?=到|至|了|得)|下调|变[低慢小少]|更[低小慢]|偏低|过[低慢少]|跌|缩短|缩小",
        ),
        _words(
            r"ris(?:e|es|en|ing)|rose|increas\w+|higher|high|rais(?:e|es|ed|ing)"
            r"|(?<!give )(?<!gave )(?<!giving )(?<!wake )(?<!sit )(?<!stand )(?<!follow-)(?<!check-)(?<!get )up(?! to)"
            r"|more|faster|grow\w*|climb\w*"
            r"|gain\w*|larger|bigger|heavier|elevat\w+|speeds?|too (?:fast|much|many)"
            r"|double[sd]?|boost\w*|most|worse\w*|strong\w*|better|improv\w+|add\w*|over|above|enlarg\w+|further"
            r"|extra|great\w*",
            r"fall(?:s|en|ing)?|fell|drop\w*|decreas\w+|lower\w*|low|reduc\w+|down|less|fewer|slow\w*|shrink\w*"
            r"|shrank|declin\w+|smaller|lighter|cut\w*|eas(?:e|es|ed|ing)|lessen\w*|reliev\w+"
            r"|relief|short\w*|few|little|halv\w+|loss|lose|under|below|mild\w*|weak\w*|least|fades?|faded|improv\w+"
            r"|better|narrow\w*|limit\w*|off|help\w*|sooth\w*|calm\w*|protect\w*|prevent\w*|thin\w*",
        ),
    ),
    Opposites(
        _ends(r"饭[之以]?前|餐[之以]?前|食[之以]?前|空腹", r"饭[之以]?后|餐[之以]?后"),
        _words(r"before\w*|empty|ahead|prior|earlier|until|first|fasting", r"after\w*|following|once|full|later"),
        _words(
            r"before (?:\w+ )?(?:meals?|food|eating|breakfast|lunch|dinner|supper|it|them)",
            r"after (?:\w+ )?(?:meals?|food|eating|breakfast|lunch|dinner|supper|it|them)",
        ),
    ),
    Opposites(
        _ends(r"术前|之(?<![饭餐]之)前|以(?<![饭餐]以)前", r"术后|之(?<![饭餐]之)后|以(?<![饭餐]以)后"),
        _words(
            r"before\w*|pre\w*|ahead|prior|earlier|ago|until|first|advance|empty|eve|by|awaiting|used to|no longer"
            r"|past|previous\w*|up to|no food|yet",
            r"after\w*|post\w*|later|once|following|follow\w*|since|then|when|afterwards|next|from|on|in|as soon as"
            r"|future|full|with|home|recover\w*",
        ),
        _words(
            r"before (?:\w+ )?(?:operation|surgery)",
            r"after (?:\w+ )?(?:operation|surgery)|once (?:the|it|they|all) (?:\w+ ){1,2}(?:been|has|have|is|are)",
        ),
    ),
    Opposites(
        _ends(r"左(?!右|氧|旋|甲|炔|乙|撇|卡|西|磷|邻)", r"右(?<!左右)(?!美|旋|佐|心导)"),
        _words(r"left\w*|l", r"right\w*|r"),
        _words(
            rf"left {_PART}|(?:lower|upper) left|on the left|to the left|left-(?:hand|sided)|(?:the|your) left{_ALONE}",
            rf"right {_PART}|(?:lower|upper) right|on the right|to the right|right-(?:hand|sided)"
            rf"|(?:the|your) right{_ALONE}",
        ),
        exact=True,
    ),
    Opposites(
        _ends(r"早上|早晨|清晨|上午|早饭|早餐", r"每晚|晚上|夜[里间晚]|睡前|晚饭|晚餐|傍晚"),
        _words(
            r"morning\w*|breakfast|early|get up|waking|wake\w*|a\.m|am|sunrise|dawn|by day|daytime|the day|today|noon",
            r"evening\w*|night\w*|bed\w*|supper|dinner|sleep\w*|p\.m|pm|tonight|late|dark|asleep|tea|overnight",
        ),
        _words(
            r"(?:in the|every|each) morning|morning|breakfast|a\.m",
            r"(?:in the|every|each) evening|evening|(?:at|in the|during the) night|bedtime|p\.m",
        ),
    ),
    Opposites(
        _ends(r"上午|早上|早晨|清晨", r"下午|午后"),
        _words(
            r"morning\w*|a\.m|am|breakfast|noon|midday|early|today|first thing|dawn",
            r"afternoon\w*|p\.m|pm|lunch\w*|evening\w*|noon|midday|later|later on|tea\w*",
        ),
        _words(r"morning", r"afternoon"),
    ),
    Opposites(
        _ends(
            r"左上(?!臂|肢|方|腹)|右上(?!臂|肢|方|腹)|上[颌颚牙]|上唇|上眼睑",
            r"左下(?!臂|肢|方|腹)|右下(?!臂|肢|方|腹)|下[颌颚牙]|下唇|下眼睑",
        ),
        _words(r"upper|top|above|maxill\w+", r"lower|bottom|below|mandib\w+|jaw|chin"),
        _words(
            r"upper (?:left|right|jaw|lip|eyelid|teeth|tooth)|top (?:left|right|lip|teeth)",
            r"lower (?:left|right|jaw|lip|eyelid|teeth|tooth)|bottom (?:left|right|lip|teeth)",
        ),
    ),
)

CHANGES_ZH, OTHER_ENDS_ZH = (  # quick looks for any end of the first axis, and of the others
    re.compile("|".join(end.pattern for axis in axes for end in axis.zh)) for axes in (AXES[:1], AXES[1:])
)

SIDES = {  # words by which a text names the other side, or both
    "zh": Late(r"对侧|健侧|患侧|另一|两侧|双(?!膝间|腿间|腿之间|膝之间)|左右|反过来"),
    "en": Late(r"\b(?:other|opposite|both|each|either|affected|unaffected|good|bad|sound|round|same)\b"),
}
_TURNS_ZH = re.compile(f"[{SIGNS_ZH}{IMPLIED_ZH}升涨增提加高降减跌低缩前后左右上下早晨晚夜睡傍快慢变过健]")


def names_end(chinese: str) -> bool:
    """A quick look: whether a Chinese text names any end of any axis."""
    return CHANGES_ZH.search(chinese) is not None or OTHER_ENDS_ZH.search(chinese) is not None


def turns(chinese: str, english: str) -> bool:
    """A quick look: whether either text, the English in small letters, holds letters of a word that could turn it."""
    return _TURNS_ZH.search(chinese) is not None or DENIES_EN.search(english) is not None

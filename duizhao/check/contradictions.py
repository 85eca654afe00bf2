"""Claims that one language denies and the other makes: cannot be cured here, can now be cured there."""

from __future__ import annotations

import re

from duizhao.check.late import Late
from duizhao.check.negation import AVOID_EN, BEHIND_EN, OPEN_EN, denial
from duizhao.check.sentences import sentences
from duizhao.frozen import frozen

Place = tuple[int, int]


@frozen
class Claim:
    """One thing that may be claimed or denied. `zh` names it; the others say it with its verb."""

    zh: Late
    denied_zh: Late
    affirmed_zh: Late
    denied_en: Late
    affirmed_en: Late


_CANNOT = r"(?:不(?![少仅但只光管论同妨])|没有?|未|无法|难以?|尚无|并非|并不|还没|不可能|不大?可能)"
_GAP = r"[^，。；：！？、,;不没无未]{0,8}?"
_CAN = r"(?:可以?|能够?|会|已经?|确实|必将|一定)"
_BE = (
    r"\b(?:can|could|will|is|are|be|been|does|do|has|have|gets?|becomes?)(?: (?:now|be|been|already|also|fully"
    r"|completely|permanently|entirely|totally|reliably|certainly|definitely|indeed|all|well|clearly|firmly"
    r"|clinically|scientifically|usually|often|generally))*"
)
_NOT_BE = (
    rf"\b(?:can|could|will|would|is|are|do|does|did|has|have|was|were)(?:not|{BEHIND_EN}| never)(?: (?:yet|be|been|now"
    r"|currently|always|fully|completely|permanently|entirely|at present))*"
)


def _claim(zh: str, denied: str, verb: str, perfect: str, also_denied: str, also_affirmed: str = "(?!)") -> Claim:
    """`denied`: more ways of denying in Chinese; `verb`: active in English; `perfect`: what follows is, are, been."""
    each = re.IGNORECASE
    return Claim(
        Late(zh),
        Late(rf"{_CANNOT}{_GAP}(?:{zh})|{denied}"),
        Late(rf"{_CAN}{_GAP}(?:{zh})"),
        Late(rf"{_NOT_BE} (?:{verb}|{perfect})\b|{also_denied}", each),
        Late(rf"{_BE} (?:{perfect})\b|\b(?:can|could|will|does|do)(?: \w+ly)? (?:{verb})\b|{also_affirmed}", each),
    )


CLAIMS = (
    _claim(
        r"治愈(?<!自治愈)(?!率)|根治(?!性|术|手术|切除)|治好|根除|断根|除根|痊愈(?![不未]?满|后|者|以?前)",
        r"治不好|不治之症|(?:不能|无法|难以)去根",
        r"cure|eradicate",
        r"cured|curable|eradicated",
        r"\b(?:no|not a|without a|isn['’]t a) (?:known |permanent |complete |real )?cure\b|\bincurable\b",
        r"\bcures\b|\bthere is (?:now |already )?a (?:\w+ )?cure\b",
    ),
    _claim(
        r"预防|防止(?!复制)",
        r"(?:预防|防)不了",
        r"prevent|stop|protect",
        r"prevented|preventable",
        rf"\b(?:does|do|will|can)(?:not|{BEHIND_EN}) (?:\w+ )?(?:prevent|protect)|\bno protection\b",
        r"\b(?:reliably|fully|completely)? ?prevents\b",
    ),
    _claim(
        r"代替|替代|取代",
        r"(?:代替|取代|替代)不了",
        r"replace|substitute|take the place",
        r"replaced",
        r"\b(?:no|not a|never a) (?:substitute|replacement)\b|\bnot (?:a )?(?:replace|substitut)\w*",
        r"\breplaces\b|\bis a (?:full |good )?(?:substitute|replacement)\b",
    ),
    _claim(
        r"证实|证明|定论",
        r"(?:没有|尚无|缺乏|并无|仍无|毫无|无)[^，。；、]{0,12}(?:证据|依据|定论)|证据(?:还|尚|仍|并)?(?:不足|不够|不充分)",
        r"prove|show|demonstrate",
        r"proven|proved|confirmed|established|demonstrated",
        r"\bno (?:\w+ )?(?:evidence|proof)\b|\b(?:un|not )prove[nd]\b|\bnot (?:yet )?(?:been )?(?:shown|proven|proved"
        r"|confirmed|established)\b",
        r"\bthere is (?:now )?(?:good|strong|clear|solid|ample|firm) (?:evidence|proof)\b",
    ),
    _claim(
        r"保证|担保|确保",
        r"(?!)",
        r"guarantee|ensure|assure",
        r"guaranteed|assured|ensured",
        r"\bno guarantee\w*|\bnot (?:\w+ )?(?:guarantee|ensure|assure|promise)\w*",
        r"\b(?:guarantees|ensures)\b|\bwe (?:\w+ )?guarantee\b",
    ),
    _claim(
        r"安全(?![带套帽网期椅座门])",
        r"安全性?[^，。；、]{0,6}(?:不明|不清楚|未知|未明|(?:尚|还|仍|并)?(?:未|没有|不能|无法)[^，。；、]{0,6}"
        r"(?:证实|证明|确定|确认|明确|定论|保证))",
        r"be safe",
        r"safe",
        r"\bunsafe\b|\b(?:not|never) (?:\w+ )?safe\b|\bno(?:t|n['’]t)? (?:\w+ ){0,5}safe(?:ty)?\b|\bsafety\b",
    ),
    _claim(
        r"统计学(?:上)?(?:的)?(?:意义|差异|显著)|显著(?:性)?(?:差异|差别)|差异(?:具?有|达到)?显著",
        r"(?:差异|差别)(?:并)?不(?:大|显著|明显)|无显著|未达(?:到)?(?:统计学|显著)|不具(?:有)?统计学",
        r"differ significantly",
        r"(?:statistically )?significant",
        rf"{BEHIND_EN} (?:\w+ )?(?:reach |statistically )?significan\w+"
        r"|\b(?:no|nor|non-?|without) ?(?:\w+ ){0,2}significan\w+"
        r"|\binsignificant\b|\b(?:fell|falls?|falling) short of (?:\w+ )?significance",
        r"\b(?:statistically )?significant(?:ly)?\b",
    ),
    _claim(
        r"有效|见效|起效|管用|起作用",
        r"(?<!不是)无效|没有(?:任何)?(?:效果|作用|用处|疗效)|没用|不管用",
        r"work|help",
        r"effective",
        rf"\b(?:in|not )effective\b|\bdo(?:es)?{BEHIND_EN} (?:work|help)|\bno (?:\w+ )?(?:use|effect|benefit|good)\b"
        r"|\bpowerless\b|\buseless\b",
        r"\bworks (?:against|for|on|in)\b",
    ),
)
_UNSURE_ZH = Late(  # the sentence says more than yes or no
    r"[？?]|吗|是否|能否|能不能|会不会|否则|除非|如果|若|一旦|只有|才能?|并非不|不是不|不得不|未必|不一定|以前|过去"
    r"|曾|原来|误|以为|宣称|声称|号称|所谓|[“”「」]|不仅|不但|不只|不光|(?<!目)前|直到"
)
_UNSURE_EN = Late(
    rf"[?“”\"]|\b(?:{OPEN_EN}|once|only|used to|claim\w*|so-called|myth\w*|believe\w*|promise\w*|although|though|while"
    r"|not just|may|might|without)\b",
    re.IGNORECASE,
)
_NO_EN = Late(
    denial(
        AVOID_EN,
        r"un(?:able|likely|proven|clear|known|certain)|impossible|fail\w*|beyond|far from|short of|hardly|rarely|few"
        r"|less|least|yet|rather|instead|alone|by itself|elusive|hard|difficult|lack\w*|doubt\w*|aim\w*|remains?"
        r"|search\w*|look\w*|too",
    ),
    re.IGNORECASE,
)
_CUT_EN = Late(r"[,;:–—]|\b(?:but|and|however)\b", re.IGNORECASE)
GATE = re.compile("|".join(claim.zh.words for claim in CLAIMS) + "|无效|没有效|没用|证据|治不好|不管用")  # a quick look
_AFTER_NO = Late(denial(), re.IGNORECASE)


def contradicted(chinese: str, english: str) -> tuple[str, Place] | None:
    """(the language that claims more, the place in its text) where one denies what the other claims."""
    if not GATE.search(chinese):
        return None
    for (zh, end), (en, stop) in _pairs(chinese, english):
        one, other = chinese[zh:end], english[en:stop]
        for claim in CLAIMS:
            if (found := _opposed(claim, one, other)) is not None:
                lang, (start, last) = found
                shift = en if lang == "en" else zh
                return lang, (start + shift, last + shift)
    return None


def _pairs(chinese: str, english: str) -> list[tuple[Place, Place]]:
    """The sentences that correspond, where both texts have the same number; else the whole texts."""
    zh, en = sentences(chinese, "zh"), sentences(english, "en")
    return list(zip(zh, en, strict=True)) if len(zh) == len(en) else [((0, len(chinese)), (0, len(english)))]


def _opposed(claim: Claim, chinese: str, english: str) -> tuple[str, Place] | None:
    """Who claims what the other denies; None where either says both, or neither plainly."""
    denied, affirmed = claim.denied_zh.pattern.search(chinese), claim.affirmed_zh.pattern.search(chinese)
    if (denied is None and affirmed is None) or _UNSURE_ZH.pattern.search(chinese):
        return None
    said = _affirmed(claim, english)
    if denied is not None:
        rest = claim.denied_zh.pattern.sub("", chinese)
        return (
            ("en", said)
            if said and not claim.zh.pattern.search(rest) and not claim.denied_en.pattern.search(english)
            else None
        )
    if said or affirmed is None or not claim.denied_en.pattern.search(english) or _UNSURE_EN.pattern.search(english):
        return None
    return "zh", affirmed.span()


def _affirmed(claim: Claim, english: str) -> Place | None:
    """Where the English plainly claims it: no word of doubt or denial in its clause, no denial before."""
    hit = claim.affirmed_en.pattern.search(english)
    if hit is None or _UNSURE_EN.pattern.search(english, 0, hit.start()):
        return None
    start = max((cut.end() for cut in _CUT_EN.pattern.finditer(english, 0, hit.start())), default=0)
    cut = _CUT_EN.pattern.search(english, hit.end())
    end = cut.start() if cut else len(english)
    if _NO_EN.pattern.search(english, start, end) or _UNSURE_EN.pattern.search(english, start, end):
        return None
    return None if _AFTER_NO.pattern.search(english, 0, start) else hit.span()

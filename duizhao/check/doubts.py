"""Words by which Chinese says that something may be so, and all by which English could say it."""

from __future__ import annotations

import re

from duizhao.check.late import Late
from duizhao.check.negation import OF_VERB_EN, denial

_DOUBT = re.compile(r"可能(?<![尽不无]可能)(?![性的。，；]|地)|或许|也许|有望|疑似|似乎|恐怕|未必|不一定(?![要得非需])")
_IN_ENGLISH = Late(
    r"\b(?:may|might|maybe|could|would|should|possib\w+|potential\w*|perhaps|likel\w+|unlikely|probab\w+|chances?|odds"
    r"|seem\w*|appear\w*|apparent\w*|suspect\w*|suspicio\w+|hop(?:e|es|ed|ing|eful\w*)|expect\w*|promis\w+|tend\w*|prone"
    r"|liable|susceptib\w*|vulnerable|sometimes|occasional\w*|often|usual\w*|common\w*|mostly|most|rare\w*|whether"
    r"|sure|doubt\w*|question\w*|thought|believed?|think|presum\w*|always|necessar\w+|need not"
    r"|candidates?|sign|signs"
    r"|point to|dangers?|threat\w*|at risk|in case|ever|capable|able|used to|a few people|many"
    rf"|not all|(?:{OF_VERB_EN}) (?:\w+ ){{0,6}}every\w*|don['’]t all"
    r"|alternat\w*|rul(?:e[sd]?|ing) out|rul(?:e[sd]?|ing) \w+ out|look(?:s|ing)? like|feels?)\b",
    re.IGNORECASE,
)
_SHARED = (  # words that say it only where the Chinese has no word of its own for them
    (Late(r"\brisk\w*\b", re.IGNORECASE), Late("险")),
    (Late(r"\b(?:suggest\w*|indicat\w*)\b", re.IGNORECASE), Late("提示|表明|显示|说明|建议|适应证|指征")),
    (
        Late(r"\b(?:unclear|uncertain\w*|unknown)\b", re.IGNORECASE),
        Late("不[清明确]|未[知明]|尚无|没有定论"),
    ),
    (Late(r"\bsome\b", re.IGNORECASE), Late("部分|一些|有些|有的|某些|[几数][个项种位名]")),
    (Late(r"\bcan\b", re.IGNORECASE), Late("可(?![能逆怕靠])|(?<![可功性智机])能(?![量力])")),
    (Late(r"\b(?:if|unless|when)\b", re.IGNORECASE), Late("[如若]|一旦|万一|要是|时|的话|假|即|则")),
)


_ONLY_LINKED = (  # what goes together is not yet caused by it
    Late("不能(?:说明|证明|断定|据此)|(?:存在|有)(?:一定)?关联|只是相关"),
    Late(
        denial(
            r"associat\w*|link\w*|correlat\w*|relat\w*|connect\w*|may|might|suggest\w*|whether|unclear|prov\w+|evidence"
            r"|tie[ds]?|go together|goes with|went with"
        ),
        re.IGNORECASE,
    ),
)


_STUDIED_ZH = re.compile(
    r"(?:研究|调查|随访|队列|统计|数据|分析|发现)[^。！？]*[与和同跟][^。，；！？]{2,40}?(?:有关|相关|关联)"
)
_CAUSED = Late(
    r"\b(?:causes?|caused|leads? to|led to|raises?|raised|results? in|brings? (?:on|about)|prevents?|protects?"
    r"|reduces?|lowers?|increases?)\b",
    re.IGNORECASE,
)


DOUBTS = re.compile(f"{_DOUBT.pattern}|{_ONLY_LINKED[0].words}|{_STUDIED_ZH.pattern}")  # a quick look for either


def undoubted(chinese: str, english: str) -> tuple[int, int] | None:
    """The place of the first doubt in `chinese` for which nothing in `english` can stand."""
    linked, told = _ONLY_LINKED
    if (found := linked.pattern.search(chinese)) is not None and told.pattern.search(english) is None:
        return found.span()
    studied = _STUDIED_ZH.search(chinese)
    if studied is not None and told.pattern.search(english) is None and _CAUSED.pattern.search(english):
        return studied.span()
    hit = _DOUBT.search(chinese)
    if hit is None or _IN_ENGLISH.pattern.search(english):
        return None
    if any(len(word.pattern.findall(english)) > len(own.pattern.findall(chinese)) for word, own in _SHARED):
        return None
    return hit.span()

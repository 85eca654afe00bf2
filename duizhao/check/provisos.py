"""Chinese words that change what is to be done - only, unless, stop - each with all by which English could say it."""

from __future__ import annotations

import re

from duizhao.check.late import Late
from duizhao.check.negation import AVOID_EN, PLAIN_ZH, denial

_NOT_ZH = Late(f"[{PLAIN_ZH}]|避免|禁")
_NOT_EN = Late(denial(AVOID_EN), re.IGNORECASE)
# (how Chinese says it, how English can); each was tried on the right texts of the corpus
_PROVISOS = (
    (
        r"只有(?=[^。！？；]{2,40}[才方])|只[能可许限](?!是|怕)|只(?:适?用于|供|限于|对(?=[^。！？；，]{2,20}(?:免费|开放|有效|适用)))|仅[限供可能](?!有)|唯有"
        r"|非[^。！？；，]{1,12}不可",
        r"only|just|sole\w*|alone|unless|until|till|exclusiv\w*|limit\w*|restrict\w*|reserv\w*|confin\w*|must|have to"
        r"|has to|need\w*|required?|single|once (?!a\b|every|daily|weekly|in\b|more)|merely"
        r"|all (?:you|that|we|they|it)|at most|up to|stick to|keep to|but|before|first|strictly"
        r"|essential|vital|depends?|provided|as long as|condition|last resort|best you can|any other|rather than"
        r"|instead|one (?:person|visitor|relative|carer|way|thing)",
    ),
    (
        r"除非",  # what it is taken from is often a ban, whose denial says nothing of it
        r"unless|except\w*|only|until|till|without|otherwise|other than|save|excluding|barring|exempt\w*|apart from"
        r"|provided|as long as|(?<!even )if (?!you (?:have|are|wear|suffer)|other\b)|when|but|where",
    ),
    (
        r"(?<=[\u4e00-\u9fff）”])除外(?=[。；，）]|$)|除[^。；！？，]{1,14}[以之]?外(?=[，,])(?![，,]?[^。；！？]{0,12}[还也又同再])",
        r"except\w*|apart from|other than|besides?|exclud\w*|but|sav(?:e|ing)|only|otherwise|unless|without|aside"
        r"|leav(?:e|ing) out|on top|in addition|as well|also|beyond|outside|all other|every other|no other|nothing else"
        r"|free|alone|rest|even|barring|exempt\w*|instead|whereas|while|however|if|usual\w*|normal\w*|general\w*"
        r"|special\w*|[a-z]+day to [a-z]+day",
    ),
    (
        r"(?:等|待|直到)[^。；！？]{2,30}才",
        r"after\w*|once|until|till|when|whenever|only|before|wait\w*|first|as soon as|following|by the time|unless"
        r"|since|provided|as long as|not? \w+ than|within|takes?|taking",
    ),
    (
        r"(?<![不勿甭别无没未])(?<![不无]需)(?:立[即刻]|马上|应|须|请|要|需|并|先|就)停(?:药|用|服|止(?:服|使?用))",
        r"stop\w*|discontinu\w*|withdr\w+|off|ceas\w+|quit\w*|end\w*|interrupt\w*|hold|held|paus\w+"
        r"|suspend\w*|come off|ha(?:s|ve|d) to go|halt\w*|no (?:more|longer|further)|give up|skip\w*|leave out|take no"
        r"|break|finish\w*",
    ),
)
_PAIRS = tuple((Late(zh), Late(rf"\b(?:{en})\b", re.IGNORECASE)) for zh, en in _PROVISOS)
PROVISOS = re.compile(  # a quick look for any of them
    "除[^。；！？，]{0,14}外|[等待到](?=[^。；！？]{2,30}才)|只[有能可许限适用供对]|仅[限供可能]|唯有|不可|除非|停[药用服止]"
)


def unsaid_proviso(chinese: str, english: str) -> tuple[int, int] | None:
    """The place of the first proviso in `chinese` for which nothing in `english` can stand.

    A denial may stand for one, "not until", unless the Chinese has as many of its own.
    """
    for zh, en in _PAIRS:
        hit = zh.pattern.search(chinese)
        if hit is not None and en.pattern.search(english) is None:
            rest = chinese[: hit.start()] + chinese[hit.end() :]
            if len(_NOT_EN.pattern.findall(english)) <= len(_NOT_ZH.pattern.findall(rest)):
                return hit.span()
    return None

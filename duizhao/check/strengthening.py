"""English words that are stronger than any word of the Chinese beside them."""

from __future__ import annotations

import re

from duizhao.check.late import Late
from duizhao.check.negation import OPEN_EN, denial

# (what the English says, what the Chinese must say for that)
_STRONGER = (
    (
        r"\b(?<!not )(?<!not been )(?<!not yet )(?:clinically |scientifically )?proven\b(?! (?:infection"
        r"|otherwise|guilty|diagnos|case))",
        r"证|确|验|明显|肯定|公认",
    ),
    (r"\bprove[sd]? that\b|\bproof that\b", r"证|确|验|明"),
    (
        r"\b(?:very|extremely|perfectly|completely|totally|absolutely|entirely) safe\b|\bsafe and effective\b"
        r"|\beffective and safe\b|\bharmless\b",
        r"安全|放心|无害|没有害|没害|不伤|不会伤|无创|无毒|不要紧|没关系|无妨|良性|不影响|碍|没事|不打紧",
    ),
    (
        r"\b(?:eliminate[sd]?|eradicate[sd]?|wipes? out|banish(?:es|ed)?|ends? (?:your|the|all|their) (?:\w+ )?(?:pain"
        r"|itch\w*|disease|eczema|symptoms?|cough|allerg\w+|suffering|problems?|infection))\b",
        r"消除|消灭|消失|根除|清除|去除|除去|除掉|解除|杜绝|止|排除|剔除|忌|停|代谢|排泄|排出|排|避免|不吃|除|没有了"
        r"|不再|杀",
    ),
    (
        r"\b(?:will|is) (?:definitely|certainly|surely|undoubtedly) (?!not)|\b(?:is|are) (?:sure|certain"
        r"|guaranteed) to (?:work|help|cure|heal|improve|recover|get better)\b|\bworks? every time\b|\balways (?:works?"
        r"|helps?|cures?|heals?)\b",
        r"一定|肯定|必定|必然|必将|必会|确实|总|都|绝对|每次|均",
    ),
    (r"\bguarantee[sd]?\b", r"保证|保障|确保|一定|担保|承诺|保密|必|保"),
    (
        r"\b(?:dramatic(?:ally)?|remarkabl[ey]|amazing(?:ly)?|incredibl[ey]|astonishing(?:ly)?|spectacular(?:ly)?"
        r"|extraordinar(?:y|ily))\b(?= (?:\w+ )?(?:improv|reduc|better|effect|result|relie|eas|recover|success|help|cut"
        r"|lower|good))",
        r"显著|明显|大幅|大大|惊人|非常|很|极|特别|急剧|神奇|骤|剧|锐|猛|突出",
    ),
    (
        r"\bstate-of-the-art\b|\bcutting[- ]edge\b|\bthe (?:most advanced|world['’]s (?:best|first|leading)"
        r"|only (?:effective|cure))\b|\bthe best (?:treatment|drug|medicine|therapy|cure)\b(?! for (?:you|your|each"
        r"|every))",
        r"最|先进|领先|首选|唯一|前沿|一流|第一|最新|新型|优先|更好|只有|适合|合适|佳|好",
    ),
    (
        r"\b(?:breakthrough|miracle|miraculous|revolutionary|ground-?breaking"
        r"|game[- ]changing)\b(?!s? (?:infections?|bleed|pain|case|seizure|dose|symptom|fever|disease|attack))",
        r"突破|奇|革命|重大|爆发|划时代|里程碑|创新",
    ),
)
_GATE = Late(rf"\b(?:{'|'.join(english for english, _ in _STRONGER)})", re.IGNORECASE)
_PAIRS = tuple((Late(english, re.IGNORECASE), Late(chinese)) for english, chinese in _STRONGER)
_NO = Late(
    denial(OPEN_EN, r"may|might|could|aims?|trying|try|tries|ask|cautious|beware|less|(?<!\ba )few") + r"|\?",
    re.IGNORECASE,
)
_CLAUSE = Late(r"[.;:!,]\s|\n|\b(?:though|but|if|when)\b", re.IGNORECASE)
_END = Late(r"[.!?](?=\s|$)|\n|$")


def stronger(english: str) -> bool:
    """Whether a text holds such a word: a quick look."""
    return _GATE.pattern.search(english) is not None


def strengthened(english: str, chinese: str) -> tuple[int, int] | None:
    """The place of the first affirmed word in `english` for which nothing in `chinese` stands."""
    if not stronger(english):
        return None
    for words, same in _PAIRS:
        for hit in words.pattern.finditer(english):
            if not same.pattern.search(chinese) and not _taken_back(english, hit):
                return hit.span()
    return None


def _taken_back(english: str, hit: re.Match[str]) -> bool:
    begin = max((cut.end() for cut in _CLAUSE.pattern.finditer(english, 0, hit.start())), default=0)
    end = _END.pattern.search(english, hit.end())
    asked = end is not None and end[0] == "?"
    return (
        asked or _NO.pattern.search(english, begin, hit.start()) is not None or english.startswith(" not ", hit.end())
    )

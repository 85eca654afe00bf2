"""Two opposites said of two others: worse on sitting and better lying down, or the other way round.

English is given in small letters.
"""

from __future__ import annotations

import re
from itertools import product

from duizhao.check.late import Late

Place = tuple[int, int]
_Ends = tuple[Late, Late]


def _ends(one: str, other: str) -> _Ends:
    return Late(one), Late(other)


def _words(one: str, other: str) -> _Ends:
    return _ends(rf"\b(?:{one})\b", rf"\b(?:{other})\b")


_WHEN = (  # (Chinese, English) words of the two ends of what is done or felt
    (_ends("坐|站|立(?!即|刻)|起身", "躺|卧"), _words(r"sit\w*|stand\w*|upright|get\w* up", r"l(?:ie|ying)|flat")),
    (
        _ends("活动|运动|走|劳累|用力|负重", "休息|静息|静止|不动"),
        _words(r"exercis\w*|activ\w+|exert\w*|walk\w*", r"rest\w*|still"),
    ),
    (_ends("热敷|受热|遇热", "冷敷|受冷|遇冷|冰敷"), _words("heat|warm\\w*|hot", "cold|ice|cool\\w*")),
    (_ends("空腹|[饭餐]前|饿", "[饭餐]后|进食后"), _words(r"empty|before|hung\w+", "after|eating")),
    (_ends("早上|晨起|清晨|早晨", "晚上|夜[间里]|傍晚|睡前"), _words("mornings?|waking", r"evenings?|nights?|bedtime")),
)  # fmt: skip
_HOW_ZH = _ends("加重|变重|更[重痛疼明]|加剧|恶化", "减轻|缓解|好转|变轻|消失")
_HOW_EN = _words(
    r"worse\w*|aggravat\w+|stronger|more (?:severe|intense|painful)",
    r"eas\w+|better|reliev\w+|improv\w+|less\w*|go(?:es)? away",
)
_CLAUSE_ZH = Late("[，。；！？：]")
_CLAUSE_EN = Late(r"[,;.!?:–—]| (?:and|but|while|whereas) ")


CROSSED_GATE, TURN_GATE = re.compile("加[重剧]|变重|更[重痛疼明]|恶化"), re.compile("热敷")


def crossed(chinese: str, english: str) -> Place | None:
    """The place in `english` of what gets worse or better when the Chinese says that its opposite does."""
    if not all(end.pattern.search(chinese) for end in _HOW_ZH):
        return None
    ones = _clauses(chinese, _CLAUSE_ZH)
    others = _clauses(english, _CLAUSE_EN)
    for zh, en in _WHEN:
        wanted = {pair for _, text in ones for pair in _pairs(text, zh, _HOW_ZH)}
        given = {pair: start for start, text in others for pair in _pairs(text, en, _HOW_EN)}
        for when, how in sorted(wanted):
            if (when, 1 - how) in given and (when, how) not in given and (1 - when, how) in {*given}:
                start = given[when, 1 - how]
                found = _HOW_EN[1 - how].pattern.search(english, start)
                return found.span() if found is not None else None
    return None


_COMPRESSES = (Late("冷敷|冰敷"), Late("热敷"))


def in_turn(chinese: str, english: str) -> Place | None:
    """The place in `english` of the heat or cold that comes first there, and second in the Chinese."""
    zh = [hit.start() if (hit := each.pattern.search(chinese)) is not None else -1 for each in _COMPRESSES]
    if min(zh) < 0:
        return None
    warm, cold = (end.pattern.search(english) for end in _WHEN[2][1])
    if warm is None or cold is None or (zh[0] < zh[1]) == (cold.start() < warm.start()):
        return None
    return min(warm.span(), cold.span())


_COLD_OR_HOT = (  # (Chinese, all by which English may say it, what says so for sure)
    (
        Late("冷敷|冰敷|冰袋|冰块|冷毛巾"),
        Late(r"\b(?:cold\w*|ice|icy|cool\w*|chill\w*|frozen|freez\w*)\b"),
        Late(r"\b(?:cold packs?|ice packs?|cold compress\w*|apply (?:ice|cold)|ice cubes?)\b"),
    ),
    (
        Late("热敷|热水袋|暖水袋|热毛巾|暖宝宝|温敷"),
        Late(r"\b(?:heat\w*|hot|warm\w*)\b"),
        Late(
            r"\b(?:heat packs?|hot packs?|hot[- ]water bottles?|(?:warm|hot) compress\w*|apply (?:heat|warmth)"
            r"|heat(?:ing)? pads?)\b|^heat(?=:)"
        ),
    ),
)


COMPRESS_GATE = re.compile("|".join(row[0].words for row in _COLD_OR_HOT))  # a text could want cold or heat laid on


def other_compress(chinese: str, english: str) -> Place | None:
    """The place in `english` of a hot-water bottle, where the Chinese says ice and nothing warm, or the reverse."""
    for here, (zh, seen, _) in enumerate(_COLD_OR_HOT):
        other, _, sure = _COLD_OR_HOT[1 - here]
        if zh.search(chinese) and not other.search(chinese) and not seen.search(english):
            found = sure.search(english)
            if found is not None:
                return found.span()
    return None


def _clauses(text: str, cut: Late) -> list[tuple[int, str]]:
    ends = [found.end() for found in cut.pattern.finditer(text)]
    return [(start, text[start:end]) for start, end in zip([0, *ends], [*ends, len(text)], strict=True)]


def _pairs(clause: str, whens: _Ends, hows: _Ends) -> list[tuple[int, int]]:
    """(which end of the one, which of the other) a clause names, where it names one of each."""
    found = [
        (when, how)
        for when, how in product(range(2), range(2))
        if whens[when].pattern.search(clause) and hows[how].pattern.search(clause)
    ]
    return found if len(found) == 1 else []

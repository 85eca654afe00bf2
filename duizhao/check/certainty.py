"""A hedge that became a certainty: may ease here, is certain to ease there."""

from __future__ import annotations

import re

from duizhao.check.late import Late
from duizhao.check.negation import OPEN_EN, denial
from duizhao.check.sentences import sentences

Place = tuple[int, int]

_HEDGE_ZH = Late(
    r"(?<![尽不])可能(?![性的]|地)|或许|也许|兴许|有望|似乎|恐怕|未必|不一定|大概|尚无定论|尚不确定|不确定|有助于|有一定"
)
_HEDGES = re.compile("可能|许|有望|似乎|恐怕|未必|一定|大概|定论|确定|有助于")  # a quick look
_VOWS = re.compile("一定|肯定|必|绝对|百分之百|保证")  # another one
GATE = re.compile(f"{_HEDGES.pattern}|{_VOWS.pattern}")
_SURE_ZH = (  # what stands for certainty in the Chinese; the wider lists are for always and proven
    r"(?<!不)一定(?!的?[程帮作效量])|肯定|必定|必然|必将|必会|必须|务必|绝对|无疑|疑问|势必|保证|注定|不可避免|难免"
    r"|免不了|确定|确保|百分之百|当然|必"
)
_STEADY_ZH = (
    _SURE_ZH + r"|总|都|均|每|始终|一律|一直|永远|全部|所有|任何|常|老是|次次|人人|坚持|请|要|记得|切|不能|随身|时刻|应"
)
_SHOWN_ZH = _SURE_ZH + r"|证|验|显示|表明|发现|公认|明确"
_EFFECT = (
    r"(?:work|help|cure|heal|reliev|eas|improv|reduc|prevent|protect|restor|repair|slow|lower|shorten|stop|recover|benefit"
    r"|succeed|relax|strengthen|get better|clear|lift|boost|cut|lead|cause|regrow|rebuild|extend|prolong|save|make|let"
    r"|give|bring|grow|disappear|come back|happen|occur|develop|damage|affect|harm|return|worsen|raise|increase)\w*"
)
_SURE_EN = tuple(
    (Late(english, re.IGNORECASE), Late(chinese))
    for english, chinese in (
        (
            r"\b(?:is|are|was|were|will be|seems?) (?:(?:almost|absolutely|quite|all) )?(?:certain|sure|bound"
            r"|guaranteed|assured|destined) to\b",
            _SURE_ZH,
        ),
        (
            r"\b(?:will|is|are|does|do|can) (?:definitely|certainly|surely|undoubtedly|unquestionably"
            r"|inevitably|invariably)\b"
            rf"|\b(?:definitely|certainly|undoubtedly|invariably|inevitably|unfailingly) {_EFFECT}",
            _SURE_ZH,
        ),
        (r"\b(?:without (?:any |a )?doubt|beyond (?:any |all )?doubt|there is no doubt|with certainty)\b", _SURE_ZH),
        (rf"\balways {_EFFECT}\b|\bin (?:every|all) (?:cases?|patients?)\b", _STEADY_ZH),
        (r"\bguarantees?\b|\bguaranteed\b", _SURE_ZH + "|保|承诺"),
        (r"\b(?:is|are|been|was|were)(?: \w+ly)? (?:proven|proved)\b", _SHOWN_ZH),
    )
)
_GATE_EN = Late(
    r"\b(?:certain|sure|bound|guarante\w+|assured|destined|definitely|certainly|surely|undoubtedly|unquestionably"
    r"|inevitably|invariably|unfailingly|doubt|certainty|always|every|all|proven|proved)\b",
    re.IGNORECASE,
)
_NO_EN = Late(denial(OPEN_EN, "may|might|could|far from|less|few|how|once|when|than") + r"|\?", re.IGNORECASE)
_CUT_EN = Late(r"[,;:–—]|\b(?:but|and|however|though|although)\b", re.IGNORECASE)
_CUT_ZH = Late(r"[，；：。！？]|但|然而")

_VOW_ZH = Late(
    r"(?<![不未无非])(?:一定|肯定|必定|必然|必将|绝对)(?:都|就)?(?:会|能|可以|有效|见效)|(?<![不未无])必将|(?<!不)百分之百(?:会|能|有效)"
    r"|(?<![不未无法能敢会])保证(?:能|可以|会|有效|见效)"
)
_VAGUE_EN = Late(r"\b(?:may|might|could|perhaps|possibly|maybe)\b", re.IGNORECASE)
_FIRM_EN = Late(
    r"\b(?:certain\w*|sure\w*|will|definit\w*|always|guarant\w*|inevitabl\w*|undoubted\w*|bound|must|never|doubt|every|absolut\w*"
    r"|cannot|can|100|proven|necessar\w*|is|are)\b",
    re.IGNORECASE,
)
_OPEN_ZH = Late(r"[？?]|吗|如果|若|是否|能否|不是|并非|未必|谁|以为|号称|声称|宣称|[“”]|信|可能|或许|也许|不")


def overstated(chinese: str, english: str) -> tuple[str, Place] | None:
    """(the language that is sure, the place in its text) where the other sentence only says that it may be so."""
    sure = _HEDGES.search(chinese) is not None and _GATE_EN.pattern.search(english) is not None
    vow = _VOWS.search(chinese) is not None and _VOW_ZH.pattern.search(chinese) is not None
    if not sure and not vow:
        return None
    zh, en = sentences(chinese, "zh"), sentences(english, "en")
    if len(zh) != len(en):
        return None
    for one, other in zip(zh, en, strict=True):
        here, there = chinese[slice(*one)], english[slice(*other)]
        if sure and (hit := _too_sure(here, there)) is not None:
            return "en", (hit[0] + other[0], hit[1] + other[0])
        if vow and (hit := _vowed(here, there)) is not None:
            return "zh", (hit[0] + one[0], hit[1] + one[0])
    return None


def _too_sure(chinese: str, english: str) -> Place | None:
    """A word of certainty that nothing in the clauses of the Chinese that hedge, nor around them, stands for."""
    if _HEDGE_ZH.pattern.search(chinese) is None:
        return None
    for words, same in _SURE_EN:
        for hit in words.pattern.finditer(english):
            meant = _hedging(chinese) if same.words == _STEADY_ZH else chinese
            if not same.pattern.search(meant) and not _open(english, hit):
                return hit.span()
    return None


def _hedging(chinese: str) -> str:
    """The clauses that hedge: 都 and 每 stand in many others."""
    return " ".join(clause for clause in _CUT_ZH.pattern.split(chinese) if _HEDGE_ZH.pattern.search(clause))


def _open(english: str, hit: re.Match[str]) -> bool:
    """Whether the clause around a word of certainty takes it back."""
    start = max((cut.end() for cut in _CUT_EN.pattern.finditer(english, 0, hit.start())), default=0)
    cut = _CUT_EN.pattern.search(english, hit.end())
    inside = hit[0].lower().startswith(("without", "beyond", "there is no"))
    rest = english[start : hit.start()] + ("" if inside else " " + english[hit.start() : cut.start() if cut else None])
    return _NO_EN.pattern.search(rest) is not None


def _vowed(chinese: str, english: str) -> Place | None:
    """A vow in the Chinese where the English sentence only says may."""
    hit = _VOW_ZH.pattern.search(chinese)
    if hit is None or not _VAGUE_EN.pattern.search(english) or _FIRM_EN.pattern.search(english):
        return None
    rest = chinese[: hit.start()] + chinese[hit.end() :]
    return None if _OPEN_ZH.pattern.search(rest) else hit.span()

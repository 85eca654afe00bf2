"""Letters, words and marks that stand twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duizhao.align import Vocabulary
from duizhao.check.case import Case
from duizhao.check.late import Late
from duizhao.check.letters import Letters, Spot
from duizhao.check.typography.lexicon import BEGINNINGS, DOUBLES, ENDINGS, GRAMMAR, MEETINGS, NOUNS, WORDS
from duizhao.check.typography.scripts import chinese, western
from duizhao.finding import Finding, Severity, say

_UNIT = re.compile(r"([\u4e00-\u9fff]{1,8}?)\1")
_Slip = tuple[Severity, bool] | None  # how grave, and whether a cure is safe
_SURE = Severity.WARNING, True
_PAIR = re.compile(r"([\u4e00-\u9fff])\1")
_COUNTED = Late("[一两几半每]|越来越|多[少久长大远]|什么|[哪谁怎]|[点步口次遍层天年了吧啊]$")  # 一步一步, 吃多少吃多少
_AGAIN = re.compile(r"[^A-Za-z]([A-Za-z][A-Za-z'’]*+) +(?i:\1)(?![\w'’-])")  # most articles have none
_TWICE = Late(r"(?<=\s)\w([a-z'’]*) \w\1\b")
_SAME = Late(r"(?<![\w'’-])([A-Za-z][A-Za-z'’]*)( +)(\1)(?![\w'’-])", re.IGNORECASE)
_WHAT = Late(r"\b(?:what|all)\b[^.;:!?]*$", re.IGNORECASE)  # what it is is, all there is is
_SAID_TWICE = "very really so many much long far no yes now never again well bye ha knock tap more her that had"
_OFTEN = frozenset(_SAID_TWICE.split())
_PHRASAL = Late(
    r"\b(?:com(?:e|es|ing)|came|log(?:s|ged|ging)?|check(?:s|ed|ing)?|go|goes|went|gone|mov(?:e|ed|ing)|hand(?:ed)?|"
    r"bring|brought|turn(?:ed)?|sign(?:ed)?|settle[ds]?|call(?:ed)?|phone[ds]?|join(?:ed)?|carry|carried|put|give|gave|"
    r"get|got|took|take|send|sent|keep|kept|pass(?:ed)?|goes|going|turned|mov(?:es|ed|ing)|carries|carrying|hold|held|lead)$",
    re.IGNORECASE,
)
_CHINESE_MARKS = Late(
    r"(?P<one>[，。、；：])(?P=one)+|[，、；：][，。、；：]+|。[，、；：]|[？！][，。、；]|[“‘（《「][，。、；：](?![”’）》」])"
)
_SIDE_BY_SIDE = re.compile(r"[,;:.?!，。、；：？！“‘（《「](?:(?<![“‘（《「]) ?[,;:.，。、；：]|[，。、；：])")
_WESTERN_MARKS = Late(  # BCR::ABL1 is a fused gene
    r"(?<![A-Z0-9](?=::[A-Z]))(?P<one>[,;:])(?: ?(?P=one))+|(?<!\.)(?P<stop>\.)\.(?![.\w/])"
    r"|[,;:] ?[,;](?!\d)|[,;:]\.(?![.\d])|[?!]\.(?![.\w])"
)


def characters(case: Case) -> Iterator[Finding]:
    """A Chinese character or word stands twice.

    It is the trace of an edit, and one that readers see at once: a text that was not read again does not deserve trust
    in its doses either.
    """
    known = case.match.reader.vocabulary
    for whole in chinese(case.wholes):
        for letters in whole.holding(_UNIT):
            for found in _UNIT.finditer(letters.text):
                slip = _slip(letters.text, found, known, whole.text)
                if slip is not None:
                    severity, safe = slip
                    yield Spot(letters, found.start(), found.end(), found[1] if safe else None).says(
                        "TYP004",
                        say("{word} stands here twice", word=found[1]),
                        say("write {word} once", word=found[1]),
                        severity,
                    )


def _slip(text: str, found: re.Match[str], known: Vocabulary, article: str) -> _Slip:
    """How sure it is that a character or word stands twice by mistake; None where Chinese may say it twice."""
    unit, left, right = found[1], text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
    if len(unit) > 1:
        several = len(set(unit)) > 1 and _COUNTED.pattern.search(unit) is None
        slips = len(unit) > 2 or ((unit in WORDS or unit[1] in NOUNS) and right != "相" and unit != "人人")
        return _SURE if several and slips else None
    if unit in GRAMMAR:
        ends, begins = GRAMMAR[unit]
        slips = not (left and left in ends) and not (right and right in begins)
    elif unit in BEGINNINGS:
        ends, begins = BEGINNINGS[unit]
        slips = bool(right) and right in begins and not (left and left in ends)
    elif unit in ENDINGS:
        slips = not (right and right in ENDINGS[unit])
    else:
        return _single(text, found, known, article)
    return _SURE if slips else None


def _single(text: str, found: re.Match[str], known: Vocabulary, article: str) -> _Slip:
    """Of a character that stands in no table: it is a slip where it belongs to one word alone, 告知|知 or 延|延长.

    Where two words meet in it, 反复|复发, it stands twice by right; where it belongs to none that is known, who knows?
    斑贴|贴在: before something else in the same article, 斑贴 is a word there.
    """
    unit, left, right = found[1], text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
    ends, begins = MEETINGS.get(unit, ("", ""))
    beside = _PAIR.match(text, found.end()) or _PAIR.match(text, max(0, found.start() - 2))  # 清清楚楚
    if unit in DOUBLES or beside or (left and left in ends) or (right and right in begins):
        return None
    before, behind = known.begins(left + unit), known.begins(unit + right)
    if (before and behind) or (behind and _elsewhere(left + unit, unit + right, article)):
        return None
    return (Severity.WARNING if before or behind else Severity.INFO), False


def _elsewhere(word: str, next_two: str, article: str) -> bool:
    """Whether an article has a word before something else than the two characters that doubled its last."""
    return re.search(f"{re.escape(word)}(?![{re.escape(next_two)}])", article) is not None


def words(case: Case) -> Iterator[Finding]:
    """An English word stands twice.

    It is the trace of an edit, and one that readers see at once: a text that was not read again does not deserve trust
    in its doses either.
    """
    for whole in western(case.wholes):
        for letters in whole.holding(_TWICE.pattern) if _AGAIN.search(whole.text) is not None else ():
            yield from _words(letters)


def _words(letters: Letters) -> Iterator[Finding]:
    for found in _SAME.pattern.finditer(letters.text):
        if not _meant(letters.text[: found.start()].rstrip(), found[1], found[3]):
            yield Spot(letters, found.start(), found.end(), found[1]).says(
                "TYP005", say("{word} stands here twice", word=found[3]), say("write {word} once", word=found[1])
            )


def _meant(head: str, first: str, second: str) -> bool:
    """Whether a word may stand twice behind `head`: names (Bora Bora), May may, that that, check in in the morning."""
    word = second.lower()
    starts = not head or head[-1] in '.!?:\n“"'
    if word in _OFTEN or (len(word) == 1 and word != "a") or second[0].isupper() or (first != second and not starts):
        return True
    if word == "is":
        return _WHAT.pattern.search(head) is not None
    return word in ("in", "up", "out", "do", "on") and _PHRASAL.pattern.search(head) is not None


def marks(case: Case) -> Iterator[Finding]:
    """Two marks stand where one belongs.

    It is the trace of an edit: a part of the sentence may have gone with it.
    """
    for wholes, pattern in ((chinese(case.wholes), _CHINESE_MARKS), (western(case.wholes), _WESTERN_MARKS)):
        for whole in wholes:
            for letters in whole.holding(_SIDE_BY_SIDE):
                for found in pattern.pattern.finditer(letters.text):
                    yield from _mark(letters, found)


def _mark(letters: Letters, found: re.Match[str]) -> Iterator[Finding]:
    one = found["one"] or found.groupdict().get("stop")
    if found[0].startswith("。。。"):
        return  # meant for an ellipsis: TYP008
    yield Spot(letters, found.start(), found.end(), one).says(
        "TYP006",
        say("the marks {marks} stand side by side", marks=found[0]),
        say("write {mark} once", mark=one) if one else say("keep the one that is meant"),
    )

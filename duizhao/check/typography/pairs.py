"""Quotes and brackets that have no partner."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from duizhao.check.case import Case
from duizhao.check.late import Late
from duizhao.check.letters import Letters, Spot, Whole
from duizhao.check.typography.scripts import is_latin, is_wide
from duizhao.finding import Finding, say

PARTNERS = {
    "（": "）",
    "(": ")",
    "［": "］",
    "[": "]",
    "【": "】",
    "《": "》",
    "〈": "〉",
    "「": "」",
    "『": "』",
    "〔": "〕",
    "“": "”",
    "‘": "’",
    "{": "}",
    "｛": "｝",
    "〖": "〗",
}
_KIND = {mark: kind for kind, pair in enumerate(PARTNERS.items()) for mark in pair} | {"（": 0, "）": 0, "(": 0, ")": 0}
_KIND |= {"［": 1, "］": 1, "[": 1, "]": 1}
_OPENERS = {closer: opener for opener, closer in PARTNERS.items()}
_MARK = re.compile("[" + re.escape("".join(PARTNERS) + "".join(PARTNERS.values())) + "]")
_NUMBER = re.compile(r"(?:^|[\s，。；、：:,;（(])(?:\d{1,3}|[A-Za-z]|[ivx]{1,5}|[一二三四五六七八九十]{1,3}|[①-⑳])$")
_INTERVAL = Late(r"[\[(（［][-−\d.\s]+[,，;；][^()\[\]（）]{1,12}[\])）］]")
_CLIPPED = re.compile(r"\d|n\b|t(?:is|was)\b|em\b", re.IGNORECASE)
_NEIGHBOURS = re.compile(r"[（(][)）]|[［\[][\]］]|【】|《》|〈〉|「」|『』|〔〕|“”|‘’|\{\}|｛｝|〖〗|\"\"")
_FACE = re.compile(r"[:;]-?$")
_MARKDOWN = re.compile(r"[\[［【]\s*@|\]\(|\[\^")


def unpaired(case: Case) -> Iterator[Finding]:
    """A quote or bracket is opened and not closed, or closed and not opened.

    Where a remark ends decides what is the rule and what its exception: “take it (not with milk and wait” can be read
    in two ways.
    """
    for whole in case.wholes:
        yield from _unpaired(whole)


def _unpaired(whole: Whole) -> Iterator[Finding]:
    every = tuple(whole.letters)
    place = {id(letters): number for number, letters in enumerate(every)}
    for letters in whole.holding(_MARK_OR_STRAIGHT):
        text = letters.text
        if _paired("".join(_MARK_OR_STRAIGHT.findall(text))) or _MARKDOWN.search(text):
            continue  # MDX010 tells of marks of Markdown that did not become what they should
        number = place[id(letters)]
        follows = every[number + 1].text.lstrip() if number + 1 < len(every) else ""
        for at in _lonely(text):
            if text[at] in "“「『" and follows.startswith(text[at]) and text[at] not in text[at + 1 :]:
                continue  # a quote over several paragraphs: each opens it anew, the last one closes it
            yield _finding(letters, at)
        yield from _straight(letters)


_MARK_OR_STRAIGHT = re.compile(_MARK.pattern[:-1] + '"]')


@lru_cache(maxsize=1024)
def _paired(marks: str) -> bool:
    """Whether marks close each other whatever stands between them; most texts have one of a few rows of marks."""
    marks = marks if "‘" in marks else marks.replace("’", "")
    shorter = ""
    while marks != shorter:
        shorter, marks = marks, _NEIGHBOURS.sub("", marks)
    return not marks


def _lonely(text: str) -> list[int]:
    """Where marks stand that have no partner."""
    hidden = {at for found in _INTERVAL.pattern.finditer(text) for at in (found.start(), found.end() - 1)}
    open_: list[int] = []
    lonely: list[int] = []
    for found in _MARK.finditer(text):
        mark, at = found[0], found.start()
        if at in hidden or (mark == "’" and not _opened(text, open_, "‘") and not is_wide(text[at - 1 : at])):
            continue
        if mark in PARTNERS:
            if mark == "‘" and ((at and is_latin(text[at - 1])) or _CLIPPED.match(text, at + 1)):
                continue  # an apostrophe typed the wrong way: don‘t, ‘tis
            open_.append(at)
            continue
        kinds = [_KIND[text[each]] for each in open_]
        if mark == "’" and is_latin(text[at + 1 : at + 2]) and text[at + 1 : at + 2].isalpha():
            continue  # don’t
        if _KIND[mark] in kinds:
            last = len(kinds) - 1 - kinds[::-1].index(_KIND[mark])
            lonely += open_[last + 1 :]
            del open_[last:]
        elif not (mark in ")）" and (_NUMBER.search(text, 0, at) or _FACE.search(text, 0, at))):
            lonely.append(at)
    return sorted(lonely + open_)


def _opened(text: str, open_: list[int], opener: str) -> bool:
    return any(text[each] == opener for each in open_)


def _straight(letters: Letters) -> Iterator[Finding]:
    """An odd number of straight quotes; behind a digit one may mean inches."""
    quotes = [found.start() for found in re.finditer('"', letters.text)]
    if len(quotes) % 2 and not any(letters.text[at - 1 : at].isdigit() for at in quotes):
        yield _finding(letters, quotes[-1])


def _finding(letters: Letters, at: int) -> Finding:
    mark = letters.text[at]
    spot = Spot(letters, at, at + 1)
    if mark in PARTNERS:
        return spot.says(
            "TYP012",
            say("{mark} is opened here and not closed", mark=mark),
            say("write {mark} where it ends", mark=PARTNERS[mark]),
        )
    if mark == '"':
        return spot.says("TYP012", say("{mark} has no partner", mark=mark), say("add the other one, or delete it"))
    return spot.says(
        "TYP012",
        say("{mark} closes what was not opened", mark=mark),
        say("write {mark} where it begins, or delete it", mark=_OPENERS[mark]),
    )

"""TRM008: a person, a part of the body, a complaint or a food of the Chinese is no other of its kind in English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from duizhao.check.bilingual import chinese
from duizhao.check.case import Case
from duizhao.check.late import Late
from duizhao.check.sentences import small
from duizhao.check.terms.kinds import KINDS
from duizhao.finding import Finding, say

Place = tuple[int, int]


class _Thing(NamedTuple):
    """One row of a kind, see `kinds`."""

    named: Late
    zh: Late
    seen: Late
    sure: Late


_THINGS = tuple(
    tuple(
        _Thing(Late(named), Late(zh), Late(rf"\b(?:{seen})"), Late(rf"\b(?:{sure})\b"))
        for named, zh, seen, sure in kind
    )
    for kind in KINDS
)
_NAMED = re.compile("|".join(row[0] for kind in KINDS for row in kind))
_WORD = re.compile("a&e|[a-z]+")
_FIRST = re.compile(
    r"(?:^|\|)(?:\(\?<![^)]*\))*(?:\(\?:)?([a-z&]+)(\??)"
)  # of each alternative, behind what must not precede


def _first_words(sure: str) -> set[str]:
    return {word for found in _FIRST.finditer(sure) for word in (found[1], found[1][: len(found[1]) - len(found[2])])}


_BY_WORD: dict[str, tuple[tuple[int, int], ...]] = {}  # the (kind, row) of what begins with a word
for _kind, _rows in enumerate(KINDS):
    for _row, (*_, _sure) in enumerate(_rows):
        for _word in _first_words(_sure):
            _BY_WORD[_word] = (*_BY_WORD.get(_word, ()), (_kind, _row))


def other_word(case: Case) -> Iterator[Finding]:
    """The English names another person, part of the body, complaint or food than the Chinese.

    A pain in the chest that became one in the belly reads as smoothly as the right one, and sends the reader the wrong
    way.
    """
    for twin in chinese(case).holding(_NAMED):
        found = other_named(twin.zh.text, twin.en.text)
        if found is None:
            continue
        name, (start, end) = found
        where, length = twin.en.at(start, end)
        yield Finding(
            where,
            "TRM008",
            say("the Chinese names {wanted}, this block {given}", wanted=name, given=twin.en.text[start:end]),
            say("write what the Chinese means"),
            beside=twin.zh.excerpt(name),
            length=length,
        )


def other_named(chinese: str, english: str) -> tuple[str, Place] | None:
    """What `chinese` names and `english` lacks, and the place of another of its kind that `english` has too often.

    Both are counted in the whole text: 护士 told as "your doctor or nurse" is no exchange, nor are sentences in another
    order.
    """
    text = small(english)
    words = _BY_WORD.keys() & _WORD.findall(text)
    for kind, row in sorted({place for word in words for place in _BY_WORD[word]}):
        things = _THINGS[kind]
        hits = [found.span() for found in things[row].sure.pattern.finditer(text)]
        surplus = len(hits) - len(things[row].zh.pattern.findall(chinese)) if hits else 0
        if surplus > 0 and (name := _lost(things, row, chinese, text)) is not None:
            return name, hits[-surplus]
    return None


def _lost(things: tuple[_Thing, ...], row: int, chinese: str, text: str) -> str | None:
    """The first of a kind, but for one row, that Chinese names more often than English may mean it."""
    for number, thing in enumerate(things):
        found = thing.named.pattern.search(chinese) if number != row else None
        if found is not None and len(thing.named.pattern.findall(chinese)) > len(thing.seen.pattern.findall(text)):
            return found[0]
    return None

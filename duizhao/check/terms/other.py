"""TRM008: a person, part of the body, complaint, food, quality or order of the Chinese is no other one in English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from duizhao.align import Reader
from duizhao.check.bilingual import Twin, twins
from duizhao.check.case import Case
from duizhao.check.couplets import Couplet, Hit, Part, couplets, first
from duizhao.check.late import Late
from duizhao.check.terms import (
    kinds_body,
    kinds_care,
    kinds_foods,
    kinds_illnesses,
    kinds_measures,
    kinds_orders,
    kinds_people,
    kinds_qualities,
    kinds_things,
    kinds_ways,
)
from duizhao.check.terms.thing import Thing
from duizhao.finding import Finding, say

Place = tuple[int, int]


_ROOMS = (
    *(kinds_people, kinds_body, kinds_illnesses, kinds_things, kinds_foods),
    *(kinds_care, kinds_qualities, kinds_orders, kinds_ways, kinds_measures),
)
_KINDS = tuple(kind for room in _ROOMS for kind in room.KINDS)
_NAMED_OF = tuple(Late("|".join(thing.named.words for thing in kind)) for kind in _KINDS)
_WORD = re.compile("a&e|[a-z]+")


def _by_word() -> Mapping[str, Sequence[tuple[int, int]]]:
    """From a word to what may be named by it: the place of a kind, and that of a thing in it."""
    found: dict[str, list[tuple[int, int]]] = {}
    for number, kind in enumerate(_KINDS):
        for place, thing in enumerate(kind):
            for word in thing.keys:
                found.setdefault(word, []).append((number, place))
    return found


_BY_WORD = _by_word()


def other_word(case: Case) -> Iterator[Finding]:
    """The English names another person, part of the body, complaint or food than the Chinese.

    A pain in the chest that became one in the belly reads as smoothly as the right one, and sends the reader the wrong
    way.
    """
    for twin in twins(case):
        found = _exchanged(twin, case.match.reader)
        if found is None:
            continue
        name, (run, start, end) = found
        where, length = run.at(start, end)
        yield Finding(
            where,
            "TRM008",
            say("the Chinese names {wanted}, this block {given}", wanted=name, given=run.text[start:end]),
            say("write what the Chinese means"),
            beside=twin.zh.excerpt(name),
            length=length,
        )


def _exchanged(twin: Twin, reader: Reader) -> tuple[str, Hit] | None:
    """What the Chinese names, and where the English names another: in all of the text, else in one of its sentences.

    In a text a word of the one sentence excuses what another lost, in a sentence by itself it does not; but sentences
    are told in another order, which only the whole text bears.
    """
    if not _rivals(twin.zh.text, twin.low):
        return None
    whole = Part(twin.zh, 0, twin.zh.text), Part(twin.en, 0, twin.en.text, twin.low)
    found = next(_found([whole]), None)
    if found is not None:
        return found
    parts = couplets(twin)
    return first(parts, _found, reader) if len(parts) > 1 else None


def _found(parts: Sequence[Couplet]) -> Iterator[tuple[str, Hit]]:
    for one, other in parts:
        found = other_named(one.text, other.low)
        if found is not None:
            name, place = found
            yield name, other.at(*place)


def other_named(chinese: str, english: str) -> tuple[str, Place] | None:
    """What `chinese` names and `english` lacks, and the place of another of its kind that `english` has too often.

    Both are counted in the whole text: 护士 told as "your doctor or nurse" is no exchange. English is given in small
    letters.
    """
    for kind, thing, hits in _rivals(chinese, english):
        surplus = len(hits) - len(thing.zh.pattern.findall(chinese))
        if surplus > 0 and (name := _lost(kind, thing, chinese, english)) is not None:
            return name, hits[-surplus]
    return None


def _rivals(chinese: str, english: str) -> list[tuple[Sequence[Thing], Thing, list[Place]]]:
    """Each thing that the English names, with its kind and the places, where the Chinese names another of that kind."""
    words = _BY_WORD.keys() & _WORD.findall(english)
    named: dict[int, bool] = {}
    found = []
    for number, place in sorted({each for word in words for each in _BY_WORD[word]}):
        if number not in named:
            named[number] = _NAMED_OF[number].pattern.search(chinese) is not None
        if not named[number]:
            continue  # nothing of this kind can be lost
        kind, thing = _KINDS[number], _KINDS[number][place]
        hits = [hit.span() for hit in thing.sure.pattern.finditer(english)]
        if hits and any(each.named.pattern.search(chinese) for each in kind if each is not thing):
            found.append((kind, thing, hits))
    return found


def _lost(kind: Sequence[Thing], given: Thing, chinese: str, english: str) -> str | None:
    """The first of a kind, but for the one given, that Chinese names more often than English may mean it."""
    for thing in kind:
        found = thing.named.pattern.search(chinese) if thing is not given else None
        if found is not None and len(thing.named.pattern.findall(chinese)) > len(thing.seen.pattern.findall(english)):
            return found[0]
    return None

"""TRM008: a person, part of the body, complaint, food, quality or order of the Chinese is no other one in English."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from duizhao.align import Reader
from duizhao.check.bilingual import Twin
from duizhao.check.case import Case
from duizhao.check.couplets import Couplet, Hit, couplets, first
from duizhao.check.sentences import words
from duizhao.check.terms.named import KINDS, named
from duizhao.check.terms.thing import Thing
from duizhao.check.terms.things import Told
from duizhao.finding import Finding, say

Place = tuple[int, int]
_Rival = tuple[Sequence[Thing], Thing, list[Place]]  # a kind, one of its things, where English names that


def other_word(case: Case) -> Iterator[Finding]:
    """The English names another person, part of the body, complaint or food than the Chinese.

    A pain in the chest that became one in the belly reads as smoothly as the right one, and sends the reader the wrong
    way.
    """
    for twin, told in named(case).items():
        found = _exchanged(twin, told, case.match.reader)
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


def _exchanged(twin: Twin, told: Told, reader: Reader) -> tuple[str, Hit] | None:
    """What the Chinese names, and where the English names another: in all of the text, else in one of its sentences.

    In a text a word of the one sentence excuses what another lost, in a sentence by itself it does not; but sentences
    are told in another order, which only the whole text bears.
    """
    rivals = _rivals(twin.zh.text, twin.low, told)
    found = _instead(rivals, twin.zh.text, twin.low)
    if found is not None or not rivals:
        return (found[0], (twin.en, *found[1])) if found is not None else None
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
    return _instead(_rivals(chinese, english, KINDS.told(words(english), chinese)), chinese, english)


def _instead(rivals: Sequence[_Rival], chinese: str, english: str) -> tuple[str, Place] | None:
    for kind, thing, hits in rivals:
        surplus = len(hits) - len(thing.zh.pattern.findall(chinese))
        if surplus > 0 and (name := _lost(kind, thing, chinese, english)) is not None:
            return name, hits[-surplus]
    return None


def _rivals(chinese: str, english: str, told: Told) -> list[_Rival]:
    """Each thing that the English names, with its kind and the places, where the Chinese names another of that kind."""
    found = []
    for kind, places in told:
        for thing in (kind[place] for place in places):
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

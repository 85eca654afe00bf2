"""RDR: places where a second reading is worth most. They are remarks: nothing here claims to have been checked."""

from __future__ import annotations

from collections.abc import Iterator

from duizhao.align import Reader
from duizhao.check.bans import allowed
from duizhao.check.bilingual import Twin, twins
from duizhao.check.case import Case
from duizhao.check.doubts import DOUBTS, undoubted
from duizhao.check.place import Run
from duizhao.check.polarity import AXES, SIDES, Opposites, denials, may_deny, turns
from duizhao.check.sentences import sentences
from duizhao.finding import Finding, say

Part = tuple[Run, int, int]  # text[start:end] of a run


def again(case: Case) -> Iterator[Finding]:
    """One language says no, up, before or left, and the other seems to say yes, down, after or right.

    "Do not" that became "do" is the shortest way from a handout to harm; a reversed direction reads as smoothly as
    the right one.
    """
    reader = case.match.reader
    for twin in twins(case):
        if turns(twin.zh.text, twin.en.text):
            parts = list(_parts(twin))
            found = next((each for zh, en in parts if (each := _one_sided(zh, en)) is not None), None)
            found = found or next((each for zh, en in parts if (each := _allowed(zh, en, reader)) is not None), None)
            if found is not None:
                yield _remark(twin, found, "RDR001")
            found = next((each for zh, en in parts for axis in AXES if (each := _reversed(axis, zh, en))), None)
            if found is not None:
                yield _remark(twin, found, "RDR002")


def doubt(case: Case) -> Iterator[Finding]:
    """The Chinese says that something may be so, and the English that it is.

    "May help" that became "helps" is a promise that no study kept.
    """
    for twin in twins(case):
        if DOUBTS.search(twin.zh.text):
            for zh, en in _parts(twin):
                found = undoubted(_text(zh), _text(en))
                if found is not None:
                    yield _remark(twin, (zh[0], zh[1] + found[0], zh[1] + found[1]), "RDR003")
                    break


# ---------------------------------------------------------------- how the rules judge


def _parts(twin: Twin) -> Iterator[tuple[Part, Part]]:
    """The sentences that correspond, where both languages have the same number; else the whole texts."""
    zh, en = sentences(twin.zh.text, "zh"), sentences(twin.en.text, "en")
    if len(zh) == len(en):
        yield from (((twin.zh, *one), (twin.en, *other)) for one, other in zip(zh, en, strict=True))
    else:
        yield (twin.zh, 0, len(twin.zh.text)), (twin.en, 0, len(twin.en.text))


def _text(part: Part) -> str:
    return part[0].text[part[1] : part[2]]


def _one_sided(zh: Part, en: Part) -> tuple[Run, int, int] | None:
    for one, lang, other, back in ((zh, "zh", en, "en"), (en, "en", zh, "zh")):
        text = _text(one)
        hits = denials(text, lang)
        kinds = len({text[hit.start() : hit.start() + 2] for hit in hits}) if lang == "zh" else min(1, len(hits))
        if hits and may_deny(_text(other), back, kinds) < kinds:
            return one[0], one[1] + hits[0].start(), one[1] + hits[0].end()
    return None


def _allowed(zh: Part, en: Part, reader: Reader) -> tuple[Run, int, int] | None:
    """A ban that the other text's clause about the same does not hold, whatever the other clauses deny."""
    found = allowed(_text(zh), _text(en), reader)
    if found is None:
        return None
    lang, (start, end) = found
    run, shift, _ = zh if lang == "zh" else en
    return run, shift + start, shift + end


def _reversed(axis: Opposites, zh: Part, en: Part) -> tuple[Run, int, int] | None:
    """The English words of the other end, where Chinese names one end alone and English only the other."""
    text = _text(zh)
    ones = [pattern.search(text) is not None for pattern in axis.zh]
    if axis.exact and any(ones) and (place := _other_side(axis, ones, text, _text(en))) is not None:
        return en[0], en[1] + place[0], en[1] + place[1]
    if ones[0] is ones[1]:
        return None
    here = ones.index(True)
    found = (axis.sure or axis.seen)[1 - here].search(_text(en))
    if found is None or axis.seen[here].search(_text(en)):
        return None
    return en[0], en[1] + found.start(), en[1] + found.end()


def _other_side(axis: Opposites, named: list[bool], chinese: str, english: str) -> tuple[int, int] | None:
    """A side that only the English names, or the only one that it names of two."""
    if SIDES["zh"].search(chinese) or SIDES["en"].search(english):
        return None
    sure = [pattern.search(english) for pattern in axis.sure or axis.seen]
    seen = [pattern.search(english) is not None for pattern in axis.seen]
    if all(named):
        found = next((hit for hit in sure if hit is not None), None) if sum(seen) == 1 else None
    else:
        found = sure[1 - named.index(True)]
    return found.span() if found is not None else None


def _remark(twin: Twin, found: tuple[Run, int, int], code: str) -> Finding:
    run, start, end = found
    other = twin.en if run is twin.zh else twin.zh
    where, length = run.at(start, end)
    words = run.text[start:end]
    message = (
        say('please read again: "{words}" is said here, and the other language shows no such word', words=words)
        if code != "RDR002"
        else say('please read again: "{words}" is said here, and the other language says the opposite', words=words)
    )
    return Finding(
        where, code, message, say("compare both texts word by word here"), beside=other.excerpt(), length=length
    )

"""TRM007: a medicine of the Chinese is no other medicine in English."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from duizhao.check.bilingual import Twin, chinese
from duizhao.check.case import Case
from duizhao.check.terms.exchanged import exchanged
from duizhao.check.terms.medicines import NAMING, Mention, in_chinese, in_english, names_of
from duizhao.check.terms.misspelt import misspelt
from duizhao.finding import Finding, say


def other_medicine(case: Case) -> Iterator[Finding]:
    """The English names another medicine than the Chinese.

    Clopidogrel and clonidine look alike on a screen; one keeps a stent open, the other lowers the blood pressure.
    """
    stack = chinese(case)
    naming = {id(twin) for gate in NAMING for twin in stack.holding(gate)}
    for twin in stack.owners if naming else ():
        if id(twin) in naming:
            yield from _in_twin(twin)


def _in_twin(twin: Twin) -> Iterator[Finding]:
    """A name that is not met, beside one that the Chinese does not hold: where only one text names a medicine, the
    other may use a brand, a class, or "this medicine"."""
    wanted = list(in_chinese(twin.zh.text))
    lost = [each for each in wanted if not each.english.search(twin.en.text)] or _seldom(wanted, twin.en.text)
    if (found := exchanged(twin, wanted)) is not None:
        yield _other(twin, found[0], found[1])
        return
    for start, end in in_english(twin.en.text) if lost else ():
        given = twin.en.text[start:end]
        if any(each.english.match(given) for each in wanted):
            continue
        yield _other(twin, twin.zh.text[lost[0].start : lost[0].end], (start, end))
        return
    for each in lost:
        name = twin.zh.text[each.start : each.end]
        if (place := misspelt(names_of(name), twin.en.text)) is not None:
            yield _other(twin, name, place)
            return


def _seldom(wanted: list[Mention], english: str) -> list[Mention]:
    """The medicines that the Chinese names more often than the English, which names each at least once."""
    said = Counter([each.english.pattern for each in wanted])
    if len(said) == len(wanted):
        return []
    return [each for each in wanted if said[each.english.pattern] > len(each.english.findall(english))]


def _other(twin: Twin, name: str, place: tuple[int, int]) -> Finding:
    where, length = twin.en.at(*place)
    given = twin.en.text[place[0] : place[1]]
    return Finding(
        where,
        "TRM007",
        say("the Chinese names {wanted}, this block {given}", wanted=name, given=given),
        say("write the name of the medicine that the Chinese means"),
        beside=twin.zh.excerpt(name),
        length=length,
    )

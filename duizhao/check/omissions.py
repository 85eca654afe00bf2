"""STR: every sentence of a paragraph is translated, and no sentence is added."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import NamedTuple

from duizhao.align import Features, Reader, extent
from duizhao.check import conditions
from duizhao.check.bilingual import Twin, chinese, twins
from duizhao.check.case import Case
from duizhao.check.place import line_of
from duizhao.check.sentences import sentences
from duizhao.check.unsaid import CHINESE, ENGLISH, habit, possible, unsaid
from duizhao.finding import Finding, Severity, say

_INSIDE = re.compile(
    r"[。！？!?\n.](?:(?<!\.).|(?<=\.)[^\w\s]*\s.)"
)  # a sentence may end inside the text: a quick look at cells and titles


class _Several(NamedTuple):
    """The sentences of two texts, their sizes, and the logarithm of the size of the English to that of the Chinese."""

    twin: Twin
    zh: list[str]
    en: list[str]
    sizes: list[float]
    others: list[float]
    ratio: float


Unmet = tuple[Twin, bool, str, bool]  # texts that correspond, whether the Chinese says more, the sentence, if sure


def lost(case: Case) -> Iterator[Finding]:
    """A sentence of the Chinese is missing inside a paragraph.

    The sentence that says when not to take a medicine is often the last and shortest one.
    """
    for twin, in_chinese, sentence, sure in _unmet(case):
        if in_chinese is (twin.source is twin.zh):
            yield Finding(
                line_of(twin.target.span),
                "STR030",
                say("a sentence of the Chinese seems to be missing here: {sentence}", sentence=sentence),
                say("translate it, or allow its loss with  <!-- allow STR030: reason -->  above the block"),
                None if sure else Severity.INFO,
                beside=twin.source.excerpt(sentence),
            )


def added(case: Case) -> Iterator[Finding]:
    """The translation holds a sentence for which nothing stands in the Chinese.

    What only the translation says was reviewed by nobody.
    """
    for twin, in_chinese, sentence, sure in _unmet(case):
        if in_chinese is (twin.target is twin.zh):
            where, length = twin.target.find(sentence)
            yield Finding(
                where,
                "STR031",
                say("nothing in the Chinese seems to say this sentence: {sentence}", sentence=sentence),
                say("take it out, or say it in Chinese too, or write  <!-- allow STR031: reason -->  above the block"),
                None if sure else Severity.INFO,
                beside=twin.source.excerpt(),
                length=length,
            )


def lost_condition(case: Case) -> Iterator[Finding]:
    """The Chinese says in which case to do something, and the translation says to do it.

    "Stop the tablets" for "if you have a fever, stop the tablets" sends away a treatment that did no harm.
    """
    for twin in chinese(case).holding(conditions.CONDITIONS):
        clause = conditions.lost(twin.zh.text, twin.low, case.match.reader)
        if clause is None or any(twin is each[0] for each in _unmet(case)):
            continue  # the whole sentence is missing, which says more
        if twin.source is twin.zh:
            where, length, beside = line_of(twin.target.span), 0, twin.zh.excerpt(clause)
        else:
            (where, length), beside = twin.zh.find(clause), twin.en.excerpt()
        yield Finding(
            where,
            "STR032",
            say("the Chinese says when this holds, and the English does not: {clause}", clause=clause),
            say("say it in both, or write  <!-- allow STR032: reason -->  above the block"),
            beside=beside,
            length=length,
        )


def _unmet(case: Case) -> tuple[Unmet, ...]:
    """Every sentence of an article that has no counterpart in its twin."""
    return case.remembered("unmet sentences", lambda each: tuple(_look(each)))


def _look(case: Case) -> Iterator[Unmet]:
    reader = case.match.reader
    several = [each for twin in twins(case) if (each := _several(twin)) is not None]
    usual = habit([each.ratio for each in several])
    for twin, zh, en, sizes, others, _ in several:
        if possible(sizes, others, CHINESE, usual):
            found = unsaid(_read(reader, zh), _read(reader, en), (sizes, others), CHINESE, usual)
            if found is not None:
                yield twin, True, zh[found[0]].strip(), found[1]
        if possible(others, sizes, ENGLISH, usual):
            found = unsaid(_read(reader, en), _read(reader, zh), (others, sizes), ENGLISH, usual)
            if found is not None:
                yield twin, False, en[found[0]].strip(), found[1]


def _several(twin: Twin) -> _Several | None:
    """The sentences of two texts; None where each has only one."""
    if _INSIDE.search(twin.zh.text) is None and _INSIDE.search(twin.en.text) is None:
        return None
    zh, en = _sentences(twin.zh.text, "zh"), _sentences(twin.en.text, "en")
    sizes, others = list(map(extent, zh)), list(map(extent, en))
    if not zh or not en:
        return None
    return _Several(twin, zh, en, sizes, others, math.log(sum(others) / sum(sizes)))


def _sentences(text: str, lang: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, lang)]


def _read(reader: Reader, texts: list[str]) -> list[Features]:
    return [reader.text("Text", each, set()) for each in texts]

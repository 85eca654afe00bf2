"""Promises in a text that nothing around them takes back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duizhao.check.promise_words import (
    AS_A_CONDITION,
    CHRONIC,
    CLAUSE,
    DENIES,
    DISEASE_ENDS,
    DOUBLE_NO,
    HEDGED,
    NO_EN,
    NO_EN_FAR,
    NO_ZH,
    NO_ZH_FAR,
    OF_A_CURE,
    QUOTE_BEGINS,
    QUOTE_ENDS,
    SWORN,
    WARY,
)
from duizhao.check.sentences import sentences
from duizhao.frozen import frozen


@frozen
class Promise:
    """text[start:end] promises something that the sentence around it does not take back."""

    start: int
    end: int
    of_a_cure: bool  # it speaks of a cure and does not swear to it
    curable: bool  # the text names a disease that is indeed cured
    chronic: bool  # its sentence names a disease that nobody can cure
    hedged: bool  # its sentence says "most people", "may"


def promises(text: str, lang: str, pattern: re.Pattern[str]) -> Iterator[Promise]:
    """Every affirmed hit of `pattern`: not denied, asked, quoted, nor told as what others say."""
    if not pattern.search(text) or WARY.pattern.search(text):
        return
    for start, end in sentences(text, lang):
        sentence = text[start:end]
        if sentence.rstrip(" ”’\"'）)").endswith(("?", "？")):
            continue
        for hit in pattern.finditer(sentence):
            if not _taken_back(sentence, hit, lang):
                of_a_cure = OF_A_CURE.pattern.search(hit[0]) is not None and SWORN.pattern.search(hit[0]) is None
                curable = DISEASE_ENDS.pattern.search(text) is not None
                chronic, hedged = (words.pattern.search(sentence) is not None for words in (CHRONIC, HEDGED))
                yield Promise(start + hit.start(), start + hit.end(), of_a_cure, curable, chronic, hedged)


def wary(text: str) -> bool:
    """Whether a text warns of promises, or tells what others promise."""
    return WARY.pattern.search(text) is not None


def _taken_back(sentence: str, hit: re.Match[str], lang: str) -> bool:
    before, after = sentence[: hit.start()], sentence[hit.end() :]
    if QUOTE_BEGINS.pattern.search(before) and QUOTE_ENDS.pattern.search(after):
        return True
    cuts = [cut.end() for cut in CLAUSE[lang].pattern.finditer(before)]
    near = before[cuts[-1] if cuts else 0 :]
    rest = CLAUSE[lang].pattern.split(after, maxsplit=1)[0]
    if DENIES.pattern.match(hit[0]):
        twice = DOUBLE_NO.pattern
        return twice.search(near + " " + rest) is not None or twice.match(before.lstrip()) is not None
    if AS_A_CONDITION.pattern.match(after):
        return True
    no, far = (NO_ZH, NO_ZH_FAR) if lang == "zh" else (NO_EN, NO_EN_FAR)
    if no.pattern.search(near) is not None:
        return True
    return any(far.pattern.search(part) is not None for part in (near + " \0 " + rest, before))

"""Sentences of a text, in Chinese and in English, and what is counted in them."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff〇]")
_HANS = re.compile(f"{HAN.pattern}+")
WORD = re.compile(r"[A-Za-z0-9]+(?:[.,:/'’‑-][A-Za-z0-9]+)*")  # 3.5, mg/kg, don't and follow-up are one word each

_SMALL_WORD = re.compile("a&e|[a-z]+")
_CHINESE_END = re.compile(r"[。！？!?\n](?:(?<=\n)|[。！？!?]*[”’」』）)\]]*)")
# A full stop ends a sentence only where a new one can begin: after it come blanks, then no small letter.
_ENGLISH_END = re.compile(r"[.!?…\n](?:(?<=\n)|[.!?…]*[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[^\sa-z]|\s*$))")
_SHORTENED = re.compile(  # what stands before a full stop that ends no sentence
    r"(?:^|[\s(\[“\"'‘/])(?:Drs?|Prof|M(?:rs?|s)|St|Figs?|Tab|Nos?|vs|cf|ca|approx|Refs?|Vol|Ch|Sec|Eq"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e|al|spp?|var|Tel|Ext|pp?|[A-HJ-Z])$"
    r"|(?:^|[.!?]\s)\s*\d{1,2}$"
)
_LETTERED = re.compile(  # vitamin C. is no initial of a name
    r"\b(?:vitamins?|hepatitis|types?|groups?|grades?|class|stage|ward|building|block|zone|area|gate|hall|wing|arm|plan"
    r"|category|option|influenza|flu|factor|appendix|section|part|entrance|row|column)(?: [A-Z](?:,| and| or))* [A-Z]$",
    re.IGNORECASE,
)
_SEVERAL_ZH = re.compile(r"[。！？!?\n](?s:.)")  # quick looks: a mark before something else may part two sentences
_SEVERAL_EN = re.compile(r"[.!?…\n](?s:.)")
_LONGEST_LETTERED = 32  # characters before the full stop in which _LETTERED looks
_LONGEST_SHORTENED = 8  # characters before the full stop in which _SHORTENED looks


@lru_cache(maxsize=1024)  # several families ask about the texts of one article
def sentences(text: str, lang: str) -> tuple[tuple[int, int], ...]:
    """Start and end of every sentence; a line break and the end of the text end one too.

    In English "Dr. Li", "e.g. milk", "3.5" and "J. Smith" are no ends, nor is a question quoted inside a sentence.
    """
    if (_SEVERAL_ZH if lang == "zh" else _SEVERAL_EN).search(text) is None:  # most texts are one sentence
        return () if not text or text.isspace() else ((0, len(text)),)
    ends = [found.end() for found in _CHINESE_END.finditer(text)] if lang == "zh" else _english_ends(text)
    if not ends or ends[-1] < len(text):
        ends.append(len(text))
    return tuple([place for place in pairwise([0, *ends]) if not text[slice(*place)].isspace()])


def _english_ends(text: str) -> list[int]:
    return [
        found.end() for found in _ENGLISH_END.finditer(text) if found[0] != "." or not _shortened(text, found.start())
    ]


def _shortened(text: str, stop: int) -> bool:
    word = text[stop - 4 : stop] if stop > 3 else ""
    if word.isalpha() and word.islower() and word != "prox":
        return False  # a quick look: no other small word of so many letters is one
    before = text[max(0, stop - _LONGEST_SHORTENED) : stop] if stop > _LONGEST_SHORTENED else text[:stop]
    if _SHORTENED.search(before) is None:
        return False
    return _LETTERED.search(text[max(0, stop - _LONGEST_LETTERED) : stop]) is None


def small(text: str) -> str:
    """A text in small letters, each where its capital stands: İ alone would become two."""
    return text.replace("İ", "I").lower()


def words(low: str) -> frozenset[str]:
    """The words of an English text in small letters, without hyphens and apostrophes."""
    return frozenset(_SMALL_WORD.findall(low))


def size(text: str, lang: str) -> int:
    """Han characters of a Chinese text, words of an English one."""
    return count_han(text) if lang == "zh" else len(WORD.findall(text))


def count_han(text: str) -> int:
    """Han characters of a text."""
    return sum(map(len, _HANS.findall(text)))

"""What a text speaks of, whichever language it is in: numbered ideas, found by Chinese words and by English ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from duizhao.align import words, words_medicine
from duizhao.model import Term

_WORDS = (words.TIME, words.HOME, words.ACTIONS, words.QUESTIONS, words_medicine.HOSPITAL, words_medicine.BODY)
_ENTRIES = {  # how an idea's name begins tells what it is worth, see `order.Weights`
    "=": (*_WORDS, words_medicine.FOOD, words_medicine.RESEARCH, words_medicine.MATTERS),
    "+": (words_medicine.MEDICINES,),
    "-": (words.SHORT,),
}
_MEASURES = """
秒:second 天:day 日:day 周:week 月:month 年:year 岁:year,age,aged,old 次:time,once,twice 度:degree 倍:times,fold
分:minute,point,score 片:tablet,pill 粒:capsule,pill,tablet 滴:drop 杯:cup,glass 勺:spoon,spoonful 碗:bowl 克:g,gram
升:l,litre 米:metre,m 喷:puff,spray 元:yuan 名:people,patient,person 人:people,patient,person 口:sip,puff,mouthful
步:step 针:dose,jab,shot,injection 楼:floor 号:number,no 份:portion,serving 瓶:bottle 盒:box,pack 包:pack,packet,sachet
条:strip 支:pen,tube,stick,vial 双:pair 根:stick 层:layer 期:phase,stage 级:grade,level,stage
"""  # what follows a numeral, and what English has for it
_NUMERALS = "0123456789一二两三四五六七八九十百千万半几"
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_LATIN = re.compile(r"[a-zA-Z]{3}")
_HAN = re.compile("[\u4e00-\u9fff]")
_VOWEL = re.compile("[aeiouy]")
_Whole = tuple[tuple[str, str], ...]  # (the whole Chinese or English phrase, its idea), for one beginning


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`han` and `latin` lead from the first two characters, or the first word, to phrases and their ideas."""

    han: dict[str, _Whole] = field(repr=False)
    latin: dict[str, _Whole] = field(repr=False)

    def ideas(self, text: str) -> frozenset[str]:
        """The ideas of a text, in either language."""
        found: set[str] = set()
        if not text.isascii() and _HAN.search(text):
            pairs = {text[i : i + 2] for i in range(len(text) - 1)}
            for pair in (pairs | set(text)) & self.han.keys():
                found.update(idea for whole, idea in self.han[pair] if whole in text)
        if _LATIN.search(text):
            lower = text.lower()
            starts = {start for word in set(_WORD.findall(lower)) for start in _starts(word)}
            for start in starts & self.latin.keys():
                found.update(idea for whole, idea in self.latin[start] if not whole or whole in lower)
        return frozenset(found)


@cache
def vocabulary(terms: Sequence[Term] = ()) -> Vocabulary:
    """The words of the house, and those of a glossary."""
    han: dict[str, list[tuple[str, str]]] = {}
    latin: dict[str, list[tuple[str, str]]] = {}
    for idea, ones, others in (*_own(), *_glossary(terms)):
        for one in ones:
            han.setdefault(one[:2], []).append((one, idea))
        for other in others:
            first, phrase = _entered(other)
            latin.setdefault(first, []).append((phrase, idea))
    return Vocabulary({key: tuple(v) for key, v in han.items()}, {key: tuple(v) for key, v in latin.items()})


def _own() -> Iterator[tuple[str, list[str], list[str]]]:
    for mark, lists in _ENTRIES.items():
        for entry in " ".join(lists).split():
            zh, _, en = entry.partition(":")
            ones = zh.split("|")
            yield f"{mark}{ones[0]}", ones, [each.replace("_", " ") for each in en.split(",")]
    for entry in _MEASURES.split():
        measure, _, en = entry.partition(":")
        yield f"-1{measure}", [f"{numeral}{measure}" for numeral in _NUMERALS], en.split(",")


def _glossary(terms: Iterable[Term]) -> Iterator[tuple[str, list[str], list[str]]]:
    for term in terms:
        if len(term.zh) > 1 and term.en:
            yield f"+{term.zh}", [term.zh], [term.en.lower(), *(each.lower() for each in term.variants)]


def _entered(english: str) -> tuple[str, str]:
    """(the first word's stem, the whole phrase if it has more words); `!` keeps the word as it is."""
    if english.endswith("!"):
        return english, ""
    found = _WORD.findall(english)
    if len(found) < 2:
        return stem(found[0] if found else english), ""
    return stem(found[0]), english


@cache
def _starts(word: str) -> tuple[str, ...]:
    """Under which a word of a text is looked up: exactly, by its stem, by the stems of its parts."""
    parts = word.split("-") if "-" in word else ()
    return (f"{word}!", stem(word), *map(stem, parts))


def stem(word: str) -> str:
    """A word without the commonest English endings: enough to tell that `washed` and `washing` are one."""
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) > 2 and rest[-1] != "e" and _VOWEL.search(rest):
            word = rest[:-1] if rest[-1] == rest[-2] and rest[-1] not in "lsz" else rest
            break
    word = word.removesuffix("e") if len(word) > 3 else word
    return word[:-1] + "i" if word.endswith("y") and len(word) > 3 else word

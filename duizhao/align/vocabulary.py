"""What a text speaks of, whichever language it is in: numbered ideas, found by Chinese words and by English ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

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
_NAMED = (  # words for the numbers from the one named on
    (2, "two! three! four! five! six! seven! eight! nine! ten! eleven! twelve! thirteen! fourteen! fifteen! sixteen!"),
    (1, "january! february! march! april!"),  # not May, which is a verb
    (6, "june! july! august! september! october! november! december!"),
)
_ROUND = {"2": "twice! both!", "12": "dozen", "14": "fortnight", "20": "twenty!", "30": "thirty!", "40": "forty!"}
_ROUND |= {"50": "fifty!", "60": "sixty!", "70": "seventy!", "80": "eighty!", "90": "ninety!"}
_NUMERALS = "0123456789一二两三四五六七八九十百千万半几"
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_LATIN = re.compile(r"[a-zA-Z]{3}")
_HAN = re.compile("[\u4e00-\u9fff]")
_VOWEL = re.compile("[aeiouy]")


@dataclass(frozen=True, slots=True)
class Entries:
    """What a beginning leads to: ideas, and for longer phrases (phrase, idea)."""

    ideas: tuple[str, ...] = ()
    phrases: tuple[tuple[str, str], ...] = ()


class Vocabulary:
    """Finds ideas: in Chinese from the first two characters of a word, in English from the stem of its first word."""

    def __init__(self, terms: Sequence[Term] = ()) -> None:
        han: dict[str, list[tuple[str, str]]] = {}
        latin: dict[str, list[tuple[str, str]]] = {}
        for idea, ones, others in (*_own(), *_numbers(), *_glossary(terms)):
            for one in ones:
                han.setdefault(one[:2], []).append((one if len(one) > 2 else "", idea))
            for other in others:
                first, phrase = _entered(other)
                latin.setdefault(first, []).append((phrase, idea))
        self._han = {start: _entries(found) for start, found in han.items()}
        self._latin = {start: _entries(found) for start, found in latin.items()}
        self._words: dict[str, Entries] = {}  # every English word met, so that each is looked up once

    def ideas(self, text: str) -> set[str]:
        """The ideas of a text, in either language; small numbers as digits."""
        found: set[str] = set()
        if _HAN.search(text):
            pairs = set(map("".join, pairwise(text)))
            pairs.update(text)
            for pair in pairs & self._han.keys():
                _add(found, self._han[pair], text)
        if _LATIN.search(text):
            lower = text.lower()
            for word in set(_WORD.findall(lower)):
                entries = self._words.get(word) or self._meet(word)
                if entries is not _NOTHING:
                    _add(found, entries, lower)
        return found

    def _meet(self, word: str) -> Entries:
        """The entries of a word: exactly as it is, by its stem, by the stems of its parts."""
        starts = dict.fromkeys((f"{word}!", stem(word), *(stem(part) for part in word.split("-"))))
        met = [self._latin[start] for start in starts if start in self._latin]
        both = Entries(tuple(i for each in met for i in each.ideas), tuple(p for each in met for p in each.phrases))
        self._words[word] = both if met else _NOTHING
        return self._words[word]


_NOTHING = Entries()


def _add(found: set[str], entries: Entries, text: str) -> None:
    found.update(entries.ideas)
    for phrase, idea in entries.phrases:
        if phrase in text:
            found.add(idea)


def _entries(found: Iterable[tuple[str, str]]) -> Entries:
    return Entries(tuple(idea for phrase, idea in found if not phrase), tuple(each for each in found if each[0]))


@lru_cache(maxsize=4)
def vocabulary(terms: tuple[Term, ...] = ()) -> Vocabulary:
    """The words of the house, and those of a glossary."""
    return Vocabulary(terms)


def _own() -> Iterator[tuple[str, list[str], list[str]]]:
    for mark, lists in _ENTRIES.items():
        for entry in " ".join(lists).split():
            zh, _, en = entry.partition(":")
            ones = zh.split("|")
            yield f"{mark}{ones[0]}", ones, [each.replace("_", " ") for each in en.split(",")]
    for entry in _MEASURES.split():
        measure, _, en = entry.partition(":")
        yield f"-1{measure}", [f"{numeral}{measure}" for numeral in _NUMERALS], en.split(",")


def _numbers() -> Iterator[tuple[str, list[str], list[str]]]:
    """English number words alone: Chinese numerals stand inside many words."""
    for start, named in _NAMED:
        for number, word in enumerate(named.split(), start):
            yield str(number), [], [word]
    for value, several in _ROUND.items():
        yield value, [], several.split()


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

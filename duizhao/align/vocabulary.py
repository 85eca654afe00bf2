"""What a text speaks of, whichever language it is in: numbered ideas, found by Chinese words and by English ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import lru_cache
from operator import add

from duizhao.align import words, words_illness, words_medicine, words_plain
from duizhao.model import Term

_DAILY = (words.TIME, words.HOME, words.ACTIONS, words.QUESTIONS)
_PLAIN = (words_plain.WHEN, words_plain.AMOUNT, words_plain.DOING, words_plain.THINGS, words_plain.LINKS)
_ILLNESS = (words_illness.SIGNS, words_illness.ILLNESSES, words_illness.CARE, words_illness.STUDIES)
_MEDICINE = (
    words_medicine.HOSPITAL,
    words_medicine.BODY,
    words_medicine.FOOD,
    words_medicine.RESEARCH,
    words_medicine.MATTERS,
)
ONE_LETTER = "-"
_ENTRIES = {  # how an idea's name begins tells what it is worth, see `order.Weights`
    "=": (*_DAILY, *_PLAIN, *_MEDICINE, *_ILLNESS),
    "+": (words_medicine.MEDICINES, words_illness.DRUGS),
    ONE_LETTER: (words.SHORT,),
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
_IRREGULAR = """
took|taken:take gave|given:give shown:show fell|fallen:fall rose|risen:rise grew|grown:grow began|begun:begin
lost:lose found:find kept:keep bought:buy brought:bring thought:think taught:teach caught:catch told:tell said:say
sent:send spent:spend slept:sleep met:meet made:make went|gone:go came:come became:become ate|eaten:eat
drank|drunk:drink drove|driven:drive wrote|written:write spoke|spoken:speak broke|broken:break chose|chosen:choose
worn|wore:wear woke|woken:wake swollen:swell held:hold heard:hear built:build felt:feel forgot|forgotten:forget
ran:run sat:sit stood:stand paid:pay stuck:stick shook|shaken:shake froze|frozen:freeze hidden:hide bitten:bite
swam:swim lain:lie children:child feet:foot teeth:tooth women:woman men:man mice:mouse
"""  # forms that no ending makes
_STEMS = {
    form: base for each in _IRREGULAR.split() for forms, _, base in [each.partition(":")] for form in forms.split("|")
}
NUMBERS = frozenset(map(str, range(1, 100)))  # ideas that are numbers: none in words is larger
NONE: frozenset[str] = frozenset()
MET = 50_000  # words and numbers with their marks that are known at a time: more than a thousand articles hold
_NUMERALS = "0123456789一二两三四五六七八九十百千万半几"
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_LATIN = re.compile(r"[a-zA-Z]{3}")
_HAN = re.compile("[\u4e00-\u9fff]")
_VOWEL = re.compile("[aeiouy]")


@dataclass(slots=True)
class Index:
    """From how a word begins to ideas, and to the longer phrases that begin so: (phrase, its idea).

    Every beginning has its `ideas`, if only none: so those of many are joined without a question for each.
    """

    ideas: dict[str, frozenset[str]] = field(default_factory=dict)
    phrases: dict[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    first: set[str] = field(default_factory=set)  # of the phrases: sets meet faster than the keys of dictionaries

    def add(self, start: str, phrase: str, idea: str) -> None:
        """Enter a word, which is all `start`, or the `phrase` that it begins."""
        if phrase:
            self.phrases[start] = (*self.phrases.get(start, ()), (phrase, idea))
            self.first.add(start)
            self.ideas.setdefault(start, NONE)
        else:
            self.ideas[start] = self.ideas.get(start, NONE) | {idea}

    def find(self, starts: AbstractSet[str], text: str) -> set[str]:
        """The ideas of all that begins with one of some `starts`, all of them known, and stands in a text."""
        found: set[str] = set().union(*map(self.ideas.__getitem__, starts))
        for start in self.first.intersection(starts):
            for phrase, idea in self.phrases[start]:
                if idea not in found and phrase in text:
                    found.add(idea)
        return found


class Vocabulary:
    """Finds ideas: in Chinese from the first two characters of a word, in English from the stem of its first word."""

    def __init__(self, terms: Sequence[Term] = ()) -> None:
        self._han, self._latin = Index(), Index()
        for idea, ones, others in (*_own(), *_numbers(), *_glossary(terms)):
            for one in ones:
                self._han.add(one[:2], one if len(one) > 2 else "", idea)
            for other in others:
                self._latin.add(*_entered(other), idea)
        self._starts = set(self._han.ideas)
        self._met = Index()  # English words as they were met, with their marks, so that each is stemmed once

    def begins(self, two: str) -> bool:
        """Whether any Chinese word that is known is, or begins with, two characters."""
        return two in self._starts

    def ideas(self, text: str) -> set[str]:
        """The ideas of a text, in either language; small numbers as digits."""
        found: set[str] = set()
        if not text.isascii() and _HAN.search(text):
            letters = list(text)
            starts = self._starts.intersection(map(add, letters, letters[1:])) | self._starts.intersection(letters)
            found = self._han.find(starts, text)
        if _LATIN.search(text):
            lower = text.lower()
            words_ = set(lower.split())
            if len(self._met.ideas) > MET:
                self._met = Index()
            for word in words_.difference(self._met.ideas):
                self._meet(word)
            met = self._met.find(words_, lower)
            found = met | found if found else met
        return found

    def _meet(self, typed: str) -> None:
        """Enter what the words between two blanks lead to: each as it is, by its stem, by the stems of its parts."""
        self._met.ideas[typed] = NONE
        for word in dict.fromkeys(_WORD.findall(typed)):
            for start in dict.fromkeys((f"{word}!", stem(word), *map(stem, word.split("-")))):
                for idea in self._latin.ideas.get(start, NONE):
                    self._met.add(typed, "", idea)
                for phrase, idea in self._latin.phrases.get(start, ()):
                    self._met.add(typed, phrase, idea)


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
            chinese = [form for form in term.variants if _HAN.search(form)]
            english = [form.lower() for form in term.variants if form not in chinese]
            yield f"+{term.zh}", [term.zh, *chinese], [term.en.lower(), *english]


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
    word = _STEMS.get(word, word)
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    if word.endswith("ly") and len(word) > 5:  # not only, early, daily
        word = word[:-2]
    for ending in ("ing", "ed"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) > 2 and rest[-1] != "e" and _VOWEL.search(rest):
            word = rest[:-1] if rest[-1] == rest[-2] and rest[-1] not in "lsz" else rest
            break
    word = word.removesuffix("e") if len(word) > 3 else word
    return word[:-1] + "i" if word.endswith("y") and len(word) > 3 else word

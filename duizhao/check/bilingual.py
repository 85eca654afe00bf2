"""Texts that correspond, one in Chinese and one in English, whichever of them is the source."""

from __future__ import annotations

from collections.abc import Iterator

from duizhao.check.case import Case
from duizhao.check.place import Run
from duizhao.check.sentences import HAN, small, words
from duizhao.check.stack import Stack
from duizhao.frozen import frozen


@frozen(eq=False)
class Twin:
    """A Chinese run and its English counterpart; `target` is the one that was translated, `low` the English text in
    small letters and `words` its words, for which the rules ask again and again."""

    zh: Run
    en: Run
    target: Run
    low: str
    words: frozenset[str]

    @property
    def source(self) -> Run:
        """The one that is not the translation."""
        return self.zh if self.target is self.en else self.en

    def partner(self, lang: str) -> Run:
        """The one in the other language than `lang`."""
        return self.en if lang == "zh" else self.zh


def twins(case: Case) -> tuple[Twin, ...]:
    """Every leaf that has a Chinese text and an English one; keys and names alone are none."""
    return case.remembered("twins", lambda each: tuple(_twins(each)))


def chinese(case: Case) -> Stack[Twin]:
    """The Chinese of every twin, one below the other."""
    return case.remembered("Chinese of twins", lambda each: Stack(twins(each), [twin.zh.text for twin in twins(each)]))


def english(case: Case) -> Stack[Twin]:
    """The English of every twin in small letters, one below the other."""
    return case.remembered("English of twins", lambda each: Stack(twins(each), [twin.low for twin in twins(each)]))


def _twins(case: Case) -> Iterator[Twin]:
    source, lang_of = case.work.source.lang, case.lang_of
    for leaf in case.leaves if source in ("zh", "en") else ():
        one, other = leaf.one, leaf.other
        if one.inlines and other.inlines:
            pair = source, lang_of(other.span.path)
            if pair == ("zh", "en") and HAN.search(one.text):
                yield _twin(one, other, other)
            elif pair == ("en", "zh") and HAN.search(other.text):
                yield _twin(other, one, other)


def _twin(zh: Run, en: Run, target: Run) -> Twin:
    low = small(en.text)
    return Twin(zh, en, target, low, words(low))

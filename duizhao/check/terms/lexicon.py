"""The glossary made ready: all its terms are found in a text with one search."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from duizhao.check.terms.words import Met, Phrase, Wording
from duizhao.model import Term

HAN = re.compile(r"[一-鿿]")
_LETTERS = re.compile(r"[A-Za-z]+")


@dataclass(frozen=True, slots=True)
class Hit:
    """text[start:end] is the Chinese of these terms: several where the glossary gives one Chinese twice."""

    start: int
    end: int
    entries: tuple[Entry, ...]


class Entry:
    """One term, with its ways to be said in English."""

    def __init__(self, term: Term) -> None:
        self.term = term
        self.abbreviations = tuple(part.strip() for part in term.abbreviation.split("|") if part.strip())

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The English forms, the chosen one first."""
        return tuple(Phrase(typed) for typed in (self.term.en, *self.term.variants))

    @cached_property
    def quick(self) -> re.Pattern[str]:
        """Finds the forms as typed, with any ending, and the abbreviation: most texts need no closer look."""
        forms = "|".join(re.escape(typed) for typed in (self.term.en, *self.term.variants))
        short = "|".join(re.escape(each) for each in self.abbreviations)
        exact = rf"|(?<![A-Za-z0-9])(?:{short})(?:['’]?s)?(?![A-Za-z0-9])" if short else ""
        return re.compile(rf"(?i:\b(?:{forms}))(?:['’]?s|es)?(?![^\W\d_]){exact}")

    def met(self, text: Wording) -> tuple[Met, frozenset[int]]:
        """How much of this term an English text holds, and at which of its words."""
        if self.quick.search(text.text):
            return Met.WHOLE, frozenset()
        found = [phrase.found(text) for phrase in self.phrases]
        best = max(found, key=lambda each: (each[0], len(each[1])))
        return best[0], frozenset().union(*(where for _, where in found))


class Lexicon:
    """All terms of a glossary."""

    def __init__(self, glossary: Iterable[Term]) -> None:
        self.entries = tuple(Entry(term) for term in glossary)
        self._by_zh: dict[str, list[Entry]] = {}
        for entry in self.entries:
            self._by_zh.setdefault(entry.term.zh, []).append(entry)
        self._chinese = alternation(self._by_zh)

    def hits(self, text: str) -> Iterator[Hit]:
        """The terms of a Chinese text in reading order, the longest where several begin."""
        for found in self._chinese.finditer(text):
            yield Hit(found.start(), found.end(), tuple(self._by_zh[found[0]]))

    @cached_property
    def by_abbreviation(self) -> dict[str, tuple[Entry, ...]]:
        """The terms that an abbreviation stands for."""
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            for each in entry.abbreviations:
                found.setdefault(each, []).append(entry)
        return {key: tuple(entries) for key, entries in found.items()}


def alternation(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern that finds the longest of some words; it never matches if there are none.

    Words are grouped by their first letter, so that one look passes over a text that holds none of them.
    """
    groups: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        groups.setdefault(word[0], []).append(word[1:])
    if not groups:
        return re.compile(r"(?!)")
    branches = (re.escape(first) + f"(?:{'|'.join(map(re.escape, rest))})" for first, rest in groups.items())
    return re.compile(f"(?=[{re.escape(''.join(groups))}])(?:{'|'.join(branches)})")


@lru_cache(maxsize=4)
def lexicon(glossary: tuple[Term, ...]) -> Lexicon:
    """The glossary made ready, once for all articles that share it."""
    return Lexicon(glossary)

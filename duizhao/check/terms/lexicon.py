"""The glossary made ready: all its terms are found in a text with one search."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from duizhao.check.terms.words import Met, Phrase, Wording
from duizhao.frozen import frozen
from duizhao.model import Term

HAN = re.compile(r"[一-鿿]")
_BARE = re.compile(r"[A-Z][A-Za-z0-9-]*[A-Z0-9][A-Za-z0-9]?")


@frozen
class Hit:
    """text[start:end] is the Chinese of these terms: several where the glossary gives one Chinese twice."""

    start: int
    end: int
    entries: tuple[Entry, ...]


class Entry:
    """One term, with its ways to be said in both languages: a variant is a form of the language it is written in."""

    def __init__(self, term: Term) -> None:
        self.term = term
        self.abbreviations = tuple(part.strip() for part in term.abbreviation.split("|") if part.strip())

    @cached_property
    def chinese(self) -> tuple[str, ...]:
        """The Chinese forms, the chosen one first: 心力衰竭, 心衰."""
        return (self.term.zh, *(form for form in self.term.variants if HAN.search(form)))

    @cached_property
    def english(self) -> tuple[str, ...]:
        """The English forms, the chosen one first."""
        return (self.term.en, *(form for form in self.term.variants if not HAN.search(form)))

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The English forms word by word."""
        return tuple(map(Phrase, self.english))

    @cached_property
    def banned_chinese(self) -> tuple[str, ...]:
        """The forbidden forms in Chinese."""
        return tuple(form for form in self.term.forbidden if HAN.search(form))

    @cached_property
    def banned_letters(self) -> re.Pattern[str] | None:
        """The forbidden abbreviations, letter by letter: AD, not ad."""
        return _words([form for form in self.term.forbidden if _BARE.fullmatch(form)], 0, "")

    @cached_property
    def banned_words(self) -> re.Pattern[str] | None:
        """The forbidden English words, with the endings of plurals and verbs."""
        chosen = [form for form in self.term.forbidden if not HAN.search(form) and not _BARE.fullmatch(form)]
        return _words(chosen, re.IGNORECASE, "(?:s|es|d|ed|r|rs|ing|ly)?")

    @cached_property
    def quick(self) -> re.Pattern[str]:
        """Finds the forms as typed, with any ending, and the abbreviation: most texts need no closer look."""
        forms = "|".join(re.escape(typed) for typed in self.english)
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
            for form in entry.chinese:
                self._by_zh.setdefault(form, []).append(entry)
        self._chinese = alternation(self._by_zh)
        self._banned: dict[str, Entry | None] = dict.fromkeys(self._by_zh)
        for entry in self.entries:
            for form in entry.banned_chinese:
                self._banned.setdefault(form, entry)
        self._banned_pattern = alternation(self._banned)
        self._only_banned = alternation([form for form, entry in self._banned.items() if entry is not None])

    def hits(self, text: str) -> Iterator[Hit]:
        """The terms of a Chinese text in reading order, the longest where several begin."""
        for found in self._chinese.finditer(text):
            yield Hit(found.start(), found.end(), tuple(self._by_zh[found[0]]))

    @property
    def forbids(self) -> bool:
        """Whether any term forbids anything."""
        return any(entry.term.forbidden for entry in self.entries)

    def banned_hits(self, text: str) -> Iterator[tuple[int, int, Entry]]:
        """Forbidden Chinese forms that are no part of a longer term, and the terms that forbid them."""
        if self._only_banned.search(text):
            for found in self._banned_pattern.finditer(text):
                if (entry := self._banned[found[0]]) is not None:
                    yield found.start(), found.end(), entry

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


def _words(forms: list[str], flags: int, endings: str) -> re.Pattern[str] | None:
    if not forms:
        return None
    stems = "|".join(
        re.escape(form[:-1]) + "(?:e|(?=ing))" if endings and form[-1] == "e" else re.escape(form) for form in forms
    )
    return re.compile(rf"(?<![A-Za-z0-9])(?:{stems}){endings}(?![A-Za-z0-9])", flags)


@lru_cache(maxsize=4)
def lexicon(glossary: tuple[Term, ...]) -> Lexicon:
    """The glossary made ready, once for all articles that share it."""
    return Lexicon(glossary)

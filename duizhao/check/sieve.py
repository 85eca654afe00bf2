"""Quick looks: which texts may hold one of many words, so that the slow look is for those alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from duizhao.check.case import Case
from duizhao.check.place import Run
from duizhao.check.quantity.prefixes import tree
from duizhao.check.stack import Stack
from duizhao.model import Article

Words = Mapping[str, re.Pattern[str]]  # by language, as `sought` and `begun` make them


def sieve(case: Case, words: Words) -> Iterator[tuple[Article, Run]]:
    """The runs that hold one of the words of their language, however they are capitalised."""
    for article, small in case.remembered("small letters", _small):
        if article.lang in words:
            for run in small.holding(words[article.lang]):
                yield article, run


def sought(words: str, also: str = "") -> re.Pattern[str]:
    """Words divided by | and by line breaks, as one pattern; a blank at an end belongs to its word.

    `also` is a pattern that begins with a letter with which no word begins.
    """
    every = _tree(words)
    return re.compile(f"{every[:-1]}|{also})" if also else every)  # one row of first letters is passed over fastest


def begun(words: str) -> re.Pattern[str]:
    """The same for words that follow no letter a-z: one look passes over all that is inside a word."""
    return re.compile(f"[^a-z]{_tree(words)}")


def _tree(words: str) -> str:
    return tree(word for line in words.strip("\n").split("\n") for word in line.strip("|").split("|"))


def _small(case: Case) -> tuple[tuple[Article, Stack[Run]], ...]:
    """The runs of each article with their text in small letters, behind a blank: see `begun`."""
    return tuple(
        [
            (printed.article, Stack(printed.owners, [f" {run.text.lower()}" for run in printed.owners]))
            for printed in case.printed
        ]
    )

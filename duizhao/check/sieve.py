"""Quick looks: which texts may hold one of many words, so that the slow look is for those alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import accumulate

from duizhao.check.case import Case
from duizhao.check.place import Run
from duizhao.check.quantity.prefixes import tree
from duizhao.frozen import frozen
from duizhao.model import Article

Words = Mapping[str, re.Pattern[str]]  # by language, as `sought` makes them


@frozen
class _Small:
    """The runs of one article, and their `text` in small letters, one below the other from `starts`."""

    article: Article
    runs: tuple[Run, ...]
    text: str
    starts: tuple[int, ...]

    def holding(self, words: re.Pattern[str]) -> Iterator[Run]:
        """The runs that hold one of some words; one search over all is faster than many."""
        last = -1
        for found in words.finditer(self.text):
            number = bisect_right(self.starts, found.start()) - 1
            if number > last:
                last = number
                yield self.runs[number]


def sieve(case: Case, words: Words) -> Iterator[tuple[Article, Run]]:
    """The runs that hold one of the words of their language, however they are capitalised."""
    for small in case.remembered("small letters", _small):
        if small.article.lang in words:
            yield from ((small.article, run) for run in small.holding(words[small.article.lang]))


def sought(words: str) -> re.Pattern[str]:
    """Words divided by | and by line breaks, as one pattern; a blank at an end belongs to its word."""
    return re.compile(tree(word for line in words.strip("\n").split("\n") for word in line.strip("|").split("|")))


def _small(case: Case) -> tuple[_Small, ...]:
    return tuple(_of(article, case) for article in case.work.articles())


def _of(article: Article, case: Case) -> _Small:
    runs = tuple(run for owner, run in case.passages if owner is article)
    texts = [run.text.lower() for run in runs]
    return _Small(article, runs, "\n".join(texts), (0, *accumulate(len(text) + 1 for text in texts)))

"""Quick looks: which texts may hold one of many words, so that the slow look is for those alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from duizhao.check.case import Case
from duizhao.check.place import Run
from duizhao.model import Article

Words = Mapping[str, tuple[str, ...]]  # by language, in small letters


def sieve(case: Case, words: Words) -> Iterator[tuple[Article, Run]]:
    """The runs that hold one of the words of their language.

    The words are first looked for in the whole article: most of them stand nowhere in it.
    """
    for article in case.work.articles():
        runs = [(run, run.text.lower()) for owner, run in case.passages if owner is article]
        whole = "\n".join(text for _, text in runs)
        there = [word for word in words.get(article.lang, ()) if word in whole]
        if there:
            yield from ((article, run) for run, text in runs if any(word in text for word in there))


def listed(words: str) -> tuple[str, ...]:
    """Words divided by | and by line breaks, as a tuple; a blank at an end belongs to its word."""
    return tuple(word for line in words.strip("\n").split("\n") for word in line.strip("|").split("|"))

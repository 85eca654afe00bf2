"""Quick looks: which texts may hold one of many words, so that the slow look is for those alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from duizhao.check.case import Case
from duizhao.check.late import Late
from duizhao.check.place import Run
from duizhao.check.quantity.prefixes import tree
from duizhao.check.stack import Stack
from duizhao.model import Article


class Sought(Late):
    """Words in small letters, divided by | and by line breaks, as one pattern; a blank at an end belongs to its word.

    `also` is a pattern that begins with a letter with which no word begins. Words that are `begun` follow no letter
    a-z: one look passes over all that is inside a word.
    """

    def __init__(self, listed: str, also: str = "", begun: bool = False) -> None:
        self._listed, self._also, self._begun = listed.strip("\n"), also, begun
        every = tree(word for line in self._listed.split("\n") for word in line.strip("|").split("|"))
        if also:
            every = f"{every[:-1]}|{also})"  # one row of first letters is passed over fastest
        super().__init__(f"[^a-z]{every}" if begun else every)

    def __or__(self, other: Sought) -> Sought:
        """The words of both."""
        also = "|".join(filter(None, (self._also, other._also)))
        return Sought(f"{self._listed}\n{other._listed}", also, self._begun)


Words = Mapping[str, Sought]  # by language


def sieve(case: Case, words: Words) -> Iterator[tuple[Article, Run, str]]:
    """The runs that hold one of the words of their language, and their text in small letters, behind a blank."""
    for printed in case.printed:
        if printed.article.lang in words:
            texts = [f" {run.text.lower()}" for run in printed.owners]
            rows = Stack([*zip(printed.owners, texts, strict=True)], texts)
            for run, small in rows.holding(words[printed.article.lang].pattern):
                yield printed.article, run, small

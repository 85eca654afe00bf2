"""Texts one below the other: one search over all of them is faster than many."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Generic, TypeVar

T = TypeVar("T")


class Stack(Generic[T]):
    """Some texts, each behind a line end, as one `text`, and what each belongs to."""

    def __init__(self, owners: Sequence[T], texts: Sequence[str]) -> None:
        self.owners = owners
        self.text = "\n".join(["", *texts])
        self._starts = list(accumulate((len(text) + 1 for text in texts), initial=1))

    def having(self, words: Iterable[str]) -> list[T]:
        """The owner of each text that has one of some words in it, spelt like that."""
        numbers: set[int] = set()
        for word in words:
            here = self.text.find(word)
            while here >= 0:
                number = bisect_right(self._starts, here) - 1
                numbers.add(number)
                here = self.text.find(word, self._starts[number + 1])
        return [self.owners[number] for number in sorted(numbers)]

    def holding(self, gate: re.Pattern[str]) -> Iterator[T]:
        """The owner of each text in which a pattern, which crosses no line end, is found at least once."""
        here, search = 0, gate.search
        while (found := search(self.text, here)) is not None:
            number = bisect_right(self._starts, max(1, found.start())) - 1
            yield self.owners[number]
            here = self._starts[number + 1]
            if here > len(self.text):
                return

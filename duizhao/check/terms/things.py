"""Kinds of things looked up by English words: what a text may name, and which of a kind its Chinese names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set

from duizhao.check.late import Late
from duizhao.check.terms.thing import Thing

Told = Sequence[tuple[Sequence[Thing], list[int]]]  # a kind, and the places of its things that English may name


class Things:
    """Some kinds, each a row of things that exclude each other."""

    def __init__(self, kinds: Iterable[Sequence[Thing]]) -> None:
        self.kinds = tuple(kinds)
        self._named = tuple(Late("|".join(thing.named.words for thing in kind)) for kind in self.kinds)
        self._by_word: Mapping[str, Sequence[tuple[int, int]]] = self._places()

    def told(self, english: Set[str], chinese: str) -> Told:
        """Of the kinds that `chinese` names, those of which some `english` words may name something, in their order."""
        found: dict[int, list[int]] = {}
        for number, place in sorted({each for word in self._by_word.keys() & english for each in self._by_word[word]}):
            found.setdefault(number, []).append(place)
        return [
            (self.kinds[number], places)
            for number, places in found.items()
            if self._named[number].pattern.search(chinese)
        ]

    def may_be(self, word: str) -> Sequence[tuple[int, int]]:
        """What an English word may name: the number of a kind and the place of a thing in it."""
        return self._by_word.get(word, ())

    def _places(self) -> dict[str, list[tuple[int, int]]]:
        found: dict[str, list[tuple[int, int]]] = {}
        for number, kind in enumerate(self.kinds):
            for place, thing in enumerate(kind):
                for word in thing.keys:
                    found.setdefault(word, []).append((number, place))
        return found

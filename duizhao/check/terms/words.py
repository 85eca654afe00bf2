"""English words as a reader knows them: inflected, spelt the British or the American way, with words in between."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from functools import cached_property

from duizhao.check.terms.families import SHORTEST_BASE, akin, spelt

LONG_ENOUGH = 8  # letters of a term that is found written in one, inside a longer text
_SMALL = """
a an the of in on at to for from by with within without and or nor as per your you our my their his her its this
that these those any some all both no not same one two is are was were be been being so called s t
"""
SMALL = frozenset(_SMALL.split())
_TOKEN = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")
_POSSESSIVE = re.compile(r"(?<=\w)['’]s\b|(?<=s)['’](?!\w)")


class Met(IntEnum):
    """How much of a term a text holds: nothing, some of its words, all of them apart, or the term itself."""

    NOT = 0
    PART = 1
    APART = 2
    WHOLE = 3


def tokens(text: str) -> tuple[str, ...]:
    """The words and numbers of a text as `spelt`; a hyphen is a blank, a possessive's s is dropped."""
    if "'" in text or "’" in text:
        text = _POSSESSIVE.sub("", text)
    return tuple(spelt(word) for word in _TOKEN.findall(text))


def squeezed(text: str) -> str:
    """The letters and digits alone, small: health care, health-care and healthcare are one."""
    return "".join([c for c in text.lower() if c.isalnum()])


class Phrase:
    """One way to say a term."""

    def __init__(self, typed: str) -> None:
        self.typed = typed
        every = tokens(typed)
        self.words = tuple(word for word in every if word not in SMALL) or every
        self.squeezed = squeezed(typed)

    def found(self, text: Wording) -> tuple[Met, frozenset[int]]:
        """How much of the term is in a text, and at which of the text's words.

        The last of two words says what a thing is: atrial flutter holds nothing of atrial fibrillation.
        """
        places = [text.places(word) for word in self.words]
        some = frozenset(at for each in places for at in each)
        if not all(places):
            if len(self.squeezed) >= LONG_ENOUGH and self.squeezed in text.squeezed:
                return Met.WHOLE, some
            return (Met.PART if places[-1] or (some and len(places) > 2) else Met.NOT), some
        for first in places[0] if len(places) > 1 else ():
            if (cluster := self._cluster(text, first, places)) is not None:
                return Met.WHOLE, cluster
        return (Met.WHOLE if len(places) == 1 else Met.APART), some

    @staticmethod
    def _cluster(text: Wording, first: int, places: Sequence[tuple[int, ...]]) -> frozenset[int] | None:
        """The words next to each other around `first`, in any order, with small words between; None if they are not."""
        chosen = {first}
        for each in places[1:]:
            free = [at for at in each if at not in chosen] or list(each)
            chosen.add(min(free, key=lambda at: abs(at - first)))
        between = range(min(chosen), max(chosen) + 1)
        small = all(at in chosen or text.words[at] in SMALL for at in between)
        return frozenset(chosen) if small else None


class Wording:
    """A text as its words; `places` tells where a family of words stands."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def words(self) -> tuple[str, ...]:
        """See `tokens`."""
        return tokens(self.text)

    @cached_property
    def squeezed(self) -> str:
        """See `squeezed`."""
        return squeezed(self.text)

    @cached_property
    def _by_start(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for at, word in enumerate(self.words):
            found.setdefault(word[:SHORTEST_BASE], []).append(at)
        return found

    def places(self, word: str) -> tuple[int, ...]:
        """Where words akin to `word` stand."""
        near = self._by_start.get(word[:SHORTEST_BASE], ())
        return tuple(at for at in near if akin(word, self.words[at]))

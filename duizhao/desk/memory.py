"""The translation memory: what was confirmed before for a text like this one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import field

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Indel

from duizhao.align.numerals import numerals
from duizhao.frozen import frozen

_DENIALS = re.compile("[不未无勿禁非没]")
_ALIKE = 94  # percent: tools and people take 95 and more for "only commas differ" and hardly look


@frozen
class Remembered:
    """A pair of texts that belong together. `key` tells where it comes from: slug#key, or a file and its line."""

    source: str
    target: str
    key: str = ""


@frozen
class Suggestion:
    """A pair from the memory whose source is like the text asked for; `percent` is 100 for the same text alone."""

    source: str
    target: str
    percent: int
    key: str = ""  # as in Remembered


@frozen
class Memory:
    """All pairs by their source, in the order they came. `sources` are the keys of `pairs`."""

    pairs: Mapping[str, tuple[Remembered, ...]] = field(default_factory=dict)
    sources: tuple[str, ...] = ()

    @classmethod
    def of(cls, pairs: Iterable[Remembered]) -> Memory:
        """The memory of some pairs. The same two texts are kept once, pairs with an empty side not at all."""
        found: dict[str, dict[str, Remembered]] = {}
        for pair in pairs:
            if pair.source.strip() and pair.target.strip():
                found.setdefault(pair.source, {}).setdefault(pair.target, pair)
        return cls({source: tuple(targets.values()) for source, targets in found.items()}, tuple(found))

    def suggest(self, text: str, limit: int = 3, floor: int = 70) -> tuple[Suggestion, ...]:
        """At most `limit` pairs whose source is at least `floor` percent like `text`; the best come first.

        `floor` 70 is what translation tools propose: below it, typing anew is faster than mending.
        """
        if not text.strip():
            return ()
        found = process.extract(text, self.sources, scorer=fuzz.ratio, limit=None, score_cutoff=max(0, floor - 1))
        alike = sorted(
            ((likeness(text, source), at, source) for source, _, at in found), key=lambda hit: (-hit[0], hit[1])
        )
        chosen = (
            Suggestion(source, pair.target, percent, pair.key)
            for percent, _, source in alike
            if percent >= floor
            for pair in self.pairs[source]
        )
        return tuple(each for each, _ in zip(chosen, range(limit), strict=False))


def likeness(one: str, other: str) -> int:
    """How alike two texts are, in percent, rounded down; 100 for the same text alone.

    Two characters kept for every one lost or added (normalised Indel distance): Chinese has no spaces between words,
    so words cannot be counted, and a replaced character is what it is, one lost and one new. Texts whose numbers or
    denials differ are no more than 94 percent alike: one digit of a dose among a hundred characters is 99 percent,
    and the one thing that matters.
    """
    if one == other:
        return 100
    whole = len(one) + len(other)
    percent = (whole - Indel.distance(one, other)) * 100 // whole
    return percent if percent <= _ALIKE or _facts(one) == _facts(other) else _ALIKE


def _facts(text: str) -> tuple[tuple[str, ...], list[str]]:
    return tuple(numerals(text)), _DENIALS.findall(text)

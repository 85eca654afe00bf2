"""The ledger of one translation: which source text each of its blocks was last confirmed against, and by whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Sign:
    """Who did it and on which day."""

    by: str
    at: date


@dataclass(frozen=True, slots=True)
class Record:
    """One block. `key` is given once, for life: section id / letter of the kind - hash of the first source text.

    `source` is the exact source text (Segment.text) that the translation was last confirmed against, `target` the hash
    of the translation at that moment ("" where there was none). `translated` is None for a pair that nobody has
    confirmed yet; `reviewed` is a second person's sign for exactly these two texts. `unchanged` says why a changed
    source needed no other translation.
    """

    key: str
    source: str
    target: str
    translated: Sign | None = None
    reviewed: Sign | None = None
    unchanged: str = ""

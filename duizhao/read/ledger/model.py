"""What a ledger says: which source text each block of a translation was last confirmed against, and by whom."""

from __future__ import annotations

from datetime import date

from duizhao.frozen import frozen

SUFFIX = ".sync.yaml"
HEAD = (
    "# Written by duizhao. Each record holds the source text that a block of the translation was last confirmed\n"
    "# against. Commit it with the translation; a record that is lost or damaged only has to be confirmed again.\n"
)


@frozen
class Sign:
    """Who did it and on which day."""

    by: str
    at: date


@frozen
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

    @property
    def day(self) -> date:
        """The day of its newest sign."""
        return max((sign.at for sign in (self.translated, self.reviewed) if sign is not None), default=date.min)


@frozen
class Damage:
    """What is wrong in a ledger at a line: "conflict" marks of git, an unreadable "record", the "file" itself."""

    line: int
    reason: str
    detail: str = ""


@frozen
class Ledger:
    """All records of one translation in the order of the file; a key that two branches wrote stands twice.

    `path` is posix, relative to the project; `known` tells whether the file exists.
    """

    path: str
    known: bool = False
    records: tuple[Record, ...] = ()
    damages: tuple[Damage, ...] = ()


def place(path: str) -> str:
    """Where the ledger of a translation lies: beside it, `en/skin.md` has `en/skin.sync.yaml`."""
    return path.removesuffix(".md") + SUFFIX

"""What the translator's desk knows of one translation: every block with its state."""

from __future__ import annotations

from enum import StrEnum

from duizhao.frozen import frozen
from duizhao.model import Article
from duizhao.read.ledger import Ledger, Record
from duizhao.segments.model import Segment


class State(StrEnum):
    """How a block and its translation stand to each other; in the order in which they want attention.

    STALE: the source has changed since the translation was confirmed. NEW: no translation yet. ORPHAN: a translation
    whose source is gone. RETOUCHED: only the translation has changed. UNCONFIRMED: a pair nobody has confirmed.
    OK: confirmed as it stands. REVIEWED: and a second person has read it.
    """

    STALE = "stale"
    NEW = "new"
    ORPHAN = "orphan"
    RETOUCHED = "retouched"
    UNCONFIRMED = "unconfirmed"
    OK = "ok"
    REVIEWED = "reviewed"


@frozen
class Entry:
    """One block. `source` is None for an orphan, `target` for a new block, `record` where the ledger has none.

    `key` is the record's, or the one it will get. `moved` tells that it has changed places since the ledger was
    written: a fact for its own, besides the state.
    """

    key: str
    state: State
    source: Segment | None
    target: Segment | None
    record: Record | None = None
    moved: bool = False

    @property
    def old(self) -> str:
        """For a stale block the source text it was confirmed against, else ""."""
        return self.record.source if self.record is not None and self.state is State.STALE else ""


@frozen
class Desk:
    """One translation. `entries` are in the order of the source, an orphan behind the block it follows.

    `path` is where its ledger belongs (posix, relative to the project); `ledger` is what was read, from there or, after
    the article was renamed, from its former place; `ledger.known` tells whether there is one.
    """

    source: Article
    target: Article
    lang: str
    path: str
    ledger: Ledger
    entries: tuple[Entry, ...]

    @property
    def known(self) -> bool:
        """Whether anybody has adopted this translation."""
        return self.ledger.known

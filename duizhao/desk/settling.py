"""One record a key: what counts where two branches have written the same block."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from duizhao.read.ledger import Ledger, Record


def settled(ledger: Ledger, sources: frozenset[str], targets: frozenset[str] = frozenset()) -> tuple[Record, ...]:
    """The records with one a key. Of several the one wins whose source text is in `sources`, then the one whose
    translation's hash is in `targets`, then the newest.

    Two people who signed the same two texts both keep their sign where there is room for both: the newest translator,
    and whoever reviewed.
    """

    def rank(record: Record) -> tuple[bool, bool, int]:
        return record.source not in sources, record.target not in targets, -record.day.toordinal()

    held: dict[str, Record] = {}
    for record in ledger.records:
        known = held.get(record.key)
        held[record.key] = record if known is None else _joined(*sorted((known, record), key=rank))
    return tuple(held.values())


def _joined(first: Record, second: Record) -> Record:
    """Of two records of one block the better, with what the other says about the same two texts."""
    if (first.source, first.target) != (second.source, second.target):
        return first
    review = first.reviewed or second.reviewed
    signs = [sign for sign in (first.translated, second.translated) if sign is not None]
    others = [sign for sign in signs if review is None or sign.by != review.by]  # nobody reviews their own work
    return replace(
        first,
        translated=next(iter(others or signs), None),
        reviewed=review if others else None,
        unchanged=first.unchanged or second.unchanged,
    )


def twice(ledger: Ledger) -> tuple[str, ...]:
    """The keys that stand in a ledger more than once."""
    if len({record.key for record in ledger.records}) == len(ledger.records):
        return ()
    return tuple(key for key, times in Counter(record.key for record in ledger.records).items() if times > 1)

"""What people do at the desk, as new records: refresh, confirm, review. Nothing here touches a file."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from duizhao.desk.keys import digest
from duizhao.desk.model import Desk, Entry, State
from duizhao.finding import Message, say
from duizhao.frozen import frozen
from duizhao.read.ledger import Record, Sign
from duizhao.segments import Kind, Segment

CURRENT = (State.OK, State.REVIEWED)  # confirmed as they stand


@frozen
class Confirmed:
    """The records of a ledger after somebody confirmed some blocks: which, and which not and why."""

    records: tuple[Record, ...]
    done: tuple[Entry, ...] = ()
    refused: tuple[tuple[Entry, Message], ...] = ()


def refreshed(desk: Desk) -> tuple[Record, ...]:
    """The records anew: new blocks get a key, blocks of which nothing is left go.

    Nothing that anybody has confirmed is changed.
    """
    return _ordered([(entry, record) for entry in desk.entries if (record := _kept(entry)) is not None])


def _ordered(kept: Sequence[tuple[Entry, Record]]) -> tuple[Record, ...]:
    """Records in the order of the translation, by which it is known again after an edit; a block without one behind the
    block it follows in the source.
    """
    here = (0, 0)
    placed: list[tuple[tuple[int, int], int, Record]] = []
    for number, (entry, record) in enumerate(kept):
        here = _place(entry.target) if entry.target is not None else here
        placed.append((here, number, record))
    return tuple(record for _, _, record in sorted(placed, key=lambda each: each[:2]))


def _place(segment: Segment) -> tuple[int, int]:
    """Line and column by which segments of one file follow each other; a caption stands below its table."""
    caption = segment.kind is Kind.CAPTION
    return segment.span.last_line if caption else segment.span.line, segment.span.column


def _kept(entry: Entry) -> Record | None:
    if entry.record is not None:
        untranslated = not entry.record.target and entry.target is not None
        if entry.source is not None and untranslated:  # its translation has come, and nobody has confirmed it
            return Record(entry.key, entry.source.text, digest(entry.target.text))  # type: ignore[union-attr]
        return replace(entry.record, key=entry.key)
    if entry.source is None:
        return None
    return Record(entry.key, entry.source.text, digest(entry.target.text) if entry.target is not None else "")


def confirmed(desk: Desk, wanted: Collection[str], sign: Sign, no_change: str = "") -> Confirmed:
    """Somebody says that the translations of some blocks (keys) say what the source says now.

    Confirmed blocks stay as they were signed. A stale block whose translation is still the old one is refused unless
    `no_change` says why the change needs no other translation: who confirms a whole file would else wave it through.
    """
    done: list[Entry] = []
    refused: list[tuple[Entry, Message]] = []
    records: list[tuple[Entry, Record]] = []
    for entry in desk.entries:
        record = _kept(entry)
        if record is not None and entry.key in wanted and entry.state not in CURRENT:
            reason = _hindrance(entry, no_change)
            if reason is not None:
                refused.append((entry, reason))
            else:
                done.append(entry)
                record = _signed(entry, sign, no_change)
        if record is not None:
            records.append((entry, record))
    return Confirmed(_ordered(records), tuple(done), tuple(refused))


def _hindrance(entry: Entry, no_change: str) -> Message | None:
    if entry.state is State.NEW:
        return say("it has no translation yet")
    if entry.state is State.ORPHAN:
        return say("its source is gone: remove the translation, or look where the source went")
    if entry.state is State.STALE and not no_change and not touched(entry):
        return say("the source has changed and the translation has not")
    return None


def touched(entry: Entry) -> bool:
    """Whether the translation is another than the ledger remembers."""
    if entry.target is None:
        return False
    return entry.record is None or entry.record.target != digest(entry.target.text)


def _signed(entry: Entry, sign: Sign, no_change: str) -> Record:
    assert entry.source is not None and entry.target is not None
    why = no_change if entry.state is State.STALE and not touched(entry) else ""
    return Record(entry.key, entry.source.text, digest(entry.target.text), sign, None, why)


def reviewed(desk: Desk, wanted: Collection[str], sign: Sign) -> Confirmed:
    """A second person has read some confirmed blocks.

    ISO 17100:2015, 5.3.3: the reviser is another person than the translator, so their own blocks are refused, and so is
    what is not confirmed as it stands.
    """
    done: list[Entry] = []
    refused: list[tuple[Entry, Message]] = []
    records: list[tuple[Entry, Record]] = []
    for entry in desk.entries:
        record = _kept(entry)
        if entry.key in wanted and entry.source is not None and record is not None:
            if entry.state not in CURRENT or record.translated is None:
                refused.append((entry, say("it is not confirmed as it stands: confirm it first")))
            elif record.translated.by == sign.by:
                refused.append((entry, say("{name} has translated it: another person must review it", name=sign.by)))
            elif entry.state is State.OK:
                record = replace(record, reviewed=sign)
                done.append(entry)
        if record is not None:
            records.append((entry, record))
    return Confirmed(_ordered(records), tuple(done), tuple(refused))


def chosen(desk: Desk, sections: Collection[str] = (), only_touched: bool = False) -> frozenset[str]:
    """Keys of the blocks of some sections (() for all); with `only_touched` those whose translation has changed."""
    return frozenset(
        entry.key
        for entry in desk.entries
        if (not sections or _sections(entry) & set(sections)) and (not only_touched or touched(entry))
    )


def _sections(entry: Entry) -> set[str]:
    return {segment.section for segment in (entry.source, entry.target) if segment is not None}

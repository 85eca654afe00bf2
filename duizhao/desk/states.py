"""The desk of one translation: every block with its state, from the two files and the ledger."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from duizhao.desk.keys import digest, folded, new_key
from duizhao.desk.matching import known
from duizhao.desk.model import Entry, State
from duizhao.desk.pairing import Pairing, Slot
from duizhao.desk.settling import settled, twice
from duizhao.read.ledger import Ledger, Record
from duizhao.segments import Segment

Partners = Callable[[], Mapping[int, int]]  # source index -> target index, by structure


def entries(
    sources: Sequence[Segment], targets: Sequence[Segment], ledger: Ledger, partners: Partners
) -> tuple[Entry, ...]:
    """Every block of a translation with its state, in the order of the source.

    `partners` is asked only where the ledger does not know which target block belongs to a source block.
    """
    digests = [digest(segment.text) for segment in targets]
    records = ledger.records
    if twice(ledger):
        records = settled(ledger, frozenset(segment.text for segment in sources), frozenset(digests))
    slots = _slots(records, sources)
    pairing = Pairing(slots, sources, targets)
    pairing.remembered(digests)
    if pairing.open:
        pairing.by_structure(partners())
        pairing.what_is_left()
    laid = _Laid(sources, targets, digests, {record.key for record in records})
    return laid.entries(slots, pairing.taken)


def _slots(records: Sequence[Record], sources: Sequence[Segment]) -> list[Slot]:
    """The source blocks in order; a record whose block is gone behind the block it followed."""
    found, moved = known(records, sources)
    slots = [
        Slot(index, records[found[index]], found[index], index in moved) if index in found else Slot(index, None)
        for index in range(len(sources))
    ]
    kept = set(found.values())
    gone = [number for number in range(len(records)) if number not in kept]
    if not gone:
        return slots
    behind: dict[int, list[Slot]] = {}
    at = {slot.place: index for index, slot in enumerate(slots)}
    for number in gone:
        before = next((at[n] for n in range(number - 1, -1, -1) if n in kept), -1)
        behind.setdefault(before, []).append(Slot(None, records[number], number))
    ordered = behind.get(-1, [])
    for index, slot in enumerate(slots):
        ordered += [slot, *behind.get(index, ())]
    return ordered


@dataclass(slots=True)
class _Laid:
    """Turns slots into entries."""

    sources: Sequence[Segment]
    targets: Sequence[Segment]
    digests: Sequence[str]
    keys: set[str]
    found: list[Entry] = field(default_factory=list)

    def entries(self, slots: Sequence[Slot], taken: set[int]) -> tuple[Entry, ...]:
        after: dict[int, int] = {}  # target -> how many entries stand before its lone followers
        for slot in slots:
            entry = self.entry(slot)
            if entry is not None:
                self.found.append(entry)
            if slot.target is not None:
                after[slot.target] = len(self.found)
        lone = [target for target in range(len(self.targets)) if target not in taken]
        for target in reversed(lone):
            near = next((after[n] for n in range(target - 1, -1, -1) if n in after), 0)
            key = new_key(self.targets[target], self.keys)
            self.found.insert(near, Entry(key, State.ORPHAN, None, self.targets[target]))
        return tuple(self.found)

    def entry(self, slot: Slot) -> Entry | None:
        """None for a record of which neither text is left."""
        source = self.sources[slot.source] if slot.source is not None else None
        target = self.targets[slot.target] if slot.target is not None else None
        if slot.record is not None:
            key = slot.record.key
        else:
            assert source is not None
            key = new_key(source, self.keys)
        if source is None:
            return None if target is None else Entry(key, State.ORPHAN, None, target, slot.record)
        state = _state(slot.record, source, self.digests[slot.target] if slot.target is not None else "")
        return Entry(key, state, source, target, slot.record, slot.moved)


def _state(record: Record | None, source: Segment, mark: str) -> State:
    """The state of a source block; `mark` is the digest of its translation, "" without one."""
    if not mark:
        return State.NEW
    if record is None or not record.target:
        return State.UNCONFIRMED
    if record.source != (text := source.text) and folded(record.source) != folded(text):
        return State.STALE
    if record.translated is None:
        return State.UNCONFIRMED
    if record.target != mark:
        return State.RETOUCHED
    return State.REVIEWED if record.reviewed is not None else State.OK

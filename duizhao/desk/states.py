"""The desk of one translation: every block with its state, from the two files and the ledger."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from duizhao.align import in_order
from duizhao.align.numerals import numerals
from duizhao.desk.keys import digest, folded, kind_of, new_key
from duizhao.desk.matching import in_step, known
from duizhao.desk.model import Entry, State
from duizhao.read.ledger import Ledger, Record, settled
from duizhao.segments import Segment

Partners = Callable[[], Mapping[int, int]]  # source index -> target index, by structure


@dataclass(slots=True)
class _Slot:
    """One line of the desk while it is laid: at least one of `source` and `record` is there.

    `source` and `target` are indices of segments, `place` is that of the record in the ledger.
    """

    source: int | None
    record: Record | None
    place: int = -1
    moved: bool = False
    target: int | None = None


def entries(
    sources: Sequence[Segment], targets: Sequence[Segment], ledger: Ledger, partners: Partners
) -> tuple[Entry, ...]:
    """Every block of a translation with its state, in the order of the source.

    `partners` is asked only where the ledger does not know which target block belongs to a source block.
    """
    texts = frozenset(segment.text for segment in sources)
    digests = [digest(segment.text) for segment in targets]
    records = settled(ledger, texts, frozenset(digests))
    slots = _slots(records, sources)
    taken = _remembered(slots, digests)
    if len(taken) < len(targets) and any(slot.target is None for slot in slots):
        _fill(slots, sources, targets, taken)
        if len(taken) < len(targets):
            _by_structure(slots, sources, targets, (partners(), taken))
    laid = _Laid(sources, targets, digests, {record.key for record in records})
    return laid.entries(slots, taken)


def _by_structure(
    slots: Sequence[_Slot],
    sources: Sequence[Segment],
    targets: Sequence[Segment],
    known_: tuple[Mapping[int, int], set[int]],
) -> None:
    """Give blocks that no ledger knows the translation at the same place of the other file.

    Where a block is gone whose translation was edited, that may be what stands there: then the two must not differ in
    all their numbers.
    """
    partners, taken = known_
    doubtful = any(slot.source is None and slot.target is None and slot.record is not None for slot in slots)
    held = {slot.source: slot for slot in slots}
    for source, target in partners.items():
        slot, one, other = held[source], sources[source], targets[target]
        if slot.target is None and target not in taken and one.kind is other.kind:
            if doubtful and not _may_say_the_same(one.text, other.text):
                continue
            slot.target = target
            taken.add(target)
    for slot in slots:  # what is left over may be what was made of a block that is gone
        if slot.source is None and slot.target is None and slot.record is not None and slot.record.target:
            kind = kind_of(slot.record.key)
            lone = next((n for n, each in enumerate(targets) if n not in taken and each.kind is kind), None)
            if lone is not None:
                slot.target = lone
                taken.add(lone)


def _may_say_the_same(one: str, other: str) -> bool:
    left, right = set(numerals(one)), set(numerals(other))
    return not left or not right or not left.isdisjoint(right)


def _slots(records: Sequence[Record], sources: Sequence[Segment]) -> list[_Slot]:
    """The source blocks in order; a record whose block is gone behind the block it followed."""
    pairs = {each.segment: each for each in known(records, sources)}
    slots = [
        _Slot(index, records[pair.record], pair.record, pair.moved)
        if (pair := pairs.get(index)) is not None
        else _Slot(index, None)
        for index in range(len(sources))
    ]
    kept = {each.record for each in pairs.values()}
    gone = [number for number in range(len(records)) if number not in kept]
    if not gone:
        return slots
    behind: dict[int, list[_Slot]] = {}
    at = {slot.place: index for index, slot in enumerate(slots)}
    for number in gone:
        before = next((at[n] for n in range(number - 1, -1, -1) if n in kept), -1)
        behind.setdefault(before, []).append(_Slot(None, records[number], number))
    ordered = behind.get(-1, [])
    for index, slot in enumerate(slots):
        ordered += [slot, *behind.get(index, ())]
    return ordered


def _remembered(slots: Sequence[_Slot], digests: Sequence[str]) -> set[int]:
    """Give every slot the target block that its record remembers, in order first, then wherever it stands."""
    wanted = [slot.record.target if slot.record is not None else "" for slot in slots]
    taken: set[int] = set()
    pairs = list(in_step(wanted, digests))
    for index, target in pairs:
        slots[index].target = target
        taken.add(target)
    if len(pairs) < min(len(slots), len(digests)):
        waiting: dict[str, list[int]] = {}
        for target, mark in enumerate(digests):
            if target not in taken:
                waiting.setdefault(mark, []).append(target)
        for slot, mark in zip(slots, wanted, strict=True):
            if slot.target is None and mark and waiting.get(mark):
                slot.target = waiting[mark].pop(0)
                taken.add(slot.target)
    return taken


def _fill(slots: Sequence[_Slot], sources: Sequence[Segment], targets: Sequence[Segment], taken: set[int]) -> None:
    """Give edited translations to the records between whose neighbours they stand: same kinds, same number.

    People move blocks in one file before the other, so the order of the ledger counts first, then that of the source.
    """
    remembered = [slot for slot in slots if _had(slot)]
    orders = (sorted(remembered, key=lambda slot: slot.place), remembered)
    for strict in (True, False):  # first only where the numbers of the two may belong together
        for ordered in orders:
            for open_, lone in _between(ordered, len(targets), taken):
                pairs = [
                    (slot, sources[slot.source], targets[n])
                    for slot, n in zip(open_, lone, strict=False)
                    if slot.source is not None
                ]
                alike = len(open_) == len(lone) and all(one.kind is other.kind for _, one, other in pairs)
                if alike and (not strict or all(_may_say_the_same(one.text, other.text) for _, one, other in pairs)):
                    for slot, target in zip(open_, lone, strict=True):
                        slot.target = target
                        taken.add(target)


def _between(slots: Sequence[_Slot], size: int, taken: set[int]) -> list[tuple[list[_Slot], list[int]]]:
    """(slots without a target, free targets) between neighbours that stand in order."""
    placed = [(index, slot.target) for index, slot in enumerate(slots) if slot.target is not None]
    steady = sorted(in_order([target for _, target in placed]))
    fixed = [(-1, -1), *(placed[index] for index in steady), (len(slots), size)]
    return [
        (
            [slot for slot in slots[before + 1 : after] if slot.target is None],
            [target for target in range(low + 1, high) if target not in taken],
        )
        for (before, low), (after, high) in pairwise(fixed)
    ]


def _had(slot: _Slot) -> bool:
    """Whether its record remembers a translation. One whose source is gone has no claim to what stands in its place."""
    return slot.source is not None and slot.record is not None and bool(slot.record.target)


@dataclass(slots=True)
class _Laid:
    """Turns slots into entries."""

    sources: Sequence[Segment]
    targets: Sequence[Segment]
    digests: Sequence[str]
    keys: set[str]
    found: list[Entry] = field(default_factory=list)

    def entries(self, slots: Sequence[_Slot], taken: set[int]) -> tuple[Entry, ...]:
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

    def entry(self, slot: _Slot) -> Entry | None:
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
    if folded(record.source) != folded(source.text):
        return State.STALE
    if record.translated is None:
        return State.UNCONFIRMED
    if record.target != mark:
        return State.RETOUCHED
    return State.REVIEWED if record.reviewed is not None else State.OK

"""Which block of the translation belongs to which: by the ledger's memory, by neighbours, by structure."""

from __future__ import annotations

from collections.abc import Callable, Container, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from duizhao.align import in_order
from duizhao.align.numerals import numerals
from duizhao.desk.keys import kind_of
from duizhao.desk.matching import even, in_step
from duizhao.read.ledger import Record
from duizhao.segments import Kind, Segment


@dataclass(slots=True)
class Slot:
    """One line of the desk while it is laid: at least one of `source` and `record` is there.

    `source` and `target` are indices of segments, `place` is that of the record in the ledger.
    """

    source: int | None
    record: Record | None
    place: int = -1
    moved: bool = False
    target: int | None = None

    @property
    def lost(self) -> bool:
        """Whether it has no target yet."""
        return self.target is None

    @property
    def had(self) -> bool:
        """Whether its record remembers a translation. One whose source is gone has no claim to what stands in its
        place.
        """
        return self.source is not None and self.record is not None and bool(self.record.target)

    @property
    def gone(self) -> bool:
        """Whether its source is gone and its translation, if it is still there, was edited."""
        return self.source is None and self.lost and self.record is not None and bool(self.record.target)


@dataclass(slots=True)
class Pairing:
    """Slots that get their targets. `taken` are the targets given away."""

    slots: Sequence[Slot]
    sources: Sequence[Segment]
    targets: Sequence[Segment]
    taken: set[int] = field(default_factory=set)

    @property
    def open(self) -> bool:
        """Whether a slot and a target are left that might belong together."""
        return len(self.taken) < len(self.targets) and any(slot.lost for slot in self.slots)

    def give(self, slot: Slot, target: int) -> None:
        """A target to a slot."""
        slot.target = target
        self.taken.add(target)

    def remembered(self, digests: Sequence[str]) -> None:
        """Give every slot the target that its record remembers, in order first, then wherever it stands.

        Equal targets of which one was edited, such as the heads of two tables, wait until their neighbours have told
        which is which.
        """
        wanted = [slot.record.target if slot.record is not None else "" for slot in self.slots]
        for index, target in in_step(wanted, digests):
            self.give(self.slots[index], target)
        if self.open:
            free = [mark for target, mark in enumerate(digests) if target not in self.taken]
            lost = [mark for slot, mark in zip(self.slots, wanted, strict=True) if slot.lost]
            self._anywhere(wanted, digests, even(lost, free))
        if self.open:
            self.between_neighbours(strict=True)
        if self.open:
            self._anywhere(wanted, digests, frozenset(wanted))
            self.between_neighbours(strict=True)

    def _anywhere(self, wanted: Sequence[str], digests: Sequence[str], which: Container[Hashable]) -> None:
        waiting: dict[str, list[int]] = {}
        for target, mark in enumerate(digests):
            if target not in self.taken:
                waiting.setdefault(mark, []).append(target)
        for slot, mark in zip(self.slots, wanted, strict=True):
            if slot.lost and mark in which and mark and waiting.get(mark):
                self.give(slot, waiting[mark].pop(0))

    def between_neighbours(self, strict: bool) -> None:
        """Give edited translations to the records between whose neighbours they stand: same kinds, same number.

        People move blocks in one file before the other, so the order of the ledger counts first, then that of the
        source. With `strict` only where the numbers of the two may belong together.
        """
        remembered = [slot for slot in self.slots if slot.had]
        may_be = self._may_be(strict)
        for ordered in (sorted(remembered, key=lambda slot: slot.place), remembered):
            for slots, targets in self._between(ordered):
                if len(slots) == len(targets) and all(map(may_be, slots, targets)):
                    for slot, target in zip(slots, targets, strict=True):
                        self.give(slot, target)

    def by_structure(self, partners: Mapping[int, int]) -> None:
        """Give blocks that no ledger knows the target at the same place of the other file (source -> target).

        Where a block is gone whose translation was edited, that may be what stands there: then the two must not differ
        in all their numbers.
        """
        may_be = self._may_be(any(slot.gone for slot in self.slots))
        held = {slot.source: slot for slot in self.slots}
        for source, target in partners.items():
            if held[source].lost and target not in self.taken and may_be(held[source], target):
                self.give(held[source], target)

    def what_is_left(self) -> None:
        """Give what stands between the same neighbours to the record there, whatever its numbers; then the only one of
        its kind that is left to the only record that lacks one; then anything to blocks that are gone.
        """
        self.between_neighbours(strict=False)
        lacking = [slot for slot in self.slots if slot.had and slot.lost]
        for slot in lacking:
            assert slot.source is not None
            kind = self.sources[slot.source].kind
            alone = sum(self.sources[each.source].kind is kind for each in lacking if each.source is not None) == 1
            free = self._free(kind)
            if alone and len(free) == 1 and self._may_be(any(each.gone for each in self.slots))(slot, free[0]):
                self.give(slot, free[0])
        for slot in self.slots:
            if slot.gone and slot.record is not None and (free := self._free(kind_of(slot.record.key))):
                self.give(slot, free[0])

    def _free(self, kind: Kind | None) -> list[int]:
        return [n for n, each in enumerate(self.targets) if n not in self.taken and each.kind is kind]

    def _may_be(self, strict: bool) -> Callable[[Slot, int], bool]:
        """Tells whether a slot's source and a target are of one kind; with `strict`, and may say the same numbers."""

        def may_be(slot: Slot, target: int) -> bool:
            assert slot.source is not None
            one, other = self.sources[slot.source], self.targets[target]
            return one.kind is other.kind and (not strict or _may_say_the_same(one.text, other.text))

        return may_be

    def _between(self, slots: Sequence[Slot]) -> list[tuple[list[Slot], list[int]]]:
        """(slots without a target, free targets) between neighbours that stand in order."""
        placed = [(index, slot.target) for index, slot in enumerate(slots) if slot.target is not None]
        steady = sorted(in_order([target for _, target in placed]))
        fixed = [(-1, -1), *(placed[index] for index in steady), (len(slots), len(self.targets))]
        return [
            (
                [slot for slot in slots[before + 1 : after] if slot.lost],
                [target for target in range(low + 1, high) if target not in self.taken],
            )
            for (before, low), (after, high) in pairwise(fixed)
        ]


def _may_say_the_same(one: str, other: str) -> bool:
    left, right = set(numerals(one)), set(numerals(other))
    return not left or not right or not left.isdisjoint(right)

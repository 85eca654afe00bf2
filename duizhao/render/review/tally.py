"""How far a translation has come: blocks by state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from duizhao.desk.model import Entry, State
from duizhao.frozen import frozen
from duizhao.render.review.words import WANTED


@frozen
class Tally:
    """`counts` has every state, in the order in which they want attention."""

    counts: tuple[tuple[State, int], ...]

    def of(self, state: State) -> int:
        """How many blocks are in a state."""
        return dict(self.counts)[state]

    @property
    def blocks(self) -> int:
        """The blocks of the source: all but orphans."""
        return sum(number for state, number in self.counts if state is not State.ORPHAN)

    @property
    def orphans(self) -> int:
        """Blocks of the translation without a source."""
        return self.of(State.ORPHAN)

    @property
    def open(self) -> int:
        """Blocks that wait for a translator."""
        return sum(self.of(state) for state in WANTED)

    @property
    def confirmed(self) -> int:
        """Blocks whose translation somebody has confirmed as both texts stand."""
        return self.of(State.OK) + self.of(State.REVIEWED)

    @property
    def percent(self) -> int:
        """Confirmed blocks in a hundred of the source, rounded down: 100 means all of them."""
        return 100 * self.confirmed // self.blocks if self.blocks else 0


def tally(entries: Iterable[Entry]) -> Tally:
    """The states of some blocks counted."""
    found = Counter(entry.state for entry in entries)
    return Tally(tuple((state, found[state]) for state in State))


def total(tallies: Iterable[Tally]) -> Tally:
    """Several translations as one."""
    found: Counter[State] = Counter()
    for each in tallies:
        found.update(dict(each.counts))
    return Tally(tuple((state, found[state]) for state in State))

"""Knowing blocks again: which record a source block has, although both files were edited since."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Hashable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import pairwise

from duizhao.desk.keys import folded, kind_of
from duizhao.read.ledger import Record
from duizhao.segments import Kind, Segment

# Percent of equal letters. Of 4,042 pairs of different blocks of one kind in one article (source/ and tests/corpus), 95
# in 100 are less alike than LIKE and 90 in 100 less than NEAR.
LIKE = 60.0  # from here on two texts are versions of one
NEAR = 48.0  # enough where nothing else stands between the same neighbours
SHORT = 12  # letters up to which a text may change whole and be the same block: "3 片" becomes "半片"
MANY = 4_000_000  # comparisons of lone blocks with lone records that are worth their time


@dataclass(slots=True)
class _Board:
    """Records and segments by index, and which of them are paired; texts are compared composed."""

    records: Sequence[tuple[Kind | None, str]]
    segments: Sequence[tuple[Kind | None, str]]
    found: dict[int, int] = field(default_factory=dict)  # segment -> record
    moved: set[int] = field(default_factory=set)  # segments
    taken: set[int] = field(default_factory=set)  # records

    def lone(self) -> tuple[list[Hashable], list[Hashable]]:
        """The records and the segments that have no partner yet."""
        return (
            [each for number, each in enumerate(self.records) if number not in self.taken],
            [each for index, each in enumerate(self.segments) if index not in self.found],
        )

    def pair(self, record: int, segment: int, moved: bool = False) -> None:
        self.found[segment] = record
        self.taken.add(record)
        if moved:
            self.moved.add(segment)


def known(records: Sequence[Record], segments: Sequence[Segment]) -> tuple[Mapping[int, int], Set[int]]:
    """Which record each source block has (segment -> record), and the segments that stand elsewhere than before.

    Equal texts in the same order first, where equality tells which is which; equal texts elsewhere (moved); then,
    between the same neighbours, texts of the same kind that are alike (changed); then alike ones elsewhere (changed and
    moved). What is left is new or gone.
    """
    first, last = equal_ends([record.source for record in records], [segment.text for segment in segments])
    ones, others = records[first : len(records) - last], segments[first : len(segments) - last]
    board = _matched(ones, others)
    found = {n: n for n in range(first)}
    found |= {first + index: first + number for index, number in board.found.items()}
    found |= {len(segments) - n: len(records) - n for n in range(last, 0, -1)}
    return found, {first + index for index in board.moved}


def _matched(records: Sequence[Record], segments: Sequence[Segment]) -> _Board:
    """What lies between equal ends: little, in most articles."""
    board = _Board(
        [(kind_of(record.key), folded(record.source)) for record in records],
        [(segment.kind, folded(segment.text)) for segment in segments],
    )
    _by_name(board, records, segments)
    for number, index in in_step(board.records, board.segments):
        if number not in board.taken and index not in board.found:
            board.pair(number, index)
    gaps = list(_gaps(board))
    _equal(board, even(*board.lone()))
    for gap in gaps:
        _alike_in_order(board, *gap)
    _equal(board)
    _alike(board)
    for gap in gaps:
        _what_is_left(board, *gap)
    return board


def _by_name(board: _Board, records: Sequence[Record], segments: Sequence[Segment]) -> None:
    """A text of the front matter is known by its name, whatever it says."""
    named = {record.key: number for number, record in enumerate(records)}
    for index, segment in enumerate(segments):
        number = named.get(f"front/{segment.name}") if segment.kind is Kind.FACT else None
        if number is not None:
            board.pair(number, index)


def even(left: Iterable[Hashable], right: Iterable[Hashable]) -> frozenset[Hashable]:
    """What stands as often on one side as on the other. Of anything else, such as one of two equal heads of tables
    that was edited, equality alone cannot tell which is which.
    """
    ones, others = Counter(left), Counter(right)
    return frozenset(each for each, times in ones.items() if others[each] == times)


def equal_ends(left: Sequence[object], right: Sequence[object]) -> tuple[int, int]:
    """How many members two sequences have in common at their beginning and, behind that, at their end."""
    size = min(len(left), len(right))
    first = next((n for n in range(size) if left[n] != right[n]), size)
    last = next((n for n in range(size - first) if left[-1 - n] != right[-1 - n]), size - first)
    return first, last


def in_step(left: Sequence[Hashable], right: Sequence[Hashable]) -> Iterator[tuple[int, int]]:
    """Indices of equal members of two sequences, in the order of both: the ends as far as they are equal, and between
    them as many as can be (longest common subsequence) of those that are `even` there.

    As many as can be, because one that is equal far away must not take the place of all that stands between.
    """
    first, last = equal_ends(left, right)
    yield from ((n, n) for n in range(first))
    ones, others = left[first : len(left) - last], right[first : len(right) - last]
    if clear := even(ones, others):
        from rapidfuzz.distance import LCSseq  # its import takes 25 ms, and most articles are as they were

        for block in LCSseq.opcodes(ones, others).as_matching_blocks():
            for offset in range(block.size):
                if ones[block.a + offset] in clear:
                    yield first + block.a + offset, first + block.b + offset
    yield from ((len(left) - n, len(right) - n) for n in range(last, 0, -1))


def _gaps(board: _Board) -> Iterator[tuple[range, range]]:
    """(records, segments) between two neighbours that stayed in order, where there are any of both."""
    fixed = [(record, segment) for segment, record in sorted(board.found.items())]
    for (record, segment), (record_, segment_) in pairwise(
        [(-1, -1), *fixed, (len(board.records), len(board.segments))]
    ):
        if record_ > record + 1 and segment_ > segment + 1:
            yield range(record + 1, record_), range(segment + 1, segment_)


def _equal(board: _Board, clear: Container[Hashable] | None = None) -> None:
    """Equal texts that changed places; of several the ones with the kind they had, then in their order."""
    waiting: dict[str, list[int]] = defaultdict(list)
    for number, (_, text) in enumerate(board.records):
        if number not in board.taken:
            waiting[text].append(number)
    for same_kind in (True, False):
        for index, (kind, text) in enumerate(board.segments):
            if index in board.found or (clear is not None and (kind, text) not in clear):
                continue
            fits = [n for n in waiting.get(text, ()) if not same_kind or board.records[n][0] in (kind, None)]
            if fits:
                board.pair(fits[0], index, moved=True)
                waiting[text].remove(fits[0])


def _alike_in_order(board: _Board, records: range, segments: range) -> None:
    """The lone ones between two neighbours, paired in order so that they are most alike."""
    left = [number for number in records if number not in board.taken]
    right = [index for index in segments if index not in board.found]
    if len(left) == 1 and len(right) == 1:  # the commonest edit
        if _likeness(board, left[0], right[0]) >= LIKE:
            board.pair(left[0], right[0])
        return
    for number, index in _best(left, right, lambda n, i: _likeness(board, n, i)):
        board.pair(number, index)


def _best(left: Sequence[int], right: Sequence[int], likeness: Callable[[int, int], float]) -> list[tuple[int, int]]:
    """The pairs in order with the highest sum of likeness, each at least LIKE."""
    if not left or not right or len(left) * len(right) > MANY:
        return []
    near = [[max(0.0, likeness(n, i) - LIKE + 1.0) for i in right] for n in left]
    best = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for row in range(len(left) - 1, -1, -1):
        for column in range(len(right) - 1, -1, -1):
            pair = near[row][column] + best[row + 1][column + 1] if near[row][column] >= 1.0 else 0.0
            best[row][column] = max(pair, best[row + 1][column], best[row][column + 1])
    found, row, column = [], 0, 0
    while row < len(left) and column < len(right):
        if best[row][column] == best[row + 1][column]:
            row += 1
        elif best[row][column] == best[row][column + 1]:
            column += 1
        else:
            found.append((left[row], right[column]))
            row, column = row + 1, column + 1
    return found


def _alike(board: _Board) -> None:
    """Lone ones that are alike, wherever they stand, the most alike first."""
    left = [number for number in range(len(board.records)) if number not in board.taken]
    right = [index for index in range(len(board.segments)) if index not in board.found]
    if len(left) * len(right) > MANY:
        return
    chances = [(-_likeness(board, n, i), n, i) for n in left for i in right]
    for likeness, number, index in sorted(chances):
        if -likeness >= LIKE and number not in board.taken and index not in board.found:
            board.pair(number, index, moved=True)


def _likeness(board: _Board, number: int, index: int) -> float:
    """Percent of equal letters (Indel distance), 0 for other kinds."""
    from rapidfuzz import fuzz  # its import takes 25 ms, and most articles have nothing to compare

    kind, text = board.records[number]
    if kind is not None and kind is not board.segments[index][0]:
        return 0.0
    return float(fuzz.ratio(text, board.segments[index][1], score_cutoff=NEAR))


def _what_is_left(board: _Board, records: range, segments: range) -> None:
    """The same kinds in the same number between the same neighbours: rewritten, not exchanged for others.

    A short text, such as a row of numbers, may have changed whole; a longer one must keep something.
    """
    left = [number for number in records if number not in board.taken]
    right = [index for index in segments if index not in board.found]
    if len(left) != len(right):
        return
    for number, index in zip(left, right, strict=True):
        kind, text = board.records[number]
        if kind is not board.segments[index][0]:
            continue
        short = max(len(text), len(board.segments[index][1])) <= SHORT
        if short or _likeness(board, number, index) >= NEAR:
            board.pair(number, index)

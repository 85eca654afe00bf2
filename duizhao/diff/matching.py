"""Which tokens of two texts belong together: whole sentences first, then words and marks, then white space."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from rapidfuzz.distance import LCSseq

from duizhao.diff.model import Step
from duizhao.diff.tokens import ends, weak

_ANCHOR = 8  # characters of a sentence that is taken as itself wherever it stands; shorter ones recur by chance
_CELLS = 1_000_000_000  # old units times new units that are compared: bits of memory, so 125 MB

Span = tuple[int, int]  # half-open, in tokens
Cutter = Callable[[Sequence[str], Span], list[Span]]


def steps(old: Sequence[str], new: Sequence[str]) -> list[Step]:
    """A longest common subsequence of both, in order; the last step may have no change behind it."""
    found = [Step([], [], [])]
    i = j = 0
    for here, there, length in [*_runs(old, new), (len(old), len(new), 0)]:
        found[-1].gone += old[i:here]
        found[-1].come += new[j:there]
        if found[-1].changed:
            found.append(Step([], [], []))
        found[-1].same += old[here : here + length]
        i, j = here + length, there + length
    return found


def _runs(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Equal runs: where in the old, where in the new, how many tokens."""
    yield from _within((old, new), ((0, len(old)), (0, len(new))), (_sentences, _said, _all))


def _within(
    texts: tuple[Sequence[str], Sequence[str]], spans: tuple[Span, Span], cutters: Sequence[Cutter]
) -> Iterator[tuple[int, int, int]]:
    """The runs between two places, by units of the first cutter, then between those by the next."""
    (old, new), ((i, i_end), (j, j_end)) = texts, spans
    if i == i_end or j == j_end:
        return
    if i_end - i == j_end - j and old[i:i_end] == new[j:j_end]:
        yield i, j, i_end - i
        return
    if not cutters:
        return
    ours, theirs = cutters[0](old, spans[0]), cutters[0](new, spans[1])
    for here, there in _common(texts, ours, theirs):
        if here[0] < i or there[0] < j:
            continue  # the second copy of a unit
        yield from _within(texts, ((i, here[0]), (j, there[0])), cutters[1:])
        yield here[0], there[0], here[1] - here[0]
        i, j = here[1], there[1]
    yield from _within(texts, ((i, i_end), (j, j_end)), cutters[1:])


def _common(
    texts: tuple[Sequence[str], Sequence[str]], ours: list[Span], theirs: list[Span]
) -> Iterator[tuple[Span, Span]]:
    """Pairs of equal units. Two lists too long to compare have none: a text is then shown as replaced."""
    if len(ours) * len(theirs) > _CELLS:
        return
    numbers: dict[tuple[bool, tuple[str, ...]], int] = {}  # rapidfuzz compares hashes: small integers are their own
    old, new = (
        [
            numbers.setdefault((index > 0 and span == units[index - 1], tuple(text[slice(*span)])), len(numbers))
            for index, span in enumerate(units)
        ]
        for text, units in zip(texts, (ours, theirs), strict=True)
    )
    for block in LCSseq.opcodes(old, new):
        if block.tag == "equal":
            yield from zip(
                ours[block.src_start : block.src_end], theirs[block.dest_start : block.dest_end], strict=True
            )


def _sentences(text: Sequence[str], span: Span) -> list[Span]:
    found, start = [], span[0]
    for index in range(*span):
        if ends(text[index]) or index + 1 == span[1]:
            if sum(map(len, text[start : index + 1])) >= _ANCHOR:
                found.append((start, index + 1))
            start = index + 1
    return found


def _said(text: Sequence[str], span: Span) -> list[Span]:
    """All but white space, which stands everywhere. A token that says something stands twice, and so counts double."""
    seen = [index for index in range(*span) if not text[index].isspace()]
    return [(index, index + 1) for index in seen for _ in range(1 if weak(text[index]) else 2)]


def _all(_text: Sequence[str], span: Span) -> list[Span]:
    return [(index, index + 1) for index in range(*span)]

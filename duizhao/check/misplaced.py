"""CIT, INL: inside a paragraph, a citation or a footnote call stands behind the sentence that it belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from duizhao.align import Features, Reader
from duizhao.check.case import Case, Leaf
from duizhao.check.place import Run
from duizhao.check.sentences import sentences
from duizhao.finding import Finding, say
from duizhao.model import Cite, Emphasis, Inlines, Link, Note, Span, Strong, plain

Findings = Iterator[Finding]
SHARED = 2  # ideas, numbers or names that two sentences must share to count as one another's translation
CLEARER = 2  # more that the right sentence shares than the one where the mark stands


def citation(case: Case) -> Findings:
    """A citation stands behind another sentence than in the Chinese.

    The claim that the source supports goes bare, and another borrows its authority.
    """
    for leaf, mark, where, length in _misplaced(case, Cite):
        yield Finding(
            where,
            "CIT009",
            say("in the Chinese {mark} belongs to another sentence", mark=mark),
            say("move it behind the sentence that says what the Chinese says before it"),
            beside=leaf.one.excerpt(mark),
            length=length,
        )


def note(case: Case) -> Findings:
    """A footnote is called from another sentence than in the Chinese.

    The explanation then explains something else.
    """
    for leaf, mark, where, length in _misplaced(case, Note):
        yield Finding(
            where,
            "INL012",
            say("in the Chinese {mark} belongs to another sentence", mark=mark),
            say("move it behind the sentence that says what the Chinese says before it"),
            beside=leaf.one.excerpt(mark),
            length=length,
        )


@dataclass(frozen=True, slots=True)
class _Text:
    """One text of a leaf: its sentences, read; for each mark that stands there once, the sentence it stands in and what
    stands between it and the mark or full stop before it."""

    read: tuple[Features, ...]
    marks: dict[str, int]
    pieces: dict[str, Features]


Placed = tuple[Leaf, str, Span, int]


def _misplaced(case: Case, kind: type[Cite] | type[Note]) -> Iterator[Placed]:
    reader = case.match.reader
    for leaf in case.holding(kind):
        lang, other_lang = case.languages(leaf)
        one, other = _text(leaf.one, lang, kind, reader), _text(leaf.other, other_lang, kind, reader)
        for mark in one.marks:
            if mark in other.marks and (_elsewhere(one, other, mark) or _exchanged(one, other, mark)):
                yield leaf, mark, *leaf.other.find(mark)


def _elsewhere(one: _Text, other: _Text, mark: str) -> bool:
    """Whether the sentences of a mark both have a better counterpart than each other."""
    here, there = one.marks[mark], other.marks[mark]
    now = _shared(one.read[here], other.read[there])
    right = max(_shared(one.read[here], each) for each in other.read)
    left = max(_shared(each, other.read[there]) for each in one.read)
    if min(right, left) >= max(SHARED, now + CLEARER):
        return True
    if here == there or now or len(one.read) != len(other.read):
        return False  # as many sentences: each is likely the translation of its like
    return all(_shared(one.read[n], other.read[n]) > 0 for n in (here, there))


def _exchanged(one: _Text, other: _Text, mark: str) -> bool:
    """Whether a mark and the one behind it have changed places, and what they belong to has not."""
    order, given = list(one.pieces), list(other.pieces)
    place = order.index(mark) + 1
    if place == len(order) or order[place] not in given or given.index(order[place]) > given.index(mark):
        return False
    partner = order[place]
    kept = _shared(one.pieces[mark], other.pieces[partner]) + _shared(one.pieces[partner], other.pieces[mark])
    moved = _shared(one.pieces[mark], other.pieces[mark]) + _shared(one.pieces[partner], other.pieces[partner])
    return kept > moved


def _shared(one: Features, other: Features) -> int:
    return len(one.keys & other.keys)


def _text(run: Run, lang: str, kind: type[Cite] | type[Note], reader: Reader) -> _Text:
    spans = list(sentences(run.text, lang))
    marks: dict[str, int] = {}
    pieces: dict[str, Features] = {}
    seen: set[str] = set()
    last = 0
    piece = reader.text("Text", "", set())
    for mark, offset in _marks(run.inlines, kind):
        number = next((n for n, (start, end) in enumerate(spans) if start < offset <= end), len(spans) - 1)
        if offset > last:  # marks of one group belong to the same words
            piece = reader.text("Text", run.text[max(last, spans[number][0]) : offset], set())
        if mark in seen:
            marks.pop(mark, None)
            pieces.pop(mark, None)
        else:
            marks[mark] = number
            pieces[mark] = piece
        last = max(last, offset)
        seen.add(mark)
    return _Text(tuple(reader.text("Text", run.text[start:end], set()) for start, end in spans), marks, pieces)


def _marks(inlines: Inlines, kind: type[Cite] | type[Note], after: int = 0) -> Iterator[tuple[str, int]]:
    """(mark as typed, how many letters stand before it)."""
    for inline in inlines:
        match inline:
            case Cite(keys) if kind is Cite:
                yield from ((f"@{key}", after) for key in keys)
            case Note(name) if kind is Note:
                yield f"[^{name}]", after
            case Strong(inner) | Emphasis(inner) | Link(inner, _):
                yield from _marks(inner, kind, after)
        after += len(plain((inline,)))

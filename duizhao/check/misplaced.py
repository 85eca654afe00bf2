"""CIT, INL: inside a paragraph, a citation or a footnote call stands behind the sentence that it belongs to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from duizhao.align import Features, Reader
from duizhao.check.case import Case, Leaf
from duizhao.check.place import Run
from duizhao.check.sentences import sentences
from duizhao.finding import Finding, say
from duizhao.model import Cite, Emphasis, Inlines, Link, Note, Span, Strong, Text, plain

Findings = Iterator[Finding]
SHARED = 2  # ideas, numbers or names that two sentences must share to count as one another's translation
CLEARER = 2  # more that the right sentence shares than the one where the mark stands


def citation(case: Case) -> Findings:
    """A citation stands behind another sentence than in the Chinese.

    The claim that the source supports goes bare, and another borrows its authority.
    """
    yield from _found(case, Cite, "CIT009")


def note(case: Case) -> Findings:
    """A footnote is called from another sentence than in the Chinese.

    The explanation then explains something else.
    """
    yield from _found(case, Note, "INL012")


def _found(case: Case, kind: type[Cite] | type[Note], code: str) -> Findings:
    for leaf, mark, where, length in _misplaced(case, kind):
        yield Finding(
            where,
            code,
            say("in the Chinese {mark} belongs to another sentence", mark=mark),
            say("move it behind the sentence that says what the Chinese says before it"),
            beside=leaf.one.excerpt(mark),
            length=length,
        )


class _Text:
    """One text of a leaf: its sentences, and where each mark stands."""

    def __init__(self, run: Run, lang: str, kind: type[Cite] | type[Note]) -> None:
        self.text = run.text
        self.spans = sentences(run.text, lang) or ((0, len(run.text)),)
        self.placed = [(mark, offset, self._number(offset)) for mark, offset in _marks(run.inlines, kind)]

    def _number(self, offset: int) -> int:
        """Of the sentence before an offset; a blank before a mark does not take it to the next sentence."""
        if len(self.spans) == 1:
            return 0
        behind = len(self.text[:offset].rstrip())
        return next((n for n, (start, end) in enumerate(self.spans) if start < behind <= end), 0)

    def order(self) -> list[tuple[str, int]]:
        """The marks and their sentences: two texts with the same can hold nothing misplaced."""
        return [(mark, number) for mark, _, number in self.placed]


class _Marked:
    """One text whose marks may be misplaced: where each stands that stands there once, and what belongs to it."""

    def __init__(self, text: _Text, reader: Reader) -> None:
        self.reader, self.text, self.spans = reader, text.text, text.spans
        often = Counter(mark for mark, _, _ in text.placed)
        self.sentence: dict[str, int] = {}  # of each mark, its number
        self.before: dict[str, tuple[int, int]] = {}  # of each mark, what stands between it and the one before it
        piece = last = (0, 0)
        for mark, offset, number in text.placed:
            if offset > last[1]:  # marks of one group belong to the same words
                piece = (max(last[1], self.spans[number][0]), offset)
                last = piece
            if often[mark] == 1:
                self.sentence[mark], self.before[mark] = number, piece

    def read(self, span: tuple[int, int]) -> Features:
        """The features of a part of the text."""
        return self.reader.text("Text", self.text[slice(*span)], set())

    def alike(self, other: _Marked) -> bool:
        """Whether nothing can be misplaced: as many sentences, and the marks in the same ones in the same order."""
        return len(self.spans) == len(other.spans) and list(self.sentence.items()) == list(other.sentence.items())


Placed = tuple[Leaf, str, Span, int]


def _misplaced(case: Case, kind: type[Cite] | type[Note]) -> Iterator[Placed]:
    reader = case.match.reader
    for leaf in case.holding(kind):
        lang, other_lang = case.languages(leaf)
        text, partner = _Text(leaf.one, lang, kind), _Text(leaf.other, other_lang, kind)
        if len(text.spans) == len(partner.spans) and text.order() == partner.order():
            continue
        one, other = _Marked(text, reader), _Marked(partner, reader)
        for mark in one.sentence if not one.alike(other) else ():
            if mark in other.sentence and (_elsewhere(one, other, mark) or _exchanged(one, other, mark)):
                yield leaf, mark, *leaf.other.find(mark)


def _elsewhere(one: _Marked, other: _Marked, mark: str) -> bool:
    """Whether the sentences of a mark both have a better counterpart than each other."""
    if len(one.spans) == len(other.spans) == 1:
        return False
    here, there = one.sentence[mark], other.sentence[mark]
    ones, others = [one.read(span) for span in one.spans], [other.read(span) for span in other.spans]
    now = _shared(ones[here], others[there])
    right = max(_shared(ones[here], each) for each in others)
    left = max(_shared(each, others[there]) for each in ones)
    if min(right, left) >= max(SHARED, now + CLEARER):
        return True
    if here == there or now or len(ones) != len(others):
        return False  # as many sentences: each is likely the translation of its like
    return all(_shared(ones[n], others[n]) > 0 for n in (here, there))


def _exchanged(one: _Marked, other: _Marked, mark: str) -> bool:
    """Whether a mark and the one behind it have changed places, and what they belong to has not."""
    order, given = list(one.before), list(other.before)
    place = order.index(mark) + 1
    if place == len(order) or order[place] not in given or given.index(order[place]) > given.index(mark):
        return False
    pair = (mark, order[place])
    (first, second), (third, fourth) = ([text.read(text.before[each]) for each in pair] for text in (one, other))
    return _shared(first, fourth) + _shared(second, third) > _shared(first, third) + _shared(second, fourth)


def _shared(one: Features, other: Features) -> int:
    return len(one.keys & other.keys)


def _marks(inlines: Inlines, kind: type[Cite] | type[Note]) -> list[tuple[str, int]]:
    """(mark as typed, how many letters stand before it)."""
    found: list[tuple[str, int]] = []
    after = 0
    for inline in inlines:
        if isinstance(inline, Text):
            after += len(inline.text)
        elif isinstance(inline, (Cite, Note)):
            if isinstance(inline, kind):
                found += [(mark, after) for mark in _typed(inline)]
        else:
            if isinstance(inline, (Strong, Emphasis, Link)):
                found += [(mark, after + offset) for mark, offset in _marks(inline.inlines, kind)]
            after += len(plain((inline,)))
    return found


def _typed(mark: Cite | Note) -> list[str]:
    return [f"@{key}" for key in mark.keys] if isinstance(mark, Cite) else [f"[^{mark.id}]"]

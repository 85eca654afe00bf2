"""STR: every sentence of a paragraph is translated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from duizhao.align import HAN, ONE_LETTER, Features, Reader
from duizhao.check.case import Case, Leaf
from duizhao.check.place import line_of
from duizhao.check.sentences import count_han, sentences
from duizhao.finding import Finding, say

FEWEST = 3  # ideas, numbers or names by which a lost sentence must be known
ODD = 5  # one of so many may stand in the translation for another reason
LONG = 14  # Han characters of a sentence that says too much to go unseen in another one
LONGER = 1.1  # a translation that is longer than that has said everything
SHORTER = 0.85  # a translation that is this much shorter than expected may have lost a sentence

Ideas = frozenset[str]


def lost(case: Case) -> Iterator[Finding]:
    """A sentence of the Chinese is missing inside a paragraph.

    The sentence that says when not to take a medicine is often the last and shortest one.
    """
    reader = case.match.reader
    for leaf in case.leaves:
        if leaf.one.text.count("。") > 1 and (found := _missing(reader, leaf)) is not None:
            sentence = leaf.one.text[slice(*found)]
            yield Finding(
                line_of(leaf.other.span),
                "STR030",
                say("a sentence of the Chinese seems to be missing here: {sentence}", sentence=sentence),
                say("translate it, or allow its loss with  <!-- allow STR030: reason -->  above the block"),
                beside=leaf.one.excerpt(sentence),
            )


def _missing(reader: Reader, leaf: Leaf) -> tuple[int, int] | None:
    """The sentence of which nothing is in the translation; None unless sentence count and length allow it."""
    if len(leaf.other.text) > LONGER * (HAN + 0.5) * len(leaf.one.text):  # blanks counted: a quick look
        return None
    spans, others = sentences(leaf.one.text, "zh"), sentences(leaf.other.text, "en")
    if not 0 < len(others) < len(spans):
        return None
    whole, given = _read(reader, leaf.one.text), _read(reader, leaf.other.text)
    if given.size <= SHORTER * whole.size:
        for start, end in spans:
            each = _read(reader, leaf.one.text[start:end])
            known = _known(each)
            met = len(known & given.keys)
            if len(known) - met >= FEWEST and ODD * met <= len(known) and whole.size - given.size > 0.5 * each.size:
                return start, end
    if given.size > LONGER * whole.size:
        return None
    ones = [_ideas(reader, leaf.one.text[start:end]) for start, end in spans]
    lost = unanswered(ones, [_ideas(reader, leaf.other.text[start:end]) for start, end in others])
    wordy = (each for each in lost if count_han(leaf.one.text[slice(*spans[each])]) >= LONG)
    return next((spans[each] for each in wordy if len(ones[each]) >= FEWEST), None)


def unanswered(ones: Sequence[Ideas], others: Sequence[Ideas]) -> list[int]:
    """The places of the sentences that share nothing with those among which their neighbours' translations stand.

    Both texts keep their order, and several sentences may have become one.
    """
    path = _in_order(ones, others)
    found = []
    for place, ideas in enumerate(ones):
        first = path[place - 1] if place else 0
        last = path[place + 1] if place + 1 < len(path) else len(others) - 1
        if ideas and not any(ideas & other for other in others[first : last + 1]):
            found.append(place)
    return found


def _in_order(ones: Sequence[Ideas], others: Sequence[Ideas]) -> list[int]:
    """For each sentence the place of one that it may have become, never going back, so that most ideas are shared."""
    scores: list[list[int]] = []
    steps: list[list[int]] = []
    for ideas in ones:
        before, best, score, step = scores[-1] if scores else [0] * len(others), 0, [], []
        for place, other in enumerate(others):
            best = place if before[place] >= before[best] and scores else best
            score.append(before[best] + len(ideas & other))
            step.append(best)
        scores.append(score)
        steps.append(step)
    place = max(range(len(others)), key=lambda each: scores[-1][each])
    path = [place]
    for step in steps[:0:-1]:
        place = step[place]
        path.append(place)
    return path[::-1]


def _known(features: Features) -> set[str]:
    return {key for key in features.keys if not key.startswith(ONE_LETTER)}


def _ideas(reader: Reader, text: str) -> Ideas:
    """What a sentence speaks of; numbers are said in too many ways."""
    return frozenset(key for key in _known(_read(reader, text)) if not key.isdigit())


def _read(reader: Reader, text: str) -> Features:
    return reader.text("Text", text, set())

"""STR: every sentence of a paragraph is translated."""

from __future__ import annotations

from collections.abc import Iterator

from duizhao.align import HAN, ONE_LETTER, Features, Reader
from duizhao.check.case import Case, Leaf
from duizhao.check.place import line_of
from duizhao.check.sentences import sentences
from duizhao.finding import Finding, say

FEWEST = 3  # ideas, numbers or names by which a lost sentence must be known
ODD = 5  # one of so many may stand in the translation for another reason
SHORTER = 0.85  # a translation that is this much shorter than expected may have lost a sentence


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
    """The sentence of which nothing is in the translation; None unless length and sentence count say so too."""
    if len(leaf.other.text) > SHORTER * (HAN + 0.5) * len(leaf.one.text):  # blanks counted: a quick look
        return None
    spans = sentences(leaf.one.text, "zh")
    if len(sentences(leaf.other.text, "en")) >= len(spans):
        return None
    whole, given = _read(reader, leaf.one.text), _read(reader, leaf.other.text)
    if given.size > SHORTER * whole.size:
        return None
    for start, end in spans:
        each = _read(reader, leaf.one.text[start:end])
        known = {key for key in each.keys if not key.startswith(ONE_LETTER)}
        met = len(known & given.keys)
        if len(known) - met >= FEWEST and ODD * met <= len(known) and whole.size - given.size > 0.5 * each.size:
            return start, end
    return None


def _read(reader: Reader, text: str) -> Features:
    return reader.text("Text", text, set())

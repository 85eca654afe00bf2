"""Sentences of a Chinese text and of its English counterpart that stand for each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from duizhao.align import Reader, rearranged
from duizhao.check.bilingual import Twin
from duizhao.check.place import Run
from duizhao.check.sentences import sentences

Hit = tuple[Run, int, int]  # text[start:end] of a run


class Part(NamedTuple):
    """A sentence of a run, or all of it: its `text`, where that begins, and the text of English in small letters."""

    run: Run
    start: int
    text: str
    low: str = ""

    def at(self, start: int, end: int) -> Hit:
        """text[start:end] of this part as a place in the run."""
        return self.run, self.start + start, self.start + end


Couplet = tuple[Part, Part]
Found = TypeVar("Found")


def couplets(twin: Twin) -> list[Couplet]:
    """The sentences in their order, where both languages have the same number; else the whole texts."""
    one, other, low = twin.zh.text, twin.en.text, twin.low
    zh = sentences(one, "zh")
    en = sentences(other, "en") if len(zh) > 1 else ()
    if len(zh) != len(en):
        return [(Part(twin.zh, 0, one), Part(twin.en, 0, other, low))]
    return [
        (Part(twin.zh, start, one[start:end]), Part(twin.en, begin, other[begin:stop], low[begin:stop]))
        for (start, end), (begin, stop) in zip(zh, en, strict=True)
    ]


def first(parts: list[Couplet], find: Callable[[Sequence[Couplet]], Iterator[Found]], reader: Reader) -> Found | None:
    """The first thing found in sentences that correspond by their place, and by what they say too.

    Translations put sentences in another order; to line them up costs more than to look at them, so that comes second.
    """
    found = next(find(parts), None)
    if found is None or len(parts) == 1:
        return found
    ones, others = zip(*parts, strict=True)
    order = rearranged(*([reader.text("", part.text, set()) for part in side] for side in (ones, others)))
    return next(find([(one, others[place]) for one, place in zip(ones, order, strict=True)]), None)

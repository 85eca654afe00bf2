"""A sentence without a counterpart is named, and no other, however the others are merged and turned round."""

from __future__ import annotations

import math
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from duizhao.align import Features
from duizhao.check.unsaid import CHINESE, ENGLISH, USUAL, habit, possible, unsaid

LETTERS = 12.0  # of a sentence for each of its ideas


def said(*ideas: str) -> Features:
    return Features("Text", " ".join(ideas), *[frozenset[str]()] * 2, frozenset(ideas))


def both(one: Features, other: Features) -> Features:
    return said(*(one.keys | other.keys))


def sizes(texts: Sequence[Features], factor: float = 1.0) -> list[float]:
    return [LETTERS * len(each.keys) * factor for each in texts]


@given(st.integers(2, 7), st.booleans(), st.data())
def test_the_sentence_that_has_no_counterpart_is_named(count: int, merged: bool, data: st.DataObject) -> None:
    """Sentences of ideas of their own, one of them left out, two of the others perhaps made one, in any order."""
    whole = [said(*(f"={place}{each}" for each in "abcd")) for place in range(count)]
    left_out = data.draw(st.integers(0, count - 1))
    others = data.draw(st.permutations([each for place, each in enumerate(whole) if place != left_out]))
    if len(others) > 1 and merged:
        others[:2] = [both(*others[:2])]
    lengths = sizes(whole), sizes(others, math.exp(USUAL))  # as English is
    assert unsaid(whole, others, lengths, CHINESE) == (left_out, True)
    assert possible(*lengths, CHINESE)


@given(st.integers(2, 7), st.booleans(), st.data())
def test_sentences_that_all_have_a_counterpart_are_left_alone(count: int, merged: bool, data: st.DataObject) -> None:
    whole = [said(*(f"={place}{each}" for each in "abcd")) for place in range(count)]
    others = data.draw(st.permutations(whole))
    if merged:
        others[:2] = [both(*others[:2])]
    lengths = sizes(whole), sizes(others, math.exp(USUAL))
    assert unsaid(whole, others, lengths, CHINESE) is None
    assert unsaid(others, whole, lengths[::-1], ENGLISH) is None


def test_nothing_is_unsaid_where_there_is_nothing() -> None:
    assert unsaid([], [], ([], []), CHINESE) is None
    assert unsaid([said("=a")], [], ([LETTERS], []), CHINESE) is None
    assert not possible([], [], CHINESE)


def test_a_terse_translator_has_lost_nothing() -> None:
    """Half the usual length would speak for a loss, unless the whole article is so."""
    whole, short = [30.0, 30.0], [20.0, 20.0]
    ratio = math.log(sum(short) / sum(whole))
    assert possible(whole, short, CHINESE, habit([]))
    assert not possible(whole, short, CHINESE, habit([ratio] * 200))

"""Two numbers that stand in each other's place, known by what stands around them: 97% over 50 and 90% over 70.

Where a translator turns a sentence round, a number moves with its clause; where two were exchanged, the clauses stayed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from duizhao.align import Reader
from duizhao.check.bilingual import Twin
from duizhao.check.quantity import Quantity, read, same

Pair = tuple[Quantity, Quantity]  # a number in Chinese and in English
CLAUSE_ZH = re.compile("[，。；：、（）！？\n]")
CLAUSE_EN = re.compile(r"[;:()!?\n]|,(?!\d)|\.(?!\d)| (?:and|but|or|then|while|whereas) ")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_FEWEST = 2  # numbers that can change places
_NUMBER = re.compile(r"\d")


def inverted(twin: Twin, reader: Reader) -> tuple[Pair, Pair] | None:
    """The first two numbers of one sort that English has in the other order, each among the other's words.

    Only numbers in digits that both texts hold once are compared, and none that share a clause.
    """
    if not _any_turned(twin):
        return None
    for one, other in combinations(_shared(twin), 2):
        if one[1].start < other[1].start or one[0].unit != other[0].unit:
            continue
        here = [_clause(twin.zh.text, number[0], CLAUSE_ZH) for number in (one, other)]
        there = [_clause(twin.en.text, number[1], CLAUSE_EN) for number in (one, other)]
        if here[0][:2] != here[1][:2] and there[0][:2] != there[1][:2] and _crossed(here, there, reader):
            return one, other
    return None


def _any_turned(twin: Twin) -> bool:
    """A quick look: whether the numbers that both texts have in digits stand in another order."""
    ones = _DIGITS.findall(twin.zh.text)
    if len(ones) < _FEWEST or ones == (others := _DIGITS.findall(twin.en.text)):
        return False
    both = set(ones).intersection(others)
    return [each for each in ones if each in both] != [each for each in others if each in both]


def _shared(twin: Twin) -> Iterator[Pair]:
    ones, others = (
        [each for each in read(text, lang).quantities if each.meaning.senses and each.meaning.force]
        for text, lang in ((twin.zh.text, "zh"), (twin.en.text, "en"))
    )
    return (pair for pair in said_once(ones, others) if all(_NUMBER.search(each.typed) for each in pair))


def said_once(ones: Sequence[Quantity], others: Sequence[Quantity]) -> Iterator[Pair]:
    """Each number that both texts say, and neither twice."""
    for one in ones:
        like = [each for each in others if same(one.meaning, each.meaning)]
        if len(like) == 1 and sum(same(one.meaning, each.meaning) for each in ones) == 1:
            yield one, like[0]


def _clause(text: str, number: Quantity, cut: re.Pattern[str]) -> tuple[int, int, str]:
    """Start and end of the clause of a number, and its words without the number."""
    first = max((found.end() for found in cut.finditer(text, 0, number.start)), default=0)
    found = cut.search(text, number.end)
    last = found.start() if found is not None else len(text)
    return first, last, f"{text[first : number.start]} ; {text[number.end : last]}"


def _crossed(here: Sequence[tuple[int, int, str]], there: Sequence[tuple[int, int, str]], reader: Reader) -> bool:
    """Whether what is said in one clause alone is said in the other's counterpart, and nothing of it in its own."""
    (mine, its), (given, other) = (
        [reader.text("Text", text, set()).keys for *_, text in side] for side in (here, there)
    )
    own, others = ((mine - its, its - mine), (given - other, other - given))
    if own[0] & others[0] or own[1] & others[1]:
        return False
    crossed = own[0] & others[1], own[1] & others[0]
    return all(crossed) or any(not key[0].isdigit() for key in crossed[0] | crossed[1])

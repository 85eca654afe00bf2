"""How much speaks for it that a sentence of one text has no counterpart in the other one."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from duizhao.align import HAN, ONE_LETTER, Features
from duizhao.frozen import frozen

# Three witnesses are heard: what the sentence speaks of and the other text does not; the lengths of both texts; the
# numbers of their sentences. Where the sentences stand told nothing more: translations merge, split and turn round.
USUAL = 0.256  # logarithm of the size of the English to that of the Chinese: median of right texts of two sentences
SPREAD_ALWAYS, SPREAD_SHORT = (
    0.14,
    0.65,
)  # of that ratio; the second shrinks with the root of the length, as in `length`
PRIOR_WEIGHT = 10  # texts of an article that weigh as much as USUAL
MOST_BY_LENGTH = 3.0  # what lengths may weigh: else a terse translation alone would be enough
MOST_APART = 2  # a difference in the numbers of sentences that is larger tells nothing more
TWICE = -0.8  # less than was counted: English that splits a sentence says its words again, which gave false alarms

# What a word, number or name of the sentence weighs: it is nowhere in the other text, there less often, there.
# Natural logarithms of how often that is so in lost sentences against translated ones, as `bench/omissions.py --weigh`
# counts them, times the factor by which a logistic regression takes those of one sentence together: ideas that come
# together are not independent. The factors are 0.53 (Chinese) and 0.74 (English). Single letters count half: they stand
# inside words that count by themselves.
Weights = Mapping[str, tuple[float, float, float]]
_WORD, _MEDICINE, _MEASURE, _LETTER, _NUMBER, _NAME = "=", "+", "-1", ONE_LETTER, "#", "~"


@frozen
class Witnesses:
    """What each witness weighs, for the sentences of one language.

    `counts` by how many sentences the text has more than the other one, `length` as a factor of the logarithm of
    how likely the lengths are; `enough` is the sum above which a sentence counts as unsaid, `sure` the one from which
    on that is more than a guess (of free translations, 1 in 600 reaches it in English, and 1 in 100 `enough`), `least`
    what lengths and numbers must say before the words are read (right texts seldom reach it, 99 of 100 that lost a
    sentence do).
    """

    weights: Weights
    counts: Mapping[int, float]
    length: float
    enough: float
    sure: float
    least: float
    sign: int  # 1: USUAL is the other text's size to this one's; -1: the reverse


CHINESE = Witnesses(
    {
        _WORD: (0.8, 0.5, -1.2),
        _MEDICINE: (1.0, 0.4, -1.0),
        _MEASURE: (0.5, 0.4, -1.0),
        _LETTER: (0.3, 0.1, -0.7),
        _NUMBER: (1.3, 0.8, -2.2),
        _NAME: (1.5, 0.9, -2.2),
    },
    {-2: -0.5, -1: -0.9, 0: -0.4, 1: 1.2, 2: 1.2},
    0.54,
    2.2,
    2.2,
    -0.7,
    1,
)
ENGLISH = Witnesses(
    {
        _WORD: (0.13, TWICE, -2.7),
        _MEDICINE: (0.24, TWICE, -3.2),
        _MEASURE: (0.18, TWICE, -1.8),
        _LETTER: (0.5, TWICE, -2.0),
        _NUMBER: (1.6, TWICE, -2.9),
        _NAME: (1.3, TWICE, -3.0),
    },
    {-2: -0.9, -1: -0.9, 0: -2.6, 1: 0.9, 2: 1.6},
    1.08,
    4.0,
    6.0,
    -0.5,
    -1,
)


def habit(ratios: Sequence[float]) -> float:
    """The usual ratio in an article of which some are known: some translators are terse."""
    return (PRIOR_WEIGHT * USUAL + sum(ratios)) / (PRIOR_WEIGHT + len(ratios))


def possible(ones: Sequence[float], others: Sequence[float], hear: Witnesses, usual: float = USUAL) -> bool:
    """Whether the sizes of the sentences of both texts leave room for one that is unsaid."""
    if len(ones) < 2 or not any(ones) or not any(others):
        return False
    apart = _by_number(ones, others, hear)
    off, spread = _misfit(ones, others, hear, usual)
    most = hear.length * off * off / spread if off < 0 else 0.0  # were the text to fit without the sentence
    if apart + min(MOST_BY_LENGTH, most) <= hear.least:
        return False
    likely = [min(ones)] if off >= 0 else ones  # a text that is too long lost its shortest sentence, if any
    return apart + min(MOST_BY_LENGTH, max(_by_length(likely, sum(ones), off, spread, hear))) > hear.least


def unsaid(
    ones: Sequence[Features],
    others: Sequence[Features],
    sizes: tuple[Sequence[float], Sequence[float]],
    hear: Witnesses,
    usual: float = USUAL,
) -> tuple[int, bool] | None:
    """(the place of the sentence of `ones` that most likely has no counterpart, whether that is sure); or None.

    `sizes` are those of the sentences of both texts.
    """
    here, there = sizes
    if not any(here) or not any(there):
        return None
    said, given = _times(ones), _times(others)
    apart = _by_number(ones, others, hear)
    by_length = _by_length(here, sum(here), *_misfit(here, there, hear, usual), hear)
    sums = [
        apart
        + min(MOST_BY_LENGTH, length)
        + sum([_weight(key, each, said[key], given.get(key, 0), hear.weights) for key in each.keys])
        for each, length in zip(ones, by_length, strict=True)
    ]
    best = max(range(len(sums)), key=sums.__getitem__)
    return (best, sums[best] >= hear.sure) if sums[best] > hear.enough else None


def _by_number(ones: Sequence[object], others: Sequence[object], hear: Witnesses) -> float:
    """What the numbers of sentences say of every sentence of `ones`."""
    return hear.counts[max(-MOST_APART, min(MOST_APART, len(ones) - len(others)))]


def _misfit(ones: Sequence[float], others: Sequence[float], hear: Witnesses, usual: float) -> tuple[float, float]:
    """(how far off the lengths of two texts are, twice the square of how far they usually are)."""
    whole, given = sum(ones), sum(others)
    spread = math.hypot(SPREAD_ALWAYS, SPREAD_SHORT / math.sqrt((whole if hear.sign > 0 else given) / HAN))
    return math.log(given / whole) - hear.sign * usual, 2 * spread * spread


def _by_length(ones: Sequence[float], whole: float, off: float, spread: float, hear: Witnesses) -> list[float]:
    """What the lengths of sentences say of each sentence of `ones`, of a text that is as long as `whole`."""
    now = off * off
    shifts = [math.log(max(whole - each, 1) / whole) for each in ones]  # how far off it would be without the sentence
    return [hear.length * (now - (off - shift) ** 2) / spread for shift in shifts]


def _times(texts: Sequence[Features]) -> Counter[str]:
    """In how many sentences each key stands."""
    return Counter([key for each in texts for key in each.keys])


def _weight(key: str, said: Features, here: int, there: int, weights: Weights) -> float:
    sort = kind(key)
    if sort == _NUMBER and key not in said.text:
        return 0.0  # a number in words, or in a turn of speech
    absent, fewer, met = weights.get(sort, (0.0, 0.0, 0.0))
    return absent if not there else fewer if here > there else met


def kind(key: str) -> str:
    """The kind of word, number or name a key is, as in `Weights`."""
    if key[0].isdigit():
        return _NUMBER
    return _MEASURE if key.startswith(_MEASURE) else key[0]

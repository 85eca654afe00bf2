"""Members that stand in another order than in the source, told by what they say.

Two sequences of one length pair off one by one. Only where an exchange of two members, or the move of one, makes
clearly more of the content meet, and next to nothing meet less, does content decide against the order.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import accumulate, chain, combinations

from duizhao.align.features import Features
from duizhao.align.vocabulary import ONE_LETTER
from duizhao.frozen import frozen

CLEAR = 1.5  # weight by which a new order must win: two ideas, a citation or a number; true pairs lose by 0.7 or more
LEAST = 0.8  # of that weight must come from what texts say, not from how long they are
TINY = 1e-6  # by which the same sum, taken in another order, cannot fall short
NEARLY = LEAST - TINY
UNANIMOUS = 1.0  # enough where every member gains and nothing at all speaks for the old order
DOUBT = 0.25  # share of that weight that may speak for the old order
AKIN = 2.0  # weight that two texts must share to be each other's translation wherever they stand
SPREAD = 0.35  # of the logarithm of true pairs' lengths
NEARER = 0.22  # of the same logarithm, by which a text must fit two members better than one
EXTRA = 0.4  # what each member more that moves must win
DIGIT = 0.8  # what a number of one digit is worth
_WORTH = {  # of a key, by how it begins
    "=": 1.0,
    ONE_LETTER: 0.5,  # one character, which may be part of another word
    **dict.fromkeys("0123456789", DIGIT),
    **dict.fromkeys("@!^[`h", 3.0),
}
SMALL = 12  # members among which every move is tried
Gains = dict[tuple[int, int], float]  # (a member's place, another place): what the move from here to there wins


@frozen
class Weights:
    """What a shared key is worth: rare keys tell more than those that many members hold."""

    held: Mapping[str, int]

    @classmethod
    def of(cls, *sides: Sequence[Features]) -> Weights:
        """The weights among the members of two sequences."""
        return cls(Counter(chain.from_iterable([member.keys for side in sides for member in side])))

    def weight(self, key: str) -> float:
        """Citations and addresses above numbers above words."""
        worth = _WORTH.get(key[0])
        if worth is None:
            worth = 0.3 if " " in key else 1.5  # how many items a list has tells little
        elif worth == DIGIT and len(key) > 1:
            worth = 1.5
        return worth if self.held[key] <= 3 else 0.5 * worth

    def shared(self, one: Features, other: Features) -> float:
        """The worth of all that two members share."""
        return sum(self.weight(key) for key in one.keys & other.keys)


def joined(first: Features, second: Features, whole: Features) -> bool:
    """Whether `whole`, the counterpart of `first`, holds what `second` says too."""
    known = [key for key in (second.keys - first.keys) & whole.keys if key[0] != ONE_LETTER]
    nearer = _apart(first.size, whole.size) - _apart(first.size + second.size, whole.size)
    return nearer > NEARER * (2 - min(2, len(known)))


def akin(weights: Weights, one: Features, other: Features) -> bool:
    """Whether two members say the same wherever they stand."""
    return one.kind == other.kind and weights.shared(one, other) >= AKIN and _off(one, other) < 2.5 * SPREAD


def same(weights: Weights, one: Features, other: Features) -> bool:
    """Whether two members say the same and little else: `akin`, and much of what the shorter one says is shared."""
    fewer = min(weights.shared(one, one), weights.shared(other, other))
    return akin(weights, one, other) and weights.shared(one, other) >= 0.4 * fewer


def perhaps(weights: Weights, one: Features, other: Features) -> bool:
    """Whether the only two members left over may say the same: something speaks for it, or nothing against it."""
    silent = not one.keys or not other.keys
    fit = weights.shared(one, other) >= 0.5 or silent
    return one.kind == other.kind and fit and _off(one, other) < (SPREAD if silent else 2 * SPREAD)


def rearranged(ones: Sequence[Features], others: Sequence[Features]) -> list[int]:
    """For each of `ones` the place of its counterpart in `others`, of the same length: the same, or a better one."""
    places = list(range(len(ones)))
    apart = _Apart.of(ones, others)
    if not any(apart.new):
        return places
    weights = Weights.of(ones, others)
    free = set(places)
    while found := _best(weights, ones, [others[place] for place in places], apart, free):
        places = [places[found.get(index, index)] for index in range(len(places))]
        free -= found.keys()
        apart = _Apart.of(ones, [others[place] for place in places])
    return places


@frozen
class _Apart:
    """What each of some members says and its counterpart does not; what of all this each counterpart says, and what
    of that is new: not said by its own member.
    """

    lost: Sequence[Set[str]]
    met: Sequence[Set[str]]
    new: Sequence[Set[str]]

    @classmethod
    def of(cls, ones: Sequence[Features], others: Sequence[Features]) -> _Apart:
        """What members and their counterparts do not share."""
        pairs = [(one.keys, other.keys) for one, other in zip(ones, others, strict=True)]
        lost = [one - other for one, other in pairs]
        missing = set().union(*lost)
        met = [missing & other for _, other in pairs]
        return cls(lost, met, [given - one for given, (one, _) in zip(met, pairs, strict=True)])

    def seeds(self, weights: Weights) -> Gains:
        """The worth of what one member says, its counterpart does not, and another one's does that has it anew."""
        return self._gains(weights, self.new)

    def gains(self, weights: Weights) -> Gains:
        """The same, also of what that other one says by right: its own member loses this if that moves too."""
        return self._gains(weights, self.met)

    def _gains(self, weights: Weights, said: Sequence[Set[str]]) -> Gains:
        surplus: dict[str, list[int]] = {}
        for j, given in enumerate(said):
            for key in given:
                surplus.setdefault(key, []).append(j)
        found: dict[tuple[int, int], float] = {}
        for i, lost in enumerate(self.lost):
            for key in lost & surplus.keys():
                worth = weights.weight(key)
                for j in surplus[key]:
                    found[i, j] = found.get((i, j), 0) + worth
        return found


def _best(
    weights: Weights, ones: Sequence[Features], others: Sequence[Features], apart: _Apart, free: set[int]
) -> dict[int, int] | None:
    """The new places that win most, of those members that move; None if no order is clearly better."""
    best: dict[int, int] | None = None
    highest = 0.0
    seeds = apart.seeds(weights)
    if sum(seeds.values()) < NEARLY:
        return None
    own, gains = _own(ones, others), apart.gains(weights)
    if _settled(weights, gains, own):
        return None
    ties = [sum(map(weights.weight, each)) for each in own]
    for moves in _candidates(seeds, {move: worth - ties[move[0]] for move, worth in gains.items()}, ties):
        if moves.keys() <= free and all(ones[i].kind == others[j].kind for i, j in moves.items()):
            won, lost = _judged(weights, ones, others, moves)
            margin = won - lost - (len(moves) - 2) * EXTRA
            if margin < UNANIMOUS or margin <= highest or lost > DOUBT * won:
                continue
            if margin >= CLEAR or (not lost and _all_gain(ones, others, moves)):
                best, highest = moves, margin
    return best


def _own(ones: Sequence[Features], others: Sequence[Features]) -> list[Set[str]]:
    """What each member shares with its counterpart alone: that is lost wherever it moves."""
    shared = [one.keys & other.keys for one, other in zip(ones, others, strict=True)]
    met = set().union(*shared)
    seen: set[str] = set()
    often: set[str] = set()
    for other in others:
        given = met & other.keys
        often |= seen & given
        seen |= given
    return [each - often for each in shared]


def _settled(weights: Weights, gains: Gains, own: Sequence[Set[str]]) -> bool:
    """Whether for each member more speaks against any move than for the best one, as in nearly all texts."""
    for (i, _), worth in gains.items():
        left = worth + TINY
        for key in own[i]:
            left -= weights.weight(key)
            if left < 0:
                break
        else:
            return False
    return True


def _candidates(seeds: Gains, hopes: Gains, ties: Sequence[float]) -> Iterator[dict[int, int]]:
    """Exchanges and moves for which at least something speaks, and not clearly less than the ties that they cut.

    What the content wins is at most what there is to hope: the gains less the ties. The sizes add UNANIMOUS at most,
    so that no order wins whose content loses, nor one that wins less than what its members cost.
    """
    pairs = {(min(pair), max(pair)) for pair in seeds}
    for i, j in pairs:
        hope = hopes.get((i, j), -ties[i]) + hopes.get((j, i), -ties[j])
        if seeds.get((i, j), 0) + seeds.get((j, i), 0) >= LEAST and hope >= -TINY:
            yield {i: j, j: i}
    count = len(ties)
    if count <= SMALL:
        pairs = set(combinations(range(count), 2))
    # How much speaks for it that all members up to here move by one: most chances are ruled out by this.
    back = list(accumulate([hopes.get((k, k - 1), -ties[k]) for k in range(count)]))
    ahead = list(accumulate([hopes.get((k, k + 1), -ties[k]) for k in range(count)], initial=0.0))
    least = {i: EXTRA * (i - 1) - TINY for i in range(2, count)}  # what the move by so many places must win
    down = [(i, j) for i, j in pairs if j - i > 1 and hopes.get((i, j), -ties[i]) + back[j] - back[i] >= least[j - i]]
    up = [(i, j) for i, j in pairs if j - i > 1 and hopes.get((j, i), -ties[j]) + ahead[j] - ahead[i] >= least[j - i]]
    for moves in (
        *({i: j} | {k: k - 1 for k in range(i + 1, j + 1)} for i, j in down),
        *({j: i} | {k: k + 1 for k in range(i, j)} for i, j in up),
    ):
        if sum([seeds.get(move, 0) for move in moves.items()]) >= LEAST:
            yield moves


def _all_gain(ones: Sequence[Features], others: Sequence[Features], moves: Mapping[int, int]) -> bool:
    """Whether every member shares something with its new counterpart that it did not share with the old one."""
    return all(ones[i].keys & others[j].keys - others[i].keys for i, j in moves.items())


def _judged(
    weights: Weights, ones: Sequence[Features], others: Sequence[Features], moves: Mapping[int, int]
) -> tuple[float, float]:
    """(what speaks for the moves, what speaks against them)."""
    change: dict[str, int] = {}
    for i, j in moves.items():
        said, now, then = ones[i].keys, others[i].keys, others[j].keys
        for key in (said & then) - now:
            change[key] = change.get(key, 0) + 1
        for key in (said & now) - then:
            change[key] = change.get(key, 0) - 1
    won = lost = 0.0
    for key, count in change.items():
        if count > 0:
            won += count * weights.weight(key)
        elif count:
            lost -= count * weights.weight(key)
    if won < lost:
        return won, lost  # no fit of the sizes can make this clear
    fit = sum([_off(ones[i], others[i]) ** 2 - _off(ones[i], others[j]) ** 2 for i, j in moves.items()])
    fit = max(-2.0, min(UNANIMOUS, fit / (2 * SPREAD**2)))
    fit = 0.0 if -0.3 < fit < 0 else fit
    return won + max(0.0, fit), lost + max(0.0, -fit)


def _off(one: Features, other: Features) -> float:
    return _apart(one.size, other.size)


def _apart(one: float, other: float) -> float:
    return abs(math.log((other + 12) / (one + 12)))

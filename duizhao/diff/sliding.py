"""Where an addition or a removal begins: often it may stand in several places, and one of them reads best."""

from __future__ import annotations

from collections.abc import Sequence

from duizhao.diff.model import Step
from duizhao.diff.tokens import ends, weak

_REACH = 50  # tokens a change is moved at most
_OPENERS = frozenset("（(“‘《【[")
_CLOSERS = frozenset("）)”’》】]")
_PAUSES = frozenset("，,、：:") | _CLOSERS
_PARTNERS = dict(zip("）)”’》】]", "（(“‘《【[", strict=True))
_EDGE, _SENTENCE, _PAUSE, _GAP, _WEAK = 6, 5, 3, 2, 1


def slid(steps: Sequence[Step]) -> list[Step]:
    """Each addition or removal where it reads best. The texts stay as they are.

    `他每天[-每天-]服药。` could take away either 每天; `a {+big +}dog` could be `a{+ big+} dog`.
    """
    moved = [Step(list(step.same), list(step.gone), list(step.come)) for step in steps]
    for index, step in enumerate(moved):
        if bool(step.gone) == bool(step.come):
            continue
        following = moved[index + 1] if index + 1 < len(moved) else Step([], [], [])
        text = step.same + (step.gone or step.come) + following.same
        size = len(step.gone or step.come)
        start = _best(text, len(step.same), size, (index > 0, following.changed))
        step.same, following.same = text[:start], text[start + size :]
        if step.gone:
            step.gone = text[start : start + size]
        else:
            step.come = text[start : start + size]
    return moved


def _best(text: list[str], start: int, size: int, inner: tuple[bool, bool]) -> int:
    """The best start of a change of `size` tokens. `inner`: whether another change stands before, behind the text."""
    first = last = start
    while first > max(0, start - _REACH) and text[first - 1] == text[first + size - 1]:
        first -= 1
    while last < min(len(text) - size, start + _REACH) and text[last] == text[last + size]:
        last += 1
    if first == last:
        return start

    def score(at: int) -> tuple[int, int]:
        borders = _border(text, at, inner[0]) + _border(text, at + size, inner[1])
        return borders + _balance(text[at : at + size]), at

    return max(range(first, last + 1), key=score)


def _border(text: list[str], at: int, inner: bool) -> int:
    """How well a text is cut before its token `at`."""
    if at in (0, len(text)):
        return _PAUSE if inner else _EDGE
    before, after = text[at - 1], text[at]
    if after.isspace():
        return _GAP
    spoken = text[at - 2] if before.isspace() and at > 1 else before
    if ends(spoken) and not ends(after) and after not in _CLOSERS:
        return _SENTENCE
    if before.isspace() or before in _PAUSES or after in _OPENERS:
        return _PAUSE
    if after in _PAUSES or ends(after):
        return _GAP
    return _WEAK if weak(before) or weak(after) else 0


def _balance(change: Sequence[str]) -> int:
    """Nothing where brackets and `**` stand in pairs within the change, else a malus."""
    if len(change) > _REACH:
        return 0
    open_: list[str] = []
    for token in change:
        if token in _OPENERS:
            open_.append(token)
        elif token in _CLOSERS and (not open_ or open_.pop() != _PARTNERS[token]):
            return -_SENTENCE
    stars = sum(token.startswith("*") for token in change) % 2
    return -_SENTENCE if open_ or stars else 0

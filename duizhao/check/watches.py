"""What one language may turn round: looks for it, each behind what stands in the Chinese wherever it finds something.

Most articles hold nothing of most of these: one search over all their texts tells.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from duizhao.align import Reader
from duizhao.check import crossings, duties, joints, moments, opposites, rivals, sides, trends
from duizhao.check.bilingual import Twin
from duizhao.check.couplets import Couplet, Hit
from duizhao.check.polarity import AXES, CHANGES_ZH, ENDS_ZH, OTHER_ENDS_ZH, turns
from duizhao.check.sentences import small
from duizhao.check.stack import Stack

_Words = Callable[[str, str], tuple[int, int] | None]  # at the Chinese, and the English in small letters: a place there
Look = Callable[[Sequence[Couplet], Reader], Iterator[Hit]]
Watch = tuple[re.Pattern[str], Look]


def _seen(words: _Words) -> Look:
    def look(parts: Sequence[Couplet], _reader: Reader) -> Iterator[Hit]:
        return (en.at(*place) for zh, en in parts if (place := words(zh.text, en.low)) is not None)

    return look


def _gone_round(parts: Sequence[Couplet], reader: Reader) -> Iterator[Hit]:
    for zh, en in parts:
        if ENDS_ZH.search(zh.text) and (place := trends.turned(zh.text, en.text, reader)) is not None:
            yield en.at(*place)


OPPOSITE: tuple[Watch, ...] = (  # what is done on the other side, at the other time, by the other route or rule
    (OTHER_ENDS_ZH, _seen(partial(opposites.other_end, axes=AXES[1:]))),
    (sides.SIDE_GATE, _seen(sides.exchanged_sides)),
    (sides.SOUND_GATE, _seen(sides.sound_side)),
    (sides.TURN_GATE, _seen(sides.sides_in_turn)),
    (sides.SIDE_GATE, _seen(sides.other_side_alone)),
    (crossings.CROSSED_GATE, _seen(crossings.crossed)),
    (crossings.TURN_GATE, _seen(crossings.in_turn)),
    (crossings.COMPRESS_GATE, _seen(crossings.other_compress)),
    (moments.GATE, _seen(moments.other_moment)),
    (duties.GATE, _seen(duties.other_duty)),
    (joints.GATE, _seen(joints.other_link)),
    (rivals.GATE, _seen(rivals.rival_named)),
)
TURNED: tuple[Watch, ...] = (  # what rises in Chinese and falls in English
    (CHANGES_ZH, _seen(partial(opposites.other_end, axes=AXES[:1]))),
    (trends.CHANGES, _gone_round),
)
_NAMED = re.compile(  # words for which one language has another one, however the rest of the text is turned
    f"可|{duties.GATE.pattern}|{joints.GATE.pattern}|{crossings.COMPRESS_GATE.pattern}"
)


def watched(chinese: Stack[Twin], watches: Sequence[Watch]) -> dict[int, list[Look]]:
    """The looks that may find something in a twin, by its id."""
    found: dict[int, list[Look]] = {}
    for gate, look in watches:
        for twin in chinese.holding(gate):
            found.setdefault(id(twin), []).append(look)
    return found


def may_turn(twin: Twin) -> bool:
    """A quick look: whether either text of a twin holds a word that can be turned round or named otherwise."""
    chinese, english = twin.zh.text, small(twin.en.text)
    return turns(chinese, english) or _NAMED.search(chinese) is not None or rivals.names_any(english)


def look(looks: Sequence[Look], reader: Reader, parts: Sequence[Couplet]) -> Iterator[Hit]:
    """What is found by the first of some looks that finds anything, then by the others."""
    return (hit for each in looks for hit in each(parts, reader))

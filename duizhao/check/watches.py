"""What one language may turn round: looks for it, each behind what stands in the Chinese wherever it finds something.

Most articles hold nothing of most of these: one search over all their texts tells.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from duizhao.align import Reader
from duizhao.check import (
    callers,
    contrasts,
    crossings,
    duties,
    joints,
    moments,
    opposites,
    permissions,
    relations,
    replies,
    roles,
    sides,
    trends,
)
from duizhao.check.bilingual import Twin
from duizhao.check.couplets import Couplet, Hit
from duizhao.check.late import Late
from duizhao.check.polarity import AXES, CHANGES_ZH, OTHER_ENDS_ZH, names_end, turns
from duizhao.check.stack import Stack

_Words = Callable[[str, str], tuple[int, int] | None]  # at the Chinese, and the English in small letters: a place there
_Told = Callable[[str, str, Reader], tuple[int, int] | None]  # the same, with what the words speak of
Look = Callable[[Sequence[Couplet], Reader], Iterator[Hit]]


class Watch(NamedTuple):
    """What one language may turn round.

    Chinese holds the `gate` wherever the `look` finds something; `quick` tells of the whole Chinese and English text,
    this in small letters, that it finds nothing in any part of them.
    """

    gate: re.Pattern[str]
    look: Look
    quick: Callable[[str, str], bool] = lambda _chinese, _english: True


def _seen(words: _Words) -> Look:
    def look(parts: Sequence[Couplet], _reader: Reader) -> Iterator[Hit]:
        for zh, en in parts:
            if (place := words(zh.text, en.low)) is not None:
                yield en.at(*place)

    return look


def _told(words: _Told, gate: re.Pattern[str]) -> Look:
    def look(parts: Sequence[Couplet], reader: Reader) -> Iterator[Hit]:
        for zh, en in parts:
            if gate.search(zh.text) and (place := words(zh.text, en.low, reader)) is not None:
                yield en.at(*place)

    return look


def _gone_round(parts: Sequence[Couplet], reader: Reader) -> Iterator[Hit]:
    for zh, en in parts:
        if names_end(zh.text) and (place := trends.turned(zh.text, en.text, reader)) is not None:
            yield en.at(*place)


OPPOSITE = (  # what is done on the other side, at the other time, by the other route or rule
    Watch(OTHER_ENDS_ZH, _seen(partial(opposites.other_end, axes=AXES[1:]))),
    Watch(sides.SIDE_GATE, _seen(sides.exchanged_sides)),
    Watch(sides.SOUND_GATE, _seen(sides.sound_side)),
    Watch(sides.TURN_GATE, _seen(sides.sides_in_turn)),
    Watch(sides.SIDE_GATE, _seen(sides.other_side_alone)),
    Watch(crossings.CROSSED_GATE, _seen(crossings.crossed)),
    Watch(crossings.TURN_GATE, _seen(crossings.in_turn)),
    Watch(crossings.COMPRESS_GATE, _seen(crossings.other_compress)),
    Watch(moments.GATE, _seen(moments.other_moment), moments.names_moment),
    Watch(moments.GATE, _seen(moments.before_for_after), moments.says_when),
    Watch(contrasts.GATE, _seen(contrasts.exchanged_ban), contrasts.names_two),
    Watch(relations.GATE, _told(relations.exchanged, relations.GATE), relations.relates),
    Watch(permissions.GATE, _told(permissions.permitted, permissions.GATE), permissions.permits),
    Watch(duties.GATE, _seen(duties.other_duty), duties.binds),
    Watch(roles.GATE, _seen(roles.turned_role)),
    Watch(callers.GATE, _seen(callers.turned_call), callers.calls),
    Watch(replies.GATE, _seen(replies.turned_reply), replies.is_reply),
    Watch(joints.GATE, _seen(joints.other_link)),
    Watch(trends.GATE, _seen(trends.other_way), trends.changes),
)
TURNED = (  # what rises in Chinese and falls in English
    Watch(CHANGES_ZH, _seen(partial(opposites.other_end, axes=AXES[:1]))),
    Watch(trends.GATE, _gone_round, trends.changes),
)
_NAMED = Late(  # words for which one language has another one, however the rest of the text is turned
    f"可|{duties.GATE.pattern}|{joints.GATE.pattern}|{crossings.COMPRESS_GATE.pattern}|{relations.GATE.pattern}|少于|不[能要得宜许准]|勿|禁止|{callers.GATE.pattern}|{roles.GATE.pattern}"
)


def watched(chinese: Stack[Twin], watches: Sequence[Watch]) -> dict[Twin, list[Look]]:
    """The looks that may find something in each twin."""
    found: dict[Twin, list[Look]] = {}
    for gate, look, quick in watches:
        for twin in chinese.holding(gate):
            if quick(twin.zh.text, twin.low):
                found.setdefault(twin, []).append(look)
    return found


def may_turn(twin: Twin) -> bool:
    """A quick look: whether either text of a twin holds a word that can be turned round or named otherwise."""
    chinese, english = twin.zh.text, twin.low
    return (
        turns(chinese, english)
        or (replies.is_reply(chinese, english) and replies.turned_reply(chinese, english) is not None)
        or _NAMED.search(chinese) is not None
    )


def look(looks: Sequence[Look], reader: Reader, parts: Sequence[Couplet]) -> Iterator[Hit]:
    """What is found by the first of some looks that finds anything, then by the others."""
    return (hit for each in looks for hit in each(parts, reader))

"""RDR: places where a second reading is worth most: nothing here claims to have been checked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from duizhao.align import Reader
from duizhao.check.bans import allowed
from duizhao.check.bilingual import Twin, chinese, english, twins
from duizhao.check.case import Case
from duizhao.check.couplets import Couplet, Hit, couplets, first
from duizhao.check.denials import lifted, meant, overdenied, unfounded, unshown
from duizhao.check.doubts import DOUBTS, undoubted
from duizhao.check.lost_bans import dropped
from duizhao.check.negation import DENIES_EN, DENIES_ZH
from duizhao.check.provisos import PROVISOS, unsaid_proviso
from duizhao.check.sides import lost_side
from duizhao.check.trends import undone
from duizhao.check.watches import OPPOSITE, TURNED, look, may_turn, watched
from duizhao.finding import Finding, say

_LOST_ZH = re.compile(f"{DENIES_ZH.pattern}|[左右]")
Lost = Callable[[str, str], tuple[int, int] | None]  # at the Chinese and the English: a place in the Chinese


def again(case: Case) -> Iterator[Finding]:
    """One language says no, up, before or left, and the other seems to say yes, down, after or right.

    "Do not" that became "do" is the shortest way from a handout to harm; a reversed direction reads as smoothly as
    the right one.
    """
    reader, stack = case.match.reader, chinese(case)
    denying = {*stack.holding(_LOST_ZH), *english(case).holding(DENIES_EN)}
    opposite, turned = watched(stack, OPPOSITE), watched(stack, TURNED)
    for twin in twins(case):
        denies, others, ways = twin in denying, opposite.get(twin), turned.get(twin)
        if not (denies or others or ways):
            continue
        parts = couplets(twin)
        if denies and (found := first(parts, partial(_denied, twin, reader), reader)) is not None:
            yield _remark(twin, found, "RDR001")
        for looks, code in ((others, "RDR005"), (ways, "RDR002")) if (others or ways) and may_turn(twin) else ():
            if looks and (found := first(parts, partial(look, looks, reader), reader)) is not None:
                yield _remark(twin, found, code)
                break


def doubt(case: Case) -> Iterator[Finding]:
    """The Chinese says that something may be so, and the English that it is.

    "May help" that became "helps" is a promise that no study kept.
    """
    yield from _unsaid(case, DOUBTS, undoubted, "RDR003")


def proviso(case: Case) -> Iterator[Finding]:
    """The Chinese says only, unless or stop, and the English nothing like it.

    "You may stop when it is normal again" is another order than "only when it is".
    """
    yield from _unsaid(case, PROVISOS, unsaid_proviso, "RDR004")


# ---------------------------------------------------------------- how the rules judge


def _unsaid(case: Case, words: re.Pattern[str], lost: Lost, code: str) -> Iterator[Finding]:
    """The first of these words in a Chinese text for which nothing in the English can stand."""
    for twin in chinese(case).holding(words):
        found = first(couplets(twin), partial(_lost, lost), case.match.reader)
        if found is not None:
            yield _remark(twin, found, code)


def _lost(lost: Lost, parts: Sequence[Couplet]) -> Iterator[Hit]:
    return (zh.at(*place) for zh, en in parts if (place := lost(zh.text, en.text)) is not None)


def _denied(twin: Twin, reader: Reader, parts: Sequence[Couplet]) -> Iterator[Hit]:
    """What one language denies, forbids or restricts, and the other seems not to; the surest first."""
    parts = [(zh, en) for zh, en in parts if _LOST_ZH.search(zh.text) or DENIES_EN.search(en.low)]
    for zh, en in parts:
        if (place := unshown(zh.text, en.low)) is not None:
            yield zh.at(*place)
        elif (place := unfounded(zh.text, en.low)) is not None:
            yield en.at(*place)
        elif (place := lifted(zh.text, en.low)) is not None:
            yield zh.at(*place)
        elif (place := overdenied(zh.text, en.low)) is not None or (place := meant(zh.text, en.low)) is not None:
            yield en.at(*place)
    for zh, en in parts:  # a ban that the other text's clause about the same does not hold
        if (ban := allowed(zh.text, en.text, en.low, reader)) is not None:
            yield (zh if ban[0] == "zh" else en).at(*ban[1])
    for zh, en in parts:
        if (place := undone(zh.text, en.low)) is not None:
            yield zh.at(*place)
    for zh, en in parts:
        if (place := lost_side(zh.text, en.low)) is not None:
            yield zh.at(*place)
    for zh, en in parts:
        if (place := dropped(zh.text, en.low, twin.en.text, reader)) is not None:
            yield zh.at(*place)


def _remark(twin: Twin, found: Hit, code: str) -> Finding:
    run, start, end = found
    other = twin.en if run is twin.zh else twin.zh
    where, length = run.at(start, end)
    words = run.text[start:end]
    message = (
        say('please read again: "{words}" is said here, and the other language shows no such word', words=words)
        if code not in ("RDR002", "RDR005")
        else say('please read again: "{words}" is said here, and the other language says the opposite', words=words)
    )
    return Finding(
        where, code, message, say("compare both texts word by word here"), beside=other.excerpt(), length=length
    )

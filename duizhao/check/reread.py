"""RDR: places where a second reading is worth most: nothing here claims to have been checked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from duizhao.align import Reader, rearranged
from duizhao.check.bans import allowed
from duizhao.check.bilingual import Twin, twins
from duizhao.check.case import Case
from duizhao.check.crossings import crossed, in_turn, names_compress, other_compress
from duizhao.check.doubts import DOUBTS, undoubted
from duizhao.check.duties import names_duty, other_duty
from duizhao.check.joints import names_link, other_link
from duizhao.check.lost_bans import dropped
from duizhao.check.moments import other_moment
from duizhao.check.opposites import other_end
from duizhao.check.place import Run
from duizhao.check.polarity import AXES, ENDS_ZH, denials, deny, may_deny, turns
from duizhao.check.provisos import PROVISOS, unsaid_proviso
from duizhao.check.rivals import names_any, rival_named, rivalled
from duizhao.check.sentences import sentences
from duizhao.check.sides import exchanged_sides, other_side_alone, sides_in_turn, sound_side
from duizhao.check.trends import turned, undone
from duizhao.finding import Finding, say

Hit = tuple[Run, int, int]  # text[start:end] of a run
Look = Callable[[str, str], tuple[int, int] | None]  # at the Chinese and the English: a place in one of them


class Part(NamedTuple):
    """A sentence of a run, or all of it: its `text` and where that begins."""

    run: Run
    start: int
    text: str

    def at(self, start: int, end: int) -> Hit:
        """text[start:end] of this part as a place in the run."""
        return self.run, self.start + start, self.start + end


_MAY_NOT = re.compile("不[要能可得宜应会许准必]|[勿甭别莫忌禁]")
_ROW = re.compile("[^。！？；：，、]{0,6}[，、也]+")
_SURE = (
    *(exchanged_sides, sound_side, sides_in_turn, other_side_alone),
    *(crossed, in_turn, other_compress, other_moment, other_duty, other_link),
)
_SELDOM_ZH = re.compile(  # one of these stands where any of them finds something, but for rivals
    "左|右|前|后|健[侧肢康]|患[侧肢]|病[侧肢]|热敷|加重|变重|加剧|恶化|更[重痛疼明]"
)
Parts = list[tuple[Part, Part]]
Find = Callable[[Twin, Parts, Reader], Iterator[Hit]]


def again(case: Case) -> Iterator[Finding]:
    """One language says no, up, before or left, and the other seems to say yes, down, after or right.

    "Do not" that became "do" is the shortest way from a handout to harm; a reversed direction reads as smoothly as
    the right one.
    """
    reader = case.match.reader
    for twin in twins(case):
        for finds in _suspicions(twin.zh.text, twin.en.text):
            parts = _parts(twin)
            for find, code in finds:
                if (found := _first(twin, parts, find, reader)) is not None:
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


def _suspicions(zh: str, en: str) -> Iterator[list[tuple[Find, str]]]:
    """What may be found in two texts, for all that a quick look can tell, in most of them nothing; the first counts."""
    if deny(zh, en):
        yield [(_denied, "RDR001")]
    ways = ENDS_ZH.search(zh) is not None or _SELDOM_ZH.search(zh) is not None
    named = rivalled(zh, en) or names_duty(zh) or names_link(zh) or names_compress(zh)
    if named or (ways and (turns(zh, en) or names_any(en))):
        yield [(_opposite, "RDR005"), (_turned, "RDR002")]


def _unsaid(case: Case, words: re.Pattern[str], lost: Look, code: str) -> Iterator[Finding]:
    """The first of these words in a Chinese text for which nothing in the English can stand."""
    reader = case.match.reader
    for twin in twins(case):
        if (
            words.search(twin.zh.text)
            and (found := _first(twin, _parts(twin), partial(_lost, lost), reader)) is not None
        ):
            yield _remark(twin, found, code)


def _lost(lost: Look, _twin: Twin, parts: Parts, _reader: Reader) -> Iterator[Hit]:
    return (zh.at(*place) for zh, en in parts if (place := lost(zh.text, en.text)) is not None)


def _first(twin: Twin, parts: Parts, find: Find, reader: Reader) -> Hit | None:
    """The first thing found in sentences that correspond by their place, and by what they say too.

    Translations put sentences in another order; to line them up costs more than to look at them, so that comes second.
    """
    found = next(find(twin, parts, reader), None)
    if found is None or len(parts) == 1:
        return found
    ones, others = zip(*parts, strict=True)
    order = _reordered(ones, others, reader)
    return next(find(twin, [(one, others[place]) for one, place in zip(ones, order, strict=True)], reader), None)


def _parts(twin: Twin) -> Parts:
    """The sentences in their order, where both languages have the same number; else the whole texts."""
    one, other = twin.zh.text, twin.en.text
    zh = sentences(one, "zh")
    en = sentences(other, "en") if len(zh) > 1 else ()
    if len(zh) != len(en):
        zh, en = ((0, len(one)),), ((0, len(other)),)
    ones = [Part(twin.zh, start, one[start:end]) for start, end in zh]
    others = [Part(twin.en, start, other[start:end]) for start, end in en]
    return list(zip(ones, others, strict=True))


def _reordered(ones: Sequence[Part], others: Sequence[Part], reader: Reader) -> list[int]:
    return rearranged(*([reader.text("", part.text, set()) for part in parts] for parts in (ones, others)))


def _denied(twin: Twin, parts: Parts, reader: Reader) -> Iterator[Hit]:
    """What one language denies, forbids or restricts, and the other seems not to; the surest first."""
    parts = [pair for pair in parts if deny(pair[0].text, pair[1].text)]
    yield from (hit for zh, en in parts if (hit := _one_sided(zh, en)) is not None)
    yield from (hit for zh, en in parts if (hit := _allowed(zh, en, reader)) is not None)
    yield from (zh.at(*place) for zh, en in parts if (place := undone(zh.text, en.text)) is not None)
    for zh, en in parts:
        if (place := dropped(zh.text, en.text, twin.en.text, reader)) is not None:
            yield zh.at(*place)


def _turned(_twin: Twin, parts: Parts, reader: Reader) -> Iterator[Hit]:
    """What rises in Chinese and falls in English, or is named by the name of what it is not."""
    ends = [pair for pair in parts if ENDS_ZH.search(pair[0].text)]
    yield from _hits(partial(other_end, axes=AXES[:1]), ends)
    yield from (en.at(*place) for zh, en in ends if (place := turned(zh.text, en.text, reader)) is not None)
    yield from _hits(rival_named, parts)


def _opposite(_twin: Twin, parts: Parts, _reader: Reader) -> Iterator[Hit]:
    """What is done on the other side, at the other time, or by the other rule."""
    ends = [pair for pair in parts if ENDS_ZH.search(pair[0].text)]
    yield from _hits(partial(other_end, axes=AXES[1:]), ends)
    for find in _SURE:
        yield from _hits(find, parts)


def _hits(find: Look, parts: Parts) -> Iterator[Hit]:
    return (en.at(*place) for zh, en in parts if (place := find(zh.text, en.text)) is not None)


def _one_sided(zh: Part, en: Part) -> Hit | None:
    for one, lang, other, back in ((zh, "zh", en, "en"), (en, "en", zh, "zh")):
        text = one.text
        hits = denials(text, lang)
        kinds = (
            len({text[hit.start() : hit.start() + 2] for hit in _heads(hits)}) if lang == "zh" else min(1, len(hits))
        )
        if hits and may_deny(other.text, back, kinds, text) < kinds:
            return one.at(*hits[0].span())
    return None


def _heads(hits: list[re.Match[str]]) -> Iterator[re.Match[str]]:
    """The first of each row of denials: 不刷牙、不漱口、不用吸管 is one "do not" in English."""
    last: re.Match[str] | None = None
    for hit in sorted(hits, key=lambda each: each.start()):
        in_row = last is not None and _ROW.fullmatch(hit.string, last.end(), hit.start()) is not None
        if last is None or not in_row or _sort(last) != _sort(hit):
            yield hit
        last = hit


def _sort(hit: re.Match[str]) -> str:
    """Which sort of denial it is: of what one may (不能), or of what is (不), by its first letter."""
    found = _MAY_NOT.match(hit.string, hit.start())
    return "may" if found is not None else hit[0][0]


def _allowed(zh: Part, en: Part, reader: Reader) -> Hit | None:
    """A ban that the other text's clause about the same does not hold, whatever the other clauses deny."""
    found = allowed(zh.text, en.text, reader)
    if found is None:
        return None
    lang, place = found
    return (zh if lang == "zh" else en).at(*place)


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

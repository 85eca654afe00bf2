"""The list of references must hold exactly what the text cites, in the order of its numbers."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from duizhao.finding import say
from duizhao.prove.fault import Fault
from duizhao.prove.promise import Entry
from duizhao.prove.sight import CLAIMED, Place, Sight

NUMBER = re.compile(r"(?:\[\d+\]|\d+\.(?!\d))(?!\0)")  # before anything but what has been crossed out
BETWEEN = 60  # letters between two entries: "record incomplete" in two languages, a way back to the text


@dataclass(slots=True)
class Listed:
    """A list of references as found: places of its entries, and what is wrong with it."""

    places: list[Place] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def faults(page: str, lists: Iterable[tuple[Entry, ...]], links: frozenset[str], sight: Sight) -> Iterator[Fault]:
    """`lists` are the entries in each style of the page; `links` addresses that may follow them.

    A page in two languages may print one list or both, but every list that it begins must be whole.
    """
    found = []
    for owed in lists:
        each = _listed(page, owed, sight)
        if not each.faults and (text := _beyond(owed, links, sight, each.places)):
            each.faults.append(_stray(page, text))
        sight = sight.without(each.places)
        found.append(each)
    whole = [each for each in found if not each.faults]
    for each in found if whole else found[:1]:
        if each.places or not whole:
            yield from each.faults


def _listed(page: str, owed: tuple[Entry, ...], sight: Sight) -> Listed:
    result, end = Listed(), 0
    found = {}
    for entry in owed:
        found[entry.key] = places = sight.run((entry.text,), end) or sight.run((entry.text,))
        result.places += places
        end = max(end, *(last for _, last in places)) if places else end
    crossed, end = sight.without(result.places).text, 0
    for entry in owed:
        places = found[entry.key]
        begin = _labelled(entry, sight.text, places[0][0]) if places else None
        if not places:
            text = say('{page} does not show the reference "{key}"', page=page, key=entry.key)
            result.faults.append(Fault("PRV007", text, entry.where))
        elif begin is None or begin < end:
            text = say(
                '{page} shows the reference "{key}" in another place or with another number', page=page, key=entry.key
            )
            result.faults.append(Fault("PRV008", text, entry.where))
        elif end and (stray := _foreign(crossed, sight.lines, end, begin)):
            result.faults.append(_stray(page, stray))
        end = max(end, places[-1][1]) if places else end
    return result


def _foreign(crossed: str, lines: tuple[int, ...], end: int, begin: int) -> str:
    """What stands between two entries and is neither of them: a line with a number, or more than a remark."""
    for edge in lines[bisect_left(lines, end) : bisect_left(lines, begin)]:
        if NUMBER.match(crossed, edge, begin):
            return crossed[edge:begin].split(CLAIMED)[0]
    longest = max(crossed[end:begin].split(CLAIMED), key=len)
    return longest if len(longest) > BETWEEN else ""


def _labelled(entry: Entry, text: str, first: int) -> int | None:
    """Where the entry's number begins, close before it; None when another stands there."""
    for label in entry.labels:
        begin = first - len(label)
        if begin >= 0 and text.startswith(label, begin) and not text[max(0, begin - 1) : begin].isdigit():
            return begin
    return None


def _beyond(owed: tuple[Entry, ...], links: frozenset[str], sight: Sight, places: list[Place]) -> str:
    """The entry that follows the last one under the next number; "" when there is none, or the address of a link."""
    end = max((last for _, last in places), default=None)
    if end is None:
        return ""
    known = tuple(map(sight.same, links))
    number = owed[-1].number
    following = [label.replace(str(number), str(number + 1)) for label in owed[-1].labels]
    for edge in sight.lines:
        for label in following if end <= edge <= end + BETWEEN else ():
            after = edge + len(label)
            if sight.text.startswith(label, edge) and not sight.text.startswith(known, after):
                return sight.text[edge : after + BETWEEN].split(CLAIMED)[0]
    return ""


def _stray(page: str, text: str) -> Fault:
    shown = text if len(text) <= BETWEEN else text[: BETWEEN - 1] + "…"
    return Fault("PRV009", say('{page} lists "{text}", which the text does not cite', page=page, text=shown))

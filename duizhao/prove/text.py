"""Every word of an article and of the disclaimer must stand on the page, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from duizhao.finding import say
from duizhao.model import Table
from duizhao.prove.fault import Fault
from duizhao.prove.promise import Unit
from duizhao.prove.sight import MARKS, Place, Sight

EXCERPT = 40  # letters of a lost text that a message shows


@dataclass(slots=True)
class Laid:
    """Which units have been found on a page, in order: their places; and those that have not."""

    places: list[Place] = field(default_factory=list)
    lost: list[Unit] = field(default_factory=list)


def laid(owed: Iterable[Unit], sight: Sight) -> Laid:
    """Find each unit after the one before it."""
    result, at = Laid(), 0
    for unit in owed:
        found = _unit(unit, sight, at)
        if found is None:
            result.lost.append(unit)
        else:
            places, at = found
            result.places += places
    return result


def _unit(unit: Unit, sight: Sight, start: int) -> tuple[list[Place], int] | None:
    """The places of all lines of a unit from `start` on, and where the next one may begin; None when one is lost."""
    places, at, end = list[Place](), start, start
    for run in filter(None, unit.lines.steady):
        found = sight.run(run, at)
        if not found and isinstance(unit.block.body, Table):
            found = sight.turned(run, start, at)
        if not found:
            return None
        places += found
        at, end = max(at, sight.onward(found)), max(end, found[-1][1])
    for run in filter(None, unit.lines.about):
        found = sight.run(run, start)
        if not found or found[-1][1] > end + len("".join(run)) + MARKS:
            return None
        places += found
    for run in filter(None, unit.lines.anywhere):
        if not (found := sight.run(run)):
            return None
        places += found
    return places, at


def faults(page: str, owed: tuple[Unit, ...], sight: Sight, lost: list[Unit]) -> Iterator[Fault]:
    """Name what is lost: the blocks that stand nowhere, else the first that stands in the wrong place.

    A lost block whose words stand elsewhere too makes the search jump ahead and miss innocent ones, so all are asked.
    """
    if not lost:
        return
    gone = [unit for unit in owed if not all(map(sight.run, filter(None, unit.lines.all())))]
    for unit in gone:
        text = say('{page} does not show "{text}"', page=page, text=opening(unit))
        yield Fault("PRV003" if unit.heading else "PRV004", text, unit.block.span, unit.section)
    if not gone:
        text = say(
            '{page} shows "{text}" in another place, or less often than the text', page=page, text=opening(lost[0])
        )
        yield Fault("PRV005", text, lost[0].block.span, lost[0].section)


def disclaimer(page: str, lang: str, owed: tuple[Unit, ...], lost: list[Unit]) -> Iterator[Fault]:
    """Name every part of the disclaimer that is not shown, or its absence."""
    if not any(unit.lines.steady for unit in owed):
        yield Fault("PRV006", say('{page} has no disclaimer in the language "{lang}"', page=page, lang=lang))
    for unit in lost:
        text = say('{page} does not show this part of the disclaimer: "{text}"', page=page, text=opening(unit))
        yield Fault("PRV006", text, unit.block.span, unit.section)


def opening(unit: Unit) -> str:
    """The first words of a unit, on one line."""
    words = " ".join(" ".join("".join(run) for run in unit.lines.all()).split())
    return words if len(words) <= EXCERPT else words[: EXCERPT - 1] + "…"

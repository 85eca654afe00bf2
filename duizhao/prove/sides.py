"""A short edition is one sheet: what does not fit on its two sides is told by section and lines."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from duizhao.finding import say
from duizhao.frozen import frozen
from duizhao.model import Article, Heading, plain
from duizhao.prove.fault import Fault
from duizhao.prove.sight import Sight

SIDES = 2


@frozen
class Side:
    """One side of the sheet: the words that open it, and its last section, with which it overflows."""

    opening: str
    article: Article
    sections: tuple[str, ...]  # ids of the chosen sections on it, in order


def sides(articles: tuple[Article, ...], ids: tuple[str, ...]) -> tuple[Side, ...]:
    """The sides as a short edition has them: one a language, or the first section and the others of a single one."""
    chosen = [tuple(each.id for each in article.sections if each.id in ids) for article in articles]
    if len(articles) > 1:
        return tuple(Side(each.title, each, found) for each, found in zip(articles, chosen, strict=True))
    (article,), (found,) = articles, chosen
    front = Side(article.title, article, found[:1])
    return (front, Side(_heading(article, found[1]), article, found[1:])) if len(found) > 1 else (front,)


def faults(page: str, expected: tuple[Side, ...], sight: Sight, lines: tuple[int, ...]) -> Iterator[Fault]:
    """Name each side that takes more than a page. `lines`: how many lines stand on each page."""
    if len(lines) <= SIDES:
        return
    begins, at = [], 0
    for side in expected:
        places = sight.run((side.opening,), at)
        at = places[0][0] if places else at
        begins.append(max(nth for nth, first in enumerate(sight.pages) if first <= at))
    for side, (first, end) in zip(expected, pairwise([*begins, len(lines)]), strict=True):
        if over := sum(lines[first + 1 : end]):
            yield _overfull(page, side, expected.index(side) + 1, over)


def _overfull(page: str, side: Side, number: int, over: int) -> Fault:
    last = next(each for each in side.article.sections if each.id == side.sections[-1])
    names = ", ".join(f"“{_heading(side.article, id)}”" for id in side.sections)
    return Fault(
        "PRV014",
        say("{page}, side {number}: {lines} lines too many for one sheet", page=page, number=number, lines=over),
        last.blocks[0].span,
        last.id,
        say(
            "shorten {names} by so many lines, or name fewer or shorter sections in the setting short_sections",
            names=names,
        ),
    )


def _heading(article: Article, id: str) -> str:
    heading = next(each.heading for each in article.sections if each.id == id)
    return plain(heading.inlines) if isinstance(heading, Heading) else id

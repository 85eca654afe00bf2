"""What an edition shows of a work: all of it, or the sections that the short edition is made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from duizhao.config import Config
from duizhao.model import Article, Footnote, Note, Section, Work, cited, runs, within


def shown(work: Work, handout: str, config: Config) -> Work:
    """The work as a printing of this kind (one of config.HANDOUTS) shows it."""
    return extract(work, config.short_sections) if handout == "short" else work


def lacking(article: Article, ids: tuple[str, ...]) -> tuple[str, ...]:
    """The sections that an extract needs and the article has not."""
    known = {section.id for section in article.sections}
    return tuple(id for id in ids if id not in known)


def extract(work: Work, ids: tuple[str, ...]) -> Work:
    """The work with the sections `ids` alone, in the articles' order, each with its subsections and footnotes.

    Each language stands by itself, so nothing is lined up. References keep their numbers, and those that no
    remaining section cites are gone.
    """
    source = _cut(work.source, ids)
    parallels = tuple(
        replace(each, source=source, target=_cut(each.target, ids), sections=()) for each in work.parallels
    )
    articles = (source, *(each.target for each in parallels))
    keys = {key for article in articles for block in article.blocks() for key in cited(block.body)}
    numbers = {key: number for key, number in work.numbers.items() if key in keys}
    return replace(work, source=source, parallels=parallels, numbers=numbers)


def _cut(article: Article, ids: tuple[str, ...]) -> Article:
    return part(article, _chosen(article, ids))


def part(article: Article, chosen: Iterable[Section]) -> Article:
    """An article with some of its sections. Footnotes may be typed anywhere: those called come last, the others go."""
    sections = [
        replace(each, blocks=tuple(block for block in each.blocks if not isinstance(block.body, Footnote)))
        for each in chosen
    ]
    called = {
        inline.id
        for section in sections
        for block in section.blocks
        for run in runs(block.body)
        for inline in within(run)
        if isinstance(inline, Note)
    }
    notes = [block for block in article.blocks() if isinstance(block.body, Footnote) and block.body.id in called]
    if notes:
        sections[-1] = replace(sections[-1], blocks=(*sections[-1].blocks, *notes))
    return replace(article, sections=tuple(sections))


def _chosen(article: Article, ids: tuple[str, ...]) -> Iterator[Section]:
    """The sections called so, and those below each: up to the next heading of its level or a higher one."""
    above = 0  # level of the chosen heading that we are below; 0: of none
    for section in article.sections:
        level = section.heading.level if section.heading else 1
        if not above or level <= above:
            above = level if section.id in ids else 0
        if above:
            yield _raised(section, above - 2)


def _raised(section: Section, steps: int) -> Section:
    """A chosen section stands right below the title, as if it were one of level 2."""
    if steps <= 0 or section.heading is None:
        return section
    head, *rest = section.blocks
    heading = replace(section.heading, level=section.heading.level - steps)
    return replace(section, blocks=(replace(head, body=heading), *rest))

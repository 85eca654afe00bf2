"""What the index keeps of a work, so that the work itself can be let go."""

from __future__ import annotations

from duizhao.config import Config
from duizhao.frozen import frozen
from duizhao.language import LANGUAGES
from duizhao.model import Work
from duizhao.render.edition import Edition, Printing, editions, printings


@frozen
class Side:
    """A handout in one language; `address` below web/."""

    tag: str
    title: str
    summary: str
    address: str


@frozen
class Summary:
    """A work in the index: its languages, its editions, whether a doctor has read it."""

    slug: str
    sides: tuple[Side, ...]
    editions: tuple[Edition, ...]
    prints: tuple[Printing, ...]
    reviewed: bool


def summary(work: Work, config: Config) -> Summary:
    """The lines of one work."""
    every = editions(work, config)
    sides = tuple(
        Side(LANGUAGES[each.lang].tag, each.title, each.meta.text("summary"), edition.address)
        for each, edition in zip(work.articles(), every, strict=False)  # one a language comes first
    )
    prints = printings(work, config) if "handout" in config.formats else ()
    return Summary(work.slug, sides, every, prints, bool(work.source.meta.text("medical_reviewer", "name")))

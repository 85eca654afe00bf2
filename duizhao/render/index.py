"""The first page of the web edition: every handout in every language, with what it is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from duizhao.catalogue import catalogue
from duizhao.config import Config
from duizhao.language import LANGUAGES
from duizhao.model import Page, Shelf, Work
from duizhao.render import page
from duizhao.render.edition import Edition, Printing, editions, printings


@dataclass(frozen=True, slots=True)
class Side:
    """A handout in one language; `address` below web/."""

    tag: str
    title: str
    summary: str
    address: str


@dataclass(frozen=True, slots=True)
class Summary:
    """What the index keeps of a work, so that the work itself can be let go."""

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


def index(summaries: Iterable[Summary], shelf: Shelf, config: Config) -> Page:
    """web/index.html, in all languages at once, in the order of the slugs."""
    template = page.environment(config.project, config.languages).get_template("web/index.html.j2")
    html = template.render(
        lang=page.tag(config.languages[0]),
        title=config.publisher or " / ".join(catalogue(lang).gettext("Patient handouts") for lang in config.languages),
        publisher=config.publisher,
        draft=config.draft,
        site=f"{config.site.rstrip('/')}/" if config.site else "",
        works=sorted(summaries, key=lambda each: each.slug),
        disclaimers=[page.disclaimer(shelf, lang) for lang in config.languages],
    )
    return Page("web/index.html", html.encode())

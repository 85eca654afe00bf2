"""The first page of the web edition: every handout in every language, with what it is about."""

from __future__ import annotations

from collections.abc import Iterable

from duizhao.catalogue import catalogue
from duizhao.config import Config
from duizhao.model import Page, Shelf
from duizhao.render import page
from duizhao.render.summary import Summary


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

"""The short edition: an extract on one sheet. One language fills both sides, two have one side each."""

from __future__ import annotations

import re

from markupsafe import Markup

from duizhao.model import Article
from duizhao.render import facts, html, notes, page
from duizhao.render.edition import Printing
from duizhao.render.handout.leaf import Matter, address, filled
from duizhao.render.line import Look, made
from duizhao.render.online import online

PLACE = re.compile(r'\b(id="|aria-labelledby="|href="#)')  # where a leaf names its own places
LINK = re.compile(r'<a href="#([^"]*)">(.*?)</a>')


def short(matter: Matter, articles: tuple[Article, ...], printing: Printing) -> str:
    """The HTML of a short edition; `matter.work` and `articles` are extracts already."""
    leaves = tuple(_leaf(matter, article, printing, place) for place, article in enumerate(articles))
    return filled("handout/short.html.j2", matter, articles, printing, leaves=leaves)


def _leaf(matter: Matter, article: Article, printing: Printing, place: int) -> Markup:
    """One language with all that a handout owes: its message, text, disclaimer, references and facts."""
    work, config = matter.work, matter.config
    look = page.look(work, article, address(article))
    front, back = _halves(article, config.short_sections, look)
    text = page.environment(config.project, (article.lang,)).get_template("handout/leaf.html.j2")
    leaf = text.render(
        side=facts.opening(work, article, config),
        publisher=facts.publisher(work, article, config),
        draft=config.draft,
        state=facts.state(work, config),
        pair=len(printing.edition.langs) > 1,
        front=front,
        back=made(f"{back}\n{notes.listed(article, look)}"),
        closing=page.disclaimer(matter.shelf, article.lang),
        entries=page.entries(work, matter.shelf, config, article.lang),
        online=online(printing.edition, config),
    )
    leaf = LINK.sub(lambda found: found[0] if f'id="{found[1]}"' in leaf else found[2], leaf)
    return made(PLACE.sub(rf"\1{article.lang}-", leaf) if place else leaf)


def _halves(article: Article, ids: tuple[str, ...], look: Look) -> tuple[Markup, Markup]:
    """The first section with what lies below it, and the others."""
    sides: tuple[list[Markup], list[Markup]] = [], []
    opened = 0
    for id, block in page.identified(article):
        opened += id in ids
        sides[opened > 1].append(html.block(block, look, id))
    front, back = (made("\n".join(filter(None, side))) for side in sides)
    return front, back

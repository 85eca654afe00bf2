"""The short edition: an extract on one sheet. One language fills both sides, two have one side each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from markupsafe import Markup

from duizhao.model import Article
from duizhao.render import facts, html, notes, page
from duizhao.render.edition import Printing
from duizhao.render.handout.leaf import Matter, address, filled, legend
from duizhao.render.line import Look, made
from duizhao.render.online import online
from duizhao.render.pictures import Pasted

PLACE = re.compile(r'\b(id="|aria-labelledby="|href="#)')  # where a leaf names its own places
LINK = re.compile(r'<a href="#([^"]*)">(.*?)</a>')


def short(matter: Matter, articles: tuple[Article, ...], printing: Printing, hung: Mapping[str, Pasted]) -> str:
    """The HTML of a short edition; `matter.work` and `articles` are extracts already, `hung` their pictures."""
    looks = (page.look(matter.work, article, address(article)) for article in articles)
    legends = (replace(look, legend=legend(each, hung)) for look, each in zip(looks, articles, strict=True))
    leaves = tuple(_leaf(matter, *pair, printing) for pair in zip(articles, legends, strict=True))
    leaves = (leaves[0], *(_prefixed(leaf, each.lang) for leaf, each in zip(leaves[1:], articles[1:], strict=True)))
    return filled("handout/short.html.j2", matter, articles, printing, leaves=leaves)


def _prefixed(leaf: Markup, lang: str) -> Markup:
    """A leaf whose places cannot be taken for those of the first one."""
    return made(PLACE.sub(rf"\1{lang}-", str(leaf)))


def _leaf(matter: Matter, article: Article, look: Look, printing: Printing) -> Markup:
    """One language with all that a handout owes: its message, text, disclaimer, references and facts."""
    work, config = matter.work, matter.config
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
    return made(LINK.sub(lambda found: found[0] if f'id="{found[1]}"' in leaf else found[2], leaf))


def _halves(article: Article, ids: tuple[str, ...], look: Look) -> tuple[Markup, Markup]:
    """The first section with what lies below it, and the others."""
    sides: tuple[list[Markup], list[Markup]] = [], []
    opened = 0
    for id, block in page.identified(article):
        opened += id in ids
        sides[opened > 1].append(html.block(block, look, id))
    front, back = (made("\n".join(filter(None, side))) for side in sides)
    return front, back

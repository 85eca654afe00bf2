"""The HTML of one handout, styles inside, pictures as `image:PATH`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from jinja2 import Environment
from markupsafe import Markup

from duizhao import __version__
from duizhao.config import Config
from duizhao.language import LANGUAGES
from duizhao.model import Article, Figure, Parallel, Shelf, Work
from duizhao.press.model import IMAGE
from duizhao.render import facts, page
from duizhao.render.edition import Printing
from duizhao.render.handout.apart import items_apart
from duizhao.render.line import made
from duizhao.render.pictures import name
from duizhao.render.rows import rows

SHORT = 600  # characters typed in the longer side: a row up to about half a column is not torn apart
TIED = re.compile(r'([^\s<>;])\s*(<sup class="(?:cite|call)".*?</sup>)')  # a number may not open a line
BACK = re.compile(r' <a class="back".*?</a>')  # links from a footnote to its call; nobody follows them on paper


@dataclass(frozen=True, slots=True)
class Matter:
    """What is to be set."""

    work: Work
    shelf: Shelf
    config: Config


def single(matter: Matter, article: Article, printing: Printing) -> str:
    """The HTML of an edition in one language."""
    text = page.text(article, page.look(matter.work, article, _address(article)))
    return _html("handout/one.html.j2", matter, (article,), printing, text=text)


def sides(matter: Matter, parallel: Parallel, printing: Printing) -> str:
    """The HTML of the edition with two languages side by side; its references are in the source's style."""
    source, target = parallel.source, parallel.target
    looks = (
        page.look(matter.work, source, _address(source)),
        page.look(matter.work, target, _address(target), f"{target.lang}-"),
    )
    text = tuple(rows(items_apart(parallel), *looks, _address(source)))
    return _html("handout/both.html.j2", matter, (source, target), printing, rows=text, short=SHORT)


def _html(template: str, matter: Matter, articles: tuple[Article, ...], printing: Printing, **text: object) -> str:
    work, config = matter.work, matter.config
    langs = tuple(article.lang for article in articles)
    env = page.environment(config.project, langs)
    html = env.get_template(template).render(
        lang=page.tag(langs[0]),
        title=" / ".join(article.title for article in articles),
        printing=printing,
        draft=config.draft,
        generator=f"Duizhao {__version__}",
        style=Markup("\n").join((_style(env), *_fonts())),
        sides=tuple(facts.opening(work, article, config) for article in articles),
        closings=tuple(page.disclaimer(matter.shelf, lang) for lang in langs),
        entries=page.entries(work, matter.shelf, config, langs[0]),
        **_dates(work, articles, config),
        **text,
    )
    return TIED.sub(r'<span class="tied">\1\2</span>', BACK.sub("", html))


def _dates(work: Work, articles: tuple[Article, ...], config: Config) -> dict[str, object]:
    """What the first page and every foot say about who stands behind the handout, and as of when."""
    meta = work.source.meta
    as_of = meta.text("reviewed") or meta.text("evidence_checked") or meta.text("written")
    names = (facts.publisher(work, article, config) for article in articles)
    return {
        "publisher": " / ".join(dict.fromkeys(filter(None, names))),
        "version": meta.text("version"),
        "written": meta.text("written"),
        "as_of": as_of,
        "state": facts.state(work, config),
    }


def _style(env: Environment) -> Markup:
    """The tokens, without those for dark screens, and the sheet of the handouts; a project's own come first."""
    assert env.loader is not None
    tokens, sheet = (env.loader.get_source(env, f"style/{name}.css")[0] for name in ("tokens", "handout"))
    return made(tokens.split("@media")[0] + sheet)


def _fonts() -> Iterator[Markup]:
    """One rule a language: its own font families first, then all others for the odd foreign letter."""
    families = dict.fromkeys(family for language in LANGUAGES.values() for family in language.fonts)
    for language in LANGUAGES.values():
        order = ", ".join(f'"{family}"' for family in dict.fromkeys((*language.fonts, *families)))
        yield made(f":lang({language.tag}) {{ font-family: {order} }}")


def _address(article: Article) -> Callable[[Figure], str]:
    return lambda figure: IMAGE + name(article, figure)

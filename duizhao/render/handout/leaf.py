"""The HTML of one handout, styles inside, pictures as `image:PATH`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from jinja2 import Environment
from markupsafe import Markup

from duizhao import __version__
from duizhao.config import Config
from duizhao.frozen import frozen
from duizhao.language import LANGUAGES
from duizhao.model import Article, Figure, Parallel, Shelf, Work
from duizhao.press.model import IMAGE
from duizhao.render import facts, page
from duizhao.render.edition import Printing
from duizhao.render.handout import box, columns
from duizhao.render.handout.apart import items_apart
from duizhao.render.handout.joined import joined
from duizhao.render.handout.sheet import sheet
from duizhao.render.line import made
from duizhao.render.online import online
from duizhao.render.pictures import Pasted, families, name
from duizhao.render.rows import rows

TIED = re.compile(r'([^\s<>;])\s*(<sup class="(?:cite|call)".*?</sup>)')  # a number may not open a line
BACK = re.compile(r' <a class="back".*?</a>')  # links from a footnote to its call; nobody follows them on paper


@frozen
class Matter:
    """What is to be set."""

    work: Work
    shelf: Shelf
    config: Config


def single(matter: Matter, article: Article, printing: Printing, hung: Mapping[str, Pasted] | None = None) -> str:
    """The HTML of an edition in one language; `hung` are its pictures, as `pictures.album` has them."""
    look = page.look(matter.work, article, address(article))
    measure = sheet(printing).measure if printing.handout == "large" else 0.0
    look = replace(look, legend=legend(article, hung or {}), measure=measure)
    text = page.text(article, look)
    return filled("handout/one.html.j2", matter, (article,), printing, text=text)


def sides(matter: Matter, parallel: Parallel, printing: Printing) -> str:
    """The HTML of the edition with two languages side by side; its references are in the source's style."""
    source, target = parallel.source, parallel.target
    looks = (
        page.look(matter.work, source, address(source)),
        page.look(matter.work, target, address(target), f"{target.lang}-"),
    )
    text = tuple(rows(items_apart(parallel), looks, address(source), joined))
    share = columns.share(text)
    placed = tuple((row, columns.kinds(row, share)) for row in text)
    return filled("handout/both.html.j2", matter, (source, target), printing, rows=placed, share=share)


def filled(template: str, matter: Matter, articles: tuple[Article, ...], printing: Printing, **text: object) -> str:
    """A template of templates/handout/ with all that the frame wants, and `text`."""
    work, config = matter.work, matter.config
    langs = tuple(article.lang for article in articles)
    sides = tuple(facts.opening(work, article, config) for article in articles)
    env = page.environment(config.project, langs)
    html = env.get_template(template).render(
        lang=page.tag(langs[0]),
        title=" / ".join(article.title for article in articles),
        printing=printing,
        draft=config.draft,
        generator=f"Duizhao {__version__}",
        style=Markup("\n").join((_style(env, printing), *_fonts(config))),
        sides=sides,
        facts=box.lines(sides),
        closings=tuple(page.disclaimer(matter.shelf, lang) for lang in langs),
        online=online(printing.edition, config),
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


def _style(env: Environment, printing: Printing) -> Markup:
    """The tokens, without those for dark screens, the sheet of the handouts, that of their kind, and the paper.

    A project's own sheets come before the house's.
    """
    assert env.loader is not None
    kind = () if printing.handout == "standard" else (printing.handout,)
    tokens, *sheets = (env.loader.get_source(env, f"style/{name}.css")[0] for name in ("tokens", "handout", *kind))
    return made("".join((tokens.split("@media")[0], *sheets, sheet(printing).rule)))


def _fonts(config: Config) -> Iterator[Markup]:
    """One rule a language."""
    for lang, order in families(config).items():
        yield made(f":lang({LANGUAGES[lang].tag}) {{ font-family: {', '.join(map(_quoted, order))} }}")


def _quoted(family: str) -> str:
    return f'"{family}"'


def legend(article: Article, hung: Mapping[str, Pasted]) -> Callable[[Figure], tuple[str, ...]]:
    """What the numbers in a drawing of the article stand for, if it bears any."""
    words = {key: each.legend for key, each in hung.items()}
    return lambda figure: words.get(name(article, figure), ())


def address(article: Article) -> Callable[[Figure], str]:
    """Where the press finds the pictures of an article."""
    return lambda figure: IMAGE + name(article, figure)

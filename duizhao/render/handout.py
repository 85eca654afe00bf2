"""Handouts for printing: one PDF a language, and one with each translation beside its source."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from jinja2 import Environment
from markupsafe import Markup

from duizhao import __version__
from duizhao.config import Config
from duizhao.language import LANGUAGES
from duizhao.model import Article, Block, Figure, Items, Page, Pair, Parallel, Shelf, Work, plain, runs
from duizhao.render import facts, fonts, page, press
from duizhao.render.line import made
from duizhao.render.pictures import album, name
from duizhao.render.rows import rows

SHORT = 600  # characters typed in the longer side: a row up to about half a column is not torn apart
GETA = "〓"  # in a draft, a character that cannot be printed: the mark that printers set for a missing sort
TIED = re.compile(r'([^\s<>;])\s*(<sup class="(?:cite|call)".*?</sup>)')  # a number may not open a line
BACK = re.compile(r' <a class="back".*?</a>')  # links from a footnote to its call; nobody follows them on paper


def write(work: Work, shelf: Shelf, config: Config) -> Iterator[Page]:
    """`handout/<slug>.<lang>.pdf` for every language, `handout/<slug>.<source>-<target>.pdf` for every pair.

    Raises press.Unprintable for a character without a glyph and Stop for a picture that cannot be used, except in a
    draft, which shows both faults on the page.
    """
    for article in work.articles():
        yield _page(work, (article,), single(work, article, shelf, config), shelf, config)
    if config.side_by_side:
        for parallel in work.parallels:
            articles = (parallel.source, parallel.target)
            yield _page(work, articles, sides(work, parallel, shelf, config), shelf, config)


def single(work: Work, article: Article, shelf: Shelf, config: Config) -> str:
    """The HTML of the edition in one language, styles inside, pictures as `image:PATH`."""
    text = page.text(article, page.look(work, article, _address(article)))
    return _html("handout/one.html.j2", work, (article,), shelf, config, text=text)


def sides(work: Work, parallel: Parallel, shelf: Shelf, config: Config) -> str:
    """The HTML of the edition with two languages side by side; its references are in the source's style."""
    source, target = parallel.source, parallel.target
    looks = (
        page.look(work, source, _address(source)),
        page.look(work, target, _address(target), f"{target.lang}-"),
    )
    text = tuple(rows(items_apart(parallel), *looks, _address(source)))
    return _html("handout/both.html.j2", work, (source, target), shelf, config, rows=text, short=SHORT)


def items_apart(parallel: Parallel) -> Parallel:
    """The same, but a list that has as many items on both sides is cut into lists of one: each beside its like."""
    sections = (
        replace(section, pairs=tuple(part for pair in section.pairs for part in _apart(pair)))
        for section in parallel.sections
    )
    return replace(parallel, sections=tuple(sections))


def _apart(pair: Pair) -> Iterator[Pair]:
    match pair.source, pair.target:
        case Block(body=Items(items=left)), Block(body=Items(items=right)) if len(left) == len(right):
            for place in range(len(left)):
                yield Pair(_one(pair.source, place), _one(pair.target, place))
        case _:
            yield pair


def _one(block: Block | None, place: int) -> Block:
    """The item at `place` of a list, as a list that goes on counting where the item before it stopped."""
    assert block is not None
    assert isinstance(block.body, Items)
    body = replace(block.body, items=(block.body.items[place],), start=block.body.start + place)
    return replace(block, body=body, source="\n".join(plain(run) for run in runs(body)))


def _page(work: Work, articles: tuple[Article, ...], html: str, shelf: Shelf, config: Config) -> Page:
    if config.draft:
        html = html.translate(dict.fromkeys(map(ord, fonts.missing(html)), GETA))
    langs = "-".join(article.lang for article in articles)
    return Page(f"handout/{work.slug}.{langs}.pdf", press.pdf(html, album(articles, shelf, config)))


def _html(
    template: str, work: Work, articles: tuple[Article, ...], shelf: Shelf, config: Config, **text: object
) -> str:
    langs = tuple(article.lang for article in articles)
    env = page.environment(config.project, langs)
    html = env.get_template(template).render(
        lang=page.tag(langs[0]),
        title=" / ".join(article.title for article in articles),
        draft=config.draft,
        generator=f"Duizhao {__version__}",
        style=Markup("\n").join((_style(env), *_fonts())),
        sides=tuple(facts.opening(work, article, config) for article in articles),
        closings=tuple(page.disclaimer(shelf, lang) for lang in langs),
        entries=page.entries(work, shelf, config, langs[0]),
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
    return lambda figure: press.IMAGE + name(article, figure)

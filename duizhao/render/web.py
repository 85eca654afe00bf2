"""Web pages: one an edition, one style sheet and the pictures; they work from a folder and need no script."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import quote

from duizhao.config import Config
from duizhao.frozen import frozen
from duizhao.language import LANGUAGES
from duizhao.model import Article, Figure, Heading, Page, Parallel, Shelf, Work, plain
from duizhao.render import facts, page, rows, schema
from duizhao.render.edition import Edition, editions, printings
from duizhao.render.gallery import Picture, pictures
from duizhao.render.index import index

__all__ = ["index", "style", "write"]

FOLDER = "web"
STYLE = f"{FOLDER}/style.css"
PARTS = ("style/tokens.css", "style/web.css")


def write(work: Work, shelf: Shelf, config: Config) -> Iterator[Page]:
    """The pages of one work, and their pictures. `style` and `index` come once for all works."""
    desk = _Desk(work, shelf, config)
    for article in work.articles():
        yield from desk.alone(article)
    for parallel in work.parallels if config.side_by_side else ():
        yield from desk.facing(parallel)


def style(config: Config) -> Page:
    """The one sheet of all web pages: the tokens, then the rules; a project's own templates/style/ comes first."""
    templates = page.environment(config.project, (config.source_language,))
    assert templates.loader is not None
    sheets = [templates.loader.get_source(templates, part)[0] for part in PARTS]
    return Page(STYLE, "\n".join(sheets).encode())


class _Desk:
    """What the editions of one work share: openings, references and disclaimers are made once a language."""

    def __init__(self, work: Work, shelf: Shelf, config: Config) -> None:
        self.work, self.shelf, self.config = work, shelf, config
        self.editions = editions(work, config)
        self.prints = printings(work, config) if "handout" in config.formats else ()
        self.up = "../" * (1 + work.slug.count("/"))  # from a page to web/
        self.openings = {each.lang: facts.opening(work, each, config) for each in work.articles()}
        self.disclaimers = {each.lang: page.disclaimer(shelf, each.lang) for each in work.articles()}
        self.entries = {each.lang: page.entries(work, shelf, config, each.lang) for each in work.articles()}

    def alone(self, article: Article) -> Iterator[Page]:
        """The edition in one language."""
        edition = self._edition(article.lang)
        hung = pictures(article, edition.langs, self.shelf, self.config)
        look = page.look(self.work, article, self._address(hung))
        text = page.text(article, look)
        yield self._page(edition, "article", {"text": text, "contents": contents(article)})
        yield from _files(hung)

    def facing(self, parallel: Parallel) -> Iterator[Page]:
        """The edition with two languages side by side."""
        source, target = parallel.source, parallel.target
        edition = self._edition(f"{source.lang}-{target.lang}")
        hung = pictures(source, edition.langs, self.shelf, self.config)
        other = pictures(target, (target.lang,), self.shelf, self.config)
        left = page.look(self.work, source, self._address(hung))
        right = page.look(self.work, target, self._address(other), f"{target.lang}-")
        lines = [*rows.rows(parallel, (left, right), left.image)]
        yield self._page(edition, "facing", {"rows": lines, "contents": contents(source, target)})
        yield from _files(hung)

    def _edition(self, code: str) -> Edition:
        return next(each for each in self.editions if each.code == code)

    def _address(self, hung: Mapping[str, Picture]) -> Callable[[Figure], str]:
        def address(figure: Figure) -> str:
            name = hung[figure.image].name if figure.image in hung else "missing"
            return f"{self.up}figures/{quote(name)}"

        return address

    def _page(self, edition: Edition, kind: str, text: Mapping[str, object]) -> Page:
        template = page.environment(self.config.project, edition.langs).get_template(f"web/{kind}.html.j2")
        html = template.render({**self._furniture(edition), **text})
        return Page(f"{FOLDER}/{edition.code}/{edition.slug}.html", html.encode())

    def _furniture(self, edition: Edition) -> dict[str, Any]:
        sides = [self.openings[lang] for lang in edition.langs]
        site = self.config.site.rstrip("/")
        return {
            "lang": edition.tags[0],
            "title": " / ".join(side.title for side in sides),
            "description": " ".join(filter(None, (side.summary for side in sides))),
            "draft": self.config.draft,
            "edition": edition,
            "editions": self.editions,
            "sides": sides,
            "state": facts.state(self.work, self.config),
            "entries": self.entries[edition.langs[0]],
            "disclaimers": [self.disclaimers[lang] for lang in edition.langs],
            "up": self.up,
            "site": f"{site}/" if site else "",
            "prints": [each for each in self.prints if each.edition == edition],
            "stated": schema.embedded(schema.page(self.work, edition.langs, self.shelf, self.config)),
        }


def _files(hung: Mapping[str, Picture]) -> Iterator[Page]:
    return (Page(f"{FOLDER}/figures/{each.name}", each.data) for each in hung.values())


@frozen
class Place:
    """One line of the contents: where it leads, and its heading in each language of the page."""

    id: str
    words: tuple[tuple[str, str], ...]  # (BCP 47 tag, heading)


def contents(*articles: Article) -> tuple[Place, ...]:
    """The main headings (level 2, with an id) of the first article, with the others' words for the same id."""
    heads = [_heads(each) for each in articles]
    return tuple(
        Place(
            id,
            tuple(
                (LANGUAGES[each.lang].tag, head[id]) for each, head in zip(articles, heads, strict=True) if id in head
            ),
        )
        for id in heads[0]
    )


def _heads(article: Article) -> dict[str, str]:
    return {
        section.id: plain(section.heading.inlines)
        for section in article.sections
        if section.id and isinstance(section.heading, Heading) and section.heading.level == 2
    }

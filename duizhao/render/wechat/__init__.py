"""WeChat Official Account articles: one paste-ready fragment a language, every element with its own style."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field, replace
from typing import TYPE_CHECKING
from urllib.parse import quote

from duizhao.config import Config
from duizhao.frozen import frozen
from duizhao.model import Article, Figure, Page, Shelf, Work
from duizhao.render.wechat import theme
from duizhao.render.wechat.fields import Fields, entitled
from duizhao.render.wechat.parts import posts
from duizhao.render.wechat.post import Desk, Post

if TYPE_CHECKING:
    from duizhao.render.gallery import Picture

FOLDER = "wechat"
WIDTH = 1354  # pixels of a drawing: twice the 677 px of WeChat's widest column


@frozen
class PostPage(Page):
    """A finished fragment, what WeChat asks for beside it, and what it was made of: a fault in it can be told by its
    Markdown line."""

    post: Post = field(repr=False)
    fields: Fields


def write(work: Work, shelf: Shelf, config: Config) -> Iterator[Page]:
    """The fragments of each language, the pictures they show and the cover; then one preview of them all.

    The title has a field of its own in WeChat. Raises Stop for a fault in the themes or a lost cover.
    """
    from duizhao.render.gallery import pictures  # cost more than all the rest, and a sketch has none of them
    from duizhao.render.wechat import cover, fields, preview

    look = theme.look(config)
    sheets = []
    for article in work.articles():
        hung = pictures(article, (article.lang,), shelf, config, WIDTH)
        drawn = cover.cover(work, article, shelf, config)
        stated = fields.fields(work, article, f"{FOLDER}/{article.lang}/{article.slug}", drawn.suffix)
        for post in posts(article, Desk(work, shelf, config, look, _address(article, hung))):
            title = entitled(stated.title, article.lang, post.part, post.parts)
            mine = replace(stated, title=title, square_crop=drawn.square_crop)
            yield PostPage(path(post), post.html.encode(), post, mine)
            sheets.append(preview.Sheet(article.lang, mine, post.html, post.part))
        for picture in hung.values():
            yield Page(f"{FOLDER}/{article.lang}/figures/{picture.name}", picture.data)
        yield Page(stated.cover_wide, drawn.wide)
        yield Page(stated.cover_square, drawn.square)
    yield preview.preview(work, sheets, config)


def _address(article: Article, hung: Mapping[str, Picture]) -> Callable[[Figure], str]:
    up = "../" * article.slug.count("/")

    def address(figure: Figure) -> str:
        name = hung[figure.image].name if figure.image in hung else "missing"
        return f"{up}figures/{quote(name)}"

    return address


def path(post: Post) -> str:
    """The page of an article; its second part is called `slug.2.html`."""
    article = post.work.source
    part = f".{post.part}" if post.part > 1 else ""
    return f"{FOLDER}/{article.lang}/{article.slug}{part}.html"

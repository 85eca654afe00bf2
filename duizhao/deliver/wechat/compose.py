"""Posts made from an article's finished WeChat pages and its front matter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from urllib.parse import unquote

from duizhao.config import Config
from duizhao.deliver.wechat.cover import cover
from duizhao.deliver.wechat.images import sources
from duizhao.deliver.wechat.post import Post
from duizhao.model import Article, Meta, Page, Span, Work

FOLDER = "wechat"


def posts(work: Work, pages: Iterable[Page], config: Config, langs: Sequence[str]) -> Iterator[Post]:
    """The articles of a work in some languages, source first, from what render/wechat has written.

    Digest, author and address may stand in each language's front matter (`wechat:`); a translation without a digest
    takes its summary, and the source's author and address.
    """
    data = {page.path: page.data for page in pages}
    for article in work.articles():
        path = f"{FOLDER}/{article.lang}/{article.slug}.html"
        if article.lang in langs and path in data:
            yield _post(article, work.source, (path, data), config)


def _post(article: Article, source: Article, made: tuple[str, Mapping[str, bytes]], config: Config) -> Post:
    path, data = made
    html = data[path].decode()
    images = {src: data[file] for src in sources(html) if (file := _joined(path, src)) in data}
    own, shared = article.meta, source.meta
    return Post(
        slug=article.slug,
        lang=article.lang,
        title=article.title,
        author=own.text("wechat", "author") or shared.text("wechat", "author"),
        digest=own.text("wechat", "digest") or own.text("summary"),
        html=html,
        cover=cover(article, source, tuple(images.values()), config),
        images=images,
        source_url=own.text("wechat", "source_url") or shared.text("wechat", "source_url"),
        comments=(own.text("wechat", "comments") or shared.text("wechat", "comments")) == "true",
        places=dict(_places(article, source)),
    )


def _joined(path: str, src: str) -> str:
    """The file that `src` means in the page `path`, both below output/."""
    parts: list[str] = list(PurePosixPath(path).parent.parts)
    for part in unquote(src).split("/"):
        if part == "..":
            parts = parts[:-1]
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)


def _places(article: Article, source: Article) -> Iterator[tuple[str, Span]]:
    """Where each field was typed; for a missing one, the place where it should be."""
    yield "", Span(article.path)
    own: Meta = article.meta
    if (title := own.at("title")) is not None:
        yield "title", title.span
    for key in ("author", "digest", "source_url", "cover", "comments"):
        fact = own.at("wechat", key) or (own.at("summary") if key == "digest" else source.meta.at("wechat", key))
        fact = fact or own.at("wechat") or source.meta.at("wechat")
        if fact is not None:
            yield key, fact.span

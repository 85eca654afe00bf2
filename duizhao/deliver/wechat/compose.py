"""Posts made from the finished WeChat pages of an article, and what their writer says of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from urllib.parse import unquote

from duizhao.deliver.wechat.images import sources
from duizhao.deliver.wechat.post import Post
from duizhao.finding import Stop, say
from duizhao.model import Page, Span, Work
from duizhao.render.wechat import PostPage
from duizhao.wechat_limits import ARTICLES


def posts(work: Work, pages: Sequence[Page], langs: Sequence[str]) -> tuple[Post, ...]:
    """The articles of one draft: those of a work in some languages, source first, each language's parts in order.

    `pages`: all that render/wechat has written of the work. Raises Stop where they are more than a draft takes.
    """
    data = {page.path: page.data for page in pages}
    written = [page for page in pages if isinstance(page, PostPage) and page.post.work.source.lang in langs]
    if len(written) > ARTICLES:
        raise Stop(
            say("a draft takes {most} articles, not {count}", most=ARTICLES, count=len(written)),
            say("push fewer languages at once:  --lang zh"),
            Span(work.source.path),
        )
    return tuple(_post(page, work, data) for page in written)


def _post(page: PostPage, work: Work, data: Mapping[str, bytes]) -> Post:
    html, article, stated = page.data.decode(), page.post.work.source, page.fields
    found = {src: _joined(page.path, src) for src in sources(html)}
    return Post(
        slug=work.slug,
        lang=article.lang,
        title=stated.title,
        author=stated.author,
        digest=stated.digest,
        html=html,
        cover=data[stated.cover_wide],
        images={src: data[path] for src, path in found.items() if path in data},
        source_url=stated.source_url,
        comments=(article.meta.text("wechat", "comments") or work.source.meta.text("wechat", "comments")) == "true",
        square_crop=stated.square_crop,
        part=page.post.part,
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

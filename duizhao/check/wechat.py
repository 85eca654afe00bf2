"""WXP004: what WeChat takes in the fields beside an article: title, author, digest, address of the original."""

from __future__ import annotations

from collections.abc import Iterator

from duizhao.check.case import Case
from duizhao.finding import Finding, Severity, say
from duizhao.model import Article, Span
from duizhao.wechat_limits import ADDRESS, AUTHOR, DIGEST, TITLE, TITLE_MOST


def fields(case: Case) -> Iterator[Finding]:
    """A field of the WeChat article is longer than WeChat takes.

    It would refuse the draft after all pictures have been sent, or cut the words off where a reader needs them.
    """
    if not case.press or "wechat" not in case.config.formats or case.work.source.fragment:
        return
    for article in case.work.articles():
        yield from _title(article)
        for key, limit in (("author", AUTHOR), ("digest", DIGEST)):
            value = article.meta.text("wechat", key)
            if len(value) > limit:
                yield Finding(
                    _where(article, "wechat", key),
                    "WXP004",
                    say("{key} has {length} characters; WeChat takes {limit}", key=key, length=len(value), limit=limit),
                    say("shorten it"),
                )
        address = article.meta.text("wechat", "source_url")
        if len(address.encode()) > ADDRESS:
            yield Finding(
                _where(article, "wechat", "source_url"),
                "WXP004",
                say(
                    "the address has {length} bytes; WeChat takes {limit}",
                    length=len(address.encode()),
                    limit=ADDRESS,
                ),
                say("use a shorter address"),
            )
        if not _is_web(address):
            yield Finding(
                _where(article, "wechat", "source_url"),
                "WXP004",
                say("the address of the original is no web address"),
                say("write one that begins with https://"),
            )


def _is_web(address: str) -> bool:
    return not address or address.startswith(("https://", "http://"))


def _title(article: Article) -> Iterator[Finding]:
    length = len(article.title)
    if length <= TITLE:
        return
    where = _where(article, "title")
    words = {"length": length, "limit": TITLE if length <= TITLE_MOST else TITLE_MOST}
    if length > TITLE_MOST:
        message = say("the title has {length} characters; WeChat takes {limit}", **words)
        yield Finding(where, "WXP004", message, say("shorten it"))
    else:
        message = say("the title has {length} characters; WeChat promises to take {limit}", **words)
        hint = say("shorten it; or try it, and write it into the editor by hand if the draft is refused")
        yield Finding(where, "WXP004", message, hint, Severity.WARNING)


def _where(article: Article, *path: str) -> Span:
    fact = article.meta.at(*path)
    return Span(fact.span.path, fact.span.line, fact.span.column) if fact is not None else Span(article.path)

"""What WeChat would refuse, found before anything is sent: lengths, addresses, a missing cover.

Limits are those of the documentation of draft/add; a title may have 64 characters in practice, and is cut in lists
after 32.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from duizhao.deliver.wechat.post import Post
from duizhao.finding import Message, Severity, say
from duizhao.model import Span

TITLE, TITLE_MOST, AUTHOR, DIGEST = 32, 64, 16, 128  # characters
HTML, HTML_MOST, HTML_BYTES = 17_000, 20_000, 1_000_000  # characters of the whole text with its tags; bytes
ADDRESS = 1_024  # bytes
ARTICLES = 8  # in one draft
IMG = re.compile(r'(<img\b[^>]*?\bsrc=")([^"]*)(")', re.IGNORECASE)
PICTURE = "https://mmbiz.qpic.cn/" + "x" * 110  # as long as the address of an uploaded picture


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that WeChat refuses (ERROR) or shows badly (WARNING), where it was typed, and what to do."""

    where: Span
    message: Message
    hint: Message
    severity: Severity = Severity.ERROR


def notices(posts: Sequence[Post]) -> Iterator[Notice]:
    """Everything that is wrong with the articles of one draft."""
    for post in posts:
        yield from _words(post)
        yield from _length(post)
        yield from _rest(post)
    if len(posts) > ARTICLES:
        yield Notice(
            posts[ARTICLES].place(""),
            say("a draft takes {most} articles, not {count}", most=ARTICLES, count=len(posts)),
            say("push fewer languages at once:  --lang zh"),
        )


def settled(post: Post) -> str:
    """The text with addresses as long as those that its pictures will have."""
    return IMG.sub(rf"\g<1>{PICTURE}\g<3>", post.html)


def _words(post: Post) -> Iterator[Notice]:
    shorter = say("shorten it here")
    if not post.title.strip():
        yield Notice(post.place("title"), say("there is no title"), say("add a line  title: …"))
    elif len(post.title) > TITLE:
        yield Notice(
            post.place("title"),
            say(
                "WeChat's title has {count} characters; lists cut it after {limit}", count=len(post.title), limit=TITLE
            ),
            say("shorten it here; {most} characters are the most", most=TITLE_MOST),
            Severity.ERROR if len(post.title) > TITLE_MOST else Severity.WARNING,
        )
    for name, text, most in (("author", post.author, AUTHOR), ("digest", post.digest, DIGEST)):
        if len(text) > most:
            told = say("WeChat's {name} has {count} characters, {most} at most", name=name, count=len(text), most=most)
            yield Notice(post.place(name), told, shorter)
    if not post.digest.strip():
        yield Notice(
            post.place("digest"),
            say("there is no digest: WeChat would show the first 54 characters of the text"),
            say("write  wechat:  and below it, indented,  digest: …"),
            Severity.WARNING,
        )


def _length(post: Post) -> Iterator[Notice]:
    html = settled(post)
    count = len(html)
    if count >= HTML_MOST or len(html.encode()) >= HTML_BYTES:
        yield Notice(
            post.place(""),
            say(
                "the article has {count} characters of HTML, and WeChat takes less than {most}",
                count=count,
                most=HTML_MOST,
            ),
            say("divide it into two articles, or cut it; tables with many columns are dear"),
        )
    elif count > HTML:
        yield Notice(
            post.place(""),
            say("the article has {count} of {most} characters of HTML", count=count, most=HTML_MOST),
            say("there is little room left: cut it, or divide it soon"),
            Severity.WARNING,
        )


def _rest(post: Post) -> Iterator[Notice]:
    url = post.source_url
    if url and (len(url.encode()) > ADDRESS or urlsplit(url).scheme not in ("http", "https")):
        yield Notice(
            post.place("source_url"),
            say("the address behind “read the original” is too long or no web address"),
            say("write one that begins with https:// and has at most {most} bytes", most=ADDRESS),
        )
    if not post.cover:
        yield Notice(
            post.place("cover"),
            say("there is no cover picture, and WeChat takes no article without one"),
            say("write  wechat:  and below it, indented,  cover: ../figures/NAME.png"),
        )

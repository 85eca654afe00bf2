"""WXP001: how many of the characters that WeChat takes an article needs, and where they go."""

from __future__ import annotations

from collections.abc import Iterator

from duizhao.finding import Finding, Severity, say
from duizhao.frozen import frozen
from duizhao.model import Span, plain
from duizhao.render.wechat.post import Post
from duizhao.wechat_limits import HTML_MOST, HTML_NEAR, length

NAMED = 3  # sections that a report names


@frozen
class Stretch:
    """A section, its heading, and the characters of HTML that it takes."""

    title: str
    where: Span
    length: int


def stretches(post: Post) -> list[Stretch]:
    """The sections of an article, the longest first."""
    found = []
    for section in post.work.source.sections:
        spans = {id(block.span) for block in section.blocks}
        taken = sum(length(piece.html) for piece in post.pieces if id(piece.where) in spans)
        if section.blocks:
            title = plain(section.heading.inlines) if section.heading is not None else section.id or "—"
            found.append(Stretch(title, section.blocks[0].span, taken))
    return sorted(found, key=lambda each: -each.length)


def faults(html: str, post: Post) -> Iterator[Finding]:
    """An article that WeChat refuses, one that is near it, and one that had to become several."""
    sections = stretches(post)
    where = sections[0].where if sections else Span(post.work.source.path)
    names = "; ".join(f"“{each.title}” {each.length:,}" for each in sections[:NAMED])
    used = length(html)
    count = {"length": f"{used:,}", "limit": f"{HTML_MOST:,}"}
    if used >= HTML_MOST:
        yield Finding(
            where,
            "WXP001",
            say("the WeChat article has {length} characters of HTML; WeChat takes fewer than {limit}", **count),
            say(
                "give the longest section headings of its own, at which it can be cut, or shorten it: {names}",
                names=names,
            ),
        )
    elif post.parts == 1 and used > HTML_NEAR:
        yield Finding(
            where,
            "WXP001",
            say("the WeChat article has {length} of {limit} characters of HTML", **count),
            say(
                "it still fits; a longer one becomes two articles, parts 1 and 2. The longest sections: {names}",
                names=names,
            ),
            Severity.WARNING,
        )
    elif post.parts > 1 and post.part > 1:
        first = post.work.source.sections[0]
        yield Finding(
            first.blocks[0].span,
            "WXP001",
            say(
                "too long for one WeChat article: part {part} of {parts} begins here", part=post.part, parts=post.parts
            ),
            say("nothing needs to be done; to have a single article, make the text shorter"),
            Severity.INFO,
        )

"""WXP003: what WeChat's editor would take away from an article."""

from __future__ import annotations

from collections.abc import Iterator

from duizhao.finding import Finding, say
from duizhao.model import Span
from duizhao.render.wechat.blocks import section
from duizhao.render.wechat.post import Post
from duizhao.sanitizer import ROWS, Removal, sanitized


def faults(html: str, post: Post) -> Iterator[Finding]:
    """Each thing that is taken away, once, at the first text that has it."""
    left = dict.fromkeys(sanitized(html)[1])
    for piece in post.pieces if left else ():
        for each in dict.fromkeys(sanitized(section(post.style, piece.html))[1]):
            if each in left:
                del left[each]
                yield _finding(piece.where, each)
    for each in left:
        yield _finding(Span(post.work.source.path), each)


def _finding(where: Span, removal: Removal) -> Finding:
    row = ROWS[removal.rule]
    assert row.cure is not None
    message = say("WeChat would not keep {what}", what=removal.what)
    return Finding(where, "WXP003", message, row.cure)

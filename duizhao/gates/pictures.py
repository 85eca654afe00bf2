"""WXP005: the pictures of an article as WeChat's upload takes them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from lxml import html as trees

from duizhao.finding import Finding, Message, say
from duizhao.model import Span
from duizhao.read.images import kind_of
from duizhao.render.wechat import PostPage
from duizhao.wechat_limits import PICTURE

TAKEN = ("png", "jpeg")  # what it takes besides nothing


def faults(page: PostPage, files: Mapping[str, bytes]) -> Iterator[Finding]:
    """A picture that is missing, of another kind, too big, or without a description."""
    for piece in page.post.pieces:
        if "<img" not in piece.html:
            continue
        for image in trees.fragment_fromstring(piece.html, create_parent="section").iter("img"):
            for message, hint in _judged(image.get("src", ""), image.get("alt", ""), page.path, files):
                yield Finding(piece.where, "WXP005", message, hint)
    if "<img" in page.data.decode() and not any("<img" in piece.html for piece in page.post.pieces):
        yield Finding(Span(page.post.work.source.path), "WXP005", say("a picture comes from no text"), say("delete it"))


def _judged(src: str, alt: str, path: str, files: Mapping[str, bytes]) -> Iterator[tuple[Message, Message]]:
    data = files.get(posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(src))))
    if not alt.strip():
        yield (
            say("the picture {name} has no description", name=src),
            say("say what it shows between the square brackets:  ![…](…)"),
        )
    if data is None:
        yield say("the picture {name} was not made", name=src), say("look at the findings about the picture's file")
        return
    if (kind := kind_of(data)) not in TAKEN:
        yield (
            say("the picture {name} is of the kind {kind}; WeChat takes PNG and JPEG", name=src, kind=kind or "?"),
            say("save the picture as PNG or JPEG"),
        )
    if len(data) >= PICTURE:
        yield (
            say("the picture {name} has {size} bytes; WeChat takes fewer than 1 MB", name=src, size=f"{len(data):,}"),
            say("save a photograph as JPEG, or make the picture smaller"),
        )

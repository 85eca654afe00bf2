"""One article as WeChat wants it, ready to go but for its pictures' addresses."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import field

from duizhao.frozen import frozen


@frozen
class Post:
    """`html` shows pictures by the keys of `images` (src as it stands there -> PNG, JPEG or GIF bytes).

    `cover` is the wide cover as PNG or JPEG, `square_crop` the part of it that makes a square ("X1_Y1_X2_Y2" in shares
    of its width and height). A text too long for one article is several: `part` counts from 1.
    """

    slug: str
    lang: str
    title: str
    author: str
    digest: str
    html: str
    cover: bytes = field(repr=False)
    images: Mapping[str, bytes] = field(repr=False)
    source_url: str = ""
    comments: bool = False
    square_crop: str = ""
    part: int = 1

    @property
    def name(self) -> str:
        """How a report calls it among the articles of its draft: "en", and "en 2" for a second part."""
        return named(self.lang, self.part)


def named(lang: str, part: int) -> str:
    """See `Post.name`."""
    return lang if part == 1 else f"{lang} {part}"


def fingerprint(post: Post) -> str:
    """The same for two posts that look the same to a reader, wherever their pictures lie (SHA-256, hex)."""
    pictures = {src: digest(data) for src, data in post.images.items()}
    facts = (post.title, post.author, post.digest, post.html, post.source_url, post.comments, post.square_crop)
    told = json.dumps([*facts, digest(post.cover), pictures], ensure_ascii=False, sort_keys=True)
    return digest(told.encode())


def digest(data: bytes) -> str:
    """SHA-256 in hex."""
    return hashlib.sha256(data).hexdigest()

"""One article as WeChat wants it, ready to go but for its pictures' addresses."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from duizhao.model import Span


@dataclass(frozen=True, slots=True)
class Post:
    """`html` shows pictures by the keys of `images` (src as it stands there -> PNG, JPEG or GIF bytes).

    `cover` is PNG or JPEG, empty where there is none. `places` tells where a field was typed: "title", "author",
    "digest", "source_url", "cover", "comments"; "" is the article's file.
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
    places: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    def place(self, name: str) -> Span:
        """Where a field was typed, else the article's file."""
        return self.places.get(name) or self.places.get("") or Span(f"{self.slug}.{self.lang}")


def fingerprint(post: Post) -> str:
    """The same for two posts that look the same to a reader, wherever their pictures lie (SHA-256, hex)."""
    pictures = {src: digest(data) for src, data in post.images.items()}
    facts = (post.title, post.author, post.digest, post.html, post.source_url, post.comments)
    told = json.dumps([*facts, digest(post.cover), pictures], ensure_ascii=False, sort_keys=True)
    return digest(told.encode())


def digest(data: bytes) -> str:
    """SHA-256 in hex."""
    return hashlib.sha256(data).hexdigest()

"""What WeChat has kept of an article: its text, pictures and links, compared with what was sent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from duizhao.deliver.wechat.line import Reply
from duizhao.deliver.wechat.post import digest
from duizhao.finding import Message, say

BLOCKS = frozenset(
    ("section", "p", "br", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th", "table", "blockquote", "pre", "li")
)
UNSEEN = frozenset(("script", "style", "template"))
MOST = 5  # losses that are quoted
LENGTH = 40  # characters of a quotation


@dataclass(slots=True)
class _Reader(HTMLParser):
    """Collects what a reader sees. Wrappers of the editor (`leaf`, `nodeleaf`) add nothing to that."""

    chunks: list[str] = field(default_factory=lambda: [""])
    pictures: int = 0
    links: int = 0
    hidden: int = 0

    def __post_init__(self) -> None:
        HTMLParser.__init__(self, convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in UNSEEN
        self.pictures += tag == "img"
        self.links += tag == "a" and any(name == "href" and value for name, value in attrs)
        if tag in BLOCKS:
            self.chunks.append("")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in UNSEEN and self.hidden > 0
        if tag in BLOCKS:
            self.chunks.append("")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.chunks[-1] += data


def _read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader


def _bare(text: str) -> str:
    """Letters alone: WeChat turns blanks into others and back."""
    return re.sub(r"[\s\u200b\ufeff]+", "", text)


def kept(item: Reply) -> str:
    """The fingerprint of an article as it lies at WeChat: changes when somebody edits words or pictures there."""
    reader = _read(str(item.get("content", "")))
    words = _bare("".join(reader.chunks))
    return digest(f"{item.get('title', '')}\n{words}\n{reader.pictures}".encode())


def dropped(lang: str, title: str, html: str, item: Reply) -> Iterator[Message]:
    """What of `title` and `html` is missing in the article `item` of draft/get, a line each."""
    sent, there = _read(html), _read(str(item.get("content", "")))
    if str(item.get("title", "")).strip() != title.strip():
        yield say('{lang}: WeChat has another title: "{title}"', lang=lang, title=str(item.get("title", ""))[:64])
    for name, count, left in (
        (say("pictures"), sent.pictures, there.pictures),
        (say("links"), sent.links, there.links),
    ):
        if left < count:
            yield say("{lang}: WeChat kept {left} of {count} {things}", lang=lang, left=left, count=count, things=name)
    text = _bare("".join(there.chunks))
    if _bare("".join(sent.chunks)) == text:
        return
    lost = [chunk.strip() for chunk in sent.chunks if _bare(chunk) not in text]
    for chunk in lost[:MOST]:
        quote = chunk if len(chunk) <= LENGTH else f"{chunk[:LENGTH]}…"
        yield say('{lang}: WeChat dropped the text "{text}"', lang=lang, text=quote)
    if len(lost) > MOST or not lost:
        count = len(lost) or 1
        yield say("{lang}: the text at WeChat differs from the one sent in {count} places", lang=lang, count=count)

"""The inside of a line as WeChat keeps it: no ids, live links to WeChat only, one numbering for all notes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import assert_never

from duizhao.language import LANGUAGES
from duizhao.model import (
    Break,
    Cite,
    Code,
    Emphasis,
    Inline,
    Inlines,
    Link,
    Note,
    Strong,
    Subscript,
    Superscript,
    Text,
    plain,
)
from duizhao.references import cluster
from duizhao.render.bound import NBSP, bound
from duizhao.render.line import HAN, SAFE, mark
from duizhao.render.wechat import look

OWN = re.compile(r"https?://mp\.weixin\.qq\.com/", re.IGNORECASE)  # links to WeChat articles stay alive
SPACES = re.compile(r"[\t\n\r ]+")


@dataclass(frozen=True, slots=True)
class Numbering:
    """One list for the article's references and for the addresses of its links, so that no [1] stands twice.

    `links` grows while the text is written: an address takes the number after the last reference, or that of the
    reference which already prints it. Make a new one for every article.
    """

    references: Mapping[str, int]
    notes: Mapping[str, int]
    printed: Mapping[str, int] = field(default_factory=dict)  # address in an entry -> number of the reference
    links: dict[str, int] = field(default_factory=dict)

    def link(self, address: str) -> int:
        """The number under which an address is listed."""
        known = self.printed.get(address.rstrip("/"))
        first = max(self.references.values(), default=0) + 1
        return known or self.links.setdefault(address, first + len(self.links))


def escape(text: str) -> str:
    """Text for the inside of an element: quotation marks stay, they would only cost length."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(text: str) -> str:
    """Text for the inside of an attribute between double quotation marks, on one line."""
    return SPACES.sub(" ", escape(text)).replace('"', "&quot;")


def inlines(run: Inlines, lang: str, numbers: Numbering) -> str:
    """One line of text without a line feed; raised signs stand close to their word."""
    parts: list[str] = []
    for inline in run:
        if isinstance(inline, Cite | Note) and parts:
            parts[-1] = parts[-1].rstrip(" ")
        parts.append(_inline(inline, lang, numbers))
    return "".join(parts)


def _inline(inline: Inline, lang: str, numbers: Numbering) -> str:
    match inline:
        case Text(text):
            return escape(SPACES.sub(" ", bound(text)))
        case Strong(inner):
            return f"<strong>{inlines(inner, lang, numbers)}</strong>"
        case Emphasis(inner):
            tag = "strong" if LANGUAGES[lang].cjk else "em"  # slanted Chinese is no emphasis
            return f"<{tag}>{inlines(inner, lang, numbers)}</{tag}>"
        case Superscript(inner):
            return f"<sup>{inlines(inner, lang, numbers)}</sup>"
        case Subscript(inner):
            return f'<span style="{look.LOWERED}">{inlines(inner, lang, numbers)}</span>'
        case Code(text):
            return f"<code>{escape(SPACES.sub(NBSP, text))}</code>"
        case Link(inner, href):
            return _link(inner, href, lang, numbers)
        case Cite(keys):
            return _raised(_cited(keys, numbers))
        case Note(id):
            return f"<sup>{mark(numbers.notes[id])}</sup>" if id in numbers.notes else _raised("?")
        case Break():
            return "<br>"
        case _:
            assert_never(inline)


def _raised(numbers: str) -> str:
    return f"<sup>[{numbers}]</sup>"


def _cited(keys: Iterable[str], numbers: Numbering) -> str:
    return cluster(numbers.references[key] for key in keys if key in numbers.references) or "?"


def _link(inner: Inlines, href: str, lang: str, numbers: Numbering) -> str:
    """A dead link says its address once: in the text where the text is the address, else in the list at the end."""
    text = inlines(inner, lang, numbers)
    if OWN.match(href) and SAFE.fullmatch(href):
        return f'<a href="{attribute(href)}" style="color:{look.LINK}">{text}</a>'
    address = href.removeprefix("mailto:")
    if not SAFE.fullmatch(href) or address in plain(inner):
        return text
    return f"{text}{_raised(str(numbers.link(address)))}"


__all__ = ["HAN", "Numbering", "attribute", "escape", "inlines"]

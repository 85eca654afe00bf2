"""The inside of a line as WeChat keeps it: no ids, live links to WeChat only, one numbering for all notes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import assert_never

from duizhao.frozen import frozen
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
from duizhao.render.wechat.look import Look

OWN = re.compile(r"https?://mp\.weixin\.qq\.com/", re.IGNORECASE)  # links to WeChat articles stay alive
_UNDIALLED = re.compile(r"[^0-9]+")
SPACES = re.compile(r"[\t\n\r ]+")


@frozen
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


def inlines(run: Inlines, lang: str, numbers: Numbering, look: Look) -> str:
    """One line of text without a line feed. In Chinese, numbers of references and notes stand close to their word."""
    return Line(lang, numbers, look).write(run)


@frozen
class Line:
    """How a line is written; references stand in brackets on the line: raised, they would be under 14 pixels."""

    lang: str
    numbers: Numbering
    look: Look

    def write(self, run: Inlines) -> str:
        """A run of inlines."""
        parts: list[str] = []
        for inline in run:
            if isinstance(inline, Cite | Note) and parts and self._cjk:
                parts[-1] = parts[-1].rstrip(" ")
            parts.append(self._inline(inline))
        return "".join(parts)

    @property
    def _cjk(self) -> bool:
        return LANGUAGES[self.lang].cjk

    def _inline(self, inline: Inline) -> str:
        match inline:
            case Text(text):
                return escape(SPACES.sub(" ", bound(text)))
            case Strong(inner):
                return f"<strong>{self.write(inner)}</strong>"
            case Emphasis(inner):
                tag = "strong" if self._cjk else "em"  # slanted Chinese is no emphasis
                return f"<{tag}>{self.write(inner)}</{tag}>"
            case Superscript(inner):
                return f'<sup style="{self.look.print}">{self.write(inner)}</sup>'
            case Subscript(inner):
                return f'<span style="{self.look.lowered}">{self.write(inner)}</span>'
            case Code(text):
                return f'<code style="{self.look.print}">{escape(SPACES.sub(NBSP, text))}</code>'
            case Link(inner, href):
                return self._link(inner, href)
            case Cite(keys):
                return f"[{_cited(keys, self.numbers)}]"
            case Note(id):
                return mark(self.numbers.notes[id]) if id in self.numbers.notes else "[?]"
            case Break():
                return "<br>"
            case _:
                assert_never(inline)

    def _link(self, inner: Inlines, href: str) -> str:
        """A dead link says its address once: in the text where the text is the address, else in the list at the end."""
        text = self.write(inner)
        if OWN.match(href) and SAFE.fullmatch(href):
            return f'<a href="{attribute(href)}" style="color:{self.look.link}">{text}</a>'
        address = href.removeprefix("mailto:").removeprefix("tel:")
        if not SAFE.fullmatch(href) or _says(plain(inner), address, href):
            return text
        return f"{text}{'' if self._cjk else ' '}[{self.numbers.link(address)}]"


def _says(text: str, address: str, href: str) -> bool:
    """Whether a link's words are its address; a telephone number may be parted otherwise: 400-819-0011."""
    dialled = _UNDIALLED.sub("", address) if href.startswith("tel:") else ""
    return address in text or (bool(dialled) and dialled in _UNDIALLED.sub("", text))


def _cited(keys: Iterable[str], numbers: Numbering) -> str:
    return cluster(numbers.references[key] for key in keys if key in numbers.references) or "?"


__all__ = ["HAN", "Numbering", "attribute", "escape", "inlines"]

"""The inside of a line as HTML: words, emphasis, links, citations and calls of footnotes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from typing import assert_never

from markupsafe import Markup, escape

from duizhao.catalogue import catalogue
from duizhao.frozen import frozen
from duizhao.language import LANGUAGES
from duizhao.model import (
    Break,
    Cite,
    Code,
    Emphasis,
    Figure,
    Inline,
    Inlines,
    Link,
    Note,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from duizhao.references import cluster
from duizhao.render.bound import bound

# The only addresses that become links. A telephone number (RFC 3966) has digits and the marks that part them.
SAFE = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x20]+|tel:\+?(?=[().-]*[0-9])[0-9().-]+", re.IGNORECASE)
HAN = "\u2e80"  # from here on Unicode has the scripts that break lines after any character
FOREIGN = re.compile(
    "[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff][\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]*"
)


@frozen
class Look:
    """How one article is to stand on one page.

    `prefix` opens every id made here, so that two languages can share a page ("" for the first, "en-" for the
    second); `image` gives the address of a drawn figure; `notes` maps a footnote's id to its printed number.
    `measure` is the length of a line in ems, known only on paper where wide tables must be taken apart (0: any);
    `legend` gives the words of a drawing that bears numbers in their place.
    `calls` counts the calls of each footnote written so far, so that each has an id of its own: make a new Look
    for every page.
    """

    lang: str
    numbers: Mapping[str, int] = field(default_factory=dict)
    prefix: str = ""
    image: Callable[[Figure], str] = lambda figure: figure.image
    notes: Mapping[str, int] = field(default_factory=dict)
    measure: float = 0.0
    legend: Callable[[Figure], tuple[str, ...]] = lambda figure: ()  # noqa: ARG005
    calls: Counter[str] = field(default_factory=Counter)

    def gettext(self, text: str) -> str:
        """Furniture text in the language of the article."""
        return catalogue(self.lang).gettext(text)


def made(html: str) -> Markup:
    """HTML put together by this house, its foreign parts already escaped."""
    return Markup(html)  # noqa: S704 - the one door: callers escape


_SPECIAL = re.compile("[&<>'\"]")


def escaped(text: str) -> str:
    """`text` for HTML; most texts hold no special sign, and looking for one is cheaper than replacing all."""
    return str(escape(text)) if _SPECIAL.search(text) else text


def inlines(run: Inlines, look: Look) -> Markup:
    """One line of text; a link to anything but http, https, mailto, tel and `#section` prints as its text only.

    Raised signs (citations, calls of footnotes) stand close to their word: a space typed before them goes, and
    `class="keep"` (white-space: nowrap) holds them to a Han character, after which a line could break.
    """
    return made(_line(run, look))


def _line(run: Inlines, look: Look) -> str:
    if len(run) == 1:
        return _inline(run[0], look)
    parts: list[str] = []
    for inline in run:
        html = _inline(inline, look)
        if isinstance(inline, Cite | Note) and parts:
            word = parts[-1].rstrip(" ")
            if word[-1:] >= HAN:
                word, html = word[:-1], f'<span class="keep">{word[-1]}{html}</span>'
            parts[-1] = word
        parts.append(html)
    return "".join(parts)


def _inline(inline: Inline, look: Look) -> str:
    match inline:
        case Text(text):
            html = escaped(bound(text))
            return html if html.isascii() or LANGUAGES[look.lang].cjk else FOREIGN.sub(_foreign, html)
        case Strong(inner):
            return f"<strong>{_line(inner, look)}</strong>"
        case Emphasis(inner):
            return f"<em>{_line(inner, look)}</em>"
        case Superscript(inner):
            return f"<sup>{_line(inner, look)}</sup>"
        case Subscript(inner):
            return f"<sub>{_line(inner, look)}</sub>"
        case Code(text):
            return f"<code>{escaped(text)}</code>"
        case Link(inner, href):
            return _link(inner, href, look)
        case Cite(keys):
            return _cite(keys, look)
        case Note(id):
            return _call(id, look)
        case Break():
            return "<br>"
        case _:
            assert_never(inline)


def _foreign(found: re.Match[str]) -> str:
    """Chinese inside another language says so: for its font, and for a voice that reads aloud (WCAG 2.2, 3.1.2)."""
    return f'<span lang="{LANGUAGES["zh"].tag}">{found[0]}</span>'


def _link(inner: Inlines, href: str, look: Look) -> str:
    """Citations typed inside a link follow it, since HTML allows no link inside a link."""
    label = inlines(tuple(each for each in inner if not isinstance(each, Cite | Note)), look)
    after = inlines(tuple(each for each in inner if isinstance(each, Cite | Note)), look)
    if href.startswith("#") and len(href) > 1:
        href = f"#{look.prefix}{href[1:]}"
    elif not SAFE.fullmatch(href):
        return f"{label}{after}"
    return f'<a href="{escape(href)}">{label}</a>{after}' if label else after


def _cite(keys: Iterable[str], look: Look) -> str:
    """`[1–3,6]`: each number or range links to its (first) entry in the list of references."""
    known = [look.numbers[key] for key in keys if key in look.numbers]
    if not known:
        return '<sup class="cite">[?]</sup>'
    parts = [f'<a href="#ref-{re.split("[–-]", part)[0]}">{part}</a>' for part in cluster(known).split(",")]
    return f'<sup class="cite">[{",".join(parts)}]</sup>'


def _call(id: str, look: Look) -> str:
    number = look.notes.get(id)
    if number is None:
        return '<sup class="call">?</sup>'
    look.calls[id] += 1
    own = call_id(number, look.calls[id], look)
    return f'<sup class="call" id="{own}"><a href="#{look.prefix}note-{number}">{mark(number)}</a></sup>'


def call_id(number: int, nth: int, look: Look) -> str:
    """The id of the `nth` call of a footnote."""
    return f"{look.prefix}call-{number}" + (f"-{nth}" if nth > 1 else "")


def mark(number: int) -> str:
    """A footnote's sign: circled up to 20 (Unicode has them in a row), so that nobody takes it for a reference."""
    return chr(0x2460 + number - 1) if 1 <= number <= 20 else f"({number})"

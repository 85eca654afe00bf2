"""Joining printed parts: what is missing leaves no punctuation behind, and no mark stands twice."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import quote, urlsplit

from duizhao.model import Emphasis, Inline, Inlines, Link, Strong, Subscript, Superscript, Text, plain

# A mark that swallows the one after it, as citeproc-js merges them: "Why?" + "." is "Why?".
_SWALLOWS = {"!": ".:", "?": ".:", ":": ".", ";": ".:"}
_MARKS = ".,:;!?"
_DOI = re.compile(r"10\.\d{4,9}/\S+")
_PATH = "/:;()._-~!$&'*+,=@%"  # characters a DOI may keep in an address; the rest is percent-encoded


def text(words: str) -> Inlines:
    """A run of plain words; empty for none."""
    return (Text(words),) if words else ()


def join(delimiter: str, *parts: Inlines, american: bool = False) -> Inlines:
    """The parts that say something, with `delimiter` between.

    `american`: a full stop or comma after a closing quotation mark moves inside it.
    """
    out: Inlines = ()
    for part in parts:
        if plain(part):
            out = (*append(out, delimiter, american=american), *part) if out else part
    return out


def wrap(before: str, inner: Inlines, after: str = "", *, american: bool = False) -> Inlines:
    """`before` + inner + `after`, or nothing when there is no inner."""
    return (*text(before), *append(inner, after, american=american)) if plain(inner) else ()


def append(inner: Inlines, after: str, *, american: bool = False) -> Inlines:
    """`inner` with `after` behind it, without doubling a mark."""
    if not after:
        return inner
    letters, mark = plain(inner), after[0]
    if mark not in _MARKS:
        return (*inner, *text(after))
    quoted = _ends_quoted(letters)
    if _swallows(letters[-2:-1] if quoted else letters[-1:], mark):
        return (*inner, *text(after[1:]))
    if american and quoted and mark in ".,":
        return (*_amend(inner, lambda tail: f"{tail[:-1]}{mark}{tail[-1]}"), *text(after[1:]))
    return (*inner, *text(after))


def _swallows(last: str, mark: str) -> bool:
    return last == mark or mark in _SWALLOWS.get(last, "")


def _ends_quoted(letters: str) -> bool:
    """Whether the last letter closes a quotation; a ’ without its ‘ is an apostrophe."""
    return letters[-1:] == "”" or (letters[-1:] == "’" and letters.rfind("‘") > letters.rfind("’", 0, -1))


def _amend(inlines: Inlines, change: Callable[[str], str]) -> Inlines:
    """The inlines with their last letters changed."""
    head, last = inlines[:-1], inlines[-1]
    if not plain((last,)):
        return (*_amend(head, change), last)
    match last:
        case Text(words):
            return (*head, Text(change(words)))
        case Emphasis(inner) | Strong(inner) | Superscript(inner) | Subscript(inner):
            return (*head, type(last)(_amend(inner, change)))
        case Link(inner, href):
            return (*head, Link(_amend(inner, change), href))
        case _:
            return inlines


def tidy(inlines: Inlines) -> Inlines:
    """Neighbouring texts as one text."""
    return tuple(_merged(inlines))


def _merged(inlines: Inlines) -> Iterator[Inline]:
    run = ""
    for inline in inlines:
        if isinstance(inline, Text):
            run += inline.text
            continue
        yield from text(run)
        run = ""
        yield inline
    yield from text(run)


def emphasis(inner: Inlines) -> Inlines:
    """The run in italics; nothing for nothing."""
    return (Emphasis(inner),) if inner else ()


def url(address: str) -> Inlines:
    """The address as a link to itself; plain words unless it is http or https."""
    return _linked(address, address) if address else ()


def doi(typed: str, before: str) -> Inlines:
    """`before` and the DOI, linked to doi.org with unsafe characters percent-encoded; a resolver's address goes.

    What is no DOI (form: doi.org handbook, 10.prefix/suffix) prints as typed, without a link.
    """
    if not typed:
        return ()
    if not (match := _DOI.search(typed)):
        return text(before + typed)
    return (*text(before), *_linked(match[0], f"https://doi.org/{quote(match[0], safe=_PATH)}"))


def _linked(words: str, href: str) -> Inlines:
    return (Link(text(words), href),) if _is_web(href) else text(words)


def _is_web(href: str) -> bool:
    try:
        parts = urlsplit(href)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc) and not any(c.isspace() for c in href)

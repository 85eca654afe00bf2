"""Text as typed in a record -> inlines: the few HTML tags CSL allows, and typographic quotation marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from duizhao.model import Emphasis, Inline, Inlines, Strong, Subscript, Superscript, Text

_TAG = re.compile(r"<(/?)(i|b|em|strong|sc|sup|sub|span)((?:\s[^<>]*)?)>", re.IGNORECASE)
_SPACED_MARK = re.compile(r" (?=[:;?!»])")
_NARROW = "\u202f"  # no-break space that citeproc-js puts before a spaced : ; ? ! »
_ENDS_WORD = ' ,.?:;)]"”'
_OPENS = " (\u202f"
_OUTER, _INNER = ("“", "”"), ("‘", "’")


def rich(typed: str) -> Inlines:
    """The text with its italics, bold, raised and lowered runs; every other tag is dropped, never printed."""
    return _tree(curly(_SPACED_MARK.sub(_NARROW, typed)))


@dataclass(slots=True)
class _Open:
    name: str
    inlines: list[Inline]


def _tree(typed: str) -> Inlines:
    stack = [_Open("", [])]
    place = 0
    for tag in _TAG.finditer(typed):
        _add(stack, typed[place : tag.start()])
        place = tag.end()
        name = tag[2].lower()
        if not tag[1]:
            stack.append(_Open(name, []))
        elif name in (each.name for each in stack):
            while _close(stack) != name:
                pass
    _add(stack, typed[place:])
    while len(stack) > 1:
        _close(stack)
    return tuple(stack[0].inlines)


def _add(stack: list[_Open], words: str) -> None:
    if words:
        stack[-1].inlines.append(Text(words))


def _close(stack: list[_Open]) -> str:
    """Close the innermost run; its name."""
    run = stack.pop()
    inner = tuple(run.inlines)
    if inner:
        stack[-1].inlines.extend(_styled(run.name, inner))
    return run.name


def _styled(name: str, inner: Inlines) -> Inlines:
    match name:
        case "i" | "em":
            return (Emphasis(inner),)
        case "b" | "strong":
            return (Strong(inner),)
        case "sup":
            return (Superscript(inner),)
        case "sub":
            return (Subscript(inner),)
        case _:
            return inner


@dataclass(slots=True)
class _Quote:
    """A quotation: where its marks stand, and what it stands in. `end` is -1 while it is open."""

    mark: str
    start: int
    parent: _Quote | None
    end: int = -1


def curly(typed: str) -> str:
    """Typewriter quotation marks and apostrophes as curly ones; tags stay untouched.

    The outermost pair is “ ”, a pair within it ‘ ’; a mark without its partner stays as typed, a lone ' is ’.
    """
    out = list(typed)
    inside_tags = {i for tag in _TAG.finditer(typed) for i in range(tag.start(), tag.end())}
    quotes = [each for each in _quotes(typed, inside_tags) if each.end >= 0]
    first = next((each.mark for each in quotes if each.mark in "\"'"), "")
    for each in quotes:
        if each.mark in "\"'":
            out[each.start], out[each.end] = _OUTER if _is_outer(each, first) else _INNER
    return "".join("’" if mark == "'" and i not in inside_tags else mark for i, mark in enumerate(out))


def _quotes(typed: str, skipped: set[int]) -> list[_Quote]:
    """All quotations in the order they open."""
    found: list[_Quote] = []
    inside: list[_Quote] = []
    for place, mark in enumerate(typed):
        if place in skipped or mark not in "\"'“”":
            continue
        if mark == "“" or (mark != "”" and _opens(typed, place)):
            inside.append(_Quote("”" if mark == "“" else mark, place, inside[-1] if inside else None))
            found.append(inside[-1])
        elif mark in (each.mark for each in inside) and _closes(typed, place):
            while inside.pop().mark != mark:
                pass
            next(each for each in reversed(found) if each.mark == mark and each.end < 0).end = place
    return found


def _is_outer(quote: _Quote, first: str) -> bool:
    """Outer and inner take turns; on the ground, the first kind of mark in the text is the outer one."""
    parent = quote.parent
    while parent is not None and parent.end < 0:
        parent = parent.parent
    if parent is None:
        return quote.mark == first
    return not (parent.mark == "”" or _is_outer(parent, first))


def _opens(typed: str, place: int) -> bool:
    before = typed[place - 1] if place else " "
    after = typed[place + 1 : place + 2]
    return before in _OPENS and (typed[place] == '"' or after != " ") and bool(after)


def _closes(typed: str, place: int) -> bool:
    return typed[place] != "'" or typed[place + 1 : place + 2] in ("", *_ENDS_WORD, "<")


def without_stops(words: str) -> str:
    """An abbreviated title without its full stops; a full stop before a small letter stays."""
    out = "".join("" if c == "." and not words[i + 1 : i + 2].islower() else c for i, c in enumerate(words))
    return " ".join(out.split())

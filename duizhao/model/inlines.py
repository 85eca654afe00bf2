"""What stands inside a line, and walks through it."""

from __future__ import annotations

from collections.abc import Iterator

from duizhao.frozen import frozen


@frozen
class Text:
    """Characters to print as they are."""

    text: str


@frozen
class Strong:
    """Bold."""

    inlines: Inlines


@frozen
class Emphasis:
    """Stress; italics in Latin script, never slanted Chinese."""

    inlines: Inlines


@frozen
class Superscript:
    """Raised, as in 10^6^."""

    inlines: Inlines


@frozen
class Subscript:
    """Lowered, as in H~2~O."""

    inlines: Inlines


@frozen
class Code:
    """Typed literally, between back-ticks."""

    text: str


@frozen
class Link:
    """`href` is as typed: the reader judges nothing, checks and writers do."""

    inlines: Inlines
    href: str


@frozen
class Cite:
    """`[@key; @key]`: reference keys in the order typed."""

    keys: tuple[str, ...]


@frozen
class Note:
    """A call of footnote `id`."""

    id: str


@frozen
class Break:
    """A line break the author asked for."""


Inline = Text | Strong | Emphasis | Superscript | Subscript | Code | Link | Cite | Note | Break
Inlines = tuple[Inline, ...]
_HOLDING = (Strong, Emphasis, Superscript, Subscript, Link)


def plain(inlines: Inlines) -> str:
    """The letters a reader sees, without citations and note calls; a Break becomes a newline."""
    if len(inlines) == 1 and type(inlines[0]) is Text:  # most are
        return inlines[0].text
    out: list[str] = []
    for inline in inlines:
        match inline:
            case Text(text) | Code(text):
                out.append(text)
            case Strong(inner) | Emphasis(inner) | Superscript(inner) | Subscript(inner) | Link(inner, _):
                out.append(plain(inner))
            case Break():
                out.append("\n")
            case Cite() | Note():
                pass
    return "".join(out)


def more_than_text(inlines: Inlines) -> bool:
    """Whether a run holds anything but plain letters: most do not, and need no walk through what they hold."""
    return len(inlines) > 1 or (len(inlines) == 1 and type(inlines[0]) is not Text)


def within(inlines: Inlines) -> Iterator[Inline]:
    """Every inline, outermost first, in reading order."""
    for inline in inlines:
        yield inline
        if type(inline) is not Text and isinstance(inline, _HOLDING):  # most are text
            yield from within(inline.inlines)

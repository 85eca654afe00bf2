"""One language of a row: a segment's text as it prints, with what a translator must see of how it is typed."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from duizhao.finding import Message, say
from duizhao.frozen import frozen
from duizhao.language import LANGUAGES
from duizhao.model import Cite, Code, Emphasis, Inline, Inlines, Link, Note, Strong, Subscript, Superscript, Text, plain
from duizhao.read.inlines import typed
from duizhao.render.line import Look, inlines
from duizhao.render.review.shared import Shared
from duizhao.segments.model import Kind, Part, Segment

SECTION = "in-"  # opens the id of a section on a review page
LABELS: Mapping[str, Message] = {"alt": say("What the picture shows"), "caption": say("Below the picture")}


@frozen
class Piece:
    """One text of a segment. `label` is what it is, "" for the only text of a block and for a cell."""

    label: str
    html: Markup


@frozen
class Side:
    """`folder` and `place` are where it stands: "source/zh/", "skin.md:12".

    `cells` tells that the pieces are the cells of a table's row; `letters` are what a reader sees, without marks.
    """

    tag: str
    language: str
    folder: str
    place: str
    pieces: tuple[Piece, ...]
    cells: bool
    letters: str


def side(segment: Segment, lang: str, shared: Shared) -> Side:
    """A segment in the language of its file."""
    row = LANGUAGES[lang]
    folder, slash, name = segment.span.path.rpartition("/")
    read = [(part, reading(part, segment)) for part in segment.parts]
    return Side(
        row.tag,
        row.name,
        folder + slash,
        f"{name}:{segment.span.line}",
        tuple(
            Piece(shared.say(LABELS[part.name]) if part.name in LABELS else "", printed(run, lang))
            for part, run in read
        ),
        segment.kind is Kind.ROW,
        "\n".join(plain(run) for _, run in read),
    )


def reading(part: Part, segment: Segment) -> Inlines:
    """A text as the reader of articles understands it; front matter and what a picture shows print without marks."""
    if segment.kind is Kind.FACT:
        return (Text(part.text),)
    run = typed(part.text)
    return (Text(plain(run)),) if part.name == "alt" else run


def printed(run: Inlines, lang: str) -> Markup:
    """A run as it prints, but citations and calls of footnotes by their keys: numbers tell a translator nothing."""
    return inlines(keyed(run), Look(lang, prefix=SECTION))


def keyed(run: Inlines) -> Inlines:
    """A run with every citation and call of a footnote as what is typed for it."""
    return tuple(each for inline in run for each in _keyed(inline))


def _keyed(inline: Inline) -> Inlines:
    match inline:
        case Cite(keys):
            return tuple(Code(f"@{key}") for key in keys)
        case Note(id):
            return (Code(f"^{id}"),)
        case Link(inner, href):
            return (Link(keyed(inner), href),)
        case Strong(inner):
            return (Strong(keyed(inner)),)
        case Emphasis(inner):
            return (Emphasis(keyed(inner)),)
        case Superscript(inner):
            return (Superscript(keyed(inner)),)
        case Subscript(inner):
            return (Subscript(keyed(inner)),)
        case _:
            return (inline,)

"""The signs inside a text: which must come back from a translator's tool, and which the translation may lack."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import Enum, StrEnum

from duizhao.finding import Message, say
from duizhao.frozen import frozen
from duizhao.read.stretches import Stretch, stretches


class Sort(StrEnum):
    """What a code is."""

    LETTERS = "letters"
    BOLD = "bold"
    ITALIC = "italic"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"
    LINK = "link"
    ADDRESS = "address"
    CITATION = "citation"
    NOTE = "note"
    CODE = "code"
    IMAGE = "image"
    BREAK = "break"
    COMMENT = "comment"


class Side(Enum):
    """Whether a code stands alone, opens or closes; letters are WHOLE."""

    WHOLE = 0
    OPEN = 1
    CLOSE = -1


@frozen
class Piece:
    """A stretch of a text: letters, or one sign, as typed.

    `number` counts the codes of a text from 1 as they open; the two signs of a pair share it. It is 0 for letters.
    `values` are the keys of a citation, the id of a note, the letters of a code, the address of a link or an image.
    """

    raw: str
    sort: Sort = Sort.LETTERS
    side: Side = Side.WHOLE
    number: int = 0
    values: tuple[str, ...] = ()


@frozen
class Code:
    """One code of a text. `closing` is "" for a code that stands alone, which then lies in `opening`."""

    sort: Sort
    opening: str
    closing: str = ""


_SORTS = {  # markdown-it's word -> ours
    "strong": Sort.BOLD,
    "em": Sort.ITALIC,
    "superscript": Sort.SUPERSCRIPT,
    "subscript": Sort.SUBSCRIPT,
    "link": Sort.LINK,
    "autolink": Sort.ADDRESS,
    "cite": Sort.CITATION,
    "note": Sort.NOTE,
    "code_inline": Sort.CODE,
    "image": Sort.IMAGE,
    "hardbreak": Sort.BREAK,
    "html_inline": Sort.COMMENT,  # or a tag, which the reader refuses anyway
}


def pieces(text: str) -> tuple[Piece, ...]:
    """A text in pieces whose `raw`, joined, is the text again, whatever it is.

    The signs are those that the reader finds (read/stretches). Escaped signs and entities are letters as typed.
    """
    found: list[Piece] = []
    open_numbers: list[int] = []
    count = at = 0
    for stretch in stretches(text):
        if stretch.start > at:
            found.append(Piece(text[at : stretch.start]))
        if stretch.nesting < 0:
            number = open_numbers.pop()
        else:
            count += 1
            number = count
        if stretch.nesting > 0:
            open_numbers.append(number)
        found.append(_sign(text, stretch, number))
        at = stretch.end
    if at < len(text):
        found.append(Piece(text[at:]))
    return tuple(found)


def _sign(text: str, stretch: Stretch, number: int) -> Piece:
    raw = text[stretch.start : stretch.end]
    return Piece(raw, _SORTS[stretch.kind], Side(stretch.nesting), number, stretch.values)


def codes(found: Sequence[Piece]) -> dict[int, Code]:
    """The codes of a text by their number, pairs put together."""
    result: dict[int, Code] = {}
    for piece in found:
        if piece.side is Side.CLOSE:
            result[piece.number] = Code(piece.sort, result[piece.number].opening, piece.raw)
        elif piece.number:
            result[piece.number] = Code(piece.sort, piece.raw)
    return result


# ---------------------------------------------------------------- what a translation must carry over


def signature(text: str) -> Counter[str]:
    """What a translation has to say as often as its source, each as one would type it.

    Citations (the keys of one group in alphabetical order, each once), footnotes, addresses of links and pictures,
    and literal text. Not bold, italics and line breaks: languages differ in what they stress.
    """
    marks = (_mark(piece) for piece in pieces(text) if piece.side is not Side.CLOSE)
    return Counter(mark for mark in marks if mark)


def _mark(piece: Piece) -> str:
    match piece.sort:
        case Sort.CITATION:
            return "[" + "; ".join(f"@{key}" for key in sorted(set(piece.values))) + "]"
        case Sort.NOTE:
            return f"[^{piece.values[0]}]"
        case Sort.LINK | Sort.ADDRESS:
            return f"[…]({piece.values[0]})"
        case Sort.IMAGE:
            return f"![…]({piece.values[0]})"
        case Sort.CODE:
            return f"`{piece.values[0]}`"
        case _:
            return ""


def difference(source: str, target: str, before: str = "") -> tuple[Message, ...]:
    """Why a target does not carry what its source does, a sentence each; () when it does.

    `before` is the target that it replaces: what already differed there, because somebody allowed it, is no reason.
    """
    wanted = signature(source)
    given = signature(target)
    excused = signature(before) if before else wanted
    lacking = (wanted - given) - (wanted - excused)
    surplus = (given - wanted) - (excused - wanted)
    return (
        *(say("{code} of the source is missing", code=code) for code in lacking.elements()),
        *(say("the source has no {code}", code=code) for code in surplus.elements()),
    )

"""The codes of a text as inline elements of XLIFF, which translation tools guard, and back to Markdown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from lxml import etree

from duizhao.finding import Message, say
from duizhao.frozen import frozen
from duizhao.segments.codes import Code, Side, Sort, codes, pieces

_TYPES = {  # XLIFF 1.2 has words of its own for some (attribute ctype), the others begin with x-
    Sort.BOLD: "bold",
    Sort.ITALIC: "italic",
    Sort.LINK: "link",
    Sort.IMAGE: "image",
    Sort.BREAK: "lb",
    Sort.NOTE: "x-footnote",
}
_GAP = "…"  # between the two signs of a pair in equiv-text: no opening sign contains it
_OPENING = ("bx", "bpt")
_CLOSING = ("ex", "ept")
_ALONE = ("x", "ph")
_FLATTENED = ("\\", "\\ ")  # what is left of a break where a tool has taken the line end out of an attribute
LONGEST = 100_000  # characters of one text with codes: five times the paragraph of which the reader complains


class UnclearError(Exception):
    """A text whose codes do not make Markdown; `reason` says why."""

    def __init__(self, reason: Message) -> None:
        super().__init__(str(reason))
        self.reason = reason


# ---------------------------------------------------------------- Markdown to elements


def fill(element: etree._Element, text: str, known: Mapping[int, Code]) -> None:
    """Put a text into an empty element: <g> for pairs of signs, <x> for codes that stand alone, letters as they are.

    `known` are the codes of the unit's source, whose numbers become ids. A code that the source does not have letter
    by letter stays Markdown among the letters: a translator may well write it, and it comes back as it was.
    """
    found = pieces(text)
    ids = _ids(codes(found), known)
    here = element
    for piece in found:
        id = ids.get(piece.number)
        if id is None:
            _add(here, piece.raw)
        elif piece.side is Side.CLOSE:
            parent = here.getparent()
            assert parent is not None
            here = parent
        else:
            child = _element(here, id, known[id])
            here = child if piece.side is Side.OPEN else here


def _ids(own: Mapping[int, Code], known: Mapping[int, Code]) -> dict[int, int]:
    """The number in the source of each code that is there too; of equal ones the first goes to the first."""
    waiting: dict[Code, list[int]] = defaultdict(list)
    for number in sorted(known, reverse=True):
        waiting[known[number]].append(number)
    return {number: waiting[code].pop() for number, code in own.items() if waiting[code]}


def _element(parent: etree._Element, id: int, code: Code) -> etree._Element:
    name = f"{{{etree.QName(parent).namespace}}}" + ("g" if code.closing else "x")
    equivalent = code.opening + (_GAP + code.closing if code.closing else "")
    kind = _TYPES.get(code.sort, f"x-{code.sort}")
    return etree.SubElement(parent, name, {"id": str(id), "ctype": kind, "equiv-text": equivalent})


def _add(here: etree._Element, letters: str) -> None:
    if len(here):
        here[-1].tail = (here[-1].tail or "") + letters
    else:
        here.text = (here.text or "") + letters


# ---------------------------------------------------------------- elements to Markdown


@frozen
class _Mark:
    """One end of a code, as a tool gives it back."""

    id: str
    side: Side
    equivalent: str | None = None


def source_of(element: etree._Element) -> tuple[str, dict[str, Code]]:
    """The Markdown of a <source>, and its codes by their ids. Raises UnclearError for a tool's own codes."""
    known: dict[str, Code] = {}
    for mark in _flat(element):
        if isinstance(mark, _Mark) and mark.side is not Side.CLOSE:
            if mark.equivalent is None:
                raise UnclearError(say("the source's code {id} came back without its equiv-text", id=mark.id))
            opening, _, closing = mark.equivalent.partition(_GAP if mark.side is Side.OPEN else "\0")
            known[mark.id] = Code(Sort.LETTERS, "\\\n" if opening in _FLATTENED else opening, closing)
    return markdown(element, known), known


def markdown(element: etree._Element, known: Mapping[str, Code]) -> str:
    """The Markdown of a <source> or <target>: its letters, and the signs of the source for its codes.

    A code may be absent: whether the translation can do without is not judged here (segments/codes.difference).
    Raises UnclearError for a code that the source does not have, that stands twice or is not closed, and for signs
    that would be letters where they have come to stand, as ** is before a space.
    """
    text = ""
    placed: list[tuple[int, str, _Mark]] = []
    for mark in _paired(_flat(element)):
        if isinstance(mark, str):
            text += mark
        else:
            raw = _raw(mark, known)
            placed.append((len(text), raw, mark))
            text += raw
    _prove(text, placed)
    return text


def _paired(marks: Iterator[str | _Mark]) -> Iterator[str | _Mark]:
    """The same, once it is sure that every code stands once and that what opens is closed in its turn."""
    open_ids: list[str] = []
    seen: set[tuple[str, Side]] = set()
    for mark in marks:
        if isinstance(mark, _Mark):
            if (mark.id, mark.side) in seen:
                raise UnclearError(say("the code {id} stands twice", id=mark.id))
            seen.add((mark.id, mark.side))
            if mark.side is Side.OPEN:
                open_ids.append(mark.id)
            elif mark.side is Side.CLOSE and (not open_ids or open_ids.pop() != mark.id):
                raise UnclearError(say("the code {id} is closed where it is not open", id=mark.id))
        yield mark
    if open_ids:
        raise UnclearError(say("the code {id} is not closed", id=open_ids[-1]))


def _raw(mark: _Mark, known: Mapping[str, Code]) -> str:
    code = known.get(mark.id)
    if code is None or bool(code.closing) is (mark.side is Side.WHOLE):
        raise UnclearError(say("the source has no code {id} of this kind", id=mark.id))
    return code.closing if mark.side is Side.CLOSE else code.opening


def _prove(text: str, placed: list[tuple[int, str, _Mark]]) -> None:
    """Every code that was placed is one for the reader, too."""
    if not placed:
        return
    if len(text) > LONGEST:
        raise UnclearError(say("the text has {size} characters, more than {limit}", size=len(text), limit=LONGEST))
    signs: set[tuple[int, str, Side]] = set()
    at = 0
    for piece in pieces(text):
        if piece.number:
            signs.add((at, piece.raw, piece.side))
        at += len(piece.raw)
    for place, raw, mark in placed:
        if (place, raw, mark.side) not in signs:
            raise UnclearError(
                say(
                    "the code {id} ({sign}) would be printed as letters where it stands: put spaces and marks "
                    "outside of it",
                    id=mark.id,
                    sign=raw,
                )
            )


def _flat(element: etree._Element) -> Iterator[str | _Mark]:
    """Letters and codes in order, whatever a tool has wrapped around them (<mrk>)."""
    yield element.text or ""
    for child in element:
        name = etree.QName(child).localname
        id = child.get("id", "")
        if name == "mrk":
            yield from _flat(child)
        elif name == "g":
            yield _Mark(id, Side.OPEN, child.get("equiv-text"))
            yield from _flat(child)
            yield _Mark(id, Side.CLOSE)
        elif name in _ALONE:
            yield _Mark(id, Side.WHOLE, child.get("equiv-text"))
        elif name in _OPENING:
            yield _Mark(child.get("rid", id), Side.OPEN, child.get("equiv-text"))
        elif name in _CLOSING:
            yield _Mark(child.get("rid", id), Side.CLOSE)
        else:
            raise UnclearError(say("the element <{name}> inside a text is not ours", name=name))
        yield child.tail or ""

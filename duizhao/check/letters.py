"""The letters of a run with their places as typed: what typography looks at, and what a cure may touch."""

from __future__ import annotations

import re
from collections.abc import Sequence

from duizhao.check.place import Run, line_of
from duizhao.check.stack import Stack
from duizhao.check.typed import NOT_TYPED, Place, places
from duizhao.finding import Edit, Finding, Message, Severity
from duizhao.frozen import frozen
from duizhao.model import (
    Article,
    Break,
    Cite,
    Code,
    Inlines,
    Note,
    Span,
    Text,
    more_than_text,
)

HOLE = "\ufffc"  # stands for a letter that is none of typography's business: code, an address, a citation
_ADDRESS = re.compile(r"(?:https?://|www\.|\bdoi:\s?)[!-~]+|\b10\.\d{4,9}/[!-~]+|[\w.+-]+@[\w-]+\.[\w.-]+", re.ASCII)


class Letters:
    """One run's letters. `text` has a HOLE for every letter of code, of an address and for a citation."""

    __slots__ = ("_known", "run", "text")

    def __init__(self, run: Run) -> None:
        self.run = run
        self._known: list[Place | None] | None = None if run.exact else []
        text = "".join(_seen(run.inlines)) if more_than_text(run.inlines) else run.text
        if "//" in text or "@" in text or "www." in text or "10." in text or "doi" in text:
            text = _ADDRESS.sub(_holes, text)
        self.text = text

    def _places(self) -> list[Place | None]:
        if self._known is None:
            self._known = places(self.run.block, self.run.span, _printed(self.run.inlines))
        return self._known

    def at(self, start: int, end: int) -> tuple[Span, bool]:
        """The place of text[start:end], and whether exactly these letters are typed there, side by side."""
        span = self.run.span
        known_places = self._places()
        known = next((place for place in reversed(known_places[: start + 1]) if place is not None), None)
        if known is None:
            return line_of(span), False
        line, column = known
        whole = all(place == (line, column + offset) for offset, place in enumerate(known_places[start:end]))
        return Span(span.path, line, column), whole and HOLE not in self.text[start:end]


@frozen
class Spot:
    """text[start:end] of some letters, and what should stand there instead: None where only a person can tell."""

    letters: Letters
    start: int
    end: int
    new: str | None = None

    @property
    def old(self) -> str:
        """What stands there."""
        return self.letters.text[self.start : self.end]

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The cure; none where the letters are typed otherwise or are not all side by side."""
        where, whole = self.letters.at(self.start, self.end)
        return (Edit(where, self.old, self.new),) if whole and self.new is not None else ()

    def says(self, code: str, message: Message, hint: Message, severity: Severity | None = None) -> Finding:
        """A finding here."""
        where, whole = self.letters.at(self.start, self.end)
        length = self.end - self.start if whole else 1
        return Finding(where, code, message, hint, severity, length=length, cure=self.edits)


class Whole(Stack[Letters]):
    """All letters of one article: `text` has its runs one below the other, each behind a line end."""

    def __init__(self, article: Article, runs: Sequence[Run]) -> None:
        self.article = article
        self.letters = [Letters(run) for run in runs]
        super().__init__(self.letters, [each.text for each in self.letters])


def _seen(inlines: Inlines) -> list[str]:
    """What a run shows, piece by piece, a HOLE for each letter of code and for a citation or a note call."""
    pieces: list[str] = []
    for inline in inlines:
        if isinstance(inline, Text):
            pieces.append(inline.text)
        elif isinstance(inline, (Cite, Note)):
            pieces.append(HOLE)
        elif isinstance(inline, Code):
            pieces.append(HOLE * len(inline.text))
        elif isinstance(inline, Break):
            pieces.append("\n")
        else:
            pieces += _seen(inline.inlines)
    return pieces


def _printed(inlines: Inlines) -> str:
    """The same as it is typed."""
    pieces: list[str] = []
    for inline in inlines:
        if isinstance(inline, (Text, Code)):
            pieces.append(inline.text)
        elif isinstance(inline, (Cite, Note)):
            pieces.append(NOT_TYPED)
        else:
            pieces.append("\n" if isinstance(inline, Break) else _printed(inline.inlines))
    return "".join(pieces)


def _holes(found: re.Match[str]) -> str:
    """Holes for an address, without the marks of the sentence around it."""
    address = found[0].rstrip(".,;:!?'\"")
    while address.endswith(")") and address.count(")") > address.count("("):
        address = address[:-1].rstrip(".,;:!?'\"")
    return HOLE * len(address) + found[0][len(address) :]

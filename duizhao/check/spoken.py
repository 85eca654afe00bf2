"""The text of a run in which quantities are sought, and where a quantity stands as typed."""

from __future__ import annotations

from duizhao.check.place import Run
from duizhao.check.quantity import Quantity
from duizhao.model import (
    Break,
    Cite,
    Code,
    Emphasis,
    Inlines,
    Link,
    Note,
    Span,
    Strong,
    Subscript,
    Superscript,
    Text,
    more_than_text,
    plain,
)


def spoken(run: Run) -> str:
    """The text in which quantities are sought: without literal text; 10^6 for a power, H_2 for a lowered digit."""
    return _spoken(run.inlines) if more_than_text(run.inlines) else run.text


def _spoken(run: Inlines) -> str:
    out: list[str] = []
    for inline in run:
        match inline:
            case Text(text):
                out.append(text)
            case Strong(inner) | Emphasis(inner) | Link(inner, _):
                out.append(_spoken(inner))
            case Superscript(inner):
                out.append("^" + _spoken(inner))
            case Subscript(inner):
                out.append("_" + _spoken(inner))
            case Break():
                out.append("\n")
            case Cite() | Note() | Code():
                pass
    return "".join(out)


def place_of(run: Run, quantity: Quantity) -> tuple[Span, int]:
    """Where a quantity stands as typed."""
    start, end = quantity.start, quantity.start + len(quantity.typed.rstrip())
    start = end - len(quantity.typed.strip())
    known = _printed(run.inlines)
    inside = [place for place in known[start:end] if place is not None]
    return run.at(inside[0], inside[-1] + 1) if inside else run.find("")


def _printed(inlines: Inlines, after: int = 0) -> list[int | None]:
    """For each letter of the spoken text its place in the run's text; None for the signs ^ and _."""
    found: list[int | None] = []
    for inline in inlines:
        match inline:
            case Text(text):
                found += range(after, after + len(text))
            case Strong(inner) | Emphasis(inner) | Link(inner, _):
                found += _printed(inner, after)
            case Superscript(inner) | Subscript(inner):
                found += [None, *_printed(inner, after)]
            case Break():
                found.append(after)
            case Cite() | Note() | Code():
                pass
        after += len(plain((inline,)))
    return found

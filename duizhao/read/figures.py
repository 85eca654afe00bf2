"""The words of a figure: which labels a template wants, and which ones the tables of _figures.md give."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping

from duizhao.model import Article, Table, plain

WIDE = 1.0  # width of a Han character, in ems
NARROW = 0.56  # mean width of Latin letters in the house's bold sans, a little on the safe side


def labels(fragment: Article, figure: str) -> Mapping[str, str]:
    """Label key -> text, from the tables (key | text) of section `figure` of a `_figures` fragment; {} if absent."""
    found: dict[str, str] = {}
    for section in fragment.sections:
        if section.id != figure:
            continue
        for table in (block.body for block in section.blocks if isinstance(block.body, Table)):
            for row in table.rows[1:]:
                if len(row.cells) >= 2 and (key := plain(row.cells[0].inlines).strip()):
                    found.setdefault(key, " ".join(plain(row.cells[1].inlines).split()))
    return found


def wanted(svg: bytes) -> tuple[str, ...]:
    """The label keys of a template in drawing order, each once. Raises ImageError like svg.clean."""
    return tuple(dict.fromkeys(key for key, _, _ in _places(svg)))


def missing(svg: bytes, labels: Mapping[str, str]) -> tuple[str, ...]:
    """Keys that the template wants and the table does not give (or gives empty)."""
    return tuple(key for key in wanted(svg) if not labels.get(key))


def surplus(svg: bytes, labels: Mapping[str, str]) -> tuple[str, ...]:
    """Keys that stand in the table and are drawn nowhere: most often a slip in the other one's name."""
    known = wanted(svg)
    return tuple(key for key in labels if key not in known)


def overlong(svg: bytes, labels: Mapping[str, str]) -> tuple[str, ...]:
    """Keys whose text is wider than the room that the template states (`data-width`, in its own units).

    An estimate from character widths: a text at the very edge may pass or be named wrongly.
    """
    return tuple(dict.fromkeys(key for key, room, size in _places(svg) if ems(labels.get(key, "")) * size > room))


def ems(text: str) -> float:
    """Estimated width of a line of text as a multiple of its type size."""
    return sum(WIDE if unicodedata.east_asian_width(letter) in "WF" else NARROW for letter in text)


def _places(svg: bytes) -> Iterator[tuple[str, float, float]]:
    """Each label's key, room and type size, both in the drawing's units; no stated room is endless."""
    from duizhao.read.svg import clean, number, type_size  # with lxml: most articles show no drawing

    for element in clean(svg).root.iter("{*}text"):
        if key := element.get("data-label"):
            yield key, number(element.get("data-width"), float("inf")), type_size(element)

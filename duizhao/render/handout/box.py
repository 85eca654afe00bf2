"""The facts that tell how far to trust a handout, each once, in the languages of its edition."""

from __future__ import annotations

from markupsafe import Markup

from duizhao.frozen import frozen
from duizhao.render.facts import Opening

STRIP = ("version", "evidence", "review", "next")  # beside each other in the box on the first page
UNDER = ("translator", "ai", "contact")  # below them; all other facts end the handout


@frozen
class Line:
    """One fact: `labels` and `values` are (BCP 47 tag, words); a value that all languages share stands once."""

    key: str
    labels: tuple[tuple[str, str], ...]
    values: tuple[tuple[str, Markup], ...]

    @property
    def place(self) -> str:
        """Where it stands: "strip", "under" or "rest"."""
        return "strip" if self.key in STRIP else "under" if self.key in UNDER else "rest"


def lines(sides: tuple[Opening, ...]) -> tuple[Line, ...]:
    """Every fact that one of the languages states, in the order of the one that states most."""
    longest = max(sides, key=lambda side: len(side.facts))
    keys = dict.fromkeys(row.key for side in (longest, *sides) for row in side.facts)
    return tuple(_line(key, sides) for key in keys)


def _line(key: str, sides: tuple[Opening, ...]) -> Line:
    stated = [(side.tag, row) for side in sides for row in side.facts if row.key == key]
    values: dict[str, tuple[str, Markup]] = {}
    for tag, row in stated:
        values.setdefault(row.value.striptags(), (tag, row.value))
    return Line(key, tuple((tag, row.label) for tag, row in stated), tuple(values.values()))

"""Tables too wide for large print: each row as a card, a list of "heading: value"."""

from __future__ import annotations

import re

from markupsafe import Markup

from duizhao.language import LANGUAGES
from duizhao.model import Row, Table, plain
from duizhao.read.figures import ems
from duizhao.render.line import Look, inlines, made

ROOM = 7.0  # ems that a column needs to be read in lines of some words, unless all its cells are shorter
PADDING = 1.0  # ems between two columns
_WORD = re.compile(r"[^\s\u2e80-\uffff]+")  # cannot be broken; Han characters can


def crowded(table: Table, measure: float) -> bool:
    """Whether some column would get less room than it needs in lines of `measure` ems (0: as wide as need be)."""
    if not measure or len(table.rows) < 2:
        return False
    columns = max(len(row.cells) for row in table.rows)
    texts = [
        [plain(row.cells[place].inlines) for row in table.rows if place < len(row.cells)] for place in range(columns)
    ]
    return sum(map(_needed, texts)) + PADDING * columns > measure


def _needed(column: list[str]) -> float:
    longest = max(map(ems, column))
    word = max((ems(each) for text in column for each in _WORD.findall(text)), default=0.0)
    return max(word, min(longest, ROOM))


def written(table: Table, look: Look) -> Markup:
    """One list a row, the caption first; every value follows its column's heading."""
    head, *rest = table.rows
    names = [inlines(cell.inlines, look) for cell in head.cells]
    rows = "\n".join([_card(row, names, look) for row in rest])
    caption = f'<p class="caption">{inlines(table.caption, look)}</p>\n' if table.caption else ""
    return made(f'<div class="cards">\n{caption}{rows}\n</div>')


def _card(row: Row, names: list[Markup], look: Look) -> str:
    colon = LANGUAGES[look.lang].colon
    lines = []
    for place, cell in enumerate(row.cells):
        name = names[place] if place < len(names) else Markup()
        label = f'<span class="name">{name}{colon}</span>' if name else ""
        if cell.inlines:
            lines.append(f"<li>{label}{inlines(cell.inlines, look)}</li>")
    return f'<ul class="card">\n{"".join(lines)}\n</ul>'

"""Side by side: how wide the two columns are, and which rows may be torn by a page break."""

from __future__ import annotations

from collections.abc import Iterable

from duizhao.render.rows import Row

MEASURE = 40.0  # ems: both columns of the edition side by side, 12 points on A4 or Letter, without the gap between them
NARROWEST = 42  # per cent: a column is never less, or its lines get too short to read
FEW = 8  # lines: a row of more may be torn. With its heading it takes less than a third of a page


def share(rows: Iterable[Row]) -> int:
    """The source's part of the width in per cent, so that both languages fill about as many lines.

    English takes more room than the same in Chinese: in columns of one width every Chinese row ends in blank lines.
    """
    sides = [row.ems for row in rows if not row.whole]
    source, target = (sum(side[place] for side in sides) for place in (0, 1))
    fair = round(100 * source / (source + target)) if source and target else 50
    return max(NARROWEST, min(100 - NARROWEST, fair))


def lines(row: Row, share: int) -> float:
    """About how many lines the longer side of a row takes."""
    return max(row.ems[0] / (MEASURE * share / 100), row.ems[1] / (MEASURE * (100 - share) / 100))


def kinds(row: Row, share: int) -> str:
    """The classes of a row: its kind, "long" when it may be torn, "leads" when it stays with the next row."""
    long = lines(row, share) > FEW
    return " ".join([row.kind, *["whole"] * bool(row.whole), *["long"] * long, *["leads"] * row.leads])

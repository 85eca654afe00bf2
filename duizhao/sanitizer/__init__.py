"""A model of WeChat's editor: what of an article's HTML is still there once it has been pasted or uploaded."""

from __future__ import annotations

from duizhao.sanitizer.rows import ROWS, Row
from duizhao.sanitizer.walk import Removal, cleaned

__all__ = ["ROWS", "Removal", "Row", "sanitized"]

ROUNDS = 50  # each takes something away; what nests deeper than this is not an article


def sanitized(html: str) -> tuple[str, tuple[Removal, ...]]:
    """(what WeChat keeps of a fragment, everything it took away or changed and by which row of ROWS).

    A fragment with nothing to take away comes back as it is, letter by letter. Cautious: where reports differ, what
    may be lost counts as lost. Pictures named by a path are still to be uploaded and stay.
    """
    found: list[Removal] = []
    for _ in range(ROUNDS):
        after, removals = cleaned(html)
        if not removals:
            break
        html = after
        found += removals
    return html, tuple(found)

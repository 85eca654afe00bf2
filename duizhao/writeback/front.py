"""Texts of the front matter: where they were typed, and how another text is typed there."""

from __future__ import annotations

import re

from duizhao.read.front import split, values
from duizhao.writeback.sheet import Patch, Sheet

_PLAIN = re.compile(r"[^\W\d_][^:#\n\"'\\{}\[\]]*[^\s:#\n\"'\\{}\[\]]|[^\W\d_]")
_FENCE = re.compile(r"---[ \t]*")


def patch(sheet: Sheet, name: str, text: str) -> Patch | None:
    """What makes the fact `name` say `text`; None where the front matter has no such fact.

    A plain value stays plain where YAML reads the new one as itself; any other is written between double quotes.
    """
    place = values(sheet.text).get(name)
    if place is None:
        return None
    start, end, quoted = place
    one_line = " ".join(text.split())
    if not quoted and _PLAIN.fullmatch(one_line):
        trial = sheet.patched([(start, end, one_line)])
        meta, _, troubles = split(sheet.path, trial.text)
        if not troubles and meta.text(name) == one_line:
            return start, end, one_line
    after = sheet.end_of_line if sheet.text[start] in "|>" else ""  # a block's end is the start of the next line
    return start, end, _quoted(one_line) + after


def added(sheet: Sheet, name: str, text: str) -> Patch | None:
    """What makes the front matter say a fact that it does not say yet: where its name stands, else at its end."""
    place = values(sheet.text).get(name)
    if place is None:
        return insertion(sheet, name, text)
    start, end, _ = place
    return start, end, (" " if sheet.text[start - 1] == ":" else "") + _quoted(" ".join(text.split()))


def insertion(sheet: Sheet, name: str, text: str) -> Patch | None:
    """A line for a fact that the front matter does not have yet, at its end; None without front matter."""
    closing = fence(sheet)
    if closing is None:
        return None
    end = sheet.above(closing)
    return end, end, f"{name}: {_quoted(' '.join(text.split()))}{sheet.end_of_line}"


def fence(sheet: Sheet) -> int | None:
    """The line (from 1) that closes the front matter; None without one."""
    if not _FENCE.fullmatch(sheet.line(1)):
        return None
    return next((n for n in range(2, len(sheet.starts) + 1) if _FENCE.fullmatch(sheet.line(n))), None)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

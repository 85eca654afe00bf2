"""Findings as Markdown for a comment on a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from duizhao.finding import Excerpt, Finding, Severity, say
from duizhao.model import Span
from duizhao.report.reading import Reading, gravity
from duizhao.report.rules import name
from duizhao.report.text import summary
from duizhao.terminal import safe

LIMIT = 65_536  # characters GitHub takes in one comment, counted as UTF-16 to be on the safe side
CELL = 240  # characters of one text in a row
SIGNS: Mapping[Severity, str] = {Severity.ERROR: "❌", Severity.WARNING: "⚠️", Severity.INFO: "💬"}
MARK = "<!-- duizhao -->"  # by which a script finds the comment it wrote before
_ACTIVE = re.compile(r"[!#$&()*<>@\[\\\]^_`{|}~:]|(?<=[Ww]{3})\.|(?<=\b[Gg][Hh])-(?=\d)")
_BLANK = re.compile(r"\s+")
RULER = "| --- | ---: | --- | --- | --- |"
RESERVE = 300  # characters for the line that counts the rest, and for what joins the parts


def pieces(reading: Reading) -> Iterator[str]:
    """A summary, then a table for every file; the gravest are kept where not all fit, and the rest is counted."""
    head = [MARK, f"**Duizhao 对照**: {summary(reading.findings, reading.voice)}", *reading.notes()]
    rows, titles = [(each, _row(each, reading)) for each in reading.findings], _titles(reading)
    kept = _fitting(rows, titles, LIMIT - RESERVE - sum(map(_size, head)))
    left = len(rows) - len(kept)
    if left:
        head.append(reading.voice.say(say("{count} more do not fit here", count=left)))
    yield "\n\n".join(head)
    for path in sorted({finding.where.path for finding, _ in rows}):
        mine = [row for finding, row in rows if finding.where.path == path and id(finding) in kept]
        if mine:
            yield "\n".join([f"\n### {escaped(path)}\n", titles, RULER, *mine])


def _fitting(rows: Sequence[tuple[Finding, str]], titles: str, room: int) -> set[int]:
    """Which findings (by identity) fit into so many characters, the gravest first."""
    kept: set[int] = set()
    paths: set[str] = set()
    for finding, row in sorted(rows, key=lambda each: -gravity(each[0])):
        path = finding.where.path
        cost = _size(row) + 1
        if path not in paths:
            cost += sum(map(_size, (escaped(path), titles, RULER))) + 12
        if cost > room:
            break
        room -= cost
        kept.add(id(finding))
        paths.add(path)
    return kept


def escaped(words: str) -> str:
    """Words that stay words: no table, link, picture, HTML, mention of a person or of an issue comes of them.

    Every sign that Markdown reads becomes an entity; an invisible mark (U+200B) parts @, # and GH- from what follows,
    because GitHub looks for people and issues once the entities are read.
    """
    flat = _BLANK.sub(" ", safe(words)).strip()
    if len(flat) > CELL:
        flat = f"{flat[: CELL - 1]}…"
    return _ACTIVE.sub(_entity, flat)


def _entity(found: re.Match[str]) -> str:
    parted = "&#8203;" if found[0] in "@#-" else ""
    return f"&#{ord(found[0])};{parted}"


def _titles(reading: Reading) -> str:
    _ = reading.voice.gettext
    titles = (_("line"), _("finding"), _("here"), _("in the other language"))
    return f"| | {' | '.join(titles)} |"


def _row(finding: Finding, reading: Reading) -> str:
    tell = reading.voice.say
    said = (
        f"**{finding.code}** {escaped(name(finding.code))}: {escaped(tell(finding.message))}"
        f"<br>→ {escaped(tell(finding.hint))}"
    )
    cells = (
        SIGNS[gravity(finding)],
        str(finding.where.line),
        said,
        escaped(_around(finding.where, reading)),
        _beside(finding.beside, reading),
    )
    return f"| {' | '.join(cells)} |"


def _around(where: Span, reading: Reading) -> str:
    """The line as typed, from a little before the fault on where it is long."""
    lines = reading.typed(where.path)
    line = lines[where.line - 1] if 0 < where.line <= len(lines) else ""
    start = where.column - 1 - CELL // 2
    return line if len(line) <= CELL or start <= 0 else f"…{line[start:]}"


def _beside(beside: Excerpt | None, reading: Reading) -> str:
    if beside is None:
        return ""
    return f"{reading.voice.gettext('line')} {beside.span.line}: {escaped(beside.text)}"


def _size(words: str) -> int:
    return len(words.encode("utf-16-le", "surrogatepass")) // 2

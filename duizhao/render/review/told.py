"""Findings on a review page: in the page's voice, each at the block it speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from duizhao.desk.model import Desk, Entry
from duizhao.finding import Finding, Message, Severity
from duizhao.frozen import frozen
from duizhao.model import Span, Text
from duizhao.render.line import Look, inlines
from duizhao.render.review.shared import Shared
from duizhao.render.review.words import GRAVITY, SEVERITIES
from duizhao.segments.model import Segment


@frozen
class Told:
    """One finding as it prints. `kind` is error, warning or info; `place` file:line:column."""

    kind: str
    sign: str
    word: str
    code: str
    message: Markup
    hint: Markup
    place: str


def gravity(finding: Finding) -> Severity:
    """How bad it is; a finding that does not say is an error."""
    return finding.severity or Severity.ERROR


def told(findings: Iterable[Finding], shared: Shared) -> tuple[Told, ...]:
    """Findings in the page's voice, the gravest first."""
    ordered = sorted(findings, key=lambda each: -gravity(each))
    return tuple(
        Told(
            gravity(each).word,
            GRAVITY[gravity(each)],
            shared.say(SEVERITIES[gravity(each)]),
            each.code,
            sentence(each.message, shared),
            sentence(each.hint, shared),
            f"{each.where.path}:{each.where.line}:{each.where.column}",
        )
        for each in ordered
    )


def sentence(message: Message, shared: Shared) -> Markup:
    """A sentence in the page's voice; Chinese that it quotes says so."""
    return inlines((Text(shared.say(message)),), Look(shared.voice))


def placed(desk: Desk, findings: Sequence[Finding]) -> tuple[dict[str, list[Finding]], list[Finding]]:
    """({key: findings of that block}, findings of no block).

    A finding belongs where it points to, else where it says the other language stands. A block without translation
    goes before both: its findings point at the line of the translation behind which it is missing.
    """
    at = _lines(desk.entries)
    new = {entry.key for entry in desk.entries if entry.target is None}
    found: dict[str, list[Finding]] = {}
    rest: list[Finding] = []
    for finding in findings:
        beside = _at(at, finding.beside.span) if finding.beside is not None else None
        key = beside if beside in new else _at(at, finding.where) or beside
        if key is None:
            rest.append(finding)
        else:
            found.setdefault(key, []).append(finding)
    return found, rest


def _at(at: dict[tuple[str, int], str], span: Span) -> str | None:
    return at.get((span.path, span.line))


def _lines(entries: Sequence[Entry]) -> dict[tuple[str, int], str]:
    """(path, line) -> key of the block typed there: the smallest, since a caption spans its table."""
    sides = [(side, entry.key) for entry in entries for side in (entry.source, entry.target) if side is not None]
    sides.sort(key=lambda each: -_height(each[0]))
    return {
        (side.span.path, line): key for side, key in sides for line in range(side.span.line, side.span.last_line + 1)
    }


def _height(segment: Segment) -> int:
    return segment.span.last_line - segment.span.line

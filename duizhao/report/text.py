"""Findings for a person at a terminal: the line as typed, a caret under the fault, the other language beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from duizhao.catalogue import Catalogue
from duizhao.finding import Edit, Finding, Severity, Stop, say
from duizhao.model import Span
from duizhao.report.reading import Lines, gravity
from duizhao.terminal import safe

WIDTH = 110  # terminal columns of a shown line; the part around the fault is kept
_COLOURS = {Severity.ERROR: "31;1", Severity.WARNING: "33;1", Severity.INFO: "36"}


def lines(
    findings: Sequence[Finding], voice: Catalogue, typed: Lines, names: Callable[[str], str], colour: bool
) -> Iterator[str]:
    """The report, line by line. `names` turns a rule's code into its name."""
    for finding in findings:
        yield from _finding(finding, voice, typed, names, colour)
        yield ""
    yield summary(findings, voice)


def summary(findings: Sequence[Finding], voice: Catalogue) -> str:
    """How many findings of each severity."""
    counts = {severity: sum(each.severity is severity for each in findings) for severity in Severity}
    return voice.say(
        say(
            "{errors} errors, {warnings} warnings, {infos} remarks",
            errors=counts[Severity.ERROR],
            warnings=counts[Severity.WARNING],
            infos=counts[Severity.INFO],
        )
    )


def edits(made: Sequence[Edit], remaining: int, voice: Catalogue) -> Iterator[str]:
    """What `check --fix` changed, line by line, then how much."""
    for edit in made:
        yield safe(f'{_place(edit.where)}: "{edit.old}" → "{edit.new}"')
    count = len({edit.where.path for edit in made})
    yield voice.say(
        say(
            "{edits} places mended in {files} files; {findings} findings remain",
            edits=len(made),
            files=count,
            findings=remaining,
        )
    )
    yield ""


def stop(error: Stop, voice: Catalogue) -> str:
    """Why the house could not go on, and what to type."""
    where = f"{_place(error.where)}: " if error.where is not None else ""
    hint = f"\n  {voice.say(error.hint)}" if error.hint is not None else ""
    return safe(f"{where}{voice.say(error.message)}{hint}")


def _finding(
    finding: Finding, voice: Catalogue, typed: Lines, names: Callable[[str], str], colour: bool
) -> Iterator[str]:
    severity = gravity(finding)
    word = {
        Severity.ERROR: voice.gettext("error"),
        Severity.WARNING: voice.gettext("warning"),
        Severity.INFO: voice.gettext("remark"),
    }[severity]
    if colour:
        word = f"\x1b[{_COLOURS[severity]}m{word}\x1b[0m"
    name = names(finding.code)
    yield f"{_place(finding.where)}: {word} {finding.code} {name}: {safe(voice.say(finding.message))}"
    text = typed(finding.where.path)
    if 0 < finding.where.line <= len(text) and text[finding.where.line - 1].strip():
        yield from _snippet(finding, text[finding.where.line - 1])
    if finding.beside is not None:
        yield f"    {_place(finding.beside.span)}:"
        yield f"      | {safe(finding.beside.text)}"
    cure = voice.gettext("(check --fix does it)") if finding.cure else ""
    yield f"    → {safe(voice.say(finding.hint))} {cure}".rstrip()


def _snippet(finding: Finding, line: str) -> Iterator[str]:
    number = f"{finding.where.line:>5}"
    start = min(max(finding.where.column - 1, 0), len(line))
    head, fault, tail = line[:start], line[start : start + finding.length], line[start + finding.length :]
    head, fault, tail = (safe(part.replace("\t", " ")) for part in (head, fault, tail))
    head, tail = _fitted(head, fault, tail)
    yield f"{number} | {head}{fault}{tail}"
    yield f"{' ' * len(number)} | {' ' * width(head)}{'^' * max(1, width(fault))}"


def _fitted(head: str, fault: str, tail: str) -> tuple[str, str]:
    """Cut what stands far from the fault, so that the caret's line fits a terminal."""
    room = max(20, WIDTH - width(fault))
    while width(head) > room // 2 and width(head) + width(tail) > room:
        head = head[len(head) // 8 + 1 :]
        if width(head) <= room // 2:
            head = f"…{head}"
    while tail and width(head) + width(tail) > room:
        tail = tail[: -len(tail) // 8 - 1]
        if width(head) + width(tail) <= room:
            tail = f"{tail}…"
    return head, tail


def width(text: str) -> int:
    """Terminal columns: Han and full-width marks take two."""
    from wcwidth import wcswidth  # its tables of widths are read when there is a finding to underline

    return max(0, wcswidth(text)) if text else 0


def _place(where: Span | None) -> str:
    return f"{where.path}:{where.line}:{where.column}" if where is not None else ""

"""Findings as GitHub Actions workflow commands, which become marks on the changed lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from duizhao.finding import Finding, Severity, say
from duizhao.report.reading import Reading, gravity
from duizhao.report.rules import name
from duizhao.report.text import summary
from duizhao.terminal import safe

COMMANDS: Mapping[Severity, str] = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
LIMIT = 10  # of each kind GitHub shows in one step; what is more stands in the log


def lines(reading: Reading) -> Iterator[str]:
    """The gravest first, else as they stand in the files; then, as plain lines, what is too much to be marked."""
    counts = dict.fromkeys(COMMANDS, 0)
    rest = []
    for finding in reading.gravest_first():
        counts[gravity(finding)] += 1
        if counts[gravity(finding)] <= LIMIT:
            yield _command(finding, reading)
        else:
            rest.append(finding)
    if rest:
        yield reading.voice.say(say("and {count} more:", count=len(rest)))
        yield from (_plain(finding, reading) for finding in rest)
    yield summary(reading.findings, reading.voice)
    yield from reading.notes()


def _command(finding: Finding, reading: Reading) -> str:
    where, tell = finding.where, reading.voice.say
    facts = {
        "file": reading.folder + where.path,
        "line": max(1, where.line),
        "col": where.column,
        "endColumn": where.column + finding.length,
        "title": f"{finding.code} {name(finding.code)}".strip(),
    }
    said = [tell(finding.message), f"→ {tell(finding.hint)}"]
    if finding.beside is not None:
        said.append(f"{finding.beside.span.path}:{finding.beside.span.line}: {finding.beside.text}")
    message = "\n".join(safe(line) for line in said)
    properties = ",".join(f"{key}={_property(safe(str(value)))}" for key, value in facts.items())
    return f"::{COMMANDS[gravity(finding)]} {properties}::{_data(message)}"


def _plain(finding: Finding, reading: Reading) -> str:
    """A line for the log. Nothing in it is a command: neither the form of today nor that of old, `##[…]`."""
    where, tell = finding.where, reading.voice.say
    place = f"{reading.folder}{where.path}:{where.line}:{where.column}"
    said = f"{finding.code} {name(finding.code)}: {tell(finding.message)}"
    return "- " + safe(f"{place}: {said}").replace("\n", " ").replace("##[", "## [")


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")

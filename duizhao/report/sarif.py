"""Findings as SARIF 2.1.0 (OASIS), the format that code hosts and editors read."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from duizhao import __version__
from duizhao.finding import Edit, Finding, Severity
from duizhao.frozen import frozen
from duizhao.model import Span
from duizhao.report.reading import Reading, gravity
from duizhao.report.rules import Row, plain, rows

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS: Mapping[Severity, str] = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
TONGUES: Mapping[str, str] = {"zh": "zh-CN", "en": "en-US"}
MARKS = ("duizhao/v1", "primaryLocationLineHash")  # ours, and the only one that GitHub knows alerts by: "hash:n" too
ROOT = "%SRCROOT%"  # the name by which code hosts know the folder that the run began in


def pieces(reading: Reading) -> Iterator[str]:
    """One SARIF log with one run."""
    yield json.dumps(_Log(reading).table(), ensure_ascii=False, indent=2)


@frozen
class _Log:
    reading: Reading

    def table(self) -> dict[str, Any]:
        voice = self.reading.voice
        lang = voice.lang
        known = list(rows(lang))
        numbers = {row.code: number for number, row in enumerate(known)}
        tongue = TONGUES.get(lang, "en-US")
        driver = {
            "name": "Duizhao",
            "fullName": "Duizhao 对照",
            "version": __version__,
            "language": tongue,
            "rules": [_rule(row) for row in known],
        }
        run = {
            "tool": {"driver": driver},
            "language": tongue,
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": {
                ROOT: {"description": {"text": voice.gettext("the folder in which the program was started")}}
            },
            "results": [self.result(finding, numbers) for finding in self.reading.findings],
        }
        return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}

    def result(self, finding: Finding, numbers: Mapping[str, int]) -> dict[str, Any]:
        say = self.reading.voice.say
        found: dict[str, Any] = {
            "ruleId": finding.code,
            **({"ruleIndex": numbers[finding.code]} if finding.code in numbers else {}),
            "level": LEVELS[gravity(finding)],
            "message": {"text": _said(f"{say(finding.message)}\n→ {say(finding.hint)}")},
            "locations": [{"physicalLocation": self.location(finding.where, finding.length)}],
        }
        if finding.beside is not None:
            other = {"id": 1, "physicalLocation": self.location(finding.beside.span, 0)}
            if finding.beside.text:
                other["message"] = {"text": _said(finding.beside.text)}
            found["relatedLocations"] = [other]
        if finding.fingerprint:
            found["partialFingerprints"] = dict.fromkeys(MARKS, finding.fingerprint)
        if finding.cure:
            found["fixes"] = [self.fix(finding.cure)]
        return found

    def fix(self, cure: Sequence[Edit]) -> dict[str, Any]:
        """What `check --fix` would do."""
        files = dict.fromkeys(edit.where.path for edit in cure)
        return {
            "artifactChanges": [
                {
                    "artifactLocation": self.artifact(path),
                    "replacements": [
                        {"deletedRegion": _part(edit), "insertedContent": {"text": edit.new}}
                        for edit in cure
                        if edit.where.path == path
                    ],
                }
                for path in files
            ]
        }

    def location(self, span: Span, length: int) -> dict[str, Any]:
        """A place; without a length that of a whole line. No region reaches beyond its line."""
        region: dict[str, Any] = {"startLine": max(1, span.line)}
        lines = self.reading.typed(span.path)
        end = len(lines[span.line - 1]) + 1 if 0 < span.line <= len(lines) else 0
        if length and span.column < end:
            region |= {"startColumn": span.column, "endColumn": min(span.column + length, end)}
        return {"artifactLocation": self.artifact(span.path), "region": region}

    def artifact(self, path: str) -> dict[str, str]:
        """A file: relative to where the run began, or, for one outside the project, by its whole address."""
        if path.startswith("/"):
            return {"uri": f"file://{quote(path)}"}
        return {"uri": quote(f"{self.reading.folder}{path}", safe="/"), "uriBaseId": ROOT}


def _rule(row: Row) -> dict[str, Any]:
    page = {"text": _literal(plain(row.page)), "markdown": _literal(row.page)}
    return {
        "id": row.code,
        "name": row.name,
        "shortDescription": {"text": _literal(row.summary)},
        "fullDescription": page,
        "help": page,
        "defaultConfiguration": {"level": LEVELS[row.severity]},
    }


def _part(edit: Edit) -> dict[str, int]:
    column = edit.where.column
    return {"startLine": edit.where.line, "startColumn": column, "endColumn": column + len(edit.old)}


def _literal(words: str) -> str:
    """Words in which nothing is a placeholder: SARIF 2.1.0, 3.11.5, doubles braces."""
    return words.replace("{", "{{").replace("}", "}}")


def _said(words: str) -> str:
    """Words that hold somebody's text: no link comes of it, which SARIF 2.1.0, 3.11.6, would read in [a](b)."""
    return _literal(words).replace("](", "] (")

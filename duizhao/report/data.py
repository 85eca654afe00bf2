"""Findings for programs: the JSON object that `check --format json` prints."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from duizhao.catalogue import Catalogue
from duizhao.finding import Finding, Severity
from duizhao.report.reading import Reading, gravity
from duizhao.report.rules import name


def pieces(reading: Reading) -> Iterator[str]:
    """One JSON object, real characters, keys in a fixed order."""
    yield json.dumps(table(reading), ensure_ascii=False, indent=2)


def table(reading: Reading) -> dict[str, Any]:
    """{"version", "findings", "summary", "hidden"} as documented in README.md."""
    return {
        "version": 1,
        "findings": [_row(each, reading.voice) for each in reading.findings],
        "summary": {
            severity.word: sum(each.severity is severity for each in reading.findings)
            for severity in sorted(Severity, reverse=True)
        },
        "hidden": {"older": reading.hidden.older, "accepted": reading.hidden.accepted},
    }


def _row(finding: Finding, voice: Catalogue) -> dict[str, Any]:
    beside = finding.beside
    return {
        "code": finding.code,
        "name": name(finding.code),
        "severity": gravity(finding).word,
        "path": finding.where.path,
        "line": finding.where.line,
        "column": finding.where.column,
        "length": finding.length,
        "message": voice.say(finding.message),
        "hint": voice.say(finding.hint),
        "slug": finding.slug,
        "section": finding.section,
        "beside": None if beside is None else {"path": beside.span.path, "line": beside.span.line, "text": beside.text},
        "fingerprint": finding.fingerprint,
    }

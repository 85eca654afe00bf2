"""Findings for programs: the JSON object that `check --format json` prints."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from duizhao.catalogue import Catalogue
from duizhao.finding import Finding, Severity


def text(findings: Sequence[Finding], voice: Catalogue, names: Callable[[str], str]) -> str:
    """One JSON object, real characters, keys in a fixed order."""
    return json.dumps(table(findings, voice, names), ensure_ascii=False, indent=2)


def table(findings: Sequence[Finding], voice: Catalogue, names: Callable[[str], str]) -> dict[str, Any]:
    """{"version", "findings", "summary"} as documented in README.md."""
    return {
        "version": 1,
        "findings": [_row(each, voice, names) for each in findings],
        "summary": {
            severity.word: sum(each.severity is severity for each in findings)
            for severity in sorted(Severity, reverse=True)
        },
    }


def _row(finding: Finding, voice: Catalogue, names: Callable[[str], str]) -> dict[str, Any]:
    beside = finding.beside
    return {
        "code": finding.code,
        "name": names(finding.code),
        "severity": (finding.severity or Severity.ERROR).word,
        "path": finding.where.path,
        "line": finding.where.line,
        "column": finding.where.column,
        "message": voice.say(finding.message),
        "hint": voice.say(finding.hint),
        "slug": finding.slug,
        "section": finding.section,
        "beside": None if beside is None else {"path": beside.span.path, "line": beside.span.line, "text": beside.text},
    }

"""Pairs of texts for tests of the rules about prose, and how a rule is asked about one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from duizhao.align import align
from duizhao.check import RULES
from duizhao.check.case import Case
from duizhao.config import Config
from duizhao.finding import Finding, Severity
from duizhao.model import Shelf
from duizhao.read.files import SourceFile
from duizhao.read.markdown import parse

Rule = Callable[[Case], Iterator[Finding]]


def case(zh: str, en: str) -> Case:
    """One work of two bare texts."""
    texts = {"zh": zh, "en": en}
    one, other = (
        parse(SourceFile("page", lang, f"source/{lang}/page.md", text + "\n")) for lang, text in texts.items()
    )
    return Case(align(one, [other]), Shelf(), Config(Path(), date(2026, 11, 23)))


def pairs(table: str) -> list[tuple[str, str]]:
    """Chinese on a line of its own, its English on the indented lines below."""
    found: list[tuple[str, str]] = []
    for line in table.strip().splitlines():
        if line.startswith(" "):
            zh, en = found.pop()
            found.append((zh, f"{en} {line.strip()}".strip()))
        else:
            found.append((line, ""))
    return found


def pages(table: str) -> list[tuple[str, str]]:
    """Whole texts: Chinese, a line @@, English; a line ==== divides the pairs."""
    parts = (part.strip("\n").split("\n@@\n") for part in table.split("\n====\n"))
    return [(zh, en) for zh, en in parts]


def alarms(found: Iterator[Finding]) -> list[Finding]:
    """Errors and warnings, by the finding's own severity or its rule's."""
    severities = {rule.code: rule.severity for rule in RULES}
    return [each for each in found if (each.severity or severities[each.code]) > Severity.INFO]

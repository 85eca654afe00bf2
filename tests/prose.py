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
    """Chinese on one line, English on the next; ↵ stands for a line break."""
    lines = [line.strip().replace("↵", "\n") for line in table.strip().splitlines()]
    return list(zip(lines[::2], lines[1::2], strict=True))


def alarms(found: Iterator[Finding]) -> list[Finding]:
    """Errors and warnings, by the finding's own severity or its rule's."""
    severities = {rule.code: rule.severity for rule in RULES}
    return [each for each in found if (each.severity or severities[each.code]) > Severity.INFO]

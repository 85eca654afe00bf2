"""What a run ends with: its findings on the screen and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from functools import cache, partial
from pathlib import Path

import click

from duizhao.catalogue import Catalogue
from duizhao.config import Config
from duizhao.explain import name
from duizhao.finding import Finding, Severity, worst
from duizhao.read.files import lines
from duizhao.report import text
from duizhao.resources import RULES_FOLDER


def exit_code(findings: Sequence[Finding], strict: bool) -> int:
    """1 where a finding is an error, or a warning with `strict`; else 0."""
    limit = Severity.WARNING if strict else Severity.ERROR
    return 1 if (worst(list(findings)) or Severity.INFO) >= limit else 0


def show(findings: Sequence[Finding], config: Config, voice: Catalogue, err: bool) -> None:
    """Print findings as text, to stderr with `err`; in colours on a terminal, unless NO_COLOR is set."""
    stream = sys.stderr if err else sys.stdout
    colour = stream.isatty() and "NO_COLOR" not in os.environ
    names = cache(partial(name, RULES_FOLDER))
    for line in text.lines(findings, voice, typed(config.project), names, colour):
        click.echo(line, err=err, color=colour)


def typed(project: Path) -> Callable[[str], Sequence[str]]:
    """What gives the lines of a file of the project, () where it cannot be read."""

    @cache
    def typed(path: str) -> Sequence[str]:
        try:
            return lines((project / path).read_text("utf-8-sig"))
        except (OSError, UnicodeDecodeError):
            return ()

    return typed

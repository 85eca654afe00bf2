"""What the translators' commands have in common: which translations are meant, and who is at work."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from duizhao.cli.options import inside
from duizhao.config import Config
from duizhao.finding import Stop, say
from duizhao.project import Project
from duizhao.read.ledger import Sign
from duizhao.translating.choice import Choice, choices


def wanted(project: Project, paths: Sequence[str]) -> list[Choice]:
    """The translations that some paths mean, each a file, a folder or an article; `#section` behind it."""
    return choices(project, [_known(project, path) for path in paths])


def _known(project: Project, typed: str) -> str:
    path, mark, section = typed.partition("#")
    if path in project.files:
        return typed
    return inside(project.config.project, path) + mark + section


def signed(config: Config, by: str | None) -> Sign:
    """The sign of who is at work today: `--by`, else git's user.name. Raises Stop if neither says who."""
    name = " ".join((by if by is not None else _git_name(config.project)).split())
    if not name:
        raise Stop(say("nobody's name is known"), say("say who confirms:  --by NAME"))
    return Sign(name, config.today)


def _git_name(project: Path) -> str:
    program = shutil.which("git")
    if program is None:
        return ""
    done = subprocess.run(  # noqa: S603 - words of our own
        [program, "config", "user.name"], cwd=project, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    return done.stdout.decode("utf-8", "replace").strip()

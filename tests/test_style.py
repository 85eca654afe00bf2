"""The house rules that tools can see: format, lint, types, and that the project stands on its own."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
HOSTS = "|".join(
    re.escape(host[::-1]) for host in ("gro.ipyp", "gro.detsohnohtyp", "gro.sjmpn")
)  # not to name them here
ALIEN = re.compile(rf"{HOSTS}|find-links|index-url", re.IGNORECASE)
MADE = {".git", ".venv", ".duizhao", "output", "dist", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis"}
SKIPPED = {".ttf", ".png", ".woff2", ".pyc"}
SAID = {"Makefile", "tests/test_style.py", "tests/test_bootstrap.py", "tests/test_machine.py", "tests/test_wheel.py"}


@pytest.mark.parametrize(
    "words",
    [("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy", "--no-incremental")],
    ids=lambda words: " ".join(words[:2]),
)
def test_tools_have_nothing_to_say(words: tuple[str, ...]) -> None:
    done = subprocess.run([sys.executable, "-m", *words], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-1000:]


def own_files() -> list[Path]:
    """The project's files: what git tracks, or, without git, all but what the program and its tools make."""
    if shutil.which("git") is not None:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True)
        if not listed.returncode:
            return [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    top = [path for path in ROOT.iterdir() if path.name not in MADE]
    return [path for each in top for path in ([each] if each.is_file() else each.rglob("*")) if path.is_file()]


def test_nothing_names_a_registry_or_a_machine() -> None:
    for path in own_files():
        name = path.relative_to(ROOT).as_posix()
        if path.suffix in SKIPPED or name in SAID or not path.is_file():
            continue
        found = ALIEN.search(path.read_text("utf-8", errors="replace"))
        assert found is None, f"{name}: {found and found[0]}"

"""The folder that the commands are tried on: where things lie in it, how it is changed and looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
A, B = "source/en/skin/a.md", "source/en/b.md"


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Done]


def edit(folder: Path, path: str, old: str, new: str) -> None:
    text = (folder / path).read_bytes().decode()
    assert text.count(old) == 1
    (folder / path).write_bytes(text.replace(old, new).encode())


def tree(folder: Path) -> dict[str, bytes]:
    return {str(each.relative_to(folder)): each.read_bytes() for each in sorted(folder.rglob("*")) if each.is_file()}


def ledger(folder: Path, path: str = A) -> str:
    return (folder / path.replace(".md", ".sync.yaml")).read_text("utf-8")

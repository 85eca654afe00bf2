"""Runs other programs quietly, keeping what they said for the day that one fails."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from duizhao.bootstrap.speech import tell

FOLDER = ".duizhao"  # what set-up fetches or writes, beside .venv; ignored by Git
LOG = f"{FOLDER}/setup.log"


class Failed(Exception):  # noqa: N818 - whether it is an error is for the caller to say
    """The program ended with an exit code other than 0; `lines` is what it had said."""

    def __init__(self, lines: Sequence[str]) -> None:
        super().__init__()
        self.lines = tuple(lines)

    @property
    def reason(self) -> str:
        """The line that tells most: the first that speaks of an error, else the last one."""
        faults = [line for line in self.lines if line.startswith(("ERROR", "E: ", "W: Failed", "Error"))]
        return (faults or [*self.lines, "?"][-1:])[0].strip()


def output(root: Path, command: Sequence[str], folder: Path | None = None) -> Iterator[str]:
    """Each line the program says, as it says it, and into the log too; raises Failed at its end.

    The set-up lock is inherited (close_fds), so that no second set-up starts while a program is still
    at work whose own set-up was killed.
    """
    (root / FOLDER).mkdir(exist_ok=True)
    said = []
    with (root / LOG).open("a", encoding="utf-8") as log:
        log.write("$ " + " ".join(command) + "\n")
        with subprocess.Popen(  # noqa: S603 - a list, never a shell
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd=folder,
            env=os.environ | {"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C"},
            encoding="utf-8",
            errors="replace",
            close_fds=False,
        ) as process:
            assert process.stdout is not None
            for line in process.stdout:
                log.write(line)
                said.append(line.rstrip())
                yield said[-1]
    if process.returncode:
        raise Failed(said)


def run(root: Path, command: Sequence[str], folder: Path | None = None) -> tuple[str, ...]:
    """All that the program says; raises Failed when it fails or does not exist."""
    try:
        return tuple(output(root, command, folder))
    except FileNotFoundError as error:
        raise Failed((str(error),)) from None


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """One set-up at a time in this project; a second one waits, and says so."""
    (root / FOLDER).mkdir(exist_ok=True)
    with (root / FOLDER / "setup.lock").open("a") as file:
        os.set_inheritable(file.fileno(), True)
        if not _lock(file.fileno(), wait=False):
            tell("另一个进程正在准备运行环境，请稍候…", "another run is preparing the environment, waiting…")
            while not _lock(file.fileno(), wait=True):
                pass
        yield


def _lock(handle: int, wait: bool) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True

"""One build or push at a time: a lock on a folder that dies with the process that holds it."""

from __future__ import annotations

import os
import platform
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import sleep

from duizhao.finding import Message, Stop, say

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

PAUSE = 0.1  # seconds between two tries
BEYOND = 1 << 20  # Windows locks bytes against reading: lock one far behind the holder's name
LINE = 200  # bytes of the holder's name that are read
END = "taskkill /F /PID" if sys.platform == "win32" else "kill"


@contextmanager
def held(path: Path, wait: float, tell: Callable[[Message], None], job: str = "build") -> Iterator[None]:
    """Hold the lock file `path`, waiting up to `wait` seconds for another process to let it go.

    `job` is what it is held for: "build" or "push". `tell` hears once that there is somebody to wait for. The file
    stays when the lock goes: removing it would let two processes lock two files of the same name. Raises Stop when
    the time is over, naming the holder.
    """
    file = _opened(path)
    try:
        _wait(file, path, wait, (tell, job))
        os.ftruncate(file, 0)
        os.write(file, f"{os.getpid()} {platform.node()}".encode())
        try:
            yield
        finally:
            os.ftruncate(file, 0)
            _release(file)
    finally:
        os.close(file)


def _opened(path: Path) -> int:
    """Never through a link: a stranger's link at this place would let us empty the file it points at."""
    try:
        file = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
    except OSError as error:
        raise Stop(_cannot(path, error), say("remove {path} and build again", path=path)) from None
    if not stat.S_ISREG(os.fstat(file).st_mode):
        os.close(file)
        raise Stop(say("{path} is not a plain file", path=path), say("remove {path} and build again", path=path))
    return file


def _cannot(path: Path, error: OSError) -> Message:
    return say("cannot use the lock {path}: {reason}", path=path, reason=error.strerror or error)


def _wait(file: int, path: Path, wait: float, words: tuple[Callable[[Message], None], str]) -> None:
    """Tries are counted instead of asking the clock."""
    tell, job = words
    tries = max(0, round(wait / PAUSE))
    for nth in range(tries + 1):
        if _taken(file, path):
            return
        pid, host = _holder(path)
        if nth == 0 and tries:
            tell(_waiting(job, pid, host))
        if nth < tries:
            sleep(PAUSE)
    raise Stop(
        _taken_by(job, pid, host),
        say("wait until it ends, or end it there with:  {command} {pid}", command=END, pid=pid),
    )


def _waiting(job: str, pid: str, host: str) -> Message:
    if job == "push":
        return say("waiting for another push: process {pid} on {host}", pid=pid, host=host)
    return say("waiting for another build: process {pid} on {host}", pid=pid, host=host)


def _taken_by(job: str, pid: str, host: str) -> Message:
    if job == "push":
        return say("another push is at work: process {pid} on {host}", pid=pid, host=host)
    return say("another build is at work in this project: process {pid} on {host}", pid=pid, host=host)


def _holder(path: Path) -> tuple[str, str]:
    """Process and machine that hold the lock, as they wrote it; printable whatever stands there."""
    words: list[str] = []
    with suppress(OSError), path.open("rb") as file:
        line = file.read(LINE).decode(errors="replace")
        words = "".join(letter for letter in line if letter.isprintable()).split(" ", 1)
    return (words[0], words[1]) if len(words) == 2 else ("?", "?")


if sys.platform == "win32":

    def _taken(file: int, path: Path) -> bool:  # noqa: ARG001
        os.lseek(file, BEYOND, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(file, 0, os.SEEK_SET)
        return True

    def _release(file: int) -> None:
        os.lseek(file, BEYOND, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_UNLCK, 1)

else:

    def _taken(file: int, path: Path) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as error:
            raise Stop(_cannot(path, error)) from None
        return True

    def _release(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)

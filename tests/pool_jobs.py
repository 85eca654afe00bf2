"""Work that the tests of the pool send to other processes, where this file is loaded by its name."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from duizhao.finding import Span, Stop, say
from duizhao.model import Page, Text
from duizhao.press.model import Job, Misprint


class Odd(Stop):
    """Called with something else than it hands on, as press.Unprintable is."""

    def __init__(self, letters: frozenset[str]) -> None:
        self.letters = letters
        super().__init__(say("odd: {letters}", letters=len(letters)), say("cure {text}", text=say("inner")), Span("a"))


class Stubborn(Exception):  # noqa: N818
    def __reduce__(self):
        raise TypeError("never")


def work(job: tuple[str, object]) -> object:
    """One job: what to do, and with what."""
    kind, value = job
    return getattr(sys.modules[__name__], f"_{kind}")(value)


def _double(value: int) -> int:
    return 2 * value


def _large(value: int) -> bytes:
    return bytes(value)


def _nap(value: float) -> float:
    time.sleep(value)
    return value


def _kill(_value: object) -> None:
    os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))


def _leave(value: int) -> None:
    os._exit(value)


def _kill_once(value: str) -> str:
    try:
        Path(value).touch(exist_ok=False)
    except FileExistsError:
        return "made"
    return _kill(None)


def _hog(value: int) -> int:
    kept = []
    while True:
        kept.append(bytearray(value))


def _hang(_value: object) -> None:
    while True:
        time.sleep(1)


def _stop(value: str) -> None:
    raise Odd(frozenset(value))


def _fault(_value: object) -> None:
    raise ZeroDivisionError("by zero")


def _stubborn(_value: object) -> None:
    raise Stubborn


def _unsendable(_value: object) -> object:
    return lambda: None


def _chatter(value: str) -> str:
    print(value, flush=True)
    subprocess.run([sys.executable, "-c", f"print({value!r})"], check=True)
    return value


def _pid(_value: object) -> int:
    return os.getpid()


def _loaded(_value: object) -> list[str]:
    return sorted(sys.modules)


def _noun(value: str) -> Text:
    return Text(value)


def page(job: Job) -> Page:
    """A page that says what it was made of; some jobs are deadly."""
    if "deadly" in job.html:
        os._exit(1)
    if "odd" in job.html:
        raise Misprint((job.html,))
    if "fault" in job.html:
        raise ZeroDivisionError
    return Page(job.path, job.html.encode())

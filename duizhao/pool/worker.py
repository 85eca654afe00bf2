"""The other side of a local pool: a process that takes jobs from its standard input until that is closed."""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Iterator
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from traceback import format_exc
from typing import Any, BinaryIO

from duizhao.pool.port import Craft, Limits, TooBig

LEFT = 3  # exit code of a worker whose pool has gone
THRIFT = (  # options of glibc's malloc.h: together they save 6 MB of 118
    (-8, 1),  # M_ARENA_MAX: one heap for both threads
    (-1, 1 << 16),  # M_TRIM_THRESHOLD, bytes: what is free at a heap's end goes back to the system
)


def main() -> None:
    """Answer every job with (True, result) or (False, exception), each pickled, in turn.

    The first thing that comes in is (Craft, Limits). A worker that ran out of memory ends after it has said so.
    """
    answers = _private_output()
    orders = _orders(sys.stdin.buffer)
    craft, limits = next(orders)
    _limit(limits.memory)
    with suppress(Exception):  # the jobs meet the same fault, and tell it
        craft.ready()
    for job in orders:
        done, value = _done(craft, limits, job)
        answers.write(_packed(done, value))
        answers.flush()
        if isinstance(value, TooBig):
            break
    os._exit(0)  # the thread that reads the input would keep the process alive


def _private_output() -> BinaryIO:
    """Where answers go; whatever a library prints goes to standard error instead of in between."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return answers


def _orders(source: BinaryIO) -> Iterator[Any]:
    """What comes in, read ahead by a thread: it ends the process in the middle of a job when the pool dies."""
    queue: SimpleQueue[Any] = SimpleQueue()

    def read() -> None:
        try:
            while True:
                queue.put(pickle.load(source))  # noqa: S301 - it comes from our own pool, through its pipe
        except EOFError:
            os._exit(LEFT)
        except Exception as error:  # noqa: BLE001 - a job that cannot be read must not keep its sender waiting
            queue.put(error)

    Thread(target=read, daemon=True).start()
    while True:
        yield queue.get()


def _limit(memory: int) -> None:
    """Address space, on Linux: other systems have no limit that is kept, or none that Python can set."""
    if sys.platform != "linux":
        return
    import ctypes
    import resource

    _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))
    with suppress(AttributeError):  # a C library that is not glibc
        for option, value in THRIFT:
            ctypes.CDLL(None).mallopt(option, value)


def _done(craft: Craft[Any, Any], limits: Limits, job: object) -> tuple[bool, object]:
    try:
        if isinstance(job, Exception):
            raise job
        return True, craft.run(job)
    except MemoryError:
        return False, TooBig(limits.memory)
    except Exception as error:  # noqa: BLE001 - whatever the job raised goes to whoever asks for its result
        error.add_note(format_exc())
        return False, error


def _packed(done: bool, value: object) -> bytes:
    try:
        return pickle.dumps((done, value))
    except Exception as error:  # noqa: BLE001 - pickle raises what the object's own methods raise
        kind = type(value).__name__
        return pickle.dumps((False, TypeError(f"a worker cannot hand back {kind}: {error}")))

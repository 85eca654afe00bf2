"""A pool of processes on this machine; a worker that dies, hangs or swells costs its own job and no other."""

from __future__ import annotations

import pickle
import subprocess
import sys
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field
from queue import SimpleQueue
from threading import Event, Thread, Timer
from types import TracebackType
from typing import Any, Generic, Self

from duizhao.pool.port import Craft, Job, Limits, Lost, Result, TimedOut, TooBig

TRIES = 2  # workers that a job may lose: somebody may have killed the first one, the second one it killed itself
START = "import sys; sys.path[:] = {path!r}; from duizhao.pool.worker import main; main()"


class Local(Generic[Job, Result]):
    """See `port.Pool`. One thread looks after one worker, which starts with its first job.

    Workers are fresh interpreters that load this package and what the craft names, never the program's main file.
    Each has pipes of its own, so that nothing which happens to one can block another.
    """

    def __init__(self, craft: Craft[Job, Result], size: int, limits: Limits) -> None:
        self._orders: SimpleQueue[_Order[Job, Result] | None] = SimpleQueue()
        self._closed = Event()
        self._keepers = [_Keeper(craft, limits, self._orders, self._closed) for _ in range(size)]
        for keeper in self._keepers:
            keeper.thread.start()

    def submit(self, job: Job) -> Future[Result]:
        """The result to come. A job whose worker died is given to a second one before it counts as Lost."""
        if self._closed.is_set():
            raise RuntimeError("the pool is closed")
        order: _Order[Job, Result] = _Order(job)
        self._orders.put(order)
        return order.future

    def close(self) -> None:
        """Kill all workers. Futures that are not done are cancelled, those at work are Lost."""
        self._closed.set()
        for keeper in self._keepers:
            self._orders.put(None)
            keeper.kill()
        for keeper in self._keepers:
            keeper.thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


@dataclass(slots=True)
class _Order(Generic[Job, Result]):
    job: Job
    future: Future[Result] = field(default_factory=Future)


class _Dead(Exception):  # noqa: N818 - what befell a worker
    """The worker ended before it answered."""


class _Worker:
    """A process, started at once. Raises OSError when there can be no more."""

    def __init__(self, craft: Craft[Any, Any], limits: Limits) -> None:
        self.process = subprocess.Popen(  # noqa: S603 - this interpreter with a line of our own
            [sys.executable, "-c", START.format(path=sys.path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # faults come as answers; the rest is a dying library's last words
            **_apart(),
        )
        self.done = 0
        self.late = False
        self.terms = (craft, limits)

    def ask(self, data: bytes, seconds: float) -> tuple[bool, Any]:
        """The answer to a pickled job. Raises _Dead; `late` tells whether it died because time was over."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        clock = Timer(seconds, self._over)
        clock.daemon = True
        clock.start()
        try:
            if not self.done:
                pickle.dump(self.terms, self.process.stdin)
            self.process.stdin.write(data)
            self.process.stdin.flush()
            done, value = pickle.load(self.process.stdout)  # noqa: S301 - our own worker, through its pipe
        except (OSError, EOFError, pickle.UnpicklingError):
            raise _Dead from None
        finally:
            clock.cancel()
            clock.join()  # now `late` is the last word: it cannot strike the next job
        self.done += 1
        return done, value

    def _over(self) -> None:
        self.late = True
        self.process.kill()

    def end(self) -> None:
        """Kill it, wait until it is gone, close the pipes."""
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                with suppress(OSError):  # what it was too dead to read
                    pipe.close()


def _apart() -> dict[str, Any]:
    """A process group of its own: Ctrl-C reaches the program alone, which ends its workers."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW}
    return {"process_group": 0}


class _Keeper(Generic[Job, Result]):
    """A thread that takes one order after the other to a worker, and finds another worker when it must."""

    def __init__(
        self,
        craft: Craft[Job, Result],
        limits: Limits,
        orders: SimpleQueue[_Order[Job, Result] | None],
        closed: Event,
    ) -> None:
        self.craft = craft
        self.limits = limits
        self.orders = orders
        self.closed = closed
        self.worker: _Worker | None = None
        self.thread = Thread(target=self._serve, daemon=True)

    def kill(self) -> None:
        """End the worker, if there is one, from another thread: what waits for its answer hears that it is dead."""
        if (worker := self.worker) is not None:
            worker.process.kill()

    def _serve(self) -> None:
        while (order := self.orders.get()) is not None:
            if self.closed.is_set():
                order.future.cancel()
            elif order.future.set_running_or_notify_cancel():
                try:
                    self._settle(order.future, pickle.dumps(order.job))
                except Exception as error:  # noqa: BLE001 - a job that cannot be pickled, no process to be had
                    order.future.set_exception(error)
        self._discard()

    def _settle(self, future: Future[Result], data: bytes) -> None:
        for _ in range(TRIES):
            worker = self._ready()
            try:
                done, value = worker.ask(data, self.limits.seconds)
            except _Dead:
                self._discard()
                if worker.late:
                    return future.set_exception(TimedOut(self.limits.seconds))
                if self.closed.is_set():
                    break
                continue
            if worker.late or isinstance(value, TooBig):
                self._discard()
            return future.set_result(value) if done else future.set_exception(value)
        return future.set_exception(Lost(TRIES))

    def _ready(self) -> _Worker:
        """The worker, or a new one where it has died waiting or served its time."""
        worker = self.worker
        if worker is not None and (worker.done >= self.limits.jobs or worker.process.poll() is not None):
            self._discard()
        if self.worker is None:
            self.worker = _Worker(self.craft, self.limits)
            if self.closed.is_set():  # closed while it started: nobody else will end it
                self.worker.process.kill()
        return self.worker

    def _discard(self) -> None:
        worker, self.worker = self.worker, None
        if worker is not None:
            worker.end()

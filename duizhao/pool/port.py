"""The one door to whoever does the work: `submit(job) -> Future`, here, in other processes, or one day elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from types import TracebackType
from typing import Generic, Protocol, Self, TypeVar

from duizhao.finding import Stop, say
from duizhao.frozen import frozen

Job_contra = TypeVar("Job_contra", contravariant=True)
Job = TypeVar("Job")
Result = TypeVar("Result")


def nothing() -> None:
    """For work that needs no preparation."""


@frozen
class Craft(Generic[Job, Result]):
    """What workers can do: `run` makes a result of a job, `ready` is called once before the first job.

    Both are functions at the top of a module; jobs, results and what `run` raises can be pickled.
    """

    run: Callable[[Job], Result]
    ready: Callable[[], object] = nothing


@frozen
class Limits:
    """What one job may cost, and how long a worker serves."""

    seconds: float = 120.0  # of waiting for one job; a long handout takes about two on an old laptop
    memory: int = 1 << 30  # bytes of address space of a worker: four times what a handout needs; on Linux only
    jobs: int = 50  # that one worker does before a fresh one takes its place: libraries in C may leak


class Taker(Protocol[Job_contra, Result]):
    """Takes jobs."""

    def submit(self, job: Job_contra) -> Future[Result]:
        """The result to come. It raises what the job raised, or Lost, TimedOut, TooBig."""


class Pool(Taker[Job_contra, Result], Protocol[Job_contra, Result]):
    """Does jobs, in whatever order. Leaving it ends everything that is still at work."""

    def close(self) -> None:
        """Drop what is not done yet, now; nothing can be submitted any more."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


class Failed(Stop):
    """A job came to nothing through no decision of its own."""


class Lost(Failed):
    """Every worker that took the job ended in the middle of it."""

    def __init__(self, tries: int) -> None:
        super().__init__(say("the process that worked on it ended {tries} times before it was done", tries=tries))


class TimedOut(Failed):
    """The job was still not done when its time was over."""

    def __init__(self, seconds: float) -> None:
        super().__init__(say("it was not done after {seconds} seconds", seconds=round(seconds, 1)))


class TooBig(Failed):
    """The job asked for more memory than it may have."""

    def __init__(self, memory: int) -> None:
        super().__init__(say("it needs more than {size} MB of memory", size=memory >> 20))

"""A pool that does each job at once and here: nothing to start, for few jobs or one processor core."""

from __future__ import annotations

from concurrent.futures import Future
from types import TracebackType
from typing import Generic, Self

from duizhao.pool.port import Craft, Job, Result


class Inline(Generic[Job, Result]):
    """See `port.Pool`. It knows no limits: who ends a hung job here ends everything."""

    def __init__(self, craft: Craft[Job, Result]) -> None:
        self._craft = craft

    def submit(self, job: Job) -> Future[Result]:
        """Do the job and return what came of it."""
        future: Future[Result] = Future()
        try:
            future.set_result(self._craft.run(job))
        except Exception as error:  # noqa: BLE001 - whatever the job raised goes to whoever asks for its result
            future.set_exception(error)
        return future

    def close(self) -> None:
        """Nothing is left to end."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

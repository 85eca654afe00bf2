"""Who does the dear work, and where: one port, with an implementation in this process and one in others."""

from __future__ import annotations

from duizhao.pool.inline import Inline
from duizhao.pool.local import Local
from duizhao.pool.port import Craft, Failed, Job, Limits, Lost, Pool, Result, TimedOut, TooBig

__all__ = ["FEW", "Craft", "Failed", "Limits", "Lost", "Pool", "TimedOut", "TooBig", "open_pool"]

FEW = 6  # jobs from which on a second process pays for its start: measured with handouts of four pages


def open_pool(
    craft: Craft[Job, Result], workers: int, expected: int = FEW, limits: Limits | None = None
) -> Pool[Job, Result]:
    """A pool of up to `workers` processes, each started when there is a job for it.

    Work is done in this process when that is 1, or when fewer than FEW jobs are expected.
    """
    if workers <= 1 or expected < FEW:
        return Inline(craft)
    return Local(craft, workers, limits or Limits())

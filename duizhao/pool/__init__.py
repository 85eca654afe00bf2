"""Who does the dear work, and where: one port, with an implementation in this process and one in others."""

from __future__ import annotations

from duizhao.pool.inline import Inline
from duizhao.pool.local import Local
from duizhao.pool.port import Craft, Failed, Job, Limits, Lost, Pool, Result, TimedOut, TooBig

__all__ = ["Craft", "Failed", "Limits", "Lost", "Pool", "TimedOut", "TooBig", "open_pool"]

FEW = 6  # jobs from which on a second process pays for its start: measured with handouts of four pages


def open_pool(
    craft: Craft[Job, Result], jobs: int, expected: int | None = None, limits: Limits | None = None
) -> Pool[Job, Result]:
    """A pool of `jobs` processes; work is done in this one when that is 1, or when only a few jobs are expected."""
    if jobs <= 1 or (expected is not None and expected < FEW):
        return Inline(craft)
    return Local(craft, min(jobs, expected or jobs), limits or Limits())

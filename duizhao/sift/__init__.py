"""Which findings are worth reporting today: not those a change did not cause, nor those somebody has accepted."""

from __future__ import annotations

from duizhao.frozen import frozen

__all__ = ["Hidden"]


@frozen
class Hidden:
    """How many findings are not shown, and why: `older` than the change, `accepted` in the baseline."""

    older: int = 0
    accepted: int = 0

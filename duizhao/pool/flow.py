"""Many jobs through a pool with few of them in memory, their results in the order asked for."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, wait
from typing import TypeVar

from duizhao.pool.port import Job, Result, Taker

Tag = TypeVar("Tag")
PAUSE = 0.5  # seconds between two looks: on Windows a wait without end is deaf to Ctrl-C


def in_order(
    pool: Taker[Job, Result], jobs: Iterable[tuple[Tag, Job]], ahead: int
) -> Iterator[tuple[Tag, Future[Result]]]:
    """(tag, finished future) of every job, in the order of `jobs`; at most `ahead` of them are under way at a time."""
    under_way: deque[tuple[Tag, Future[Result]]] = deque()
    for tag, job in jobs:
        under_way.append((tag, pool.submit(job)))
        while under_way and (len(under_way) >= ahead or under_way[0][1].done()):
            yield _finished(under_way.popleft())
    while under_way:
        yield _finished(under_way.popleft())


def _finished(each: tuple[Tag, Future[Result]]) -> tuple[Tag, Future[Result]]:
    while not wait([each[1]], PAUSE).done:
        pass
    return each

"""From works to finished pages: the pool prints what the writers hand over, and what it cannot print is a finding."""

from __future__ import annotations

import gc
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future
from itertools import chain, islice
from typing import Protocol

from duizhao import press
from duizhao.finding import Finding, Message, Severity, Stop, say
from duizhao.frozen import frozen
from duizhao.model import Page, Span, Work
from duizhao.pool import FEW, Craft, Failed, Pool, open_pool
from duizhao.pool.flow import in_order
from duizhao.press import Job, Misprint, Unprintable
from duizhao.render.edition import printed_as

AHEAD = 4  # jobs under way for each worker: enough that none waits for a long one, few enough to keep memory flat


@frozen
class Printed:
    """A finished page of a work, or the finding why there is none; `last` when the work has no more to come."""

    work: Work
    outcome: Page | Finding
    last: bool


class Sheets(Protocol):
    """What was printed before, by a key that tells one job's bytes from all others."""

    def key(self, job: Job) -> str:
        """The key of a job."""

    def page(self, key: str, path: str) -> Page | None:
        """The page of a job that was printed before."""

    def keep(self, key: str, page: Page) -> None:
        """Remember a page."""


@frozen
class _Tag:
    work: Work
    path: str
    last: bool
    key: str


@frozen
class _Thrifty:
    """A pool that is not asked for what is there already."""

    pool: Pool[Job, Page]
    sheets: Sheets

    def submit(self, job: tuple[str, Job]) -> Future[Page]:
        """The page to come, or there already."""
        page = self.sheets.page(job[0], job[1].path)
        if page is None:
            return self.pool.submit(job[1])
        future: Future[Page] = Future()
        future.set_result(page)
        return future


def printed(
    works: Iterable[Work], written: Callable[[Work], Iterable[Job]], workers: int, sheets: Sheets
) -> Generator[Printed, None, None]:
    """Every page of the works in their order, whoever is done first; a page that fails keeps no other back.

    Works are asked for as late as can be, so memory does not grow with their number. Close the iterator to end the
    workers at once. Raises what stops the whole run, such as a missing library.
    """
    jobs = _tagged(works, written, sheets)
    head = list(islice(jobs, FEW))
    with open_pool(Craft(one, ready), workers, len(head)) as pool:
        for tag, future in in_order(_Thrifty(pool, sheets), chain(head, jobs), AHEAD * workers):
            error = future.exception()
            if error is None:
                page = future.result()
                sheets.keep(tag.key, page)
                yield Printed(tag.work, page, tag.last)
            elif isinstance(error, Failed | Misprint | Unprintable):
                yield Printed(tag.work, _finding(error, tag), tag.last)
            else:
                raise error


def one(job: Job) -> Page:
    """A page, and no litter: a laid-out document is a knot of cycles, and left to themselves they pile up."""
    try:
        return press.printed(job)
    finally:
        gc.collect()


def ready() -> None:
    """Load the engine, and keep it out of the collector's way from now on. A worker process does this first."""
    press.load()
    gc.collect()
    gc.freeze()


def _tagged(
    works: Iterable[Work], written: Callable[[Work], Iterable[Job]], sheets: Sheets
) -> Iterator[tuple[_Tag, tuple[str, Job]]]:
    for work in works:
        jobs = tuple(written(work))
        for number, job in enumerate(jobs, 1):
            key = sheets.key(job)
            yield _Tag(work, job.path, number == len(jobs), key), (key, job)


def _finding(stop: Stop, tag: _Tag) -> Finding:
    """At the article in the page's own language."""
    langs, _ = printed_as(tag.path)
    article = next((each for each in tag.work.articles() if each.lang == langs[0]), tag.work.source)
    message = say("{page} could not be printed: {reason}", page=tag.path, reason=stop.message)
    return Finding(Span(article.path), "PRS001", message, _cure(stop), Severity.ERROR, slug=tag.work.slug)


def _cure(stop: Stop) -> Message:
    if stop.hint is not None:
        return stop.hint
    if isinstance(stop, Misprint):
        return say("look at the pictures of this article and at your own templates")
    return say("build again; if it fails again, make long tables shorter and pictures smaller, or split the article")

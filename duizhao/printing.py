"""From works to finished pages: the pool prints what the writers hand over, and what it cannot print is a finding."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from duizhao.finding import Finding, Message, Severity, Stop, say
from duizhao.model import Page, Span, Work
from duizhao.pool import Failed, Pool
from duizhao.pool.flow import in_order
from duizhao.press.model import Job, Misprint, Unprintable

AHEAD = 4  # jobs under way for each worker: enough that none waits for a long one, few enough to keep memory flat


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished page of a work, or why there is none; `last` when the work has no more to come."""

    work: Work
    page: Page | None
    finding: Finding | None
    last: bool


def printed(
    works: Iterable[Work], written: Callable[[Work], Iterable[Job]], pool: Pool[Job, Page], workers: int
) -> Iterator[Printed]:
    """Every page of the works in their order, whoever is done first; a page that fails keeps no other back.

    Works are asked for as late as can be, so memory does not grow with their number. Raises what stops the whole
    run, such as a missing library.
    """
    for (work, path, last), future in in_order(pool, _tagged(works, written), AHEAD * workers):
        error = future.exception()
        if error is None:
            yield Printed(work, future.result(), None, last)
        elif isinstance(error, Failed | Misprint | Unprintable):
            yield Printed(work, None, _finding(error, path, work), last)
        else:
            raise error


def _tagged(
    works: Iterable[Work], written: Callable[[Work], Iterable[Job]]
) -> Iterator[tuple[tuple[Work, str, bool], Job]]:
    for work in works:
        jobs = tuple(written(work))
        for number, job in enumerate(jobs, 1):
            yield (work, job.path, number == len(jobs)), job


def _finding(stop: Stop, path: str, work: Work) -> Finding:
    """At the article in the first language of the page, in the order of its name."""
    lang = PurePosixPath(path).stem.rpartition(".")[2].split("-")[0]
    article = next((each for each in work.articles() if each.lang == lang), work.source)
    message = say("{page} could not be printed: {reason}", page=path, reason=stop.message)
    return Finding(Span(article.path), "PRS001", message, _cure(stop), Severity.ERROR, slug=work.slug)


def _cure(stop: Stop) -> Message:
    if stop.hint is not None:
        return stop.hint
    if isinstance(stop, Misprint):
        return say("look at the pictures of this article and at your own templates")
    return say("build again; if it fails again, make long tables shorter and pictures smaller, or split the article")

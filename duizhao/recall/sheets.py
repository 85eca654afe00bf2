"""Sheets of paper from earlier builds, whatever else of the project has changed since."""

from __future__ import annotations

from duizhao.model import Page
from duizhao.press.model import Job
from duizhao.recall.codec import Codec
from duizhao.recall.known import Known

NOTHING = Codec()


class Sheets:
    """See `printing.Sheets`."""

    def __init__(self, known: Known) -> None:
        self._known = known

    def key(self, job: Job) -> str:
        """The key of a job."""
        return self._known.sheet(job)

    def page(self, key: str, path: str) -> Page | None:
        """The page of a job that was printed before; None where it is gone or damaged."""
        _, pages = self._known.recall(key, NOTHING) or ((), ())
        data = self._known.data(pages[0][1]) if pages else None
        return None if data is None else Page(path, data)

    def keep(self, key: str, page: Page) -> None:
        """Remember a page."""
        if self._known.recall(key, NOTHING) is None:
            self._known.remember(key, (), NOTHING, [page])

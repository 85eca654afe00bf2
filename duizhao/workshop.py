"""The works of a project judged, printed, proven and staged: each step once, and not again while nothing changes."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from duizhao.finding import Finding, Severity
from duizhao.model import Page
from duizhao.press.model import Job
from duizhao.publish import Stage
from duizhao.recall import Codec, Known
from duizhao.render.edition import Edition
from duizhao.render.summary import Side, Summary, summary

if (
    TYPE_CHECKING
):  # rules, templates and Markdown cost half a second, which a build with nothing to do need not wait for
    from duizhao.judging import Judgement
    from duizhao.project import Opened, Project
    from duizhao.prove import Proofreader

CODEC = Codec(Side, Summary, Edition)


class Workshop:
    """One run. Nothing that is known is read again, and no room is entered that has nothing to do.

    A step that finds an error is never remembered: what is wrong may depend on more than its key tells (for a picture
    that is missing, on the names beside it), and is about to be put right anyway.
    """

    def __init__(self, known: Known, stage: Stage, strict: bool) -> None:
        self.known = known
        self.stage = stage
        self.limit = Severity.WARNING if strict else Severity.ERROR
        self.findings: list[Finding] = []
        self.cited: dict[str, Any] = {}
        self.bare = True  # no article so far is without front matter
        self.summaries: list[Summary] = []
        self._last: Opened | None = None

    @property
    def stopped(self) -> bool:
        """An error of a check stops the press unless it prints drafts; a page that fails its proof always does."""
        draft = self.known.config.draft
        return any(
            _severity(each) >= self.limit and (not draft or each.code.startswith("PRV")) for each in self.findings
        )

    def judge(self, slug: str) -> None:
        """The checks of one work."""
        key = self.known.judging(slug)
        known = self.known.recall(key, CODEC)
        findings, cited, bare = known[0] if known is not None else self._judged(slug, key)
        self.findings += findings
        self.bare = self.bare and bare
        for each, place in cited.items():
            self.cited.setdefault(each, place)

    def survey(self) -> None:
        """The checks of the project as a whole, once every work has gone by."""
        key = self.known.surveying()
        known = self.known.recall(key, CODEC)
        self.findings += known[0] if known is not None else self._surveyed(key)

    def print(self, slug: str, name: str) -> None:
        """The pages of one work in one format, each proven before it is staged."""
        key = self.known.printing(slug, name)
        if (made := self._again(key)) is None:
            made = self._printed(slug, name, key)
        findings, line = made
        self.findings += findings
        if line is not None:
            self.summaries.append(line)

    def bind(self, complete: bool) -> None:
        """The pages that belong to all works; the index only where the run is `complete`."""
        key = self.known.binding(complete)
        config = self.known.config
        if "web" not in config.formats or self._again(key) is not None:
            return
        from duizhao.render import web

        pages = [web.style(config)]
        if complete:
            pages.append(web.index(self.summaries, self._project.shelf, config))
        for page in pages:
            self.stage.add(page)
        self._remember(key, (), (), pages)

    # ------------------------------------------------------------ how

    def _again(self, key: str) -> Any:
        """What a step gave that made pages, its pages staged; None unless all of them are still at hand."""
        known = self.known.recall(key, CODEC)
        return known[0] if known is not None and self.stage.again(known[1], self.known.data) else None

    def _judged(self, slug: str, key: str) -> Judgement:
        from duizhao.judging import judged

        judgement = judged(self._opened(slug), press=True)
        self._remember(key, judgement[0], judgement)
        return judgement

    def _surveyed(self, key: str) -> tuple[Finding, ...]:
        from duizhao.judging import surveyed

        findings = surveyed(self._project, self.cited, self.bare)
        self._remember(key, findings, findings)
        return findings

    def _printed(self, slug: str, name: str, key: str) -> tuple[tuple[Finding, ...], Summary | None]:
        from duizhao.render import WRITERS

        config, work = self.known.config, self._opened(slug).work
        findings: list[Finding] = []
        pages: list[Page] = []
        for made in WRITERS[name](work, self._project.shelf, config):
            page = self._pressed(made) if isinstance(made, Job) else made
            findings += self._proofreader.prove(page, work)
            self.stage.add(page)
            pages.append(page)
        value = tuple(findings), summary(work, config) if name == "web" else None
        self._remember(key, value[0], value, pages)
        return value

    def _pressed(self, job: Job) -> Page:
        """A finished page of paper: from the store even where another step of the same article has changed."""
        key = self.known.pressing(job)
        _, pages = self.known.recall(key, CODEC) or ((), ())
        data = self.known.data(pages[0][1]) if pages else None
        if data is not None:
            return Page(job.path, data)
        from duizhao import press

        page = press.printed(job)
        self.known.remember(key, (), CODEC, [page])
        return page

    def _remember(self, key: str, findings: tuple[Finding, ...], value: object, pages: Iterable[Page] = ()) -> None:
        if not any(_severity(each) is Severity.ERROR for each in findings):
            self.known.remember(key, value, CODEC, pages)

    # ------------------------------------------------------------ what is read when it is wanted

    @cached_property
    def _project(self) -> Project:
        from duizhao.project import Project

        return Project.open(self.known.config)

    @cached_property
    def _proofreader(self) -> Proofreader:
        from duizhao.prove import Proofreader

        return Proofreader(self._project.shelf, self.known.config)

    def _opened(self, slug: str) -> Opened:
        """One work at a time: the pages of a work are made right after its checks."""
        if self._last is None or self._last.slug != slug:
            self._last = self._project.opened(slug)
        assert self._last is not None
        return self._last


def _severity(finding: Finding) -> Severity:
    return finding.severity or Severity.ERROR

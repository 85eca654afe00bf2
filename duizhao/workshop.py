"""The works of a project judged, printed, proven and staged: each step once, and not again while nothing changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from duizhao.court import Court
from duizhao.explain import PROOFS
from duizhao.finding import Finding, Severity
from duizhao.model import Page, Work
from duizhao.press.model import Job
from duizhao.publish import Stage
from duizhao.recall import Codec, Known, Sheets
from duizhao.render.edition import Edition, Printing
from duizhao.render.summary import Side, Summary, summary

# Templates cost time, which a build with nothing to do need not wait for.
if TYPE_CHECKING:
    from duizhao.prove import Proofreader

CODEC = Codec(Side, Summary, Edition, Printing)


@dataclass(slots=True)
class Batch:
    """The pages of one work in one format while they are made."""

    slug: str
    name: str
    pages: list[Page] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


class Workshop:
    """One run. Nothing that is known is read again, and no room is entered that has nothing to do.

    Pages in which an error is found are never remembered: what is wrong may depend on more than their key tells, and is
    about to be put right anyway.
    """

    def __init__(self, known: Known, stage: Stage, strict: bool) -> None:
        self.known = known
        self.stage = stage
        self.limit = Severity.WARNING if strict else Severity.ERROR
        self.court = Court(known, press=True)
        self.findings = self.court.verdicts.findings
        self.summaries: list[Summary] = []

    @property
    def stopped(self) -> bool:
        """An error of a check stops the press unless it prints drafts; a page lost or not proven always does."""
        draft = self.known.config.draft
        return any(_severity(each) >= self.limit and (not draft or each.code in PROOFS) for each in self.findings)

    def write(self, slug: str, name: str) -> None:
        """The pages of one work in a format that is made here and now."""
        from duizhao.render import WRITERS

        if self._again(slug, name):
            return
        work = self.court.opened(slug).work
        batch = Batch(slug, name)
        for page in WRITERS[name](work, self.court.project.shelf, self.known.config):
            assert isinstance(page, Page)
            self._take(page, work, batch)
        if name == "wechat":
            from duizhao.gates import gated

            batch.findings += gated(batch.pages, work, self.court.project)
        self._done(batch, summary(work, self.known.config) if name == "web" else None)

    def again(self, slugs: Iterable[str], name: str, tell: Callable[[str], None]) -> list[str]:
        """Take what is known of some works in one format; the slugs of the others."""
        unknown = []
        for slug in slugs:
            if self._again(slug, name):
                tell(slug)
            else:
                unknown.append(slug)
        return unknown

    def press(self, slugs: Sequence[str], name: str, jobs: int, tell: Callable[[str], None]) -> None:
        """The pages that go to the printing pool; one that fails is a finding and stops no other."""
        if not slugs:
            return
        from duizhao.printing import printed

        batches = {slug: Batch(slug, name) for slug in slugs}
        works = (self.court.opened(slug).work for slug in slugs)
        with closing(printed(works, partial(self._jobs, name), jobs, Sheets(self.known))) as pages:
            for each in pages:
                batch = batches[each.work.slug]
                if isinstance(each.outcome, Page):
                    self._take(each.outcome, each.work, batch)
                else:
                    batch.findings.append(each.outcome)
                if each.last:
                    self._done(batches.pop(batch.slug), None)
                    tell(batch.slug)

    def bind(self, complete: bool) -> None:
        """The pages that belong to all works; the index only where the run is `complete`."""
        key = self.known.binding(complete)
        config = self.known.config
        if "web" not in config.formats or self._staged(key) is not None:
            return
        from duizhao.render import web

        pages = [web.style(config)]
        if complete:
            pages.append(web.index(self.summaries, self.court.project.shelf, config))
        for page in pages:
            self.stage.add(page)
        self._remember(key, (), (), pages)

    # ------------------------------------------------------------ how

    def _again(self, slug: str, name: str) -> bool:
        made = self._staged(self.known.printing(slug, name))
        if made is None:
            return False
        findings, line = made
        self.findings += findings
        self.summaries += [line] if line is not None else []
        return True

    def _staged(self, key: str) -> Any:
        """What a step gave that made pages, its pages staged; None unless all of them are still at hand."""
        known = self.known.recall(key, CODEC)
        return known[0] if known is not None and self.stage.again(known[1], self.known.data) else None

    def _jobs(self, name: str, work: Work) -> Iterator[Job]:
        from duizhao.render import WRITERS

        for job in WRITERS[name](work, self.court.project.shelf, self.known.config):
            assert isinstance(job, Job), f"{name} is too cheap to be printed late"
            yield job

    def _take(self, page: Page, work: Work, batch: Batch) -> None:
        batch.findings += self._proofreader.prove(page, work)
        batch.pages.append(page)
        self.stage.add(page)

    def _done(self, batch: Batch, line: Summary | None) -> None:
        findings = tuple(batch.findings)
        self.findings += findings
        self.summaries += [line] if line is not None else []
        self._remember(self.known.printing(batch.slug, batch.name), findings, (findings, line), batch.pages)

    def _remember(self, key: str, findings: tuple[Finding, ...], value: object, pages: Iterable[Page] = ()) -> None:
        if not any(_severity(each) is Severity.ERROR for each in findings):
            self.known.remember(key, value, CODEC, pages)

    # ------------------------------------------------------------ what is read when it is wanted

    @cached_property
    def _proofreader(self) -> Proofreader:
        from duizhao.prove import Proofreader

        return Proofreader(self.court.project.shelf, self.known.config)


def _severity(finding: Finding) -> Severity:
    return finding.severity or Severity.ERROR

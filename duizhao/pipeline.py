"""The flow on one page: read, align, check, render, prove, publish."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from duizhao import mend
from duizhao.check import Case, Survey, check, check_project
from duizhao.check.citations import first_places
from duizhao.config import FORMATS, Config
from duizhao.explain import PROOFS
from duizhao.finding import Edit, Excerpt, Finding, Message, Severity, Stop, say
from duizhao.fingerprint import marked
from duizhao.model import Page, Work
from duizhao.press.model import Job
from duizhao.project import Files, Opened, Project, fragment
from duizhao.publish import Published, Stage
from duizhao.read import files

ROUNDS = 6  # readings of one article while it is mended: two or three are the rule
LATE = ("handout",)  # outputs too dear to make before every article has passed its checks


@dataclass(frozen=True, slots=True)
class Report:
    """What a run found, and what became of output/ (None: untouched)."""

    findings: tuple[Finding, ...]
    published: Published | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """What a build is asked for besides its settings.

    `only`: slugs; other pages stay as they are. `strict`: warnings stop the press too. `jobs`: processes that print.
    """

    only: Collection[str] = ()
    strict: bool = False
    jobs: int = 1


@dataclass(slots=True)
class Watch:
    """How a run tells what it does: `step(done, total, name)` for articles, `say` for the rest.

    `steady()`: all steps from here on are of one kind, so the time they take tells how long the rest will.
    """

    step: Callable[[int, int, str], None] = lambda *_: None
    steady: Callable[[], None] = lambda: None
    say: Callable[[Message], None] = lambda _: None


@dataclass(slots=True)
class Round:
    """One pass over the works of a project."""

    project: Project
    press: bool
    cited: dict[str, Excerpt] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    bare: bool = True  # no article so far has front matter

    def judge(self, opened: Opened) -> None:
        """Check one work and remember what it cites."""
        project = self.project
        desks = tuple(opened.desks()) if project.adopted(opened.slug) else ()
        case = Case(opened.work, project.shelf, project.config, self.press, desks)
        self.bare = self.bare and case.bare
        self.findings += marked(check(case), case)
        for key, place in first_places(case, self.cited):
            self.cited.setdefault(key, place)

    def judge_project(self) -> None:
        """Check what concerns the project as a whole, once every work has gone by."""
        project = self.project
        survey = Survey(project.files, self.cited, project.shelf, project.config, self.bare)
        self.findings += marked(check_project(survey))


def check_only(config: Config, paths: Collection[str] = (), press: bool = False) -> list[Finding]:
    """The findings of all articles, or of those below `paths` (posix, relative to the project).

    With `press`, as a build judges: missing facts and fragments are errors even for bare texts.
    """
    project = Project.open(config)
    round_ = Round(project, press)
    chosen = [slug for slug, found in project.files.items() if not paths or _below(found.values(), paths)]
    if paths and not chosen:
        raise Stop(
            say("no article lies at {paths}", paths=", ".join(paths)), say("name a file or folder below source/")
        )
    for opened in project.each(chosen):
        round_.judge(opened)
    if not paths:
        round_.judge_project()
    return round_.findings


def fix(config: Config, paths: Collection[str] = ()) -> tuple[list[Edit], list[Finding]]:
    """Do what the findings of check_only can cure; (edits in the order made, findings that remain).

    One cure may make room for the next, so files are read and judged again until nothing more can be done.
    """
    made: list[Edit] = []
    for _ in range(ROUNDS):
        before = mend.digests(
            config.project, (path for found in files.catalogue(config).values() for path in found.values())
        )
        findings = check_only(config, paths)
        edits = mend.mend(config, findings, before)
        made += edits
        if not edits:
            break
    else:
        findings = check_only(config, paths)
    return made, findings


def build(config: Config, order: Order | None = None, watch: Watch | None = None) -> Report:
    """Make every page of the project, or none: an error finding stops the press and leaves output/ untouched.

    With config.draft, errors do not stop the press: every page then carries a watermark.
    """
    order, watch = order or Order(), watch or Watch()
    before = _states(config.project)
    project = Project.open(config)
    slugs = _slugs(project.files, order.only)
    round_ = Round(project, press=True)
    with Stage.open(config.project, config.project / "output", 30.0, watch.say) as stage:
        press = _Press(round_, stage, order, watch)
        press.total = len(slugs) * len(config.formats)
        for opened in project.each(project.files):
            round_.judge(opened)
            if opened.slug in slugs and not press.stopped:
                press.write(opened.work, [name for name in config.formats if name not in LATE])
        round_.judge_project()
        if not press.stopped:
            press.print(slugs, [name for name in config.formats if name in LATE])
        if press.stopped:
            return Report(tuple(round_.findings))
        press.finish(complete=not order.only)
        if _states(config.project) != before:
            raise Stop(say("files of the project changed while the handouts were being made"), say("start again"))
        return Report(
            tuple(round_.findings),
            stage.publish(mend.digests(config.project, before), partial=bool(order.only) or _some_formats(config)),
        )


class _Press:
    """Renders, proves and stages."""

    def __init__(self, round_: Round, stage: Stage, order: Order, watch: Watch) -> None:
        from duizhao.prove import Proofreader  # not at the top: a check must not pay for templates
        from duizhao.render.index import Summary

        self.proofreader = Proofreader(round_.project.shelf, round_.project.config)
        self.round = round_
        self.stage = stage
        self.jobs = order.jobs
        self.limit = Severity.WARNING if order.strict else Severity.ERROR
        self.done = self.total = 0  # works times formats
        self.watch = watch
        self.summaries: list[Summary] = []

    @property
    def stopped(self) -> bool:
        """An error of a check stops the press unless it prints drafts; a page lost or not proven always does."""
        draft = self.round.project.config.draft
        return any(
            (each.severity or Severity.ERROR) >= self.limit and (not draft or each.code in PROOFS)
            for each in self.round.findings
        )

    def write(self, work: Work, formats: Iterable[str]) -> None:
        """The pages of one work that are made here and now."""
        from duizhao.render import WRITERS
        from duizhao.render.index import summary

        config, shelf_ = self.round.project.config, self.round.project.shelf
        for name in formats:
            made = WRITERS[name](work, shelf_, config)
            for page in self._gated(made, work) if name == "wechat" else made:
                assert isinstance(page, Page)
                self._take(page, work)
            if name == "web":
                self.summaries.append(summary(work, config))
            self._step(work)

    def _gated(self, made: Iterable[Page | Job], work: Work) -> Iterator[Page]:
        """The pages for WeChat, judged together: a picture may be made after the article that shows it."""
        from duizhao import gates

        pages = tuple(each for each in made if isinstance(each, Page))
        project = self.round.project
        case = Case(work, project.shelf, project.config, press=True)
        self.round.findings += marked(gates.judged(pages, work), case)
        yield from pages

    def print(self, slugs: Collection[str], formats: Collection[str]) -> None:
        """The pages of all works that go to the printing pool; one that fails is a finding and stops no other."""
        from duizhao.printing import printed

        self.watch.steady()
        for name in formats:
            works = (opened.work for opened in self.round.project.each(slugs))
            with closing(printed(works, partial(self._jobs, name), self.jobs)) as pages:
                for each in pages:
                    if isinstance(each.outcome, Page):
                        self._take(each.outcome, each.work)
                    else:
                        self.round.findings.append(each.outcome)
                    if each.last:
                        self._step(each.work)

    def _jobs(self, name: str, work: Work) -> Iterator[Job]:
        from duizhao.render import WRITERS

        for job in WRITERS[name](work, self.round.project.shelf, self.round.project.config):
            assert isinstance(job, Job), f"{name} is too cheap to be printed late"
            yield job

    def _take(self, page: Page, work: Work) -> None:
        self.round.findings += self.proofreader.prove(page, work)
        self.stage.add(page)

    def _step(self, work: Work) -> None:
        self.done += 1
        self.watch.step(self.done, self.total, work.slug)

    def finish(self, complete: bool) -> None:
        """The pages that belong to all works."""
        from duizhao.render import web

        config = self.round.project.config
        if "web" not in config.formats:
            return
        self.stage.add(web.style(config))
        if complete:
            self.stage.add(web.index(self.summaries, self.round.project.shelf, config))


# ---------------------------------------------------------------- which files


def _slugs(every: Files, only: Collection[str]) -> list[str]:
    pages = [slug for slug, found in every.items() if not fragment(slug)]
    unknown = [slug for slug in only if slug not in pages]
    if unknown:
        raise Stop(
            say("there is no article {slug}", slug=unknown[0]),
            say("choose one of: {words}", words=", ".join(pages)),
        )
    return [slug for slug in pages if not only or slug in only]


def _below(found: Iterable[str], paths: Collection[str]) -> bool:
    return any(path == each or path.startswith(each.rstrip("/") + "/") for path in found for each in paths)


def _some_formats(config: Config) -> bool:
    return set(config.formats) != set(FORMATS)


def _states(project: Path) -> dict[str, tuple[int, int]]:
    """(size, time of change in ns) of every file that the pages come from, by path: enough to see an edit."""
    found: dict[str, tuple[int, int]] = {}
    places = [project / "pyproject.toml"]
    for folder in ("source", "templates"):
        for top, folders, names in os.walk(project / folder):
            folders.sort()
            places += [Path(top, name) for name in sorted(names)]
    for path in places:
        if path.is_file() and not path.is_symlink():
            state = path.stat()
            found[path.relative_to(project).as_posix()] = (state.st_size, state.st_mtime_ns)
    return found

"""The flow on one page: read, align, check, render, prove, publish."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from duizhao.config import FORMATS, Config
from duizhao.court import Court
from duizhao.finding import Edit, Finding, Message, Stop, say
from duizhao.frozen import frozen
from duizhao.publish import Published, Stage, own_folder
from duizhao.read import files
from duizhao.recall import BUILD, CHECK, MADE, Known
from duizhao.store import Store
from duizhao.swap import DESK
from duizhao.workshop import Workshop

ROUNDS = 6  # readings of one article while it is mended: two or three are the rule
STORE = "store"  # in the folder of our own beside output/
LATE = ("handout",)  # outputs too dear to make before every article has passed its checks


@frozen
class Report:
    """What a run found, and what became of output/ (None: untouched)."""

    findings: tuple[Finding, ...]
    published: Published | None = None


@frozen
class Order:
    """What a build is asked for besides its settings.

    `only`: slugs; other pages stay as they are. `strict`: warnings stop the press too. `fresh`: everything is made
    anew, whatever earlier runs have made. `jobs`: processes that print.
    """

    only: Collection[str] = ()
    strict: bool = False
    fresh: bool = False
    jobs: int = 1


@dataclass(slots=True)
class Watch:
    """How a run tells what it does: `step(done, total, name)` for articles, `say` for the rest.

    `steady()`: all steps from here on are of one kind, so the time they take tells how long the rest will.
    """

    step: Callable[[int, int, str], None] = lambda *_: None
    steady: Callable[[], None] = lambda: None
    say: Callable[[Message], None] = lambda _: None


@frozen
class Memory:
    """What earlier checks have found, kept in the folder of `project` beside what builds keep; nowhere without one.

    `fresh`: all of it is forgotten first. `tell` hears when it cannot be used, which stops no check.
    """

    project: Path | None = None
    fresh: bool = False
    tell: Callable[[Message], None] = lambda _: None

    @property
    def folder(self) -> Path | None:
        """The store; None where there is to be none or can be none, as in a project that may not be written to."""
        if self.project is None:
            return None
        try:
            own_folder(self.project / DESK)
        except (OSError, Stop):
            return None
        return self.project / DESK / STORE


def check_only(
    config: Config, paths: Collection[str] = (), press: bool = False, memory: Memory | None = None
) -> list[Finding]:
    """The findings of all articles, or of those below `paths` (posix, relative to the project).

    With `press`, as a build judges: missing facts and fragments are errors even for bare texts. What `memory` knows is
    not judged again; it changes nothing of what is found.
    """
    every, memory = files.catalogue(config), memory or Memory()
    chosen = [slug for slug, found in every.items() if not paths or _below(found.values(), paths)]
    if paths and not chosen:
        raise Stop(
            say("no article lies at {paths}", paths=", ".join(paths)), say("name a file or folder below source/")
        )
    line = BUILD if press else CHECK
    with (
        Store.open(memory.folder, (line,) if memory.fresh else (), memory.tell) as store,
        Known.open(config, store, () if paths else (line,)) as known,
    ):
        court = Court(known, press)
        for slug in known.works:
            if slug in chosen:
                court.judge(slug)
        if not paths:
            court.survey()
    return court.verdicts.findings


def fix(config: Config, paths: Collection[str] = (), memory: Memory | None = None) -> tuple[list[Edit], list[Finding]]:
    """Do what the findings of check_only can cure; (edits in the order made, findings that remain).

    One cure may make room for the next, so files are read and judged again until nothing more can be done.
    """
    from duizhao import mend

    made: list[Edit] = []
    for _ in range(ROUNDS):
        before = mend.digests(
            config.project, (path for found in files.catalogue(config).values() for path in found.values())
        )
        findings = check_only(config, paths, memory=memory)
        edits = mend.mend(config, findings, before)
        made += edits
        if not edits:
            break
    else:
        findings = check_only(config, paths, memory=memory)
    return made, findings


def build(config: Config, order: Order | None = None, watch: Watch | None = None) -> Report:
    """Make every page of the project, or none: an error finding stops the press and leaves output/ untouched.

    With config.draft, errors do not stop the press: every page then carries a watermark. What an earlier run made of
    the same files is taken from it.
    """
    order, watch = order or Order(), watch or Watch()
    partial = bool(order.only) or set(config.formats) != set(FORMATS)
    chosen_slugs(files.catalogue(config), order.only)  # a slip of the keyboard need not wait for another build
    with (
        Stage.open(config.project, config.project / "output", 30.0, watch.say) as stage,
        Store.open(stage.desk / STORE, (BUILD, MADE) if order.fresh else (), watch.say) as store,
        Known.open(config, store, () if partial else (BUILD, MADE)) as known,
    ):
        stage.digest = store.digest
        slugs = chosen_slugs(known.files, order.only)
        shop = Workshop(known, stage, order.strict)
        tell = _counted(watch, len(slugs) * len(config.formats))
        early = [name for name in config.formats if name not in LATE]
        for slug in known.works:
            shop.court.judge(slug)
            for name in early if slug in slugs and not shop.stopped else ():
                shop.write(slug, name)
                tell(slug)
        shop.court.survey()
        for name in config.formats if not shop.stopped else ():
            if name in LATE:
                unknown = shop.again([slug for slug in known.works if slug in slugs], name, tell)
                watch.steady()
                shop.press(unknown, name, order.jobs, tell)
        if shop.stopped:
            return Report(tuple(shop.findings))
        shop.bind(complete=not order.only)
        if not known.still():
            raise Stop(say("files of the project changed while the handouts were being made"), say("start again"))
        published = stage.publish(known.inputs.files, partial)
        store.rest(config.project / "output" / path for path in published.written)
        return Report(tuple(shop.findings), published)


def _counted(watch: Watch, total: int) -> Callable[[str], None]:
    numbers = count(1)
    return lambda slug: watch.step(next(numbers), total, slug)


# ---------------------------------------------------------------- which files


def chosen_slugs(every: Mapping[str, object], only: Collection[str]) -> list[str]:
    """The articles that are asked for, all where none is. Raises Stop for one that does not exist."""
    pages = [slug for slug in every if not files.fragment(slug)]
    unknown = [slug for slug in only if slug not in pages]
    if unknown:
        raise Stop(
            say("there is no article {slug}", slug=unknown[0]),
            say("choose one of: {words}", words=", ".join(pages)),
        )
    return [slug for slug in pages if not only or slug in only]


def _below(found: Iterable[str], paths: Collection[str]) -> bool:
    return any(path == each or path.startswith(each.rstrip("/") + "/") for path in found for each in paths)

"""Finished pages of some works in memory, for those who send them on: checked and proven, nothing written."""

from __future__ import annotations

from collections.abc import Collection

from duizhao.config import Config
from duizhao.court import Verdicts
from duizhao.finding import Finding, Severity
from duizhao.frozen import frozen
from duizhao.gates import gated
from duizhao.judging import judged, surveyed
from duizhao.model import Page, Work
from duizhao.pipeline import chosen_slugs
from duizhao.project import Opened, Project
from duizhao.prove import Proofreader
from duizhao.read.files import fragment
from duizhao.render import WRITERS


@frozen
class Finished:
    """No works where an error stops them."""

    findings: tuple[Finding, ...]
    works: tuple[tuple[Work, tuple[Page, ...]], ...] = ()


def finished(config: Config, slugs: Collection[str]) -> Finished:
    """The pages of some works in config.formats, checked and proven as `build` does.

    An error in another article stops nothing here; one in what all articles share does.
    """
    project = Project.open(config)
    chosen = chosen_slugs(project.files, slugs)
    works: list[tuple[Work, tuple[Page, ...]]] = []
    verdicts = Verdicts()
    proofreader = Proofreader(project.shelf, config)
    for opened in project.each(project.files):
        verdicts.take(judged(opened, press=True))
        if opened.slug in chosen:
            pages = _pages(opened, config)
            verdicts.findings += gated(pages, opened.work, project)
            verdicts.findings += [each for page in pages for each in proofreader.prove(page, opened.work)]
            works.append((opened.work, pages))
    verdicts.findings += surveyed(project, verdicts.cited, verdicts.bare)
    others = {slug for slug in project.files if slug not in chosen and not fragment(slug)}
    mine = tuple(each for each in verdicts.findings if each.slug not in others)
    stopped = any((each.severity or Severity.ERROR) is Severity.ERROR for each in mine)
    return Finished(mine, () if stopped else tuple(works))


def _pages(opened: Opened, config: Config) -> tuple[Page, ...]:
    made = (each for name in config.formats for each in WRITERS[name](opened.work, opened.project.shelf, config))
    return tuple(each for each in made if isinstance(each, Page))

"""What the checks find in one work after the other, and then in the project as a whole."""

from __future__ import annotations

from collections.abc import Mapping

from duizhao.check import Case, Survey, check, check_project
from duizhao.check.citations import first_places
from duizhao.finding import Excerpt, Finding
from duizhao.fingerprint import marked
from duizhao.project import Opened, Project

Judgement = tuple[tuple[Finding, ...], Mapping[str, Excerpt], bool]
"""Of one work: its findings, the first place of each key that it cites, whether it is without front matter."""


def judged(opened: Opened, press: bool) -> Judgement:
    """Check one work; with `press` as a build judges."""
    project = opened.project
    desks = tuple(opened.desks()) if project.adopted(opened.slug) else ()
    case = Case(opened.work, project.shelf, project.config, press, desks)
    cited: dict[str, Excerpt] = {}
    for key, place in first_places(case, cited):
        cited.setdefault(key, place)
    return tuple(marked(check(case), case)), cited, case.bare


def surveyed(project: Project, cited: Mapping[str, Excerpt], bare: bool) -> tuple[Finding, ...]:
    """What concerns the project as a whole. `cited`: the first place of every key; `bare`: no work has front matter."""
    return tuple(marked(check_project(Survey(project.files, cited, project.shelf, project.config, bare))))

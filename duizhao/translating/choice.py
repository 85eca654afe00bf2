"""Which translations, and which of their blocks, a translator means by what was typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from duizhao.desk import Desk
from duizhao.finding import Stop, say
from duizhao.frozen import frozen
from duizhao.project import Opened, Project


@frozen
class Choice:
    """One translation; `sections` are ids of its sections, () for all of it."""

    slug: str
    lang: str
    sections: tuple[str, ...] = ()


def everything(project: Project) -> list[Choice]:
    """All translations that have a source, by slug."""
    config = project.config
    return [
        Choice(slug, lang)
        for slug, paths in project.files.items()
        for lang in config.targets
        if lang in paths and config.source_language in paths
    ]


def choices(project: Project, paths: Sequence[str]) -> list[Choice]:
    """What some paths mean: a file of either language, a folder, a slug; `#section` behind a file. () is everything, as
    "." is, the project's folder.

    Paths are posix and relative to the project. Raises Stop for one that names no translation.
    """
    found: dict[tuple[str, str], set[str]] = {}
    for typed in paths:
        path, _, section = typed.partition("#")
        fitting = [each for each in everything(project) if _means(project, path, each)]
        if not fitting:
            raise Stop(
                say("there is no translation at {path}", path=typed or '""'),
                say("name a Markdown file or a folder below source/, or an article"),
            )
        for each in fitting:
            found.setdefault((each.slug, each.lang), set()).add(section)
    if not paths:
        return everything(project)
    return [
        Choice(slug, lang, () if "" in sections else tuple(sorted(sections)))
        for (slug, lang), sections in found.items()
    ]


def _means(project: Project, path: str, choice: Choice) -> bool:
    paths = project.files[choice.slug]
    own = (paths[choice.lang], paths[project.config.source_language])
    folder = path.rstrip("/") + "/"
    return path in (".", choice.slug, *own) or any(each.startswith(folder) for each in own)


def desks(project: Project, chosen: Sequence[Choice]) -> Iterator[tuple[Choice, Opened, Desk]]:
    """The desks of some translations, one at a time; none is kept while the next one is laid, which would take a tenth
    longer: fresh memory is slower than what was just let go. Raises Stop for a section that an article does not have.
    """
    return (_laid(project, choice) for choice in chosen)


def _laid(project: Project, choice: Choice) -> tuple[Choice, Opened, Desk]:
    opened = project.opened(choice.slug)
    assert opened is not None
    desk = opened.desk(choice.lang)
    sections = {section.id for article in (desk.source, desk.target) for section in article.sections}
    if unknown := set(choice.sections) - sections:
        raise Stop(
            say("{path} has no section {id}", path=desk.target.path, id=min(unknown)),
            say("choose one of: {words}", words=", ".join(sorted(filter(None, sections)))),
        )
    return choice, opened, desk

"""A glossary that comes back: into source/glossary.csv, without losing a row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from duizhao.catalogue import Catalogue
from duizhao.exchange import glossary, tbx
from duizhao.exchange.merge import Merged, merged
from duizhao.exchange.remark import Remark
from duizhao.finding import say
from duizhao.model import Term
from duizhao.project import Project
from duizhao.read.shelf import GLOSSARY
from duizhao.rewrite import Change, current, rewrite

READERS: Mapping[str, Callable[[bytes, str], Sequence[Term]]] = {
    ".tbx": tbx.read,
    ".csv": lambda data, path: glossary.read(data, path).terms,
}


def take(project: Project, name: str, data: bytes, trial: bool = False) -> Merged:
    """Take the terms of a file; terms that contradict the glossary are refused and the others taken."""
    incoming = READERS[PurePosixPath(name).suffix.lower()](data, name)
    old = current(project.config.project / GLOSSARY)
    result = merged(old or b"", incoming)
    if not trial and (result.added or result.changed):
        rewrite(project.config.project, {GLOSSARY: Change(old, result.data)})
    return result


def told(result: Merged, voice: Catalogue) -> Iterator[str]:
    """What became of the terms, line by line."""
    for remark in (*result.added, *result.changed, *result.refused):
        yield _told(remark, voice)
    yield voice.say(
        say(
            "{added} terms added, {changed} changed, {refused} refused",
            added=len(result.added),
            changed=len(result.changed),
            refused=len(result.refused),
        )
    )


def _told(remark: Remark, voice: Catalogue) -> str:
    hint = f"  ({voice.say(remark.hint)})" if remark.hint is not None else ""
    return f"{remark.where.path}:{remark.where.line}: {voice.say(remark.message)}{hint}"

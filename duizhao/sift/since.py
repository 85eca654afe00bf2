"""Only the findings that a change has caused: those of the working tree that its starting point did not have."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from duizhao.config import Config, load
from duizhao.finding import Finding, Stop
from duizhao.pipeline import Memory, check_only
from duizhao.read import files
from duizhao.sift.counting import base, unknown
from duizhao.sift.git import LINK, Repository, Tracked

if TYPE_CHECKING:  # a check with nothing to judge need not wait for what reads articles
    from duizhao.project import Files

PLACES = ("source", "pyproject.toml")  # what findings depend on
ALIKE = 0.5  # share of lines two articles must have in common to be one that was renamed


def caused(
    config: Config, findings: Sequence[Finding], ref: str, environment: Mapping[str, str]
) -> tuple[list[Finding], int]:
    """The findings that the tree at `ref` did not have, and how many it had already.

    Raises Stop if git is missing, the project is in no repository, or `ref` is no commit of it.
    """
    repository = Repository.around(config.project, environment)
    commit = repository.commit(ref)
    with tempfile.TemporaryDirectory(prefix="duizhao-since-") as folder:
        _lay(repository.files(commit, *PLACES), Path(folder))
        known = Counter(map(base, _then(config, Path(folder))))
    kept, _ = unknown(findings, known)
    return kept, len(findings) - len(kept)


def _then(config: Config, folder: Path) -> list[Finding]:
    """The findings of the older tree, judged by its own settings and today's date.

    An article that is still as it was then has been judged a moment ago, with today's tree.
    """
    older = replace(config, project=folder)
    with suppress(Stop):  # settings that were broken then cannot say how things were judged
        older = load(folder, config.today)
    try:
        before, now = files.catalogue(older), files.catalogue(config)
    except Stop:
        return []  # there was no project yet
    _rename(folder, before, _renamed((folder, before), (config.project, now)))
    return check_only(older, memory=Memory(config.project))


def _lay(tracked: Iterable[Tracked], folder: Path) -> None:
    """Write a commit's files into an empty folder."""
    for file in tracked:
        place = folder / file.path
        place.parent.mkdir(parents=True, exist_ok=True)
        if file.mode == LINK:
            with suppress(OSError):  # where the machine knows no links, the file is missing: a link is none either
                place.symlink_to(_harmless(file))
        else:
            place.write_bytes(file.data)


def _harmless(link: Tracked) -> str:
    """Where a link leads, if that stays in the project; else to nowhere."""
    target = link.data.decode("utf-8", "surrogateescape")
    depth = len(PurePosixPath(link.path).parts) - 1
    for part in target.split("/"):
        depth += {"..": -1, ".": 0, "": 0}.get(part, 1)
        if depth < 0:
            return "nowhere"
    return "nowhere" if target.startswith("/") or not target else target


# ---------------------------------------------------------------- articles with a new name


def _renamed(then: tuple[Path, Files], now: tuple[Path, Files]) -> dict[str, str]:
    """{old slug: new slug} of articles that most likely are the same ones, by the lines they share."""
    gone = {slug: _lines(then, slug) for slug in then[1] if slug not in now[1]}
    come = {slug: _lines(now, slug) for slug in now[1] if slug not in then[1]}
    likeness = sorted(
        ((_alike(ones, others), old, new) for old, ones in gone.items() for new, others in come.items()),
        key=lambda row: (-row[0], row[1], row[2]),
    )
    found: dict[str, str] = {}
    for share, old, new in likeness:
        if share >= ALIKE and old not in found and new not in found.values():
            found[old] = new
    return found


def _lines(tree: tuple[Path, Files], slug: str) -> Counter[bytes]:
    """Every line with text in an article's files, all languages together."""
    project, every = tree
    texts = (project / path for path in every[slug].values())
    lines = (line.strip() for text in texts if text.is_file() for line in text.read_bytes().splitlines())
    return Counter(line for line in lines if line)


def _alike(ones: Counter[bytes], others: Counter[bytes]) -> float:
    return 2 * (ones & others).total() / max(1, ones.total() + others.total())


def _rename(folder: Path, before: Files, names: Mapping[str, str]) -> None:
    """Give the older articles their new names, so that only their texts are compared."""
    for old, new in names.items():
        for lang, path in before[old].items():
            place = folder / "source" / lang / f"{new}.md"
            place.parent.mkdir(parents=True, exist_ok=True)
            (folder / path).replace(place)

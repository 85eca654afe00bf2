"""The files that a run reads, each with a mark that changes when its bytes do."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from duizhao.frozen import frozen
from duizhao.manifest import Entry

Digest = Callable[[Path], Entry | None]
FOLDERS = ("source", "templates")
SETTINGS = "pyproject.toml"


@frozen
class Inputs:
    """`marks` by path, posix, relative to the folder looked at: a SHA-256, or for what is no plain file another word.

    `sound`: the marks tell all; behind a link to a folder or a file that may not be read there is more.
    """

    marks: Mapping[str, str]
    sound: bool = True

    @property
    def files(self) -> dict[str, str]:
        """The plain files among them, as the manifest of output/ lists them."""
        return {path: mark for path, mark in self.marks.items() if len(mark) == 64}

    def below(self, *folders: str) -> dict[str, str]:
        """The marks of what lies in some folders."""
        starts = tuple(f"{folder}/" for folder in folders)
        return {path: mark for path, mark in self.marks.items() if path.startswith(starts)}


def inputs(folder: Path, digest: Digest, places: tuple[str, ...] = (*FOLDERS, SETTINGS)) -> Inputs:
    """The files of some places below a folder, all of them: hidden ones too."""
    marks: dict[str, str] = {}
    for place in places:
        for path, mark in _walked(folder / place, place, digest):
            marks[path] = mark
    return Inputs(dict(sorted(marks.items())), not any(mark.startswith("!") for mark in marks.values()))


def _walked(place: Path, name: str, digest: Digest) -> Iterator[tuple[str, str]]:
    if place.is_symlink() or not place.is_dir():
        if os.path.lexists(place):
            yield name, _mark(place, digest)
        return
    try:
        with os.scandir(place) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError:
        yield name, "!unreadable"
        return
    if not entries:
        yield name, "?empty"  # a name that something may be looked for under, all the same
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            if entry.name != "__pycache__":
                yield from _walked(place / entry.name, f"{name}/{entry.name}", digest)
        else:
            yield f"{name}/{entry.name}", _mark(place / entry.name, digest)


def _mark(place: Path, digest: Digest) -> str:
    """A SHA-256; "->" and one for a link to a file; "?" for other things; with "!" for what hides more."""
    try:
        if place.is_symlink():
            real = place.resolve()
            held = digest(real)
            return f"->{held.sha256}" if held else "!link" if real.exists() else "?link"
        held = digest(place)
        return held.sha256 if held else "?"
    except (OSError, RuntimeError):  # RuntimeError: links that lead round in a circle
        return "!unreadable"

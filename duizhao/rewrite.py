"""New bytes for files of the project: each whole, all of them or none, and never over somebody's edit."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from duizhao.finding import Stop, say
from duizhao.frozen import frozen
from duizhao.model import Span
from duizhao.swap import disk


@frozen
class Change:
    """What a file becomes. `old` is what was read, None for a file that is not there yet."""

    old: bytes | None
    new: bytes


def rewrite(project: Path, changes: Mapping[str, Change]) -> tuple[str, ...]:
    """Make the changes, by path relative to the project; the paths written. What is as it was is not written.

    Everything is on the disk under other names before the first file is replaced. Mode stays. Raises Stop, with all
    files as they were, if one is not what was read or the disk refuses.
    """
    wanted = {path: change for path, change in changes.items() if change.old != change.new}
    stages: dict[str, Path] = {}
    done: list[str] = []
    try:
        for path, change in wanted.items():
            stages[path] = _stage(project / path, change)
        for path, change in wanted.items():
            if current(project / path) != change.old:
                raise changed(path)
        for path, stage in stages.items():
            with disk(project / path):
                stage.replace(project / path)
            done.append(path)
    except BaseException:
        for path in done:
            _restore(project / path, wanted[path].old)
        raise
    finally:
        for stage in stages.values():
            stage.unlink(missing_ok=True)
    return tuple(done)


def changed(path: str) -> Stop:
    """Somebody is editing the file."""
    return Stop(say("{path} was changed in the meantime", path=path), say("start again"), Span(path))


def current(place: Path) -> bytes | None:
    """The bytes of a file, None where there is none: what a Change takes as `old`."""
    return place.read_bytes() if place.is_file() else None


def _stage(place: Path, change: Change) -> Path:
    """The new bytes beside the file, on the disk for good."""
    stage = place.with_name(f".{place.name}.{os.getpid()}.tmp")
    with disk(place):
        place.parent.mkdir(parents=True, exist_ok=True)
        with stage.open("xb") as file:
            file.write(change.new)
            file.flush()
            os.fsync(file.fileno())
        if place.is_file():
            stage.chmod(place.stat().st_mode & 0o7777)
    return stage


def _restore(place: Path, old: bytes | None) -> None:
    with suppress(OSError):  # the first fault is the one to report
        if old is None:
            place.unlink(missing_ok=True)
        else:
            _stage(place, Change(None, old)).replace(place)

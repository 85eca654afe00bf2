"""From a finished stage to output/: at every moment each file there is whole and the manifest is true.

The order, under the lock:

1. The plan and the new files are in the stage; nothing of output/ has been touched. A crash here loses the stage.
2. The stage is renamed to `output.pending`: from here on the swap is decided. Whoever finds such a folder, this
   process or the next build after a crash, goes through the steps below; each may be repeated.
3. A manifest that lists only the files which stay as they are replaces the old one: what it says is true during all
   that follows.
4. Each changed file is replaced by a rename, in the order of the paths.
5. The new manifest replaces the one of step 3.
6. Files of the old manifest that the new one lacks are removed, unless somebody has changed them.

A project that has no output/ yet gets it by one rename instead. Swapping the whole folder by one rename every time
(renameat2 with RENAME_EXCHANGE) was weighed and left: it exists on Linux alone and not on all its file systems, and
it changes the identity of output/, so that a web server's container that has it mounted, or a shell inside it, goes
on seeing the old folder, emptied.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, field
from errno import EDQUOT, EFBIG, ENOSPC, EXDEV
from pathlib import Path

from duizhao import manifest
from duizhao.finding import Message, Stop, say
from duizhao.frozen import frozen
from duizhao.manifest import Entry, Manifest

DESK = ".duizhao"  # beside output/: the same file system, so that a rename does it
FILES, PLAN, BETWEEN = "files", "plan.json", "between.json"  # in a stage
FULL = (ENOSPC, EDQUOT, EFBIG)


@frozen
class Plan:
    """What a swap will do. `replace`: path -> SHA-256 of what stands there now, None for nothing.

    `remove`: path -> SHA-256 of what we wrote there.
    """

    replace: Mapping[str, str | None] = field(default_factory=dict)
    remove: Mapping[str, str] = field(default_factory=dict)


def pending(output: Path) -> Path:
    """Where the swap of an output folder lies from the decision to the end."""
    return output.parent / DESK / f"{output.name}.pending"


# ---------------------------------------------------------------- before the decision


def plan(output: Path, old: Manifest, new: Manifest, digest: Callable[[Path], Entry | None] = manifest.digest) -> Plan:
    """Compare the new manifest with what stands in output/, as `digest` tells.

    Raises Stop before anything is touched when a stranger's file, folder or link stands in the way.
    """
    there = {path: digest(output / path) for path in new.files}
    for path in _folders(new.files):
        _standing(output / path)
    for path, entry in new.files.items():
        if there[path] != entry and os.path.lexists(output / path) and not (there[path] and old.owns(path)):
            raise _stranger(output / path)
    changed = {path: there[path] for path, entry in new.files.items() if there[path] != entry}
    gone = {path: entry.sha256 for path, entry in old.files.items() if path not in new.files}
    return Plan({path: was.sha256 if was else None for path, was in changed.items()}, gone)


def _folders(paths: Mapping[str, object]) -> set[str]:
    return {str(parent) for path in paths for parent in Path(path).parents}


def _standing(folder: Path) -> None:
    """A folder that we are about to write in: a plain one that lets us, or none yet."""
    if not os.path.lexists(folder):
        return
    if folder.is_symlink() or not folder.is_dir():
        raise _stranger(folder)
    if not os.access(folder, os.W_OK | os.X_OK):
        raise Stop(
            say("the folder {path} may not be written to", path=folder),
            say("allow it, or move {path} away, and build again", path=folder),
        )


def _stranger(path: Path) -> Stop:
    return Stop(
        say("{path} stands where a page belongs, and no build wrote it", path=path),
        say("move {path} away and build again", path=path),
    )


# ---------------------------------------------------------------- the decision and after


def between(old: Manifest, new: Manifest, steps: Plan) -> Manifest:
    """The manifest that is true while the swap lasts: only the files that stay as they are."""
    stay = {path: entry for path, entry in new.files.items() if path not in steps.replace}
    return Manifest(stay, {}, tuple({*steps.replace, *steps.remove, *old.pending}))


def commit(stage: Path, output: Path, steps: Plan, meanwhile: Manifest) -> None:
    """Decide the swap of `stage` and end it, interrupted or not."""
    if not output.exists():
        (stage / FILES).replace(output)
        return
    (stage / BETWEEN).write_bytes(meanwhile.data())
    (stage / PLAN).write_text(json.dumps(asdict(steps)), "utf-8")
    stage.replace(pending(output))
    try:
        _through(output, steps)
    except (KeyboardInterrupt, SystemExit):
        _through(output, steps)
        raise


def resume(output: Path) -> None:
    """End the swap that a crash cut short, if there is one."""
    folder = pending(output)
    try:
        table = json.loads((folder / PLAN).read_bytes())
        steps = Plan(table["replace"], table["remove"])
        if not all(manifest.portable(path) for path in (*steps.replace, *steps.remove)):
            raise ValueError
    except (FileNotFoundError, ValueError, KeyError, TypeError, AttributeError):
        shutil.rmtree(folder, ignore_errors=True)
        return
    for path in _folders(steps.replace):
        _standing(output / path)
    for path, was in steps.replace.items():
        if (folder / FILES / path).exists():
            there = manifest.digest(output / path)
            if os.path.lexists(output / path) and (there is None or there.sha256 != was):
                raise _stranger(output / path)
    _through(output, steps)


def _through(output: Path, steps: Plan) -> None:
    folder = pending(output)
    with disk(output, say("close what has it open; the next build ends what this one began")):
        output.mkdir(exist_ok=True)
        _move(folder / BETWEEN, output / manifest.NAME)
        for path in sorted(steps.replace):
            _move(folder / FILES / path, output / path)
        _move(folder / FILES / manifest.NAME, output / manifest.NAME)
        for path, sha256 in sorted(steps.remove.items()):
            _remove(output, path, sha256)
    shutil.rmtree(folder, ignore_errors=True)


def _move(new: Path, place: Path) -> None:
    """Already moved is moved: this may be the second time."""
    if not new.exists():
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        new.replace(place)
    except OSError as error:
        if error.errno != EXDEV:
            raise
        beside = place.with_name(f".{place.name}.new")  # output/ is a mount of its own
        shutil.copyfile(new, beside)
        beside.replace(place)


def _remove(output: Path, path: str, sha256: str) -> None:
    """Our own file as we wrote it, then the folders that it leaves empty; never through a link."""
    parents = [output / parent for parent in Path(path).parents][:-1]
    there = manifest.digest(output / path)
    if there is None or there.sha256 != sha256 or any(parent.is_symlink() for parent in parents):
        return
    (output / path).unlink()
    with suppress(OSError):
        for parent in parents:
            parent.rmdir()


# ---------------------------------------------------------------- faults of the disk


@contextmanager
def disk(path: Path, cure: Message | None = None) -> Iterator[None]:
    """What the system says about files, said as a Stop that names the place and the cure."""
    try:
        yield
    except OSError as error:
        where = error.filename2 or error.filename or path
        reason = error.strerror or error
        if cure is None and error.errno in FULL:
            cure = say("make room on this disk and build again; the last good output is untouched")
        raise Stop(
            say("cannot write {path}: {reason}", path=where, reason=reason),
            cure or say("allow it, or move {path} away, and build again", path=where),
        ) from None

"""Stat first, hash when stat differs: what files hold, known from earlier as long as they show no sign of change."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from pathlib import Path

from duizhao.manifest import Entry, digest

State = tuple[int, int, int, int]  # size in bytes, time of change in ns, time of change of the inode in ns, inode
FINE = 50_000_000  # ns: several ticks of the clocks behind ext4, XFS, Btrfs, APFS and NTFS, of which Linux's is 10 ms
COARSE = 2_100_000_000  # ns: FAT counts in steps of two seconds, HFS+ in one


class Digests:
    """Digests by path, absolute. `known` are those of earlier builds.

    Size, both times and inode of an unchanged file are as they were. The reverse is not quite true: a file written
    twice within one tick of the clock shows the same times. So a digest is believed later only if the file had been
    at rest for longer than a tick when it was hashed, by the clock of its own file system (`now`: ns, as read from a
    file touched just before; git calls the others "racily clean"). The inode's time cannot be set back by a program
    that keeps a file's date, such as `cp -p` or `rsync -t`; on Windows it is that of the file's birth.
    """

    def __init__(self, known: Mapping[str, tuple[State, str]], now: int) -> None:
        self._known = known
        self.now = now
        self.seen: dict[str, tuple[State, str]] = {}  # to be believed by the next build

    @property
    def grain(self) -> int:
        """How long a file must have been at rest, in ns: a clock without hundredths is taken for a coarse one."""
        return COARSE if self.now % 10_000_000 == 0 else FINE

    def digest(self, path: Path) -> Entry | None:
        """As manifest.digest: what a plain file holds; None for anything else."""
        name = str(path)
        state = self._state(name)
        if state is None:
            return None
        was = self.seen.get(name) or self._known.get(name)
        if was is None or was[0] != state:
            entry = digest(path)
            if entry is None or self._state(name) != state or entry.bytes != state[0]:
                return entry  # somebody writes it at this moment
            was = state, entry.sha256
        if max(state[1:3]) + self.grain < self.now:
            self.seen[name] = was
        return Entry(was[1], state[0])

    @staticmethod
    def _state(name: str) -> State | None:
        try:
            found = os.lstat(name)
        except (FileNotFoundError, NotADirectoryError):
            return None
        if not stat.S_ISREG(found.st_mode):
            return None
        return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino

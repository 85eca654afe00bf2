"""The ledgers of all translations: for files that were renamed, and blocks that moved to another file."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from duizhao.desk.keys import digest, folded
from duizhao.desk.model import Entry, State
from duizhao.frozen import frozen
from duizhao.read import ledger
from duizhao.read.ledger import SUFFIX, Ledger, Record
from duizhao.segments import Segment

SAME = 0.5  # share of a stray ledger's texts that an article must hold to be what that ledger was written for


@frozen(slots=False)
class Archive:
    """The ledgers below one folder of translations. Each is read when something is looked for, and not before.

    `folder` is posix, relative to the project; `kept` are the paths of ledgers that have their translation beside them.
    """

    project: Path
    folder: str
    kept: Collection[str] = frozenset()

    def of(self, path: str, sources: Sequence[Segment]) -> Ledger:
        """The ledger at a path; where there is none, the stray one that was this article's before it was renamed."""
        own = ledger.load(self.project, path)
        if own.known or not self._stray:
            return own
        texts = {folded(segment.text) for segment in sources}
        best, most = own, 0.0
        for stray in self._stray:
            shared = sum(folded(record.source) in texts for record in stray.records)
            if stray.records and shared / len(stray.records) >= SAME and shared > most:
                best, most = stray, shared
        return best

    def has(self, path: str) -> bool:
        """Whether `of` has anything to give for a path: its own ledger, or a stray one that may have been its own."""
        return path in self._paths or any(each not in self.kept for each in self._paths)

    def with_moved(self, path: str, entries: Sequence[Entry]) -> tuple[Entry, ...]:
        """Entries, those confirmed that another file's ledger knows: exactly these two texts were signed there."""
        return tuple(
            self._moved(path, entry) if entry.record is None and entry.state is State.UNCONFIRMED else entry
            for entry in entries
        )

    def _moved(self, path: str, entry: Entry) -> Entry:
        assert entry.source is not None and entry.target is not None
        source, mark = folded(entry.source.text), digest(entry.target.text)
        for record in self._mentioning(path, source.partition("\n")[0]):
            if record.translated is not None and folded(record.source) == source and record.target == mark:
                state = State.REVIEWED if record.reviewed is not None else State.OK
                return replace(entry, state=state, record=replace(record, key=entry.key), moved=True)
        return entry

    def _mentioning(self, path: str, line: str) -> Iterator[Record]:
        """The records of other ledgers that may hold a line: most files are only searched, not read."""
        for other, text in self._texts.items():
            if other != path and line in text:
                yield from ledger.parse(other, text).records

    @cached_property
    def _paths(self) -> tuple[str, ...]:
        found = []
        for top, folders, names in os.walk(self.project / self.folder):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            below = Path(top).relative_to(self.project).as_posix()
            found += [f"{below}/{name}" for name in sorted(names) if name.endswith(SUFFIX)]
        return tuple(found)

    @cached_property
    def _stray(self) -> tuple[Ledger, ...]:
        return tuple(ledger.load(self.project, path) for path in self._paths if path not in self.kept)

    @cached_property
    def _texts(self) -> dict[str, str]:
        found = {}
        for path in self._paths:
            full = self.project / path
            if full.is_file() and not full.is_symlink() and full.stat().st_size <= ledger.LIMIT:
                found[path] = full.read_bytes().decode("utf-8", "replace")
        return found

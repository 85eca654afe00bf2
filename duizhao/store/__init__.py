"""What earlier runs found and made, by the hash of all it depends on; nothing here is ever needed, only quicker."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import sleep
from typing import TypeVar

from duizhao.finding import Message, say
from duizhao.frozen import frozen
from duizhao.manifest import Entry
from duizhao.store.blobs import Blobs
from duizhao.store.digests import FINE, Digests
from duizhao.store.table import Table, line_of

__all__ = ["Json", "Result", "Store"]

TABLE, PAGES = "store.sqlite", "pages"  # in the store's folder
DAMAGE = (sqlite3.DatabaseError, ValueError, TypeError, OverflowError)  # a flipped bit may make text of a number
T = TypeVar("T")
Json = object  # whatever json.dumps takes and json.loads gives back the same


@frozen
class Result:
    """What was made once: a value, and pages by their path below output/."""

    value: Json
    pages: tuple[tuple[str, Entry], ...] = ()


class Store:
    """Results by key. A key is the hash of everything that its result depends on: whoever asks has to see to that.

    What stands before a key's colon is its line: results of one line age together, by the runs that go through all of
    it. Whatever is damaged, locked, read-only, from another version or gone counts as not known. Several processes may
    use a folder at a time if at most one of them keeps pages; a build's lock sees to that.
    """

    def __init__(self, folder: Path, table: Table | None, now: int) -> None:
        self._folder = folder
        self._table = table
        self._damaged = False
        self._blobs = Blobs(folder / PAGES)
        self._before = (self._tried(table.files) if table is not None else None) or {}
        self._digests = Digests(self._before, now)
        self._new: dict[str, Result] = {}
        self._used: dict[str, int] = {}

    @classmethod
    @contextmanager
    def open(
        cls, folder: Path | None, fresh: Collection[str] = (), tell: Callable[[Message], None] = lambda _: None
    ) -> Iterator[Store]:
        """A store, for None one that keeps nothing; the lines in `fresh` are forgotten, and every digest with them.

        `tell` hears why a store cannot be used. Never raises.
        """
        table, now = _opened(folder, tell) if folder is not None else (None, 0)
        store = cls(folder or Path(), table, now)
        if fresh:
            store._forget(fresh)
        try:
            yield store
        finally:
            if table is not None:
                table.close()
            if store._damaged and folder is not None:
                _away(folder, tell)

    @property
    def idle(self) -> bool:
        """Whether nothing is known here and nothing will be kept."""
        return self._table is None

    def digest(self, path: Path) -> Entry | None:
        """What a plain file holds, None for anything else: read again only if it may have changed."""
        return self._digests.digest(path)

    def recall(self, key: str) -> Result | None:
        """What was remembered under a key."""
        if key in self._new:
            return self._new[key]
        table = self._table
        found = self._tried(lambda: table.find(key)) if table is not None else None
        if found is None:
            return None
        self._used[key] = found[0]
        value, pages = json.loads(found[1])
        return Result(value, tuple((path, Entry(sha256, size)) for path, sha256, size in pages))

    def remember(self, key: str, value: Json, pages: Iterable[tuple[str, bytes]] = ()) -> None:
        """Keep a result, for `recall` at once and for later runs if `keep` is called."""
        if self._table is None:
            return
        with suppress(OSError):  # a full disk: the next build makes it again
            self._new[key] = Result(value, tuple((path, self._blobs.put(data)) for path, data in pages))

    def data(self, entry: Entry) -> bytes | None:
        """The bytes of a page; None where they are gone or damaged."""
        return self._blobs.get(entry)

    def keep(self, whole: Collection[str] = ()) -> None:
        """Write down what this run learnt. It went through all of the lines in `whole`: what it did not use ages."""
        table = self._table
        if table is not None:
            self._tried(lambda: self._write(table, whole))

    def rest(self, paths: Iterable[Path]) -> None:
        """Digest files that were just written, so that the next run need not: waits until their clock has moved on."""
        written = tuple(paths)
        if self._table is None or not written:
            return
        with suppress(OSError):
            sleep(FINE * 1.2 / 1e9)
            self._digests.now = _now(self._folder)
            for path in written:
                self._digests.digest(path)

    def _forget(self, lines: Collection[str]) -> None:
        """Drop some lines; a table that cannot do so now is of no use to this run."""
        table, self._before = self._table, {}
        self._digests = Digests({}, self._digests.now)
        pages = self._tried(lambda: table.forget(lines)) if table is not None else None
        if pages is None:
            self._table = None
        elif pages and table is not None:
            self._tried(lambda: self._blobs.sweep(table.blobs()))

    def _tried(self, do: Callable[[], T]) -> T | None:
        """None where the disk or SQLite refuses; a file that turns out to be damaged goes when the run is over."""
        try:
            return do()
        except sqlite3.OperationalError:
            return None  # busy, read-only, a full disk: the next run may have more luck
        except DAMAGE:
            self._damaged = True
            return None
        except (OSError, sqlite3.Error):
            return None

    def _write(self, table: Table, whole: Collection[str]) -> None:
        seen = self._digests.seen
        files = {path: each for path, each in seen.items() if self._before.get(path) != each}
        gone = [path for path in self._before if whole and path not in seen and not os.path.lexists(path)]
        ending = [line for line in {*map(line_of, self._new)} if line in whole or table.full(line)]
        for line in ending:
            table.generations[line] = table.generations.get(line, 0) + 1
        used = [key for key, when in self._used.items() if when != table.age(key)]
        if files or gone or used or self._new:
            table.write(files, gone, (_row(key, result) for key, result in self._new.items()), used)
        if any(list(map(table.trim, ending))):  # all of them, not only up to the first
            self._blobs.sweep(table.blobs())


def _row(key: str, result: Result) -> tuple[str, int, str, str]:
    entries = {entry.sha256: entry for _, entry in result.pages}
    pages = [(path, entry.sha256, entry.bytes) for path, entry in result.pages]
    value = json.dumps((result.value, pages), separators=(",", ":"))
    return key, sum(each.bytes for each in entries.values()), " ".join(entries), value


def _opened(folder: Path, tell: Callable[[Message], None]) -> tuple[Table | None, int]:
    """The table, a new one in place of one that is damaged; None where there can be none. And the folder's time."""
    if folder.is_symlink():
        return None, 0  # what is removed there would be a stranger's
    try:
        folder.mkdir(parents=True, exist_ok=True)
        now = _now(folder)
        if (folder / TABLE).is_symlink():
            _removed(folder)
    except OSError:
        return None, 0
    try:
        return Table(folder / TABLE), now
    except (*DAMAGE, OSError) as error:
        if isinstance(error, sqlite3.OperationalError) and error.sqlite_errorname.startswith("SQLITE_BUSY"):
            return None, now  # somebody looks into it with another program
        _away(folder, tell)
    try:
        return Table(folder / TABLE), now
    except (*DAMAGE, OSError):
        return None, now


def _away(folder: Path, tell: Callable[[Message], None]) -> None:
    tell(say("what earlier runs have left is damaged or from another version: everything is done anew"))
    with suppress(OSError):
        _removed(folder)


def _removed(folder: Path) -> None:
    for name in (TABLE, f"{TABLE}-journal", f"{TABLE}-wal", f"{TABLE}-shm"):
        (folder / name).unlink(missing_ok=True)
    if not (folder / PAGES).is_symlink():
        shutil.rmtree(folder / PAGES, ignore_errors=True)


def _now(folder: Path) -> int:
    """The file system's own time, in ns: this process's clock may be another machine's."""
    with tempfile.TemporaryFile(dir=folder) as file:
        return os.fstat(file.fileno()).st_mtime_ns

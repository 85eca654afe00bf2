"""The SQLite file of the store: digests of files, and what was made of them."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from contextlib import closing
from pathlib import Path

from duizhao.store.digests import State

VERSION = 2  # of the tables below; a file of another version is set aside
GENERATIONS = 8  # whole runs that made something new: what none of the last ones used is dropped
MOST = 20_000  # results of one line and generation: runs over some articles alone end a generation, too, in the end
LIMIT = 1_000_000_000  # bytes of pages beyond which older generations go earlier; those of the last one stay
ENDLESS = 1 << 62  # later than any generation
PATIENCE = 1.0  # seconds to wait for another run that is writing, which takes it milliseconds
TABLES = """
create table files (
    path text primary key, size integer, changed integer, moved integer, inode integer, sha256 text, seal text
) without rowid;
create table results (
    key text primary key, line text, used integer, bytes integer, blobs text, value text, seal text
) without rowid;
create index uses on results (line, used);
"""
Row = tuple[str, int, str, str]  # key, bytes of its blobs, their SHA-256 with blanks between, value (JSON)


class Table:
    """An open file. Every method raises sqlite3.Error for one that is damaged, locked or may not be written.

    A result belongs to a line, which its key begins with, and ages by the runs that go through all of that line.
    Several processes may have the file open: each reads what is there, and writes all that it has to say at once.
    """

    def __init__(self, path: Path) -> None:
        self._base = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
        try:
            self._begun()
            self._base.execute("pragma busy_timeout = 0")  # what cannot be read at once is not known
            rows = self._base.execute("select line, max(used) from results group by line")
            self.generations = {str(line): int(used) for line, used in rows}
        except BaseException:
            self._base.close()
            raise

    def _begun(self) -> None:
        """Make the tables where there are none; another process may be about to, too."""
        if self._version() == VERSION:
            return
        self._base.execute("begin immediate")
        with self._base:
            version = self._version()
            if version == 0 and not self._base.execute("select count(*) from sqlite_master").fetchone()[0]:
                for each in TABLES.split(";")[:-1]:
                    self._base.execute(each)
                self._base.execute(f"pragma user_version = {VERSION}")
            elif version != VERSION:
                raise sqlite3.DatabaseError("of another version")

    def _version(self) -> int:
        return int(self._base.execute("pragma user_version").fetchone()[0])

    def close(self) -> None:
        """Let the file go."""
        self._base.close()

    def files(self) -> dict[str, tuple[State, str]]:
        """All digests."""
        rows = self._base.execute("select path, size, changed, moved, inode, sha256, seal from files")
        return {
            path: (tuple(state), sha256) for path, *state, sha256, mark in rows if mark == seal(path, *state, sha256)
        }

    def find(self, key: str) -> tuple[int, str] | None:
        """(generation, value) of a result; None for none, or one that is not as it was written."""
        with closing(self._base.execute("select used, value, seal from results where key = ?", (key,))) as rows:
            row = rows.fetchone()
        return (int(row[0]), str(row[1])) if row is not None and row[2] == seal(key, row[1]) else None

    def forget(self, lines: Collection[str]) -> bool:
        """Drop all digests, and the results of some lines; whether pages went."""
        self._begin()
        with self._base:
            self._base.execute("delete from files")
            return any(list(map(self._dropped, lines)))

    def write(
        self, files: Mapping[str, tuple[State, str]], gone: Iterable[str], rows: Iterable[Row], used: Iterable[str]
    ) -> None:
        """New digests, those of files that are gone, new results, old ones that were used again: all or nothing."""
        run = self._base.executemany
        self._begin()
        with self._base:
            run("delete from files where path = ?", ((path,) for path in gone))
            run(
                "insert or replace into files values (?, ?, ?, ?, ?, ?, ?)",
                ((path, *state, sha256, seal(path, *state, sha256)) for path, (state, sha256) in files.items()),
            )
            run("update results set used = ? where key = ?", ((self.age(key), key) for key in used))
            run(
                "insert or replace into results values (?, ?, ?, ?, ?, ?, ?)",
                (
                    (key, line_of(key), self.age(key), size, blobs, value, seal(key, value))
                    for key, size, blobs, value in rows
                ),
            )

    def _begin(self) -> None:
        self._base.execute(f"pragma busy_timeout = {PATIENCE * 1000:.0f}")
        self._base.execute("begin immediate")

    def age(self, key: str) -> int:
        """The generation of what is used today."""
        return self.generations.get(line_of(key), 0)

    def full(self, line: str) -> bool:
        """Whether a line's generation has as many results as one may."""
        now = line, self.generations.get(line, 0)
        count = self._base.execute("select count(*) from results where line = ? and used = ?", now).fetchone()[0]
        return int(count) >= MOST

    def trim(self, line: str) -> bool:
        """Drop what of a line is too old, or too much; whether pages went."""
        rows = self._base.execute(
            "select used, sum(bytes) from results where line = ? group by used order by used desc", (line,)
        ).fetchall()
        now = oldest = self.generations.get(line, 0)
        total = 0
        for used, size in rows:
            total += size
            if used < now and (total > LIMIT or used <= now - GENERATIONS):
                break
            oldest = used
        return self._dropped(line, oldest)

    def _dropped(self, line: str, before: int = ENDLESS) -> bool:
        """Drop the results of a line from before a generation; whether pages went with them."""
        old = line, before
        pages = self._base.execute("select 1 from results where line = ? and used < ? and bytes > 0 limit 1", old)
        gone = pages.fetchone() is not None
        self._base.execute("delete from results where line = ? and used < ?", old)
        return gone

    def blobs(self) -> Collection[str]:
        """The SHA-256 of every blob that a result needs."""
        return {each for (blobs,) in self._base.execute("select blobs from results") for each in blobs.split()}


def line_of(key: str) -> str:
    """The line that a key's result belongs to: what stands before its colon; "" for a key without one."""
    return key.rpartition(":")[0]


def seal(*values: object) -> str:
    """What shows that SQLite gives back what it was given: it does not look for flipped bits itself."""
    return hashlib.sha256(repr(values).encode("utf-8", "surrogatepass")).hexdigest()[:16]

"""The SQLite file of the store: digests of files, and what was made of them."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from contextlib import closing
from pathlib import Path

from duizhao.store.digests import State

VERSION = 1  # of the tables below; a file of another version is set aside
GENERATIONS = 8  # full builds that made something new: what none of the last ones used is dropped
LIMIT = 1_000_000_000  # bytes of pages beyond which older generations go earlier; those of the last one stay
TABLES = """
create table files (
    path text primary key, size integer, changed integer, moved integer, inode integer, sha256 text, seal text
) without rowid;
create table results (
    key text primary key, used integer, bytes integer, blobs text, value text, seal text
) without rowid;
create index uses on results (used);
"""
Row = tuple[str, int, str, str]  # key, bytes of its blobs, their SHA-256 with blanks between, value (JSON)


class Table:
    """An open file. Every method raises sqlite3.Error for one that is damaged, locked or may not be written."""

    def __init__(self, path: Path) -> None:
        self._base = sqlite3.connect(path, timeout=0, isolation_level=None)
        try:
            version = self._base.execute("pragma user_version").fetchone()[0]
            if version == 0 and not self._base.execute("select count(*) from sqlite_master").fetchone()[0]:
                self._base.executescript(f"begin; {TABLES} pragma user_version = {VERSION}; commit")
            elif version != VERSION:
                raise sqlite3.DatabaseError("of another version")
            self.generation = int(self._base.execute("select coalesce(max(used), 0) from results").fetchone()[0])
        except BaseException:
            self._base.close()
            raise

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

    def write(
        self, files: Mapping[str, tuple[State, str]], gone: Iterable[str], rows: Iterable[Row], used: Iterable[str]
    ) -> None:
        """New digests, those of files that are gone, new results, old ones that were used again: all or nothing."""
        run = self._base.executemany
        self._base.execute("begin immediate")
        with self._base:
            run("delete from files where path = ?", ((path,) for path in gone))
            run(
                "insert or replace into files values (?, ?, ?, ?, ?, ?, ?)",
                ((path, *state, sha256, seal(path, *state, sha256)) for path, (state, sha256) in files.items()),
            )
            run("update results set used = ? where key = ?", ((self.generation, key) for key in used))
            run(
                "insert or replace into results values (?, ?, ?, ?, ?, ?)",
                ((key, self.generation, size, blobs, value, seal(key, value)) for key, size, blobs, value in rows),
            )

    def trim(self) -> bool:
        """Drop what is too old, or too much; whether anything went."""
        rows = self._base.execute("select used, sum(bytes) from results group by used order by used desc").fetchall()
        oldest, total = self.generation, 0
        for used, size in rows:
            total += size
            if used < self.generation and (total > LIMIT or used <= self.generation - GENERATIONS):
                break
            oldest = used
        return self._base.execute("delete from results where used < ?", (oldest,)).rowcount > 0

    def blobs(self) -> Collection[str]:
        """The SHA-256 of every blob that a result needs."""
        return {each for (blobs,) in self._base.execute("select blobs from results") for each in blobs.split()}


def seal(*values: object) -> str:
    """What shows that SQLite gives back what it was given: it does not look for flipped bits itself."""
    return hashlib.sha256(repr(values).encode("utf-8", "surrogatepass")).hexdigest()[:16]

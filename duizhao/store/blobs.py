"""Bytes by their SHA-256: finished pages, each kept once."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from duizhao.manifest import Entry


class Blobs:
    """One file a blob, below two-letter folders. Raises OSError where the disk refuses to write."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, data: bytes) -> Entry:
        """Keep some bytes: written beside their place and renamed, so that no half blob has a good name."""
        entry = Entry(hashlib.sha256(data).hexdigest(), len(data))
        place = self._place(entry)
        if not _is(place, entry):
            place.parent.mkdir(parents=True, exist_ok=True)
            beside = place.with_name(f"{place.name}.new")
            beside.unlink(missing_ok=True)
            with beside.open("xb") as file:
                file.write(data)
            beside.replace(place)
        return entry

    def get(self, entry: Entry) -> bytes | None:
        """The bytes, hashed again before anybody uses them; None where they are gone or damaged."""
        place = self._place(entry)
        if not _is(place, entry):
            return None
        try:
            data = place.read_bytes()
        except OSError:
            return None
        if hashlib.sha256(data).hexdigest() == entry.sha256:
            return data
        with suppress(OSError):
            place.unlink()  # so that `put` writes it anew
        return None

    def sweep(self, wanted: Collection[str]) -> None:
        """Remove every blob whose SHA-256 is not `wanted`, and what a crash left half written."""
        for folder in self._folder.iterdir() if self._folder.is_dir() else ():
            for place in folder.iterdir() if folder.is_dir() and not folder.is_symlink() else ():
                if place.name not in wanted:
                    place.unlink()

    def _place(self, entry: Entry) -> Path:
        return self._folder / entry.sha256[:2] / entry.sha256


def _is(place: Path, entry: Entry) -> bool:
    return place.is_file() and not place.is_symlink() and os.path.getsize(place) == entry.bytes  # noqa: PTH202

"""Small JSON files that only their owner can read: tokens, addresses of uploaded pictures, which draft is whose."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from duizhao.finding import Stop, say

LIMIT = 5_000_000  # bytes that are read back


def folder(path: Path) -> Path:
    """The folder, made for its owner alone. Raises Stop where it cannot be made."""
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise _cannot(path, error) from None
    return path


def read(path: Path) -> dict[str, object]:
    """What stands in a file; nothing where it is missing, damaged or a link to another place."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    with suppress(OSError, ValueError, RecursionError):
        with open(path, "rb", opener=lambda name, _: os.open(name, flags)) as file:
            found = json.loads(file.read(LIMIT))
        if isinstance(found, dict):
            return found
    return {}


def write(path: Path, value: Mapping[str, object]) -> None:
    """Put a value in the place of a file, whole or not at all; the new file is its owner's alone (0600)."""
    text = json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        fresh.unlink(missing_ok=True)
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError as error:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise _cannot(path, error) from None


def _cannot(path: Path, error: OSError) -> Stop:
    return Stop(
        say("cannot write {path}: {error}", path=path, error=error.strerror or ""),
        say("let your user write into {folder}", folder=path.parent),
    )

"""The one door for files named in a text or a setting: from source/, plain files, by their exact letters."""

from __future__ import annotations

import difflib
import os
import re
import stat
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from duizhao.finding import Message, Passing, say

FOLDER = "source"
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|//")
_DRIVE = re.compile(r"[A-Za-z]:")


class RefusedError(Exception):
    """A file that the house does not take in. `reason` is a stable word for tests and rules."""

    def __init__(self, reason: str, message: Message, hint: Message) -> None:
        super().__init__(str(message))
        self.reason = reason
        self.message = message
        self.hint = hint


def resolve(base: str, name: str, keep: Message) -> str:
    """`name`, typed in the file `base`, as a posix path relative to the project, by its letters alone.

    No disk is touched. `keep` says where such files belong. Raises RefusedError with reason "url", "absolute" or
    "outside".
    """
    typed = unquote(name)
    if not _DRIVE.match(typed) and _SCHEME.match(typed):
        raise RefusedError("url", say('"{src}" is an address, and a build fetches nothing', src=name), keep)
    if typed.startswith("/") or "\\" in typed or _DRIVE.match(typed) or not typed.strip():
        raise RefusedError("absolute", say('"{src}" is not a relative path', src=name), keep)
    parts: list[str] = []
    for part in (*PurePosixPath(base).parent.parts, *typed.split("/")):
        if part == "..":
            if not parts:
                break
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    else:
        if len(parts) > 1 and parts[0] == FOLDER and "\0" not in typed:
            return "/".join(parts)
    raise RefusedError("outside", say('"{src}" leads out of {folder}/', src=name, folder=FOLDER), keep)


def plain_file(project: Path, inside: str) -> Path:
    """The file itself. Every folder on the way is looked at: exact letters (so that what builds on a Mac
    builds on Linux) and no symbolic link below the project.

    Raises RefusedError with reason "missing" or "symlink".
    """
    path = project
    for part in inside.split("/"):
        try:
            names = sorted(each.name for each in path.iterdir())
        except OSError:
            names = []
        if part not in names:
            raise _missing(inside, part, names)
        path = path / part
        if path.is_symlink():
            raise RefusedError(
                "symlink",
                say('"{path}" is a link to another place', path=inside),
                say("copy the file itself here"),
            )
    return path


def read(path: Path, inside: str, limit: int, smaller: Message) -> bytes:
    """The bytes of a file of at most `limit` bytes; `smaller` says what to do about a larger one.

    Raises RefusedError with reason "not-a-file", "unreadable" or "size".
    """
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        with open(path, "rb", opener=lambda name, _: os.open(name, flags)) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise _not_a_file(inside)
            data = file.read(limit + 1)
    except IsADirectoryError:
        raise _not_a_file(inside) from None
    except OSError as error:
        raise RefusedError(
            "unreadable",
            say('cannot read "{path}": {error}', path=inside, error=Passing(error.strerror or "")),
            say("check the file's permissions"),
        ) from None
    if len(data) > limit:
        message = say('"{path}" is larger than {limit} MB', path=inside, limit=limit // 1_000_000)
        raise RefusedError("size", message, smaller)
    return data


def _missing(inside: str, part: str, names: list[str]) -> RefusedError:
    close = difflib.get_close_matches(part, names, 1)
    if not close:
        close = [name for name in names if name.lower() == part.lower()]
    hint = say('did you mean "{word}"?', word=close[0]) if close else say("add the file, or correct the path")
    return RefusedError("missing", say('there is no file "{path}"', path=inside), hint)


def _not_a_file(inside: str) -> RefusedError:
    return RefusedError("not-a-file", say('"{path}" is not a plain file', path=inside), say("name the file itself"))

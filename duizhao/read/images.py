"""The one door through which the bytes of an image come in: from source/, plain files, of the kind they claim to be."""

from __future__ import annotations

import difflib
import os
import re
import stat
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from duizhao.finding import Message, say

FOLDER = "source"
LIMIT = 5_000_000  # bytes; a larger picture is a camera's file that nobody made ready for print
KINDS = {".svg": "svg", ".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".webp": "webp", ".gif": "gif"}
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|//")
_DRIVE = re.compile(r"[A-Za-z]:")


class ImageError(Exception):
    """An image that the house does not take in. `reason` is a stable word for tests and rules."""

    def __init__(self, reason: str, message: Message, hint: Message) -> None:
        super().__init__(str(message))
        self.reason = reason
        self.message = message
        self.hint = hint


def image(project: Path, markdown_path: str, src: str) -> bytes:
    """The bytes of the image that `src` names in the file `markdown_path` (posix, relative to the project).

    Raises ImageError with reason "url", "absolute", "outside", "missing", "symlink", "not-a-file", "size",
    "suffix", "kind" or "unreadable". Links are refused even when they stay inside: what a reviewer
    sees in the folder is what gets printed.
    """
    inside = resolve(markdown_path, src)
    kind = KINDS.get(PurePosixPath(inside).suffix.lower())
    if kind is None:
        raise ImageError(
            "suffix",
            say('"{src}" is not an image the house can print', src=src),
            say("use one of: {kinds}", kinds=", ".join(KINDS)),
        )
    data = _bytes(_plain_file(project, inside), inside)
    if (found := kind_of(data)) != kind:
        raise ImageError(
            "kind",
            say('"{src}" does not hold what its name says: it looks like "{found}"', src=src, found=found or "?"),
            say("save the picture again in the format of its name"),
        )
    return data


def resolve(markdown_path: str, src: str) -> str:
    """`src` as a posix path relative to the project, by its letters alone: no disk is touched."""
    name = unquote(src)
    keep = say("put the picture into {folder}/figures/ and write its relative path", folder=FOLDER)
    if not _DRIVE.match(name) and _SCHEME.match(name):
        raise ImageError("url", say('"{src}" is an address, and a build fetches nothing', src=src), keep)
    if name.startswith("/") or "\\" in name or _DRIVE.match(name) or not name.strip():
        raise ImageError("absolute", say('"{src}" is not a relative path', src=src), keep)
    parts: list[str] = []
    for part in (*PurePosixPath(markdown_path).parent.parts, *name.split("/")):
        if part == "..":
            if not parts:
                break
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    else:
        if len(parts) > 1 and parts[0] == FOLDER and "\0" not in name:
            return "/".join(parts)
    raise ImageError("outside", say('"{src}" leads out of {folder}/', src=src, folder=FOLDER), keep)


def kind_of(data: bytes) -> str:
    """The format by its first bytes: "svg", "png", "jpeg", "webp", "gif", or "" for anything else."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    return "svg" if start.startswith(b"<") and re.search(rb"<(\w+:)?svg[\s>]", start[:10_000]) else ""


def _plain_file(project: Path, inside: str) -> Path:
    """The file itself. Every folder on the way is looked at: exact letters (so that what builds on a Mac
    builds on Linux) and no symbolic link below the project."""
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
            raise ImageError(
                "symlink",
                say('"{path}" is a link to another place', path=inside),
                say("copy the file itself here"),
            )
    return path


def _missing(inside: str, part: str, names: list[str]) -> ImageError:
    close = difflib.get_close_matches(part, names, 1)
    if not close:
        close = [name for name in names if name.lower() == part.lower()]
    hint = say('did you mean "{word}"?', word=close[0]) if close else say("add the file, or correct the path")
    return ImageError("missing", say('there is no file "{path}"', path=inside), hint)


def _bytes(path: Path, inside: str) -> bytes:
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        with open(path, "rb", opener=lambda name, _: os.open(name, flags)) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise _not_a_file(inside)
            data = file.read(LIMIT + 1)
    except IsADirectoryError:
        raise _not_a_file(inside) from None
    except OSError as error:
        raise ImageError(
            "unreadable",
            say('cannot read "{path}": {error}', path=inside, error=error.strerror or ""),
            say("check the file's permissions"),
        ) from None
    if len(data) > LIMIT:
        raise ImageError(
            "size",
            say('"{path}" is larger than {limit} MB', path=inside, limit=LIMIT // 1_000_000),
            say("make the picture smaller: about 2000 pixels in width are enough for paper"),
        )
    return data


def _not_a_file(inside: str) -> ImageError:
    return ImageError("not-a-file", say('"{path}" is not a plain file', path=inside), say("name the picture itself"))

"""Images as they come in: through the door, and of the kind they claim to be."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

from duizhao import door
from duizhao.finding import say

FOLDER = door.FOLDER
ImageError = door.RefusedError  # what the door refuses, and what is refused of an image besides
LIMIT = 5_000_000  # bytes; a larger picture is a camera's file that nobody made ready for print
KINDS = {".svg": "svg", ".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".webp": "webp", ".gif": "gif"}


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
    smaller = say("make the picture smaller: about 2000 pixels in width are enough for paper")
    data = door.read(door.plain_file(project, inside), inside, LIMIT, smaller)
    if (found := kind_of(data)) != kind:
        raise ImageError(
            "kind",
            say('"{src}" does not hold what its name says: it looks like "{found}"', src=src, found=found or "?"),
            say("save the picture again in the format of its name"),
        )
    return data


def resolve(markdown_path: str, src: str) -> str:
    """`src` as a posix path relative to the project, by its letters alone: no disk is touched."""
    return door.resolve(
        markdown_path, src, say("put the picture into {folder}/figures/ and write its relative path", folder=FOLDER)
    )


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

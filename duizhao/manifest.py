"""The list of the files a build wrote: output/manifest.json."""

from __future__ import annotations

import hashlib
import json
import re
import stat
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import Any

from duizhao import __version__
from duizhao.finding import Stop, say
from duizhao.frozen import frozen

NAME = "manifest.json"
VERSION = 1
UNPORTABLE = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]|[ .]$|^ ')
DEVICES = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\..*)?", re.IGNORECASE)
LONGEST = 255  # bytes of one name on ext4, NTFS (there: UTF-16 units) and APFS


@frozen
class Entry:
    """What one file holds: SHA-256 in hexadecimal, and its length in bytes."""

    sha256: str
    bytes: int


@frozen
class Manifest:
    """`files` by path below output/, `inputs` path in the project -> SHA-256.

    `pending` are files of ours that are being replaced while this stands, so that their bytes are in no list:
    it is empty but for the instant of a swap.
    """

    files: Mapping[str, Entry] = field(default_factory=dict)
    inputs: Mapping[str, str] = field(default_factory=dict)
    pending: tuple[str, ...] = ()

    def owns(self, path: str) -> bool:
        """Whether a build wrote this file."""
        return path in self.files or path in self.pending

    def data(self) -> bytes:
        """The JSON: the same files and inputs give the same bytes, wherever and whenever."""
        table: dict[str, object] = {
            "version": VERSION,
            "generator": f"duizhao {__version__}",
            "files": {path: {"sha256": each.sha256, "bytes": each.bytes} for path, each in self.files.items()},
            "inputs": dict(self.inputs),
        }
        if self.pending:
            table["pending"] = sorted(self.pending)
        return (json.dumps(table, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def read(output: Path) -> Manifest:
    """The manifest of an output folder, empty where there is none.

    Raises Stop for one that no build wrote: what it lists would count as ours, to be replaced and removed.
    """
    path = output / NAME
    try:
        if path.is_symlink():
            raise ValueError
        return _parsed(json.loads(path.read_bytes()))
    except (FileNotFoundError, NotADirectoryError):
        return Manifest()
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Stop(
            say("{path} is damaged, or from another program or version", path=path),
            say("move the folder {path} away and build again", path=output),
        ) from None


def _parsed(table: Any) -> Manifest:
    if table["version"] != VERSION:
        raise ValueError
    pending = tuple(table.get("pending", ()))
    files = {path: Entry(str(each["sha256"]), int(each["bytes"])) for path, each in table["files"].items()}
    if not all(isinstance(path, str) and portable(path) for path in (*files, *pending)):
        raise ValueError
    return Manifest(files, {str(path): str(sha) for path, sha in table["inputs"].items()}, pending)


def portable(path: str) -> bool:
    """Whether `path` is a relative posix path that stays below its folder and names a file on every system.

    Windows' rules: no device names, no `<>:"|?*\\`, no name that ends in a dot or a blank
    (learn.microsoft.com, "Naming Files, Paths, and Namespaces").
    """
    return all(
        part not in ("", ".", "..")
        and not UNPORTABLE.search(part)
        and not DEVICES.fullmatch(part)
        and len(part.encode(errors="surrogatepass")) <= LONGEST
        for part in path.split("/")
    )


def digest(path: Path) -> Entry | None:
    """What a plain file holds; None for anything else: no file, a folder, a link."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return None
        with path.open("rb") as file:
            return Entry(hashlib.file_digest(file, "sha256").hexdigest(), file.tell())
    except (FileNotFoundError, NotADirectoryError):
        return None

"""The fonts that a project brings itself: they print what the house's faces lack."""

from __future__ import annotations

import hashlib
import re
import struct
from functools import lru_cache
from pathlib import Path

from duizhao import door
from duizhao.config import place
from duizhao.finding import Message, Stop, say
from duizhao.press.model import Font

LIMIT = 40_000_000  # bytes; a font of all Han characters of Unicode's second plane takes about 30 MB
SUFFIXES = (".ttf", ".otf")
MAGIC = (b"\0\1\0\0", b"true", b"OTTO")  # OpenType 1.9, "Table directory"; WOFF2 would take seconds to unpack
NEEDED = ("cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2")
# OS/2.fsType (OpenType 1.9): 2 forbids embedding, 0x100 subsetting, 0x200 outlines; 4 (to read and print) is enough
FORBIDDEN = 0x0002 | 0x0100 | 0x0200
_FAMILY = re.compile(r"[^\x00-\x1f\"'\\<>{};]+")  # fit for a style sheet as it stands


def fonts(project: Path, names: tuple[str, ...]) -> tuple[Font, ...]:
    """The fonts of the setting `fonts`, in its order. Raises Stop, with the setting's line, for one that is unfit."""
    found = []
    for name in names:
        try:
            found.append(_one(project, name))
        except door.RefusedError as error:
            raise Stop(error.message, error.hint, place(project, "fonts")) from None
    return tuple(found)


def _one(project: Path, name: str) -> Font:
    inside = door.resolve("pyproject.toml", name, say("put the font into {folder}/fonts/", folder=door.FOLDER))
    if not inside.lower().endswith(SUFFIXES):
        raise _unfit("suffix", name, say("it is no TrueType or OpenType file"))
    path = door.plain_file(project, inside).resolve()
    state = path.stat()
    return _opened(path, name, state.st_size, state.st_mtime_ns)


@lru_cache(maxsize=16)
def _opened(path: Path, name: str, _size: int, _changed: int) -> Font:
    """One font, read once as long as it stays the same: each may have tens of megabytes."""
    import uharfbuzz  # imported here: only a project with fonts of its own needs it

    data = door.read(path, name, LIMIT, say("take a font with fewer characters"))
    _judge(name, data)
    face = uharfbuzz.Face(uharfbuzz.Blob(data))
    family = str(face.get_name(uharfbuzz.OTNameIdPredefined.FONT_FAMILY) or "")
    if not _FAMILY.fullmatch(family):
        raise _unfit("name", name, say("its family has no usable name"))
    return Font(family, hashlib.sha256(data).hexdigest(), frozenset(map(chr, face.unicodes)), path)


def _judge(name: str, data: bytes) -> None:
    if data[:4] not in MAGIC:
        raise _unfit("kind", name, say("it is no TrueType or OpenType file"))
    tables = _tables(data)
    if not {*NEEDED} <= set(tables) or len(tables["OS/2"]) < 10:
        raise _unfit("broken", name, say("it is broken or cut short"))
    if not {"glyf", "CFF "} & set(tables):
        raise _unfit("pictures", name, say("its characters are pictures, not outlines"))
    if "fvar" in tables:
        raise _unfit("variable", name, say("it is variable, which takes five times as long to print"))
    if int.from_bytes(tables["OS/2"][8:10], "big") & FORBIDDEN:
        raise _unfit("licence", name, say("its maker forbids to put it into a PDF"))


def _tables(data: bytes) -> dict[str, bytes]:
    """The tables of a font by their tags; what reaches past the file's end is left out."""
    try:
        count = struct.unpack_from(">H", data, 4)[0]
        entries = [struct.unpack_from(">4s4xLL", data, 12 + 16 * each) for each in range(count)]
    except struct.error:
        return {}
    return {
        tag.decode("latin-1"): data[start : start + length]
        for tag, start, length in entries
        if start + length <= len(data)
    }


def _unfit(reason: str, name: str, why: Message) -> door.RefusedError:
    return door.RefusedError(
        reason,
        say('the font "{name}" cannot be used: {why}', name=name, why=why),
        say("take a static .ttf or .otf file whose licence allows embedding, for example a Noto font"),
    )

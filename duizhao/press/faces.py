"""The faces the handouts are set in, and which characters they can print."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from pathlib import Path

from duizhao.resources import HOUSE

FOLDER = HOUSE / "fonts"
FACES = (
    "DuizhaoSansSC-Regular.ttf",
    "DuizhaoSansSC-Bold.ttf",
    "DuizhaoSans-Regular.ttf",
    "DuizhaoSans-Bold.ttf",
    "DuizhaoSans-Italic.ttf",
    "DuizhaoSans-BoldItalic.ttf",
)


def paths() -> tuple[Path, ...]:
    """The font files, absolute: six static TrueType files in two families."""
    return tuple(FOLDER / face for face in FACES)


def missing(text: str) -> frozenset[str]:
    """The characters of `text` that no face can print; invisible ones (controls, joiners) need no glyph.

    Quick enough to ask before every layout: a set difference once the character maps have been read.
    """
    return frozenset(each for each in set(text) - covered() if not _invisible(each))


@lru_cache(maxsize=1)
def covered() -> frozenset[str]:
    """All characters that the faces of one weight can print; a letter missing in one face is taken from another."""
    import uharfbuzz  # imported here: only handouts need it

    regular = [path for path in paths() if path.stem.endswith("-Regular")]
    faces = [uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path))) for path in regular]
    return frozenset(chr(code) for face in faces for code in face.unicodes)


def _invisible(character: str) -> bool:
    # U+FE00 to U+FE0F choose between shapes of the character before them and print nothing themselves
    return unicodedata.category(character) in ("Cc", "Cf") or "\ufe00" <= character <= "\ufe0f"

"""The faces the handouts are set in, and which characters they can print."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from pathlib import Path

from duizhao.press.model import Font
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


def missing(text: str, fonts: tuple[Font, ...] = ()) -> frozenset[str]:
    """The characters of `text` that neither a face of the house nor one of `fonts` can print.

    Invisible ones (controls, joiners) need no glyph. Quick enough to ask before every layout: a set difference, and
    not even that where nothing is missing.
    """
    if _usual(text) or covered().issuperset(text):
        return frozenset()
    lacking = set(text) - covered()
    for font in fonts if lacking else ():
        lacking -= font.letters
    return frozenset(each for each in lacking if not _invisible(each))


@lru_cache(maxsize=1)
def covered() -> frozenset[str]:
    """All characters that the faces of one weight can print; a letter missing in one face is taken from another.

    Read from a list beside the fonts: a check asks too, and opening the fonts would double its start-up.
    """
    listed = (FOLDER / "coverage.txt").read_text("ascii").split("\n", 1)[1]
    spans = (span.partition("-") for span in listed.split())
    return frozenset(
        chr(code) for first, _, last in spans for code in range(int(first, 16), int(last or first, 16) + 1)
    )


def _usual(text: str) -> bool:
    """Whether a text is written in GB 2312 alone, all of which the faces have: told many times as fast as by sets."""
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _invisible(character: str) -> bool:
    # U+FE00 to U+FE0F choose between shapes of the character before them and print nothing themselves
    return unicodedata.category(character) in ("Cc", "Cf") or "\ufe00" <= character <= "\ufe0f"

"""What goes into the press, and how it refuses."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path

from duizhao.finding import Stop, say
from duizhao.frozen import frozen

IMAGE = "image:"  # in HTML handed to the press, <img src="image:NAME"> means images[NAME]
STANDARDS = ("pdf/ua-1", "pdf/a-3a")  # a file can declare one of them only; both are tagged


@frozen
class Font:
    """A font file that a project brings itself; `digest` is the SHA-256 of its bytes, in hexadecimal.

    What is printed depends on `digest` and `family` alone; `path` is where this machine has the file, absolute.
    """

    family: str
    digest: str
    letters: frozenset[str] = field(repr=False, compare=False)
    path: Path = field(repr=False, compare=False)


@frozen
class About:
    """What a file says of itself. Pairs are (BCP 47 tag, words), the file's first language first; days are ISO 8601."""

    title: str  # as a viewer shows it
    titles: tuple[tuple[str, str], ...] = ()
    descriptions: tuple[tuple[str, str], ...] = ()
    rights: tuple[tuple[str, str], ...] = ()
    creators: tuple[str, ...] = ()
    contributors: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    created: str = ""
    modified: str = ""
    version: str = ""
    tool: str = ""


@frozen
class Job:
    """A page still to be printed: all that its bytes depend on besides the house's fonts and code.

    `path` is posix, below output/. `html` carries its styles inside and names its pictures `image:NAME`, which
    `images` holds; every other address of a picture, font or style is refused. `standard`: one of STANDARDS.
    `fonts` print what the house's faces lack. `about` is its metadata; None: what the tags of `html` say.
    """

    path: str
    html: str = field(repr=False)
    images: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    standard: str = STANDARDS[0]
    fonts: tuple[Font, ...] = ()
    about: About | None = None


class Unprintable(Stop):
    """A page holds characters that the fonts lack: printed, they would be blanks."""

    def __init__(self, characters: frozenset[str]) -> None:
        self.characters = tuple(sorted(characters))
        named = ", ".join(f"{each} (U+{ord(each):04X} {unicodedata.name(each, '?')})" for each in self.characters)
        super().__init__(
            say("the fonts of the handouts cannot print {characters}", characters=named),
            say("write it with other characters, or name a font that has them in the setting fonts"),
        )

    def __reduce__(self) -> tuple[type[Unprintable], tuple[frozenset[str]]]:
        """A worker process sends it home whole."""
        return type(self), (frozenset(self.characters),)


class Misprint(Stop):
    """The engine complained about a page: a picture it could not draw, an address it was refused, a bad style."""

    def __init__(self, complaints: tuple[str, ...]) -> None:
        self.complaints = complaints
        super().__init__(say("the PDF engine complains: {complaints}", complaints="; ".join(complaints)))

    def __reduce__(self) -> tuple[type[Misprint], tuple[tuple[str, ...]]]:
        """A worker process sends it home whole."""
        return type(self), (self.complaints,)

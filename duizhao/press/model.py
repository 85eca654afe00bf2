"""What goes into the press, and how it refuses."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from duizhao.finding import Stop, say

IMAGE = "image:"  # in HTML handed to the press, <img src="image:NAME"> means images[NAME]
STANDARDS = ("pdf/ua-1", "pdf/a-3a")  # a file can declare one of them only; both are tagged


@dataclass(frozen=True, slots=True)
class Job:
    """A page still to be printed: all that its bytes depend on besides the house's fonts and code.

    `path` is posix, below output/. `html` carries its styles inside and names its pictures `image:NAME`, which
    `images` holds; every other address of a picture, font or style is refused. `standard`: one of STANDARDS.
    """

    path: str
    html: str = field(repr=False)
    images: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    standard: str = STANDARDS[0]


class Unprintable(Stop):
    """A page holds characters that the fonts lack: printed, they would be blanks."""

    def __init__(self, characters: frozenset[str]) -> None:
        self.characters = tuple(sorted(characters))
        named = ", ".join(f"{each} (U+{ord(each):04X} {unicodedata.name(each, '?')})" for each in self.characters)
        super().__init__(
            say("the fonts of the handouts cannot print: {characters}", characters=named),
            say("write it with other characters, or add it to the fonts with tools/cut_fonts.py"),
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

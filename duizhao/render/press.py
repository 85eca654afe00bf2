"""The press: HTML in, tagged PDF out, with the house's own fonts and nothing from the machine or the network."""

from __future__ import annotations

import ctypes.util
import io
import os
import sys
import unicodedata
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from importlib import import_module
from typing import Protocol, cast

from duizhao.finding import Message, Stop, say
from duizhao.render import fonts

IMAGE = "image:"  # in HTML handed to the press, <img src="image:NAME"> means images[NAME]


class Unprintable(Stop):
    """A page holds characters that the fonts lack: printed, they would be blanks."""

    def __init__(self, characters: frozenset[str]) -> None:
        self.characters = tuple(sorted(characters))
        named = ", ".join(f"{each} (U+{ord(each):04X} {unicodedata.name(each, '?')})" for each in self.characters)
        super().__init__(
            say("the fonts of the handouts cannot print: {characters}", characters=named),
            say("write it with other characters, or add it to the fonts with tools/cut_fonts.py"),
        )


class Misprint(Stop):
    """The engine complained about a page: a picture it could not draw, an address it was refused, a bad style."""

    def __init__(self, complaints: tuple[str, ...]) -> None:
        self.complaints = complaints
        super().__init__(say("the PDF engine complains: {complaints}", complaints="; ".join(complaints)))


class Engine(Protocol):
    """What `duizhao.render.engine` offers."""

    def pdf(self, html: str, images: Mapping[str, bytes]) -> bytes:
        """See `press.pdf`."""


def pdf(html: str, images: Mapping[str, bytes]) -> bytes:
    """One page of HTML with its styles inside, as PDF/UA-1: tagged, its languages declared, all fonts embedded.

    The same HTML and images give the same bytes, wherever and whenever. `html` names its pictures `image:NAME`;
    every other address of a picture, font or style is refused. Raises Unprintable before the layout when a
    character has no glyph, Misprint for whatever the engine complains about, Stop when it cannot be loaded.
    """
    lacking = fonts.missing(html)
    if lacking:
        raise Unprintable(lacking)
    return engine().pdf(html, images)


def engine() -> Engine:
    """The engine, loaded at its first use: it costs more start-up than all the rest.

    Raises Stop when a library that it stands on (Pango, HarfBuzz, fontconfig) is not on this machine.
    """
    try:
        with _quick_import(), _no_system_fonts(), redirect_stdout(io.StringIO()):  # it prints its own advice
            return cast(Engine, import_module("duizhao.render.engine"))
    except OSError as error:
        raise Stop(_needs(error), say("install Pango (on Debian: apt install libpangoft2-1.0-0)")) from None


def _needs(error: OSError) -> Message:
    return say("PDFs need the library Pango, which cannot be loaded: {error}", error=str(error).split("\n")[0])


@contextmanager
def _quick_import() -> Iterator[None]:
    """Spare the engine's import about a third of its time on Linux.

    It tries several names for each library, the Linux one last, and for every wrong one asks a compiler.
    """
    asked = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = lambda name: None  # noqa: ARG005
    try:
        yield
    finally:
        ctypes.util.find_library = asked


@contextmanager
def _no_system_fonts() -> Iterator[None]:
    """Let fontconfig start without the machine's fonts, so that it neither reads them nor misses them.

    The path is absolute: a relative one silently means the machine's fonts.
    """
    before = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = str(fonts.FOLDER / "none.conf")
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "No fonts configured|FontConfig cannot load", UserWarning)
            yield
    finally:
        if before is None:
            del os.environ["FONTCONFIG_FILE"]
        else:
            os.environ["FONTCONFIG_FILE"] = before

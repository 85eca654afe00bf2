"""The press: HTML in, tagged PDF out, with the house's own fonts and nothing from the machine or the network."""

from __future__ import annotations

import ctypes.util
import io
import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from importlib import import_module
from types import ModuleType
from typing import Protocol, cast

from duizhao.finding import Message, Stop, say
from duizhao.frozen import frozen
from duizhao.model import Page
from duizhao.press import faces
from duizhao.press.model import IMAGE, STANDARDS, About, Font, Job, Misprint, Unprintable

__all__ = ["IMAGE", "STANDARDS", "About", "Font", "Job", "Misprint", "Unprintable", "load", "printed"]

# Where HarfBuzz cuts the fonts, and they have no colours: 17 MB and 0.12 s
UNUSED = ("fontTools.subset", "fontTools.varLib.instancer", "fontTools.ttLib")


class Engine(Protocol):
    """What `duizhao.press.engine` offers."""

    def pdf(self, job: Job) -> bytes:
        """See `printed`."""


def printed(job: Job) -> Page:
    """The finished page: a tagged PDF, its languages declared, all fonts embedded.

    The same job gives the same bytes, wherever and whenever. Raises Unprintable before the layout when a
    character has no glyph, Misprint for whatever the engine complains about, Stop when it cannot be loaded.
    """
    lacking = faces.missing(job.html, job.fonts)
    if lacking:
        raise Unprintable(lacking)
    return Page(job.path, load().pdf(job))


def load() -> Engine:
    """The engine, loaded at its first use: it costs more start-up than all the rest.

    Raises Stop when a library that it stands on (Pango, HarfBuzz, fontconfig) is not on this machine.
    """
    try:
        with (
            _quick_import(),
            _late(UNUSED),
            _declared(),
            _no_system_fonts(),
            redirect_stdout(io.StringIO()),
        ):  # it prints its own advice
            return cast(Engine, import_module("duizhao.press.engine"))
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


class _Late(ModuleType):
    """Stands for a module until something of it is called or looked into."""

    TTLibError = Exception  # named in `except`, where only a class will do

    def __getattr__(self, name: str) -> _Name:
        if name.startswith("__"):
            raise AttributeError(name)
        return _Name(self.__name__, name)


@frozen(slots=False)
class _Name:
    """Stands for something in a module."""

    module: str
    name: str

    def __call__(self, *words: object, **named: object) -> object:
        return getattr(import_module(self.module), self.name)(*words, **named)

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(getattr(import_module(self.module), self.name), name)


@contextmanager
def _late(names: tuple[str, ...]) -> Iterator[None]:
    """Let the import inside leave out modules that it needs for nothing; whoever calls them still gets them."""
    absent = [name for name in names if name not in sys.modules]
    sys.modules.update({name: _Late(name) for name in absent})
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]


@contextmanager
def _declared() -> Iterator[None]:
    """Give the engine its C declarations read already: parsing them is a quarter of its import.

    Tables of another version of cffi are refused when they are loaded: then the engine parses.
    """
    try:
        tables = import_module("duizhao.press.declared").ffi
    except ImportError:
        yield
        return

    stand_in = ModuleType("cffi")
    vars(stand_in)["FFI"] = lambda: tables
    before = sys.modules.get("cffi")
    sys.modules["cffi"] = stand_in
    try:
        yield
    finally:
        sys.modules.pop("cffi")
        if before is not None:
            sys.modules["cffi"] = before


@contextmanager
def _no_system_fonts() -> Iterator[None]:
    """Let fontconfig start without the machine's fonts, so that it neither reads them nor misses them.

    The path is absolute: a relative one silently means the machine's fonts.
    """
    before = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = str(faces.FOLDER / "none.conf")
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "No fonts configured|FontConfig cannot load", UserWarning)
            yield
    finally:
        if before is None:
            del os.environ["FONTCONFIG_FILE"]
        else:
            os.environ["FONTCONFIG_FILE"] = before

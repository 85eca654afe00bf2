"""Tells what this machine and this project lack, and the one line to type for each."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from importlib import metadata
from pathlib import Path

from duizhao.bootstrap import pango
from duizhao.finding import Message, say
from duizhao.frozen import frozen
from duizhao.language import LANGUAGES
from duizhao.resources import HOUSE

CHECKOUT = HOUSE.parent if (HOUSE.parent / "build.py").exists() else None  # None: installed from a wheel
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@frozen
class Row:
    """One thing looked for: what was found, and for what is missing the `cure`, a line to type.

    `needed` is False for what only tests use: without it they skip, and say so.
    """

    name: Message
    found: Message
    cure: Message | None = None  # None: nothing is missing
    needed: bool = True

    @property
    def good(self) -> bool:
        """Whether nothing stands in the way of making handouts."""
        return self.cure is None or not self.needed


def examine(project: Path) -> tuple[Row, ...]:
    """Every row, those without fault included; looks at the machine, changes nothing."""
    return (_python(), _packages(), _pango(), _fonts(), _articles(project), _output(project), *_for_tests())


def text(rows: tuple[Row, ...], translate: Callable[[Message], str]) -> str:
    """The rows as lines, each cure below its row; ends with a newline."""
    return "".join(f"{line}\n" for row in rows for line in _lines(row, translate))


def _lines(row: Row, translate: Callable[[Message], str]) -> Iterator[str]:
    lacks = say("[lacks]") if row.needed else say("[tests only]")
    mark = say("[has]") if row.cure is None else lacks
    yield f"{translate(mark)} {translate(row.name)}  {translate(row.found)}"
    if row.cure is not None:
        yield f"    {translate(row.cure)}"


def _python() -> Row:
    version = ".".join(str(part) for part in sys.version_info[:3])
    return Row(say("Python"), say("{version} in {folder}", version=version, folder=sys.prefix))


def _packages() -> Row:
    missing = [name for name in _required() if not _installed(name)]
    if not missing:
        return Row(say("Python packages"), say("complete"))
    cure = say("type: python3 build.py doctor") if CHECKOUT else say("type: pip install --upgrade duizhao")
    return Row(say("Python packages"), say("missing: {names}", names=", ".join(missing)), cure)


def _required() -> list[str]:
    """Names of the packages needed on every system; a condition (`;`) means only on some."""
    if CHECKOUT:
        lines = (CHECKOUT / "requirements" / "run.txt").read_text("utf-8").splitlines()
        wanted = [line for line in lines if "==" in line]
    else:
        wanted = metadata.requires("duizhao") or []
    return [found[0] for line in wanted if ";" not in line and (found := re.match(r"[\w.-]+", line))]


def _installed(name: str) -> bool:
    try:
        metadata.version(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def _pango() -> Row:
    if pango.loadable():
        return Row(say("Pango"), say("can be loaded"))
    line = pango.command()
    cure = say("type: {command}", command=line) if line else say("install Pango and HarfBuzz with your system's tools")
    return Row(say("Pango"), say("cannot be loaded, so no PDF can be made"), cure)


def _fonts() -> Row:
    families = {family.replace(" ", "") for language in LANGUAGES.values() for family in language.fonts}
    names = sorted(f"{family}-{weight}.ttf" for family in families for weight in ("Regular", "Bold"))
    missing = [name for name in names if not (HOUSE / "fonts" / name).is_file()]
    if not missing:
        return Row(say("Fonts"), say("complete"))
    cure = say("type: git checkout -- templates/fonts") if CHECKOUT else say("type: pip install --upgrade duizhao")
    return Row(say("Fonts"), say("missing: {names}", names=", ".join(missing)), cure)


def _articles(project: Path) -> Row:
    counts = {}
    for language in LANGUAGES.values():
        articles = (project / "source" / language.folder).rglob("*.md")
        counts[language.folder] = sum(not path.name.startswith("_") for path in articles)
    found = say("files: {counts}", counts=", ".join(f"{lang} {count}" for lang, count in counts.items()))
    cure = say("write source/zh/NAME.md, or name another folder with --project FOLDER")
    return Row(say("Articles"), found, None if any(counts.values()) else cure)


def _output(project: Path) -> Row:
    if os.access(project, os.W_OK):
        return Row(say("Output folder"), say("can be written"))
    cure = say("let your user write into {folder}", folder=project)
    return Row(say("Output folder"), say("cannot be written"), cure)


def _for_tests() -> Iterator[Row]:
    yield _program(say("Chromium"), BROWSERS, "apt-get install chromium")
    yield _program(say("Poppler"), ("pdftotext",), "apt-get install poppler-utils")
    yield _program(say("qpdf"), ("qpdf",), "apt-get install qpdf")


def _program(name: Message, commands: tuple[str, ...], line: str) -> Row:
    place = next((found for command in commands if (found := shutil.which(command))), None)
    if place:
        return Row(name, say("found at {place}", place=place), needed=False)
    return Row(name, say("not found"), say("type: {command}", command=line), needed=False)

"""A new article in every language of the project: what to write where, marked so that a check finds what is missing."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from io import BufferedWriter
from pathlib import Path, PurePosixPath
from string import Template

from duizhao.config import Config
from duizhao.finding import Stop, say
from duizhao.read.files import good_name
from duizhao.resources import HOUSE

FOLDER = "new"  # below templates/: one folder a language
DISCLAIMER = "_disclaimer"
SOURCE_ONLY = (  # front matter keys that the source holds for all languages
    "version",
    "status",
    "medical_reviewer",
    "written",
    "evidence_checked",
    "reviewed",
    "next_review",
    "wechat",
)
TRANSLATION_ONLY = ("translator", "translation_reviewer", "machine_translated")
REVIEW_YEARS = 1  # HND004 allows three; evidence in a first draft is seldom looked at so late
UNTITLED = {"zh": "【待填：中文标题】", "en": "[to fill in: the title in English]"}  # as check/unfilled reads it
_KEY = re.compile(r"[a-z_]+(?=:)")
_BREAK = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udfff]")


def scaffold(slug: str, titles: Mapping[str, str], config: Config) -> dict[str, bytes]:
    """{path: bytes} of a new article, and of a disclaimer where the project has none in any language; nothing is
    written. Paths are posix, relative to the project.

    `titles` is by language; a language without one gets a place to fill in. The article is dated `config.today`.
    Raises Stop for a slug that no web address can carry and for a title that is no single line of text.
    """
    _proven(slug, titles)
    wanted = {slug: "body.md"}
    if not any((config.project / place(DISCLAIMER, lang)).exists() for lang in config.languages):
        wanted[DISCLAIMER] = "disclaimer.md"
    found = {}
    for name, template in wanted.items():
        for lang in config.languages:
            front = _front(lang, titles.get(lang, "").strip(), config) if name == slug else ""
            found[place(name, lang)] = (front + _typed(config.project, lang, template)).encode()
    return found


def place(slug: str, lang: str) -> str:
    """The path of an article's file."""
    return f"source/{lang}/{slug}.md"


def write(project: Path, files: Mapping[str, bytes]) -> None:
    """Write files that are not there yet: all of them, or none.

    Raises Stop if one is there already or its folder lies outside the project. No file is ever replaced, whoever
    else may be writing at the same time. Any other fault (a full disk, a folder that is read-only) leaves things as
    they were too.
    """
    for path in files:
        _free(project, path)
    made: list[Path] = []  # files and folders, in the order made
    try:
        for path, data in files.items():
            made += _folders(project, PurePosixPath(path).parent)
            with _new(project, path) as file:
                made.append(project / path)
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
    except BaseException:  # Ctrl-C too
        for each in reversed(made):
            with suppress(OSError):  # a folder that somebody has put something into stays
                each.rmdir() if each.is_dir() else each.unlink()
        raise


def _new(project: Path, path: str) -> BufferedWriter:
    try:
        return (project / path).open("xb")
    except FileExistsError:  # it was not there a moment ago
        raise _taken(path) from None


# ---------------------------------------------------------------- what may be asked for


def _proven(slug: str, titles: Mapping[str, str]) -> None:
    if not good_name(slug) or any(part.startswith("_") for part in slug.split("/")):
        raise Stop(
            say('no article can be called "{slug}"', slug=slug),
            say(
                "use small Latin letters, digits and hyphens, at most 62, for example  skin-care  or  skin/eczema; "
                "begin with a letter or digit, leave out .md, and no name the system keeps (index, con, nul …)"
            ),
        )
    for lang, title in titles.items():
        if not title.strip() or _BREAK.search(title):
            raise Stop(
                say("the title in {lang} is empty, or not one line of text", lang=lang),
                say('write it between quotes: "…"'),
            )


def _free(project: Path, path: str) -> None:
    if os.path.lexists(project / path):
        raise _taken(path)
    above = (project / path).parent
    if not above.resolve().is_relative_to(project.resolve()):
        raise Stop(
            say("the folder of {path} is a link that leads out of the project", path=path),
            say("make it a folder of its own"),
        )


def _taken(path: str) -> Stop:
    return Stop(
        say("{path} is there already; nothing was written", path=path),
        say("choose another name, or go on working in that file"),
    )


def _folders(project: Path, below: PurePosixPath) -> Iterator[Path]:
    """Make the folders down to `below`; those that were not there."""
    for part in (*reversed(below.parents), below):
        folder = project / part
        if not folder.is_dir():
            folder.mkdir()
            yield folder


# ---------------------------------------------------------------- the text


def _front(lang: str, title: str, config: Config) -> str:
    """The front matter that an article in `lang` needs, between its lines of hyphens, and an empty line."""
    left_out = set(TRANSLATION_ONLY if lang == config.source_language else SOURCE_ONLY)
    if config.publisher:
        left_out.add("publisher")  # printed from the settings where an article names none
    lines, keep = [], True
    for line in _typed(config.project, lang, "front.yaml").splitlines():
        key = _KEY.match(line)
        keep = key[0] not in left_out if key else keep
        if keep:
            lines.append(line)
    filled = Template("\n".join(lines)).safe_substitute(
        title=json.dumps(title or UNTITLED[lang], ensure_ascii=False),
        written=config.today.isoformat(),
        next_review=_later(config.today).isoformat(),
    )
    return f"---\n{filled}\n---\n\n"


def _typed(project: Path, lang: str, name: str) -> str:
    """A template's text: the project's own where it has one, else the house's."""
    for folder in (project / "templates", HOUSE):
        path = folder / FOLDER / lang / name
        if path.is_file():
            return path.read_text("utf-8")
    raise Stop(say("there is no template {path}", path=f"templates/{FOLDER}/{lang}/{name}"))


def _later(day: date) -> date:
    """The same day REVIEW_YEARS later; the 28th for a 29 February."""
    year = day.year + REVIEW_YEARS
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)

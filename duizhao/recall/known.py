"""The keys of what builds and checks do step by step, and what they lead to."""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from duizhao.config import Config
from duizhao.manifest import Entry
from duizhao.model import Page
from duizhao.press import faces, libraries
from duizhao.press.model import Job
from duizhao.read import files
from duizhao.recall.codec import Codec, Unkeepable
from duizhao.recall.days import standing
from duizhao.recall.inputs import SETTINGS, Inputs, inputs
from duizhao.resources import HOUSE
from duizhao.store import Store

LIBRARIES = (  # what reads, measures, sets or draws; a new version may do it otherwise
    *("babel", "jinja2", "lxml", "markdown-it-py", "mdit-py-plugins", "pillow", "pypdfium2", "pyyaml", "rapidfuzz"),
    *("resvg-py", "segno", "uharfbuzz", "weasyprint", "pydyf", "tinycss2", "cssselect2", "fonttools", "pikepdf"),
)
CHECK, BUILD, MADE = "check", "build", "made"  # lines of the store: judgements of either kind; pages and sheets
PACKAGE = Path(__file__).resolve().parent.parent
Pages = tuple[tuple[str, Entry], ...]  # by path below output/


class Known:
    """Steps of one run. Each has a key, the hash of everything it depends on, and a result in the store.

    What is the same for all articles is hashed once: the program, its libraries, the settings, and the `shelf`: every
    file in source/ that is neither an article nor a ledger (references, glossary, fragments, figures).
    """

    def __init__(self, config: Config, store: Store) -> None:
        self.config = config
        self._store = store
        self.inputs = inputs(config.project, store.digest)
        self.files = files.catalogue(config)
        self._days: dict[str, str] = {}
        self._settings = self.inputs.marks.get(SETTINGS, "")  # findings about a setting name its line

    @classmethod
    @contextmanager
    def open(cls, config: Config, store: Store, whole: Collection[str]) -> Iterator[Known]:
        """What is known of a project; what the run adds is kept, however it ends, unless its files changed meanwhile.

        `whole`: the lines of the store that the run goes through from end to end.
        """
        known = cls(config, store)
        done = False
        try:
            yield known
            done = True
        finally:
            if known.still():
                store.keep(whole if done else ())

    def still(self) -> bool:
        """Whether the files are what they were when the run began."""
        return inputs(self.config.project, self._store.digest) == self.inputs

    @property
    def works(self) -> list[str]:
        """What is judged: the slugs that the source language has."""
        return [slug for slug, found in self.files.items() if self.config.source_language in found]

    # ------------------------------------------------------------ keys

    def judging(self, slug: str, press: bool) -> str:
        """The key of an article's checks; with `press`, as a build judges.

        Ledgers count all: a block may have moved from another article. So do the names of all files, among which a
        finding about one that is missing looks for what was meant.
        """
        return self._key(_line(press), "judge", self._ledgers, self._settings, slug, self._articles(slug))

    def printing(self, slug: str, name: str) -> str:
        """The key of an article's pages in one format."""
        press = self._press if name == "handout" else ""
        return self._key(MADE, "print", self._look, press, name, slug, self._articles(slug))

    def sheet(self, job: Job) -> str:
        """The key of a page of paper: the same job gives the same bytes, whatever else of the project has changed."""
        images = {name: hashlib.sha256(data).hexdigest() for name, data in job.images.items()}
        fonts = [(font.family, font.digest) for font in job.fonts]
        return f"{MADE}:{_hash(self._press, job.html, images, job.standard, fonts, repr(job.about))}"

    def surveying(self, press: bool) -> str:
        """The key of the checks of the project as a whole, once its articles were judged with `press` or without."""
        return self._key(_line(press), "survey", self._ledgers, self._settings, self._all())

    def binding(self, complete: bool) -> str:
        """The key of the pages that belong to all articles."""
        return self._key(MADE, "bind", self._look, complete, self._all() if complete else {})

    def _key(self, line: str, *parts: object) -> str:
        return f"{line}:{_hash(self._base, *parts)}" if not self._store.idle else ""

    @cached_property
    def _base(self) -> str:
        return _hash("base", _code(self._store), self._versions, _settings(self.config), self._shelf())

    @cached_property
    def _look(self) -> str:
        return _hash("look", self.inputs.below("templates"))

    @cached_property
    def _ledgers(self) -> str:
        return _hash("ledgers", self._of_ledgers(), {slug: dict(paths) for slug, paths in self.files.items()})

    @cached_property
    def _press(self) -> str:
        return _hash("press", _press(self._store), self._versions, libraries.versions())

    @cached_property
    def _versions(self) -> dict[str, str]:
        return _libraries()

    def _articles(self, slug: str) -> dict[str, tuple[str, str]]:
        return {path: (self.inputs.marks.get(path, ""), self._standing(path)) for path in self.files[slug].values()}

    def _standing(self, path: str) -> str:
        if path not in self._days:
            self._days[path] = standing(self.config.project / path, self.config.today)
        return self._days[path]

    def _all(self) -> dict[str, dict[str, tuple[str, str]]]:
        return {slug: self._articles(slug) for slug in self.files}

    def _shelf(self) -> dict[str, str]:
        articles = {path for slug, found in self.files.items() if not files.fragment(slug) for path in found.values()}
        return {path: mark for path, mark in self._source() if path not in articles and not _ledger(path)}

    def _of_ledgers(self) -> dict[str, str]:
        return {path: mark for path, mark in self._source() if _ledger(path)}

    def _source(self) -> Iterable[tuple[str, str]]:
        return self.inputs.below("source").items()

    # ------------------------------------------------------------ results

    def recall(self, key: str, codec: Codec) -> tuple[Any, Pages] | None:
        """What a step gave when all was as it is now, and its pages; None when it is not known."""
        result = self._store.recall(key) if self.inputs.sound else None
        return (codec.revived(result.value), result.pages) if result is not None else None

    def data(self, entry: Entry) -> bytes | None:
        """The bytes of a page that a step gave; None where they are gone or damaged."""
        return self._store.data(entry)

    def remember(self, key: str, value: object, codec: Codec, pages: Iterable[Page] = ()) -> None:
        """Keep what a step gave; a value that no JSON can hold is made again next time."""
        if not self.inputs.sound:
            return
        try:
            self._store.remember(key, codec.plain(value), ((page.path, page.data) for page in pages))
        except Unkeepable:
            return


def _line(press: bool) -> str:
    return BUILD if press else CHECK


def _ledger(path: str) -> bool:
    return path.endswith(".yaml")  # whoever asks read.ledger what a ledger is called pays for YAML


def _settings(config: Config) -> dict[str, str]:
    """All but the folder's place, and today: what that means is told for each article."""
    chosen = (each.name for each in fields(config) if each.name not in ("project", "today"))
    return {name: repr(getattr(config, name)) for name in chosen}


def _code(store: Store) -> Mapping[str, str]:
    """The program: its own files, and the templates, styles, fonts and catalogues of the house."""
    marks: dict[str, str] = {}
    for folder in (PACKAGE, HOUSE):
        found: Inputs = inputs(folder.parent, store.digest, (folder.name,))
        marks |= {path: mark for path, mark in found.marks.items() if not path.endswith(".pyc")}
    return marks


def _press(store: Store) -> Mapping[str, str]:
    """What of the program the press is made of."""
    code = inputs(PACKAGE, store.digest, ("press", "model", "resources.py", "__init__.py"))
    fonts = inputs(faces.FOLDER.parent, store.digest, (faces.FOLDER.name,))
    return {path: mark for path, mark in (*code.marks.items(), *fonts.marks.items()) if not path.endswith(".pyc")}


def _libraries() -> dict[str, str]:
    found = {"python": platform.python_version()}
    for name in LIBRARIES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = ""
    return found


def _hash(*parts: object) -> str:
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()

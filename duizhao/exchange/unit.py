"""What goes to a translation tool and what comes back, whatever the file format."""

from __future__ import annotations

from dataclasses import dataclass, field

from duizhao.desk.memory import Suggestion
from duizhao.desk.model import State

__all__ = ["Answer", "Bundle", "Returned", "Suggestion", "Unit"]


@dataclass(frozen=True, slots=True)
class Unit:
    """One text to translate, both languages as Markdown (Part.text).

    `id` is the ledger key, "/c2" or "/alt" added for one part of several. `state` is never ORPHAN. `old` is the source
    that `target` was confirmed against when it is STALE, else "". `notes` are for the translator: section, kind, terms
    of the glossary.
    """

    id: str
    source: str
    target: str
    state: State
    old: str = ""
    notes: tuple[str, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Bundle:
    """All units of one translation, in order. `path` is the translation's file, posix, relative to the project.

    `source_path` is the source's. Languages are BCP 47 tags.
    """

    slug: str
    path: str
    source_path: str
    source_tag: str
    target_tag: str
    units: tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """One unit as it came back. `source` is the source text it was translated from, to be compared with today's.

    `target` is "" for "no change". `finished` is False for text that the tool marks as a draft (fuzzy, needs work);
    `reviewed` is True where the tool says that a second person approved it. `line` is its place in the file, 0 unknown.
    """

    id: str
    source: str
    target: str
    finished: bool = True
    reviewed: bool = False
    line: int = 0


@dataclass(frozen=True, slots=True)
class Returned:
    """A file that came back: for which translation (`path` as in Bundle, "" unknown), and what `by` answered."""

    path: str
    answers: tuple[Answer, ...] = field(default=())
    by: str = ""

"""What goes to a translation tool and what comes back, whatever the file format."""

from __future__ import annotations

from dataclasses import field

from duizhao.desk.memory import Suggestion
from duizhao.desk.model import State
from duizhao.finding import Message
from duizhao.frozen import frozen

__all__ = ["Answer", "Bundle", "Refusal", "Returned", "Suggestion", "Unit"]


@frozen
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


@frozen
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


@frozen
class Answer:
    """One unit as it came back. `source` is the source text it was translated from, to be compared with today's.

    `target` is "" for "no change". `finished` is False for text that the tool marks as a draft (fuzzy, needs work);
    `reviewed` is True where the tool says that a second person approved it. `line` is its place in the file, 0 unknown.

    Both marks are what the file says, no more: many tools leave them as they found them. A text that is the same as
    today's confirms nothing, and the review of a unit that was exported as reviewed lapses when its text has changed.
    """

    id: str
    source: str
    target: str
    finished: bool = True
    reviewed: bool = False
    line: int = 0


@frozen
class Refusal:
    """A unit whose text cannot be trusted or put together again, and why. `id` is "" where the file gives none."""

    id: str
    line: int
    reason: Message


@frozen
class Returned:
    """A file that came back: for which translation (`path` as in Bundle, "" unknown), and what `by` answered.

    `path` is what a stranger's file says: something to look up among the translations, never to open.
    """

    path: str
    answers: tuple[Answer, ...] = field(default=())
    by: str = ""
    refused: tuple[Refusal, ...] = ()

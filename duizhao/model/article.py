"""One file in one language: its front matter, its sections, and the numbers of what it cites."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from datetime import date
from pathlib import PurePosixPath

from duizhao.frozen import frozen
from duizhao.model.blocks import Block, Heading, cited
from duizhao.model.inlines import plain
from duizhao.model.place import Span


@frozen
class Section:
    """A heading and what follows up to the next heading of any level.

    `id` is equal in all languages; "" for text before the first heading and for a heading without `{#id}`.
    """

    id: str
    blocks: tuple[Block, ...]

    @property
    def heading(self) -> Heading | None:
        """The heading that opens the section."""
        body = self.blocks[0].body if self.blocks else None
        return body if isinstance(body, Heading) else None


@frozen
class Fact:
    """One front matter value and its place: a string (dates stay ISO text), facts by key, or a list of facts."""

    span: Span = field(compare=False)
    value: str | Mapping[str, Fact] | tuple[Fact, ...] | None


@frozen
class Meta:
    """The front matter of one article, checked for shape by the reader, for sense by rules."""

    facts: Mapping[str, Fact] = field(default_factory=dict)

    def text(self, *path: str) -> str:
        """The string at `path` (keys from the outside in); "" where there is none or it is null."""
        fact = self.at(*path)
        return fact.value if fact is not None and isinstance(fact.value, str) else ""

    def day(self, *path: str) -> date | None:
        """The day at `path`; None where there is none, or no `iso_day`."""
        return iso_day(self.text(*path))

    def texts(self, *path: str) -> tuple[str, ...]:
        """The list of strings at `path`; one string counts as a list of one."""
        fact = self.at(*path)
        if fact is None:
            return ()
        if isinstance(fact.value, tuple):
            return tuple(each.value for each in fact.value if isinstance(each.value, str))
        return (fact.value,) if isinstance(fact.value, str) else ()

    def at(self, *path: str) -> Fact | None:
        """The fact at `path`, or None."""
        level: Mapping[str, Fact] = self.facts
        fact: Fact | None = None
        for key in path:
            fact = level.get(key)
            if fact is None:
                return None
            level = fact.value if isinstance(fact.value, Mapping) else {}
        return fact


@frozen
class Article:
    """One file in one language.

    `slug` is the path below the language's folder without `.md` ("eczema", "skin/eczema");
    `troubles` holds what has no place in a section: front matter and encoding faults, as Unreadable blocks.
    """

    slug: str
    lang: str
    path: str
    meta: Meta
    sections: tuple[Section, ...]
    troubles: tuple[Block, ...] = ()

    @property
    def fragment(self) -> bool:
        """Whether this is text for other articles (`_disclaimer`), not a page of its own."""
        return PurePosixPath(self.slug).name.startswith("_")

    @property
    def title(self) -> str:
        """The front matter's title, else the first level-1 heading, else the slug."""
        if title := self.meta.text("title"):
            return title
        for section in self.sections:
            if section.heading is not None and section.heading.level == 1:
                return plain(section.heading.inlines)
        return PurePosixPath(self.slug).name

    def blocks(self) -> Iterator[Block]:
        """All top-level blocks in order."""
        for section in self.sections:
            yield from section.blocks


def numbered(articles: Iterable[Article]) -> dict[str, int]:
    """Reference keys and their numbers, from 1, by the first citation in these articles in turn."""
    keys = dict.fromkeys([key for each in articles for block in each.blocks() for key in cited(block.body)])
    return {key: number for number, key in enumerate(keys, 1)}


def iso_day(text: str) -> date | None:
    """2027-03-01; None for any other form, and for days that no calendar has."""
    try:
        return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None
    except ValueError:
        return None

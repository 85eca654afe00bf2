"""The nouns of the house: what an article is made of once it has been read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import assert_never


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a project file. Lines and columns count from 1; columns count characters.

    `path` is posix and relative to the project. `last_line` is inclusive.
    """

    path: str
    line: int = 1
    column: int = 1
    last_line: int = 0  # 0: same as `line`

    def __post_init__(self) -> None:
        if not self.last_line:
            object.__setattr__(self, "last_line", self.line)


# ---------------------------------------------------------------- inside a line


@dataclass(frozen=True, slots=True)
class Text:
    """Characters to print as they are."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Bold."""

    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Stress; italics in Latin script, never slanted Chinese."""

    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Superscript:
    """Raised, as in 10^6^."""

    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Subscript:
    """Lowered, as in H~2~O."""

    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Code:
    """Typed literally, between back-ticks."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """`href` is as typed: the reader judges nothing, checks and writers do."""

    inlines: Inlines
    href: str


@dataclass(frozen=True, slots=True)
class Cite:
    """`[@key; @key]`: reference keys in the order typed."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A call of footnote `id`."""

    id: str


@dataclass(frozen=True, slots=True)
class Break:
    """A line break the author asked for."""


Inline = Text | Strong | Emphasis | Superscript | Subscript | Code | Link | Cite | Note | Break
Inlines = tuple[Inline, ...]


# ---------------------------------------------------------------- blocks


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` 1 to 6."""

    level: int
    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Item:
    """One list item. `checked` is None unless the item is a task (`- [ ]`)."""

    span: Span = field(compare=False)
    blocks: tuple[Block, ...]
    checked: bool | None = None


@dataclass(frozen=True, slots=True)
class Items:
    """A list. `start` is the first printed number of an ordered list."""

    ordered: bool
    items: tuple[Item, ...]
    start: int = 1
    checklist: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One table cell."""

    span: Span = field(compare=False)
    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Row:
    """One table row."""

    span: Span = field(compare=False)
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """`rows[0]` is the header. `alignment` has one of "", "left", "center", "right" a column.

    `phone`: how a WeChat article shows it if the author says so, one of PHONE; "" leaves it to the width.
    """

    rows: tuple[Row, ...]
    alignment: tuple[str, ...]
    caption: Inlines = ()
    phone: str = field(default="", compare=False)


PHONE = ("table", "cards")


@dataclass(frozen=True, slots=True)
class Figure:
    """`image` as typed: a path relative to the Markdown file."""

    image: str
    alt: str
    caption: Inlines = ()


@dataclass(frozen=True, slots=True)
class Callout:
    """`kind` is one of CALLOUTS, or "quote" for a plain block quote."""

    kind: str
    blocks: tuple[Block, ...]


CALLOUTS = ("note", "tip", "important", "warning", "caution")


@dataclass(frozen=True, slots=True)
class Footnote:
    """The text of footnote `id`; writers print it where they keep their notes."""

    id: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Divider:
    """A thematic break."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """What the reader could not understand. `reason` is a key of `duizhao.check.markdown.REASONS`."""

    reason: str
    detail: str = ""


Body = Heading | Paragraph | Items | Table | Figure | Callout | Footnote | Divider | Unreadable


@dataclass(frozen=True, slots=True)
class Allowance:
    """`<!-- allow CODE: reason -->` above a block silences one rule there."""

    span: Span = field(compare=False)
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Block:
    """One unit of translation. `source` is the Markdown as typed, without a final newline."""

    span: Span = field(compare=False)
    source: str
    body: Body
    allows: tuple[Allowance, ...] = ()


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Fact:
    """One front matter value and its place: a string (dates stay ISO text), facts by key, or a list of facts."""

    span: Span = field(compare=False)
    value: str | Mapping[str, Fact] | tuple[Fact, ...] | None


@dataclass(frozen=True, slots=True)
class Meta:
    """The front matter of one article, checked for shape by the reader, for sense by rules."""

    facts: Mapping[str, Fact] = field(default_factory=dict)

    def text(self, *path: str) -> str:
        """The string at `path` (keys from the outside in); "" where there is none or it is null."""
        fact = self.at(*path)
        return fact.value if fact is not None and isinstance(fact.value, str) else ""

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


@dataclass(frozen=True, slots=True)
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


# ---------------------------------------------------------------- two languages


@dataclass(frozen=True, slots=True)
class Pair:
    """A block and its counterpart; one of them is None when it has none."""

    source: Block | None
    target: Block | None


@dataclass(frozen=True, slots=True)
class SectionPair:
    """A section and its counterpart with their blocks lined up; one of the sections may be None."""

    source: Section | None
    target: Section | None
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Parallel:
    """Source and translation, lined up section by section, in the source's order."""

    source: Article
    target: Article
    sections: tuple[SectionPair, ...]

    def both(self) -> Iterator[tuple[Block, Block]]:
        """The pairs of blocks that have both sides."""
        for section in self.sections:
            for pair in section.pairs:
                if pair.source is not None and pair.target is not None:
                    yield pair.source, pair.target


@dataclass(frozen=True, slots=True)
class Work:
    """One article in all its languages.

    `numbers` maps a reference key to its printed number: given by the first citation in the source,
    shared by all languages. Keys cited only by a translation follow, so that they print at all.
    """

    slug: str
    source: Article
    parallels: tuple[Parallel, ...] = ()
    numbers: Mapping[str, int] = field(default_factory=dict)

    def articles(self) -> tuple[Article, ...]:
        """The source first, then each translation."""
        return (self.source, *(parallel.target for parallel in self.parallels))


@dataclass(frozen=True, slots=True)
class Page:
    """A finished file: `path` posix below output/, `data` its bytes."""

    path: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class Reference:
    """One record of references.json: CSL-JSON as read, and its place. Equal only to itself, so that work on it
    can be remembered."""

    key: str
    span: Span = field(compare=False)
    item: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Term:
    """One row of glossary.csv."""

    span: Span = field(compare=False)
    zh: str
    en: str
    variants: tuple[str, ...] = ()
    abbreviation: str = ""
    forbidden: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Shelf:
    """What all works share.

    `fragments` maps (slug, language) to a fragment: ("_disclaimer", "en").
    `troubles` are faults of the shelf's own files, as Unreadable blocks.
    """

    references: Mapping[str, Reference] = field(default_factory=dict)
    glossary: tuple[Term, ...] = ()
    fragments: Mapping[tuple[str, str], Article] = field(default_factory=dict)
    troubles: tuple[Block, ...] = ()


# ---------------------------------------------------------------- walking


def plain(inlines: Inlines) -> str:
    """The letters a reader sees, without citations and note calls; a Break becomes a newline."""
    if len(inlines) == 1 and type(inlines[0]) is Text:  # most are
        return inlines[0].text
    out: list[str] = []
    for inline in inlines:
        match inline:
            case Text(text) | Code(text):
                out.append(text)
            case Strong(inner) | Emphasis(inner) | Superscript(inner) | Subscript(inner) | Link(inner, _):
                out.append(plain(inner))
            case Break():
                out.append("\n")
            case Cite() | Note():
                pass
    return "".join(out)


def more_than_text(inlines: Inlines) -> bool:
    """Whether a run holds anything but plain letters: most do not, and need no walk through what they hold."""
    return len(inlines) > 1 or (len(inlines) == 1 and type(inlines[0]) is not Text)


def within(inlines: Inlines) -> Iterator[Inline]:
    """Every inline, outermost first, in reading order."""
    for inline in inlines:
        yield inline
        match inline:
            case Strong(inner) | Emphasis(inner) | Superscript(inner) | Subscript(inner) | Link(inner, _):
                yield from within(inner)
            case _:
                pass


def runs(body: Body) -> Iterator[Inlines]:
    """Every run of inlines in a body, nested blocks included, in reading order; captions last."""
    match body:
        case Heading(_, inlines) | Paragraph(inlines):
            yield inlines
        case Items(items=items):
            for item in items:
                for block in item.blocks:
                    yield from runs(block.body)
        case Table(rows=rows, caption=caption):
            for row in rows:
                for cell in row.cells:
                    yield cell.inlines
            yield caption
        case Figure(caption=caption):
            yield caption
        case Callout(_, blocks) | Footnote(_, blocks):
            for block in blocks:
                yield from runs(block.body)
        case Divider() | Unreadable():
            pass
        case _:
            assert_never(body)


def cited(body: Body) -> Iterator[str]:
    """Reference keys in reading order, repeated as often as they stand."""
    for run in runs(body):
        for inline in within(run) if more_than_text(run) else ():
            if isinstance(inline, Cite):
                yield from inline.keys


def numbered(articles: Iterable[Article]) -> dict[str, int]:
    """Reference keys and their numbers, from 1, by the first citation in these articles in turn."""
    keys = dict.fromkeys(key for article in articles for block in article.blocks() for key in cited(block.body))
    return {key: number for number, key in enumerate(keys, 1)}

"""What a finished page owes its reader: every word of its articles, the disclaimer, the references."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field

from duizhao.config import Config
from duizhao.frozen import frozen
from duizhao.model import (
    Article,
    Block,
    Body,
    Break,
    Callout,
    Cite,
    Code,
    Footnote,
    Heading,
    Inlines,
    Items,
    Link,
    Note,
    Shelf,
    Span,
    Table,
    Text,
    Work,
    plain,
    runs,
    within,
)
from duizhao.references import cluster, label, printed
from duizhao.render.page import is_title

Run = tuple[str, ...]  # a line in parts: what the author typed, and between that the numbers of citations


@frozen
class Lines:
    """The lines of a block: `steady` stand in this order, `about` before, among or right after them (the heads and
    captions of tables), `anywhere` where the page keeps them (footnotes).
    """

    steady: tuple[Run, ...] = ()
    about: tuple[Run, ...] = ()
    anywhere: tuple[Run, ...] = ()

    def all(self) -> tuple[Run, ...]:
        """Every line."""
        return self.steady + self.about + self.anywhere


@frozen
class Unit:
    """One block, its section, and its lines."""

    block: Block
    section: str
    lines: Lines

    @property
    def heading(self) -> bool:
        """Whether this is a section's heading."""
        return isinstance(self.block.body, Heading)


@frozen
class Entry:
    """One line of the list of references as it must stand, after one of `labels`."""

    key: str
    number: int
    labels: tuple[str, ...]
    text: str
    where: Span


@frozen
class Terms:
    """How a page says things: the numbers of its citations."""

    numbers: Mapping[str, int]


def units(article: Article, terms: Terms) -> Iterator[Unit]:
    """The blocks of an article in order, without a first heading that repeats the title."""
    for place, section in enumerate(article.sections):
        for nth, block in enumerate(section.blocks):
            if not (place <= 1 and nth == 0 and is_title(block, article)):
                yield Unit(block, section.id, _lines(block.body, terms))


@frozen
class Promises:
    """What pages owe, made once and remembered: to compose an entry takes longer than to find it on a page."""

    shelf: Shelf
    config: Config
    _printed: dict[tuple[str, str], str] = field(default_factory=dict, repr=False)  # (key, style) -> entry

    def references(self, work: Work, style: str) -> tuple[Entry, ...]:
        """The list of references in one style; a key without a record cannot stand there (a check names it)."""
        known = self.shelf.references
        return tuple(
            Entry(key, number, labels(number, style), self._entry(key, style), known[key].span)
            for key, number in sorted(work.numbers.items(), key=lambda pair: pair[1])
            if key in known
        )

    def _entry(self, key: str, style: str) -> str:
        if (key, style) not in self._printed:
            self._printed[key, style] = plain(printed(self.shelf.references[key], style))
        return self._printed[key, style]


def labels(number: int, style: str) -> tuple[str, ...]:
    """How a number may stand before its entry: as the style wants it, or in brackets as in the text."""
    return tuple(dict.fromkeys((label(number, style), f"[{number}]")))


def addresses(articles: Iterable[Article]) -> frozenset[str]:
    """The addresses that a page may list after its references, since paper and WeChat have no links."""
    lines = (run for article in articles for block in article.blocks() for run in runs(block.body))
    return frozenset(
        each.href.removeprefix("mailto:").removeprefix("tel:")
        for run in lines
        for each in within(run)
        if isinstance(each, Link)
    )


# ---------------------------------------------------------------- blocks


def _lines(body: Body, terms: Terms) -> Lines:
    match body:
        case Table():
            return _table(body, terms)
        case Footnote(blocks=blocks):
            return Lines(anywhere=_nested(blocks, terms).all())
        case Callout(blocks=blocks):
            return _nested(blocks, terms)
        case Items(items=items):
            return _nested([block for item in items for block in item.blocks], terms)
        case _:
            return Lines(tuple(parts(run, terms) for run in runs(body)))


def _table(table: Table, terms: Terms) -> Lines:
    head, *rest = [[parts(cell.inlines, terms) for cell in row.cells] for row in table.rows] or [[]]
    steady = tuple(run for row in rest for run in row)
    caption = parts(table.caption, terms)
    return Lines(steady, (*head, caption)) if any(steady) else Lines((*head, caption))


def _nested(blocks: Iterable[Block], terms: Terms) -> Lines:
    each = [_lines(block.body, terms) for block in blocks]
    return Lines(
        tuple(run for lines in each for run in lines.steady),
        tuple(run for lines in each for run in lines.about),
        tuple(run for lines in each for run in lines.anywhere),
    )


# ---------------------------------------------------------------- lines


def parts(inlines: Inlines, terms: Terms) -> Run:
    """A line cut where a writer sets signs of its own: `疗效不一` `1–3` `。` stands as `疗效不一[1–3]。`.

    Cut at citations and note calls, and after links, whose address or number may follow.
    """
    if len(inlines) == 1 and isinstance(inlines[0], Text):
        return (inlines[0].text,) if inlines[0].text.strip() else ()
    out = [""]
    for piece in _pieces(inlines, terms):
        if piece is None:
            out.append("")
        else:
            out[-1] += piece
    return tuple(filter(str.strip, out))


def _pieces(inlines: Inlines, terms: Terms) -> Iterator[str | None]:
    """Text, with None wherever a part ends."""
    for inline in inlines:
        match inline:
            case Text(text) | Code(text):
                yield text
            case Break():
                yield "\n"
            case Note():
                yield None
            case Cite(keys):
                known = [terms.numbers[key] for key in keys if key in terms.numbers]
                yield from (None, cluster(known), None) if known else (None,)
            case Link(inner, _):
                yield from _link(inner, terms)
            case _:
                yield from _pieces(inline.inlines, terms)


def _link(inner: Inlines, terms: Terms) -> Iterator[str | None]:
    """No link may stand in a link: citations and calls typed there follow it."""
    yield from _pieces(tuple(each for each in inner if not isinstance(each, Cite | Note)), terms)
    yield None
    yield from _pieces(tuple(each for each in inner if isinstance(each, Cite | Note)), terms)

"""The review page of one translation: Chinese and English in rows, section by section."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from duizhao.desk.model import Desk, Entry
from duizhao.finding import Finding
from duizhao.frozen import frozen
from duizhao.language import LANGUAGES
from duizhao.model import Page
from duizhao.render.review.row import Badge, Row, badge, row
from duizhao.render.review.shared import FOLDER, Shared, path, titles, translated
from duizhao.render.review.side import SECTION
from duizhao.render.review.tally import Tally, tally
from duizhao.render.review.told import placed, told
from duizhao.render.review.words import MEANINGS
from duizhao.segments.model import Kind, Segment


@frozen
class Part:
    """A section with its rows. `front` tells that they are texts of the front matter."""

    id: str
    front: bool
    rows: tuple[Row, ...]

    @property
    def heading(self) -> Row | None:
        """The row that opens it, where that is a heading."""
        return self.rows[0] if self.rows[0].heading else None

    @property
    def open(self) -> int:
        """How many rows wait for a translator."""
        return sum(each.wanted for each in self.rows)


def article(desk: Desk, findings: Sequence[Finding], shared: Shared) -> Page:
    """The page of one translation; `findings` are those of its article, those of no block stand on top."""
    found, rest = placed(desk, findings)
    parts = tuple(_parts(desk, found, shared))
    place = path(desk, shared.config)
    counted = tally(desk.entries)
    names = titles(desk)
    values = {
        "title": " / ".join(name for _, name in names),
        "titles": names,
        "up": "../" * place.count("/"),
        "desk": desk,
        "translated": translated(desk),
        "tally": counted,
        "filters": filters(counted, shared),
        "noted": sum(1 for part in parts for each in part.rows if each.findings),
        "parts": parts,
        "rest": told(rest, shared),
        "languages": (LANGUAGES[desk.source.lang], LANGUAGES[desk.lang]),
    }
    return Page(f"{FOLDER}/{place}", shared.rendered("article", values))


@frozen
class Filter:
    """A state that occurs on the page, how often, and what it asks for."""

    badge: Badge
    count: int
    meaning: str


def filters(counted: Tally, shared: Shared) -> tuple[Filter, ...]:
    """The states that occur."""
    return tuple(
        Filter(badge(state, shared), count, shared.say(MEANINGS[state])) for state, count in counted.counts if count
    )


def _parts(desk: Desk, found: dict[str, list[Finding]], shared: Shared) -> Iterator[Part]:
    seen: set[str] = set()
    for number, entries in enumerate(_runs(desk.entries)):
        first = _segment(entries[0])
        rows = tuple(row(entry, desk, found.get(entry.key, ()), shared) for entry in entries)
        id = f"{SECTION}{first.section}"
        if not first.section or id in seen:
            id = f"part-{number}"
        seen.add(id)
        yield Part(id, first.kind is Kind.FACT, rows)


def _runs(entries: Sequence[Entry]) -> Iterator[list[Entry]]:
    """Blocks section by section; an orphan stays with the block it follows, one before all others stands alone."""
    run: list[Entry] = []
    here: tuple[str, bool] | None = None
    for entry in entries:
        if entry.source is not None:
            place = (entry.source.section, entry.source.kind is Kind.FACT)
            if run and (place != here or entry.source.kind is Kind.HEADING):
                yield run
                run = []
            here = place
        run.append(entry)
    if run:
        yield run


def _segment(entry: Entry) -> Segment:
    segment = entry.source or entry.target
    assert segment is not None
    return segment

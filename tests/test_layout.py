"""The laws of a printed page, measured on handouts made up at random."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from datetime import date
from itertools import combinations, groupby, pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st
from sheets import MARGIN, Brick, Piece, Sample, Sheets, Word, draw, sample, sheets, shelf

from duizhao import press
from duizhao.config import Config
from duizhao.render import handout

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")

MM = 72 / 25.4
TOP = {"one": 17 * MM, "both": 15 * MM}
SIDE = {"one": 25 * MM, "both": 15 * MM}
FULL = 2 / 3  # of the height for text: what a page but the last must fill, unless what follows cannot be divided
SLACK = (
    40.0  # points: what no word shows, that is the space above a heading, a frame and its padding, half a line's lead
)
SHORT = {1: 120, 2: 48}  # ems of the Chinese: callouts that stay whole, in one language and side by side
MARKS, HANGS = (
    "，。、；：）”》",
    6.0,
)  # points: the empty half of a mark that ends a line of Chinese may stand in the margin
EXAMPLES = int(os.environ.get("LAYOUT_EXAMPLES", "7"))  # a run by hand: LAYOUT_EXAMPLES=200 pytest tests/test_layout.py


# ---------------------------------------------------------------- articles

few = st.integers(1, 3)
some = st.integers(1, 14)
briefer = st.sampled_from(["", "", "z", "e"])
lists = st.sampled_from(["list", "steps", "ask"])
boxes = st.sampled_from(["note", "warning"])
bricks = st.one_of(
    st.builds(Brick, st.just("para"), st.tuples(some), briefer=briefer),
    st.builds(Brick, lists, st.lists(st.integers(1, 6), min_size=1, max_size=6).map(tuple), briefer=briefer),
    st.builds(Brick, st.just("table"), st.lists(few, min_size=1, max_size=16).map(tuple), st.integers(2, 5)),
    st.builds(Brick, st.just("figure"), st.tuples(few), drawing=st.sampled_from(["flat", "square", "tall"])),
    st.builds(Brick, boxes, st.lists(st.integers(1, 8), min_size=1, max_size=3).map(tuple), briefer=briefer),
)
section = st.tuples(
    st.builds(Brick, st.sampled_from(["heading2", "heading3"]), st.just((1,))),
    st.lists(bricks, min_size=1, max_size=4),
).map(lambda parts: [parts[0], *parts[1]])
articles = st.lists(section, min_size=2, max_size=6).map(lambda parts: [brick for part in parts for brick in part])


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return draw(tmp_path_factory.mktemp("project"))


def printed(project: Path, made: Sample, code: str) -> tuple[Sheets, float]:
    """The pages of one edition, and where its second column begins (points)."""
    config = Config(project, date(2026, 11, 23))
    job = next(each for each in handout.write(made.work(), shelf(), config) if each.path.endswith(f".{code}.pdf"))
    share = re.search(r"\.both \.side:first-child \{ width: (\d+)% \}", job.html)
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(press.printed(job).data)
        file.flush()
        pages = sheets(Path(file.name))
    kind = "both" if share else "one"
    part = int(share[1]) / 100 if share else 1.0
    return pages, SIDE[kind] + part * (pages.width - 2 * SIDE[kind])


# ---------------------------------------------------------------- laws


def outside(pages: Sheets, kind: str) -> Iterator[str]:
    """Text beyond the margins; the foot keeps within the sheet's unprintable edge of 5 mm."""
    for word in (word for page in pages.words for word in page):
        if not (
            SIDE[kind] - 1 <= word.x0
            and word.x1 - HANGS * (word.text[-1] in MARKS) <= pages.width - SIDE[kind] + 1
            and TOP[kind] - 1 <= word.y0 + _eighth(word)
            and word.y1 - _eighth(word) <= pages.height - MARGIN + 1
        ):
            yield f"outside the margins: {word}"
    for word in (word for page in pages.feet for word in page):
        if word.y1 > pages.height - 5 * MM:
            yield f"too low: {word}"


def blank(pages: Sheets) -> Iterator[str]:
    yield from (f"page {n} is blank" for n, page in enumerate(pages.words) if not page)


def overlaps(pages: Sheets) -> Iterator[str]:
    """Two words in one place. Boxes are as high as their fonts, so they lose an eighth at top and foot."""
    for page in pages.words:
        for one, other in combinations(page, 2):
            across = min(one.x1, other.x1) - max(one.x0, other.x0)
            low = min(one.y1 - _eighth(one), other.y1 - _eighth(other))
            if across > 1 and low - max(one.y0 + _eighth(one), other.y0 + _eighth(other)) > 0:
                yield f"overlap: {one} {other}"


def _eighth(word: Word) -> float:
    return (word.y1 - word.y0) / 8


def torn(pages: Sheets, pieces: list[Piece], langs: str) -> Iterator[str]:
    """What must stay on one page: headings, captions, rows of tables, figures with their captions, short callouts."""
    for piece in pieces:
        for lang in langs:
            one, other = pages.start(lang, piece.number), pages.end(lang, piece.number)
            if piece.kind in ("heading", "caption", "row", "figure") and one.page != other.page:
                yield f"torn: {piece}"
    for block, run in groupby(pieces, lambda piece: piece.block):
        parts = list(run)
        where = {word.page for part in parts for lang in langs for word in _ends(pages, part, lang)}
        if parts[0].kind == "callout" and sum(part.ems for part in parts) <= SHORT[len(langs)] and len(where) > 1:
            yield f"torn: callout {block}"
    for number, page in enumerate(pages.words):
        tops, feet = (sum(word.text == mark for word in page) for mark in ("FIGT", "FIGB"))
        captions = sum(pages.start(langs[0], each.number).page == number for each in pieces if each.kind == "figure")
        if not tops == feet == captions:
            yield f"page {number}: {tops} tops and {feet} feet of figures, {captions} captions"
    where = {word.page for lang in langs for edge in "ao" for word in pages.marks[lang, 910, edge]}
    if len(where) > 1:
        yield "the disclaimer is torn"


def _ends(pages: Sheets, piece: Piece, lang: str) -> tuple[Word, Word]:
    return pages.start(lang, piece.number), pages.end(lang, piece.number)


def alone(pages: Sheets, pieces: list[Piece], langs: str) -> Iterator[str]:
    """A heading last on a page; a row of a table without another; a part of a table without its head."""
    for before, after in pairwise(pieces):
        for lang in langs:
            if before.kind == "heading" and pages.end(lang, before.number).page != pages.start(lang, after.number).page:
                yield f"alone: {before}"
    for block, run in groupby(pieces, lambda piece: piece.block):
        parts = list(run)
        rows = [pages.start(langs[0], part.number).page for part in parts if part.kind == "row"]
        for page in set(rows):
            if rows.count(page) == 1 < len(rows):
                yield f"one row of table {block} alone on page {page}"
            if page not in {word.page for word in pages.marks[langs[0], parts[1].number, "a"]}:
                yield f"table {block} goes on without its head on page {page}"
        if rows and pages.start(langs[0], parts[0].number).page != rows[0]:
            yield f"table {block}: caption without table"


def lone_lines(pages: Sheets, pieces: list[Piece], langs: str, second: float) -> Iterator[str]:
    """One line of a paragraph or item without another, at the foot or the top of a page."""
    for piece in (each for each in pieces if each.kind in ("para", "item", "callout")):
        for lang in langs:
            one, other = _ends(pages, piece, lang)
            if one.page == other.page:
                continue
            column = [word for word in (*pages.words[one.page], *pages.words[other.page]) if _in(word, one, second)]
            foot = {round(word.y1) for word in column if word.page == one.page and word.y1 > one.y0 + 6}
            top = {round(word.y1) for word in column if word.page == other.page and word.y0 < other.y1 - 6}
            if len(foot) < 2 or len(top) < 2:
                yield f"a lone line: {piece} {lang} {sorted(foot)} {sorted(top)}"


def _in(word: Word, mark: Word, second: float) -> bool:
    return (word.x0 < second) == (mark.x0 < second)


def apart(pages: Sheets, pieces: list[Piece]) -> Iterator[str]:
    """Two languages that begin at different heights; a line has 19 points, the fonts' heights differ by about one."""
    for piece in pieces:
        if piece.kind in ("heading", "para", "item", "figure", "callout"):
            one, other = (pages.start(lang, piece.number) for lang in "ze")
            if one.page != other.page or abs(one.y0 - other.y0) > 3:
                yield f"apart: {piece} {one} {other}"


def empty(pages: Sheets, pieces: list[Piece], langs: str, kind: str) -> Iterator[str]:
    """A page that ends early although what follows could have begun there.

    What follows cannot be divided, nor parted from each other: headings with what they head; a figure with its
    caption; a callout; a table's caption, head and first two rows (three, if that is all); two lines of a paragraph
    or item, side by side a whole row of up to 8 lines (as `columns.lines` guesses); the disclaimer; the facts at the
    end.
    """
    limit = pages.height - MARGIN
    for number, page in enumerate(pages.words[:-1]):
        foot = max((word.y1 for word in page), default=0.0)
        if (foot - TOP[kind]) / (limit - TOP[kind]) >= FULL:
            continue
        need = _need(pages, pieces, langs, number + 1) - TOP[kind]
        if need + SLACK < limit - foot:
            yield f"page {number} ends at {foot:.0f} of {limit:.0f} though what follows needs {need:.0f}"


def _need(pages: Sheets, pieces: list[Piece], langs: str, page: int) -> float:
    """Where on a page the first thing ends that could not be divided; 0 where a torn block goes on."""
    here = [piece for piece in pieces if pages.start(langs[0], piece.number).page == page]
    first = here[0] if here else None
    going = any(
        pages.start(lang, piece.number).page < page <= pages.end(lang, piece.number).page
        for piece in pieces
        for lang in langs
    )
    if going or (first and first.kind in ("item", "callout", "row") and not first.first and first.kind == "row"):
        return 0.0
    if first is None:
        return _ending(pages, langs, page)
    bottom = 0.0
    for piece in here:
        bottom = max(bottom, *(_bottom(pages, piece, lang, page) for lang in langs))
        more = piece.kind in ("heading", "caption", "head") or (piece.kind == "row" and _second(here, piece))
        if not more and not (piece.kind == "callout" and not piece.last):
            break
    return bottom


def _second(here: list[Piece], piece: Piece) -> bool:
    """Whether the next row must stay with this one: the first keeps the second, the last the one before it."""
    rows = [each for each in here if each.block == piece.block and each.kind == "row"]
    place = rows.index(piece)
    return place + 1 < len(rows) and (piece.first or rows[place + 1].last)


def _bottom(pages: Sheets, piece: Piece, lang: str, page: int) -> float:
    end = pages.end(lang, piece.number)
    return end.y1 if end.page == page else pages.height


def _ending(pages: Sheets, langs: str, page: int) -> float:
    ends = [word.y1 for lang in langs for word in pages.marks[lang, 910, "o"] if word.page == page]
    return max([*ends, *(word.y1 for word in pages.marks["z", 901, "o"] if word.page == page)], default=0.0)


# ---------------------------------------------------------------- tests


def faults(project: Path, made: Sample, code: str) -> list[str]:
    pages, second = printed(project, made, code)
    langs, kind = {"zh": ("z", "one"), "en": ("e", "one"), "zh-en": ("ze", "both")}[code]
    found = [*outside(pages, kind), *blank(pages), *overlaps(pages), *torn(pages, made.pieces, langs)]
    found += [*alone(pages, made.pieces, langs), *lone_lines(pages, made.pieces, langs, second)]
    found += [*empty(pages, made.pieces, langs, kind)]
    return found + ([*apart(pages, made.pieces)] if code == "zh-en" else [])


@pytest.mark.parametrize("code", ["zh", "en", "zh-en"])
def test_pages_keep_the_laws_of_layout(project: Path, code: str) -> None:
    @settings(
        max_examples=EXAMPLES,
        derandomize="LAYOUT_EXAMPLES" not in os.environ,
        deadline=None,
        phases=[Phase.explicit, Phase.reuse, Phase.generate],  # to shrink an article takes minutes
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(articles)
    def law(written: list[Brick]) -> None:
        note(repr(written))
        assert faults(project, sample(written), code) == []

    law()

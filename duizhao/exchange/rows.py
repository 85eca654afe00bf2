"""A glossary as CSV, row by row, with the very bytes of each."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence

from duizhao.finding import Stop, say
from duizhao.frozen import frozen
from duizhao.model import Span, Term
from duizhao.read.shelf import COLUMNS

LIMIT = 5_000_000  # bytes: some 50,000 terms
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")


@frozen
class Row:
    """One row. `typed` is its text with the line end; it stands in lines `line` to `last_line` of the file."""

    cells: tuple[str, ...]
    typed: str
    line: int
    last_line: int

    @property
    def texts(self) -> tuple[str, ...]:
        """What the cells say: lines inside a cell end alike, whatever the file's line ends are."""
        return tuple(cell.replace("\r\n", "\n").replace("\r", "\n") for cell in self.cells)

    @property
    def blank(self) -> bool:
        """Whether nothing stands in it: spreadsheets add such rows."""
        return not any(cell.strip() for cell in self.cells)

    @property
    def end(self) -> str:
        """Its line end, "" for a last row without one."""
        return self.typed[len(self.typed.rstrip("\r\n")) :]


@frozen
class Sheet:
    """A whole file: `mark` is its byte-order mark or "", `header` the columns, read from `top`; `rows` are the rest."""

    mark: str
    header: tuple[str, ...]
    top: Row
    rows: tuple[Row, ...]


def sheet(data: bytes, path: str) -> Sheet:
    """The rows of a glossary file; `path` is how messages call it.

    Raises Stop, with the line, for what is no UTF-8, no CSV, or has other columns than a glossary: `zh` and `en` are
    needed, the rest of duizhao.read.shelf.COLUMNS may be there, in any order.
    """
    text = _text(data, path)
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    rows = list(_rows(text.removeprefix("\ufeff"), path))
    header = tuple(cell.strip() for cell in rows[0].cells) if rows else ()
    if not {"zh", "en"} <= set(header) or not set(header) <= set(COLUMNS) or len(set(header)) < len(header):
        raise Stop(
            say(
                "the columns of a glossary are {wanted}, not {found}", wanted=",".join(COLUMNS), found=",".join(header)
            ),
            say("write the first line like this:  {line}", line=",".join(COLUMNS)),
            Span(path),
        )
    for row in rows[1:]:
        if not row.blank and len(row.cells) != len(header):
            raise Stop(
                say(
                    "this row has {count} cells, the first line has {wanted}", count=len(row.cells), wanted=len(header)
                ),
                say('put a text with a comma between quotation marks: "one, two"'),
                Span(path, row.line, 1, row.last_line),
            )
    return Sheet(mark, header, rows[0], tuple(rows[1:]))


def _text(data: bytes, path: str) -> str:
    if len(data) > LIMIT:
        raise Stop(
            say("the file has {size} bytes, more than {limit}", size=len(data), limit=LIMIT),
            say("split it into several files"),
            Span(path),
        )
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Stop(
            say("the file is not UTF-8"),
            say('save it from your spreadsheet as "CSV UTF-8"'),
            Span(path, data.count(b"\n", 0, error.start) + 1),
        ) from None


def _rows(text: str, path: str) -> Iterator[Row]:
    lines = _LINE.findall(text)
    reader = csv.reader(lines, strict=True)
    before = 0
    try:
        for cells in reader:
            typed = "".join(lines[before : reader.line_num])
            yield Row(tuple(cells), typed, before + 1, reader.line_num)
            before = reader.line_num
    except csv.Error as error:
        raise Stop(
            say("not a table in CSV: {error}", error=error),
            say("write a quotation mark inside a cell twice, and end each quoted cell with one"),
            Span(path, before + 1),
        ) from None


def line(cells: Sequence[str], end: str) -> str:
    """One row as CSV, quoted where it must be."""
    out = io.StringIO()
    csv.writer(out, lineterminator=end).writerow(cells)
    return out.getvalue()


def cells(term: Term) -> dict[str, str]:
    """The cells of a term, by column."""
    several = {"variants": "|".join(term.variants), "forbidden": "|".join(term.forbidden)}
    return {"zh": term.zh, "en": term.en, "abbreviation": term.abbreviation, "note": term.note} | several

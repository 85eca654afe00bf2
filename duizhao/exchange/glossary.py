"""The glossary as a table for people's spreadsheets, and back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from duizhao.exchange.remark import Remark
from duizhao.exchange.rows import Row, Sheet, cells, line, sheet
from duizhao.finding import Stop, say
from duizhao.frozen import frozen
from duizhao.model import Span, Term
from duizhao.read.shelf import COLUMNS, term

# What begins like this is run as a formula (OWASP, "CSV Injection"); some spreadsheets take full-width signs too.
FORMULA = re.compile("[=+\\-@\t\r\n＝＋－＠]")
_GUARDABLE = re.compile(f"'*{FORMULA.pattern}")


@frozen
class Returned:
    """A table that came back, and where a guard was taken off."""

    terms: tuple[Term, ...]
    remarks: tuple[Remark, ...] = ()


def write(terms: Iterable[Term]) -> bytes:
    """The terms as CSV that spreadsheets open as it is: UTF-8 with byte-order mark, CRLF, one row a term.

    A cell that a spreadsheet would run as a formula is guarded with a quotation mark before it; so is one that
    begins with such a mark and a formula, so that read() gives back the same.
    """
    rows = [COLUMNS, *(tuple(_guarded(cells(each)[name]) for name in COLUMNS) for each in terms)]
    return ("\ufeff" + "".join(line(row, "\r\n") for row in rows)).encode()


def read(data: bytes, path: str) -> Returned:
    """The terms of such a table, as a spreadsheet may have saved it; `path` is how messages call the file.

    Raises Stop, with the line, where it is no glossary: other columns, a row too long or too short, a term without
    one of its languages.
    """
    table = sheet(data, path)
    remarks: list[Remark] = []
    found = tuple(_terms(table, path, remarks))
    return Returned(found, tuple(remarks))


def _terms(table: Sheet, path: str, remarks: list[Remark]) -> Iterator[Term]:
    for row in table.rows:
        if row.blank:
            continue
        where = Span(path, row.line, 1, row.last_line)
        bare = [_bare(cell).strip() for cell in row.texts]
        remarks.extend(_unguarded(row, where))
        cell = dict(zip(table.header, bare, strict=True))
        if not cell["zh"] or not cell["en"]:
            raise Stop(
                say("the Chinese or the English of this term is missing"),
                say("fill in the columns zh and en, or delete the row"),
                where,
            )
        yield term(where, cell)


def _unguarded(row: Row, where: Span) -> Iterator[Remark]:
    for cell in row.texts:
        if _bare(cell) != cell:
            yield Remark(
                where,
                say("took the guard off {text}: a spreadsheet would run it as a formula", text=_bare(cell)),
                say("look whether it was meant to stand there"),
            )


def _guarded(cell: str) -> str:
    return f"'{cell}" if _GUARDABLE.match(cell) else cell


def _bare(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _GUARDABLE.match(cell) else cell

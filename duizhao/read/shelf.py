"""What all articles share: references.json (CSL-JSON) and glossary.csv, each record with its place."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Protocol

from duizhao.finding import Passing
from duizhao.model import Block, Reference, Shelf, Span, Term, Unreadable
from duizhao.read.files import Places, lines

REFERENCES = "source/references.json"
GLOSSARY = "source/glossary.csv"
COLUMNS = ("zh", "en", "variants", "abbreviation", "forbidden", "note")
_BETWEEN = re.compile(r"[\s,]*")
_ID = re.compile(r'"id"\s*:\s*("(?:[^"\\]|\\.)*"|\d+)')


def load(project: Path) -> Shelf:
    """The shelf without its fragments, which are articles. Missing files are empty; faults become troubles."""
    troubles: list[Block] = []
    references = _references(_text(project, REFERENCES, troubles), troubles)
    glossary = _glossary(_text(project, GLOSSARY, troubles), troubles)
    return Shelf(references, glossary, {}, tuple(troubles))


def _text(project: Path, path: str, troubles: list[Block]) -> str:
    try:
        return (project / path).read_text("utf-8-sig")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError:
        troubles.append(_trouble(path, 1, 1, "encoding", "?"))
    except OSError as error:
        troubles.append(_trouble(path, 1, 1, "not-a-file", Passing(error.strerror or "")))
    return ""


def _references(text: str, troubles: list[Block]) -> dict[str, Reference]:
    if not text.strip():
        return {}
    try:
        records = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        row, column = getattr(error, "lineno", 1), getattr(error, "colno", 1)
        troubles.append(_trouble(REFERENCES, row, column, "json", getattr(error, "msg", "")))
        return {}
    if not isinstance(records, list):
        troubles.append(_trouble(REFERENCES, 1, 1, "json-list"))
        return {}
    found: dict[str, Reference] = {}
    places = Places(text)
    for number, (record, start, end) in enumerate(_records(text, records), 1):
        key = record.get("id") if isinstance(record, dict) else None
        if not isinstance(key, str | int) or isinstance(key, bool) or str(key) == "":
            troubles.append(_trouble(REFERENCES, *places.at(start), "record-id", str(number)))
            continue
        span = Span(REFERENCES, *places.at(_id_place(text, str(key), start, end)))
        if str(key) in found:
            troubles.append(Block(span, "", Unreadable("record-twice", str(key))))
            continue
        found[str(key)] = Reference(str(key), span, record)
    return found


def _records(text: str, records: list[Any]) -> Iterator[tuple[Any, int, int]]:
    """Each record with the offsets at which it starts and ends: the parser tells them only record by record."""
    decoder = json.JSONDecoder()
    at = text.index("[") + 1
    for record in records:
        start = at + len(_BETWEEN.match(text, at)[0])  # type: ignore[index]  # matches an empty text too
        at = decoder.raw_decode(text, start)[1]
        yield record, start, at


def _id_place(text: str, key: str, start: int, end: int) -> int:
    """The offset of the `"id"` that names a record; the record's start if it is typed in an odd way."""
    hits = (found.start() for found in _ID.finditer(text, start, end) if str(json.loads(found[1])) == key)
    return next(hits, start)


def place(project: Path, reference: Reference, letter: str) -> Span:
    """Where a record has a letter, in references.json as it stands now; its `id` where the letter is typed as \\u…."""
    text = _text(project, REFERENCES, [])
    try:
        records = [*_records(text, json.loads(text))]
    except (ValueError, RecursionError):  # the file has changed since it was read
        return reference.span
    for record, start, end in records:
        if isinstance(record, dict) and str(record.get("id")) == reference.key:
            found = text.find(letter, start, end)
            return Span(REFERENCES, *Places(text).at(found)) if found >= 0 else reference.span
    return reference.span


def _glossary(text: str, troubles: list[Block]) -> tuple[Term, ...]:
    if not text.strip():
        return ()
    reader = csv.reader(io.StringIO("\n".join(lines(text)), newline=""), strict=True)
    try:
        header = [name.strip() for name in next(reader)]
        if "zh" not in header or "en" not in header or not set(header) <= set(COLUMNS):
            troubles.append(_trouble(GLOSSARY, 1, 1, "glossary-header", ",".join(header)))
            return ()
        return tuple(_terms(reader, header, troubles))
    except csv.Error as error:
        troubles.append(_trouble(GLOSSARY, reader.line_num, 1, "glossary-csv", str(error)))
        return ()


def _terms(reader: _Rows, header: list[str], troubles: list[Block]) -> Iterator[Term]:
    while True:
        before = reader.line_num
        row = next(reader, None)
        if row is None:
            return
        if not any(cell.strip() for cell in row):
            continue
        if len(row) != len(header):
            troubles.append(_trouble(GLOSSARY, before + 1, 1, "glossary-cells", str(len(row))))
            continue
        cell = dict(zip(header, (each.strip() for each in row), strict=True))
        if not cell["zh"] or not cell["en"]:
            troubles.append(_trouble(GLOSSARY, before + 1, 1, "glossary-empty"))
            continue
        yield term(Span(GLOSSARY, before + 1, 1, reader.line_num), cell)


def term(span: Span, cell: Mapping[str, str]) -> Term:
    """The term of one row, whose cells by column have no space around them."""
    return Term(
        span,
        cell["zh"],
        cell["en"],
        _several(cell.get("variants", "")),
        cell.get("abbreviation", ""),
        _several(cell.get("forbidden", "")),
        cell.get("note", ""),
    )


class _Rows(Protocol):
    """What csv.reader returns: its own type has no public name."""

    @property
    def line_num(self) -> int: ...

    def __next__(self) -> list[str]: ...

    def __iter__(self) -> Iterator[list[str]]: ...


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def _trouble(path: str, line: int, column: int, reason: str, detail: str = "") -> Block:
    return Block(Span(path, line, column), "", Unreadable(reason, detail))

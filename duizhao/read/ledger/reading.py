"""From a ledger's bytes to its records, whatever people, YAML tools and git have done to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path

import yaml

from duizhao.finding import Stop, say
from duizhao.model import Span
from duizhao.read.files import lines
from duizhao.read.ledger.model import HEAD, Damage, Ledger, Record, Sign

LIMIT = 5_000_000  # bytes: an article may have 600,000, and its ledger repeats them
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_RECORD = re.compile(
    r"- key: (?P<key>\S+)\n  (?P<lang>[a-z]+): (?:\|-\n(?P<block>(?:    .*\n)+)|(?P<line>\".*\")\n)"
    r"  (?P<other>[a-z]+): (?P<target>[0-9a-f]+|\"\")\n"
    r"(?:  translated: \{by: (?P<by>.+), at: (?P<at>\d{4}-\d\d-\d\d)\}\n)?"
    r"(?:  reviewed: \{by: (?P<by2>.+), at: (?P<at2>\d{4}-\d\d-\d\d)\}\n)?"
    r"(?:  unchanged: (?P<why>\".*\")\n)?"
)
_GROUPS = ("key", "block", "line", "target", "by", "at", "by2", "at2", "why")
_MARKS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")  # what git leaves where two branches disagree
_BROKEN = re.compile("[\ud800-\udfff]")  # bytes that were no UTF-8, as Python hands them on
_FIELDS = ("key", "translated", "reviewed", "unchanged")  # the other two are named after the languages
_DIGEST = re.compile(r"[0-9a-f]*")
_DEEPEST = 3  # a list of records, a record, a sign: whatever lies deeper is none of ours
_ASIDE = ("---", "...", "%YAML")  # how a YAML tool begins and ends a file


def load(project: Path, path: str) -> Ledger:
    """The ledger at a path. Never fails on content: what cannot be read is a damage, and its blocks are unconfirmed."""
    full = project / path
    if not full.is_symlink() and not full.exists():
        return Ledger(path)
    if full.is_symlink() or not full.is_file():
        return Ledger(path, True, (), (Damage(1, "file"),))
    try:
        if full.stat().st_size > LIMIT:
            return Ledger(path, True, (), (Damage(1, "file"),))
        text = full.read_bytes().decode("utf-8-sig", "surrogateescape")  # a broken letter costs its record only
    except OSError as error:
        raise Stop(say("cannot read {path}: {error}", path=path, error=error.strerror), where=Span(path)) from None
    return parse(path, text)


def parse(path: str, text: str) -> Ledger:
    """The ledger in a text. Where git left a conflict, the records of both sides are taken."""
    if (written := _as_written(text)) is not None:
        return Ledger(path, True, written)
    damages: list[Damage] = []
    records: dict[Record, int] = {}  # with the line each begins on
    for side in _sides(lines(text), damages):
        read, lost = _read(side)
        for first, record in read:
            records.setdefault(record, first)
        damages += [damage for damage in lost if damage not in damages]
    in_order = sorted(records, key=lambda record: records[record])
    return Ledger(path, True, tuple(in_order), tuple(sorted(damages, key=lambda each: each.line)))


def _read(side: Numbered) -> tuple[list[tuple[int, Record]], list[Damage]]:
    """The records with the line each begins on, and what cannot be read."""
    read: list[tuple[int, Record]] = []
    lost: list[Damage] = []
    for first, chunk in _chunks(side):
        record = _record(chunk)
        if record is not None:
            read.append((first, record))
        else:
            title = chunk.partition("\n")[0].strip().encode("utf-8", "replace").decode()
            lost.append(Damage(first, "record", title))
    if lost and not read:  # a tool may have laid out the whole file in another way
        whole = _loaded("".join(f"{line}\n" for _, line in side))
        if whole and None not in whole:
            return [(number, record) for number, record in enumerate(whole, 1) if record is not None], []
    return read, lost


def _as_written(text: str) -> tuple[Record, ...] | None:
    """The records of a file that nobody has touched, in one go; None for any other."""
    at = len(HEAD) if text.startswith(HEAD) and "\r" not in text and not _BROKEN.search(text) else -1
    found: list[Record] = []
    while 0 <= at < len(text):
        match = _RECORD.match(text, at + 1) if text[at] == "\n" else None
        record = _of(match) if match is not None else None
        if match is None or record is None:
            return None
        found.append(record)
        at = match.end()
    return tuple(found) if at >= 0 and len(found) == len({record.key for record in found}) else None


Numbered = list[tuple[int, str]]  # lines with their numbers, from 1


def _sides(typed: list[str], damages: list[Damage]) -> list[Numbered]:
    """The file as one branch has it, and as the other; once where there is no conflict."""
    numbered = list(enumerate(typed, 1))
    if not any(line.startswith(_MARKS) for line in typed):
        return [numbered]
    ours: Numbered = []
    theirs: Numbered = []
    into: tuple[Numbered, ...] = (ours, theirs)

    def base(number: int) -> tuple[Numbered, ...]:
        """What both branches have changed goes; where it has no end, because somebody took that mark out, it stays."""
        following = (line[0] for line in typed[number:] if line.startswith(_MARKS))
        return () if next(following, "") == "=" else (ours, theirs)

    for number, line in numbered:
        if not line.startswith(_MARKS):
            for side in into:
                side.append((number, line))
            continue
        if line.startswith("<<<<<<<"):
            damages.append(Damage(number, "conflict"))
        into = {"<": (ours,), "|": base(number), "=": (theirs,), ">": (ours, theirs)}[line[0]]
    return [ours, theirs]


def _chunks(side: Numbered) -> Iterator[tuple[int, str]]:
    """(number of its first line, text) of each record."""
    first, chunk = 0, list[str]()
    for number, line in side:
        blank, aside = not line.strip(" "), line.startswith(("#", *_ASIDE))
        if not blank and not aside and (not chunk or line[0] != " "):
            if chunk:
                yield first, "\n".join(chunk).rstrip("\n ") + "\n"
            first, chunk = number, [line]
        elif chunk and not aside:
            chunk.append(line)  # a blank line too: between quotes it is a line end
    if chunk:
        yield first, "\n".join(chunk).rstrip("\n ") + "\n"


def _record(chunk: str) -> Record | None:
    """The record in a piece of the file, as we write it or as any YAML says the same; None if neither."""
    if _BROKEN.search(chunk):
        return None
    found = _RECORD.fullmatch(chunk)
    if found is not None and (record := _of(found)) is not None:
        return record
    records = _loaded(chunk)
    return records[0] if len(records) == 1 else None


def _of(found: re.Match[str]) -> Record | None:
    """The record of a match; None where YAML must read the text, for a day that no calendar has, for wrong quotes."""
    key, block, line, target, by, at, by2, at2, why = found.group(*_GROUPS)
    if line or key[0] in "'\"":
        return None
    try:
        text = block.replace("\n    ", "\n")[4:-1]
        signs = (_sign(by, at), _sign(by2, at2))
        return Record(key, text, target.strip('"'), *signs, _unquoted(why) if why else "")
    except (ValueError, yaml.YAMLError):
        return None


@lru_cache(maxsize=256)
def _sign(by: str | None, at: str | None) -> Sign | None:
    return None if by is None or at is None else Sign(_unquoted(by), date.fromisoformat(at))


def _unquoted(text: str) -> str:
    return str(yaml.load(text, Loader=_Loader)) if text[:1] in ("'", '"') else text  # noqa: S506 - strings only


def _loaded(text: str) -> tuple[Record | None, ...]:
    """Records that somebody has typed or a tool has laid out anew, None for each that is none; () for no list."""
    try:
        depth = 0
        for event in yaml.parse(text, Loader=_Loader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEEPEST or getattr(event, "anchor", None):
                return ()
        records = yaml.load(text, Loader=_Loader)  # noqa: S506 - BaseLoader makes strings, lists and mappings only
    except (yaml.YAMLError, ValueError):  # ValueError: letters that YAML cannot hold
        return ()
    return tuple(_typed(each) for each in records) if isinstance(records, list) else ()


def _typed(facts: object) -> Record | None:
    if not isinstance(facts, dict) or not all(isinstance(key, str) for key in facts):
        return None
    texts = [value for name, value in facts.items() if name not in _FIELDS]
    key, why = facts.get("key"), facts.get("unchanged", "")
    if len(texts) != 2 or not key or not all(isinstance(each, str) for each in (key, why, *texts)):
        return None
    source, target = texts if _DIGEST.fullmatch(texts[1]) else reversed(texts)  # tools sort fields by their names
    try:
        translated, reviewed = (_typed_sign(facts.get(name)) for name in ("translated", "reviewed"))
    except ValueError:
        return None
    return Record(key, source, target, translated, reviewed, why) if _DIGEST.fullmatch(target) else None


def _typed_sign(value: object) -> Sign | None:
    """A sign, None for none. Raises ValueError for what is neither, and for a day that no calendar has."""
    if value is None:
        return None
    if not isinstance(value, dict) or set(value) != {"by", "at"} or not all(isinstance(v, str) for v in value.values()):
        raise ValueError(value)
    return Sign(value["by"], date.fromisoformat(value["at"]))

"""The ledger of one translation: which source text each of its blocks was last confirmed against, and by whom."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path

import yaml

from duizhao.finding import Stop, say
from duizhao.model import Span
from duizhao.read.files import lines

SUFFIX = ".sync.yaml"
LIMIT = 5_000_000  # bytes: an article may have 600,000, and its ledger repeats them
HEAD = (
    "# Written by duizhao. Each record holds the source text that a block of the translation was last confirmed\n"
    "# against. Commit it with the translation; a record that is lost or damaged only has to be confirmed again.\n"
)
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_RECORD = re.compile(
    r"- key: (?P<key>\S+)\n  (?P<lang>[a-z]+): (?:\|-\n(?P<block>(?:    .*\n)+)|(?P<line>\".*\")\n)"
    r"  (?P<other>[a-z]+): (?P<target>[0-9a-f]+|\"\")\n"
    r"(?:  translated: \{by: (?P<by>.+), at: (?P<at>\d{4}-\d\d-\d\d)\}\n)?"
    r"(?:  reviewed: \{by: (?P<by2>.+), at: (?P<at2>\d{4}-\d\d-\d\d)\}\n)?"
    r"(?:  unchanged: (?P<why>\".*\")\n)?"
)
_OPENING = "- key:"
_MARKS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")  # what git leaves where two branches disagree
_PLAIN = re.compile(r"[^\W\d_][\w.@-]*(?: [\w.@-]+)*")  # a name that YAML reads as itself
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})  # and these it does not
_SIMPLE_KEY = re.compile(r"[^\W\d][\w./-]*")
_QUOTED = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Sign:
    """Who did it and on which day."""

    by: str
    at: date


@dataclass(frozen=True, slots=True)
class Record:
    """One block. `key` is given once, for life: section id / letter of the kind - hash of the first source text.

    `source` is the exact source text (Segment.text) that the translation was last confirmed against, `target` the hash
    of the translation at that moment ("" where there was none). `translated` is None for a pair that nobody has
    confirmed yet; `reviewed` is a second person's sign for exactly these two texts. `unchanged` says why a changed
    source needed no other translation.
    """

    key: str
    source: str
    target: str
    translated: Sign | None = None
    reviewed: Sign | None = None
    unchanged: str = ""

    @property
    def day(self) -> date:
        """The day of its newest sign."""
        return max((sign.at for sign in (self.translated, self.reviewed) if sign is not None), default=date.min)


@dataclass(frozen=True, slots=True)
class Damage:
    """What is wrong in a ledger at a line: "conflict" marks of git, an unreadable "record", the "file" itself."""

    line: int
    reason: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Ledger:
    """All records of one translation in the order of the file; a key that two branches wrote stands twice.

    `path` is posix, relative to the project; `known` tells whether the file exists.
    """

    path: str
    known: bool = False
    records: tuple[Record, ...] = ()
    damages: tuple[Damage, ...] = ()


def place(path: str) -> str:
    """Where the ledger of a translation lies: beside it, `en/skin.md` has `en/skin.sync.yaml`."""
    return path.removesuffix(".md") + SUFFIX


# ---------------------------------------------------------------- reading


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
        text = full.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        return Ledger(path, True, (), (Damage(1, "file"),))
    except OSError as error:
        raise Stop(say("cannot read {path}: {error}", path=path, error=error.strerror), where=Span(path)) from None
    return parse(path, text)


def parse(path: str, text: str) -> Ledger:
    """The ledger in a text. Where git left a conflict, the records of both sides are taken."""
    if (written := _as_written(text)) is not None:
        return Ledger(path, True, written)
    damages: list[Damage] = []
    records: dict[Record, None] = {}
    for side in _sides(lines(text), damages):
        for first, chunk in _chunks(side):
            record = _record(chunk)
            if record is not None:
                records[record] = None
            elif (damage := Damage(first, "record", chunk.partition("\n")[0].strip())) not in damages:
                damages.append(damage)
    return Ledger(path, True, tuple(records), tuple(sorted(damages, key=lambda each: each.line)))


def _as_written(text: str) -> tuple[Record, ...] | None:
    """The records of a file that nobody has touched, in one go; None for any other."""
    at = len(HEAD) if text.startswith(HEAD) else -1
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
    for number, line in numbered:
        if not line.startswith(_MARKS):
            for side in into:
                side.append((number, line))
            continue
        if line.startswith("<<<<<<<"):
            damages.append(Damage(number, "conflict"))
        into = {"<": (ours,), "|": (), "=": (theirs,), ">": (ours, theirs)}[line[0]]
    return [ours, theirs]


def _chunks(side: Numbered) -> Iterator[tuple[int, str]]:
    """(number of its first line, text) of each record."""
    first, chunk = 0, list[str]()
    for number, line in side:
        if line.startswith("- ") or (line[:1] not in ("", " ", "#") and chunk):
            if chunk:
                yield first, "\n".join(chunk) + "\n"
            first, chunk = number, [line]
        elif chunk and line.strip(" "):
            chunk.append(line)
        elif line.strip(" ") and not line.startswith("#"):
            first, chunk = number, [line]
    if chunk:
        yield first, "\n".join(chunk) + "\n"


def _record(chunk: str) -> Record | None:
    """The record in a piece of the file, as we write it or as any YAML says the same; None if neither."""
    found = _RECORD.fullmatch(chunk)
    if found is not None and (record := _of(found)) is not None:
        return record
    try:
        return _loaded(chunk)
    except ValueError:  # a day that no calendar has
        return None


def _of(found: re.Match[str]) -> Record | None:
    """The record of a match; None where YAML must read a quoted text, and for a day that no calendar has."""
    if found["line"] or found["key"][0] in "'\"":
        return None
    try:
        text = found["block"].replace("\n    ", "\n")[4:-1]
        return Record(
            found["key"],
            text,
            found["target"].strip('"'),
            _sign(found["by"], found["at"]),
            _sign(found["by2"], found["at2"]),
            _unquoted(found["why"] or ""),
        )
    except ValueError:  # a day that no calendar has
        return None


@lru_cache(maxsize=256)
def _sign(by: str | None, at: str | None) -> Sign | None:
    return None if by is None or at is None else Sign(_unquoted(by), date.fromisoformat(at))


def _unquoted(text: str) -> str:
    return str(yaml.load(text, Loader=_Loader)) if text[:1] in ("'", '"') else text  # noqa: S506 - strings only


def _loaded(chunk: str) -> Record | None:
    """A record that somebody has typed or a tool has formatted anew."""
    try:
        if any(getattr(token, "anchor", None) for token in yaml.parse(chunk, Loader=_Loader)):
            return None
        records = yaml.load(chunk, Loader=_Loader)  # noqa: S506 - BaseLoader makes strings, lists and mappings only
    except yaml.YAMLError:
        return None
    if not isinstance(records, list) or len(records) != 1 or not isinstance(records[0], dict):
        return None
    facts: dict[str, object] = records[0]
    texts = [key for key in facts if key not in ("key", "translated", "reviewed", "unchanged")]
    if len(texts) != 2 or not all(isinstance(facts[key], str) for key in ("key", *texts) if key in facts):
        return None
    signs = {name: facts.get(name) for name in ("translated", "reviewed")}
    if not facts.get("key") or not all(each is None or _is_sign(each) for each in signs.values()):
        return None
    first, second = (str(facts[key]) for key in texts)
    return Record(
        str(facts["key"]),
        first,
        second,
        _typed_sign(signs["translated"]),
        _typed_sign(signs["reviewed"]),
        str(facts.get("unchanged", "")),
    )


def _is_sign(value: object) -> bool:
    return isinstance(value, dict) and set(value) == {"by", "at"} and all(isinstance(v, str) for v in value.values())


def _typed_sign(value: object) -> Sign | None:
    return Sign(value["by"], date.fromisoformat(value["at"])) if isinstance(value, dict) else None


# ---------------------------------------------------------------- one record a key


def settled(ledger: Ledger, current: frozenset[str]) -> tuple[Record, ...]:
    """The records with one a key. Of several the one whose source text is in `current` wins, then the newest.

    Two people who signed the same two texts both keep their sign where there is room for both: the newest translator,
    and whoever reviewed.
    """
    held: dict[str, Record] = {}
    for record in ledger.records:
        held[record.key] = _better(held[record.key], record, current) if record.key in held else record
    return tuple(held.values())


def _better(one: Record, other: Record, current: frozenset[str]) -> Record:
    first, second = sorted((one, other), key=lambda each: (each.source not in current, -each.day.toordinal()))
    if (first.source, first.target) != (second.source, second.target):
        return first
    return replace(
        first,
        translated=first.translated or second.translated,
        reviewed=first.reviewed or second.reviewed,
        unchanged=first.unchanged or second.unchanged,
    )


def twice(ledger: Ledger) -> tuple[str, ...]:
    """The keys that stand in a ledger more than once."""
    return tuple(key for key, times in Counter(record.key for record in ledger.records).items() if times > 1)


# ---------------------------------------------------------------- writing


def text(records: Iterable[Record], source: str, target: str) -> str:
    """A ledger as it is written: one field a line, a blank line between records, so that git merges neighbours.

    `source` and `target` are the languages, by which the two texts are called.
    """
    return HEAD + "".join("\n" + _written(record, source, target) for record in records)


def _written(record: Record, source: str, target: str) -> str:
    key = record.key if _SIMPLE_KEY.fullmatch(record.key) else _quoted(record.key)
    parts = [f"- key: {key}\n  {source}: {_block(record.source)}\n  {target}: {record.target or _quoted('')}\n"]
    for name, sign in (("translated", record.translated), ("reviewed", record.reviewed)):
        if sign is not None:
            parts.append(f"  {name}: {{by: {_name(sign.by)}, at: {sign.at.isoformat()}}}\n")
    if record.unchanged:
        parts.append(f"  unchanged: {_quoted(record.unchanged)}\n")
    return "".join(parts)


def _block(text: str) -> str:
    """A text as a YAML block, which reads like the article; between quotes where a block could not hold it."""
    if not text or text[0] in " \n" or text[-1] == "\n" or "\n\n" in text or "\n " in text or _QUOTED.search(text):
        return _quoted(text)
    return "|-\n    " + text.replace("\n", "\n    ")


def _name(name: str) -> str:
    return name if _PLAIN.fullmatch(name) and name.lower() not in _WORDS else _quoted(name)


def _quoted(text: str) -> str:
    """A YAML string between double quotes, on one line."""
    safe = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return '"' + _QUOTED.sub(lambda found: f"\\u{ord(found[0]):04x}", safe) + '"'

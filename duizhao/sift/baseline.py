"""Old findings that somebody has accepted, kept in a file that people can read, review and merge line by line."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field
from pathlib import Path
from tempfile import mkstemp

from duizhao.finding import Finding, Message, Severity, Stop, say
from duizhao.frozen import frozen
from duizhao.model import Span
from duizhao.sift.counting import base, unknown

CODE = "BAS001"
VERSION = 1
EXCERPT = 60  # characters of the line shown in the file
_HASH = re.compile(r"[0-9a-f]{8,64}")
_LIST = re.compile(r'"accepted"\s*:\s*\[')
_BETWEEN = re.compile(r"[\s,]*")

Lines = Callable[[str], Sequence[str]]  # path -> the file's lines


@frozen
class Entry:
    """So many equal findings are accepted. `code`, `path`, `excerpt` and `reason` are for people; `line` is its own."""

    fingerprint: str
    count: int
    code: str
    path: str
    excerpt: str = ""
    reason: str = ""
    line: int = field(default=1, compare=False)


def read(path: Path, shown: str) -> list[Entry]:
    """The entries of a baseline file; `shown` is how messages call it. Raises Stop with the line of a fault."""
    try:
        text = path.read_text("utf-8-sig")
    except FileNotFoundError:
        raise Stop(
            say("there is no baseline {path}", path=shown), say("write one:  check --write-baseline {path}", path=shown)
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise Stop(say("cannot read {path}: {error}", path=shown, error=error), where=Span(shown)) from None
    try:
        whole = json.loads(text)
    except json.JSONDecodeError as error:
        raise _broken(shown, error.lineno, say("not valid JSON: {error}", error=error.msg)) from None
    except (RecursionError, ValueError):
        raise _broken(shown, 1, say("not valid JSON: {error}", error="?")) from None
    if not isinstance(whole, dict) or not isinstance(whole.get("accepted"), list) or whole.get("version") != VERSION:
        raise _broken(shown, 1, say("this is no baseline of version {version}", version=VERSION))
    rows = list(_rows(text))
    if [row for _, row in rows] != whole["accepted"]:
        raise _broken(shown, 1, say("this is no baseline of version {version}", version=VERSION))
    return [_entry(row, shown, line) for line, row in rows]


def sift(findings: Sequence[Finding], entries: Iterable[Entry]) -> tuple[list[Finding], Counter[str]]:
    """The findings that no entry accepts, and how often each fingerprint is accepted in vain."""
    accepted: Counter[str] = Counter()
    for entry in entries:
        accepted[entry.fingerprint] += entry.count
    return unknown(findings, accepted)


def idle(entries: Iterable[Entry], left: Counter[str], shown: str) -> Iterator[Finding]:
    """A remark for each entry that accepts what is no longer found."""
    left = Counter(left)
    for entry in entries:
        spare = min(entry.count, left[entry.fingerprint])
        if spare:
            left[entry.fingerprint] -= spare
            yield Finding(
                Span(shown, entry.line),
                CODE,
                say("{code} in {path} is accepted here and no longer found", code=entry.code, path=entry.path),
                say("write the file anew:  check --write-baseline {path}", path=shown),
                Severity.INFO,
                fingerprint=f"idle-{entry.fingerprint}:1",  # not that of the finding, which --since may know,
            )


def write(path: Path, shown: str, findings: Sequence[Finding], typed: Lines) -> int:
    """Accept these findings and no others; how many. Reasons that people wrote stay with what they are about.

    The file is replaced whole or not at all, and not at all if what stands there is no baseline.
    """
    path = path.resolve()  # a link stays a link
    reasons = _reasons(read(path, shown)) if path.exists() else {}
    counts = Counter(map(base, findings))
    first = {base(finding): finding for finding in reversed(findings)}
    entries = [_accept(finding, counts[mark], typed, reasons.get(mark, "")) for mark, finding in first.items()]
    entries.sort(key=lambda entry: (entry.path, entry.code, entry.fingerprint))
    rows = ",\n".join(f"  {json.dumps(_shape(entry), ensure_ascii=False)}" for entry in entries)
    body = f'{{\n "version": {VERSION},\n "accepted": [\n{rows}\n ]\n}}\n' if entries else _EMPTY
    _replace(path, shown, body.encode("utf-8", "backslashreplace"))
    return len(findings)


def _reasons(entries: Iterable[Entry]) -> dict[str, str]:
    """Why each fingerprint is accepted. A merge may have left two entries for one: what either says is kept."""
    found: dict[str, list[str]] = {}
    for entry in entries:
        said = found.setdefault(entry.fingerprint, [])
        if entry.reason and entry.reason not in said:
            said.append(entry.reason)
    return {mark: "; ".join(said) for mark, said in found.items()}


_EMPTY = f'{{\n "version": {VERSION},\n "accepted": []\n}}\n'


def _accept(finding: Finding, count: int, typed: Lines, reason: str) -> Entry:
    lines = typed(finding.where.path)
    line = lines[finding.where.line - 1] if 0 < finding.where.line <= len(lines) else ""
    start = max(0, finding.where.column - 1 - EXCERPT // 2)
    return Entry(base(finding), count, finding.code, finding.where.path, line[start:][:EXCERPT].strip(), reason)


def _shape(entry: Entry) -> dict[str, object]:
    names = ("fingerprint", "count", "code", "path", "excerpt", "reason")
    return {name: getattr(entry, name) for name in names if getattr(entry, name) != ""}


def _replace(path: Path, shown: str, data: bytes) -> None:
    if not path.parent.is_dir():
        raise Stop(say("there is no folder for {path}", path=shown), say("make the folder first"))
    if path.exists() and path.read_bytes() == data:
        return
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
    handle, name = mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


# ---------------------------------------------------------------- where each entry stands


def _rows(text: str) -> Iterator[tuple[int, object]]:
    """(line, value) of every entry of a file that is valid JSON."""
    found = _LIST.search(text)
    place = found.end() if found is not None else len(text)
    decoder = json.JSONDecoder()
    while True:
        between = _BETWEEN.match(text, place)
        place = between.end() if between is not None else place
        if text[place : place + 1] in ("]", ""):
            return
        line = text.count("\n", 0, place) + 1
        value, place = decoder.raw_decode(text, place)
        yield line, value


def _entry(row: object, shown: str, line: int) -> Entry:
    if not isinstance(row, dict):
        raise _broken(shown, line, say("an entry is no object"))
    mark, count = row.get("fingerprint"), row.get("count", 1)
    if not isinstance(mark, str) or not _HASH.fullmatch(mark):
        raise _broken(shown, line, say('an entry has no "{key}" that makes sense', key="fingerprint"))
    if type(count) is not int or not 0 < count < 1_000_000:
        raise _broken(shown, line, say('an entry has no "{key}" that makes sense', key="count"))
    words = {key: row.get(key, "") for key in ("code", "path", "excerpt", "reason")}
    for key, value in words.items():
        if not isinstance(value, str):
            raise _broken(shown, line, say('an entry has no "{key}" that makes sense', key=key))
    return Entry(mark, count, line=line, **words)


def _broken(shown: str, line: int, message: Message) -> Stop:
    return Stop(
        message,
        say("correct this line, or delete the file and write it anew:  check --write-baseline {path}", path=shown),
        Span(shown, line),
    )

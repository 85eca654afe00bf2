"""From records to the text of a ledger: one field a line, so that git merges neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterable

from duizhao.read.ledger.model import HEAD, Record

_PLAIN = re.compile(r"[^\W\d_][\w.@-]*(?: [\w.@-]+)*")  # a name that YAML reads as itself
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})  # and these it does not
_SIMPLE_KEY = re.compile(r"[^\W\d][\w./-]*")
_QUOTED = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


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

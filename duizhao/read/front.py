"""Front matter: the small, strict part of YAML that an editor can get right, with every value's place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import yaml

from duizhao.model import Block, Fact, Meta, Span, Unreadable
from duizhao.read.files import Places, lines
from duizhao.read.limits import FACT_LIMIT

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
DEPTH = 4  # levels of lists and keys inside keys: the house needs two
_NULL = {"", "~", "null", "Null", "NULL"}
_FENCE = re.compile(r"---[ \t]*")
_OTHER_BREAKS = re.compile("[\x85\u2028\u2029]")  # line breaks to YAML 1.1 and to no editor


class _FaultError(Exception):
    """`line` and `column` count from 0, as YAML's marks do."""

    def __init__(self, mark: Any, reason: str, detail: str = "") -> None:  # C and Python marks share no base
        super().__init__(reason)
        self.line: int = mark.line if mark is not None else 0
        self.column: int = mark.column if mark is not None else 0
        self.trouble = Unreadable(reason, detail)


def split(path: str, text: str) -> tuple[Meta, str, tuple[Block, ...]]:
    """(facts, the article with its front matter blanked out line by line, troubles).

    Blanking keeps every line number of the article true. A fault leaves no facts, only the trouble:
    half-understood dates and reviewers are worse than none.
    """
    typed = lines(text)
    if not _FENCE.fullmatch(typed[0]):
        return Meta(), text, ()
    end = next((i for i, line in enumerate(typed[1:], 1) if _FENCE.fullmatch(line)), 0)
    if not end:
        fault = Block(Span(path), typed[0], Unreadable("front-open"))
        return Meta(), "\n" + "\n".join(typed[1:]), (fault,)
    rest = "\n" * (end + 1) + "\n".join(typed[end + 1 :])
    yaml_text = _OTHER_BREAKS.sub(" ", "\n".join(typed[1:end]))
    try:
        facts = _facts(path, yaml_text)
    except _FaultError as fault:
        where = Span(path, fault.line + 2, fault.column + 1)
        return Meta(), rest, (Block(where, typed[min(fault.line + 1, end)], fault.trouble),)
    return Meta(facts), rest, tuple(_long(facts.values()))


def _long(facts: Iterable[Fact]) -> Iterator[Block]:
    """The texts that are too long."""
    for fact in facts:
        match fact.value:
            case str(text) if len(text) > FACT_LIMIT:
                yield Block(fact.span, "", Unreadable("long-fact", str(len(text))))
            case tuple(inner):
                yield from _long(inner)
            case Mapping() as inner:
                yield from _long(inner.values())
            case _:
                pass


def values(text: str) -> dict[str, tuple[int, int, bool]]:
    """Where the top-level strings of a front matter stand: key -> (start, end, whether between quotes or in a block).

    Offsets count the characters of `text`, half-open. Nothing for a text without readable front matter.
    """
    typed = lines(text)
    end = next((i for i, line in enumerate(typed[1:], 1) if _FENCE.fullmatch(line)), 0)
    if not _FENCE.fullmatch(typed[0]) or not end:
        return {}
    starts = Places(text).starts
    found: dict[str, tuple[int, int, bool]] = {}
    depth, key = 0, None
    try:
        for event in yaml.parse(_OTHER_BREAKS.sub(" ", "\n".join(typed[1:end])), Loader=_Loader):
            if isinstance(event, yaml.ScalarEvent) and depth == 1:
                if key is None:
                    key = event.value
                    continue
                first, last = _at(event.start_mark), _at(event.end_mark)
                found[key] = (starts[first[0]] + first[1], starts[last[0]] + last[1], bool(event.style))
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            key = None if depth <= 1 else key
    except yaml.YAMLError:
        return {}
    return found


def _at(mark: Any) -> tuple[int, int]:
    """Line and column in the file, from 0: the front matter's own lines begin below its fence."""
    return mark.line + 1, mark.column


def _facts(path: str, text: str) -> dict[str, Fact]:
    try:
        events = iter(list(yaml.parse(text, Loader=_Loader)))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise _FaultError(mark, "front-yaml") from None
    documents = [e for e in events if not isinstance(e, (yaml.StreamStartEvent, yaml.StreamEndEvent))]
    if not documents:
        return {}
    if sum(isinstance(event, yaml.DocumentStartEvent) for event in documents) > 1:
        raise _FaultError(documents[-1].start_mark, "front-yaml", "---")
    walk = iter(documents[1:-1])
    top = _fact(path, next(walk), walk)
    if top.value is None:
        return {}
    if not isinstance(top.value, dict):
        raise _FaultError(documents[1].start_mark, "front-not-a-map")
    return top.value


def _fact(path: str, event: Any, events: Iterator[yaml.Event], depth: int = 0) -> Fact:
    mark = event.start_mark
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        raise _FaultError(mark, "front-alias")
    if getattr(event, "tag", None):
        raise _FaultError(mark, "front-tag", str(event.tag))
    where = Span(path, mark.line + 2, mark.column + 1)
    if isinstance(event, yaml.ScalarEvent):
        plain_null = not event.style and event.value in _NULL
        return Fact(where, None if plain_null else event.value)
    if depth > DEPTH:
        raise _FaultError(mark, "front-yaml")
    if isinstance(event, yaml.SequenceStartEvent):
        return Fact(where, tuple(_sequence(path, events, depth + 1)))
    return Fact(where, _mapping(path, events, depth + 1))


def _sequence(path: str, events: Iterator[yaml.Event], depth: int) -> Iterator[Fact]:
    for event in events:
        if isinstance(event, yaml.SequenceEndEvent):
            return
        yield _fact(path, event, events, depth)


def _mapping(path: str, events: Iterator[yaml.Event], depth: int) -> dict[str, Fact]:
    found: dict[str, Fact] = {}
    for event in events:
        if isinstance(event, yaml.MappingEndEvent):
            break
        if not isinstance(event, yaml.ScalarEvent):
            raise _FaultError(event.start_mark, "front-key")
        key = _fact(path, event, events)  # refuses anchors and tags on keys
        if event.value in found:
            raise _FaultError(event.start_mark, "front-twice", event.value)
        value = _fact(path, next(events), events, depth)
        found[event.value] = Fact(key.span, value.value)  # the key's place: an empty value has none
    return found

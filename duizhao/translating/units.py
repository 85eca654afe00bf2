"""From a desk to the units that travel: one for every part of every block, with what helps its translator."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field

from duizhao.check.terms.lexicon import lexicon
from duizhao.desk import Desk, Entry, State
from duizhao.desk.memory import Memory, Remembered
from duizhao.diff import compare, plain
from duizhao.exchange.unit import Bundle, Unit
from duizhao.frozen import frozen
from duizhao.language import LANGUAGES
from duizhao.model import Term
from duizhao.model import plain as letters
from duizhao.segments import Part, taken_apart

SETTLED = (State.OK, State.REVIEWED)


@frozen
class Helps:
    """What a translator is given besides the text: the glossary, and pairs confirmed before."""

    glossary: tuple[Term, ...] = ()
    memory: Memory = field(default_factory=Memory)


def bundle(desk: Desk, helps: Helps, only_open: bool = False) -> Bundle:
    """All units of a translation in order; with `only_open` those alone that are not confirmed as they stand."""
    titles = {s.id: letters(s.heading.inlines) for s in desk.source.sections if s.heading is not None}
    units = tuple(
        unit
        for entry in desk.entries
        if entry.source is not None
        for unit in _units(desk, entry, helps, titles.get(entry.source.section, ""))
        if not only_open or unit.state not in SETTLED
    )
    languages = (LANGUAGES[desk.source.lang].tag, LANGUAGES[desk.lang].tag)
    return Bundle(desk.source.slug, desk.target.path, desk.source.path, *languages, units)


def pairs(desk: Desk) -> Iterator[Remembered]:
    """The confirmed pairs of a desk, for the memory."""
    for entry in desk.entries:
        if entry.state in SETTLED and entry.source is not None and entry.target is not None:
            targets = {part.name: part.text for part in entry.target.parts}
            for part in entry.source.parts:
                if targets.get(part.name):
                    yield Remembered(part.text, targets[part.name], f"{desk.source.slug}#{unit_id(entry.key, part)}")


def unit_id(key: str, part: Part) -> str:
    """The id of one part of a block: its key, and the name of the part where there are several."""
    return f"{key}/{part.name}" if part.name else key


def _units(desk: Desk, entry: Entry, helps: Helps, title: str) -> Iterator[Unit]:
    assert entry.source is not None
    targets = {part.name: part.text for part in entry.target.parts} if entry.target is not None else {}
    olds = taken_apart(entry.source.kind, entry.old) if entry.old else {}
    for part in entry.source.parts:
        if not part.text:
            continue
        target = targets.get(part.name, "")
        state = part_state(entry, part) if target else State.NEW
        old = olds.get(part.name, "") if state is State.STALE else ""
        id_ = unit_id(entry.key, part)
        suggestions = helps.memory.suggest(part.text) if state not in SETTLED and helps.memory.sources else ()
        others = tuple(each for each in suggestions if each.key != f"{desk.source.slug}#{id_}")
        yield Unit(id_, part.text, target, state, old, tuple(_notes(entry, part, old, title, helps)), others)


def part_state(entry: Entry, part: Part) -> State:
    """The state of one part: of a row in which one cell has changed, the other cells are not stale."""
    if entry.state is not State.STALE or entry.source is None:
        return entry.state
    olds = taken_apart(entry.source.kind, entry.old)
    if len(entry.source.parts) > 1 and olds.get(part.name) == part.text and len(olds) == len(entry.source.parts):
        signed = entry.record is not None and entry.record.translated is not None
        return State.OK if signed else State.UNCONFIRMED
    return State.STALE


def _notes(entry: Entry, part: Part, old: str, title: str, helps: Helps) -> Iterator[str]:
    assert entry.source is not None
    where = " ".join(filter(None, (entry.source.kind.value, entry.source.name or part.name, entry.source.box)))
    yield f"{title} · {where}" if title else where
    if old:
        yield plain(compare(old, part.text))
    found: dict[str, None] = {}
    for hit in lexicon(helps.glossary).hits(part.text):
        for each in hit.entries:
            found[_term(each.term)] = None
    yield from found


def _term(term: Term) -> str:
    short = f" ({term.abbreviation})" if term.abbreviation else ""
    never = f"; never: {', '.join(term.forbidden)}" if term.forbidden else ""
    return f"{term.zh} = {term.en}{short}{never}"


def memory(desks: Iterable[Desk], foreign: Iterable[Remembered] = ()) -> Memory:
    """The memory of all confirmed pairs, then pairs from elsewhere."""
    return Memory.of([*(pair for desk in desks for pair in pairs(desk)), *foreign])

"""How far every translation is: counts by state, for a table, for programs, for a dashboard."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator

from duizhao.desk import Desk, Entry, State
from duizhao.frozen import frozen
from duizhao.project import Opened, Project
from duizhao.segments import Segment, segments
from duizhao.translating.choice import Choice, desks

DONE = (State.OK, State.REVIEWED)


@frozen
class Row:
    """One translation. `states` counts its blocks, `moved` those that changed places; `adopted`: it has a ledger."""

    slug: str
    lang: str
    path: str
    adopted: bool
    states: Counter[State]
    moved: int

    @property
    def blocks(self) -> int:
        """All blocks, orphans among them."""
        return self.states.total()

    @property
    def confirmed(self) -> int:
        """Percent of the blocks that are confirmed as they stand, rounded down: 100 means all."""
        done = sum(self.states[state] for state in DONE)
        return done * 100 // self.blocks if self.blocks else 100


def rows(project: Project, chosen: list[Choice], missing: bool = False) -> Iterator[tuple[Row, Desk | None]]:
    """A row for each translation, with the desk it was counted from; with `missing` for those that do not exist too."""
    yield from map(_counted, desks(project, chosen))  # not a loop, which would keep each while the next one is laid
    for slug, paths in project.files.items() if missing else ():
        for lang in project.config.targets:
            if lang not in paths and project.config.source_language in paths:
                sheet = project.sheets(slug)[project.config.source_language]
                count = len(segments(sheet.article, sheet.text))
                yield Row(slug, lang, f"source/{lang}/{slug}.md", False, Counter({State.NEW: count}), 0), None


def _counted(laid: tuple[Choice, Opened, Desk]) -> tuple[Row, Desk]:
    *_, desk = laid
    return row(desk), desk


def row(desk: Desk) -> Row:
    """The counts of one desk."""
    states = Counter(entry.state for entry in desk.entries)
    moved = sum(entry.moved for entry in desk.entries)
    return Row(desk.source.slug, desk.lang, desk.target.path, desk.known, states, moved)


def total(found: Iterable[Row]) -> Row:
    """The sum of some rows."""
    states: Counter[State] = Counter()
    moved, adopted = 0, True
    for each in found:
        states += each.states
        moved += each.moved
        adopted = adopted and each.adopted
    return Row("", "", "", adopted, states, moved)


def as_json(found: Iterable[tuple[Row, Desk | None]]) -> Iterator[str]:
    """One JSON object in pieces: {"version": 1, "articles": [...], "total": {...}}, an article at a time.

    An entry has its key, state, both places and, when it is stale, the source text it was confirmed against.
    """
    kept: list[Row] = []
    yield '{"version": 1, "articles": ['
    for number, (each, desk) in enumerate(found):
        kept.append(each)
        facts = {**_facts(each), "entries": [_entry(entry) for entry in (desk.entries if desk is not None else ())]}
        yield (",\n" if number else "\n") + json.dumps(facts, ensure_ascii=False)
    summed = _facts(total(kept))
    yield "\n" + f'], "total": {json.dumps({key: summed[key] for key in _SUMMED})}}}\n'


_SUMMED = ("adopted", "blocks", "confirmed_percent", "states", "moved")


def _facts(each: Row) -> dict[str, object]:
    return {
        "slug": each.slug,
        "language": each.lang,
        "path": each.path,
        "adopted": each.adopted,
        "blocks": each.blocks,
        "confirmed_percent": each.confirmed,
        "states": {state.value: each.states[state] for state in State},
        "moved": each.moved,
    }


def _entry(entry: Entry) -> dict[str, object]:
    record = entry.record
    signs = (("translated", record.translated), ("reviewed", record.reviewed)) if record is not None else ()
    facts: dict[str, object] = {
        "key": entry.key,
        "state": entry.state.value,
        "moved": entry.moved,
        "source": _place(entry.source),
        "target": _place(entry.target),
    }
    if entry.old:
        facts["confirmed_against"] = entry.old
    return facts | {name: {"by": sign.by, "at": sign.at.isoformat()} for name, sign in signs if sign is not None}


def _place(segment: Segment | None) -> dict[str, object] | None:
    if segment is None:
        return None
    return {"path": segment.span.path, "line": segment.span.line, "text": segment.text}

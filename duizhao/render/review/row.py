"""One block on a review page: both texts, its state and all that is known about it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markupsafe import Markup

from duizhao import diff
from duizhao.desk.model import Desk, Entry, State
from duizhao.finding import Finding
from duizhao.frozen import frozen
from duizhao.read.ledger import Sign
from duizhao.render.html import callout_word
from duizhao.render.line import Look
from duizhao.render.page import dated
from duizhao.render.review.shared import Shared
from duizhao.render.review.side import Side, side
from duizhao.render.review.terms import SPOKEN, Used, used
from duizhao.render.review.told import Told, told
from duizhao.render.review.words import KINDS, SIGNS, STATES, WANTED
from duizhao.segments.model import Kind

_UNSAFE = re.compile(r"[^A-Za-z0-9.-]")


@frozen
class Badge:
    """A state: `name` for the sheet, `sign` and `word` for people."""

    name: str
    sign: str
    word: str


@frozen
class Signed:
    """Who and when."""

    by: str
    at: Markup


@frozen
class Row:
    """`what` names the kind of block, `wanted` tells that it waits for a translator.

    `diff` is the source's change for a stale block, `gone` the source that an orphan was translated from, else empty.
    `lapsed` tells that the signs are for texts that have changed since. `unchanged` is why a changed source needed no
    other translation, while that holds.
    """

    id: str
    key: str
    badge: Badge
    moved: bool
    wanted: bool
    what: tuple[str, ...]
    heading: bool
    depth: int
    frame: str
    source: Side | None
    target: Side | None
    diff: Markup
    gone: str
    findings: tuple[Told, ...]
    terms: tuple[Used, ...]
    translated: Signed | None
    reviewed: Signed | None
    lapsed: bool
    unchanged: str


def row(entry: Entry, desk: Desk, findings: Sequence[Finding], shared: Shared) -> Row:
    """The row of one block; `findings` are those of this block."""
    segment = entry.source or entry.target
    assert segment is not None
    source = side(entry.source, desk.source.lang, shared) if entry.source is not None else None
    target = side(entry.target, desk.lang, shared) if entry.target is not None else None
    record, lapsed = entry.record, entry.state not in (State.OK, State.REVIEWED)
    return Row(
        id=anchor(entry.key),
        key=entry.key,
        badge=badge(entry.state, shared),
        moved=entry.moved,
        wanted=entry.state in WANTED,
        what=what(entry, shared),
        heading=segment.kind is Kind.HEADING,
        depth=min(segment.depth, 3),
        frame=segment.frame,
        source=source,
        target=target,
        diff=changed(entry),
        gone=record.source if record is not None and source is None else "",
        findings=told(findings, shared),
        terms=_terms(source, target, desk, shared),
        translated=_signed(record.translated, shared) if record is not None else None,
        reviewed=_signed(record.reviewed, shared) if record is not None else None,
        lapsed=lapsed,
        unchanged=record.unchanged if record is not None and not lapsed else "",
    )


def anchor(key: str) -> str:
    """An id that links can carry, different for different keys: signs but letters, digits, `-` and `.` as `_hex_`."""
    return "row-" + _UNSAFE.sub(lambda found: f"_{ord(found[0]):x}_", key)


def badge(state: State, shared: Shared) -> Badge:
    """A state in the page's voice."""
    return Badge(state.value, SIGNS[state], shared.say(STATES[state]))


def what(entry: Entry, shared: Shared) -> tuple[str, ...]:
    """The kind of block, the callout it stands in, the name of a text of the front matter."""
    segment = entry.source or entry.target
    assert segment is not None
    box = callout_word(segment.box, Look(shared.voice)) if segment.box else ""
    return tuple(filter(None, (shared.say(KINDS[segment.kind]), box, segment.name)))


def changed(entry: Entry) -> Markup:
    """From the source that was confirmed to the one of today, word by word; empty but for a stale block."""
    if entry.state is not State.STALE or entry.source is None:
        return Markup()
    return diff.html(diff.compare(entry.old, entry.source.text))


def _terms(source: Side | None, target: Side | None, desk: Desk, shared: Shared) -> tuple[Used, ...]:
    if source is None or (desk.source.lang, desk.lang) != SPOKEN:
        return ()
    return used(shared.shelf.glossary, source.letters, target.letters if target is not None else None)


def _signed(sign: Sign | None, shared: Shared) -> Signed | None:
    return None if sign is None else Signed(sign.by, dated(sign.at.isoformat(), shared.voice))

"""SYN: what the translator's ledger says about a translation that has one."""

from __future__ import annotations

from collections.abc import Iterator

from duizhao.check.case import Case
from duizhao.check.place import line_of
from duizhao.check.quantity import read
from duizhao.desk.model import Desk, Entry, State
from duizhao.desk.settling import twice
from duizhao.finding import Excerpt, Finding, Message, Severity, say
from duizhao.model import Span
from duizhao.read.ledger import Damage
from duizhao.segments import Segment

GRAVE_BOXES = ("warning", "caution", "important")
SHOWN = 160  # letters of a text that a message quotes


def stale(case: Case) -> Iterator[Finding]:
    """The source of a block has changed since its translation was confirmed.

    The translation still tells patients what the source said before. In a published article that is an error where the
    block says a number or stands in a warning.
    """
    for desk, entry in _in(case, State.STALE):
        assert entry.source is not None and entry.target is not None
        yield Finding(
            line_of(entry.target.span),
            "SYN001",
            say("the source has changed: {change}", change=_change(entry)),
            say(
                "translate the change, then type  confirm {path}; if nothing needs to change:  --no-change REASON",
                path=desk.target.path,
            ),
            _gravity(case, desk, entry),
            _excerpt(entry.source),
        )


def new(case: Case) -> Iterator[Finding]:
    """A block of the source has no translation yet.

    Readers of the translation do not get what it says.
    """
    for desk, entry in _in(case, State.NEW):
        assert entry.source is not None
        yield Finding(
            _behind(desk, entry),
            "SYN002",
            say("not translated yet: {text}", text=_short(entry.source.text)),
            say("translate it below this line, then type  confirm {path}", path=desk.target.path),
            beside=_excerpt(entry.source),
        )


def orphan(case: Case) -> Iterator[Finding]:
    """The source of a translated block is gone.

    The translation tells patients something that the source, which is kept up to date, says no longer.
    """
    for _, entry in _in(case, State.ORPHAN):
        assert entry.target is not None
        was = entry.record.source if entry.record is not None else ""
        yield Finding(
            line_of(entry.target.span),
            "SYN003",
            say("the source of this block is gone: {text}", text=_short(was)) if was else say("no source says this"),
            say("delete the block, or put back what it translates"),
        )


def retouched(case: Case) -> Iterator[Finding]:
    """A translation was changed after it had been confirmed, and its source was not.

    A slip of the keyboard looks the same as an improvement, and whoever reviewed the block has not seen it.
    """
    for desk, entry in _in(case, State.RETOUCHED):
        assert entry.target is not None
        yield Finding(
            line_of(entry.target.span),
            "SYN004",
            say("changed since it was confirmed, while its source was not"),
            say("read it again, then type  confirm {path} --touched", path=desk.target.path),
            beside=_excerpt(entry.source) if entry.source is not None else None,
        )


def moved(case: Case) -> Iterator[Finding]:
    """A block of the source stands in another place than before; its translation is confirmed as it is.

    Its neighbours may have given it its sense.
    """
    for desk in case.desks:
        for entry in desk.entries:
            if entry.moved and entry.source is not None and entry.target is not None:
                yield Finding(
                    line_of(entry.target.span),
                    "SYN005",
                    say("its source has been moved"),
                    say("see that the translation stands at the same place; then type  sync"),
                    beside=_excerpt(entry.source),
                )


def unconfirmed(case: Case) -> Iterator[Finding]:
    """Nobody has confirmed that some blocks say what their source says.

    They may be right; nobody has put a name to it.
    """
    for desk in case.desks:
        waiting = [entry for entry in desk.entries if entry.state is State.UNCONFIRMED]
        if waiting and waiting[0].target is not None:
            yield Finding(
                line_of(waiting[0].target.span),
                "SYN006",
                say("{count} of {all} blocks are not confirmed", count=len(waiting), all=len(desk.entries)),
                say("compare them with the source, then type  confirm {path}", path=desk.target.path),
            )


def damaged(case: Case) -> Iterator[Finding]:
    """A ledger cannot be read, or two branches have confirmed the same block.

    What it knew about those blocks is lost or doubtful; they count as unconfirmed.
    """
    for desk in case.desks:
        for damage in desk.ledger.damages:
            yield Finding(
                Span(desk.ledger.path, damage.line),
                "SYN007",
                _reason(damage),
                say("type  sync --repair, then confirm what is unconfirmed"),
            )
        for key in twice(desk.ledger):
            yield Finding(
                Span(desk.ledger.path),
                "SYN007",
                say("two branches have confirmed {key}", key=key),
                say("type  sync --repair, and read the block again"),
            )


# ---------------------------------------------------------------- how the rules look


def _in(case: Case, state: State) -> Iterator[tuple[Desk, Entry]]:
    for desk in case.desks:
        for entry in desk.entries:
            if entry.state is state:
                yield desk, entry


def _gravity(case: Case, desk: Desk, entry: Entry) -> Severity:
    """What the setting `stale` says; by default the worse for a published article's numbers and warnings."""
    match case.config.stale:
        case "error":
            return Severity.ERROR
        case "warning":
            return Severity.WARNING
        case _:
            published = desk.source.meta.text("status") == "published"
            return Severity.ERROR if published and _grave(entry, desk.source.lang) else Severity.WARNING


def _grave(entry: Entry, lang: str) -> bool:
    """Whether a block says a number, now or before, or stands in a warning."""
    assert entry.source is not None
    numbers = any(read(text, lang).quantities for text in (entry.source.text, entry.old))
    return numbers or entry.source.box in GRAVE_BOXES


def _change(entry: Entry) -> str:
    from duizhao.diff import compare, context, plain  # its words take 60 ms, which a check without changes can spare

    assert entry.source is not None
    return plain(context(compare(entry.old, entry.source.text)))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else line[:SHOWN] + "…"


def _excerpt(segment: Segment) -> Excerpt:
    return Excerpt(line_of(segment.span), " ".join(segment.text.split()))


def _behind(desk: Desk, entry: Entry) -> Span:
    """The line of the translation behind which a new block belongs."""
    here = Span(desk.target.path)
    for each in desk.entries:
        if each is entry:
            break
        if each.target is not None:
            here = Span(desk.target.path, each.target.span.last_line)
    return here


def _reason(damage: Damage) -> Message:
    match damage.reason:
        case "conflict":
            return say("git has left both sides of a conflict")
        case "record":
            return say("this record cannot be read: {text}", text=_short(damage.detail))
        case _:
            return say("the ledger cannot be read: all of its blocks count as unconfirmed")

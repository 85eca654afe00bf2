"""Adopting, refreshing, confirming and reviewing: from desks to ledgers on the disk, all of a run or none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from duizhao.catalogue import Catalogue
from duizhao.desk import Desk, Entry
from duizhao.desk.actions import Confirmed, chosen, confirmed, refreshed, reviewed
from duizhao.desk.settling import twice
from duizhao.finding import Message, Stop, say
from duizhao.frozen import frozen
from duizhao.model import Unreadable
from duizhao.project import Opened, Project
from duizhao.read import ledger
from duizhao.read.ledger import Record, Sign
from duizhao.rewrite import Change, current, rewrite
from duizhao.translating.choice import Choice, desks
from duizhao.writeback.marks import marked, unmarked
from duizhao.writeback.sheet import Sheet

Refused = tuple[Entry, Message]
UNREAD = ("not-a-file", "file-size", "encoding")  # troubles of a file (read.files) of which not one block was read


@frozen
class Done:
    """What became of one translation: blocks confirmed, blocks refused with the reason, blocks without counterpart."""

    path: str
    done: tuple[Entry, ...] = ()
    refused: tuple[Refused, ...] = ()
    lone: tuple[Entry, ...] = ()


@dataclass(slots=True)
class Desktop:
    """Gathers what a run wants to change, then changes all of it or nothing."""

    project: Project
    changes: dict[str, Change] = field(default_factory=dict)

    def keep(self, desk: Desk, records: Sequence[Record]) -> None:
        """New records for a translation; a ledger found under a former name moves along."""
        text = ledger.text(records, self.project.config.source_language, desk.lang)
        self.change(desk.path, text.encode())

    def sheet(self, desk: Desk) -> Sheet:
        """The translation as it lies on the disk."""
        return Sheet.of(desk.target.path, desk.lang, self._read(desk.target.path) or b"")

    def source(self, desk: Desk) -> Sheet:
        """The source as it lies on the disk."""
        return Sheet.of(desk.source.path, desk.source.lang, self._read(desk.source.path) or b"")

    def change(self, path: str, data: bytes) -> None:
        """New bytes for a file."""
        old = self.changes[path].old if path in self.changes else self._read(path)
        self.changes[path] = Change(old, data)

    def write(self) -> tuple[str, ...]:
        """Make the changes; the paths that are new or other than before."""
        return rewrite(self.project.config.project, self.changes)

    def _read(self, path: str) -> bytes | None:
        return current(self.project.config.project / path)


def open_desks(project: Project, wanted: Sequence[Choice]) -> Iterator[tuple[Choice, Opened, Desk]]:
    """The desks of some translations, for somebody who will write.

    Raises Stop for a file that cannot be read: its blocks would seem to be gone, and the ledger would forget them.
    """
    for choice, opened, desk in desks(project, wanted):
        for trouble in (*desk.source.troubles, *desk.target.troubles):
            if isinstance(trouble.body, Unreadable) and trouble.body.reason in UNREAD:
                path = trouble.span.path
                raise Stop(
                    say("{path} cannot be read, so nothing was written", path=path),
                    say("see why:  check {path}", path=path),
                    trouble.span,
                )
        yield choice, opened, desk


def adopt(project: Project, wanted: Sequence[Choice]) -> list[Done]:
    """Ledgers for translations that have none: pairs by structure, all unconfirmed; what does not line up is listed."""
    desktop, found = Desktop(project), []
    for _, _, desk in open_desks(project, wanted):
        if desk.known:
            continue
        desktop.keep(desk, refreshed(desk))
        lone = tuple(entry for entry in desk.entries if entry.source is None or entry.target is None)
        found.append(Done(desk.target.path, tuple(entry for entry in desk.entries if entry not in lone), (), lone))
    desktop.write()
    return found


def sync(project: Project, wanted: Sequence[Choice], mark: Catalogue | None = None) -> tuple[str, ...]:
    """Refresh the ledgers of adopted translations: keys for new blocks, the order, repair of what git or people broke.

    With `mark`, comments in that language are written into the translations, at every block that waits for its
    translator; without, none is touched. The answer names the ledgers and translations that changed.
    """
    desktop = Desktop(project)
    for _, _, desk in open_desks(project, wanted):
        if desk.known:
            desktop.keep(desk, refreshed(desk))
            if mark is not None:
                sheet = desktop.sheet(desk)
                desktop.change(sheet.path, marked(sheet, desk.entries, mark, desk.source.lang).data)
    return desktop.write()


def confirm(
    project: Project, wanted: Sequence[Choice], sign: Sign, touched: bool = False, no_change: str = ""
) -> list[Done]:
    """Confirm the blocks of some translations, or with `touched` only those whose translation has changed.

    A reason in `no_change` confirms stale blocks whose translation stays as it is.
    """

    def signed(desk: Desk, choice: Choice) -> Confirmed:
        return confirmed(desk, chosen(desk, choice.sections, touched), sign, no_change)

    return _signed(project, wanted, signed)


def review(project: Project, wanted: Sequence[Choice], sign: Sign) -> list[Done]:
    """A second person has read the confirmed blocks of some translations."""
    return _signed(project, wanted, lambda desk, choice: reviewed(desk, chosen(desk, choice.sections), sign))


def _signed(project: Project, wanted: Sequence[Choice], signed: Callable[[Desk, Choice], Confirmed]) -> list[Done]:
    desktop, found = Desktop(project), []
    for choice, _, desk in open_desks(project, wanted):
        result = signed(desk, choice)
        if result.done:
            desktop.keep(desk, result.records)
            sheet = desktop.sheet(desk)
            desktop.change(sheet.path, unmarked(sheet, [entry.key for entry in result.done]).data)
        found.append(Done(desk.target.path, result.done, result.refused))
    desktop.write()
    return found


def damages(project: Project, wanted: Sequence[Choice]) -> list[tuple[str, Message]]:
    """What `sync` will have to mend: damages of ledgers, by place."""
    found = []
    for _, _, desk in desks(project, wanted):
        found += [(f"{desk.ledger.path}:{damage.line}", _said(damage.reason)) for damage in desk.ledger.damages]
        found += [(desk.ledger.path, say("two branches have confirmed {key}", key=key)) for key in twice(desk.ledger)]
    return found


def _said(reason: str) -> Message:
    match reason:
        case "conflict":
            return say("git has left both sides of a conflict")
        case "record":
            return say("this record cannot be read: its block has to be confirmed again")
        case _:
            return say("the ledger cannot be read: all of its blocks have to be confirmed again")


def lines_of(entries: Iterable[Entry]) -> list[str]:
    """Where blocks stand, for people: file:line of the translation, else of the source."""
    found = []
    for entry in entries:
        segment = entry.target or entry.source
        assert segment is not None
        found.append(f"{segment.span.path}:{segment.span.line}")
    return found

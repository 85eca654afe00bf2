"""What comes back from translation tools: every unit examined, then all of them into the Markdown or none."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from duizhao.desk import Archive, Desk, Entry, State, lay
from duizhao.desk import Sheet as Read
from duizhao.desk.actions import confirmed
from duizhao.desk.keys import folded
from duizhao.exchange import po, xliff
from duizhao.exchange.unit import Answer, Refusal, Returned
from duizhao.finding import Message, Stop, say
from duizhao.frozen import frozen
from duizhao.model import Span
from duizhao.project import Opened, Project
from duizhao.read.ledger import Record, Sign
from duizhao.segments import Kind, Part, Segment, whole
from duizhao.segments.codes import difference
from duizhao.translating.choice import Choice, everything
from duizhao.translating.ledgers import Desktop, open_desks
from duizhao.translating.units import part_state, unit_id
from duizhao.writeback.insert import inserted
from duizhao.writeback.marks import unmarked
from duizhao.writeback.sheet import Sheet
from duizhao.writeback.splice import Wanted, spliced

READERS: Mapping[str, Callable[[bytes, str], Returned]] = {".po": po.read, ".xlf": xliff.read, ".xliff": xliff.read}


@frozen
class Signs:
    """Who signs what comes in: the translator, and the reviewer of what the file marks as approved (None: nobody)."""

    translated: Sign
    reviewed: Sign | None = None


@frozen
class Taken:
    """What became of one file: its translation, texts written, blocks confirmed, units refused.

    `approved` counts approvals that nobody has signed for.
    """

    file: str
    path: str
    written: int = 0
    confirmed: int = 0
    approved: int = 0
    refused: tuple[Refusal, ...] = ()


@dataclass(slots=True)
class _Block:
    """One block with the answers for its parts, by part name."""

    entry: Entry
    answers: dict[str, Answer] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)  # new texts, by part name
    source: str = ""  # the source its answers were made from, where that is not today's


def take(
    project: Project, incoming: Iterable[tuple[str, bytes]], signs: Signs, partial: bool = False, trial: bool = False
) -> tuple[list[Taken], tuple[str, ...]]:
    """Take files that came back, (name, bytes) each; what became of them, and the paths written.

    If any unit is refused nothing is written, unless `partial`. With `trial` nothing is written in any case. Raises
    Stop for a file that cannot be read or that belongs to no translation here.
    """
    desktop = Desktop(project)
    known = {project.files[each.slug][each.lang]: each for each in everything(project)}
    found: list[Taken] = []
    seen: dict[str, str] = {}
    for name, data in incoming:
        returned = _read(name, data)
        choice = _whose(known, name, returned)
        path = project.files[choice.slug][choice.lang]
        if path in seen:
            raise Stop(
                say("{name} and {other} are both for {path}", name=name, other=seen[path], path=path),
                say("import one of them, then the other"),
            )
        seen[path] = name
        _, opened, desk = next(open_desks(project, [choice]))
        found.append(_Import(project, desktop, opened, desk, signs).take(name, returned))
    hindered = any(each.refused for each in found) and not partial
    return found, () if hindered or trial else desktop.write()


def _read(name: str, data: bytes) -> Returned:
    reader = READERS.get(PurePosixPath(name).suffix.lower())
    if reader is None:
        raise Stop(
            say("{name} is of no kind that can be imported", name=name),
            say("texts come back as .po, .xlf or .xliff, the glossary as .tbx or .csv"),
        )
    return reader(data, name)


def _whose(known: Mapping[str, Choice], name: str, returned: Returned) -> Choice:
    """The translation a file belongs to: the one it names, else the one after which it is called."""
    if returned.path in known:
        return known[returned.path]
    stem = PurePosixPath(name).name
    for choice in known.values():
        if stem.startswith(f"{PurePosixPath(choice.slug).name}.{choice.lang}."):
            return choice
    raise Stop(
        say("{name} belongs to no translation here: it names {path}", name=name, path=returned.path or "?"),
        say("call it SLUG.LANGUAGE.po, such as eczema.en.po, if it is for an article that was renamed"),
        Span(name),
    )


@dataclass(slots=True)
class _Import:
    """One file into one translation."""

    project: Project
    desktop: Desktop
    opened: Opened
    desk: Desk
    signs: Signs
    refused: list[Refusal] = field(default_factory=list)

    def take(self, name: str, returned: Returned) -> Taken:
        self.refused += returned.refused
        blocks = self.blocks(returned.answers)
        old = self.desktop.sheet(self.desk)
        new = self.written(old, blocks)
        written = sum(len(block.texts) for block in blocks.values())
        done, approved = self.signed(new, blocks) if blocks else (0, 0)
        return Taken(name, self.desk.target.path, written, done, approved, tuple(self.refused))

    # ------------------------------------------------------------ examining

    def blocks(self, answers: Sequence[Answer]) -> dict[str, _Block]:
        """The blocks that are answered, by key; what cannot be used is refused."""
        places = {
            unit_id(entry.key, part): (entry, part)
            for entry in self.desk.entries
            if entry.source is not None
            for part in entry.source.parts
        }
        found: dict[str, _Block] = {}
        for answer in answers:
            if answer.id not in places:
                if answer.target:
                    self.refuse(answer, say("the source has no such block any more"))
                continue
            entry, part = places[answer.id]
            reason = self.examine(entry, part, answer)
            if reason is not None:
                self.refuse(answer, reason)
            elif answer.target:
                block = found.setdefault(entry.key, _Block(entry))
                block.answers[part.name] = answer
                if answer.target != _now(entry, part):
                    block.texts[part.name] = answer.target
        for block in found.values():
            block.source = _answered(block)
        return found

    def examine(self, entry: Entry, part: Part, answer: Answer) -> Message | None:
        """Why an answer cannot be used."""
        now = _now(entry, part)
        if not answer.target or answer.target == now:
            return None
        reasons = difference(answer.source, answer.target, now)
        return reasons[0] if reasons else None

    def refuse(self, answer: Answer, reason: Message) -> None:
        self.refused.append(Refusal(answer.id, answer.line, reason))

    # ------------------------------------------------------------ writing

    def written(self, sheet: Sheet, blocks: dict[str, _Block]) -> Sheet:
        """The translation with the new texts; blocks whose texts do not fit are refused and leave `blocks`."""
        own = {_place(segment): segment for segment in sheet.segments}
        wanted = {}
        for block in blocks.values():
            if block.texts and block.entry.target is not None:
                segment = own[_place(block.entry.target)]
                wanted[id(segment)] = (block, Wanted(segment, block.texts))
        made, unfit = spliced(sheet, [each for _, each in wanted.values()])
        for each, reason in unfit:
            self.drop(blocks, wanted[id(each.segment)][0], reason)
        new = {key: block.texts for key, block in blocks.items() if block.entry.target is None}
        if new:
            source = self.desktop.source(self.desk)
            made, lone = inserted(source, made, self.laid(made).entries, new)
            for entry, reason in lone:
                self.drop(blocks, blocks[entry.key], reason)
        return made

    def drop(self, blocks: dict[str, _Block], block: _Block, reason: Message) -> None:
        for name, answer in block.answers.items():
            if name in block.texts:  # the other cells of a row are as they were
                self.refuse(answer, reason)
        del blocks[block.entry.key]

    # ------------------------------------------------------------ signing

    def laid(self, sheet: Sheet) -> Desk:
        """The desk as it will be with a new sheet."""
        source = self.opened.sheets[self.desk.source.lang]
        target = Read(replace(sheet.article, slug=self.desk.target.slug), sheet.text)
        archive: Archive = self.project.archive(self.desk.lang)
        opened = Opened(self.opened.slug, {**self.opened.sheets, self.desk.lang: target}, self.project)
        return lay(source, target, archive, lambda: opened.parallel(self.desk.lang), self.project.shelf.glossary)

    def signed(self, sheet: Sheet, blocks: Mapping[str, _Block]) -> tuple[int, int]:
        """Write sheet and ledger to the desktop; blocks confirmed, and approvals without a signer."""
        finished = {key for key, block in blocks.items() if _finished(block) and not self.halved(block)}
        desk = self.laid(sheet)
        result = confirmed(desk, finished, self.signs.translated, "confirmed in a translation tool")
        late = {key: blocks[key].source for key in finished if blocks[key].source}
        approved = {key for key in finished if all(answer.reviewed for answer in blocks[key].answers.values())}
        records = tuple(self.final(record, late, approved - late.keys()) for record in result.records)
        waiting = 0 if self.signs.reviewed is not None else len(approved & {entry.key for entry in result.done})
        clean = unmarked(sheet, [entry.key for entry in result.done])
        if clean.data != self.desktop.sheet(self.desk).data or result.done:
            self.desktop.change(clean.path, clean.data)
            self.desktop.keep(desk, records)
        return len(result.done), waiting

    def halved(self, block: _Block) -> bool:
        """Whether a part of a block was refused: what stands there then is half its translator's, half the old one."""
        assert block.entry.source is not None
        refused = {each.id for each in self.refused}
        return any(unit_id(block.entry.key, part) in refused for part in block.entry.source.parts)

    def final(self, record: Record, late: Mapping[str, str], approved: Collection[str]) -> Record:
        """A record with its review; one made from an older source than today's stays stale."""
        if record.key in late:
            return replace(record, source=late[record.key])
        sign = self.signs.reviewed
        if sign is None or record.key not in approved or record.translated is None or record.translated.by == sign.by:
            return record
        return replace(record, reviewed=sign)


def _place(segment: Segment) -> tuple[Kind, int, int]:
    return segment.kind, segment.span.line, segment.span.column


def _now(entry: Entry, part: Part) -> str:
    parts = entry.target.parts if entry.target is not None else ()
    return next((each.text for each in parts if each.name == part.name), "")


def _answered(block: _Block) -> str:
    """The source text that a block's answers were made from, "" if that is today's."""
    source = block.entry.source
    assert source is not None
    texts = [
        (part.name, block.answers[part.name].source if part.name in block.answers else part.text)
        for part in source.parts
    ]
    made = whole(source.kind, texts, source.frame)
    return "" if folded(made) == folded(source.text) else made


def _finished(block: _Block) -> bool:
    """Whether a block comes back done: nothing of it a draft, and every part that waited answered or changed.

    A text that comes back as it went says nothing if it was finished when it went, or if its source has changed since.
    """
    entry = block.entry
    assert entry.source is not None
    if not all(answer.finished for answer in block.answers.values()) or (block.source and not block.texts):
        return False
    open_ = [
        part.name
        for part in entry.source.parts
        if part.text and part_state(entry, part) in (State.STALE, State.UNCONFIRMED, State.NEW)
    ]
    return all(name in block.answers for name in open_) and bool(block.texts or open_)

"""Terms from outside into source/glossary.csv: what is new is added, what contradicts is reported, nothing is lost."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from duizhao.exchange.glossary import FORMULA
from duizhao.exchange.remark import Remark
from duizhao.exchange.rows import Row, Sheet, cells, line, sheet
from duizhao.finding import Message, say
from duizhao.frozen import frozen
from duizhao.model import Span, Term
from duizhao.read.shelf import COLUMNS, GLOSSARY, term


@frozen
class Merged:
    """The new file. Of the remarks, `added` and `changed` stand at its lines, `refused` at the lines of the other."""

    data: bytes
    added: tuple[Remark, ...] = ()
    changed: tuple[Remark, ...] = ()
    refused: tuple[Remark, ...] = ()


def merged(old: bytes, incoming: Iterable[Term]) -> Merged:
    """The glossary with the terms that came in; b"" for `old` is a project without one.

    A new term gets a row at the end; one that is there gets the variants, the abbreviation, the forbidden forms and
    the note that its row lacks. A term that contradicts its row, or that a glossary cannot hold, is refused as a whole.
    Rows are never deleted, and those that do not change keep every byte. Raises Stop as `rows.sheet` does.
    """
    book = _Book(sheet(old or line(COLUMNS, "\n").encode(), GLOSSARY))
    for each in incoming:
        book.take(each)
    if not book.added and not book.changed:
        return Merged(old, refused=tuple(book.refused))
    return Merged(book.data(), tuple(book.added), tuple(book.changed.values()), tuple(book.refused))


@dataclass(slots=True)
class _Book:
    """A glossary while terms come in. `terms` are the terms of `rows`; None for a row that holds none."""

    sheet: Sheet
    rows: list[Row] = field(default_factory=list)
    terms: list[Term | None] = field(default_factory=list)
    added: list[Remark] = field(default_factory=list)
    changed: dict[int, Remark] = field(default_factory=dict)
    refused: list[Remark] = field(default_factory=list)
    by_zh: dict[str, list[int]] = field(default_factory=dict)
    end: str = "\n"  # the line end of new rows

    def __post_init__(self) -> None:
        self.end = self.sheet.top.end or "\n"
        for row in self.sheet.rows:
            self._put(row, self._term(row))

    def _put(self, row: Row, known: Term | None) -> None:
        if known is not None:
            self.by_zh.setdefault(known.zh, []).append(len(self.rows))
        self.rows.append(row)
        self.terms.append(known)

    def _term(self, row: Row) -> Term | None:
        if row.blank:
            return None
        cell = dict(zip(self.sheet.header, (each.strip() for each in row.texts), strict=True))
        return term(Span(GLOSSARY, row.line, 1, row.last_line), cell) if cell["zh"] and cell["en"] else None

    def take(self, new: Term) -> None:
        """One term from outside."""
        new = replace(new, note=" ".join(new.note.split()))
        known = [(place, old) for place in self.by_zh.get(new.zh, ()) if (old := self.terms[place]) is not None]
        same = next(((place, old) for place, old in known if old.en.casefold() == new.en.casefold()), None)
        contradiction = _contradiction(same[1], new) if same is not None else None
        if same is not None and contradiction is None and _joined(same[1], new) == same[1]:
            return
        if (reason := _unfit(new)) is not None:
            self.refused.append(Remark(new.span, *reason))
        elif same is not None and contradiction is not None:
            self._refuse(new, same[1], contradiction)
        elif same is not None:
            self._join(*same, new)
        elif known:
            self._refuse(new, known[0][1], say("its English here is {old}, not {new}", old=known[0][1].en, new=new.en))
        elif self._has_columns(new):
            self._add(new)

    def _add(self, new: Term) -> None:
        last = self.rows[-1] if self.rows else self.sheet.top
        at = last.last_line + 1
        row = Row(tuple(cells(new)[name] for name in self.sheet.header), "", at, at)
        typed = line(row.cells, self.end)
        self._put(replace(row, typed=typed), replace(new, span=Span(GLOSSARY, at)))
        self.added.append(Remark(Span(GLOSSARY, at), say("new: {zh}, {en}", zh=new.zh, en=new.en)))

    def _join(self, place: int, old: Term, new: Term) -> None:
        joined = _joined(old, new)
        if not self._has_columns(replace(joined, span=new.span), old):
            return
        row = self.rows[place]
        was, now = cells(old), cells(joined)
        typed = [
            now[name] if now[name] != was[name] else cell
            for name, cell in zip(self.sheet.header, row.cells, strict=True)
        ]
        self.rows[place] = replace(row, cells=tuple(typed), typed=line(typed, row.end))
        self.terms[place] = joined
        self.changed[place] = Remark(old.span, say("more for {zh}: {row}", zh=old.zh, row=line(typed, "")))

    def _refuse(self, new: Term, old: Term, message: Message) -> None:
        hint = say(
            "{zh} stands in {path}, line {line}: change it there if the other is right",
            zh=old.zh,
            path=GLOSSARY,
            line=old.span.line,
        )
        self.refused.append(Remark(new.span, message, hint))

    def _has_columns(self, new: Term, old: Term | None = None) -> bool:
        """Whether the file has a column for all that `new` has and `old` has not; else that is a remark."""
        was = cells(old) if old is not None else dict.fromkeys(COLUMNS, "")
        lacking = [name for name, cell in cells(new).items() if cell != was[name] and name not in self.sheet.header]
        if lacking:
            message = say("{path} has no column {name} for {zh}", path=GLOSSARY, name=lacking[0], zh=new.zh)
            hint = say("write the first line like this:  {line}", line=",".join(COLUMNS))
            self.refused.append(Remark(new.span, message, hint))
        return not lacking

    def data(self) -> bytes:
        """The file as it is now; it ends with a line end if it did before."""
        rows = [self.sheet.top, *self.rows]
        typed = [row.typed if row.end else row.typed + self.end for row in rows]
        text = self.sheet.mark + "".join(typed)
        was_last = self.sheet.rows[-1] if self.sheet.rows else self.sheet.top
        return (text if was_last.end else text.removesuffix(self.end)).encode()


def _joined(old: Term, new: Term) -> Term:
    return replace(
        old,
        variants=_union(old.variants, new.variants, without=(old.en,)),
        abbreviation=old.abbreviation or new.abbreviation,
        forbidden=_union(old.forbidden, new.forbidden),
        note=old.note or new.note,
    )


def _union(old: tuple[str, ...], new: tuple[str, ...], without: tuple[str, ...] = ()) -> tuple[str, ...]:
    known = {each.casefold() for each in (*old, *without)}
    fresh = {each.casefold(): each for each in reversed(new) if each.casefold() not in known}
    return (*old, *reversed(fresh.values()))


def _contradiction(old: Term, new: Term) -> Message | None:
    """Why the two cannot stand in one row."""
    if new.abbreviation and old.abbreviation and not _short(new) <= _short(old):
        return say("its abbreviation here is {old}, not {new}", old=old.abbreviation, new=new.abbreviation)
    if new.note and old.note and new.note != " ".join(old.note.split()):
        return say('its note here is "{old}", not "{new}"', old=old.note, new=new.note)
    wanted, forbidden = _wanted(old), _forbidden(old)
    fresh = (_wanted(new) - wanted) & (forbidden | _forbidden(new)) | (_forbidden(new) - forbidden) & (
        wanted | _wanted(new)
    )
    return say("{form} is wanted on one side and forbidden on the other", form=min(fresh)) if fresh else None


def _short(each: Term) -> set[str]:
    return {part.strip() for part in each.abbreviation.split("|")}


def _wanted(each: Term) -> set[str]:
    return {form.casefold() for form in (each.zh, each.en, *each.variants, *_short(each)) if form}


def _forbidden(each: Term) -> set[str]:
    return {form.casefold() for form in each.forbidden}


def _unfit(new: Term) -> tuple[Message, Message] | None:
    """Why a glossary cannot hold a term, and what to do; None if it can."""
    if not new.zh or not new.en:
        return (
            say("the Chinese or the English of this term is missing: {text}", text=new.zh or new.en or "?"),
            say("add it in your tool"),
        )
    forms = (new.zh, new.en, *new.variants, *new.forbidden)
    for form in (*forms, new.abbreviation, new.note):
        hidden = [f"U+{ord(char):04X}" for char in form if unicodedata.category(char) in {"Cc", "Cf", "Co", "Cs", "Cn"}]
        if hidden:
            return (
                say("the invisible character {names} stands here", names=" ".join(hidden)),
                say("delete it; it often comes from copying out of a PDF or a chat"),
            )
        if FORMULA.match(form):
            return (
                say("a spreadsheet would run {text} as a formula", text=form),
                say("write it into {path} yourself if it is a term", path=GLOSSARY),
            )
    if parted := next((form for form in forms if "|" in form), None):
        return (
            say("{text} holds the sign | that parts the words of a cell", text=parted),
            say("write it with another sign in your tool"),
        )
    return None

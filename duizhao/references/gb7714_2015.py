"""Entries after GB/T 7714—2015, numeric system, as zotero-chinese renders them."""

from __future__ import annotations

from duizhao.model import Inlines
from duizhao.references import dates, names, pages
from duizhao.references import gb7714 as gb
from duizhao.references.compose import join, text, wrap
from duizhao.references.markup import rich
from duizhao.references.record import Record

MARKS = gb.Marks(", ", ": ", "(", ")", names.Shape(" ", hyphen=False, capitals=True))
_ARCHIVE = ("article", "bill", "hearing", "legal_case", "legislation", "regulation", "treaty")
_CODES = gb.CODES | dict.fromkeys((*_ARCHIVE, "collection", "personal_communication"), "A")


def entry(record: Record) -> Inlines:
    """The entry after GB/T 7714—2015, with its final full stop."""
    people = ["author", "composer", "illustrator", "director"]
    if not record.text("container-title"):
        people.append("editor")
    body = join(". ", gb.people(record, MARKS, *people), _body(record), gb.access(record))
    return wrap("", body, ".")


def _body(record: Record) -> Inlines:
    title = _title(record)
    rest = (gb.translators(record, MARKS), gb.edition(record), _published(record))
    if record.is_a(*gb.SERIALS):
        return join(". ", title, _serial(record))
    if record.is_a("patent", "dataset", "software", *gb.SITES):
        return join(". ", title, _published(record))
    if record.is_a("periodical"):
        return join(". ", title, _year_volume_issue(record), _published(record))
    if record.is_a(*gb.PARTS, "paper-conference") or record.text("container-title"):
        return join(". ", join("//", join(". ", title, rest[0]), _host(record)), *rest[1:])
    return join(". ", title, *rest)


def _title(record: Record) -> Inlines:
    whole = not record.text("container-title") and not record.is_a(*gb.PARTS, "paper-conference")
    details = join(
        "\u2003",
        *((_volume(record), rich(record.text("volume-title"))) if whole else ()),
        () if record.is_a("article", "article-journal") else gb.number(record, "number"),
        rich(record.text("archive_location")) if record.is_a(*gb.ARCHIVED) else (),
    )
    title = join(": ", rich(record.text("title")), details)
    if not record.text("container-title") and not record.is_a("paper-conference") and record.date("event-date"):
        title = join(", ", title, rich(record.text("event-place")), gb.day(record, "event-date"))
    return (*title, *gb.code(_CODES.get(record.type, "Z"), record))


def _volume(record: Record) -> Inlines:
    """Of a book; a journal's volume stands elsewhere."""
    volume = record.text("volume")
    if record.is_a("article", *gb.SERIALS, "periodical"):
        return ()
    if not pages.is_numeric(volume):
        return rich(volume)
    word = ("Vols." if pages.is_plural(volume) else "Vol.") if gb.english(record) else "卷"
    return wrap(f"{word} ", gb.number(record, "volume"))


def _host(record: Record) -> Inlines:
    """The book an item stands in, after //."""
    fields = ["editor", "editorial-director", "collection-editor", "container-author"]
    if not record.text("container-title") and not record.has("author", "composer", "illustrator", "director"):
        fields.remove("editor")  # they stand in the author's place
    people = gb.people(record, MARKS, *fields)
    title = join(": ", rich(record.text("container-title")), _volume(record))
    if not record.text("container-title"):
        title = rich(record.text("event-title")) if record.is_a("paper-conference") else ()
    meeting: tuple[Inlines, ...] = ()
    if record.is_a("paper-conference") and record.date("event-date"):
        meeting = (gb.day(record, "event-date"), rich(record.text("event-place")))
    return join(". ", people, join(", ", title, *meeting))


def _serial(record: Record) -> Inlines:
    journal, cited = rich(record.text("container-title")), _cited(record)
    if record.is_a("article-newspaper"):
        return (*join(", ", journal, gb.day(record, "issued")), *wrap("(", gb.page_range(record), ")"), *cited)
    issue = (*join(", ", journal, _year(record), gb.number(record, "volume")), *gb.issue(record, MARKS))
    return (*join(": ", issue, gb.page_range(record)), *cited)


def _year_volume_issue(record: Record) -> Inlines:
    return (*join(", ", _year(record), gb.number(record, "volume")), *gb.issue(record, MARKS))


def _published(record: Record) -> Inlines:
    cited = _cited(record)
    issued = record.date("issued")
    if record.is_a("patent"):
        return (*gb.day(record, "issued"), *cited)
    press = record.has("archive", "archive-place", "publisher", "publisher-place", "page")
    if press or record.is_a("book", "chapter", "paper-conference", "periodical", "thesis"):
        fields = ("publisher-place", "publisher")
        if not record.has(*fields):
            fields = ("archive-place", "archive")
        place = gb.place_and_press(record, MARKS, *fields)
        return (*join(": ", join(", ", place, _year(record)), gb.page_range(record)), *cited)
    if not record.has("URL", "DOI"):
        return _year(record)
    if issued is None:
        return cited
    whole_day = issued.start is not None and issued.start.day
    return (*(wrap("(", gb.day(record, "issued"), ")") if whole_day else _year(record)), *cited)


def _year(record: Record) -> Inlines:
    """The year; [2020] where it is a guess or taken from the day of access."""
    if issued := record.date("issued"):
        year = text(dates.year(issued, "/"))
        return wrap("[", year, "]") if issued.circa else year
    return wrap("[", text(dates.year(record.date("accessed"), "/")), "]")


def _cited(record: Record) -> Inlines:
    return wrap("[", gb.day(record, "accessed"), "]") if record.has("URL", "DOI") else ()

"""Entries after GB/T 7714—2025, numeric system, in force since 2026-07-01, as zotero-chinese renders them.

Marks between the elements are full-width, in English entries too.
"""

from __future__ import annotations

from duizhao.model import Inlines, plain
from duizhao.references import dates, names, pages
from duizhao.references import gb7714 as gb
from duizhao.references.compose import join, text, url, wrap
from duizhao.references.markup import rich, without_stops
from duizhao.references.record import Record

MARKS = gb.Marks("，", "：", "（", "）", names.Shape(" ", hyphen=True))
_CODES = gb.CODES | dict.fromkeys(gb.ARCHIVED, "A") | {"article": "PP"}


def entry(record: Record) -> Inlines:
    """The entry after GB/T 7714—2025, in force since 2026-07-01, with its final full stop."""
    people = ["composer", "author", "illustrator", "director", "host"]
    if not record.text("container-title"):
        people += ["editor", "editorial-director", "compiler", "collection-editor"]
    author = () if record.is_a("standard") else gb.people(record, MARKS, *people)
    return wrap("", join(". ", author, _body(record), _access(record)), ".")


def _access(record: Record) -> Inlines:
    if cstr := record.text("CSTR"):
        return join(". ", url(record.text("URL")), text(f"CSTR:{cstr}"))
    return gb.access(record)


def _body(record: Record) -> Inlines:  # one case a section of the standard
    title, others, edition = _title(record), gb.translators(record, MARKS), gb.edition(record)
    published, dated = _published(record), _created_and_cited(record)
    version = wrap("V", rich(record.text("version")))
    if record.is_a(*gb.SERIALS):
        return join(". ", title, others, _serial(record))
    if record.is_a(*gb.SITES):
        return join(". ", title, dated)
    if record.is_a(*gb.PARTS) or record.text("container-title"):
        return join(". ", join("//", join(". ", title, others), _host(record)), edition, published)
    if record.is_a("periodical"):
        return join(". ", title, gb.number(record, "volume"), published)
    if record.is_a("paper-conference"):
        return join("//", title, _meeting(record))
    if record.is_a("standard"):
        return join("\u2003", gb.number(record, "number"), title)
    if record.is_a("article", "dataset"):
        return join(". ", title, version, (*published, *dated))
    if record.is_a("book", "classic", "map", "patent", "report") or record.text("publisher"):
        return join(". ", title, others, edition, published, _map_size(record))
    if record.is_a(*gb.ARCHIVED) or record.text("archive"):
        return join(". ", title, published)
    if record.has("CSTR", "DOI", "URL"):
        return join(". ", title, version, dated)
    return join(". ", title, others, edition, published)


def _map_size(record: Record) -> Inlines:
    return rich(record.text("dimensions")) if record.is_a("map") else ()


def _title(record: Record) -> Inlines:
    whole = not record.text("container-title") and not record.is_a(*gb.PARTS, "paper-conference")
    title = join(
        "：",
        rich(record.text("title")),
        join("\u2003", _volume(record), rich(record.text("volume-title"))) if whole else (),
        () if record.is_a("article", "article-journal", "standard") else _item_number(record),
    )
    if record.is_a("map"):
        title = join(". ", title, rich(record.text("scale")))
    return (*title, *gb.code(_code(record), record))


def _item_number(record: Record) -> Inlines:
    """A patent's application number, a report's or standard's number, an archive's shelf mark."""
    if record.is_a("patent") and record.text("call-number"):
        return rich(record.text("call-number"))
    if record.text("number"):
        return gb.number(record, "number")
    return rich(record.text("archive_location")) if record.is_a(*gb.ARCHIVED) or record.text("archive") else ()


def _code(record: Record) -> str:
    if code := _CODES.get(record.type):
        return code
    if record.text("archive"):
        return "A"
    return "EB" if record.has("CSTR", "DOI", "URL") else "Z"


def _volume(record: Record) -> Inlines:
    if record.is_a("article", *gb.SERIALS, "periodical"):
        return ()
    volume = gb.number(record, "volume")
    if not pages.is_numeric(record.text("volume")):
        return volume
    if gb.english(record):
        return wrap("v.", volume)
    return join("-", *(text(f"第{part}卷") for part in plain(volume).split("-")))


def _host(record: Record) -> Inlines:
    if not record.text("container-title"):
        return ()
    fields = ("container-author", "editor", "editorial-director", "compiler", "collection-editor")
    title = join("：", rich(record.text("container-title")), _volume(record))
    return join(". ", gb.people(record, MARKS, *fields), title)


def _meeting(record: Record) -> Inlines:
    return join("：", join("，", rich(record.text("event-title")), _date(record)), gb.page_range(record))


def _serial(record: Record) -> Inlines:
    journal = rich(without_stops(record.text("container-title")))
    if record.is_a("article-newspaper"):
        return (*join("，", journal, _date(record)), *wrap("（", gb.page_range(record), "）"))
    if record.has("volume", "issue"):
        when = text(dates.year(record.date("issued"), "/"))
    else:
        when = gb.day(record, "available-date") or gb.day(record, "issued")
    issue = (*join("，", journal, when, gb.number(record, "volume")), *gb.issue(record, MARKS))
    return join("：", issue, gb.page_range(record) or gb.number(record, "number"))


def _published(record: Record) -> Inlines:
    if record.is_a("article", "dataset"):
        return rich(record.text("publisher"))
    bound = (*gb.PARTS, "book", "classic", "map", "paper-conference", "periodical", "thesis")
    press = record.is_a(*bound) or bool(record.text("publisher"))
    if not press and record.is_a("patent", "report"):
        return join("：", _date(record), gb.page_range(record))
    if not press and (record.is_a(*gb.ARCHIVED) or record.text("archive")):
        place = gb.place_and_press(record, MARKS, "archive-place", "archive")
        return join("，", place, _date(record))
    if not press and (record.is_a(*gb.SITES) or record.has("CSTR", "DOI", "URL")):
        return ()
    place = gb.place_and_press(record, MARKS, "publisher-place", "publisher")
    return join("：", join("，", place, _date(record)), gb.page_range(record))


def _date(record: Record) -> Inlines:
    """The day for newspapers, patents, archives and reports without a publisher, else the year.

    Without any date the year of access in brackets.
    """
    if not record.date("issued"):
        return wrap("[", text(dates.year(record.date("accessed"), "—")), "]")
    daily = record.is_a("article-newspaper", "patent", *gb.ARCHIVED, "report") or record.text("archive")
    if daily and not (record.is_a("report") and record.text("publisher")):
        return gb.day(record, "issued")
    return text(dates.year(record.date("issued"), "—"))


def _created_and_cited(record: Record) -> Inlines:
    return (*wrap("（", gb.day(record, "issued"), "）"), *wrap("[", gb.day(record, "accessed"), "]"))

"""Entries after the AMA Manual of Style, 11th edition."""

from __future__ import annotations

from duizhao.model import Inlines
from duizhao.references import dates, pages
from duizhao.references.compose import doi, emphasis, text, url
from duizhao.references.markup import rich
from duizhao.references.medical import PARTS, Crowd, edition, join, labelled, number, people, short_title, wrap
from duizhao.references.record import Record
from duizhao.references.titlecase import titled

_CROWD = Crowd(7, 3)
_WHOLE = ("bill", "book", "graphic", "legislation", "motion_picture", "report", "song")
_ITALIC = (*_WHOLE, "legal_case", "thesis")
_ROLE = ("ed.", "eds.")


def entry(record: Record) -> Inlines:
    """The entry after the AMA Manual of Style; it ends without a full stop after a DOI or an address."""
    author, title = people(record, "author", _CROWD), _title(record)
    if not author:
        author = people(record, "editor", _CROWD, _ROLE)
    main = join(". ", author, title, *_body(record))
    return join(". ", wrap("", main, "."), _access(record))


def _cased(record: Record, field: str) -> Inlines:
    """A book's title: in italics, and in title case when the item is English or names no language."""
    words = record.text(field)
    return emphasis(rich(titled(words) if record.lang in ("", "en") else words))


def _title(record: Record) -> Inlines:
    return _cased(record, "title") if record.is_a(*_ITALIC) else rich(record.text("title"))


def _editors(record: Record) -> Inlines:
    return people(record, "editor", _CROWD, _ROLE) if record.names("author") else ()


def _press(record: Record) -> Inlines:
    return join("; ", rich(record.text("publisher")), text(dates.year(record.date("issued"), "–")))


def _body(record: Record) -> tuple[Inlines, ...]:
    volume, printing = labelled(record, "volume", "Vol", "Vols", "-"), edition(record, "-")
    page = text(pages.pages(record.text("page"), "-"))
    press = _press(record)
    if record.is_a(*_WHOLE):
        return (join(":", join(". ", volume, printing, wrap("(", _editors(record), ")"), press), page),)
    if record.is_a(*PARTS):
        host = _cased(record, "container-title")
        series = rich(record.text("collection-title"))
        book = wrap("In: ", join(". ", _editors(record), host, volume, printing, series, press))
        return (join(":", book, page or labelled(record, "chapter-number", "chap", "chaps", "-")),)
    if record.is_a("post", "post-weblog", "webpage"):
        return (rich(record.text("container-title")), text(dates.month_first(record.date("issued"))))
    if record.is_a("thesis"):
        return (rich(record.text("genre")), press)
    if record.is_a("speech"):
        return (_speech(record),)
    return _article(record)


def _speech(record: Record) -> Inlines:
    genre = record.text("genre")
    what = f"{genre[:1].upper()}{genre[1:]} presented at" if genre else "Presented at"
    where = join(
        "; ",
        rich(record.text("event-title")),
        text(dates.month_first(record.date("issued"))),
        rich(record.text("event-place")),
    )
    return wrap(f"{what}: ", where)


def _article(record: Record) -> tuple[Inlines, ...]:
    issue = (*number(record, "volume", "-"), *wrap("(", number(record, "issue", "-"), ")"))
    supplement = record.text("supplement-number")
    supplement = f"suppl {supplement}" if pages.is_numeric(supplement) else supplement
    issue = (*issue, *wrap("(", rich(supplement), ")"))
    if record.is_a("article-newspaper"):
        issue = ()
    page = number(record, "number", "-") or text(pages.pages(record.text("page"), "-"))
    press = emphasis(rich(record.text("publisher"))) if record.is_a("article") else ()
    journal = emphasis(short_title(record))
    return (_editors(record), journal, press, join(":", join(";", _when(record), issue), page))


def _when(record: Record) -> Inlines:
    issued = record.date("issued")
    if record.has("issue", "volume"):
        return text(dates.year(issued, "–"))
    day = text(dates.month_first(issued))
    if record.is_a("article-newspaper"):
        return day
    return wrap("Preprint posted online " if record.is_a("article") else "Published online ", day)


def _access(record: Record) -> Inlines:
    if record.text("DOI"):
        return doi(record.text("DOI"), "doi:")
    address = url(record.text("URL"))
    accessed = wrap("Accessed ", text(dates.month_first(record.date("accessed"))))
    return join(". ", accessed, address) if address else ()

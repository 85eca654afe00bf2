"""Entries after NLM's Citing Medicine, 2nd edition (citation-sequence), the style of Vancouver and ICMJE."""

from __future__ import annotations

from duizhao.model import Inlines
from duizhao.references import dates, pages
from duizhao.references.compose import doi, text, url
from duizhao.references.markup import rich
from duizhao.references.medical import PARTS, Crowd, edition, join, labelled, number, people, short_title, wrap
from duizhao.references.record import Record

_REVIEWS = ("review", "review-book")
_SERIALS = ("article-journal", "article-magazine", "article-newspaper", "periodical", "post-weblog", *_REVIEWS)
_CROWD = Crowd(7, 6)  # the CSL style's choice; Citing Medicine itself lets you print all


def entry(record: Record) -> Inlines:
    """The entry after Citing Medicine; a DOI and a web address end it without a full stop."""
    hosted = bool(record.text("container-title"))
    main = join(
        ". ",
        _author(record),
        _title(record),
        () if hosted else edition(record, "–"),
        _host(record),
        join("; ", _press(record), join(";", _date(record), _issue(record))),
        _extent(record),
        rich(record.text("title")) if record.is_a("webpage") and hosted else (),
        _series(record),
        _report(record),
    )
    return join(" ", wrap("", main, "."), _available(record), _notes(record))


_ROLES = {
    "editor-translator": ("editor & translator", "editors & translators"),
    "editor": ("editor", "editors"),
    "translator": ("translator", "translators"),
    "collection-editor": ("editor", "editors"),
}


def _people(record: Record, field: str) -> Inlines:
    return people(record, field, _CROWD, _ROLES.get(field, ("", "")))


def _author(record: Record) -> Inlines:
    """The authors; failing them, the editors and translators with their roles."""
    if author := _people(record, "author") or _people(record, "editor-translator"):
        return author
    if record.names("editor") == record.names("translator"):
        return people(record, "editor", _CROWD, _ROLES["editor-translator"])
    both = join(", ", _people(record, "editor"), _people(record, "translator"))
    return both or _people(record, "collection-editor")


def _title(record: Record) -> Inlines:
    hosted = bool(record.text("container-title"))
    site = record.is_a("webpage") and hosted
    title = rich(record.text("container-title" if site else "title"))
    medium = wrap("[", _medium(record), "]") if site or not hosted else ()
    return join(" ", title, wrap("[", rich(record.text("genre")), "]"), medium)


def _medium(record: Record) -> Inlines:
    if medium := record.text("medium"):
        return rich(medium[0].upper() + medium[1:])
    return text("Internet") if record.text("URL") and not record.is_a(*PARTS) else ()


def _indexed(record: Record) -> bool:
    """Whether an identifier makes the web address of a journal article needless."""
    return record.is_a("article-journal") and record.has("DOI", "PMID", "PMCID")


def _host(record: Record) -> Inlines:
    editors = _people(record, "editor") if record.has("author", "editor-translator") else ()
    host = join(". ", editors, _container(record))
    return wrap("In: " if record.is_a(*PARTS) else "", host)


def _container(record: Record) -> Inlines:
    if record.is_a("webpage"):
        return ()
    if title := record.text("container-title"):
        short = record.is_a("article-journal", *_REVIEWS)
        online = text("[Internet]") if record.text("URL") and not _indexed(record) else ()
        name = join(" ", short_title(record) if short else rich(title), online)
        return join(". ", name, edition(record, "–"))
    if record.is_a("bill", "legislation"):
        return join(", ", wrap("Sect. ", rich(record.text("section"))), number(record, "number", "–"))
    if record.is_a("speech"):
        genre = record.text("genre")
        return wrap(f"{genre[:1].upper()}{genre[1:]} presented at: ".lstrip(), rich(record.text("event")))
    volume = join(", ", labelled(record, "volume", "Vol.", "Vols.", "–"), rich(record.text("volume-title")))
    part = join(", ", labelled(record, "part-number", "Pt.", "Pts.", "–"), rich(record.text("part-title")))
    return join(", ", volume, part)


def _press(record: Record) -> Inlines:
    if record.is_a(*_SERIALS):
        return ()
    place = rich(record.text("publisher-place"))
    if record.is_a("thesis"):
        place = wrap("[", place, "]")
    return join(": ", () if record.is_a("speech") else place, rich(record.text("publisher")))


def _date(record: Record) -> Inlines:
    issued, cited = record.date("issued"), _cited(record)
    day, year = text(dates.year_first(issued)), text(dates.year(issued, "–"))
    if record.is_a(*_SERIALS):
        page = text(_pages(record)) if record.is_a("article-newspaper") else ()
        return join(":", join(" ", day, () if _indexed(record) else cited), page)
    if record.is_a("bill", "legislation"):
        return day
    if record.is_a("report"):
        return join(" ", text(dates.year_first(issued, day_too=False)), cited)
    if record.is_a("patent"):
        return join(" ", join(", ", number(record, "number", "–"), year), cited)
    if record.is_a("speech"):
        return join("; ", join(" ", day, cited), rich(record.text("event-place")))
    return join(" ", year, cited)


def _cited(record: Record) -> Inlines:
    if not record.text("URL"):
        return ()
    return wrap("[cited ", text(dates.year_first(record.date("accessed"))), "]")


def _pages(record: Record) -> str:
    return pages.pages(record.text("page"), "–", shorten=True)


def _issue(record: Record) -> Inlines:
    if record.is_a("article-newspaper") or not record.is_a(*_SERIALS):
        return ()
    supplement = record.text("supplement-number")
    supplement = f"Suppl {supplement}" if pages.is_numeric(supplement) else supplement[:1].upper() + supplement[1:]
    issue = wrap("(", join(" ", number(record, "issue", "–"), rich(supplement)), ")")
    volume = (*rich(record.text("collection-title")), *number(record, "volume", "–"), *issue)
    return join(":", volume, number(record, "number", "–") or text(_pages(record)))


def _extent(record: Record) -> Inlines:
    if record.is_a("article-journal", "article-magazine", "article-newspaper", *_REVIEWS):
        return ()
    if record.is_a("book"):
        count = record.text("number-of-pages")
        return join(" ", rich(count), text("p.") if pages.is_numeric(count) else ())
    return wrap("p. ", text(_pages(record)))


def _series(record: Record) -> Inlines:
    if record.is_a(*_SERIALS):
        return ()
    volume = labelled(record, "collection-number", "no.", "nos.", "–")
    series = join("; ", rich(record.text("collection-title")), volume)
    if not record.text("collection-title"):
        return ()
    return wrap("(", join(". ", _people(record, "collection-editor"), series), ")")


def _report(record: Record) -> Inlines:
    typed = record.text("number")
    if not record.is_a("report") or not typed:
        return ()
    genre = record.text("genre") or "report"
    label = "no.: " if pages.is_numeric(typed) else ""
    return (*rich(f"{genre[0].upper()}{genre[1:]} {label}"), *number(record, "number", "–"))


def _available(record: Record) -> Inlines:
    shelf = join(", ", *(rich(record.text(field)) for field in ("archive_collection", "archive", "archive-place")))
    place = wrap("Located at: ", join("; ", shelf, rich(record.text("archive_location"))))
    address = () if _indexed(record) else wrap("Available from: ", url(record.text("URL")))
    return join(". ", place, join(" ", address, doi(record.text("DOI"), "doi:")))


def _notes(record: Record) -> Inlines:
    pmid, pmcid = record.text("PMID"), record.text("PMCID")
    ids = join(
        "; ",
        text(f"PubMed PMID: {pmid}" if pmid else ""),
        text(f"PubMed Central PMCID: {pmcid}" if pmcid else ""),
    )
    return wrap("", join(". ", ids, rich(record.text("references"))), ".")

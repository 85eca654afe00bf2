"""What the editions of GB/T 7714 share: kinds of documents, names, numbers, dates and addresses of an entry.

The item's own language decides between 等 and et al., 版 and ed.; an item that names no language counts as Chinese.
"""

from __future__ import annotations

from duizhao.frozen import frozen
from duizhao.model import Inlines
from duizhao.references import dates, names, pages
from duizhao.references.compose import doi, join, text, url, wrap
from duizhao.references.markup import rich
from duizhao.references.record import Record

SERIALS = ("article-journal", "article-magazine", "article-newspaper")
SITES = ("post", "post-weblog", "webpage")
PARTS = ("chapter", "entry-dictionary", "entry-encyclopedia")
ARCHIVED = ("collection", "manuscript", "personal_communication")

# Document type codes, GB/T 7714 annex B.
CODES = {
    "article-journal": "J",
    "article-magazine": "J",
    "periodical": "J",
    "article-newspaper": "N",
    "book": "M",
    "classic": "M",
    **dict.fromkeys(PARTS, "M"),
    "dataset": "DS",
    "map": "CM",
    "paper-conference": "C",
    "patent": "P",
    **dict.fromkeys(SITES, "EB"),
    "report": "R",
    "software": "CP",
    "standard": "S",
    "thesis": "D",
}
_MOST_NAMES = 3  # GB/T 7714: three names, then 等 / et al.


@frozen
class Marks:
    """What differs in type between the editions: punctuation and how names look."""

    comma: str
    colon: str
    opening: str
    closing: str
    shape: names.Shape


def english(record: Record) -> bool:
    """Whether the item says it is English."""
    return record.lang == "en"


def people(record: Record, marks: Marks, *fields: str) -> Inlines:
    """The first of the name fields that has names."""
    for field in fields:
        if found := record.names(field):
            printed = [names.printed(each, marks.shape, record.lang) for each in found]
            if len(printed) > _MOST_NAMES:
                printed = [*printed[:_MOST_NAMES], "et al." if english(record) else "等"]
            return join(marks.comma, *(rich(each) for each in printed))
    return ()


def translators(record: Record, marks: Marks) -> Inlines:
    """The translators, then 译 or trans."""
    role = "trans." if english(record) else "译"
    return wrap("", people(record, marks, "translator"), f"{marks.comma}{role}")


def edition(record: Record) -> Inlines:
    """`2nd ed.` or `2 版` for a number, words as they are."""
    typed = record.text("edition")
    if not pages.is_numeric(typed):
        return rich(typed)
    if english(record):
        return text(f"{pages.ordinals(typed)} {'eds.' if pages.is_plural(typed) else 'ed.'}")
    return text(f"{typed} 版")


def number(record: Record, field: str) -> Inlines:
    """A volume, issue or number."""
    return rich(pages.number(record.text(field), "-"))


def page_range(record: Record) -> Inlines:
    """The pages, in full: 181-187."""
    return text(pages.pages(record.text("page"), "-"))


def code(kind: str, record: Record) -> Inlines:
    """[J/OL]: kind and carrier."""
    carrier = record.text("medium") or ("OL" if record.has("URL", "DOI") else "")
    return wrap("[", join("/", text(kind), text(carrier)), "]")


def access(record: Record) -> Inlines:
    """Web address and DOI."""
    return join(". ", url(record.text("URL")), doi(record.text("DOI"), "DOI:"))


def _seasons(record: Record) -> tuple[str, ...]:
    return dates.SEASONS if english(record) else dates.SEASONS_ZH


def day(record: Record, field: str) -> Inlines:
    """The date in digits: 2019-10-25."""
    return text(dates.numeric(record.date(field), _seasons(record)))


def place_and_press(record: Record, marks: Marks, *fields: str) -> Inlines:
    """London: Example Press."""
    return join(marks.colon, *(rich(record.text(field)) for field in fields))


def issue(record: Record, marks: Marks) -> Inlines:
    """(3): the issue in brackets."""
    return wrap(marks.opening, number(record, "issue"), marks.closing)

"""What the styles of medicine, NLM and AMA, share: names, numbers, short titles, American quotation marks."""

from __future__ import annotations

from duizhao.frozen import frozen
from duizhao.model import Inlines
from duizhao.references import compose, names, pages
from duizhao.references.compose import text
from duizhao.references.markup import rich, without_stops
from duizhao.references.record import Record

_SHAPE = names.Shape()
PARTS = ("chapter", "paper-conference", "entry-dictionary", "entry-encyclopedia")


@frozen
class Crowd:
    """From `at_least` names on, print the first `keep` and et al."""

    at_least: int
    keep: int


def join(delimiter: str, *parts: Inlines) -> Inlines:
    """Joined the American way: full stops go inside closing quotation marks."""
    return compose.join(delimiter, *parts, american=True)


def wrap(before: str, inner: Inlines, after: str = "") -> Inlines:
    """Wrapped the American way."""
    return compose.wrap(before, inner, after, american=True)


def people(record: Record, field: str, crowd: Crowd, role: tuple[str, str] = ("", "")) -> Inlines:
    """The names in `field`, then their role (one, several)."""
    found = record.names(field)
    printed = [names.printed(each, _SHAPE, record.lang) for each in found]
    if len(printed) >= crowd.at_least:
        printed = [*printed[: crowd.keep], "et al."]
    out = join(", ", *(rich(each) for each in printed))
    word = role[len(found) > 1]
    return wrap("", out, f", {word}") if word else out


def edition(record: Record, dash: str) -> Inlines:
    """`2nd ed.` for a number, words as they are."""
    typed = record.text("edition")
    if not pages.is_numeric(typed):
        return rich(typed)
    several = pages.is_plural(typed)
    ordinals = pages.ordinals(typed).replace("-", dash)
    return text(f"{ordinals} {'eds.' if several else 'ed.'}")


def number(record: Record, field: str, dash: str) -> Inlines:
    """A volume, issue or number."""
    return rich(pages.number(record.text(field), dash))


def labelled(record: Record, field: str, one: str, several: str, dash: str) -> Inlines:
    """`Vol. 2` for a number, the words alone for words."""
    value = record.text(field)
    word = several if pages.is_plural(value) else one
    return wrap(f"{word} " if pages.is_numeric(value) else "", number(record, field, dash))


def short_title(record: Record) -> Inlines:
    """The journal's abbreviated name without full stops, its full name failing that."""
    short = record.text("container-title-short") or record.text("journalAbbreviation")
    return rich(without_stops(short or record.text("container-title")))

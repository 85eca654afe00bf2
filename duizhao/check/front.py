"""HND: the front matter holds known keys, each with a value of its kind."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping

from duizhao.check.case import Case
from duizhao.check.place import line_of
from duizhao.finding import Finding, Message, say
from duizhao.model import Article, Fact, iso_day

STATUSES = ("draft", "reviewed", "published", "withdrawn")
TEXT, DATE, LIST, FLAG = "text", "date", "list", "flag"
_PERSON: Mapping[str, object] = {"name": TEXT, "role": TEXT, "organisation": TEXT, "date": DATE}
SHAPE: Mapping[str, object] = {
    "title": TEXT,
    "summary": TEXT,
    "main_message": TEXT,
    "version": TEXT,
    "status": TEXT,
    "publisher": TEXT,
    "authors": LIST,
    "medical_reviewer": _PERSON,
    "written": DATE,
    "evidence_checked": DATE,
    "reviewed": DATE,
    "next_review": DATE,
    "audience": TEXT,
    "funding": TEXT,
    "conflicts": TEXT,
    "contact": TEXT,
    "licence": TEXT,
    "ai_use": TEXT,
    "wechat": {"author": TEXT, "digest": TEXT, "source_url": TEXT, "cover": TEXT, "comments": FLAG},
    "translator": TEXT,
    "translation_reviewer": TEXT,
    "machine_translated": FLAG,
}


def shape(case: Case) -> Iterator[Finding]:
    """A front matter key is unknown, or its value is not of the right kind.

    A mistyped key is silently not printed: the reader never sees the fact.
    """
    for article in case.work.articles():
        for key, fact in article.meta.facts.items():
            yield from _shape(article, key, fact, SHAPE)
        status = article.meta.at("status")
        if status is not None and isinstance(status.value, str) and status.value not in STATUSES:
            yield Finding(
                line_of(status.span),
                "HND006",
                say("there is no status {value}", value=status.value),
                say("choose one of: {words}", words=", ".join(STATUSES)),
            )


def _shape(article: Article, key: str, fact: Fact, shapes: Mapping[str, object]) -> Iterator[Finding]:
    wanted = shapes.get(key)
    if wanted is None:
        near = difflib.get_close_matches(key, shapes, 1)
        yield Finding(
            line_of(fact.span),
            "HND006",
            say('the front matter has no key "{key}"', key=key),
            say('did you mean "{word}"?', word=near[0])
            if near
            else say("choose one of: {words}", words=", ".join(shapes)),
            length=len(key),
        )
    elif isinstance(wanted, Mapping) and isinstance(fact.value, Mapping):
        for inner, value in fact.value.items():
            yield from _shape(article, inner, value, wanted)
    elif (misfit := _misfit(key, wanted, fact)) is not None:
        yield Finding(line_of(fact.span), "HND006", *misfit)


def _misfit(key: str, wanted: object, fact: Fact) -> tuple[Message, Message] | None:
    value = fact.value
    if isinstance(value, str) and wanted in (TEXT, LIST):  # most are
        return None
    if value is None or (wanted is _PERSON and not isinstance(value, tuple)):  # HND003 judges the reviewer
        return None
    wrong = say("{key} has the wrong kind of value", key=key)
    if isinstance(wanted, Mapping):
        return wrong, say("write its keys on indented lines below: {words}", words=", ".join(wanted))
    if wanted == LIST:
        fine = isinstance(value, str) or (isinstance(value, tuple) and all(isinstance(f.value, str) for f in value))
        return None if fine else (wrong, say("write a list: lines that begin with - "))
    if not isinstance(value, str):
        return wrong, say("write one value on the same line")
    if wanted == DATE and iso_day(value) is None:
        wrong = say("{key} is no date: {value}", key=key, value=value)
        return wrong, say("write the date as year-month-day, for example 2027-03-01")
    if wanted == FLAG and value not in ("true", "false"):
        return say('{key} cannot be "{value}"', key=key, value=value), say("write true or false")
    return None

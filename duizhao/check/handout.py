"""HND: what a trustworthy handout must say about itself (brief facts of its front matter and its disclaimer)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from duizhao.check.case import Case
from duizhao.check.place import line_of
from duizhao.finding import Finding, Message, Severity, say
from duizhao.model import Article, Span

DISCLAIMER = "_disclaimer"
REVIEW_MONTHS = 36  # PIF TICK and the NHS content standard: look at it again within three years
MESSAGE_SENTENCES = 3  # CDC Clear Communication Index, item 1: one main message, short
# A full stop ends a sentence only before a capital or the end, and not after a title or a shortened word.
_SENTENCE = re.compile(
    r"[。！？!?]+|(?<!\b[A-Za-z]\.[A-Za-z])(?<!\bDr)(?<!\bProf)(?<!\bM[rs])(?<!\bMrs)\.+(?=[”’\"')]*(?:\s+[^a-z\s]|\s*$))"
)

_REQUIRED = ("version", "written", "next_review", "contact")


def disclaimer(case: Case) -> Iterator[Finding]:
    """The project has no disclaimer in this language.

    A reader could take general information for advice about the own case.
    """
    if case.work.source.fragment or (case.bare and not _has_disclaimer(case)):
        return
    for article in case.work.articles():
        fragment = case.shelf.fragments.get((DISCLAIMER, article.lang))
        if fragment is None or not any(fragment.blocks()):
            yield Finding(
                Span(article.path),
                "HND001",
                say("there is no disclaimer in this language"),
                say("write source/{lang}/_disclaimer.md", lang=article.lang),
            )


def facts(case: Case) -> Iterator[Finding]:
    """The front matter lacks a fact that every handout prints.

    Half of all leaflets found in clinics carry no date; nobody can tell whether they still hold.
    """
    if case.work.source.fragment:
        return
    if case.bare:
        yield Finding(
            Span(case.work.source.path),
            "HND002",
            say("these texts have no front matter: they can be checked, but not printed"),
            say("add {keys} between --- lines at the top of the files", keys=", ".join(("title", *_REQUIRED))),
            severity=Severity.INFO,
        )
        return
    for article in case.work.articles():
        wanted = ["title", "main_message"]
        if article is case.work.source:
            wanted += _REQUIRED
            if not article.meta.text("publisher") and not case.config.publisher:
                wanted.append("publisher")
        for key in wanted:
            if not article.meta.text(key) and not (key == "title" and _has_heading(article)):
                yield Finding(
                    Span(article.path),
                    "HND002",
                    say("the front matter has no {key}", key=key),
                    say("add a line  {key}: …  between the --- lines at the top of the file", key=key),
                )


def reviewer(case: Case) -> Iterator[Finding]:
    """The front matter does not say whether a medical professional has reviewed the text.

    Silence reads as approval. Null is an honest answer and is printed as "not yet medically reviewed".
    """
    article = case.work.source
    if article.fragment or case.bare:
        return
    fact = article.meta.at("medical_reviewer")
    if fact is None:
        yield Finding(
            Span(article.path),
            "HND003",
            say("the front matter does not name a medical reviewer"),
            say("write  medical_reviewer: null  until somebody has reviewed it"),
        )
    elif isinstance(fact.value, Mapping):
        for key in ("name", "role", "date"):
            if not article.meta.text("medical_reviewer", key):
                yield Finding(
                    line_of(fact.span),
                    "HND003",
                    say("the medical reviewer has no {key}", key=key),
                    say("add  {key}: …  below medical_reviewer, or write  medical_reviewer: null", key=key),
                )
    elif fact.value is not None:
        yield Finding(
            line_of(fact.span),
            "HND003",
            say("the medical reviewer must be null, or have name, role and date"),
            say("write the name on a line of its own below:  name: …"),
        )


def dates(case: Case) -> Iterator[Finding]:
    """The dates of a handout contradict each other, or its next review is too far off.

    Evidence ages; a leaflet that nobody promised to look at again is soon wrong.
    """
    article = case.work.source
    found = {key: article.meta.day(key) for key in ("written", "evidence_checked", "reviewed", "next_review")}
    written, due = found["written"], found["next_review"]
    start = max((day for key, day in found.items() if day and key != "next_review"), default=None)
    if start is not None and due is not None:
        if due <= start:
            message = say("the next review ({due}) does not come after {start}", due=due, start=start)
            yield _date_finding(article, "next_review", message, say("write a later date"))
        elif _months(start, due) > REVIEW_MONTHS:
            message = say("the next review is more than {months} months off", months=REVIEW_MONTHS)
            yield _date_finding(
                article,
                "next_review",
                message,
                say("write a date within {months} months of {start}", months=REVIEW_MONTHS, start=start),
            )
    for key in ("evidence_checked", "reviewed"):
        day = found[key]
        if written is not None and day is not None and day < written and key == "reviewed":
            message = say("the review ({day}) is older than the text ({written})", day=day, written=written)
            yield _date_finding(article, key, message, say("let somebody review the present text, or write null"))
    for key in ("written", "evidence_checked", "reviewed"):
        day = found[key]
        if day is not None and day > case.config.today:
            message = say("the date {day} of {key} is still to come", day=day, key=key)
            yield _date_finding(article, key, message, say("correct the date"))


def overdue(case: Case) -> Iterator[Finding]:
    """The next review is past.

    The page prints a banner; an editor should review the text or withdraw it.
    """
    article = case.work.source
    due = article.meta.day("next_review")
    if due is not None and due < case.config.today:
        yield _date_finding(
            article,
            "next_review",
            say("the review was due on {due}", due=due),
            say("review the text and write new dates, or withdraw the handout"),
            "HND005",
        )


def main_message(case: Case) -> Iterator[Finding]:
    """The main message is longer than three sentences.

    It stands in a box on page 1, and many readers read nothing else.
    """
    for article in case.work.articles():
        fact = article.meta.at("main_message")
        if fact is None or not isinstance(fact.value, str):
            continue
        count = len([part for part in _SENTENCE.split(fact.value) if re.search(r"\w", part)])
        if count > MESSAGE_SENTENCES:
            yield Finding(
                line_of(fact.span),
                "HND007",
                say("the main message has {count} sentences", count=count),
                say("say it in at most {limit}", limit=MESSAGE_SENTENCES),
            )


def status(case: Case) -> Iterator[Finding]:
    """The status claims more than the facts, or the handout is withdrawn.

    "Reviewed" without a reviewer is a false promise; a withdrawn handout must not be printed again.
    """
    meta = case.work.source.meta
    fact = meta.at("status")
    if fact is None or case.work.source.fragment:
        return
    if fact.value == "reviewed" and not meta.text("medical_reviewer", "name"):
        yield Finding(
            line_of(fact.span),
            "HND008",
            say("the status is reviewed, but no medical reviewer is named"),
            say("name the reviewer, or write  status: draft"),
        )
    if fact.value == "withdrawn" and case.press:
        yield Finding(
            line_of(fact.span),
            "HND008",
            say("this handout is withdrawn"),
            say("move its files out of source/, or give it another status"),
        )


def translation(case: Case) -> Iterator[Finding]:
    """A translation does not say who made it, or whether a machine did.

    Machine translation of health information needs a person's eye, and the reader has a right to know.
    """
    for parallel in () if case.bare else case.work.parallels:
        target = parallel.target
        if target.fragment:
            continue
        flag = target.meta.text("machine_translated")
        if not target.meta.text("translator") and flag != "true":
            yield Finding(
                Span(target.path),
                "HND009",
                say("the front matter names no translator"),
                say("add  translator: …  or  machine_translated: true"),
            )
        if flag == "true" and not target.meta.text("translation_reviewer"):
            fact = target.meta.at("machine_translated")
            yield Finding(
                line_of(fact.span) if fact is not None else Span(target.path),
                "HND009",
                say("a machine translated this and nobody has reviewed the translation"),
                say("let a qualified translator read it and write  translation_reviewer: …"),
                severity=Severity.INFO,
            )


def short(case: Case) -> Iterator[Finding]:
    """The text lacks a section that the short edition is made of.

    Then no short edition is printed, and the patient has no single sheet to take along.
    """
    if "short" not in case.config.handouts or case.work.source.fragment:
        return
    for article in case.work.articles():
        known = {section.id for section in article.sections}
        for id in case.config.short_sections:
            if id not in known:
                yield Finding(
                    Span(article.path),
                    "HND017",
                    say('there is no section "{id}" for the short edition', id=id),
                    say(
                        "write {mark} behind the heading of a section, or change short_sections in the settings",
                        mark=f"{{#{id}}}",
                    ),
                )


# ---------------------------------------------------------------- how the rules judge


def _has_disclaimer(case: Case) -> bool:
    return any((DISCLAIMER, article.lang) in case.shelf.fragments for article in case.work.articles())


def _has_heading(article: Article) -> bool:
    return any(s.heading is not None and s.heading.level == 1 for s in article.sections)


def _months(start: date, end: date) -> int:
    """Months begun between two days, rounded up."""
    whole = (end.year - start.year) * 12 + end.month - start.month
    return whole + (1 if end.day > start.day else 0)


def _date_finding(article: Article, key: str, message: Message, hint: Message, code: str = "HND004") -> Finding:
    fact = article.meta.at(key)
    return Finding(line_of(fact.span) if fact is not None else Span(article.path), code, message, hint)

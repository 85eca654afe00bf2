"""The facts that a reader weighs a handout by: version, dates, who checked it, who paid."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from duizhao.catalogue import catalogue
from duizhao.config import Config
from duizhao.finding import Message, say
from duizhao.frozen import frozen
from duizhao.language import LANGUAGES
from duizhao.model import Article, Work
from duizhao.render.page import dated

MAIL = re.compile(r"[^@\s<>\"']+@[^@\s<>\"']+\.[A-Za-z]{2,}")
WEB = re.compile(r"https?://[^\s<>\"']+")


@frozen
class FactRow:
    """One line of the facts: `key` is equal in all languages; `front` lines belong to the top of the first page."""

    key: str
    label: str
    value: Markup
    front: bool


FRONT = ("version", "evidence", "review", "next", "translator", "ai")


def said(work: Work, article: Article, *path: str) -> str:
    """A fact in the article's language, else as the source has it; "" where neither says it."""
    return article.meta.text(*path) or work.source.meta.text(*path)


@frozen
class Opening:
    """What stands above the text in one language. Title, summary and main message are never another language's."""

    tag: str
    title: str
    summary: str
    main_message: str
    facts: tuple[FactRow, ...]


def opening(work: Work, article: Article, config: Config) -> Opening:
    """The opening of one edition."""
    meta = article.meta
    return Opening(
        LANGUAGES[article.lang].tag,
        article.title,
        meta.text("summary"),
        meta.text("main_message"),
        facts(work, article, config),
    )


def told(work: Work, article: Article, *path: str) -> Markup:
    """`said` as HTML: words that only the source has are marked as the source's language."""
    words = escape(said(work, article, *path))
    if not words or article is work.source or article.meta.text(*path):
        return words
    return foreign(words, work)


def foreign(words: Markup, work: Work) -> Markup:
    """Words in the source's language on a page of another."""
    return Markup('<span lang="{}">{}</span>').format(LANGUAGES[work.source.lang].tag, words)


def publisher(work: Work, article: Article, config: Config) -> str:
    """Who answers for the article."""
    return said(work, article, "publisher") or config.publisher


@frozen
class State:
    """How far an article may be relied on today."""

    reviewed: bool  # a medical reviewer has put a name to it
    overdue: bool  # the day of its next review has passed
    withdrawn: bool  # the publisher has taken it back

    @property
    def cautions(self) -> tuple[tuple[str, Message], ...]:
        """(kind, what to tell the reader first of all), gravest first."""
        told = (
            (self.withdrawn, "withdrawn", say("The publisher has withdrawn this handout. Do not rely on it.")),
            (self.overdue, "overdue", say("This handout is past its review date. Ask for a newer one.")),
            (not self.reviewed, "unreviewed", say("Not yet medically reviewed")),
        )
        return tuple((kind, message) for applies, kind, message in told if applies)


def state(work: Work, config: Config) -> State:
    """The state of an article on `config.today`."""
    meta = work.source.meta
    due = meta.day("next_review")
    return State(
        reviewed=bool(meta.text("medical_reviewer", "name")),
        overdue=due is not None and due < config.today,
        withdrawn=meta.text("status") == "withdrawn",
    )


def facts(work: Work, article: Article, config: Config) -> tuple[FactRow, ...]:
    """The facts box in the article's language: the article's own words first, else the source's."""
    _ = catalogue(article.lang).gettext
    lang = article.lang
    rows = (
        ("version", _("Version"), escape(said(work, article, "version"))),
        ("written", _("Written"), _day(work, "written", lang)),
        ("evidence", _("Evidence checked"), _day(work, "evidence_checked", lang)),
        ("review", _("Medical review"), _review(work, article)),
        ("next", _("Next review due"), _day(work, "next_review", lang)),
        ("translator", _("Translation"), _translation(work, article)),
        ("ai", _("Use of AI"), told(work, article, "ai_use")),
        ("authors", _("Written by"), _names(work, article)),
        ("audience", _("Written for"), told(work, article, "audience")),
        ("funding", _("Funding"), told(work, article, "funding")),
        ("conflicts", _("Conflicts of interest"), told(work, article, "conflicts")),
        ("publisher", _("Publisher"), escape(publisher(work, article, config))),
        ("contact", _("Contact"), _contact(work, article)),
        ("licence", _("Licence"), told(work, article, "licence")),
    )
    return tuple(FactRow(*row, row[0] in FRONT) for row in rows if row[2])


def _day(work: Work, key: str, lang: str) -> Markup:
    iso = work.source.meta.text(key)
    return dated(iso, lang) if iso else Markup()


def _names(work: Work, article: Article) -> Markup:
    own = article.meta.texts("authors")
    names = escape(LANGUAGES[article.lang].comma.join(own or work.source.meta.texts("authors")))
    return names if own or article is work.source or not names else foreign(names, work)


def _contact(work: Work, article: Article) -> Markup:
    own = article.meta.text("contact")
    words = linked(own or work.source.meta.text("contact"))
    return words if own or article is work.source or not words else foreign(words, work)


def _review(work: Work, article: Article) -> Markup:
    """Name, role, organisation and day, or plainly that there has been none."""
    if not work.source.meta.text("medical_reviewer", "name"):
        return escape(catalogue(article.lang).gettext("Not yet medically reviewed"))
    who = [told(work, article, "medical_reviewer", key) for key in ("name", "role", "organisation")]
    on = work.source.meta.text("medical_reviewer", "date") or work.source.meta.text("reviewed")
    parts = [part for part in who if part] + ([dated(on, article.lang)] if on else [])
    return escape(LANGUAGES[article.lang].comma).join(parts)


def _translation(work: Work, article: Article) -> Markup:
    """Who translated, who checked it, and whether a machine did it first; nothing for the source."""
    if article is work.source:
        return Markup()
    _ = catalogue(article.lang).gettext
    comma = LANGUAGES[article.lang].comma
    parts = [*article.meta.texts("translator")]
    if article.meta.text("machine_translated").lower() in ("true", "yes"):
        parts.append(_("first drafted by machine"))
    checker = article.meta.text("translation_reviewer")
    checked, unchecked = _("checked by {name}"), _("not yet checked by a second translator")
    parts.append(checked.format(name=checker) if checker else unchecked)
    return escape(comma.join(parts))


def linked(text: str) -> Markup:
    """A contact with its first web or mail address as a link."""
    for pattern, scheme in ((WEB, ""), (MAIL, "mailto:")):
        if found := pattern.search(text):
            before, address, after = text[: found.start()], found[0], text[found.end() :]
            return Markup('{}<a href="{}">{}</a>{}').format(before, scheme + address, address, after)
    return escape(text)

"""What the file of a printed handout says of itself, from the front matter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from duizhao import __version__
from duizhao.catalogue import catalogue
from duizhao.config import Config
from duizhao.language import LANGUAGES
from duizhao.model import Article, Work
from duizhao.press.model import About
from duizhao.render import facts


def about(work: Work, langs: tuple[str, ...], config: Config) -> About:
    """The facts of one edition; the days are those of the front matter, never today's.

    The medical reviewer is a contributor, the version number stands in xmpMM:VersionID, and how far the handout may
    be relied on (not reviewed, past its date, withdrawn, draft) among the keywords, where every viewer shows it.
    """
    articles = tuple(each for lang in langs for each in work.articles() if each.lang == lang)
    meta = work.source.meta
    days = sorted(filter(_day, (meta.text(key) for key in ("written", "evidence_checked", "reviewed"))))
    publishers = tuple(dict.fromkeys(filter(None, (facts.publisher(work, each, config) for each in articles))))
    return About(
        title=" / ".join(article.title for article in articles),
        titles=tuple((LANGUAGES[each.lang].tag, each.title) for each in articles),
        descriptions=tuple((LANGUAGES[each.lang].tag, each.meta.text("summary")) for each in articles),
        rights=tuple((LANGUAGES[each.lang].tag, facts.said(work, each, "licence")) for each in articles),
        creators=articles[0].meta.texts("authors") or meta.texts("authors") or publishers,
        contributors=tuple(dict.fromkeys(filter(None, _contributors(work, articles)))),
        publishers=publishers,
        languages=tuple(LANGUAGES[each.lang].tag for each in articles),
        keywords=tuple(dict.fromkeys(_keywords(work, articles, config))),
        created=meta.text("written") if _day(meta.text("written")) else "",
        modified=days[-1] if days else "",
        version=meta.text("version"),
        tool=f"Duizhao {__version__}",
    )


def _contributors(work: Work, articles: tuple[Article, ...]) -> Iterator[str]:
    for article in articles:
        if name := facts.said(work, article, "medical_reviewer", "name"):
            label = catalogue(article.lang).gettext("Medical review")
            yield f"{name} ({label})"
        if article is not work.source:
            yield from article.meta.texts("translator")
            yield article.meta.text("translation_reviewer")


def _keywords(work: Work, articles: tuple[Article, ...], config: Config) -> Iterator[str]:
    for article in articles:
        own = catalogue(article.lang)
        if version := work.source.meta.text("version"):
            yield f"{own.gettext('Version')} {version}"
        for _, caution in facts.state(work, config).cautions:
            yield own.say(caution)
    if config.draft:
        yield "DRAFT 草稿"


def _day(typed: str) -> bool:
    try:
        return date.fromisoformat(typed).isoformat() == typed
    except ValueError:
        return False

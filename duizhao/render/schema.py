"""A page's facts for machines: schema.org MedicalWebPage as JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from duizhao.config import Config
from duizhao.language import LANGUAGES
from duizhao.model import Article, Reference, Shelf, Work
from duizhao.render import facts
from duizhao.render.line import made

CHECKED = ("written", "evidence_checked", "reviewed")  # days on which somebody last worked on the text
KINDS = {"article-journal": "ScholarlyArticle", "book": "Book", "report": "Report", "webpage": "WebPage"}
MARKS = re.compile(r"</?(?:i|b|su[bp]|span)\b[^>]*>")  # the rich text that CSL-JSON allows in titles
LICENCES = {"CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/"}


def embedded(data: Mapping[str, object]) -> Markup:
    """JSON that cannot end its <script>: `<`, `>`, `&` and the two line separators are written as escapes."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return made(f'<script type="application/ld+json">{text}</script>')


def page(work: Work, langs: tuple[str, ...], shelf: Shelf, config: Config) -> dict[str, object]:
    """The facts of one edition; what nobody has stated is left out, above all a review that did not take place."""
    article = next(each for each in work.articles() if each.lang == langs[-1])
    first = next(each for each in work.articles() if each.lang == langs[0])
    tags = [LANGUAGES[lang].tag for lang in langs]
    stated: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "url": _url(config, "-".join(langs), work.slug),
        "name": first.title,
        "description": first.meta.text("summary"),
        "abstract": first.meta.text("main_message"),
        "inLanguage": tags if len(tags) > 1 else tags[0],
        "version": facts.said(work, first, "version"),
        "creativeWorkStatus": work.source.meta.text("status"),
        "dateCreated": work.source.meta.text("written"),
        "dateModified": max((work.source.meta.text(key) for key in CHECKED), default=""),
        "author": [{"name": name} for name in _authors(work, first)],  # a person or a team: nobody has said
        "translator": [{"name": name} for name in article.meta.texts("translator")],
        "publisher": _named("Organization", facts.publisher(work, first, config)),
        "audience": _audience(facts.said(work, first, "audience")),
        "license": LICENCES.get(work.source.meta.text("licence"), work.source.meta.text("licence")),
        "isAccessibleForFree": True,
        **_review(work, first),
        **_translations(work, langs, config),
        "citation": [cited(shelf.references[key]) for key in _keys(work) if key in shelf.references],
    }
    return {key: value for key, value in stated.items() if value}


def _keys(work: Work) -> list[str]:
    return sorted(work.numbers, key=work.numbers.__getitem__)


def _authors(work: Work, article: Article) -> tuple[str, ...]:
    return article.meta.texts("authors") or work.source.meta.texts("authors")


def _named(kind: str, name: str) -> dict[str, str] | None:
    return {"@type": kind, "name": name} if name else None


def _audience(who: str) -> dict[str, str] | None:
    return {"@type": "MedicalAudience", "audienceType": who} if who else None


def _review(work: Work, article: Article) -> dict[str, object]:
    """`reviewedBy` and `lastReviewed` stand only where a reviewer has put a name to the article."""
    meta = work.source.meta
    if not meta.text("medical_reviewer", "name"):
        return {}
    person: dict[str, object] = {"@type": "Person", "name": facts.said(work, article, "medical_reviewer", "name")}
    if role := facts.said(work, article, "medical_reviewer", "role"):
        person["jobTitle"] = role
    if house := facts.said(work, article, "medical_reviewer", "organisation"):
        person["affiliation"] = {"@type": "Organization", "name": house}
    return {"lastReviewed": meta.text("medical_reviewer", "date") or meta.text("reviewed"), "reviewedBy": person}


def _translations(work: Work, langs: tuple[str, ...], config: Config) -> dict[str, object]:
    """Source and translations name each other; the page with both languages is neither."""
    if len(langs) > 1 or not work.parallels:
        return {}
    if langs[0] != work.source.lang:
        return {"translationOfWork": _other(work.source, config)}
    return {"workTranslation": [_other(each.target, config) for each in work.parallels]}


def _other(article: Article, config: Config) -> dict[str, str]:
    facts = {
        "@type": "MedicalWebPage",
        "name": article.title,
        "inLanguage": LANGUAGES[article.lang].tag,
        "url": _url(config, article.lang, article.slug),
    }
    return {key: value for key, value in facts.items() if value}


def _url(config: Config, code: str, slug: str) -> str:
    return f"{config.site.rstrip('/')}/{quote(f'{code}/{slug}.html')}" if config.site else ""


def cited(record: Reference) -> dict[str, object]:
    """One source by what finds it: kind, title and address."""
    item: Mapping[str, Any] = record.item
    doi, pmid = item.get("DOI"), item.get("PMID")
    address = f"https://doi.org/{doi}" if doi else item.get("URL")
    stated = {
        "@type": KINDS.get(str(item.get("type")), "CreativeWork"),
        "name": MARKS.sub("", str(item.get("title") or "")),
        "url": address,
        "identifier": f"PMID:{pmid}" if pmid else None,
    }
    return {key: value for key, value in stated.items() if value}

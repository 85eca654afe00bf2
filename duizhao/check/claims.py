"""CLM: promises that no handout may make, promises that only one language makes, and advertising."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duizhao.check.advertising import advertisements
from duizhao.check.bilingual import Twin, twins
from duizhao.check.case import Case
from duizhao.check.context import around
from duizhao.check.place import Run
from duizhao.check.promises import CURE, MEANS_CURE, STRONG, Promise, promises, wary
from duizhao.check.strengthening import strengthened
from duizhao.finding import Finding, Severity, say
from duizhao.model import Article, Cite, within

_CLAIMS = {  # anything by which a language could claim the same
    lang: re.compile(f"{STRONG[lang].pattern}|{MEANS_CURE[lang].pattern}|{also}", re.IGNORECASE)
    for lang, also in (
        (
            "zh",
            r"(?:没有?|无|零|不会|不|免|未)[^，。；]{0,8}(?:副作用|反应|风险|危险|症|害|痛)|安全|放心|保证|保障|确保"
            r"|一定|肯定|必|突破|奇|革命|特效|领先|最"
            r"|永|不会再|不再|无害|全部|完全|人人|所有|都有效|百分之百|100",
        ),
        (
            "en",
            r"(?:no|not|without|free|zero)\b[^.;]{0,30}(?:side[- ]effect|reaction|risk|harm|effects|complication)"
            r"|safe|harmless|100|guarant|\bsure\b|certain|never"
            r"|not (?:come|return|recur)|always|everyone|everybody|\bbest\b|\bmost\b|breakthrough|miracl|wonder"
            r"|revolution|magic|first|leading|unique|once and",
        ),
    )
}
_HINT = "say what studies found: in how many people, and how sure it is"


def promise(case: Case) -> Iterator[Finding]:
    """A text promises a cure, a miracle or freedom from every risk.

    No treatment keeps such a promise. Patients stop what helps them, pay, and lose time.
    """
    partners = _partners(case)
    for article, run in case.passages:
        hit = _first(article, run, STRONG)
        if hit is None or (hit.curable and _about_a_cure(run, hit)):
            continue
        partner = partners.get(_key(run))
        other = _other(partner, article.lang) if partner is not None else None
        if other is not None and (wary(other.text) or _added(article, article.lang, run, other) is not None):
            continue  # a warning; or CLM002 tells
        where, length = run.at(hit.start, hit.end)
        words = run.text[hit.start : hit.end]
        yield Finding(where, "CLM001", say("this promises too much: {words}", words=words), say(_HINT), length=length)


def added(case: Case) -> Iterator[Finding]:
    """One language promises more than the other: a cure where the other says relief.

    The translation was read by nobody who could see that it went beyond the evidence.
    """
    articles = {article.path: article for article in case.work.articles()}
    for twin in twins(case):
        for lang, one, other in (("zh", twin.zh, twin.en), ("en", twin.en, twin.zh)):
            found = _added(articles[one.span.path], lang, one, other)
            if found is not None:
                start, end, severity = found
                where, length = one.at(start, end)
                words = one.text[start:end]
                message = (
                    say("the Chinese promises more than the English: {words}", words=words)
                    if lang == "zh"
                    else say("the English promises more than the Chinese: {words}", words=words)
                )
                yield Finding(
                    where,
                    "CLM002",
                    message,
                    say("say it no more strongly than the other text"),
                    severity,
                    other.excerpt(),
                    length=length,
                )
                break


def advertising(case: Case) -> Iterator[Finding]:
    """A text sells something: a price with an offer, a code to scan, a group to join, a shop.

    An advertisement in a hospital's clothes costs patients money, and the handout its trust.
    """
    for article, run in case.passages:
        for start, end in advertisements(run.text, article.lang):
            if wary(around(article, run)):
                continue
            where, length = run.at(start, end)
            words = run.text[start:end]
            yield Finding(
                where,
                "CLM003",
                say("this reads like an advertisement: {words}", words=words),
                say("delete it; a handout may name the ward's own telephone, but sells nothing"),
                length=length,
            )
            break


def unsourced(case: Case) -> Iterator[Finding]:
    """A text speaks of a cure without naming a source.

    Some diseases are cured; the reader should be able to see who found that.
    """
    for article, run in case.passages:
        hit = _first(article, run, CURE) if run.exact else None
        if hit is not None and not any(isinstance(inline, Cite) for inline in within(run.inlines)):
            where, length = run.at(hit.start, hit.end)
            words = run.text[hit.start : hit.end]
            message = say("please read again: a cure is claimed without a source: {words}", words=words)
            yield Finding(
                where, "CLM004", message, say("add the source, [@key], or say it more carefully"), length=length
            )


# ---------------------------------------------------------------- how the rules judge


def _first(article: Article, run: Run, patterns: dict[str, re.Pattern[str]]) -> Promise | None:
    """The first promise that neither its sentence nor what stands around it takes back."""
    pattern = patterns.get(article.lang)
    if pattern is None or not pattern.search(run.text):
        return None
    hit = next(promises(run.text, article.lang, pattern), None)
    return None if hit is not None and wary(around(article, run)) else hit


def _added(article: Article, lang: str, one: Run, other: Run) -> tuple[int, int, Severity] | None:
    """The words by which `one` claims more than `other`, and how grave that is."""
    back = "en" if lang == "zh" else "zh"
    if wary(other.text):
        return None
    strong = _first(article, one, STRONG)
    if strong is not None and not _CLAIMS[back].search(other.text):
        return strong.start, strong.end, Severity.ERROR
    cure = _first(article, one, CURE)
    if cure is not None and not MEANS_CURE[back].search(other.text):
        return cure.start, cure.end, Severity.WARNING
    words = strengthened(one.text, other.text) if lang == "en" else None
    return (*words, Severity.WARNING) if words is not None and not wary(around(article, one)) else None


def _about_a_cure(run: Run, hit: Promise) -> bool:
    """根治 of a hernia, "completely cured" of tuberculosis."""
    return re.search(r"根治|治愈|治好|痊愈|根除|cure", run.text[hit.start : hit.end]) is not None and not re.search(
        r"包治|保证|guarante", run.text[hit.start : hit.end]
    )


def _other(twin: Twin, lang: str) -> Run:
    return twin.en if lang == "zh" else twin.zh


def _partners(case: Case) -> dict[object, Twin]:
    return {_key(run): twin for twin in twins(case) for run in (twin.zh, twin.en)}


def _key(run: Run) -> object:
    return (run.span, run.text) if run.text else None

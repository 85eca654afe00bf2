"""CLM: promises that no handout may make, promises that only one language makes, and advertising."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from duizhao.check import certainty, contradictions
from duizhao.check.advertising import ADS, advertisements
from duizhao.check.advertising import SUSPECT as FOR_SALE
from duizhao.check.bilingual import Twin, chinese, twins
from duizhao.check.case import Case
from duizhao.check.certainty import overstated
from duizhao.check.context import around
from duizhao.check.contradictions import contradicted
from duizhao.check.late import Late
from duizhao.check.negation import denial
from duizhao.check.place import Run
from duizhao.check.promise_words import CURE, MEANS_CURE, STRONG, SUSPECT
from duizhao.check.promises import Promise, promises, wary
from duizhao.check.sieve import Words, sieve
from duizhao.check.strengthening import strengthened, stronger
from duizhao.finding import Finding, Severity, say
from duizhao.model import Article

_CLAIMS = {  # anything else by which a language could claim the same
    "zh": Late(
        r"(?:没有?|无|零|不会|不|免|未)[^，。；]{0,8}(?:副作用|反应|风险|危险|症|害|痛)|安全|放心|保证|保障|确保"
        r"|一定|肯定|必|突破|奇|革命|特效|领先|最"
        r"|永|不会再|不再|无害|全部|完全|人人|所有|都有效|百分之百|100",
    ),
    "en": Late(
        denial("free|zero") + r"[^.;]{0,30}(?:side[- ]effect|reaction|risk|harm|effects|complication)"
        r"|safe|harmless|100|guarant|\bsure\b|certain|never"
        r"|not (?:come|return|recur)|always|everyone|everybody|\bbest\b|\bmost\b|breakthrough|miracl|wonder"
        r"|revolution|magic|first|leading|unique|once and",
        re.IGNORECASE,
    ),
}
_SUSPECTS = {lang: words | FOR_SALE[lang] for lang, words in SUSPECT.items()}
_OPPOSABLE = re.compile(f"{contradictions.GATE.pattern}|{certainty.GATE.pattern}")


def claims(case: Case) -> Iterator[Finding]:
    """A text promises a cure, a miracle or freedom from every risk, or one language promises more than the other.

    No treatment keeps such a promise. Patients stop what helps them, pay, and lose time.
    """
    doubtful = chinese(case).holding(_OPPOSABLE)
    opposed = {_key(twin.target): found for twin in doubtful if (found := _opposed(twin)) is not None}
    suspects = [row for row in _sieved(case, SUSPECT) if _promising(*row)]
    partners = _partners(case, {run.text for _, run in suspects}) if suspects else {}
    told: set[object] = set()
    for article, run in suspects:
        twin = partners.get(_key(run))
        other = twin.partner(article.lang) if twin is not None else None
        if other is not None and (wary(other.text) or _key(other) in told):
            continue
        strong, cure = _hits(article, run, STRONG), _hits(article, run, CURE)
        found = _added(article, run, other, (strong, cure)) if other is not None else None
        key = _key(twin.target) if twin is not None else None
        found = found or _promise(run, (strong, cure)) or (None if key in opposed else _unsourced(run, cure))
        if found is not None:
            yield found
            if found.code == "CLM002":
                told.add(_key(run))
                opposed.pop(key, None)
    yield from opposed.values()


def advertising(case: Case) -> Iterator[Finding]:
    """A text sells something: a price with an offer, a code to scan, a group to join, a shop.

    An advertisement in a hospital's clothes costs patients money, and the handout its trust.
    """
    for article, run in _sieved(case, FOR_SALE):
        hit = next(advertisements(run.text, article.lang), None)
        if hit is not None and not wary(around(article, run)):
            where, length = run.at(*hit)
            message = say("this reads like an advertisement: {words}", words=run.text[slice(*hit)])
            hint = say("delete it; a handout may name the ward's own telephone, but sells nothing")
            priced = ADS[article.lang].pattern.search(run.text) is None  # what an examination costs may be said
            yield Finding(where, "CLM003", message, hint, Severity.INFO if priced else None, length=length)


# ---------------------------------------------------------------- how the rules judge


def _sieved(case: Case, words: Words) -> Iterator[tuple[Article, Run]]:
    """The runs that hold one of the words of a rule: one look for those of both rules passes over most texts."""
    for article, run, small in case.remembered("suspects", lambda each: tuple(sieve(each, _SUSPECTS))):
        if words[article.lang].search(small):
            yield article, run


def _promising(article: Article, run: Run) -> bool:
    """Whether a closer look at a text that holds a suspect word is worth its price."""
    lang, text = article.lang, run.text
    if STRONG[lang].pattern.search(text) or CURE[lang].pattern.search(text):
        return True
    return lang == "en" and stronger(text)


def _partners(case: Case, texts: set[str]) -> dict[object, Twin]:
    """The twins of runs with such texts."""
    return {_key(run): twin for twin in twins(case) for run in (twin.zh, twin.en) if run.text in texts}


def _added(article: Article, run: Run, other: Run, found: tuple[list[Promise], list[Promise]]) -> Finding | None:
    """`run` claims more than `other`: anything where that claims nothing, or a stronger word."""
    back, (strong, cure) = "en" if article.lang == "zh" else "zh", found
    if strong and not _claims_anything(back, other.text):
        place, severity = (strong[0].start, strong[0].end), Severity.ERROR
    elif cure and not MEANS_CURE[back].pattern.search(other.text):
        place, severity = (cure[0].start, cure[0].end), Severity.WARNING
    elif article.lang == "en" and (hit := strengthened(run.text, other.text)) and not wary(around(article, run)):
        place, severity = hit, Severity.WARNING
    else:
        return None
    return _more(article.lang, run, other, place, severity)


def _claims_anything(lang: str, text: str) -> bool:
    return any(every[lang].pattern.search(text) is not None for every in (STRONG, MEANS_CURE, _CLAIMS))


def _opposed(twin: Twin) -> Finding | None:
    """One text claims what the other denies, or is sure of what the other calls possible."""
    found = contradicted(twin.zh.text, twin.en.text) or overstated(twin.zh.text, twin.en.text)
    if found is None:
        return None
    lang, place = found
    run = twin.zh if lang == "zh" else twin.en
    return _more(lang, run, twin.en if lang == "zh" else twin.zh, place, Severity.WARNING)


def _more(lang: str, run: Run, other: Run, place: tuple[int, int], severity: Severity) -> Finding:
    """`run`, which is in `lang`, claims more at `place` than `other`."""
    where, length = run.at(*place)
    words = run.text[slice(*place)]
    message = (
        say("the Chinese promises more than the English: {words}", words=words)
        if lang == "zh"
        else say("the English promises more than the Chinese: {words}", words=words)
    )
    hint = say("say it no more strongly than the other text")
    return Finding(where, "CLM002", message, hint, severity, other.excerpt(), length=length)


def _promise(run: Run, found: tuple[list[Promise], list[Promise]]) -> Finding | None:
    """What no honest handout says, and a cure of a disease that has none."""
    strong, cure = found
    hits = [hit for hit in strong if not (hit.of_a_cure and (hit.curable or hit.hedged))]
    hits = hits or [hit for hit in cure if hit.chronic and not hit.hedged]
    if not hits:
        return None
    where, length = run.at(hits[0].start, hits[0].end)
    message = say("this promises too much: {words}", words=run.text[hits[0].start : hits[0].end])
    hint = say("say what studies found: in how many people, and how sure it is")
    return Finding(where, "CLM001", message, hint, length=length)


def _unsourced(run: Run, hits: list[Promise]) -> Finding | None:
    if not hits or not run.exact or run.cites:
        return None
    where, length = run.at(hits[0].start, hits[0].end)
    words = run.text[hits[0].start : hits[0].end]
    message = say("please read again: a cure is claimed without a source: {words}", words=words)
    return Finding(where, "CLM004", message, say("add the source, [@key], or say it more carefully"), length=length)


def _hits(article: Article, run: Run, patterns: Mapping[str, Late]) -> list[Promise]:
    """The promises that neither their sentence nor what stands around it takes back."""
    found = list(promises(run.text, article.lang, patterns[article.lang].pattern))
    return [] if found and wary(around(article, run)) else found


def _key(run: Run) -> object:
    """What a run of the passages and the same run in a leaf have in common."""
    return run.span, run.text

"""HND: who answers for a handout, what it rests on, and what it asks the reader to do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duizhao.check.advertising import advertisements
from duizhao.check.case import Case
from duizhao.check.negation import PLAIN_EN
from duizhao.check.place import Run, line_of
from duizhao.check.sentences import HAN, WORD
from duizhao.finding import Finding, say
from duizhao.model import Article, Heading, Items, Paragraph, Span

OPEN_FACTS = (
    "funding",
    "conflicts",
    "licence",
)  # what a reader asks before trusting a text (PIF TICK, JAMA benchmarks)
_LONG_ENOUGH = {"zh": (HAN, 300), "en": (WORD, 200)}  # a shorter text is a note
_MACHINE = re.compile(
    r"\b(?:AI|GPT\S*|ChatGPT|DeepL|machine|artificial intelligence|LLM)\b|人工智能|机器翻译|机翻|大模型", re.IGNORECASE
)
_NO_MACHINE = re.compile(rf"\b(?:{PLAIN_EN})\b|未|没有|无|非", re.IGNORECASE)
_ACTION = {
    "zh": re.compile(r"请|您可以|你可以|不要|务必|应该?|怎么办|怎么做|[？?]"),
    "en": re.compile(
        r"\b(?:please|you can|you should|ask|call|tell|take|do not|don['’]t|see your|keep)\b|\?", re.IGNORECASE
    ),
}
_STUDY = {  # a result of a study: a share of people, or a number of patients who were studied
    "zh": re.compile(
        r"(?:研究|试验|调查|统计|综述|数据|随访|分析)[^。！？]*?(?:\d[\d.]*\s*[%％]|\d+\s*(?:例|名|人|位|万人))"
        r"|(?:\d[\d.]*\s*[%％]|\d+\s*(?:例|名|位))[^。！？]*?(?:研究|试验|调查|受试者|安慰剂)"
    ),
    "en": re.compile(
        r"\b(?:stud(?:y|ies)|trials?|survey|review|data|analysis)\b[^.!?]*?(?:\d[\d.]* ?%|\b\d+ (?:people|patients"
        r"|adults|children|volunteers))"
        r"|(?:\d[\d.]* ?%|\b\d+ (?:people|patients|adults|children|volunteers))[^.!?]*?\b(?:stud(?:y|ies)|trials?"
        r"|survey|placebo|volunteers)\b",
        re.IGNORECASE,
    ),
}
_STUDIED = {  # a quick look for them
    "zh": re.compile("研究|试验|调查|统计|综述|数据|随访|分析|受试者|安慰剂"),
    "en": re.compile("stud(?:y|ies)|trial|survey|review|data|analysis|placebo|volunteers", re.IGNORECASE),
}


def outdated_review(case: Case) -> Iterator[Finding]:
    """The medical reviewer read the text before it was last written.

    The approval is for words that may not be there any more.
    """
    meta = case.work.source.meta
    written, seen = (meta.day(*path) for path in (("written",), ("medical_reviewer", "date")))
    if written is not None and seen is not None and seen < written:
        fact = meta.at("medical_reviewer", "date")
        yield Finding(
            line_of(fact.span) if fact is not None else Span(case.work.source.path),
            "HND010",
            say("the medical review ({day}) is older than the text ({written})", day=seen, written=written),
            say("let the reviewer read the present text, or write  medical_reviewer: null"),
        )


def undeclared_machine(case: Case) -> Iterator[Finding]:
    """A machine had a hand in the translation, and the page would not say so.

    A reader has a right to know, and a person must have checked it.
    """
    for parallel in case.work.parallels:
        meta = parallel.target.meta
        fact = meta.at("translator")
        who = meta.text("translator")
        named = _MACHINE.search(who) is not None and _NO_MACHINE.search(who) is None
        if fact is not None and named and meta.text("machine_translated") != "true":
            yield Finding(
                line_of(fact.span),
                "HND011",
                say("a machine helped to translate this, but machine_translated is not true"),
                say("write  machine_translated: true  and name a  translation_reviewer"),
            )


def no_action(case: Case) -> Iterator[Finding]:
    """A text gives the reader nothing to do: no list, no question, no request.

    A patient who has read it does not know what to do next.
    """
    article = case.work.source
    if not _governed(case) or article.lang not in _ACTION:
        return
    counted, least = _LONG_ENOUGH[article.lang]
    if case.bodies(Items):
        return
    texts = [run.text for run in case.printed[0].owners if run.exact]
    if sum(len(counted.findall(text)) for text in texts) < least:
        return
    if not any(_ACTION[article.lang].search(text) for text in texts):
        yield Finding(
            Span(article.path),
            "HND012",
            say("this text tells the reader nothing to do"),
            say("add a list of steps, or the questions to ask at the next visit"),
        )


def uncited_result(case: Case) -> Iterator[Finding]:
    """A result of a study stands without its source.

    A percentage without a source cannot be checked, and is the first thing that sellers invent.
    """
    article = case.work.source
    if not _governed(case) or article.lang not in _STUDY or not case.work.numbers:
        return
    for run in case.printed[0].holding(_STUDIED[article.lang]):
        if run.exact and isinstance(run.block.body, Paragraph):
            hit = _STUDY[article.lang].search(run.text)
            if hit is not None and not run.cites and not _cited_nearby(article, run):
                where, length = run.at(hit.start(), hit.end())
                message = say("please read again: this result of a study names no source")
                yield Finding(where, "HND013", message, say("add the source: [@key]"), length=length)


def silent_interests(case: Case) -> Iterator[Finding]:
    """The front matter does not say who paid, who gains, or what may be copied.

    "None" is an answer, silence is not.
    """
    article = case.work.source
    if not _governed(case) or not article.meta.facts:
        return
    lacking = [key for key in OPEN_FACTS if not article.meta.text(key)]
    if lacking:
        yield Finding(
            Span(article.path),
            "HND014",
            say("the front matter is silent about: {keys}", keys=", ".join(lacking)),
            say("add a line for each, for example  funding: none"),
        )


def selling_contact(case: Case) -> Iterator[Finding]:
    """The contact of a handout is somebody who sells.

    A patient with a question would get a sales talk for an answer.
    """
    for article in case.work.articles():
        fact, contact = article.meta.at("contact"), article.meta.text("contact")
        for lang in ("zh", "en") if fact is not None else ():
            hit = next(advertisements(contact, lang), None)
            if hit is not None:
                message = say("the contact reads like an advertisement: {words}", words=contact[slice(*hit)])
                yield Finding(
                    line_of(fact.span if fact is not None else Span(article.path)),
                    "HND015",
                    message,
                    say("name the ward, the clinic or the editors, with a telephone, a post or an e-mail address"),
                )
                break


# ---------------------------------------------------------------- how the rules judge


def _governed(case: Case) -> bool:
    """A handout that is to be printed, or has at least begun its front matter; no fragment."""
    return not case.work.source.fragment and (case.press or bool(case.work.source.meta.facts))


def _cited_nearby(article: Article, run: Run) -> bool:
    """Whether the section cites something: its first sentence often names the study that all the rest is about."""
    for section in article.sections:
        if section.blocks and section.blocks[0].span.line <= run.span.line <= section.blocks[-1].span.last_line:
            return any("[@" in block.source for block in section.blocks if not isinstance(block.body, Heading))
    return False

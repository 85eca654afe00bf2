"""TRM004, TRM005: an abbreviation has one meaning, and a reader is told which."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from duizhao.check.case import Case
from duizhao.check.place import Run
from duizhao.check.terms.familiar import BARE, LABORATORY
from duizhao.check.terms.lexicon import HAN, Lexicon, lexicon
from duizhao.check.terms.shortened import Book, Meaning, Use, read
from duizhao.check.terms.words import Met, Wording
from duizhao.finding import Finding, Severity, say
from duizhao.model import Table

_APPOSED = re.compile(r"\b(?:the|an?|your) (?:[a-z-]+ ){0,3}[a-z-]{4,} $")  # the liver enzyme ALT
_NUMBER = re.compile(r"\d ?$")
_SCORED = re.compile(r"[ -]?\d")  # PASI 75: the score is what it says
_ROMAN = re.compile(r"[IVXLCM]+[ABCabc]?")
_NAME = re.compile(r".*[a-z]{2}.*")  # WeChat, ExoCoBio: names, not short for anything
_FORMULA = re.compile(r"(?:(?:H|O|N|C|S|P|K|I|F|Na|Cl|Ca|Mg|Fe|Zn|Cu|Li|Br|Al|Si|Ag|Au|Hg|Pb|As|Se)\d*)+")


def clash(case: Case) -> Iterator[Finding]:
    """One abbreviation is given two meanings.

    A reader who has learnt that CBT is a talking therapy understands nothing, or the wrong thing, when it is a
    temperature.
    """
    words = lexicon(case.shelf.glossary)
    for book in case.remembered("abbreviations", read):
        first: dict[str, Meaning] = {}
        for meaning in book.meanings:
            known = first.setdefault(meaning.short, meaning)
            against = _glossary_says(words, meaning)
            if against or (known is not meaning and meaning.differs(known)):
                where, length = meaning.run.at(meaning.start, meaning.end)
                yield Finding(
                    where,
                    "TRM004",
                    say(
                        "{short} is {meaning} here, and {other} elsewhere",
                        short=meaning.short, meaning=meaning.long, other=against or known.long,
                    ),
                    say("write one of them out everywhere, without an abbreviation"),
                    beside=None if against else known.run.excerpt_at(known.run.at(known.start, known.end)[0]),
                    length=length,
                    severity=None if against or meaning.lang == "en" else Severity.INFO,
                )  # fmt: skip
    yield from _misnamed(case)


def _misnamed(case: Case) -> Iterator[Finding]:
    """A term has another abbreviation than in the glossary, and the other language has that of the glossary."""
    words = lexicon(case.shelf.glossary)
    books = case.remembered("abbreviations", read) if words.by_abbreviation else ()
    for book in books:
        for short in [each for each in book.runs if each not in words.by_abbreviation]:
            for run, start in book.bracketed(short):
                right = _right(run.text[:start].rstrip(" (（"), book.article.lang, words)
                elsewhere = [other for other in books if other is not book and right in other.runs]
                if elsewhere and right not in book.runs:
                    where, length = run.at(start, start + len(short))
                    yield Finding(
                        where,
                        "TRM004",
                        say("this term is shortened to {short} here, and to {other} in the glossary", short=short,
                            other=right),
                        say("write {text}", text=right),
                        beside=elsewhere[0].runs[right][0].excerpt(right),
                        length=length,
                    )  # fmt: skip


def _right(before: str, lang: str, words: Lexicon) -> str:
    """The glossary's abbreviation of the term that a text ends with, "" if it has none or another begins with it."""
    text = before.lower()
    for short, entries in words.by_abbreviation.items():
        forms = (form for entry in entries for form in (entry.chinese if lang == "zh" else entry.english))
        if any(text.endswith((form.lower(), f"{form.lower()}s")) for form in forms):
            return short
    return ""


def unexplained(case: Case) -> Iterator[Finding]:
    """An abbreviation is never explained in this language.

    Nobody can look up OSA in a handout; the long form once, with the abbreviation in brackets, is enough.
    """
    books = case.remembered("abbreviations", read)
    words = lexicon(case.shelf.glossary)
    for book in books:
        elsewhere = {short: each for other in books if other is not book for short, each in other.explained.items()}
        for short, use in book.first.items():
            if _plain(short, words) or book.explains(short, words) or _measures(use, words):
                continue
            where, length = use.run.at(use.start, use.end)
            beside = elsewhere.get(short)
            yield Finding(
                where,
                "TRM005",
                say("{short} is never explained in this text", short=short),
                say("write the long form with ({short}) behind it at its first use", short=short),
                beside=beside.excerpt(short) if beside else None,
                length=length,
                severity=None if _matters(book, short, beside, words) else Severity.INFO,
            )


def _matters(book: Book, short: str, beside: Run | None, words: Lexicon) -> bool:
    """Whether a reader is left without a meaning that the glossary, or the other language, knows."""
    use = book.first[short]
    if not book.in_prose(short) or _SCORED.match(use.run.text, use.end):
        return False
    named = short in LABORATORY or _APPOSED.search(use.run.text, max(0, use.start - 60), use.start) is not None
    told = beside is not None and not isinstance(beside.block.body, Table)  # Equals (FTU): a unit
    return short in words.by_abbreviation or (told and not named)


def _glossary_says(words: Lexicon, meaning: Meaning) -> str:
    """Another long form that the glossary gives, "" if it gives this one or none."""
    entries = words.by_abbreviation.get(meaning.short, ())
    if not entries:
        return ""
    if meaning.lang == "zh":
        said = set(HAN.findall(meaning.long))
        return "" if any(said & set(HAN.findall(entry.term.zh)) for entry in entries) else entries[0].term.zh
    wording, phrases = Wording(meaning.long), [phrase for entry in entries for phrase in entry.phrases]
    if any(phrase.found(wording)[0] >= Met.APART for phrase in phrases):
        return ""
    like = any(not meaning.differs(replace(meaning, long=phrase.typed)) for phrase in phrases)
    return "" if like and not _is_another(words, meaning) else entries[0].term.en


def _is_another(words: Lexicon, meaning: Meaning) -> bool:
    """Whether the long form is a term of the glossary that has another abbreviation: pre-exposure prophylaxis (PEP)."""
    wording = Wording(meaning.long)
    return any(
        phrase.typed != short and phrase.found(wording)[0] >= Met.APART
        for short, several in words.by_abbreviation.items()
        if short != meaning.short
        for entry in several
        if entry not in words.by_abbreviation[meaning.short]
        for phrase in entry.phrases
    )


def _measures(use: Use, words: Lexicon) -> bool:
    """Whether letters stand behind a number, as a unit does: 2.8 ATA."""
    behind = _NUMBER.search(use.run.text, max(0, use.start - 3), use.start) is not None
    return behind and use.short not in words.by_abbreviation


def _plain(short: str, words: Lexicon) -> bool:
    """Whether an abbreviation needs no explanation."""
    if all(part in BARE for part in short.split("-")):  # PET-CT
        return True
    if short in words.by_abbreviation:
        return False
    return bool(
        any(letter.isdigit() for letter in short)
        or _ROMAN.fullmatch(short)
        or _NAME.fullmatch(short)
        or _FORMULA.fullmatch(short)
    )

"""TRM002: a word that the glossary forbids for a term stands where the term is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duizhao.align import Reader
from duizhao.check.case import Case, Leaf
from duizhao.check.place import Run
from duizhao.check.terms.lexicon import Entry, Hit, Lexicon, lexicon
from duizhao.finding import Finding, say

_SHORT = re.compile(r"\s*[(（]\s*[A-Za-z][A-Za-z-]{1,8}\s*[)）]")


def forbidden(case: Case) -> Iterator[Finding]:
    """A word stands here that the glossary forbids for this term.

    Somebody wrote into the glossary why not: it promises too much (cure for effect), hurts, or means another thing.
    """
    words = lexicon(case.shelf.glossary)
    if not words.forbids:
        return
    met: dict[int, Entry] = {}
    for leaf in case.leaves:
        hits = list(words.hits(leaf.one.text))
        yield from _taken_up(leaf, met, hits, case.match.reader)
        met |= {id(entry): entry for hit in hits for entry in hit.entries if entry.term.forbidden}
        for entry in {id(entry): entry for hit in hits for entry in hit.entries}.values():
            if entry.term.forbidden:
                yield from _in_english(leaf, entry, hits)
        yield from _in_chinese(leaf, words, hits)


def _in_english(leaf: Leaf, entry: Entry, hits: list[Hit]) -> Iterator[Finding]:
    for start, end in slips(entry, hits, leaf):
        yield _finding(leaf.other, (start, end), entry.term.en, leaf.one)
        return
    if entry.banned_letters and (found := entry.banned_letters.search(leaf.one.text)):
        yield _finding(leaf.one, found.span(), entry.term.zh, leaf.other)


def _taken_up(leaf: Leaf, known: dict[int, Entry], hits: list[Hit], reader: Reader) -> Iterator[Finding]:
    """The English takes up a term of an earlier block by a forbidden word: 好转后, when the eczema has improved.

    Only a word of which the Chinese of this block says nothing.
    """
    here = {id(entry) for hit in hits for entry in hit.entries}
    for entry in known.values():
        if id(entry) in here or entry.banned_words is None:
            continue
        for found in entry.banned_words.finditer(leaf.other.text):
            ideas = reader.vocabulary.ideas(found[0])
            if ideas and ideas.isdisjoint(reader.vocabulary.ideas(leaf.one.text)):
                yield _finding(leaf.other, found.span(), entry.term.en, leaf.one)
                return


def slips(entry: Entry, hits: list[Hit], leaf: Leaf) -> Iterator[tuple[int, int]]:
    """Where the English says a forbidden word for a term of the Chinese.

    The word may belong to another term of the Chinese (治愈 is cure), or to a forbidden Chinese word that stands there
    too (备案不等于批准), or the term may be said besides: then it is right.
    """
    text = leaf.other.text
    if entry.banned_letters:
        yield from (found.span() for found in entry.banned_letters.finditer(text))
    if entry.banned_words is None or entry.banned_words.search(text) is None:
        return
    for each in {id(each): each for hit in hits for each in hit.entries}.values():
        text = each.quick.sub(lambda found: "\ufffc" * len(found[0]), text)
    places = [found.span() for found in entry.banned_words.finditer(text)]
    wanted = sum(entry in hit.entries for hit in hits)
    wanted += sum(1 for _ in entry.quick.finditer(leaf.one.text))  # （GERD） stands in both languages
    given = sum(1 for _ in entry.quick.finditer(_without_longer(leaf.other.text, entry, hits)))
    meant = sum(leaf.one.text.count(form) for form in entry.banned_chinese)
    if given < wanted and len(places) > meant:
        yield from places


def _without_longer(text: str, entry: Entry, hits: list[Hit]) -> str:
    """The English without longer terms that hold this one, and without its abbreviation behind a forbidden word.

    Anti-seizure medication says no seizure.
    """
    for each in {id(each): each for hit in hits for each in hit.entries}.values():
        if each is not entry and entry.term.en.lower() in each.term.en.lower():
            text = each.quick.sub(lambda found: "\ufffc" * len(found[0]), text)
    if entry.banned_words is None:
        return text
    slips = [found.end() for found in entry.banned_words.finditer(text)]
    behind = [found for end in slips if (found := _SHORT.match(text, end)) is not None]  # sugar monitoring (CGM)
    for found in behind:
        text = text[: found.start()] + "\ufffc" * len(found[0]) + text[found.end() :]
    return text


def _in_chinese(leaf: Leaf, words: Lexicon, hits: list[Hit]) -> Iterator[Finding]:
    """A forbidden Chinese word is meant for the term if the English says the term more often than the Chinese does."""
    for start, end, entry in words.banned_hits(leaf.one.text):
        said = sum(1 for _ in entry.quick.finditer(leaf.other.text))
        if said > sum(entry in hit.entries for hit in hits):
            yield _finding(leaf.one, (start, end), entry.term.zh, leaf.other)


def _finding(run: Run, place: tuple[int, int], wanted: str, beside: Run) -> Finding:
    where, length = run.at(*place)
    return Finding(
        where,
        "TRM002",
        say('the glossary forbids "{word}" for {term}', word=run.text[slice(*place)], term=wanted),
        say('write "{term}"', term=wanted),
        beside=beside.excerpt(),
        length=length,
    )

"""INL: what is the same in every language: DOIs, typed addresses, the texts and the order of footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from duizhao.align import Features, rearranged
from duizhao.check.case import Case, Leaf
from duizhao.check.place import Run, beside, line_of
from duizhao.finding import Finding, Severity, say
from duizhao.model import Block, Footnote, Link, Note, within

_SAME = re.compile(  # ASCII alone: a Chinese full stop ends an address
    r"\b10\.\d{4,9}/[!-~]+|https?://[!-~]+|\bwww\.[!-~]+|\b[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", re.ASCII
)
_PERHAPS = "10.", "://", "www.", "@"  # a quick look for what comes next
_GATE = re.compile(r"\b10\.\d{4}|://|www\.|\w@\w")


def identifiers(case: Case) -> Iterator[Finding]:
    """A DOI or an address typed in the text differs from the Chinese.

    With one letter wrong it leads nowhere, or to another study.
    """
    suspects = {id(leaf) for side in case.sides.values() for leaf in side.having(_PERHAPS)}
    for leaf in case.leaves if suspects else ():
        if id(leaf) in suspects and (_GATE.search(leaf.one.text) or _GATE.search(leaf.other.text)):
            yield from _different(leaf)


def _different(leaf: Leaf) -> Iterator[Finding]:
    ones, others = _typed(leaf.one), _typed(leaf.other)
    lost = [each for each in ones if each not in _known(leaf.other, others)]
    new = [each for each in others if each not in _known(leaf.one, ones)]
    for number, wanted in enumerate(lost):
        given = new[number] if number < len(new) else ""
        where, length = leaf.other.find(given) if given else (line_of(leaf.other.span), 1)
        yield Finding(
            where,
            "INL010",
            say("the Chinese has {wanted}, this is {given}", wanted=wanted, given=given)
            if given
            else say("the Chinese has {wanted} here, this block does not", wanted=wanted),
            say("copy it letter by letter"),
            Severity.INFO if given.lower() == wanted.lower() else None,
            leaf.one.excerpt(wanted),
            length=length,
        )
    for given in new[len(lost) :]:
        where, length = leaf.other.find(given)
        yield Finding(
            where,
            "INL010",
            say("the Chinese does not have {given} here", given=given),
            say("delete it, or write it in Chinese too"),
            beside=leaf.one.excerpt(),
            length=length,
        )


def _typed(run: Run) -> list[str]:
    """What is typed as text, without the mark that ends the sentence. The text of a link is judged with its address."""
    hidden = {
        href for each in within(run.inlines) if isinstance(each, Link) for href in (each.href, f"mailto:{each.href}")
    }
    found = (match[0].rstrip(".,;:!?'\"*_>]}") for match in _SAME.finditer(run.text))
    return [each for each in (_balanced(text) for text in found) if each not in hidden]


def _balanced(text: str) -> str:
    """Without a closing bracket that opened before the address."""
    while text.endswith(")") and text.count(")") > text.count("("):
        text = text[:-1].rstrip(".,;:")
    return text


def _known(run: Run, typed: list[str]) -> str:
    """All typed identifiers of a run and the addresses behind its links, as one text to look into."""
    return " ".join([*typed, *(i.href for i in within(run.inlines) if isinstance(i, Link))])


def swapped_notes(case: Case) -> Iterator[Finding]:
    """Two footnotes have changed places: their texts, or their calls within one block.

    Each exception is then read as belonging to the other rule.
    """
    for leaf in case.holding(Note):
        ones, others = _calls(leaf.one), _calls(leaf.other)
        if ones != others and sorted(ones) == sorted(others):
            first = next(other for one, other in zip(ones, others, strict=True) if one != other)
            where, length = leaf.other.find(f"[^{first}]")
            yield Finding(
                where,
                "INL011",
                say("the footnotes are called in another order than in the Chinese"),
                say("check that each stands behind the words it belongs to"),
                Severity.INFO,  # English turns sentences round
                leaf.one.excerpt(f"[^{first}]"),
                length=length,
            )
    yield from _texts(case)


def _texts(case: Case) -> Iterator[Finding]:
    both = [(a, b) for a, b, _, _ in case.alike(Footnote)]
    if len(both) > 1:
        places = rearranged([_said(case, a) for a, _ in both], [_said(case, b) for _, b in both])
        for number, place in enumerate(places):
            if place > number and places[place] == number:
                yield Finding(
                    line_of(both[number][1].span),
                    "INL011",
                    say(
                        "the text of this footnote and that of the one at line {line} have changed places",
                        line=both[place][1].span.line,
                    ),
                    say("put each text behind its own mark"),
                    beside=beside(both[number][0]),
                )


def _said(case: Case, note: Block) -> Features:
    """What a footnote says, its name left out."""
    features = case.match.reader.block(note)
    return replace(features, keys=frozenset(key for key in features.keys if not key.startswith("[^")))


def _calls(run: Run) -> list[str]:
    return [each.id for each in within(run.inlines) if isinstance(each, Note)]

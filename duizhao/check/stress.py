"""INL: what is printed bold in a warning is bold in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duizhao.align import Reader
from duizhao.check.case import Case, Leaf
from duizhao.check.negation import AVOID_EN, ORDERS_ZH, denial
from duizhao.check.place import line_of
from duizhao.finding import Finding, Severity, say
from duizhao.model import Callout, Emphasis, Inlines, Strong, plain, within

_SHARED = 2  # ideas or numbers of the bold words that the plain ones of the translation must hold
LOUD = ("warning", "caution", "important")
_FORBIDS = re.compile(
    r"[每一两三四\d][天日周次片粒]|只[能吃服用打在有]|不[要能可得准]|切勿|请勿|勿|甭|禁|严禁|千万|绝不|立即|马上|立刻|必须|务必"
)
_NEVER_ZH = re.compile(f"[不{ORDERS_ZH}]")
_NEVER_EN = re.compile(denial(AVOID_EN, "stop|keep|only"), re.IGNORECASE)
_CAPITALS = re.compile(r"\b(?:NOT|NEVER|NO|STOP|DO|MUST|ONLY|ALWAYS|DON[’']T)\b")


def bold(case: Case) -> Iterator[Finding]:
    """Words that are bold in the Chinese are not in the translation.

    In a warning, what is bold is what must not be missed at a glance.
    """
    loud = _loud(case)
    for leaf in case.holding(Strong):
        words, stressed = _bold(leaf.ones), _stressed(leaf)
        warns = leaf.one.span.line in loud
        lost = [each for each in words if warns or not stressed or _FORBIDS.search(each)]
        ban = _ban_lost(words, leaf) if warns else ""
        if not words:
            continue
        if stressed >= (len(lost) if warns else 1) and not ban:
            yield from _moved(leaf, words, case.match.reader)
            continue
        yield Finding(
            line_of(leaf.other.span),
            "INL009",
            say("the Chinese has these words in bold, this block has none: {words}", words=ban or words[0])
            if ban or not stressed
            else say(
                "the Chinese has {count} warnings in bold, this block {given}: {words}",
                count=len(lost), given=stressed, words=" · ".join(lost),
            ),
            say("put two asterisks before and after the words that say it"),
            Severity.WARNING if warns or _FORBIDS.search(words[0]) else Severity.INFO,
            leaf.one.excerpt(lost[-1]),
        )  # fmt: skip


def _moved(leaf: Leaf, words: list[str], reader: Reader) -> Iterator[Finding]:
    """Bold on other words: what the Chinese has in bold is in the translation, but plain, and the reverse."""
    given = _bold(leaf.others)
    ones, others = (reader.text("Text", " ".join(passages), set()).keys for passages in (words, given))
    if not others or ones & others:
        return
    mine, theirs = (
        reader.text("Text", _without(run.text, passages), set()).keys
        for run, passages in ((leaf.one, words), (leaf.other, given))
    )
    if len(ones & theirs) < _SHARED or not others & mine:
        return
    where, length = leaf.other.find(given[0])
    yield Finding(
        where,
        "INL009",
        say("the Chinese has other words in bold: {words}", words=" · ".join(words)),
        say("put the two asterisks around the words that say the same"),
        beside=leaf.one.excerpt(words[0]),
        length=length,
    )


def _without(text: str, passages: list[str]) -> str:
    for each in passages:
        text = text.replace(each, " ", 1)
    return text


def _ban_lost(words: list[str], leaf: Leaf) -> str:
    """The ban that is bold in the Chinese alone, where the English has fewer words in bold; "" if there is none."""
    given = _bold(leaf.others)
    ban = next((each for each in words if _NEVER_ZH.search(each)), "")
    said = len(given) >= len(words) or any(_NEVER_EN.search(each) for each in given)
    return "" if said or _CAPITALS.search(leaf.other.text) else ban


def _loud(case: Case) -> set[int]:
    """The lines of the source that stand in a box of warning."""
    return {
        line
        for article, box in case.blocks
        if article is case.work.source
        if isinstance(box.body, Callout) and box.body.kind in LOUD
        for line in range(box.span.line, box.span.last_line + 1)
    }


def _bold(inlines: Inlines) -> list[str]:
    """The bold words, passage by passage."""
    return [text for each in within(inlines) if isinstance(each, Strong) and (text := plain(each.inlines))]


def _stressed(leaf: Leaf) -> int:
    """How many passages of the translation are stressed: in bold, in italics or in capitals."""
    marked = sum(isinstance(each, Strong | Emphasis) for each in within(leaf.others))
    return marked + len(_CAPITALS.findall(leaf.other.text))

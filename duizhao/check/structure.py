"""STR: both languages have the same blocks, of the same kinds, in their sections and boxes."""

from __future__ import annotations

from collections.abc import Iterator

from duizhao.check.case import Case, Stretch
from duizhao.check.kinds import kind
from duizhao.check.moves import joined_with, moves, split_from, twin_of
from duizhao.check.place import after, beside, line_of
from duizhao.finding import Finding, say
from duizhao.model import Block, Unreadable

Findings = Iterator[Finding]


def missing_block(case: Case) -> Findings:
    """A block of the Chinese has no counterpart.

    A dose, a warning or a limit that only one language states can hurt the reader of the other.
    """
    for stretch in _outside_lists(case):
        for source, target in stretch.pairs:
            if target is None and source is not None and not moves(case).told(source, stretch.start.path):
                yield _missing(case, stretch, source)


def _missing(case: Case, stretch: Stretch, source: Block) -> Finding:
    if (whole := joined_with(case, stretch.pairs, source)) is not None:
        return Finding(
            line_of(whole.span),
            "STR006",
            say("two paragraphs of the Chinese are joined in this one"),
            say("divide it like the Chinese"),
            beside=beside(source),
        )
    twin = twin_of(source, [one for one, _ in stretch.pairs])
    return Finding(
        after(stretch.pairs, source, stretch.start),
        "STR006",
        say("a {kind} of the Chinese is missing after this line", kind=kind(source.body)),
        say("translate it here")
        if twin is None
        else say("the Chinese says the same at line {line}: delete it there once", line=twin.span.line),
        beside=beside(source),
    )


def extra_block(case: Case) -> Findings:
    """The translation has a block that the Chinese has not.

    A translation must not tell more than its source: nobody has reviewed the addition.
    """
    for stretch in _outside_lists(case):
        before = stretch.holder
        for source, target in stretch.pairs:
            if source is None and target is not None and not moves(case).told(target, stretch.start.path):
                yield _surplus(case, stretch, target, before)
            before = source or before


def _surplus(case: Case, stretch: Stretch, target: Block, before: Block) -> Finding:
    word = kind(target.body)
    whole, twin = split_from(case, stretch.pairs, target), twin_of(target, [other for _, other in stretch.pairs])
    if twin is not None:
        line = twin.span.line
        message = say("this {kind} says again what line {line} says, the Chinese says it once", kind=word, line=line)
        hint = say("delete it")
    elif whole is not None:
        message = say("this {kind} and the one beside it are one in the Chinese", kind=word)
        hint = say("join them like the Chinese")
    else:
        message = say("the Chinese has no such {kind} here", kind=word)
        hint = say("delete it, or write it in Chinese too")
    return Finding(line_of(target.span), "STR007", message, hint, beside=beside(whole or before))


def _outside_lists(case: Case) -> Iterator[Stretch]:
    return (stretch for stretch in case.stretches if not stretch.inside)


def other_kind(case: Case) -> Findings:
    """A block is of another kind than in the Chinese.

    Steps that become running text, or a warning box that becomes a paragraph, are read differently.
    """
    for source, target in case.both:
        if type(source.body) is not type(target.body) and not _unreadable(source, target):
            yield Finding(
                line_of(target.span),
                "STR008",
                say(
                    "the Chinese has a {wanted} here, this is a {kind}",
                    wanted=kind(source.body),
                    kind=kind(target.body),
                ),
                say("make it a {wanted}", wanted=kind(source.body)),
                beside=beside(source),
            )


def _unreadable(source: Block, target: Block) -> bool:
    return isinstance(source.body, Unreadable) or isinstance(target.body, Unreadable)

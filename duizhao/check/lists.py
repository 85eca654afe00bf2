"""STR: both languages have the same list items, in lists of the same kind."""

from __future__ import annotations

from collections.abc import Iterator

from duizhao.check.case import Case, Couple, Gapped
from duizhao.check.counterparts import gapless
from duizhao.check.kinds import kind
from duizhao.check.moves import joined_with, moves, split_from, twin_of
from duizhao.check.place import at_line, beside, beside_line, line_of
from duizhao.finding import Finding, Message, say
from duizhao.model import Body, Item, Items

Findings = Iterator[Finding]


def missing_item(case: Case) -> Findings:
    """A list item of the Chinese is missing.

    A lost item is a lost symptom, question or step, and nobody notices it in a long list.
    """
    for source, target, ones, others in case.lists:
        last = target.span.line
        pairs = case.match.items(ones, others)
        for one, other in pairs if not gapless(pairs, ones.items, others.items) else ():
            if other is None and one is not None and not moves(case).told(one, target.span.path):
                whole = joined_with(case, pairs, one)
                counts = {"wanted": len(ones.items), "count": len(others.items)}
                yield Finding(
                    at_line(target, last) if whole is None else line_of(whole.span),
                    "STR010",
                    say("a list item of the Chinese is missing after this line")
                    if whole is None
                    else say("two list items of the Chinese are joined in this one"),
                    say("translate it here: the Chinese list has {wanted} items, this one {count}", **counts)
                    if whole is None
                    else say("divide it like the Chinese"),
                    beside=beside_line(source, one.span),
                )
            last = other.span.last_line if other is not None else last


def extra_item(case: Case) -> Findings:
    """A list item stands in the translation only.

    It was never reviewed, or one item of the Chinese was split in two.
    """
    for source, target, ones, others in case.lists:
        before = source.span
        pairs = case.match.items(ones, others)
        for one, other in pairs if not gapless(pairs, ones.items, others.items) else ():
            if one is None and other is not None and not moves(case).told(other, target.span.path):
                whole = split_from(case, pairs, other)
                message, hint = _surplus(other, ones, others) if whole is None else _divided()
                beside = beside_line(source, before if whole is None else whole.span)
                yield Finding(line_of(other.span), "STR011", message, hint, beside=beside)
            before = one.span if one is not None else before


def _surplus(other: Item, ones: Items, others: Items) -> tuple[Message, Message]:
    twin = twin_of(other, others.items)
    if twin is not None:
        message = say("this list item says again what line {line} says, the Chinese says it once", line=twin.span.line)
        return message, say("delete it")
    counts = {"wanted": len(ones.items), "count": len(others.items)}
    hint = say("delete it or join it to another: the Chinese list has {wanted} items, this one {count}", **counts)
    return say("the Chinese list has no such item"), hint


def _divided() -> tuple[Message, Message]:
    message = say("this list item and the one beside it are one in the Chinese")
    return message, say("join them like the Chinese")


def list_kind(case: Case) -> Findings:
    """A list is numbered in one language and not in the other, or counts from another number.

    "See step 3" must lead to the same step in both languages.
    """
    for source, target, ones, others in case.lists:
        if _list_look(ones) != _list_look(others):
            yield Finding(
                line_of(target.span),
                "STR012",
                say("the Chinese list is {wanted}, this one is {look}", wanted=_look(ones), look=_look(others)),
                say("begin the items with {marker}", marker=_marker(ones)),
                beside=beside(source),
            )


def nesting(case: Case) -> Findings:
    """A list item holds a nested list, box or paragraph in one language only.

    A detail that slides from one point to the next changes what it is a detail of.
    """
    for source, target, ones, others in case.lists:
        for one, other in case.match.items(ones, others):
            if one is None or other is None or len(one.blocks) == len(other.blocks) == 1:
                continue  # two blocks without others pair
            if _kinds(one) != _kinds(other):
                pairs = case.match.inner(one.blocks, other.blocks)
                yield from _loose_parts((source, target), one, other, pairs)


def _loose_parts(both: Couple, one: Item, other: Item, pairs: Gapped) -> Findings:
    source, target = both
    last = at_line(target, other.span.line)
    for wanted, given in pairs:
        if given is None and wanted is not None:
            yield Finding(
                last,
                "STR013",
                say("in the Chinese this list item also holds a {kind}", kind=kind(wanted.body)),
                say("translate it after this line, indented as far as the text of the item"),
                beside=beside(wanted),
            )
        elif wanted is None and given is not None:
            yield Finding(
                line_of(given.span),
                "STR013",
                say("in the Chinese this list item holds no such {kind}", kind=kind(given.body)),
                say("indent it like the Chinese, join it to the text above, or delete it"),
                beside=beside_line(source, one.span),
            )
        last = at_line(target, given.span.last_line) if given is not None else last


def _list_look(items: Items) -> tuple[bool, int, bool]:
    return items.ordered, items.start if items.ordered else 0, items.checklist


def _look(items: Items) -> Message:
    if items.checklist:
        return say("a list of boxes to tick")
    return say("numbered from {start}", start=items.start) if items.ordered else say("not numbered")


def _marker(items: Items) -> str:
    if items.checklist:
        return "- [ ]"
    return f"{items.start}." if items.ordered else "-"


def _kinds(item: Item) -> list[type[Body]]:
    return [type(block.body) for block in item.blocks]

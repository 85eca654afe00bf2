"""STR: both languages have the same list items, table rows and columns, figures and boxes."""

from __future__ import annotations

from collections.abc import Iterator

from duizhao.check.case import Case, Couple, Gapped
from duizhao.check.kinds import kind
from duizhao.check.place import beside, beside_line, line_of
from duizhao.finding import Finding, Message, say
from duizhao.model import Block, Callout, Figure, Item, Items, Span, Table

Findings = Iterator[Finding]


def missing_item(case: Case) -> Findings:
    """A list item of the Chinese is missing.

    A lost item is a lost symptom, question or step, and nobody notices it in a long list.
    """
    for source, target, ones, others in case.lists():
        last = target.span.line
        for one, other in case.match.items(ones, others):
            if other is None and one is not None:
                yield Finding(
                    line_of(_at(target, last)),
                    "STR010",
                    say("a list item of the Chinese is missing after this line"),
                    say(
                        "translate it here: the Chinese list has {wanted} items, this one {count}",
                        wanted=len(ones.items),
                        count=len(others.items),
                    ),
                    beside=beside_line(source, one.span),
                )
            last = other.span.last_line if other is not None else last


def extra_item(case: Case) -> Findings:
    """A list item stands in the translation only.

    It was never reviewed, or one item of the Chinese was split in two.
    """
    for source, _, ones, others in case.lists():
        before = source.span
        for one, other in case.match.items(ones, others):
            if one is None and other is not None:
                yield Finding(
                    line_of(other.span),
                    "STR011",
                    say("the Chinese list has no such item"),
                    say(
                        "delete it or join it to another: the Chinese list has {wanted} items, this one {count}",
                        wanted=len(ones.items),
                        count=len(others.items),
                    ),
                    beside=beside_line(source, before),
                )
            before = one.span if one is not None else before


def list_kind(case: Case) -> Findings:
    """A list is numbered in one language and not in the other, or counts from another number.

    "See step 3" must lead to the same step in both languages.
    """
    for source, target, ones, others in case.lists():
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
    for source, target, ones, others in case.lists():
        for one, other in case.match.items(ones, others):
            if one is not None and other is not None and _kinds(one) != _kinds(other):
                pairs = case.match.inner(one.blocks, other.blocks)
                yield from _loose_parts((source, target), one, other, pairs)


def _loose_parts(both: Couple, one: Item, other: Item, pairs: Gapped) -> Findings:
    source, target = both
    last = _at(target, other.span.line)
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
        last = _at(target, given.span.last_line) if given is not None else last


def table_rows(case: Case) -> Findings:
    """A table row is missing or added.

    A table is read line by line: a lost row is a lost option.
    """
    for source, target, one, other in case.tables():
        last = target.span.line + 1  # the line of dashes under the header
        for left, right in case.match.rows(one, other):
            if right is None and left is not None:
                yield Finding(
                    line_of(_at(target, last)),
                    "STR014",
                    say("a table row of the Chinese is missing after this line"),
                    say("translate it here"),
                    beside=beside_line(source, left.span),
                )
            elif left is None and right is not None:
                yield Finding(
                    line_of(right.span),
                    "STR014",
                    say("the Chinese table has no such row"),
                    say("delete it, or write it in Chinese too"),
                    beside=beside(source),
                )
            last = max(last, right.span.line) if right is not None else last


def table_columns(case: Case) -> Findings:
    """A table has another number of columns than in the Chinese.

    A value in the wrong column is a wrong value.
    """
    for source, target, one, other in case.tables():
        if len(one.alignment) != len(other.alignment):
            yield Finding(
                line_of(target.span),
                "STR015",
                say(
                    "this table has {count} columns, the Chinese has {wanted}",
                    count=len(other.alignment),
                    wanted=len(one.alignment),
                ),
                say("write the same columns as in the Chinese"),
                beside=beside(source),
            )


def figure(case: Case) -> Findings:
    """A figure shows another picture, or a caption stands in one language only.

    The picture of one treatment above the words of another misleads at a glance.
    """
    for source, target in case.both:
        match source.body, target.body:
            case Figure() as one, Figure() as other:
                if one.image != other.image:
                    yield Finding(
                        line_of(target.span),
                        "STR016",
                        say(
                            "the Chinese shows the picture {wanted} here, this is {image}",
                            wanted=one.image,
                            image=other.image,
                        ),
                        say("name the same file; pictures take their words from _figures.md"),
                        beside=beside(source),
                    )
                if bool(one.caption) != bool(other.caption):
                    yield _caption(source, target, bool(one.caption))
            case Table() as one, Table() as other if bool(one.caption) != bool(other.caption):
                yield _caption(source, target, bool(one.caption))


def _caption(source: Block, target: Block, wanted: bool) -> Finding:
    return Finding(
        line_of(target.span),
        "STR016",
        say("the caption is missing") if wanted else say("the Chinese has no caption here"),
        say("translate the caption") if wanted else say("delete the caption, or write it in Chinese too"),
        beside=beside(source),
    )


def box_kind(case: Case) -> Findings:
    """A box is of another kind than in the Chinese: a warning became a note.

    The colour and the word above a box tell how much it matters.
    """
    for source, target in case.both:
        match source.body, target.body:
            case Callout(kind=wanted), Callout(kind=typed) if wanted != typed:
                yield Finding(
                    line_of(target.span),
                    "STR017",
                    say("this box is of the kind {kind}, the Chinese is {wanted}", kind=typed, wanted=wanted),
                    say("begin it with {marks}", marks="> [!" + wanted.upper() + "]" if wanted != "quote" else ">"),
                    beside=beside(source),
                )


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


def _kinds(item: Item) -> list[str]:
    return [type(block.body).__name__ for block in item.blocks]


def _at(block: Block, line: int) -> Span:
    return Span(block.span.path, line)

"""STR: both languages have the same table rows and columns, figures and boxes."""

from __future__ import annotations

from collections.abc import Iterator

from duizhao.check.case import Case, Couple
from duizhao.check.counterparts import gapless
from duizhao.check.moves import twin_of
from duizhao.check.place import at_line, beside, beside_line, line_of
from duizhao.finding import Finding, say
from duizhao.model import Callout, Figure, Table

Findings = Iterator[Finding]


def table_rows(case: Case) -> Findings:
    """A table row is missing or added.

    A table is read line by line: a lost row is a lost option.
    """
    for source, target, one, other in case.tables:
        last = target.span.line + 1  # the line of dashes under the header
        rows = case.match.rows(one, other)
        for left, right in rows if not gapless(rows, one.rows, other.rows) else ():
            if right is None and left is not None:
                yield Finding(
                    at_line(target, last),
                    "STR014",
                    say("a table row of the Chinese is missing after this line"),
                    say("translate it here"),
                    beside=beside_line(source, left.span),
                )
            elif left is None and right is not None:
                twin = twin_of(right, other.rows)
                yield Finding(
                    line_of(right.span),
                    "STR014",
                    say("the Chinese table has no such row")
                    if twin is None
                    else say("this row says again what line {line} says, the Chinese has it once", line=twin.span.line),
                    say("delete it, or write it in Chinese too") if twin is None else say("delete it"),
                    beside=beside(source),
                )
            last = max(last, right.span.line) if right is not None else last


def table_columns(case: Case) -> Findings:
    """A table has another number of columns than in the Chinese.

    A value in the wrong column is a wrong value.
    """
    for source, target, one, other in case.tables:
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
    for source, target, one, other in case.alike(Figure):
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
        yield from _caption((source, target), one, other)
    for source, target, left, right in case.tables:
        yield from _caption((source, target), left, right)


def _caption(couple: Couple, one: Figure | Table, other: Figure | Table) -> Findings:
    source, target = couple
    wanted = bool(one.caption)
    if wanted == bool(other.caption):
        return
    yield Finding(
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
    for source, target, one, other in case.alike(Callout):
        if one.kind != other.kind:
            yield Finding(
                line_of(target.span),
                "STR017",
                say("this box is of the kind {kind}, the Chinese is {wanted}", kind=other.kind, wanted=one.kind),
                say("begin it with {marks}", marks="> [!" + one.kind.upper() + "]" if one.kind != "quote" else ">"),
                beside=beside(source),
            )

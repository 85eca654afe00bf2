"""STR: blocks, list items, table rows and columns stand in the order of the source."""

from __future__ import annotations

from collections.abc import Iterator

from duizhao.check.case import Case
from duizhao.check.heads import turned_heads
from duizhao.check.kinds import kind
from duizhao.check.moves import Crossed, crossed, moves
from duizhao.check.place import beside, beside_line, line_of
from duizhao.finding import Finding, say
from duizhao.model import Block, Item, Row, plain

Findings = Iterator[Finding]


def swapped_blocks(case: Case) -> Findings:
    """Two blocks have changed places.

    Side by side each stands beside the other's Chinese; a step or a warning comes too early or too late.
    """
    for each in case.remembered("crossed blocks", _blocks):
        if each.other is not None:
            yield Finding(
                line_of(each.target.span),
                "STR021",
                say(
                    "this {kind} and the one at line {line} have changed places",
                    kind=kind(each.target.body),
                    line=each.other.span.line,
                ),
                say("put them in the order of the Chinese"),
                beside=beside(each.source),
            )


def _blocks(case: Case) -> list[Crossed[Block]]:
    return [each for stretch in case.stretches for each in crossed(stretch.pairs)]


def swapped_items(case: Case) -> Findings:
    """Two list items have changed places.

    Steps in the wrong order can spoil a treatment, and "see step 3" leads to another step.
    """
    for source, each in case.remembered("crossed items", _items):
        if each.other is not None:
            yield Finding(
                line_of(each.target.span),
                "STR022",
                say("this list item and the one at line {line} have changed places", line=each.other.span.line),
                say("put them in the order of the Chinese"),
                beside=beside_line(source, each.source.span),
            )


def _items(case: Case) -> list[tuple[Block, Crossed[Item]]]:
    return [
        (source, each) for source, _, ones, others in case.lists for each in crossed(case.match.items(ones, others))
    ]


def swapped_rows(case: Case) -> Findings:
    """Two table rows have changed places.

    Who compares the two languages row by row reads one medicine's dose beside another's name.
    """
    for source, each in case.remembered("crossed rows", _rows):
        if each.other is not None:
            yield Finding(
                line_of(each.target.span),
                "STR023",
                say("this table row and the one at line {line} have changed places", line=each.other.span.line),
                say("put them in the order of the Chinese; if only their values changed places, put those back"),
                beside=beside_line(source, each.source.span),
            )


def _rows(case: Case) -> list[tuple[Block, Crossed[Row]]]:
    return [(source, each) for source, _, one, other in case.tables for each in crossed(case.match.rows(one, other))]


def moved_block(case: Case) -> Findings:
    """A block stands at another place than in the Chinese: further up or down, under another heading, in another box.

    A warning under the wrong heading is read as a warning about something else.
    """
    for each in case.remembered("crossed blocks", _blocks):
        if each.other is None:
            yield _elsewhere(each.source, each.target)
    for move in moves(case).found:
        if not move.headless and isinstance(move.source, Block) and isinstance(move.target, Block):
            yield _elsewhere(move.source, move.target)


def _elsewhere(source: Block, target: Block) -> Finding:
    return Finding(
        line_of(target.span),
        "STR024",
        say("this {kind} stands elsewhere in the Chinese", kind=kind(target.body)),
        say("move it to where the Chinese has it"),
        beside=beside(source),
    )


def moved_item(case: Case) -> Findings:
    """A list item stands at another place, or in another list, than in the Chinese.

    An evening tablet among the morning tablets is taken in the morning.
    """
    for source, each in case.remembered("crossed items", _items):
        if each.other is None:
            yield _item(each.source, each.target, source)
    for move in moves(case).found:
        if isinstance(move.source, Item) and isinstance(move.target, Item):
            yield _item(move.source, move.target, move.holder)


def _item(source: Item, target: Item, holder: Block) -> Finding:
    return Finding(
        line_of(target.span),
        "STR025",
        say("this list item stands elsewhere in the Chinese"),
        say("move it to where the Chinese has it"),
        beside=beside_line(holder, source.span),
    )


def moved_row(case: Case) -> Findings:
    """A table row stands at another place than in the Chinese.

    Tables are compared row by row: all rows between the two places stand beside another row's Chinese.
    """
    for source, each in case.remembered("crossed rows", _rows):
        if each.other is None:
            yield Finding(
                line_of(each.target.span),
                "STR026",
                say("this table row stands elsewhere in the Chinese"),
                say("move it to where the Chinese has it"),
                beside=beside_line(source, each.source.span),
            )


def swapped_columns(case: Case) -> Findings:
    """Two columns of a table, or the values in them, have changed places.

    The value of one column under the head of the other is a wrong value in every row.
    """
    for source, target, one, other in case.tables:
        order = case.match.columns(one, other)
        heads = [plain(cell.inlines).strip() for cell in other.rows[0].cells] if other.rows else []
        langs = case.work.source.lang, case.lang_of(target.span.path)
        for left, right in order.exchanged or turned_heads(one, other, langs, case.match.reader):
            names = {"one": heads[left], "other": heads[right]}
            yield Finding(
                line_of(target.span),
                "STR028",
                say('the columns "{one}" and "{other}" have changed places', **names)
                if order.heads
                else say('the values under "{one}" and "{other}" have changed places', **names),
                say("put the columns in the order of the Chinese")
                if order.heads
                else say("put each value under the head that it has in the Chinese"),
                beside=beside(source),
            )

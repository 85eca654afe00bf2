"""How a part of the source, its texts already translated, is typed into a translation: lines and where they go."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from duizhao.frozen import frozen
from duizhao.model import Block, Footnote, Items, Paragraph
from duizhao.read.sheet import BULLET
from duizhao.writeback.sheet import Patch, Sheet
from duizhao.writeback.splice import blanked
from duizhao.writeback.tree import Node

_LINE_END = re.compile(r"\r\n|\n|\r")
_COMMENT = re.compile(r"(?:\A|(?<=[\r\n]))[ \t>]*<!--(?!\s*-->).*?-->[ \t]*(?:\r\n|\n|\r|\Z)", re.DOTALL)
_LED = re.compile(r"[ \t>]*")
_NUMBER = re.compile(r"\d+(?=[.)][ \t]*\Z)")
_APART = "<!-- -->"  # between two lists that would else be one


@frozen
class Scion:
    """A `node` of the `sheet` that is the source with translated texts."""

    sheet: Sheet
    node: Node

    def lines(self) -> list[str]:
        """Its lines without comments: what people have allowed in the source, nobody has allowed in a translation."""
        span = self.node.span
        typed = self.sheet.text[self.sheet.above(span.line) : self.sheet.above(span.last_line + 1)]
        lines = _LINE_END.split(_COMMENT.sub("", typed))
        while lines and not lines[-1].strip(" \t>"):
            lines.pop()
        return lines

    def freed(self, lead: str) -> list[str]:
        """Its lines without what its holders have before them; `lead` is what stands before its first text."""
        first, *others = self.lines()
        rest = blanked(lead.expandtabs(4))
        return [first[len(lead) :], *(_unled(line, rest) for line in others)]


def _unled(line: str, rest: str) -> str:
    led = _LED.match(line)[0]  # type: ignore[index]
    line = led.expandtabs(4) + line[len(led) :]
    if line.startswith(rest):
        return line[len(rest) :]
    quotes = re.match(r"[ ]*>" * rest.count(">"), line)
    return line[quotes.end() if quotes is not None else 0 :].lstrip(" ")


def at_top(sheet: Sheet, scion: Scion, offset: int) -> Iterator[Patch]:
    """A whole block, between blank lines."""
    lines = scion.lines()
    for one, other in ((), ()), ((_APART, ""), ()), ((), ("", _APART)), ((_APART, ""), ("", _APART)):
        yield _typed(sheet, offset, [*one, *lines, *other])


def item(sheet: Sheet, scion: Scion, sibling: Node, after: bool) -> Iterator[Patch]:
    """An item of a list, with the mark and the indentation of its sibling."""
    first, *others = scion.freed(_marked(scion.sheet, scion.node))
    lead = _numbered(sheet, scion, sibling, after)
    rest = blanked(lead)
    lines = [lead + first, *((rest + line).rstrip(" \t") for line in others)]
    holder = sibling.parent if sibling.parent is not None and len(sibling.parent.inner) > 1 else scion.node.parent
    loose = holder is not None and _loose(sheet if holder is sibling.parent else scion.sheet, holder)
    blank = lead[: sibling.span.column - 1].rstrip()
    yield _beside(sheet, sibling, after, [blank, *lines] if loose and after else [*lines, blank] if loose else lines)


def _marked(sheet: Sheet, node: Node) -> str:
    """What stands before the text of an item on its first line, its mark and the blanks behind it."""
    line = _blanked_to(sheet, node)
    mark = BULLET.match(line, node.span.column - 1)
    end = mark.end() if mark is not None else node.span.column - 1
    blanks = len(line[end:]) - len(line[end:].lstrip(" \t"))
    return line[: end + blanks] if 0 < blanks <= 4 else line[:end] + " "


def _blanked_to(sheet: Sheet, node: Node) -> str:
    """The first line of a node; the marks of what holds it are blanks, as on the other lines in there."""
    line, column = sheet.line(node.span.line), node.span.column - 1
    return blanked(line[:column]) + line[column:]


def _numbered(sheet: Sheet, scion: Scion, sibling: Node, after: bool) -> str:
    """What stands before the text of a new item: the mark of its sibling, or the next number.

    Above its sibling an item has the number that it has in the source. Items that are all numbered alike stay so.
    """
    lead = _marked(sheet, sibling)
    found = _NUMBER.search(lead)
    items, theirs = (each.parent.inner if each.parent is not None else [each] for each in (sibling, scion.node))
    marks = [_marked(sheet, each)[each.span.column - 1 :] for each in items]
    if found is None or (len(marks) > 1 and all(each == marks[0] for each in marks)):
        return lead
    number = int(found[0])
    list_ = scion.node.parent.what if scion.node.parent is not None else None
    if after:
        number += 1
    elif isinstance(list_, Block) and isinstance(list_.body, Items) and list_.body.ordered:
        number = list_.body.start + theirs.index(scion.node)
    return f"{lead[: found.start()]}{number}{lead[found.end() :]}"


def _loose(sheet: Sheet, items: Node) -> bool:
    return len(items.inner) > 1 and not sheet.line(items.inner[1].span.line - 1).strip(" \t>")


def row(sheet: Sheet, scion: Scion, sibling: Node, after: bool) -> Iterator[Patch]:
    """A row of a table, with pipes at its ends where its sibling has them."""
    (index,) = scion.node.segments
    typed = [scion.sheet.text[slice(*part.ranges[0])] for part in scion.sheet.segments[index].parts]
    like = _blanked_to(sheet, sibling)
    lead, body = like[: sibling.span.column - 1], like[sibling.span.column - 1 :].rstrip(" \t")
    opens, closes = body.startswith("|"), body.endswith("|") and not body.endswith("\\|")
    line = lead + ("| " if opens else "") + " | ".join(typed) + (" |" if closes else "")
    first = sibling.parent is not None and sibling.parent.inner[0] is sibling
    yield _beside(sheet, sibling, after, [line], 1 if first else 0)  # below the header is the line of dashes


def caption(sheet: Sheet, scion: Scion, sibling: Node) -> Iterator[Patch]:
    """The caption of a table, below it."""
    (index,) = scion.node.segments
    lead = _blanked_to(sheet, sibling)[: sibling.span.column - 1]
    first, *others = scion.sheet.segments[index].text.split("\n")
    table = sibling.parent
    if table is not None:
        lines = [lead.rstrip(), f"{lead}: {first}", *(lead + line for line in others)]
        yield _beside(sheet, table, True, lines)


def block(sheet: Sheet, scion: Scion, sibling: Node, after: bool) -> Iterator[Patch]:
    """A block inside a box, a footnote or a list item, indented or quoted as its sibling."""
    lead = _rest(sheet, sibling)
    first = scion.sheet.line(scion.node.span.line)[: scion.node.span.column - 1]
    lines = [(lead + line).rstrip(" \t") for line in scion.freed(first)]
    blank = [lead.rstrip()]
    above = scion.sheet.line(scion.node.span.line - 1) if scion.node.span.line > 1 else ""
    paragraph = isinstance(scion.node.what, Block) and isinstance(scion.node.what.body, Paragraph)
    tight = after and not paragraph and above.strip(" \t>") != ""
    for one, other in ((not tight and after, not after), (True, False), (True, True)):
        yield _beside(sheet, sibling, after, [*(blank if one else ()), *lines, *(blank if other else ())])


def _rest(sheet: Sheet, node: Node) -> str:
    """What stands before the second line of a block; in a footnote that is four blanks, however long its label."""
    line, parent = sheet.line(node.span.line), node.parent
    if parent is not None and parent.holder is Footnote and parent.span.line == node.span.line:
        return blanked(line[: parent.span.column - 1]) + "    "
    return blanked(line[: node.span.column - 1])


# ---------------------------------------------------------------- between which characters


def _beside(sheet: Sheet, sibling: Node, after: bool, lines: Sequence[str], more: int = 0) -> Patch:
    """Lines directly above or below a node; `more` lines belong to it below its span."""
    line = sibling.span.last_line + more + 1 if after else sibling.span.line
    return _lines(sheet, sheet.above(line), lines)


def _typed(sheet: Sheet, offset: int, lines: Sequence[str]) -> Patch:
    """Lines as a block of their own: with a blank one above and below where none is."""
    number, last = sheet.number(offset), offset == len(sheet.text)
    above = number if last and sheet.line(number) else number - 1  # the last line may have no end
    before = [""] if above >= 1 and not sheet.blank(above) else []
    behind = [""] if not last and not sheet.blank(number) else []
    return _lines(sheet, offset, [*before, *lines, *behind])


def _lines(sheet: Sheet, offset: int, lines: Sequence[str]) -> Patch:
    """Lines at the start of a line or at the end of the file, which has a last line end after as it had before."""
    end = sheet.ending(offset)
    typed = end.join(lines)
    number = sheet.number(offset)
    if offset == len(sheet.text) and sheet.starts[number - 1] < offset:
        return offset, offset, end + typed
    return offset, offset, typed + end

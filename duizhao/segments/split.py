"""From an article to its segments: each text without its marks, and the characters between which it was typed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import field

from duizhao.frozen import frozen
from duizhao.model import Article, Block, Callout, Figure, Footnote, Heading, Item, Items, Paragraph, Table
from duizhao.read.dialect import tight, wide
from duizhao.read.files import Places
from duizhao.segments.model import Kind, Part, Segment

FACTS = ("title", "summary", "main_message")  # of the front matter: those that a translation holds too

_ATX = re.compile(r"#{1,6}(?:[ \t]+|$)")
_CLOSING = re.compile(r"(?:^|[ \t]+)#+[ \t]*$")
_ID = re.compile(r"[ \t]*\{#[^\s{}]*\}[ \t]*$")
_TASK = re.compile(r"\[[ xX]\][ \t]+")
_BOX = re.compile(r"\[![A-Za-z]+\][ \t]*")
_COLON = re.compile(r"[:：][ \t]+|：")
_LEAD = re.compile(r"[ \t]*")
_QUOTED = re.compile(r"[ \t>]*")
_PIPE = re.compile(r"(?<!\\)\|")
_PICTURE = re.compile(r"!\[((?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\](\((?:[^()\\]|\\.|\([^()]*\))*\)|\[[^\]]*\])?")
_TITLE = re.compile(r"[ \t\n]+(?:\"((?:[^\"\\]|\\.)*)\"|'((?:[^'\\]|\\.)*)'|\(((?:[^()\\]|\\.)*)\))[ \t\n]*\)$")

_AFTER = re.compile(r"(?:\[[@^][^\]]*\]|\]\([^()]*\)|[*_`~^])+$")  # what prints no letter at the end of a line
_BEFORE = re.compile(r"^[*_`]+")

Ranges = tuple[tuple[int, int], ...]


@frozen
class _Place:
    """What stands around a block: `kind` of its paragraphs, the innermost callout's kind, the lists around it."""

    kind: Kind = Kind.PARAGRAPH
    box: str = ""
    depth: int = 0
    quoted: bool = False


def segments(article: Article, text: str) -> tuple[Segment, ...]:
    """Everything translatable of an article, in reading order: facts of the front matter first.

    `text` is the file the article was read from, without byte-order mark (SourceFile.text). Unreadable blocks and
    thematic breaks hold nothing to translate.
    """
    places = Places(text)
    split = _Split(text, places.starts, places.ends)
    for name in FACTS:
        fact = article.meta.at(name)
        if fact is not None and isinstance(fact.value, str) and fact.value.strip():
            split.found.append(Segment(Kind.FACT, "", fact.span, (Part("", " ".join(fact.value.split())),), name))
    for section in article.sections:
        for block in section.blocks:
            split.block(block, section.id, _Place())
    return tuple(split.found)


@frozen
class _Split:
    """One file's text, the offsets at which each line starts and ends, and the segments found so far.

    They are appended, not yielded: lists in lists in boxes would hand each of them up through as many generators.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    found: list[Segment] = field(default_factory=list)

    def block(self, block: Block, section: str, place: _Place) -> None:
        """Find the segments of a block, those of blocks inside it in order."""
        match block.body:
            case Heading():
                self.take(Kind.HEADING, section, block, place, self.heading(block))
            case Paragraph():
                self.take(place.kind, section, block, place, self.lines(block, place.quoted, _BOX))
            case Items(items=items):
                inner = _Place(Kind.ITEM, place.box, place.depth + 1, place.quoted)
                for item in items:
                    self.item(item, section, inner)
            case Callout(kind, blocks):
                inner = _Place(Kind.QUOTE, kind, place.depth, quoted=True)
                for each in blocks:
                    self.block(each, section, inner)
            case Footnote(_, blocks):
                inner = _Place(Kind.FOOTNOTE, place.box, place.depth, place.quoted)
                for each in blocks:
                    self.block(each, section, inner)
            case Table() as table:
                self.table(block, table, section, place)
            case Figure() as figure:
                self.figure(block, figure, section, place)
            case _:
                pass

    def take(self, kind: Kind, section: str, block: Block, place: _Place, ranges: Ranges) -> None:
        parts = (self.part("", ranges),)
        self.found.append(Segment(kind, section, block.span, parts, "", place.box, place.depth))

    def part(self, name: str, ranges: Ranges) -> Part:
        if len(ranges) == 1:  # most are
            start, end = ranges[0]
            return Part(name, self.text[start:end], ranges)
        return Part(name, _joined([self.text[start:end] for start, end in ranges]), ranges)

    # ------------------------------------------------------------ texts of lines

    def lines(self, block: Block, quoted: bool, opening: re.Pattern[str]) -> Ranges:
        """The lines of a paragraph, one range a line, without what opens the first one."""
        span = block.span
        if span.line == span.last_line:  # most are
            start, end = self.starts[span.line - 1] + span.column - 1, self.ends[span.line - 1]
            if self.text[start] == "[" and (mark := opening.match(self.text, start, end)) is not None:
                start = mark.end()
            return ((start, start + len(self.text[start:end].rstrip(" \t"))),)
        lead = _QUOTED if quoted else _LEAD
        found = []
        for line in range(span.line, span.last_line + 1):
            end = self.ends[line - 1]
            if line == span.line:
                start = self.starts[line - 1] + span.column - 1
                mark = opening.match(self.text, start, end)
                start = mark.end() if mark is not None else start
            else:
                start = lead.match(self.text, self.starts[line - 1], end).end()  # type: ignore[union-attr]
            while end > start and self.text[end - 1] in " \t" and line == span.last_line:
                end -= 1
            if start < end:
                found.append((start, end))
        return tuple(found)

    def heading(self, block: Block) -> Ranges:
        """The text of a heading, between its `#` or above its underline."""
        start = self.starts[block.span.line - 1] + block.span.column - 1
        end = self.ends[block.span.line - 1]
        mark = _ATX.match(self.text, start, end)
        if mark is None:  # underlined
            last = self.lines(block, True, _BOX)[:-1]
            return (*last[:-1], (last[-1][0], self.before(_ID, *last[-1])))
        end = self.before(_ID, mark.end(), self.before(_CLOSING, mark.end(), end))
        return ((mark.end(), end),)

    def before(self, tail: re.Pattern[str], start: int, end: int) -> int:
        """The end of text[start:end] without a tail and without blanks."""
        found = tail.search(self.text[start:end])
        end = start + found.start() if found is not None else end
        while end > start and self.text[end - 1] in " \t":
            end -= 1
        return end

    def item(self, item: Item, section: str, place: _Place) -> None:
        for number, block in enumerate(item.blocks):
            if number == 0 and item.checked is not None and isinstance(block.body, Paragraph):
                self.take(place.kind, section, block, place, self.lines(block, place.quoted, _TASK))
            else:
                self.block(block, section, place)

    # ------------------------------------------------------------ tables and figures

    def table(self, block: Block, table: Table, section: str, place: _Place) -> None:
        for row in table.rows:
            parts = tuple(self.cell(f"c{n}", cell.span.line, cell.span.column) for n, cell in enumerate(row.cells, 1))
            self.found.append(Segment(Kind.ROW, section, row.span, parts, "", place.box, place.depth))
        if not table.caption:
            return
        below = table.rows[-1].span.line + 1  # a header alone has its line of dashes below it
        for line in range(below, block.span.last_line + 1):
            start = _QUOTED.match(self.text, self.starts[line - 1], self.ends[line - 1]).end()  # type: ignore[union-attr]
            mark = _COLON.match(self.text, start, self.ends[line - 1])
            if mark is not None:
                first = (mark.end(), self.ends[line - 1])
                rest = (
                    (_QUOTED.match(self.text, self.starts[each - 1]).end(), self.ends[each - 1])  # type: ignore[union-attr]
                    for each in range(line + 1, block.span.last_line + 1)
                )
                ranges = tuple((one, self.before(_NOTHING, one, end)) for one, end in (first, *rest))
                self.take(Kind.CAPTION, section, block, place, ranges)
                return

    def cell(self, name: str, line: int, column: int) -> Part:
        start, end = self.starts[line - 1] + column - 1, self.ends[line - 1]
        pipe = _PIPE.search(self.text, start, end)
        end = pipe.start() if pipe is not None else end
        while end > start and self.text[end - 1] in " \t":
            end -= 1
        return Part(name, self.text[start:end].replace("\\|", "|"), ((start, end),))

    def figure(self, block: Block, figure: Figure, section: str, place: _Place) -> None:
        """A picture with its alternative text; the title or the lines below it are its caption."""
        lines = self.lines(block, place.quoted, _BOX)
        typed = self.text[lines[0][0] : lines[-1][1]]
        found = _PICTURE.match(typed)
        parts = []
        if found is None:  # typed in a way we cannot take apart: one text, as it stands
            self.take(place.kind, section, block, place, lines)
            return
        at = lines[0][0]
        parts.append(self.part("alt", ((at + found.start(1), at + found.end(1)),)))
        title = _TITLE.search(found[2] or "")
        if title is not None:
            group = next(number for number in (1, 2, 3) if title[number] is not None)
            start = at + found.start(2) + title.start(group)
            parts.append(self.part("caption", ((start, start + len(title[group])),)))
        elif len(lines) > 1:
            parts.append(self.part("caption", lines[1:]))
        self.found.append(
            Segment(Kind.FIGURE, section, block.span, tuple(parts), "", place.box, place.depth, figure.image)
        )


_NOTHING = re.compile(r"(?!)")


def _joined(lines: Sequence[str]) -> str:
    """Lines as one text: a soft break is what it prints, a hard one a backslash and a newline."""
    if len(lines) == 1:
        return lines[0]
    text = ""
    for number, line in enumerate(lines):
        last = number == len(lines) - 1
        if not last and (line.endswith("  ") or _odd_backslashes(line)):
            text += line.rstrip(" \t").removesuffix("\\") + "\\\n"
        else:
            line = line if last else line.rstrip(" \t")
            text += line + (
                "" if last or _tight(_AFTER.sub("", line)[-1:], _BEFORE.sub("", lines[number + 1])[:1]) else " "
            )
    return text


def _odd_backslashes(line: str) -> bool:
    return (len(line) - len(line.rstrip("\\"))) % 2 == 1


def _tight(before: str, after: str) -> bool:
    """Whether the soft break between two lines prints nothing, as the reader of articles decides."""
    last, first = _AFTER.sub("", before)[-1:], _BEFORE.sub("", after)[:1]
    if not last or not first:
        return False
    if first == "[":  # a citation or a footnote call, most of the time
        return wide(last)
    return tight(last, first)

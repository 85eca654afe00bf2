"""From one Markdown file to an Article. Nothing is dropped: what is not understood stays as an Unreadable block."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from markdown_it.token import Token

from duizhao.model import (
    CALLOUTS,
    Article,
    Block,
    Body,
    Callout,
    Cell,
    Divider,
    Figure,
    Footnote,
    Heading,
    Inlines,
    Item,
    Items,
    Paragraph,
    Row,
    Section,
    Table,
    Text,
    Unreadable,
    plain,
)
from duizhao.read.asides import Asides
from duizhao.read.cursor import Cursor
from duizhao.read.dialect import NESTING, parser
from duizhao.read.files import SourceFile, lines
from duizhao.read.front import split
from duizhao.read.inlines import UnclearError, inlines
from duizhao.read.limits import Tally
from duizhao.read.sheet import BULLET, NOTE, QUOTE, Sheet

_CAPTION = re.compile(r"[:：][ \t]+|：")
_HOLDING = ("list_item_open", "blockquote_open", "footnote_reference_open")


def parse(file: SourceFile) -> Article:
    """The article in a file. Never raises on content."""
    meta, body, troubles = split(file.path, file.text)
    tokens = parser().parse(body)
    sheet = Sheet(file.path, lines(body), [*file.troubles, *troubles])
    reader = _Reader(sheet, Asides(sheet), Tally(sheet))
    blocks = reader.blocks(Cursor(tokens))
    deep = next((t for t in tokens if t.type in _HOLDING and t.level + 1 >= NESTING), None)
    if deep is not None:
        sheet.trouble((deep.map or [0])[0], "too-deep")
    reader.asides.finish()
    return Article(file.slug, file.lang, file.path, meta, _sections(blocks), tuple(sheet.troubles))


def _sections(blocks: list[tuple[str, Block]]) -> tuple[Section, ...]:
    found: list[Section] = []
    here: list[Block] = []
    name = ""
    for key, block in blocks:
        if isinstance(block.body, Heading):
            if here:
                found.append(Section(name, tuple(here)))
            here, name = [], key
        here.append(block)
    if here:
        found.append(Section(name, tuple(here)))
    return tuple(found)


@dataclass(slots=True)
class _Reader:
    """Reads one file: `sheet` knows the lines as typed, `asides` what prints nothing, `tally` what is too much."""

    sheet: Sheet
    asides: Asides
    tally: Tally

    # ------------------------------------------------------------ blocks

    def held(self, mark: re.Pattern[str], token: Token, cursor: Cursor, end: str) -> tuple[Block, ...]:
        """The blocks inside a list item, box or footnote that opens at `token`."""
        with self.sheet.inside(mark, (token.map or [0])[0]):
            return tuple(block for _, block in self.blocks(cursor, end))

    def blocks(self, cursor: Cursor, end: str = "") -> list[tuple[str, Block]]:
        """(heading id, block) up to the token type `end`, or to the end of the file."""
        found: list[tuple[str, Block]] = []
        while (token := cursor.peek()) is not None:
            cursor.next()
            if token.type == end:
                break
            if token.type == "definition":
                self.asides.definition(token)
                continue
            first, last = token.map or [0, 1]
            source, last = self.sheet.source(first, last)
            span = self.sheet.span(first, last)
            allows, wish = self.asides.allowances(token), self.asides.taken(token)
            body = self.asides.formed(self.body(token, cursor, nested=bool(end)), wish)
            if body is None:
                continue
            block = Block(span, source, body, allows)
            if isinstance(body, Paragraph) and not body.inlines:
                self.asides.waiting[:0] = allows
                continue
            self.tally.count(first, block)
            if self.caption(found, block):
                continue
            found.append((str(token.meta.get("id", "")), block))
        return found

    def body(self, token: Token, cursor: Cursor, nested: bool) -> Body | None:
        """The body that starts at `token`; None for comments, which print nothing."""
        match token.type:
            case "heading_open":
                run = self.run(cursor, "heading_close")
                if isinstance(run, Unreadable) or not nested:
                    return run if isinstance(run, Unreadable) else Heading(int(token.tag[1]), run)
                return Unreadable("heading-inside", plain(run))
            case "paragraph_open":
                return self.paragraph(cursor)
            case "bullet_list_open" | "ordered_list_open":
                return self.items(token, cursor)
            case "blockquote_open":
                return self.callout(token, cursor)
            case "table_open":
                return self.table(cursor)
            case "footnote_reference_open":
                inner = self.held(NOTE, token, cursor, "footnote_reference_close")
                return Footnote(str(token.meta["label"]), inner)
            case "hr":
                return Divider()
            case "html_block":
                return self.asides.html(token)
            case "fence" | "code_block":
                return Unreadable("code", token.content.strip().partition("\n")[0])
            case _:
                return Unreadable("unknown", token.type)

    def run(self, cursor: Cursor, close: str) -> Inlines | Unreadable:
        """The inlines of one run; Unreadable when it holds what no output can carry."""
        try:
            return inlines(self.children(cursor, close))
        except UnclearError as unclear:
            return Unreadable(unclear.reason, unclear.detail)

    def children(self, cursor: Cursor, close: str) -> list[Token]:
        """The inline tokens up to `close`."""
        found: list[Token] = []
        while (token := cursor.next()).type != close:
            self.asides.note(token)
            found += token.children or ()
        return found

    def paragraph(self, cursor: Cursor) -> Body:
        children = self.children(cursor, "paragraph_close")
        try:
            if children and children[0].type == "image":
                return _figure(children)
            return Paragraph(inlines(children))
        except UnclearError as unclear:
            return Unreadable(unclear.reason, unclear.detail)

    def items(self, token: Token, cursor: Cursor) -> Items:
        found: list[Item] = []
        close = token.type.replace("_open", "_close")
        while (opener := cursor.next()).type != close:
            first, last = opener.map or [0, 1]
            _, last = self.sheet.source(first, last)
            inner = self.held(BULLET, opener, cursor, "list_item_close")
            task = opener.meta.get("task")
            found.append(Item(self.sheet.span(first, last), inner, None if task is None else task != " "))
        checklist = any(item.checked is not None for item in found)
        return Items(token.type[0] == "o", tuple(found), int(token.attrs.get("start", 1)), checklist)

    def callout(self, token: Token, cursor: Cursor) -> Callout:
        inner = self.held(QUOTE, token, cursor, "blockquote_close")
        typed = str(token.meta.get("kind", "quote"))
        kind = typed.lower()
        if kind not in (*CALLOUTS, "quote"):
            self.sheet.trouble((token.map or [0])[0], "callout-kind", typed)
            kind = "note"
        return Callout(kind, inner)

    def caption(self, found: list[tuple[str, Block]], below: Block) -> bool:
        """Give a paragraph that starts with a colon to the table just above it."""
        if not found or not isinstance(found[-1][1].body, Table) or found[-1][1].body.caption:
            return False
        body = below.body
        opening = body.inlines[0] if isinstance(body, Paragraph) and body.inlines else None
        mark = _CAPTION.match(opening.text) if isinstance(opening, Text) else None
        if mark is None or not isinstance(opening, Text) or not isinstance(body, Paragraph):
            return False
        key, above = found[-1]
        table = above.body
        assert isinstance(table, Table)
        run = (Text(opening.text[mark.end() :]), *body.inlines[1:])
        where = replace(above.span, last_line=below.span.last_line)
        source, _ = self.sheet.source(where.line - 1, where.last_line)
        whole = replace(table, caption=run)
        found[-1] = (key, Block(where, source, whole, above.allows + below.allows))
        return True

    # ------------------------------------------------------------ tables

    def table(self, cursor: Cursor) -> Body:
        rows: list[Row] = []
        alignment: list[str] = []
        fault: Unreadable | None = None
        for inner in cursor.until("table_close"):
            if inner.type == "tr_open":
                row = self.row(inner, cursor, alignment if not rows else [])
                fault = fault or (row if isinstance(row, Unreadable) else None)
                if isinstance(row, Row):
                    rows.append(row)
        if fault is not None:
            return fault
        return Table(tuple(rows), tuple(alignment))

    def row(self, token: Token, cursor: Cursor, alignment: list[str]) -> Row | Unreadable:
        line = (token.map or [0])[0]
        columns = self.sheet.cell_columns(line)
        cells: list[Cell] = []
        fault: Unreadable | None = None
        for inner in cursor.until("tr_close"):
            if inner.type not in ("th_open", "td_open"):
                continue
            if inner.type == "th_open":
                alignment.append(str(inner.attrs.get("style", "")).removeprefix("text-align:"))
            run = self.run(cursor, inner.type.replace("_open", "_close"))
            column = columns[len(cells)] if len(cells) < len(columns) else len(self.sheet.typed[line])
            if isinstance(run, Unreadable):
                fault = fault or run
            else:
                cells.append(Cell(self.sheet.span(line, line + 1, column), run))
        if len(columns) > len(cells) and fault is None:
            self.sheet.trouble(line, "table-cells", str(len(columns)))
        return fault or Row(self.sheet.span(line, line + 1), tuple(cells))


def _figure(children: list[Token]) -> Figure:
    """A paragraph that opens with a picture; its title, or else the rest of the paragraph, is the caption."""
    image = children[0]
    rest = children[1:]
    if rest and rest[0].type not in ("softbreak", "hardbreak"):
        raise UnclearError("image-in-text", str(image.attrs.get("src", "")))
    caption = inlines(rest[1:])
    title = str(image.attrs.get("title", ""))
    if title and caption:
        raise UnclearError("two-captions", title)
    if title:
        tokens = parser().parseInline(title)
        caption = inlines(tokens[0].children or [])
    alt = plain(inlines([child for child in image.children or () if child.type != "image"]))
    return Figure(str(image.attrs.get("src", "")), alt, caption)

"""From one Markdown file to an Article. Nothing is dropped: what is not understood stays as an Unreadable block."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from markdown_it.token import Token

from duizhao.model import (
    CALLOUTS,
    Allowance,
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
    Span,
    Table,
    Text,
    Unreadable,
    plain,
)
from duizhao.read.dialect import NESTING, parser
from duizhao.read.files import SourceFile, lines
from duizhao.read.front import split
from duizhao.read.inlines import UnclearError, inlines

PARAGRAPH_LIMIT = 20_000  # characters: layout time grows with the square of a paragraph's length
CELL_LIMIT = 20_000  # cells of one table: 60,000 took a minute and more than a gigabyte

_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_ALLOW = re.compile(
    r"\s*(?i:allow)[\s:：]+([A-Z]{3}\d{3}|[a-z][a-z-]*(?=\s*(?:[:：]|$)))\s*[:：]?\s*(.*?)\s*", re.DOTALL
)
_CAPTION = re.compile(r"[:：][ \t]+|：")
_PIPE = re.compile(r"(?<!\\)\|")
_HOLDING = ("list_item_open", "blockquote_open", "footnote_reference_open")
_QUOTE = re.compile(r"[ \t]*>")
_BULLET = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)")
_NOTE = re.compile(r"[ \t]*\[\^[^\]]+\]:")


def parse(file: SourceFile) -> Article:
    """The article in a file. Never raises on content."""
    meta, body, troubles = split(file.path, file.text)
    tokens = parser().parse(body)
    reader = _Reader(file.path, lines(body), [*file.troubles, *troubles])
    blocks = reader.blocks(_Cursor(tokens))
    deep = next((t for t in tokens if t.type in _HOLDING and t.level + 1 >= NESTING), None)
    if deep is not None:
        reader.trouble((deep.map or [0])[0], "too-deep")
    reader.left_allowances()
    reader.idle_definitions()
    return Article(file.slug, file.lang, file.path, meta, _sections(blocks), tuple(reader.troubles))


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
class _Cursor:
    tokens: list[Token]
    at: int = 0

    def next(self) -> Token:
        token = self.tokens[self.at]
        self.at += 1
        return token

    def peek(self) -> Token | None:
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def until(self, kind: str) -> Iterator[Token]:
        """The tokens up to the next one of type `kind`, which is consumed too."""
        while (token := self.next()).type != kind:
            yield token


@dataclass(frozen=True, slots=True)
class _Holder:
    """A list item, box or footnote around the block being read. `mark` opens it at 0-based line `line`; a box
    repeats its own on every line."""

    mark: re.Pattern[str]
    line: int


@dataclass(slots=True)
class _Reader:
    """Reads one file. `troubles` grows; `waiting` holds allowances for the block that comes next."""

    path: str
    typed: list[str]
    troubles: list[Block]
    waiting: list[Allowance] = field(default_factory=list)
    defined: list[tuple[str, Block]] = field(default_factory=list)  # (address, what to report if no link uses it)
    addresses: set[str] = field(default_factory=set)  # of links and pictures
    holders: list[_Holder] = field(default_factory=list)  # what holds the block being read, outermost first

    # ------------------------------------------------------------ places

    def span(self, first: int, last: int, column: int = 0) -> Span:
        """From 0-based [first, last) lines to a Span at the first character of the block's own text."""
        line = self.typed[first] if first < len(self.typed) else ""
        column = column or self.inside(first)
        return Span(self.path, first + 1, column + 1 + len(line[column:]) - len(line[column:].lstrip()), last)

    def inside(self, number: int) -> int:
        """The 0-based column of a 0-based line behind the marks of all that holds it: `> - text` gives 4."""
        line = self.typed[number] if number < len(self.typed) else ""
        column = 0
        for holder in self.holders:
            mark = holder.mark.match(line, column) if holder.mark is _QUOTE or holder.line == number else None
            column = mark.end() if mark is not None else column
        return column

    def held(self, mark: re.Pattern[str], token: Token, cursor: _Cursor, end: str) -> tuple[Block, ...]:
        """The blocks inside a list item, box or footnote that opens at `token`."""
        self.holders.append(_Holder(mark, (token.map or [0])[0]))
        inner = tuple(block for _, block in self.blocks(cursor, end))
        self.holders.pop()
        return inner

    def source(self, first: int, last: int) -> tuple[str, int]:
        """The lines [first, last) as typed without blank ones at the end, and where they end."""
        while last > first + 1 and not self.typed[last - 1].strip(" \t>"):
            last -= 1
        return "\n".join(self.typed[first:last]), last

    def trouble(self, line: int, reason: str, detail: str = "") -> None:
        """Note a fault at a 0-based line."""
        source, last = self.source(line, line + 1)
        self.troubles.append(Block(self.span(line, last), source, Unreadable(reason, detail)))

    def allowances(self, token: Token) -> tuple[Allowance, ...]:
        """The allowances that wait for the block at `token`; comments, which are no blocks, leave them waiting."""
        if token.type == "html_block":
            return ()
        waiting = tuple(self.waiting)
        self.waiting.clear()
        return waiting

    def left_allowances(self) -> None:
        """An allowance with no block below it silences nothing."""
        for allowance in self.waiting:
            self.trouble(allowance.span.line - 1, "allow-nothing", allowance.code)

    # ------------------------------------------------------------ blocks

    def blocks(self, cursor: _Cursor, end: str = "") -> list[tuple[str, Block]]:
        """(heading id, block) up to the token type `end`, or to the end of the file."""
        found: list[tuple[str, Block]] = []
        while (token := cursor.peek()) is not None:
            cursor.next()
            if token.type == end:
                break
            if token.type == "definition":
                self.definition(token)
                continue
            first, last = token.map or [0, 1]
            source, last = self.source(first, last)
            span = self.span(first, last)
            allows = self.allowances(token)
            body = self.body(token, cursor, nested=bool(end))
            if body is None:
                continue
            block = Block(span, source, body, allows)
            if self.caption(found, block):
                continue
            if isinstance(body, Paragraph) and not body.inlines:
                self.waiting[:0] = allows
                continue
            if isinstance(body, Paragraph) and len(source) > PARAGRAPH_LIMIT:
                self.trouble(first, "long-paragraph", str(len(source)))
            found.append((str(token.meta.get("id", "")), block))
        return found

    def body(self, token: Token, cursor: _Cursor, nested: bool) -> Body | None:
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
                return self.table(token, cursor)
            case "footnote_reference_open":
                inner = self.held(_NOTE, token, cursor, "footnote_reference_close")
                return Footnote(str(token.meta["label"]), inner)
            case "hr":
                return Divider()
            case "html_block":
                return self.html(token)
            case "fence" | "code_block":
                return Unreadable("code", token.content.strip().partition("\n")[0])
            case _:
                return Unreadable("unknown", token.type)

    def run(self, cursor: _Cursor, close: str) -> Inlines | Unreadable:
        """The inlines of one run; Unreadable when it holds what no output can carry."""
        try:
            return inlines(self.children(cursor, close))
        except UnclearError as unclear:
            return Unreadable(unclear.reason, unclear.detail)

    def children(self, cursor: _Cursor, close: str) -> list[Token]:
        """The inline tokens up to `close`; what among them would go unprinted in silence is noted."""
        found: list[Token] = []
        for token in cursor.until(close):
            for child in token.children or ():
                found.append(child)
                self.addresses.add(str(child.attrs.get("href", child.attrs.get("src", ""))))
                if child.type == "html_inline" and _ALLOW.fullmatch(child.content[4:-3]):
                    self.trouble(self.line_with(child.content, token), "allow-inside")
                elif child.type == "link_open" and (title := str(child.attrs.get("title", ""))):
                    self.trouble(self.line_with(title, token), "title", title)
        return found

    def line_with(self, needle: str, token: Token) -> int:
        """The 0-based line of a token that holds `needle`, else its first."""
        first, last = token.map or [0, 1]
        return next((line for line in range(first, last) if needle in self.typed[line]), first)

    def paragraph(self, cursor: _Cursor) -> Body:
        children = self.children(cursor, "paragraph_close")
        try:
            if children and children[0].type == "image":
                return _figure(children)
            return Paragraph(inlines(children))
        except UnclearError as unclear:
            return Unreadable(unclear.reason, unclear.detail)

    def items(self, token: Token, cursor: _Cursor) -> Items:
        found: list[Item] = []
        close = token.type.replace("_open", "_close")
        while (opener := cursor.next()).type != close:
            first, last = opener.map or [0, 1]
            _, last = self.source(first, last)
            inner = self.held(_BULLET, opener, cursor, "list_item_close")
            task = opener.meta.get("task")
            found.append(Item(self.span(first, last), inner, None if task is None else task != " "))
        checklist = any(item.checked is not None for item in found)
        return Items(token.type[0] == "o", tuple(found), int(token.attrs.get("start", 1)), checklist)

    def callout(self, token: Token, cursor: _Cursor) -> Callout:
        inner = self.held(_QUOTE, token, cursor, "blockquote_close")
        typed = str(token.meta.get("kind", "quote"))
        kind = typed.lower()
        if kind not in (*CALLOUTS, "quote"):
            self.trouble((token.map or [0])[0], "callout-kind", typed)
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
        gap = "\n" * (below.span.line - above.span.last_line)
        where = Span(self.path, above.span.line, above.span.column, below.span.last_line)
        whole = Table(table.rows, table.alignment, run)
        found[-1] = (key, Block(where, above.source + gap + below.source, whole, above.allows + below.allows))
        return True

    # ------------------------------------------------------------ tables

    def table(self, token: Token, cursor: _Cursor) -> Body:
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
        if len(rows) * len(alignment) > CELL_LIMIT:
            self.trouble((token.map or [0])[0], "large-table", str(len(rows) * len(alignment)))
        return Table(tuple(rows), tuple(alignment))

    def row(self, token: Token, cursor: _Cursor, alignment: list[str]) -> Row | Unreadable:
        line = (token.map or [0])[0]
        columns = _cell_columns(self.typed[line], self.inside(line))
        cells: list[Cell] = []
        fault: Unreadable | None = None
        for inner in cursor.until("tr_close"):
            if inner.type not in ("th_open", "td_open"):
                continue
            if inner.type == "th_open":
                alignment.append(str(inner.attrs.get("style", "")).removeprefix("text-align:"))
            run = self.run(cursor, inner.type.replace("_open", "_close"))
            column = columns[len(cells)] if len(cells) < len(columns) else len(self.typed[line])
            if isinstance(run, Unreadable):
                fault = fault or run
            else:
                cells.append(Cell(self.span(line, line + 1, column), run))
        if len(columns) > len(cells) and fault is None:
            self.trouble(line, "table-cells", str(len(columns)))
        return fault or Row(self.span(line, line + 1), tuple(cells))

    # ------------------------------------------------------------ HTML and definitions

    def html(self, token: Token) -> Unreadable | None:
        """Comments print nothing, and some carry allowances; all other HTML is Unreadable."""
        first = (token.map or [0])[0]
        rest = _COMMENT.sub("", token.content).strip()
        if rest:
            return Unreadable("open-comment" if rest.startswith("<!--") else "html", rest.partition("\n")[0])
        for comment in _COMMENT.finditer(token.content):
            found = _ALLOW.fullmatch(comment[1])
            if found is not None:
                line = first + token.content[: comment.start()].count("\n")
                self.waiting.append(Allowance(self.span(line, line + 1), found[1], found[2]))
        return None

    def definition(self, token: Token) -> None:
        """A link definition prints nothing: remember it until all links are known."""
        first, last = token.map or [0, 1]
        source, last = self.source(first, last)
        trouble = Block(self.span(first, last), source, Unreadable("definition", str(token.meta["label"])))
        self.defined.append((str(token.meta["url"]), trouble))

    def idle_definitions(self) -> None:
        """Report definitions that no link uses: [剂量]: 5mg would vanish."""
        self.troubles += [trouble for url, trouble in self.defined if url not in self.addresses]


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


def _cell_columns(line: str, start: int) -> list[int]:
    """0-based columns at which the cells of a table row start, split as GFM does: on unescaped pipes."""
    indent = len(line) - len(line[start:].lstrip())
    end = len(line.rstrip())
    starts = [indent] + [m.end() for m in _PIPE.finditer(line, indent, end)]
    if line[indent : indent + 1] == "|":
        starts = starts[1:]
    if starts and starts[-1] == end and len(starts) > 1:
        starts = starts[:-1]
    return starts

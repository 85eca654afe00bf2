"""How much one article may hold: more would keep the press busy for minutes, and nobody would read it.

Each limit is far above what a handout needs; what was measured stands beside it (seconds of CPU for one edition).
"""

from __future__ import annotations

from duizhao.model import Block, Figure, Heading, Paragraph, Table, Unreadable, plain
from duizhao.read.sheet import Sheet

PARAGRAPH_LIMIT = 20_000  # characters typed in one paragraph, heading or picture with its caption: 0.6 s
CELL_LIMIT = 20_000  # cells of one table: 60,000 took a minute and more than a gigabyte
COLUMN_LIMIT = 20  # columns of one table: each is 9 mm wide then, two characters
LETTER_LIMIT = 1_000  # characters in one table cell: 1.3 s, 5,000 take 40 s
BLOCK_LIMIT = 5_000  # blocks of one article, those inside others counted too: 11 s as list items
PICTURE_LIMIT = 200  # pictures of one article
FACT_LIMIT = 2_000  # characters of one text in the front matter, which is printed in a table
LIMITS = {  # reason of an Unreadable -> its limit
    "long-paragraph": PARAGRAPH_LIMIT,
    "large-table": CELL_LIMIT,
    "wide-table": COLUMN_LIMIT,
    "long-cell": LETTER_LIMIT,
    "many-blocks": BLOCK_LIMIT,
    "many-pictures": PICTURE_LIMIT,
    "long-fact": FACT_LIMIT,
}


class Tally:
    """Counts what one article holds, and notes on its sheet where a limit is passed: once for each count."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.blocks = 0
        self.pictures = 0

    def count(self, line: int, block: Block) -> None:
        """Judge a block that begins at a 0-based line."""
        self.blocks += 1
        if self.blocks == BLOCK_LIMIT + 1:
            self.sheet.trouble(line, "many-blocks")
        if (fault := _fault(block)) is not None:
            self.sheet.trouble(line, *fault)
        if isinstance(block.body, Figure):
            self.pictures += 1
            if self.pictures == PICTURE_LIMIT + 1:
                self.sheet.trouble(line, "many-pictures")
        elif isinstance(block.body, Table):
            self._cells(block.body)

    def _cells(self, table: Table) -> None:
        for row in table.rows:
            for cell in row.cells:
                if (size := len(plain(cell.inlines))) > LETTER_LIMIT:
                    self.sheet.troubles.append(Block(cell.span, "", Unreadable("long-cell", str(size))))


def _fault(block: Block) -> tuple[str, str] | None:
    """The first limit that a block passes by itself, and by what size."""
    match block.body:
        case Paragraph() | Heading() | Figure() if len(block.source) > PARAGRAPH_LIMIT:
            return "long-paragraph", str(len(block.source))
        case Table(rows=rows, alignment=alignment) if len(rows) * len(alignment) > CELL_LIMIT:
            return "large-table", str(len(rows) * len(alignment))
        case Table(alignment=alignment) if len(alignment) > COLUMN_LIMIT:
            return "wide-table", str(len(alignment))
        case _:
            return None

"""What stands around a run of text and decides how it is meant: headings, lead-ins, header rows."""

from __future__ import annotations

from duizhao.check.place import Run
from duizhao.model import Article, Block, Callout, Heading, Items, Paragraph, Span, Table, plain, runs


def around(article: Article, run: Run) -> str:
    """The headings above a run and, in a list, box or table, what leads up to it, one text a line.

    "Say no when somebody promises:" turns the promises of the list below it into warnings.
    """
    lines = []
    above: dict[int, str] = {}  # heading text by level
    before: Block | None = None
    for block in article.blocks():
        if isinstance(block.body, Heading):
            above = {level: text for level, text in above.items() if level < block.body.level}
            if block is not run.block:
                above[block.body.level] = plain(block.body.inlines)
        if _holds(block.span, run.block.span):
            if before is not None and isinstance(before.body, Paragraph) and not isinstance(block.body, Paragraph):
                lines.append(plain(before.body.inlines))
            lines += _inside(block, run)
            break
        before = block
    return "\n".join([*above.values(), *lines])


def _inside(block: Block, run: Run) -> list[str]:
    """The texts of a block that lead up to a run inside it."""
    match block.body:
        case Table(rows=rows, caption=caption):
            row = next((row for row in rows if row.span.line == run.span.line), rows[0])
            return [plain(cell.inlines) for cell in (*rows[0].cells, *row.cells)] + [plain(caption)]
        case Callout(blocks=inner):
            leads = [plain(each) for one in inner if isinstance(one.body, Paragraph) for each in runs(one.body)]
            return leads + [line for one in inner if _holds(one.span, run.block.span) for line in _inside(one, run)]
        case Items(items=items):
            inner = next((item.blocks for item in items if _holds(item.span, run.block.span)), ())
            leads = [plain(one.body.inlines) for one in inner if isinstance(one.body, Paragraph)]
            return leads + [line for one in inner if _holds(one.span, run.block.span) for line in _inside(one, run)]
        case _:
            return []


def _holds(outer: Span, inner: Span) -> bool:
    return outer.line <= inner.line and inner.last_line <= outer.last_line

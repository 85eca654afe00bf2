"""Columns whose heads count in other steps: 全年（万元） beside Full year (thousand yuan), 克 beside mg."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction

from duizhao.check.case import Case
from duizhao.check.counterparts import Leaf
from duizhao.check.place import Run
from duizhao.check.quantity import ruled
from duizhao.model import Table, plain

_STEPS = {
    "百": 100, "千": 10**3, "万": 10**4, "十万": 10**5, "百万": 10**6, "千万": 10**7, "亿": 10**8, "万亿": 10**12,
    "10⁴": 10**4, "10⁵": 10**5, "10⁶": 10**6, "1,000": 10**3, "1000": 10**3, "10000": 10**4, "1,000,000": 10**6,
    "hundred": 100, "thousand": 10**3, "'000": 10**3, "’000": 10**3, "ten thousand": 10**4, "10,000": 10**4,
    "hundred thousand": 10**5, "100,000": 10**5, "million": 10**6, "ten million": 10**7, "10 million": 10**7,
    "hundred million": 10**8, "100 million": 10**8, "billion": 10**9, "trillion": 10**12,
}  # fmt: skip
_STEP = re.compile(
    r"[(（](?:in |单位[:：]?\s?)?(?:[×✕x] ?)?"
    rf"(?P<step>{'|'.join(sorted(map(re.escape, _STEPS), key=len, reverse=True))})"
    r"(?:s\b|(?![a-z\d,])|(?<=\d)(?=s))(?!克|米|卡|瓦|帕|伏|焦| ?(?:分[之点]|[%％]))",
    re.IGNORECASE,
)
_LIMITED = re.compile(
    r"限(?!公司)|最[多少高低长短大小]|至[多少]|不超过|\b(?:within|up to|limits?|max(?:imum)?|minimum|at (?:least|most)"
    r"|longest|shortest|highest|lowest|no (?:more|less|later))\b",
    re.IGNORECASE,
)
_PERIOD = re.compile(  # the head of a column that holds 2次
    r"(?:星期|周|礼拜|[每一][天日周晚月年]|每个?(?:星期|礼拜|月)|(?:per|each|every|a) (?:day|week|month|year)"
    r"|daily|weekly|monthly)",
    re.IGNORECASE,
)
_NUMERAL = re.compile("[0-9０-９一二三四五六七八九十百]")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


@dataclass(slots=True)
class Column:
    """The head of a column that counts otherwise in the translation, and by the id of a leaf whether its cells agree.

    `units`: the heads differ in their unit, not only in the step.
    """

    head: Leaf
    factors: tuple[Fraction, Fraction]
    units: bool
    cells: dict[int, bool] = field(default_factory=dict)


def recounted(case: Case) -> dict[int, bool]:
    """By the id of a leaf: whether its two cells say the same, each by the head of its column.

    Only cells that hold equally many numbers, in columns whose heads differ in step or unit. Where any cell was counted
    over, the leaf of the heads is right too; where none was, other units in the head are a fault of the head alone.
    """
    columns: dict[tuple[int, int | None], Column] = {}
    tables: set[int] = set()  # those that have such a column
    for leaf in case.leaves:
        block = leaf.one.block
        if not isinstance(block.body, Table) or not isinstance(leaf.other.block.body, Table):
            continue
        if leaf.one.span.line == block.body.rows[0].span.line:
            place = _column(block.body, leaf.one)
            if place is not None and (column := _counting(leaf)) is not None:
                columns[id(block), place] = column
                tables.add(id(block))
        elif id(block) in tables:
            key = id(block), _column(block.body, leaf.one)
            if key in columns and (same := _same(leaf, columns[key].factors)) is not None:
                columns[key].cells[id(leaf)] = same
    found: dict[int, bool] = {}
    for column in columns.values():
        if any(column.cells.values()):
            found[id(column.head)] = True
        if not column.units or any(column.cells.values()):
            found |= column.cells
    return found


def limited(leaf: Leaf) -> bool:
    """Whether the head above a cell, in either language, sets a limit to all cells of its column: Seen within.

    A limit with a number is the head's own: what is 12岁以上 bounds nobody's dose.
    """
    heads = [_head(run) for run in (leaf.one, leaf.other)]
    return any(_LIMITED.search(head) and not _NUMERAL.search(head) for head in heads)


def period_above(run: Run) -> str:
    """The head above a cell, if the cells go on from it, 每天 above 2次, Per day, 星期 above 一; else ""."""
    head = _head(run).strip()
    return head if _PERIOD.fullmatch(head) and run.text.strip() != head else ""


def _head(run: Run) -> str:
    """The head above a cell; "" for what is no cell."""
    table = run.block.body
    place = _column(table, run) if isinstance(table, Table) else None
    if not isinstance(table, Table) or place is None or place >= len(table.rows[0].cells):
        return ""
    return plain(table.rows[0].cells[place].inlines)


def _column(table: Table, run: Run) -> int | None:
    for row in table.rows:
        if row.span.line == run.span.line:
            return next((place for place, cell in enumerate(row.cells) if cell.span == run.span), None)
    return None


def _counting(head: Leaf) -> Column | None:
    """A column whose two heads multiply their cells by different factors."""
    runs = head.one, head.other
    units = [ruled(run.text) for run in runs]
    if all(len(each) == 1 for each in units):
        (_, first), (_, second) = units[0][0], units[1][0]
        if first.dimension == second.dimension and first.factor != second.factor:
            return Column(head, (Fraction(first.factor), Fraction(second.factor)), True)
    one, other = map(_step, runs)
    return Column(head, (one, other), False) if one != other else None


def _step(run: Run) -> Fraction:
    found = _STEP.search(run.text)
    return Fraction(_STEPS[found["step"].lower()]) if found else Fraction(1)


def _same(leaf: Leaf, factors: tuple[Fraction, Fraction]) -> bool | None:
    ones, others = (tuple(_numbers(run.text)) for run in (leaf.one, leaf.other))
    if not ones or len(ones) != len(others):
        return None
    return all(one * factors[0] == other * factors[1] for one, other in zip(ones, others, strict=True))


def _numbers(text: str) -> Iterator[Fraction]:
    for found in _NUMBER.findall(unicodedata.normalize("NFKC", text)):
        yield Fraction(found.replace(",", ""))

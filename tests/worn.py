"""Translations that are behind their source: desks with every state, and files of which parts have been taken out."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pairs
from bundles import corpus

from duizhao.align import align, matcher
from duizhao.desk.model import Entry, State
from duizhao.desk.states import entries
from duizhao.desk.structure import partners
from duizhao.model import Block, Item, Items, Row
from duizhao.read.ledger import Ledger, Record
from duizhao.segments import Kind
from duizhao.writeback.readback import shaped
from duizhao.writeback.same import like
from duizhao.writeback.sheet import BOM, Sheet
from duizhao.writeback.tree import Node, leaves

ROOT = Path(__file__).resolve().parent.parent
HANDOUT = "stem-cells-atopic-dermatitis.md"
Texts = dict[str, dict[str, str]]


def sheet(text: str, lang: str = "en") -> Sheet:
    return Sheet.of(f"source/{lang}/a.md", lang, text.encode())


@cache
def articles() -> list[tuple[str, str]]:
    """The handout of the house and every pair of the corpus."""
    handout = tuple((ROOT / "source" / lang / HANDOUT).read_text("utf-8") for lang in ("zh", "en"))
    return [(handout[0], handout[1]), *((each.files["zh"], each.files["en"]) for each in corpus().samples())]


def formed(text: str, dice: random.Random) -> str:
    """A file as editors leave it: with other line ends, a byte-order mark, without the last line end."""
    text = text.rstrip("\n") if dice.random() < 0.3 else text
    text = text.replace("\n", dice.choice(("\n", "\r\n", "\n", "\r")))
    return BOM + text if dice.random() < 0.2 else text


def desk(source: Sheet, target: Sheet) -> tuple[Entry, ...]:
    """The entries of a translation that nobody has adopted."""
    ones, others = source.segments, target.segments

    def structure() -> dict[int, int]:
        return partners(align(source.article, [target.article]).parallels[0], matcher(), ones, others)

    return entries(ones, others, Ledger("a.sync.yaml"), structure)


def worn(laid: Sequence[Entry], dice: random.Random) -> list[Entry]:
    """A desk on which things have happened: blocks are stale, or their source or their translation is another one."""
    found: list[Entry] = []
    for entry in laid:
        chance = dice.random()
        if entry.source is None or entry.target is None or chance > 0.65:
            found.append(entry)
        elif chance < 0.3:
            record = Record(entry.key, entry.source.text.replace("的", "", 1) + "旧", "0")
            found.append(replace(entry, state=State.STALE, record=record))
        elif chance < 0.5:
            found.append(replace(entry, state=State.NEW, target=None))
            found.append(Entry(f"{entry.key}-o", State.ORPHAN, None, entry.target))
        else:
            record = Record(entry.key, entry.source.text, "0")
            found.append(replace(entry, state=State.ORPHAN, source=None, record=record))
    return found


def again(laid: Sequence[Entry], before: Sheet, after: Sheet) -> list[Entry]:
    """Entries of one sheet as those of another that has the same segments."""
    return [
        entry if entry.target is None else replace(entry, target=after.segments[before.index(entry.target)])  # type: ignore[index]
        for entry in laid
    ]


# ---------------------------------------------------------------- parts taken out


def tree(seed: int) -> tuple[Sheet, Sheet, list[Entry]]:
    """An article of nested lists, boxes and tables in two languages, every block with its translation."""
    made = pairs.tree(seed)
    source, target = (sheet(pairs.write(made, lang), lang) for lang in ("zh", "en"))
    found = zip(source.segments, target.segments, strict=True)
    return source, target, [Entry(f"k{n}", State.UNCONFIRMED, one, other) for n, (one, other) in enumerate(found)]


def without(target: Sheet, dice: random.Random, share: float = 0.4) -> tuple[Sheet, set[int]]:
    """The translation without some of its parts, whole ones, and which of its segments are gone."""
    every = leaves(target)
    nodes = list(dict.fromkeys(node for leaf in every for node in leaf.line()))
    here, gone = target, set[int]()
    for node in dice.sample(nodes, max(1, int(len(nodes) * share))):
        if node.segments and gone.isdisjoint(node.segments):
            alive = [index for index in range(len(target.segments)) if index not in gone]
            height = list(every[node.segments[0]].line()).index(node)
            there = list(leaves(here)[alive.index(node.segments[0])].line())[height]
            trial = cut(here, there)
            if trial is not None:
                here, gone = trial, gone | set(node.segments)
    return here, gone


def cut(target: Sheet, node: Node) -> Sheet | None:
    """The translation without a part; None where what is left would be read otherwise."""
    fact = target.segments[node.segments[0]].kind is Kind.FACT
    if node.what is None and not fact:
        return None
    first_in_item = node.parent is not None and isinstance(node.parent.what, Item) and node.parent.inner[0] is node
    header = isinstance(node.what, Row) and node.parent is not None and node.parent.inner[0] is node
    only = node.parent is not None and len(node.parent.inner) == 1
    if first_in_item or header or only:
        return None
    first, last = node.span.line, node.span.line if fact else node.span.last_line
    for one, other in ((first, last + 1), (first - 1, last), (first, last)):  # with a blank line, where there is one
        extra = [number for number in (one, other) if not first <= number <= last]
        if any(not 1 <= number <= len(target.starts) or target.line(number).strip(" >") for number in extra):
            continue
        text = target.text[: target.above(one)] + target.text[target.above(other + 1) :]
        trial = Sheet(target.path, target.lang, target.bom, text)
        rest = [segment for index, segment in enumerate(target.segments) if index not in node.segments]
        block = node.what if node.parent is None and isinstance(node.what, Block) else None
        if like(trial.segments, rest) and shaped(trial, target, block):
            return trial
    return None


def behind(laid: Sequence[Entry], before: Sheet, after: Sheet, gone: set[int]) -> tuple[list[Entry], Texts]:
    """The desk of a translation without some segments, and their texts by key and part."""
    alive = [index for index in range(len(before.segments)) if index not in gone]
    found: list[Entry] = []
    texts: Texts = {}
    for entry in laid:
        place = before.index(entry.target) if entry.target is not None else None
        if place is None:
            found.append(entry)
        elif place not in gone:
            found.append(replace(entry, target=after.segments[alive.index(place)]))
        elif entry.source is not None:
            found.append(replace(entry, state=State.NEW, target=None))
            texts[entry.key] = {part.name: part.text for part in before.segments[place].parts if part.text}
    return found, texts


def lists(target: Sheet) -> list[tuple[bool, int, int]]:
    """Of every list at the top whether it is ordered, its first number and how many items it has."""
    bodies = [block.body for block in target.article.blocks()]
    return [(body.ordered, body.start, len(body.items)) for body in bodies if isinstance(body, Items)]

"""Blocks that a translation does not have yet, from a translation tool: where the source has them, as it has them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from duizhao.desk.model import Entry
from duizhao.finding import Message, say
from duizhao.model import Block, Heading, Item, Row, Unreadable
from duizhao.segments import Kind
from duizhao.writeback import front, graft
from duizhao.writeback.graft import Scion
from duizhao.writeback.pairing import Pairing
from duizhao.writeback.readback import arrived, shaped
from duizhao.writeback.sheet import Patch, Sheet
from duizhao.writeback.splice import Wanted, spliced
from duizhao.writeback.tree import Node, leaves

Texts = Mapping[str, Mapping[str, str]]
Refused = tuple[tuple[Entry, Message], ...]
_BY_HAND = say("add it by hand in the Markdown file")


def inserted(source: Sheet, target: Sheet, entries: Sequence[Entry], texts: Texts) -> tuple[Sheet, Refused]:
    """The translation with new blocks, and the entries refused with the reason.

    `texts`: key of a new entry -> name of a part -> its translation; a part without letters (a number in a cell) may be
    left out and stays as it is. `entries` as the desk lays them, of these two sheets; a key that none of them has is
    passed over. What is new goes in as a whole: a block, or an item, a row, a paragraph, a caption of a block that is
    there. Every insertion is read back: it says these texts as the kind of block that the source has, and all else
    says what it said.
    """
    held: dict[int, Entry] = {}
    at: dict[int, int] = {}
    refused = []
    for entry in entries:
        here = source.index(entry.source) if entry.source is not None else None
        there = target.index(entry.target) if entry.target is not None else None
        if here is not None:
            held[here] = entry
        if here is not None and there is not None:
            at[here] = there
        if entry.key in texts and (here is None or entry.target is not None):
            why = say("its source is gone") if here is None else say("it has a translation already")
            refused.append((entry, why))
    work = _Work(Pairing(source, leaves(source), target, at), texts, held, refused)
    for index in sorted(held):
        if held[index].key in texts and held[index].target is None and index not in work.done:
            work.put(work.pairing.whole(index))
    return work.pairing.target, tuple(work.refused)


@dataclass(slots=True)
class _Work:
    """The insertions so far. Numbers are indices of the source's segments; `done` are those that had their turn."""

    pairing: Pairing
    texts: Texts
    entries: Mapping[int, Entry]
    refused: list[tuple[Entry, Message]]
    done: set[int] = field(default_factory=set)

    def put(self, node: Node) -> None:
        """Insert a part, or note why not."""
        self.done.update(node.segments)
        reason = self.hindrance(node)
        if reason is not None:
            self.refuse(node, reason)
            return
        source = self.pairing.source
        wanted = [
            Wanted(source.segments[each], {name: text for name, text in self.given(each).items() if text})
            for each in node.segments
        ]
        filled, refused = spliced(source, wanted)
        if refused:
            reasons = {id(each.segment): why for each, why in refused}
            other = say("another part of the same block cannot be taken: {reason}", reason=refused[0][1])
            for each in node.segments:
                self.refuse_one(each, reasons.get(id(source.segments[each]), other))
            return
        reason = self.placed(node, filled)
        if reason is not None:
            self.refuse(node, reason)

    def given(self, index: int) -> Mapping[str, str]:
        return self.texts.get(self.entries[index].key, {}) if index in self.entries else {}

    def refuse(self, node: Node, reason: Message) -> None:
        for each in node.segments:
            self.refuse_one(each, reason)

    def refuse_one(self, index: int, reason: Message) -> None:
        if index in self.entries and self.entries[index].key in self.texts:
            self.refused.append((self.entries[index], reason))

    # ------------------------------------------------------------ whether

    def hindrance(self, node: Node) -> Message | None:
        """What is wrong before anything is tried."""
        missing = sum(self.lacks(each) for each in node.segments)
        if missing:
            return say(
                "parts of the same block without a translation: {count}; they go in together or not at all",
                count=missing,
            )
        if any(isinstance(each.what, Block) and isinstance(each.what.body, Unreadable) for each in node.every()):
            return _BY_HAND
        if node.parent is None and isinstance(node.what, Block) and not isinstance(node.what.body, Heading):
            segments = self.pairing.source.segments
            above = (n for n in range(node.segments[0] - 1, -1, -1) if segments[n].kind is Kind.HEADING)
            heading = next(above, None)
            if heading is not None and heading not in self.pairing.at:
                return say("the heading of its section has no translation yet")
        return None

    def lacks(self, index: int) -> bool:
        """Whether a part with letters has no text; what has none of them reads the same in any language."""
        given = self.given(index)
        return any(
            not given.get(part.name) and any(letter.isalpha() for letter in part.text)
            for part in self.pairing.source.segments[index].parts
        )

    # ------------------------------------------------------------ where

    def placed(self, node: Node, filled: Sheet) -> Message | None:
        """Type a part into the translation in the first way that is read as it should be."""
        first = node.segments[0]
        height = list(self.pairing.nodes[first].line()).index(node)
        scion = Scion(filled, list(leaves(filled)[first].line())[height])
        patches = self.patches(node, scion)
        if isinstance(patches, Message):
            return patches
        wanted = [filled.segments[each] for each in node.segments]
        whole = scion.node.what if node.parent is None and isinstance(scion.node.what, Block) else None
        before = self.pairing.target
        for patch in patches:
            trial = before.patched([patch])
            start = arrived(before, trial, wanted, trial.number(patch[0]))
            if start is not None and self.pairing.orderly(node, start) and shaped(before, trial, whole):
                self.pairing = self.pairing.grown(trial, node, start)
                return None
        return _BY_HAND

    def patches(self, node: Node, scion: Scion) -> Iterator[Patch] | Message:
        """How a part may be typed into the translation, the best way first."""
        target, first = self.pairing.target, scion.sheet.segments[node.segments[0]]
        if first.kind is Kind.FACT:
            patch = front.added(target, first.name, first.text)
            return iter([patch]) if patch is not None else say("the translation has no front matter")
        if node.parent is None:
            return graft.at_top(target, scion, self.pairing.offset(node))
        sibling, after = self.pairing.sibling(node)
        if sibling is None:
            return _BY_HAND
        match node.what:
            case Item():
                return graft.item(target, scion, sibling, after)
            case Row():
                return self.row(node, scion, sibling, after)
            case Block():
                return graft.block(target, scion, sibling, after)
            case None:
                return graft.caption(target, scion, sibling)

    def row(self, node: Node, scion: Scion, sibling: Node, after: bool) -> Iterator[Patch] | Message:
        """A row with as many cells as its siblings; never a header, above which there is none."""
        rows = [each.parent.inner for each in (node, sibling) if each.parent is not None]
        if rows[0][0] is node or (rows[1][0] is sibling and not after):
            return _BY_HAND
        if isinstance(node.what, Row) and isinstance(sibling.what, Row):
            columns = len(sibling.what.cells)
            if columns != len(node.what.cells):
                return say("the table has {count} columns in the translation", count=columns)
        return graft.row(self.pairing.target, scion, sibling, after)

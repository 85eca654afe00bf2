"""Other texts for segments that are there: exactly their characters change."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import field

from duizhao.finding import Message, say
from duizhao.frozen import frozen
from duizhao.segments import Kind, Part, Segment
from duizhao.writeback import front
from duizhao.writeback.sheet import Patch, Sheet

_MARKS = re.compile(r"[^\s>]")


@frozen
class Wanted:
    """New texts for some parts of one segment of a sheet: name of the part -> text."""

    segment: Segment
    texts: Mapping[str, str] = field(default_factory=dict)


def spliced(sheet: Sheet, wanted: Sequence[Wanted]) -> tuple[Sheet, tuple[tuple[Wanted, Message], ...]]:
    """The sheet with new texts, and those refused with the reason.

    Every text is read back: one that would turn into another kind of block, or disturb its neighbours, is refused.
    """
    refused: list[tuple[Wanted, Message]] = []
    fitting: list[tuple[Wanted, tuple[Patch, ...]]] = []
    for each in wanted:
        patches = _patches(sheet, each)
        if isinstance(patches, Message):
            refused.append((each, patches))
        elif patches:
            fitting.append((each, patches))
    made = _made(sheet, fitting)
    if not _read_back(sheet, made, [each for each, _ in fitting]):  # find out whose fault it is
        kept: list[tuple[Wanted, tuple[Patch, ...]]] = []
        for one in fitting:
            trial = [*kept, one]
            if _read_back(sheet, _made(sheet, trial), [each for each, _ in trial]):
                kept = trial
            else:
                refused.append((one[0], say("as Markdown this text would be read as something else")))
        made = _made(sheet, kept)
    return made, tuple(refused)


def _made(sheet: Sheet, chosen: Sequence[tuple[Wanted, tuple[Patch, ...]]]) -> Sheet:
    return sheet.patched(patch for _, patches in chosen for patch in patches)


def _read_back(before: Sheet, after: Sheet, wanted: Sequence[Wanted]) -> bool:
    """Whether the new sheet says the new texts and, everywhere else, what the old one said."""
    texts = {id(each.segment): each.texts for each in wanted}
    if len(before.segments) != len(after.segments) or len(before.article.troubles) != len(after.article.troubles):
        return False
    return all(
        _same(one, other, texts.get(id(one), {})) for one, other in zip(before.segments, after.segments, strict=True)
    )


def _same(one: Segment, other: Segment, texts: Mapping[str, str]) -> bool:
    named = [(part.name, texts.get(part.name, part.text)) for part in one.parts]
    frame = (one.kind, one.section, one.name, one.box, one.depth, one.frame)
    return frame == (other.kind, other.section, other.name, other.box, other.depth, other.frame) and named == [
        (part.name, part.text) for part in other.parts
    ]


# ---------------------------------------------------------------- patches


def _patches(sheet: Sheet, wanted: Wanted) -> tuple[Patch, ...] | Message:
    segment = wanted.segment
    parts = {part.name: part for part in segment.parts}
    found: list[Patch] = []
    for name, text in wanted.texts.items():
        part = parts.get(name)
        if part is None:
            return say("this block has no part {name}", name=name)
        if part.text == text:
            continue
        reason = _unfit(segment, text)
        if reason is not None:
            return reason
        patch = (
            front.patch(sheet, segment.name, text) if segment.kind is Kind.FACT else _patch(sheet, segment, part, text)
        )
        if patch is None:
            return say("the front matter cannot be read")
        found.append(patch)
    return tuple(found)


def _unfit(segment: Segment, text: str) -> Message | None:
    if not text.strip():
        return say("an empty text would delete the block")
    if text != text.strip():
        return say("the text begins or ends with a blank")
    if re.search(r"(?<!\\)\n|\r", text):
        return say("the text holds a line break; a break that shall be printed is a backslash at the end of a line")
    if "\n" in text and segment.kind in (Kind.HEADING, Kind.ROW, Kind.FACT):
        return say("a heading, a cell or a fact must stay on one line")
    return None


def _patch(sheet: Sheet, segment: Segment, part: Part, text: str) -> Patch:
    first, last = part.ranges[0], part.ranges[-1]
    if segment.kind is Kind.ROW:
        text = text.replace("|", "\\|")
    return first[0], last[1], f"{sheet.end_of_line}{_lead(sheet, part)}".join(text.split("\n"))


def _lead(sheet: Sheet, part: Part) -> str:
    """What stands before the second line of a part: what stands there now, or the marks of the first, blanked out."""
    start = part.ranges[min(1, len(part.ranges) - 1)][0]
    typed = sheet.text[sheet.above(sheet.number(start)) : start]
    return typed if len(part.ranges) > 1 else blanked(typed)


def blanked(typed: str) -> str:
    """What stands before a text on its first line, as it stands before the next: marks are blanks, but for quotes."""
    return _MARKS.sub(" ", typed)

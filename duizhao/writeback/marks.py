"""Comments in a translation that tell a translator in any editor what to do; confirming takes them out again."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from duizhao.catalogue import Catalogue
from duizhao.desk.model import Entry, State
from duizhao.frozen import frozen
from duizhao.model import Items
from duizhao.segments import Kind, Segment
from duizhao.writeback import comment, front
from duizhao.writeback.comment import Found, Voice
from duizhao.writeback.same import followed, same
from duizhao.writeback.sheet import Patch, Sheet
from duizhao.writeback.splice import blanked

MARKED = (State.STALE, State.NEW, State.ORPHAN)
_INSIDE, _BEHIND, _ABOVE = range(3)  # of a block; where two places meet, marks stand in this order


@frozen
class _Spot:
    """Where a mark may stand: `offset` is the start of a line or the end of the text, `lead` is what indents it."""

    offset: int
    order: int
    lead: str = ""
    yaml: bool = False


def marked(sheet: Sheet, entries: Sequence[Entry], voice: Catalogue | None = None, lang: str = "zh") -> Sheet:
    """The translation with a mark for every stale, new and orphaned entry; what was marked before is unmarked first.

    `entries` as the desk lays them, of this sheet; `voice` has the words of the house (None: English), `lang` names the
    source. A mark prints nothing and changes no block. Where it would, it stands above the whole block, else at the end
    of the file; where even that is no comment (below an open one), it is left out.
    """
    clean = unmarked(sheet)
    said: Voice = voice.say if voice is not None else str
    marker = _Marker(clean, followed(sheet.segments, clean.segments) or (), sheet)
    wishes = [(entry, spots) for entry, spots in marker.spots(entries) if spots]

    def patch(entry: Entry, spot: _Spot) -> tuple[int, int, Patch]:
        lines = comment.yaml(entry, lang) if spot.yaml else comment.html(entry, lang, said)
        return spot.offset, spot.order, (spot.offset, spot.offset, _typed(clean, spot, lines))

    made = _made(clean, [patch(entry, spots[0]) for entry, spots in wishes])
    if _fits(clean, made):
        return made
    kept: list[tuple[int, int, Patch]] = []
    for entry, spots in wishes:
        for spot in spots:
            if _fits(clean, _made(clean, [*kept, patch(entry, spot)])):
                kept.append(patch(entry, spot))
                break
    return _made(clean, kept)


def _made(sheet: Sheet, patches: Sequence[tuple[int, int, Patch]]) -> Sheet:
    return sheet.patched(patch for _, _, patch in sorted(patches, key=lambda each: each[:2]))


def _fits(clean: Sheet, trial: Sheet) -> bool:
    """Whether marks change nothing that is printed, and can be taken out again to the last byte."""
    return same(clean, trial) and unmarked(trial).text == clean.text


def _typed(sheet: Sheet, spot: _Spot, lines: Sequence[str]) -> str:
    """The lines of a mark as they are typed at a spot: behind a block with a blank line above, where one is below."""
    end = sheet.ending(spot.offset)
    typed = end.join(spot.lead + line for line in lines)
    if spot.offset == 0 and spot.order == _BEHIND:
        return typed + end + end
    number = sheet.number(spot.offset)
    last = spot.offset == len(sheet.text)
    blank = end if spot.order == _BEHIND and (last or sheet.blank(number)) else ""
    if last and sheet.starts[number - 1] < spot.offset:  # the last line has no end, and keeps none
        return end + blank + typed
    return blank + typed + end


# ---------------------------------------------------------------- where they stand


@frozen
class _Marker:
    """Finds the spots of marks in a `sheet`, whose segments stand where `moved` says those of `before` have come to."""

    sheet: Sheet
    moved: Sequence[int]
    before: Sheet

    def spots(self, entries: Sequence[Entry]) -> Iterator[tuple[Entry, list[_Spot]]]:
        """The spots at which each mark may stand, the best first."""
        above: Segment | None = None  # the translation of the source block before
        between: set[Kind] = set()  # of the new blocks behind it
        for entry in entries:
            target = self.target(entry)
            if entry.state is State.NEW and entry.source is not None:
                between.add(entry.source.kind)
                yield entry, self.new(entry.source, above, len(between) == 1)
            elif entry.state in MARKED and target is not None:
                yield entry, self.old(target)
            if entry.source is not None and target is not None:
                above, between = target, set()

    def target(self, entry: Entry) -> Segment | None:
        """The entry's translation, as it stands in the sheet."""
        index = self.before.index(entry.target) if entry.target is not None else None
        return self.sheet.segments[self.moved[index]] if index is not None and index < len(self.moved) else None

    def old(self, target: Segment) -> list[_Spot]:
        if target.kind is Kind.FACT:
            return [_Spot(self.sheet.above(target.span.line), _ABOVE, yaml=True)]
        return [*self.inside(target), *self.over(target), self.end()]

    def new(self, source: Segment, above: Segment | None, alike: bool) -> list[_Spot]:
        """`alike`: all new blocks since the translation `above` are of one kind."""
        if source.kind is Kind.FACT:
            fence = front.fence(self.sheet)
            facts = [_Spot(self.sheet.above(fence), _ABOVE, yaml=True)] if fence is not None else []
            return [*facts, self.behind(None), self.end()]
        found = []
        if above is not None and alike and above.kind is source.kind:
            if source.kind is Kind.ITEM:
                found = self.inside(above)
            elif source.kind is Kind.ROW:
                found = self.over(above)
        over = self.over(above) if above is not None else []
        return [*found, self.behind(above), *over, self.end()]

    def inside(self, target: Segment) -> list[_Spot]:
        """Below the paragraph of a list item, as a part of it; nowhere for a block that is not right in a list."""
        top = self.sheet.top(target)
        if target.kind is not Kind.ITEM or target.box or top is None or not isinstance(top.body, Items):
            return []
        start = self.sheet.above(target.span.line)
        lead = blanked(self.sheet.text[start : start + target.span.column - 1])
        return [_Spot(self.sheet.above(target.span.last_line + 1), _INSIDE, lead)]

    def over(self, target: Segment) -> list[_Spot]:
        top = self.sheet.top(target)
        return [_Spot(self.sheet.above(top.span.line), _ABOVE)] if top is not None else []

    def behind(self, target: Segment | None) -> _Spot:
        """Behind the block that holds a segment; for none, and for a fact, below the front matter."""
        top = self.sheet.top(target) if target is not None and target.kind is not Kind.FACT else None
        line = top.span.last_line if top is not None else front.fence(self.sheet) or 0
        return _Spot(self.sheet.above(self.sheet.below(line)), _BEHIND)

    def end(self) -> _Spot:
        return _Spot(len(self.sheet.text), _BEHIND)


# ---------------------------------------------------------------- and how they go


def unmarked(sheet: Sheet, keys: Collection[str] | None = None) -> Sheet:
    """The sheet without the marks of some keys, None for all of them; the rest of it as it was before it was marked.

    What people have typed directly above and below a mark stays two blocks: a blank line is left between them then.
    """
    wanted = None if keys is None else {comment.guarded(key) for key in keys}
    found = [mark for mark in comment.marks(sheet) if wanted is None or mark.key in wanted]
    if not found:
        return sheet
    made = sheet
    for mark in reversed(found):
        made = made.patched([_removal(made, mark)])
    if _kept(sheet, made):
        return made
    made = sheet
    for mark in reversed(found):
        start, end, _ = _removal(made, mark)
        trials = (made.patched([(start, end, made.ending(start) * lines)]) for lines in range(3))
        made = next((trial for trial in trials if _kept(made, trial)), made)
    return made


def _kept(before: Sheet, after: Sheet) -> bool:
    """Whether every block is still there."""
    return followed([comment.without(segment) for segment in before.segments], after.segments) is not None


def _removal(sheet: Sheet, mark: Found) -> Patch:
    """The patch that takes a mark out, with its lines and the blank line that was typed with it."""
    first, last = sheet.number(mark.start), sheet.number(mark.end)
    start, end = mark.start, mark.end
    if sheet.text[sheet.above(first) : start].strip(" \t"):  # somebody has typed before it on its line
        return start, end, ""
    start = sheet.above(first)
    if sheet.text[end : sheet.above(last + 1)].strip(" \t\r\n"):  # or behind it
        return start, end, ""
    end = sheet.above(last + 1)
    below = end == len(sheet.text) or sheet.blank(last + 1)
    if mark.state == State.NEW and first == 1:
        return start, sheet.above(last + 2) if sheet.blank(last + 1) else end, ""
    if mark.state == State.NEW and below and sheet.blank(first - 1):
        start = sheet.above(first - 1)
    if last == len(sheet.starts) and start:  # it has taken the last line end, or there is none
        start -= len(sheet.ending(start))
    return start, end, ""

"""The letters that a reader sees on a finished page, in reading order, and how to find words among them."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import field, replace

from duizhao.frozen import frozen

UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")  # soft hyphen, zero-width space, word joiner, BOM
CLAIMED = "\0"  # stands where text has been found that must not count twice
MARKS = 12  # letters between two parts of one line: brackets, a footnote's sign, a tick box
Place = tuple[int, int]  # first letter, and the one after the last


def squeeze(text: str) -> str:
    """Without blanks, line ends and what never prints, since layout may add and drop them."""
    tight = "".join(text.split())
    return tight if tight.isascii() else UNSEEN.sub("", tight)


def fold(text: str) -> str:
    """Letters that share a shape count as one: µ (U+00B5) and μ, the radical ⼀ and 一, the ligature ﬁ and fi.

    A PDF stores shapes, and says for each shape one of the letters that it was drawn for; what has no shape is not
    stored. Full-width signs, raised figures and fractions have shapes of their own and stay apart, so this is less
    than NFKC.
    """
    if text.isascii():
        return text
    text = unicodedata.normalize("NFC", text)
    return text.translate({ord(letter): plain for letter in set(text) if (plain := _twin(letter)) != letter})


def _twin(letter: str) -> str:
    if "\ufe00" <= letter <= "\ufe0f" or unicodedata.category(letter) == "Cf":
        return ""
    if "\ufb00" <= letter <= "\ufb06":
        return unicodedata.normalize("NFKC", letter)
    kind, *twin = unicodedata.decomposition(letter).split() or [""]
    if not kind.startswith("<"):
        kind, twin = "<compat>", [kind, *twin]
    return chr(int(twin[0], 16)) if kind == "<compat>" and len(twin) == 1 and twin[0] else letter


@frozen
class Sight:
    """`text` is squeezed; `lines` are the offsets, rising, where a block opens or closes, `pages` where a sheet does.

    `folded` texts compare by shape; in drafts `replaced` letters stand as another, since the fonts lack them.
    """

    text: str
    lines: tuple[int, ...] = ()
    pages: tuple[int, ...] = (0,)
    folded: bool = False
    replaced: Mapping[int, str] = field(default_factory=dict)

    def same(self, text: str) -> str:
        """`text` as it would stand here."""
        return fold(squeeze(text.translate(self.replaced))) if self.folded else squeeze(text)

    def without(self, places: Iterable[Place]) -> Sight:
        """The same page with these places crossed out."""
        parts, at = [], 0
        for first, last in sorted(places):
            parts += [self.text[at:first], CLAIMED * (last - max(at, first))]
            at = max(at, last)
        return replace(self, text="".join([*parts, self.text[at:]]))

    def run(self, parts: tuple[str, ...], start: int = 0) -> tuple[Place, ...]:
        """Where the parts of one line stand, close to each other, from `start` on; () where they do not.

        The earliest place: if the runs of a page can be found in order at all, taking each at its earliest finds
        them all.
        """
        wanted = [each for each in map(self.same, parts) if each]
        if len(wanted) == 1:
            return self.find(wanted[0], start)
        while wanted and (places := self.find(wanted[0], start)):
            start = places[0][0] + 1
            for part in wanted[1:]:
                further = self._near(part, places[-1][1])
                if not further:
                    break
                places += further
            else:
                return places
        return ()

    def find(self, text: str, start: int = 0) -> tuple[Place, ...]:
        """The earliest place of `text` (as `same` gives it), in one piece or torn by page breaks; () if nowhere."""
        at = self.text.find(text, start)
        if len(self.pages) == 1:
            return ((at, at + len(text)),) if at >= 0 else ()
        for page in range(self._page(start) + 1, (self._page(at) if at >= 0 else len(self.pages) - 1) + 1):
            if torn := self._torn(text, start, page):
                return torn
        return ((at, at + len(text)),) if at >= 0 else ()

    def onward(self, places: tuple[Place, ...]) -> int:
        """Where to look for what follows a run: after its part on the first page.

        The cells of a row that a page break tears stand head by head, then tail by tail.
        """
        if len(self.pages) == 1:
            return places[-1][1]
        page = self._page(places[0][0])
        return max(end for first, end in places if self._page(first) == page)

    def turned(self, parts: tuple[str, ...], start: int, at: int) -> tuple[Place, ...]:
        """A cell that stays on the page before `at`, where its neighbours in a torn row have moved on."""
        found = self.run(parts, start)
        return found if found and found[0][0] < at and self._page(found[0][0]) + 1 == self._page(at - 1) else ()

    def _near(self, part: str, end: int) -> tuple[Place, ...]:
        """Just after `end`, or, when the page ends first, on the next one."""
        at = self.text.find(part, end, end + len(part) + MARKS)
        page = self._page(end) + 1
        if at >= 0 or page == len(self.pages):
            return ((at, at + len(part)),) if at >= 0 else ()
        torn = self._torn(part, end, page)
        if torn and torn[0][0] <= end + MARKS:
            return torn
        at = self.text.find(part, *self._range(page))
        return ((at, at + len(part)),) if at >= 0 else ()

    # ------------------------------------------------------------ page breaks

    def _page(self, at: int) -> int:
        return bisect_right(self.pages, at) - 1

    def _range(self, page: int) -> Place:
        return self.pages[page], self.pages[page + 1] if page + 1 < len(self.pages) else len(self.text)

    def _edges(self, first: int, last: int) -> tuple[int, ...]:
        return self.lines[bisect_left(self.lines, first) : bisect_right(self.lines, last)]

    def _torn(self, text: str, start: int, page: int) -> tuple[Place, ...]:
        """`text` with its head on the page before `page` and its tail on `page` and, if need be, the next ones.

        The head must close a block there, the tail must open one. Neither is tied to the break itself: where two
        languages stand side by side, the other one's text lies between.
        """
        first, last = self.pages[page - 1], self.pages[page]
        for edge in self._edges(max(start, first) + 1, last):
            at = self.text.find(text[0], max(start, first, edge - len(text) + 1), edge)
            while at >= 0:
                if text.startswith(self.text[at:edge]) and (tail := self._tail(text[edge - at :], page)):
                    return ((at, edge), *tail)
                at = self.text.find(text[0], at + 1, edge)
        return ()

    def _tail(self, rest: str, page: int) -> tuple[Place, ...]:
        edges = self._edges(*self._range(page))
        for edge in edges:
            if self.text.startswith(rest, edge):
                return ((edge, edge + len(rest)),)
        for edge in edges if page + 1 < len(self.pages) else ():
            for close in edges:
                whole = close > edge and rest.startswith(self.text[edge:close])
                if whole and (further := self._tail(rest[close - edge :], page + 1)):
                    return ((edge, close), *further)
        return ()

"""What a reader sees of a PDF, in the order of its tags, and what in it could act by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from ctypes import byref, c_float, c_int, c_uint, c_ushort, create_string_buffer
from typing import Any

from duizhao.frozen import frozen
from duizhao.prove.sight import Sight, fold, squeeze

WITHIN = frozenset(("Span", "Link", "Em", "Strong", "Code", "Quote", "Reference", "Note"))  # stand inside a line
NEAR = 7.0  # points: no two lines of legible type lie closer
SMALLEST = 3.0  # points: less cannot be read
INVISIBLE = (3, 7)  # text rendering modes: neither filled nor stroked (ISO 32000-2, table 104)
LINE_END = dict.fromkeys(map(ord, "\x02\ufffe"), "-")  # what PDFium makes of a hyphen at a line's end
SAFE = re.compile(r"(?:https?://|mailto:|tel:)", re.IGNORECASE)


@frozen
class Paper:
    """`sight` is the text in reading order, without heads, feet and watermarks; `sheets` all text of each page.

    `lines`: how many lines of the former stand on each page; lines of two columns at one height count as one.
    """

    sight: Sight
    sheets: tuple[str, ...]
    acting: tuple[str, ...]
    lines: tuple[int, ...]


def read(data: bytes) -> Paper | None:
    """Open a PDF and read all its pages; None for no PDF, or one without tags, whose order nobody can tell."""
    import pypdfium2

    try:
        with closing(pypdfium2.PdfDocument(data)) as document:
            if not pypdfium2.raw.FPDFCatalog_IsTagged(document.raw):
                return None
            return _Reader(pypdfium2.raw).read(document)
    except pypdfium2.PdfiumError:
        return None


class _Reader:
    """One walk through a document; `raw` is PDFium's own interface (public/fpdf_*.h of PDFium)."""

    def __init__(self, raw: Any) -> None:
        self.raw = raw
        self.parts: list[str] = []
        self.lines: set[int] = set()
        self.length = 0
        self.heights: list[float] = []  # of the base lines on the present page, in points

    def read(self, document: Any) -> Paper:
        pages, sheets, counts, acting = list[int](), list[str](), list[int](), [*self._acting(document)]
        for nth in range(len(document)):
            with closing(document[nth]) as page, closing(page.get_textpage()) as letters:
                pages.append(self.length)
                self._page(page, letters)
                counts.append(_levels(self.heights))
                sheets.append(fold(squeeze(letters.get_text_range())))
                acting += self._links(document, page)
        sight = Sight("".join(self.parts), tuple(sorted(self.lines)), tuple(pages), folded=True)
        return Paper(sight, tuple(sheets), tuple(acting), tuple(counts))

    # ------------------------------------------------------------ text by tags

    def _page(self, page: Any, letters: Any) -> None:
        words = self._words(page, letters)
        tree = self.raw.FPDF_StructTree_GetForPage(page.raw)
        if not tree:
            return
        try:
            for nth in range(self.raw.FPDF_StructTree_CountChildren(tree)):
                self._element(self.raw.FPDF_StructTree_GetChildAtIndex(tree, nth), words)
        finally:
            self.raw.FPDF_StructTree_Close(tree)

    def _element(self, element: Any, words: dict[int, str]) -> None:
        if not element:
            return
        line = self._string(self.raw.FPDF_StructElement_GetType, element) not in WITHIN
        if line:
            self.lines.add(self.length)
        for nth in range(self.raw.FPDF_StructElement_CountChildren(element)):
            mark = self.raw.FPDF_StructElement_GetChildMarkedContentID(element, nth)
            if mark < 0:
                self._element(self.raw.FPDF_StructElement_GetChildAtIndex(element, nth), words)
            elif text := words.get(mark):
                self.parts.append(text)
                self.length += len(text)
        if line:
            self.lines.add(self.length)

    def _words(self, page: Any, letters: Any) -> dict[int, str]:
        """The visible text of each marked piece. What lies in a group of its own (opacity, a picture) is not text."""
        words: dict[int, list[str]] = {}
        self.heights = []
        for nth in range(self.raw.FPDFPage_CountObjects(page.raw)):
            thing = self.raw.FPDFPage_GetObject(page.raw, nth)
            mark = self.raw.FPDFPageObj_GetMarkedContentID(thing)
            if mark >= 0 and self._visible(thing, page):
                text = self._string(self.raw.FPDFTextObj_GetText, thing, letters.raw)
                words.setdefault(mark, []).append(text.translate(LINE_END))
                self.heights.append(self._height(thing))
        return {mark: fold(squeeze("".join(parts))) for mark, parts in words.items()}

    def _height(self, thing: Any) -> float:
        matrix = self.raw.FS_MATRIX()
        self.raw.FPDFPageObj_GetMatrix(thing, byref(matrix))
        return float(matrix.f)

    def _visible(self, thing: Any, page: Any) -> bool:
        raw, size = self.raw, c_float()
        if raw.FPDFPageObj_GetType(thing) != raw.FPDF_PAGEOBJ_TEXT:
            return False
        box, colour = [c_float() for _ in range(4)], [c_uint() for _ in range(4)]
        raw.FPDFTextObj_GetFontSize(thing, byref(size))
        raw.FPDFPageObj_GetBounds(thing, *map(byref, box))
        raw.FPDFPageObj_GetFillColor(thing, *map(byref, colour))
        left, bottom, right, top = (each.value for each in box)
        width, height = page.get_size()
        return (
            raw.FPDFTextObj_GetTextRenderMode(thing) not in INVISIBLE
            and size.value >= SMALLEST
            and colour[3].value > 0
            and right > 0 <= top
            and left < width
            and bottom < height
        )

    # ------------------------------------------------------------ what acts

    def _acting(self, document: Any) -> Iterator[str]:
        if self.raw.FPDFDoc_GetJavaScriptActionCount(document.raw) > 0:
            yield "JavaScript"
        if self.raw.FPDFDoc_GetAttachmentCount(document.raw) > 0:
            yield "attachment"

    def _links(self, document: Any, page: Any) -> Iterator[str]:
        """Links that lead neither to a place in the document nor to the web: they start programs or name our disk."""
        place, link = c_int(), self.raw.FPDF_LINK()
        while self.raw.FPDFLink_Enumerate(page.raw, byref(place), byref(link)):
            if self.raw.FPDFLink_GetDest(document.raw, link):
                continue
            action = self.raw.FPDFLink_GetAction(link)
            address = ""
            if self.raw.FPDFAction_GetType(action) == self.raw.PDFACTION_URI:
                address = self._bytes(self.raw.FPDFAction_GetURIPath, document.raw, action)
            if not SAFE.match(address):
                yield f"link {address[:60]}"

    def _string(self, get: Any, *arguments: Any) -> str:
        """What a function of PDFium writes in UTF-16: it is asked for the length in bytes first."""
        length = get(*arguments, None, 0)
        buffer = (c_ushort * (length // 2 + 1))()
        get(*arguments, buffer, length)
        return bytes(buffer)[:length].decode("utf-16-le", "replace").rstrip("\0")

    def _bytes(self, get: Any, *arguments: Any) -> str:
        length = get(*arguments, None, 0)
        buffer = create_string_buffer(max(length, 1))
        get(*arguments, buffer, length)
        return buffer.value.decode("utf-8", "replace")


def _levels(heights: list[float]) -> int:
    """How many base lines there are; signs raised by less than NEAR points belong to theirs."""
    ordered = sorted(heights)
    return sum(1 for below, above in zip([float("-inf"), *ordered], ordered, strict=False) if above - below > NEAR)

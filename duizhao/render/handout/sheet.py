"""Paper and type: how large a page is, what stays free around the text, and what goes into a line."""

from __future__ import annotations

from dataclasses import dataclass

from duizhao.render.edition import Printing
from duizhao.render.legible import Frame

PAPER = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}  # millimetres: ISO 216, ANSI/ASME Y14.1
KEYWORDS = {"a4": "A4", "letter": "letter"}  # the same in CSS
POINT = 25.4 / 72  # millimetres
LARGE, LEAST = 18.0, 16.0  # points: RNIB asks for 16 in large print and advises 18
MARGINS = {"large": (16.0, 17.0, 33.0), "short": (10.0, 13.0, 14.0)}  # millimetres: top, sides, foot
CAPTION = 70.0  # points kept free below a drawing that fills a page, for two lines of its caption


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of a printing, in millimetres; `margins` are () where the sheet of styles gives them."""

    paper: str
    width: float
    height: float
    margins: tuple[float, ...] = ()

    @property
    def rule(self) -> str:
        """The page in CSS."""
        sides = f"; margin: {' '.join(f'{each:g}mm' for each in self.margins)}" if self.margins else ""
        return f"@page {{ size: {KEYWORDS[self.paper]}{sides} }}"

    @property
    def measure(self) -> float:
        """Length of a line of large print, in ems."""
        return (self.width - 2 * self.margins[1]) / POINT / LARGE

    @property
    def room(self) -> Frame:
        """What a drawing in large print may fill."""
        top, sides, foot = self.margins
        return Frame((self.width - 2 * sides) / POINT, (self.height - top - foot) / POINT - CAPTION, LEAST)


def sheet(printing: Printing) -> Sheet:
    """The page of a printing."""
    return Sheet(printing.paper, *PAPER[printing.paper], MARGINS.get(printing.handout, ()))

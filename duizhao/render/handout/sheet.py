"""Paper and type: how large a page is, what stays free around the text, and what goes into a line."""

from __future__ import annotations

from duizhao.frozen import frozen
from duizhao.render.edition import Printing
from duizhao.render.legible import Frame

PAPER = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}  # millimetres: ISO 216, ANSI/ASME Y14.1
KEYWORDS = {"a4": "A4", "letter": "letter"}  # the same in CSS
POINT = 25.4 / 72  # millimetres
LARGE, LEAST = 18.0, 16.0  # points: RNIB asks for 16 in large print and advises 18
SMALLEST = 9.0  # points, in all other editions
DRAWING = (160.0, 92.0)  # millimetres that the standard edition leaves a drawing: see style/handout.css
MARGINS = {  # millimetres: top, sides, foot; a Letter page is 18 mm lower, and most printers leave out 6.35 (1/4 inch)
    ("large", "a4"): (16.0, 17.0, 33.0),
    ("large", "letter"): (16.0, 17.0, 33.0),
    ("short", "a4"): (10.0, 13.0, 14.0),
    ("short", "letter"): (7.0, 10.0, 13.0),
}
CAPTION = 70.0  # points kept free below a drawing that fills a page, for two lines of its caption


@frozen
class Sheet:
    """One page of a printing, in millimetres; `margins` are () where the sheet of styles gives them."""

    handout: str
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
        """What a drawing may fill, which is a page in large print; WCAG 2.2, 1.4.3 and 1.4.6, on its contrast."""
        if self.handout != "large":
            return Frame(DRAWING[0] / POINT, DRAWING[1] / POINT, SMALLEST, 4.5)
        top, sides, foot = self.margins
        height = (self.height - top - foot) / POINT - CAPTION
        return Frame((self.width - 2 * sides) / POINT, height, LEAST, 7.0)


def sheet(printing: Printing) -> Sheet:
    """The page of a printing."""
    return Sheet(
        printing.handout, printing.paper, *PAPER[printing.paper], MARGINS.get((printing.handout, printing.paper), ())
    )

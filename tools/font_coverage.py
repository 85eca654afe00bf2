"""Write down which characters the house's faces can print, so that a check need not open them.

    pip install fonttools
    python tools/font_coverage.py

tools/cut_fonts.py does it after every cut; tests/test_faces.py compares the list with the fonts.
"""

from __future__ import annotations

import textwrap
from pathlib import Path

from fontTools.ttLib import TTFont

FOLDER = Path(__file__).parent.parent / "templates" / "fonts"
FIRST = (
    "# Characters that the Regular faces beside this file can print, in hexadecimal; made by tools/font_coverage.py\n"
)


def main() -> None:
    """Write templates/fonts/coverage.txt."""
    (FOLDER / "coverage.txt").write_bytes(listed(codes(FOLDER)).encode())


def codes(folder: Path) -> set[int]:
    """All code points of the Regular faces: a letter that is missing in one weight is taken from another."""
    found: set[int] = set()
    for path in folder.glob("*-Regular.ttf"):
        with TTFont(path, lazy=True) as font:
            found |= set(font.getBestCmap())
    return found


def listed(wanted: set[int]) -> str:
    """The list: one number or first-last, blanks between, in lines of 110 letters."""
    spans: list[list[int]] = []
    for code in sorted(wanted):
        if spans and spans[-1][1] == code - 1:
            spans[-1][1] = code
        else:
            spans.append([code, code])
    words = (f"{first:X}" if first == last else f"{first:X}-{last:X}" for first, last in spans)
    return FIRST + textwrap.fill(" ".join(words), 110, break_on_hyphens=False) + "\n"


if __name__ == "__main__":
    main()

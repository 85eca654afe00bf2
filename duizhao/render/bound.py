"""Blanks at which a line must not end: between a number and its unit, a title and a name, `Fig.` and its number.

The list is short on purpose: each tied blank makes the right edge of English a little more ragged.
"""

from __future__ import annotations

import re

NBSP = "\u00a0"
HAN = "\u3400-\u9fff\uf900-\ufaff"

# Symbols of the SI Brochure (9th ed., 5.4.3 asks for a space that does not break), of laboratories and of dosage.
SYMBOLS = (
    *("kg", "g", "mg", "[µμ]g", "mcg", "ng", "pg", "km", "m", "cm", "mm", "[µμ]m", "nm"),
    *("L", "dL", "mL", "ml", "[µμ]L", "h", "min", "s", "ms", "IU", "U", "mIU"),
    *("mol", "mmol", "[µμ]mol", "nmol", "pmol"),
    *("kPa", "mmHg", "Pa", "Hz", "kHz", "MHz", "Gy", "mSv", "kcal", "kJ", "°C", "°F", "℃", "%", "‰"),
)
WORDS = ("seconds?", "minutes?", "hours?", "days?", "nights?", "weeks?", "months?", "years?", "per cent", "points?")
NAMED = (  # words with a number after them
    *(r"Figs?\.", "Figures?", "Tables?", "Box", r"Nos?\.", r"vs?\.", "versus", r"pp?\.", r"[Cc]h\.", "[Cc]hapter"),
    *("[Ss]ection", "[Pp]hase", "[Tt]ype", "[Gg]rade", "[Ss]tage", "[Ss]tep", "[Ll]evel"),
    *("[Vv]ersion", "[Pp]age", "[Aa]ged?"),
)
TITLES = ("Dr", "Prof", "Mr", "Mrs", "Ms", "St")

_BLANK = re.compile(
    "|".join(
        (
            rf"(?<=\d) (?=(?:{'|'.join((*SYMBOLS, *WORDS))})(?:/|[^A-Za-z]|$))",
            rf"(?<=\d) (?=[{HAN}])",
            r"(?<=第) (?=\d)",
            r"(?<=\b[A-Za-z]) (?=[<>=≤≥] ?[\d.−-])",  # p < 0.05, n = 20
            r"(?<=[<>=≤≥≈±×]) (?=[\d.−-])",
            r"(?<=\bet) (?=al\b)",
        )
    )
)
_AFTER = re.compile(rf"\b(?:(?:{'|'.join(NAMED)}) (?=[\dIVX])|(?:{'|'.join(TITLES)})\.? (?=[A-Z]))")


def bound(text: str) -> str:
    """`text` with no-break spaces for the blanks that hold two things together."""
    if " " not in text:
        return text
    return _AFTER.sub(lambda found: found[0][:-1] + NBSP, _BLANK.sub(NBSP, text))

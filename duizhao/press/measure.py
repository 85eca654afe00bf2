"""How wide a text is in the house's bold faces."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from duizhao.language import LANGUAGES
from duizhao.press.faces import FOLDER

if TYPE_CHECKING:
    import uharfbuzz

BOLD = {"Duizhao Sans SC": "DuizhaoSansSC-Bold.ttf", "Duizhao Sans": "DuizhaoSans-Bold.ttf"}
UNKNOWN = 1.0  # ems of a letter that the faces lack: a renderer takes it from another font, or draws a box


def bold(text: str, lang: str) -> float:
    """The width of one line as a multiple of the type size, without kerning, which only makes it narrower."""
    fonts = [_font(BOLD[family]) for family in dict.fromkeys((*LANGUAGES[lang].fonts, *BOLD))]
    return sum(_advance(letter, fonts) for letter in text)


def _advance(letter: str, fonts: list[uharfbuzz.Font]) -> float:
    for font in fonts:
        if glyph := font.get_nominal_glyph(ord(letter)):
            return float(font.get_glyph_h_advance(glyph) / font.face.upem)
    return UNKNOWN


@lru_cache(maxsize=len(BOLD))
def _font(file: str) -> uharfbuzz.Font:
    import uharfbuzz

    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(FOLDER / file))))

"""Colours as numbers: read from CSS, weighed for reading, and turned as WeChat's dark mode turns them."""

from __future__ import annotations

import re
from collections.abc import Sequence

RGB = tuple[float, float, float]  # each from 0 to 255
WHITE: RGB = (255.0, 255.0, 255.0)
READABLE = 4.5  # WCAG 2.2, success criterion 1.4.3: text against its ground
_HEX = re.compile(r"#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")


def rgb(text: str) -> RGB | None:
    """`#rgb` or `#rrggbb` as numbers; None for every other way to name a colour."""
    if (found := _HEX.fullmatch(text.strip())) is None:
        return None
    digits = found[1] if len(found[1]) == 6 else "".join(each * 2 for each in found[1])
    red, green, blue = (float(int(digits[place : place + 2], 16)) for place in (0, 2, 4))
    return red, green, blue


def contrast(one: Sequence[float], other: Sequence[float]) -> float:
    """From 1 (equal) to 21 (black on white), by the relative luminance of WCAG 2.2."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Sequence[float]) -> float:
    red, green, blue = (_linear(each / 255) for each in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

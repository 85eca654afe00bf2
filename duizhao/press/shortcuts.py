"""The short way to what WeasyPrint 70.0 asks of every box, dozens of times, and mostly finds unset.

Each function answers the plain cases, in which it says what the engine's own would; all others go to that.
"""

from __future__ import annotations

import zlib
from functools import lru_cache
from types import SimpleNamespace
from typing import Any

import pydyf
from weasyprint import css, svg
from weasyprint.css.computed_values import PHYSICAL_FUNCTIONS
from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES
from weasyprint.formatting_structure.boxes import Box
from weasyprint.layout import absolute, block, column, flex, grid, inline, page, percent, table
from weasyprint.layout import float as floats

PLAIN = {
    key: INITIAL_VALUES[key]
    for key in INITIAL_VALUES.keys() - INITIAL_NOT_COMPUTED - {"page", "display", "float", "position"}
    if not key.startswith("text_decoration_")
}
LOGICAL = {  # "padding_left" in English: "padding_inline_start", which a style sheet may set instead
    (key, direction): function(block="ttb", inline=direction)
    for key, function in PHYSICAL_FUNCTIONS.items()
    for direction in ("ltr", "rtl")
}
SIZES = (
    *("margin_left", "margin_right", "margin_top", "margin_bottom"),
    *("padding_left", "padding_right", "padding_top", "padding_bottom"),
    *("width", "min_width", "max_width", "height", "min_height", "max_height"),
)
LEVEL = 6  # half the time of the engine's 9, for one hundredth more bytes
BORDERS = ("border_top_width", "border_right_width", "border_bottom_width", "border_left_width")


def teach() -> None:
    """Change WeasyPrint; once a process."""
    css.ComputedStyle.__missing__ = _value
    Box.is_in_normal_flow = _is_in_normal_flow
    for room in (absolute, block, column, flex, floats, grid, inline, page, percent, table):
        if hasattr(room, "resolve_percentages"):
            room.resolve_percentages = _resolve_percentages
    for room in (svg, svg.bounding_box, svg.defs, svg.path, svg.shapes, svg.text, svg.utils):
        if hasattr(room, "size"):
            room.size = _size
    pydyf.zlib = SimpleNamespace(compress=zlib.compress, compressobj=lambda level: zlib.compressobj(min(level, LEVEL)))


def _value(style: Any, key: str) -> Any:
    """A property that no style sheet sets: the parent's where it is inherited, else the initial one."""
    if key not in PLAIN or key in style.cascaded:
        return original_value(style, key)
    if key in PHYSICAL_FUNCTIONS and LOGICAL[key, style["direction"]] in style.cascaded:
        return original_value(style, key)
    if key not in INHERITED:
        value = PLAIN[key]
    elif style.parent_style is None:
        return original_value(style, key)
    else:
        value = style.parent_style[key]
    style[key] = value
    return value


def _is_in_normal_flow(box: Any) -> bool:
    style = box.style
    return style["float"] == "none" and style["position"] in ("static", "relative")


def _resolve_percentages(box: Any, containing_block: Any) -> None:
    """Lengths in pixels need no container."""
    style, found = box.style, {}
    for name in SIZES:
        value = style[name]
        if value == "auto":
            found[name] = 0 if name in ("min_width", "min_height") else "auto"
        elif getattr(value, "unit", None) == "px":
            found[name] = value.value
        else:
            original_resolve(box, containing_block)
            return
    collapsed = style["border_collapse"] == "collapse"
    for name in BORDERS:
        if not (collapsed and hasattr(box, name)):  # else decided already, with the neighbours
            found[name] = style[name]
    vars(box).update(found)
    if style["box_sizing"] != "content-box":
        percent.adjust_box_sizing(box, "width")
        percent.adjust_box_sizing(box, "height")


original_value, original_resolve = css.ComputedStyle.__missing__, percent.resolve_percentages
original_flow = Box.is_in_normal_flow
_size = lru_cache(maxsize=2048)(svg.utils.size)

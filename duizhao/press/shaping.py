"""Text is prepared once: WeasyPrint 70.0 makes everything anew for each line, several times, and frees not all of it.

What a style asks of Pango is made once a configuration of fonts and kept. A line that has been laid out is drawn as it
is, instead of being laid out again. Neither changes what is printed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from math import inf
from operator import itemgetter
from typing import Any, NamedTuple

from weasyprint.layout import inline, preferred
from weasyprint.text import line_break
from weasyprint.text.constants import LST_TO_ISO, PANGO_DIRECTION
from weasyprint.text.ffi import FROM_UNITS, ffi, gobject, pango
from weasyprint.text.fonts import font_features, get_font_description
from weasyprint.text.line_break import Layout

ffi.cdef("""
    PangoAttrList * pango_attr_list_copy (PangoAttrList *list);
""")

_FEATURES = (
    *("font_kerning", "font_variant_ligatures", "font_variant_position", "font_variant_caps", "font_variant_numeric"),
    *("font_variant_alternates", "font_variant_east_asian", "font_feature_settings"),
)
_features = itemgetter(*_FEATURES)
_asked = itemgetter(
    *("font_style", "font_stretch", "font_weight", "font_size", "font_variation_settings"),
    *("font_language_override", "lang", "direction", "overflow_wrap"),
    *_FEATURES,
)
_broken = itemgetter(
    *("white_space", "word_spacing", "letter_spacing", "word_break", "tab_size"),
    *("hyphens", "hyphenate_character", "hyphenate_limit_chars", "hyphenate_limit_zone"),
)
_SEPARATORS = re.compile("[\n\r\u2028\u2029\t]")  # where Pango begins a paragraph; a tab needs stops
ROOM = 2.4, 1.1  # characters an em: more than a line holds of Latin letters, of Chinese


def teach() -> None:
    """Change WeasyPrint; once a process."""
    Layout.setup, Layout.deactivate, Layout.reactivate = _setup, _deactivate, _reactivate
    inline.strut = _strut
    inline.split_first_line = _split_first_line
    preferred.split_first_line = _measure


class Prepared(NamedTuple):
    """What a style asks of Pango: its objects, never changed. `attributes` is a list or NULL."""

    context: Any
    description: Any
    language: Any
    attributes: Any


def _setup(layout: Any, style: Any) -> None:
    layout.style = style
    layout.first_line_direction = 0
    layout.drawn = False
    layout.prepared = _prepared(style)
    layout.attributes = layout.prepared.attributes
    layout.language = layout.prepared.language
    layout.layout = ffi.gc(pango.pango_layout_new(layout.prepared.context), gobject.g_object_unref)
    pango.pango_layout_set_auto_dir(layout.layout, False)
    pango.pango_layout_set_font_description(layout.layout, layout.prepared.description)
    pango.pango_layout_set_attributes(layout.layout, layout.attributes)
    # the same without separators of paragraphs; drawing asks for it, and would have the line laid out again
    pango.pango_layout_set_single_paragraph_mode(layout.layout, True)
    _decorate(layout)


def _prepared(style: Any) -> Prepared:
    known: dict[object, Prepared] = style.font_config.prepared
    key = _key(style)
    if key not in known:
        known[key] = _prepare(style)
    return known[key]


def _key(style: Any) -> tuple[object, ...]:
    return (*style["font_family"], *_asked(style))  # in drawings the families are a list


def _prepare(style: Any) -> Prepared:
    context = ffi.gc(pango.pango_font_map_create_context(style.font_config.font_map), gobject.g_object_unref)
    pango.pango_context_set_round_glyph_positions(context, False)
    pango.pango_context_set_base_dir(context, PANGO_DIRECTION[style["direction"]])
    override = style["font_language_override"]
    name = style["lang"] if override == "normal" else LST_TO_ISO.get(override.lower(), override)
    if name:
        language = pango.pango_language_from_string(name.encode())
        pango.pango_context_set_language(context, language)
    else:
        language = pango.pango_language_get_default()
    return Prepared(context, get_font_description(style), language, _attributes(style))


def _attributes(style: Any) -> Any:
    made = []
    if features := font_features(*_features(style)):
        told = ",".join(f"{key} {value}" for key, value in features.items())
        made.append(pango.pango_attr_font_features_new(told.encode()))
    if style["overflow_wrap"] in ("anywhere", "break-word"):
        made.append(pango.pango_attr_insert_hyphens_new(False))
    if not made:
        return ffi.NULL
    attributes = ffi.gc(pango.pango_attr_list_new(), pango.pango_attr_list_unref)
    for each in made:  # each spans the whole text, as it is made
        pango.pango_attr_list_insert(attributes, each)
    return attributes


def _decorate(layout: Any) -> None:
    """Where lines under, over and through the text go, which few texts have."""
    layout.ascent = layout.underline_position = layout.strikethrough_position = None
    if layout.style["text_decoration_line"] == "none":
        return
    metrics = ffi.gc(
        pango.pango_context_get_metrics(layout.prepared.context, layout.prepared.description, layout.language),
        pango.pango_font_metrics_unref,
    )
    for name in (
        "ascent",
        "underline_position",
        "strikethrough_position",
        "underline_thickness",
        "strikethrough_thickness",
    ):
        setattr(layout, name, FROM_UNITS * getattr(pango, f"pango_font_metrics_get_{name}")(metrics))


# ---------------------------------------------------------------- texts


Mark = tuple[Callable[[], Any], int, int]  # what makes the attribute, its first byte, the byte after it


def write(layout: Any, text: str, justify: bool, marks: Callable[[str], Sequence[Mark]]) -> None:
    """Give a layout a text, and parts of it attributes of their own.

    `marks` is asked for those of the text that the layout takes: of several lines it keeps the first.
    """
    if _plain(layout, text, justify):
        layout.text = text
        letters = text.replace("\0", "").encode()
        pango.pango_layout_set_text(layout.layout, letters, len(letters))
        attributes = layout.prepared.attributes
    else:
        attributes = _copy(layout.prepared.attributes)
        pango.pango_layout_set_single_paragraph_mode(layout.layout, False)
        pango.pango_layout_set_attributes(layout.layout, attributes)
        original_set_text(layout, text, justify)  # it adds to the copy
    if found := marks(layout.text):
        attributes = _copy(attributes)
        for make, start, end in found:
            attribute = make()
            attribute.start_index, attribute.end_index = start, end
            pango.pango_attr_list_insert(attributes, attribute)
    if attributes is not layout.attributes:
        layout.attributes = attributes
        pango.pango_layout_set_attributes(layout.layout, attributes)


def _plain(layout: Any, text: str, justify: bool) -> bool:
    style = layout.style
    return (
        style["letter_spacing"] in ("normal", 0)
        and not style["word_spacing"]
        and not (justify and layout.justification_spacing)
        and not _SEPARATORS.search(text)
    )


def _copy(attributes: Any) -> Any:
    made = pango.pango_attr_list_new() if attributes == ffi.NULL else pango.pango_attr_list_copy(attributes)
    return ffi.gc(made, pango.pango_attr_list_unref)


# ---------------------------------------------------------------- lines


def _deactivate(layout: Any) -> None:
    """Keep a line until it is drawn; justified blanks are known to it only then."""
    if layout.drawn or layout.justification_spacing:
        original_deactivate(layout)


def _reactivate(layout: Any, style: Any) -> None:
    if not hasattr(layout, "layout"):
        original_reactivate(layout, style)
    layout.drawn = True


def _strut(style: Any) -> tuple[float, float]:
    known: dict[object, tuple[float, float]] = style.font_config.struts
    key = _key(style), style["line_height"]
    if key not in known:
        known[key] = original_strut(style)
    return known[key]


def _split_first_line(text: str, style: Any, context: Any, width: Any, *rest: Any, **named: Any) -> Any:
    """Show Pango not much more than a line: it lays out all that it is shown, to be asked for one line."""
    size = style["font_size"]
    if width is not None and size and 4 * size < width < inf:
        enough = int(ROOM[(style["lang"] or "").startswith("zh")] * width / size) + 16
        if len(text) > enough:
            found = original_split(text[:enough], style, context, width, *rest, **named)
            if found[2] is not None:  # there is a second line
                return found
    return original_split(text, style, context, width, *rest, **named)


def _measure(text: str, style: Any, context: Any, width: Any, spacing: float, **named: Any) -> Any:
    """Where a line ends and how wide it is: tables ask for each of their cells several times."""
    known: dict[object, object] = vars(context).setdefault("measured", {})  # for one document
    key = text, width, spacing, *named.items(), _key(style), _broken(style), getattr(style, "tail", "")
    if key not in known:
        known[key] = None, *original_split(text, style, context, width, spacing, **named)[1:]
    return known[key]


original_set_text, original_deactivate, original_reactivate = Layout.set_text, Layout.deactivate, Layout.reactivate
original_strut, original_split = line_break.strut, line_break.split_first_line

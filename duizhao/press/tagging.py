"""What WeasyPrint 70.0 leaves out of the tags of a PDF: languages, the direction of heading cells, page furniture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pydyf
from weasyprint import draw
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.pdf import tags

from duizhao.press.outline import tidy

SCOPES = {"col": "/Column", "row": "/Row", "colgroup": "/Column", "rowgroup": "/Row"}


def teach() -> None:
    """Change WeasyPrint; once a process."""
    draw.draw_stacking_context, tags._build_box_tree = _draw, _tag


def repeated(box: Any) -> bool:
    """Whether a box is page furniture (margin boxes, fixed boxes): an artifact, not part of the text."""
    return isinstance(box, boxes.MarginBox) or (
        isinstance(box, boxes.Box) and not isinstance(box, boxes.PageBox) and box.style["position"] == "fixed"
    )


def _draw(stream: Any, context: Any) -> None:
    """Draw page furniture inside an /Artifact mark instead of numbered marks that belong to no tag."""
    numbered = stream._tags
    if numbered is None or not repeated(context.box):
        original_draw(stream, context)
        return
    with stream.artifact():
        stream._tags = None
        try:
            original_draw(stream, context)
        finally:
            stream._tags = numbered


def _tag(box: Any, parent: Any, pdf: Any, *rest: Any) -> Iterator[pydyf.Dictionary]:
    """Tag a box with its own language (WCAG 3.1.2) and a heading cell with its direction (PDF/UA-1 7.5)."""
    if isinstance(box, AbsolutePlaceholder):
        box = box._box
    if repeated(box):
        return
    for element in original_tag(box, parent, pdf, *rest):
        # a page, <html> and <body> have no tag of their own: what comes here are their children, done already
        if box.element is not None and box.element_tag not in ("html", "body"):
            if lang := box.element.get("lang"):
                element["Lang"] = pydyf.String(lang)
            if element["S"] == "/TH":
                element["A"]["Scope"] = SCOPES.get(box.element.get("scope"), "/Column")
            if box.link_annotation and (described := box.element.get("aria-label") or box.element.get("title")):
                box.link_annotation["Contents"] = pydyf.String(described)  # else the bare address (PDF/UA-1 7.18.5)
            tidy(element, box, pdf)
        yield element


original_draw, original_tag = draw.draw_stacking_context, tags._build_box_tree

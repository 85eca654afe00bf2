"""WeasyPrint, closed off from the machine, and taught the two things its tags lack.

Importing this module loads WeasyPrint and changes it: only `press.load()` does. It leans on private functions of
version 70.0, which is pinned; tests/test_press.py shows on the finished PDFs that each change still takes.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pydyf
import weasyprint
from weasyprint import draw
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.logger import LOGGER
from weasyprint.pdf import tags
from weasyprint.text.ffi import ffi, fontconfig, gobject, pangoft2
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from duizhao.press import faces, xmp
from duizhao.press.model import IMAGE, Job, Misprint
from duizhao.press.outline import tidy

ffi.cdef("FcConfig * FcConfigCreate (void); FcBool FcConfigSetCurrent (FcConfig *config);")


def pdf(job: Job) -> bytes:
    """See `press.printed`."""
    listener = Listener()
    level = LOGGER.level
    LOGGER.addHandler(listener)
    LOGGER.setLevel(logging.WARNING)
    try:
        page = weasyprint.HTML(string=job.html, url_fetcher=Images(job.images))
        data: bytes = page.write_pdf(
            finisher=(lambda _, made: xmp.finish(made, about, job.standard)) if (about := job.about) else None,
            font_config=own_fonts(tuple(font.path for font in job.fonts)),
            pdf_variant=job.standard,
            presentational_hints=True,
        )
    finally:
        LOGGER.setLevel(level)
        LOGGER.removeHandler(listener)
    if listener.complaints:
        raise Misprint(tuple(dict.fromkeys(listener.complaints)))
    return data


class Listener(logging.Handler):
    """Keeps the engine's warnings and errors: each of them is something that a reader would not get to see."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.complaints: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Remember one record."""
        self.complaints.append(record.getMessage())


class Images(URLFetcher):  # type: ignore[misc]
    """Hands out the pictures it was given; any other address is an error of the page."""

    def __init__(self, images: Mapping[str, bytes]) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False)
        self.images = images

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002
        """The picture called `url`. Raises ValueError, which the engine logs with the address."""
        name = unquote(url.removeprefix(IMAGE))
        if not url.startswith(IMAGE) or name not in self.images:
            raise ValueError("a handout may only use its own pictures")
        return URLFetcherResponse(url, self.images[name])


# ---------------------------------------------------------------- fonts


class OwnFonts(FontConfiguration):  # type: ignore[misc]
    """A font configuration that holds the house's faces, the project's own fonts and nothing else.

    Made current, it also keeps Pango from reading the machine's fonts behind our back.
    """

    def __init__(self, more: tuple[Path, ...]) -> None:
        config = fontconfig.FcConfigCreate()
        for path in (*faces.paths(), *more):
            if not fontconfig.FcConfigAppFontAddFile(config, str(path).encode()):
                raise OSError(f"fontconfig cannot read {path}")
        fontconfig.FcConfigSetCurrent(config)
        self._config = config
        self.font_map = ffi.gc(pangoft2.pango_ft2_font_map_new(), gobject.g_object_unref)
        pangoft2.pango_fc_font_map_set_config(ffi.cast("PangoFcFontMap *", self.font_map), config)
        self._folder = None
        self.strut_layouts: dict[object, object] = {}
        self.font_features: dict[object, object] = {}


@lru_cache(maxsize=1)
def own_fonts(more: tuple[Path, ...]) -> OwnFonts:
    """One configuration a process and project: reading the faces again for every handout costs a fifth of its time.

    Not to be shared between threads, which corrupts the heap.
    """
    return OwnFonts(more)


# ---------------------------------------------------------------- tags

SCOPES = {"col": "/Column", "row": "/Row", "colgroup": "/Column", "rowgroup": "/Row"}


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


original_draw = draw.draw_stacking_context
original_tag = tags._build_box_tree
draw.draw_stacking_context = _draw
tags._build_box_tree = _tag

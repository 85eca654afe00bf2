"""WeasyPrint, closed off from the machine.

Importing this module loads WeasyPrint and changes it: only `press.load()` does. The changes (lines.py and flush.py for
Chinese lines, copying.py for what is copied from them, rows.py for rows of tables, tagging.py for tags) lean on private
functions of version 70.0, which is pinned; tests/test_press.py and tests/test_lines.py show on finished PDFs that each
still takes.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote

import weasyprint
from weasyprint.logger import LOGGER
from weasyprint.text.ffi import ffi, fontconfig, gobject, pangoft2
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from duizhao.press import columns, copying, faces, flush, lines, rows, shaping, sheets, shortcuts, tagging, xmp
from duizhao.press.model import IMAGE, Job, Misprint

ffi.cdef("FcConfig * FcConfigCreate (void); FcBool FcConfigSetCurrent (FcConfig *config);")


def pdf(job: Job) -> bytes:
    """See `press.printed`."""
    listener = Listener()
    fonts = own_fonts(tuple(font.path for font in job.fonts))
    level = LOGGER.level
    LOGGER.addHandler(listener)
    LOGGER.setLevel(logging.WARNING)
    try:
        page = weasyprint.HTML(string=job.html, url_fetcher=Images(job.images))
        data: bytes = page.write_pdf(
            finisher=(lambda _, made: xmp.finish(made, about, job.standard)) if (about := job.about) else None,
            font_config=fonts,
            pdf_variant=job.standard,
            presentational_hints=True,
        )
    finally:
        LOGGER.setLevel(level)
        LOGGER.removeHandler(listener)
    if listener.complaints:
        fonts.sheets.clear()  # the next handout has to hear of its faults too
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
        self.prepared: dict[object, object] = {}  # see shaping.py, as the next
        self.struts: dict[object, object] = {}
        self.sheets: dict[object, object] = {}  # see sheets.py


@lru_cache(maxsize=1)
def own_fonts(more: tuple[Path, ...]) -> OwnFonts:
    """One configuration a process and project: reading the faces again for every handout costs a fifth of its time.

    Not to be shared between threads, which corrupts the heap.
    """
    return OwnFonts(more)


columns.teach()
copying.teach()
flush.teach()
lines.teach()
rows.teach()
shaping.teach()
sheets.teach()
shortcuts.teach()
tagging.teach()

"""Where an edition stands on the web, for paper: its address in print and as a QR code."""

from __future__ import annotations

import io
from functools import lru_cache
from urllib.parse import unquote

from duizhao.config import Config
from duizhao.frozen import frozen
from duizhao.render.edition import Edition

QUIET = 4  # modules left white around the code (ISO/IEC 18004, 5.3.8)
MODULE = 0.5  # millimetres at least, so that a cheap printer and an old telephone get along
SMALLEST = 21.0  # millimetres at least, without the quiet zone
CODE = "qr.svg"  # its name among the pictures of a handout


@frozen
class Online:
    """`address` is whole, fit for a link; `shown` the same as a reader types it; `code` is an SVG, `width` its width
    with the quiet zone, in millimetres."""

    address: str
    shown: str
    code: bytes
    width: float


@lru_cache(maxsize=16)
def online(edition: Edition, config: Config) -> Online | None:
    """Where the web page of an edition stands; None where the project names no site."""
    if not config.site:
        return None
    import segno  # imported here: most projects print no codes

    address = f"{config.site.rstrip('/')}/{edition.address}"
    code = segno.make_qr(address, error="m")
    out = io.BytesIO()
    code.save(out, kind="svg", border=QUIET, xmldecl=False, omitsize=True, svgclass=None, lineclass=None, light="#fff")
    modules = code.symbol_size(border=0)[0]
    width = max(MODULE, SMALLEST / modules) * (modules + 2 * QUIET)
    return Online(address, unquote(address), out.getvalue(), round(width, 1))

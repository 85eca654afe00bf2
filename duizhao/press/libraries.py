"""Which libraries outside Python the press stands on: a new one may set the same line otherwise."""

from __future__ import annotations

import ctypes
import sys

ENDS = {"win32": "-{}.dll", "darwin": ".{}.dylib"}  # how a library's file ends; elsewhere ".so.{}"


def versions() -> dict[str, str]:
    """Their versions by name, "" for what is not here or does not say: asked in milliseconds, without the engine."""
    return {
        "pango": _asked("libpango-1.0", "0", "pango_version_string"),
        "harfbuzz": _asked("libharfbuzz", "0", "hb_version_string"),
        "fontconfig": _asked("libfontconfig", "1", "FcGetVersion"),
    }


def _asked(name: str, number: str, question: str) -> str:
    try:
        ask = getattr(ctypes.CDLL(name + ENDS.get(sys.platform, ".so.{}").format(number)), question)
    except (OSError, AttributeError):
        return ""
    if question == "FcGetVersion":
        return str(ask())
    ask.restype = ctypes.c_char_p
    words: bytes = ask() or b""
    return words.decode()

"""The map from character codes to letters that a reader copies, searches and hears (ISO 32000-1, 9.10.3)."""

from __future__ import annotations

import re

_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_CHAR = re.compile(rb"<\s*([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(
    rb"<\s*([0-9A-Fa-f\s]+)>\s*<\s*([0-9A-Fa-f\s]+)>\s*(?:<([0-9A-Fa-f\s]*)>|\[([^\]]*)\])",
)
_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>")
CODES = 65_536  # of two bytes: no section of a map tells of more


def letters(data: bytes) -> dict[int, str]:
    """Code -> text, from a ToUnicode CMap; what is not understood is left out."""
    found: dict[int, str] = {}
    for kind, body in _SECTION.findall(data):
        if kind == b"bfchar":
            found |= {int(_joined(code), 16): _text(target) for code, target in _CHAR.findall(body)}
            continue
        left = CODES
        for first, last, target, several in _RANGE.findall(body):
            start = int(_joined(first), 16)
            end = min(int(_joined(last), 16), start + left)
            left -= max(end - start, 0)
            if several:
                found |= dict(zip(range(start, end + 1), map(_text, _HEX.findall(several)), strict=False))
            elif text := _text(target):
                found |= {code: _next(text, code - start) for code in range(start, end + 1)}
    return found


def _joined(digits: bytes) -> bytes:
    return b"".join(digits.split()) or b"0"


def _text(digits: bytes) -> str:
    clean = b"".join(digits.split())
    return bytes.fromhex((clean + b"0" * (len(clean) % 2)).decode()).decode("utf-16-be", "replace")


def _next(text: str, steps: int) -> str:
    return text[:-1] + chr(min(ord(text[-1]) + steps, 0x10FFFF))

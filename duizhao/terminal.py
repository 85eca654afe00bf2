"""What may be printed on a terminal: somebody's text must not steer it."""

from __future__ import annotations

import re

_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def safe(text: str) -> str:
    """Text without characters that steer a terminal or turn the direction of writing: they are spelt `\\u{202E}`.

    Line feed and tab stay. Zero-width characters, which nobody could see, are spelt too.
    """
    return _STEERING.sub(lambda found: f"\\u{{{ord(found[0]):X}}}", text)

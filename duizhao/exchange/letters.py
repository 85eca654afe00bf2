"""Which characters a translation file can carry."""

from __future__ import annotations

import re

from duizhao.exchange.unit import Bundle
from duizhao.finding import Stop, say
from duizhao.model import Span

# What XML 1.0 has no way to write (section 2.2, Char). A PO file could carry most of it, but no tool shows it.
UNCARRIED = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def carried(text: str, path: str) -> str:
    """The text, for a file that is written. Raises Stop for a character that XML has no way to write."""
    if found := UNCARRIED.search(text):
        raise Stop(
            say("the character {code} cannot stand in a translation file", code=named(found[0])),
            say("delete it; it often comes from copying out of a PDF or a chat"),
            Span(path),
        )
    return text


def guard(bundle: Bundle) -> None:
    """Raises Stop for a text with a character that would be lost on the way, naming the unit and the character.

    Left out or replaced, it would be missing in the text that comes back, and nobody would have asked for that.
    """
    for unit in bundle.units:
        for path, text in (
            (bundle.source_path, unit.source),
            (bundle.path, unit.target),
            (bundle.source_path, unit.id + unit.old),
        ):
            found = UNCARRIED.search(text)
            if found is not None:
                raise Stop(
                    say("the text {id} has the control character {code}", id=unit.id, code=named(found[0])),
                    say("delete it there: it prints nothing and no translation tool can show it"),
                    Span(path),
                )


def named(char: str) -> str:
    """A character as Unicode writes it: U+001B."""
    return f"U+{ord(char):04X}"


def remark(text: str) -> str:
    """A text for people to read, not to come back: every line end is a newline, no control character is left."""
    return UNCARRIED.sub("\ufffd", "\n".join(text.splitlines()))

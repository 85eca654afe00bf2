"""Names for blocks and fingerprints for texts."""

from __future__ import annotations

import hashlib
import unicodedata

from duizhao.segments import Kind, Segment

LETTERS = {
    Kind.HEADING: "h",
    Kind.PARAGRAPH: "p",
    Kind.ITEM: "i",
    Kind.QUOTE: "q",
    Kind.ROW: "r",
    Kind.CAPTION: "c",
    Kind.FIGURE: "f",
    Kind.FOOTNOTE: "n",
}
FRONT = "front"  # the section of the front matter's texts, in keys
TOP = "top"  # of what stands before the first heading with an id
_KINDS = {letter: kind for kind, letter in LETTERS.items()}


def folded(text: str) -> str:
    """A text as it is compared: composed (NFC), so that another keyboard's é is no change."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def digest(text: str) -> str:
    """Eight hexadecimal digits for a translation: they tell two versions of one block apart, nothing more."""
    return hashlib.sha256(folded(text).encode()).hexdigest()[:8]


def new_key(segment: Segment, taken: set[str]) -> str:
    """The key of a block that gets its first record, and none of `taken`, to which it is added."""
    if segment.kind is Kind.FACT:
        key = f"{FRONT}/{segment.name}"
    else:
        mark = hashlib.sha256(folded(segment.text).encode()).hexdigest()[:6]
        key = f"{segment.section or TOP}/{LETTERS[segment.kind]}-{mark}"
    found, number = key, 2
    while found in taken:
        found, number = f"{key}-{number}", number + 1
    taken.add(found)
    return found


def kind_of(key: str) -> Kind | None:
    """The kind of block a key was given to; None for a key that somebody made up."""
    section, _, name = key.rpartition("/")
    if section == FRONT:
        return Kind.FACT
    return _KINDS.get(name[:1]) if name[1:2] == "-" else None

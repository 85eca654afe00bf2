"""The translator's units of one file: what can be translated, and between which characters it was typed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import field
from enum import StrEnum

from duizhao.frozen import frozen
from duizhao.model import Span


class Kind(StrEnum):
    """What a segment is. FACT is a text of the front matter, CAPTION stands below a table."""

    FACT = "fact"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    ROW = "row"
    CAPTION = "caption"
    FIGURE = "figure"
    FOOTNOTE = "footnote"


@frozen
class Part:
    """One text of a segment: the only one (`name` ""), a cell of a row ("c1", "c2" …), "alt" or "caption" of a figure.

    `text` is the Markdown inside: no list mark, quote mark, `#`, pipe or heading id; soft line breaks are joined as
    they print, a hard break is a backslash and a newline, `\\|` of a cell is `|`. `ranges` are the half-open offsets
    (characters, byte-order mark not counted) of what was typed in the file, one a line; () for front matter.
    """

    name: str
    text: str
    ranges: tuple[tuple[int, int], ...] = field(default=(), compare=False)


@frozen
class Segment:
    """One unit of translation.

    `section` is the id of the section it stands in, "" before the first heading. `name` is the key of a fact ("title"),
    else "". `box` is the kind of the innermost callout around it ("warning"), else "". `depth` counts the lists
    around it. `frame` is what is neither translated nor a mark: the address of a figure's picture.
    """

    kind: Kind
    section: str
    span: Span = field(compare=False)
    parts: tuple[Part, ...]
    name: str = ""
    box: str = ""
    depth: int = 0
    frame: str = ""

    @property
    def text(self) -> str:
        """All of its Markdown in one text, the same for the same content however it was typed.

        Cells are set apart by " | ", a pipe inside a cell keeps its backslash; a figure is its picture, then its
        caption on a line of its own.
        """
        if len(self.parts) == 1 and self.kind is not Kind.FIGURE:
            return self.parts[0].text if self.kind is not Kind.ROW else self.parts[0].text.replace("|", "\\|")
        return whole(self.kind, [(part.name, part.text) for part in self.parts], self.frame)


def whole(kind: Kind, parts: Sequence[tuple[str, str]], frame: str = "") -> str:
    """The text of a segment from (name, text) of its parts and its frame."""
    if kind is Kind.ROW:
        return " | ".join(text.replace("|", "\\|") for _, text in parts)
    if kind is Kind.FIGURE:
        texts = dict(parts)
        caption = texts.get("caption", "")
        return f"![{texts['alt']}]({frame})" + (f"\n{caption}" if caption else "")
    return parts[0][1]


def taken_apart(kind: Kind, text: str) -> dict[str, str]:
    """The texts of the parts by name, from the text of a segment: the reverse of `whole`."""
    if kind is Kind.ROW:
        cells = re.split(r"(?<!\\) \| ", text)
        return {f"c{number}": cell.replace("\\|", "|") for number, cell in enumerate(cells, 1)}
    if kind is Kind.FIGURE:
        picture, _, caption = text.partition("\n")
        alt = re.fullmatch(r"!\[(.*)\]\([^()]*(?:\([^()]*\)[^()]*)*\)", picture, re.DOTALL)
        return {"alt": alt[1] if alt is not None else picture} | ({"caption": caption} if caption else {})
    return {"": text}

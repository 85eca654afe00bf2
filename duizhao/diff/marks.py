"""A difference as text with marks, in the colours of a terminal, or as HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from duizhao.diff.model import Change, Piece
from duizhao.diff.tokens import tokens
from duizhao.terminal import safe

_MARKS = {Change.GONE: ("[-", "-]"), Change.COME: ("{+", "+}")}
_MEANT = {
    Change.SAME: re.compile(r"(?<!\\)(\\*)(\[-|\{\+|\Z)"),
    Change.GONE: re.compile(r"(?<!\\)(\\*)(-\]|\Z)"),
    Change.COME: re.compile(r"(?<!\\)(\\*)(\+\}|\Z)"),
}
_SGR = {Change.GONE: "31;9", Change.COME: "32;4"}  # ECMA-48: red and crossed out, green and underlined
_TAGS = {Change.GONE: "del", Change.COME: "ins"}
_BLANK = re.compile("[\u00a0\u00ad\u034f\u2000-\u200a\u202f\u205f\u3000]")  # looks like a space or like nothing


def plain(pieces: Iterable[Piece]) -> str:
    """The difference as `每次 [-20 mg-]{+40 mg+}，饭后服用。`

    `pieces` as compare gives them. Where the text itself has a sign that would be taken for a mark (`[-` or `{+` in
    what both share, `-]` in what has gone, `+}` in what has come), a backslash stands before it; backslashes directly
    before such a sign, or at the end of a piece, are doubled. So both texts can be read back. Nothing else is changed:
    characters that steer a terminal are still there (duizhao.terminal.safe takes them out).
    """
    said = []
    for piece in pieces:
        opens, closes = _MARKS.get(piece.change, ("", ""))
        said.append(opens + _MEANT[piece.change].sub(_guarded, piece.text) + closes)
    return "".join(said)


def _guarded(found: re.Match[str]) -> str:
    return found[1] * 2 + ("\\" + found[2] if found[2] else "")


def coloured(pieces: Iterable[Piece]) -> str:
    """The difference for a terminal: gone is red and crossed out, come is green and underlined.

    The two colours are those of the terminal's own palette, which its owner can read on its ground; who cannot tell
    them apart has the lines. No character of the text steers the terminal; a line break, a rare space or a zero-width
    character that has changed is spelt. Each line carries its own colours, so that it may be printed alone.
    """
    said = []
    for piece in pieces:
        if piece.change is Change.SAME:
            said.append(safe(piece.text))
            continue
        lines = _visible(piece.text).split("\n")
        said.append("\n".join(f"\x1b[{_SGR[piece.change]}m{line}\x1b[0m" if line else "" for line in lines))
    return "".join(said)


def html(pieces: Iterable[Piece]) -> Markup:
    """The difference with `<del>` and `<ins>`; all text is escaped, and what could not be seen is spelt.

    A line break stays a line break: the page decides whether it shows (`white-space: pre-line`).
    """
    said = []
    for piece in pieces:
        if piece.change is Change.SAME:
            said.append(escape(safe(piece.text)))
        else:
            said.append(Markup("<{0}>{1}</{0}>").format(_TAGS[piece.change], _visible(piece.text)))
    return Markup("").join(said)


def _visible(text: str) -> str:
    """Text that has changed, with signs for what would not be seen."""
    spelt = _BLANK.sub(lambda found: f"\\u{{{ord(found[0]):X}}}", safe(text))
    return spelt.replace("\t", "→\t").replace("\n", "↵\n")


def context(pieces: Sequence[Piece], letters: int = 20) -> tuple[Piece, ...]:
    """The same changes with "…" for what is far from them: at least `letters` characters stay beside a change.

    The cut falls between words. Without any change the beginning stays. A stretch that would hardly get shorter stays
    whole. The texts can no longer be joined to the old and the new one.
    """
    last = len(pieces) - 1
    shown = []
    for index, piece in enumerate(pieces):
        if piece.change is Change.SAME:
            head = letters if index > 0 or last == 0 else 0
            tail = letters if index < last else 0
            piece = Piece(Change.SAME, _shortened(piece.text, head, tail))
        shown.append(piece)
    return tuple(shown)


def _shortened(text: str, head: int, tail: int) -> str:
    cut = tokens(text)
    first, end = _within(cut, head), len(cut) - _within(cut[::-1], tail)
    dropped = "".join(cut[first:end])
    return "".join([*cut[:first], "…", *cut[end:]]) if len(dropped) > 4 and first < end else text


def _within(cut: Sequence[str], letters: int) -> int:
    """How many tokens make `letters` characters or a little more."""
    size = 0
    for count, token in enumerate(cut):
        if size >= letters:
            return count
        size += len(token)
    return len(cut)

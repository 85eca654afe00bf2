"""Where the printed letters of a text were typed, one by one, between the signs of Markdown."""

from __future__ import annotations

import re

from duizhao.model import Block, Span

NOT_TYPED = "\0"  # stands for nothing typed, or for what is typed and not printed
Place = tuple[int, int]  # line and column, counted from 1
_UNSEEN = re.compile(  # citations, note calls, addresses, ids, comments, the openings of pictures and boxes, entities
    r"\[\s*@[^\]]*\]|\[\^[^\]]*\]:?|\]\((?:[^()]|\([^()]*\))*\)|\]\[[^\]]*\]|\{#[^}]*\}[ \t]*$|<!--.*?-->"
    r"|!\[(?!!)|\[!\w+\]|&#?\w{1,31};"
)
_OPENING = re.compile(r"#{1,6}(?=\s)|\[[ xX]\](?=\s)|[:：](?=\s)|：")
_SKIPPED = frozenset("*_`[]\\^~|<># \t\n\0")  # signs of Markdown that may stand between two letters


def places(block: Block, part: Span, printed: str) -> list[Place | None]:
    """The place of each letter of `printed`, which a part of a block prints; None where it is typed otherwise."""
    typed, known = _typed(block, part)
    found: list[Place | None] = []
    here = 0
    for char in printed:
        at = here
        while at < len(typed) and typed[at] != char and typed[at] in _SKIPPED:
            at += 1
        if at < len(typed) and typed[at] == char and char != NOT_TYPED:
            found.append(known[at])
            here = at + 1
        else:
            found.append(None)
    return found


def _typed(block: Block, part: Span) -> tuple[str, list[Place]]:
    """What was typed in a part, what is not printed blotted out, and the place of each character."""
    lines = block.source.split("\n")
    first, last = max(part.line, block.span.line), min(part.last_line, block.span.line + len(lines) - 1)
    typed: list[str] = []
    known: list[Place] = []
    for number in range(first, last + 1):
        start = part.column - 1 if number == part.line else 0
        line = _UNSEEN.sub(lambda found: NOT_TYPED * len(found[0]), lines[number - block.span.line])[start:]
        opening = _OPENING.match(line) if number == part.line else None
        if opening is not None:
            line = NOT_TYPED * opening.end() + line[opening.end() :]
        typed.append(line + "\n")
        known += [(number, start + 1 + offset) for offset in range(len(line) + 1)]
    return "".join(typed), known

"""Patterns for many words at once: a tree of their letters, which fails at the first letter that fits none."""

from __future__ import annotations

import re
from collections.abc import Iterable

Node = dict[str, "Node"]
_END, _OPEN = "", "…"


def listed(text: str) -> tuple[str, ...]:
    """The words of a text."""
    return tuple(text.split())


def tree(words: Iterable[str], edge: str = "", beginnings: Iterable[str] = ()) -> str:
    """A pattern for the longest of the words that stands there.

    `edge` must follow a word that ends in a letter a-z; nothing must follow the `beginnings`.
    """
    root: Node = {}
    for end, several in ((_END, words), (_OPEN, beginnings)):
        for word in several:
            node = root
            for char in word:
                node = node.setdefault(char, {})
            node[end] = {}
    return _pattern(root, "", edge)


def _pattern(node: Node, last: str, edge: str) -> str:
    branches = [
        re.escape(char) + _pattern(below, char, edge)
        for char, below in sorted(node.items())
        if char not in (_END, _OPEN)
    ]
    if _OPEN in node:
        branches.append("")
    elif _END in node:
        branches.append(edge if "a" <= last <= "z" else "")
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"

"""Headings, figures, formulas and notes: what a screen reader steers by (ISO 14289-1, 7.3, 7.4, 7.7, 7.9)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from duizhao.audit.tree import Element, Tree
from duizhao.audit.violation import Document, Violation, fault

NUMBERED = re.compile(r"H([1-9][0-9]?)")


def faults(document: Document) -> Iterator[Violation]:
    """Levels in order, no mixing of H and H1, words for what is not text, an ID for each note."""
    yield from _levels(document.tree)
    yield from _plain(document.tree)
    yield from _replaced(document.tree)
    yield from _notes(document.tree)


def level(element: Element) -> int:
    """1 for H1; 0 for what is no numbered heading. H7 and deeper are known by their own name (7.4.3)."""
    found = NUMBERED.fullmatch(element.role) or NUMBERED.fullmatch(element.kind)
    return int(found[1]) if found else 0


def _levels(tree: Tree) -> Iterator[Violation]:
    before = 0
    for element in tree.elements:
        now = level(element)
        if now and not before and now > 1:
            yield fault("14-002", element.page, f"H{now}")
        elif now > before + 1:
            yield fault("14-003", element.page, f"H{before}, H{now}")
        before = now or before


def _plain(tree: Tree) -> Iterator[Violation]:
    plain = list(tree.of("H"))
    for parent, times in Counter(each.parent for each in plain).items():
        if times > 1:
            yield fault("14-006", parent.page if parent else 0)
    if plain and any(map(level, tree.elements)):
        yield fault("14-007", plain[0].page)


def _replaced(tree: Tree) -> Iterator[Violation]:
    for kind, condition in (("Figure", "13-004"), ("Formula", "17-002")):
        for each in tree.of(kind):
            if not each.says("/Alt") and not (kind == "Figure" and each.says("/ActualText")):
                yield fault(condition, each.page)


def _notes(tree: Tree) -> Iterator[Violation]:
    seen = set()
    for note in tree.of("Note"):
        own = note.says("/ID")
        if not own:
            yield fault("19-003", note.page)
        elif own in seen:
            yield fault("19-004", note.page, own)
        seen.add(own)

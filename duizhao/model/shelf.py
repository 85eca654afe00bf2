"""What all works share: references, glossary, fragments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from duizhao.frozen import frozen
from duizhao.model.article import Article
from duizhao.model.blocks import Block
from duizhao.model.place import Span


@frozen(eq=False)
class Reference:
    """One record of references.json: CSL-JSON as read, and its place. Equal only to itself, so that work on it
    can be remembered."""

    key: str
    span: Span = field(compare=False)
    item: Mapping[str, object]


@frozen
class Term:
    """One row of glossary.csv."""

    span: Span = field(compare=False)
    zh: str
    en: str
    variants: tuple[str, ...] = ()
    abbreviation: str = ""
    forbidden: tuple[str, ...] = ()
    note: str = ""


@frozen
class Shelf:
    """What all works share.

    `fragments` maps (slug, language) to a fragment: ("_disclaimer", "en").
    `troubles` are faults of the shelf's own files, as Unreadable blocks.
    """

    references: Mapping[str, Reference] = field(default_factory=dict)
    glossary: tuple[Term, ...] = ()
    fragments: Mapping[tuple[str, str], Article] = field(default_factory=dict)
    troubles: tuple[Block, ...] = ()

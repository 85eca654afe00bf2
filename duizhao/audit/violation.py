"""One fault of a finished PDF, and the document in which faults are looked for."""

from __future__ import annotations

from typing import Any, Literal

from duizhao.audit.conditions import CONDITIONS
from duizhao.audit.content import Sheet
from duizhao.audit.tree import Element, Tree
from duizhao.finding import Message
from duizhao.frozen import frozen

Standard = Literal["pdf/ua-1", "pdf/a-3a"]


@frozen
class Violation:
    """`condition` is a row of CONDITIONS; `page` counts from 1 and is 0 for the whole document."""

    condition: str
    message: Message
    page: int = 0


def fault(condition: str, page: int = 0, what: object = "") -> Violation:
    """A violation with its sentence from the table; `what` names the culprit where the sentence has a place for it."""
    said = CONDITIONS[condition].fault
    return Violation(condition, Message(said.text, {"what": what} if "{what}" in said.text else {}), page)


@frozen
class Document:
    """An opened PDF: its catalogue and trailer, its tags, and the content of its pages."""

    pdf: Any
    root: dict[str, Any]
    tree: Tree
    sheets: tuple[Sheet, ...]
    language: str  # of the whole document; "" when it is not told
    standard: Standard

    def spoken(self, element: Element | None) -> str:
        """The language in force for a tag: its own, of what encloses it, or of the document (ISO 32000-1, 14.9.2)."""
        for each in element.up() if element else ():
            if "/Lang" in each.entries:
                return each.says("/Lang")
        return self.language

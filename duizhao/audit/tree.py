"""The structure tree, read once: elements with their kinds, kids and marks (ISO 32000-1, 14.7)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pikepdf

from duizhao.audit.objects import Place, array, dictionary, leaves, name, place, text, whole
from duizhao.frozen import frozen

MOST = 200_000  # elements; a handout of 16 pages has 3,800
_STANDARD = (  # ISO 32000-1, 14.8.4
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 "
    "L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot "
    "Ruby RB RT RP Warichu WT WP Figure Formula Form"
)
STANDARD = frozenset(_STANDARD.split())
SEEN_THROUGH = frozenset(("NonStruct", "Private"))  # not interpreted themselves (ISO 32000-1, table 333)


@dataclass(slots=True, eq=False)
class Element:
    """A tag: `kind` is the standard type that its own type stands for, "" if it stands for none; `page` 0 if unknown.

    `marks` are numbered pieces of content (the page or stream that holds them, their number); `objects` annotations.
    """

    role: str
    kind: str
    entries: Mapping[str, Any]
    where: Place
    parent: Element | None
    page: int
    kids: list[Element] = field(default_factory=list)
    marks: list[tuple[Place, int]] = field(default_factory=list)
    objects: list[Place] = field(default_factory=list)

    def up(self) -> Iterator[Element]:
        """The element itself, then what encloses it, up to the root."""
        here: Element | None = self
        while here is not None:
            yield here
            here = here.parent

    def above(self) -> str:
        """The kind of the nearest enclosing element that means anything; "" for the root."""
        return next((each.kind for each in self.up() if each is not self and each.kind not in SEEN_THROUGH), "")

    def below(self) -> list[Element]:
        """The kids that mean anything: those inside an element without meaning stand for it."""
        found, waiting = [], self.kids[::-1]
        while waiting:
            kid = waiting.pop()
            if kid.kind in SEEN_THROUGH:
                waiting += kid.kids[::-1]
            else:
                found.append(kid)
        return found

    def attribute(self, owner: str, key: str) -> Any:
        """The value of an attribute; None where there is none (ISO 32000-1, 14.7.5)."""
        given = self.entries.get("/A")
        for each in array(given) or [given]:
            entries = dictionary(each)
            if name(entries.get("/O")) == owner and key in entries:
                return entries[key]
        return None

    def says(self, key: str) -> str:
        """A text entry of the element, without blanks around it."""
        return text(self.entries.get(key)).strip()


@frozen
class Tree:
    """`elements` stand in reading order; `broken` tells of one met twice, of one that is missing or of too many."""

    elements: tuple[Element, ...] = ()
    owners: Mapping[int, Any] = field(default_factory=dict)  # the ParentTree
    at: Mapping[Place, Element] = field(default_factory=dict)
    broken: bool = False

    def of(self, kind: str) -> Iterator[Element]:
        """All elements of a kind."""
        return (each for each in self.elements if each.kind == kind)


def mapped(roles: Mapping[str, str], role: str) -> str:
    """The standard type that a type stands for; "" when the role map does not lead to one."""
    seen: set[str] = set()
    while role not in STANDARD:
        if role in seen or role not in roles:
            return ""
        seen.add(role)
        role = roles[role]
    return role


def role_map(root: Mapping[str, Any]) -> dict[str, str]:
    """The structure tree's own types and what each stands for."""
    return {key[1:]: name(value) for key, value in dictionary(root.get("/RoleMap")).items()}


def grown(root: Mapping[str, Any], pages: Mapping[Place, int]) -> Tree:
    """The whole tree; it never loops and never grows past MOST elements."""
    return _Gardener(role_map(root), pages).grow(root)


class _Gardener:
    """One walk over the tree; `pages` are page objects and their numbers from 1."""

    def __init__(self, roles: Mapping[str, str], pages: Mapping[Place, int]) -> None:
        self.roles = roles
        self.sheets = {number: where for where, number in pages.items()}
        self.pages = pages
        self.kinds: dict[str, str] = {}
        self.at: dict[Place, Element] = {}
        self.found: list[Element] = []
        self.broken = False

    def grow(self, root: Mapping[str, Any]) -> Tree:
        waiting: list[tuple[Any, Element | None]] = [(root.get("/K"), None)]
        while waiting and len(self.found) <= MOST:
            thing, parent = waiting.pop()
            if isinstance(thing, pikepdf.Array):
                waiting += [(each, parent) for each in reversed(array(thing))]
            elif (inner := self._put(thing, parent)) is not None:
                waiting.append(inner)
        for each in reversed(self.found):
            if each.parent is not None and not each.parent.page:
                each.parent.page = each.page
        pairs = leaves(root.get("/ParentTree"), "/Nums")
        owners = {number: value for key, value in pairs if (number := whole(key)) is not None}
        return Tree(tuple(self.found), owners, self.at, self.broken or bool(waiting))

    def _put(self, thing: Any, parent: Element | None) -> tuple[Any, Element] | None:
        """Hang one kid on its parent; what is in turn inside it comes back."""
        if parent is not None and (number := whole(thing)) is not None:
            parent.marks.append((self.sheets.get(parent.page, (0, 0)), number))
            return None
        entries = dictionary(thing)
        if "/S" in entries:
            element = self._element(thing, entries, parent)
            return None if element is None or "/K" not in entries else (entries["/K"], element)
        if parent is not None and (number := whole(entries.get("/MCID"))) is not None:
            sheet = place(entries.get("/Pg")) if "/Pg" in entries else self.sheets.get(parent.page, (0, 0))
            parent.marks.append((place(entries["/Stm"]) if "/Stm" in entries else sheet, number))
        elif parent is not None and "/Obj" in entries:
            parent.objects.append(place(entries["/Obj"]))
        else:
            self.broken = self.broken or thing is not None or parent is not None
        return None

    def _element(self, thing: Any, entries: dict[str, Any], parent: Element | None) -> Element | None:
        where = place(thing)
        if where != (0, 0) and where in self.at:
            self.broken = True
            return None
        role = name(entries["/S"])
        if role not in self.kinds:
            self.kinds[role] = mapped(self.roles, role)
        page = self.pages.get(place(entries.get("/Pg")), parent.page if parent else 0)
        element = Element(role, self.kinds[role], entries, where, parent, page)
        self.at[where] = element
        self.found.append(element)
        if parent is not None:
            parent.kids.append(element)
        return element

"""The role map: every type of tag must lead to a standard one (ISO 14289-1, 7.1)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from duizhao.audit.objects import dictionary
from duizhao.audit.tree import STANDARD, role_map
from duizhao.audit.violation import Document, Violation, fault


def faults(document: Document) -> Iterator[Violation]:
    """Circles (02-003), standard types that are remapped (02-004), used types that stand for nothing (02-001)."""
    roles = role_map(dictionary(document.root.get("/StructTreeRoot")))
    for role in roles:
        if role in STANDARD:
            yield fault("02-004", what=role)
        if circular(roles, role):
            yield fault("02-003", what=role)
    for element in document.tree.elements:
        if not element.kind and not circular(roles, element.role):
            yield fault("02-001", element.page, element.role)


def circular(roles: Mapping[str, str], role: str) -> bool:
    """Whether following the map from a type never ends."""
    seen: set[str] = set()
    while role in roles and role not in STANDARD:
        if role in seen:
            return True
        seen.add(role)
        role = roles[role]
    return False

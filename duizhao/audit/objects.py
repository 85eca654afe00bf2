"""Looks into a PDF's objects without trusting them: what has not the right type is as good as missing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf

FAULTS = (  # what pikepdf and our own reading raise on objects that are not what they should be
    pikepdf.PdfError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    RuntimeError,
    ArithmeticError,
    OSError,
    MemoryError,
)
Place = tuple[int, int]  # object and generation number; (0, 0) for an object that stands inside another one


def dictionary(thing: object) -> dict[str, Any]:
    """The entries of a dictionary or stream; {} for anything else."""
    return dict(thing.items()) if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream) else {}


def array(thing: object) -> list[Any]:
    """The members of an array; [] for anything else."""
    return list(thing) if isinstance(thing, pikepdf.Array) else []


def name(thing: object) -> str:
    """A name without its slash; "" for anything else."""
    return str(thing)[1:] if isinstance(thing, pikepdf.Name) else ""


def text(thing: object) -> str:
    """A text string; "" for anything else."""
    return str(thing) if isinstance(thing, pikepdf.String) else ""


def whole(thing: object) -> int | None:
    """A whole number; None for anything else."""
    return thing if isinstance(thing, int) and not isinstance(thing, bool) else None


def place(thing: object) -> Place:
    """Where an object lies in the file."""
    return thing.objgen if isinstance(thing, pikepdf.Object) else (0, 0)


def leaves(root: object, kind: str) -> Iterator[tuple[Any, Any]]:
    """The pairs of a name tree (`kind` "/Names") or number tree ("/Nums"), each node once (ISO 32000-1, 7.9.6)."""
    waiting, seen = [root], set()
    while waiting:
        node = waiting.pop()
        entries, where = dictionary(node), place(node)
        if where != (0, 0) and where in seen:
            continue
        seen.add(where)
        pairs = array(entries.get(kind))
        yield from zip(pairs[::2], pairs[1::2], strict=False)
        waiting += array(entries.get("/Kids"))

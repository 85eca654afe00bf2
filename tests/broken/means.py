"""What the ways to break a PDF have in common: the list of them, and how they get at its parts."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

Break = Callable[[Pdf], None]
BREAKS: list[tuple[str, Break]] = []


def breaks(condition: str) -> Callable[[Break], Break]:
    def keep(change: Break) -> Break:
        BREAKS.append((condition, change))
        return change

    return keep


def broken(data: bytes, change: Break) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(out, fix_metadata_version=False)  # which would read metadata that are broken on purpose
    return out.getvalue()


def elements(pdf: Pdf) -> Iterator[Any]:
    """Every tag, in reading order."""
    waiting = [pdf.Root.StructTreeRoot.K]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Array):
            waiting.extend(reversed(list(node)))
        elif isinstance(node, Dictionary) and "/S" in node:
            yield node
            if "/K" in node:
                waiting.append(node.K)


def tag(pdf: Pdf, kind: str, nth: int = 0) -> Any:
    return [each for each in elements(pdf) if "/" + kind == each.S][nth]


def hang(pdf: Pdf, parent: Any, kind: str, *kids: Any, **entries: Any) -> Any:
    """A new tag at the end of another one."""
    made = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name("/" + kind), P=parent, K=Array(kids), **entries))
    parent.K = Array([*(parent.K if isinstance(parent.get("/K"), Array) else ()), made])
    return made


def paint(pdf: Pdf, content: str, page: int = 0) -> None:
    pdf.pages[page].contents_add(content.encode(), prepend=False)


def font(pdf: Pdf) -> Any:
    """A font of the first page that shows text, as a dictionary of its own."""
    steps = pikepdf.parse_content_stream(pdf.pages[0])
    return pdf.pages[0].Resources.Font[next(str(step.operands[0]) for step in steps if str(step.operator) == "Tf")]


def inner(pdf: Pdf) -> Any:
    return font(pdf).DescendantFonts[0]

"""Files for translation tools: texts as PO or XLIFF, the memory as TMX, the glossary as TBX or CSV."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from duizhao.desk.memory import Remembered
from duizhao.exchange import glossary, po, tbx, tmx, xliff
from duizhao.exchange.unit import Bundle
from duizhao.frozen import frozen
from duizhao.project import Project
from duizhao.translating.choice import Choice, desks
from duizhao.translating.units import Helps, bundle, memory

TEXTS: Mapping[str, Callable[[Bundle], bytes]] = {"po": po.write, "xliff": xliff.write}
LISTS = ("tmx", "tbx", "csv")
SUFFIXES = {"po": "po", "xliff": "xlf"}
FORMATS = (*TEXTS, *LISTS)


@frozen
class Wanted:
    """`only_open` leaves out what is confirmed; `copies` gives new units their source as target, which OmegaT 3.6
    needs; `foreign` are pairs of an outside memory.
    """

    format: str
    only_open: bool = False
    copies: bool = False
    foreign: Sequence[Remembered] = ()


def export(project: Project, chosen: Sequence[Choice], wanted: Wanted) -> Iterator[tuple[str, bytes]]:
    """(name, bytes) of each file. Names are posix, made of slug and language, without a folder for lists."""
    match wanted.format:
        case "tmx":
            bundles = (bundle(desk, Helps()) for _, _, desk in desks(project, chosen))
            yield "memory.tmx", b"".join(tmx.write(bundles))
        case "tbx":
            yield "glossary.tbx", tbx.write(project.shelf.glossary)
        case "csv":
            yield "glossary.csv", glossary.write(project.shelf.glossary)
        case _:
            yield from _texts(project, chosen, wanted)


def _texts(project: Project, chosen: Sequence[Choice], wanted: Wanted) -> Iterator[tuple[str, bytes]]:
    known = memory((desk for _, _, desk in desks(project, chosen)), wanted.foreign)
    helps = Helps(project.shelf.glossary, known)
    for choice, _, desk in desks(project, chosen):
        name = PurePosixPath(f"{choice.slug}.{choice.lang}.{SUFFIXES[wanted.format]}")
        made = bundle(desk, helps, wanted.only_open)
        if made.units:
            data = xliff.write(made, copies=True) if wanted.copies and wanted.format == "xliff" else None
            yield name.as_posix(), data if data is not None else TEXTS[wanted.format](made)

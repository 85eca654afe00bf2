"""CSL-JSON records -> the entries of a printed reference list, in four styles.

Written from scratch because no library does both Chinese and medical styles right; tests/data holds what citeproc-js
prints for invented and real records, and tests/test_references.py compares letter by letter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from duizhao.model import Inlines, Reference
from duizhao.references import ama, gb7714_2015, gb7714_2025, nlm
from duizhao.references.compose import tidy
from duizhao.references.record import Record

_BRACKETS, _STOP = "[{}]", "{}."

# name in settings -> (entry, number label)
STYLES: Mapping[str, tuple[Callable[[Record], Inlines], str]] = {
    "gb7714-2025": (gb7714_2025.entry, _BRACKETS),
    "gb7714-2015": (gb7714_2015.entry, _BRACKETS),
    "nlm": (nlm.entry, _STOP),
    "ama": (ama.entry, _STOP),
}

_ARTICLES = ("article-journal", "article-magazine", "article-newspaper")
_BOOKS = ("book", "chapter")


def entry(item: Mapping[str, object], style: str) -> Inlines:
    """The printed entry of one CSL-JSON item, without its number; links are http(s) only.

    Never raises on content: what cannot be read is left out. `custom` and `note` are never printed.
    KeyError for a style that is no key of STYLES.
    """
    write, _ = STYLES[style]
    return tidy(write(Record(item)))


@lru_cache(maxsize=4096)
def printed(reference: Reference, style: str) -> Inlines:
    """`entry` of a record on the shelf, remembered: a source that many articles cite is set once."""
    return entry(reference.item, style)


def label(number: int, style: str) -> str:
    """The number before an entry: [1] for GB/T 7714, 1. for NLM and AMA."""
    return STYLES[style][1].format(number)


def cluster(numbers: Iterable[int]) -> str:
    """The numbers cited at one place: sorted, each once, three or more in a row as 1–3, joined by commas."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ",".join(f"{run[0]}–{run[-1]}" if len(run) > 2 else ",".join(map(str, run)) for run in runs)


def gaps(item: Mapping[str, object]) -> tuple[str, ...]:
    """The CSL fields that a reader needs to find the work and that the record lacks.

    Always author, title and issued (an editor will do for a book); the journal of an article, the address of a web
    page, the publisher of a book. After GB/T 7714—2025 section 8 and Citing Medicine.
    """
    record = Record(item)
    wanted = ["author", "title", "issued"]
    if record.is_a("book") and record.has("editor"):
        wanted.remove("author")
    if record.is_a(*_ARTICLES):
        wanted.append("container-title")
    if record.is_a("webpage"):
        wanted.append("URL")
    if record.is_a("book"):
        wanted.append("publisher")
    return tuple(field for field in wanted if not record.has(field))

"""The glossary beside a row: which of its terms the source uses, how they are wanted, and whether they are met."""

from __future__ import annotations

from duizhao.check.terms.lexicon import Entry, lexicon
from duizhao.check.terms.words import Met, Wording
from duizhao.frozen import frozen
from duizhao.model import Term

SPOKEN = ("zh", "en")  # the columns of the glossary


@frozen
class Used:
    """One term of a source text. `wanted` are its chosen words (several where the glossary has the term twice).

    `met` is None where there is no translation yet, else whether the translation holds the term, a variant of it or
    its abbreviation. It looks at this text alone: the rules (TRM) know more, for example of pronouns.
    """

    source: str
    wanted: tuple[str, ...]
    met: bool | None


def used(glossary: tuple[Term, ...], source: str, target: str | None) -> tuple[Used, ...]:
    """The terms of a Chinese text in reading order, the longest where several begin, each once."""
    text = Wording(target) if target is not None else None
    found: dict[str, Used] = {}
    for hit in lexicon(glossary).hits(source):
        zh = hit.entries[0].term.zh
        if zh not in found:
            wanted = tuple(dict.fromkeys(entry.term.en for entry in hit.entries))
            found[zh] = Used(zh, wanted, _met(hit.entries, text))
    return tuple(found.values())


def _met(entries: tuple[Entry, ...], text: Wording | None) -> bool | None:
    return None if text is None else any(entry.met(text)[0] >= Met.APART for entry in entries)

"""STR: every sentence of a paragraph is translated, and no sentence is added."""

from __future__ import annotations

from collections.abc import Iterator

from duizhao.align import Features, Reader, extent
from duizhao.check.bilingual import Twin, twins
from duizhao.check.case import Case
from duizhao.check.place import Run, line_of
from duizhao.check.sentences import sentences
from duizhao.check.unsaid import CHINESE, ENGLISH, possible, unsaid
from duizhao.finding import Finding, say


def lost(case: Case) -> Iterator[Finding]:
    """A sentence of the Chinese is missing inside a paragraph.

    The sentence that says when not to take a medicine is often the last and shortest one.
    """
    for twin in twins(case):
        if (found := _unmet(case.match.reader, twin, twin.source)) is not None:
            yield Finding(
                line_of(twin.target.span),
                "STR030",
                say("a sentence of the Chinese seems to be missing here: {sentence}", sentence=found),
                say("translate it, or allow its loss with  <!-- allow STR030: reason -->  above the block"),
                beside=twin.source.excerpt(found),
            )


def added(case: Case) -> Iterator[Finding]:
    """The translation holds a sentence for which nothing stands in the Chinese.

    What only the translation says was reviewed by nobody.
    """
    for twin in twins(case):
        if (found := _unmet(case.match.reader, twin, twin.target)) is not None:
            where, length = twin.target.find(found)
            yield Finding(
                where,
                "STR031",
                say("nothing in the Chinese seems to say this sentence: {sentence}", sentence=found),
                say("take it out, or say it in Chinese too, or write  <!-- allow STR031: reason -->  above the block"),
                beside=twin.source.excerpt(),
                length=length,
            )


def _unmet(reader: Reader, twin: Twin, said: Run) -> str | None:
    """The sentence of a text that has no counterpart in its twin."""
    lang, other = ("zh", "en") if said is twin.zh else ("en", "zh")
    texts, others = _sentences(said.text, lang), _sentences(twin.partner(lang).text, other)
    hear = CHINESE if lang == "zh" else ENGLISH
    if not possible(list(map(extent, texts)), list(map(extent, others)), hear):
        return None
    found = unsaid(_read(reader, texts), _read(reader, others), hear)
    return texts[found].strip() if found is not None else None


def _sentences(text: str, lang: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, lang)]


def _read(reader: Reader, texts: list[str]) -> list[Features]:
    return [reader.text("Text", each, set()) for each in texts]

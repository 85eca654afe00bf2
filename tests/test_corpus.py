"""The labelled corpus holds what its labels say, and the checks reach the score in thresholds.json on it."""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from duizhao.model import (
    Article,
    Block,
    Callout,
    Cite,
    Code,
    Figure,
    Footnote,
    Heading,
    Items,
    Link,
    Note,
    Strong,
    Table,
    Unreadable,
    runs,
    within,
)

ROOT = Path(__file__).resolve().parent.parent


def load() -> ModuleType:
    """bench/ is no package, so its scorer is loaded by its path."""
    spec = importlib.util.spec_from_file_location("corpus", ROOT / "bench" / "corpus.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["corpus"] = module
    spec.loader.exec_module(module)
    return module


corpus = load()
SAMPLES = list(corpus.samples())
FAULTY = [sample for sample in SAMPLES if sample.fault]
THRESHOLDS = json.loads((corpus.CORPUS / "thresholds.json").read_text("utf-8"))
SAME_SHAPE = {  # structure faults that leave every block, item and row in its place
    *("paragraphs-swapped", "paragraph-moved", "items-swapped", "rows-swapped", "columns-exchanged", "heads-exchanged"),
    *(
        "untranslated-sentence",
        "block-copied",
        "cells-swapped",
        "sentence-missing",
        "clause-missing",
        "sentence-left-out",
        "sentence-added",
    ),
}
TEXT_ONLY = {  # a DOI typed as plain text, 10^9^ that became 109, bold outside a box, keys of one paragraph
    *("doi-changed", "superscript-lost", "bold-lost-in-text", "citations-exchanged-in-text"),
}
SIGNS = {  # kinds that a pattern shows, and the language that holds it: elsewhere it must not occur
    r"[一-鿿][,;:?!()]|[,;?!()][一-鿿]": ("zh", {"halfwidth-comma", "halfwidth-mark"}),
    r"[一-鿿　-〿！-～]": (
        "en",
        {"fullwidth-mark", "han-in-english", "range-mark", "untranslated-sentence", "block-copied"},
    ),
    r"\d-{1,2}\d+分": ("zh", {"range-mark"}),
    r"[\u200b\u200c\u200d\u2060\ufeff]": ("en", {"zero-width"}),
    r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]": ("en", {"bidi"}),
    r"[\u0400-\u04ff]": ("en", {"look-alike"}),
    r"\bthe the\b": ("en", {"doubled-word-en"}),
    r"者者|来的的": ("zh", {"doubled-word-zh"}),
}


PAGES = sorted({sample.page for sample in SAMPLES})


def on(page: str) -> list[Any]:
    return [sample for sample in SAMPLES if sample.page == page]


# ---------------------------------------------------------------- form


def test_size() -> None:
    assert len(SAMPLES) >= 280
    assert 0.45 <= len(FAULTY) / len(SAMPLES) <= 0.55
    assert len({sample.fault.kind for sample in FAULTY}) >= 45
    assert {sample.fault.family for sample in FAULTY} == set(corpus.FAMILIES)


def test_slugs_and_texts_are_unique() -> None:
    assert len({sample.slug for sample in SAMPLES}) == len(SAMPLES)
    assert len({sample.files["zh"] for sample in SAMPLES}) == len(SAMPLES)


def test_pages_hold_nothing_else() -> None:
    """Each heading and fence of a page was read: none is lost to a typing slip."""
    for path in sorted(corpus.CORPUS.glob("*.md")):
        text = path.read_text("utf-8")
        mine = on(path.stem)
        assert text.count("```label\n") == len(mine) > 0
        assert text.count("\n```\n") == sum(len(sample.files) + 1 for sample in mine), path.name


@pytest.mark.parametrize("page", PAGES)
def test_files(page: str) -> None:
    for sample in on(page):
        assert {"zh", "en"} <= set(sample.files) <= set(corpus.PLACES), sample.slug
        for article in sample.articles.values():
            assert not article.troubles, sample.slug
            assert not any(isinstance(block.body, Unreadable) for block in article.blocks()), sample.slug


@pytest.mark.parametrize("page", PAGES)
def test_lines(page: str) -> None:
    """A labelled line begins a block, item or row, or ends one after which something is missing."""
    for sample in on(page):
        for lang, article in sample.articles.items() if sample.fault else ():
            edges = {edge for span in corpus.units(article.blocks()) for edge in (span.line, span.last_line)}
            assert sample.fault.lines[lang] and set(sample.fault.lines[lang]) <= edges, sample.slug


# ---------------------------------------------------------------- one fault, and the one that the label names


def shape(block: Block) -> Any:
    """Kind, level and counts of a block and what it holds."""
    match block.body:
        case Heading(level, _):
            return "heading", level
        case Items(ordered, items, start, checklist):
            return "list", ordered, start, checklist, [[shape(b) for b in item.blocks] for item in items]
        case Table(rows, _, caption):
            return "table", [len(row.cells) for row in rows], bool(caption)
        case Figure(caption=caption):
            return "figure", bool(caption)
        case Callout(kind, blocks):
            return "box", kind, [shape(b) for b in blocks]
        case Footnote(name, blocks):
            return "footnote", name, [shape(b) for b in blocks]
        case other:
            return type(other).__name__


def marks(block: Block) -> Iterator[tuple[str, str]]:
    """Links, notes, pictures and code of a block, and bold in boxes."""
    if isinstance(block.body, Figure):
        yield "picture", block.body.image
    for run in runs(block.body):
        for inline in within(run):
            match inline:
                case Link(_, href):
                    yield "link", href
                case Note(name):
                    yield "note", name
                case Code(text):
                    yield "code", text
                case Strong() if isinstance(block.body, Callout):
                    yield "bold", ""
                case _:
                    pass


def cites(block: Block) -> list[list[str]]:
    """Citation keys of a block, run by run (an item, a cell, a caption)."""
    return [
        sorted(key for inline in within(run) if isinstance(inline, Cite) for key in inline.keys)
        for run in runs(block.body)
    ]


def traits(article: Article, family: str) -> Any:
    blocks = list(article.blocks())
    match family:
        case "structure":
            return [(section.id, [shape(block) for block in section.blocks]) for section in article.sections]
        case "citation":
            return [cites(block) for block in blocks]
        case _:
            return [sorted(marks(block)) for block in blocks]


def differing(sample: Any) -> set[str]:
    """The families in which the two texts differ as far as their form goes."""
    zh, en = sample.articles["zh"], sample.articles["en"]
    return {name for name in ("structure", "citation", "inline") if traits(zh, name) != traits(en, name)}


@pytest.mark.parametrize("page", PAGES)
def test_form_differs_only_as_labelled(page: str) -> None:
    for sample in on(page):
        family = sample.fault.family if sample.fault else ""
        found = differing(sample)
        if family == "structure" and sample.fault.kind not in SAME_SHAPE:
            assert "structure" in found, sample.slug  # and the other traits, which are lists by block, with it
        elif family in ("citation", "inline") and sample.fault.kind not in TEXT_ONLY:
            assert found == {family}, sample.slug
        else:
            assert found == set(), sample.slug


@pytest.mark.parametrize("pattern", SIGNS)
def test_signs_stand_only_where_labelled(pattern: str) -> None:
    lang, kinds = SIGNS[pattern]
    shown = set()
    for sample in SAMPLES:
        text = re.sub(r"`[^`\n]*`|\]\([^)\s]*\)|<[^>\s]*>", "", sample.files[lang])
        lines = [number for number, line in enumerate(text.split("\n"), 1) if re.search(pattern, line)]
        if lines:
            assert sample.fault is not None and sample.fault.kind in kinds, sample.slug
            assert lines == list(sample.fault.lines[lang]), sample.slug
            shown.add(sample.fault.kind)
    assert shown == kinds


@pytest.mark.parametrize("pair", ["“”", "（）", "()"])
def test_pairs_of_marks_close(pair: str) -> None:
    """Brackets and quotes close everywhere but where the label says that they do not."""
    for sample in SAMPLES:
        planted = sample.fault is not None and sample.fault.kind in {"bracket-unpaired", "quote-unpaired"}
        counts = [Counter(sample.files[lang]) for lang in corpus.LANGS]
        assert planted or all(count[pair[0]] == count[pair[1]] for count in counts), sample.slug


# ---------------------------------------------------------------- the score


@pytest.fixture(scope="module")
def verdicts() -> Any:
    return corpus.verdicts()


def test_recall(verdicts: Any) -> None:
    """thresholds.json: recall, reread and length are the least per cent of faults to find, families those by family."""
    score = corpus.strict(verdicts)
    assert score.percent >= THRESHOLDS["recall"]
    for family in (*corpus.LOOSE, *THRESHOLDS["families"]):
        least = THRESHOLDS["families"].get(family, THRESHOLDS.get(family))
        assert corpus.Score.of(corpus.faulty(verdicts, family)).percent >= least, family


def test_false_alarms(verdicts: Any) -> None:
    """thresholds.json: false_alarms is the most per cent of right pairs that may have an error or a warning."""
    wrong = corpus.false_alarms(verdicts)
    right = sum(sample.fault is None for sample in SAMPLES)
    assert 100 * len(wrong) / right <= THRESHOLDS["false_alarms"], [verdict.sample.slug for verdict in wrong]


def test_report_is_the_same_twice(verdicts: Any) -> None:
    assert list(corpus.report(verdicts, whole=True)) == list(corpus.report(corpus.verdicts(), whole=True))


def test_a_finding_elsewhere_is_no_hit() -> None:
    """The score tells the right block from its neighbour, and the right row from its table."""
    from duizhao.finding import Finding, say
    from duizhao.model import Span

    (sample,) = [each for each in SAMPLES if each.slug == "bp-cell"]

    def hit(line: int, exactly: bool = False) -> bool:
        return bool(corpus.hits(sample, Finding(Span("source/en/page.md", line), "X", say(""), say("")), exactly))

    assert hit(4) and hit(4, exactly=True)
    assert hit(3) and not hit(3, exactly=True)
    assert not hit(6)

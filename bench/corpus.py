"""The proof-reader's score on the labelled corpus: faults found, by family and kind, and false alarms.

    python bench/corpus.py           # the score, false alarms, misses
    python bench/corpus.py --list    # and what was found in each pair

The pages of tests/corpus/ hold small pairs of texts, all written before looking at what the checks say of them,
most by people who had not read the checks. A pair is right, or has one planted fault, whose label says:

    fault, family   what was planted
    zh, en          lines where the affected text begins: a list item, a table row, else a block. Where one language
                    lacks it, the line after which it belongs; several lines where two blocks change places
    checkable       no: only a person who understands both texts can tell

A fault is found when an error or warning names the affected block in either language. In the families LOOSE the tool
can only ask for a second look, so its remarks of the families RDR and LEN count as well; they have rows of their own.
`line` counts those found on the very item, row or paragraph. A right pair with an error or a warning is a false alarm;
an error or warning elsewhere in a pair with a fault is counted as stray.
"""

from __future__ import annotations

import argparse
import base64
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from duizhao import pipeline  # noqa: E402
from duizhao.config import Config  # noqa: E402
from duizhao.finding import Finding, Severity  # noqa: E402
from duizhao.model import Article, Block, Callout, Footnote, Items, Span, Table  # noqa: E402
from duizhao.read.files import SourceFile  # noqa: E402
from duizhao.read.markdown import parse  # noqa: E402
from duizhao.report.reading import gravity  # noqa: E402

CORPUS = ROOT / "tests" / "corpus"
TODAY = date(2026, 11, 23)
LANGS = ("zh", "en")
PLACES = {lang: f"source/{lang}/page.md" for lang in LANGS} | {
    "references": "source/references.json",
    "glossary": "source/glossary.csv",
}
FAMILIES = (
    *("structure", "quantity", "citation", "inline", "glossary", "name", "typography"),
    *("claim", "readability", "evidence", "length", "reread"),
)
LOOSE = ("length", "reread")
REMARKS = ("RDR", "LEN")  # not HND: what a bare text lacks stands at line 1 of every pair
PNG = base64.b64decode(  # one white dot, so that no pair fails for a missing picture
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg=="
)
_FENCE = re.compile(r"^```([a-z]+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PICTURE = re.compile(r"!\[[^\]]*\]\(\.\./(figures/[^)\s]+)\)")


@dataclass(frozen=True, slots=True)
class Fault:
    """A label. `lines` are 1-based, by language."""

    kind: str
    family: str
    lines: dict[str, tuple[int, ...]]
    checkable: bool


@dataclass(frozen=True)
class Sample:
    """One pair: `files` by the name of their fence; `fault` None when the translation is right."""

    slug: str
    title: str
    page: str
    files: dict[str, str]
    fault: Fault | None

    @cached_property
    def articles(self) -> dict[str, Article]:
        """Both texts as the program reads them."""
        return {lang: parse(SourceFile("page", lang, PLACES[lang], self.files[lang])) for lang in LANGS}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the checks said of one pair; `found` and `pinned` only for faults."""

    sample: Sample
    findings: tuple[Finding, ...]
    found: bool = False
    pinned: bool = False

    @property
    def alarms(self) -> tuple[Finding, ...]:
        """Errors and warnings."""
        return tuple(each for each in self.findings if grave(each))


# ---------------------------------------------------------------- reading the corpus


def samples(folder: Path = CORPUS) -> Iterator[Sample]:
    """All pairs, in the order of file names and pages."""
    for path in sorted(folder.glob("*.md")):
        for part in re.split(r"^## (?=[a-z0-9-]+: )", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
            slug, _, title = part.partition("\n")[0].partition(": ")
            files = dict(_FENCE.findall(part))
            yield Sample(slug, title, path.stem, files, fault(files.pop("label")))


def fault(text: str) -> Fault | None:
    """A label fence as a Fault; None for `correct`."""
    if text.strip() == "correct":
        return None
    facts = dict(line.split(": ", 1) for line in text.splitlines())
    lines = {lang: tuple(int(word) for word in facts[lang].split()) for lang in LANGS}
    return Fault(facts["fault"], facts["family"], lines, {"yes": True, "no": False}[facts["checkable"]])


# ---------------------------------------------------------------- where a finding lies


def units(blocks: Iterable[Block]) -> Iterator[Span]:
    """The spans of blocks, and of the items, rows and blocks in them, outermost first."""
    for block in blocks:
        yield block.span
        match block.body:
            case Items(items=items):
                for item in items:
                    yield item.span
                    yield from units(item.blocks)
            case Table(rows=rows):
                yield from (row.span for row in rows)
            case Callout(_, inner) | Footnote(_, inner):
                yield from units(inner)


def around(spans: Iterable[Span], line: int) -> range:
    """The lines of the first span that holds `line`, and just that line where none does."""
    span = next((span for span in spans if span.line <= line <= span.last_line), Span("", line))
    return range(span.line, span.last_line + 1)


def smallest(article: Article, line: int) -> range:
    """The lines of the outermost item, row or block that begins at `line`, or ends there."""
    spans = list(units(article.blocks()))
    starts = [span for span in spans if span.line == line] or spans[::-1]
    return around(starts, line)


def hits(sample: Sample, finding: Finding, exactly: bool = False) -> bool:
    """Whether a finding names the affected block in one of the languages; `exactly`, the affected item or row."""
    assert sample.fault is not None
    places = [finding.where, *([finding.beside.span] if finding.beside else [])]
    for lang, article in sample.articles.items():
        named = [place.line for place in places if place.path == PLACES[lang]]
        for line in sample.fault.lines[lang]:
            reach = smallest(article, line) if exactly else around((b.span for b in article.blocks()), line)
            if any(each in reach for each in named):
                return True
    return False


def grave(finding: Finding) -> bool:
    """A finding that an editor must deal with: an error or a warning."""
    return gravity(finding) >= Severity.WARNING


# ---------------------------------------------------------------- running the checks


def judge(sample: Sample, folder: Path) -> Verdict:
    """Check one pair as a project of its own in an empty `folder`."""
    for kind, text in sample.files.items():
        place = folder / PLACES[kind]
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode())
        for name in _PICTURE.findall(text):
            picture = folder / "source" / PurePosixPath(name)
            picture.parent.mkdir(parents=True, exist_ok=True)
            picture.write_bytes(PNG)
    findings = tuple(pipeline.check_only(Config(folder, TODAY)))
    if sample.fault is None:
        return Verdict(sample, findings)
    loose = REMARKS if sample.fault.family in LOOSE else ()
    counted = [each for each in findings if grave(each) or each.code.startswith(loose)]
    return Verdict(
        sample,
        findings,
        any(hits(sample, each) for each in counted),
        any(hits(sample, each, exactly=True) for each in counted),
    )


def verdicts(folder: Path = CORPUS) -> list[Verdict]:
    """The verdict on every pair of the corpus in `folder`."""
    found = []
    with tempfile.TemporaryDirectory() as top:
        for number, sample in enumerate(samples(folder)):
            project = Path(top, str(number))
            project.mkdir()
            found.append(judge(sample, project))
    return found


# ---------------------------------------------------------------- the score


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over some verdicts on faults."""

    found: int
    pinned: int
    total: int

    @classmethod
    def of(cls, chosen: Sequence[Verdict]) -> Score:
        """The score of some faults."""
        return cls(sum(v.found for v in chosen), sum(v.pinned for v in chosen), len(chosen))

    @property
    def percent(self) -> float:
        """Faults found, of 100; 100 where there are none."""
        return 100 * self.found / self.total if self.total else 100.0


def faulty(every: Sequence[Verdict], *families: str, checkable: bool = True) -> list[Verdict]:
    """The verdicts on the faults of some families."""
    return [v for v in every if (f := v.sample.fault) and f.family in families and f.checkable is checkable]


def strict(every: Sequence[Verdict]) -> Score:
    """The score of record: faults that a rule can find, by an error or a warning on the right block."""
    return Score.of(faulty(every, *(name for name in FAMILIES if name not in LOOSE)))


def false_alarms(every: Sequence[Verdict]) -> list[Verdict]:
    """Right pairs with an error or a warning."""
    return [v for v in every if v.sample.fault is None and v.alarms]


def report(every: Sequence[Verdict], whole: bool = False) -> Iterator[str]:
    """The lines to print; with `whole`, every pair and its findings first."""
    if whole:
        yield from (line for v in every for line in [heading(v), *(f"    {said(f)}" for f in v.findings)])
        yield ""
    right = [v for v in every if v.sample.fault is None]
    kinds = {v.sample.fault.kind for v in every if v.sample.fault}
    yield f"{len(every)} pairs: {len(right)} right, {len(every) - len(right)} with one fault of {len(kinds)} kinds"
    yield from ("", f"{'family':<24}found   of  recall  line")
    for family in FAMILIES:
        yield row(family + (" (remarks count)" if family in LOOSE else ""), Score.of(faulty(every, family)))
    yield row("all but remarks", strict(every))
    yield row("for people only", Score.of(faulty(every, *FAMILIES, checkable=False)))
    yield from ("", f"{'kind':<24}found   of  recall  line")
    for kind, _ in sorted(Counter(v.sample.fault.kind for v in every if v.sample.fault).items()):
        yield row(kind, Score.of([v for v in every if v.sample.fault and v.sample.fault.kind == kind]))
    wrong = false_alarms(every)
    yield from (
        "",
        f"False alarms: {len(wrong)} of {len(right)} right pairs ({100 * len(wrong) / max(1, len(right)):.1f} %)",
    )
    for v in wrong:
        yield from (f"  {v.sample.slug}  {said(f)}" for f in v.alarms)
    stray = [v for v in every if v.sample.fault and any(not hits(v.sample, each) for each in v.alarms)]
    yield f"Stray findings in {len(stray)} of {len(every) - len(right)} pairs with a fault"
    missed = [v for v in every if v.sample.fault and not v.found]
    yield from ("", f"Missed: {len(missed)}")
    yield from (f"  {heading(v)}" for v in missed)


def row(name: str, score: Score) -> str:
    """One line of a table."""
    return f"{name:<24}{score.found:5}{score.total:5}{score.percent:6.0f} %{score.pinned:6}"


def heading(verdict: Verdict) -> str:
    """A pair and its label on one line."""
    label = verdict.sample.fault
    if label is None:
        return f"{verdict.sample.slug}: right"
    state = "found" if verdict.found else "missed"
    return (
        f"{verdict.sample.slug}: {label.family}, {label.kind}"
        + f" ({state})"
        + ("" if label.checkable else " (people)")
    )


def said(finding: Finding) -> str:
    """A finding on one line, in English."""
    where = finding.where.path.removeprefix("source/")
    severity = gravity(finding).word
    return f"{where}:{finding.where.line}:{finding.where.column} {severity} {finding.code} {finding.message}"


if __name__ == "__main__":
    options = argparse.ArgumentParser(description="The proof-reader's score on the labelled corpus.")
    options.add_argument("--list", action="store_true", help="show each pair and what was found in it")
    options.add_argument("--corpus", type=Path, default=CORPUS, help="a folder of pages in the same form")
    chosen = options.parse_args()
    judged = verdicts(chosen.corpus)
    if not judged:
        options.error(f"there are no pairs in {chosen.corpus}")
    print("\n".join(report(judged, chosen.list)))

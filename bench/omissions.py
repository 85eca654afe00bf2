"""How many lost sentences the checks find: every sentence of the right pairs of the corpus, left out once.

    python bench/omissions.py [--corpus DIR ...] [--every N] [--show] [--padded]

In a translation that is right, one English sentence of a text of two or more is left out at a time, where it is the
translation of one Chinese sentence: where both texts have as many, the one at the same place. It counts as found when
any rule then gives an error or a warning that it did not give before. With --padded an English sentence from
another pair is added instead. `alone` counts what STR030 (padded: STR031) finds, whatever the others do; alarms are right pairs in
which it gives a warning.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent))
import corpus

from duizhao.align import align
from duizhao.check import RULES, Case
from duizhao.check.sentences import sentences
from duizhao.config import Config
from duizhao.finding import Severity
from duizhao.model import Article, Shelf
from duizhao.read.files import SourceFile
from duizhao.read.markdown import parse

CHECKS = tuple({rule.check: rule.severity for rule in RULES if rule.check}.items())
OWN = {False: "STR030", True: "STR031"}  # lost, padded


class Slip(NamedTuple):
    """An English text with one sentence too few or too many."""

    said: str
    wrong: str


def article(lang: str, text: str) -> Article:
    return parse(SourceFile("page", lang, f"source/{lang}/page.md", text))


def made(sample: corpus.Sample, english: str) -> Case:
    case = align(article("zh", sample.files["zh"]), [article("en", english)])
    return Case(case, Shelf(), Config(Path(), date(2026, 11, 23)))


def alarms(case: Case) -> Counter[str]:
    """Errors and warnings by their rule."""
    return Counter(
        each.code for check, severity in CHECKS for each in check(case) if (each.severity or severity) >= Severity.WARNING
    )


def slips(case: Case, english: str, stranger: str) -> Iterator[Slip]:
    """One slip for every sentence that stands alone in the file; `stranger` is added instead if it is given."""
    for leaf in case.leaves:
        ones, others = sentences(leaf.one.text, "zh"), sentences(leaf.other.text, "en")
        if len(ones) != len(others) or len(others) < 2:
            continue
        for start, end in others:
            said = leaf.other.text[start:end].strip()
            if english.count(said) == 1:
                wrong = f"{said} {stranger}" if stranger else ""
                yield Slip(stranger or said, english.replace(said, wrong).replace("  ", " ").replace(" \n", "\n"))


def last_sentence(case: Case) -> str:
    """The last sentence of a text of several, to be put where it does not belong."""
    found = ""
    for leaf in case.leaves:
        spans = sentences(leaf.other.text, "en")
        if len(spans) > 1:
            found = leaf.other.text[slice(*spans[-1])].strip()
    return found


def main() -> None:
    options = argparse.ArgumentParser(description="Lost sentences that the checks find.")
    options.add_argument("--corpus", type=Path, nargs="+", default=[corpus.CORPUS])
    options.add_argument("--every", type=int, default=1, help="leave out only every Nth sentence")
    options.add_argument("--show", action="store_true", help="print the sentences that are missed, and false alarms")
    options.add_argument("--padded", action="store_true", help="add a sentence of another pair instead")
    chosen = options.parse_args()
    own, stranger = OWN[chosen.padded], ""
    count = Counter[str]()
    for sample in (each for folder in chosen.corpus for each in corpus.samples(folder) if each.fault is None):
        right = made(sample, sample.files["en"])
        before = alarms(right)
        count["right"] += 1
        count["alarms"] += own in before
        if own in before and chosen.show:
            print(f"alarm in {sample.slug}")
        for slip in slips(right, sample.files["en"], stranger if chosen.padded else ""):
            count["slips"] += 1
            if count["slips"] % chosen.every:
                continue
            more = alarms(made(sample, slip.wrong)) - before
            count["total"] += 1
            count["found"] += bool(more)
            count["alone"] += own in more
            if chosen.show and not more:
                print(f"missed in {sample.slug}: {slip.said}")
        stranger = last_sentence(right) or stranger
    share = 100 / max(1, count["total"])
    print(f"found {count['found']} of {count['total']} ({count['found'] * share:.1f} %)")
    print(f"{own} alone {count['alone']} ({count['alone'] * share:.1f} %)")
    print(f"{own} alarms in {count['alarms']} of {count['right']} right pairs ({100 * count['alarms'] / count['right']:.2f} %)")


if __name__ == "__main__":
    main()

"""How many slips of the pen in numbers the checks find: every number of the right pairs of the corpus, made wrong once.

    python bench/slips.py [--corpus DIR] [--seed N] [--show KIND]

A translation that is right and in which nothing is found gets one slip at a time: a digit mistyped, a nought added, a
number word or a unit put for another, a limit turned round or dropped, once for twice. A slip counts as found when a
rule of the family NUM gives an error or a warning. Not every slip can be found, and some change nothing that matters
("at twice"): the figures are for comparing one version of the checks with the next, by kind.
"""

from __future__ import annotations

import argparse
import random
import re
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
from duizhao.check.quantity.numerals import WORDS as NUMERALS
from duizhao.config import Config
from duizhao.finding import Severity
from duizhao.model import Shelf
from duizhao.read.files import SourceFile
from duizhao.read.markdown import parse

CHECKS = tuple((rule.check, rule.severity) for rule in RULES if rule.code.startswith("NUM") and rule.check)
UNSEEN = re.compile(r"\[@[^\]]*\]|\]\([^)]*\)|\{#[^}]*\}|\[\^[^\]]*\]:?|`[^`]*`|^\s*\d+[.)](?= )", re.MULTILINE)
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?(?<!,)")
WORDS = [word for word, value in NUMERALS.items() if value >= 2]
COUNT = r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)) ?"
UNITS = {
    "mg": "g", "g": "mg", "ml": "litres", "μg": "mg", "kg": "g", "cm": "mm", "weeks": "months", "months": "weeks",
    "days": "weeks", "hours": "days", "minutes": "hours", "years": "months", "week": "month", "day": "week",
}  # fmt: skip
LIMITS = {
    "at least": "at most", "at most": "at least", "no more than": "at least", "more than": "less than",
    "less than": "more than", "fewer than": "more than", "under": "over", "over": "under", "below": "above",
    "above": "below", "up to": "at least",
}  # fmt: skip
BOUNDED = r"(?= (?:\d|an? |one|two|three|four|five|six|seven|eight|nine|ten|twelve|half))"
RATES = {
    "twice": "once", "three times": "twice", "every day": "every week", "a day": "a week", "a week": "a month",
    "daily": "weekly", "half": "a third", "a third": "a quarter", "a quarter": "a third",
}  # fmt: skip


class Slip(NamedTuple):
    """text[start:end] of the translation becomes `wrong`."""

    kind: str
    start: int
    end: int
    wrong: str


def slips(text: str, dice: random.Random) -> Iterator[Slip]:
    """One slip for every place that can hold one."""
    seen = UNSEEN.sub(lambda found: " " * len(found[0]), text)
    for hit in NUMBER.finditer(seen):
        place = dice.choice([at for at in range(*hit.span()) if seen[at].isdigit()])
        digit = dice.choice([other for other in "123456789" if other != seen[place]])
        yield Slip("digit", place, place + 1, digit)
        if "." not in hit[0]:
            yield Slip("nought", hit.end(), hit.end(), "0")
    for word in WORDS:
        for hit in re.finditer(rf"\b{word}\b", seen):
            yield Slip("word", *hit.span(), dice.choice([other for other in WORDS if other != word]))
    for kind, table in (("unit", UNITS), ("rate", RATES), ("limit", LIMITS)):
        for right, wrong in table.items():
            yield from _swapped(kind, seen, right, wrong)


def _swapped(kind: str, seen: str, right: str, wrong: str) -> Iterator[Slip]:
    for hit in re.finditer(rf"(?<!no )\b{right}\b{BOUNDED if kind == 'limit' else ''}", seen):
        if kind == "unit" and not re.search(rf"{COUNT}$", seen[max(0, hit.start() - 8) : hit.start()]):
            continue
        yield Slip(kind, *hit.span(), wrong)
        if kind == "limit":
            yield Slip("limit lost", hit.start(), hit.end() + 1, "")


def alarms(sample: corpus.Sample, english: str) -> bool:
    """Whether a rule of numbers gives an error or a warning."""
    zh = parse(SourceFile("page", "zh", "source/zh/page.md", sample.files["zh"]))
    en = parse(SourceFile("page", "en", "source/en/page.md", english))
    case = Case(align(zh, [en]), Shelf(), Config(Path(), date(2026, 11, 23)))
    return any((each.severity or severity) >= Severity.WARNING for check, severity in CHECKS for each in check(case))


def main() -> None:
    options = argparse.ArgumentParser(description="Slips in numbers that the checks find.")
    options.add_argument("--corpus", type=Path, default=corpus.CORPUS)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--show", metavar="KIND", help="print the slips of this kind that are missed")
    chosen = options.parse_args()
    dice = random.Random(chosen.seed)
    found, total = Counter[str](), Counter[str]()
    for sample in corpus.samples(chosen.corpus):
        right = sample.files["en"]
        if sample.fault is not None or alarms(sample, right):
            continue
        for slip in slips(right, dice):
            wrong = right[: slip.start] + slip.wrong + right[slip.end :]
            hit = alarms(sample, wrong)
            total[slip.kind] += 1
            found[slip.kind] += hit
            if slip.kind == chosen.show and not hit:
                print(f"{sample.slug}: {wrong[max(0, slip.start - 50) : slip.start + 50]!r}")
    for kind, count in total.items():
        print(f"{kind:<12}{found[kind]:5} of {count:5} {100 * found[kind] / count:5.0f} %")


if __name__ == "__main__":
    main()

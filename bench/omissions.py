"""How many lost sentences the checks find: every sentence of the right pairs of the corpus, left out once.

    python bench/omissions.py [--corpus DIR ...] [--show]   # lost sentences, added sentences, false alarms
    python bench/omissions.py [--corpus DIR ...] --weigh    # logarithms for the weights of duizhao/check/unsaid.py

One English sentence of a text of two or more is left out at a time, where it is the translation of one Chinese
sentence: where both texts have as many, the one at the same place (`even`), else where each of the two shares more
with the other than with any third (`uneven`, the harder half: other sentences of the text were merged or split). It
counts as found when any rule gives an error or a warning that it did not give before; `alone` is what STR030 finds,
whatever the others do. Then a sentence from another pair is added behind each of them (STR031). False alarms are right
pairs with that rule's warning.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent))
import corpus

from duizhao.align import Features, align
from duizhao.check import RULES, Case
from duizhao.check.counterparts import Leaf
from duizhao.check.sentences import sentences
from duizhao.check.unsaid import kind
from duizhao.config import Config
from duizhao.finding import Severity
from duizhao.model import Article, Shelf
from duizhao.read.files import SourceFile
from duizhao.read.markdown import parse

CHECKS = tuple({rule.check: rule.severity for rule in RULES if rule.check}.items())
LOST, ADDED = "STR030", "STR031"
FEWEST_SHARED = 2  # words, numbers and names by which sentences of uneven texts are known to correspond
LONG_ENOUGH = 25  # letters of a sentence that is added


class Slip(NamedTuple):
    """An English text with one sentence too few or too many."""

    kind: str
    sentence: str
    wrong: str


class Read(NamedTuple):
    """The sentences of a text and what they say."""

    texts: list[str]
    said: list[Features]


def checked(sample: corpus.Sample, english: str) -> Case:
    """A case of two bare texts, whatever the pair has besides."""
    zh, en = article("zh", sample.files["zh"]), article("en", english)
    return Case(align(zh, [en]), Shelf(), Config(Path(), date(2026, 11, 23)))


def article(lang: str, text: str) -> Article:
    return parse(SourceFile("page", lang, f"source/{lang}/page.md", text))


def alarms(case: Case) -> Counter[str]:
    """Errors and warnings by their rule."""
    every = ((each, each.severity or severity) for check, severity in CHECKS for each in check(case))
    return Counter(each.code for each, severity in every if severity >= Severity.WARNING)


def read(case: Case, leaf: Leaf) -> tuple[Read, Read]:
    """A leaf's Chinese and English."""
    found = []
    for run, lang in ((leaf.one, "zh"), (leaf.other, "en")):
        texts = [run.text[start:end] for start, end in sentences(run.text, lang)]
        found.append(Read(texts, [case.match.reader.text("Text", each, set()) for each in texts]))
    return found[0], found[1]


def counterparts(ones: Sequence[Features], others: Sequence[Features]) -> Iterator[tuple[int, int]]:
    """The places of sentences that translate each other and nothing else."""
    if len(ones) == len(others):
        yield from zip(range(len(ones)), range(len(others)), strict=True)
        return
    shared = [[len(one.keys & other.keys) for other in others] for one in ones]
    for i, row in enumerate(shared):
        j = max(range(len(row)), key=row.__getitem__)
        rivals = [*(row[:j] + row[j + 1 :]), *(each[j] for each in shared[:i] + shared[i + 1 :])]
        if row[j] >= FEWEST_SHARED and row[j] > 2 * max(rivals, default=0):
            yield i, j


def slips(case: Case, english: str, stranger: str) -> Iterator[Slip]:
    """Every sentence left out, then `stranger` added behind each."""
    for leaf in case.leaves:
        one, other = read(case, leaf)
        if min(len(one.texts), len(other.texts)) < 2:
            continue
        for _, j in counterparts(one.said, other.said):
            sentence = other.texts[j].strip()
            if english.count(sentence) == 1:  # elsewhere it has marks inside
                evenly = "even" if len(one.texts) == len(other.texts) else "uneven"
                yield Slip(evenly, sentence, english.replace(sentence, "").replace("  ", " ").replace(" \n", "\n"))
                if stranger:
                    yield Slip("added", stranger, english.replace(sentence, f"{sentence} {stranger}"))


def strangers(case: Case) -> str:
    """The last sentence of a text of several, to be put where it does not belong."""
    texts = [each for leaf in case.leaves for each in read(case, leaf)[1].texts[1:]]
    return next((each.strip() for each in reversed(texts) if len(each) > LONG_ENOUGH), "")


# ---------------------------------------------------------------- the score


def score(pairs: list[corpus.Sample], show: bool) -> None:
    """Print what is found, and the false alarms."""
    count, stranger = Counter[tuple[str, str]](), ""
    for sample in pairs:
        right = checked(sample, sample.files["en"])
        before = alarms(right)
        for code in {LOST, ADDED} & before.keys():
            count[code, "alarms"] += 1
            if show:
                print(f"false alarm {code} in {sample.slug}")
        for slip in slips(right, sample.files["en"], stranger):
            more = alarms(checked(sample, slip.wrong)) - before
            count[slip.kind, "of"] += 1
            count[slip.kind, "found"] += bool(more)
            count[slip.kind, "alone"] += (ADDED if slip.kind == "added" else LOST) in more
            if show and not more:
                print(f"missed ({slip.kind}) in {sample.slug}: {slip.sentence}")
        stranger = strangers(right) or stranger
    print(f"{'sentences':<10}{'of':>6}{'found':>8}{'alone':>8}")
    for name in ("even", "uneven", "added"):
        of = count[name, "of"]
        shares = [100 * count[name, column] / max(1, of) for column in ("found", "alone")]
        print(f"{name:<10}{of:6}" + "".join(f"{share:6.1f} %" for share in shares))
    for code in (LOST, ADDED):
        wrong = count[code, "alarms"]
        print(f"false alarms of {code}: {wrong} of {len(pairs)} right pairs ({100 * wrong / max(1, len(pairs)):.2f} %)")


# ---------------------------------------------------------------- what a word tells


Told = dict[tuple[str, bool], Counter[str]]  # by kind of word and whether its sentence is unsaid: how often it is there


def weigh(pairs: list[corpus.Sample]) -> None:
    """Print, for both languages, the logarithms that the weights of `unsaid` are made of."""
    chinese: Told = defaultdict(Counter)
    english: Told = defaultdict(Counter)
    foreign: list[Features] = []
    for sample in pairs:
        case = checked(sample, sample.files["en"])
        for leaf in case.leaves:
            one, other = read(case, leaf)
            if min(len(one.said), len(other.said)) < 2:
                continue
            tell(chinese, one.said, other.said)
            tell(english, other.said, one.said)
            for i, j in counterparts(one.said, other.said):
                tell(chinese, one.said, other.said[:j] + other.said[j + 1 :], i)
            if foreign:
                tell(english, [*other.said, *foreign], one.said, len(other.said))
            foreign = other.said[-1:]
    for name, told in (("Chinese", chinese), ("English", english)):
        print(f"{name:<10}{'absent':>8}{'fewer':>8}{'met':>8}")
        for word in sorted({word for word, _ in told}):
            unsaid, said = told[word, True], told[word, False]
            ratios = [share(unsaid, state) / share(said, state) for state in ("absent", "fewer", "met")]
            print(f"{word:<10}" + "".join(f"{math.log(ratio):8.2f}" for ratio in ratios))


def tell(told: Told, ones: Sequence[Features], others: Sequence[Features], unsaid: int | None = None) -> None:
    """Count the words of the sentence that is unsaid, or of all."""
    here = Counter(key for each in ones for key in each.keys)
    there = Counter(key for each in others for key in each.keys)
    for each in ones if unsaid is None else ones[unsaid : unsaid + 1]:
        for key in each.keys:
            state = "absent" if not there[key] else "fewer" if there[key] < here[key] else "met"
            told[kind(key), unsaid is not None][state] += 1


def share(counted: Counter[str], state: str) -> float:
    return (counted[state] + 0.5) / (counted.total() + 1.5)


def main() -> None:
    options = argparse.ArgumentParser(description="Lost and added sentences that the checks find.")
    options.add_argument("--corpus", type=Path, nargs="+", default=[corpus.CORPUS])
    options.add_argument("--show", action="store_true", help="print the sentences that are missed, and false alarms")
    options.add_argument("--weigh", action="store_true", help="print what the words of a sentence tell")
    chosen = options.parse_args()
    pairs = [each for folder in chosen.corpus for each in corpus.samples(folder) if each.fault is None]
    if chosen.weigh:
        weigh(pairs)
    else:
        score(pairs, chosen.show)


if __name__ == "__main__":
    main()

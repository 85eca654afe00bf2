"""The articles that the benches are run on: right, varied, of the size they claim, and the same in every run."""

from __future__ import annotations

import string
import sys
from datetime import date
from pathlib import Path

from duizhao import pipeline
from duizhao.config import load

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "bench"))
import articles
import phrases

COUNT = 40


def test_right_pairs_have_no_findings(tmp_path: Path) -> None:
    articles.write(tmp_path, COUNT)
    assert pipeline.check_only(load(tmp_path, date(2026, 1, 6))) == []


def test_sizes_and_seeds() -> None:
    made = [articles.pair(seed) for seed in range(COUNT)]
    zh, en = (sum(len(each[at].encode()) for each in made) / COUNT / 1000 for at in (0, 1))
    assert 5.5 < zh < 7 and 9 < en < 10.5
    assert made == [articles.pair(seed) for seed in range(COUNT)] and len(set(made)) == COUNT


def test_sentences_are_many_and_hold_the_same_in_both_languages() -> None:
    assert len(set(phrases.SENTENCES)) == len(phrases.SENTENCES) >= 60
    for zh, en in phrases.SENTENCES:
        places = [sorted(name for _, name, _, _ in string.Formatter().parse(text) if name) for text in (zh, en)]
        assert places[0] == places[1], zh

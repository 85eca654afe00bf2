"""Sentences are cut where a reader would stop, and nowhere else."""

from __future__ import annotations

import pytest

from duizhao.check.sentences import sentences, size


@pytest.mark.parametrize(
    ("lang", "text", "count"),
    [
        ("zh", "请按时吃药。不要自己停药！有疑问吗？", 3),
        ("zh", "他说：“不疼。”然后走了。", 2),
        ("zh", "没有句号的一项", 1),
        ("zh", "第一行\n第二行", 2),
        ("en", "Take it on time. Do not stop! Any questions?", 3),
        ("en", "Ask Dr. Li, e.g. about milk vs. water.", 1),
        ("en", "Take 3.5 ml at 7 p.m. with food.", 1),
        ("en", "It rose by 12. At week 3 it fell.", 2),
        ("en", "She said “It hurts.” Then she left.", 2),
        ("en", "J. Smith et al. Found it (see Fig. 2).", 1),
        ("en", "an item without a stop", 1),
        ("en", "1. Wash your hands. 2. Dry them.", 2),
    ],
)
def test_count(lang: str, text: str, count: int) -> None:
    assert len([text[start:end] for start, end in sentences(text, lang)]) == count


def test_sentences_leave_nothing_out() -> None:
    text = "One. Two? Three: 4.5 mg. "
    assert "".join(text[start:end] for start, end in sentences(text, "en")) == text.rstrip(" ")


def test_size() -> None:
    assert size("每天2次，用MSC。", "zh") == 4
    assert size("Don't take 3.5 mg/kg, follow-up later.", "en") == 6

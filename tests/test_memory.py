"""Suggestions from the translation memory: how alike texts are, and which come first."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.desk.memory import Memory, Remembered, Suggestion, likeness

LONG = (
    "请在医生指导下使用，每日两次，每次取 20 mg 薄涂于患处，避开眼睛和口唇，"
    "连续使用不要超过四周，如出现红肿、刺痛或水疱，应立即停用并就诊。"
)
SHORT = st.text("每日两次不可用药 12", max_size=12)


@settings(deadline=None)
@given(SHORT, SHORT)
def test_a_hundred_percent_is_the_same_text(one: str, other: str) -> None:
    assert (likeness(one, other) == 100) == (one == other)
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 100


@pytest.mark.parametrize(
    ("old", "new"),
    [("20 mg", "25 mg"), ("两次", "三次"), ("四周", "五周"), ("不要超过", "要超过")],
)
def test_another_number_or_a_denial_is_never_nearly_the_same(old: str, new: str) -> None:
    assert LONG.count(old) == 1
    assert 90 <= likeness(LONG, LONG.replace(old, new)) <= 94


def test_a_comma_more_is_nearly_the_same() -> None:
    assert 95 <= likeness(LONG, LONG.replace("或水疱", "、或水疱")) < 100


def test_percents_are_rounded_down() -> None:
    assert likeness("皮肤干燥瘙痒", "皮肤干燥发红") == 66  # four of six letters kept: 66.7
    assert likeness("甲乙", "丙丁") == 0


def test_the_best_come_first() -> None:
    memory = Memory.of(
        [
            Remembered("每日涂抹保湿剂三次", "three times", "a"),
            Remembered("每日涂抹保湿剂两次。", "with a stop", "b"),
            Remembered("每日涂抹保湿剂两次", "twice", "c"),
            Remembered("每日涂抹保湿剂两次", "two times", "d"),
            Remembered("每日涂抹保湿剂两次", "twice", "e"),
            Remembered("完全不同的一句话", "another", "f"),
            Remembered("每日涂抹保湿剂两次", " ", "g"),
        ]
    )
    found = memory.suggest("每日涂抹保湿剂两次")
    assert found == (
        Suggestion("每日涂抹保湿剂两次", "twice", 100, "c"),
        Suggestion("每日涂抹保湿剂两次", "two times", 100, "d"),
        Suggestion("每日涂抹保湿剂两次。", "with a stop", 94, "b"),
    )
    assert [each.key for each in memory.suggest("每日涂抹保湿剂两次", limit=9)] == ["c", "d", "b", "a"]
    assert [each.key for each in memory.suggest("每日涂抹保湿剂两次", limit=9, floor=95)] == ["c", "d"]
    assert len(memory.suggest("每日涂抹保湿剂两次", limit=9, floor=0)) == 5


def test_nothing_is_like_nothing() -> None:
    assert Memory.of([]).suggest("每日两次") == ()
    assert Memory.of([Remembered("每日两次", "twice")]).suggest(" ", floor=0) == ()


@settings(deadline=None)
@given(st.lists(SHORT, max_size=8), SHORT, st.integers(0, 100))
def test_no_pair_above_the_floor_is_overlooked(sources: list[str], text: str, floor: int) -> None:
    memory = Memory.of(Remembered(source, "x") for source in sources)
    found = memory.suggest(text, limit=99, floor=floor)
    wanted = [each for each in dict.fromkeys(sources) if each.strip() and likeness(text, each) >= floor]
    assert {each.source for each in found} == (set(wanted) if text.strip() else set())
    assert [each.percent for each in found] == sorted((likeness(text, each.source) for each in found), reverse=True)

"""Two things that each text names, one in the place of the other: who, which side, which way, what brings on what."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prose import case, pairs

from duizhao.check import (
    bearers,
    callers,
    check,
    contrasts,
    denials,
    duties,
    moments,
    permissions,
    relations,
    replies,
    trends,
)
from duizhao.check.quantity import compare, read
from duizhao.check.terms import named, thing

GROUPS = [(("左臂", "the left arm"), ("右臂", "the right arm")), (("家属", "the family"), ("患者", "the patient")),
          (("热水", "hot water"), ("冷水", "cold water")), (("坐着", "sitting"), ("躺着", "lying"))]  # fmt: skip
BEARERS = [(("成人", "adults"), ("儿童", "children")), (("早上", "the morning"), ("晚上", "the evening")),
           (("左眼", "the left eye"), ("右眼", "the right eye")), (("男性", "men"), ("女性", "women"))]  # fmt: skip
RISES = {"升高": "rises", "增加": "increases", "上升": "goes up"}
FALLS = {"降低": "is reduced", "下降": "falls", "减少": "decreases"}
SAME = pairs("""
复发不少见，多不严重，别停药。
    It often comes back, mostly in a mild form; keep taking the tablets.
喝水要慢，呛了就停。
    Drink slowly, and stop if it goes down the wrong way.
菠菜焯水后再吃，接种要等退热之后。
    Blanch spinach before you eat it, and wait until the fever has gone before the jab.
便秘会引起头痛，而不是头痛引起便秘。
    Headaches are brought on by constipation rather than constipation by headaches.
对乙酰氨基酚比布洛芬安全。
    Ibuprofen is less safe than paracetamol.
抽血用右臂，不要用左臂；护士不在就找医生。
    Do not use the left arm for blood samples but the right; if the nurse is away, ask the doctor.
别憋尿。
    Go to the toilet whenever you feel the need, and do not hold it back.
差别是 5 个百分点，也就是 5%。
    The difference is 5 percentage points, or 5%.
""")
OPPOSED = pairs("""
便秘会引起头痛。
    Headaches can bring on constipation.
对乙酰氨基酚比布洛芬安全。
    Ibuprofen is safer than paracetamol.
下水之前，请摘掉隐形眼镜。
    Take your contact lenses out after going into the water.
服药期间血压会降低。
    Blood pressure rises while you take it.
依度沙班组的中风少于安慰剂组。
    There were more strokes in the edoxaban group than in the placebo group.
""")


def codes(zh: str, en: str) -> set[str]:
    return {found.code for found in check(case(zh, en))}


@pytest.mark.parametrize(("zh", "en"), SAME)
def test_the_same_in_other_words_raises_no_alarm(zh: str, en: str) -> None:
    assert not codes(zh, en) & {"RDR002", "RDR005", "TRM008", "NUM002"}


@pytest.mark.parametrize(("zh", "en"), OPPOSED)
def test_the_opposite_is_a_warning(zh: str, en: str) -> None:
    assert "RDR005" in codes(zh, en)


@given(group=st.sampled_from(GROUPS), turned=st.booleans(), first=st.booleans(), swap=st.booleans())
def test_this_and_not_that_holds_in_any_order(group: tuple, turned: bool, first: bool, swap: bool) -> None:
    """Only what is ruled out and what is meant counts, not which of them a language names first."""
    (one, one_en), (other_, other_en) = group[::-1] if turned else group
    zh = f"不要用{one}，只用{other_}" if first else f"只用{other_}，不要用{one}"
    no, yes = (other_en, one_en) if swap else (one_en, other_en)
    en = f"do not use {no}, use only {yes}"
    assert (contrasts.exchanged_ban(zh, en) is not None) is swap


@given(
    group=st.sampled_from(BEARERS), turned=st.booleans(), later=st.booleans(), swap=st.booleans(),
    numbers=st.lists(st.integers(2, 30), min_size=2, max_size=2, unique=True),
)  # fmt: skip
def test_each_number_stays_with_its_own(
    group: tuple, turned: bool, later: bool, swap: bool, numbers: list[int]
) -> None:
    """Only whose a number is counts, not which of the two a language names first."""
    (one, one_en), (other_, other_en) = group[::-1] if turned else group
    first, second = numbers
    zh = f"{one}每次 {first} 毫克，{other_}每次 {second} 毫克。"
    given_ = [(one_en, second if swap else first), (other_en, first if swap else second)]
    en = " and ".join(f"{number} mg for {name}" for name, number in (given_[::-1] if later else given_))
    assert [each.code for each in bearers.exchanged(case(zh, f"Take {en} each time."))] == ["NUM006"] * swap


@given(st.sampled_from([*RISES.items(), *FALLS.items()]), st.sampled_from([*RISES.items(), *FALLS.items()]))
def test_a_change_goes_the_same_way(one: tuple[str, str], told: tuple[str, str]) -> None:
    same = (one[0] in RISES) is (told[0] in RISES)
    assert (trends.other_way(f"血糖{one[0]}", f"your sugar {told[1]}") is None) is same


@given(st.integers(2, 60), st.booleans())
def test_points_are_no_percent(number: int, beside: bool) -> None:
    """Whatever else in the text holds the same number."""
    zh = f"相差 {number} 个百分点" + (f"，即每 100 人约有 {number} 人" if beside else "")
    rest = f", or about {number} in every 100 people" if beside else ""
    for unit, same in (("percentage points", True), ("percent", False)):
        en = f"a difference of {number} {unit}{rest}"
        assert (not compare(read(zh, "zh"), read(en, "en"))) is same


@given(st.data())
def test_every_name_holds_a_word_by_which_it_is_found(data: st.DataObject) -> None:
    """A name is looked for only where one of these words stands."""
    kind = data.draw(st.sampled_from(named.KINDS.kinds))
    each = data.draw(st.sampled_from(kind))
    letters = st.characters(codec="ascii")
    text = data.draw(st.from_regex(each.sure.pattern, fullmatch=True, alphabet=letters).filter(str.islower))
    assert each.keys & set(re.findall("a&e|[a-z]+", text))


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("randomi[sz]ed|lots", {"randomised", "randomized", "lots"}),
        ("(?<!without )delay(?:s|ed)?", {"delay", "delays", "delayed"}),
        ("discontinue[sd]?", {"discontinue", "discontinues", "discontinued"}),
        (r"common(?! (?:sense|colds?)\b)|often", {"common", "often"}),
        ("on (?:the|your) (?:left |right )?side", {"side"}),
        ("in-patients?|case[- ]control", {"in", "case"}),
    ],
)
def test_the_words_by_which_a_pattern_is_found(pattern: str, words: set[str]) -> None:
    assert thing._keys(pattern) == words


def test_no_name_stands_twice_in_a_kind() -> None:
    for kind in named.KINDS.kinds:
        for words in ([each.named.words for each in kind], [each.sure.words for each in kind]):
            assert len(words) == len(set(words)), words


@pytest.mark.parametrize("pattern", ["in-?patients?", r"\w+pril|ace", "(?:a big) ?dog"])
def test_a_pattern_without_such_a_word_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="no word stands"):
        thing._keys(pattern)


def test_an_order_not_to_needs_one_in_chinese() -> None:
    zh = "声音嘶哑超过两周应当来复诊，但不必停药"
    assert denials.overdenied(zh, "you should not come back, but there is no need to stop") is not None
    assert denials.overdenied(zh, "you should come back, but there is no need to stop") is None
    assert denials.lifted("一个月内不要揉眼", "you should rub your eyes during the first month") is not None
    assert denials.lifted("一个月内不要揉眼", "keep your hands off your eyes during the first month") is None


def test_before_and_after_by_themselves() -> None:
    assert moments.before_for_after("测量之前不要服药", "do not take it after the reading") is not None
    assert moments.before_for_after("测量之前不要服药", "do not take it until after the reading") is None


def test_relations_need_both_sides_exchanged() -> None:
    reader = case("一", "one").match.reader
    for english, told in (("constipation", True), ("fever", False)):
        found = relations.exchanged("便秘会引起烦躁", f"restless nights can lead to {english}", reader)
        assert (found is not None) is told


def test_one_of_two_falls_became_a_rise() -> None:
    chinese = "体重下降，站起来头晕：把利尿药减半片。"
    for verb, told in (("increase", True), ("reduce", False)):
        found = trends.other_way(chinese, f"if your weight falls and you feel dizzy, {verb} your water tablet by half")
        assert (found is not None) is told


def test_a_meal_on_an_empty_stomach_is_before_eating() -> None:
    english = "once in the morning before eating and once after each of your three meals"
    assert moments.other_moment("早上空腹一次，三餐后各一次", english) is None
    assert moments.other_moment("早上一次，三餐后各一次", "once in the morning before eating") is not None


@pytest.mark.parametrize(
    ("zh", "en", "told"),
    [
        ("否", "yes", True),
        ("否（含碘）", "no (contains iodine)", False),
        ("可以吃", "avoid", True),
        ("不可食用", "do not eat", False),
        ("×", "✓", True),
        ("有效成分", "no active substance", False),
    ],
)
def test_a_yes_for_a_no(zh: str, en: str, told: bool) -> None:
    assert (replies.turned_reply(zh, en) is not None) is told


@pytest.mark.parametrize(
    ("en", "told"),
    [
        ("once yours is ready, please phone us to hear it", True),
        ("once yours is ready, we will phone you; call us if you have heard nothing", False),
        ("you will be told by phone", False),
    ],
)
def test_who_calls_whom(en: str, told: bool) -> None:
    assert (callers.turned_call("结果出来后，由我们打电话通知您。", en) is not None) is told
    assert callers.turned_call("结果出来后，请打电话联系我们。", en) is None


@pytest.mark.parametrize(
    ("en", "told"),
    [
        ("the tablet can be broken, crushed or chewed", True),
        ("the tablet cannot be broken, crushed or chewed", False),
        ("the tablet must be swallowed whole", False),
        ("you may take it with food; never break or crush it", False),
    ],
)
def test_a_ban_told_as_a_permission(en: str, told: bool) -> None:
    reader = case("一", "one").match.reader
    assert (permissions.permitted("药片不能掰开、压碎或嚼着吃。", en, reader) is not None) is told


def test_a_strict_order_is_no_wish() -> None:
    assert duties.other_duty("服药期间绝对不能怀孕。", "preferably do not become pregnant during treatment") is not None
    assert duties.other_duty("服药期间最好不要怀孕。", "preferably do not become pregnant during treatment") is None
    english = "an adult relative may come with you; otherwise the examination will be rescheduled"
    assert duties.other_duty("必须有一位成年家属陪同，否则检查会改期。", english) is not None
    assert duties.other_duty("必须有一位成年家属陪同，也可以请邻居。", english) is None

"""Numbers of two languages: compared by value, whatever form they take, and missed nowhere."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.check.numbers import differences, numbers, text_of
from duizhao.check.numerals import spelt_out
from duizhao.model import Cite, Code, Note, Strong, Superscript, Text


def values(text: str) -> list[Decimal]:
    return [number.value for number in numbers(text)]


def typed(text: str) -> list[str]:
    return [number.typed for number in numbers(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10 mg，每日3次", ["10", "3"]),
        ("1,234.5 and 12,000", ["1234.5", "12000"]),
        ("１２，０００人，占９５．５％", ["12000", "95.5"]),
        ("剂量为100，200和300毫克", ["100", "200", "300"]),  # a full-width comma is a comma
        ("1.2万人", ["12000"]),
        ("3亿、5百万、2千", ["300000000", "5000000", "2000"]),
        ("5千克，2千米，30百分位", ["5", "2", "30"]),  # kilo and per cent are no numbers
        ("1.4 million people, 2 thousand", ["1400000", "2000"]),
        ("0.5×10^6 cells", ["500000"]),
        ("0.5 × 10⁶个", ["500000"]),
        ("10^-3, 10⁻³", ["0.001", "0.001"]),
        ("P<.05", ["0.05"]),
        ("½片，1½片", ["0.5", "1.5"]),
        ("12\u2009000 units", ["12000"]),  # a thin space
        ("IL-4, CD86+, TGF-β1, HbA1c, COVID-19, IL-4/13", []),
        ("60 kg/m², 5 m^2, H_2O", ["60", "5"]),
        ("claudin-1", ["1"]),  # nothing tells this from a range
        ("2024-03-01", ["2024", "3", "1"]),
        ("8:00–17:30", ["8", "17", "30"]),
        ("没有数字", []),
    ],
)
def test_values(text: str, expected: list[str]) -> None:
    assert values(text) == [Decimal(each) for each in expected]


def test_typed_is_what_stands_there() -> None:
    assert typed("９５％的人，1.2万，0.5×10⁶") == ["９５％", "1.2万", "0.5×10⁶"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("twenty-five", 25), ("one hundred and twenty", 120), ("two thousand three hundred", 2300), ("a dozen", 12),
        ("twice", 2), ("threefold", 3), ("once weekly", 1), ("every other day", 2), ("half a tablet", "0.5"),
        ("half of them", 50), ("half an hour", 30), ("half a year", 6), ("a decade", 10), ("In May", 5), ("Sept", 9),
        ("phase III", 3), ("stage IIIb", 3), ("grade iv or IV", 4), ("the third", 3), ("two-thirds", 3),
        ("五", 5), ("二十五", 25), ("一百二十", 120), ("三万五千", 35000), ("两周", 2), ("三点五", "3.5"),
        ("半片", "0.5"), ("半年", 6), ("五成", 50), ("Ⅲ期", 3), ("②", 2), ("百分之九十五", 95), ("二〇二六年", 2026),
        ("每日", 1),
    ],
)  # fmt: skip
def test_words(text: str, value: int | str) -> None:
    assert Decimal(value) in spelt_out(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("you may take it", 5),
        ("we march on", 3),
        ("五成熟的牛排", 50),
        ("twenty, five", 120),
        ("X-ray", 10),
        ("IVF", 4),
    ],
)
def test_words_that_are_no_numbers(text: str, value: int) -> None:
    assert Decimal(value) not in spelt_out(text)


RIGHT = [
    ("每次10 mg，每日3次。", "Take 10 mg three times a day."),
    ("研究纳入20例患者，95%表示满意。", "Of 20 patients, 95% were satisfied."),
    ("2023年12月1日", "1 December 2023"),
    ("2024年5月", "May 2024"),
    ("1.2万人", "12,000 people"),
    ("全国约3亿人", "about 300 million people"),
    ("注射0.5×10^6^个细胞".replace("^6^", "^6"), "500,000 cells were injected"),
    ("Ⅲ期试验", "a phase 3 trial"),
    ("3期试验", "a phase III trial"),
    ("每周1次", "once a week"),
    ("每天1次，连用2周", "daily for two weeks"),
    ("每2天1次", "every other day"),
    ("服用½片", "take half a tablet"),
    ("服用1/2片", "take ½ tablet"),
    ("半年后复查", "check again after 6 months"),
    ("一半的人好转", "50% got better"),
    ("白介素4和白介素13", "IL-4 and IL-13"),
    ("IL-4/IL-13抗体，用16周", "an antibody against IL-4/13, for 16 weeks"),
    ("下午3点开门", "open at 15:00"),
    ("9:00–17:00", "9 am to 5 pm"),
    ("５０岁以上", "over 50 years of age"),
    ("P<0.05", "P<.05"),
    ("体重指数30 kg/m²", "a BMI of 30 kg per square metre"),
    ("1～2万人", "10,000 to 20,000 people"),
    ("上世纪90年代", "in the 1990s"),
    ("20世纪90年代", "in the 1990s"),
    ("三分之二的人", "2/3 of people"),
    ("35岁", "thirty-five years"),
    ("第2、3步", "the second and third steps"),
    ("1只狗，①号样本", "a dog, sample 1"),
    ("5~10毫克", "5 to 10 mg"),
    ("3成患者", "30% of patients"),
    ("每10人中有1人", "1 in 10 people"),
]


@pytest.mark.parametrize(("zh", "en"), RIGHT)
def test_right_pairs_give_nothing(zh: str, en: str) -> None:
    assert differences(zh, en) == ([], [])


WRONG = [
    ("每次10 mg", "Take 100 mg", ["10"], ["100"]),
    ("95%表示满意", "59% were satisfied", ["95%"], ["59%"]),
    ("每日3次，每次10 mg", "10 mg every day", ["3"], []),
    ("用药几天", "Use it for 7 days", [], ["7"]),
    ("1.2万人", "1,200 people", ["1.2万"], ["1,200"]),
    ("3亿人", "3 million people", ["3亿"], ["3 million"]),
    ("0.5×10^6", "0.5×10^5", ["0.5×10^6"], ["0.5×10^5"]),
    ("2023年12月", "November 2023", ["12"], []),
    ("2024年5月", "It may be so in 2024", ["5"], []),
    ("不超过5 mg", "You may take 50 mg", ["5"], ["50"]),
    ("0.05", "0.5", ["0.05"], ["0.5"]),
    ("1½片", "1 tablet", ["1½"], ["1"]),
    ("½片", "2 tablets", ["½"], ["2"]),
    ("IL-4，每4周一次", "IL-4, every 5 weeks", ["4"], ["5"]),
    ("COVID-19，19岁", "COVID-19, aged 91", ["19"], ["91"]),
    ("38.5 °C", "38 °C", ["38.5"], ["38"]),
    ("1～2万人", "1,000 to 2,000 people", ["1", "2万"], ["1,000", "2,000"]),
    ("20例", "twelve patients", ["20"], []),
    ("35岁", "thirty-four years", ["35"], []),
    ("三十五岁", "34 years", [], ["34"]),
    ("半年后", "after 5 months", [], ["5"]),
    ("２４小时", "42 hours", ["２４"], ["42"]),
    ("下午3点", "at 16:00", ["3"], ["16"]),
    ("9:30", "9:00", ["30"], []),
    ("上世纪90年代", "in the 1980s", ["90"], ["1980"]),
    ("1/2片", "1/4 tablet", ["2"], ["4"]),
    ("5~10毫克", "5 to 15 mg", ["10"], ["15"]),
    ("1,000 IU", "1.000 IU", ["1,000"], ["1.000"]),
    ("31.82%对27.16%", "31.82% versus 21.76%", ["27.16%"], ["21.76%"]),
    ("3成患者", "3% of patients", ["3成"], ["3%"]),
    ("120例，120天", "120 patients, 102 days", [], ["102"]),
    ("10^6", "10^9", ["10^6"], ["10^9"]),
]


@pytest.mark.parametrize(("zh", "en", "lost", "extra"), WRONG)
def test_wrong_pairs_are_found(zh: str, en: str, lost: list[str], extra: list[str]) -> None:
    found = differences(zh, en)
    assert ([each.typed for each in found[0]], [each.typed for each in found[1]]) == (lost, extra)


def test_only_what_is_printed_as_a_number_counts() -> None:
    run = (Text("共10"), Superscript((Text("6"),)), Strong((Text("个"),)), Cite(("li2020",)), Note("1"), Code("x 5"))
    assert values(text_of(run)) == [Decimal(10**6)]


@given(st.integers(0, 10**9), st.sampled_from(["{}", "{:,}"]), st.sampled_from(["{}", "{:,}"]))
@settings(deadline=None)
def test_any_number_agrees_with_itself_in_another_form(number: int, one: str, other: str) -> None:
    zh = one.format(number).translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    assert differences(f"共{zh}例", f"{other.format(number)} cases") == ([], [])


@given(st.integers(13, 10**9), st.integers(13, 10**9))
@settings(deadline=None)
def test_any_other_number_is_found(one: int, other: int) -> None:
    lost, extra = differences(f"共{one}例", f"there are {other} cases")
    assert (bool(lost), bool(extra)) == (one != other, one != other)


@given(st.text())
@settings(deadline=None)
def test_no_text_fails(text: str) -> None:
    assert differences(text, text) == ([], [])
    numbers(text)
    spelt_out(text)


@pytest.mark.parametrize("text", ["a" * 20_000, "a-" * 10_000, "1," * 10_000, "9" * 20_000, "一" * 20_000, "a1" * 9000])
def test_long_texts_take_no_longer_than_their_length(text: str) -> None:
    start = time.process_time()
    numbers(text + "5")
    spelt_out(text)
    assert time.process_time() - start < 2

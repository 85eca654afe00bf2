"""Laws of quantities: every spelling of one quantity is equal, any change of it is found, nothing breaks the reader."""

from __future__ import annotations

import re
from calendar import month_name
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from test_quantities_prose import SAME as PROSE
from test_quantities_same import SAME

from duizhao.check.quantity import Reading, compare, read
from duizhao.check.quantity.chinese_patterns import GATE as GATE_CHINESE
from duizhao.check.quantity.chinese_patterns import PIECES as PIECES_CHINESE
from duizhao.check.quantity.chinese_patterns import SCANNER as SCANNER_CHINESE
from duizhao.check.quantity.english_patterns import GATE as GATE_ENGLISH
from duizhao.check.quantity.english_patterns import PIECES as PIECES_ENGLISH
from duizhao.check.quantity.english_patterns import SCANNER as SCANNER_ENGLISH
from duizhao.check.quantity.scanner import Scanner

HINTS = {"loose", "name-missing", "name-extra"}
ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
Spellings = tuple[list[str], list[str]]  # in Chinese, in English


def han(number: int) -> str:
    """A number up to 99,999,999 in Chinese numerals."""
    if number >= 10_000:
        rest = number % 10_000
        return han(number // 10_000) + "万" + (("零" if rest < 1000 else "") + han(rest) if rest else "")
    text, gap = "", False
    for size, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // size % 10
        if digit:
            text += ("零" if gap and text else "") + "零一二三四五六七八九"[digit] + name
        gap = not digit
    return text.removeprefix("一") if text.startswith("一十") else text or "零"


def words(number: int) -> str:
    """A number up to 999,999,999 in English words."""
    for size, name in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            joint = " and " if size == 100 or rest < 100 else " "
            return f"{words(number // size)} {name}" + (joint + words(rest) if rest else "")
    if number < 20:
        return ONES[number]
    return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")


def wide(text: str) -> str:
    return "".join(chr(ord(char) + 0xFEE0) if char.isdigit() else char for char in text)


def numerals(number: int) -> Spellings:
    zh = [str(number), f"{number:,}", wide(str(number)), han(number)]
    en = [str(number), f"{number:,}", words(number)]
    if number >= 10_000 and number % 1000 == 0:
        zh.append(f"{number / 10_000:g}万")
        en.append(f"{number // 1000} thousand")
    return zh, en


# name, Chinese words, English words, fit for small numbers
MEASURES = (
    ("day", ["天"], [" days", "-day"]),
    ("week", ["周", "个星期"], [" weeks", "-week"]),
    ("month", ["个月"], [" months"]),
    ("year", ["年", "岁"], [" years", "-year"]),
    ("hour", ["小时", "个小时"], [" hours", " h"]),
    ("minute", ["分钟"], [" minutes", " min"]),
    ("mg", ["毫克", " mg"], [" mg", " milligrams"]),
    ("kg", ["公斤", "千克", " kg"], [" kg", " kilograms"]),
    ("ml", ["毫升", " mL"], [" mL", " millilitres"]),
    ("percent", ["%"], ["%", " percent", " per cent"]),
    ("person", ["人", "名患者", "位"], [" people", " patients"]),
    ("iu", ["国际单位", " IU"], [" IU", " international units"]),
    ("cm", ["厘米", " cm"], [" cm", " centimetres"]),
    ("kcal", ["千卡", "大卡"], [" kcal"]),
    ("yuan", ["元"], [" yuan"]),
    ("celsius", ["℃", "摄氏度"], [" °C", " degrees Celsius"]),
)
SIZES = {
    "minute": ("time", 1), "hour": ("time", 60), "day": ("time", 60 * 24), "week": ("time", 60 * 24 * 7),
    "month": ("calendar", 1), "year": ("calendar", 12), "mg": ("mass", 1), "kg": ("mass", 10**6),
}  # fmt: skip
FRAMES = (
    ("{}", "{}"),
    ("大约需要{}。", "It takes about {}."),
    ("研究中共有{}，结果见下文", "In the study there were {}; see below"),
    ("医生说，{}就够了", "The doctor said that {} would do"),
)
NUMBERS = st.one_of(st.integers(2, 99), st.integers(100, 9999), st.integers(10, 900).map(lambda n: n * 1000))


@st.composite
def measured(draw: st.DrawFn) -> tuple[int, int, Spellings]:
    """(number, which unit, all spellings)."""
    number, place = draw(NUMBERS), draw(st.integers(0, len(MEASURES) - 1))
    _, units, nouns = MEASURES[place]
    assume(not ("年" in units and 1500 <= number < 2200))  # a year of the calendar
    digits, spelt = numerals(number)
    zh = [numeral + unit for numeral in digits for unit in units if not (unit.isascii() and not numeral[0].isdigit())]
    return number, place, (zh, [numeral + noun for numeral in spelt for noun in nouns])


def size(given_quantity: tuple[int, int, Spellings]) -> tuple[str, int]:
    """What it measures, and how much of it in the smallest unit."""
    number, place, _ = given_quantity
    measure, factor = SIZES.get(MEASURES[place][0], (MEASURES[place][0], 1))
    return measure, factor * number


def kinds(zh: str, en: str) -> set[str]:
    return {each.kind for each in compare(read(zh, "zh"), read(en, "en"))} - HINTS


@settings(max_examples=300)
@given(measured(), st.data())
def test_every_spelling_of_a_quantity_is_equal(given_quantity: tuple[int, int, Spellings], data: st.DataObject) -> None:
    _, _, (zh, en) = given_quantity
    one, other = data.draw(st.sampled_from(zh)), data.draw(st.sampled_from(en))
    frame = data.draw(st.sampled_from(FRAMES))
    assert kinds(frame[0].format(one), frame[1].format(other)) == set()


@settings(max_examples=300)
@given(measured(), measured(), st.data())
def test_another_value_or_unit_is_found(
    first: tuple[int, int, Spellings], second: tuple[int, int, Spellings], data: st.DataObject
) -> None:
    assume(size(first) != size(second))  # 24 hours are a day
    zh, en = data.draw(st.sampled_from(first[2][0])), data.draw(st.sampled_from(second[2][1]))
    frame = data.draw(st.sampled_from(FRAMES))
    assert kinds(frame[0].format(zh), frame[1].format(en))


@given(st.integers(1950, 2049), st.integers(1, 12), st.integers(1, 28), st.data())
def test_dates_are_equal_in_every_order(year: int, month: int, day: int, data: st.DataObject) -> None:
    name = month_name[month]
    digits = "".join("〇一二三四五六七八九"[int(char)] for char in str(year))
    zh = [
        f"{year}年{month}月{day}日",
        f"{digits}年{han(month)}月{han(day)}日",
        f"{year}-{month:02}-{day:02}",
        f"{year}/{month}/{day}",
    ]
    en = [f"{day} {name} {year}", f"{name} {day}, {year}", f"{day} {name[:3]} {year}", f"{year}-{month:02}-{day:02}"]
    one, other = data.draw(st.sampled_from(zh)), data.draw(st.sampled_from(en))
    assert kinds(f"自{one}起", f"as of {other}") == set()
    wrong = data.draw(
        st.sampled_from([(year + 1, month, day), (year, month % 12 + 1, day), (year, month, day % 28 + 1)])
    )
    assert kinds(f"自{one}起", f"as of {wrong[2]} {month_name[wrong[1]]} {wrong[0]}")


@given(st.integers(1, 9), st.sampled_from(["day", "week", "month", "year"]), st.data())
def test_rates_are_equal_in_every_spelling(count: int, period: str, data: st.DataObject) -> None:
    named = {"day": ("日", "天"), "week": ("周", "星期"), "month": ("月",), "year": ("年",)}[period]
    many = {1: "once", 2: "twice"}.get(count, f"{words(count)} times")
    zh = [f"每{unit}{number}次" for unit in named for number in (count, "两" if count == 2 else han(count))]
    zh += [f"{count}次/{unit}" for unit in named if unit != "星期"]
    ly = {"day": "daily", "week": "weekly", "month": "monthly", "year": "yearly"}[period]
    en = [f"{many} a {period}", f"{many} per {period}", f"{many} each {period}", f"{many} {ly}"]
    one, other = data.draw(st.sampled_from(zh)), data.draw(st.sampled_from(en))
    assert kinds(f"请{one}使用", f"Use it {other}.") == set()
    wrong = f"{words(count + 1)} times a {period}"
    assert kinds(f"请{one}使用", f"Use it {wrong}.")
    longer = {"day": "week", "week": "month", "month": "year", "year": "day"}[period]
    assert kinds(f"请{one}使用", f"Use it {many} a {longer}.")


UPWARD = (
    ["至少{}", "不少于{}", "{}以上", "超过{}", "≥{}"],
    ["at least {}", "no less than {}", "{} or more", "more than {}", "≥ {}"],
)
DOWNWARD = (
    ["最多{}", "不超过{}", "{}以内", "不足{}", "≤{}"],
    ["at most {}", "no more than {}", "{} or less", "less than {}", "≤ {}"],
)


@given(measured(), st.booleans(), st.data())
def test_bounds_agree_and_their_reversal_is_found(
    given_quantity: tuple[int, int, Spellings], upward: bool, data: st.DataObject
) -> None:
    _, place, (zh, en) = given_quantity
    assume(" degrees" not in MEASURES[place][2][-1])
    one = data.draw(st.sampled_from([each for each in zh if each[0].isdigit() and not each.endswith("患者")]))
    other = data.draw(st.sampled_from([each for each in en if "-" not in each and each[0].isdigit()]))
    right, wrong = (UPWARD, DOWNWARD) if upward else (DOWNWARD, UPWARD)
    way, told = (data.draw(st.sampled_from(forms)) for forms in right)
    said = way.format(one)
    moved = way in ("超过{}", "不足{}") and told not in ("more than {}", "less than {}")
    assert kinds(said, told.format(other)) == ({"edge"} if moved else set())
    assert kinds(said, data.draw(st.sampled_from(wrong[1])).format(other)) == {"bound"}


@given(st.integers(1, 80), st.data())
def test_signs(degrees: int, data: st.DataObject) -> None:
    zh = data.draw(st.sampled_from([f"零下{degrees}度", f"−{degrees}℃", f"-{degrees} ℃", f"零下{han(degrees)}摄氏度"]))
    en = data.draw(
        st.sampled_from([f"−{degrees} °C", f"-{degrees} °C", f"minus {degrees} °C", f"{degrees} degrees below zero"])
    )
    assert kinds(f"保存于{zh}", f"Store at {en}") == set()
    assert kinds(f"保存于{zh}", f"Store at {degrees} °C") == {"sign"}


@given(st.integers(2, 12), st.integers(1, 11), st.data())
def test_shares(whole: int, part: int, data: st.DataObject) -> None:
    assume(part < whole)
    zh = data.draw(
        st.sampled_from([f"{han(whole)}分之{han(part)}的人", f"{whole}人中有{part}人", f"{part}/{whole}的人"])
    )
    en = data.draw(
        st.sampled_from([f"{part} in {whole} people", f"{part} out of {whole} people", f"{part}/{whole} of people"])
    )
    assert kinds(zh, en) == set()
    percent = Fraction(100 * part, whole)
    if percent.denominator == 1:
        assert kinds(zh, f"{percent}% of people") == set()
        assert kinds(zh, f"{percent + 1}% of people")


NAMES = st.from_regex(r"(?:IL|CD|JAK|HLA|TNF|NCT|HER|PCV|Th|GLP|SGLT)-?[1-9][0-9]{0,7}", fullmatch=True)


@given(NAMES)
def test_digits_of_names_are_no_numbers(name: str) -> None:
    for text, lang in ((f"与{name}有关", "zh"), (f"It is linked to {name}.", "en")):
        reading = read(text, lang)
        assert reading.quantities == ()
        assert [typed for typed, _ in reading.names.values()] == [name]
    assert kinds(f"与{name}有关", f"linked to {name.replace('-', '')}") == set()
    assert kinds(f"与{name}有关", f"linked to {name}7") == {"name"}


FRAGMENTS = st.sampled_from(
    [
        word
        for pairs in (*SAME.values(), PROSE)
        for pair in pairs
        for word in re.findall(r"[a-zA-Z']+|\d+|[^\w\s]|\w", " ".join(pair))
    ]
)
SIGNS = "0123456789０１９.,/^⁰⁶−-+%‰½一二十百千万半两零〇第每年月日号点分之成倍个次天周 aApmsthe"
TEXTS = st.one_of(
    st.text(), st.lists(FRAGMENTS, max_size=25).map("".join), st.lists(FRAGMENTS, max_size=25).map(" ".join),
    st.text(alphabet=SIGNS, max_size=30),
)  # fmt: skip


@settings(max_examples=400)
@given(TEXTS, TEXTS)
def test_no_text_breaks_the_reader(one: str, other: str) -> None:
    readings = [read(one, "zh"), read(other, "en"), read(other, "zh"), read(one, "en")]
    for reading, text in zip(readings, (one, other, other, one), strict=True):
        for quantity in reading.quantities:
            assert text[quantity.start : quantity.end] == quantity.typed
            assert 0 <= quantity.start < quantity.end <= len(text)
        for typed, start in reading.names.values():
            assert reading.text[start : start + len(typed)] == "\x00" * len(typed)
    for mismatch in compare(readings[0], readings[1]):
        assert mismatch.source is not None or mismatch.target is not None


@settings(max_examples=200)
@given(st.one_of(TEXTS, st.sampled_from([zh for zh, _ in PROSE])))
def test_a_text_agrees_with_itself(text: str) -> None:
    for lang in ("zh", "en"):
        reading: Reading = read(text, lang)
        assert {each.kind for each in compare(reading, reading)} == set()


HEAP_EN = (
    "second minute hour day night morning evening week fortnight month quarter year season decade every each per a an "
    "the half one two hundred once twice times fold 1 10 0 0.5 1/2 ½ 3rd first third of in to and or – % mg/kg ml 10⁶ "
    "at least no more than within over about nearly May may 12 noon midnight am pm phase I III ± − ( ) years old daily "
    "weekly q8h single both none not as many again £ °C 2023 1990s early end weekend Monday tablets units single liang "
    "all but plus minus for under over- fives sixes forties still (0.5–2) ×"
)
HEAP_ZH = (
    "一 二 三 十 百 千 万 亿 半 两 零 〇 余 多 来 近 约 几 数 每 个 第 成 折 倍 分之 到 至 ～ 、 ， 。 （ ） / ± "
    "每日 每周 小时 分钟 天 周 月 年 岁 mg 毫克 片 次 度 ℃ % 上午 晚上 点 时 分 一半 不超过 至少 以上 以内 不足 "
    "满 左右 增加 升至 Ⅱ 期 级 2023年 12月 5日 周三 隔日 bid ×10⁶ 元 季度 昼夜 三成五 八折 两三 十几 1 10 0 0.5 "
    "１２ 12:00 斤 旬 初 底"
)
WORDS_EN, WORDS_ZH = (st.sampled_from(heap.split()) for heap in (HEAP_EN, HEAP_ZH))


@given(st.lists(WORDS_EN, max_size=9).map(" ".join), st.lists(WORDS_ZH, max_size=9).map("".join))
@settings(max_examples=400)
def test_no_heap_of_its_own_words_breaks_the_reader(english: str, chinese: str) -> None:
    """Words that the patterns know, in any order: each way through the readers is gone."""
    compare(read(chinese, "zh"), read(english, "en"))


EVERY = [pair for rows in SAME.values() for pair in rows] + list(PROSE)


@pytest.mark.parametrize("pair", EVERY, ids=[zh for zh, _ in EVERY])
def test_the_gate_lets_every_piece_through(pair: tuple[str, str]) -> None:
    """The quick search for beginnings passes over nothing that a search at every place would find."""
    zh, en = (read(text, lang).text for text, lang in zip(pair, ("zh", "en"), strict=True))
    assert [
        zh[place:] for place in beginnings(SCANNER_CHINESE, zh, False) if GATE_CHINESE.match(zh, place) is None
    ] == []
    padded = f" {en}"
    shut = [
        place
        for place in beginnings(SCANNER_ENGLISH, en, True)
        if GATE_ENGLISH.match(padded, place) is None and GATE_ENGLISH.match(padded, place + 1) is None
    ]
    assert [en[place:] for place in shut] == []


@pytest.mark.parametrize(
    ("scanner", "pieces", "side"), [(SCANNER_CHINESE, PIECES_CHINESE, 0), (SCANNER_ENGLISH, PIECES_ENGLISH, 1)]
)
def test_the_scanner_finds_what_one_alternation_finds(
    scanner: Scanner, pieces: tuple[tuple[str, str], ...], side: int
) -> None:
    """The characters listed before each pattern are all that it begins with."""
    whole = re.compile("|".join(pattern for _, pattern in pieces))
    for pair in EVERY:
        text = read(pair[side], ("zh", "en")[side]).text
        for place in range(len(text)):
            one, other = (each.match(text, place) for each in (scanner, whole))
            assert (one and (one.span(), one.lastgroup)) == (other and (other.span(), other.lastgroup)), text[place:]


def beginnings(pattern: Scanner, text: str, spaced: bool) -> list[int]:
    """Where a piece begins; in a spaced text never inside a word."""
    found, place = [], 0
    while place < len(text):
        inside = spaced and place > 0 and text[place].isalpha() and text[place - 1].isalpha()
        hit = None if inside else pattern.match(text, place)
        if hit is not None:
            found.append(place)
        place = hit.end() if hit is not None else place + 1
    return found

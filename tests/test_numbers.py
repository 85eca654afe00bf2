"""Where findings about numbers point: the very word, in both languages, however often it stands there."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from duizhao.align import align
from duizhao.check import Case, numbers
from duizhao.config import Config
from duizhao.finding import Finding, Severity
from duizhao.model import Shelf
from duizhao.read.files import SourceFile
from duizhao.read.markdown import parse

RULES = (numbers.mismatch, numbers.unit, numbers.bound, numbers.frequency, numbers.name)


def findings(zh: str, en: str) -> list[Finding]:
    source = parse(SourceFile("page", "zh", "source/zh/page.md", zh))
    target = parse(SourceFile("page", "en", "source/en/page.md", en))
    case = Case(align(source, [target]), Shelf(), Config(Path(), date(2026, 11, 23)))
    return [each for rule in RULES for each in rule(case)]


def pointed(text: str, finding: Finding) -> str:
    """What the finding underlines in the translation, up to the end of its line."""
    line = text.split("\n")[finding.where.line - 1]
    return line[finding.where.column - 1 :]


@pytest.mark.parametrize(
    ("zh", "en", "there", "here"),
    [
        ("共20人。10%好转，10毫克。", "20 people; 10% got better, 15 mg.", "15 mg", "10毫克"),
        ("先吃5片，再吃5克。", "First 5 tablets, then 6 g.", "6 g", "5克"),
        ("服**10** 毫克。", "Take **12** mg.", "12", "10"),
        ("每天3次[@li2020]，共20天。", "Three times a day [@li2020] for 21 days.", "21 days", "20天"),
        ("共有2×10^6^个细胞。", "There were 3×10^6^ cells.", "3×10^6^", "2×10^6^"),
        (
            "见[2020年指南](https://e.org/15)，共15条。",
            "See the [2020 guideline](https://e.org/15), 16 points.",
            "16",
            "15条",
        ),
        ("**至少**喝8杯。", "Drink **at most** 8 glasses.", "at most** 8 glasses", "至少**喝8杯"),
    ],
)
def test_the_place_is_the_word(zh: str, en: str, there: str, here: str) -> None:
    (found,) = findings(zh + "\n", en + "\n")
    assert pointed(en, found).startswith(there)
    assert found.beside is not None
    assert zh[found.beside.span.column - 1 :].startswith(here)


def test_the_same_number_twice_names_the_second() -> None:
    (found,) = findings("第一组5克，第二组5毫克。\n", "5 g in group one, 5 kg in group two.\n")
    assert (found.where.column, found.length) == (19, 4)
    assert found.beside is not None and found.beside.span.column == 10


def test_each_cell_is_compared_with_its_own() -> None:
    zh = "| 药 | 次数 |\n|---|---|\n| 甲 | 三次 |\n| 乙 | 一次 |\n"
    en = "| Drug | Times |\n|---|---|\n| A | once |\n| B | three times |\n"
    assert [(each.code, each.where.line) for each in findings(zh, en)] == [("NUM001", 3), ("NUM001", 4)]


def test_places_in_lists_and_boxes() -> None:
    zh = "> [!WARNING]\n> 注意：\n>\n> - 每天2次\n> - 每次5毫克\n"
    en = "> [!WARNING]\n> Note:\n>\n> - twice a day\n> - 50 mg each time\n"
    (found,) = findings(zh, en)
    assert (found.where.line, found.where.column) == (5, 5)
    assert found.beside is not None and found.beside.span.line == 5


@pytest.mark.parametrize(
    ("zh", "en", "wanted"),
    [
        ("初犯罚200元，再犯罚300元。", "$200 the first time, $300 again.", [Severity.INFO, Severity.INFO]),
        ("初犯罚200元，再犯罚300元。", "200 yuan the first time, $300 again.", [None]),
        ("初犯罚200元，再犯罚300元。", "US$200 the first time, US$300 again.", [None, None]),
        ("挂号费50元。", "Registration costs $50.", [None]),
    ],
)
def test_dollars_of_another_place_are_a_remark(zh: str, en: str, wanted: list[Severity | None]) -> None:
    """In Hong Kong 元 is $, but then throughout; None is the severity of the rule, an error."""
    assert [each.severity for each in findings(zh, en) if each.code == "NUM002"] == wanted

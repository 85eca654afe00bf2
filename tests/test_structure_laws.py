"""Laws of structure: a true translation is silent; one exchange, move or loss is one finding at the right line."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.align import align
from duizhao.check import Case, check
from duizhao.config import Config
from duizhao.finding import Finding
from duizhao.model import Shelf
from duizhao.read.files import SourceFile
from duizhao.read.markdown import parse

ALIKE = Path(__file__).parent / "data" / "alike.md"
SEEDS = st.integers(0, 10**6)
THOROUGH = settings(derandomize=True, max_examples=150, deadline=None)
# Sentences and their translations, in pieces that can be put together: no two say the same.
WHO = (
    ("医生", "The doctor"),
    ("护士", "The nurse"),
    ("家属", "Your family"),
    ("药师", "The pharmacist"),
    ("您", "You"),
)
DOES = (
    ("检查伤口和缝线", "will look at the wound and the stitches"),
    ("测量血压和脉搏", "will measure blood pressure and pulse"),
    ("准备口罩和手套", "will have masks and gloves ready"),
    ("清洗厨房和冰箱", "will clean the kitchen and the fridge"),
    ("记录体温和咳嗽", "will write down the temperature and any cough"),
    ("购买牛奶和水果", "will buy milk and fruit"),
    ("打开窗户和电视", "will open the window and turn on the television"),
    ("带来眼镜和雨伞", "will bring the glasses and an umbrella"),
    ("更换床单和枕头", "will change the sheets and the pillow"),
    ("预约磁共振和心电图", "will book an MRI scan and an ECG"),
)
WHEN = (
    ("星期一早上", "on Monday morning"),
    ("星期三下午", "on Wednesday afternoon"),
    ("出院以前", "before discharge"),
    ("{}天以后", "after {} days"),
    ("研究的第{}周", "in week {} of the study"),
    ("", "when there is time"),
)
HEADS = {"zh": ("| 事情 | 时间 |", "|---|---|"), "en": ("| What | When |", "|---|---|")}
CODES = {"block": ("STR021", "STR024"), "item": ("STR022", "STR025"), "row": ("STR023", "STR026")}


@dataclass
class Holder:
    """A section of paragraphs, a list or a table: its members in both languages."""

    kind: str
    members: list[tuple[str, str]]
    lines: list[int] = field(default_factory=list)

    def write(self, lang: str, order: list[int]) -> list[str]:
        """The Markdown, its members in some order; `lines` is where each stands, counted from 1."""
        out = [*HEADS[lang]] if self.kind == "row" else []
        self.lines = []
        for place, number in enumerate(order, 1):
            text = self.members[number][lang == "en"]
            self.lines.append(len(out) + 1)
            mark = {"block": "", "item": "- ", "row": "", "step": f"{place}. "}[self.kind]
            out += [mark + text, ""] if self.kind == "block" else [mark + text]
        return out


def holder(seed: int) -> Holder:
    dice = random.Random(seed)
    kind = dice.choice(["block", "item", "step", "row"])
    members = []
    for zh, en in dice.sample(DOES, dice.randint(3, 7)):
        who, when, number = dice.choice(WHO), dice.choice(WHEN), dice.randint(11, 99)
        late = (when[0].format(number), when[1].format(number))
        if kind == "row":
            members.append((f"| {zh} | {late[0]} |", f"| {en} | {late[1]} |"))
        else:
            cite = f"[@study{number}]" if dice.random() < 0.2 else ""
            members.append((f"{late[0]}{who[0]}{zh}{cite}。", f"{who[1]} {en} {late[1]} {cite}.".replace(" .", ".")))
    return Holder(kind, members)


def findings(made: Holder, order: list[int]) -> list[Finding]:
    """The findings about structure in a translation whose members stand in some order."""
    texts = {"zh": made.write("zh", list(range(len(made.members))))}
    texts["en"] = made.write("en", order)
    return said({lang: "\n".join(lines) for lang, lines in texts.items()}, "NUM", "CIT003", "CIT004")


def said(texts: dict[str, str], *more: str) -> list[Finding]:
    """The findings of the families STR and INL, and of some `more`; ids are not its matter."""
    zh, en = (parse(SourceFile("page", lang, f"{lang}.md", text)) for lang, text in texts.items())
    found = check(Case(align(zh, [en]), Shelf(), Config(Path(), date(2026, 11, 23))))
    return [each for each in found if each.code.startswith(("STR", "INL", *more)) and each.code != "STR018"]


def codes(made: Holder) -> tuple[str, str]:
    return CODES["item" if made.kind == "step" else made.kind]


@given(SEEDS)
@THOROUGH
def test_a_true_translation_is_silent(seed: int) -> None:
    made = holder(seed)
    assert findings(made, list(range(len(made.members)))) == []


@given(SEEDS, st.data())
@THOROUGH
def test_an_exchange_is_one_finding_that_names_both(seed: int, data: st.DataObject) -> None:
    made = holder(seed)
    order = list(range(len(made.members)))
    one, other = sorted(data.draw(st.permutations(order))[:2])
    order[one], order[other] = order[other], order[one]
    (found,) = findings(made, order)
    assert (found.code, found.where.line) == (codes(made)[0], made.lines[one])
    assert str(made.lines[other]) in str(found.message)
    zh = made.write("zh", list(range(len(order))))
    assert found.beside is not None and zh[found.beside.span.line - 1] == found.beside.text
    assert made.members[other][0] in found.beside.text


@given(SEEDS, st.data())
@THOROUGH
def test_a_move_is_one_finding_and_shifts_nothing_else(seed: int, data: st.DataObject) -> None:
    made = holder(seed)
    order = list(range(len(made.members)))
    start = data.draw(st.sampled_from(order))
    end = data.draw(st.sampled_from([place for place in order if abs(place - start) > 1] or [start]))
    order.insert(end, order.pop(start))
    found = findings(made, order)
    if start != end:
        assert [(each.code, each.where.line) for each in found] == [(codes(made)[1], made.lines[end])]


@given(SEEDS, st.data())
@THOROUGH
def test_what_is_lost_is_one_finding_beside_the_right_line(seed: int, data: st.DataObject) -> None:
    made = holder(seed)
    order = list(range(len(made.members)))
    lost = order.pop(data.draw(st.sampled_from(order)))
    (found,) = findings(made, order)
    assert found.beside is not None and made.members[lost][0] in found.beside.text


@pytest.mark.parametrize("kind", ["block", "item", "row"])
def test_no_exchange_where_nothing_tells(kind: str) -> None:
    """Texts of which no word is known keep their order, whatever they say."""
    made = Holder(kind, [("| 甲乙 | 丙丁 |", "| Erst | Anon |"), ("| 戊己 | 庚辛 |", "| Hence | Thus |")])
    assert findings(made, [1, 0]) == []


# ---------------------------------------------------------------- right pairs whose parts are much alike


def alike() -> list[tuple[str, str, str]]:
    parts = re.split(r"^## (?=[a-z0-9-]+$)", ALIKE.read_text("utf-8"), flags=re.MULTILINE)[1:]
    return [(part.partition("\n")[0], *re.findall(r"^```[a-z]+\n(.*?)^```$", part, re.M | re.S)) for part in parts]


@pytest.mark.parametrize(("name", "zh", "en"), alike(), ids=lambda text: text if "\n" not in text else "")
def test_similar_parts_in_the_right_order_are_silent(name: str, zh: str, en: str) -> None:
    assert said({"zh": zh, "en": en}) == []

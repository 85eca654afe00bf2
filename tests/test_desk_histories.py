"""Histories of edits: whatever people do to both files, every block keeps its key, its state and its old text."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from duizhao.align import align, matcher
from duizhao.desk.actions import confirmed, refreshed
from duizhao.desk.model import Desk, Entry, State
from duizhao.desk.states import entries
from duizhao.desk.structure import partners
from duizhao.read.files import SourceFile
from duizhao.read.ledger import Ledger, Sign, parse, text
from duizhao.read.markdown import parse as read
from duizhao.segments import segments

HAN = (
    "的患者治疗皮肤细胞研究药物医生每天服用检查血压糖尿病心脏肝肾疼痛发热咳嗽感染疫苗接种儿童孕妇老人饮食运动睡眠手术麻醉护理"
    "复查症状风险获益随访剂量停止开始增加减少观察记录联系门诊急诊病房家属同意咨询说明书过敏反应"
)
WORDS = tuple(
    "the patient doctor nurse tablet skin cell trial blood pressure heart liver pain fever cough infection vaccine "  # noqa: SIM905 - easier to read
    "child diet sleep surgery care risk benefit dose stop start rest drink walk call clinic ward family answer".split()
)
SIGN = Sign("li", date(2026, 11, 23))


@dataclass
class Unit:
    """One block of the story: what it says now, what was confirmed, and what we expect of it."""

    zh: str
    en: str = ""
    was_zh: str = ""  # as confirmed
    was_en: str = ""
    key: str = ""
    edits: int = 0

    @property
    def state(self) -> State | None:
        if not self.zh:
            return State.ORPHAN
        if not self.en:
            return State.NEW
        if not self.was_zh:
            return State.UNCONFIRMED
        if self.zh != self.was_zh:
            return State.STALE
        return State.OK if self.en == self.was_en else State.RETOUCHED


@dataclass
class Box:
    """A paragraph, a list, a callout or a table, with its units."""

    kind: str
    units: list[Unit]


@dataclass
class Story:
    """Two files and a ledger. `zh` and `en` are sections of boxes; the translation is moved about by its own people."""

    dice: random.Random
    zh: list[list[Box]] = field(default_factory=list)
    en: list[list[Box]] = field(default_factory=list)
    heads: list[Unit] = field(default_factory=list)
    ledger: str = ""

    # ------------------------------------------------------------ making text

    def chinese(self) -> str:
        size = self.dice.randint(14, 60)
        body = "".join(self.dice.choice(HAN) for _ in range(size))
        return f"{body[:7]}，{body[7:]}{self.dice.randint(2, 99_980)}毫克。"

    def english(self, chinese: str) -> str:
        words = [self.dice.choice(WORDS) for _ in range(self.dice.randint(5, 20))]
        return " ".join(words).capitalize() + f" {re.findall('[0-9]+', chinese)[-1]} mg."

    def unit(self) -> Unit:
        chinese = self.chinese()
        return Unit(chinese, self.english(chinese))

    def box(self) -> Box:
        kind = self.dice.choice(("p", "p", "list", "quote", "table"))
        return Box(kind, [self.unit() for _ in range(1 if kind == "p" else self.dice.randint(2, 4))])

    def begin(self) -> None:
        for number in range(self.dice.randint(1, 3)):
            unit = self.unit()
            self.heads.append(Unit(f"第{number}节{unit.zh}", f"Part {number} {unit.en}"))
            self.zh.append([self.box() for _ in range(self.dice.randint(1, 5))])
        twin = Unit("没有。", "None.")
        self.zh[0].append(Box("list", [twin, self.unit(), Unit("没有。", "None.")]))
        self.follow()

    # ------------------------------------------------------------ what people do

    def units(self) -> list[tuple[list[Box], Box, Unit]]:
        return [(section, box, unit) for section in self.zh for box in section for unit in box.units]

    def insert(self) -> None:
        section = self.dice.choice(self.zh)
        new = Unit(self.chinese())
        if section and self.dice.random() < 0.5:
            box = self.dice.choice(section)
            if box.kind != "p":
                box.units.insert(self.dice.randint(0 if box.kind != "table" else 1, len(box.units)), new)
                return
        section.insert(self.dice.randint(0, len(section)), Box("p", [new]))

    def delete(self) -> None:
        section, box, unit = self.dice.choice(self.units())
        if unit.zh == "没有。" or (box.kind == "table" and unit is box.units[0]):
            return
        box.units.remove(unit)
        if not box.units:
            section.remove(box)
        unit.zh = ""

    def move(self) -> None:
        section = self.dice.choice([each for each in self.zh if each] or [[]])
        if section:
            box = section.pop(self.dice.randrange(len(section)))
            other = self.dice.choice(self.zh)
            other.insert(self.dice.randint(0, len(other)), box)

    def swap(self) -> None:
        _, box, _ = self.dice.choice(self.units())
        first = 1 if box.kind == "table" else 0
        if len(box.units) - first >= 2:
            one, other = self.dice.sample(range(first, len(box.units)), 2)
            box.units[one], box.units[other] = box.units[other], box.units[one]

    def edit(self) -> None:
        unit = self.dice.choice([unit for _, _, unit in self.units()] + self.heads)
        if unit.edits >= 2 or unit.zh == "没有。":
            return
        unit.edits += 1
        at = self.dice.randint(8, len(unit.zh) - 11)
        unit.zh = self.dice.choice(
            (
                unit.zh[:at] + "不" + unit.zh[at:],
                unit.zh[:at] + self.dice.choice(HAN) * 2 + unit.zh[at + 2 :],
                unit.zh[:at] + unit.zh[at + 2 :],
                unit.zh[:-1] + "，请遵医嘱。",
            )
        )

    def retouch(self) -> None:
        unit = self.dice.choice([unit for _, _, unit in self.units()])
        if unit.en and unit.en != "None.":
            unit.en = unit.en[:-1] + f" {self.dice.choice(WORDS)}."

    def rename(self) -> None:
        """A section gets another heading."""
        head = self.dice.choice(self.heads)
        if head.edits < 2:
            head.edits += 1
            head.zh += self.dice.choice(HAN)

    def translate(self) -> None:
        """The translator catches up and confirms everything."""
        for _, _, unit in self.units():
            unit.en = unit.en or self.english(unit.zh)
        self.follow()
        desk = self.desk()
        for entry in desk.entries:
            if entry.state is State.STALE:
                unit = self.saying(entry.source.text)[0]  # type: ignore[union-attr]
                unit.en += " Changed." if "\n" not in unit.en else ""
        desk = self.desk()
        wanted = {entry.key for entry in desk.entries}
        done = confirmed(desk, wanted, SIGN)
        assert not done.refused, [(entry.state, str(why)) for entry, why in done.refused]
        self.ledger = text(done.records, "zh", "en")
        keys: dict[str, list[str]] = {}
        for entry in self.desk().entries:
            assert entry.state is State.OK and entry.source is not None
            keys.setdefault(entry.source.text, []).append(entry.key)
        for unit in [unit for _, _, unit in self.units()] + self.heads:
            unit.was_zh, unit.was_en, unit.edits = unit.zh, unit.en, 0
            key = keys[unit.zh].pop(0)
            assert unit.key in ("", key) or unit.zh == "没有。", "a key is kept for life"
            unit.key = key

    def refresh(self) -> None:
        """`sync`: new blocks get records, the order follows the source."""
        self.ledger = text(refreshed(self.desk()), "zh", "en")

    def follow(self) -> None:
        """The translation gets the shape that the source has."""
        self.en = [[Box(box.kind, list(box.units)) for box in section] for section in self.zh]

    def saying(self, words: str) -> list[Unit]:
        return [unit for unit in [unit for _, _, unit in self.units()] + self.heads if unit.zh == words]

    # ------------------------------------------------------------ what the desk sees

    def desk(self) -> Desk:
        source = read(one := SourceFile("a", "zh", "source/zh/a.md", markdown(self.zh, self.heads, "zh")))
        target = read(other := SourceFile("a", "en", "source/en/a.md", markdown(self.en, self.heads, "en")))
        assert not source.troubles and not target.troubles
        ones, others = segments(source, one.text), segments(target, other.text)

        def structure() -> dict[int, int]:
            return partners(align(source, [target]).parallels[0], matcher(), ones, others)

        ledger = parse("a.sync.yaml", self.ledger) if self.ledger else Ledger("a.sync.yaml")
        assert not ledger.damages
        found = entries(ones, others, ledger, structure)
        return Desk(source, target, "en", ledger.path, ledger, found)


def markdown(sections: Sequence[Sequence[Box]], heads: Sequence[Unit], lang: str) -> str:
    lines: list[str] = []
    for number, section in enumerate(sections):
        lines += [f"## {getattr(heads[number], lang)} {{#s{number}}}", ""]
        for box in section:
            texts = [words for unit in box.units if (words := getattr(unit, lang))]
            match box.kind:
                case "p" | "list":
                    lines += [("- " if box.kind == "list" else "") + words for words in texts]
                case "quote":
                    lines += ["> [!NOTE]", *"\n>\n".join(f"> {words}" for words in texts).split("\n")] if texts else []
                case _:
                    cells = [f"| {words} |" for words in texts]
                    lines += [*cells[:1], "| --- |", *cells[1:]] if cells else []
            lines += ["", "<!-- -->", ""]  # two lists in a row stay two
    return "\n".join(lines) + "\n"


def judged(story: Story) -> None:
    """Every block has the state, the key and the old text that the story gives it."""
    found: dict[str, list[Entry]] = {}
    for entry in story.desk().entries:
        if entry.source is not None:
            found.setdefault(entry.source.text, []).append(entry)
        else:
            assert entry.state is State.ORPHAN
    for unit in [unit for _, _, unit in story.units()] + story.heads:
        entry = found[unit.zh].pop(0)
        assert entry.state is unit.state, (entry.state, unit)
        if unit.key and unit.zh != "没有。":
            assert entry.key == unit.key
        if unit.state is State.STALE:
            assert entry.old == unit.was_zh
        if entry.target is not None:
            assert entry.target.text == unit.en
    assert not any(found.values())


STEPS = ("insert", "delete", "move", "swap", "edit", "retouch", "rename", "refresh", "translate")


@settings(max_examples=500, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.randoms(use_true_random=False), st.lists(st.sampled_from(STEPS), min_size=1, max_size=7))
def test_every_block_is_known_again(dice: random.Random, steps: list[str]) -> None:
    story = Story(random.Random(dice.randint(0, 10**9)))
    story.begin()
    story.translate()
    judged(story)
    for step in steps:
        getattr(story, step)()
        judged(story)

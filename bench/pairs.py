"""Makes article pairs of about 6 KB of Chinese and 10 KB of English: seeded, so that every run has the same ones.

python bench/pairs.py FOLDER COUNT
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path

# Clauses that mean the same, with a place for a number or none: the texts are dull, their shape is real.
CLAUSES = (
    ("请按医生说的用药", "please take the medicine just as your doctor told you to take it"),
    ("研究纳入了{}名成人", "in all, {} adults agreed to take part in the study"),
    ("{}%的人觉得瘙痒减轻", "{}% of the people who took part said that they felt less itch"),
    ("每天涂抹{}次润肤剂", "rub the moisturiser gently into your skin {} times a day"),
    ("症状通常在{}周后缓解", "in most people the symptoms begin to ease after {} weeks"),
    ("如果病情加重，请马上就医", "if you get worse in any way, please seek medical care at once"),
    ("皮肤屏障像一堵砖墙", "healthy skin works as a barrier, much like a wall of bricks"),
    ("这种药的不良反应多为轻度", "most of the side effects that people have from this drug are mild"),
    ("剂量不要超过{}毫克", "do not use more than {} mg of the medicine"),
    ("没有对照组，结果并不可靠", "the study had no comparison group, so its result is not very sure"),
    ("孩子洗澡时水温不要太高", "take care not to make the water too hot when a child has a bath"),
    ("医生可能会为您抽血检查", "your doctor may want to take some of your blood for a test"),
    ("IL-4和IL-13引起炎症", "IL-4 and IL-13 bring on the inflammation"),
    ("随访持续了{}个月", "the people in the study were followed up for {} months"),
)
HEADINGS = (
    ("要点", "Key points", "key-points"),
    ("这是什么病？", "What is this disease?", "what-is-it"),
    ("怎样治疗？", "How is it treated?", "treatment"),
    ("研究发现了什么？", "What have studies found?", "studies"),
    ("日常怎样护理？", "How to care for yourself", "care"),
    ("什么时候就医？", "When to see a doctor", "when-to-ask"),
    ("还不知道什么？", "What do we not know?", "unknown"),
    ("小结", "Summary", "summary"),
)
KEYS = tuple(f"study{number}" for number in range(20))
FRONT = {
    "zh": (
        "title: 护理须知第{n}号\nsummary: 给患者和家人的一份说明。\nmain_message: 请按医生说的用药。\nversion: '1.0'\n"
        "medical_reviewer: null\nwritten: 2026-01-05\nnext_review: 2027-01-05\n"
        "contact: 请联系诊所\npublisher: 示例诊所\n"
    ),
    "en": (
        "title: Care sheet number {n}\nsummary: Notes for patients and families.\n"
        "main_message: Take the medicine as your doctor told you.\ntranslator: A. Example\n"
    ),
}


def pair(seed: int) -> tuple[str, str]:
    """One article in Chinese and English."""
    dice = random.Random(seed)
    zh, en = [f"---\n{FRONT[lang].format(n=seed)}---\n" for lang in ("zh", "en")]
    for han, english, key in HEADINGS:
        zh += f"\n## {han} {{#{key}}}\n"
        en += f"\n## {english} {{#{key}}}\n"
        for kind in dice.choices(("paragraph", "list", "table", "box"), (8, 3, 1, 1), k=dice.randint(3, 4)):
            one, other = KINDS[kind](dice)
            zh, en = f"{zh}\n{one}\n", f"{en}\n{other}\n"
    return zh, en


def sentences(dice: random.Random, count: int) -> tuple[str, str]:
    one, other = "", ""
    for _ in range(count):
        picked = dice.sample(CLAUSES, 2)
        numbers = [dice.randint(2, 400) for _ in picked]
        cite = dice.choice(KEYS) if dice.random() < 0.2 else ""
        han = "，".join(clause[0].format(number) for clause, number in zip(picked, numbers, strict=True))
        english = ", and ".join(clause[1].format(number) for clause, number in zip(picked, numbers, strict=True))
        one += f"{han}{f'[@{cite}]' if cite else ''}。"
        other += f"{english[0].upper()}{english[1:]}{f' [@{cite}]' if cite else ''}. "
    return one, other.strip()


def paragraph(dice: random.Random) -> tuple[str, str]:
    one, other = sentences(dice, dice.randint(2, 4))
    return (f"**注意**：{one}", f"**Note**: {other}") if dice.random() < 0.3 else (one, other)


def bullets(dice: random.Random) -> tuple[str, str]:
    made = [sentences(dice, 1) for _ in range(dice.randint(3, 5))]
    return "\n".join(f"- {one}" for one, _ in made), "\n".join(f"- {other}" for _, other in made)


def table(dice: random.Random) -> tuple[str, str]:
    rows = [(dice.randint(1, 90), dice.randint(1, 90)) for _ in range(4)]
    zh = [
        "| 组别 | 人数 | 好转 |",
        "| --- | ---: | ---: |",
        *(f"| 第{i}组 | {a} | {b}% |" for i, (a, b) in enumerate(rows, 1)),
    ]
    en = [
        "| Group | People | Better |",
        "| --- | ---: | ---: |",
        *(f"| Group {i} | {a} | {b}% |" for i, (a, b) in enumerate(rows, 1)),
    ]
    return "\n".join(zh), "\n".join(en)


def box(dice: random.Random) -> tuple[str, str]:
    one, other = sentences(dice, 1)
    return f"> [!WARNING]\n> {one}", f"> [!WARNING]\n> {other}"


KINDS = {"paragraph": paragraph, "list": bullets, "table": table, "box": box}


def write(folder: Path, count: int) -> None:
    """A whole project with `count` pairs, a disclaimer and references."""
    for lang in ("zh", "en"):
        (folder / "source" / lang).mkdir(parents=True, exist_ok=True)
    for number in range(count):
        for lang, text in zip(("zh", "en"), pair(number), strict=True):
            (folder / "source" / lang / f"sheet-{number:04}.md").write_text(text, "utf-8")
    notes = {
        "zh": "## 声明 {#disclaimer}\n\n这不是医疗建议。\n",
        "en": "## Notice {#disclaimer}\n\nThis is not medical advice.\n",
    }
    for lang, text in notes.items():
        (folder / "source" / lang / "_disclaimer.md").write_text(text, "utf-8")
    (folder / "source" / "references.json").write_text(json.dumps([record(key) for key in KEYS]), "utf-8")
    (folder / "pyproject.toml").write_text("[tool.duizhao]\nside_by_side = false\n", "utf-8")


def record(key: str) -> dict[str, object]:
    return {
        "id": key,
        "type": "article-journal",
        "title": f"An invented study, {key}",
        "author": [{"family": "Example", "given": "Ann"}, {"family": "Sample", "given": "Bo"}],
        "container-title": "Journal of Invented Results",
        "volume": "3",
        "page": "11-19",
        "issued": {"date-parts": [[2020]]},
        "language": "en",
    }


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))

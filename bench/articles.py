"""Makes article pairs of about 6 KB of Chinese and 10 KB of English: seeded, so that every run has the same ones.

python bench/articles.py FOLDER COUNT
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from phrases import Pen

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
        "contact: 请联系诊所\npublisher: 示例诊所\nfunding: 无\nconflicts: 无\nlicence: CC BY 4.0\n"
    ),
    "en": (
        "title: Care sheet number {n}\nsummary: Notes for patients and families.\n"
        "main_message: Take the medicine as your doctor told you.\ntranslator: A. Example\n"
    ),
}


def pair(seed: int) -> tuple[str, str]:
    """One article in Chinese and English."""
    dice = random.Random(seed)
    pen = Pen(dice, KEYS)
    zh, en = [f"---\n{FRONT[lang].format(n=seed)}---\n" for lang in ("zh", "en")]
    for han, english, key in HEADINGS:
        zh += f"\n## {han} {{#{key}}}\n"
        en += f"\n## {english} {{#{key}}}\n"
        for kind in dice.choices(("paragraph", "list", "table", "box"), (8, 3, 1, 1), k=dice.choice((4, 5, 5))):
            one, other = KINDS[kind](pen)
            zh, en = f"{zh}\n{one}\n", f"{en}\n{other}\n"
    return zh, en


def sentences(pen: Pen, count: int) -> tuple[str, str]:
    made = [pen.sentence() for _ in range(count)]
    return "".join(one for one, _ in made), " ".join(other for _, other in made)


def paragraph(pen: Pen) -> tuple[str, str]:
    one, other = sentences(pen, pen.dice.randint(2, 4))
    return (f"**注意**：{one}", f"**Note**: {other}") if pen.dice.random() < 0.3 else (one, other)


def bullets(pen: Pen) -> tuple[str, str]:
    made = [sentences(pen, 1) for _ in range(pen.dice.randint(3, 5))]
    return "\n".join(f"- {one}" for one, _ in made), "\n".join(f"- {other}" for _, other in made)


def table(pen: Pen) -> tuple[str, str]:
    rows = [(pen.dice.randint(1, 90), pen.dice.randint(1, 90)) for _ in range(4)]
    zh = [
        "| 组 | 人数 | 好转 |",
        "| --- | ---: | ---: |",
        *(f"| 第{i}组 | {a} | {b}% |" for i, (a, b) in enumerate(rows, 1)),
    ]
    en = [
        "| Group | People | Better |",
        "| --- | ---: | ---: |",
        *(f"| Group {i} | {a} | {b}% |" for i, (a, b) in enumerate(rows, 1)),
    ]
    return "\n".join(zh), "\n".join(en)


def box(pen: Pen) -> tuple[str, str]:
    one, other = sentences(pen, 1)
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

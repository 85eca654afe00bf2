"""Builds of 100 articles (zh, en, zh-en; web, handout, WeChat) after changes, against the first build.

    python bench/rebuild.py [COUNT]

Prints CPU seconds of whole processes with their children, and their ratio to the full build of the same run. The bars:
3 % after one changed paragraph in one article, 1 % with nothing changed. Further rows have no bar: they show what a
change costs that concerns every article (a row of the glossary, another day): no sheet of paper is printed again.
A full build of 100 articles takes some minutes.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import articles
from measuring import measured

DAY = 86_400
TODAY = 1_767_700_000  # 2026-01-06
ROUNDS = 5


def build(project: Path, day: int = 0) -> float:
    os.environ["SOURCE_DATE_EPOCH"] = str(TODAY + day * DAY)
    return measured([sys.executable, "-m", "duizhao", "--project", str(project), "build"])[0]


def project(folder: Path, count: int) -> Path:
    articles.write(folder, count)
    (folder / "pyproject.toml").write_text("[tool.duizhao]\nside_by_side = true\n", "utf-8")
    return folder


def paragraph(folder: Path, turn: int) -> None:
    """One paragraph of one article, in both languages; another one every time."""
    for lang, words in (("zh", "请按时复诊。"), ("en", "Please come back on time.")):
        path = folder / "source" / lang / f"sheet-{turn:04}.md"
        path.write_text(path.read_text("utf-8") + f"\n{words}\n", "utf-8")


def glossary(folder: Path, turn: int) -> None:
    """One row more."""
    path = folder / "source" / "glossary.csv"
    rows = path.read_text("utf-8") if path.exists() else "zh,en\n"
    path.write_text(f"{rows}龙涎香{turn},ambergris{turn}\n", "utf-8")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    with tempfile.TemporaryDirectory() as top:
        folder = project(Path(top, "project"), count)
        full = build(folder)
        store = sum(path.stat().st_size for path in (folder / ".duizhao" / "store").rglob("*") if path.is_file())
        output = sum(path.stat().st_size for path in (folder / "output").rglob("*") if path.is_file())
        print(
            f"full build of {count} articles: {full:.1f} s; output/ {output / 1e6:.0f} MB, store {store / 1e6:.0f} MB"
        )
        tell("nothing changed", full, 1.0, lambda _: build(folder))
        tell("one paragraph changed", full, 3.0, lambda turn: (paragraph(folder, turn), build(folder))[1])
        tell("one row of the glossary", full, None, lambda turn: (glossary(folder, turn), build(folder))[1], 1)
        tell("another day", full, None, lambda _: build(folder, 1), 1)
        shutil.rmtree(folder / "output")
        tell("output/ lost", full, None, lambda _: build(folder, 1), 1)


def tell(name: str, full: float, bar: float | None, run: Callable[[int], float], rounds: int = ROUNDS) -> None:
    used = [run(turn) for turn in range(rounds)]
    middle = statistics.median(used)
    bars = "" if bar is None else f"   bar {bar:.0f} %"
    print(f"{name:24} {middle:6.2f} s  {100 * middle / full:5.2f} % ({min(used):.2f} to {max(used):.2f} s){bars}")


if __name__ == "__main__":
    main()

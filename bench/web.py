"""Web pages of many pairs, against a plain loop of markdown-it-py and Jinja2 that writes as many pages.

    python bench/web.py

Prints CPU seconds and peak memory of whole processes, run in turn on this machine, and their ratios:
machines are noisy, ratios within one run less so. Three programs:

    plain   read each file, markdown-it-py, one Jinja2 template, write
    pages   reading, aligning, all checks, both languages' web pages written
    build   the command: pages, and each one opened again and proven, staged and published whole

The press with its first rules took 2.8 times plain (its bar was 3.0). The rules that read both languages, which came
later, more than double that: most of a run's time now goes into reading what the texts say. bench/po4a.py --profile
shows where.

1,000 pairs cost about ten times what 100 cost, and at most 1.5 times the memory.
"""

from __future__ import annotations

import resource
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import articles
from measuring import measured

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 5
NAMES = ("plain", "pages", "build")
PLAIN = """
import sys
from pathlib import Path
from jinja2 import Environment
from markdown_it import MarkdownIt
md = MarkdownIt("js-default").enable("table")
page = Environment(autoescape=True).from_string(
    "<!doctype html><html lang={{ lang }}><head><meta charset=utf-8><title>{{ title }}</title></head>"
    "<body><main>{{ body|safe }}</main></body></html>")
source, out = Path(sys.argv[1]) / "source", Path(sys.argv[2])
for lang in ("zh", "en"):
    (out / lang).mkdir(parents=True)
    for path in sorted((source / lang).glob("sheet-*.md")):
        front, text = path.read_text("utf-8").removeprefix("---\\n").split("---\\n", 1)
        title = front.split("\\n")[0].removeprefix("title: ")
        html = page.render(lang=lang, title=title, body=md.render(text))
        (out / lang / f"{path.stem}.html").write_text(html, "utf-8")
"""


PAGES = """
import gc
import sys
from datetime import date
from pathlib import Path
gc.set_threshold(500_000, 20, 100)  # as the command does
from duizhao.config import load
from duizhao.judging import judged, surveyed
from duizhao.project import Project
from duizhao.render import web
config = load(Path(sys.argv[1]), date(2026, 1, 6))
project = Project.open(config)
cited = {}
for opened in project.each(slug for slug in project.files if slug.startswith("sheet-")):
    findings, places, _ = judged(opened, press=True)
    assert not findings, findings[0]
    cited |= places
    for page in web.write(opened.work, project.shelf, config):
        place = Path(sys.argv[2], page.path)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(page.data)
assert not surveyed(project, cited, False)
"""


def build(project: Path) -> tuple[float, float]:
    for name in ("output", ".duizhao"):
        shutil.rmtree(project / name, ignore_errors=True)
    return measured([sys.executable, "-m", "duizhao", "--project", str(project), "build", "--formats", "web"])


def script(code: str, project: Path) -> tuple[float, float]:
    with tempfile.TemporaryDirectory() as out:
        return measured([sys.executable, "-c", code, str(project), out])


def fresh(folder: Path, count: int) -> Path:
    articles.write(folder, count)
    return folder


def main() -> None:
    with tempfile.TemporaryDirectory() as top:
        small, large = fresh(Path(top, "100"), 100), fresh(Path(top, "1000"), 1000)
        sizes = [
            sum(p.stat().st_size for p in (small / "source" / lang).glob("sheet-*")) / 100e3 for lang in ("zh", "en")
        ]
        print(f"pairs of {sizes[0]:.1f} KB Chinese and {sizes[1]:.1f} KB English")
        rounds = []
        for _ in range(ROUNDS):
            rounds.append((script(PLAIN, small), script(PAGES, small), build(small)))
            shown = [f"{name} {cpu:.2f} s {peak:.0f} MiB" for name, (cpu, peak) in zip(NAMES, rounds[-1], strict=True)]
            print("100 pairs:  " + "   ".join(shown))
        for place, bar in ((1, "  (3.0 was the bar before the proof-reader)"), (2, "")):
            ratio = statistics.median(each[place][0] / each[0][0] for each in rounds)
            print(f"median ratio of {NAMES[place]} to plain: {ratio:.2f}{bar}")
        cpu, peak = build(large)
        base = [statistics.median(each[2][i] for each in rounds) for i in (0, 1)]
        print(f"1000 pairs:  build {cpu:.2f} s {peak:.0f} MiB")
        print(f"1000 to 100: CPU {cpu / base[0]:.1f}  memory {peak / base[1]:.2f}  (bars: about 10, at most 1.5)")


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()

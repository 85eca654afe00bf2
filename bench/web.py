"""Web pages of many pairs, against a plain loop of markdown-it-py and Jinja2 that writes as many pages.

    python bench/web.py

Prints CPU seconds and peak memory of whole processes, run in turn on this machine, and their ratios:
machines are noisy, ratios within one run less so. Bars: at most 3.0 times the plain loop for 100 pairs; 1,000
pairs cost about ten times 100 pairs and at most 1.5 times its memory.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import pairs

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 5
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


def measured(words: list[str]) -> tuple[float, float]:
    """(CPU seconds, peak MiB) of one whole process."""
    process = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{words} failed: {status}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def ours(project: Path) -> tuple[float, float]:
    return measured([sys.executable, "-m", "duizhao", "--project", str(project), "build", "--formats", "web"])


def plain(project: Path) -> tuple[float, float]:
    with tempfile.TemporaryDirectory() as out:
        return measured([sys.executable, "-c", PLAIN, str(project), out])


def fresh(folder: Path, count: int) -> Path:
    pairs.write(folder, count)
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
            subprocess.run(["rm", "-rf", str(small / "output")], check=True)
            rounds.append((ours(small), plain(small)))
        for (cpu, memory), (peer, peer_memory) in rounds:
            print(
                f"100 pairs: {cpu:6.2f} s {memory:5.0f} MiB   plain loop: {peer:6.2f} s {peer_memory:5.0f} MiB   ratio {cpu / peer:.2f}"
            )
        print(f"median ratio to the plain loop: {statistics.median(a[0] / b[0] for a, b in rounds):.2f}  (bar: 3.0)")
        cpu, memory = ours(large)
        base_cpu, base_memory = (statistics.median(one[i] for one, _ in rounds) for i in (0, 1))
        print(f"1000 pairs: {cpu:6.2f} s {memory:5.0f} MiB")
        print(f"1000 to 100: CPU {cpu / base_cpu:.1f}  memory {memory / base_memory:.2f}  (bars: about 10, 1.5)")


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()

"""Whole processes that print handouts, against the `weasyprint` command on the same HTML, run in turn A B A B.

    python bench/press.py [--rounds N] [--all]

Prints CPU and wall seconds, peak memory and the median of the ratios of each round: machines are noisy, ratios within
one run less so. Both print PDF/UA-1. The command gets the files a user would give it: the same HTML and pictures, the
fonts of this machine (it prints which ones it took: `apt install fonts-noto-cjk fonts-noto-core` gives it Chinese).
Two articles: a usual handout (four pages in one language, six side by side, without figures) and this project's own
(twelve and eighteen pages, four figures). Bars for CPU: one handout 0.55, twelve 0.30, the three of an article 0.50.
What the press saves is the start of a process, the fonts, and some of the layout: the longer a handout, the less weighs
the first. `--all` adds twelve of the project's own article, which take minutes.
"""

from __future__ import annotations

import argparse
import os
import pickle
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]
from measuring import measured  # noqa: E402

THREE = ("zh", "en", "zh-en")
SECTIONS = 4  # of a made-up article: they fill four pages
PRINT = """
import gc, pickle, sys
gc.set_threshold(500_000, 20, 100)  # as the command does
from pathlib import Path
from duizhao import press
press.load()
gc.freeze()
for job in pickle.loads(Path(sys.argv[1]).read_bytes()):
    Path(sys.argv[2], job.path).write_bytes(press.printed(job).data)
    gc.collect()  # as a worker does
"""


def own() -> dict[str, object]:
    """{"zh", "en", "zh-en", "zh.short" …: job} of this project's own article."""
    return jobs(ROOT, ("standard", "short"))


def usual() -> dict[str, object]:
    """The same of a made-up article of the usual length."""
    import articles

    with tempfile.TemporaryDirectory() as top:
        articles.write(Path(top), 1)
        for page in Path(top).glob("source/*/sheet-*.md"):
            head, *sections = page.read_text("utf-8").split("\n## ")
            page.write_text("\n## ".join((head, *sections[:SECTIONS])), "utf-8")
        (Path(top) / "pyproject.toml").write_text("[tool.duizhao]\n")
        return jobs(Path(top), ("standard",))


def jobs(folder: Path, editions: tuple[str, ...]) -> dict[str, object]:
    """Jobs of the first article of a project, by languages and edition."""
    from duizhao.config import load
    from duizhao.project import Project
    from duizhao.render import handout

    project = Project.open(replace(load(folder, date(2026, 1, 6)), handouts=editions))
    opened = next(iter(project.each(slug for slug in project.files if not slug.startswith("_"))))
    made = handout.write(opened.work, project.shelf, project.config)
    return {
        job.path.removesuffix(".pdf").partition(".")[2]: replace(job, path=job.path.replace("/", "_")) for job in made
    }


def unpacked(job: object, folder: Path) -> Path:
    """The HTML of a job as a file, with its pictures beside it and families a machine has."""
    html = job.html  # type: ignore[attr-defined]
    folder.mkdir(parents=True)
    for number, (name, data) in enumerate(job.images.items()):  # type: ignore[attr-defined]
        file = f"{number}{Path(name).suffix}"
        (folder / file).write_bytes(_known(data.decode("utf-8")).encode() if file.endswith(".svg") else data)
        html = html.replace(f"image:{name}", file)
    place = folder / f"{job.path}.html"  # type: ignore[attr-defined]
    place.write_text(_known(html), "utf-8")
    return place


def _known(text: str) -> str:
    return re.sub("Duizhao Sans SC", "Noto Sans CJK SC", text).replace("Duizhao Sans", "Noto Sans")


Measure = Callable[[], tuple[float, float, float]]  # CPU s, wall s, peak MiB


def ours(todo: list[object], folder: Path) -> tuple[float, float, float]:
    parcel = folder / "jobs.pickle"
    parcel.write_bytes(pickle.dumps(todo))
    start = time.perf_counter()
    cpu, peak = measured([sys.executable, "-c", PRINT, str(parcel), str(folder)])
    return cpu, time.perf_counter() - start, peak


def theirs(pages: list[Path]) -> tuple[float, float, float]:
    start, cpu, peak = time.perf_counter(), 0.0, 0.0
    for page in pages:
        words = [sys.executable, "-m", "weasyprint", "-q", "--presentational-hints", "--pdf-variant", "pdf/ua-1"]
        used = measured([*words, str(page), f"{page}.pdf"])
        cpu, peak = cpu + used[0], max(peak, used[1])
    return cpu, time.perf_counter() - start, peak


def compare(name: str, bar: float, rounds: int, pair: tuple[Measure, Measure]) -> None:
    """Print each round and the median ratios."""
    ratios = []
    for _ in range(rounds):
        mine, other = pair[0](), pair[1]()
        ratios.append((mine[0] / other[0], mine[1] / other[1]))
        shown = "   ".join(
            f"{who} {cpu:.2f} s CPU {wall:.2f} s wall {peak:.0f} MiB"
            for who, (cpu, wall, peak) in (("press", mine), ("command", other))
        )
        print(f"{name:<21} {shown}   ratio {ratios[-1][0]:.2f} {ratios[-1][1]:.2f}")
    cpu, wall = (statistics.median(each) for each in zip(*ratios, strict=True))
    print(f"{name:<21} median ratio: CPU {cpu:.2f} (bar {bar:.2f})  wall {wall:.2f}\n")


def fonts(pdf: Path) -> str:
    raw = subprocess.run(["pdffonts", str(pdf)], capture_output=True, text=True, check=True).stdout
    return ", ".join(sorted({re.sub(r"^\w+\+", "", line.split()[0]) for line in raw.splitlines()[2:]}))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--all", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as top:
        for label, made in (("usual", usual()), ("own", own())):
            folder = Path(top, label)
            pages = {name: unpacked(job, folder / name) for name, job in made.items()}

            def case(
                name: str, bar: float, rounds: int, names: list[str], made=made, pages=pages, folder=folder
            ) -> None:  # type: ignore[no-untyped-def]
                todo = [replace(made[each], path=f"{number}.pdf") for number, each in enumerate(names)]
                compare(name, bar, rounds, (partial(ours, todo, folder), partial(theirs, [pages[n] for n in names])))

            for name in ("zh", "zh.short"):
                if name in made:
                    case(f"{label}: one, {name}", 0.55, given.rounds, [name])
            print(f"fonts of the command: {fonts(Path(str(pages['zh']) + '.pdf'))}\n")
            case(f"{label}: zh, en, zh-en", 0.50, max(1, given.rounds - 1), list(THREE))
            if label == "usual" or given.all:
                case(f"{label}: twelve", 0.30, max(1, given.rounds // 2), [*THREE] * 4)


if __name__ == "__main__":
    os.environ.pop("FONTCONFIG_FILE", None)
    main()

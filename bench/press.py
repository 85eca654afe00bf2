"""Whole processes that print handouts, against the `weasyprint` command on the same HTML, run in turn A B A B.

    python bench/press.py [ROUNDS]

Prints CPU and wall seconds, peak memory and the median of the ratios of each round: machines are noisy, ratios within
one run less so. The command gets the files a user would give it: the same HTML and pictures, the fonts of this machine
(it prints which ones it took: `apt install fonts-noto-cjk` gives it Chinese). Bars: one handout 0.55, twelve 0.30, the
three of an article as PDF/UA-1 0.50. They were measured on handouts of four pages; this project's article has eleven to
sixteen, where the layout, the same in both, weighs more than the start that the press saves: they are not met.
"""

from __future__ import annotations

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

PRINT = """
import gc, pickle, sys
gc.set_threshold(500_000, 20, 100)  # as the command does
from pathlib import Path
from duizhao import press
for job in pickle.loads(Path(sys.argv[1]).read_bytes()):
    Path(sys.argv[2], job.path).write_bytes(press.printed(job).data)
"""


def jobs() -> dict[str, object]:
    """{"zh", "en", "zh-en", "zh.short" …: job} of this project's own article."""
    from duizhao.config import load
    from duizhao.project import Project
    from duizhao.render import handout

    config = replace(load(ROOT, date(2026, 1, 6)), handouts=("standard", "short"))
    project = Project.open(config)
    opened = next(iter(project.each(slug for slug in project.files if not slug.startswith("_"))))
    made = handout.write(opened.work, project.shelf, project.config)
    return {
        job.path.removesuffix(".pdf").partition(".")[2]: replace(job, path=job.path.replace("/", "_")) for job in made
    }


def unpacked(job: object, folder: Path) -> Path:
    """The HTML of a job as a file, with its pictures beside it and families a machine has."""
    html = job.html  # type: ignore[attr-defined]
    for number, (name, data) in enumerate(job.images.items()):  # type: ignore[attr-defined]
        file = f"{number}{Path(name).suffix}"
        (folder / file).write_bytes(data)
        html = html.replace(f"image:{name}", file)
    html = html.replace('"Duizhao Sans SC"', '"Noto Sans CJK SC"').replace('"Duizhao Sans"', '"Noto Sans"')
    place = folder / f"{job.path}.html"  # type: ignore[attr-defined]
    place.write_text(html, "utf-8")
    return place


Measure = Callable[[], tuple[float, float, float]]  # CPU s, wall s, peak MiB


def ours(todo: list[object], folder: Path) -> tuple[float, float, float]:
    parcel = folder / "jobs.pickle"
    parcel.write_bytes(pickle.dumps(todo))
    start = time.perf_counter()
    cpu, peak = measured([sys.executable, "-c", PRINT, str(parcel), str(folder)])
    return cpu, time.perf_counter() - start, peak


def theirs(pages: list[Path], variant: bool) -> tuple[float, float, float]:
    start, cpu, peak = time.perf_counter(), 0.0, 0.0
    for page in pages:
        words = [sys.executable, "-m", "weasyprint", "-q", "--presentational-hints"]
        used = measured([*words, *(["--pdf-variant", "pdf/ua-1"] if variant else []), str(page), f"{page}.pdf"])
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
        print(f"{name:<22}{shown}   ratio {ratios[-1][0]:.2f} {ratios[-1][1]:.2f}")
    cpu, wall = (statistics.median(each) for each in zip(*ratios, strict=True))
    print(f"{name:<22}median ratio: CPU {cpu:.2f} (bar {bar:.2f})  wall {wall:.2f}\n")


def fonts(pdf: Path) -> str:
    raw = subprocess.run(["pdffonts", str(pdf)], capture_output=True, text=True, check=True).stdout
    return ", ".join(sorted({re.sub(r"^\w+\+", "", line.split()[0]) for line in raw.splitlines()[2:]}))


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as top:
        folder, made = Path(top), jobs()
        pages = {name: unpacked(job, folder) for name, job in made.items()}
        for name in ("zh", "zh.short"):
            compare(
                f"one, {name}",
                0.55,
                rounds,
                (partial(ours, [made[name]], folder), partial(theirs, [pages[name]], False)),
            )
        print(f"fonts of the command: {fonts(Path(str(pages['zh']) + '.pdf'))}\n")
        three = ("zh", "en", "zh-en")
        compare(
            "zh, en, zh-en, UA-1",
            0.50,
            rounds,
            (
                partial(ours, [made[name] for name in three], folder),
                partial(theirs, [pages[name] for name in three], True),
            ),
        )
        twelve = [replace(made[name], path=f"{n}.pdf") for n in range(4) for name in three]  # type: ignore[type-var]
        compare(
            "twelve handouts",
            0.30,
            max(1, rounds // 3),
            (partial(ours, twelve, folder), partial(theirs, [pages[name] for name in three] * 4, False)),
        )


if __name__ == "__main__":
    os.environ.pop("FONTCONFIG_FILE", None)
    main()

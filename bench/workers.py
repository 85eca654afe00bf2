"""Memory of a process that prints, and what a second one saves (Linux).

    python bench/workers.py [--renders N]

Prints the peak memory of one worker after the first article's first handout and after all of its editions; then after
40 and after N renders of them (200 if not said): the bar is 110 MiB for the first handout,
and flat from there on, as workers are replaced after some jobs.
Last the wall time of 24 PDFs with two processes and with one, in turn, each with its start: machines are noisy,
ratios within one run less so, and a machine whose cores are busy shows no gain.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Iterator
from datetime import date
from itertools import cycle, islice
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "bench"), str(ROOT)]
import rendering  # noqa: E402

from duizhao import printing  # noqa: E402
from duizhao.config import load  # noqa: E402
from duizhao.pool import Craft, Limits, open_pool  # noqa: E402
from duizhao.pool.flow import in_order  # noqa: E402
from duizhao.pool.local import Local  # noqa: E402
from duizhao.press import Job  # noqa: E402
from duizhao.project import Project  # noqa: E402
from duizhao.render import WRITERS  # noqa: E402

ROUNDS = 3


def jobs() -> Iterator[Job]:
    """All editions of the project's own articles."""
    project = Project.open(load(ROOT, date(2026, 1, 6)))
    for opened in project.each(slug for slug in project.files if not slug.startswith("_")):
        for job in WRITERS["handout"](opened.work, project.shelf, project.config):
            assert isinstance(job, Job)
            yield job


def memory(editions: list[Job], renders: int) -> None:
    craft = Craft(rendering.memory, printing.ready)
    with Local(craft, 1, Limits()) as pool:
        for number, (_, future) in enumerate(in_order(pool, enumerate(islice(cycle(editions), renders)), 2), 1):
            most, now = future.result()
            if number in (1, len(editions), 40, 120, renders):
                print(f"after {number:3} renders: most {most:5.0f} MiB, now {now:5.0f} MiB", flush=True)


def wall(editions: list[Job], workers: int) -> float:
    start = time.monotonic()
    with open_pool(Craft(printing.one, printing.ready), workers) as pool:
        for _, future in in_order(pool, enumerate(islice(cycle(editions), 24)), printing.AHEAD * workers):
            future.result()
    return time.monotonic() - start


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--renders", type=int, default=200)
    editions = list(jobs())
    print("editions:", ", ".join(job.path for job in editions))
    memory(editions, parser.parse_args().renders)
    ratios = []
    for _ in range(ROUNDS):
        one, two = wall(editions, 1), wall(editions, 2)
        ratios.append(two / one)
        print(f"24 PDFs: one process {one:.1f} s, two {two:.1f} s, ratio {two / one:.2f}", flush=True)
    print(f"ratio, median: {statistics.median(ratios):.2f}")


if __name__ == "__main__":
    main()

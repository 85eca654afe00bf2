"""What `status` costs beside reading and parsing the same files, in one run, and what the ledgers cost of it.

    python bench/status.py          # 1,000 article pairs, confirmed, one block of each changed since
    python bench/status.py --pairs 200

Prints CPU seconds (user and system) of whole processes and their ratio; medians of five rounds, in turn. The peer reads
and parses every Markdown file of the project with the house's own reader and does nothing else.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

import articles  # noqa: E402
from measuring import measured  # noqa: E402

ROUNDS = 5
BAR = 1.5  # status beside reading and parsing alone
START = """
import gc
import sys
from datetime import date
from pathlib import Path
gc.set_threshold(500_000, 20, 100)  # as the command does
from duizhao.config import load
from duizhao.project import Project
project = Project.open(load(Path(sys.argv[1]), date(2026, 1, 6)))
"""
READ = START + "for slug in project.files:\n    project.sheets(slug)\n"
LEDGERS = START + (
    "from duizhao.read import ledger\n"
    "for paths in project.files.values():\n"
    "    assert ledger.load(project.config.project, ledger.place(paths['en'])).known\n"
)
BARE = START


def main() -> None:
    chosen = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    chosen.add_argument("--pairs", type=int, default=1000)
    count = chosen.parse_args().pairs
    with tempfile.TemporaryDirectory() as top:
        project = Path(top)
        articles.write(project, count)
        for words in (["adopt"], ["confirm", "source/en", "--by", "bench"]):
            command = [sys.executable, "-m", "duizhao", "--project", top, *words]
            subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        for path in (project / "source" / "zh").glob("sheet-*.md"):
            path.write_bytes(path.read_bytes().replace("。".encode(), "，请记住。".encode(), 1))
        jobs = {
            "status": [sys.executable, "-m", "duizhao", "--project", top, "status"],
            "reading and parsing alone": [sys.executable, "-c", READ, top],
            "reading the ledgers alone": [sys.executable, "-c", LEDGERS, top],
            "starting, and no article": [sys.executable, "-c", BARE, top],
        }
        rounds = [{name: measured(words)[0] for name, words in jobs.items()} for _ in range(ROUNDS)]
    times = {name: median(each[name] for each in rounds) for name in jobs}
    for name, seconds in times.items():
        print(f"{name:<28} {seconds:6.2f} s CPU")
    ratio = median(each["status"] / each["reading and parsing alone"] for each in rounds)
    own = times["reading the ledgers alone"] - times["starting, and no article"]
    print(f"status / reading and parsing   {ratio:6.2f}  (bar {BAR})")
    print(f"ledgers, share of status       {own / times['status']:6.1%}")


if __name__ == "__main__":
    main()

"""All checks of 100 generated pairs, against po4a's update of the same pairs. Needs po4a (Debian: apt install po4a).

    python bench/po4a.py             ratios to po4a, then growth from 100 to 1,000 pairs
    python bench/po4a.py --profile   where the time of a check goes, by family of rules

Prints CPU seconds (with children) and peak memory of whole processes, run in turn on this machine, and their ratios:
machines are noisy, ratios within one run less so. po4a extracts the Chinese of every pair and merges it into a
catalogue that holds every English text already. It offers that in several ways; the cheapest in this run is the peer:

    updatepo     po4a-updatepo, one process with all articles, one catalogue
    catalogue    po4a --no-translations, one catalogue for all articles
    po4a         po4a as a project calls it, which writes the English articles too
    po4a split   po4a --no-translations with one catalogue an article; by far the dearest, and measured once

Four checks stand beside them, each a process of its own:

    check        the first one, of pairs that nobody has checked: every pair is read and judged
    system       the same by the system's own Python (/usr/bin/python3), if it has the version of the one that runs this
    again        the next one, with nothing changed: it recalls what the first found, and judges nothing
    edited       the one after a sentence was added to the English of five of the articles: those five are judged

A peer has the catalogue of its last run, which holds every English text, and still reads all the Chinese each time. So
only `check` and `system` compare work with work; the others tell what an editor waits for who checks after each change.
The peer is run by the system's own Perl, which a distribution builds with all optimisations. A Python that somebody
compiled at home often has none and takes a third more for the same check: that is what `system` is there to show.

Bars: a check takes no more CPU than po4a (the first one meets it for the last way alone, see CONTRIBUTING.md); 1,000
pairs take about ten times what 100 take, and at most 1.5 times the memory, both of first checks.
"""

from __future__ import annotations

import argparse
import cProfile
import io
import pstats
import resource
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import articles
from measuring import Used, measured

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
ROUNDS = 5
EDITED = 5  # articles that change between two checks
FORMAT = ["-f", "text", "-o", "markdown", "-o", "yfm_keys=title,summary,main_message", "-o", "yfm_lenient"]
CONFIG_FORMAT = 'opt:"-o markdown -o yfm_keys=title,summary,main_message -o yfm_lenient"'
TODAY = date(2026, 1, 6)
SYSTEM = "/usr/bin/python3"


def check(project: Path) -> Used:
    """A first check."""
    shutil.rmtree(project / ".duizhao", ignore_errors=True)
    return again(project)


def by_system(project: Path) -> Used:
    """A first check by the system's own Python, with the packages of this one."""
    shutil.rmtree(project / ".duizhao", ignore_errors=True)
    return measured(
        [SYSTEM, "-m", "duizhao", "--project", str(project), "check"], PYTHONPATH=sysconfig.get_path("purelib")
    )


def has_system() -> bool:
    """Whether the system has another Python of this one's version: the packages here are built for that."""
    if not Path(SYSTEM).exists() or Path(SYSTEM).samefile(sys.executable):
        return False
    said = subprocess.run(
        [SYSTEM, "-c", "import sys; print(sys.implementation.cache_tag)"], capture_output=True, text=True
    )
    return said.stdout.strip() == sys.implementation.cache_tag


def again(project: Path) -> Used:
    """A check that remembers the one before."""
    return measured([sys.executable, "-m", "duizhao", "--project", str(project), "check"])


def edited(project: Path) -> Used:
    """A check after one more sentence in EDITED articles; the sentence is taken back afterwards."""
    paths = sorted((project / "source" / "en").glob("sheet-*.md"))[:EDITED]
    before = {path: path.read_bytes() for path in paths}
    for path, data in before.items():
        path.write_bytes(data.rstrip() + b" Please come back on time.\n")
    try:
        return again(project)
    finally:
        for path, data in before.items():
            path.write_bytes(data)


# ---------------------------------------------------------------- po4a


class Peer:
    """The same pairs as po4a wants them: catalogues that hold every English text, and the ways to update them."""

    def __init__(self, project: Path, folder: Path) -> None:
        self.folder = folder
        self.source = project / "source"
        self.slugs = sorted(path.stem for path in (self.source / "zh").glob("sheet-*.md"))
        (folder / "po").mkdir(parents=True)
        for slug in self.slugs:
            master, local = ([flag, f"{self.source / lang / slug}.md"] for flag, lang in (("-m", "zh"), ("-l", "en")))
            words = ["po4a-gettextize", *FORMAT, *master, "-M", "UTF-8", *local, "-L", "UTF-8"]
            measured([*words, "-p", str(folder / "po" / f"{slug}.po")])
        every = [str(folder / "po" / f"{slug}.po") for slug in self.slugs]
        subprocess.run(["msgcat", "--use-first", "-o", str(folder / "all.po"), *every], check=True, capture_output=True)
        subprocess.run(["msgattrib", "--clear-fuzzy", "-o", "all.po", "all.po"], cwd=folder, check=True)
        for path in every:
            subprocess.run(["msgattrib", "--clear-fuzzy", "-o", path, path], check=True)
        (folder / "one.cfg").write_text(self._config("[po4a_paths] one.pot en:one.po"), "utf-8")
        (folder / "split.cfg").write_text(self._config("[po4a_paths] split/$master.pot en:split/$master.po"), "utf-8")

    def _config(self, paths: str) -> str:
        rows = [
            f"[type: text] {self.source}/zh/{slug}.md en:out/{slug}.md pot={slug} {CONFIG_FORMAT}"
            for slug in self.slugs
        ]
        return "\n".join(["[po4a_langs] en", paths, *rows]) + "\n"

    def ways(self) -> dict[str, Callable[[], Used]]:
        return {"updatepo": self.updatepo, "catalogue": lambda: self.one("--no-translations"), "po4a": self.one}

    def one(self, *options: str) -> Used:
        shutil.copy(self.folder / "all.po", self.folder / "one.po")
        (self.folder / "one.pot").unlink(missing_ok=True)
        shutil.rmtree(self.folder / "out", ignore_errors=True)
        return measured(["po4a", *options, "-M", "UTF-8", "one.cfg"], self.folder)

    def split(self) -> Used:
        shutil.rmtree(self.folder / "split", ignore_errors=True)
        shutil.copytree(self.folder / "po", self.folder / "split")
        return measured(["po4a", "--no-translations", "-M", "UTF-8", "split.cfg"], self.folder)

    def updatepo(self) -> Used:
        shutil.copy(self.folder / "all.po", self.folder / "update.po")
        masters = [word for slug in self.slugs for word in ("-m", f"{self.source}/zh/{slug}.md")]
        return measured(["po4a-updatepo", *FORMAT, *masters, "-M", "UTF-8", "-p", "update.po"], self.folder)

    def untranslated(self) -> int:
        """How many texts of the last update have no English: 0, or the peer was given less work than it seems."""
        words = ["msgattrib", "--untranslated", "--no-obsolete", str(self.folder / "update.po")]
        found = subprocess.run(words, capture_output=True, check=True).stdout.count(b"\nmsgid ")
        return max(0, found - 1)  # the head of a catalogue is one too


# ---------------------------------------------------------------- the figures


def compare(small: Path, top: Path) -> Used:
    """Print rounds and ratios; the medians of the first check."""
    peer = Peer(small, top / "peer")
    # The system's Python goes first: what it remembers is not what this one would recall.
    named = {"system": by_system, "check": check, "again": again, "edited": edited}
    if not has_system():
        print(f"no check by the system's Python: {SYSTEM} is missing, this one, or of another version")
        del named["system"]
    checks = {name: partial(way, small) for name, way in named.items()}
    ways = {**checks, **peer.ways()}
    rounds: list[dict[str, Used]] = []
    for way in checks.values():
        way()  # the first one after a change of the code writes its byte code
    for _ in range(ROUNDS):
        rounds.append({name: way() for name, way in ways.items()})
        print("   ".join(f"{name} {cpu:.2f} s {peak:.0f} MiB" for name, (cpu, peak) in rounds[-1].items()))
    if peer.untranslated() > 0:
        print(f"po4a was given catalogues without {peer.untranslated()} of the texts")
    cpus = {name: statistics.median(each[name][0] for each in rounds) for name in ways}
    cheapest = min(peer.ways(), key=lambda name: cpus[name])
    split = peer.split()[0]
    print(
        "medians: " + "   ".join(f"{name} {cpu:.2f} s" for name, cpu in cpus.items()) + f"   po4a split {split:.2f} s"
    )
    for one in checks:
        for name in peer.ways():
            ratio = statistics.median(each[one][0] / each[name][0] for each in rounds)
            bar = "  (the cheapest)" if name == cheapest else "  (bar: 1.0)" if name == "po4a" else ""
            print(f"median ratio of {one} to {name}: {ratio:.2f}{bar}")
        print(f"ratio of {one} to po4a split: {cpus[one] / split:.2f}")
    return cpus["check"], statistics.median(each["check"][1] for each in rounds)


def grow(large: Path, base: Used) -> None:
    cpu, peak = check(large)
    print(f"1000 pairs: {cpu:.2f} s {peak:.0f} MiB")
    print(f"1000 to 100: CPU {cpu / base[0]:.1f}  memory {peak / base[1]:.2f}  (bars: about 10, at most 1.5)")


def profile(project: Path) -> None:
    """CPU by family: each rule's function is timed for itself, as it runs over every work in turn.

    What several rules share (pairs of texts, quantities read) is counted where it is asked for first.
    """
    from duizhao.check import RULES, Case
    from duizhao.config import load
    from duizhao.project import Project

    config = load(project, TODAY)
    held = Project.open(config)
    spent: Counter[str] = Counter()
    families = {rule.check: rule.code[:3] for rule in reversed(RULES) if rule.check is not None}
    order = dict.fromkeys(rule.check for rule in RULES if rule.check is not None)
    start = time.process_time()
    for slug in held.files:
        before = time.process_time()
        opened = held.opened(slug)
        work = opened.work if opened is not None else None
        spent["read, align"] += time.process_time() - before
        if work is None:
            continue
        case = Case(work, held.shelf, config)
        for check_ in order:
            before = time.process_time()
            list(check_(case))
            spent[families[check_]] += time.process_time() - before
            spent[f"  {families[check_]} {check_.__name__}"] += time.process_time() - before
    whole = time.process_time() - start
    print(f"{whole:.2f} s in all")
    for name, cpu in sorted(spent.items(), key=lambda row: -row[1]):
        if not name.startswith("  "):
            print(f"{cpu:7.3f} s  {cpu / whole:5.1%}  {name}")
    print("the dearest rules:")
    for name, cpu in [row for row in spent.most_common() if row[0].startswith("  ")][:15]:
        print(f"{cpu:7.3f} s {name}")
    _functions(project)


def _functions(project: Path) -> None:
    """The functions in which most time is spent, by their own time."""
    from duizhao.config import load
    from duizhao.pipeline import check_only

    config, watch = load(project, TODAY), cProfile.Profile()
    watch.runcall(check_only, config)
    out = io.StringIO()
    pstats.Stats(watch, stream=out).strip_dirs().sort_stats("tottime").print_stats(20)
    print("\n".join(_rows(out.getvalue())))


def _rows(text: str) -> Iterator[str]:
    yield "the dearest functions, by their own time (under a profiler, which slows small ones most):"
    lines = text.splitlines()
    first = next(number for number, line in enumerate(lines) if "tottime" in line)
    yield from (line for line in lines[first:] if line.strip())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--profile", action="store_true", help="CPU by family of rules instead")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as top:
        small = Path(top, "100")
        articles.write(small, 100)
        kilobytes = [
            sum(p.stat().st_size for p in (small / "source" / lang).glob("sheet-*")) / 100e3 for lang in ("zh", "en")
        ]
        print(f"100 pairs of {kilobytes[0]:.1f} KB Chinese and {kilobytes[1]:.1f} KB English")
        if chosen.profile:
            profile(small)
            return
        missing = [name for name in ("po4a", "po4a-updatepo", "msgcat") if shutil.which(name) is None]
        if missing:
            print(f"NOT COMPARED: {', '.join(missing)} is not installed (Debian: apt install po4a)")
            base = [statistics.median(each) for each in zip(*(check(small) for _ in range(ROUNDS)), strict=True)]
            grow_from = base[0], base[1]
        else:
            grow_from = compare(small, Path(top))
        large = Path(top, "1000")
        articles.write(large, 1000)
        grow(large, grow_from)
        if missing:
            raise SystemExit(2)


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()

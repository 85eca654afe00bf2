"""Printing with several processes: the same pages as with one, whatever happens to the processes meanwhile."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pool_jobs
import pytest
from eczema import work

from duizhao import pipeline, press, printing
from duizhao.cli.progress import Rest
from duizhao.config import load
from duizhao.finding import Severity
from duizhao.model import Page
from duizhao.pool import Craft, Limits
from duizhao.pool.local import Local
from duizhao.press import Job, Misprint

ROOT = Path(__file__).resolve().parent.parent
proc = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="reads /proc")


class Anew:
    """Nothing was ever printed before."""

    def key(self, job: Job) -> str:
        return job.path

    def page(self, key: str, path: str) -> None:
        return None

    def keep(self, key: str, page: Page) -> None:
        pass


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    folder = tmp_path_factory.mktemp("project")
    subprocess.run([sys.executable, ROOT / "bench/articles.py", folder, "3"], check=True, cwd=ROOT)
    return folder


@pytest.fixture(scope="module")
def pages(project):
    """{path: hash} of what one process makes."""
    started(project, 1).communicate()
    return made(project)


def started(project: Path, jobs: int) -> subprocess.Popen[bytes]:
    words = ["--project", project, "build", "--formats", "handout", "--fresh", "--jobs", str(jobs)]
    command = [sys.executable, "-m", "duizhao", *words]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, stdout=pipe, stderr=pipe, preexec_fn=as_in_a_terminal)


def as_in_a_terminal() -> None:
    """A shell lets programs in the background ignore Ctrl-C, tests among them."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def made(project: Path) -> dict[str, str]:
    files = (path for path in (project / "output").rglob("*") if path.is_file())
    return {path.relative_to(project).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def children(pid: int) -> list[int]:
    return [
        int(word)
        for task in Path(f"/proc/{pid}/task").iterdir()
        for word in (task / "children").read_text().split()
        if b"duizhao.pool" in Path(f"/proc/{word}/cmdline").read_bytes()
    ]


def gone(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def until(true, seconds: float = 20) -> bool:
    end = time.monotonic() + seconds
    while not true() and time.monotonic() < end:
        time.sleep(0.02)
    return bool(true())


@proc
def test_a_worker_killed_during_a_build_costs_no_page(project, pages) -> None:
    assert len([path for path in pages if path.endswith(".pdf")]) == 6
    for path in pages:
        (project / path).unlink()
    process = started(project, 2)
    assert until(lambda: len(children(process.pid)) == 2)
    time.sleep(0.8)
    os.kill(children(process.pid)[0], signal.SIGKILL)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 0, said.decode()
    assert made(project) == pages


@proc
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_worker_outlives_a_build_that_is_ended(project, pages, number) -> None:
    process = started(project, 2)
    assert until(lambda: len(children(process.pid)) == 2)
    workers = children(process.pid)
    process.send_signal(number)
    _, said = process.communicate(timeout=20)
    assert process.returncode in (130, 143, -number)
    assert b"Traceback" not in said
    assert until(lambda: all(map(gone, workers)))
    assert made(project) == pages


def test_a_page_that_cannot_be_printed_is_a_finding_and_keeps_no_other_back(monkeypatch) -> None:
    pool = Local(Craft(pool_jobs.page), 2, Limits())
    monkeypatch.setattr(printing, "open_pool", lambda *_: pool)
    works = [replace(work(), slug=name) for name in ("fine", "deadly", "odd", "good")]

    def written(each):
        for lang in ("zh", "en"):
            yield Job(f"handout/{each.slug}.{lang}.pdf", f"{each.slug if lang == 'en' else 'sound'}")

    with closing(printing.printed(works, written, 2, Anew())) as found:
        outcomes = [(each.work.slug, each.outcome, each.last) for each in found]
    assert [slug for slug, _, _ in outcomes] == [each.slug for each in works for _ in "12"]
    assert [last for _, _, last in outcomes] == [False, True] * 4
    findings = [each for _, each, _ in outcomes if not isinstance(each, Page)]
    assert [(each.code, each.slug, each.where.path, each.severity) for each in findings] == [
        ("PRS001", "deadly", work().parallels[0].target.path, Severity.ERROR),
        ("PRS001", "odd", work().parallels[0].target.path, Severity.ERROR),
    ]
    assert "ended 2 times" in str(findings[0].message)
    assert "handout/odd.en.pdf could not be printed: the PDF engine complains: odd" in str(findings[1].message)


def test_a_fault_of_the_program_is_no_finding(monkeypatch) -> None:
    monkeypatch.setattr(printing, "open_pool", lambda *_: Local(Craft(pool_jobs.page), 2, Limits()))
    with (
        pytest.raises(ZeroDivisionError),
        closing(printing.printed([work()], lambda _: [Job("handout/a.zh.pdf", "fault")], 2, Anew())) as found,
    ):
        list(found)


@pytest.mark.parametrize(("draft", "only"), [(False, ["sheet-0000", "sheet-0002"]), (True, ["sheet-0001"])])
def test_one_build_names_every_page_that_fails_and_publishes_nothing(project, pages, monkeypatch, draft, only) -> None:
    done = []

    def refused(job: Job) -> Page:
        done.append(job.path)
        if ".en." in job.path:
            raise Misprint((job.path,))
        return printed(job)

    printed = press.printed
    monkeypatch.setattr(press, "printed", refused)
    config = replace(load(project, date(2026, 1, 6), draft), formats=("handout",))
    report = pipeline.build(config, pipeline.Order(only, fresh=True))
    assert report.published is None
    assert done == [f"handout/{slug}.{lang}.pdf" for slug in only for lang in ("zh", "en")]
    lost = [each.where.path for each in report.findings if each.code == "PRS001"]
    assert lost == [f"source/en/{slug}.md" for slug in only]
    assert made(project) == pages


def test_time_left_is_told_from_the_steps_that_are_alike() -> None:
    rest = Rest()
    assert [rest.step(now, 100) for now in (0.1, 0.2, 0.3, 0.4)] == [None] * 4, "cheap steps tell nothing"
    rest.begin(10.0)
    assert [rest.step(now, 60) for now in (12.0, 14.0)] == [None, None]
    assert str(rest.step(16.0, 60)) == "about 2 min left"
    assert str(rest.step(18.0, 10)) == "about 20 s left"
    assert rest.step(20.0, 0) is None


def test_the_engine_leaves_out_what_it_needs_for_nothing_and_can_still_call_it() -> None:
    code = """
import sys
from duizhao import press
press.load()
assert not {"fontTools.subset", "fontTools.varLib.instancer"} & sys.modules.keys()
from weasyprint.pdf import fonts
assert type(fonts.subset.Options(desubroutinize=False)).__module__ == "fontTools.subset"
"""
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)

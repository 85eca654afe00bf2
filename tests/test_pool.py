"""The pool: the same results whoever does the work, and no job pays for what another one did."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import time
from concurrent.futures import CancelledError
from pathlib import Path

import pool_jobs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.finding import Span, Stop, say
from duizhao.pool import FEW, Craft, Limits, Lost, TimedOut, TooBig, open_pool
from duizhao.pool.flow import in_order
from duizhao.pool.inline import Inline
from duizhao.pool.local import Local

CRAFT = Craft(pool_jobs.work)
BARE = "import sys; sys.path[:] = {path!r}; import pool_jobs; from duizhao.pool import *; {rest}"
proc = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="reads /proc")


@pytest.fixture(scope="module")
def local():
    """Two workers for all tests that do them no lasting harm."""
    with Local(CRAFT, 2, Limits(seconds=30)) as pool:
        yield pool


def outcome(future):
    error = future.exception(60)
    return error if error is not None else future.result()


harmless = st.one_of(
    st.tuples(st.just("double"), st.integers()),
    st.tuples(st.just("large"), st.integers(0, 300_000)),
    st.tuples(st.just("noun"), st.text()),
    st.tuples(st.just("stop"), st.text(max_size=3)),
    st.tuples(st.just("fault"), st.none()),
)


@settings(max_examples=25, deadline=None)
@given(jobs=st.lists(harmless, max_size=12), ahead=st.integers(1, 5))
def test_results_are_those_of_an_inline_pool_and_in_order(local, jobs, ahead) -> None:
    def told(pool):
        for tag, future in in_order(pool, enumerate(jobs), ahead):
            found = outcome(future)
            yield (
                tag,
                (type(found), vars(found) | {"__notes__": ()}, found.args) if isinstance(found, Exception) else found,
            )

    assert list(told(local)) == list(told(Inline(CRAFT)))
    assert [tag for tag, _ in told(local)] == list(range(len(jobs)))


def test_few_jobs_are_under_way_at_a_time(local) -> None:
    taken = []

    def jobs():
        for number in range(20):
            taken.append(number)
            yield number, ("nap", 0.01)

    for tag, _ in in_order(local, jobs(), 4):
        assert len(taken) <= tag + 4
    assert len(taken) == 20


def test_open_pool_starts_processes_only_where_they_pay() -> None:
    assert isinstance(open_pool(CRAFT, 1), Inline)
    assert isinstance(open_pool(CRAFT, 8, expected=FEW - 1), Inline)
    with open_pool(CRAFT, 2, expected=FEW) as pool:
        assert isinstance(pool, Local)
    with open_pool(CRAFT, 2) as pool:
        assert isinstance(pool, Local)


@pytest.mark.parametrize("deadly", [("kill", None), ("leave", 0), ("leave", 1)])
def test_a_job_that_kills_its_worker_fails_alone(local, deadly) -> None:
    futures = [local.submit(deadly if number == 3 else ("double", number)) for number in range(8)]
    found = [outcome(future) for future in futures]
    assert isinstance(found[3], Lost)
    assert found[:3] + found[4:] == [0, 2, 4, 8, 10, 12, 14]


def test_a_job_whose_worker_was_killed_is_done_by_the_next(local, tmp_path) -> None:
    assert outcome(local.submit(("kill_once", str(tmp_path / "mark")))) == "made"


def test_workers_killed_while_they_wait_start_or_answer_cost_nothing() -> None:
    with Local(CRAFT, 2, Limits()) as pool:
        first = [pool.submit(("large", 3_000_000)) for _ in range(2)]
        for _ in range(30):  # 30 deaths over about a second: at start, at work, amid an answer
            for keeper in pool._keepers:
                if keeper.worker is not None and keeper.worker.process.poll() is None:
                    keeper.worker.process.kill()
                    break
            time.sleep(0.01)
        found = [outcome(future) for future in first]
        assert all(isinstance(each, Lost) or len(each) == 3_000_000 for each in found)
        assert outcome(pool.submit(("double", 4))) == 8
        assert outcome(pool.submit(("double", 5))) == 10
        for keeper in pool._keepers:
            if keeper.worker is not None:
                keeper.worker.process.kill()
        assert [outcome(pool.submit(("double", number))) for number in range(4)] == [0, 2, 4, 6]


def test_a_hung_job_is_ended_and_others_are_not() -> None:
    with Local(CRAFT, 2, Limits(seconds=1.5)) as pool:
        futures = [pool.submit(job) for job in (("hang", None), ("double", 1), ("nap", 0.2), ("double", 2))]
        found = [outcome(future) for future in futures]
    assert isinstance(found[0], TimedOut)
    assert found[1:] == [2, 0.2, 4]


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux only")
@pytest.mark.parametrize("piece", [1 << 20, 1 << 29])
def test_a_job_that_swells_is_ended_and_others_are_not(piece) -> None:
    with Local(CRAFT, 2, Limits(memory=400 << 20)) as pool:
        futures = [pool.submit(job) for job in (("double", 1), ("hog", piece), ("double", 2), ("double", 3))]
        found = [outcome(future) for future in futures]
    assert isinstance(found.pop(1), TooBig)
    assert found == [2, 4, 6]


def test_what_a_job_raises_comes_back_as_it_was(local) -> None:
    error = outcome(local.submit(("stop", "两a")))
    assert type(error) is pool_jobs.Odd
    assert error.letters == frozenset("两a")
    assert (error.message, error.where) == (say("odd: {letters}", letters=2), Span("a"))
    assert error.hint == say("cure {text}", text=say("inner"))
    assert str(error) == "odd: 2"
    fault = outcome(local.submit(("fault", None)))
    assert type(fault) is ZeroDivisionError and "pool_jobs.py" in fault.__notes__[0]


@pytest.mark.parametrize("kind", ["stubborn", "unsendable"])
def test_what_cannot_be_sent_back_is_a_fault_of_the_job_alone(local, kind) -> None:
    assert isinstance(outcome(local.submit((kind, None))), TypeError)
    assert outcome(local.submit(("double", 2))) == 4


def test_a_job_that_cannot_be_sent_is_a_fault_of_the_job_alone(local) -> None:
    assert isinstance(outcome(local.submit(("double", lambda: None))), Exception)
    assert outcome(local.submit(("double", 2))) == 4


def test_what_a_library_prints_does_not_disturb_the_answers(local) -> None:
    assert outcome(local.submit(("chatter", "x" * 100))) == "x" * 100


def test_stops_of_the_house_are_pickled_with_all_they_know() -> None:
    from duizhao.press import Misprint, Unprintable

    for stop in (
        Unprintable(frozenset("\U00020000两")),
        Misprint(("one", "two")),
        Stop(say("a {x}", x=say("b")), say("c"), Span("d", 2)),
        Lost(2),
        TimedOut(3.0),
        TooBig(1 << 20),
    ):
        again = pickle.loads(pickle.dumps(stop))
        assert type(again) is type(stop)
        assert vars(again) == vars(stop)
        assert str(again) == str(stop)


def test_a_worker_is_replaced_when_it_has_served_its_time() -> None:
    with Local(CRAFT, 1, Limits(jobs=3)) as pool:
        pids = [outcome(pool.submit(("pid", None))) for _ in range(7)]
    assert [pids.count(pid) for pid in dict.fromkeys(pids)] == [3, 3, 1]


def test_a_worker_loads_neither_the_program_nor_the_main_file(local) -> None:
    loaded = outcome(local.submit(("loaded", None)))
    for name in ("duizhao.cli", "duizhao.bootstrap", "duizhao.pipeline", "click", "jinja2", "pytest", "weasyprint"):
        assert name not in loaded


def test_closing_ends_everything_at_once() -> None:
    pool = Local(CRAFT, 2, Limits())
    futures = [pool.submit(("hang", None)) for _ in range(5)]
    while not all(keeper.worker is not None for keeper in pool._keepers):
        time.sleep(0.01)
    processes = [keeper.worker.process for keeper in pool._keepers]
    start = time.monotonic()
    pool.close()
    assert time.monotonic() - start < 5
    assert all(process.poll() is not None for process in processes)
    for future in futures:
        with pytest.raises((Lost, CancelledError)):
            future.result(0)
    with pytest.raises(RuntimeError):
        pool.submit(("double", 1))


def started(rest: str) -> subprocess.Popen[bytes]:
    code = BARE.format(path=[str(Path(pool_jobs.__file__).parent), *sys.path], rest=rest)
    command = [sys.executable, "-c", code]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=as_in_a_terminal)


def as_in_a_terminal() -> None:
    """A shell lets programs in the background ignore Ctrl-C, tests among them."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def children(pid: int) -> list[int]:
    tasks = Path(f"/proc/{pid}/task")
    return [int(word) for task in tasks.iterdir() for word in (task / "children").read_text().split()]


def gone(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def until(true, seconds: float = 10) -> bool:
    end = time.monotonic() + seconds
    while not true() and time.monotonic() < end:
        time.sleep(0.02)
    return bool(true())


@proc
@pytest.mark.parametrize("number", [2, 9])
def test_workers_end_when_the_program_is_interrupted_or_killed(number) -> None:
    """Also in the middle of a job that never ends."""
    jobs = "pool = open_pool(Craft(pool_jobs.work), 2); fs = [pool.submit(('hang', None)) for _ in range(4)]; "
    process = started(f"{jobs}print(flush=True)\nwith pool: fs[0].result()")
    try:
        process.stdout.readline()
        assert until(lambda: len(children(process.pid)) == 2)
        workers = children(process.pid)
        time.sleep(0.5)
        os.kill(process.pid, number)
        process.wait(10)
        assert until(lambda: all(map(gone, workers)))
    finally:
        process.kill()
        process.communicate()

"""Whatever happens to a build, output/ holds whole files, what its manifest says, and nobody's work is lost."""

from __future__ import annotations

import hashlib
import json
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from errno import EXDEV
from pathlib import Path

import pytest

import duizhao
from duizhao.finding import Message, Stop
from duizhao.model import Page
from duizhao.publish import Published, Stage, own_folder

ROOT = Path(duizhao.__file__).resolve().parents[1]
INPUTS = {"source/zh/a.md": "00" * 32}

ASTRAY = ("", ".", "..", "../a", "/a", "a/../b", "./a", "a//b", "a/", "a\\b", "C:a")
UNPORTABLE = ("a?", "a\nb", "a ", " a", "a.", "aux.html", "web/NUL", "com¹.html")

CHILD = """
import os, signal, sys
from pathlib import Path
from duizhao.model import Page
from duizhao.publish import Stage

project, first, last, pages, crash = Path(sys.argv[1]), *map(int, sys.argv[2:])
renames = 0
rename = Path.replace

def counted(self, target):
    global renames
    renames += 1
    if renames == crash:
        os.kill(os.getpid(), signal.SIGKILL)
    return rename(self, target)

Path.replace = counted
signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
print("ready", flush=True)
for version in range(first, last):
    with Stage.open(project, project / "output", 60) as stage:
        for n in range(pages):
            stage.add(Page(f"web/zh/{n}.html", f"{n} {version} ".encode() * 200))
        if version % 2:
            stage.add(Page(f"web/odd/{version}.html", b"odd"))
        stage.publish({"v": str(version)})
"""


def child(project: Path, first: int, last: int, pages: int = 3, crash: int = 0) -> subprocess.Popen[bytes]:
    """A process that publishes versions `first` to `last`, and kills itself at its rename number `crash`."""
    arguments = [str(each) for each in (project, first, last, pages, crash)]
    return subprocess.Popen(
        [sys.executable, "-c", CHILD, *arguments], cwd=ROOT, stdout=subprocess.PIPE, preexec_fn=interruptible
    )


def interruptible() -> None:
    """A job in the background inherits a deaf ear for SIGINT, and so would our children."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def ended(process: subprocess.Popen[bytes]) -> int:
    process.communicate(timeout=60)
    return process.returncode


def put(project: Path, pages: dict[str, str], partial: bool = False) -> Published:
    with Stage.open(project, project / "output") as stage:
        for path, text in pages.items():
            stage.add(Page(path, text.encode()))
        return stage.publish(INPUTS, partial)


def tree(folder: Path) -> dict[str, str]:
    return {p.relative_to(folder).as_posix(): p.read_text() for p in sorted(folder.rglob("*")) if p.is_file()}


def listed(project: Path) -> dict[str, dict[str, object]]:
    files: dict[str, dict[str, object]] = json.loads((project / "output/manifest.json").read_bytes())["files"]
    return files


def assert_true(project: Path) -> None:
    """Every file that the manifest names is there with the hash and the length it says."""
    for path, entry in listed(project).items():
        data = (project / "output" / path).read_bytes()
        assert (hashlib.sha256(data).hexdigest(), len(data)) == (entry["sha256"], entry["bytes"]), path


def assert_clean(project: Path) -> None:
    assert sorted(p.name for p in (project / ".duizhao").iterdir()) == [".gitignore", "output.lock"]


# ---------------------------------------------------------------- what a build leaves


def test_first_build_leaves_pages_and_a_manifest_without_time_or_place(tmp_path: Path) -> None:
    report = put(tmp_path, {"web/zh/a.html": "甲", "web/index.html": "i"})
    assert report.written == ("web/index.html", "web/zh/a.html")
    assert (tmp_path / "output/manifest.json").read_text() == (
        '{\n "files": {\n  "web/index.html": {\n   "bytes": 1,\n'
        f'   "sha256": "{hashlib.sha256(b"i").hexdigest()}"\n'
        '  },\n  "web/zh/a.html": {\n   "bytes": 3,\n'
        f'   "sha256": "{hashlib.sha256("甲".encode()).hexdigest()}"\n'
        f'  }}\n }},\n "generator": "duizhao {duizhao.__version__}",\n'
        f' "inputs": {{\n  "source/zh/a.md": "{"00" * 32}"\n }},\n "version": 1\n}}\n'
    )
    assert_clean(tmp_path)


def test_files_are_readable_for_a_web_server(tmp_path: Path) -> None:
    former = os.umask(0o022)
    try:
        put(tmp_path, {"web/zh/a.html": "a"})
    finally:
        os.umask(former)
    assert (tmp_path / "output").stat().st_mode & 0o777 == 0o755
    assert (tmp_path / "output/web/zh/a.html").stat().st_mode & 0o777 == 0o644


def test_second_build_touches_only_what_changed(tmp_path: Path) -> None:
    put(tmp_path, {"web/a.html": "same", "web/b.html": "old"})
    for path in ("web/a.html", "web/b.html"):
        os.utime(tmp_path / "output" / path, (1, 1))
    report = put(tmp_path, {"web/a.html": "same", "web/b.html": "new"})
    assert (report.written, report.unchanged) == (("web/b.html",), ("web/a.html",))
    assert (tmp_path / "output/web/a.html").stat().st_mtime == 1
    assert (tmp_path / "output/web/b.html").stat().st_mtime != 1


def test_a_build_that_changes_nothing_writes_nothing(tmp_path: Path) -> None:
    put(tmp_path, {"web/a.html": "same"})
    os.utime(tmp_path / "output/manifest.json", (1, 1))
    assert put(tmp_path, {"web/a.html": "same"}).written == ()
    assert (tmp_path / "output/manifest.json").stat().st_mtime == 1


def test_pages_no_longer_made_go_and_so_do_the_folders_they_leave_empty(tmp_path: Path) -> None:
    put(tmp_path, {"web/a.html": "a", "web/skin/deep/b.html": "b"})
    assert put(tmp_path, {"web/a.html": "a"}).removed == ("web/skin/deep/b.html",)
    assert sorted(p.name for p in (tmp_path / "output/web").iterdir()) == ["a.html"]


def test_a_former_page_that_somebody_changed_stays(tmp_path: Path) -> None:
    put(tmp_path, {"web/a.html": "a", "web/b.html": "b"})
    (tmp_path / "output/web/b.html").write_text("my notes")
    assert put(tmp_path, {"web/a.html": "a"}).kept == ("web/b.html",)
    assert tree(tmp_path / "output/web") == {"a.html": "a", "b.html": "my notes"}
    assert "web/b.html" not in listed(tmp_path)


def test_a_partial_build_leaves_the_other_pages_listed(tmp_path: Path) -> None:
    put(tmp_path, {"web/a.html": "a", "web/b.html": "b", "web/c.html": "c"})
    (tmp_path / "output/web/c.html").unlink()
    put(tmp_path, {"web/a.html": "A"}, partial=True)
    assert tree(tmp_path / "output/web") == {"a.html": "A", "b.html": "b"}
    assert list(listed(tmp_path)) == ["web/a.html", "web/b.html"]
    assert_true(tmp_path)


def test_without_publish_nothing_happens(tmp_path: Path) -> None:
    put(tmp_path, {"web/a.html": "old"})
    with pytest.raises(RuntimeError), Stage.open(tmp_path, tmp_path / "output") as stage:
        stage.add(Page("web/a.html", b"new"))
        raise RuntimeError
    assert tree(tmp_path / "output/web") == {"a.html": "old"}
    assert_clean(tmp_path)


# ---------------------------------------------------------------- strangers


@pytest.mark.parametrize("old", [{}, {"web/b.html": "b"}])
def test_a_strangers_file_in_the_way_stops_the_press_before_anything_moves(tmp_path: Path, old: dict[str, str]) -> None:
    if old:
        put(tmp_path, old)
    (tmp_path / "output/web").mkdir(parents=True, exist_ok=True)
    (tmp_path / "output/web/z.html").write_text("mine")
    before = tree(tmp_path / "output")
    with pytest.raises(Stop) as stop:
        put(tmp_path, {"web/a.html": "a", "web/z.html": "theirs"})
    assert "z.html" in str(stop.value.message)
    assert str(stop.value.hint).startswith("move ")
    assert tree(tmp_path / "output") == before


def test_a_strangers_file_with_our_very_bytes_is_adopted(tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "output/a.html").write_text("a")
    put(tmp_path, {"a.html": "a"})
    assert list(listed(tmp_path)) == ["a.html"]


def test_strangers_beside_our_pages_stay(tmp_path: Path) -> None:
    put(tmp_path, {"web/a.html": "a", "gone/b.html": "b"})
    (tmp_path / "output/CNAME").write_text("clinic.example")
    (tmp_path / "output/gone/notes.txt").write_text("notes")
    put(tmp_path, {"web/a.html": "A"})
    assert tree(tmp_path / "output").keys() == {"CNAME", "gone/notes.txt", "manifest.json", "web/a.html"}


def test_our_own_page_changed_by_hand_is_made_anew(tmp_path: Path) -> None:
    put(tmp_path, {"web/a.html": "a"})
    (tmp_path / "output/web/a.html").write_text("scribbled over")
    put(tmp_path, {"web/a.html": "a"})
    assert tree(tmp_path / "output/web") == {"a.html": "a"}


@pytest.mark.parametrize("inside", ["web", "web/a.html", "manifest.json"])
def test_a_link_in_output_is_never_written_through(tmp_path: Path, inside: str) -> None:
    target = tmp_path / "precious"
    target.mkdir() if inside == "web" else target.write_text("precious")
    (tmp_path / "output" / inside).parent.mkdir(parents=True)
    (tmp_path / "output" / inside).symlink_to(target)
    with pytest.raises(Stop):
        put(tmp_path, {"web/a.html": "a"})
    assert target.is_dir() and not any(target.iterdir()) if inside == "web" else target.read_text() == "precious"


@pytest.mark.parametrize(
    "text", ['{"name": "a web app"}', "{", "[]", '{"version": 2, "files": {}, "inputs": {}}', "[" * 100_000]
)
def test_a_manifest_of_another_program_is_not_taken_for_ours(tmp_path: Path, text: str) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "output/manifest.json").write_text(text)
    with pytest.raises(Stop):
        put(tmp_path, {"a.html": "a"})
    assert tree(tmp_path / "output") == {"manifest.json": text}


def test_a_forged_manifest_cannot_have_a_source_removed(tmp_path: Path) -> None:
    put(tmp_path, {"a.html": "a"})
    (tmp_path / "source.md").write_text("text")
    forged = json.loads((tmp_path / "output/manifest.json").read_text())
    forged["files"]["../source.md"] = {"sha256": hashlib.sha256(b"text").hexdigest(), "bytes": 4}
    (tmp_path / "output/manifest.json").write_text(json.dumps(forged))
    with pytest.raises(Stop):
        put(tmp_path, {"a.html": "a"})
    assert (tmp_path / "source.md").exists()


def test_a_forged_unfinished_swap_cannot_have_a_source_removed(tmp_path: Path) -> None:
    put(tmp_path, {"a.html": "a"})
    (tmp_path / "source.md").write_text("text")
    forged = tmp_path / ".duizhao/output.pending"
    forged.mkdir()
    plan = {"replace": {}, "remove": {"../source.md": hashlib.sha256(b"text").hexdigest()}}
    (forged / "plan.json").write_text(json.dumps(plan))
    put(tmp_path, {"a.html": "a"})
    assert (tmp_path / "source.md").exists()
    assert_clean(tmp_path)


# ---------------------------------------------------------------- places and names


@pytest.mark.parametrize("place", [".", "..", "source", "source/zh", "templates", ".git", "web/.git/x", "link", "file"])
def test_output_is_refused_where_something_else_lives(tmp_path: Path, place: str) -> None:
    project = tmp_path / "project"
    (project / "source").mkdir(parents=True)
    (project / "link").symlink_to(project / "source")
    (project / "file").write_text("")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(Stop), Stage.open(project, project / place):
        pass
    assert sorted(tmp_path.rglob("*")) == before


def test_the_home_folder_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))
    for place in (tmp_path / "home", tmp_path):
        with pytest.raises(Stop), Stage.open(tmp_path / "project", place):
            pass


@pytest.mark.parametrize(
    "path",
    [*ASTRAY, *UNPORTABLE, "manifest.json", "MANIFEST.json", "甲" * 86],
)
def test_pages_with_impossible_names_are_refused(tmp_path: Path, path: str) -> None:
    with Stage.open(tmp_path, tmp_path / "output") as stage:
        with pytest.raises(Stop):
            stage.add(Page(path, b""))
        stage.add(Page("web/zh/特应性皮炎.html", b""))


@pytest.mark.parametrize(
    ("one", "other"),
    [("a", "a"), ("a.html", "A.html"), ("web/a", "Web/b"), ("web", "web/a"), ("web/a", "web"), ("é", "e\u0301")],
)
def test_two_pages_of_one_name_are_refused(tmp_path: Path, one: str, other: str) -> None:
    with Stage.open(tmp_path, tmp_path / "output") as stage:
        stage.add(Page(one, b""))
        with pytest.raises(Stop, match="share one name"):
            stage.add(Page(other, b"another"))


# ---------------------------------------------------------------- crashes


def test_twenty_builds_killed_at_random_moments(tmp_path: Path) -> None:
    """Looked at right after the kill: every file that the manifest names has the hash it says."""
    schedule = random.Random(20)
    put(tmp_path, {"web/zh/0.html": "0"})
    (tmp_path / "output/stranger.txt").write_text("mine")
    midway = 0
    for kill in range(100):
        if kill >= 20 and midway:
            break
        process = child(tmp_path, 1000 * kill + 1, 1000 * kill + 999, pages=80)
        assert process.stdout is not None and process.stdout.readline() == b"ready\n"
        time.sleep(schedule.uniform(0.01, 0.12))
        process.kill()
        assert ended(process) == -signal.SIGKILL
        midway += (tmp_path / ".duizhao/output.pending/plan.json").exists()
        assert_true(tmp_path)
        for path in (tmp_path / "output/web/zh").iterdir():
            words = path.read_text().split()
            assert len(words) in (1, 400) and len(set(words[1::2])) <= 1, "a page is cut or mixed"
        assert (tmp_path / "output/stranger.txt").read_text() == "mine"
    assert midway, "no kill fell into a swap: the test has shown nothing"
    put(tmp_path, {"web/zh/0.html": "last"})
    assert tree(tmp_path / "output").keys() == {"manifest.json", "stranger.txt", "web/zh/0.html"}
    assert_clean(tmp_path)


@pytest.mark.parametrize("rename", range(1, 8))
def test_a_kill_before_each_rename(tmp_path: Path, rename: int) -> None:
    """Version 3 has three pages and one of its own; versions 1 and 3 both have one that the other lacks."""
    assert ended(child(tmp_path, 1, 2)) == 0
    died = ended(child(tmp_path, 3, 4, crash=rename))
    assert died == (-signal.SIGKILL if rename <= 7 else 0)
    assert_true(tmp_path)
    with Stage.open(tmp_path, tmp_path / "output"):  # nothing published: only what the crash left is ended
        assert_true(tmp_path)
    decided = rename > 1
    version = 3 if decided else 1
    assert (tmp_path / "output/web/zh/0.html").read_text().startswith(f"0 {version} ")
    assert [p.name for p in (tmp_path / "output/web/odd").iterdir()] == [f"{version}.html"]
    assert len(listed(tmp_path)) == 4
    assert_true(tmp_path)
    assert_clean(tmp_path)


def test_a_first_build_killed_before_its_only_rename_leaves_no_output(tmp_path: Path) -> None:
    assert ended(child(tmp_path, 1, 2, crash=1)) == -signal.SIGKILL
    assert not (tmp_path / "output").exists()
    assert ended(child(tmp_path, 1, 2)) == 0
    assert_true(tmp_path)
    assert_clean(tmp_path)


def test_pages_stay_ours_when_the_leftovers_of_a_crash_are_deleted(tmp_path: Path) -> None:
    assert ended(child(tmp_path, 1, 2)) == 0
    assert ended(child(tmp_path, 3, 4, crash=4)) == -signal.SIGKILL
    for path in sorted((tmp_path / ".duizhao").rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    put(tmp_path, {f"web/zh/{n}.html": "new" for n in range(3)})
    assert set(tree(tmp_path / "output/web/zh").values()) == {"new"}


def test_what_a_stranger_put_in_the_way_after_a_crash_is_not_overwritten(tmp_path: Path) -> None:
    assert ended(child(tmp_path, 1, 2)) == 0
    assert ended(child(tmp_path, 3, 4, crash=2)) == -signal.SIGKILL
    (tmp_path / "output/web/zh/2.html").write_text("mine")
    with pytest.raises(Stop, match=r"2\.html"):
        put(tmp_path, {"web/zh/2.html": "new"})
    assert (tmp_path / "output/web/zh/2.html").read_text() == "mine"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_leaves_no_stage(tmp_path: Path, number: signal.Signals) -> None:
    process = child(tmp_path, 1, 100_000, pages=40)
    assert process.stdout is not None and process.stdout.readline() == b"ready\n"
    time.sleep(0.3)
    process.send_signal(number)
    assert ended(process) != 0
    assert_clean(tmp_path)
    assert_true(tmp_path)


def test_a_swap_goes_on_when_output_is_a_disk_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, {"web/a.html": "old"})
    rename = Path.replace

    def across(self: Path, target: Path) -> Path:
        if ("output" in self.parts) != ("output" in Path(target).parts):
            raise OSError(EXDEV, "Invalid cross-device link")
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", across)
    put(tmp_path, {"web/a.html": "new"})
    assert tree(tmp_path / "output/web") == {"a.html": "new"}
    assert_true(tmp_path)


# ---------------------------------------------------------------- two builds at once


def test_a_second_build_stops_and_names_the_first(tmp_path: Path) -> None:
    with Stage.open(tmp_path, tmp_path / "output") as stage:
        stage.add(Page("a", b"a"))
        with pytest.raises(Stop) as stop, Stage.open(tmp_path, tmp_path / "output"):
            pass
        assert f"process {os.getpid()} on " in str(stop.value.message)
        assert str(os.getpid()) in str(stop.value.hint)
        stage.publish({})
    assert tree(tmp_path / "output").keys() == {"a", "manifest.json"}


def test_a_second_build_waits_for_the_first_and_says_so_once(tmp_path: Path) -> None:
    first = child(tmp_path, 1, 60, pages=60)
    assert first.stdout is not None and first.stdout.readline() == b"ready\n"
    second = child(tmp_path, 101, 130, pages=60)
    assert (ended(first), ended(second)) == (0, 0)
    assert_true(tmp_path)
    assert_clean(tmp_path)

    heard: list[Message] = []
    one, two = (Stage.open(tmp_path, tmp_path / "output", wait, heard.append) for wait in (0.0, 0.3))
    with one, pytest.raises(Stop), two:
        pass
    assert [str(each).split(":")[0] for each in heard] == ["waiting for another build"]


@pytest.mark.parametrize("kind", ["link", "fifo", "folder"])
def test_a_strange_lock_is_not_used(tmp_path: Path, kind: str) -> None:
    lock = tmp_path / ".duizhao/output.lock"
    lock.parent.mkdir()
    (tmp_path / "precious").write_text("precious")
    match kind:
        case "link":
            lock.symlink_to(tmp_path / "precious")
        case "fifo":
            os.mkfifo(lock)
        case _:
            lock.mkdir()
    with pytest.raises(Stop), Stage.open(tmp_path, tmp_path / "output"):
        pass
    assert (tmp_path / "precious").read_text() == "precious"


def test_a_linked_desk_is_not_used(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / ".duizhao").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Stop), Stage.open(tmp_path, tmp_path / "output"):
        pass
    assert not list((tmp_path / "elsewhere").iterdir())


# ---------------------------------------------------------------- disks that refuse


@pytest.fixture
def small_disk() -> Iterator[None]:
    """No file may grow over 4 kB: what a full disk looks like to a process."""
    former = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, former[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, former)


@pytest.mark.usefixtures("small_disk")
@pytest.mark.parametrize("pages", [{"a": "x" * 9000}, {f"{n}": "" for n in range(60)}])
def test_a_full_disk_keeps_the_last_good_output(tmp_path: Path, pages: dict[str, str]) -> None:
    """Full while a page is written, or while the manifest is."""
    put(tmp_path, {"a": "old"})
    before = tree(tmp_path / "output")
    with pytest.raises(Stop) as stop:
        put(tmp_path, pages)
    assert "cannot write " + str(tmp_path) in str(stop.value.message)
    assert "make room" in str(stop.value.hint)
    assert tree(tmp_path / "output") == before
    assert_clean(tmp_path)


@pytest.fixture
def ordinary_user() -> Iterator[Path]:
    """A project folder, and no longer the power to write everywhere."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o777)
        root = os.geteuid() == 0
        if root:
            os.setresuid(65534, 65534, 0)
        try:
            yield Path(name)
        finally:
            if root:
                os.setresuid(0, 0, 0)


@pytest.mark.parametrize("closed", [".", "output/web", "output"])
def test_a_read_only_folder_is_named_and_output_kept(ordinary_user: Path, closed: str) -> None:
    project = ordinary_user
    if closed != ".":
        put(project, {"a": "old", "web/b": "old"})
        before = tree(project / "output")
    (project / closed).chmod(0o555) if closed != "." else (project / ".duizhao").write_text("")
    with pytest.raises(Stop) as stop:
        put(project, {"a": "new", "web/b": "new"})
    if closed != ".":
        assert str(project / closed) in str(stop.value.message)
        assert tree(project / "output") == before
        (project / closed).chmod(0o755)
        put(project, {"a": "new", "web/b": "new"})


def test_two_runs_may_make_our_folder_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk, asked, is_dir = tmp_path / ".duizhao", [], Path.is_dir

    def late(path: Path) -> bool:
        """The answer of a moment ago: in the meantime another run has made the folder."""
        known = is_dir(path)
        if path == desk and not asked:
            asked.append(path)
            desk.mkdir(exist_ok=True)
        return known

    monkeypatch.setattr(Path, "is_dir", late)
    own_folder(desk)
    assert (desk / ".gitignore").read_text("utf-8") == "*\n"

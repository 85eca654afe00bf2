"""The store: it gives back what it was given or nothing, notices every change, and never stands in the way."""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from time import sleep

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.finding import Edit, Excerpt, Finding, Message, Severity
from duizhao.manifest import Entry, digest
from duizhao.model import Span
from duizhao.recall.codec import Codec, Unkeepable
from duizhao.store import Result, Store, blobs, table
from duizhao.store.digests import COARSE, FINE, Digests

PAGE = ("web/zh/a.html", b"page")
LINES = ("",)  # the line of a key without a colon


def entry(data: bytes) -> Entry:
    return Entry(hashlib.sha256(data).hexdigest(), len(data))


def put(folder: Path, key: str = "key", value: object = 1, page: tuple[str, bytes] = PAGE, whole: bool = True) -> None:
    with Store.open(folder) as store:
        store.remember(key, value, [page])
        store.keep(LINES if whole else ())


def got(folder: Path, key: str = "key") -> Result | None:
    with Store.open(folder) as store:
        return store.recall(key)


def held(folder: Path) -> set[str]:
    return {path.name for path in (folder / "pages").rglob("*") if path.is_file()}


# ---------------------------------------------------------------- results


def test_a_result_comes_back(tmp_path: Path) -> None:
    value = ["()", {"a": None, "文": "字\ud800"}, 2, True]
    put(tmp_path, value=value)
    assert got(tmp_path) == Result(value, ((PAGE[0], entry(PAGE[1])),))
    assert got(tmp_path, "other") is None
    with Store.open(tmp_path) as store:
        assert store.data(entry(PAGE[1])) == PAGE[1]


def test_nothing_is_kept_unless_the_run_says_so(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.remember("key", 1)
        assert store.recall("key") == Result(1)
    assert got(tmp_path) is None


def test_fresh_forgets(tmp_path: Path) -> None:
    put(tmp_path)
    with Store.open(tmp_path, fresh=LINES) as store:
        assert store.recall("key") is None and store.data(entry(PAGE[1])) is None
    assert held(tmp_path) == set()


def test_damaged_pages_are_noticed_and_replaced(tmp_path: Path) -> None:
    kept = blobs.Blobs(tmp_path)
    for damage in (b"pagE", b"", b"longer"):
        place = tmp_path / kept.put(b"page").sha256[:2] / entry(b"page").sha256
        place.write_bytes(damage)
        assert kept.get(entry(b"page")) is None
        kept.put(b"page")
        assert kept.get(entry(b"page")) == b"page"


# ---------------------------------------------------------------- what ages


def test_what_the_last_full_builds_did_not_use_goes(tmp_path: Path) -> None:
    put(tmp_path, "old", page=("web/old.html", b"old"))
    for turn in range(table.GENERATIONS - 1):
        put(tmp_path, f"new{turn}", page=("web/new.html", b"%d" % turn))
        put(tmp_path, f"part{turn}", whole=False)  # a run over one article ages nothing
    assert entry(b"old").sha256 in held(tmp_path)
    with Store.open(tmp_path) as store:  # used once more, it stays for as many builds again
        assert store.recall("new0") is not None
        store.keep(LINES)
    put(tmp_path, "last")
    assert got(tmp_path, "old") is None and got(tmp_path, "new0") is not None
    assert entry(b"old").sha256 not in held(tmp_path) and entry(b"0").sha256 in held(tmp_path)


def test_a_build_that_makes_nothing_new_ages_nothing(tmp_path: Path) -> None:
    put(tmp_path, "old")
    put(tmp_path, "other")
    for _ in range(2 * table.GENERATIONS):
        with Store.open(tmp_path) as store:
            store.recall("other")
            store.keep(LINES)
    assert got(tmp_path, "old") is not None


def test_beyond_the_limit_older_builds_go_first_and_the_last_one_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table, "LIMIT", 25)
    for turn in range(4):
        put(tmp_path, str(turn), page=("web/a.html", b"%d" % turn * 10))
    assert [turn for turn in range(4) if got(tmp_path, str(turn))] == [2, 3]
    put(tmp_path, "large", page=("web/a.html", b"x" * 100))
    assert [key for key in ("2", "3", "large") if got(tmp_path, key)] == ["large"]
    assert held(tmp_path) == {entry(b"x" * 100).sha256}


# ---------------------------------------------------------------- damage


def garbage(path: Path) -> None:
    path.write_bytes(b"no database at all " * 100)


def halved(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:6000])


def foreign(path: Path) -> None:
    with sqlite3.connect(path) as base:
        base.execute("pragma user_version = 99")
    base.close()


def stranger(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as base:
        base.execute("create table files (a)")
    base.close()


def linked(path: Path) -> None:
    elsewhere = path.with_name("elsewhere")
    path.rename(elsewhere)
    path.symlink_to(elsewhere)


@pytest.mark.parametrize("damage", [garbage, halved, foreign, stranger, linked])
def test_a_damaged_file_is_set_aside(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    put(tmp_path)
    damage(tmp_path / "store.sqlite")
    said: list[Message] = []
    with Store.open(tmp_path, tell=said.append) as store:
        assert store.recall("key") is None
        store.remember("key", 2)
        assert store.recall("key") == Result(2)
        store.keep(LINES)
    put(tmp_path, "again")
    assert got(tmp_path, "again") is not None
    assert len(said) == (damage is not linked)


def test_a_locked_file_is_left_alone(tmp_path: Path) -> None:
    put(tmp_path)
    other = sqlite3.connect(tmp_path / "store.sqlite", isolation_level=None)
    other.execute("begin exclusive")
    with Store.open(tmp_path) as store:
        assert store.recall("key") is None
        store.remember("new", 1)
        store.keep(LINES)
    other.close()
    assert got(tmp_path) is not None and got(tmp_path, "new") is None


def test_a_file_that_cannot_be_written_still_serves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path)

    def refuse(*_: object) -> None:
        raise sqlite3.OperationalError("attempt to write a readonly database")

    monkeypatch.setattr(table.Table, "write", refuse)
    put(tmp_path, "new")
    assert got(tmp_path) is not None and got(tmp_path, "new") is None


def test_a_full_disk_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(blobs.Blobs, "put", refuse)
    put(tmp_path)
    assert got(tmp_path) is None


@pytest.mark.parametrize("place", ["link", "file"])
def test_no_place_for_a_store(tmp_path: Path, place: str) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    (tmp_path / "file").touch()
    put(tmp_path / place)
    assert got(tmp_path / place) is None
    assert not any((tmp_path / "real").iterdir())


def test_flipped_bits_are_never_believed(tmp_path: Path) -> None:
    """SQLite does not look for them: what comes back is what was written, or nothing."""
    file = tmp_path / "file"
    file.write_bytes(b"text")
    good = tmp_path / "good"
    for number in range(20):
        put(good, f"key{number}", value=[number] * 50)
    with Store.open(good) as store:
        store._digests.now += 10 * COARSE
        assert store.digest(file) == entry(b"text")
        store.keep(LINES)
    dice = random.Random(5)
    data = (good / "store.sqlite").read_bytes()
    lost = 0
    for turn in range(60):
        folder = tmp_path / str(turn)
        shutil.copytree(good, folder)
        flipped = bytearray(data)
        for _ in range(40):
            flipped[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
        (folder / "store.sqlite").write_bytes(flipped)
        with Store.open(folder) as store:
            assert store.digest(file) == entry(b"text")
            found = [store.recall(f"key{number}") for number in range(20)]
            store.remember("new", 1)
            store.keep(LINES)
        assert all(each is None or each.value == [number] * 50 for number, each in enumerate(found))
        lost += None in found
    assert lost > 10, "the test flips nothing that matters"


# ---------------------------------------------------------------- digests

STEPS = st.lists(st.sampled_from(("write", "same size", "backdate", "replace", "look", "next run")), max_size=12)


@given(steps=STEPS)
@settings(max_examples=60, deadline=None)
def test_no_change_is_missed(steps: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    """Not even one within a tick of the clock that leaves size and date as they were."""
    folder = tmp_path_factory.mktemp("digests")
    file, clock = folder / "file", folder / "clock"
    file.write_bytes(b"0000")

    def now() -> int:
        clock.unlink(missing_ok=True)
        clock.touch()
        return clock.stat().st_mtime_ns

    digests = Digests({}, now())
    for number, step in enumerate(steps):
        was = file.stat()
        match step:
            case "write":
                file.write_bytes(b"%d" % number * 3)
            case "same size" | "backdate":
                file.write_bytes(b"%04d" % number)
                if step == "backdate":
                    os.utime(file, ns=(was.st_atime_ns, was.st_mtime_ns))
            case "replace":
                (folder / "new").write_bytes(b"%04d" % number)
                os.utime(folder / "new", ns=(was.st_atime_ns, was.st_mtime_ns))
                (folder / "new").replace(file)
            case "next run":
                digests = Digests(digests.seen, now())
        assert digests.digest(file) == digest(file)


def test_a_file_at_rest_is_hashed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"text")
    changed = file.stat().st_ctime_ns
    young, old = Digests({}, changed + FINE // 2), Digests({}, changed + 2 * COARSE + 1)
    for each in (young, old):
        assert each.digest(file) == entry(b"text")
    assert not young.seen
    monkeypatch.setattr("duizhao.store.digests.digest", lambda _: pytest.fail("hashed again"))
    assert Digests(old.seen, old.now).digest(file) == entry(b"text")


def test_a_date_that_was_set_back_hides_nothing(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"text")
    was = file.stat()
    digests = Digests({}, was.st_ctime_ns + 2 * COARSE + 1)
    digests.digest(file)
    sleep(FINE / 1e9)
    file.write_bytes(b"TEXT")
    os.utime(file, ns=(was.st_atime_ns, was.st_mtime_ns))
    assert Digests(digests.seen, digests.now).digest(file) == entry(b"TEXT")


def test_what_was_just_written_is_at_rest_after_a_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "file"
    with Store.open(tmp_path / "store") as store:
        file.write_bytes(b"text")
        store.rest([file])
        store.keep(LINES)
    monkeypatch.setattr("duizhao.store.digests.digest", lambda _: pytest.fail("hashed again"))
    with Store.open(tmp_path / "store") as store:
        assert store.digest(file) == entry(b"text")


def test_only_plain_files_have_a_digest(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "link").symlink_to(tmp_path / "file")
    digests = Digests({}, 0)
    assert [digests.digest(tmp_path / name) for name in ("link", "none", "file/below", ".")] == [None] * 4
    assert digests.digest(tmp_path / "file") == entry(b"")


# ---------------------------------------------------------------- values

WORDS = st.text(st.characters(), max_size=5)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.dates() | WORDS,
    lambda inner: st.builds(Message, WORDS, st.dictionaries(WORDS, inner, max_size=2)) | st.tuples(inner, inner),
    max_leaves=6,
)
SPANS = st.builds(Span, WORDS, *[st.integers(1, 999)] * 3)
MESSAGES = st.builds(Message, WORDS, st.dictionaries(WORDS, VALUES, max_size=3))
FINDINGS = st.builds(
    Finding,
    SPANS,
    WORDS,
    MESSAGES,
    MESSAGES,
    st.none() | st.sampled_from(Severity),
    st.none() | st.builds(Excerpt, SPANS, WORDS),
    WORDS,
    WORDS,
    st.integers(0, 99),
    st.lists(st.builds(Edit, SPANS, WORDS, WORDS), max_size=2).map(tuple),
    WORDS,
)


@given(findings=st.lists(FINDINGS, max_size=3).map(tuple))
@settings(deadline=None)
def test_findings_come_back_to_the_letter(findings: tuple[Finding, ...]) -> None:
    codec = Codec()
    back = codec.revived(json.loads(json.dumps(codec.plain(findings))))
    assert back == findings
    assert [type(each.severity) for each in back] == [type(each.severity) for each in findings]


@pytest.mark.parametrize("thing", [[1], 1.5, {1: 2}, {"a": [1]}, object(), b"", Path("a"), {1}])
def test_what_json_would_change_is_refused(thing: object) -> None:
    with pytest.raises(Unkeepable):
        Codec().plain(thing)

"""The translator's commands as they are typed: what they print, what they write, and how they end."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from duizhao.config import Config
from duizhao.finding import Finding, Severity
from duizhao.pipeline import check_only
from duizhao.report.text import width

ROOT = Path(__file__).resolve().parent.parent
A, B = "source/en/skin/a.md", "source/en/b.md"


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Done]

ZH = """---
title: 湿疹
status: {status}
---

## 护理 {{#care}}

每天洗手。

多喝水。

## 用药 {{#doses}}

每天服药2次。

> [!WARNING]
> 不要停药。
"""
EN = """---
title: Eczema
---

## Care {#care}

Wash your hands every day.

Drink water.

## Medicine {#doses}

Take it twice a day.

> [!WARNING]
> Do not stop your medicine.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles with a translation and one without."""
    made = tmp_path / "project"
    for path, text in (
        ("zh/skin/a.md", ZH.format(status="published")),
        ("en/skin/a.md", EN),
        ("zh/b.md", "# 鱼\n\n吃鱼。\n"),
        ("en/b.md", "# Fish\n\nEat fish.\n"),
        ("zh/长长的名字.md", "# 猫\n"),
    ):
        place = made / "source" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode())
    return made


SERVER = """
import io, json, os, sys
from contextlib import redirect_stderr, redirect_stdout
from duizhao.cli import main
talk = sys.stdout
for line in sys.stdin:
    words, folder, name = json.loads(line)
    os.chdir(folder)
    for key, value in (("COUNT", "1"), ("KEY_0", "user.name"), ("VALUE_0", name)):
        os.environ.pop(f"GIT_CONFIG_{key}", None)
        if name:
            os.environ[f"GIT_CONFIG_{key}"] = value
    out, err = io.StringIO(), io.StringIO()
    code = None
    with redirect_stdout(out), redirect_stderr(err):
        try:
            main(words)
        except SystemExit as leave:
            code = leave.code
    print(json.dumps([code, out.getvalue(), err.getvalue()]), file=talk, flush=True)
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[subprocess.Popen[str]]:
    """A process that has the program read, and runs one command line after another: a start costs half a second."""
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}
    settings = {"GIT_CONFIG_NOSYSTEM": "1", "SOURCE_DATE_EPOCH": "1795435200"}  # 23 November 2026
    with subprocess.Popen(
        [sys.executable, "-P", "-c", SERVER],
        env=env | settings | {"HOME": str(tmp_path_factory.mktemp("home"))},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()


@pytest.fixture
def run(folder: Path, server: subprocess.Popen[str]) -> Run:
    def run(*words: str, code: int = 0, name: str = "", where: Path | None = None) -> Done:
        """`name` is git's user.name. No traceback and no fault of the program in any case."""
        assert server.stdin is not None and server.stdout is not None
        server.stdin.write(json.dumps([words, str(where or folder), name]) + "\n")
        server.stdin.flush()
        done = Done(*json.loads(server.stdout.readline()))
        assert "Traceback" not in done.stderr and "a fault of the program" not in done.stderr, done.stderr
        assert done.returncode == code, done
        return done

    return run


def test_a_process_of_its_own(folder: Path) -> None:
    """What the other tests leave out: the start of the program, and output that is no pipe of ours."""
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "HOME": str(folder), "LC_ALL": "zh_CN.UTF-8"}
    command = [sys.executable, "-P", "-m", "duizhao", "confirm", A, "--by"]
    done = subprocess.run([*command, b"\xff"], cwd=folder, env=env, capture_output=True, check=False)
    assert done.returncode == 2 and done.stdout == b"" and b"Traceback" not in done.stderr
    done = subprocess.run([*command, "王红"], cwd=folder, env=env, capture_output=True, check=False)
    assert done.returncode == 0 and "王红" in done.stdout.decode() and "王红" in ledger(folder)


def edit(folder: Path, path: str, old: str, new: str) -> None:
    text = (folder / path).read_bytes().decode()
    assert text.count(old) == 1
    (folder / path).write_bytes(text.replace(old, new).encode())


def tree(folder: Path) -> dict[str, bytes]:
    return {str(each.relative_to(folder)): each.read_bytes() for each in sorted(folder.rglob("*")) if each.is_file()}


def ledger(folder: Path, path: str = A) -> str:
    return (folder / path.replace(".md", ".sync.yaml")).read_text("utf-8")


# ---------------------------------------------------------------- from nothing to reviewed


def test_from_the_first_ledger_to_the_review(folder: Path, run: Run) -> None:
    assert "no ledger" not in run("status").stdout and f"{A} *" in run("status").stdout
    first = run("adopt")
    assert f"{A}: 7 pairs, all unconfirmed; 0 blocks without counterpart" in first.stdout
    assert f"{B}: 2 pairs" in first.stdout and "confirm PATH" in first.stdout
    assert "translated:" not in ledger(folder) and ledger(folder).count("- key:") == 7
    was = tree(folder)
    assert run("adopt").stdout == "Every translation here has its ledger already.\n" and tree(folder) == was
    # one section, by git's name
    assert run("confirm", f"{A}#care", name="李 Li").stdout == f"{A}: 3 blocks confirmed by 李 Li\n"
    assert ledger(folder).count("translated: {by: 李 Li, at: 2026-11-23}") == 3
    # the rest by the slug, as somebody else; what is signed stays signed
    assert run("confirm", "skin/a", "--by", "王红").stdout == f"{A}: 4 blocks confirmed by 王红\n"
    assert ledger(folder).count("李 Li") == 3
    assert run("confirm", "source/en", "--by", "赵").stdout == f"{B}: 2 blocks confirmed by 赵\n"  # a folder
    was = tree(folder)
    assert run("confirm", "source/zh/skin/a.md", "--by", "赵").stdout == "There was nothing to confirm.\n"
    assert run("confirm", ".", "--by", "赵").stdout == "There was nothing to confirm.\n"
    # a review of one's own work is refused, block by block, that of others taken
    done = run("confirm", "skin/a", "--reviewed", "--by", "王红", code=1)
    assert done.stdout == f"{A}: 3 blocks reviewed by 王红\n"
    assert done.stderr.count("王红 has translated it: another person must review it") == 4
    assert re.findall(r"^(\S+):\d+: ", done.stderr, re.M) == [A] * 4
    assert {path for path, data in tree(folder).items() if was[path] != data} == {A.replace(".md", ".sync.yaml")}
    assert run("confirm", f"{A}#doses", "--reviewed", "--by", "赵").stdout == f"{A}: 3 blocks reviewed by 赵\n"
    row = next(line for line in run("status", A).stdout.split("\n") if line.startswith(A))
    assert row.split()[1:] == ["7", "·", "·", "·", "·", "·", "1", "6", "·", "100"]


def test_a_review_needs_a_confirmation_first(folder: Path, run: Run) -> None:
    run("adopt")
    done = run("confirm", B, "--reviewed", "--by", "x", code=1)
    assert done.stdout == "" and done.stderr.count("it is not confirmed as it stands: confirm it first") == 2


def test_changes_and_how_they_are_confirmed(folder: Path, run: Run) -> None:
    run("confirm", "source", "--by", "li")
    edit(folder, "source/zh/skin/a.md", "2次", "3次")
    # a changed source with its old translation is not waved through
    refused = run("confirm", A, "--by", "li", code=1)
    assert refused.stderr.startswith(f"{A}:13: the source has changed and the translation has not\n")
    assert "--no-change WHY" in refused.stderr and refused.stdout == ""
    assert "2次" in ledger(folder)
    assert run("confirm", "--touched", "--by", "li").stdout == "There was nothing to confirm.\n"
    edit(folder, A, "twice", "three times")
    edit(folder, B, "Eat fish.", "Do eat fish.")
    done = run("confirm", "--touched", "--by", "zhao")
    assert done.stdout == f"{B}: 1 blocks confirmed by zhao\n{A}: 1 blocks confirmed by zhao\n"
    assert "3次" in ledger(folder) and ledger(folder).count("by: zhao") == 1
    edit(folder, "source/zh/skin/a.md", "多喝水。", "请多喝水。")
    assert run("confirm", A, "--no-change", "only 'please'", "--by", "li").stdout == f"{A}: 1 blocks confirmed by li\n"
    assert ledger(folder).count("unchanged: \"only 'please'\"") == 1
    assert run("status", "--strict", "source/en/skin").returncode == 0


def test_sync_writes_keys_and_confirms_nothing(folder: Path, run: Run) -> None:
    run("confirm", "source/en", "--by", "li")
    assert run("sync").stdout == "Everything was up to date.\n"
    edit(folder, "source/zh/skin/a.md", "多喝水。", "多喝水。\n\n早点睡。")
    assert run("sync").stdout == f"{A.replace('.md', '.sync.yaml')}\n"
    assert ledger(folder).count("- key: care/p-") == 3 and ledger(folder).count("translated:") == 7
    done = run("confirm", A, "--by", "li", code=1)
    assert done.stderr.endswith("it has no translation yet\n") and "source/zh/skin/a.md:12:" in done.stderr
    marked = run("sync", "--mark")
    assert marked.stdout == f"{A}\n" and "早点睡。" in (folder / A).read_text("utf-8")
    assert run("sync", "--mark").stdout == "Everything was up to date.\n"


def test_a_conflict_stops_sync_until_it_may_repair(folder: Path, run: Run) -> None:
    run("confirm", "source/en", "--by", "li")
    place = folder / A.replace(".md", ".sync.yaml")
    target = re.findall(r"  en: .*\n", ledger(folder))[-1]
    both = f"<<<<<<< HEAD\n{target}=======\n  en: 00000000\n>>>>>>> theirs\n"
    place.write_bytes(ledger(folder).replace(target, both).encode())
    was = tree(folder)
    done = run("sync", code=1)
    assert "git has left both sides of a conflict" in done.stderr and "two branches have confirmed" in done.stderr
    assert done.stderr.endswith("Nothing was written. sync --repair  keeps what can be read.\n") and tree(folder) == was
    assert run("status", A).returncode == 0
    found = json.loads(run("check", A, "--format", "json", code=1).stdout)["findings"]
    assert {(f["severity"], f["path"]) for f in found if f["code"] == "SYN007"} == {
        ("warning", A.replace(".md", ".sync.yaml"))
    }
    assert run("sync", "--repair").stdout == f"{A.replace('.md', '.sync.yaml')}\n"
    assert "<<<" not in ledger(folder) and "00000000" not in ledger(folder) and target in ledger(folder)
    assert run("sync").stdout == "Everything was up to date.\n"


# ---------------------------------------------------------------- status


@pytest.mark.parametrize("ui", ["zh", "en"])
def test_the_table_is_aligned_by_what_is_seen(folder: Path, run: Run, ui: str) -> None:
    run("confirm", A, "--by", "li")
    lines = run("status", "--ui", ui).stdout.split("\n")
    table = lines[: lines.index("")]
    assert len(table) == 5 and len({width(line) for line in table}) == 1
    assert [line.split("  ")[0] for line in table[1:4]] == [f"{B} *", A, "source/en/长长的名字.md *"]
    assert ("合计" if ui == "zh" else "total") in table[-1] and ("已确认" if ui == "zh" else "ok") in table[0]
    assert "adopt" in lines[-2]


def test_status_as_json(folder: Path, run: Run) -> None:
    run("confirm", A, "--by", "li")
    edit(folder, "source/zh/skin/a.md", "2次", "3次")
    facts = json.loads(run("status", "--format", "json").stdout)
    assert facts.keys() == {"version", "articles", "total"} and facts["version"] == 1
    by_path = {each["path"]: each for each in facts["articles"]}
    assert by_path.keys() == {A, B, "source/en/长长的名字.md"}
    one = by_path[A]
    assert (one["slug"], one["language"], one["adopted"], one["blocks"]) == ("skin/a", "en", True, 7)
    assert one["confirmed_percent"] == 85 and one["moved"] == 0 and len(one["entries"]) == 7
    wanted = {"stale": 1, "new": 0, "orphan": 0, "retouched": 0, "unconfirmed": 0, "ok": 6, "reviewed": 0}
    assert one["states"] == wanted
    (stale,) = [entry for entry in one["entries"] if entry["state"] == "stale"]
    assert stale == {
        "key": "doses/p-6bb3c4",
        "state": "stale",
        "moved": False,
        "source": {"path": "source/zh/skin/a.md", "line": 14, "text": "每天服药3次。"},
        "target": {"path": A, "line": 13, "text": "Take it twice a day."},
        "confirmed_against": "每天服药2次。",
        "translated": {"by": "li", "at": "2026-11-23"},
    }
    new = by_path["source/en/长长的名字.md"]
    assert not new["adopted"] and new["states"]["new"] == new["blocks"] == 1 and new["entries"] == []
    assert facts["total"]["blocks"] == sum(each["blocks"] for each in facts["articles"])
    assert facts["total"]["states"]["ok"] == 6


def test_strict_status_fails_for_what_readers_miss(folder: Path, run: Run) -> None:
    run("adopt")
    assert run("status", A, "--strict").returncode == 0  # unconfirmed is no fault
    run("status", "--strict", code=1)  # an article without translation is
    edit(folder, "source/zh/skin/a.md", "多喝水。\n\n", "")
    run("status", A, "--strict", code=1)  # an orphan


# ---------------------------------------------------------------- check


def severities(run: Run, *words: str) -> dict[str, str]:
    """Of the SYN findings: the line's text that they are about -> severity."""
    done = json.loads(run("check", A, "--format", "json", *words, code=1).stdout)
    return {f["code"] + " " + str(f["line"]): f["severity"] for f in done["findings"] if f["code"].startswith("SYN")}


NUMBER, WARNING, PLAIN = "SYN001 13", "SYN001 15", "SYN001 9"


def stale(folder: Path) -> None:
    edit(folder, "source/zh/skin/a.md", "每天服药2次", "每天服药三次")
    edit(folder, "source/zh/skin/a.md", "不要停药", "请不要停药")
    edit(folder, "source/zh/skin/a.md", "多喝水", "请多喝水")


def test_a_stale_dose_or_warning_is_an_error_where_patients_read_it(folder: Path, run: Run) -> None:
    run("confirm", A, "--by", "li")
    stale(folder)
    found = severities(run)
    places = {key: found[key] for key in found if key.startswith("SYN001")}
    assert sorted(places.values()) == ["error", "error", "warning"] and places[PLAIN] == "warning"
    assert places[NUMBER] == "error"
    edit(folder, "source/zh/skin/a.md", "published", "draft")
    assert set(severities(run).values()) == {"warning"}


@pytest.mark.parametrize("policy", ["error", "warning"])
def test_the_policy_is_a_setting(folder: Path, run: Run, policy: str) -> None:
    run("confirm", A, "--by", "li")
    stale(folder)
    (folder / "pyproject.toml").write_text(f'[tool.duizhao]\nstale = "{policy}"\n', "utf-8")
    assert list(severities(run).values()) == [policy] * 3


def test_a_policy_that_is_none(folder: Path, run: Run) -> None:
    (folder / "pyproject.toml").write_text('[tool.duizhao]\nstale = "errors"\n', "utf-8")
    done = run("status", code=2)
    assert 'the setting "stale" cannot be "errors"' in done.stderr and 'did you mean "error"?' in done.stderr
    assert "pyproject.toml:2" in done.stderr


def test_a_new_block_and_one_without_source(folder: Path, run: Run) -> None:
    run("confirm", A, "--by", "li")
    edit(folder, "source/zh/skin/a.md", "多喝水。", "早点睡，别熬夜。")
    edit(folder, A, "Drink water.\n\n", "")
    edit(folder, A, "Do not stop", "Never stop")
    found = severities(run)
    assert "warning" in [s for key, s in found.items() if key.startswith("SYN002")]
    assert "info" in [s for key, s in found.items() if key.startswith("SYN004")]


def test_without_a_ledger_nobody_is_told_of_one(run: Run) -> None:
    assert severities(run) == {}


# ---------------------------------------------------------------- nothing silently Chinese


KINDS = {  # a line of the first handout's English, by the kind of block it is
    "a paragraph": "Atopic dermatitis is a",
    "a list item": "- **Most results come from",
    "a heading": "### What comes next in research?",
    "a row": "| Epidermal stem",
    "the title": "title:",
    "the main message": "main_message:",
}
SLUG = "stem-cells-atopic-dermatitis"


@pytest.fixture(scope="module")
def handout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("handout")
    shutil.copytree(ROOT / "source", made / "source")
    return made


@pytest.mark.parametrize("kind", KINDS)
def test_a_block_without_translation_stops_a_build(handout: Path, kind: str) -> None:
    place = handout / f"source/en/{SLUG}.md"
    was = place.read_bytes()
    lines = was.decode().split("\n")
    (at,) = [number for number, line in enumerate(lines) if line.startswith(KINDS[kind])]
    config = Config(handout, date(2026, 11, 24))
    before = {finding.fingerprint for finding in errors(config)}
    try:
        place.write_bytes("\n".join([*lines[:at], *lines[at + 1 :]]).encode())
        assert {finding.fingerprint for finding in errors(config)} - before
    finally:
        place.write_bytes(was)


def errors(config: Config) -> list[Finding]:
    return [finding for finding in check_only(config) if finding.severity is Severity.ERROR]


def test_a_build_with_an_untranslated_block_says_so(folder: Path, run: Run) -> None:
    run("confirm", A, "--by", "li")
    edit(folder, "source/zh/skin/a.md", "多喝水。", "多喝水。\n\n早点睡。")
    done = run("build", "--only", "skin/a", "--formats", "web", code=1)
    assert "a paragraph of the Chinese is missing after this line" in done.stderr
    assert "not translated yet: 早点睡。" in done.stderr
    assert "Nothing was written: output/ is as it was." in done.stderr and not (folder / "output/web").exists()


# ---------------------------------------------------------------- review pages beside a build's


def test_review_and_build_leave_each_other_alone(folder: Path, run: Run) -> None:
    made = run("review")
    assert re.fullmatch(r"output/review/index.html: (\d+) files, \1 new\n", made.stdout)
    pages = tree(folder / "output/review")
    assert {"index.html", "skin/a.html", "b.html", "style.css"} <= pages.keys()
    assert "洗手" in pages["skin/a.html"].decode() and "长长的名字" in pages["index.html"].decode()
    run("build", "--draft", "--formats", "web")
    assert tree(folder / "output/review") == pages
    web = tree(folder / "output/web")
    assert web
    edit(folder, A, "Drink water.", "Drink tea.")
    done = run("review")
    assert re.fullmatch(r"output/review/index.html: \d+ files, [12] new\n", done.stdout)
    assert tree(folder / "output/web") == web and tree(folder / "output/review") != pages
    for path in (A, "source/zh/skin/a.md"):
        (folder / path).unlink()
    run("review")
    assert "skin/a.html" not in tree(folder / "output/review") and tree(folder / "output/web") == web
    run("build", "--draft", "--formats", "web")
    assert "b.html" in tree(folder / "output/review")


# ---------------------------------------------------------------- what people type wrong


BAD = [
    (["confirm"], "nothing is named that shall be confirmed"),
    (["confirm", A], "nobody's name is known"),
    (["confirm", A, "--by", "  "], "nobody's name is known"),
    (["confirm", A, "--by", "\udcff"], "this name cannot be written"),
    (["confirm", A, "--by", "a\x1b[31m"], "this name cannot be written"),
    (["confirm", A, "--no-change", " ", "--by", "li"], "--no-change needs a reason"),
    (["confirm", A, "--reviewed"], "--reviewed goes with --by NAME and nothing else"),
    (["confirm", A, "--reviewed", "--touched", "--by", "li"], "--reviewed goes with --by NAME and nothing else"),
    (["confirm", f"{A}#nowhere", "--by", "li"], f"{A} has no section nowhere"),
    (["confirm", "#care", "--by", "li"], "there is no translation at #care"),
    (["confirm", "", "--by", "li"], 'there is no translation at ""'),
    (["confirm", "source/en/none.md", "--by", "li"], "there is no file source/en/none.md in this project"),
    (["confirm", "../../etc", "--by", "li"], "there is no file ../../etc in this project"),
    (["status", "source/zh/长长的名字.md"], "there is no translation at source/zh/长长的名字.md"),
    (["adopt", "/"], "there is no file / in this project"),
    (["sync", "a\nb"], "there is no file"),
    (["status", "x" * 5000], "File name too long"),
    (["status", "--format", "xml"], "xml"),
    (["review", "extra"], "extra"),
    (["sync", "--project", "nowhere"], "there is no folder nowhere"),
]


def test_what_is_typed_wrong_ends_with_2_and_a_reason(folder: Path, run: Run) -> None:
    run("adopt")
    was = tree(folder)
    for words, reason in BAD:
        done = run(*words, code=2)
        assert reason in done.stderr and done.stdout == "" and "\x1b" not in done.stderr, (words, done)
    assert tree(folder) == was


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_file_that_is_no_text_costs_no_record(folder: Path, run: Run, lang: str) -> None:
    """Its blocks seem to be gone; a ledger that was written now would forget them."""
    run("confirm", A, "--by", "li")
    (folder / f"source/{lang}/skin/a.md").write_bytes("---\n湿疹".encode("gb18030"))
    was = tree(folder)
    assert run("status").returncode == 0
    for words in (["sync"], ["sync", "--mark"], ["confirm", "skin/a", "--by", "x"], ["adopt", "skin/a"]):
        done = run(*words, code=2)
        assert f"source/{lang}/skin/a.md cannot be read, so nothing was written" in done.stderr
    assert tree(folder) == was


def test_nothing_is_written_over_a_folder(folder: Path, run: Run) -> None:
    (folder / A.replace(".md", ".sync.yaml")).mkdir()
    was = tree(folder)
    assert run("status", A).returncode == 0
    run("sync", A, code=1)
    assert run("sync", A, "--repair", code=2).stderr and tree(folder) == was


def test_from_another_folder(folder: Path, run: Run) -> None:
    run("adopt", "--project", str(folder), where=folder.parent)
    done = run("confirm", "a.md#care", "--by", "li", where=folder / "source/en/skin", code=2)
    assert "there is no folder source/zh" in done.stderr
    words = ["confirm", "a.md#care", "--by", "li", "--project", "../../.."]
    assert run(*words, where=folder / "source/en/skin").stdout == f"{A}: 3 blocks confirmed by li\n"

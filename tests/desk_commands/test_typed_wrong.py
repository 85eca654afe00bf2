"""What people type wrong, and what the folder has wrong: how commands end, and that nothing is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desk_commands.folder import ROOT, A, Run, ledger, tree

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


def test_a_process_of_its_own(folder: Path) -> None:
    """What the other tests leave out: the start of the program, and output that is no pipe of ours."""
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "HOME": str(folder), "LC_ALL": "zh_CN.UTF-8"}
    command = [sys.executable, "-P", "-m", "duizhao", "confirm", A, "--by"]
    done = subprocess.run([*command, b"\xff"], cwd=folder, env=env, capture_output=True, check=False)
    assert done.returncode == 2 and done.stdout == b"" and b"Traceback" not in done.stderr
    done = subprocess.run([*command, "王红"], cwd=folder, env=env, capture_output=True, check=False)
    assert done.returncode == 0 and "王红" in done.stdout.decode() and "王红" in ledger(folder)

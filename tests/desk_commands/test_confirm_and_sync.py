"""From the first ledger to the review: what adopt, confirm and sync print and write."""

from __future__ import annotations

import json
import re
from pathlib import Path

from desk_commands.folder import A, B, Run, edit, ledger, tree


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

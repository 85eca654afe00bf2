"""The hooks for pre-commit: run as it runs them, on the files that it would pass."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
ZH = {"one": "每天服药2次。\n", "two": "涂药后30分钟再洗手。\n"}
EN = {"one": "Take it twice a day.\n", "two": "Wait 30 minutes before you wash your hands.\n"}


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A folder with `duizhao`, as pre-commit's environment has one."""
    folder = tmp_path / "bin"
    folder.mkdir()
    start = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from duizhao.cli import main; main()"
    script = folder / "duizhao"
    script.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -P -c {shlex.quote(start)} "$@"\n', "utf-8")
    script.chmod(0o755)
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    for lang, texts in (("zh", ZH), ("en", EN)):
        (folder / "source" / lang).mkdir(parents=True)
        for name, text in texts.items():
            (folder / f"source/{lang}/{name}.md").write_text(text, "utf-8")
    return folder


def hook(name: str, changed: list[str], program: Path, folder: Path, args: tuple[str, ...] = (), files: str = ""):
    """The hook's outcome, None where no changed file concerns it. `args` and `files` as a user's settings have them."""
    row = HOOKS[name]
    chosen = [path for path in changed if re.search(files or row["files"], path)]
    if not chosen:
        return None
    passed = chosen if row.get("pass_filenames", True) else []
    return subprocess.run(
        [*shlex.split(row["entry"]), *args, *passed],
        cwd=folder,
        env={"PATH": f"{program}:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "PRE_COMMIT": "1"},
        check=False,
        capture_output=True,
        encoding="utf-8",
    )


def test_what_pre_commit_must_know() -> None:
    for row in HOOKS.values():
        assert {"id", "name", "entry", "language", "files"} <= set(row) and row["language"] == "python"
        assert shlex.split(row["entry"])[0] == "duizhao"


def test_a_changed_article_is_compared_with_its_other_language(program: Path, project: Path) -> None:
    (project / "source/zh/one.md").write_text("每天服药3次。\n", "utf-8")
    (project / "source/en/two.md").write_text("Wait 13 minutes before you wash your hands.\n", "utf-8")
    done = hook("duizhao-check", ["README.md", "source/zh/one.md"], program, project)
    assert done.returncode == 1 and "source/en/one.md:1" in done.stdout
    assert "two.md" not in done.stdout  # not part of this commit
    done = hook("duizhao-check", ["source/zh/one.md", "source/en/two.md"], program, project)
    assert "source/en/one.md:1" in done.stdout and "source/en/two.md:1" in done.stdout


def test_a_right_article_passes(program: Path, project: Path) -> None:
    done = hook("duizhao-check", ["source/zh/one.md", "source/en/one.md"], program, project)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    "path",
    [
        *("README.md", "docs/source/zh/one.md", "source/figures/README.md", "source/zh/one.txt", "source/one.md"),
        *("source/zh/.one.md", "source/zh/.trash/one.md", "source/fr/one.md"),
    ],
)
def test_what_is_no_article_is_not_passed(program: Path, project: Path, path: str) -> None:
    """`check` would stop (exit code 2) if it were given nothing else."""
    assert hook("duizhao-check", [path], program, project) is None
    place = project / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text("5\n", "utf-8")
    row = HOOKS["duizhao-check"]
    done = subprocess.run(
        [program / "duizhao", *shlex.split(row["entry"])[1:], path], cwd=project, check=False, capture_output=True
    )
    assert done.returncode == 2


def test_articles_in_folders_and_fragments_are_passed(program: Path, project: Path) -> None:
    for path, text in {"source/zh/skin/_note.md": "5毫克\n", "source/en/skin/_note.md": "6 mg\n"}.items():
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_text(text, "utf-8")
    done = hook("duizhao-check", ["source/zh/skin/_note.md"], program, project)
    assert done.returncode == 1 and "source/en/skin/_note.md:1" in done.stdout


def test_a_removed_translation_is_seen_by_the_second_hook(program: Path, project: Path) -> None:
    """pre-commit does not pass removed files to a hook; any other change wakes this one."""
    (project / "source/en/two.md").unlink()
    assert hook("duizhao-check", ["source/zh/one.md"], program, project).returncode == 0
    done = hook("duizhao-check-all", ["source/zh/one.md"], program, project)
    assert done.returncode == 1 and "STR001" in done.stdout


def test_a_reference_that_is_still_cited_is_removed(program: Path, project: Path) -> None:
    """references.json is no article, yet what it lacks is found in one."""
    record = {"id": "wang2021", "type": "article-journal", "title": "Zinc", "author": [{"literal": "Wang"}]}
    (project / "source/references.json").write_text(json.dumps([record]), "utf-8")
    for lang, mark in (("zh", "。"), ("en", ".")):
        path = project / f"source/{lang}/one.md"
        path.write_text(path.read_text("utf-8").replace(mark, f"[@li2020]{mark}"), "utf-8")
    assert hook("duizhao-check", ["source/references.json"], program, project) is None
    done = hook("duizhao-check-all", ["source/references.json"], program, project)
    assert done.returncode == 1 and "error CIT001" in done.stdout


def test_what_waits_for_the_translator_is_told_and_stops_nobody(program: Path, project: Path) -> None:
    """The one who changes the Chinese is seldom the one who translates it; --strict is for those who want to wait."""
    (project / "source/zh/one.md").write_text("每天服药2次。\n\n饭后服药。\n", "utf-8")
    done = hook("duizhao-status", ["source/zh/one.md", "README.md"], program, project)
    assert done.returncode == 0 and HOOKS["duizhao-status"]["verbose"] is True
    assert "one" in done.stdout and "two" not in done.stdout
    assert hook("duizhao-status", ["source/zh/one.md"], program, project, ("--strict",)).returncode == 1
    assert hook("duizhao-status", ["source/zh/two.md"], program, project, ("--strict",)).returncode == 0


def test_both_hooks_for_articles_look_at_the_same_files() -> None:
    assert HOOKS["duizhao-status"]["files"] == HOOKS["duizhao-check"]["files"]


def test_a_project_below_the_root(program: Path, project: Path, tmp_path: Path) -> None:
    """With the two lines that the file's head and docs/automation.md give."""
    (project / "source/en/one.md").write_text("Take it once a day.\n", "utf-8")
    settings = {"args": ("--project", "project"), "files": r"^project/source/(zh|en)/.+\.md$"}
    done = hook("duizhao-check", ["project/source/en/one.md"], program, tmp_path, **settings)
    assert done.returncode == 1 and "one.md:1" in done.stdout

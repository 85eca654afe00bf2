"""The GitHub Action: its safety rules, and its steps run with bash as a runner runs them, in a real git repository."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
INSTALL, CHECK, VERDICT = ACTION["runs"]["steps"]
EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")
ZH, EN = (
    "每天服药2次。\n\n涂药后30分钟再洗手。\n",
    "Take it twice a day.\n\nWait 30 minutes before you wash your hands.\n",
)
OLD_FAULT = EN.replace("30", "20")

pytestmark = pytest.mark.skipif(
    shutil.which("bash") is None or shutil.which("git") is None or os.name == "nt", reason="needs bash and git"
)


@dataclass
class Runner:
    """What GitHub's runner gives to a step. `event` holds the expressions that the event fills in."""

    folder: Path
    workspace: Path
    inputs: dict[str, str] = field(default_factory=dict)
    event: dict[str, str] = field(default_factory=dict)
    log: str = ""

    def step(self, step: dict, **more: str) -> int:  # type: ignore[type-arg]
        """Run one step; its exit code. Its output is added to the log."""
        (self.folder / "temp").mkdir(exist_ok=True)
        script = self.folder / "step.sh"
        script.write_text(step["run"], "utf-8")
        given = {name: EXPRESSION.sub(self.value, str(value)) for name, value in step.get("env", {}).items()}
        machine = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "LC_ALL": "C.UTF-8",
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_OUTPUT": str(self.folder / "output"),
            "GITHUB_STEP_SUMMARY": str(self.folder / "summary"),
            "RUNNER_TEMP": str(self.folder / "temp"),
        }
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", script],
            cwd=self.workspace,
            env={**machine, **more, **given},
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        self.log += done.stdout
        return done.returncode

    def value(self, expression: re.Match[str]) -> str:
        """What an expression of the action stands for."""
        place = expression[1]
        if place.startswith("inputs."):
            name = place.removeprefix("inputs.")
            return self.inputs.get(name, ACTION["inputs"][name]["default"])
        if place.startswith("steps.check.outputs."):
            return self.outputs().get(place.rpartition(".")[2], "")
        return self.event.get(place, "")

    def outputs(self) -> dict[str, str]:
        path = self.folder / "output"
        lines = path.read_text("utf-8").splitlines() if path.exists() else []
        return dict(line.split("=", 1) for line in lines)

    def check(self) -> int:
        """The steps after the installation; the exit code of the last one."""
        assert self.step(CHECK) == 0, self.log
        return self.step(VERDICT)

    def commands(self) -> list[str]:
        return [line for line in self.log.splitlines() if line.startswith("::")]


def git(folder: Path, *words: str) -> str:
    who = ["-c", "user.name=t", "-c", "user.email=t@t.example", "-c", "commit.gpgsign=false"]
    done = subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True, encoding="utf-8")
    return done.stdout.strip()


def article(folder: Path, name: str, zh: str, en: str) -> None:
    for lang, text in (("zh", zh), ("en", en)):
        path = folder / f"source/{lang}/{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    """A machine on which the first step has run already: its environment is this test's own."""
    python = tmp_path / "temp/duizhao/bin/python"
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} "$@"\n', "utf-8")
    python.chmod(0o755)
    (tmp_path / "work").mkdir()
    return Runner(tmp_path, tmp_path / "work")


@pytest.fixture
def request_(runner: Runner) -> Runner:
    """A pull request, checked out as GitHub's merge of its head into a base that went on after the event.

    The base has an old fault; somebody else's fault came to it later; the request adds a fault of its own.
    """
    here = runner.workspace
    git(here, "init", "--quiet", "--initial-branch=main")
    article(here, "old", ZH, OLD_FAULT)
    article(here, "mine", ZH, EN)
    git(here, "add", "."), git(here, "commit", "--quiet", "-m", "base")
    runner.event["github.event.pull_request.base.sha"] = git(here, "rev-parse", "HEAD")
    git(here, "switch", "--quiet", "-c", "topic")
    article(here, "mine", ZH, EN.replace("twice", "once"))
    git(here, "add", "."), git(here, "commit", "--quiet", "-m", "mine")
    runner.event["github.event.pull_request.head.sha"] = git(here, "rev-parse", "HEAD")
    git(here, "switch", "--quiet", "main")
    article(here, "theirs", ZH, OLD_FAULT)
    git(here, "add", "."), git(here, "commit", "--quiet", "-m", "theirs")
    git(here, "switch", "--quiet", "--detach"), git(here, "merge", "--quiet", "--no-ff", "-m", "parent\n\nx", "topic")
    return runner


# ---------------------------------------------------------------- the rules


def test_nothing_from_outside_is_part_of_a_script() -> None:
    """No expression in a script, no value outside quotes, and nothing that runs a text as a script."""
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step["run"] and step["shell"] == "bash"
        for name in step.get("env", {}):
            assert not re.search(rf'(?<!["\w=])\${name}\b', step["run"]), name
        assert not re.search(r"\beval\b|\bsource\b|`|\bsh -c\b", step["run"])


def test_it_needs_no_secret_and_no_other_action() -> None:
    text = (ROOT / "action.yml").read_text("utf-8")
    assert "uses" not in {key for step in ACTION["runs"]["steps"] for key in step}
    assert not re.search(r"secrets\.|github\.token|GITHUB_TOKEN|pull_request_target", text)
    assert set(EXPRESSION.findall(text)) == {
        *(f"inputs.{name}" for name in ACTION["inputs"]),
        *(f"steps.check.outputs.{name}" for name in ACTION["outputs"]),
        "github.event.pull_request.base.sha",
        "github.event.pull_request.head.sha",
    }


def test_inputs_and_outputs_are_described() -> None:
    assert ACTION["runs"]["using"] == "composite"
    assert all({"description", "default"} <= set(each) for each in ACTION["inputs"].values())
    assert all({"description", "value"} <= set(each) for each in ACTION["outputs"].values())


# ---------------------------------------------------------------- what it does


def test_a_pull_request_gets_marks_for_its_own_faults_alone(request_: Runner) -> None:
    assert request_.check() == 1
    (mark,) = [each for each in request_.commands() if each.startswith("::error")]
    assert "file=source/en/mine.md,line=1," in mark and "NUM004" in mark
    comment = request_.folder / "temp/duizhao-comment.md"
    assert request_.outputs() == {"comment-file": str(comment), "errors": "1", "exit-code": "1"}
    body = comment.read_text("utf-8")
    assert "source/en/mine" in body and "old.md" not in body and "theirs" not in body
    assert (request_.folder / "summary").read_text("utf-8") == body


def test_a_right_request_passes(request_: Runner) -> None:
    article(request_.workspace, "mine", ZH, EN)
    request_.inputs["comment"] = "false"
    assert request_.check() == 0
    assert [each for each in request_.commands() if each.startswith("::error")] == []
    assert request_.outputs()["errors"] == "0"


def test_a_checkout_of_one_commit_fetches_the_base(request_: Runner) -> None:
    """What actions/checkout does by default; the parents are named in the commit but are not there."""
    there = request_.workspace
    git(there, "branch", "merged", "HEAD")
    git(there, "config", "uploadpack.allowAnySHA1InWant", "true")
    request_.workspace = request_.folder / "shallow"
    words = ("--quiet", "--depth=1", "--branch=merged", there.as_uri(), str(request_.workspace))
    git(request_.folder, "clone", *words)
    request_.inputs["comment"] = "false"
    assert request_.check() == 1
    assert request_.outputs()["errors"] == "1" and "theirs" not in request_.log


def test_a_base_that_cannot_be_had_is_never_a_pass(request_: Runner) -> None:
    there = request_.workspace
    git(there, "branch", "merged", "HEAD")
    request_.workspace = request_.folder / "shallow"
    words = ("--quiet", "--depth=1", "--branch=merged", there.as_uri(), str(request_.workspace))
    git(request_.folder, "clone", *words)
    git(request_.workspace, "remote", "set-url", "origin", (request_.folder / "gone").as_uri())
    request_.inputs["comment"] = "false"
    assert request_.check() == 2
    assert "fetch-depth: 2" in request_.log and request_.outputs() == {
        "comment-file": "",
        "errors": "",
        "exit-code": "2",
    }


def test_the_head_alone_is_compared_with_the_base_of_the_event(request_: Runner) -> None:
    git(request_.workspace, "switch", "--quiet", "--detach", "topic")
    request_.inputs["comment"] = "false"
    assert request_.check() == 1
    assert request_.outputs()["errors"] == "1"


def test_without_a_pull_request_everything_is_reported(request_: Runner) -> None:
    request_.event.clear()
    request_.inputs["comment"] = "false"
    assert request_.check() == 1
    assert request_.outputs()["errors"] == "3"


def test_a_start_of_ones_own(request_: Runner) -> None:
    request_.inputs["since"] = "HEAD"
    article(request_.workspace, "fresh", ZH, OLD_FAULT)
    request_.inputs["comment"] = "false"
    assert request_.check() == 1
    assert request_.outputs()["errors"] == "1" and "source/en/fresh.md" in request_.log


def test_the_other_inputs(runner: Runner) -> None:
    """A folder of its own, Chinese, no comment; warnings pass, and fail with strict."""
    article(
        runner.workspace / "handbook", "x", "用药，用药后再洗手,再吃饭。\n", "Use it, then wash your hands, then eat.\n"
    )
    runner.inputs = {"project": "handbook", "ui": "zh", "comment": "false"}
    assert runner.check() == 0
    (mark,) = [each for each in runner.commands() if each.startswith("::warning")]
    assert "file=handbook/source/zh/x.md" in mark and re.search("[\u4e00-\u9fff]", mark.rpartition("::")[2])
    assert runner.outputs()["comment-file"] == "" and not (runner.folder / "summary").exists()
    (runner.folder / "output").unlink()
    runner.inputs["strict"] = "true"
    assert runner.check() == 1 and runner.outputs()["errors"] == "0"


SHELL = "\"; touch pwned; $(touch pwned) `touch pwned` '; touch pwned; '\ntouch pwned\n"
OPTION = "--upload-pack=touch pwned"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("project", SHELL), ("since", SHELL), ("ui", SHELL), ("strict", SHELL), ("comment", SHELL)),
        *(("project", OPTION), ("since", OPTION)),
    ],
    ids=lambda value: {SHELL: "shell", OPTION: "option"}.get(value, value),
)
def test_a_hostile_input_runs_nothing(runner: Runner, name: str, value: str) -> None:
    article(runner.workspace, "x", ZH, EN)
    git(runner.workspace, "init", "--quiet")
    runner.inputs = {"comment": "false", name: value}
    assert runner.check() == (0 if name in ("strict", "comment") else 2), runner.log
    assert not list(runner.folder.rglob("pwned"))
    assert set(runner.outputs()) == {"comment-file", "errors", "exit-code"}


def test_no_code_of_the_repository_is_run(runner: Runner) -> None:
    """A request may bring files that Python would import from the working directory."""
    article(runner.workspace, "x", ZH, OLD_FAULT)
    for name in ("duizhao", "click", "json", "yaml", "sitecustomize"):
        (runner.workspace / f"{name}.py").write_text("open('pwned', 'w')\nraise SystemExit(0)\n", "utf-8")
    assert runner.check() == 1
    assert not (runner.workspace / "pwned").exists()


def test_a_hostile_text_gives_no_command(runner: Runner) -> None:
    """Lines of an article are shown in the log: none of them may speak to the runner."""
    text = "::error::no\n\n::stop-commands::x\n\n##[error]no\n\n每天服药2次。\n"
    article(runner.workspace, "x", text, text.replace("每天服药2次。", "::add-mask::Take it once a day."))
    runner.inputs["comment"] = "false"
    assert runner.check() == 1
    marks = [line for line in runner.log.splitlines() if line.startswith(("::", "##["))]
    assert marks and all(re.match(r"::(error|warning|notice) file=source/", each) for each in marks)


# ---------------------------------------------------------------- the installation


def python(folder: Path, name: str, version: tuple[int, int]) -> Path:
    """A program that says it is a Python of some version, and writes down what else it is asked to do."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(
        "#!/bin/sh\n"
        f'case "$1" in -c) [ {version[1]} -ge 11 ]; exit $?;; esac\n'
        'echo "$(basename "$0") $*" >> "$RUNNER_TEMP/asked"\n'
        'if [ "$2" = venv ]; then mkdir -p "$4/bin"; cp "$0" "$4/bin/python"; fi\n',
        "utf-8",
    )
    path.chmod(0o755)
    return path


def install(runner: Runner, path: Path, **inputs: str) -> tuple[int, list[str]]:
    runner.inputs = inputs
    plain = runner.folder / "tools"
    plain.mkdir()
    for name in ("bash", "sh", "mkdir", "cp", "basename"):
        (plain / name).symlink_to(str(shutil.which(name)))
    code = runner.step(INSTALL, PATH=f"{path}:{plain}", RUNNER_TOOL_CACHE=str(runner.folder / "cache"))
    asked = runner.folder / "temp/asked"
    return code, asked.read_text("utf-8").splitlines() if asked.exists() else []


def test_it_installs_what_the_lock_says_and_nothing_else(runner: Runner) -> None:
    python(runner.folder / "bin", "python3", (3, 12))
    code, asked = install(runner, runner.folder / "bin")
    temp = runner.folder / "temp"
    assert code == 0, runner.log
    assert asked == [
        f"python3 -m venv --clear {temp}/duizhao",
        "python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: "
        f"--requirement {ROOT}/requirements/run.txt",
    ]


def test_an_old_python_gives_way_to_a_newer_one_in_the_cache(runner: Runner) -> None:
    python(runner.folder / "bin", "python3", (3, 10))
    python(runner.folder / "cache/Python/3.10.9/x64/bin", "python3", (3, 10))
    python(runner.folder / "cache/Python/3.13.1/x64/bin", "python3", (3, 13))
    code, asked = install(runner, runner.folder / "bin")
    assert code == 0 and len(asked) == 2


def test_the_python_that_is_asked_for(runner: Runner) -> None:
    python(runner.folder / "bin", "python3", (3, 12))
    python(runner.folder / "bin", "python3.13", (3, 13))
    code, asked = install(runner, runner.folder / "bin", **{"python-version": "3.13"})
    assert code == 0 and asked[0].startswith("python3.13 ")


@pytest.mark.parametrize("version", ["3.14", "3.10", "3.12; touch pwned", "$(touch pwned)", "../3.12", "3"])
def test_a_python_that_is_not_there(runner: Runner, version: str) -> None:
    python(runner.folder / "bin", "python3", (3, 12))
    python(runner.folder / "bin", "python3.10", (3, 10))
    code, asked = install(runner, runner.folder / "bin", **{"python-version": version})
    assert (code, asked) == (2, []) and "::error::" in runner.log
    assert not list(runner.folder.rglob("pwned"))

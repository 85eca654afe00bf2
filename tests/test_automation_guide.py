"""docs/automation.md and its Chinese: what they tell people to paste is there, and safe."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
GUIDES = ("docs/automation.md", "docs/automation.zh.md")
HOOKS = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))


def text(guide: str) -> str:
    return (ROOT / guide).read_text("utf-8")


def pieces(guide: str) -> list[dict]:  # type: ignore[type-arg]
    return [yaml.safe_load(piece) for piece in re.findall(r"^```yaml\n(.*?)^```$", text(guide), re.M | re.S)]


def steps(guide: str) -> Iterator[dict]:  # type: ignore[type-arg]
    for piece in pieces(guide):
        for job in piece.get("jobs", {}).values():
            yield from job["steps"]


def test_both_languages_show_the_same_files() -> None:
    en, zh = map(pieces, GUIDES)
    for step in zh[2]["jobs"]["check"]["steps"]:
        if "duizhao@" in step.get("uses", ""):
            assert step.pop("with") == {"ui": "zh"}  # the one difference: messages in the reader's language
    assert len(en) == 5 and en == zh


@pytest.mark.parametrize("guide", GUIDES)
def test_hooks_inputs_and_outputs_are_those_there_are(guide: str) -> None:
    used = {hook["id"] for piece in pieces(guide) for repo in piece.get("repos", []) for hook in repo["hooks"]}
    assert used <= HOOKS and all(f"`{hook}`" in text(guide) for hook in HOOKS)
    told = set(re.findall(r"^\| `([a-z-]+)` \|", text(guide), re.M))
    assert told == HOOKS | set(ACTION["inputs"])
    assert all(f"`{name}`" in text(guide) for name in ACTION["outputs"])
    for step in steps(guide):
        if "duizhao@" in step.get("uses", ""):
            assert set(step.get("with", {})) <= set(ACTION["inputs"])


@pytest.mark.parametrize("guide", GUIDES)
def test_workflows_hold_no_expression_in_scripts_and_few_rights(guide: str) -> None:
    assert not any("${{" in step.get("run", "") for step in steps(guide))
    check, comment = (piece for piece in pieces(guide) if "jobs" in piece)
    assert check["permissions"] == {"contents": "read"}
    assert comment["permissions"] == {"actions": "read", "pull-requests": "write"}
    assert not any("uses" in step for job in comment["jobs"].values() for step in job["steps"])


@pytest.mark.parametrize("guide", GUIDES)
def test_the_comment_lies_where_the_action_writes_it(guide: str) -> None:
    script = next(step["run"] for step in ACTION["runs"]["steps"] if step.get("id") == "check")
    assert "comment=$RUNNER_TEMP/duizhao-comment.md" in script
    uploaded = [step["with"]["path"] for step in steps(guide) if "upload-artifact" in step.get("uses", "")]
    assert uploaded == ["${{ runner.temp }}/duizhao-comment.md"]

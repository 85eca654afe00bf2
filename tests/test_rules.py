"""Every rule has a page in tests/rules/, and every case on it finds just what it says."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from duizhao import explain, gates, pipeline
from duizhao.catalogue import catalogue
from duizhao.check import RULES
from duizhao.config import Config, load
from duizhao.explain import GATES, page, parts
from duizhao.finding import Finding
from duizhao.project import Project
from duizhao.recall import Codec
from duizhao.render import wechat
from duizhao.resources import RULES_FOLDER

CODEC = Codec()
TODAY = date(2026, 11, 23)
FENCE = re.compile(r"^(`{3,})([a-z]+)[ ]*([^\n]*)\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
PLACES = {
    "zh": "source/zh/page.md",
    "en": "source/en/page.md",
    "references": "source/references.json",
    "glossary": "source/glossary.csv",
    "ledger": "source/en/page.sync.yaml",
    "disclaimer": "source/{lang}/_disclaimer.md",
    "figures": "source/{lang}/_figures.md",
    "svg": "source/figures/{name}",
    "settings": "pyproject.toml",
    "theme": "templates/style/wechat.toml",
}
SHORT = {f"source/{lang}/page.md": f"{lang}.md" for lang in ("zh", "en")}


@dataclass(frozen=True)
class Example:
    """One `##` part of a rule page: files, and the findings that the rule must give."""

    code: str
    title: str
    files: dict[str, str]
    findings: list[str]
    press: bool


def examples() -> list[Example]:
    found = []
    for code in (*(rule.code for rule in RULES), *GATES):
        text = (RULES_FOLDER / f"{code}.md").read_text("utf-8")
        found += [example(code, part) for part in cases(parts(text)["cases"])]
    return found


def cases(text: str) -> list[str]:
    """The parts that begin with `## `; a heading inside a fence begins none."""
    found: list[list[str]] = []
    fence = ""
    for typed in text.split("\n"):
        if fence or typed.startswith("```"):
            fence = typed[: len(typed) - len(typed.lstrip("`"))] if not fence else "" if typed == fence else fence
        elif typed.startswith("## "):
            found.append([])
        if found:
            found[-1].append(typed)
    return ["\n".join(part).removeprefix("## ") for part in found]


def example(code: str, part: str) -> Example:
    title = part.partition("\n")[0].strip()
    files, findings, press = {}, [], False
    for _, kind, name, body in FENCE.findall(part):
        if kind == "findings":
            findings = [line for line in body.split("\n") if line.strip()]
            press = name == "build"  # ```findings build: as a build finds them, which asks for more than a check
        else:
            times = re.fullmatch(r"(\d+) times", name)  # ```zh 2300 times: a text too long to be shown
            files[PLACES[kind].format(lang=name or "zh", name=name)] = body * int(times[1] if times else 1)
    return Example(code, title, files, findings, press)


def run(folder: Path, case: Example) -> list[Finding]:
    (folder / "source/zh").mkdir(parents=True)
    for path, text in case.files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode())
    config = load(folder, TODAY)
    found = gated(config) if case.code in GATES else pipeline.check_only(config, press=case.press)
    assert CODEC.revived(json.loads(json.dumps(CODEC.plain(tuple(found))))) == tuple(found), "a build remembers them"
    return [each for each in found if each.code == case.code]


def gated(config: Config) -> list[Finding]:
    """What the gates find in the WeChat articles of a project."""
    project = Project.open(config)
    works = [opened.work for opened in project.each(slug for slug in project.files if not slug.startswith("_"))]
    return [each for work in works for each in gates.judged(wechat.write(work, project.shelf, config), work)]


def line(finding: Finding) -> str:
    where = finding.where
    path = SHORT.get(where.path, where.path)
    return f"{path}:{where.line}:{where.column}: {finding.code} {catalogue('en').say(finding.message)}"


@pytest.mark.parametrize("case", examples(), ids=lambda case: f"{case.code} {case.title}")
def test_case(case: Example, tmp_path: Path) -> None:
    assert [line(each) for each in run(tmp_path, case)] == case.findings


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_page(rule) -> None:
    found = parts((RULES_FOLDER / f"{rule.code}.md").read_text("utf-8"))
    assert list(found) == ["en", "zh", "cases"]
    for lang in ("en", "zh"):
        assert found[lang].startswith(f"# {rule.code} {rule.name}")
    shown = page(RULES_FOLDER, rule.code, "zh")
    assert found["zh"] in shown and found["en"] not in shown
    cases = [each for each in examples() if each.code == rule.code]
    assert any(each.findings for each in cases), "a rule page shows the rule at work"
    assert any(not each.findings for each in cases), "and a text that is right"


@pytest.mark.parametrize("code", GATES)
def test_page_of_a_gate(code: str) -> None:
    found = parts((RULES_FOLDER / f"{code}.md").read_text("utf-8"))
    assert list(found) == ["en", "zh", "cases"]
    for lang in ("en", "zh"):
        assert found[lang].startswith(f"# {code} {GATES[code][0]}")
    mine = [bool(each.findings) for each in examples() if each.code == code]
    assert set(mine) == {True, False} or "Each row of the model is planted" in found["cases"]


def test_no_page_without_a_rule() -> None:
    assert sorted(path.stem for path in RULES_FOLDER.glob("*.md")) == sorted(
        ["BAS", "PRS", "PRV", *GATES, *(rule.code for rule in RULES)]
    )


def test_codes_and_names_are_unique() -> None:
    words = [word for rule in RULES for word in (rule.code, rule.name)]
    words += [word for code, (name, _) in GATES.items() for word in (code, name)]
    assert len(set(words)) == len(words)


def test_every_rule_says_why() -> None:
    for rule in RULES:
        function = rule.check or rule.survey
        assert function is not None and function.__doc__ and "\n\n" in function.__doc__, rule.code


def test_findings_know_their_rule(tmp_path: Path) -> None:
    """A finding's severity and section come from the rules table and the article."""
    files = {"source/zh/page.md": "## 一 {#one}\n\n5 天。\n", "source/en/page.md": "## One {#one}\n\n6 days.\n"}
    case = replace(Example("NUM001", "", files, [], press=False))
    (found,) = run(tmp_path, case)
    assert (found.severity and found.severity.word, found.section, found.slug) == ("error", "one", "page")


def test_a_page_gives_the_name_of_its_rule() -> None:
    """A build that has nothing to check takes the names from the pages, because loading the rules costs more."""
    assert {each.code: explain.name(RULES_FOLDER, each.code) for each in RULES} == {
        each.code: each.name for each in RULES
    }
    assert explain.name(RULES_FOLDER, "PRV001") == "page-not-readable"
    assert explain.name(RULES_FOLDER, "ABC001") == ""

"""Every rule has a page in tests/rules/, and every case on it finds just what it says."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from duizhao import explain, pipeline
from duizhao.catalogue import catalogue
from duizhao.check import RULES
from duizhao.config import load
from duizhao.explain import page, parts
from duizhao.finding import Finding
from duizhao.recall import Codec
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
    for rule in RULES:
        text = (RULES_FOLDER / f"{rule.code}.md").read_text("utf-8")
        found += [example(rule.code, part) for part in cases(parts(text)["cases"])]
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
    found = pipeline.check_only(config, press=case.press)
    assert CODEC.revived(json.loads(json.dumps(CODEC.plain(tuple(found))))) == tuple(found), "a build remembers them"
    return [each for each in found if each.code == case.code]


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


def test_no_page_without_a_rule() -> None:
    assert sorted(path.stem for path in RULES_FOLDER.glob("*.md")) == sorted(
        ["BAS", "PRS", "PRV", *(rule.code for rule in RULES)]
    )


def test_codes_and_names_are_unique() -> None:
    assert len({rule.code for rule in RULES} | {rule.name for rule in RULES}) == 2 * len(RULES)


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

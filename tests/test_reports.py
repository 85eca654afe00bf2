"""Every form of report: golden files, the official SARIF schema, right lines, and texts that stay texts."""

from __future__ import annotations

import itertools
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from duizhao import pipeline
from duizhao.catalogue import catalogue
from duizhao.check import RULES
from duizhao.config import Config
from duizhao.finding import Excerpt, Finding, Message, Severity
from duizhao.model import Span
from duizhao.read.files import lines as lines_of
from duizhao.report import github, markdown, sarif
from duizhao.report.forms import FORMS
from duizhao.report.reading import Reading
from duizhao.sift import Hidden

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "bench"))
import corpus  # noqa: E402

SCHEMA = json.loads((ROOT / "tests/data/sarif-2.1.0-rtm.5.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft4Validator(SCHEMA)
TODAY = date(2026, 11, 23)
NASTY = "@everyone #1 | <img src=x onerror=alert(1)> ![p](http://x.example/a.png) [l](http://x.example) `c` **b** \\| "
PAIR = {
    "source/zh/护理 须知.md": (
        "# 护理\n\n服药 5 天，每次 10 mg。\n\n| 名称 | 剂量 |\n| --- | --- |\n| 甲 | 3 mg |\n\n"
        f"- 第一项 {NASTY}8 天\n- 第二项\n\n患者者，,请注意。\n"
    ),
    "source/en/护理 须知.md": (
        "# Care\n\nTake it for 6 days, 10 mg each time.\n\n| Name | Dose |\n| --- | --- |\n| A | 4 mg |\n\n"
        f"- First item {NASTY}9 days\n- Second item\n\nPatients, please note.\n"
    ),
}


def project(folder: Path, files: dict[str, str] = PAIR) -> Path:
    for path, text in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode())
    return folder


def reading(folder: Path, lang: str = "en", hidden: Hidden | None = None) -> Reading:
    found = pipeline.check_only(Config(folder, TODAY))
    return Reading(found, catalogue(lang), cached_lines(folder), hidden or Hidden(2, 1))


def cached_lines(folder: Path) -> Callable[[str], list[str]]:
    @cache
    def typed(path: str) -> list[str]:
        place = folder / path
        return lines_of(place.read_text("utf-8-sig")) if place.is_file() else []

    return typed


def made(findings: list[Finding], lines: tuple[str, ...] = (), lang: str = "en") -> Reading:
    return Reading(findings, catalogue(lang), lambda _: lines)


def finding(words: str, number: int = 1, severity: Severity = Severity.ERROR, path: str = "source/en/x.md") -> Finding:
    message = Message("{words}", {"words": words})
    beside = Excerpt(Span("source/zh/x.md", number), words)
    return Finding(Span(path, number, 1), "NUM001", message, message, severity, beside, length=4)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("form", FORMS)
def test_golden(form: str, lang: str, tmp_path: Path, golden: Callable[[str, str], None]) -> None:
    text = "\n".join(FORMS[form](reading(project(tmp_path), lang))) + "\n"
    if form == "sarif":  # the rules are those of the rule pages, which other tests hold
        log = json.loads(text)
        log["runs"][0]["tool"]["driver"]["rules"] = []
        for each in log["runs"][0]["results"]:
            del each["ruleIndex"]
        text = json.dumps(log, ensure_ascii=False, indent=1) + "\n"
    golden(f"report/{form}.{lang}.txt", text)


# ---------------------------------------------------------------- SARIF


def log_of(given: Reading) -> dict[str, Any]:
    log: dict[str, Any] = json.loads("".join(sarif.pieces(given)))
    return log


def valid(log: dict[str, Any]) -> None:
    faults = list(VALIDATOR.iter_errors(log))
    assert not faults, faults[0]


def test_the_schema_is_one() -> None:
    jsonschema.Draft4Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_sarif_is_valid(lang: str, tmp_path: Path) -> None:
    log = log_of(reading(project(tmp_path), lang))
    valid(log)
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    assert {row.code for row in RULES} <= {rule["id"] for rule in rules}
    assert max(len(rule["fullDescription"]["text"]) for rule in rules) <= 1024  # what GitHub shows of one
    for result in log["runs"][0]["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        marks = result["partialFingerprints"]
        assert re.fullmatch(r"[0-9a-f]{20}:\d+", marks["duizhao/v1"])
        assert marks["primaryLocationLineHash"] == marks["duizhao/v1"]


def test_the_schema_can_say_no() -> None:
    log = log_of(made([finding("x")], ("some text",)))
    log["runs"][0]["results"][0]["level"] = "remark"
    with pytest.raises(AssertionError):
        valid(log)


def test_sarif_regions_lie_inside_their_lines(tmp_path: Path) -> None:
    folder = project(tmp_path)
    seen = 0
    for result in log_of(reading(folder))["runs"][0]["results"]:
        for place in [*result["locations"], *result.get("relatedLocations", [])]:
            region = place["physicalLocation"]["region"]
            where = place["physicalLocation"]["artifactLocation"]
            assert where["uriBaseId"] == "%SRCROOT%" and re.fullmatch(r"[\w./%~-]+", where["uri"], re.ASCII)
            line = lines_of((folder / unquote(where["uri"])).read_text("utf-8"))[region["startLine"] - 1]
            if "startColumn" in region:
                seen += 1
                assert 1 <= region["startColumn"] < region["endColumn"] <= len(line) + 1
    assert seen


@given(st.text())
@example(NASTY)
@example("{0} {#id} \ud83d")
@example("\x00\x1b[31m")
def test_any_text_makes_valid_sarif(words: str) -> None:
    log = log_of(made([finding(words)], (words,)))
    log["runs"][0]["tool"]["driver"]["rules"] = []  # they are the same for every text
    valid(log)
    json.dumps(log).encode()


def test_no_text_becomes_a_link_in_sarif() -> None:
    (result,) = log_of(made([finding("[read this](1)")], ("x",)))["runs"][0]["results"]
    texts = [result["message"]["text"], result["relatedLocations"][0]["message"]["text"]]
    assert all("[read this] (1)" in text and "](" not in text for text in texts)


# ---------------------------------------------------------------- GitHub


def annotations(lines: Iterator[str]) -> Iterator[tuple[str, dict[str, str], str]]:
    """What GitHub's runner makes of a log."""
    for line in lines:
        found = re.fullmatch(r"\s*::(error|warning|notice) ([^:]*(?::(?!:)[^:]*)*)::(.*)", line)
        if found is not None:
            pairs = dict(part.split("=", 1) for part in found[2].split(","))
            yield found[1], {key: freed(value) for key, value in pairs.items()}, freed(found[3])


def freed(text: str) -> str:
    for code, sign in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(code, sign)
    return text


def test_annotations_land_on_the_right_lines(tmp_path: Path) -> None:
    folder = project(tmp_path)
    given = reading(folder)
    marks = list(annotations(github.lines(given)))
    wanted = {(each.where.path, each.where.line, each.where.column) for each in given.findings}
    assert {(facts["file"], int(facts["line"]), int(facts["col"])) for _, facts, _ in marks} == wanted
    named = {
        lines_of((folder / facts["file"]).read_text("utf-8"))[int(facts["line"]) - 1]
        for kind, facts, _ in marks
        if facts["title"].startswith("NUM001")
    }
    assert named == {"Take it for 6 days, 10 mg each time.", "| A | 4 mg |"}


def test_annotations_say_the_word_and_the_other_language(tmp_path: Path) -> None:
    folder = project(tmp_path)
    marks = [mark for mark in annotations(github.lines(reading(folder))) if mark[1]["title"].startswith("NUM001")]
    _, facts, message = marks[0]
    line = lines_of((folder / facts["file"]).read_text("utf-8"))[int(facts["line"]) - 1]
    assert "6" in line[int(facts["col"]) - 1 : int(facts["endColumn"]) - 1]
    assert "source/zh/护理 须知.md:3: 服药 5 天" in message


@given(st.text(max_size=40))
@example("a%b\r\nc,d:e::error file=x::y")
@example("\n::set-output name=x::y")
def test_no_text_escapes_from_an_annotation(words: str) -> None:
    path = "source/en/" + re.sub(r"[\x00-\x1f\x7f-\x9f]|[^\w,:% -]", "", words) + ".md"
    (line, *rest) = github.lines(made([finding(words, path=path)]))
    assert "\n" not in line and "\r" not in line and line.startswith("::error ")
    assert len(rest) == 1 and not rest[0].lstrip().startswith("::")
    (mark,) = annotations(iter([line]))
    assert mark[1]["file"] == path or not path.isprintable()
    assert set(mark[1]) == {"file", "line", "col", "endColumn", "title"}


def test_no_more_marks_than_github_shows_and_the_rest_in_the_log() -> None:
    many = [finding(f"::error::no {number} ##[error]", number) for number in range(1, 40)]
    few = [finding("remark", 1, Severity.INFO), finding("warning", 2, Severity.WARNING)]
    lines = list(github.lines(made([*few, *many])))
    kinds = [kind for kind, _, _ in annotations(iter(lines))]
    assert kinds == ["error"] * 10 + ["warning", "notice"]
    rest = [line for line in lines if line.startswith("- ")]
    assert len(rest) == 29 and not any("##[" in line for line in rest)


def test_paths_start_where_the_program_did(tmp_path: Path) -> None:
    folder = project(tmp_path / "hand book")
    words = [sys.executable, "-m", "duizhao", "--project", "hand book", "check", "--format"]
    done = subprocess.run([*words, "github"], cwd=tmp_path, env=plain_environment(), capture_output=True, text=True)
    assert done.returncode == 1
    for _, facts, _ in annotations(iter(done.stdout.splitlines())):
        assert (tmp_path / facts["file"]).is_relative_to(folder) and (tmp_path / facts["file"]).is_file()
    done = subprocess.run([*words, "sarif"], cwd=tmp_path, env=plain_environment(), capture_output=True, text=True)
    log = json.loads(done.stdout)
    valid(log)
    for result in log["runs"][0]["results"]:
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert (tmp_path / unquote(uri)).is_file()


def plain_environment() -> dict[str, str]:
    return {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": "1795400000"}


# ---------------------------------------------------------------- every kind of finding


def test_findings_of_the_corpus_land_on_the_right_lines(tmp_path: Path) -> None:
    """Pairs with faults of every kind: lines exist, what is beside them stands where they say, the SARIF is valid."""
    seen, results = set(), []
    for number, sample in enumerate(itertools.islice(corpus.samples(), 0, None, 4)):
        folder = tmp_path / str(number)
        folder.mkdir()
        given = Reading(corpus.judge(sample, folder).findings, catalogue("en"), cached_lines(folder))
        for each in given.findings:
            seen.add(each.code[:3])
            line = given.typed(each.where.path)[each.where.line - 1]
            assert each.length == 1 or each.where.column - 1 + each.length <= len(line), (sample.slug, each)
            if each.beside is not None:
                other = given.typed(each.beside.span.path)[each.beside.span.line - 1]
                assert each.beside.text.rstrip("…").strip() in other, (sample.slug, each)
        log = log_of(given)
        results += log["runs"][0]["results"]
    log["runs"][0]["results"] = results
    valid(log)
    assert {"STR", "NUM", "INL", "CIT", "TRM", "TYP", "CLM", "EVD", "RDB", "HND"} <= seen


# ---------------------------------------------------------------- Markdown


def shown(text: str) -> str:
    return str(MarkdownIt("commonmark", {"html": True}).enable("table").render(text))


@given(st.text(max_size=80))
@example(NASTY)
@example("<!-- --> </td></tr></table> <script>")
@example("a|b\\|c `|` \\")
@example("www.example.com http://example.com me@example.com")
@example("\r\n\n| x |\n# y\n")
@example("see GH-12, x/y#3 and @team/a")
def test_no_text_escapes_from_a_cell(words: str) -> None:
    html = shown("\n".join(markdown.pieces(made([finding(words)], (words,)))))
    cells = re.findall(r"<td[^>]*>(.*?)</td>", html, re.DOTALL)
    assert len(cells) == 5 and html.count("<tr>") == 2 and html.count("<table>") == 1
    inner = "".join(cells).replace("<br>", "").replace("<strong>NUM001</strong>", "")
    assert "<" not in inner and not re.search(r"[@#]\w|\bGH-\d", inner.replace("\u200b#", "#"), re.IGNORECASE)
    assert not re.search(r"\bwww\.|https?://|@\w", "\n".join(markdown.pieces(made([finding(words)], (words,)))))


def test_markdown_fits_into_a_comment_and_counts_what_does_not() -> None:
    many = [finding(f"{'重' * 300} {number}", number, Severity.WARNING) for number in range(1, 400)]
    grave = finding("the one that matters", 500)
    text = "\n".join(markdown.pieces(made([*many, grave], lang="en"))) + "\n"
    assert len(text.encode("utf-16-le")) // 2 < 65_536
    assert "the one that matters" in text
    rows = text.count("\n| ⚠️") + text.count("\n| ❌")
    assert f"{len(many) + 1 - rows} more do not fit here" in text and rows > 30


def test_markdown_shows_both_languages(tmp_path: Path) -> None:
    text = "\n".join(markdown.pieces(reading(project(tmp_path))))
    row = next(line for line in text.split("\n") if "NUM001" in line)
    assert "Take it for 6 days" in row and "line 3: 服药 5 天" in row


def test_nothing_found_is_said(tmp_path: Path) -> None:
    given = made([])
    assert "0 errors" in "\n".join(markdown.pieces(given)) and "0 errors" in "\n".join(github.lines(given))
    valid(log_of(given))

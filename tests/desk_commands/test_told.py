"""What status, check, build and the review pages tell of a translation that is behind its source."""

from __future__ import annotations

import json
import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from desk_commands.folder import ROOT, A, B, Run, edit, tree
from duizhao.config import Config
from duizhao.finding import Finding, Severity
from duizhao.pipeline import check_only
from duizhao.report.text import width

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

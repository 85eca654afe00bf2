"""`new`: a scaffold that the checks accept, that reports its own gaps, and that never costs anybody a file."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao import pipeline, scaffold
from duizhao.check.front import SHAPE
from duizhao.config import Config
from duizhao.finding import Severity, Stop
from duizhao.model import Article, Block, Callout, Items, Table
from duizhao.read import files
from duizhao.read.markdown import parse

ROOT = Path(__file__).resolve().parent.parent
TODAY = date(2026, 11, 23)
TITLES = {"zh": "湿疹", "en": "Eczema"}
MARK = re.compile(r"【待填|\[to fill in")


def config(project: Path, **settings_: object) -> Config:
    return Config(project, TODAY, **settings_)  # type: ignore[arg-type]


def made(project: Path, slug: str = "eczema", titles: dict[str, str] | None = None, **settings_: object) -> Config:
    chosen = config(project, **settings_)
    scaffold.write(project, scaffold.scaffold(slug, TITLES if titles is None else titles, chosen))
    return chosen


def article(project: Path, slug: str, lang: str) -> Article:
    return parse(files.load(project, slug, lang, f"source/{lang}/{slug}.md"))


def tree(folder: Path) -> dict[str, bytes | str]:
    """Every file with its bytes, every link with its target, every folder."""
    found: dict[str, bytes | str] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        found[name] = str(path.readlink()) if path.is_symlink() else path.read_bytes() if path.is_file() else "folder"
    return found


def shape(block: Block) -> object:
    match block.body:
        case Items(items=items) as body:
            return "list", body.ordered, body.checklist, [[shape(each) for each in item.blocks] for item in items]
        case Callout(kind, blocks):
            return kind, [shape(each) for each in blocks]
        case Table(rows=rows, caption=caption):
            return "table", [len(row.cells) for row in rows], bool(caption)
        case body:
            return type(body).__name__


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "duizhao", "--project", str(folder), *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)


# ---------------------------------------------------------------- what a scaffold is


@pytest.mark.parametrize("settings_", [{}, {"publisher": "示例诊所"}, {"source_language": "en", "targets": ("zh",)}])
@pytest.mark.parametrize("titles", [TITLES, {}], ids=["titled", "untitled"])
def test_its_only_findings_are_its_gaps(tmp_path: Path, settings_: dict[str, object], titles: dict[str, str]) -> None:
    found = pipeline.check_only(made(tmp_path, titles=titles, **settings_))
    assert {(each.code, each.severity) for each in found} == {("HND016", Severity.WARNING)}


def test_every_gap_is_reported(tmp_path: Path) -> None:
    """One finding for the front matter and one a block, and together they count every mark in the files."""
    found = pipeline.check_only(made(tmp_path))
    for lang in ("zh", "en"):
        path = f"source/{lang}/eczema.md"
        counts = [each.message.values.get("count", 1) for each in found if each.where.path == path]
        assert sum(map(int, map(str, counts))) == len(MARK.findall((tmp_path / path).read_text("utf-8"))) > 20


def test_in_a_build_the_gaps_are_errors(tmp_path: Path) -> None:
    found = pipeline.check_only(made(tmp_path), press=True)
    assert {(each.code, each.severity) for each in found} == {("HND016", Severity.ERROR)}


def test_once_filled_in_nothing_is_left_to_say(tmp_path: Path) -> None:
    """Somebody writes a sentence into every place: the article can be printed as it stands."""
    chosen = made(tmp_path)
    words = {"zh": "请问您的医生", "en": "Please ask your doctor"}
    for lang, filled in words.items():
        path = tmp_path / f"source/{lang}/eczema.md"
        path.write_text(re.sub(r"【待填：[^】]*】|\[to fill in: [^\]]*\]", filled, path.read_text("utf-8")), "utf-8")
    grave = [each for each in pipeline.check_only(chosen, press=True) if each.severity is Severity.ERROR]
    assert grave == []


@pytest.mark.parametrize("slug", ["eczema", "_disclaimer"])
def test_both_languages_are_parallel_block_by_block(tmp_path: Path, slug: str) -> None:
    made(tmp_path)
    zh, en = (article(tmp_path, slug, lang) for lang in ("zh", "en"))
    assert [section.id for section in zh.sections] == [section.id for section in en.sections]
    assert [shape(block) for block in zh.blocks()] == [shape(block) for block in en.blocks()]


def test_it_has_what_good_patient_information_has(tmp_path: Path) -> None:
    made(tmp_path)
    sections = {section.id: section for section in article(tmp_path, "eczema", "zh").sections}
    assert next(iter(sections)) == "key-points"
    assert {"what-it-is", "options", "benefits-and-harms", "what-we-do-not-know"} <= set(sections)
    doctor, questions = sections["when-to-see-a-doctor"], sections["questions-to-ask"]
    assert any(isinstance(block.body, Callout) and block.body.kind == "warning" for block in doctor.blocks)
    assert any(isinstance(block.body, Items) and block.body.checklist for block in questions.blocks)


def test_the_front_matter_asks_for_every_fact(tmp_path: Path) -> None:
    made(tmp_path)
    zh, en = (article(tmp_path, "eczema", lang).meta for lang in ("zh", "en"))
    assert set(zh.facts) | set(en.facts) == set(SHAPE)
    assert (zh.text("status"), zh.text("written"), zh.text("next_review")) == ("draft", "2026-11-23", "2027-11-23")
    assert zh.at("medical_reviewer") is not None and not zh.text("medical_reviewer", "name")
    assert "status" not in en.facts and "translator" not in zh.facts


def test_nothing_is_said_that_nobody_has_said(tmp_path: Path) -> None:
    """All facts but the title, the dates, the version and the status are open."""
    made(tmp_path)
    for lang in ("zh", "en"):
        for key, fact in article(tmp_path, "eczema", lang).meta.facts.items():
            if key not in ("title", "version", "status", "written", "next_review"):
                told = [fact.value] if isinstance(fact.value, str) else [each.value for each in _inside(fact.value)]
                assert all(each is None or MARK.search(str(each)) for each in told), key


def _inside(value: object) -> list:  # type: ignore[type-arg]
    return [] if value is None else list(value.values() if isinstance(value, dict) else value)  # type: ignore[call-overload]


def test_a_publisher_of_the_settings_is_not_asked_for_again(tmp_path: Path) -> None:
    made(tmp_path, publisher="示例诊所")
    assert "publisher" not in article(tmp_path, "eczema", "zh").meta.facts


def test_the_29_february(tmp_path: Path) -> None:
    chosen = Config(tmp_path, date(2028, 2, 29))
    text = scaffold.scaffold("eczema", TITLES, chosen)["source/zh/eczema.md"].decode()
    assert "written: 2028-02-29\n" in text and "next_review: 2029-02-28 " in text


def test_a_project_may_have_its_own_templates(tmp_path: Path) -> None:
    own = tmp_path / "templates/new/zh/body.md"
    own.parent.mkdir(parents=True)
    own.write_text("## 本院格式 {#ours}\n", "utf-8")
    found = scaffold.scaffold("eczema", TITLES, config(tmp_path))
    assert found["source/zh/eczema.md"].decode().endswith("---\n\n## 本院格式 {#ours}\n")
    assert b"{#key-points}" in found["source/en/eczema.md"]


@settings(max_examples=150, deadline=None)
@given(st.text(min_size=1, max_size=40), st.text(min_size=1, max_size=40))
def test_any_title_is_kept_letter_by_letter_or_refused(zh: str, en: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        titles = {"zh": zh, "en": en}
        try:
            chosen = made(Path(folder), titles=titles)
        except Stop:
            assert not all(title.strip() and title.isprintable() for title in titles.values())
            assert tree(Path(folder)) == {}
            return
        for lang, title in titles.items():
            read = article(Path(folder), "eczema", lang)
            assert read.meta.text("title") == title.strip() and read.troubles == ()
            assert read.meta.text("written") == ("2026-11-23" if lang == "zh" else "")
        assert not [
            each.code
            for each in pipeline.check_only(chosen)
            if each.code.startswith(("MDX", "HND0")) and each.code != "HND016" and each.severity is Severity.ERROR
        ]


# ---------------------------------------------------------------- names


@pytest.mark.parametrize("slug", ["eczema", "skin/eczema", "a", "2026-flu", "skin/eye/lid"])
def test_good_names(tmp_path: Path, slug: str) -> None:
    made(tmp_path, slug)
    assert not [each for each in pipeline.check_only(config(tmp_path)) if each.code != "HND016"]


@pytest.mark.parametrize(
    "slug",
    [
        *(
            "",
            "Eczema",
            "湿疹",
            "eczema.md",
            "skin care",
            "_disclaimer",
            "skin/_notes",
            "_skin/notes",
            "-a",
            "con",
            "a/nul/b",
        ),
        *("index", "../eczema", "/etc/eczema", "skin//eczema", "skin/", "a\\b", "a\n", "a" * 63, ".", "~", "$(id)"),
    ],
)
def test_bad_names_are_refused_and_the_good_ones_explained(tmp_path: Path, slug: str) -> None:
    with pytest.raises(Stop) as stop:
        made(tmp_path, slug)
    assert slug in str(stop.value) and stop.value.hint is not None and "hyphens" in str(stop.value.hint)
    assert tree(tmp_path) == {}


# ---------------------------------------------------------------- all or nothing, and nothing of anybody's


@pytest.mark.parametrize("there", ["source/zh/eczema.md", "source/en/eczema.md"])
@pytest.mark.parametrize("kind", ["file", "folder", "link", "dangling link"])
def test_what_is_there_stays(tmp_path: Path, there: str, kind: str) -> None:
    place = tmp_path / there
    place.parent.mkdir(parents=True)
    (tmp_path / "other.md").write_text("别人的", "utf-8")
    if kind == "file":
        place.write_text("我的", "utf-8")
    elif kind == "folder":
        place.mkdir()
    else:
        place.symlink_to(tmp_path / ("other.md" if kind == "link" else "nowhere.md"))
    before = tree(tmp_path)
    with pytest.raises(Stop, match=re.escape(there)):
        made(tmp_path)
    assert tree(tmp_path) == before


def test_a_folder_that_leads_out_of_the_project(tmp_path: Path) -> None:
    project, outside = tmp_path / "project", tmp_path / "outside"
    outside.mkdir()
    (project / "source").mkdir(parents=True)
    (project / "source/en").symlink_to(outside)
    before = tree(tmp_path)
    with pytest.raises(Stop, match="out of the project"):
        made(project)
    assert tree(tmp_path) == before


def test_a_file_that_comes_while_it_writes_stays_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the look and the writing another program makes one of the files."""
    place = tmp_path / "source/en/eczema.md"
    place.parent.mkdir(parents=True)
    place.write_text("别人的", "utf-8")
    before = tree(tmp_path)
    monkeypatch.setattr(scaffold, "_free", lambda *_: None)
    with pytest.raises(Stop, match="there already"):
        made(tmp_path)
    assert tree(tmp_path) == before


@pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), KeyboardInterrupt()], ids=["full", "Ctrl-C"])
@pytest.mark.parametrize("after", range(4))
def test_all_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: BaseException, after: int) -> None:
    (tmp_path / "source/zh").mkdir(parents=True)
    before = tree(tmp_path)
    left = [after]

    def sync(_file: int) -> None:
        if not left[0]:
            raise fault
        left[0] -= 1

    monkeypatch.setattr(os, "fsync", sync)
    with pytest.raises(type(fault)):
        made(tmp_path, "skin/eczema")
    assert tree(tmp_path) == before


def test_a_file_where_a_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "source").mkdir()
    (tmp_path / "source/en").write_text("no folder", "utf-8")
    before = tree(tmp_path)
    with pytest.raises((OSError, Stop)):
        made(tmp_path)
    assert tree(tmp_path) == before


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_disclaimer_is_written_only_where_there_is_none_at_all(tmp_path: Path, lang: str) -> None:
    """One in another wording than the house's could not be its translation."""
    own = tmp_path / f"source/{lang}/_disclaimer.md"
    own.parent.mkdir(parents=True)
    own.write_text("## 声明 {#disclaimer}\n\n仅供参考。\n", "utf-8")
    assert sorted(scaffold.scaffold("eczema", TITLES, config(tmp_path))) == [
        "source/en/eczema.md",
        "source/zh/eczema.md",
    ]


# ---------------------------------------------------------------- on the command line


def test_new_check_build(tmp_path: Path) -> None:
    begun = run(tmp_path, "new", "skin/eczema", "--title", "湿疹", "--title-en", "Eczema")
    assert begun.returncode == 0, begun.stderr
    assert begun.stdout.splitlines()[:2] == ["source/zh/skin/eczema.md", "source/en/skin/eczema.md"]
    assert run(tmp_path, "check").returncode == 0
    assert run(tmp_path, "build", "--formats", "web").returncode == 1
    assert not (tmp_path / "output/web").exists()
    assert run(tmp_path, "build", "--formats", "web", "--draft").returncode == 0
    page = (tmp_path / "output/web/zh/skin/eczema.html").read_text("utf-8")
    assert "湿疹" in page and "【待填：" in page


def test_what_it_refuses_it_says_in_chinese(tmp_path: Path) -> None:
    done = run(tmp_path, "--ui", "zh", "new", "湿疹", "--title", "湿疹")
    assert done.returncode == 2 and "文章不能叫“湿疹”" in done.stderr and "小写拉丁字母" in done.stderr
    assert run(tmp_path, "new", "eczema").returncode == 2
    assert tree(tmp_path) == {}


def test_an_untitled_translation_says_so(tmp_path: Path) -> None:
    assert run(tmp_path, "new", "eczema", "--title", "湿疹").returncode == 0
    found = json.loads(run(tmp_path, "check", "--format", "json").stdout)["findings"]
    first = next(each for each in found if each["path"] == "source/en/eczema.md")
    assert first["line"] == 4 and "the title in English" in first["message"]

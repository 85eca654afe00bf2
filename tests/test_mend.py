"""`check --fix`: it changes the letters that findings name, and nothing else in the file."""

from __future__ import annotations

import stat
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from duizhao import mend, pipeline, rewrite
from duizhao.config import Config
from duizhao.finding import Edit, Finding, Stop
from duizhao.model import Span
from duizhao.read.files import Places

TODAY = date(2026, 11, 23)
PLACES = {lang: f"source/{lang}/x.md" for lang in ("zh", "en")}
# Pieces of text that are wrong or right, and signs of Markdown, put together in any order.
PIECES = st.sampled_from(
    [
        *(
            "患者",
            "者者",
            "的的",
            "目的的",
            ",",
            ", ",
            ".",
            ". ",
            "。。",
            "，，",
            "(尤其)",
            "（AD)",
            '"要"',
            "...",
            "…",
            "--",
        ),
        *("5-10", "3～5天", " ", "  ", "\u200b", "\u202e", "\u00ad", "⻛", "ﬁ", "С", "IL-4", "5 mg", "The the "),
        *(
            "word,word",
            "end.Then",
            "，",
            "。",
            "ＡＢ",
            "**",
            "*",
            "_",
            "`a,的的`",
            "[链,接](http://a.cn/的的,x)",
            "[@a2020]",
        ),
        *(
            "[^1]",
            "![",
            "]",
            "(",
            "<",
            "&nbsp;",
            "\\",
            "<!-- 的的, -->",
            "\n",
            "\n\n",
            "\n- ",
            "\n> ",
            "\n1. ",
            "\n## ",
        ),
        *(" {#id}", "\n|a|b|\n|-|-|\n|的的|,|\n", "\n---\n", "\n: ", "~", "^2^", "\t", "\n    "),
    ]
)
TEXTS = st.lists(PIECES, max_size=14).map("".join)


def project(folder: Path, zh: bytes, en: bytes) -> Config:
    for lang, data in (("zh", zh), ("en", en)):
        place = folder / PLACES[lang]
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    return Config(folder, TODAY)


@settings(max_examples=150, deadline=None)
@given(TEXTS, TEXTS, st.sampled_from(("\n", "\r\n", "\r")), st.booleans())
@example("患者,**的的**(尤其)好", "The the ** word，**", "\r\n", True)
@example("5-10天--好。。\n- 患者者", "a。b", "\n", False)
def test_only_the_named_letters_change(zh: str, en: str, end: str, bom: bool) -> None:
    before = [(("\ufeff" if bom else "") + text.replace("\n", end)).encode() for text in (zh, en)]
    with tempfile.TemporaryDirectory() as folder:
        config = project(Path(folder), *before)
        every = list(PLACES.values())
        found = pipeline.check_only(config)
        edits = mend.mend(config, found, mend.digests(config.project, every))
        named = {edit for each in found for edit in each.cure}
        assert set(edits) <= named
        for lang, old in zip(PLACES, before, strict=True):
            here = [edit for edit in edits if edit.where.path == PLACES[lang]]
            assert undone((config.project / PLACES[lang]).read_bytes().decode(), here) == old.decode()
        pipeline.fix(config)
        mended = [(config.project / path).read_bytes() for path in every]
        assert pipeline.fix(config)[0] == []
        assert [(config.project / path).read_bytes() for path in every] == mended


def undone(text: str, edits: list[Edit]) -> str:
    """The text before its edits, put back from the last one to the first."""
    starts = Places(text.removeprefix("\ufeff")).starts
    places, line, moved = [], 0, 0
    for edit in sorted(edits, key=lambda each: (each.where.line, each.where.column)):
        moved = moved if edit.where.line == line else 0
        line = edit.where.line
        places.append((starts[line - 1] + edit.where.column - 1 + moved + text.startswith("\ufeff"), edit))
        moved += len(edit.new) - len(edit.old)
    for start, edit in reversed(places):
        assert text.startswith(edit.new, start)
        text = text[:start] + edit.old + text[start + len(edit.new) :]
    return text


def test_what_is_no_letter_stays(tmp_path: Path) -> None:
    zh = (
        "---\ntitle: 标题者者,好\n---\n\n## 标,题 {#a-a}\n\n<!-- 好,好。。 -->\n患者者[@a,b]`的的,`[甲,乙](http://a.cn/的的,x)"
        "<http://b.cn/,好>好,好。\n"
    )
    config = project(tmp_path, zh.encode(), b"The the end.\n")
    pipeline.fix(config)
    assert (tmp_path / PLACES["zh"]).read_text("utf-8") == zh.replace("## 标,题", "## 标，题").replace(
        "患者者", "患者"
    ).replace("[甲,乙]", "[甲，乙]").replace(">好,好。", ">好，好。")


def test_the_rest_of_the_file_stays(tmp_path: Path) -> None:
    """Byte-order mark, line ends, no end at the last line, mode."""
    config = project(tmp_path, "\ufeff好,好。\r\n\r\n二".encode(), "Wash，then。".encode())
    place = tmp_path / PLACES["zh"]
    place.chmod(0o640)
    edits, _ = pipeline.fix(config)
    assert place.read_bytes() == "\ufeff好，好。\r\n\r\n二".encode()
    assert (tmp_path / PLACES["en"]).read_bytes() == b"Wash, then."
    assert stat.S_IMODE(place.stat().st_mode) == 0o640
    assert [(edit.where.path, edit.new) for edit in edits] == [
        (PLACES["en"], ", "),
        (PLACES["en"], "."),
        (PLACES["zh"], "，"),
    ]
    assert [each.name for each in place.parent.iterdir()] == ["x.md"]


def test_a_file_that_changed_is_refused(tmp_path: Path) -> None:
    config = project(tmp_path, "好,好。".encode(), b"Good.")
    before = mend.digests(tmp_path, PLACES.values())
    found = pipeline.check_only(config)
    (tmp_path / PLACES["zh"]).write_text("好,好。 ", "utf-8")
    with pytest.raises(Stop):
        mend.mend(config, found, before)
    assert (tmp_path / PLACES["zh"]).read_text("utf-8") == "好,好。 "


def test_a_file_that_changes_while_others_are_written_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = project(tmp_path, "好,好。".encode(), "Good，good.".encode())
    before = mend.digests(tmp_path, PLACES.values())
    found = pipeline.check_only(config)
    edit, last = rewrite.os.fsync, tmp_path / PLACES["en"]

    def typing(handle: int) -> None:
        edit(handle)
        last.write_text("Good，good. And more.", "utf-8")

    monkeypatch.setattr(rewrite.os, "fsync", typing)
    with pytest.raises(Stop) as done:
        mend.mend(config, found, before)
    assert done.value.where is not None and done.value.where.path == PLACES["en"]
    assert last.read_text("utf-8") == "Good，good. And more."
    assert [each.name for each in last.parent.iterdir()] == ["x.md"]
    assert (tmp_path / PLACES["zh"]).read_text("utf-8") == "好,好。", "one file is no whole cure"


def test_what_remains_is_told_of_the_text_as_it_is_now(tmp_path: Path) -> None:
    """However many rounds a text would need."""
    config = project(tmp_path, "服药。".encode(), ("Take " + "the " * 200 + "pill.").encode())
    _, remaining = pipeline.fix(config)
    assert remaining == pipeline.check_only(config)


def test_edits_that_touch_wait_and_edits_that_do_harm_are_not_made(tmp_path: Path) -> None:
    config = project(tmp_path, "甲乙丙丁".encode(), b"Good.")
    before = mend.digests(tmp_path, PLACES.values())

    def cure(column: int, old: str, new: str) -> Finding:
        where = Span(PLACES["zh"], 1, column)
        return Finding(where, "TYP001", None, None, cure=(Edit(where, old, new),))  # type: ignore[arg-type]

    wanted = [cure(1, "甲乙", "X"), cure(2, "乙", "Y"), cure(3, "丙", "`丙`"), cure(4, "丁", "Z"), cure(4, "错", "W")]
    made = mend.mend(config, wanted, before)
    assert [edit.new for edit in made] == ["X", "Z"]
    assert (tmp_path / PLACES["zh"]).read_text("utf-8") == "X丙Z"


def test_the_command_says_what_it_did(tmp_path: Path) -> None:
    project(tmp_path, "好,好（不。\n".encode(), b"Good (not.\n")
    command = [sys.executable, "-m", "duizhao", "--project", str(tmp_path), "--ui", "en", "check", "--fix", "--strict"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 1  # what remains still counts
    assert 'source/zh/x.md:1:2: "," → "，"' in done.stdout
    assert "1 places mended in 1 files; 3 findings remain" in done.stdout
    assert "TYP001" not in done.stdout and "TYP012" in done.stdout

"""Front matter: values stay the text that was typed, every fact knows its line, and every fault its place."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.model import Article, Unreadable
from duizhao.read.files import SourceFile
from duizhao.read.markdown import parse


def article(text: str) -> Article:
    return parse(SourceFile("page", "zh", "page.md", text))


def faults(text: str) -> list[tuple[int, int, str, str]]:
    found = []
    for block in article(text).troubles:
        assert isinstance(block.body, Unreadable)
        found.append((block.span.line, block.span.column, block.body.reason, block.body.detail))
    return found


@pytest.mark.parametrize(
    "value",
    ["no", "yes", "on", "2024-02-30", "2026-11-23", "1e5", "0x1F", "0o17", "1.0", "1_000", "12:30:45", "=", "<<"],
)
def test_nothing_is_taken_for_anything_but_text(value: str) -> None:
    assert article(f"---\nversion: {value}\n---\n").meta.text("version") == value


@pytest.mark.parametrize("value", ["", " ", " ~", " null", " NULL"])
def test_null_is_nothing(value: str) -> None:
    fact = article(f"---\nmedical_reviewer:{value}\n---\n").meta.at("medical_reviewer")
    assert fact is not None and fact.value is None


def test_a_quoted_null_is_text() -> None:
    assert article('---\ntitle: "null"\n---\n').meta.text("title") == "null"


def test_every_fact_knows_the_line_and_column_of_its_key() -> None:
    meta = article(
        "---\ntitle: 湿疹\nsummary: >\n  一\n  二\nmedical_reviewer:\n  name: 王五\n\n  role: 医生\n"
        "authors:\n- 甲\n- 乙\n---\n"
    ).meta
    places = {key: (fact.span.line, fact.span.column) for key, fact in meta.facts.items()}
    assert places == {"title": (2, 1), "summary": (3, 1), "medical_reviewer": (6, 1), "authors": (10, 1)}
    role = meta.at("medical_reviewer", "role")
    assert role is not None and (role.span.line, role.span.column) == (9, 3)
    assert meta.text("summary") == "一 二\n" and meta.texts("authors") == ("甲", "乙")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_all_systems_count_the_same(end: str) -> None:
    found = article(end.join(["---", "title: 湿疹", "version: '1'", "---", "", "## 一 {#one}", "正文", ""]))
    assert found.meta.text("title") == "湿疹"
    assert [(block.span.line, block.source) for block in found.blocks()] == [(6, "## 一 {#one}"), (7, "正文")]
    assert found.meta.facts["version"].span.line == 3


@pytest.mark.parametrize(
    ("lines", "place", "reason", "detail"),
    [
        (["contact: *clinic"], (2, 10), "front-alias", ""),
        (["contact: &clinic 400"], (2, 10), "front-alias", ""),
        (["title: 湿疹", "version: !!str 1"], (3, 10), "front-tag", "tag:yaml.org,2002:str"),
        (["title: !python/object:os.system x"], (2, 8), "front-tag", "!python/object:os.system"),
        (["title: 甲", "version: 1", "title: 乙"], (4, 1), "front-twice", "title"),
        (["wechat:", "  author: 甲", "  author: 乙"], (4, 3), "front-twice", "author"),
        (["title: Eczema: care"], (2, 14), "front-yaml", ""),
        (["\ttitle: 湿疹"], (2, 1), "front-yaml", ""),
        (["- 甲", "- 乙"], (2, 1), "front-not-a-map", ""),
        (["湿疹"], (2, 1), "front-not-a-map", ""),
        (["? [甲, 乙]", ": 丙"], (2, 3), "front-key", ""),
        (["a: {b: {c: {d: {e: {f: {g: 1}}}}}}"], (2, 20), "front-yaml", ""),
    ],
)
def test_faults_have_a_place(lines: list[str], place: tuple[int, int], reason: str, detail: str) -> None:
    text = "\n".join(["---", *lines, "---", "正文"])
    assert faults(text) == [(*place, reason, detail)]
    assert article(text).meta.facts == {}, "half-understood facts are worse than none"
    assert [block.source for block in article(text).blocks()] == ["正文"], "the text below is read all the same"


def test_front_matter_that_never_ends() -> None:
    assert faults("---\ntitle: 湿疹\n\n正文\n") == [(1, 1, "front-open", "")]
    assert [block.span.line for block in article("---\ntitle: 湿疹\n\n正文\n").blocks()] == [2, 4]


def test_a_line_of_dashes_further_down_is_no_front_matter() -> None:
    found = article("正文\n\n---\ntitle: x\n---\n")
    assert not found.meta.facts and not found.troubles


def test_odd_line_breaks_inside_a_value_are_blanks() -> None:
    """U+2028 and NEL end a line for YAML and for no editor: what follows must not become a key."""
    meta = article("---\ntitle: 湿疹\u2028- 护理\x85version 9\n---\n").meta
    assert list(meta.facts) == ["title"] and meta.text("title") == "湿疹 - 护理 version 9"


@pytest.mark.parametrize(
    "lines",
    [
        ["a" + ": {a" * 900],
        ["[" * 3000],
        [" " * depth + "a:" for depth in range(900)],
        ["? " * 900],
        ["- " * 900 + "a"],
    ],
)
def test_depth_fells_nothing(lines: list[str]) -> None:
    assert faults("\n".join(["---", *lines, "---"])) != []


@given(st.text())
@settings(deadline=None)
def test_no_text_fails(text: str) -> None:
    found = article(f"---\n{text}\n---\n")
    for fact in found.meta.facts.values():
        assert 1 <= fact.span.line <= text.count("\n") + text.count("\r") + 3


@given(st.dictionaries(st.from_regex(r"[a-z_]{1,12}", fullmatch=True), st.text(), max_size=5))
@settings(deadline=None)
def test_any_value_can_be_written_in_quotes(facts: dict[str, str]) -> None:
    """What JSON writes, front matter reads: the way out for every odd value."""
    printable = {key: value for key, value in facts.items() if value.isprintable()}
    text = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in printable.items())
    found = article(f"---\n{text}---\n")
    assert {key: found.meta.text(key) for key in printable} == printable

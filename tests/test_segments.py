"""Segments: texts as the articles say them, ranges where they were typed; splicing touches nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from bundles import corpus
from hypothesis import given, settings
from hypothesis import strategies as st
from pairs import tree
from pairs import write as written

from duizhao.check.case import nested
from duizhao.check.place import runs_of
from duizhao.model import Figure, Inlines, Table, Text
from duizhao.read.files import SourceFile
from duizhao.read.inlines import typed
from duizhao.read.markdown import parse
from duizhao.segments import Kind, Segment, segments, taken_apart
from duizhao.writeback.sheet import Sheet
from duizhao.writeback.splice import Wanted, spliced

ROOT = Path(__file__).resolve().parent.parent
EVERY = """---
title: 皮炎
summary: >
  折行的
  摘要
main_message: "一句话"
---

开头一段，第一行
第二行，行尾两个空格\x20\x20
第三行\\
第四行。

标题在线上 {#under}
=================

## 二级标题 ## {#second}

- [ ] 问题一
- [x] 问题二，
  接下一行

  同一项的第二段
  - 里面的一项
1. 编号

> [!WARNING]
> 警告第一行
> 第二行
>
> - 盒子里的一项
> 懒行

> 引文

| 甲 | 乙\\|丙 |
| --- | :-: |
| `a\\|b` | **粗** [@k] |
| 空 | |

: 表注，**两行**
接着

![图的说明](x.png "标题作图注")

![另一张图](y(1).png)
图注一行
图注两行

脚注[^1]和引用[@li2021; @wang]。

[^1]: 脚注文字
    第二行
"""
FILES = [
    *(path.read_text("utf-8") for lang in ("zh", "en") for path in sorted((ROOT / "source" / lang).glob("*.md"))),
    EVERY,
]
PAGES = [
    text for sample in corpus().samples(ROOT / "tests" / "corpus") for text in (sample.files["zh"], sample.files["en"])
]


def sheet(text: str, bom: str = "") -> Sheet:
    return Sheet.of("source/zh/x.md", "zh", (bom + text).encode())


def leaves(text: str) -> Iterator[Inlines]:
    """What the article says, run by run, as the reader of articles reads it."""
    article = parse(SourceFile("x", "zh", "source/zh/x.md", text))
    for top in article.blocks():
        for block in nested(top):
            if isinstance(block.body, Figure):
                yield (Text(block.body.alt),)
            yield from (run for each in runs_of(block) if (run := each.inlines))


@pytest.mark.parametrize("text", FILES, ids=range(len(FILES)))
def test_every_text_of_an_article_is_a_part(text: str) -> None:
    found = segments(parse(SourceFile("x", "zh", "source/zh/x.md", text)), text)
    parts = [part for segment in found if segment.kind is not Kind.FACT for part in segment.parts if part.text]
    assert [_flat(typed(part.text)) for part in parts] == [_flat(run) for run in leaves(text)]


def test_corpus_texts_are_parts() -> None:
    for text in PAGES:
        found = segments(parse(SourceFile("x", "zh", "source/zh/x.md", text)), text)
        parts = [part for segment in found if segment.kind is not Kind.FACT for part in segment.parts if part.text]
        assert [_flat(typed(part.text)) for part in parts] == [_flat(run) for run in leaves(text)]


def _flat(run: Inlines) -> str:
    """Inlines as one text in which only neighbouring texts are joined: a soft break may part what an edit joins."""
    return re.sub(r"'\), Text\(text='", "", repr(run))


@pytest.mark.parametrize("text", FILES, ids=range(len(FILES)))
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_ranges_are_where_it_was_typed(text: str, end: str, bom: str) -> None:
    typed_ = text.replace("\n", end).rstrip(end) if bom else text.replace("\n", end)
    here, plain = sheet(typed_, bom), sheet(text)
    assert here.segments == plain.segments, "line ends change no segment"
    for segment in here.segments:
        for part in segment.parts:
            for start, stop in part.ranges:
                assert not set("\r\n") & set(here.text[start:stop])


def changed(segment: Segment) -> Wanted:
    """The same block with an X at the end of its last part that can take one."""
    part = [each for each in segment.parts if each.text][-1]
    return Wanted(segment, {part.name: part.text + "X"})


@pytest.mark.parametrize("text", FILES, ids=range(len(FILES)))
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_one_text_changes_its_own_lines(text: str, end: str, bom: str) -> None:
    before = sheet(text.rstrip("\n").replace("\n", end) if bom else text.replace("\n", end), bom)
    for segment in before.segments:
        after, refused = spliced(before, [changed(segment)])
        assert not refused, (segment, refused)
        others = [each for each in after.segments if each.span.line != segment.span.line]
        assert [each.text for each in others] == [s.text for s in before.segments if s.span.line != segment.span.line]
        old, new = before.text.split(end), after.text.split(end)
        same_top = next(n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b)
        tail = zip(old[::-1], new[::-1], strict=False)
        same_end = next(n for n, (a, b) in enumerate(tail) if a != b)
        touched = range(same_top + 1, len(old) - same_end + 1)
        assert segment.kind is Kind.FACT or set(touched) <= set(range(segment.span.line, segment.span.last_line + 1))
        assert after.data.startswith(bom.encode())


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6), st.data())
def test_any_text_is_written_as_it_is_or_refused(seed: int, data: st.DataObject) -> None:
    before = sheet(written(tree(seed), "zh"))
    if not before.segments:
        return
    segment = data.draw(st.sampled_from(before.segments))
    part = data.draw(st.sampled_from(segment.parts))
    alphabet = st.sampled_from(
        ["患者", "a", " ", "#", "-", "1. ", ">", "|", "*", "\\", "\\\n", "`", "[", "]", "<", ":"]
    )
    text = data.draw(st.lists(alphabet, max_size=8).map("".join))
    after, refused = spliced(before, [Wanted(segment, {part.name: text})])
    if refused:
        assert after.data == before.data
    else:
        index = next(number for number, each in enumerate(before.segments) if each is segment)  # two may be equal
        assert {each.name: each.text for each in after.segments[index].parts}[part.name] == text


def test_texts_come_apart_as_they_were_put_together() -> None:
    for text in [*FILES, *PAGES]:
        for segment in segments(parse(SourceFile("x", "zh", "source/zh/x.md", text)), text):
            apart = taken_apart(segment.kind, segment.text)
            assert apart == {part.name: part.text for part in segment.parts}


def test_a_table_keeps_its_columns() -> None:
    before = sheet("| 甲 | 乙 |\n|---|---|\n| 一 | 二 |\n")
    row = before.segments[-1]
    after, refused = spliced(before, [Wanted(row, {"c1": "a | b"})])
    assert not refused and after.text.endswith("| a \\| b | 二 |\n")
    (table,) = (block.body for block in after.article.blocks())
    assert isinstance(table, Table) and len(table.rows[1].cells) == 2

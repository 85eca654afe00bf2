"""New blocks from a translation tool: they stand where the source has them, and everything else is as it was."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from worn import Texts, again, articles, behind, desk, formed, lists, sheet, tree, without

from duizhao.desk.model import Entry, State
from duizhao.segments import Kind
from duizhao.writeback.insert import inserted
from duizhao.writeback.marks import marked, unmarked
from duizhao.writeback.sheet import Sheet

SEEDS = st.integers(0, 10**6)
LINE = "the text holds a line break; a break that shall be printed is a backslash at the end of a line"
BY_HAND = "add it by hand in the Markdown file"


def printed(made: Sheet) -> list[str]:
    return [segment.text for segment in made.segments]


# ---------------------------------------------------------------- laws


@given(SEEDS)
@settings(derandomize=True, max_examples=120, deadline=None)
def test_what_was_taken_out_of_an_article_comes_back_in_its_place(seed: int) -> None:
    dice = random.Random(seed)
    zh, en = dice.choice(articles(right=True))
    source, target = sheet(formed(zh, dice), "zh"), sheet(formed(en, dice))
    laid = desk(source, target)
    short, gone = without(target, dice)
    late, texts = behind(laid, target, short, gone)
    made, refused = inserted(source, short, late, texts)
    assert not refused
    followed(short, made, late, texts)
    ordered = [target.index(entry.target) for entry in laid if entry.source is not None and entry.target is not None]
    if sorted(ordered, key=lambda place: place or 0) == ordered and len(texts) == len(gone):  # no block has moved
        assert made.segments == target.segments
        before = [entry.target and (entry.source, entry.target) for entry in laid]
        assert [entry.target and (entry.source, entry.target) for entry in desk(source, made)] == before


@given(SEEDS)
@settings(derandomize=True, max_examples=25, deadline=None)
def test_parts_of_nested_lists_boxes_and_tables_come_back(seed: int) -> None:
    dice = random.Random(seed)
    source, whole, laid = tree(seed)
    short, gone = without(whole, dice, share=0.25)
    late, texts = behind(laid, whole, short, gone)
    made, refused = inserted(source, short, late, texts)
    assert not refused
    followed(short, made, late, texts)
    assert made.segments == whole.segments
    assert [(kind, size) for kind, _, size in lists(made)] == [(kind, size) for kind, _, size in lists(whole)]


@given(SEEDS)
@settings(derandomize=True, max_examples=25, deadline=None)
def test_marks_are_not_in_the_way(seed: int) -> None:
    dice = random.Random(seed)
    zh, en = dice.choice(articles(right=True))
    source, target = sheet(zh, "zh"), sheet(formed(en, dice))
    short, gone = without(target, dice)
    late, texts = behind(desk(source, target), target, short, gone)
    made, refused = inserted(source, short, late, texts)
    with_marks = marked(short, late)
    other, refused_there = inserted(source, with_marks, again(late, short, with_marks), texts)
    assert [entry.key for entry, _ in refused] == [entry.key for entry, _ in refused_there]
    assert unmarked(other).text == made.text


def followed(short: Sheet, made: Sheet, late: list[Entry], texts: Texts) -> None:
    """Every line of the file is still there, in its order; line ends, byte-order mark and last line are as before."""
    rest = iter(made.text.splitlines())
    assert all(line in rest for line in short.text.splitlines())
    assert made.bom == short.bom
    assert set(re.findall("\r\n|\n|\r", made.text)) <= set(re.findall("\r\n|\n|\r", short.text)) | {"\n"}
    if short.text:
        assert made.text.endswith(("\n", "\r")) == short.text.endswith(("\n", "\r")) or not short.segments
    assert len(made.segments) == len(short.segments) + len(texts)
    new = [entry for entry in late if entry.key in texts]
    assert all(entry.source is not None and entry.state is State.NEW for entry in new)


# ---------------------------------------------------------------- by example

SOURCE = """\
---
title: 题
summary: 要
---

## 一 {#one}

甲。

- 子
- 丑
  - 丑一
  - 丑二
- 寅

1. 先
2. 中
3. 后

| 药 | 量 |
|:--|--:|
| 乙 | 5 |
| 丙 | 6 |

: 表注

> [!WARNING]
> 丁。
>
> 戊。

![图](a.svg)
图注

## 二 {#two}

己。[^1]

[^1]: 注一。

    注二。
"""
TARGET = """\
---
title: T
summary: S
---

## One {#one}

A.

- aa
- bb
  - b1
  - b2
- cc

1. x
2. y
3. z

| Drug | Dose |
|:--|--:|
| B | 5 |
| C | 6 |

: Caption

> [!WARNING]
> D.
>
> E.

![Figure](a.svg)
Text

## Two {#two}

F.[^1]

[^1]: N1.

    N2.
"""


def put(
    target: str, new: Mapping[str, str | dict[str, str]], source: str = SOURCE, full: str = TARGET
) -> tuple[str, dict[str, str]]:
    """`target`, a piece of `full`, with what it lacks: `new` by source text; and what was refused, with the reason.

    Which block is the translation of which is known from `full`, the translation of all of `source`.
    """
    ones, others, here = sheet(source, "zh"), sheet(full), sheet(target)
    laid = []
    alive = list(here.segments)
    for number, (one, other) in enumerate(zip(ones.segments, others.segments, strict=True)):
        found = next((each for each in alive if (each.kind, each.text) == (other.kind, other.text)), None)
        if found is not None:
            alive.remove(found)
        laid.append(Entry(f"k{number}", State.OK if found is not None else State.NEW, one, found))
    texts = {
        entry.key: text if isinstance(text, dict) else {"": text}
        for entry in laid
        if entry.source is not None and (text := new.get(entry.source.text)) is not None
    }
    assert len(texts) == len(new)
    made, refused = inserted(ones, here, laid, texts)
    return made.text, {entry.source.text: str(why) for entry, why in refused if entry.source is not None}


CELLS = {"c1": "C", "c2": "6"}
WHOLE_TABLE: dict[str, str | dict[str, str]] = {
    "药 | 量": {"c1": "Drug", "c2": "Dose"},
    "乙 | 5": {"c1": "B"},
    "丙 | 6": {"c1": "C"},
    "表注": "Caption",
}


@pytest.mark.parametrize(
    ("gone", "new"),
    [
        ("A.\n\n", {"甲。": "A."}),
        ("title: T\nsummary: S\n", {"题": "T", "要": "S"}),
        ("- aa\n", {"子": "aa"}),
        ("- cc\n", {"寅": "cc"}),
        ("  - b1\n", {"丑一": "b1"}),
        ("  - b2\n", {"丑二": "b2"}),
        ("- bb\n  - b1\n  - b2\n", {"丑": "bb", "丑一": "b1", "丑二": "b2"}),
        ("- aa\n- bb\n  - b1\n  - b2\n- cc\n\n", {"子": "aa", "丑": "bb", "丑一": "b1", "丑二": "b2", "寅": "cc"}),
        ("3. z\n", {"后": "z"}),
        ("1. x\n2. y\n3. z\n\n", {"先": "x", "中": "y", "后": "z"}),
        ("| C | 6 |\n", {"丙 | 6": CELLS}),
        ("| B | 5 |\n", {"乙 | 5": {"c1": "B"}}),
        ("| B | 5 |\n| C | 6 |\n", {"丙 | 6": CELLS, "乙 | 5": {"c1": "B", "c2": "5"}}),
        ("| Drug | Dose |\n|:--|--:|\n| B | 5 |\n| C | 6 |\n\n: Caption\n\n", WHOLE_TABLE),
        ("\n: Caption\n", {"表注": "Caption"}),
        ("> D.\n>\n", {"丁。": "D."}),
        (">\n> E.\n", {"戊。": "E."}),
        ("> [!WARNING]\n> D.\n>\n> E.\n\n", {"丁。": "D.", "戊。": "E."}),
        ("![Figure](a.svg)\nText\n\n", {"![图](a.svg)\n图注": {"alt": "Figure", "caption": "Text"}}),
        ("## Two {#two}\n\nF.[^1]\n\n", {"二": "Two", "己。[^1]": "F.[^1]"}),
        ("\n    N2.\n", {"注二。": "N2."}),
        ("[^1]: N1.\n\n    N2.\n", {"注一。": "N1.", "注二。": "N2."}),
    ],
)
def test_a_part_comes_back_as_it_was_typed(gone: str, new: dict[str, str | dict[str, str]]) -> None:
    assert TARGET.count(gone) == 1
    for end in ("\n", "\r\n"):
        made, refused = put(TARGET.replace(gone, "").replace("\n", end), new)
        assert not refused
        wanted = TARGET
        if gone.startswith("title"):  # facts come at the end of the front matter, between quotes
            wanted = TARGET.replace("title: T\nsummary: S\n", 'title: "T"\nsummary: "S"\n')
        assert made.rstrip() == wanted.rstrip().replace("\n", end)


def test_everything_can_come_back_into_an_empty_file() -> None:
    ones, others = sheet(SOURCE, "zh"), sheet(TARGET)
    new: dict[str, str | dict[str, str]] = {
        one.text: {part.name: part.text for part in other.parts}
        for one, other in zip(ones.segments, others.segments, strict=True)
        if one.kind is not Kind.FACT
    }
    made, refused = put("", new)
    assert not refused
    assert made == TARGET.partition("---\n\n")[2]
    made, refused = put('---\ntitle: "T"\nsummary:\n---', {**new, "要": "S"})
    assert not refused
    assert made == TARGET.replace("title: T", 'title: "T"').replace("summary: S", 'summary: "S"').rstrip("\n")


@pytest.mark.parametrize(
    ("source", "full", "target", "new", "wanted"),
    [
        # the mark, the indentation and the number of its sibling in the translation
        ("- 甲\n- 乙\n", "* a\n* b\n", "* a\n", {"乙": "b"}, "* a\n* b\n"),
        ("- 甲\n- 乙\n", " -   a\n -   b\n", " -   a\n", {"乙": "b"}, " -   a\n -   b\n"),
        ("- 甲\n\n- 乙\n\n- 丙\n", "- a\n- b\n- c\n", "- a\n- c\n", {"乙": "b"}, "- a\n- b\n- c\n"),
        ("- 甲\n- 乙\n- 丙\n", "- a\n\n- b\n\n- c\n", "- a\n\n- c\n", {"乙": "b"}, "- a\n\n- b\n\n- c\n"),
        ("9. 甲\n10. 乙\n", "9) a\n10) b\n", "9) a\n", {"乙": "b"}, "9) a\n10) b\n"),
        ("1. 甲\n2. 乙\n3. 丙\n", "1. a\n1. b\n1. c\n", "1. a\n1. c\n", {"乙": "b"}, "1. a\n1. b\n1. c\n"),
        ("1. 甲\n2. 乙\n", "1. a\n2. b\n", "1. b\n", {"甲": "a"}, "1. a\n1. b\n"),  # no other line changes
        ("3. 甲\n4. 乙\n", "3. a\n4. b\n", "4. b\n", {"甲": "a"}, "3. a\n4. b\n"),
        ("- [ ] 甲\n- [x] 乙\n", "- [ ] a\n- [x] b\n", "- [ ] a\n", {"乙": "b"}, "- [ ] a\n- [x] b\n"),
        ("> - 甲\n> - 乙\n", "> * a\n> * b\n", "> * a\n", {"乙": "b"}, "> * a\n> * b\n"),
        ("-\t甲\n\t- 乙\n- 丙\n", "- a\n  - b\n- c\n", "- c\n", {"甲": "a", "乙": "b"}, "- a\n  - b\n- c\n"),
        ("- 甲\n  - 乙\n- 丙\n", "1. a\n   - b\n2. c\n", "1. a\n2. c\n", {"乙": "b"}, "1. a\n   - b\n2. c\n"),
        ("- 甲\\\n  乙\n- 丙\n", "* a\\\n  b\n* c\n", "* c\n", {"甲\\\n乙": "a\\\nb"}, "* a\\\n  b\n* c\n"),
        # the pipes of its sibling; a pipe in a cell
        ("甲 | 乙\n--|--\n丙 | 丁\n", "a | b\n--|--\nc | d\n", "a | b\n--|--\n", {"丙 | 丁": {"c1": "c", "c2": "d"}},
         "a | b\n--|--\nc | d\n"),
        ("| 甲 |\n|--|\n| 乙 |\n", "| a |\n|--|\n| b\\|c |\n", "| a |\n|--|", {"乙": {"c1": "b|c"}},
         "| a |\n|--|\n| b\\|c |"),
        # lists that must not run into each other; allowances and comments of the source stay there
        ("- 甲\n\n<!-- -->\n\n- 乙\n", "- a\n\n<!-- -->\n\n- b\n", "- a\n", {"乙": "b"}, "- a\n\n<!-- -->\n\n- b\n"),
        ("- 甲\n\n<!-- -->\n\n- 乙\n", "- a\n\n<!-- -->\n\n- b\n", "- b\n", {"甲": "a"}, "- a\n\n<!-- -->\n\n- b\n"),
        ("<!-- allow NUM001: 因 -->\n- 甲\n  <!-- 注 -->\n- 乙\n\n丙\n", "- a\n- b\n\nc\n", "c\n",
         {"甲": "a", "乙": "b"}, "- a\n- b\n\nc\n"),
        # an allowance goes on belonging to the block that it stands above
        ("甲\n\n乙\n", "a\n\nb\n", "<!-- allow NUM001: why -->\nb\n", {"甲": "a"},
         "a\n\n<!-- allow NUM001: why -->\nb\n"),
        ("甲\n\n乙\n\n丙\n", "a\n\nb\n\nc\n", "a\n<!-- allow NUM001: why -->\nc\n", {"乙": "b"},
         "a\n\nb\n\n<!-- allow NUM001: why -->\nc\n"),
        # first, last, and where nothing has a last line end
        ("甲\n\n乙\n", "a\n\nb\n", "b", {"甲": "a"}, "a\n\nb"),
        ("甲\n\n乙\n", "a\n\nb\n", "a", {"乙": "b"}, "a\n\nb"),
        ("- 甲\n- 乙\n", "- a\n- b\n", "- a", {"乙": "b"}, "- a\n- b"),
        ("> 甲\n\n乙\n", "> a\n\nb\n", "> a\n>\n", {"乙": "b"}, "> a\n>\n\nb\n"),
        ("# 甲\n\n乙\n", "# a\n\nb\n", "# a\n", {"乙": "b"}, "# a\n\nb\n"),
        ("甲\n\n#### 乙 {#b}\n\n丙\n", "a\n\n#### b {#b}\n\nc\n", "a\n\nc\n", {"乙": "b"}, "a\n\n#### b {#b}\n\nc\n"),
    ],
)  # fmt: skip
def test_a_part_is_typed_as_its_siblings_are(
    source: str, full: str, target: str, new: dict[str, str | dict[str, str]], wanted: str
) -> None:
    made, refused = put(target, new, source, full)
    assert (made, refused) == (wanted, {})


def test_a_new_heading_takes_no_block_of_another_section_in() -> None:
    source, full = "## 甲 {#a}\n\n乙\n\n## 丙 {#c}\n", "## a {#a}\n\nb\n\n## c {#c}\n"
    made, _ = put("## a {#a}\n\nb\n\nLone.\n", {"丙": "c"}, source, full)
    assert made == "## a {#a}\n\nb\n\nLone.\n\n## c {#c}\n"


# ---------------------------------------------------------------- what is refused


@pytest.mark.parametrize(
    ("gone", "new", "refused"),
    [
        (
            "- aa\n- bb\n  - b1\n  - b2\n- cc\n\n",
            {"子": "aa", "丑": "bb", "丑一": "b1"},
            dict.fromkeys(
                ("子", "丑", "丑一"),
                "parts of the same block without a translation: 2; they go in together or not at all",
            ),
        ),
        (
            "| C | 6 |\n",
            {"丙 | 6": {"c2": "6"}},
            {"丙 | 6": "parts of the same block without a translation: 1; they go in together or not at all"},
        ),
        ("## Two {#two}\n\nF.[^1]\n\n", {"己。[^1]": "F."},
         {"己。[^1]": "the heading of its section has no translation yet"}),
        ("A.\n\n", {"甲。": "# A."}, {"甲。": "as Markdown this text would be read as something else"}),
        ("A.\n\n", {"甲。": "A.\n"}, {"甲。": "the text begins or ends with a blank"}),
        (
            "> [!WARNING]\n> D.\n>\n> E.\n\n",
            {"丁。": "D.\n\nE.", "戊。": "E."},
            {
                "丁。": LINE,
                "戊。": f"another part of the same block cannot be taken: {LINE}",
            },
        ),
        ("---\ntitle: T\nsummary: S\n---\n\n", {"题": "T"}, {"题": "the translation has no front matter"}),
    ],
)  # fmt: skip
def test_what_cannot_be_inserted_is_refused_with_the_reason(
    gone: str, new: dict[str, str | dict[str, str]], refused: dict[str, str]
) -> None:
    target = TARGET.replace(gone, "")
    assert target != TARGET
    made, found = put(target, new)
    assert (made, found) == (target, refused)


@pytest.mark.parametrize(
    ("source", "full", "target", "new", "reason"),
    [
        ("| 甲 |\n|--|\n| 乙 |\n", "| a |\n|--|\n| b |\n", "| x |\n|--|\n| b |\n", {"甲": {"c1": "a"}}, BY_HAND),
        ("- 甲\n\n  乙\n", "- a\n\n  b\n", "- b\n", {"甲": "a"}, BY_HAND),  # its first paragraph carries the mark
        (
            "- 甲\n  - 子\n- 乙\n  - 丑\n",  # its own items have been given to another one
            "- a\n  - x\n- b\n  - y\n",
            "- a\n  - x\n  - y\n",
            {"乙": "b"},
            BY_HAND,
        ),
        ("[^1]: 甲\n\n    乙\n", "[^1]: a\n\n    b\n", "[^1]: b\n", {"甲": "a"}, BY_HAND),
        (
            "- 甲\n\n  `乙`\n\n      丙\n\n丁\n",
            "- a\n\n  `b`\n\n      c\n\nd\n",
            "d\n",
            {"甲": "a", "`乙`": "`b`"},
            BY_HAND,
        ),
        ("## 甲\n\n[乙][r]\n\n[r]: u\n", "## a\n\n[b][r]\n\n[r]: u\n", "## a\n", {"[乙][r]": "[b][r]"}, BY_HAND),
    ],
)
def test_what_would_not_be_read_as_in_the_source_is_left_to_people(
    source: str, full: str, target: str, new: dict[str, str | dict[str, str]], reason: str
) -> None:
    made, refused = put(target, new, source, full)
    assert made == target
    assert refused == dict.fromkeys(new, reason)


def test_a_table_of_another_width_takes_no_row() -> None:
    source, target = sheet("| 甲 | 乙 |\n|--|--|\n| 丙 | 丁 |\n", "zh"), sheet("| a | b | x |\n|--|--|--|\n")
    laid = [
        Entry("k1", State.OK, source.segments[0], target.segments[0]),
        Entry("k2", State.NEW, source.segments[1], None),
    ]
    made, refused = inserted(source, target, laid, {"k2": {"c1": "c", "c2": "d"}})
    assert made.text == target.text
    assert [(entry.key, str(why)) for entry, why in refused] == [("k2", "the table has 3 columns in the translation")]


def test_only_what_is_new_is_inserted() -> None:
    source, target = sheet("甲\n", "zh"), sheet("a\n\nb\n")
    laid = [
        Entry("k1", State.OK, source.segments[0], target.segments[0]),
        Entry("k2", State.ORPHAN, None, target.segments[1]),
    ]
    made, refused = inserted(source, target, laid, {"k1": {"": "x"}, "k2": {"": "y"}, "k3": {"": "z"}})
    assert made.text == target.text
    assert [str(why) for _, why in refused] == ["it has a translation already", "its source is gone"]


def test_what_is_refused_does_not_hold_up_the_rest() -> None:
    target = TARGET.replace("A.\n\n", "").replace("- cc\n", "")
    made, refused = put(target, {"甲。": "- A", "寅": "cc"})
    assert made == TARGET.replace("A.\n\n", "")
    assert list(refused) == ["甲。"]

"""Marks in a translation: they say what is to be done, print nothing, and go without a trace."""

from __future__ import annotations

import random
import re
from dataclasses import replace

import pytest
from bundles import texts
from hypothesis import example, given, settings
from hypothesis import strategies as st
from worn import again, articles, desk, formed, sheet, tree, worn

from duizhao.catalogue import catalogue
from duizhao.desk.model import Entry, State
from duizhao.model import Span
from duizhao.read.ledger import Record
from duizhao.segments import Kind, Part, Segment
from duizhao.writeback import front
from duizhao.writeback.marks import MARKED, marked, unmarked
from duizhao.writeback.sheet import Sheet

SEEDS = st.integers(0, 10**6)
HEAD = re.compile(r"(?:<!--|^#) duizhao: (stale|new|orphan) (\S+)", re.MULTILINE)
MIXED = """\
---
title: Fever
---

## Fever {#fever}

Take 5 mg.

- Rest.
- Drink.
  - Water.

| Drug | Dose |
|---|---|
| A | 1 |

: From 2020.

> [!WARNING]
> Call.

[^1]: A note.
"""
CHINESE = """\
---
title: 发热
summary: 怎么办
---

## 发热 {#fever}

服 10 mg。

吃饭。

- 休息。
- 睡觉。
- 喝水。
  - 白水。

| 药 | 量 |
|---|---|
| 甲 | 1 |
| 乙 | 2 |

: 来自 2020 年。

> [!WARNING]
> 打电话。
>
> 快。

[^1]: 注。
"""


def happened(seed: int) -> tuple[Sheet, list[Entry]]:
    """A translation of the corpus, in some form, and a desk on which things have happened."""
    dice = random.Random(seed)
    zh, en = dice.choice(articles())
    target = sheet(formed(en, dice))
    return target, worn(desk(sheet(zh, "zh"), target), dice)


def keys(made: Sheet) -> list[str]:
    return [key for _, key in HEAD.findall(made.text.replace("\r\n", "\n").replace("\r", "\n"))]


def bodies(made: Sheet) -> list[object]:
    """The blocks as they print, without the comments in their Markdown."""
    return [re.sub(r"source='(?:[^'\\]|\\.)*'|source=\"(?:[^\"\\]|\\.)*\"", "", repr(bare)) for bare in plain(made)]


def plain(made: Sheet) -> list[object]:
    return [re.sub(r"Span\([^)]*\)", "", repr(block)) for block in made.article.blocks()]


# ---------------------------------------------------------------- laws


@given(SEEDS)
@settings(max_examples=150, deadline=None)
def test_marks_change_nothing_and_go_without_a_trace(seed: int) -> None:
    target, laid = happened(seed)
    made = marked(target, laid, catalogue("zh").say)
    assert sorted(keys(made)) == sorted(entry.key for entry in laid if entry.state in MARKED)
    assert made.segments == target.segments
    assert bodies(made) == bodies(target)
    assert made.article.troubles == target.article.troubles
    assert unmarked(made).data == target.data
    assert marked(made, again(laid, target, made), catalogue("zh").say).text == made.text


@given(SEEDS)
@settings(max_examples=60, deadline=None)
def test_nested_lists_and_boxes_too(seed: int) -> None:
    _, target, laid = tree(seed)
    happened = worn(laid, random.Random(seed))
    made = marked(target, happened)
    assert sorted(keys(made)) == sorted(entry.key for entry in happened if entry.state in MARKED)
    assert made.segments == target.segments and bodies(made) == bodies(target)
    assert unmarked(made).text == target.text


@given(SEEDS)
@settings(max_examples=100, deadline=None)
def test_some_marks_go_as_if_they_had_never_been(seed: int) -> None:
    target, laid = happened(seed)
    dice = random.Random(seed + 1)
    done = {entry.key for entry in laid if entry.state in (State.STALE, State.ORPHAN) and dice.random() < 0.5}
    rest = [
        replace(entry, state=State.OK) if entry.key in done else entry
        for entry in laid
        if entry.key not in done or entry.state is State.STALE
    ]
    assert unmarked(marked(target, laid), done).text == marked(target, rest).text


@given(SEEDS, st.data())
@settings(max_examples=150, deadline=None)
def test_what_people_type_beside_a_mark_stays_a_block(seed: int, data: st.DataObject) -> None:
    target, laid = happened(seed)
    made = marked(target, laid)
    heads = [number for number in range(1, len(made.starts) + 1) if " duizhao: new " in made.line(number)]
    heads = [number for number in heads if made.line(number).startswith("<!--")]
    if not heads:
        return
    head = data.draw(st.sampled_from(heads))
    foot = next(number for number in range(head, len(made.starts) + 1) if made.line(number) == "-->") + 1
    end = made.end_of_line
    text = made.text
    for place, typed in ((foot, "Typed below the mark."), (head, "Typed above it.")):
        if data.draw(st.booleans()):
            at = made.above(place)
            open_ = "" if at == 0 or text[at - 1] in "\r\n" else end
            text = f"{text[:at]}{open_}{typed}{end}{text[at:]}"
    typed_in = Sheet(made.path, made.lang, made.bom, text)
    done = unmarked(typed_in)
    assert not keys(done)
    assert [segment.text for segment in done.segments] == [segment.text for segment in typed_in.segments]


@given(texts, texts, st.sampled_from(("s/p-1", "a-->b/h-1", "x/<!--", "y z/p-2", "\u2028/i-1", "k-->")))
@settings(max_examples=200, deadline=None)
@example("a-->b", "--!>", "s/p-1")
@example("\\u{5c}", "<\\!-- --\\\\!>", "s/p-1")
@example("a\\\n\n\n b", "\n", "s/p-1")
def test_no_text_ends_a_mark_early(new: str, old: str, key: str) -> None:
    target = sheet(MIXED)
    states = []
    for segment in target.segments:
        source = Segment(segment.kind, segment.section, Span("a"), (Part("", new),), segment.name)
        for state in (State.STALE, State.NEW):
            held = segment if state is State.STALE else None
            name = f"{key}{len(states)}"
            states.append(Entry(name, state, source, held, Record(name, old, "0") if held is not None else None))
    made = marked(target, states)
    assert len(keys(made)) == len(states)
    assert made.segments == target.segments and bodies(made) == bodies(target)
    assert unmarked(made).text == target.text
    assert unmarked(made, [states[0].key]).text.count(" duizhao: ") == len(states) - 1
    block = re.search(r"^zh: (.*?)\n-->", made.text[made.text.index("duizhao: new", made.above(4)) :], re.M | re.S)
    assert (unguarded(block[1]) if block is not None else "") == new


def unguarded(text: str) -> str:
    """What was written, as the docstring of comment.html says it can be read back."""
    text = re.sub(r"--(\\*)\\(!?)>", r"--\1\2>", re.sub(r"<(\\*)\\!--", r"<\1!--", text))
    return re.sub(r"\\u\{([0-9a-f]+)\}", lambda found: chr(int(found[1], 16)), text)


# ---------------------------------------------------------------- where they stand


def shown(*changed: tuple[str, str]) -> str:
    """MIXED, marked: of the Chinese it has what it has, and `changed` are new texts -> those they were confirmed for."""
    old = dict(changed)
    source, target = sheet(CHINESE, "zh"), sheet(MIXED)
    laid = []
    for entry in desk(source, target):
        text = entry.source.text if entry.source is not None else ""
        record = Record(entry.key, old[text], "0") if text in old else None
        laid.append(replace(entry, record=record, state=State.STALE) if record is not None else entry)
    return re.sub(r"(?<=/[a-z]-)[0-9a-f]{6}", "", marked(target, laid, catalogue("zh").say).text)


def test_every_mark_stands_where_a_translator_looks_for_it() -> None:
    assert (
        shown(("服 10 mg。", "服 5 mg。"), ("喝水。", "多喝水。"), ("发热", "发烧"), ("甲 | 1", "甲 | 2"))
        == """\
---
# duizhao: stale front/title
# zh: [-发烧-]{+发热+}
title: Fever
# duizhao: new front/summary
# zh: 怎么办
---

<!-- duizhao: stale fever/h-
zh: [-发烧-]{+发热+}
-->
## Fever {#fever}

<!-- duizhao: stale fever/p-
zh: 服 [-5 mg-]{+10 mg+}。
-->
Take 5 mg.

<!-- duizhao: new fever/p-
待译：段落
zh: 吃饭。
-->

- Rest.
  <!-- duizhao: new fever/i-
  待译：列表项
  zh: 睡觉。
  -->
- Drink.
  <!-- duizhao: stale fever/i-
  zh: [-多-]喝水。
  -->
  - Water.

<!-- duizhao: stale fever/r-
zh: 甲 | [-2-]{+1+}
-->
<!-- duizhao: new fever/r-
待译：表格的一行
zh: 乙 | 2
-->
| Drug | Dose |
|---|---|
| A | 1 |

: From 2020.

> [!WARNING]
> Call.

<!-- duizhao: new fever/q-
待译：[!WARNING] 框里的段落
zh: 快。
-->

[^1]: A note.
"""
    )


def lone(text: str, *states: tuple[State, str]) -> str:
    """A translation with these marks: the n-th state is that of the n-th segment, which a new block stands behind."""
    target = sheet(text)
    laid = []
    for number, segment in enumerate(target.segments):
        state, key = states[number] if number < len(states) else (State.OK, f"k{number}")
        source = replace(segment, parts=(Part("", "新"),))
        laid.append(Entry(key, State.OK if state is State.NEW else state, source, segment, Record(key, "旧", "0")))
        laid += [Entry(key, state, source, None)] if state is State.NEW else []
    made = marked(target, laid)
    assert unmarked(made).text == text
    return made.text


NEW = "<!-- duizhao: new k\nto be translated: a {}\nzh: 新\n-->"


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        ("One.", "paragraph", "One.\n\n{}"),
        ("One.\n", "paragraph", "One.\n\n{}\n"),
        ("One.\n   ", "paragraph", "One.\n\n{}\n   "),
        ("One.\n- b", "paragraph", "One.\n{}\n- b"),
        ("# One\nTwo.", "heading", "# One\n{}\nTwo."),
        ("One.\n<!-- allow NUM001: why -->\n\nTwo.\n", "paragraph", "One.\n{}\n<!-- allow NUM001: why -->\n\nTwo.\n"),
        ("---\na: b\n---\nOne.\n", "paragraph", "---\na: b\n---\nOne.\n\n{}\n"),
    ],
)
def test_a_new_block_is_marked_behind_the_one_before_it(text: str, kind: str, wanted: str) -> None:
    assert lone(text, (State.NEW, "k")) == wanted.format(NEW.format(kind))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", "{}\n\n"),
        ("\nOne.", "{}\n\n\nOne."),
        ("One.\n", "{}\n\nOne.\n"),
        ("---\na: b\n---", "---\na: b\n---\n\n{}"),
        ("---\na: b\n---\n\nOne.\n", "---\na: b\n---\n\n{}\n\nOne.\n"),
        ("---\na: b\n\nOne.\n", "---\na: b\n\nOne.\n\n{}\n"),  # front matter that is open: nothing can stand above it
    ],
)
def test_a_new_block_before_all_others_is_marked_at_the_top(text: str, wanted: str) -> None:
    source = Segment(Kind.PARAGRAPH, "", Span("a"), (Part("", "新"),))
    made = marked(sheet(text), [Entry("k", State.NEW, source, None)])
    assert made.text == wanted.format(NEW.format("paragraph"))
    assert unmarked(made).text == text


def test_a_quote_keeps_its_last_mark() -> None:
    assert lone("> a\n>\n\nb\n", (State.NEW, "k")).startswith("> a\n>\n\n<!-- ")


def test_a_mark_stays_above_an_allowance_and_below_it_the_block() -> None:
    text = lone("<!-- allow NUM001: why -->\nOne.\n", (State.STALE, "k"))
    assert text == "<!-- allow NUM001: why -->\n<!-- duizhao: stale k\nzh: [-旧-]{+新+}\n-->\nOne.\n"


def test_a_fact_without_front_matter_is_marked_at_the_top() -> None:
    source = Segment(Kind.FACT, "", Span("a"), (Part("", "题"),), "title")
    made = marked(sheet("One.\n"), [Entry("front/title", State.NEW, source, None)])
    assert made.text == (
        "<!-- duizhao: new front/title\nto be translated: title in the front matter\nzh: 题\n-->\n\nOne.\n"
    )


def test_below_a_comment_that_is_open_nothing_is_marked() -> None:
    source = Segment(Kind.PARAGRAPH, "", Span("a"), (Part("", "新"),))
    target = sheet("One.\n\n<!-- open\n")
    assert marked(target, [Entry("k", State.NEW, source, target.segments[0])]).text.endswith("\n\n<!-- open\n")


# ---------------------------------------------------------------- what people do to them


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("A.\n\n<!-- duizhao: new k\nzh: 新\n-->\nB.\n\nC.\n", "A.\n\nB.\n\nC.\n"),
        ("A.\n\n<!-- duizhao: new k\nzh: 新\n-->\n\nB.\n\nC.\n", "A.\n\nB.\n\nC.\n"),
        ("A.\n\nB.\n<!-- duizhao: new k\nzh: 新\n-->\n\nC.\n", "A.\n\nB.\n\nC.\n"),
        ("A.\n<!-- duizhao: new k\nzh: 新\n-->\nB.\n", "A.\n\nB.\n"),
        ("A.\n\n<!-- duizhao: new k\nzh: 新\n--> B.\n\nC.\n", "A.\n\n B.\n\nC.\n"),
        ("A. <!-- duizhao: new k\nzh: 新\n-->\n\nC.\n", "A. \n\nC.\n"),
        ("- A.\n  <!-- duizhao: new k\n  zh: 新\n  -->\n  B.\n- C.\n", "- A.\n\n  B.\n- C.\n"),
        ("- A.\n  <!-- duizhao: new k\n  zh: 新\n  -->\n- B.\n- C.\n", "- A.\n- B.\n- C.\n"),
        ("A.\n\n<!-- duizhao: stale k   \n-->   \nB.\n", "A.\n\nB.\n"),
        ("A.\n\n<!-- duizhao: stale k-->\nB.\n", "A.\n\nB.\n"),
        ("---\n# duizhao: new k\n# zh: 题\n# mine\n---\n", "---\n# mine\n---\n"),
        ("---\n# duizhao: new k\n# mine\n---\n", "---\n# mine\n---\n"),
    ],
)
def test_marks_that_people_have_worked_on_go(typed: str, left: str) -> None:
    assert unmarked(sheet(typed)).text == left
    assert unmarked(sheet(typed), ["other"]).text == typed
    assert unmarked(sheet(typed.replace("\n", "\r\n")), ["k"]).text == left.replace("\n", "\r\n")


@pytest.mark.parametrize(
    "text",
    [
        "A.\n\n<!-- duizhao: new k\nzh: 新\n\nB.\n\n<!-- c -->\n\nC.\n",  # torn open: what follows is not a mark
        "A.\n\n<!-- duizhao: gone k\n-->\n",
        "A.\n\n<!-- duizhao -->\n",
        "# duizhao: new k\n# zh: 新\n",  # not in the front matter: headings
        "---\na: b\nc: '# duizhao: new k'\n---\n",
    ],
)
def test_what_is_no_mark_stays(text: str) -> None:
    assert unmarked(sheet(text)).text == text


def test_a_torn_mark_takes_nothing_with_it() -> None:
    """It hides what follows up to the next comment's end; that one must stay, or it would hide the rest as well."""
    text = "A.\n\n<!-- duizhao: new k\nzh: 新\n\nB.\n\n<!-- duizhao: stale j\nzh: 旧\n-->\nC.\n"
    assert unmarked(sheet(text)).text == text


def test_open_front_matter_of_many_lines_is_read_in_no_time() -> None:
    target = sheet("---\r\n" + "a: b\r\n" * 5_000)
    assert front.insertion(target, "title", "x") is None

"""The reader: nothing typed is lost in silence, every place is true, and Chinese needs no blanks around bold."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from duizhao.model import (
    Article,
    Block,
    Break,
    Callout,
    Cite,
    Code,
    Emphasis,
    Figure,
    Footnote,
    Heading,
    Inlines,
    Items,
    Link,
    Note,
    Paragraph,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
    Unreadable,
    plain,
    runs,
    within,
)
from duizhao.read.files import SourceFile, lines
from duizhao.read.markdown import parse


def article(text: str) -> Article:
    return parse(SourceFile("page", "zh", "page.md", text))


def blocks(text: str) -> list[Block]:
    return list(article(text).blocks())


def line(text: str) -> Inlines:
    (block,) = blocks(text)
    assert isinstance(block.body, Paragraph), block.body
    return block.body.inlines


def html(run: Inlines) -> str:
    """A run as the simplest HTML, to be compared at a glance."""
    out = []
    for inline in run:
        match inline:
            case Text(text):
                out.append(text)
            case Code(text):
                out.append(f"<code>{text}</code>")
            case Strong(inner):
                out.append(f"<strong>{html(inner)}</strong>")
            case Emphasis(inner):
                out.append(f"<em>{html(inner)}</em>")
            case Superscript(inner):
                out.append(f"<sup>{html(inner)}</sup>")
            case Subscript(inner):
                out.append(f"<sub>{html(inner)}</sub>")
            case Link(inner, href):
                out.append(f"<a {href}>{html(inner)}</a>")
            case Cite(keys):
                out.append(f"<cite {' '.join(keys)}>")
            case Note(id):
                out.append(f"<note {id}>")
            case Break():
                out.append("<br>")
    return "".join(out)


# ---------------------------------------------------------------- bold and italics


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("**95%**患者", "<strong>95%</strong>患者"),
        ("**“免疫调节”**能力", "<strong>“免疫调节”</strong>能力"),
        ("**注意：**请勿", "<strong>注意：</strong>请勿"),
        ("是**（重要）**的", "是<strong>（重要）</strong>的"),
        ("**注意：**IL-4", "<strong>注意：</strong>IL-4"),
        ("IL-4**（细胞因子）**IL-13", "IL-4<strong>（细胞因子）</strong>IL-13"),
        ("**《指南》**、**“共识”**", "<strong>《指南》</strong>、<strong>“共识”</strong>"),
        ("甲**乙**丙**丁**戊", "甲<strong>乙</strong>丙<strong>丁</strong>戊"),
        ("**每天*早晚*各一次。**饭后", "<strong>每天<em>早晚</em>各一次。</strong>饭后"),
        ("***“很重要”***的事", "<em><strong>“很重要”</strong></em>的事"),
        ("*（斜体）*字", "<em>（斜体）</em>字"),
        ("**`IL-4`**升高", "<strong><code>IL-4</code></strong>升高"),
        ("**见[网站](https://example.org)。**下文", "<strong>见<a https://example.org>网站</a>。</strong>下文"),
        ("**有效[@li2020]**。", "<strong>有效<cite li2020></strong>。"),
        ("**第一句。****第二句。**", "<strong>第一句。****第二句。</strong>"),  # as CommonMark reads four in a row
        ("5 * 3 * 2", "5 * 3 * 2"),
        ("甲 ** 乙 ** 丙", "甲 ** 乙 ** 丙"),
        ("**没有结束", "**没有结束"),
        ("\\*\\*原样\\*\\*", "**原样**"),
        ("snake_case_name与__init__", "snake_case_name与__init__"),
    ],
)
def test_bold_beside_chinese(typed: str, printed: str) -> None:
    assert html(line(typed)) == printed


@given(st.text("*_ ab.,!()", min_size=1, max_size=24))
@settings(max_examples=400, deadline=None)
def test_bold_in_ascii_is_as_commonmark_has_it(typed: str) -> None:
    """Markdown-it-py passes the CommonMark suite: whatever has no Chinese in it must come out the same."""
    peer = MarkdownIt("commonmark").parseInline(f"a{typed}a")[0].children or []
    names = {"strong_open": "<strong>", "strong_close": "</strong>", "em_open": "<em>", "em_close": "</em>"}
    expected = "".join(names.get(token.type, token.content) for token in peer)
    assert html(line(f"a{typed}a")) == expected


# ---------------------------------------------------------------- the rest of a line


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("5~10毫克，3~4次", "5~10毫克，3~4次"),
        ("5~10 mg, 3~4 times", "5~10 mg, 3~4 times"),
        ("H~2~O与CO~2~", "H<sub>2</sub>O与CO<sub>2</sub>"),
        ("0.5×10^6^个", "0.5×10<sup>6</sup>个"),
        ("2^3 与 2^4", "2^3 与 2^4"),
        ("见[@a; @b]和[@c；@d]", "见<cite a b>和<cite c d>"),
        ("见[@a, @b]", "见<cite a b>"),
        ("写信给a@b.org", "写信给a@b.org"),
        ("甲[^1]乙[^注]", "甲<note 1>乙<note 注>"),
        ("[^1][@a]", "<note 1><cite a>"),
        ("[甲](https://example.org)", "<a https://example.org>甲</a>"),
        ("<https://example.org>", "<a https://example.org>https://example.org</a>"),
        ("甲\\\n乙", "甲<br>乙"),
        ("甲  \n乙", "甲<br>乙"),
        ("甲&amp;乙&#x41;", "甲&乙A"),
        ("路径C:\\new，\\~、\\^", "路径C:\\new，~、^"),
        ("`**甲**`", "<code>**甲**</code>"),
    ],
)
def test_inside_a_line(typed: str, printed: str) -> None:
    assert html(line(typed)) == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("每天\n保湿", "每天保湿"),
        ("每天，\n保湿", "每天，保湿"),
        ("use it\ndaily", "use it daily"),
        ("使用\nIL-4", "使用 IL-4"),
        ("IL-4\n升高", "IL-4 升高"),
        ("他说\n“好”", "他说“好”"),
        ("他说“好”\n走了", "他说“好”走了"),
        ("“good”\nhe said", "“good” he said"),
        ("**每天**\n保湿", "<strong>每天</strong>保湿"),
        ("有效[@a]\n安全", "有效<cite a>安全"),
        ("有效\n[@a]安全", "有效<cite a>安全"),
        ("有效[^1]\n安全", "有效<note 1>安全"),
        ("it works\n[@a] safely", "it works <cite a> safely"),
        ("每天\r\n保湿\r涂抹", "每天保湿涂抹"),
        ("睡前服。\n6～11 岁：一次半片。", "睡前服。6～11 岁：一次半片。"),
        ("见下表（\nTable 1）", "见下表（Table 1）"),
    ],
)
def test_a_line_break_leaves_no_hole_in_chinese(typed: str, printed: str) -> None:
    assert html(line(typed)) == printed


# ---------------------------------------------------------------- blocks


def test_headings_take_their_ids_and_open_sections() -> None:
    found = article("前言\n\n## 一 {#one}\n甲\n\n### 二\n乙\n\n三 {#three}\n---\n")
    assert [section.id for section in found.sections] == ["", "one", "", "three"]
    heads = [section.heading for section in found.sections]
    assert [(head.level, plain(head.inlines)) for head in heads if head] == [(2, "一"), (3, "二"), (2, "三")]


def test_lists_keep_numbers_ticks_and_depth() -> None:
    (block,) = blocks("3. 洗手\n   - [ ] 用肥皂\n   - [x] 擦干\n4. 涂药\n")
    assert isinstance(block.body, Items) and (block.body.ordered, block.body.start) == (True, 3)
    inner = block.body.items[0].blocks[1].body
    assert isinstance(inner, Items) and inner.checklist and [item.checked for item in inner.items] == [False, True]
    assert [plain(run) for run in runs(block.body)] == ["洗手", "用肥皂", "擦干", "涂药"]


def test_boxes_know_their_kind() -> None:
    bodies = [block.body for block in blocks("> [!WARNING]\n> 停药有风险\n\n---\n\n> [!tip] 带好药\n\n---\n\n> 引文\n")]
    boxes = [body for body in bodies if isinstance(body, Callout)]
    assert [(box.kind, plain(runs(box)[0])) for box in boxes] == [
        ("warning", "停药有风险"),
        ("tip", "带好药"),
        ("quote", "引文"),
    ]


def test_a_limit_at_the_start_of_a_line_keeps_its_sign() -> None:
    """CommonMark would make a box of it, and 8 of >8, in both languages alike."""
    (block,) = blocks("- ≤8 mm：复查\n- >8 mm：就诊\n")
    assert [plain(run) for run in runs(block.body)] == ["≤8 mm：复查", ">8 mm：就诊"]
    (block,) = blocks(">38.5℃请就医。\n")
    assert isinstance(block.body, Paragraph) and plain(block.body.inlines) == ">38.5℃请就医。"
    (block,) = blocks("体温\n>38.5℃请就医。\n")
    assert isinstance(block.body, Paragraph)
    (block,) = blocks("> 8成的人好转。\n")
    assert isinstance(block.body, Callout) and block.body.kind == "quote"


def test_a_note_may_be_called_before_a_colon() -> None:
    (first, _) = blocks("Two phases[^1]: one injection a week.\n\n[^1]: Drops too.\n")
    assert isinstance(first.body, Paragraph) and Note("1") in first.body.inlines


def test_tables_keep_cells_pipes_and_caption() -> None:
    (block,) = blocks("| 药 | 量 |\n| :-- | --: |\n| 甲\\|乙 | `a\\|b` |\n| 丙 |\n\n: 表注[@a]。\n")
    assert isinstance(block.body, Table) and block.body.alignment == ("left", "right")
    assert [[html(cell.inlines) for cell in row.cells] for row in block.body.rows] == [
        ["药", "量"],
        ["甲|乙", "<code>a|b</code>"],
        ["丙", ""],
    ]
    assert html(block.body.caption) == "表注<cite a>。" and block.span.last_line == 6


def test_cells_know_their_columns_wherever_the_table_stands() -> None:
    for before in ("", "> ", "- ", "1. ", "> - "):
        rest = "> " + "  " * before.count("-") if ">" in before else " " * len(before)
        text = f"{before}| 药 | 量 |\n{rest}| --- | --- |\n{rest}| 甲 | 少 |\n"
        tables = [block.body for block in every(article(text)) if isinstance(block.body, Table)]
        rows = lines(text)
        cells = [cell for table in tables for row in table.rows for cell in row.cells]
        assert [rows[cell.span.line - 1][cell.span.column - 1] for cell in cells] == ["药", "量", "甲", "少"], before
        assert not article(text).troubles, before


def test_a_row_with_too_many_cells_is_reported() -> None:
    (trouble,) = article("> | 药 | 量 |\n> | --- | --- |\n> | 甲 | 少 | 饭后 |\n").troubles
    assert (trouble.body, trouble.span.line) == (Unreadable("table-cells", "3"), 3)


def test_figures_take_the_lines_below_or_the_quotes_as_caption() -> None:
    found = [block.body for block in blocks('![甲](a.png)\n图注\n\n![乙](b.png "图注")\n\n![丙](c.png)\n')]
    assert found == [
        Figure("a.png", "甲", (Text("图注"),)),
        Figure("b.png", "乙", (Text("图注"),)),
        Figure("c.png", "丙"),
    ]


def test_footnotes_stay_where_they_are_typed() -> None:
    found = blocks("甲[^1]\n\n[^1]: 注\n\n    第二段\n\n乙\n")
    assert [type(block.body) for block in found] == [Paragraph, Footnote, Paragraph]
    note = found[1].body
    assert isinstance(note, Footnote) and [plain(run) for run in runs(note)] == ["注", "第二段"]


def test_allowances_belong_to_the_block_below_them() -> None:
    found = list(
        every(article("<!-- allow NUM001: 甲 -->\n一\n\n- 二\n\n  <!-- Allow：number-mismatch 乙 -->\n  三\n\n四\n"))
    )
    allowed = {block.source: [(allow.code, allow.reason) for allow in block.allows] for block in found if block.allows}
    assert allowed == {"一": [("NUM001", "甲")]}, "a name needs its colon"
    found = list(every(article("- 二\n\n  <!-- Allow: number-mismatch：乙 -->\n  三\n\n四\n")))
    assert {block.source.strip(): len(block.allows) for block in found if block.allows} == {"三": 1}


# ---------------------------------------------------------------- nothing is lost, every place is true

SNIPPETS = (
    "> ", "- ", "1. ", "# ", "*", "**", "_", "`", "``", "[", "](", "](http://", ")", "]", "![", "\n", "\n\n", "    ",
    "  ", "| ", "|", "\n|---|---|\n", "```", "<b>", "</b>", "<!--", "-->", "<!-- allow NUM001: ", "{#", "}", "[^", "]:",
    "~", "^", "\\", ": ", "：", "\t", "\r", "\r\n", "\u2028", "\x85", "\x00", "[@", "; @", "&amp;", "---\n", "***\n",
    "[!NOTE]", "[!X] ", "[ ] ", ' "', '"', "<http://", "===\n", "患者", "“", "”", "，", "（", "）", " ", "\ufeff",
)  # fmt: skip
WORDS = tuple(f"q{a}{b}z" for a in "abcdefgh" for b in "abcdefgh")


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Markdown of the wildest kind, in which every word stands once."""
    pieces = draw(st.lists(st.one_of(st.sampled_from(SNIPPETS), st.none()), min_size=1, max_size=40))
    words = iter(WORDS)
    return "".join(next(words) if piece is None else piece for piece in pieces)


def every(found: Article) -> Iterator[Block]:
    for top in found.blocks():
        yield from inside(top)


def inside(block: Block) -> Iterator[Block]:
    yield block
    match block.body:
        case Items(items=items):
            for item in items:
                for inner in item.blocks:
                    yield from inside(inner)
        case Callout(_, inner_blocks) | Footnote(_, inner_blocks):
            for inner in inner_blocks:
                yield from inside(inner)
        case _:
            pass


def seen(found: Article) -> str:
    """All that a writer can print or a rule reports."""
    out = [section.id for section in found.sections] + [block.source for block in found.troubles]
    for block in every(found):
        out += [part for allow in block.allows for part in (allow.code, allow.reason)]
        match block.body:
            case Unreadable():
                out.append(block.source)
            case Figure(image, alt):
                out += [unquote(image), alt]
            case Footnote(id):
                out.append(id)
            case _:
                pass
        for run in () if isinstance(block.body, Items | Callout | Footnote) else runs(block.body):
            out.append(plain(run))
            for inline in within(run):
                match inline:
                    case Cite(keys):
                        out += keys
                    case Note(id):
                        out.append(id)
                    case Link(_, href):
                        out.append(unquote(href))
                    case _:
                        pass
    return "\n".join(out)


@given(texts())
@settings(max_examples=600, deadline=None)
def test_no_word_is_lost_in_silence(text: str) -> None:
    found = article(text)
    if any(block.body.reason.startswith("front") for block in found.troubles if isinstance(block.body, Unreadable)):
        return  # the fault is reported, and the facts are gone with it
    told = seen(found) + str(found.meta)
    uncommented = re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)
    assert [word for word in WORDS if word in uncommented and word not in told] == []


@given(texts())
@settings(max_examples=300, deadline=None)
def test_every_block_stands_where_it_says(text: str) -> None:
    typed = lines(text)
    found = article(text)
    if found.meta.facts or found.troubles:
        return  # blanked lines are not as typed
    for block in every(found):
        span = block.span
        assert block.source == "\n".join(typed[span.line - 1 : span.last_line])
        first = typed[span.line - 1]
        assert not first.strip() or span.column <= len(first) + 1
        if isinstance(block.body, Heading | Paragraph) and block.body.inlines:
            opening = next((i.text for i in within(block.body.inlines) if isinstance(i, Text | Code) and i.text), "")
            word = re.match("q[a-h][a-h]z", opening)
            if word is not None and word[0] in first:
                assert span.column <= first.index(word[0]) + 1


@given(st.text())
@settings(deadline=None)
def test_no_text_fails(text: str) -> None:
    for block in every(article(text)):
        assert 1 <= block.span.line <= block.span.last_line <= len(lines(text))


@pytest.mark.parametrize("before", ["> ", "- ", "1. ", "> - ", "- > 1. "])
@pytest.mark.parametrize("depth", [1, 3, 8, 9, 10, 12, 20, 21, 60])
def test_depth_is_read_or_reported(before: str, depth: int) -> None:
    found = article(before * depth + "正文")
    reasons = [block.body.reason for block in found.troubles if isinstance(block.body, Unreadable)]
    printed = any("正文" in plain(run) for block in found.blocks() for run in runs(block.body))
    assert reasons == ([] if printed else ["too-deep"])
    assert printed == (before.count(">") + 2 * len(re.findall(r"-|1\.", before)) < 20 / depth)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("> - 甲\n>\n>   乙\n", [(1, 1), (1, 3), (1, 5), (3, 5)]),
        ("1. 甲\n\n   > 乙\n   > - 丙\n", [(1, 1), (1, 4), (3, 4), (3, 6), (4, 6), (4, 8)]),
        ("　　甲\n\n  乙\n", [(1, 3), (3, 3)]),
        ("[^1]: 甲\n\n    乙\n", [(1, 1), (1, 7), (3, 5)]),
        ("- ## 甲\n- * * *\n", [(1, 1), (1, 3), (2, 3)]),
        ("甲\r\n\r\n乙\r\r丙\n\n丁\u2028戊\n\n己", [(1, 1), (3, 1), (5, 1), (7, 1), (9, 1)]),
        ("- 甲\n续\n- 乙", [(1, 1), (1, 3), (3, 3)]),
    ],
)
def test_places(text: str, places: list[tuple[int, int]]) -> None:
    assert [(block.span.line, block.span.column) for block in every(article(text))] == places


@pytest.mark.parametrize(
    "text",
    ["[" * 20000, "**a " * 5000, "[a](" * 5000, "<a " * 5000, "<!--" * 5000, ">" * 20000, "![" * 5000, "**（" * 5000,
     "|" * 20000 + "\n" + "|-" * 9999 + "|", "[@a; " * 5000, "`".join(" " * n for n in range(200)), "[a]: x\n" * 3000],
)  # fmt: skip
def test_hostile_texts_are_read_in_seconds(text: str) -> None:
    start = time.process_time()
    article(text)
    assert time.process_time() - start < 5

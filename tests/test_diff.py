"""The word diff: nothing is lost, nothing is cut that belongs together, and people can read it."""

from __future__ import annotations

import doctest
import re
import sys
from collections.abc import Callable
from html.parser import HTMLParser
from itertools import pairwise
from types import FrameType

import pytest
from conftest import GOLDEN
from hypothesis import given, settings
from hypothesis import strategies as st

import duizhao.diff
from duizhao.diff import Change, Piece, coloured, compare, context, html, plain
from duizhao.diff.tokens import ends, negates, tokens
from duizhao.diff.words import LONGEST, WORDS

PROSE = (
    "间充质干细胞取自健康新生儿的脐带，每千克体重输注 1×10^6^ 个[@li2020]，12 周后约 0.1% 的人出现皮疹。",
    "服药期间**不要**饮酒；停药后三天内也不能饮酒，否则可能面红、心慌。请勿自行加量！",
    "血压高于 140/90 mmHg，或者三个月内体重增加 2.5 kg 以上，应尽快到门诊复查[^1]。",
    "Take 20 mg twice a day. Do not stop without asking your doctor; see [the leaflet](https://example.org/a_(b)).",
    "孕妇禁用，哺乳期妇女慎用。\n`code` 与 CD4^+^ T 细胞、IL-4 有关；详见 <https://example.org/x>。",
)
INSERTS = (
    "不",
    "未",
    "的",
    "，",
    "。",
    "20 mg",
    "0.5%",
    "**",
    "[@wang; @li]",
    "患者",
    " not ",
    "x",
    "\n",
    "治疗",
    "三天",
)
MESSY = st.text(
    st.sampled_from("[]{}-+\\不的患者，。 \n*^1.5mgabé\u0301👩\u200d<>&\x1b\u202e\u061c\u2028`@~"), max_size=40
)


def both(pieces: tuple[Piece, ...]) -> tuple[str, str]:
    return tuple(  # type: ignore[return-value]
        "".join(piece.text for piece in pieces if piece.change is not absent) for absent in (Change.COME, Change.GONE)
    )


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, str]:
    """Chinese or English prose, and what a few edits make of it."""
    text = old = "".join(draw(st.lists(st.sampled_from(PROSE), min_size=1, max_size=3)))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 8)))
        text = text[:start] + draw(st.sampled_from(("", text[start:end] * 2, *INSERTS))) + text[end:]
    return old, text


# ---------------------------------------------------------------- laws


@settings(deadline=None)
@given(st.one_of(st.tuples(st.text(), st.text()), st.tuples(MESSY, MESSY), edited()))
def test_the_pieces_are_both_texts(texts: tuple[str, str]) -> None:
    pieces = compare(*texts)
    assert both(pieces) == texts
    assert all(piece.text for piece in pieces)
    order = [piece.change for piece in pieces]
    assert all(one is not other for one, other in pairwise(order))
    assert (Change.COME, Change.GONE) not in pairwise(order)


@settings(deadline=None)
@given(st.one_of(st.text(), MESSY, st.sampled_from(PROSE)))
def test_equal_texts_have_no_change(text: str) -> None:
    assert compare(text, text) == ((Piece(Change.SAME, text),) if text else ())


@settings(deadline=None)
@given(edited())
def test_no_token_is_cut(texts: tuple[str, str]) -> None:
    """Where a change begins or ends, a token of that text does too."""
    pieces = compare(*texts)
    for text, absent in zip(texts, (Change.COME, Change.GONE), strict=True):
        edges, at = {0}, 0
        for token in tokens(text):
            edges.add(at := at + len(token))
        at = 0
        for piece in pieces:
            if piece.change is not absent:
                assert at in edges, (piece, text[max(0, at - 5) : at + 5])
                at += len(piece.text)


@settings(deadline=None)
@given(st.sampled_from(PROSE), st.data())
def test_a_negation_that_comes_is_seen_alone(text: str, data: st.DataObject) -> None:
    """One 不 more between two words is one change, of one character, or of a word that it belongs to."""
    cut = tokens(text)
    at = data.draw(st.integers(0, len(cut)))
    old, new = "".join(cut), "".join([*cut[:at], "不", *cut[at:]])
    if tokens(new) != [*cut[:at], "不", *cut[at:]]:
        return
    for one, other, change in ((old, new, Change.COME), (new, old, Change.GONE)):
        assert [piece.text for piece in compare(one, other) if piece.change is not Change.SAME] == ["不"]
        assert change in {piece.change for piece in compare(one, other)}


# ---------------------------------------------------------------- to be read


def test_it_reads_well(golden: Callable[[str, str], None]) -> None:
    """tests/golden/diff.txt: old, new and the difference, each judged by eye. Add a pair of lines; --update."""
    said = []
    for case in (GOLDEN / "diff.txt").read_text("utf-8").strip().split("\n\n"):
        old, new = (line[2:] for line in case.splitlines()[:2])
        said.append(f"- {old}\n+ {new}\n= {plain(compare(old, new))}\n")
    assert len(said) >= 30
    golden("diff.txt", "\n".join(said))


def test_the_example_of_the_room_is_true() -> None:
    result = doctest.testmod(duizhao.diff)
    assert (result.failed, result.attempted) == (0, 1)


@pytest.mark.parametrize(
    "cut",
    [
        "共|1.2 万|例|，|0.1%|，|5|–|10 mg/kg|，|1×10^6^/kg|，|≥18 岁|，|-5 ℃|，|5|～|10毫克",
        "三个月|后|二十|例|，|百分之十五|，|一般|一天|两|次|，|十分|重要|[@li2020; @wang]|，|见|[^1]|。",
        "IL-4| |and| |CD4^+^| |cells| |(|12-week| |trial|,| |p| |< 0.05|)| |aged| |65 years|;| |don't| |stop|.",
        '见|[|说明|](https://a.b/c(d)e "t")|和|`code x`|，|**|不|要|**|120/80 mmHg| |2026-11-23| |10.1000/xyz.12|。',
        "120 毫米汞柱|，|20| |成人|，|由| |5| |升高|到| |8 升|，|三|成年|男性",
        "e\u0301|👩\u200d⚕\ufe0f|葛\U000e0100|1\ufe0f\u20e3",
        "不|能|、|没|有|、|未|成年|、|非|处方|药",
    ],
)
def test_what_belongs_together_is_one_token(cut: str) -> None:
    assert tokens(cut.replace("|", "")) == cut.split("|")


def test_the_known_words_hide_no_negation() -> None:
    harmless = set("分别 区别 性别 级别 识别 鉴别 特别 非常 除非 不良反应 不良事件".split())  # noqa: SIM905 - as it reads
    denials = {word for word in WORDS - harmless if any(negates(char) for char in word)}
    assert denials == {"禁用", "禁忌", "忌口"}
    assert max(map(len, WORDS)) == LONGEST


@pytest.mark.parametrize("change", ["20 mg", "[@li2020]"])
def test_what_has_not_changed_is_not_shown_as_changed(change: str) -> None:
    """A dose between two rewritten halves of a sentence stays as it is."""
    pieces = compare(f"成人每日{change}口服即可", f"儿童隔天{change}静脉滴注")
    assert Piece(Change.SAME, change) in pieces


def test_a_block_that_was_rewritten_is_not_cut_into_crumbs() -> None:
    old = "这个药能让皮肤里的炎症慢慢退下去，所以一般要用满两周才看得出效果。"
    new = "外用激素起效较快，多数人三五天即可见到红肿消退，之后应逐步减少次数。"
    assert len(compare(old, new)) <= 7


# ---------------------------------------------------------------- marks


def read_back(marked: str) -> tuple[str, str]:
    """Both texts from a plain difference, by the rule that its docstring gives and nothing else."""
    closing = {"[-": "-]", "{+": "+}"}
    old, new, within, at, held = "", "", "", 0, 0
    while at < len(marked):
        mark = marked[at : at + 2]
        meant = mark == closing.get(within, "") if within else mark in closing
        if marked[at] == "\\":
            held, at = held + 1, at + 1
            continue
        said = "\\" * (held // 2 if meant else held)
        if not meant or held % 2:
            said += mark if meant else marked[at]
            at, turned = at + (2 if meant else 1), False
        else:
            at, turned = at + 2, True
        old, new, held = old + said * (within != "{+"), new + said * (within != "[-"), 0
        if turned:
            within = "" if within else mark
    rest = "\\" * (held // 2)
    return old + rest, new + rest


@settings(deadline=None)
@given(MESSY, MESSY)
def test_plain_marks_can_be_read_back(old: str, new: str) -> None:
    assert read_back(plain(compare(old, new))) == (old, new)


def test_marks_in_the_text_are_guarded() -> None:
    assert plain(compare("a [-b-] c", "a [-b-] d")) == r"a \[-b-] [-c-]{+d+}"
    assert plain(compare("", "x +} y")) == r"{+x \+} y+}"
    assert plain(compare("\\", "")) == r"[-\\-]"


class Reader(HTMLParser):
    """What a browser reads: old and new text, and the tags."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.old = self.new = self.inside = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not attrs
        self.tags.append(tag)
        self.inside = tag

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        self.old += data if self.inside != "ins" else ""
        self.new += data if self.inside != "del" else ""


@settings(deadline=None)
@given(st.text("<>&\"'不a/idelns ", max_size=30), st.text("<>&\"'不a/idelns ", max_size=30))
def test_html_is_escaped(old: str, new: str) -> None:
    read = Reader(str(html(compare(old, new))))
    assert (read.old, read.new) == (old, new)
    assert set(read.tags) <= {"ins", "del"}


def test_html_marks_what_came_and_went() -> None:
    assert html(compare("5 mg <饭后>", "8 mg <饭后>")) == "<del>5 mg</del><ins>8 mg</ins> &lt;饭后&gt;"


@settings(deadline=None)
@given(MESSY, MESSY)
def test_colours_are_the_only_thing_that_steers_the_terminal(old: str, new: str) -> None:
    shown = coloured(compare(old, new))
    assert not re.search(
        r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u2028-\u202e\u2066-\u2069]", re.sub(r"\x1b\[[\d;]+m", "", shown)
    )
    for line in shown.split("\n"):
        assert re.findall(r"\x1b\[([\d;]+)m", line)[1::2] == ["0"] * (line.count("\x1b") // 2)


def test_what_could_not_be_seen_is_spelt() -> None:
    red, green, off = "\x1b[31;9m", "\x1b[32;4m", "\x1b[0m"
    assert coloured(compare("每次 5 mg", "每次 8 mg")) == f"每次 {red}5 mg{off}{green}8 mg{off}"
    assert coloured(compare("一行。", "一行。\n二行。")) == f"一行。{green}↵{off}\n{green}二行。{off}"
    assert coloured(compare("药 片", "药\u00a0片")) == f"药{red} {off}{green}\\u{{A0}}{off}片"
    assert html(compare("药片", "药\u200b片")) == r"<del>药片</del><ins>药\u{200B}片</ins>"


def test_context_keeps_what_stands_beside_a_change() -> None:
    far = "平时注意保湿，洗澡水不要太热，" * 4
    pieces = compare(f"{far}每次 5 mg，{far}", f"{far}每次 8 mg，{far}")
    assert plain(context(pieces, 6)) == "…太热，每次 [-5 mg-]{+8 mg+}，平时注意保湿…"
    assert plain(context(compare(far, far), 6)) == "平时注意保湿…"
    assert context(pieces, 1000) == pieces


@settings(deadline=None)
@given(edited(), st.integers(0, 30))
def test_context_never_touches_a_change(texts: tuple[str, str], letters: int) -> None:
    pieces = compare(*texts)
    shown = context(pieces, letters)
    assert len(shown) == len(pieces)
    for piece, short in zip(pieces, shown, strict=True):
        assert piece == short or (piece.change is Change.SAME and len(short.text) < len(piece.text))


# ---------------------------------------------------------------- effort


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (PROSE[1], PROSE[1].replace("饮酒", "喝酒")),
        ("的", "的了"),
        ("](", "]( "),
        ("a ", "a b "),
        ("`a", "`b"),
        ("[@a", "[@"),
    ],
)
def test_effort_grows_with_the_text_and_not_with_its_square(old: str, new: str) -> None:
    """Four times the text takes about four times the calls, even of text that repeats itself."""
    calls = 0

    def count(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    def effort(times: int) -> int:
        nonlocal calls
        calls = 0
        before = sys.getprofile()
        sys.setprofile(count)
        try:
            compare(old * times, new * times)
        finally:
            sys.setprofile(before)
        return calls

    size = 2000 // len(old)
    effort(size)
    assert effort(4 * size) < 5.5 * effort(size)


def test_two_texts_too_long_to_compare_are_shown_as_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    """Better a coarse answer than a machine without memory."""
    monkeypatch.setattr("duizhao.diff.matching._CELLS", 100)
    pieces = compare("甲乙丙丁 " * 30, "甲乙丁丙 " * 30)
    assert [piece.change for piece in pieces] == [Change.GONE, Change.COME]


def test_a_sentence_that_stays_is_a_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    """Even where nothing smaller can be compared, whole sentences are."""
    stays = "输注后请在病房观察三十分钟。"
    assert ends(tokens(stays)[-1])
    monkeypatch.setattr("duizhao.diff.matching._CELLS", 100)
    assert Piece(Change.SAME, stays) in compare("甲乙丙丁" * 30 + f"。{stays}", "丁丙乙甲" * 30 + f"。{stays}")

"""Lines on paper as a typesetter makes them, read from the drawing operators and from what readers of PDF extract."""

from __future__ import annotations

import shutil
import subprocess
from itertools import pairwise

import paper
import pypdfium2
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from duizhao import press
from duizhao.press import spacing

FONTS = (
    ':lang(zh) { font: 12pt/1.75 "Duizhao Sans SC"; font-feature-settings: "chws" }'
    ':lang(en) { font-family: "Duizhao Sans" }'
)
FLUSH = "p:lang(zh) { text-align: justify }"
OTHER = (
    ".tied { white-space: nowrap } sup:lang(zh) { font-size: 8.6pt; line-height: 1 }"
    "p, body { margin: 0; overflow-wrap: break-word }"
)
TEXT = (
    "研究者说（见下文）：“结果，还早！”，请问医生（或护士），《指南》也这样写。间充质干细胞MSC来自骨髓，每次注射10⁶个细胞，"
    "共3次，随访12周；IL-4与IL-13、TNF-α下降，约95%的患者评分≥4分，有<strong>IL-4受体</strong>的<b>人</b>TNF也可用"
    "10–20\u00a0mg/kg的剂量，第3期试验在2023年结束——但是……还没有发<span class='tied'>表<sup>[1]</sup></span>。"
)
CALL = "<span class='tied'>表<sup>[1]</sup></span>"
PLAIN = TEXT.replace(CALL, "表").replace("<strong>", "").replace("</strong>", "").replace("<b>", "").replace("</b>", "")
EDGE = 300.0  # points from the left edge of the sheet to the right edge of the text


def made(body: str, style: str = FLUSH, width: float = EDGE) -> bytes:
    page = f"@page {{ size: {width}pt 2000pt; margin: 0 }}"
    html = f'<!doctype html><html lang="zh-Hans"><title>t</title><style>{page}{FONTS}{OTHER}{style}</style><body>{body}'
    return press.printed(press.Job("a.pdf", html)).data


def flat(data: bytes) -> str:
    """The whole text without line ends; blanks stay."""
    with pypdfium2.PdfDocument(data) as document:
        whole = "".join(sheet.get_textpage().get_text_range() for sheet in document)
    return whole.replace("\r\n", "").replace("\u00a0", " ")


def spoken(line: list[paper.Glyph]) -> str:
    return "".join(glyph.text for glyph in line)


def inked(line: list[paper.Glyph]) -> tuple[float, float]:
    """Where a line begins and ends without the empty halves of its outer marks."""
    left, right = line[0].left, line[-1].right
    left += line[0].size / 2 * (line[0].text in spacing.OPENING)
    return left, right - line[-1].size / 2 * (line[-1].text in spacing.CLOSING)


# ---------------------------------------------------------------- both edges


def test_every_line_but_the_last_is_flush_on_both_sides() -> None:
    outer = set()
    for width in (300, 289, 277, 251):
        lines = paper.rows(made(f"<p>{TEXT * 2}{'《指南》与“共识”，' * 30}</p>", width=width))
        assert len(lines) > 20
        outer |= {(line[0].text in spacing.OPENING, line[-1].text in spacing.CLOSING) for line in lines[:-1]}
        for line in lines[:-1]:
            left, right = inked(line)
            assert left == pytest.approx(0, abs=0.1)
            if not spoken(line).endswith("表"):  # a raised sign stands there
                assert right == pytest.approx(width, abs=0.5), spoken(line)
        assert inked(lines[-1])[1] <= width
    assert len(outer) >= 3  # half-empty marks at either end, and none


def test_words_are_not_stretched_and_gaps_are_even() -> None:
    for line in paper.rows(made(f"<p>{TEXT * 5}</p>"))[:-1]:
        gaps = {"": [], "han": []}
        for one, next in pairwise(line):
            kind = "han" if all("\u4e00" <= glyph.text <= "\u9fff" for glyph in (one, next)) else ""
            if kind or (one.text.isalpha() and one.text.isascii() and next.text.isascii() and next.text.isalpha()):
                gaps[kind].append(next.left - one.right)
        assert not gaps[""] or max(map(abs, gaps[""])) < 0.5
        assert not gaps["han"] or max(gaps["han"]) - min(gaps["han"]) < 0.1, spoken(line)


def test_other_lines_stay_ragged() -> None:
    ragged = paper.rows(made(f"<p>{TEXT * 3}</p>", ""))
    assert max(inked(line)[1] for line in ragged) <= EDGE
    assert len({round(inked(line)[1]) for line in ragged}) > 4
    english = '<p lang="en" style="text-align: left">' + "Ask your doctor before you travel for treatment. " * 9
    assert len({round(inked(line)[1]) for line in paper.rows(made(english))}) > 3


def test_a_line_that_would_be_torn_apart_stays_ragged() -> None:
    word = "Pneumonoultramicroscopicsilicovolcanoconiosis"
    first = paper.rows(made(f"<p>肺病{word}患者</p>", width=270))[0]
    assert spoken(first) == "肺病"
    assert first[1].left - first[0].right < 0.1


def test_a_table_cell_or_centred_line_is_left_alone() -> None:
    centred = paper.rows(made("<p>短句。</p>", "p { text-align: center }"))[0]
    assert centred[0].left > 100


# ---------------------------------------------------------------- squeeze and gaps


@pytest.mark.parametrize("pair", ["”（", "））", "。」", "，“", "：“", "！”", "（“", "、《"])
def test_two_marks_side_by_side_take_one_and_a_half_squares(pair: str) -> None:
    line = paper.rows(made(f"<p>字{pair}字</p>", ""))[0]
    assert spoken(line) == f"字{pair}字"
    assert line[3].left - line[0].right == pytest.approx(18, abs=0.1)


@pytest.mark.parametrize(
    ("typed", "before"),
    [
        ("用MSC治", "MC"),
        ("共3次", "33"),
        ("约95%的", "9%"),
        ("用<b>MSC</b>治", "MC"),
        ("<b>用</b>MSC<i>治</i>", "MC"),
        ("10⁶个", "⁶"),
        ("含β受体", "ββ"),
    ],
)
def test_chinese_and_latin_stand_a_little_apart(typed: str, before: str) -> None:
    data = made(f"<p>{typed}</p>", "")
    line = [glyph for glyph in paper.rows(data)[0] if glyph.text != " "]  # a blank glyph fills the gap between elements
    gaps = [next.left - one.right for one, next in pairwise(line) if next.left - one.right > 0.5]
    assert len(gaps) == len(before)
    assert all(1.4 < gap < 3 for gap in gaps)  # an eighth to a quarter of 12 pt
    assert flat(data) == typed.replace("<b>", "").replace("</b>", "").replace("<i>", "").replace("</i>", "")


@pytest.mark.parametrize("typed", ["用 MSC 治", "（MSC）", "，MSC。", "用“MSC”治", "MSC", "细胞", "a - b"])
def test_no_gap_beside_a_typed_blank_or_a_mark(typed: str) -> None:
    line = paper.rows(made(f"<p>{typed}</p>", ""))[0]
    assert all(next.left - one.right < 0.2 for one, next in pairwise(line))


def test_no_gap_is_left_where_a_line_ends() -> None:
    style = "p { width: 62pt; text-align: right }"
    for typed in ("治疗的细胞MSC", "<b>治疗的细胞</b>MSC"):
        first, second = paper.rows(made(f"<p>{typed}</p>", style))
        assert (spoken(first), spoken(second)) == ("治疗的细胞", "MSC")
        assert first[0].left == pytest.approx(2, abs=0.1)
        assert second[-1].right == pytest.approx(62, abs=0.1)


def test_a_box_that_fits_its_text_has_room_for_the_gaps() -> None:
    data = made("<div style='display: table'>尚未用<b>MSC</b>治疗<b>过</b>AD的人</div>", "")
    assert len(paper.rows(data)) == 1


# ---------------------------------------------------------------- what is copied


@pytest.mark.parametrize("width", [300, 187, 140])
def test_the_text_is_copied_as_typed_however_it_is_stretched(width: float) -> None:
    typed = PLAIN
    for style in (FLUSH, ""):
        assert flat(made(f"<p>{TEXT.replace(CALL, '表') * 2}</p>", style, width)) == typed.replace("\u00a0", " ") * 2


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler is not installed")
@pytest.mark.parametrize("mode", ["-raw", "-layout"])
def test_poppler_copies_it_as_typed_too(mode: str) -> None:
    typed = PLAIN
    data = made(f"<p>{TEXT.replace(CALL, '表')}</p>")
    done = subprocess.run(["pdftotext", mode, "-", "-"], input=data, capture_output=True, check=True)
    assert done.stdout.decode().replace("\n", "").replace("\f", "").replace("\u00a0", " ") == typed.replace(
        "\u00a0", " "
    )


# ---------------------------------------------------------------- where lines may end

FIRST = "。，、；：？！）」』》】〉”’％"
LAST = "（「『《【〈“‘"
PIECES = (
    *(
        "研究",
        "医生说",
        "，",
        "。",
        "；",
        "：",
        "？",
        "！",
        "、",
        "（见下）",
        "“结果”",
        "《指南》",
        "——",
        "……",
        "「『引』」",
        "【注】",
    ),
    *(
        "3个月",
        "12周",
        "5\u00a0mg/kg",
        "≥4分",
        "第3期",
        "10～20例",
        "10–20%",
        "IL-4",
        "TNF-α",
        "95%",
        "2023年",
        "MSC",
        " p = 0.05 ",
    ),
    *(
        '<span class="tied">述<sup>[1]</sup></span>',
        '<span class="tied">者<sup>①</sup></span>',
        "<b>注意！</b>",
        "<b>（重）</b>",
    ),
)
WHOLE = ("3个月", "12周", "mg/kg", "≥4分", "第3期", "10～20例", "TNF-α", "IL-4", "——", "……")


def lines_of(data: bytes) -> list[str]:
    """The text of each line with its raised signs: each belongs to the next line below its own foot."""
    found: list[str] = []
    for page in paper.glyphs(data):
        feet = sorted({round(glyph.baseline) for glyph in page if glyph.size > 11})
        rows: dict[int, list[paper.Glyph]] = {foot: [] for foot in feet}
        for glyph in page:
            rows[max(foot for foot in feet if foot <= glyph.baseline + 1)].append(glyph)
        for _, row in sorted(rows.items(), reverse=True):
            found.append("".join(glyph.text for glyph in sorted(row, key=lambda glyph: glyph.left)).strip())
    return found


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES), min_size=20, max_size=40), st.integers(90, 460), st.booleans())
@example(list(PIECES), 120, True)
def test_no_line_begins_or_ends_against_the_rules_and_nothing_whole_is_divided(
    pieces: list[str], width: int, flush: bool
) -> None:
    data = made(f"<p>字{'字'.join(pieces)}</p>", FLUSH if flush else "", width)
    lines = lines_of(data)
    assert not [line for line in lines if line[0] in FIRST or line[0] in "[①"], lines
    assert not [line for line in lines if line[-1] in LAST], lines
    joined = "".join(lines)
    for whole in WHOLE:
        assert joined.count(whole) == sum(line.count(whole) for line in lines), whole


def test_no_paragraph_ends_in_a_lone_character_or_a_lone_short_word() -> None:
    for width in range(110, 300, 9):
        last = spoken(
            paper.rows(made("<p>请不要停用现在的治疗，也不要花钱做这类治疗。请问您的皮肤科医生。</p>", width=width))[-1]
        )
        assert len(last) >= 3, (width, last)
        english = "Do not stop your treatment, and do not pay for such a thing unless your own doctor says so."
        last = spoken(paper.rows(made(f'<p lang="en">{english}</p>', width=width))[-1])
        assert last.strip().count(" ") >= 1, (width, last)


# ---------------------------------------------------------------- faces


def test_marks_come_from_the_face_of_their_language() -> None:
    marks = "“字”—…·"
    chinese = paper.rows(made(f"<p>{marks}</p>", ""))[0]
    assert [round(glyph.right - glyph.left) for glyph in chinese] == [12] * len(marks)
    assert {glyph.font for glyph in chinese} == {"Duizhao-Sans-SC"}
    english = paper.rows(made(f'<p lang="en">{marks.replace("字", "x")}–</p>', ""))[0]
    assert {glyph.font for glyph in english} == {"Duizhao-Sans"}
    assert max(glyph.right - glyph.left for glyph in english if glyph.text not in "—…") < 8


def test_english_has_a_real_italic_and_bold_and_no_hyphen_of_ours() -> None:
    long = "Immunomodulation differentiation transplantation. " * 4
    line = f'<p lang="en"><i>it</i> <b>bo</b> <b><i>both</i></b> {long}</p>'
    glyphs = [glyph for page in paper.glyphs(made(line)) for glyph in page]
    fonts = {glyph.text: glyph.font for glyph in glyphs[:8] if glyph.text.strip()}
    assert "Italic" in fonts["i"] or "Oblique" in fonts["i"], fonts
    assert "-" not in spoken(glyphs)
    assert len({glyph.font for glyph in glyphs}) == 4

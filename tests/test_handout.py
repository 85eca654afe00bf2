"""The printed handouts: what a patient reads, what a screen reader hears, what a printer gets."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import groupby, pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from eczema import EN, LOOP, ZH, shelf, work

from duizhao import press
from duizhao.align import align
from duizhao.config import Config
from duizhao.finding import Stop
from duizhao.model import Items, Page, Shelf, Work
from duizhao.read.files import SourceFile
from duizhao.read.markdown import parse
from duizhao.render import handout
from duizhao.render.handout.apart import items_apart

ROOT = Path(__file__).parent.parent
TODAY = date(2026, 11, 23)


def pressed(work: Work, shelf: Shelf, config: Config) -> Iterator[Page]:
    return map(press.printed, handout.write(work, shelf, config))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    (folder / "source/figures").mkdir(parents=True)
    (folder / "source/figures/loop.svg").write_bytes(LOOP)
    return folder


@pytest.fixture(scope="module")
def pages(project: Path) -> dict[str, bytes]:
    """{edition: bytes} of the three PDFs."""
    made = pressed(work(), shelf(), Config(project, TODAY))
    return {page.path.split(".")[1]: page.data for page in made}


@cache
def text(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as document:
        return "\n".join(sheet.get_textpage().get_text_range() for sheet in document)


def elements(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Dictionary]:
    """Every tag, in reading order."""
    waiting = [pdf.Root.StructTreeRoot.K]
    while waiting:
        node = waiting.pop()
        if isinstance(node, pikepdf.Array):
            waiting.extend(reversed(list(node)))  # type: ignore[call-overload]
        elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
            yield node
            if "/K" in node:
                waiting.append(node.K)


def in_order(whole: str, *parts: str) -> bool:
    """Whether `parts` stand in `whole` one after the other, wherever lines break."""
    whole, place = "".join(whole.split()), 0
    for part in ("".join(part.split()) for part in parts):
        place = whole.find(part, place)
        if place < 0:
            return False
        place += len(part)
    return True


def test_every_edition_is_written_under_its_languages(project: Path) -> None:
    paths = [page.path for page in pressed(work(), shelf(), Config(project, TODAY))]
    assert paths == [f"handout/skin/eczema.{code}.pdf" for code in ("zh", "en", "zh-en")]
    alone = pressed(work(), shelf(), Config(project, TODAY, side_by_side=False))
    assert [page.path for page in alone] == paths[:2]


def test_a_patient_finds_everything_in_order(pages: dict[str, bytes]) -> None:
    chinese = (
        "对照编辑部",
        "湿疹与干细胞",
        "讲研究做到哪一步。",
        "尚未经医学审核",
        "请不要停药。",
        "1.2",
        "2026年11月1日",
    )
    chinese += (
        "要点",
        "研究很早",
        "[1]",
        "三类细胞",
        "实验室的特点。",
        "间充质",
        "先问。",
        "三个环节",
        "不要付钱。",
    )
    chinese += ("☐", "谁出钱？", "☑", "脚注的话。", "声明", "这不是医疗建议。", "请问医生。", "Cho")
    assert in_order(text(pages["zh"]), *chinese)
    english = ("Eczema and stem cells", "Not yet medically reviewed", "Do not stop your treatment.", "Key points")
    english += ("Results come from mice", "[1]", "Mesenchymal", "Do not pay.", "The words of the note.")
    english += ("Notice", "This is not medical advice.", "Ask a doctor.", "Cho")
    assert in_order(text(pages["en"]), *english)


def test_side_by_side_each_block_is_followed_by_its_translation(pages: dict[str, bytes]) -> None:
    both = ("要点", "Key points", "研究很早", "It is early", "第二条", "Second", "第三条。", "Third.")
    both += ("间充质", "Mesenchymal", "先问。", "First ask.", "再想。", "Then think.", "三个环节")
    both += (
        "Three parts",
        "不要付钱。",
        "Do not pay.",
        "谁出钱？",
        "Who pays?",
        "这不是医疗建议。",
        "not medical advice",
    )
    assert in_order(text(pages["zh-en"]), *both)
    assert text(pages["zh-en"]).count("Cho") == 1  # one list of references for both languages


def test_a_drawing_speaks_the_languages_of_its_edition(pages: dict[str, bytes]) -> None:
    drawn = {edition: [word for word in ("屏障", "Barrier") if word in text(data)] for edition, data in pages.items()}
    assert drawn == {"zh": ["屏障"], "en": ["Barrier"], "zh-en": ["屏障", "Barrier"]}


def test_a_list_cut_into_rows_goes_on_counting(pages: dict[str, bytes]) -> None:
    assert in_order(text(pages["zh-en"]), "1.", "先问。", "1.", "First ask.", "2.", "再想。", "2.", "Then think.")


def test_lists_of_different_length_stay_whole() -> None:
    uneven = work(en=EN.replace("- Third.\n", ""))
    apart = items_apart(uneven.parallels[0])
    lists = [pair.source.body for section in apart.sections for pair in section.pairs if pair.source]
    assert [len(each.items) for each in lists if isinstance(each, Items)] == [3, 1, 1, 1, 1]


@pytest.mark.parametrize("edition", ["zh", "en", "zh-en"])
def test_every_pdf_is_fit_for_any_printer_and_screen_reader(pages: dict[str, bytes], edition: str) -> None:
    pdf = pikepdf.open(io.BytesIO(pages[edition]))
    lang = edition[:2].replace("zh", "zh-Hans")
    assert str(pdf.Root.Lang) == lang
    titles = {"zh": "湿疹与干细胞", "en": "Eczema and stem cells", "zh-en": "湿疹与干细胞 / Eczema and stem cells"}
    assert str(pdf.docinfo.Title) == titles[edition]
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert pdf.Root.MarkInfo.Marked
    fonts = {str(font.BaseFont): font for sheet in pdf.pages for font in sheet.Resources.Font.values()}
    assert fonts
    for name, font in fonts.items():
        assert "Duizhao" in name
        assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor
        assert "/ToUnicode" in font
    tags = list(elements(pdf))
    assert all("/Scope" in each.A for each in tags if each.S == "/TH")
    assert sum(each.S == "/TH" for each in tags) == 5  # side by side, one table speaks both languages
    assert all(str(each.Alt) for each in tags if each.S == "/Figure")
    heads = [int(str(each.S)[2]) for each in tags if str(each.S)[1:2] == "H"]
    assert heads[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(heads))


@pytest.mark.parametrize("edition", ["zh", "en", "zh-en"])
def test_text_fonts_pages_and_tags_stay_as_they_are(
    pages: dict[str, bytes], edition: str, golden: Callable[[str, str], None]
) -> None:
    pdf = pikepdf.open(io.BytesIO(pages[edition]))
    fonts = {str(font.BaseFont)[8:] for sheet in pdf.pages for font in sheet.Resources.Font.values()}
    tags = [str(each.S)[1:] for each in elements(pdf)]
    lines = (f"{name} x {len(list(run))}" for name, run in groupby(tags))
    said = [line.rstrip() for line in text(pages[edition]).splitlines()]
    parts = (f"pages: {len(pdf.pages)}", f"fonts: {' '.join(sorted(fonts))}", *said, "tags:", *lines)
    golden(f"handout/{edition}.txt", "\n".join(parts) + "\n")


def test_every_foreign_part_says_its_language(pages: dict[str, bytes]) -> None:
    pdf = pikepdf.open(io.BytesIO(pages["zh-en"]))
    spoken = [str(each.Lang) for each in elements(pdf) if "/Lang" in each]
    assert set(spoken) == {"zh-Hans", "en"}
    assert spoken.count("en") > 15
    references = pikepdf.open(io.BytesIO(pages["zh"]))
    assert "en" in [str(each.Lang) for each in elements(references) if "/Lang" in each]


def test_every_foot_says_what_the_sheet_belongs_to(pages: dict[str, bytes]) -> None:
    with pypdfium2.PdfDocument(pages["en"]) as document:
        for number, sheet in enumerate(document, 1):
            foot = " ".join(sheet.get_textpage().get_text_bounded(top=70).split())
            assert "Eczema and stem cells" in foot
            assert f"Page {number} of {len(document)}" in foot
            assert "Version 1.2 · 2026-11-01" in foot


def test_the_same_sources_give_the_same_bytes_anywhere(pages: dict[str, bytes], tmp_path: Path) -> None:
    script = (
        "import sys, hashlib; sys.path[:0] = sys.argv[2:4]; from pathlib import Path; import test_handout as t\n"
        "for page in t.pressed(t.work(), t.shelf(), t.Config(Path(sys.argv[1]), t.TODAY)):\n"
        "    print(hashlib.sha256(page.data).hexdigest())"
    )
    (tmp_path / "另一处/source/figures").mkdir(parents=True)
    (tmp_path / "另一处/source/figures/loop.svg").write_bytes(LOOP)
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Shanghai", "LC_ALL": "C"}
    done = subprocess.run(
        [sys.executable, "-c", script, "另一处", str(ROOT), str(ROOT / "tests")],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=True,
    )
    assert done.stderr == b""
    assert done.stdout.decode().split() == [hashlib.sha256(data).hexdigest() for data in pages.values()]


def drafted(project: Path, changed: Work) -> list[Page]:
    return list(pressed(changed, shelf(), Config(project, TODAY, draft=True)))


def test_a_draft_says_so_on_every_page(project: Path, pages: dict[str, bytes]) -> None:
    long = ZH.replace("- 第三条。\n", "- 第三条。\n\n" + "这一段很长。" * 700 + "\n")
    for page in drafted(project, work(long)):
        with pypdfium2.PdfDocument(page.data) as document:
            assert len(document) > 1
            for sheet in document:
                assert "DRAFT 草稿" in sheet.get_textpage().get_text_range()
    assert not any("DRAFT" in text(data) for data in pages.values())


def test_a_handout_past_its_review_date_says_so(project: Path, pages: dict[str, bytes]) -> None:
    late = Config(project, date(2027, 11, 2), side_by_side=False)
    english = list(pressed(work(), shelf(), late))[1].data
    assert "past its review date" in " ".join(text(english).split())
    assert "past its review date" not in " ".join(text(pages["en"]).split())


def test_a_character_without_a_glyph_stops_the_press_but_not_a_draft(project: Path) -> None:
    odd = work(ZH.replace("第三条", "第三条😀"))
    with pytest.raises(press.Unprintable, match="U\\+1F600"):
        list(pressed(odd, shelf(), Config(project, TODAY)))
    assert "第三条〓" in text(drafted(project, odd)[0].data)


def test_a_picture_that_is_not_there_stops_the_press_but_not_a_draft(project: Path) -> None:
    lost = work(ZH.replace("loop.svg", "lost.svg"))
    with pytest.raises(Stop, match=r"lost\.svg"):
        list(pressed(lost, shelf(), Config(project, TODAY)))
    pdf = pikepdf.open(io.BytesIO(drafted(project, lost)[0].data))
    assert "三角形示意图" in [str(each.Alt) for each in elements(pdf) if each.S == "/Figure"]


def test_markup_typed_in_the_front_matter_prints_as_typed(project: Path) -> None:
    meant = work(ZH.replace("请不要停药。", "<b>1 < 2</b> & “不要”停药"))
    assert "<b>1 < 2</b> & “不要”停药" in text(next(pressed(meant, shelf(), Config(project, TODAY))).data)


def test_a_handout_without_facts_is_still_a_handout(project: Path) -> None:
    bare = replace(align(parse(SourceFile("x", "zh", "source/zh/x.md", "# 题\n\n正文。\n")), []))
    made = list(pressed(bare, Shelf(), Config(project, TODAY)))
    assert [page.path for page in made] == ["handout/x.zh.pdf"]
    assert in_order(text(made[0].data), "题", "尚未经医学审核", "正文。")


def test_no_line_starts_or_ends_against_the_rules_of_chinese(project: Path) -> None:
    sentence = "研究者说（见下文）：“结果，还早！”，请问医生（或护士），《指南》也这样写。"
    text_ = "".join(sentence[n:] + sentence for n in range(len(sentence)))
    data = next(pressed(work(ZH.replace("- 第三条。\n", f"- 第三条。\n\n{text_}\n")), shelf(), Config(project, TODAY)))
    lines = [line.strip() for line in text(data.data).splitlines() if len(line.strip()) > 30]
    assert len(lines) > 30
    assert not [line for line in lines if line[0] in "，。、；：？！）》”’】" or line[-1] in "（《“‘【"]

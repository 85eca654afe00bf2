"""The editions of a handout: which there are, on what paper, and what each shows of the text."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import everykind
import pikepdf
import pypdfium2
import pytest
import zxingcpp
from glyphs import printed

from duizhao import press
from duizhao.align import align
from duizhao.catalogue import catalogue
from duizhao.config import Config, load
from duizhao.finding import Finding, Stop
from duizhao.model import Page, Work
from duizhao.prove import prove
from duizhao.read.files import SourceFile
from duizhao.read.markdown import parse
from duizhao.render import handout, web
from duizhao.render.edition import Edition, Printing, printed_as, printings
from duizhao.render.extract import extract
from duizhao.render.figure import draw
from duizhao.render.index import index
from duizhao.render.legible import Frame, contrast, legible
from duizhao.render.summary import summary

SITE = "https://clinic.example/handouts"
LETTER = (612.0, 792.0)  # points
A4 = (595.28, 841.89)

ZH = """---
title: 湿疹
main_message: 请先问医生。
---

## 要点 {#key-points}

- 研究很早[@b]。详见[后文](#more)。
- 先问医生[^n]。

### 还有 {#also}

要点之下的一节。

## 正文 {#more}

正文里的话[@a]。

| 甲 | 乙 | 丙 | 丁 |
|---|---|---|---|
| 一 | 二 | 三 | 四 |

[^n]: 脚注的话。

[^m]: 没有人引用的脚注。

## 问什么 {#questions-to-ask}

- [ ] 谁出钱？
"""
EN = """---
title: Eczema
main_message: Ask your doctor first.
---

## Key points {#key-points}

- Research is early [@b]. See [below](#more).
- Ask your doctor [^n].

### Also {#also}

A part below the key points.

## Text {#more}

Words of the text [@a].

| A | B | C | D |
|---|---|---|---|
| one | two | three | four |

[^n]: Words of the note.

[^m]: A note that nobody calls.

## What to ask {#questions-to-ask}

- [ ] Who pays?
"""


def work(zh: str = ZH, en: str = EN, slug: str = "skin/eczema") -> Work:
    sides = [parse(SourceFile(slug, lang, f"source/{lang}/{slug}.md", text)) for lang, text in (("zh", zh), ("en", en))]
    return align(sides[0], sides[1:])


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return everykind.project(tmp_path)


def config(folder: Path, *handouts: str, **settings: object) -> Config:
    return everykind.config(folder, handouts=handouts, **settings)


def made(work: Work, config: Config) -> dict[str, Page]:
    """{language code: page}."""
    pages = [press.printed(job) for job in handout.write(work, everykind.shelf(), config)]
    return {page.path.split(".")[1]: page for page in pages}


def texts(data: bytes) -> list[str]:
    """The text of each page without blanks."""
    with closing(pypdfium2.PdfDocument(data)) as document:
        return ["".join(page.get_textpage().get_text_range().split()) for page in document]


def size(data: bytes) -> tuple[float, float]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        boxes = {tuple(map(float, page.MediaBox)) for page in pdf.pages}
    (_, _, width, height) = boxes.pop()
    assert not boxes
    return width, height


# ---------------------------------------------------------------- which there are


def test_every_kind_on_every_paper_has_a_path_that_says_so(project: Path) -> None:
    every = printings(work(), config(project, "standard", "large", "short", papers=("letter", "a4")))
    names = [each.path.removeprefix("handout/skin/eczema.").removesuffix(".pdf") for each in every]
    usual = ["zh", "en", "zh-en", "zh.large", "en.large", "zh.short", "en.short", "zh-en.short"]
    assert names == [*usual, *(f"{name}.a4" for name in usual)]
    for each in every:
        assert printed_as(each.path) == (each.edition.langs, each.handout)


def test_a_text_without_the_sections_has_no_short_edition(project: Path) -> None:
    lacking = work(en=EN.replace("{#questions-to-ask}", "{#ask}"))
    found = [each.path for each in printings(lacking, config(project, "short"))]
    assert found == ["handout/skin/eczema.zh.short.pdf"]
    other = config(project, "short", short_sections=("key-points",))
    assert len(printings(lacking, other)) == 3


def test_the_settings_know_the_editions(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(
        '[tool.duizhao]\nhandouts = ["short", "large"]\nshort_sections = ["x"]\npapers = ["letter"]\n', "utf-8"
    )
    found = load(tmp_path, everykind.TODAY)
    assert (found.handouts, found.short_sections, found.papers) == (("short", "large"), ("x",), ("letter",))
    (tmp_path / "pyproject.toml").write_text('[tool.duizhao]\nhandouts = ["huge"]\n', "utf-8")
    with pytest.raises(Stop):
        load(tmp_path, everykind.TODAY)


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> tuple[Config, dict[Printing, Page]]:
    """Every printing on US Letter, of a project that has a site."""
    folder = everykind.project(tmp_path_factory.mktemp("letters"))
    settings = config(folder, "standard", "large", "short", papers=("letter",), site=f"{SITE}/")
    jobs = handout.write(work(), everykind.shelf(), settings)
    return settings, dict(zip(printings(work(), settings), map(press.printed, jobs), strict=True))


def test_the_paper_is_as_large_as_the_settings_say(letters: tuple[Config, dict[Printing, Page]], project: Path) -> None:
    _, pages = letters
    assert len(pages) == 8
    for page in pages.values():
        assert size(page.data) == pytest.approx(LETTER, abs=0.1)
    for kind in ("standard", "large", "short"):
        job = next(handout.write(work(), everykind.shelf(), config(project, kind)))
        assert size(press.printed(job).data) == pytest.approx(A4, abs=0.1)


def test_every_edition_passes_its_proof(letters: tuple[Config, dict[Printing, Page]]) -> None:
    settings, pages = letters
    for page in pages.values():
        assert not list(prove(page, work(), everykind.shelf(), settings)), page.path


# ---------------------------------------------------------------- large print


def test_wide_tables_become_cards_in_large_print(project: Path) -> None:
    row = "| 名称很长的一种药 | 每天早晚各涂一次 | 皮肤干燥的成年人 | 可能会刺痛 |\n"
    wide = ZH.replace("| 一 | 二 | 三 | 四 |\n", row)
    data = made(work(wide), config(project, "large"))["zh"].data
    assert "甲：名称很长的一种药乙：每天早晚各涂一次丙：皮肤干燥的成年人丁：可能会刺痛" in "".join(texts(data))
    assert tags(data, "/Table") == 0
    assert tags(made(work(), config(project, "large"))["zh"].data, "/Table") == 1


def tags(data: bytes, kind: str) -> int:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return sum(
            1 for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and str(each.get("/S", "")) == kind
        )


def drawing(words: str) -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200">{words}</svg>'.encode()


ROOM = Frame(width=400, height=400, least=16, contrast=7)


def type_sizes(svg: bytes) -> list[float]:
    return [float(each) for each in re.findall(rb'font-size="([0-9.]+)"', svg)]


def test_a_word_in_a_drawing_grows_where_it_has_room() -> None:
    found = legible(drawing('<text data-label="a" data-width="200" font-size="14">x</text>'), [{"a": "word"}], ROOM)
    assert (type_sizes(found.svg), found.labels, found.legend) == ([16.0], ({"a": "word"},), ())


@pytest.mark.parametrize(
    "words",
    [
        '<text data-label="a" data-width="40" font-size="14">x</text><text data-label="b" font-size="20">x</text>',
        '<text data-label="a" font-size="8">x</text><text data-label="b" font-size="20">x</text>',
        '<g transform="scale(.5)"><text data-label="a" font-size="20">x</text></g>'
        '<text data-label="b" font-size="20">x</text>',
    ],
)
def test_where_a_word_has_no_room_numbers_stand_for_all(words: str) -> None:
    found = legible(drawing(words), [{"a": "a long word", "b": "another"}], ROOM)
    assert found.labels == ({"a": "1", "b": "2"},)
    assert found.legend == ("a long word", "another")
    scale = 0.5 if "scale" in words else 1.0
    assert min(type_sizes(found.svg)) * scale >= 16 or (scale == 0.5 and type_sizes(found.svg)[0] * scale >= 16)
    assert b">1<" in draw(found.svg, [("en", found.labels[0])])
    assert legible(drawing(words), [{"a": "a long word", "b": "another"}, {}], ROOM).svg == drawing(words)


def test_the_legend_stands_below_its_drawing(project: Path) -> None:
    small = everykind.SVG.replace(b'font-size="16"', b'font-size="3"')
    (project / "source/figures/loop.svg").write_bytes(small)
    page = made(everykind.work(), config(project, "large"))["en"]
    assert "1.itchAcaption" in "".join(texts(page.data))
    assert min(each.size for each in printed(page.data)) > 15.9
    assert not list(prove(page, everykind.work(), everykind.shelf(), config(project, "large")))
    for settings in (config(project, "standard"), config(project, "short", short_sections=("boxes", "words"))):
        assert "1.itchAcaption" in "".join(texts(made(everykind.work(), settings)["en"].data))


def test_pale_words_become_black_and_words_on_dark_stay() -> None:
    svg = drawing(
        '<text font-size="20" fill="#777777">a</text><text font-size="20" fill="#ffffff">b</text>'
        '<text font-size="20" fill="#123456">c</text>'
    )
    assert re.findall(rb'fill="(#\w+)"', legible(svg, [{}], ROOM).svg) == [b"#000000", b"#ffffff", b"#123456"]
    assert contrast("#767676") == pytest.approx(4.54, abs=0.01)  # the grey that WCAG's examples name
    assert contrast("#fff") == 1


def test_the_smaller_second_language_counts() -> None:
    words = [{"a": "词"}, {"a": "word"}]
    found = legible(drawing('<text data-label="a" data-width="200" font-size="16">x</text>'), words, ROOM)
    drawn = draw(found.svg, list(zip(("zh", "en"), found.labels, strict=True)))
    assert min(type_sizes(drawn)) == pytest.approx(16, abs=0.01)


# ---------------------------------------------------------------- the short edition


def test_an_extract_has_the_sections_their_parts_and_their_notes() -> None:
    whole = work()
    part = extract(whole, ("key-points", "questions-to-ask"))
    for article in part.articles():
        assert [section.id for section in article.sections] == ["key-points", "also", "questions-to-ask"]
    assert dict(part.numbers) == {"b": whole.numbers["b"]}
    source = "".join(block.source for block in part.source.blocks())
    assert "脚注的话" in source and "没有人引用" not in source


def test_a_chosen_subsection_stands_right_below_the_title() -> None:
    deep = work(ZH.replace("## 问", "### 问"), EN.replace("## What", "### What"))
    levels = [each.heading.level for each in extract(deep, ("questions-to-ask",)).source.sections if each.heading]
    assert levels == [2]


def test_the_short_edition_is_one_sheet(project: Path) -> None:
    pages = made(work(), config(project, "short", site=SITE))
    for lang, message, points, ask, notice in (
        ("zh", "请先问医生。", "要点之下的一节。", "谁出钱？", "这不是医疗建议。"),
        ("en", "Askyourdoctorfirst.", "Apartbelowthekeypoints.", "Whopays?", "Thisisnotmedicaladvice."),
    ):
        front, back = texts(pages[lang].data)
        assert message in front and points in front and ask in back and notice in back
        both = texts(pages["zh-en"].data)
        assert len(both) == 2
        side = both[lang == "en"]
        assert all(each in side for each in (message, points, ask, notice, "https://clinic.example/"))


def test_the_short_edition_cites_by_the_numbers_of_the_full_one(project: Path) -> None:
    later = work(ZH.replace("研究很早[@b]", "研究很早[@a; @b]"), EN.replace("early [@b]", "early [@a; @b]"))
    only = replace(later, numbers={"a": 1, "b": 2})
    plain = work()
    renumbered = replace(plain, numbers={"a": 1, "b": 2})  # as if the text before had cited a
    text = "".join(texts(made(renumbered, config(project, "short"))["zh"].data))
    assert "研究很早[2]" in text
    assert "[2]于潇" in text and "Cho" not in text
    assert "Cho" in "".join(texts(made(only, config(project, "short"))["zh"].data))


def findings(work: Work, config: Config) -> Iterator[Finding]:
    for page in made(work, config).values():
        yield from prove(page, work, everykind.shelf(), config)


def test_what_does_not_fit_is_named_by_side_and_lines(project: Path) -> None:
    settings = config(project, "short")
    long = work(ZH.replace("- [ ] 谁出钱？", "- [ ] 谁出钱？\n" * 40))
    found = [each for each in findings(long, settings) if each.code == "PRV014"]
    assert [(each.where.path, each.section) for each in found] == [("source/zh/skin/eczema.md", "questions-to-ask")] * 2
    told = [catalogue("en").say(each.message) for each in found]
    assert re.search(r"zh\.short\.pdf, side 2: \d+ lines too many", told[0])
    assert re.search(r"zh-en\.short\.pdf, side 1: \d+ lines too many", told[1])
    assert "问什么" in catalogue("en").say(found[0].hint)


def test_the_lines_named_are_the_lines_to_cut(project: Path) -> None:
    """Take as many lines away as the finding says, and the sheet holds the rest."""
    settings = config(project, "short", side_by_side=False)
    many = 60
    (found,) = findings(work(ZH.replace("- 先问", "- 一行。\n" * many + "- 先问")), settings)
    over = int(re.search(r"side 1: (\d+) lines", catalogue("en").say(found.message))[1])  # type: ignore[index]
    assert 0 < over < many and found.section == "key-points"
    assert not list(findings(work(ZH.replace("- 先问", "- 一行。\n" * (many - over - 1) + "- 先问")), settings))
    assert list(findings(work(ZH.replace("- 先问", "- 一行。\n" * (many - over + 2) + "- 先问")), settings))


# ---------------------------------------------------------------- the web page's address


def test_the_code_leads_to_the_web_page(letters: tuple[Config, dict[Printing, Page]]) -> None:
    for printing, page in letters[1].items():
        address = f"{SITE}/{printing.edition.code}/skin/eczema.html"
        with closing(pypdfium2.PdfDocument(page.data)) as document:
            sheets = [sheet.render(scale=3).to_pil() for sheet in document]
            read = [each.text for sheet in sheets for each in zxingcpp.read_barcodes(sheet)]
        assert read == [address] * (2 if printing.path.endswith("zh-en.short.pdf") else 1)
        assert address in "".join(texts(page.data))
        with pikepdf.open(io.BytesIO(page.data)) as pdf:
            tagged = [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/Alt" in each]
            assert any(address in str(each.Alt) for each in tagged)


def test_the_code_is_large_enough_and_has_its_quiet_zone(project: Path) -> None:
    from duizhao.render.online import online

    for slug in ("a", "很长的文件名" * 12):
        place = online(Edition("zh", ("zh",), slug), config(project, "standard", site=SITE))
        assert place is not None
        side = int(re.search(rb'viewBox="0 0 (\d+) \1"', place.code)[1])  # type: ignore[index]
        assert place.width * (side - 8) / side >= 20  # millimetres
        assert place.width / side >= 0.5
        assert place.code.startswith(b"<svg") and b'd="M4 4.5h7' in place.code  # four modules stay white


def test_without_a_site_there_is_no_code(project: Path) -> None:
    for job in handout.write(work(), everykind.shelf(), config(project, "standard", "short")):
        assert "qr.svg" not in job.html and not any("qr" in name for name in job.images)


def test_a_page_without_its_address_is_refused(project: Path) -> None:
    (page, *_) = made(work(), config(project, "short")).values()
    settings = config(project, "short", site=SITE)
    assert [each.code for each in prove(page, work(), everykind.shelf(), settings)] == ["PRV015"]


# ---------------------------------------------------------------- links on the web


def test_the_web_page_offers_every_printing_of_its_edition(project: Path) -> None:
    settings = config(project, "standard", "large", "short", papers=("a4", "letter"))
    paths = {each.path for each in printings(work(), settings)}
    linked = set()
    for page in web.write(work(), everykind.shelf(), settings):
        if page.path.endswith(".html"):
            found = re.findall(r'class="print" href="(?:\.\./)+(handout/[^"]+)"', page.data.decode())
            code = page.path.split("/")[1]
            assert found and all(f".{code}." in each for each in found)
            linked |= set(found)
    assert linked == paths
    first = index([summary(work(), settings)], everykind.shelf(), settings).data.decode()
    assert set(re.findall(r'href="\.\./(handout/[^"]+)"', first)) == paths
    assert "Large print" in first and "US Letter" in first


def test_where_only_large_print_is_wanted_nothing_else_is_offered(project: Path) -> None:
    pages = {
        page.path: page.data.decode()
        for page in web.write(work(), everykind.shelf(), config(project, "large"))
        if page.path.endswith(".html")
    }
    assert "Large print (PDF)" in pages["web/en/skin/eczema.html"]
    assert "application/pdf" not in pages["web/zh-en/skin/eczema.html"]


def test_a_printing_is_linked_by_a_quoted_path() -> None:
    assert Printing(Edition("zh", ("zh",), "湿疹"), "large").link == "handout/%E6%B9%BF%E7%96%B9.zh.large.pdf"

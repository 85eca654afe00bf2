"""The WeChat fragments: what the editor keeps, what fits, and what a reader with a dark phone can read."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import everykind as kind
import pytest
from lxml import etree
from lxml import html as tree

from duizhao import gates
from duizhao.gates import reading
from duizhao.model import Article, Body, Cell, Cite, Items, Link, Page, Paragraph, Row, Section, Subscript, Table, Work
from duizhao.render import wechat
from duizhao.render.wechat import theme
from duizhao.sanitizer import sanitized

KEPT = {
    "section",
    "p",
    "span",
    "strong",
    "em",
    "sup",
    "code",
    "br",
    "a",
    "img",
    "h2",
    "h3",
    "h4",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
}
ATTRIBUTES = {"style", "href", "src", "alt"}
PROPERTIES = {
    "margin", "padding", "padding-left", "text-indent", "text-align", "font-size", "font-weight", "line-height",
    "color", "background", "border", "border-left", "border-collapse", "width", "display", "vertical-align",
    "word-break",
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return kind.project(tmp_path)


def pages(folder: Path, work: Work | None = None, **settings: object) -> dict[str, Page]:
    config = kind.config(folder, **settings)
    return {page.path: page for page in wechat.write(work or kind.work(), kind.shelf(), config)}


def source(folder: Path, lang: str = "zh", work: Work | None = None, **settings: object) -> str:
    made = pages(folder, work, **settings)
    return next(page for path, page in made.items() if path.startswith(f"wechat/{lang}/")).data.decode()


def shown(folder: Path, lang: str = "zh", work: Work | None = None, **settings: object) -> etree._Element:
    return tree.fragment_fromstring(source(folder, lang, work, **settings))


def alone(*bodies: Body, **numbers: int) -> Work:
    """A work in Chinese alone, with these blocks and nothing else."""
    blocks = tuple(kind.block(each) for each in bodies)
    article = Article("x", "zh", "source/zh/x.md", kind.facts(title="x"), (Section("", blocks),))
    return Work("x", article, (), numbers)


def styles(element: etree._Element) -> dict[str, str]:
    return dict(re.findall(r"([\w-]+):([^;]+)", element.get("style", "")))


def test_fragments_as_they_are(folder: Path, golden: Callable[[str, str], None]) -> None:
    for lang in ("zh", "en"):
        golden(f"wechat/{lang}.html", source(folder, lang).replace("><", ">\n<") + "\n")


def test_a_fragment_and_its_pictures_in_each_language(folder: Path) -> None:
    made = pages(folder)
    assert set(made) == {
        "wechat/zh/eczema.html",
        "wechat/en/eczema.html",
        "wechat/zh/figures/loop.zh.png",
        "wechat/en/figures/loop.en.png",
        *(f"wechat/{lang}/eczema.{name}.png" for lang in ("zh", "en") for name in ("cover", "square")),
        "wechat/preview/eczema.html",
    }
    assert made["wechat/zh/figures/loop.zh.png"].data.startswith(b"\x89PNG")
    assert made["wechat/zh/figures/loop.zh.png"].data != made["wechat/en/figures/loop.en.png"].data
    assert shown(folder).find(".//img").get("src") == "figures/loop.zh.png"
    deep = kind.work(slug="skin/eczema")
    assert shown(folder, work=deep).find(".//img").get("src") == "../figures/loop.zh.png"
    assert shown(folder).find(".//img").get("alt") == kind.ZH["alt"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_only_what_the_editor_keeps(folder: Path, lang: str) -> None:
    root = shown(folder, lang, draft=True)
    assert {each.tag for each in root.iter()} <= KEPT
    assert {name for each in root.iter() for name in each.attrib} <= ATTRIBUTES
    assert {name for each in root.iter() for name in styles(each)} <= PROPERTIES
    assert not re.search(r"var\(|calc|rem|vw|!important|url\(", " ".join(root.xpath("//@style")))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_nothing_stands_between_the_tags(folder: Path, lang: str) -> None:
    typed = source(folder, lang)
    assert "\n" not in typed and "\t" not in typed and "  " not in typed
    root = tree.fragment_fromstring(typed)
    texts = [text for each in root.iter() for text in (each.text, each.tail) if text is not None]
    assert texts and all(text.strip(" ") for text in texts)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_everything_of_the_article_is_there(folder: Path, lang: str) -> None:
    text = shown(folder, lang).text_content()
    said = kind.ZH if lang == "zh" else kind.EN
    for word in {**said, "alt": "<marquee>typed</marquee>"}.values():
        assert word.strip() in text
    assert ("请不要停药。" if lang == "zh" else "Do not stop your treatment.") in text
    assert ("这不是医疗建议。" if lang == "zh" else "This is not medical advice.") in text
    assert ("尚未经医学审核" if lang == "zh" else "Not yet medically reviewed") in text
    assert "1.2" in text and "10.1000/xyz" in text and "湿疹研究" in text and "desk@clinic.example" in text


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_one_numbering_for_references_and_links(folder: Path, lang: str) -> None:
    root = shown(folder, lang)
    listed = [
        int(each) for each in re.findall(r"^\[(\d+)\] ", "\n".join(root.xpath("//section/p/text()[1]")), re.MULTILINE)
    ]
    assert listed == [1, 2, 3]
    listing = root.xpath("//section[p[starts-with(., '[1] ')]]")[0]
    listing.getparent().remove(listing)
    called = {int(n) for run in re.findall(r"\[([\d,–]+)\]", root.text_content()) for n in re.findall(r"\d+", run)}
    assert called == {1, 2, 3}
    assert shown(folder, lang).text_content().count("https://clinic.example/a?x=1&y=2") == 1
    assert shown(folder, lang).text_content().count("10.1000/xyz") == 1


def test_a_link_to_a_reference_takes_its_number(folder: Path) -> None:
    links = kind.line(
        "x", Cite(("a",)), Link(kind.line("full text"), "https://doi.org/10.1000/xyz"),
        Link(kind.line("one"), "https://one.example"), Link(kind.line("again"), "https://one.example"),
        Link(kind.line("https://two.example"), "https://two.example"), Link(kind.line("write"), "mailto:a@b.example"),
    )  # fmt: skip
    text = shown(folder, work=alone(Paragraph(links), a=1)).text_content()
    assert "x[1]full text[1]one[2]again[2]https://two.examplewrite[3]" in text
    assert text.count("https://one.example") == 1 and text.count("two.example") == 1
    assert "[2] https://one.example[3] a@b.example" in text


def test_a_telephone_number_is_said_once(folder: Path) -> None:
    links = kind.line(
        "打", Link(kind.line("400-819-0011"), "tel:4008190011"), Link(kind.line("病房"), "tel:02188880120"),
    )  # fmt: skip
    text = shown(folder, work=alone(Paragraph(links))).text_content()
    assert "打400-819-0011病房[1]" in text and "[1] 02188880120" in text and "tel:" not in text


def test_only_links_to_wechat_stay_alive(folder: Path) -> None:
    links = shown(folder).findall(".//a")
    assert [each.get("href") for each in links] == ["https://mp.weixin.qq.com/s/abc"]
    assert styles(links[0])["color"] == "#246"


def test_lists_are_text_with_marks_in_order(folder: Path) -> None:
    lines = [each.text_content() for each in shown(folder).xpath("//h2[.='列表']/following-sibling::section[1]//p")]
    assert lines == ["3.\u2002第一", "◦\u2002里层", "▪\u2002最里层", "4.\u2002第二", "再说一段"]
    boxes = [each.text_content() for each in shown(folder).xpath("//h2[.='列表']/following-sibling::section[2]//p")]
    assert boxes == ["☐\u2002谁出钱？", "☑\u2002已登记"]


def test_deeper_lists_move_right_but_not_off_the_phone(folder: Path) -> None:
    inner = Items(False, (kind.item(kind.para("4")),))
    for level in ("3", "2", "1"):
        inner = Items(False, (kind.item(kind.para(level), kind.block(inner)),))
    root = shown(folder, work=alone(inner))
    deepest = root.xpath("//p[contains(., '4') and contains(., '▪')]")[-1]
    lefts = [styles(each).get("padding-left") for each in deepest.iterancestors("section")]
    assert lefts == ["0", "1em", "1em", "1em", None]


def test_a_narrow_table_stays_a_table_with_styles_on_every_cell(folder: Path) -> None:
    (table,) = shown(folder).findall(".//table")
    assert [each.text_content() for each in table.iter("th", "td")] == ["种类", "剂量", "乳膏", "5"]
    assert all({"font-size", "border", "padding"} <= set(styles(each)) for each in table.iter("th", "td"))
    assert not [each for each in table.iter("tr") if each.get("style")]


def test_a_wide_table_becomes_cards(folder: Path) -> None:
    card = shown(folder).xpath("//section[strong[.='种类：乳膏']]")[0]
    assert [each.text_content() for each in card.findall("section")] == ["A：1", "B：2", "C：3"]
    english = shown(folder, "en").xpath("//section[strong[.='Kind: Cream']]")[0]
    assert english[1].text_content() == "A: 1"


def test_chinese_is_never_slanted_and_subscripts_survive(folder: Path) -> None:
    assert not shown(folder).findall(".//em") and shown(folder, "en").findall(".//em")
    low = shown(folder, work=alone(Paragraph(kind.line("H", Subscript(kind.line("2")))))).find(".//span")
    assert styles(low)["vertical-align"] == "sub"


def test_a_draft_says_so_at_both_ends(folder: Path) -> None:
    text = shown(folder, draft=True).text_content()
    assert text.startswith("DRAFT 草稿") and text.endswith("DRAFT 草稿")
    assert "DRAFT" not in shown(folder).text_content()


def test_what_is_out_of_date_says_so_first(folder: Path) -> None:
    late = kind.work(kind.chinese(next_review="2026-11-22"))
    assert shown(folder, work=late).text_content().startswith("本资料已过复审日期")
    assert shown(folder, "en", late).text_content().startswith("This handout is past its review date")


THEMES = theme.names(Path("nowhere"))


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_theme_passes_the_gates(folder: Path, lang: str, name: str) -> None:
    """Contrast by day and by night, nothing for the editor to take away, no number that leads nowhere."""
    work, shelf = kind.work(), kind.shelf()
    made = list(wechat.write(work, shelf, kind.config(folder, wechat_theme=name, draft=True)))
    assert gates.judged(made, work) == []
    html = next(page.data.decode() for page in made if page.path.startswith(f"wechat/{lang}/"))
    assert sanitized(html) == (html, ())
    assert len(reading.pairs(html)) >= 3
    sizes = [int(size) for size in re.findall(r"font-size:(\d+)px", html)]
    assert min(sizes) >= 14


def test_there_are_three_themes_and_each_is_another(folder: Path) -> None:
    assert THEMES == ("clinic", "plain", "large")
    assert len({source(folder, wechat_theme=name) for name in THEMES}) == 3


@pytest.mark.parametrize(
    ("wish", "columns", "cards"), [("", 3, False), ("", 4, True), ("cards", 2, True), ("table", 4, False)]
)
def test_an_author_chooses_the_form_of_a_table(folder: Path, wish: str, columns: int, cards: bool) -> None:
    row = tuple(Cell(kind.HERE, kind.line(f"c{n}")) for n in range(columns))
    table = Table((Row(kind.HERE, row), Row(kind.HERE, row)), ("",) * columns, (), wish)
    root = shown(folder, work=alone(table))
    assert (not root.findall(".//table")) == cards
    assert all(f"c{n}" in root.text_content() for n in range(columns))


def test_the_line_above_the_text_tells_version_and_review(folder: Path) -> None:
    assert "版本：1.2 · 证据核对日期：2026年11月1日 · 医学审核：尚未经医学审核" in shown(folder).text_content()


def test_the_style_costs_little(folder: Path) -> None:
    """20,000 characters is the limit for one article, tags and styles counted (WeChat, draft/add)."""
    text = "研究还在早期，请不要停用现在的治疗，也不要花钱做这类治疗。" * 2
    points = Items(False, tuple(kind.item(kind.para(text)) for _ in range(4)))
    typed = source(folder, work=alone(*[Paragraph(kind.line(text)), points] * 6))
    assert len(typed) <= 2.3 * len(tree.fragment_fromstring(typed).text_content())


def test_no_references_no_empty_list(folder: Path) -> None:
    bare = replace(kind.shelf(), references={})
    (page, *_) = wechat.write(alone(kind.para("x").body), bare, kind.config(folder))
    assert "参考文献" not in page.data.decode()

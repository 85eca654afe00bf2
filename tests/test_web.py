"""The web pages: what a reader with any screen, language or software meets."""

from __future__ import annotations

import json
import posixpath
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urlsplit

import everykind as kind
import pytest
from lxml import etree
from lxml import html as tree

from duizhao.model import Fact, Page, Section, Work
from duizhao.render import web
from duizhao.render.summary import summary
from duizhao.resources import HOUSE

REVIEWER = {"name": "Dr Wu", "role": "dermatologist", "organisation": "Skin Clinic", "date": "2026-11-10"}
EDITIONS = ("zh", "en", "zh-en")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return kind.project(tmp_path)


def pages(folder: Path, work: Work | None = None, **settings: object) -> dict[str, Page]:
    config = kind.config(folder, **settings)
    return {page.path: page for page in web.write(work or kind.work(), kind.shelf(), config)}


def parsed(page: Page) -> etree._Element:
    return tree.document_fromstring(page.data.decode())


def shown(folder: Path, edition: str = "zh", work: Work | None = None, **settings: object) -> etree._Element:
    made = pages(folder, work, **settings)
    return parsed(next(page for path, page in made.items() if path.startswith(f"web/{edition}/")))


def words(element: etree._Element, xpath: str) -> str:
    return " ".join(" ".join(each.text_content().split()) for each in element.xpath(xpath))


def reviewed() -> Work:
    reviewer = Fact(kind.HERE, {key: Fact(kind.HERE, value) for key, value in REVIEWER.items()})
    source = kind.chinese()
    return kind.work(
        replace(source, meta=replace(source.meta, facts={**source.meta.facts, "medical_reviewer": reviewer}))
    )


def test_pages_as_they_are(folder: Path, golden: Callable[[str, str], None]) -> None:
    for path, page in pages(folder, site="https://clinic.example").items():
        golden(path, page.data.decode())
    config = kind.config(folder)
    index = web.index([summary(kind.work(), config)], kind.shelf(), config)
    golden(index.path, index.data.decode())


def test_every_edition_and_its_pictures(folder: Path) -> None:
    assert set(pages(folder)) == {
        *(f"web/{edition}/eczema.html" for edition in EDITIONS),
        *(f"web/figures/loop.{edition}.svg" for edition in EDITIONS),
    }
    assert set(pages(folder, side_by_side=False)) == {
        *(f"web/{edition}/eczema.html" for edition in EDITIONS[:2]),
        *(f"web/figures/loop.{edition}.svg" for edition in EDITIONS[:2]),
    }


@pytest.mark.parametrize("slug", ["eczema", "skin/eczema", "皮肤 1"])
def test_every_link_leads_somewhere(folder: Path, slug: str) -> None:
    config = kind.config(folder)
    work = kind.work(slug=slug)
    index = web.index([summary(work, config)], kind.shelf(), config)
    made = {**pages(folder, work), index.path: index, web.style(config).path: web.style(config)}
    papers = {f"handout/{slug}.{edition}.pdf" for edition in EDITIONS}
    for path, page in made.items():
        if not path.endswith(".html"):
            continue
        root = parsed(page)
        ids = set(root.xpath("//@id"))
        for target in root.xpath("//@href | //@src"):
            parts = urlsplit(target)
            if parts.scheme:
                assert parts.scheme in ("https", "mailto")
            elif parts.path:
                found = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
                assert found in {*made, *papers}, f"{path} links to {found}"
            else:
                assert parts.fragment in ids, f"{path} links to #{parts.fragment}"


@pytest.mark.parametrize("edition", EDITIONS)
def test_marks_for_screen_readers(folder: Path, edition: str) -> None:
    root = shown(folder, edition)
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    levels = [int(each.tag[1]) for each in root.xpath("//h1 | //h2 | //h3 | //h4")]
    assert levels.count(1) == 1 and levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert all(each.text_content().strip() for each in root.iter("a"))
    assert all(each.get("alt", "").strip() for each in root.iter("img"))
    assert root.xpath("//main[@id='main']") and root.xpath("//body/a[1]")[0].get("href") == "#main"
    named = root.xpath("//@aria-labelledby")
    assert named and set(named) <= set(ids)
    assert root.findtext(".//title")


@pytest.mark.parametrize(("edition", "own"), [("zh", "zh-Hans"), ("en", "en"), ("zh-en", "zh-Hans")])
def test_each_part_says_its_language(folder: Path, edition: str, own: str) -> None:
    root = shown(folder, edition)
    assert root.get("lang") == own
    for element in root.iter():
        text = (element.text or "").strip()
        if element.tag in ("script", "style") or not isinstance(element.tag, str) or not text:
            continue
        lang = next(each.get("lang") for each in [element, *element.iterancestors()] if each.get("lang"))
        letters = re.sub("DRAFT|DOI|PMID", "", text)
        if re.search("[\u4e00-\u9fff]", letters):
            assert lang == "zh-Hans", text
        elif re.search("[A-Za-z]{4}", letters) and "typed" not in text:
            assert lang == "en" or re.search(r"10\.\d{4}|@|CC BY", text), text


def test_the_main_message_stands_before_all_other_text(folder: Path) -> None:
    root = shown(folder)
    order = [
        each.get("class")
        for each in root.xpath("//*[@class='message' or @class='text' or @class='disclaimer' or @class='references']")
    ]
    assert order == ["message", "text", "disclaimer", "references"]
    assert words(root, "//section[@class='message']") == "最重要的一点 请不要停药。"


@pytest.mark.parametrize(
    ("edition", "disclaimers"),
    [
        ("zh", ["这不是医疗建议。"]),
        ("en", ["This is not medical advice."]),
        ("zh-en", ["这不是医疗建议。", "This is not medical advice."]),
    ],
)
def test_disclaimer_and_references_stand_on_every_page(folder: Path, edition: str, disclaimers: list[str]) -> None:
    root = shown(folder, edition)
    assert [each.text_content() for each in root.xpath("//section[@class='disclaimer']//p")] == disclaimers
    entries = root.xpath("//ol[@class='entries']/li")
    assert [each.get("id") for each in entries] == ["ref-1", "ref-2"]
    assert "Early days & more" in entries[0].text_content() and "湿疹研究" in entries[1].text_content()
    marks = [bool(each.xpath(".//*[@class='incomplete']")) for each in entries]
    assert marks == [False, True]


def test_entries_in_another_language_say_so(folder: Path) -> None:
    langs = {
        edition: [
            each.get("lang")
            for each in shown(folder, edition).xpath("//ol[@class='entries']//span[@class='entry']/span[1]")
        ]
        for edition in EDITIONS
    }
    assert langs == {"zh": ["en", None], "en": [None, "zh-Hans"], "zh-en": ["en", None]}


# ---------------------------------------------------------------- trust


@pytest.mark.parametrize(
    ("edition", "badge"),
    [
        ("zh", "尚未经医学审核"),
        ("en", "Not yet medically reviewed"),
        ("zh-en", "尚未经医学审核 Not yet medically reviewed"),
    ],
)
def test_a_page_without_a_reviewer_says_so(folder: Path, edition: str, badge: str) -> None:
    assert words(shown(folder, edition), "//*[contains(@class, 'unreviewed')]") == badge


def test_a_reviewer_is_named(folder: Path) -> None:
    for edition, line in (
        ("zh", "Dr Wu、dermatologist、Skin Clinic、2026年11月10日"),
        ("en", "Dr Wu, dermatologist, Skin Clinic, November 10, 2026"),
    ):
        root = shown(folder, edition, reviewed())
        assert words(root, "//*[contains(@class, 'fact review')]/dd") == line
        assert not root.xpath("//*[contains(@class, 'unreviewed')]")


@pytest.mark.parametrize(("due", "shows"), [("2026-11-22", True), ("2026-11-23", False), ("2027-01-01", False)])
def test_a_page_past_its_date_says_so(folder: Path, due: str, shows: bool) -> None:
    root = shown(folder, "en", kind.work(kind.chinese(next_review=due)))
    assert bool(root.xpath("//*[contains(@class, 'overdue')]")) is shows


def test_a_withdrawn_page_says_so(folder: Path) -> None:
    assert "撤回" in words(
        shown(folder, "zh", kind.work(kind.chinese(status="withdrawn"))), "//*[contains(@class, 'withdrawn')]"
    )
    assert not shown(folder).xpath("//*[contains(@class, 'withdrawn')]")


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_draft_says_so(folder: Path, edition: str) -> None:
    assert (
        words(shown(folder, edition, draft=True), "//*[@class='watermark'] | //*[contains(@class, 'drafted')]")
        == "DRAFT 草稿 DRAFT 草稿"
    )
    assert "DRAFT" not in shown(folder, edition).text_content()


def test_facts_of_the_source_stand_in_the_translation(folder: Path) -> None:
    root = shown(folder, "en")
    assert words(root, "//*[contains(@class, 'fact version')]/dd") == "1.2"
    assert words(root, "//*[contains(@class, 'fact evidence')]/dd") == "November 1, 2026"
    assert words(root, "//*[contains(@class, 'fact publisher')]/dd") == "Duizhao editors"
    assert (
        words(root, "//*[contains(@class, 'fact translator')]/dd")
        == "A. Translator, first drafted by machine, not yet checked by a second translator"
    )
    assert root.xpath("//*[contains(@class, 'fact evidence')]//time/@datetime") == ["2026-11-01"]
    assert not shown(folder, "zh").xpath("//*[contains(@class, 'fact translator')]")


def test_a_contact_can_be_written_to(folder: Path) -> None:
    assert shown(folder).xpath("//*[contains(@class, 'fact contact')]//a/@href") == ["mailto:desk@clinic.example"]


# ---------------------------------------------------------------- machines


def stated(root: etree._Element) -> dict[str, object]:
    (script,) = root.xpath("//script")
    assert script.get("type") == "application/ld+json"
    found: dict[str, object] = json.loads(script.text)
    return found


def test_machines_read_what_people_read(folder: Path) -> None:
    facts = stated(shown(folder, "zh", site="https://clinic.example/h/"))
    assert facts["@type"] == "MedicalWebPage"
    assert (facts["name"], facts["inLanguage"], facts["dateModified"]) == ("湿疹", "zh-Hans", "2026-11-01")
    assert facts["url"] == "https://clinic.example/h/zh/eczema.html"
    assert facts["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert facts["publisher"] == {"@type": "Organization", "name": "对照编辑部"}
    assert [each["name"] for each in facts["citation"]] == ["Early days & more", "湿疹研究"]  # type: ignore[attr-defined]
    assert facts["workTranslation"] == [
        {
            "@type": "MedicalWebPage",
            "name": "Eczema",
            "inLanguage": "en",
            "url": "https://clinic.example/h/en/eczema.html",
        }
    ]
    assert stated(shown(folder, "en"))["translationOfWork"] == {
        "@type": "MedicalWebPage",
        "name": "湿疹",
        "inLanguage": "zh-Hans",
    }
    assert stated(shown(folder, "zh-en"))["inLanguage"] == ["zh-Hans", "en"]


def test_no_review_is_claimed_that_did_not_take_place(folder: Path) -> None:
    without = stated(shown(folder, work=kind.work(kind.chinese(reviewed="2026-11-10"))))
    assert not {"lastReviewed", "reviewedBy"} & set(without)
    facts = stated(shown(folder, work=reviewed()))
    assert facts["lastReviewed"] == "2026-11-10"
    assert facts["reviewedBy"]["name"] == "Dr Wu"  # type: ignore[index]


def test_a_title_cannot_break_out(folder: Path) -> None:
    trap = "</script><script>alert(1)</script>\u2028<!--"
    root = shown(folder, "zh", kind.work(kind.chinese(title=trap, summary='"><script>x</script>', version="<b>")))
    assert stated(root)["name"] == trap
    assert words(root, "//h1") == " ".join(trap.split())
    assert "\u2028" not in root.xpath("//script")[0].text


def test_nothing_may_be_fetched_or_run(folder: Path) -> None:
    for edition in EDITIONS:
        root = shown(folder, edition)
        (policy,) = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert "default-src 'none'" in policy and "unsafe" not in policy and "script-src" not in policy
        assert not root.xpath("//@style | //style | //form | //input | //iframe | //object")
        assert not [name for each in root.iter() for name in each.attrib if name.startswith("on")]
        loaded = root.xpath("//@src | //link[@rel='stylesheet']/@href")
        assert loaded and not [each for each in loaded if urlsplit(each).scheme or each.startswith("//")]


@pytest.mark.parametrize(("site", "base"), [("", "../"), ("https://clinic.example/h", "https://clinic.example/h/")])
def test_search_engines_find_the_other_language(folder: Path, site: str, base: str) -> None:
    for edition in EDITIONS:
        root = shown(folder, edition, site=site)
        found = [
            (each.get("hreflang"), each.get("href")) for each in root.xpath("//link[@rel='alternate'][not(@type)]")
        ]
        assert found == [
            ("zh-Hans", f"{base}zh/eczema.html"),
            ("en", f"{base}en/eczema.html"),
            ("x-default", f"{base}zh/eczema.html"),
        ]
        assert root.xpath("//link[@rel='canonical']/@href") == ([f"{base}{edition}/eczema.html"] if site else [])


def test_the_language_switch(folder: Path) -> None:
    root = shown(folder, "en")
    switch = root.xpath("//nav[@class='editions']//a")
    assert [each.text_content() for each in switch] == ["中文", "English", "中文 / English"]
    assert [each.get("aria-current") for each in switch] == [None, "page", None]
    assert [each.get("lang") for each in switch[2]] == ["zh-Hans", "en"]


def test_a_print_link_only_where_there_is_paper(folder: Path) -> None:
    assert shown(folder, "zh-en").xpath("//a[@class='print']/@href") == ["../../handout/eczema.zh-en.pdf"]
    bare = shown(folder, "zh-en", formats=("web",))
    assert not [each for each in bare.xpath("//@href") if each.endswith(".pdf")]


def test_a_picture_has_the_words_of_its_page(folder: Path) -> None:
    made = pages(folder)
    texts = {
        edition: " ".join(etree.fromstring(made[f"web/figures/loop.{edition}.svg"].data).itertext()).split()
        for edition in EDITIONS
    }
    assert texts == {"zh": ["瘙痒"], "en": ["itch"], "zh-en": ["瘙痒", "itch"]}
    assert shown(folder, "zh-en").xpath("//img/@src") == ["../figures/loop.zh-en.svg"]


def test_a_missing_picture_stops_nobody(tmp_path: Path) -> None:
    root = shown(tmp_path)
    assert root.xpath("//img/@alt") == [kind.ZH["alt"]]


def test_without_a_disclaimer_there_is_still_a_page(folder: Path) -> None:
    bare = replace(kind.shelf(), fragments={}, references={})
    (page, *_) = web.write(kind.work(), bare, kind.config(folder))
    root = parsed(page)
    assert words(root, "//h2[@id='disclaimer-title']") == "免责声明"
    assert not root.xpath("//section[@class='references']")


def test_a_project_may_bring_its_own_templates(folder: Path) -> None:
    own = folder / "templates/parts"
    own.mkdir(parents=True)
    text = (HOUSE / "parts/ending.html.j2").read_text("utf-8")
    (own / "ending.html.j2").write_text(text.replace('class="references"', 'class="references ours"'), "utf-8")
    assert shown(folder).xpath("//section[@class='references ours']")


def test_no_page_goes_out_without_its_ending(folder: Path) -> None:
    from jinja2 import TemplateRuntimeError

    own = folder / "templates/web"
    own.mkdir(parents=True)
    text = (HOUSE / "web/article.html.j2").read_text("utf-8")
    (own / "article.html.j2").write_text(text[: text.index("{% block ending %}")], "utf-8")
    with pytest.raises(TemplateRuntimeError, match="ending"):
        shown(folder)


def test_the_same_twice(folder: Path) -> None:
    assert pages(folder) == pages(folder)


def test_contents_list_the_main_headings(folder: Path) -> None:
    assert shown(folder).xpath("//nav[@class='contents']//a/@href") == ["#words", "#lists", "#boxes"]
    both = shown(folder, "zh-en").xpath("//nav[@class='contents']//a")
    assert [each.text_content() for each in both] == ["词句 Words", "列表 Lists", "方框 Boxes"]
    short = kind.chinese()
    bare = Work("x", replace(short, sections=(Section("", (kind.para("x"),)),)))
    assert not shown(folder, "zh", bare).xpath("//nav[@class='contents']")


# ---------------------------------------------------------------- the index


def test_the_index_lists_every_handout_in_every_language(folder: Path) -> None:
    config = kind.config(folder)
    works = [kind.work(slug="b"), kind.work(slug="a")]
    root = parsed(web.index((summary(each, config) for each in works), kind.shelf(), config))
    assert root.xpath("//h2/a/@href") == ["zh/a.html", "en/a.html", "zh/b.html", "en/b.html"]
    assert [each.get("lang") for each in root.xpath("//li[@class='work'][1]//div[@class='side']")] == ["zh-Hans", "en"]
    assert words(root, "//li[@class='work'][1]//p[not(@role)]").startswith("讲湿疹。 About eczema.")
    assert root.xpath("//li[@class='work'][1]//ul[@class='links']//@href") == [
        "zh/a.html", "en/a.html", "zh-en/a.html", "../handout/a.zh.pdf", "../handout/a.en.pdf", "../handout/a.zh-en.pdf"
    ]  # fmt: skip
    assert "这不是医疗建议。" in words(root, "//section[@class='disclaimer']")


# ---------------------------------------------------------------- colours


def tokens(dark: bool) -> dict[str, str]:
    light, night = (HOUSE / "style/tokens.css").read_text("utf-8").split("@media")
    colours = dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})", light))
    return {**colours, **dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})", night))} if dark else colours


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


BOXES = ("note", "tip", "important", "warning", "caution", "message")
TEXTS = (
    *((text, "paper") for text in ("ink", "quiet", "accent", "warning-edge")),
    *((text, box) for text in ("ink", "accent") for box in (*BOXES, "panel")),
    *((f"{box}-edge", box) for box in BOXES),
    ("accent-ink", "accent"),
    ("quiet", "panel"),
)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_text_can_be_read(text: str, ground: str, dark: bool) -> None:
    colours = tokens(dark)
    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_boxes_and_focus_can_be_seen(dark: bool) -> None:
    colours = tokens(dark)
    assert contrast(colours["edge"], colours["paper"]) >= 3
    assert contrast(colours["accent"], colours["paper"]) >= 3


def test_the_sheet_names_no_colour_of_its_own(folder: Path) -> None:
    sheet = web.style(kind.config(folder)).data.decode()
    rules = sheet[sheet.index("Web pages.") :]
    assert set(re.findall(r"#[0-9a-fA-F]{3,8}\b", rules)) == {"#ffffff"}  # behind drawings, in both modes
    assert set(re.findall(r"var\(--([\w-]+)", rules)) <= {*tokens(False), "step", "corner", "leading", "measure"}
    assert "@media print" in rules and "prefers-color-scheme: dark" in sheet


def test_web_pages_cost_no_pdf_engine() -> None:
    code = "import duizhao.render.web, duizhao.render.wechat, sys; sys.exit('weasyprint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=HOUSE.parent, check=False).returncode == 0

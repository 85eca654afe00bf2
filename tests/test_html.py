"""Blocks as HTML: what a reader sees, what a screen reader hears, and what cannot slip through."""

from __future__ import annotations

from collections.abc import Callable

import everykind as kind
import pytest
from lxml import etree
from lxml import html as tree

from duizhao.model import (
    Callout,
    Cite,
    Figure,
    Footnote,
    Heading,
    Inline,
    Items,
    Link,
    Note,
    Paragraph,
    Section,
    Strong,
    Text,
    Work,
)
from duizhao.render import html, notes, page, rows
from duizhao.render.line import Look, inlines

ZH = Look("zh", {"a": 1, "b": 2, "c": 3})
EN = Look("en", {"a": 1, "b": 2, "c": 3})


def parsed(markup: str) -> etree._Element:
    return tree.fragment_fromstring(str(markup), create_parent="div")


def line(*parts: str | Inline, look: Look = ZH) -> etree._Element:
    return parsed(inlines(kind.line(*parts), look))


def image(figure: Figure) -> str:
    return "loop.svg"


def test_every_kind_of_block(golden: Callable[[str, str], None]) -> None:
    work = kind.work()
    for article in work.articles():
        golden(f"html/{article.lang}.html", str(page.text(article, page.look(work, article, image))) + "\n")


def test_text_cannot_become_markup() -> None:
    typed = "<script>alert(1)</script> & \"'"
    assert line(typed).text_content() == typed
    shown = parsed(html.body(Figure('x" onerror="y', typed, kind.line(typed)), Look("zh")))
    assert [each.tag for each in shown.iter()] == ["div", "figure", "img", "figcaption"]
    assert shown.find(".//img").get("alt") == typed
    heading = parsed(html.body(Heading(2, kind.line(typed)), ZH, 'a"b'))
    assert heading[0].get("id") == 'a"b' and heading[0].text == typed


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "other.md",
        "//x.example",
        "https://a b",
        "http:",
        "tel:",
        "tel:reception",
        "tel:1;javascript:x",
        "",
    ],
)
def test_only_web_and_mail_addresses_are_links(href: str) -> None:
    shown = line(Link(kind.line("text"), href))
    assert shown.text_content() == "text" and not shown.findall(".//a")


@pytest.mark.parametrize(
    "href", ["https://a.example/?x=1&y=2", "HTTP://a.example", "mailto:a@b.example", "tel:+86-21-5550-0142"]
)
def test_web_and_mail_addresses_stay(href: str) -> None:
    assert line(Link(kind.line("text"), href)).find("a").get("href") == href


def test_a_link_into_the_page_leads_to_its_own_language() -> None:
    shown = parsed(inlines(kind.line(Link(kind.line("up"), "#top")), Look("en", prefix="en-")))
    assert shown.find("a").get("href") == "#en-top"


def test_a_link_without_words_is_none() -> None:
    assert not line(Link((), "https://a.example")).findall(".//a")


def test_a_citation_inside_a_link_follows_it() -> None:
    shown = line(Link(kind.line("text", Cite(("a",))), "https://a.example"))
    assert [each.get("href") for each in shown.iter("a")] == ["https://a.example", "#ref-1"]
    assert not shown.xpath("//a//a")


def test_citations_collapse_and_lead_to_their_entries() -> None:
    shown = line("x", Cite(("c", "a", "b")))
    assert shown.text_content() == "x[1–3]"
    assert shown.find(".//a").get("href") == "#ref-1"
    pair = line("x", Cite(("c", "a")))
    assert pair.text_content() == "x[1,3]"
    assert [each.get("href") for each in pair.iter("a")] == ["#ref-1", "#ref-3"]


def test_an_unknown_key_is_seen_in_a_draft() -> None:
    assert line("x", Cite(("nobody",))).text_content() == "x[?]"
    assert line("x", Note("nobody")).text_content() == "x?"


def test_raised_signs_stand_close_to_their_word() -> None:
    assert line("a review ", Cite(("a",)), ".", look=EN).text_content() == "a review[1]."
    kept = line("综述", Cite(("a",)), "。").find("span")
    assert kept.get("class") == "keep" and kept.text_content() == "述[1]"
    entity = line("a &", Cite(("a",)), look=EN)
    assert entity.text_content() == "a &[1]"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("10 mg/kg", "10~mg/kg"),
        ("5 m", "5~m"),
        ("in 3 months or 2 hours", "in 3~months or 2~hours"),
        ("20 people, 4 of them", "20 people, 4 of them"),
        ("3 个月、第 2 期", "3~个月、第~2~期"),
        ("p < 0.05 and n = 20", "p~<~0.05 and n~=~20"),
        ("see Fig. 1, Table 2 and type 2", "see Fig.~1, Table~2 and type~2"),
        ("Dr. Wang et al. and Dr Li", "Dr.~Wang et~al. and Dr~Li"),
        ("the type of cell, a table for 2", "the type of cell, a table for 2"),
        ("95 %", "95~%"),
        ("CD80 kg", "CD80~kg"),
    ],
)
def test_a_number_keeps_its_unit_on_the_line(typed: str, shown: str) -> None:
    assert line(typed).text_content() == shown.replace("~", "\u00a0")


def test_headings_start_below_the_title() -> None:
    tags = [parsed(html.body(Heading(level, kind.line("x")), ZH))[0].tag for level in (1, 2, 3, 6)]
    assert tags == ["h2", "h2", "h3", "h6"]


def test_lists_keep_their_numbers_their_order_and_their_depth() -> None:
    shown = parsed(html.blocks(kind.chinese().sections[1].blocks, ZH))
    outer = shown.find("ol")
    assert outer.get("start") == "3"
    assert [each.text.strip() for each in outer.xpath("./li[1] | ./li/ul/li | ./li/ul/li/ul/li")] == [
        "第一",
        "里层",
        "最里层",
    ]
    assert [each.text for each in outer.xpath("./li[2]/p")] == ["第二", "再说一段"]


def test_a_checklist_is_drawn_and_not_a_form() -> None:
    shown = parsed(html.blocks(kind.english().sections[1].blocks, EN))
    boxes = shown.xpath('//ul[@class="checklist"]//span[@role="img"]')
    assert [each.get("aria-label") for each in boxes] == ["to tick", "ticked"]
    assert not shown.xpath("//input | //form | //button")


def test_a_table_says_what_its_headings_head() -> None:
    narrow, wide = parsed(html.blocks(kind.english().sections[2].blocks, EN)).iter("table")
    assert narrow.findtext("caption") == "A caption"
    assert [(each.get("scope"), each.text) for each in narrow.iter("th")] == [
        ("col", "Kind"),
        ("col", "Dose"),
        ("row", "Cream"),
    ]
    cell = narrow.find(".//td")
    assert (cell.text, cell.get("class"), cell.get("data-label")) == ("5", "right", "Dose")
    assert wide.getparent().get("class") == "table wide"


def test_an_empty_corner_is_no_heading() -> None:
    corner = kind.table(("", "A"), ("x", "1"))
    heads = [each.text for each in parsed(html.block(corner, EN)).iter("th")]
    assert heads == ["A", "x"]


def test_a_ragged_row_loses_nothing() -> None:
    ragged = kind.table(("A", "B"), ("1", "2", "3"), alignment=("left",))
    assert [each.text for each in parsed(html.block(ragged, EN)).xpath("//tbody//*[self::td or self::th]")] == [
        "1",
        "2",
        "3",
    ]


@pytest.mark.parametrize(("lang", "word"), [("zh", "警告"), ("en", "Warning")])
def test_a_callout_says_in_words_what_it_is(lang: str, word: str) -> None:
    shown = parsed(html.body(Callout("warning", (kind.para("x"),)), Look(lang)))
    assert shown.find("div/p").text == word


def test_an_unreadable_block_hides_nothing() -> None:
    work = kind.work()
    assert (
        "<marquee>typed</marquee>" in parsed(page.text(work.source, page.look(work, work.source, image))).text_content()
    )


def two_calls() -> Work:
    first = kind.block(Footnote("x", (kind.para("never called"),)))
    second = kind.block(Footnote("y", (kind.para("told "), kind.para("twice"))))
    words = Section("", (kind.para("a", Note("y"), "b", Note("y")), first, second))
    article = kind.chinese()
    return Work("x", type(article)("x", "zh", "x.md", article.meta, (words,)))


def test_footnotes_are_numbered_by_their_calls_and_lead_back_to_each() -> None:
    work = two_calls()
    shown = parsed(page.text(work.source, page.look(work, work.source, image)))
    assert notes.numbered(work.source) == {"y": 1, "x": 2}
    called = [each.get("id") for each in shown.xpath('//sup[@class="call"]')]
    assert called == ["call-1", "call-1-2"]
    listed = shown.xpath('//ol[@class="notes"]/li')
    assert [each.get("id") for each in listed] == ["note-1", "note-2"]
    assert [each.get("href") for each in listed[0].xpath('.//a[@class="back"]')] == ["#call-1", "#call-1-2"]
    assert not listed[1].xpath('.//a[@class="back"]')


def test_the_title_is_not_printed_twice() -> None:
    article = kind.chinese(title="湿疹")
    top = Section("", (kind.block(Heading(1, (Text("湿疹"),))), kind.para("开头")))
    other = Section("more", (kind.block(Heading(1, (Text("湿疹还有别的"),))),))
    twice = type(article)("x", "zh", "x.md", article.meta, (top, other))
    assert [id for id, _ in page.identified(twice)] == ["", "more"]


def test_two_languages_share_a_page_without_sharing_an_id() -> None:
    work = kind.work()
    parallel = work.parallels[0]
    looks = (page.look(work, parallel.source, image), page.look(work, parallel.target, image, "en-"))
    lines = list(rows.rows(parallel, looks, image))
    shown = parsed("".join(f"{each.source}{each.target}{each.whole}" for each in lines))
    ids = [each.get("id") for each in shown.xpath("//*[@id]")]
    assert len(ids) == len(set(ids)) and {"words", "en-words", "note-1", "en-note-1"} <= set(ids)
    assert {
        each.get("href")[1:] for each in shown.xpath('//a[starts-with(@href, "#") and not(starts-with(@href, "#ref"))]')
    } <= set(ids)
    assert [each.kind for each in lines if each.whole] == ["divider", "figure"]


def test_one_picture_serves_both_languages_with_both_descriptions() -> None:
    work = kind.work()
    looks = (page.look(work, work.source, image), page.look(work, work.parallels[0].target, image, "en-"))
    drawn = next(each for each in rows.rows(work.parallels[0], looks, lambda _: "both.svg") if each.kind == "figure")
    shown = parsed(drawn.whole)
    assert [each.get("src") for each in shown.iter("img")] == ["both.svg"]
    assert shown.find(".//img").get("alt") == kind.ZH["alt"]
    assert shown.find('.//span[@class="hidden"]').text == kind.EN["alt"]
    assert [each.get("lang") for each in shown.findall(".//figcaption/div")] == ["zh-Hans", "en"]


def test_nesting_is_kept_inside_bold() -> None:
    shown = line(Strong(kind.line("a", Cite(("a",)))))
    assert shown.find("strong").text_content() == "a[1]"


def test_a_lone_paragraph_in_an_item_needs_no_paragraph() -> None:
    tight = Items(False, (kind.item(kind.para("x")), kind.item(kind.block(Paragraph(())))))
    assert not parsed(html.body(tight, ZH)).findall(".//p")

"""A page that breaks one promise is refused; the pages that the writers write are not."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path, PurePosixPath

import pikepdf
import pytest
from lxml import etree

from duizhao import press
from duizhao.align import align
from duizhao.cli.build import verapdf
from duizhao.config import Config
from duizhao.explain import PROOFS as CODES
from duizhao.finding import Severity
from duizhao.model import Page, Reference, Shelf, Span, Work
from duizhao.prove import languages, prove
from duizhao.prove.hiding import hides
from duizhao.prove.sight import Sight, fold, squeeze
from duizhao.read.files import SourceFile
from duizhao.read.markdown import parse
from duizhao.render import handout, web, wechat
from duizhao.render.edition import Edition, Printing
from duizhao.render.handout.leaf import Matter, sides, single

ZH = """---
title: 干细胞与湿疹
main_message: 请先问医生，不要自己停药。
---

## 什么是湿疹 {#what}

湿疹是一种慢性皮肤病，时好时坏[@ann; @bob]。平常的治疗能帮到许多人[^care]。

- 皮肤变干。参看[湿疹协会](https://eczema.example/zh)的说明。
- 夜里发痒：
  1. 抓破
  2. 睡不好

| 名称 | 来源 | 用处 | 局限 |
|---|---|---|---|
| 间充质 | 脐带 | 平静免疫 | 20例 |
| 诱导多能 | 皮肤 | 增殖很快 | 21例 |

: 三种细胞的比较[@cyd]

## 怎么办 {#do}

> [!WARNING]
> 没有和医生商量，不要停药。

- [ ] 这种产品获批了吗？
- [x] 钱由谁出？

剂量是 5 µg，另见 10^6^ 个细胞。

[^care]: 包括润肤剂和外用药。

## 小结 {#end}

研究还在早期。
"""
EN = """---
title: Stem cells and eczema
main_message: Ask your doctor first; do not stop a treatment on your own.
---

## What is eczema? {#what}

Eczema is a long-lasting disease that comes and goes [@ann; @bob]. Usual care helps many people[^care].

- The skin gets dry. See what the [eczema society](https://eczema.example/en) says.
- It itches at night:
  1. scratched skin
  2. bad sleep

| Name | From | Use | Limits |
|---|---|---|---|
| mesenchymal | cord | calm immunity | 20 people |
| induced pluripotent | skin | grow quickly | 21 people |

: Three kinds of cell [@cyd]

## What to do {#do}

> [!WARNING]
> Do not stop a treatment before you talk to your doctor.

- [ ] Is this product approved?
- [x] Who pays?

The dose is 5 µg; see also 10^6^ well-known cells.

[^care]: Moisturiser and creams.

## Summary {#end}

Research is at an early stage.
"""
NOTICES = {
    "zh": """## 重要声明

本文是一般的健康信息，不是医疗建议。

- 病情加重，请马上就医。
- 我们不推荐任何产品。
""",
    "en": """## Important notice

This is general information and not advice.

- Seek care if you get worse.
- We endorse no product.
""",
}
PEOPLE = ("ann", "bob", "cyd", "dee")  # dee is on the shelf and cited nowhere
CONFIG = Config(Path("/nowhere"), date(2026, 11, 23))


def work(zh: str = ZH, en: str = EN) -> Work:
    sides = [
        parse(SourceFile("eczema", lang, f"source/{lang}/eczema.md", text)) for lang, text in (("zh", zh), ("en", en))
    ]
    made = align(sides[0], sides[1:])
    assert made.numbers == {"ann": 1, "bob": 2, "cyd": 3}
    return made


def item(key: str) -> dict[str, object]:
    return {
        "id": key,
        "type": "article-journal",
        "language": "en",
        "title": f"A study of eczema by {key}",
        "author": [{"family": key.title(), "given": "Jane"}],
        "container-title": "Journal of Skin",
        "issued": {"date-parts": [[2020]]},
        "volume": "7",
        "page": "1-9",
        "DOI": f"10.1000/{key}",
    }


@cache
def shelf() -> Shelf:
    notices = {
        ("_disclaimer", lang): parse(SourceFile("_disclaimer", lang, f"source/{lang}/_disclaimer.md", text))
        for lang, text in NOTICES.items()
    }
    records = {key: Reference(key, Span("source/references.json", 9), item(key)) for key in PEOPLE}
    return Shelf(records, fragments=notices)


@cache
def pages(draft: bool = False) -> dict[str, Page]:
    config = replace(CONFIG, draft=draft)
    made = [page for writer in (web, wechat) for page in writer.write(work(), shelf(), config)]
    return {page.path: page for page in made}


def printing(*langs: str) -> Printing:
    return Printing(Edition("-".join(langs), langs, "eczema"))


@cache
def printed(kind: str, draft: bool = False) -> str:
    """The HTML from which a handout is printed."""
    config, made = replace(CONFIG, draft=draft), work()
    if kind == "both":
        return sides(Matter(made, shelf(), config), made.parallels[0], printing("zh", "en"))
    return single(Matter(made, shelf(), config), made.articles()[("zh", "en").index(kind)], printing(kind))


def paper(html: str, kind: str) -> Page:
    return press.printed(press.Job(f"handout/eczema.{'zh-en' if kind == 'both' else kind}.pdf", html))


def codes(page: Page, draft: bool = False) -> list[str]:
    findings = list(prove(page, work(), shelf(), replace(CONFIG, draft=draft)))
    assert all(each.severity is Severity.ERROR and each.code in CODES and each.slug == "eczema" for each in findings)
    assert all(str(each.message) and page.path in str(each.message) and str(each.hint) for each in findings)
    return list(dict.fromkeys(each.code for each in findings))


def changed(path: str, old: str, new: str, count: int = -1) -> Page:
    text = pages()[path].data.decode()
    assert old in text, f"the writer no longer writes {old}"
    return Page(path, text.replace(old, new, count).encode())


WEB, EN_WEB, BOTH, WECHAT = "web/zh/eczema.html", "web/en/eczema.html", "web/zh-en/eczema.html", "wechat/zh/eczema.html"
HTML = (WEB, EN_WEB, BOTH, WECHAT, "wechat/en/eczema.html")

# ---------------------------------------------------------------- good pages


@pytest.mark.parametrize("draft", [False, True])
@pytest.mark.parametrize("path", HTML)
def test_what_the_writers_write_passes(path: str, draft: bool) -> None:
    assert codes(pages(draft)[path], draft) == []


def test_side_by_side_a_moved_text_stands_beside_its_source() -> None:
    """Parts of a translation that changed places are an error of a check, yet a draft can be made."""
    zh = ZH.replace("研究还在早期。", "第2周来门诊拆线。\n\n第6周抽血和做心电图。")
    both = ("Come to the clinic in week 2 for the stitches.", "In week 6 we take blood and record an ECG.")
    en = EN.replace("Research is at an early stage.", "\n\n".join(reversed(both)))
    made = work(zh, en)
    for page in web.write(made, shelf(), replace(CONFIG, draft=True)):
        assert list(prove(page, made, shelf(), replace(CONFIG, draft=True))) == []
        if page.path == BOTH:
            text = page.data.decode()
            assert text.index(both[0]) < text.index(both[1])


@pytest.mark.parametrize("path", ["web/style.css", "web/figures/a.png", "wechat/zh/figures/a.jpg", "web/index.html"])
def test_pages_that_owe_no_text_are_passed_over(path: str) -> None:
    assert codes(Page(path, b"<p>All handouts</p>")) == []


@pytest.mark.parametrize(
    "path", ["web/app.js", "web/fr/eczema.html", "handout/eczema.pdf", "epub/eczema.epub", "odd.html"]
)
def test_a_page_of_an_unknown_kind_is_refused(path: str) -> None:
    assert codes(Page(path, b"x")) == ["PRV001"]


@pytest.mark.parametrize(
    ("path", "data"), [(WEB, b""), ("handout/eczema.zh.pdf", b"%PDF-1.7 cut"), ("web/a.svg", b"<svg")]
)
def test_a_page_that_cannot_be_opened_is_refused(path: str, data: bytes) -> None:
    assert codes(Page(path, data)) == ["PRV001"]


def test_the_languages_of_a_page_stand_in_its_path() -> None:
    assert languages(PurePosixPath("web/zh-en/skin/a.html")) == ("zh", "en")
    assert languages(PurePosixPath("handout/skin/a.b.en.pdf")) == ("en",)
    assert languages(PurePosixPath("wechat/en/a.html")) == ("en",)
    assert languages(PurePosixPath("web/index.html")) == languages(PurePosixPath("web/zh/figures/a.svg")) == ()


# ---------------------------------------------------------------- nothing is lost


@pytest.mark.parametrize("path", HTML)
def test_no_block_can_go_missing(path: str) -> None:
    """Every element of the text, the disclaimer and the references, taken out one at a time."""
    tree = etree.fromstring(pages()[path].data, etree.HTMLParser(encoding="utf-8"))
    web_scope = "//h1|//article//*|//*[contains(@class,'disclaimer')]//*|//*[contains(@class,'references')]//li"
    gone = 0
    for element in tree.xpath("//*" if path.startswith("wechat") else web_scope):
        words = squeeze("".join(element.itertext()))
        if element.tag not in ("p", "li", "td", "th", "h1", "h2", "h3", "caption") or not owed(words):
            continue
        parent, hole = element.getparent(), etree.Element("wbr")
        hole.tail = element.tail
        parent.replace(element, hole)
        assert codes(Page(path, etree.tostring(tree, method="html", encoding="utf-8"))), words
        parent.replace(hole, element)
        gone += 1
    assert gone >= 17


def owed(words: str) -> bool:
    """Whether these words come from the author: furniture ("Warning", "About this handout") may change its place."""
    words = re.sub(r"^(?:[•◦☐☑]|\d\.)", "", words)
    texts = squeeze("".join([ZH, EN, *NOTICES.values()]))
    return bool(words) and (words in texts or any(key in words for key in ("Ann", "Bob", "Cyd", "CYD")))


@pytest.mark.parametrize(
    ("path", "old", "new", "code"),
    [
        (WEB, '<h1><span lang="zh-Hans">干细胞与湿疹</span></h1>', "", "PRV002"),
        (BOTH, '<span lang="en">Stem cells and eczema</span>', "", "PRV002"),
        (WEB, "请先问医生，不要自己停药。", "", "PRV012"),
        (WECHAT, "请先问医生，不要自己停药。", "", "PRV012"),
        (WEB, '<h2 id="do">怎么办</h2>', "", "PRV003"),
        (BOTH, '<h2 id="en-end">Summary</h2>', "", "PRV003"),
        (WEB, "研究还在早期。", "研究已到晚期。", "PRV004"),
        (WEB, '<td data-label="局限">20例</td>', '<td data-label="局限"></td>', "PRV004"),
        (BOTH, "包括润肤剂和外用药。", "", "PRV004"),
        (BOTH, "三种细胞的比", "", "PRV004"),
        (WECHAT, "睡不好", "睡得好", "PRV004"),
        (EN_WEB, "10<sup>6</sup>", "10", "PRV004"),
        (WEB, '<a href="#ref-1">1</a>,<a href="#ref-2">2</a>', '<a href="#ref-1">1</a>', "PRV004"),
    ],
)
def test_a_lost_piece_is_named(path: str, old: str, new: str, code: str) -> None:
    assert codes(changed(path, old, new)) == [code]


def test_the_finding_leads_to_the_lost_lines_of_the_source() -> None:
    page = changed(WEB, "<p>研究还在早期。</p>", "")
    (finding,) = prove(page, work(), shelf(), CONFIG)
    assert (finding.where.path, finding.where.line, finding.section) == ("source/zh/eczema.md", 36, "end")
    assert "研究还在早期。" in str(finding.message)


@pytest.mark.parametrize("path", [WEB, EN_WEB, WECHAT])
def test_swapped_sections_are_refused(path: str) -> None:
    tree = etree.fromstring(pages()[path].data, etree.HTMLParser(encoding="utf-8"))
    first, second = (
        next(h for h in tree.iter("h2") if h.text in words) for words in (("怎么办", "What to do"), ("小结", "Summary"))
    )
    text = second.getnext()
    first.addprevious(second)
    first.addprevious(text)
    assert codes(Page(path, etree.tostring(tree, method="html", encoding="utf-8"))) == ["PRV005"]


def test_a_text_that_must_stand_twice_must_stand_twice() -> None:
    twice = ZH.replace("研究还在早期。", "研究还在早期。\n\n研究还在早期。")
    page = pages()[WEB]
    assert [each.code for each in prove(page, work(twice), shelf(), CONFIG)] == ["PRV005"]


def test_a_heading_that_stands_only_in_the_menu_is_lost() -> None:
    menu = "<nav><ul><li>什么是湿疹</li></ul></nav><h1>"
    page = changed(WEB, "<h1>", menu)
    page = Page(page.path, page.data.replace('<h2 id="what">什么是湿疹</h2>'.encode(), b""))
    assert codes(page) == ["PRV003"]


# ---------------------------------------------------------------- hidden

HIDDEN = (
    "hidden",
    'hidden=""',
    'hidden="until-found"',
    'aria-hidden="true"',
    'style="display:none"',
    'style="color: red; DISPLAY : NONE !important"',
    'style="display:/* no */none"',
    'style="visibility: hidden"',
    'style="opacity: 0"',
    'style="opacity:0.0%"',
    'style="font-size:0"',
    'style="font-size: 0px"',
    'style="color: transparent"',
    'style="position:absolute; left:-9999px"',
    'style="text-indent:-1000em"',
    'style="height:0;overflow:hidden"',
    'style="max-height: 0px"',
    'style="clip-path: inset(50%)"',
    'style="transform:scale(0)"',
)


@pytest.mark.parametrize("how", HIDDEN)
def test_a_hidden_disclaimer_is_no_disclaimer(how: str) -> None:
    assert codes(changed(WEB, '<section class="disclaimer"', f'<section {how} class="disclaimer"')) == ["PRV006"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<template>", "</template>"),
        ("<!--", "-->"),
        ("<noscript>", "</noscript>"),
        ("<details><summary>声明</summary>", "</details>"),
        ("<dialog>", "</dialog>"),
        ("<textarea>", "</textarea>"),
        ("<nav>", "</nav>"),
        ('<div style="display:none">', "</div>"),
        ("<style>@media all { .top, main > section.disclaimer { color: red; display: none } }</style>", ""),
        ("<style>#disclaimer-title, body > .disclaimer li { font-size: 0 } .both li { display: none }</style>", ""),
        ("<style>p + section.disclaimer { opacity: 0 }</style>", ""),
    ],
)
def test_a_disclaimer_inside_something_unseen_is_no_disclaimer(before: str, after: str) -> None:
    text = pages()[WEB].data.decode()
    (found,) = re.findall(r'<section class="disclaimer".*?</section>', text, re.DOTALL)
    assert codes(Page(WEB, text.replace(found, f"{before}{found}{after}").encode())) == ["PRV006"]


@pytest.mark.parametrize(
    "style",
    [
        "opacity:0.9",
        "font-size:0.9em;margin:0;height:auto",
        "margin-left:-12px",
        "min-width:0;padding:0",
        "color:#000;display:block",
        "line-height:0.5",
        "max-width:0.5em",
        "border-width:0",
    ],
)
def test_ordinary_styles_hide_nothing(style: str) -> None:
    assert not hides(style)
    assert codes(changed(WEB, '<section class="disclaimer"', f'<section style="{style}" class="disclaimer"')) == []


def test_open_details_are_seen() -> None:
    page = changed(WEB, "<main", "<details open><main")
    assert codes(Page(WEB, page.data.replace(b"</main>", b"</main></details>"))) == []


def test_the_disclaimer_of_each_language_is_owed() -> None:
    assert codes(changed(BOTH, "We endorse no product.", "")) == ["PRV006"]
    assert codes(changed(BOTH, "我们不推荐任何产品。", "")) == ["PRV006"]


def test_words_of_the_text_do_not_count_as_disclaimer() -> None:
    """The article says the same sentence: that one has its own place."""
    said = ZH.replace("研究还在早期。", "研究还在早期。我们不推荐任何产品。")
    both = Page(WEB, changed(WEB, "研究还在早期。", "研究还在早期。我们不推荐任何产品。").data)
    assert not list(prove(both, work(said), shelf(), CONFIG))
    text = both.data.decode()
    less = text.replace("<li>我们不推荐任何产品。</li>", "")
    assert less != text
    assert [each.code for each in prove(Page(WEB, less.encode()), work(said), shelf(), CONFIG)] == ["PRV006"]


def test_a_project_without_a_disclaimer_proves_nothing() -> None:
    bare = replace(shelf(), fragments={})
    assert "PRV006" in [each.code for each in prove(pages()[WEB], work(), bare, CONFIG)]


# ---------------------------------------------------------------- references


def entries(path: str) -> list[str]:
    text = pages()[path].data.decode()
    pattern = r'<li id="ref-\d".*?</li>' if path.startswith("web") else r"<p[^>]*>\[\d\] (?:Ann|Bob|Cyd).*?</p>"
    found = re.findall(pattern, text, re.DOTALL | re.IGNORECASE)
    assert len(found) == 3
    return found


@pytest.mark.parametrize("path", HTML)
def test_exactly_the_cited_references_are_listed(path: str) -> None:
    one, two, three = entries(path)
    text = pages()[path].data.decode()
    other = re.sub("bob", "dee", re.sub("Bob", "Dee", re.sub("BOB", "DEE", two)))

    def with_list(*lines: str) -> list[str]:
        rest = text.replace(two, "").replace(three, "")
        return codes(Page(path, rest.replace(one, "".join(lines)).encode()))

    fourth = re.sub(r"(?<=[>\[])2(?=[.\]])", "4", other)
    assert fourth != other
    assert with_list(one, two, three) == []
    assert with_list(one, three) == ["PRV007"]
    assert with_list(one, other, three) == ["PRV007", "PRV009"]
    assert with_list(one, three, two) == ["PRV008"]
    assert with_list(one, two, three, fourth) == ["PRV009"]
    assert with_list(one, two, other, three) == ["PRV009"]
    assert with_list(one, re.sub("A study of eczema by dee", "x", other), two, three) == ["PRV009"]
    assert with_list(one, re.sub(r"(?<=[>\[])2(?=[.\]])", "3", two), three) == ["PRV008"]


@pytest.mark.parametrize("path", [WEB, WECHAT])
def test_hidden_references_are_no_references(path: str) -> None:
    one = entries(path)[1]
    hidden = re.sub(r"^<(\w+)[^>]*>", r'<\1 style="display:none">', one)
    assert codes(changed(path, one, hidden)) == ["PRV007"]


def test_two_languages_may_share_one_list_or_have_one_each() -> None:
    english = re.search(r'<ol class="entries">.*?</ol>', pages()[EN_WEB].data.decode(), re.DOTALL)
    assert english
    assert codes(changed(BOTH, "</ol>\n</section>", f"</ol>{english[0]}\n</section>")) == []
    cut = english[0].replace(entries(EN_WEB)[1], "")
    assert codes(changed(BOTH, "</ol>\n</section>", f"</ol>{cut}\n</section>")) == ["PRV007"]


# ---------------------------------------------------------------- active content


@pytest.mark.parametrize(
    "evil",
    [
        "<script>1</script>",
        "<SCRIPT src=a.js></SCRIPT>",
        '<script type="module">1</script>',
        '<img src="a.png" onerror="1">',
        "<p OnClick=1>",
        '<a href="javascript:1">x</a>',
        '<a href=" java&#9;script:1">x</a>',
        '<a href="data:text/html,x">x</a>',
        '<a href="vbscript:1">x</a>',
        '<iframe src="a.html"></iframe>',
        '<object data="a.swf"></object>',
        '<embed src="a.swf">',
        '<form action="https://evil.example"><button>x</button></form>',
        '<base href="https://evil.example/">',
        '<meta http-equiv="Refresh" content="0;url=https://evil.example">',
        '<svg><a xlink:href="javascript:1"><text>x</text></a></svg>',
    ],
)
def test_active_content_is_refused(evil: str) -> None:
    assert codes(changed(WEB, "</main>", f"{evil}</main>")) == ["PRV010"]
    assert codes(Page("web/index.html", evil.encode())) == ["PRV010"]


def test_active_pictures_are_refused() -> None:
    namespace = b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink">'
    assert codes(Page("web/figures/a.svg", namespace + b"<rect/></svg>")) == []
    for evil in (
        b"<script>1</script>",
        b"<rect onload='1'/>",
        b"<a x:href='javascript:1'/>",
        b"<foreignObject><iframe/></foreignObject>",
    ):
        assert codes(Page("web/figures/a.svg", namespace + evil + b"</svg>")) == ["PRV010"]


def test_stated_facts_are_not_active() -> None:
    assert b"application/ld+json" in pages()[WEB].data
    assert codes(changed(WEB, "</main>", '<img src="data:image/png;base64,AA=="></main>')) == []


# ---------------------------------------------------------------- drafts


@pytest.mark.parametrize("path", HTML)
def test_a_draft_says_so_and_nothing_else_does(path: str) -> None:
    assert codes(pages(draft=False)[path], draft=True) == ["PRV011"]
    assert codes(pages(draft=True)[path], draft=False) == ["PRV011"]


def test_a_draft_may_lack_the_disclaimer_that_a_check_has_missed() -> None:
    bare = replace(shelf(), fragments={})
    draft = replace(CONFIG, draft=True)
    assert [each.code for page in web.write(work(), bare, draft) for each in prove(page, work(), bare, draft)] == []


def test_a_draft_on_paper_may_lack_letters_but_no_others() -> None:
    rare = work(ZH.replace("研究还在早期。", "𪚥的研究还在🙂早期。"))
    draft = replace(CONFIG, draft=True, side_by_side=False)
    page = press.printed(next(handout.write(rare, shelf(), draft)))
    assert list(prove(page, rare, shelf(), draft)) == []
    other = work(ZH.replace("研究还在早期。", "𪚥的研究还在🙂晚期。"))
    assert [each.code for each in prove(page, other, shelf(), draft)] == ["PRV004"]


# ---------------------------------------------------------------- paper


@pytest.mark.parametrize("kind", ["zh", "en", "both"])
@pytest.mark.parametrize("draft", [False, True])
def test_printed_handouts_pass(kind: str, draft: bool) -> None:
    page = paper(printed(kind, draft), kind)
    assert codes(page, draft) == []
    assert codes(page, not draft) == ["PRV011"]


@pytest.mark.parametrize("kind", ["zh", "both"])
@pytest.mark.parametrize("size", ["120mm 100mm", "100mm 125mm", "148mm 90mm"])
def test_page_breaks_anywhere_lose_nothing(kind: str, size: str) -> None:
    """Small sheets tear paragraphs, list items, rows and entries, in one column and in two."""
    html = printed(kind).replace("size: A4", f"size: {size}").replace("break-inside: avoid", "break-inside: auto")
    html = html.replace("orphans: 2; widows: 2", "orphans: 1; widows: 1").replace(
        "margin: 18mm 24mm 24mm", "margin: 12mm"
    )
    page = paper(html, kind)
    with pikepdf.open(io.BytesIO(page.data)) as document:
        assert len(document.pages) >= 5
    assert codes(page) == []


@pytest.mark.parametrize(
    ("kind", "old", "code"),
    [
        ("zh", "研究还在早期。", "PRV004"),
        ("both", "Research is at an early stage.", "PRV004"),
        ("both", "睡不好", "PRV004"),
        ("en", '<td data-label="Limits">20 people</td>', "PRV004"),
        ("en", ">What to do</h2>", "PRV003"),
        ("both", "Seek care if you get worse.", "PRV006"),
        ("zh", '<span class="number">[2]</span>', "PRV008"),
        ("en", "A study of eczema by bob.", "PRV007"),
    ],
)
def test_what_is_lost_on_paper_is_named(kind: str, old: str, code: str) -> None:
    html = printed(kind)
    assert old in html
    assert codes(paper(html.replace(old, ">x</h2>" if "</h2>" in old else ""), kind))[:1] == [code]


def test_a_paragraph_lost_between_torn_ones_is_missed() -> None:
    """Many paragraphs alike, over several sheets; one of them is not printed."""
    alike = "\n\n".join(
        f"第 {n} 位患者参加了为期十二周的研究，每周来院一次，医生记录皮肤评分和不适。" for n in range(1, 41)
    )
    long = work(ZH.replace("研究还在早期。", alike))
    html = single(Matter(long, shelf(), CONFIG), long.source, printing("zh")).replace("size: A4", "size: 105mm 120mm")
    for lost in (None, 7, 23):
        less = re.sub(rf"<p>第.{lost}.位患者.*?</p>", "", html) if lost else html
        assert (less == html) == (lost is None)
        found = list(prove(paper(less, "zh"), long, shelf(), CONFIG))
        assert [each.code for each in found] == (["PRV004"] if lost else [])
        assert not found or f"第{lost}位" in squeeze(str(found[0].message))


@pytest.mark.parametrize(
    "style",
    [
        "display: none",
        "visibility: hidden",
        "opacity: 0",
        "font-size: 1pt",
        "color: rgb(0 0 0 / 0)",
        "position: absolute; left: -999mm",
        "position: absolute; top: 400mm",
    ],
)
def test_a_disclaimer_hidden_on_paper_is_no_disclaimer(style: str) -> None:
    html = printed("en").replace(
        "</style>", f"section.disclaimer * {{ {style} !important }}</style>".replace(";", " !important;")
    )
    assert codes(paper(html, "en"))[:1] == ["PRV006"]


def test_swapped_sections_on_paper_are_refused() -> None:
    html = printed("en")
    one = re.search(r'<h2 id="what">.*?(?=<h2 id="do">)', html, re.DOTALL)
    two = re.search(r'<h2 id="do">.*?(?=<h2 id="end">)', html, re.DOTALL)
    assert one and two
    assert codes(paper(html.replace(one[0] + two[0], two[0] + one[0]), "en")) == ["PRV005"]


def spoilt(change: Callable[[pikepdf.Pdf], None]) -> Page:
    page = paper(printed("en"), "en")
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(page.data)) as document:
        change(document)
        document.save(out)
    return Page(page.path, out.getvalue())


def script(document: pikepdf.Pdf) -> None:
    action = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
    names = pikepdf.Dictionary(Names=pikepdf.Array(["a", document.make_indirect(action)]))
    document.Root.Names = pikepdf.Dictionary(JavaScript=names)


def attach(document: pikepdf.Pdf) -> None:
    document.attachments["a.exe"] = pikepdf.AttachedFileSpec(document, b"x")


def link(address: str) -> Callable[[pikepdf.Pdf], None]:
    def add(document: pikepdf.Pdf) -> None:
        action = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=address)
        note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9], A=action)
        document.pages[0].Annots = pikepdf.Array([document.make_indirect(note)])

    return add


@pytest.mark.parametrize("change", [script, attach, link("file:///home/ann/a.html"), link("javascript:1")])
def test_papers_that_act_are_refused(change: Callable[[pikepdf.Pdf], None]) -> None:
    assert codes(spoilt(change))[0] == "PRV010"


def test_a_link_to_the_web_is_not_active() -> None:
    assert codes(spoilt(link("https://eczema.example/"))) == ["PRV013"]  # no tag, no words: but it does not act


def test_a_paper_that_a_screen_reader_cannot_use_is_refused() -> None:
    def mute(document: pikepdf.Pdf) -> None:
        del document.Root.ViewerPreferences
        document.pages[1].Tabs = pikepdf.Name.R

    page = spoilt(mute)
    said = [str(each.message) for each in prove(page, work(), shelf(), CONFIG) if each.code == "PRV013"]
    assert any("DisplayDocTitle" in each and "(07-001)" in each for each in said)
    assert codes(page) == ["PRV013"]


def test_verapdf_is_asked_where_it_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "verapdf"
    monkeypatch.setenv("PATH", str(tmp_path))
    assert verapdf() is None
    program.write_text(f"#!{sys.executable}\nprint('no report')\n", "utf-8")
    program.chmod(0o755)
    config = replace(CONFIG, verapdf=verapdf())
    assert config.verapdf == program.resolve()
    good = paper(printed("zh"), "zh")
    assert [each.code for each in prove(good, work(), shelf(), config)] == ["PRV013"]
    assert not [*prove(good, work(), shelf(), CONFIG)]


def test_a_paper_without_tags_is_refused() -> None:
    def untag(document: pikepdf.Pdf) -> None:
        del document.Root.MarkInfo

    assert codes(spoilt(untag)) == ["PRV001"]


# ---------------------------------------------------------------- letters


def test_blanks_and_unprinted_letters_do_not_count() -> None:
    assert squeeze("a\u00a0b\u3000c\r\nd\u00ade\u200bf\u2060g\ufeff") == "abcdefg"


def test_letters_of_one_shape_are_one_and_no_others() -> None:
    assert fold("µ⼀ﬁΩ") == fold("μ一fiΩ")
    assert fold("e\u0301☑\ufe0f\u200d") == "é☑"
    for one, other in (("（", "("), ("²", "2"), ("①", "1"), ("½", "1⁄2"), ("…", "..."), ("Ⅲ", "III"), ("é", "e")):
        assert fold(one) != fold(other)


def test_a_torn_text_must_end_and_begin_at_a_block() -> None:
    """Page 1: AAhead|BB, page 2: tailCC|DD. Without edges around head and tail their meeting is chance."""
    text = "AAheadBBtailCC"
    assert Sight(text, (0, 2, 6, 8, 12, 14), (0, 8)).find("headtail") == ((2, 6), (8, 12))
    assert Sight(text, (0, 2, 8, 12, 14), (0, 8)).find("headtail") == ()
    assert Sight("AAheadBBxtail", (0, 2, 6, 8, 13), (0, 8)).find("headtail") == ()


def test_a_text_over_three_sheets_is_found() -> None:
    sight = Sight("head|middle|tail", (0, 4, 5, 11, 12, 16), (0, 5, 12))
    assert sight.find("headmiddletail") == ((0, 4), (5, 11), (12, 16))

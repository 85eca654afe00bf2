"""One work by hand with every kind of block and inline, in two languages, for tests of what writers write."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from duizhao.config import Config
from duizhao.model import (
    Article,
    Block,
    Body,
    Break,
    Callout,
    Cell,
    Cite,
    Code,
    Divider,
    Emphasis,
    Fact,
    Figure,
    Footnote,
    Heading,
    Inline,
    Inlines,
    Item,
    Items,
    Link,
    Meta,
    Note,
    Pair,
    Paragraph,
    Parallel,
    Reference,
    Row,
    Section,
    SectionPair,
    Shelf,
    Span,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
    Unreadable,
    Work,
)

HERE = Span("source/zh/eczema.md", 1)
TODAY = date(2026, 11, 23)
SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 80">
<rect x="1" y="1" width="198" height="78" fill="#e3f0ee"/>
<text x="100" y="44" text-anchor="middle" font-size="16" data-label="word">x</text></svg>"""


def line(*parts: str | Inline) -> Inlines:
    return tuple(Text(part) if isinstance(part, str) else part for part in parts)


def block(body: Body, source: str = "typed") -> Block:
    return Block(HERE, source, body)


def para(*parts: str | Inline) -> Block:
    return block(Paragraph(line(*parts)))


def item(*blocks: Block, checked: bool | None = None) -> Item:
    return Item(HERE, blocks, checked)


def table(*rows: tuple[str, ...], alignment: tuple[str, ...] = (), caption: str = "") -> Block:
    cells = tuple(Row(HERE, tuple(Cell(HERE, line(text) if text else ()) for text in row)) for row in rows)
    return block(Table(cells, alignment, line(caption) if caption else ()))


def section(id: str, level: int, title: str, *blocks: Block) -> Section:
    return Section(id, (block(Heading(level, line(title))), *blocks))


def facts(**values: str | None) -> Meta:
    return Meta({key: Fact(HERE, value) for key, value in values.items()})


def article(lang: str, say: dict[str, str], **stated: str | None) -> Article:
    """The same blocks in either language; `say` gives the words that differ."""
    words = section(
        "words",
        2,
        say["words"],
        para(
            say["text"],
            Cite(("b", "a")),
            " 5 mg & <b>",
            Strong(line(say["bold"])),
            Emphasis(line(say["stress"])),
            "10",
            Superscript(line("6")),
            "H",
            Subscript(line("2")),
            "O ",
            Code("a < b"),
            Break(),
            Link(line(say["clinic"]), "https://clinic.example/a?x=1&y=2"),
            Link(line(say["wechat"]), "https://mp.weixin.qq.com/s/abc"),
            Link(line(say["trap"]), "javascript:alert(1)"),
            Note("n"),
        ),
        block(Footnote("n", (para(say["note"]),))),
        block(Divider()),
    )
    lists = section(
        "lists",
        2,
        say["lists"],
        block(
            Items(
                True,
                (
                    item(
                        para(say["first"]),
                        block(
                            Items(
                                False,
                                (
                                    item(
                                        para(say["inner"]),
                                        block(Items(False, (item(para(say["deep"])),))),
                                    ),
                                ),
                            )
                        ),
                    ),
                    item(para(say["second"]), para(say["more"])),
                ),
                start=3,
            )
        ),
        block(
            Items(False, (item(para(say["ask"]), checked=False), item(para(say["done"]), checked=True)), checklist=True)
        ),
    )
    tables = section(
        "tables",
        3,
        say["tables"],
        table((say["kind"], say["dose"]), (say["cream"], "5"), alignment=("", "right"), caption=say["caption"]),
        table((say["kind"], "A", "B", "C"), (say["cream"], "1", "2", "3")),
    )
    boxes = section(
        "boxes",
        2,
        say["boxes"],
        block(Figure("../figures/loop.svg", say["alt"], line(say["caption"], Cite(("a",))))),
        block(Callout("warning", (para(say["mind"]),))),
        block(Callout("quote", (para(say["said"]),))),
        block(Unreadable("html"), "<marquee>typed</marquee>"),
    )
    return Article("eczema", lang, f"source/{lang}/eczema.md", facts(**stated), (words, lists, tables, boxes))


ZH = {
    "words": "词句",
    "text": "研究很早",
    "bold": "粗体",
    "stress": "着重",
    "clinic": "诊所",
    "wechat": "公众号文章",
    "trap": "陷阱",
    "note": "脚注的话。",
    "lists": "列表",
    "first": "第一",
    "inner": "里层",
    "deep": "最里层",
    "second": "第二",
    "more": "再说一段",
    "ask": "谁出钱？",
    "done": "已登记",
    "tables": "表格",
    "kind": "种类",
    "dose": "剂量",
    "cream": "乳膏",
    "caption": "说明文字",
    "boxes": "方框",
    "alt": "示意图：“环”",
    "mind": "不要付钱。",
    "said": "有人说。",
}
EN = {
    "words": "Words",
    "text": "Research is early ",
    "bold": "bold",
    "stress": "stress",
    "clinic": "clinic",
    "wechat": "an article",
    "trap": "trap",
    "note": "What the note says.",
    "lists": "Lists",
    "first": "first",
    "inner": "inner",
    "deep": "innermost",
    "second": "second",
    "more": "one more paragraph",
    "ask": "Who pays?",
    "done": "Registered",
    "tables": "Tables",
    "kind": "Kind",
    "dose": "Dose",
    "cream": "Cream",
    "caption": "A caption",
    "boxes": "Boxes",
    "alt": 'A "loop"',
    "mind": "Do not pay.",
    "said": "Somebody said.",
}


def chinese(**stated: str | None) -> Article:
    known: dict[str, str | None] = {
        "title": "湿疹",
        "summary": "讲湿疹。",
        "main_message": "请不要停药。",
        "version": "1.2",
        "publisher": "对照编辑部",
        "medical_reviewer": None,
        "written": "2026-10-01",
        "evidence_checked": "2026-11-01",
        "next_review": "2027-11-01",
        "funding": "没有资助",
        "contact": "请写信到 desk@clinic.example。",
        "licence": "CC BY 4.0",
    }
    return article("zh", ZH, **{**known, **stated})


def english() -> Article:
    stated = {
        "title": "Eczema",
        "summary": "About eczema.",
        "main_message": "Do not stop your treatment.",
        "publisher": "Duizhao editors",
        "translator": "A. Translator",
        "translation_reviewer": None,
        "machine_translated": "true",
    }
    return article("en", EN, **stated)


def work(source: Article | None = None, slug: str = "eczema") -> Work:
    zh, en = replace(source or chinese(), slug=slug), replace(english(), slug=slug)
    pairs = tuple(
        SectionPair(left, right, tuple(Pair(a, b) for a, b in zip(left.blocks, right.blocks, strict=True)))
        for left, right in zip(zh.sections, en.sections, strict=True)
    )
    return Work(slug, zh, (Parallel(zh, en, pairs),), {"a": 1, "b": 2})


def disclaimer(lang: str, title: str, text: str) -> Article:
    return Article(
        "_disclaimer", lang, f"source/{lang}/_disclaimer.md", Meta(), (section("disclaimer", 2, title, para(text)),)
    )


def labels(lang: str, word: str) -> Article:
    words = section("loop", 2, "loop", table(("key", "text"), ("word", word)))
    return Article("_figures", lang, f"source/{lang}/_figures.md", Meta(), (words,))


def shelf() -> Shelf:
    first = {
        "id": "a",
        "type": "article-journal",
        "title": "Early <i>days</i> & more",
        "author": [{"family": "Cho", "given": "Ann"}],
        "container-title": "Skin",
        "issued": {"date-parts": [[2020]]},
        "DOI": "10.1000/xyz",
        "language": "en-US",
    }
    second = {
        "id": "b",
        "type": "article-journal",
        "title": "湿疹研究",
        "author": [{"family": "于", "given": "潇"}],
        "container-title": "皮肤",
        "issued": {"date-parts": [[2021]]},
        "language": "zh-CN",
        "custom": {"incomplete": "pages"},
    }
    return Shelf(
        references={"a": Reference("a", HERE, first), "b": Reference("b", HERE, second)},
        fragments={
            ("_disclaimer", "zh"): disclaimer("zh", "重要声明", "这不是医疗建议。"),
            ("_disclaimer", "en"): disclaimer("en", "Important notice", "This is not medical advice."),
            ("_figures", "zh"): labels("zh", "瘙痒"),
            ("_figures", "en"): labels("en", "itch"),
        },
    )


def project(folder: Path) -> Path:
    """A folder with the one drawing that the work shows."""
    (folder / "source/figures").mkdir(parents=True)
    (folder / "source/figures/loop.svg").write_bytes(SVG)
    return folder


def config(folder: Path, **settings: object) -> Config:
    return Config(folder, TODAY, **settings)  # type: ignore[arg-type]

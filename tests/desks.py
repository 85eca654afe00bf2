"""A desk by hand with every state and every kind of block, for tests of what is made from desks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from duizhao.desk.model import Desk, Entry, State
from duizhao.finding import Excerpt, Finding, Severity, say
from duizhao.model import Article, Fact, Meta, Shelf, Span, Term
from duizhao.read.ledger import Ledger, Record, Sign, place
from duizhao.segments.model import Kind, Part, Segment

ZH, EN = "source/zh/skin/eczema.md", "source/en/skin/eczema.md"
LI, WANG = Sign("li", date(2026, 11, 20)), Sign("王红", date(2026, 11, 24))


def seg(kind: Kind, path: str, line: int, *texts: str, last: int = 0, section: str = "care", **more: object) -> Segment:
    names = {Kind.ROW: ("c1", "c2"), Kind.FIGURE: ("alt", "caption")}.get(kind, ("",))
    parts = tuple(Part(name, text) for name, text in zip(names, texts, strict=True))
    return Segment(kind, section, Span(path, line, 1, last), parts, **more)  # type: ignore[arg-type]


def record(key: str, source: str, **more: object) -> Record:
    return replace(Record(key, source, "0a1b2c3d", LI), **more)  # type: ignore[arg-type]


def both(kind: Kind, key: str, lines: tuple[int, int], *texts: tuple[str, str], **more: object) -> Entry:
    """A confirmed pair; `texts` are (Chinese, English) for each of its parts."""
    source = seg(kind, ZH, lines[0], *(zh for zh, _ in texts), **more)  # type: ignore[arg-type]
    target = seg(kind, EN, lines[1], *(en for _, en in texts), **more)  # type: ignore[arg-type]
    return Entry(key, State.OK, source, target, record(key, source.text))


def entries() -> tuple[Entry, ...]:
    title = both(Kind.FACT, "front/title", (2, 2), ("湿疹", "Eczema"), section="", name="title")
    head = both(Kind.HEADING, "care/h-1", (10, 10), ("护理", "Care"))
    stale = both(
        Kind.PARAGRAPH,
        "care/p-2",
        (12, 12),
        ("每天涂**保湿剂**两次[@cho2018; @li2020]。", "Use a **cream** once a day [@cho2018; @li2020]."),
    )
    old = "每天涂**保湿剂**一次[@cho2018; @li2020]。"
    new = Entry("care/i-3", State.NEW, seg(Kind.ITEM, ZH, 14, "不要抓。", depth=1), None)
    gone = Entry(
        "care/p-4", State.ORPHAN, None, seg(Kind.PARAGRAPH, EN, 16, "Old advice."), record("care/p-4", "旧话。")
    )
    lone = Entry("care/p-5", State.ORPHAN, None, seg(Kind.PARAGRAPH, EN, 18, "Nobody knows whence."))
    box = both(Kind.QUOTE, "care/q-6", (20, 20), ("不要停药。", "Do not stop."), box="warning")
    row = both(Kind.ROW, "care/r-7", (24, 24), ("剂量", "Dose"), ("5 mg", "5 mg"))
    caption = both(Kind.CAPTION, "care/c-8", (24, 24), ("见脚注[^n]。", "See the note [^n]."), last=26)
    figure = both(
        Kind.FIGURE, "care/f-9", (28, 28), ("一只手", "A hand"), ("涂药", "Applying it"), frame="../figures/hand.svg"
    )
    deep = both(Kind.ITEM, "care/i-a", (32, 32), ("见[护理](#care)", "See [care](#care)"), depth=2)
    note = both(Kind.FOOTNOTE, "care/n-b", (36, 36), ("见[网站](https://a.example/)", "See [it](https://a.example/)"))
    assert caption.record and deep.record and note.record
    return (
        title,
        head,
        replace(stale, state=State.STALE, record=record("care/p-2", old, reviewed=WANG)),
        new,
        gone,
        lone,
        replace(box, state=State.RETOUCHED),
        replace(row, state=State.UNCONFIRMED, record=None),
        replace(caption, state=State.REVIEWED, record=replace(caption.record, reviewed=WANG)),
        replace(figure, moved=True),
        replace(deep, record=replace(deep.record, unchanged="只改了标点")),
        note,
    )


def article(lang: str, path: str, title: str) -> Article:
    return Article("skin/eczema", lang, path, Meta({"title": Fact(Span(path, 2), title)}), ())


def desk(*lines: Entry, known: bool = True, translated: bool = True) -> Desk:
    laid = lines or entries()
    if not translated:
        laid = tuple(replace(each, state=State.NEW, target=None, record=None) for each in laid if each.source)
    ledger = Ledger(place(EN), known)
    return Desk(article("zh", ZH, "湿疹"), article("en", EN, "Eczema"), "en", ledger.path, ledger, laid)


def shelf() -> Shelf:
    here = Span("source/glossary.csv", 2)
    return Shelf(
        glossary=(
            Term(here, "保湿剂", "moisturiser", ("emollient",)),
            Term(here, "湿", "damp"),
            Term(here, "湿疹", "eczema"),
            Term(here, "药", "drug"),
            Term(here, "剂量", "dose"),
            Term(here, "抓", "scratch"),
        )
    )


def findings() -> tuple[Finding, ...]:
    return (
        Finding(
            Span(EN, 12, 5),
            "NUM004",
            say("the Chinese says {zh}, this text does not", zh="每天2次"),
            say("write what the Chinese says"),
            Severity.ERROR,
        ),
        Finding(Span(EN, 25), "LEN001", say("long"), say("shorten <it>"), Severity.INFO),
        Finding(
            Span(EN, 12),
            "STR012",
            say("a list item is missing"),
            say("translate it"),
            Severity.WARNING,
            beside=Excerpt(Span(ZH, 14), "不要抓。"),
        ),
        Finding(Span(EN, 1), "HND009", say("nobody has read this"), say("find somebody"), Severity.WARNING),
    )

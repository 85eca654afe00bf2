"""The review pages: what a translator sees of a translation, with any screen, on paper, or read aloud."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import desks
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from lxml import html as tree
from test_web import contrast, tokens

from duizhao.config import Config
from duizhao.desk.model import Desk, Entry, State
from duizhao.finding import Finding, Severity, say
from duizhao.model import Heading, Page, Paragraph, Span
from duizhao.read import files
from duizhao.read.inlines import typed
from duizhao.read.ledger import Damage, Sign
from duizhao.read.markdown import parse
from duizhao.render import review
from duizhao.render.review.row import anchor
from duizhao.render.review.tally import tally
from duizhao.resources import HOUSE
from duizhao.segments import segments
from duizhao.segments.model import Kind

CONFIG = Config(Path("/nowhere"), date(2026, 11, 26), publisher="对照编辑部")
VOICES = ("en", "zh")
QUOTING = {"code", "said", "hint", "signed", "publisher", "unchanged"}  # people's names and what people typed
ADOPT = "python3 build.py adopt source/en/skin/eczema.md"


def shared(voice: str = "en", **settings: object) -> review.Shared:
    return review.Shared(desks.shelf(), replace(CONFIG, **settings), voice)  # type: ignore[arg-type]


def parsed(page: Page) -> etree._Element:
    return tree.document_fromstring(page.data.decode())


def shown(desk: Desk | None = None, voice: str = "en", found: tuple[Finding, ...] | None = None) -> etree._Element:
    return parsed(review.article(desk or desks.desk(), desks.findings() if found is None else found, shared(voice)))


def board(*summaries: review.Summary, voice: str = "en") -> etree._Element:
    return parsed(review.index(summaries, shared(voice)))


def line(*lines: Entry, found: tuple[Finding, ...] = (), **more: bool) -> review.Summary:
    return review.summary(desks.desk(*lines, **more), found, CONFIG)


def words(root: etree._Element, xpath: str) -> str:
    return " ".join(" ".join(each.text_content().split()) for each in root.xpath(xpath))


def row(root: etree._Element, key: str) -> etree._Element:
    (found,) = root.xpath(f"//li[@id='{anchor(key)}']")
    return found


@pytest.mark.parametrize("voice", VOICES)
def test_pages_as_they_are(voice: str, golden: Callable[[str, str], None]) -> None:
    page = review.article(desks.desk(), desks.findings(), shared(voice))
    assert page.path == "review/skin/eczema.html"
    golden(f"review/article.{voice}.html", page.data.decode())
    lines = (line(found=desks.findings()), line(known=False), line(translated=False))
    index = review.index(lines, shared(voice))
    assert index.path == "review/index.html"
    golden(f"review/index.{voice}.html", index.data.decode())


# ---------------------------------------------------------------- a row


def test_every_row_says_its_state_in_words() -> None:
    root = shown()
    states = [
        words(each, ".//div[@class='about']/span[starts-with(@class,'badge')]")
        for each in root.xpath("//li[contains(@class,'row ')]")
    ]
    assert states == [
        "✓ ok", "✓ ok", "! stale", "+ new", "× orphan", "× orphan", "~ retouched", "? unconfirmed",
        "✓✓ reviewed", "✓ ok", "✓ ok", "✓ ok",
    ]  # fmt: skip


def test_a_stale_row_shows_what_changed_beside_the_translation() -> None:
    found = row(shown(), "care/p-2")
    source, target = found.xpath(".//div[@class='side']")
    assert words(source, ".//del") == "一" and words(source, ".//ins") == "两"
    assert source.xpath(".//p[@class='diff']/@lang") == ["zh-Hans"]
    assert "cream once a day" in words(target, ".") and not target.xpath(".//ins | .//del")
    assert not shown().xpath("//li[not(contains(@class,'stale'))]//ins")


def test_texts_stand_as_they_print_with_keys_for_citations() -> None:
    root = shown()
    source = row(root, "care/p-2").xpath(".//p[@class='text']")[0]
    assert words(source, "./strong") == "保湿剂" and "**" not in source.text_content()
    assert [each.text for each in source.xpath("./code")] == ["@cho2018", "@li2020"]
    assert words(row(root, "care/c-8"), ".//p[@class='text']//code") == "^n ^n"
    assert row(root, "care/i-a").xpath(".//a[not(@class)]/@href") == ["#in-care"] * 2
    assert root.xpath("//section[@id='in-care']")
    assert row(root, "care/n-b").xpath(".//a[not(@class)]/@href") == ["https://a.example/"] * 2
    assert words(row(root, "care/r-7"), ".//div[@class='side'][1]//li") == "剂量 5 mg"


def test_a_row_says_where_it_stands_and_what_it_is() -> None:
    root = shown()
    box = row(root, "care/q-6")
    assert words(box, ".//span[@class='what']") == "quotation / Warning"
    assert words(box, ".//p[@class='place']") == f"中文 {desks.ZH}:20 English {desks.EN}:20"
    figure = row(root, "care/f-9")
    assert words(figure, ".//span[@class='moved']") == "↕ moved" and not box.xpath(".//span[@class='moved']")
    assert words(figure, ".//p[@class='label']") == " ".join(["What the picture shows Below the picture"] * 2)
    assert words(figure, ".//p[@class='frame']") == "../figures/hand.svg"


def test_new_and_lone_blocks_say_what_to_do() -> None:
    root = shown()
    new, gone, lone = (row(root, key) for key in ("care/i-3", "care/p-4", "care/p-5"))
    assert f"Write it at this place in {desks.EN}" in words(new, ".//div[@class='side'][2]")
    for orphan in (gone, lone):
        assert f"Delete the translation from {desks.EN}" in words(orphan, ".//div[@class='side'][1]")
    assert words(gone, ".//del") == "旧话。" and not lone.xpath(".//del")


def test_who_said_so_and_when() -> None:
    root = shown()
    signs = {key: words(row(root, key), ".//span[@class='signed']") for key in ("care/p-2", "care/c-8", "care/r-7")}
    assert signs == {
        "care/p-2": "last confirmed by li, November 20, 2026 last reviewed by 王红, November 24, 2026",
        "care/c-8": "confirmed by li, November 20, 2026 reviewed by 王红, November 24, 2026",
        "care/r-7": "",
    }
    assert words(row(root, "care/i-a"), ".//p[@class='unchanged']") == "No change needed 只改了标点"
    assert row(root, "care/c-8").xpath(".//time/@datetime") == ["2026-11-20", "2026-11-24"]
    entry = replace(desks.entries()[-2], state=State.STALE)
    assert "只改了标点" not in words(shown(desks.desk(entry)), "//main")


@pytest.mark.parametrize(
    ("key", "terms"),
    [
        ("front/title", "湿疹 → eczema ✓ found"),  # and not the damp that it begins with
        ("care/p-2", "保湿剂 → moisturiser × not found here"),
        ("care/i-3", "抓 → scratch"),  # nobody can miss a word in a text that is not there
        ("care/q-6", "药 → drug × not found here"),
        ("care/p-4", ""),
    ],
)
def test_terms_of_the_glossary(key: str, terms: str) -> None:
    assert words(row(shown(), key), ".//div[@class='terms']//li") == terms


def test_a_term_given_twice_is_met_by_either() -> None:
    shelf = desks.shelf()
    (_, damp, *_) = shelf.glossary
    twice = review.Shared(replace(shelf, glossary=(*shelf.glossary, replace(damp, zh="湿疹", en="wet rash"))), CONFIG)
    found = row(parsed(review.article(desks.desk(), (), twice)), "front/title")
    assert words(found, ".//div[@class='terms']//li") == "湿疹 → eczema / wet rash ✓ found"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_text_reads_as_it_does_in_its_file(lang: str) -> None:
    """What a row shows is what the reader of files makes of the same text: over the first handout."""
    slug = "stem-cells-atopic-dermatitis"
    file = files.load(HOUSE.parent, slug, lang, f"source/{lang}/{slug}.md")
    read = parse(file)
    bodies = {block.span.line: block.body for block in read.blocks()}
    runs = {at: body.inlines for at, body in bodies.items() if isinstance(body, Paragraph | Heading)}
    texts = [each for each in segments(read, file.text) if each.kind in (Kind.PARAGRAPH, Kind.HEADING)]
    assert len(runs) > 20 and {each.span.line: typed(each.text) for each in texts} == runs


# ---------------------------------------------------------------- findings


def test_findings_stand_at_their_block() -> None:
    root = shown()
    codes = {
        each.get("id"): words(each, ".//li[starts-with(@class,'finding')]//p[@class='said']/code")
        for each in root.xpath("//li[contains(@class,'noted')]")
    }
    assert codes == {
        anchor("care/p-2"): "NUM004",
        anchor("care/i-3"): "STR012",  # not at the block behind which it is missing
        anchor("care/c-8"): "LEN001",  # a caption spans its table
    }  # fmt: skip
    assert words(root, "//section[@class='rest']//code") == "HND009 source/en/skin/eczema.md:1:1"
    (number,) = row(root, "care/p-2").xpath(".//li[@class='finding error']")
    assert words(number, "./p[@class='said']") == "× error NUM004 the Chinese says 每天2次, this text does not"
    assert words(number, "./p[@class='hint']") == "write what the Chinese says"
    assert words(number, "./p[@class='said']/span[@lang]") == "每天 次"


def test_a_row_of_a_table_takes_its_findings_from_the_caption() -> None:
    found = (Finding(Span(desks.EN, 24), "NUM001", say("x"), say("y"), Severity.ERROR),)
    assert words(row(shown(found=found), "care/r-7"), ".//code").endswith("NUM001 source/en/skin/eczema.md:24:1")


def test_the_gravest_comes_first() -> None:
    kinds = (Severity.INFO, None, Severity.WARNING)  # a finding that does not say is an error
    found = tuple(Finding(Span(desks.EN, 12), "X001", say("x"), say("y"), kind) for kind in kinds)
    got = row(shown(found=found), "care/p-2").xpath(".//li[starts-with(@class,'finding')]/@class")
    assert got == ["finding error", "finding warning", "finding info"]


# ---------------------------------------------------------------- the page


def test_counts_and_coverage() -> None:
    root = shown()
    assert words(root, "//p[@class='coverage']") == "Confirmed 60% 6 of 10 blocks"
    assert root.xpath("//p[@class='coverage']//*[@class='done']/@width") == ["60"]
    assert words(root, "//fieldset//label") == (
        "everything 12 what is to be done 6 with findings 3 ! stale 1 + new 1 × orphan 2 ~ retouched 1 "
        "? unconfirmed 1 ✓ ok 5 ✓✓ reviewed 1"
    )


@given(st.lists(st.sampled_from(State)))
def test_a_hundred_percent_means_all(states: list[State]) -> None:
    entry = desks.entries()[0]
    found = tally(replace(entry, state=state) for state in states)
    waiting = [state for state in states if state not in (State.OK, State.REVIEWED, State.ORPHAN)]
    assert (found.percent == 100) == (found.blocks > 0 and not waiting)
    assert 0 <= found.percent <= 100 and found.blocks + found.orphans == len(states)
    assert found.open + found.confirmed == len(states)


@pytest.mark.parametrize("name", ["wanted", "noted", *State])
def test_every_filter_is_in_the_sheet(name: str) -> None:
    sheet = review.style(CONFIG).data.decode()
    assert f"main:has(#show-{name}:checked) .row:not(.{name}, .opens)" in sheet
    assert shown().xpath(f"//input[@id='show-{name}']") and shown().xpath(f"//li[contains(@class,'{name}')]")


def test_filters_only_for_what_there_is() -> None:
    root = shown(desks.desk(desks.entries()[0]), found=())
    assert root.xpath("//input/@id") == ["show-all", "show-ok"]


def test_sections_and_what_is_left_to_do_there() -> None:
    extra = desks.both(Kind.HEADING, "more/h-x", (40, 40), ("更多", "More"), section="more")
    root = shown(desks.desk(*desks.entries(), extra))
    assert [words(each, ".") for each in root.xpath("//nav//li")] == ["Front matter", "护理 Care 6 to do", "更多 More"]
    assert root.xpath("//nav//a/@href") == ["#part-0", "#in-care", "#in-more"]
    assert [(each.get("lang"), each.text) for each in root.xpath("//section[@class='part']//h2")] == [
        (None, "Front matter"), ("zh-Hans", "护理"), ("zh-Hans", "更多")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("known", "translated", "says"),
    [(True, True, ""), (False, True, ADOPT), (True, False, ADOPT), (False, False, "There is no translation yet")],
)
def test_what_is_not_adopted_says_what_to_type(known: bool, translated: bool, says: str) -> None:
    desk = desks.desk(known=known, translated=translated)
    banner = words(shown(desk), "//p[@class='banner']")
    assert says in banner and bool(banner) == bool(says)


def test_a_damaged_ledger_says_what_to_type() -> None:
    desk = desks.desk()
    damaged = replace(desk, ledger=replace(desk.ledger, damages=(Damage(3, "conflict"),)))
    assert "python3 build.py sync --repair" in words(shown(damaged), "//p[@class='banner']")
    assert not shown(desk).xpath("//p[@class='banner']")


# ---------------------------------------------------------------- hands, eyes, ears


@given(st.text(), st.text())
def test_anchors_are_safe_and_differ(one: str, other: str) -> None:
    assert re.fullmatch(r"[A-Za-z][\w.-]*", anchor(one), re.ASCII)
    assert (anchor(one) == anchor(other)) == (one == other)


TRAP = "</title><script>alert(1)</script>\"'><img src=x onerror=y>"


def hostile() -> Desk:
    source, target = (desks.seg(Kind.PARAGRAPH, path, 12, TRAP + "[a](javascript:x)") for path in (desks.ZH, desks.EN))
    entry = Entry(
        TRAP, State.STALE, source, target, desks.record(TRAP, TRAP + "旧", translated=Sign(TRAP, date(2026, 1, 1)))
    )
    row = replace(desks.entries()[-2], record=desks.record("care/i-a", "x", unchanged=TRAP))
    orphan = replace(desks.entries()[4], record=desks.record("x", TRAP))
    fact = desks.both(Kind.FACT, "front/title", (2, 2), (TRAP, TRAP), section="", name="title")
    figure = desks.both(Kind.FIGURE, "f", (40, 40), (TRAP, TRAP), (TRAP, TRAP), section=TRAP, frame=TRAP)
    return replace(
        desks.desk(fact, entry, orphan, row, figure, known=False),
        source=desks.article("zh", desks.ZH, TRAP),
        target=desks.article("en", f"source/en/{TRAP}.md", TRAP),
    )


def test_no_text_can_break_out() -> None:
    found = (
        Finding(Span(desks.EN, 12), TRAP, say("{x}", x=TRAP), say("{x}", x=TRAP)),
        Finding(Span(TRAP, 1), "X", say(TRAP.replace("{", "")), say("y")),
    )
    shelf = replace(desks.shelf(), glossary=(replace(desks.shelf().glossary[0], zh="alert", en=TRAP),))
    setting = review.Shared(shelf, replace(CONFIG, publisher=TRAP))
    page = review.article(hostile(), found, setting)
    index = review.index([review.summary(hostile(), found, CONFIG)], setting)
    for each in (page, index):
        root = parsed(each)
        assert not root.xpath("//script | //img | //@onerror") and "javascript:" not in "".join(root.xpath("//@href"))
        assert words(root, "//h1 | //tbody//a").count(TRAP) >= 1
    assert words(parsed(page), "//div[@class='terms']//li").count(TRAP) == 3


@pytest.mark.parametrize("voice", VOICES)
def test_nothing_comes_from_outside(voice: str) -> None:
    for root, up in ((shown(voice=voice), "../"), (board(line(), voice=voice), "")):
        (policy,) = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert "default-src 'none'" in policy and "unsafe" not in policy and "script-src" not in policy
        assert not root.xpath("//@style | //style | //script | //iframe | //object | //@src | //form")
        assert not [name for each in root.iter() for name in each.attrib if name.startswith("on")]
        assert root.xpath("//link/@href") == [f"{up}style.css"]
    assert not re.search(r"url\(|@import|//[a-z]", review.style(CONFIG).data.decode())


def test_every_link_leads_somewhere() -> None:
    root = shown()
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    for target in root.xpath("//a/@href"):
        parts = urlsplit(target)
        assert parts.fragment in ids if target.startswith("#") else target in ("../index.html", "https://a.example/")
    assert board(line()).xpath("//tbody//a/@href") == ["skin/eczema.html"]


def test_names_that_no_address_carries_are_quoted() -> None:
    plain = desks.desk()
    desk = replace(plain, source=replace(plain.source, slug="皮肤 1#a"))
    assert review.article(desk, (), shared()).path == "review/皮肤 1#a.html"
    assert review.summary(desk, (), CONFIG).address == "%E7%9A%AE%E8%82%A4%201%23a.html"


@pytest.mark.parametrize(("voice", "tag"), [("en", "en"), ("zh", "zh-Hans")])
def test_each_text_says_its_language(voice: str, tag: str) -> None:
    for root in (shown(voice=voice), board(line(), line(known=False), line(translated=False), voice=voice)):
        assert root.get("lang") == tag
        for element in root.xpath("//body//*"):
            text = (element.text or "").strip()
            lang = next(each.get("lang") for each in [element, *element.iterancestors()] if each.get("lang"))
            quoted = {each.get("class") or each.tag for each in [element, *element.iterancestors()]} & QUOTING
            if quoted or not text:
                continue
            if re.search("[\u4e00-\u9fff]", text):
                assert lang == "zh-Hans", text
            elif re.search("[A-Za-z]{4}", text) and element.get("class") != "what":
                assert lang == "en", text


def test_marks_for_screen_readers() -> None:
    for root in (shown(), board(line())):
        levels = [int(each.tag[1]) for each in root.xpath("//h1 | //h2 | //h3 | //h4")]
        assert levels[0] == 1 and levels.count(1) == 1 and set(levels) <= {1, 2}
        assert root.xpath("//main[@id='main']") and root.xpath("//body/a[1]")[0].get("href") == "#main"
        assert set(root.xpath("//@aria-labelledby")) <= set(root.xpath("//@id")) and root.findtext(".//title")
        assert all(each.text_content().strip() for each in root.iter("a"))
        assert root.xpath("//svg[not(@aria-hidden)]") == []
    assert shown().xpath("//fieldset/legend") and len(shown().xpath("//label/input[@name='show']")) == 10
    table = board(line())
    assert set(table.xpath("//thead//th/@scope")) == {"col"} and set(table.xpath("//tbody//th/@scope")) == {"row"}
    count = len(table.xpath("//thead//th"))
    assert all(len(each.xpath("./th | ./td")) == count for each in table.xpath("//tr"))
    assert len(table.xpath("//*[@role='columnheader']")) == count


# ---------------------------------------------------------------- the dashboard


def test_what_wants_attention_comes_first() -> None:
    ok, *_ = entries = desks.entries()
    stale, new = entries[2], entries[3]
    wrong = (Finding(Span(desks.EN, 1), "X001", say("x"), say("y"), Severity.ERROR),)
    careful = (replace(wrong[0], severity=Severity.WARNING),)
    lines = {
        "done": line(ok), "warned": line(ok, found=careful), "new": line(ok, new),
        "stale": line(stale), "wrong": line(ok, found=wrong), "also done": line(ok),
    }  # fmt: skip
    root = board(*(replace(each, address=name, file=name) for name, each in lines.items()))
    assert root.xpath("//tbody//a/@href") == ["wrong", "stale", "new", "warned", "also done", "done"]


def test_the_dashboard_counts() -> None:
    root = board(line(found=desks.findings()), line(desks.entries()[0]))
    cells = [[words(each, ".") for each in tr.xpath("./td")] for tr in root.xpath("//tbody/tr | //tfoot/tr")]
    assert cells == [
        ["60%", "10", "1", "1", "2", "1", "1", "5", "1", "1", "2", "2026-11-20"],
        ["100%", "1", "0", "0", "0", "0", "0", "1", "0", "0", "0", "2026-11-20"],
        ["63%", "11", "1", "1", "2", "1", "1", "6", "1", "1", "2", "2026-11-20"],
    ]
    assert words(root, "//tbody/tr[1]/th") == "湿疹 Eczema"


def test_the_dashboard_says_what_to_type() -> None:
    root = board(line(known=False), line(translated=False), line())
    said = [words(each, ".//span[@class='todo']") for each in root.xpath("//tbody/tr")]
    assert said == [
        f"not adopted yet Type: {ADOPT}",
        "",
        f"not translated yet Write {desks.EN}, then type: {ADOPT}",
    ]
    bare = review.untranslated(desks.desk().source, 7, desks.EN)
    row = board(bare).xpath("//tbody/tr")[0]
    assert words(row, "./th") == f"湿疹 {said[2]}" and not row.xpath(".//a")
    assert [words(each, ".") for each in row.xpath("./td")][:4] == ["0%", "7", "0", "7"]
    assert words(board(), "//main/p") == "There are no translations yet."


def test_several_targets_have_a_folder_each() -> None:
    config = replace(CONFIG, targets=("en", "zh"))
    assert review.article(desks.desk(), (), review.Shared(desks.shelf(), config)).path == "review/en/skin/eczema.html"


# ---------------------------------------------------------------- colours

PAIRS = (
    *(("ink", ground) for ground in ("paper", "message", "panel", "caution", "warning", "tip")),
    *(("quiet", ground) for ground in ("paper", "message", "panel")),
    *(("accent", ground) for ground in ("paper", "message", "panel")),
    *((f"{box}-edge", box) for box in ("note", "tip", "important", "warning", "caution")),
    *((f"{box}-edge", ground) for box in ("tip", "warning", "caution") for ground in ("paper", "message")),
    ("accent-ink", "accent"),
)
SHAPES = ("edge", "accent", "note-edge", "important-edge", "warning-edge", "caution-edge")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_all_can_be_read(dark: bool) -> None:
    colours = tokens(dark)
    assert not [pair for pair in PAIRS if contrast(colours[pair[0]], colours[pair[1]]) < 4.5]
    assert not [shape for shape in SHAPES if contrast(colours[shape], colours["paper"]) < 3]


def test_the_sheet_names_no_colour_of_its_own() -> None:
    sheet = review.style(CONFIG).data.decode()
    rules = sheet[sheet.index("Review pages:") :]
    assert not re.findall(r"(?<!show-)(?<!&)#[0-9a-fA-F]{3,8}\b", rules)
    assert set(re.findall(r"var\(--([\w-]+)", rules)) <= {*tokens(False), "step", "corner"}
    grounds = set(re.findall(r"background: var\(--([\w-]+)\)", rules))
    assert grounds <= {ground for _, ground in PAIRS}
    inks = set(re.findall(r"[{; ]color: var\(--([\w-]+)\)", rules))
    assert inks <= {ink for ink, _ in PAIRS}
    assert "@media print" in rules and (HOUSE / "style/review.css").is_file()

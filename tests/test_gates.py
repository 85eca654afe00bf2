"""The gates before WeChat, the first handout held to their bars, and what becomes of a text that is too long."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import everykind as kind
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as tree
from PIL import Image

from duizhao import gates
from duizhao.cli import main
from duizhao.config import Config, load
from duizhao.finding import Finding, Severity
from duizhao.model import Article, Cite, Figure, Footnote, Note, Page, Section, Shelf, Span, Text, Work, cited
from duizhao.project import Project
from duizhao.prove import Proofreader
from duizhao.render import wechat
from duizhao.render.wechat import PostPage, theme
from duizhao.render.wechat.fields import Fields
from duizhao.sanitizer import sanitized
from duizhao.sketch import sketch
from duizhao.wechat_limits import HTML_MOST, length

ROOT = Path(__file__).resolve().parent.parent
NOTHING = Fields(*[""] * 6)  # what stands beside an article is no matter of the gates
TODAY = date(2026, 11, 26)
SRC = re.compile(r'src="[^"]*"')


@cache
def first() -> tuple[Work, Shelf, Config]:
    """The handout that comes with the program."""
    config = load(ROOT, TODAY)
    project = Project.open(config)
    (slug,) = (each for each in project.files if not each.startswith("_"))
    opened = project.opened(slug)
    assert opened is not None
    return opened.work, project.shelf, config


@cache
def handout() -> tuple[Page, ...]:
    work, shelf, config = first()
    return tuple(wechat.write(work, shelf, config))


def posts() -> list[PostPage]:
    return [page for page in handout() if isinstance(page, PostPage)]


def themed(name: str) -> list[PostPage]:
    """The articles in another theme; their pictures, which take two seconds to draw, are those of every theme."""
    work, _, config = first()
    made = [sketch(replace(config, wechat_theme=name), work.slug, each.lang) for each in work.articles()]
    return [PostPage(wechat.path(post), post.html.encode(), post, NOTHING) for both in made for post in both]


@pytest.mark.parametrize("name", theme.names(Path("nowhere")))
def test_the_first_handout_passes_in_every_theme(name: str) -> None:
    found = gates.judged(themed(name), first()[0])
    assert {each.code for each in found} <= {"WXP001", "WXP005"}
    assert not [each for each in found if each.severity is Severity.ERROR and each.code != "WXP005"]
    for page in themed(name):
        html = page.data.decode()
        root = tree.fragment_fromstring(html)
        assert length(html) < HTML_MOST
        assert len(html) <= 2.3 * len(root.text_content())
        assert sanitized(html) == (html, ())
        assert not root.xpath("//ul|//ol|//li|//*[@class]|//*[@id]")
        assert re.findall(r"\n|\t", html) == []


def test_the_pictures_of_the_first_handout_pass() -> None:
    assert [each for each in gates.judged(handout(), first()[0]) if each.severity is Severity.ERROR] == []


def test_the_text_of_the_first_handout_is_that_of_its_markdown() -> None:
    """The proof-reader finds every block of each part in order; together the parts have every section once."""
    work, shelf, config = first()
    reader = Proofreader(shelf, config)
    assert [fault for page in posts() for fault in reader.prove(page, work)] == []
    for article in work.articles():
        parts = [page.post.work.source for page in posts() if page.post.work.source.lang == article.lang]
        assert [each.id for part in parts for each in part.sections] == [each.id for each in article.sections]
    lost = replace(posts()[0], data=posts()[0].data.replace("老鼠".encode(), b"").replace("小鼠".encode(), b""))
    assert [fault.code for fault in reader.prove(lost, work)], "the proof-reader can tell"


def test_each_part_resolves_its_own_numbers() -> None:
    parts = [page for page in posts() if page.post.parts > 1]
    assert [page.path.rpartition("/")[2].count(".2.") for page in parts] == [0, 1]
    for page in parts:
        text = tree.fragment_fromstring(page.data.decode()).text_content()
        assert f"Part {page.post.part} of 2" in text
        assert "Not yet medically reviewed" in text and "Do not stop your treatment" in text
        assert sorted(page.post.work.numbers.values()) == list(range(1, len(page.post.work.numbers) + 1))
        keys = {key for block in page.post.work.source.blocks() for key in cited(block.body)}
        assert keys == page.post.work.numbers.keys()


# ---------------------------------------------------------------- long texts


def long(lengths: list[int], note: bool = True) -> Work:
    """A work of sections with so many characters of Chinese each; every section cites a record of its own."""
    sections = []
    for nth, size in enumerate(lengths):
        level = 2 if nth % 3 == 0 else 3
        call = (Note("n"),) if note and nth in (0, len(lengths) - 1) else ()
        block = replace(
            kind.para("字" * size, Cite(("ab"[nth % 2],)), *call), span=Span("source/zh/x.md", 10 * nth + 2)
        )
        head = kind.section(f"s{nth}", level, f"第{nth}节").blocks[0]
        sections.append(Section(f"s{nth}", (replace(head, span=Span("source/zh/x.md", 10 * nth + 1)), block)))
    if note:
        footnote = replace(kind.block(Footnote("n", (kind.para("注"),))), span=Span("source/zh/x.md", 9999))
        sections[0] = Section("s0", (*sections[0].blocks, footnote))
    meta = kind.facts(title="x", main_message="不要停药。", version="1")
    return Work("x", Article("x", "zh", "source/zh/x.md", meta, tuple(sections)), (), {"a": 1, "b": 2})


def made(work: Work, folder: Path = Path("nowhere")) -> list[PostPage]:
    return [page for page in wechat.write(work, kind.shelf(), kind.config(folder)) if isinstance(page, PostPage)]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(1, 9000), min_size=1, max_size=12))
def test_parts_hold_everything_once_in_order_and_fit(lengths: list[int]) -> None:
    work = long(lengths)
    pages = made(work)
    sections = [each for page in pages for each in page.post.work.source.sections]
    assert [each.id for each in sections] == [each.id for each in work.source.sections]
    kept = [block for each in sections for block in each.blocks if not isinstance(block.body, Footnote)]
    assert kept == [block for block in work.source.blocks() if not isinstance(block.body, Footnote)]
    for page in pages:
        assert page.data.decode().count("字") == sum(
            len(run.text) for block in page.post.work.source.blocks() for run in getattr(block.body, "inlines", ())
            if isinstance(run, Text) and run.text.startswith("字")
        )  # fmt: skip
    assert len(pages) == 1 or all(length(page.data.decode()) < HTML_MOST for page in pages)
    reader = Proofreader(kind.shelf(), kind.config(Path("nowhere")))
    assert [fault for page in pages for fault in reader.prove(page, work)] == []


def test_as_few_parts_as_can_be_and_even() -> None:
    lengths = [3000] * 12  # 36,000 and more
    pages = made(long(lengths))
    assert [len(page.post.work.source.sections) for page in pages] == [6, 6]
    assert [page.path for page in pages] == ["wechat/zh/x.html", "wechat/zh/x.2.html"]
    assert [page.fields.title for page in pages] == ["x（1/2）", "x（2/2）"]
    assert "下一部分从“第6节”开始" in pages[0].data.decode()
    assert all("①\u2002注" in page.data.decode() for page in pages), "both parts call the note"


def test_a_section_too_long_for_any_cut_is_named() -> None:
    work = long([100, 21_000, 200])
    (found,) = [each for each in gates.judged(made(work), work) if each.code == "WXP001"]
    assert (found.severity, found.where.line) == (Severity.ERROR, 11)
    assert "“第1节” 21," in str(found.hint)


# ---------------------------------------------------------------- planted faults


def judged(work: Work, old: str, new: str, folder: Path) -> list[Finding]:
    """The gates' findings for a work one piece of which has been spoilt."""
    pages = []
    for page in wechat.write(work, kind.shelf(), kind.config(folder)):
        if isinstance(page, PostPage) and page.path.startswith("wechat/zh/"):
            pieces = tuple(replace(each, html=each.html.replace(old, new)) for each in page.post.pieces)
            assert pieces != page.post.pieces
            post = replace(page.post, pieces=pieces)
            page = replace(page, data=post.html.encode(), post=post)
        pages.append(page)
    return gates.judged(pages, work)


@pytest.mark.parametrize(
    ("old", "new", "code", "message"),
    [
        ("<h2", '<h2 id="x"', "WXP003", "WeChat would not keep <h2 id>"),
        ("第2节</h2>", "第2节</h2>", "", ""),
        ("字字字", '字<a href="https://x.example">字</a>字', "WXP003", "WeChat would not keep <a>"),
        ("字字字", '字<span style="color:#aaa">字</span>字', "WXP002", "text in #aaa on #fff is hard to read: 2.3:1"),
        ("字字字", '字<span style="color:red">字</span>字', "WXP002", "nobody can tell whether red on #fff"),
        ("字[1]", "字[7]", "WXP006", "[7] leads to no reference"),
    ],
)
def test_a_fault_is_found_at_its_line(tmp_path: Path, old: str, new: str, code: str, message: str) -> None:
    work = long([3, 3])
    if not code:
        assert gates.judged(made(work), work) == []
        return
    found = judged(work, old, new, tmp_path)
    assert code in {each.code for each in found}
    (chosen, *_) = (each for each in found if each.code == code)
    assert str(chosen.message).startswith(message) and chosen.where.path == "source/zh/x.md"
    assert chosen.where.line == (1 if old == "<h2" else 2)


def test_pictures_are_weighed_as_they_were_made(tmp_path: Path) -> None:
    work = kind.work()
    pages = list(wechat.write(work, kind.shelf(), kind.config(kind.project(tmp_path))))
    assert gates.judged(pages, work) == []
    spoilt = [replace(page, data=page.data + bytes(1_000_000)) if "png" in page.path else page for page in pages]
    assert {each.code for each in gates.judged(spoilt, work)} == {"WXP005"}
    gif = [replace(page, data=b"GIF89a") if "png" in page.path else page for page in pages]
    assert "is of the kind gif" in str(gates.judged(gif, work)[0].message)


def test_a_photograph_has_no_more_pixels_than_wechat_shows(tmp_path: Path) -> None:
    (tmp_path / "source/figures").mkdir(parents=True)
    Image.effect_noise((3000, 300), 80).save(tmp_path / "source/figures/hand.jpg")
    work = long([3])
    photograph = kind.block(Figure("../figures/hand.jpg", "一只手", ()))
    section = work.source.sections[0]
    article = replace(work.source, sections=(replace(section, blocks=(*section.blocks, photograph)),))
    pages = list(wechat.write(replace(work, source=article), kind.shelf(), kind.config(tmp_path)))
    (picture,) = (page for page in pages if page.path.endswith(".jpg"))
    assert Image.open(io.BytesIO(picture.data)).size == (1354, 135)
    assert gates.judged(pages, work) == []


def test_a_sketch_is_the_article_of_a_build_but_for_its_pictures() -> None:
    work, _, config = first()
    for article in work.articles():
        sketched = [post.html for post in sketch(config, work.slug, article.lang)]
        built = [page.data.decode() for page in posts() if page.post.work.source.lang == article.lang]
        assert [SRC.sub("", html) for html in sketched] == [SRC.sub("", html) for html in built]


def test_the_article_command_prints_a_part(capsys: pytest.CaptureFixture[str]) -> None:
    path = f"source/en/{first()[0].slug}.md"
    with pytest.raises(SystemExit) as end:
        main(["--project", str(ROOT), "--ui", "en", "article", path, "--part", "2", "--theme", "large"])
    said = capsys.readouterr()
    assert end.value.code == 0 and said.err.startswith("part 2 of 2: ")
    assert said.out.startswith('<section style="font-size:18px') and said.out.endswith("</section>\n")
    with pytest.raises(SystemExit) as end:
        main(["--project", str(ROOT), "--ui", "en", "article", path, "--part", "3"])
    assert end.value.code == 2 and "the article has 2 parts" in capsys.readouterr().err
    with pytest.raises(SystemExit) as end:
        main(["--project", str(ROOT), "--ui", "en", "article", "README.md"])
    assert end.value.code == 2 and "README.md is no article" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["'build', '--formats', 'wechat'", "'article', SLUG"])
def test_a_wechat_article_needs_no_press(tmp_path: Path, command: str) -> None:
    """WeasyPrint takes longer to load than an article to make."""
    shutil.copytree(ROOT / "source", tmp_path / "source")
    code = (
        "import sys; from duizhao.cli import main\n"
        f"SLUG = 'source/zh/{first()[0].slug}.md'\n"
        f"try: main(['--project', sys.argv[1], {command}])\n"
        "except SystemExit as end: print(end.code, 'weasyprint' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, cwd=ROOT)
    assert done.stdout.endswith("0 False\n"), done.stdout + done.stderr

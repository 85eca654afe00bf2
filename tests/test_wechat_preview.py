"""The preview page of WeChat articles in a browser: what it shows on a phone, and what gets to the clipboard."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import everykind as kind
import pytest
from browser import CHROMIUM, Browser, browser, served
from lxml import html as tree

from duizhao.catalogue import catalogue
from duizhao.colour import contrast, rgb
from duizhao.colour.darkmode import PAGE, dark_ground, dark_text
from duizhao.language import LANGUAGES
from duizhao.model import Page
from duizhao.prove import prove
from duizhao.render import wechat
from duizhao.render.wechat import preview
from duizhao.render.wechat.dark import darkened, hexed
from duizhao.render.wechat.fields import Fields
from duizhao.resources import HOUSE

PATH = "wechat/preview/eczema.html"
STYLES = (
    "color", "backgroundColor", "fontSize", "fontWeight", "lineHeight", "textIndent", "paddingLeft",
    "borderLeftWidth", "borderLeftColor", "borderLeftStyle", "verticalAlign", "marginTop", "marginBottom",
)  # fmt: skip


def made(folder: Path, slug: str = "eczema", **settings: object) -> dict[str, Page]:
    config = kind.config(folder, **settings)
    return {page.path: page for page in wechat.write(kind.work(slug=slug), kind.shelf(), config)}


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every page, and beside the preview a copy set in the house's fonts: a machine may have none."""
    folder = tmp_path_factory.mktemp("output")
    for path, page in made(kind.project(tmp_path_factory.mktemp("project"))).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(page.data)
    text = (folder / PATH).read_text("utf-8")
    (folder / "wechat/preview/set.html").write_text(dressed(text), "utf-8")
    (folder / "box.html").write_text("<!doctype html><div id=box contenteditable></div>", "utf-8")
    (folder / "fonts").symlink_to(HOUSE / "fonts")
    return folder


def dressed(text: str) -> str:
    """The page with the house's fonts under names that its style asks for first."""
    faces = "".join(
        f'@font-face{{font-family:"{name}";src:url("/fonts/{file}");font-weight:{weight}}}'
        for name, file, weight in (
            ("PingFang SC", "DuizhaoSansSC-Regular.ttf", 400),
            ("PingFang SC", "DuizhaoSansSC-Bold.ttf", 700),
            ("Segoe UI", "DuizhaoSans-Regular.ttf", 400),
            ("Segoe UI", "DuizhaoSans-Bold.ttf", 700),
        )
    )
    text = text.replace("default-src 'none'", "default-src 'none'; font-src 'self'").replace("system-ui,", "")
    return text.replace("<style>", f"<style>{faces}", 1)


@pytest.fixture(scope="module")
def led(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("there is no Chromium on this machine")
    with browser(tmp_path_factory.mktemp("profile")) as one:
        yield one


@pytest.fixture(scope="module")
def at(output: Path) -> Iterator[str]:
    with served(output) as address:
        yield address


# ---------------------------------------------------------------- the page by itself


def test_the_page_holds_every_article_as_it_is_pasted(output: Path) -> None:
    root = tree.document_fromstring((output / PATH).read_bytes().decode())
    for number, lang in enumerate(("zh", "en"), 1):
        pasted = (output / f"wechat/{lang}/eczema.html").read_text("utf-8")
        (shown,) = root.xpath(f"//*[@id='article-{number}']/*")
        text = tree.tostring(shown, encoding="unicode", with_tail=False)
        assert text.replace(f"../{lang}/figures/", "figures/") == tree.tostring(
            tree.fragment_fromstring(pasted), encoding="unicode"
        )
        (dark,) = root.xpath(f"//*[@class='side side-{number}']//*[@class='screen dark']/*[@class='body']")
        assert dark.text_content() == shown.text_content()


@pytest.mark.parametrize("slug", ["eczema", "skin/eczema", "皮肤 1"])
def test_every_address_leads_to_a_file(tmp_path: Path, slug: str) -> None:
    pages = made(kind.project(tmp_path), slug)
    place = Path(f"wechat/preview/{slug}.html")
    root = tree.document_fromstring(pages[place.as_posix()].data.decode())
    addresses = {*root.xpath("//@href"), *root.xpath("//@src")}
    local = {each for each in addresses if "://" not in each}
    assert len(local) == 6  # a picture and two covers in each language
    for each in local:
        parts: list[str] = []
        for part in (place.parent / unquote(each)).parts:
            parts = parts[:-1] if part == ".." else [*parts, part]
        assert "/".join(parts) in pages


def test_nothing_is_fetched_and_nothing_but_our_script_runs(output: Path) -> None:
    root = tree.document_fromstring((output / PATH).read_bytes().decode())
    (policy,) = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert "default-src 'none'" in policy and "connect-src" not in policy and "http" not in policy
    assert not root.xpath("//link | //iframe | //script[@src]")
    assert [each.text for each in root.iter("script")] == [preview.script()]
    assert not re.search(r"\b(fetch|XMLHttpRequest|WebSocket|sendBeacon|import|eval|innerHTML\s*=)", preview.script())


def test_only_our_script_passes_the_last_look(tmp_path: Path) -> None:
    config = kind.config(kind.project(tmp_path))
    page = made(tmp_path)[PATH]

    def codes(old: str, new: str, path: str = PATH) -> list[str]:
        text = page.data.decode()
        assert old in text
        changed = Page(path, text.replace(old, new).encode())
        return [each.code for each in prove(changed, kind.work(), kind.shelf(), config)]

    assert codes("<h1>", "<h1>") == []
    assert codes('"use strict";', '"use loose";') == ["PRV010"]
    assert codes("</main>", "<script>1</script></main>") == ["PRV010"]
    assert codes("</main>", '<img src="x" onerror="1"></main>') == ["PRV010"]
    assert codes("<script>", '<script src="x.js">') == ["PRV010"]
    assert "PRV010" in codes("<h1>", "<h1>", "web/zh/eczema.html")


def test_each_article_has_words_of_its_language_around_it(output: Path) -> None:
    root = tree.document_fromstring((output / PATH).read_bytes().decode())
    zh, en = root.xpath("//*[starts-with(@class, 'side ')]")
    assert (zh.get("lang"), en.get("lang")) == (LANGUAGES["zh"].tag, LANGUAGES["en"].tag)
    assert "复制正文" in zh.text_content() and "Copy the text" not in zh.text_content()
    assert "Copy the text" in en.text_content() and not re.search("[\u4e00-\u9fff]", en.find("div").text_content())
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert set(root.xpath("//@aria-labelledby | //@data-copies | //@data-receipt")) <= set(ids)


@pytest.mark.parametrize(
    ("title", "told"),
    [("x" * 32, "32 of 32 characters"), ("x" * 33, "close to the limit"), ("x" * 65, "too long, WeChat refuses it")],
)
def test_a_count_tells_what_wechat_will_say(tmp_path: Path, title: str, told: str) -> None:
    sheet = preview.Sheet("en", Fields(title, "", "", "", "wechat/en/a.png", "wechat/en/b.png"), "<section>x</section>")
    page = preview.preview(kind.work(), [sheet], kind.config(tmp_path))
    assert told in tree.document_fromstring(page.data.decode()).xpath("//*[@class='label']")[0].text_content()


@pytest.mark.parametrize(("size", "state"), [(17_000, "fits"), (17_001, "long"), (19_999, "long"), (20_000, "over")])
def test_the_gauge_warns_before_wechat_refuses(tmp_path: Path, size: int, state: str) -> None:
    html = f"<section>{'x' * (size - 19)}</section>"
    sheet = preview.Sheet("en", Fields("x", "", "", "", "wechat/en/a.png", "wechat/en/b.png"), html)
    page = preview.preview(kind.work(), [sheet], kind.config(tmp_path)).data.decode()
    assert f'class="gauge {state}"' in page and f"{size:,} of 20,000 characters" in page


# ---------------------------------------------------------------- dark


def test_colours_turn_as_the_published_rule_turns_them() -> None:
    html = (
        '<section style="color:#333"><p style="background:#f2f2f2;border-left:4px solid #8a5200">a</p>'
        '<p style="color:#1f686c">b</p><p>c <span style="color:rgb(1,2,3)">d</span></p></section>'
    )
    panel, ink = dark_ground((242.0, 242.0, 242.0)), rgb("#333")
    assert ink
    box, accent, bare = tree.fragment_fromstring(darkened(html)).findall("p")
    assert box.get("style") == (
        f"background:{hexed(panel)};border-left:4px solid {hexed(dark_text((138.0, 82.0, 0.0), panel))};"
        f"color:{hexed(dark_text(ink, panel))}"
    )
    assert accent.get("style") == f"color:{hexed(dark_text((31.0, 104.0, 108.0), PAGE))}"
    assert bare.get("style") is None and bare[0].get("style") == "color:rgb(1,2,3)"


def test_the_switch_shows_the_dark_colours(led: Browser, at: str) -> None:
    led.open(f"{at}/{PATH}")
    ground = (
        "getComputedStyle([...document.querySelectorAll('.side-1 .screen')].find(e => e.offsetHeight)).backgroundColor"
    )
    heading = "getComputedStyle([...document.querySelectorAll('.side-1 .body h2')].find(e => e.offsetHeight)).color"
    assert led.run(ground) == "rgb(255, 255, 255)"
    light = rgb_of(led.run(heading))
    led.run("document.getElementById('mode-dark').focus()")
    led.press(" ")
    assert led.run(ground) == "rgb(25, 25, 25)"
    assert max(abs(a - b) for a, b in zip(rgb_of(led.run(heading)), dark_text(light, PAGE), strict=True)) <= 0.5


def rgb_of(text: str) -> tuple[float, float, float]:
    red, green, blue = map(float, re.findall(r"[\d.]+", text)[:3])
    return red, green, blue


# ---------------------------------------------------------------- on a phone


@pytest.mark.parametrize("name", ["eczema", "set"])
@pytest.mark.parametrize("number", [1, 2])
def test_a_narrow_screen_shows_all_of_it(led: Browser, at: str, number: int, name: str) -> None:
    led.open(f"{at}/wechat/preview/{name}.html")
    assert name == "eczema" or led.run("[...document.fonts].some(face => face.status === 'loaded')")
    for mode in ("light", "dark"):
        led.run(f"document.getElementById('side-{number}').click(), document.getElementById('mode-{mode}').click()")
        assert led.run("document.documentElement.scrollWidth") == 375
        wide = led.run(
            "[...document.querySelectorAll('.side *')].filter(e => e.offsetHeight && "
            "e.getBoundingClientRect().right > 375.5 || e.getBoundingClientRect().left < -0.5).map(e => e.outerHTML)"
        )
        assert wide == []
        small = led.run(
            """[...document.querySelectorAll('body *')].filter(e => e.offsetHeight && [...e.childNodes].some(
            n => n.nodeType === 3 && n.nodeValue.trim()) && parseFloat(getComputedStyle(e).fontSize) < 14
            && !e.closest('sup') && getComputedStyle(e).verticalAlign !== 'sub').map(e => e.outerHTML)"""
        )
        assert small == []


def test_every_word_of_the_page_can_be_read(led: Browser, at: str) -> None:
    """Text against the nearest ground, in the page's light and dark and the phone's."""
    script = """[...document.querySelectorAll('body *')].filter(e => e.offsetHeight && [...e.childNodes].some(
        n => n.nodeType === 3 && n.nodeValue.trim())).map(e => {
        let up = e; const clear = /rgba\\(.*, 0\\)/;
        while (up && clear.test(getComputedStyle(up).backgroundColor)) up = up.parentElement;
        return [getComputedStyle(e).color, getComputedStyle(up || document.documentElement).backgroundColor]; })"""
    for system in (False, True):
        led.dark(system)
        led.open(f"{at}/{PATH}")
        for number, mode in ((1, "light"), (1, "dark"), (2, "light"), (2, "dark")):
            led.run(f"document.getElementById('side-{number}').click(), document.getElementById('mode-{mode}').click()")
            pairs = {(text, ground) for text, ground in led.run(script)}
            assert len(pairs) >= 8
            assert not [pair for pair in pairs if contrast(rgb_of(pair[0]), rgb_of(pair[1])) < 4.5]
    led.dark(False)


# ---------------------------------------------------------------- the clipboard


def styled(selector: str) -> str:
    """Every text of an element with what it looks like, in order; Chromium pastes a hard space as a soft one."""
    return f"""(() => {{
        const out = [], all = document.querySelector({json.dumps(selector)});
        const walk = document.createTreeWalker(all, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) {{
            const style = getComputedStyle(walk.currentNode.parentElement);
            const text = walk.currentNode.nodeValue.replaceAll('\u00a0', ' ');
            out.push([text, ...{json.dumps(STYLES)}.map(name => style[name])]);
        }}
        return out; }})()"""


@pytest.mark.parametrize("way", ["clipboard", "copy event", "file"])
@pytest.mark.parametrize("number", [1, 2])
def test_the_button_puts_the_article_on_the_clipboard(
    led: Browser, at: str, output: Path, way: str, number: int
) -> None:
    """Copied with the keyboard, then pasted into a box where text may be edited: the same words in the same look."""
    led.call("Browser.grantPermissions", permissions=["clipboardReadWrite", "clipboardSanitizedWrite"])
    home = output.as_uri() if way == "file" else at
    led.open(f"{home}/{PATH}", 1280)
    led.run(f"document.getElementById('side-{number}').click()")
    if way == "copy event":
        led.run("Object.defineProperty(navigator, 'clipboard', {value: undefined}), 1")
    else:
        led.run("document.execCommand = () => { throw Error('the old way'); }, 1")
    led.run(f"document.querySelector('.side-{number} button.main').focus()")
    led.press("Enter")
    receipt = led.wait(f"document.getElementById('receipt-{number}').textContent")
    blocks = led.run(f"document.getElementById('article-{number}').firstElementChild.children.length")
    assert (
        receipt
        == [
            f"已复制{blocks}段。还有1张图片只在这台电脑上，请手工插入。",
            f"Copied {blocks} blocks. 1 picture is still only on this computer: put it in by hand.",
        ][number - 1]
    )
    want = led.run(styled(f"#article-{number}"))
    led.open(f"{at}/box.html", 1280)
    kinds = led.run("navigator.clipboard.read().then(items => items[0].types)")
    assert {"text/html", "text/plain"} <= set(kinds)
    plain = led.run("navigator.clipboard.readText()")
    led.run("document.getElementById('box').focus()")
    led.press("v", "paste")
    led.wait("document.getElementById('box').textContent.length > 100")
    assert led.run(styled("#box")) == want
    assert "".join(plain.split()).startswith("".join(want[0][0].split()))
    for text, *_ in want:
        assert "".join(text.split()) in "".join(plain.split())


def test_each_field_has_a_button_of_its_own(led: Browser, at: str) -> None:
    led.call("Browser.grantPermissions", permissions=["clipboardReadWrite", "clipboardSanitizedWrite"])
    led.open(f"{at}/{PATH}", 1280)
    ids = led.run("[...document.querySelectorAll('.side-1 .field button')].map(b => b.dataset.copies)")
    assert ids == ["title-1", "author-1", "digest-1", "wide-1", "square-1"]
    for id in ids:
        led.run("document.getElementById('receipt-1').textContent = ''")
        led.run(f"document.querySelector('[data-copies={id}]').focus()")
        led.press("Enter")
        led.wait("document.getElementById('receipt-1').textContent.startsWith('已复制')")
        copied = led.run("navigator.clipboard.readText()")
        assert copied == led.run(f"(e => e.src || e.textContent)(document.getElementById('{id}'))")


def test_a_refused_copy_says_so(led: Browser, at: str) -> None:
    led.open(f"{at}/{PATH}", 1280)
    led.run("Object.defineProperty(navigator, 'clipboard', {value: undefined}), document.execCommand = () => false, 1")
    led.run("document.querySelector('.side-2 button.main').click()")
    led.run("document.getElementById('side-2').click()")
    assert led.wait("document.getElementById('receipt-2').textContent").startswith("Nothing was copied")


def test_the_keyboard_reaches_everything(led: Browser, at: str) -> None:
    led.open(f"{at}/{PATH}", 1280)
    led.run("document.activeElement.blur()")
    reached = []
    for _ in range(40):
        led.press("Tab")
        if (now := led.run("document.activeElement.id || document.activeElement.dataset.copies || ''")) in reached[:1]:
            break
        reached.append(now)
    assert reached[:3] == ["side-1", "mode-light", "article-1"]
    assert "title-1" in reached and "wide-1" in reached
    assert led.run("document.querySelector('.side-1 .screen.light').scrollTop") == 0
    led.run("document.querySelector('.side-1 .screen.light').focus()")
    led.press("End")
    led.wait("document.querySelector('.side-1 .screen.light').scrollTop > 200")


# ---------------------------------------------------------------- the guide


@pytest.mark.parametrize("guide", ["wechat.md", "wechat.zh.md"])
def test_the_guide_and_its_pictures(guide: str) -> None:
    """Every button that the guide names is on the page, every picture is there, described, and small."""
    docs = HOUSE.parent / "docs"
    text = (docs / guide).read_text("utf-8")
    named = re.findall(r"!\[([^\]]+)\]\(([^)]+)\)", text)
    assert len(named) == 3
    for words, path in named:
        assert len(words) > 8 and (docs / path).stat().st_size <= 120_000
    lang = "zh" if ".zh." in guide else "en"
    said = catalogue(lang).gettext
    for words in ("Copy the text", "Pictures", "Cover", "Dark", "Before you publish", "Copy the address of the file"):
        assert re.search(rf"\*+{re.escape(said(words))}\*+", text), words
    assert said("Copied {count} blocks.").format(count=42) in text

"""The press: what a reader, a screen reader and a printer get out of one page of HTML."""

from __future__ import annotations

import hashlib
import io
import logging
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from duizhao import press
from duizhao.press import faces

ROOT = Path(__file__).parent.parent
STYLE = """@page { size: A4; margin: 2cm; @bottom-left { content: "脚 foot " counter(page) } }
:lang(zh) { font-family: "Duizhao Sans SC"; font-feature-settings: "chws" } :lang(en) { font-family: "Duizhao Sans" }"""
SQUARE = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9"><path d="M0 0H9V9Z"/></svg>'


def page(body: str, style: str = STYLE, lang: str = "zh-Hans") -> str:
    return f'<!doctype html><html lang="{lang}"><title>标题 A</title><style>{style}</style><body>{body}</body></html>'


def made(html: str, images: Mapping[str, bytes] | None = None) -> bytes:
    return press.printed(press.Job("a.pdf", html, images or {})).data


def printed(body: str, images: Mapping[str, bytes] | None = None) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(made(page(body), images)))


def text(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as document:
        return "\n".join(sheet.get_textpage().get_text_range() for sheet in document)


def elements(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Dictionary]:
    """Every tag, in reading order."""
    waiting = [pdf.Root.StructTreeRoot.K]
    while waiting:
        node = waiting.pop()
        if isinstance(node, pikepdf.Array):
            waiting.extend(reversed(list(node)))  # type: ignore[call-overload]
        elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
            yield node
            if "/K" in node:
                waiting.append(node.K)


def test_every_face_is_embedded_and_none_is_the_machines() -> None:
    pdf = printed('<p>正文 <b>粗体</b></p><p lang="en">Text <b>bold</b> <i>italic</i> <b><i>both</i></b></p>')
    names = set()
    for font in pdf.pages[0].Resources.Font.values():
        described = font.DescendantFonts[0].FontDescriptor
        assert "/FontFile2" in described
        assert "/ToUnicode" in font
        names.add(str(font.BaseFont).split("+")[1])
    assert len(names) == 6
    assert all(name.startswith("Duizhao-Sans") for name in names)


def test_fonts_named_in_a_style_but_not_ours_are_never_used() -> None:
    data = made(page("<p>字 A</p>", 'p { font-family: "DejaVu Sans", "Noto Sans CJK JP", serif, monospace }'))
    pdf = pikepdf.open(io.BytesIO(data))
    assert all("Duizhao" in str(font.BaseFont) for font in pdf.pages[0].Resources.Font.values())


def test_a_viewer_is_told_title_language_and_conformance() -> None:
    pdf = printed("<h1>题</h1>")
    assert str(pdf.Root.Lang) == "zh-Hans"
    assert str(pdf.docinfo.Title) == "标题 A"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert pdf.Root.MarkInfo.Marked
    with pdf.open_metadata() as meta:
        assert meta["pdfuaid:part"] == "1"
        assert meta["dc:title"] == "标题 A"


def test_a_foreign_part_says_its_language() -> None:
    pdf = printed('<p>中文</p><p lang="en">English</p><ul><li lang="en">item</li></ul>')
    spoken = [(str(each.S), str(each.Lang)) for each in elements(pdf) if "/Lang" in each]
    assert spoken[0] == ("/P", "en")
    assert {lang for _, lang in spoken} == {"en"}
    assert ("/LI", "en") in spoken


def test_a_heading_cell_says_its_direction() -> None:
    pdf = printed('<table><thead><tr><th scope="col">列<th scope="col">列<tbody><tr><th scope="row">行<td>格</table>')
    heads = [str(each.A.Scope) for each in elements(pdf) if each.S == "/TH"]
    assert heads == ["/Column", "/Column", "/Row"]


def test_a_link_says_what_its_title_says() -> None:
    pdf = printed(
        '<p><a href="https://example.org/" title="湿疹协会">甲</a> <a href="https://example.org/b">乙</a></p>'
    )
    assert [str(each.Contents) for each in pdf.pages[0].Annots] == ["湿疹协会", "https://example.org/b"]


def test_what_repeats_on_every_page_is_no_part_of_the_text() -> None:
    fixed = '<div style="position: fixed; top: 5cm; font-size: 40pt">水印</div>'
    pdf = printed(f'{fixed}<p>甲</p><p style="break-before: page">乙</p>')
    tagged = {int(k) for each in elements(pdf) for k in numbers(each)}
    for sheet in pdf.pages:
        marks = [
            (str(step.operands[0]), step.operands[1] if len(step.operands) > 1 else None)
            for step in pikepdf.parse_content_stream(sheet)
            if str(step.operator) in ("BDC", "BMC")
        ]
        assert sum(name == "/Artifact" for name, _ in marks) == 2  # foot and watermark
        assert {int(rest.MCID) for _, rest in marks if rest is not None} <= tagged
    assert text(made(page(f"{fixed}<p>甲</p>"))).count("水印") == 1


def numbers(element: pikepdf.Dictionary) -> list[int]:
    kids = element.get("/K", [])
    kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    return [int(kid) for kid in kids if not isinstance(kid, pikepdf.Object)]


def test_a_character_without_a_glyph_is_refused_by_name() -> None:
    with pytest.raises(press.Unprintable) as refusal:
        made(page("<p>好 😀 正文 ꀀ</p>"))
    assert refusal.value.characters == ("ꀀ", "😀")
    assert "U+1F600 GRINNING FACE" in str(refusal.value)


def test_what_a_handout_needs_can_be_printed() -> None:
    wanted = "ⅠⅡⅢⅫ ≥≤×μβ–—…·“”‘’‑\u00a0\u200b☐☑✓①⑳°‰℃→←↑↓■●○△²³⁶⁻₂ ，。（）《》～％ＡＢ Łódź naïve αΩ 喆鑫堃珺 ㎎"
    assert faces.missing(wanted) == frozenset()
    found = text(made(page(f"<p>{wanted}</p>")))
    for each in "Ⅻ≥‰☐☑⑳⁶喆鑫㎎":
        assert each in found


def test_nothing_is_fetched_that_was_not_handed_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("socket.socket.connect", lambda *_: pytest.fail("the press opened a connection"))
    secret = tmp_path / "secret.svg"
    secret.write_bytes(SQUARE)
    for address in ("https://example.org/a.png", secret.as_uri(), "image:other", "a.png", "data:image/png,x"):
        with pytest.raises(press.Misprint, match=address.split(":")[0]):
            made(page(f'<img src="{address}" alt="x">'), {"own": SQUARE})
    for tag in ('<link rel="stylesheet" href="{}">', "<style>@import url({})</style>"):
        with pytest.raises(press.Misprint):
            made(page(tag.format(secret.as_uri())))


@pytest.mark.parametrize("address", ["https://example.org/a.png", "{secret}", "image:none", "//example.org/a.png"])
@pytest.mark.parametrize(
    "tag",
    [
        '<p style="background-image: url({})">a</p>',
        "<style>p {{ list-style-image: url({}); display: list-item }}</style><p>a</p>",
        "<style>@font-face {{ font-family: x; src: url({}) }}</style><p>a</p>",
        '<object data="{}" type="image/png">a</object>',
        '<svg viewBox="0 0 9 9"><image href="{}" width="9" height="9"/></svg>',
    ],
)
def test_no_style_or_drawing_fetches_anything(
    tag: str, address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("socket.socket.connect", lambda *_: pytest.fail("the press opened a connection"))
    secret = tmp_path / "secret.svg"
    secret.write_bytes(SQUARE)
    with pytest.raises(press.Misprint):
        made(page(tag.format(address.format(secret=secret.as_uri()))))


def test_a_picture_handed_in_is_printed_with_its_description() -> None:
    pdf = printed('<img src="image:source/figures/图 1.svg" alt="方块">', {"source/figures/图 1.svg": SQUARE})
    assert [str(each.Alt) for each in elements(pdf) if each.S == "/Figure"] == ["方块"]


def test_a_picture_without_description_is_refused() -> None:
    with pytest.raises(press.Misprint, match="alt"):
        made(page('<img src="image:a">'), {"a": SQUARE})


def test_a_fault_in_a_style_is_refused_and_the_log_left_as_it_was() -> None:
    logger = logging.getLogger("weasyprint")
    before = (logger.level, list(logger.handlers))
    with pytest.raises(press.Misprint, match="colour"):
        made(page("<p>字</p>", "p { colour: red }"))
    assert (logger.level, logger.handlers) == before


SCRIPT = """
import hashlib, sys
from pathlib import Path
from duizhao import press
job = press.Job("a.pdf", Path(sys.argv[1]).read_text("utf-8"))
sys.stdout.write(hashlib.sha256(press.printed(job).data).hexdigest())
"""


def test_the_same_page_gives_the_same_bytes_anywhere(tmp_path: Path) -> None:
    html = page('<h1>题</h1><p>正文<b>粗</b><a href="https://example.org/">链</a></p><p lang="en">text <i>it</i></p>')
    seen = {hashlib.sha256(made(html)).hexdigest(), hashlib.sha256(made(html)).hexdigest()}
    for seed in ("1", "2"):
        folder = tmp_path / f"项目 {seed}"
        folder.mkdir()
        (folder / "in.html").write_text(html, "utf-8")
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed, "TZ": f"UTC-{seed}"}
        environment |= {"TMPDIR": str(folder), "HOME": str(folder), "FONTCONFIG_FILE": str(folder / "none")}
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT, "in.html"], cwd=folder, env=environment, capture_output=True, check=True
        )
        assert done.stderr == b""
        seen.add(done.stdout.decode())
    assert len(seen) == 1


def test_no_path_of_the_machine_is_in_the_file() -> None:
    pdf = printed("<p>字</p>")
    raw = b"".join(each.read_bytes() for each in pdf.objects if isinstance(each, pikepdf.Stream))
    assert str(ROOT).encode() not in raw
    assert b"/tmp" not in raw


def test_asking_what_can_be_printed_does_not_load_the_engine() -> None:
    used = "from duizhao.press import faces; faces.missing('字')"
    script = f"import sys; {used}; sys.exit('weasyprint' in sys.modules)"
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True)


def test_importing_the_engine_leaves_the_environment_alone() -> None:
    script = (
        "import os, ctypes.util; before = dict(os.environ); ask = ctypes.util.find_library\n"
        "from duizhao import press; press.load()\n"
        "assert dict(os.environ) == before and ctypes.util.find_library is ask"
    )
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True)


def test_without_pango_the_press_says_what_to_install() -> None:
    script = (
        "import sys\n"
        "from duizhao.press.declared import Declared\n"
        "def refuse(self, name, *rest): raise OSError(f'cannot load library {name!r}')\n"
        "Declared.dlopen = refuse\n"
        "from duizhao.finding import Stop; from duizhao import press\n"
        "try: press.printed(press.Job('a.pdf', '<title>t</title>'))\n"
        "except Stop as stop: sys.exit(f'{stop} | {stop.hint}')"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert "need the library Pango" in done.stderr
    assert "apt install libpangoft2-1.0-0" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""

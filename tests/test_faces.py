"""Which characters can be printed: by the house's faces, and by a font that a project brings itself."""

from __future__ import annotations

import io
import struct
import sys
from datetime import date
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from eczema import LOOP, ZH, shelf, work
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from hypothesis import given
from hypothesis import strategies as st

from duizhao import pipeline, press
from duizhao.config import Config, load
from duizhao.finding import Stop
from duizhao.press import faces, second
from duizhao.render import handout

ROOT = Path(__file__).parent.parent
sys.path.append(str(ROOT / "tools"))
import font_coverage  # noqa: E402

TODAY = date(2026, 11, 23)
RARE = "\U00030edd"  # 𰻝, a noodle of Shaanxi: in no face of the house
NAME = "source/fonts/Tiny.ttf"


def font(family: str = "Tiny Second", forbids: int = 0, char: str = RARE) -> bytes:
    """A font of one square character."""
    pen = TTGlyphPen(None)
    for move, place in ((pen.moveTo, (0, 0)), *((pen.lineTo, at) for at in ((0, 800), (900, 800), (900, 0)))):
        move(place)
    pen.closePath()
    built = FontBuilder(1000)
    built.setupGlyphOrder([".notdef", "square"])
    built.setupCharacterMap({ord(char): "square"})
    built.setupGlyf({".notdef": TTGlyphPen(None).glyph(), "square": pen.glyph()})
    built.setupHorizontalMetrics({".notdef": (1000, 0), "square": (1000, 0)})
    built.setupHorizontalHeader(ascent=880, descent=-120)
    built.setupNameTable({"familyName": family, "styleName": "Regular"})
    built.setupOS2(fsType=forbids, sTypoAscender=880, usWinAscent=880)
    built.setupPost()
    out = io.BytesIO()
    built.save(out)
    return out.getvalue()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for folder in ("figures", "fonts", "zh"):
        (tmp_path / "source" / folder).mkdir(parents=True)
    (tmp_path / "source/figures/loop.svg").write_bytes(LOOP)
    (tmp_path / NAME).write_bytes(font())
    (tmp_path / "pyproject.toml").write_text(f'[tool.duizhao]\npublisher = "P"\nfonts = ["{NAME}"]\n', "utf-8")
    return tmp_path


def test_the_list_says_what_the_fonts_hold() -> None:
    assert (faces.FOLDER / "coverage.txt").read_text("ascii") == font_coverage.listed(font_coverage.codes(faces.FOLDER))
    assert set(map(ord, faces.covered())) == font_coverage.codes(faces.FOLDER)


@given(st.sets(st.integers(0x20, 0x10FFFF), min_size=1))
def test_a_list_of_characters_can_be_read_back(codes: set[int]) -> None:
    spans = (word.partition("-") for word in font_coverage.listed(codes).split("\n", 1)[1].split())
    assert codes == {code for a, _, b in spans for code in range(int(a, 16), int(b or a, 16) + 1)}


def test_the_faces_have_all_of_gb_2312() -> None:
    usual = {chr(code) for code in range(0x20, 0x10000) if code != 0x7F and faces._usual(chr(code))}
    assert len(usual) > 7000
    assert usual <= faces.covered()


def test_what_the_program_itself_says_can_be_printed() -> None:
    for lang in ("zh", "en"):
        text = (ROOT / f"templates/locale/{lang}/LC_MESSAGES/duizhao.po").read_text("utf-8")
        assert faces.missing(text) <= frozenset("…")


def test_a_rare_character_is_printed_with_the_projects_own_font(project: Path) -> None:
    (project / "source/figures/loop.svg").write_bytes(
        LOOP.replace(b"</svg>", f'<text x="9" y="9">{RARE}</text></svg>'.encode())
    )
    config = load(project, TODAY)
    job = next(handout.write(work(ZH.replace("第三条", f"第三条{RARE}")), shelf(), config))
    data = press.printed(job).data
    with pypdfium2.PdfDocument(data) as document:
        assert "".join(page.get_textpage().get_text_range() for page in document).count(RARE) == 2
    names = {
        str(each.BaseFont) for page in pikepdf.open(io.BytesIO(data)).pages for each in page.Resources.Font.values()
    }
    assert any("Tiny" in name for name in names)
    with pytest.raises(press.Unprintable, match="U\\+30EDD"):
        press.printed(press.Job(job.path, job.html, job.images))


def test_the_check_knows_the_projects_own_font(project: Path) -> None:
    (project / "source/zh/a.md").write_text(f"吃{RARE}面。\n", "utf-8")
    codes = [each.code for each in pipeline.check_only(load(project, TODAY), press=True)]
    assert "TYP016" not in codes
    bare = Config(project, TODAY, publisher="P")
    assert "TYP016" in [each.code for each in pipeline.check_only(bare, press=True)]


def cut(data: bytes, tag: bytes, new: bytes) -> bytes:
    """A font whose table is called otherwise."""
    at = data.index(tag, 12)
    return data[:at] + new + data[at + 4 :]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("source/fonts/No.ttf", b"", "there is no file"),
        ("../Tiny.ttf", b"", "leads out of source/"),
        ("https://example.org/x.ttf", b"", "an address"),
        ("/usr/share/fonts/x.ttf", b"", "not a relative path"),
        ("source/fonts/a.woff2", b"wOF2", "no TrueType or OpenType"),
        ("source/fonts/a.ttf", b"wOF2" + bytes(80), "no TrueType or OpenType"),
        ("source/fonts/a.ttf", b"ttcf" + bytes(80), "no TrueType or OpenType"),
        ("source/fonts/a.ttf", b"", "no TrueType or OpenType"),
        ("source/fonts/a.ttf", font()[:200], "broken or cut short"),
        ("source/fonts/a.ttf", b"\0\1\0\0" + struct.pack(">H", 9999), "broken or cut short"),
        ("source/fonts/a.ttf", font(forbids=2), "forbids"),
        ("source/fonts/a.ttf", font(forbids=0x100), "forbids"),
        ("source/fonts/a.ttf", font(family='a"; } body { color: red'), "no usable name"),
        ("source/fonts/a.ttf", cut(font(), b"glyf", b"CBDT"), "pictures, not outlines"),
        ("source/fonts/a.ttf", cut(font(), b"post", b"fvar"), "variable"),
    ],
)
def test_a_font_that_is_unfit_stops_the_run_at_its_line(project: Path, name: str, data: bytes, said: str) -> None:
    if data or "fonts/a" in name:
        (project / name).write_bytes(data)
    (project / "pyproject.toml").write_text(f'[tool.duizhao]\npublisher = "P"\nfonts = ["{name}"]\n', "utf-8")
    with pytest.raises(Stop) as stopped:
        pipeline.check_only(load(project, TODAY))
    assert said in str(stopped.value)
    assert stopped.value.where is not None
    assert (stopped.value.where.path, stopped.value.where.line) == ("pyproject.toml", 3)


def test_a_font_that_is_a_link_is_refused(project: Path, tmp_path: Path) -> None:
    (project / "source/fonts/Link.ttf").symlink_to(project / NAME)
    with pytest.raises(Stop, match="link to another place"):
        second.fonts(project, ("source/fonts/Link.ttf",))


def test_a_font_that_allows_reading_and_printing_is_taken(project: Path) -> None:
    (project / NAME).write_bytes(font(forbids=4))
    found = second.fonts(project, (NAME,))
    assert [(each.family, each.letters) for each in found] == [("Tiny Second", frozenset(RARE))]

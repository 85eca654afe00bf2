"""Figures: the words put into them, and the four of the house as a reader sees them."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image, ImageChops

from duizhao.finding import Stop
from duizhao.model import Article, Block, Cell, Code, Heading, Meta, Row, Section, Span, Table, Text
from duizhao.read.figures import labels, missing, overlong, surplus, wanted
from duizhao.read.files import load
from duizhao.read.images import ImageError
from duizhao.read.markdown import parse
from duizhao.read.svg import SVG, clean, frame, type_size
from duizhao.render.figure import LEADING, SECOND, draw, png

ROOT = Path(__file__).parents[1]
FONTS = ROOT / "templates" / "fonts"
FIGURES = ("fig-who", "fig-phase3", "fig-face-study", "fig-loop")
LANGS = ("zh", "en")
HAN = r"[\u3400-\u9fff]"


def drawing(inside: str) -> bytes:
    return f'<svg xmlns="{SVG}" viewBox="0 0 100 50">{inside}</svg>'.encode()


LABELLED = drawing('<text data-label="a" x="50" y="20" font-size="10" text-anchor="middle" fill="#111111"/>')


def template(name: str) -> bytes:
    return (ROOT / "source" / "figures" / f"{name}.svg").read_bytes()


def table(name: str, lang: str) -> Mapping[str, str]:
    path = f"source/{lang}/_figures.md"
    return labels(parse(load(ROOT, "_figures", lang, path)), name)


def words(name: str, *langs: str) -> list[tuple[str, Mapping[str, str]]]:
    return [(lang, table(name, lang)) for lang in langs]


def texts(svg: bytes) -> list[etree._Element]:
    return list(etree.fromstring(svg).iter(f"{{{SVG}}}text"))


# ---------------------------------------------------------------- the tables


def fragment(*rows: tuple[str, str], section: str = "fig-who") -> Article:
    here = Span("source/en/_figures.md")
    cells = [
        Row(here, (Cell(here, (Code(key),)), Cell(here, (Text(said),)))) for key, said in (("label", "text"), *rows)
    ]
    blocks = (
        Block(here, "## Who", Heading(2, (Text("Who"),))),
        Block(here, "", Table(tuple(cells), ("", ""))),
    )
    return Article("_figures", "en", here.path, Meta(), (Section(section, blocks),))


def test_labels_come_from_the_section_of_the_figure() -> None:
    article = fragment(("dogs", " 12  dogs "), ("people", "20 people"))
    assert labels(article, "fig-who") == {"dogs": "12 dogs", "people": "20 people"}
    assert labels(article, "fig-loop") == {}


def test_a_label_that_is_missing_empty_or_misspelt_is_reported() -> None:
    svg = drawing(
        '<text data-label="a" x="1" y="9"/><text data-label="b" x="1" y="9"/><text data-label="a" x="1" y="9"/>'
    )
    assert wanted(svg) == ("a", "b")
    assert missing(svg, {"a": "A", "b": ""}) == ("b",)
    assert missing(svg, {"a": "A", "b": "B"}) == ()
    assert surplus(svg, {"a": "A", "b": "B", "c": "C"}) == ("c",)


def test_a_label_too_long_for_its_room_is_reported() -> None:
    svg = drawing(
        '<g font-size="10"><text data-label="a" data-width="60" x="1" y="9"/></g><text data-label="b" x="1" y="9"/>'
    )
    assert overlong(svg, {"a": "六个汉字正好", "b": "endless" * 9}) == ()
    assert overlong(svg, {"a": "七个汉字太长了"}) == ("a",)
    assert overlong(svg, {"a": "ten letters"}) == ("a",)


# ---------------------------------------------------------------- the four figures


@pytest.mark.parametrize("name", FIGURES)
@pytest.mark.parametrize("lang", LANGS)
def test_every_label_has_its_words_and_its_room(name: str, lang: str) -> None:
    svg, said = template(name), table(name, lang)
    assert said
    assert (missing(svg, said), surplus(svg, said), overlong(svg, said)) == ((), (), ())


@pytest.mark.parametrize("name", FIGURES)
def test_both_languages_say_the_same_numbers(name: str) -> None:
    chinese, english = table(name, "zh"), table(name, "en")
    assert list(chinese) == list(english)
    for key in chinese:
        assert sorted(re.findall(r"\d[\d.]*", chinese[key])) == sorted(re.findall(r"\d[\d.]*", english[key])), key


@pytest.mark.parametrize("name", FIGURES)
def test_chinese_labels_are_set_as_chinese(name: str) -> None:
    for said in table(name, "zh").values():
        assert not re.search(rf"{HAN} | {HAN}", said), said
        assert not re.search(rf"{HAN}[,:;()?!]|[,:;()?!]{HAN}", said), said


@pytest.mark.parametrize("name", FIGURES)
def test_a_template_loses_nothing_when_it_is_cleaned(name: str) -> None:
    assert clean(template(name)).dropped == ()
    assert b"font-family" not in template(name)


@pytest.mark.parametrize("name", FIGURES)
def test_type_is_large_enough_on_paper_and_on_a_phone(name: str) -> None:
    root = clean(template(name)).root
    width = frame(root)[2]
    sizes = [type_size(text) for text in root.iter(f"{{{SVG}}}text")]
    smallest = min(sizes) * SECOND  # the second language's lines
    assert smallest / width * 170 / 25.4 * 72 >= 8.5  # points in a figure 170 mm wide
    assert smallest / width * 80 / 25.4 * 72 >= 6.0  # points in a column of 80 mm
    assert smallest / width * 343 >= 9.5  # CSS pixels on a phone


def luminance(colour: str) -> float:
    """Relative luminance of #rrggbb, WCAG 2."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("name", FIGURES)
def test_text_stands_out_from_every_ground_of_its_figure(name: str) -> None:
    root = clean(template(name)).root
    grounds = {rect.get("fill") for rect in root.iter(f"{{{SVG}}}rect")}
    assert "#ffffff" in grounds
    for text in root.iter(f"{{{SVG}}}text"):
        for ground in grounds:
            assert (luminance(ground) + 0.05) / (luminance(text.get("fill")) + 0.05) >= 4.5


def groups(name: str, tag: str) -> list[tuple[int, str]]:
    """(number of shapes, fill) of each group of a template."""
    found = [(len(group), group.get("fill")) for group in clean(template(name)).root.iter(f"{{{SVG}}}g")]
    assert {child.tag for group in clean(template(name)).root.iter(f"{{{SVG}}}g") for child in group} == {
        f"{{{SVG}}}{tag}"
    }
    return found


def test_every_dog_and_person_is_drawn_once() -> None:
    ink, paper = "#1f5a6b", "#ffffff"
    assert groups("fig-who", "path") == [(12, paper), (26, paper), (20, paper), (34, paper), (72, ink), (197, ink)]


def test_those_without_placebo_carry_hatching() -> None:
    root = clean(template("fig-who")).root
    parts = [(group, group.getnext()) for group in root.iter(f"{{{SVG}}}g")]
    hatched = [len(group) for group, after in parts if after is not None and after.get("fill") == "none"]
    assert hatched == [12, 26, 20, 34]
    for group, hatch in parts[:4]:
        assert hatch.get("d").count("M") == 3 * len(group)


def test_the_grids_show_32_and_27_of_100() -> None:
    ink, paper = "#1f5a6b", "#ffffff"
    assert groups("fig-phase3", "circle") == [(32, ink), (68, paper), (27, ink), (73, paper)]


def test_the_time_line_has_five_ticks() -> None:
    assert groups("fig-face-study", "path") == [(5, "#1f5a6b")]


# ---------------------------------------------------------------- words put in


@pytest.mark.parametrize("name", FIGURES)
@pytest.mark.parametrize("lang", LANGS)
def test_one_language_stands_alone(name: str, lang: str) -> None:
    said = table(name, lang)
    shown = [text for text in texts(draw(template(name), words(name, lang))) if text.text != "?"]
    assert sorted(text.text for text in shown) == sorted(said.values())
    assert {text.get("lang") for text in shown} == {{"zh": "zh-Hans", "en": "en"}[lang]}


def test_two_languages_stand_one_above_the_other_around_the_place_of_one() -> None:
    upper, lower = texts(draw(LABELLED, [("zh", {"a": "瘙痒"}), ("en", {"a": "Itch"})]))
    assert (upper.text, upper.get("lang"), upper.get("font-size")) == ("瘙痒", "zh-Hans", "10")
    assert (lower.text, lower.get("lang"), lower.get("font-size")) == ("Itch", "en", f"{10 * SECOND:g}")
    assert float(lower.get("y")) - float(upper.get("y")) == pytest.approx(10 * LEADING)
    assert float(lower.get("y")) + float(upper.get("y")) == pytest.approx(40)
    assert [text.get("x") for text in (upper, lower)] == ["50", "50"]
    assert [text.get("text-anchor") for text in (upper, lower)] == ["middle", "middle"]


@pytest.mark.parametrize("name", FIGURES)
def test_the_side_by_side_edition_says_everything_twice(name: str) -> None:
    shown = [text.text for text in texts(draw(template(name), words(name, *LANGS))) if text.text != "?"]
    assert shown == [
        said for key in wanted(template(name)) for said in (table(name, "zh")[key], table(name, "en")[key])
    ]


def test_what_both_languages_write_alike_is_drawn_once() -> None:
    (only,) = texts(draw(LABELLED, [("zh", {"a": "31.82%"}), ("en", {"a": "31.82%"})]))
    assert (only.text, only.get("y")) == ("31.82%", "20")


def test_each_language_has_its_own_fonts() -> None:
    both = [("zh", {"a": "瘙痒"}), ("en", {"a": "Itch"})]
    svg = draw(LABELLED, both)
    assert etree.fromstring(svg).get("font-family") == "'Duizhao Sans SC'"
    assert texts(svg)[1].get("font-family") == "'Duizhao Sans', 'Duizhao Sans SC'"
    web = draw(LABELLED, both, fonts={"zh": ("PingFang SC", "sans-serif"), "en": ("sans-serif",)})
    assert etree.fromstring(web).get("font-family") == "'PingFang SC', sans-serif"
    assert b"Duizhao" not in web


def test_a_missing_label_shows_its_key_and_never_a_blank() -> None:
    (only,) = texts(draw(LABELLED, [("en", {})]))
    assert only.text == "[a]"


def test_a_label_is_text_whatever_it_holds() -> None:
    svg = draw(LABELLED, [("en", {"a": '<script>alert("1")</script> & more'})])
    assert texts(svg)[0].text == '<script>alert("1")</script> & more'
    assert b"<script" not in svg


def test_the_description_comes_in_each_language_and_the_templates_own_goes() -> None:
    svg = draw(
        drawing("<title>Draft 3</title><rect/>"), [("zh", {}), ("en", {})], alt={"zh": "三角", "en": "A triangle"}
    )
    root = etree.fromstring(svg)
    assert root.get("role") == "img"
    assert [(child.text, child.get("lang")) for child in root[:2]] == [("三角", "zh-Hans"), ("A triangle", "en")]
    assert b"Draft 3" not in svg


def test_the_same_input_gives_the_same_bytes_without_a_declaration() -> None:
    once, twice = (draw(template("fig-loop"), words("fig-loop", *LANGS)) for _ in range(2))
    assert once == twice
    assert once.startswith(b"<svg ")
    assert b"ns0:" not in once


# ---------------------------------------------------------------- pixels


@pytest.fixture
def fonts() -> Path:
    if not list(FONTS.glob("*.ttf")):
        pytest.skip("the house's fonts are not in templates/fonts yet")
    return FONTS


def pixels(svg: bytes, fonts: Path, width: int = 340) -> Image.Image:
    return Image.open(io.BytesIO(png(svg, width, fonts))).convert("L")


@pytest.mark.parametrize("name", FIGURES)
@pytest.mark.parametrize("langs", [("zh",), ("en",), ("zh", "en")])
def test_a_figure_becomes_pixels_on_white_with_every_label(name: str, langs: tuple[str, ...], fonts: Path) -> None:
    svg = draw(template(name), words(name, *langs))
    full = pixels(svg, fonts)
    assert full.width == 340
    assert full.getpixel((0, 0)) == 255
    for number, text in enumerate(texts(svg)):
        root = etree.fromstring(svg)
        gone = list(root.iter(f"{{{SVG}}}text"))[number]
        gone.getparent().remove(gone)
        box = ImageChops.difference(full, pixels(etree.tostring(root), fonts)).getbbox()
        assert box is not None, f"{text.text} leaves no ink"
        assert box[0] > 0
        assert box[1] > 0
        assert box[2] < full.width, f"{text.text} runs out of the picture"
        assert box[3] < full.height, f"{text.text} runs out of the picture"


@pytest.mark.parametrize("name", FIGURES)
@pytest.mark.parametrize("langs", [("zh",), ("en",), ("zh", "en")])
def test_no_label_covers_another(name: str, langs: tuple[str, ...], fonts: Path) -> None:
    svg = draw(template(name), words(name, *langs))
    covered = Image.new("1", (340, 1000))
    for number in range(len(texts(svg))):
        root = etree.fromstring(svg)
        for place, text in enumerate(list(root.iter(f"{{{SVG}}}text"))):
            if place != number:
                text.getparent().remove(text)
        for shape in list(root):
            if shape.tag != f"{{{SVG}}}text":
                root.remove(shape)
        ink = pixels(etree.tostring(root), fonts).point(lambda grey: 255 if grey < 200 else 0).convert("1")
        box = ink.getbbox()
        assert box is not None
        assert covered.crop(box).getbbox() is None, texts(svg)[number].text
        covered.paste(1, box)


def test_the_same_drawing_gives_the_same_pixels(fonts: Path) -> None:
    svg = draw(template("fig-loop"), words("fig-loop", *LANGS))
    assert png(svg, 200, fonts) == png(svg, 200, fonts)


def test_system_font_names_still_leave_ink(fonts: Path) -> None:
    web = draw(LABELLED, [("en", {"a": "Itch"})], fonts={"en": ("sans-serif",)})
    assert pixels(web, fonts).getextrema() != (255, 255)


def test_no_fonts_stops_the_press_instead_of_blank_labels(tmp_path: Path) -> None:
    with pytest.raises(Stop):
        png(draw(LABELLED, [("en", {"a": "Itch"})]), 100, tmp_path)


def test_a_drawing_that_fells_the_renderer_is_a_fault_of_the_drawing(fonts: Path) -> None:
    with pytest.raises(ImageError):
        png(drawing('<path d="M0 0L1e30 1e30" stroke="red" stroke-width="1e30"/>'), 100, fonts)

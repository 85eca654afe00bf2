"""What WeChat asks for beside the text: fields that fit, and a cover on which the whole title can be read."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import everykind as kind
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree
from PIL import Image

from duizhao.colour import contrast, rgb
from duizhao.finding import Stop
from duizhao.model import Article, Fact, Shelf, Term, Work
from duizhao.read.figures import ems
from duizhao.render.wechat.cover import LEFT, MIDDLE, SQUARE, WIDE, Shape, cover, drawing
from duizhao.render.wechat.fields import Fields, entitled, fields, shortened
from duizhao.render.wechat.titling import Box, titled
from duizhao.wechat_limits import DIGEST, TITLE, TITLE_MOST

TERMS = Shelf(glossary=(Term(kind.HERE, "干细胞", "stem cell"), Term(kind.HERE, "特应性皮炎", "atopic dermatitis")))
LONG = (
    "度普利尤单抗和JAK抑制剂治疗中重度特应性皮炎：给患者和家人的问答，怎么用、要查什么、何时停、谁不能用、多少钱",
    "Dupilumab and JAK inhibitors for moderate-to-severe atopic dermatitis: questions and answers",
)
GROUND = (11, 90, 99)


def article(title: str, lang: str = "zh", **stated: str | None) -> Article:
    one = kind.chinese() if lang == "zh" else kind.english()
    return replace(one, meta=kind.facts(title=title, publisher="对照编辑部", **stated))


def with_cover(name: str) -> Article:
    one = kind.chinese()
    return replace(one, meta=replace(one.meta, facts={**one.meta.facts, **wechat(cover=name)}))


def wechat(**stated: str) -> dict[str, Fact]:
    place = replace(kind.HERE, line=17)
    return {"wechat": Fact(kind.HERE, {key: Fact(place, value) for key, value in stated.items()})}


def alone(one: Article) -> Work:
    return Work(one.slug, one)


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


# ---------------------------------------------------------------- the title in lines


def test_titles_break_where_a_reader_would_pause() -> None:
    box = Box(325, 242, 88, 1.28)
    terms = ("干细胞", "特应性皮炎")
    assert titled("干细胞与特应性皮炎", box, terms).lines == ("干细胞与", "特应性皮炎")
    assert titled("湿疹", box).lines == ("湿疹",) and titled(" ", box).lines == ()
    assert titled("Stem cells and atopic dermatitis", box).lines == ("Stem cells", "and atopic", "dermatitis")
    lines = titled("给孩子涂药膏，安全吗？怎么涂？", box).lines
    assert not [line for line in lines if line[0] in "，？"] and lines[-1].endswith("怎么涂？")


TITLES = st.text(st.sampled_from("干细胞与特应性皮炎，。：（）“”aBcd-19 %"), min_size=1, max_size=64).filter(str.strip)


@settings(deadline=None)
@given(TITLES)
@example("11111。。与（ 111111")
def test_no_title_is_ever_cut(title: str) -> None:
    box = Box(325, 242, 88, 1.28)
    found = titled(title, box, ("特应性皮炎",))
    assert "".join("".join(found.lines).split()) == "".join(title.split())
    assert len(found.lines) * found.size * box.leading <= box.height + 1e-6
    assert all(line and ems(line) * found.size <= box.width + 1e-6 for line in found.lines)
    assert not [line for line in found.lines[1:] if line[0] in "，。：）”%"]
    assert not [line for line in found.lines[:-1] if line[-1] in "（“"]


def test_short_titles_are_larger_than_long_ones() -> None:
    sizes = [titled("皮" * count, Box(325, 242, 88, 1.28)).size for count in (2, 4, 8, 16, 32, 64)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] == 88 and sizes[-1] >= 26  # 10 px where the phone shows the cover 343 px wide


# ---------------------------------------------------------------- the cover


@pytest.mark.parametrize("title", ["湿疹", "Eczema", "MMMM WWWW", "ATOPIC ECZEMA, COMMON WARTS", *LONG])
def test_the_whole_title_is_drawn_and_stays_in_its_square(tmp_path: Path, title: str) -> None:
    one = article(title, "zh" if ord(title[0]) > 255 else "en")
    config = kind.config(tmp_path)
    for shape in (WIDE, SQUARE):
        root = etree.fromstring(drawing(one, shape, TERMS, config))
        texts = [each.text for each in root.iter("{*}text")]
        assert "".join("".join(texts[:-1]).split()) == "".join(one.title.split()) and texts[-1] == "对照编辑部"
    drawn = cover(alone(one), one, TERMS, config)
    wide, square = opened(drawn.wide), opened(drawn.square)
    assert wide.size == (900, 383) and square.size == (500, 500)
    assert max(len(drawn.wide), len(drawn.square)) < 64_000 and drawn.wide[:4] == b"\x89PNG"
    assert _inked(wide.crop((0, 0, 384, 383)), WIDE) and _inked(square, SQUARE)
    assert drawn.square_crop == LEFT == "0_0_0.425556_1"


def _inked(picture: Image.Image, shape: Shape) -> bool:
    """Whether white letters stand there, all of them inside the margins."""
    mask = picture.convert("L").point(lambda value: 255 if value > 240 else 0)
    box = mask.getbbox()
    return (
        box is not None and box[0] >= shape.margin - 2 and box[2] <= min(picture.width, 383 * picture.width / 384) - 20
    )


def test_every_letter_of_the_cover_can_be_read(tmp_path: Path) -> None:
    root = etree.fromstring(drawing(article("湿疹"), WIDE, TERMS, kind.config(tmp_path)))
    (ground, *_) = [each.get("fill") for each in root.iter("{*}rect")]
    fills = {each.get("fill") for each in root.iter("{*}text")}
    assert len(fills) == 2 and rgb(ground) == GROUND
    assert all(contrast(rgb(fill) or GROUND, GROUND) >= 4.5 for fill in fills)


def test_a_title_cannot_break_out_of_the_drawing(tmp_path: Path) -> None:
    one = article('<image href="https://evil.example"/> & "x"')
    root = etree.fromstring(drawing(one, WIDE, TERMS, kind.config(tmp_path)))
    assert not list(root.iter("{*}image"))
    assert "".join("".join(each.text or "" for each in root.iter("{*}text")).split()).startswith("<imagehref=")


def test_a_project_may_bring_its_own_picture(tmp_path: Path) -> None:
    kind.project(tmp_path)
    picture = Image.new("RGBA", (1200, 800), (0, 0, 0, 0))
    picture.paste((200, 30, 40, 255), (400, 200, 800, 600))
    picture.save(tmp_path / "source/figures/own.png")
    one = with_cover("../figures/own.png")
    drawn = cover(alone(one), one, TERMS, kind.config(tmp_path))
    wide, square = opened(drawn.wide), opened(drawn.square)
    assert (wide.size, square.size, drawn.suffix, drawn.square_crop) == ((900, 383), (500, 500), "jpg", MIDDLE)
    assert wide.getpixel((450, 190))[0] > 180 and min(wide.getpixel((5, 5))) > 250  # type: ignore[index,type-var]
    assert MIDDLE == "0.287222_0_0.712778_1"
    work = kind.work(with_cover("../figures/loop.svg"))
    english = work.parallels[0].target
    assert opened(cover(work, english, TERMS, kind.config(tmp_path)).wide).size == (900, 383)
    assert cover(work, english, TERMS, kind.config(tmp_path)).suffix == "jpg"  # the source's picture


def test_a_picture_that_is_not_there_stops_the_press_but_not_a_draft(tmp_path: Path) -> None:
    one = with_cover("../figures/none.png")
    with pytest.raises(Stop) as stopped:
        cover(alone(one), one, TERMS, kind.config(tmp_path))
    assert stopped.value.where and stopped.value.where.line == 17
    assert cover(alone(one), one, TERMS, kind.config(tmp_path, draft=True)).suffix == "png"


# ---------------------------------------------------------------- the fields


def found(work: Work, lang: str) -> Fields:
    return fields(work, next(each for each in work.articles() if each.lang == lang), f"wechat/{lang}/eczema")


def test_the_fields_of_each_language() -> None:
    work = kind.work()
    assert found(work, "zh") == Fields(
        "湿疹", "对照编辑部", "讲湿疹。", "", "wechat/zh/eczema.cover.png", "wechat/zh/eczema.square.png"
    )
    assert found(work, "en").title == "Eczema" and found(work, "en").author == "Duizhao editors"


def test_what_the_front_matter_states_is_taken_as_it_is() -> None:
    one = kind.chinese()
    said = wechat(author="很长的作者名字" * 4, digest="摘要" * 100, source_url="https://clinic.example/x")
    work = kind.work(replace(one, meta=replace(one.meta, facts={**one.meta.facts, **said})))
    given_ = found(work, "zh")
    assert (given_.author, given_.digest) == ("很长的作者名字" * 4, "摘要" * 100)
    assert given_.source_url == found(work, "en").source_url == "https://clinic.example/x"


def test_a_digest_ends_with_a_sentence() -> None:
    assert shortened("第一句。第二句！" + "长" * 130, DIGEST) == "第一句。第二句！"
    assert shortened("One. Two 1.5 mg. " + "x" * 130, DIGEST) == "One. Two 1.5 mg."
    assert shortened("前面，" + "长" * 130, DIGEST) == "前面…"
    assert shortened("word " * 60, DIGEST).endswith("word…")
    assert shortened("a\n b", DIGEST) == "a b"


@given(st.text(st.sampled_from("长字句。！，；a b.5"), max_size=300), st.integers(2, 128))
def test_a_digest_fits_and_is_the_summary_s_beginning(text: str, most: int) -> None:
    short = shortened(text, most)
    whole = " ".join(text.split())
    assert len(short) <= most and whole.startswith(short.removesuffix("…"))
    assert short == whole if len(whole) <= most else bool(short)
    assert re.search(r"[。！.…]$", short) or short == whole


@pytest.mark.parametrize(
    ("title", "lang", "want"),
    [
        ("湿疹", "zh", "湿疹（2/3）"),
        ("Eczema", "en", "Eczema (2/3)"),
        ("x" * 26, "en", "x" * 26 + " (2/3)"),
        ("Stem cells and atopic dermatitis", "en", "Stem cells and atopic… (2/3)"),
        ("题" * 32, "zh", "题" * 26 + "…（2/3）"),
        ("题" * 33, "zh", "题" * 33 + "（2/3）"),
        ("题" * 64, "zh", "题" * 58 + "…（2/3）"),
    ],
)
def test_the_title_of_a_part_says_which_and_fits(title: str, lang: str, want: str) -> None:
    assert entitled(title, lang, 2, 3) == want and entitled(title, lang, 1, 1) == title
    assert len(want) <= (TITLE if len(title) <= TITLE else TITLE_MOST)

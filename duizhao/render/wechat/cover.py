"""The cover of an article: its title on a calm ground, wide for the message and square for the list of articles."""

from __future__ import annotations

from dataclasses import field
from functools import partial
from pathlib import PurePosixPath

from duizhao.config import Config
from duizhao.finding import Stop
from duizhao.frozen import frozen
from duizhao.language import LANGUAGES
from duizhao.model import Article, Shelf, Work
from duizhao.press import second
from duizhao.press.measure import bold
from duizhao.read import images
from duizhao.read.raster import cut
from duizhao.render import figure, page
from duizhao.render.wechat.titling import Box, titled
from duizhao.resources import HOUSE

LEADING = {True: 1.28, False: 1.16}  # line to line as a multiple of the type size, by Language.cjk


@frozen
class Shape:
    """One format of the cover, in pixels: the title stands in `width_of_title` from `margin` on, above `rule`.

    `foot` is the base line of the publisher's name; the mark is 380 x 240 before it is scaled.
    """

    width: int
    height: int
    margin: int
    width_of_title: int
    largest: float
    top: int
    rule: int
    foot: int
    mark_x: float
    mark_y: float
    mark_scale: float


WIDE = Shape(900, 383, 30, 325, 88.0, 30, 296, 342, 452.0, 58.0, 1.1)  # 2.35:1, what WeChat shows at the head
SQUARE = Shape(500, 500, 40, 420, 120.0, 170, 420, 466, 40.0, 36.0, 0.5)  # 1:1, for lists and for sharing
LEFT = f"0_0_{383 / 900:.6f}_1"  # pic_crop_1_1: the left square of the wide cover, which holds the whole title
MIDDLE = f"{(900 - 383) / 1800:.6f}_0_{(900 + 383) / 1800:.6f}_1"  # the same of a picture of the project's own


@frozen
class Cover:
    """Both formats; `square_crop` says which part of the wide one makes a square (`pic_crop_1_1`).

    `suffix` is "png", or "jpg" where a picture of the project's own stands in: a photograph as PNG would be too large.
    """

    wide: bytes = field(repr=False)
    square: bytes = field(repr=False)
    square_crop: str = LEFT
    suffix: str = "png"


def cover(work: Work, article: Article, shelf: Shelf, config: Config) -> Cover:
    """The cover of an article: the picture that it or its source names (`wechat.cover`), else drawn from its title.

    Raises Stop at that line for a picture that cannot be used; a draft is given the drawn cover instead.
    """
    for each in (article, work.source):
        if not (stated := each.meta.text("wechat", "cover")):
            continue
        try:
            return _own(each, stated, config)
        except images.ImageError as error:
            fact = each.meta.at("wechat", "cover")
            if not config.draft:
                raise Stop(error.message, error.hint, fact.span if fact else None) from None
    wide, square = (_drawn(article, shape, shelf, config) for shape in (WIDE, SQUARE))
    return Cover(wide, square)


def drawing(article: Article, shape: Shape, shelf: Shelf, config: Config) -> bytes:
    """The drawn cover as SVG: the whole title, and the publisher in the language of the article."""
    language = LANGUAGES[article.lang]
    leading = LEADING[language.cjk]
    box = Box(shape.width_of_title, shape.rule - shape.top - 24, shape.largest, leading)
    foot = Box(shape.width_of_title, 30, 24.0, 1.2)
    terms = [word for term in shelf.glossary for word in ((term.zh,) if language.cjk else ())]
    measure = partial(bold, lang=article.lang)
    title = titled(article.title, box, terms, measure)
    step = title.size * leading
    values = {
        "shape": shape,
        "title": title,
        "step": step,
        "first": shape.top + (box.height - step * len(title.lines)) / 2 + step * 0.5 + title.size * 0.36,
        "publisher": titled(article.meta.text("publisher") or config.publisher, foot, (), measure),
    }
    template = page.environment(config.project, (article.lang,)).get_template("wechat/cover.svg.j2")
    return figure.draw(template.render(values).encode(), [(article.lang, {})])


def _drawn(article: Article, shape: Shape, shelf: Shelf, config: Config) -> bytes:
    own = tuple(font.path for font in second.fonts(config.project, config.fonts))
    return figure.png(drawing(article, shape, shelf, config), shape.width, HOUSE / "fonts", own)


def _own(article: Article, stated: str, config: Config) -> Cover:
    """A picture of the project, cut to both formats around its middle."""
    data = images.image(config.project, article.path, stated)
    if PurePosixPath(stated).suffix.lower() == ".svg":
        data = figure.png(figure.draw(data, [(article.lang, {})]), 2 * WIDE.width, HOUSE / "fonts")
    wide, square = (cut(data, shape.width, shape.height) for shape in (WIDE, SQUARE))
    return Cover(wide, square, MIDDLE, "jpg")

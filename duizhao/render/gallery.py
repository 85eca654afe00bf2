"""The pictures of an article as files of their own, for outputs that are read on a screen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from pathlib import PurePosixPath

from duizhao.config import Config
from duizhao.frozen import frozen
from duizhao.model import Article, Block, Callout, Figure, Footnote, Items, Shelf
from duizhao.press import second
from duizhao.read import images
from duizhao.render import figure
from duizhao.resources import HOUSE

FIGURES = "_figures"
HOME = f"{images.FOLDER}/figures/"
SYSTEM_FONTS: Mapping[str, tuple[str, ...]] = {  # a picture on a web page cannot fetch the house's own fonts
    "zh": ("PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "sans-serif"),
    "en": ("Segoe UI", "Roboto", "Helvetica Neue", "Noto Sans", "PingFang SC", "Noto Sans CJK SC", "sans-serif"),
}


@frozen
class Picture:
    """`name` is the file's name without a folder; `data` what stands in it: SVG, PNG or JPEG."""

    name: str
    data: bytes = field(repr=False)


def found(article: Article) -> Iterator[Figure]:
    """Every figure of an article in reading order, those inside lists and callouts too."""
    return _figures(article.blocks())


def _figures(blocks: Iterator[Block] | tuple[Block, ...]) -> Iterator[Figure]:
    for block in blocks:
        match block.body:
            case Figure():
                yield block.body
            case Items(items=items):
                for item in items:
                    yield from _figures(item.blocks)
            case Callout(_, inner) | Footnote(_, inner):
                yield from _figures(inner)
            case _:
                pass


def pictures(
    article: Article, langs: tuple[str, ...], shelf: Shelf, config: Config, pixels: int = 0
) -> Mapping[str, Picture]:
    """Every picture of an article by its address as typed, drawings with their labels in `langs`.

    `fig-who.zh.svg`, `fig-who.zh-en.svg`; a photograph has no language: `hand.jpg`. With `pixels`, a width,
    drawings become PNG and photographs are no wider. What cannot be had is left out: a check has said so, and a draft
    shows its description.
    """
    hung: dict[str, Picture] = {}
    for image in dict.fromkeys(each.image for each in found(article)):
        try:
            data = images.image(config.project, article.path, image)
            place = PurePosixPath(images.resolve(article.path, image).removeprefix(HOME))
            words = [(lang, _labels(place.stem, lang, shelf)) for lang in langs]
            hung[image] = _flat(data, place, words, (pixels, config)) if pixels else _finished(data, place, words)
        except images.ImageError:
            continue
    return hung


Words = list[tuple[str, Mapping[str, str]]]


def _finished(data: bytes, place: PurePosixPath, words: Words, widest: int = 0) -> Picture:
    if place.suffix.lower() != ".svg":
        photograph = figure.raster(data, widest)
        return Picture(f"{_stem(place)}.{'jpg' if photograph.kind == 'jpeg' else 'png'}", photograph.data)
    code = "-".join(lang for lang, _ in words)
    return Picture(f"{_stem(place)}.{code}.svg", figure.draw(data, words, SYSTEM_FONTS))


def _flat(data: bytes, place: PurePosixPath, words: Words, size: tuple[int, Config]) -> Picture:
    """As `_finished`, but a drawing becomes pixels, and a photograph has no more than can be seen."""
    pixels, config = size
    if place.suffix.lower() != ".svg":
        return _finished(data, place, words, pixels)
    own = tuple(font.path for font in second.fonts(config.project, config.fonts))
    code = "-".join(lang for lang, _ in words)
    return Picture(f"{_stem(place)}.{code}.png", figure.png(figure.draw(data, words), pixels, HOUSE / "fonts", own))


def _stem(place: PurePosixPath) -> str:
    return "-".join([*place.parts[:-1], place.stem])  # a folder of figures stays in the name


def _labels(stem: str, lang: str, shelf: Shelf) -> Mapping[str, str]:
    fragment = shelf.fragments.get((FIGURES, lang))
    return figure.labels(fragment, stem) if fragment else {}

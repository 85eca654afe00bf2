"""The pictures of an article, read from source/ and finished for the languages of one page."""

from __future__ import annotations

from pathlib import PurePosixPath

from duizhao.config import Config
from duizhao.finding import Stop
from duizhao.frozen import frozen
from duizhao.language import LANGUAGES
from duizhao.model import Article, Figure, Shelf
from duizhao.press import second
from duizhao.read.images import ImageError, image, resolve
from duizhao.render.figure import draw, labels, raster
from duizhao.render.gallery import FIGURES, found
from duizhao.render.legible import Frame, legible

WIDEST = 1_400  # pixels of a photograph on paper: 200 dpi at 178 mm, the width of the text on A4
NO_PICTURE = (  # in a draft, where the picture is missing or unfit
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 40" width="160" height="40">'
    b'<path d="M1 1H159V39H1ZL159 39M159 1L1 39" fill="none" stroke="#777777"/></svg>'
)


@frozen
class Pasted:
    """A finished picture; `legend` are the words of a drawing that bears numbers in their place, in their order."""

    data: bytes
    legend: tuple[str, ...] = ()


def name(article: Article, figure: Figure) -> str:
    """A picture's path relative to the project; as typed where it leads nowhere (a check says so)."""
    try:
        return resolve(article.path, figure.image)
    except ImageError:
        return figure.image


def families(config: Config) -> dict[str, tuple[str, ...]]:
    """The font families of each language on paper: its own, then all others for the odd foreign letter, and what the
    project brings itself last."""
    others = [family for language in LANGUAGES.values() for family in language.fonts]
    others += [font.family for font in second.fonts(config.project, config.fonts)]
    return {lang: tuple(dict.fromkeys((*language.fonts, *others))) for lang, language in LANGUAGES.items()}


def album(articles: tuple[Article, ...], shelf: Shelf, config: Config, room: Frame) -> dict[str, Pasted]:
    """{name: picture} of all pictures that a page with these articles may use.

    Drawings carry the labels of all the articles' languages, the first on top, in the smallest type of `room` at
    least. Raises Stop for a picture that cannot be used; in a draft an empty
    frame stands in for it.
    """
    pasted: dict[str, Pasted] = {}
    for article in articles:
        tables = {each.lang: shelf.fragments.get((FIGURES, each.lang)) for each in articles}
        for figure in found(article):
            if (key := name(article, figure)) not in pasted:
                try:
                    pasted[key] = _finished(article, figure, tables, (config, room))
                except ImageError as error:
                    if not config.draft:
                        raise Stop(error.message, error.hint) from None
                    pasted[key] = Pasted(NO_PICTURE)
    return pasted


def _finished(
    article: Article, figure: Figure, tables: dict[str, Article | None], given: tuple[Config, Frame]
) -> Pasted:
    config, room = given
    data = image(config.project, article.path, figure.image)
    path = PurePosixPath(name(article, figure))
    if path.suffix.lower() != ".svg":
        return Pasted(raster(data, WIDEST).data)
    words = [(lang, labels(table, path.stem) if table else {}) for lang, table in tables.items()]
    fit = legible(data, [table for _, table in words], room)
    return Pasted(draw(fit.svg, list(zip(tables, fit.labels, strict=True)), families(config)), fit.legend)

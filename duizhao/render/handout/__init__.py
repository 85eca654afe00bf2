"""Handouts for printing: which PDFs a work has, each as a job for the press."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from duizhao.config import Config
from duizhao.model import Article, Shelf, Work
from duizhao.press import faces, second
from duizhao.press.model import Job
from duizhao.render.edition import Printing, printings
from duizhao.render.extract import shown
from duizhao.render.handout.about import about
from duizhao.render.handout.leaf import Matter, sides, single
from duizhao.render.handout.sheet import sheet
from duizhao.render.handout.short import short
from duizhao.render.online import CODE, online
from duizhao.render.pictures import Pasted, album

GETA = "〓"  # in a draft, a character that cannot be printed: the mark that printers set for a missing sort


def write(work: Work, shelf: Shelf, config: Config) -> Iterator[Job]:
    """A job for every printing of a work, as `edition.printings` has them.

    Raises Stop for a picture that cannot be used; a draft shows an empty frame there.
    """
    for printing in printings(work, config):
        matter = Matter(shown(work, printing.handout, config), shelf, config)
        langs = printing.edition.langs
        articles = tuple(article for lang in langs for article in matter.work.articles() if article.lang == lang)
        hung = album(articles, shelf, config, sheet(printing).room)
        yield _job(matter, printing, _html(matter, articles, printing, hung), hung)


def _html(matter: Matter, articles: tuple[Article, ...], printing: Printing, hung: Mapping[str, Pasted]) -> str:
    if printing.handout == "short":
        return short(matter, articles, printing, hung)
    if len(articles) == 1:
        return single(matter, articles[0], printing, hung)
    parallel = next(each for each in matter.work.parallels if (each.source, each.target) == articles)
    return sides(matter, parallel, printing)


def _job(matter: Matter, printing: Printing, html: str, hung: Mapping[str, Pasted]) -> Job:
    config = matter.config
    fonts = second.fonts(config.project, config.fonts)
    if config.draft:
        html = html.translate(dict.fromkeys(map(ord, faces.missing(html, fonts)), GETA))
    images = {key: each.data for key, each in hung.items()}
    if place := online(printing.edition, config):
        images[CODE] = place.code
    told = about(matter.work, printing.edition.langs, config)
    return Job(printing.path, html, images, f"pdf/{config.pdf}", fonts, told)

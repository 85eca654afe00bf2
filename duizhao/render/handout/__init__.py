"""Handouts for printing: which PDFs a work has, each as a job for the press."""

from __future__ import annotations

from collections.abc import Iterator

from duizhao.config import Config
from duizhao.model import Article, Shelf, Work
from duizhao.press import faces
from duizhao.press.model import Job
from duizhao.render.edition import Printing, printings
from duizhao.render.handout.leaf import Matter, sides, single
from duizhao.render.pictures import album

GETA = "〓"  # in a draft, a character that cannot be printed: the mark that printers set for a missing sort


def write(work: Work, shelf: Shelf, config: Config) -> Iterator[Job]:
    """A job for every printing of a work, as `edition.printings` has them.

    Raises Stop for a picture that cannot be used; a draft shows an empty frame there.
    """
    matter = Matter(work, shelf, config)
    articles = {article.lang: article for article in work.articles()}
    parallels = {(each.source.lang, each.target.lang): each for each in work.parallels}
    for printing in printings(work, config):
        langs = printing.edition.langs
        if len(langs) == 1:
            html = single(matter, articles[langs[0]], printing)
        else:
            html = sides(matter, parallels[langs[0], langs[1]], printing)
        yield _job(matter, tuple(articles[lang] for lang in langs), printing, html)


def _job(matter: Matter, articles: tuple[Article, ...], printing: Printing, html: str) -> Job:
    config = matter.config
    if config.draft:
        html = html.translate(dict.fromkeys(map(ord, faces.missing(html)), GETA))
    return Job(printing.path, html, album(articles, matter.shelf, config), f"pdf/{config.pdf}")

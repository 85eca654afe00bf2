"""Handouts for printing: which PDFs a work has, each as a job for the press."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from duizhao.config import Config
from duizhao.model import Shelf, Work
from duizhao.press import faces
from duizhao.press.model import Job
from duizhao.render.edition import Printing, printings
from duizhao.render.handout.leaf import Matter, sides, single
from duizhao.render.handout.sheet import sheet
from duizhao.render.online import CODE, online
from duizhao.render.pictures import Pasted, album

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
        room = sheet(printing).room if printing.handout == "large" else None
        hung = album(tuple(articles[lang] for lang in langs), shelf, config, room)
        if len(langs) == 1:
            html = single(matter, articles[langs[0]], printing, hung)
        else:
            html = sides(matter, parallels[langs[0], langs[1]], printing)
        yield _job(config, printing, html, hung)


def _job(config: Config, printing: Printing, html: str, hung: Mapping[str, Pasted]) -> Job:
    if config.draft:
        html = html.translate(dict.fromkeys(map(ord, faces.missing(html)), GETA))
    images = {key: each.data for key, each in hung.items()}
    if place := online(printing.edition, config):
        images[CODE] = place.code
    return Job(printing.path, html, images, f"pdf/{config.pdf}")

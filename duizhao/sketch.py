"""One WeChat article straight from its Markdown: for a look at words and style, before checks and pictures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from duizhao.config import Config
from duizhao.finding import Stop, say
from duizhao.model import Article, Parallel, Shelf, Work, numbered
from duizhao.read import files, shelf
from duizhao.read.markdown import parse
from duizhao.render.page import DISCLAIMER
from duizhao.render.wechat import theme
from duizhao.render.wechat.parts import posts
from duizhao.render.wechat.post import Desk, Post


def sketch(config: Config, slug: str, lang: str) -> tuple[Post, ...]:
    """The article, or its parts, in one language; pictures keep the addresses that they have in the Markdown.

    Nothing is checked and nothing is written. Raises Stop for an article that is not there.
    """
    every = files.catalogue(config)
    found = every.get(slug, {})
    if lang not in found or config.source_language not in found:
        raise Stop(
            say("there is no article {slug}", slug=slug),
            say("choose one of: {words}", words=", ".join(each for each in every if not each.startswith("_"))),
        )
    source = _article(config, slug, config.source_language, found)
    article = source if lang == config.source_language else _article(config, slug, lang, found)
    beside = () if article is source else (Parallel(source, article, ()),)
    work = Work(slug, source, beside, numbered((source, article)))
    desk = Desk(work, _shelf(config, lang, every), config, theme.look(config), lambda figure: figure.image)
    return posts(article, desk)


def _article(config: Config, slug: str, lang: str, found: Mapping[str, str]) -> Article:
    return parse(files.load(config.project, slug, lang, found[lang]))


def _shelf(config: Config, lang: str, every: Mapping[str, Mapping[str, str]]) -> Shelf:
    """What the projects' articles share, with the disclaimer of one language."""
    found = every.get(DISCLAIMER, {})
    fragments = {(DISCLAIMER, lang): _article(config, DISCLAIMER, lang, found)} if lang in found else {}
    return replace(shelf.load(config.project), fragments=fragments)

"""The cover of an article: the picture that its front matter names, else its first figure on a white sheet."""

from __future__ import annotations

from collections.abc import Sequence

from duizhao.config import Config
from duizhao.finding import Stop
from duizhao.model import Article
from duizhao.read import images
from duizhao.read.images import ImageError
from duizhao.read.upload import framed

WIDTH, HEIGHT = 900, 383  # pixels: 2.35 to 1, as WeChat shows it above a list of articles


def cover(article: Article, source: Article, figures: Sequence[bytes], config: Config) -> bytes:
    """A PNG of WIDTH by HEIGHT pixels; empty where there is neither a cover nor a figure.

    A translation may name its own; else it takes its source's. Raises Stop for a picture that cannot be had.
    """
    for each in (article, source):
        fact = each.meta.at("wechat", "cover")
        if fact is None or not isinstance(fact.value, str) or not fact.value:
            continue
        try:
            return framed(images.image(config.project, each.path, fact.value), WIDTH, HEIGHT)
        except ImageError as error:
            raise Stop(error.message, error.hint, fact.span) from None
    return framed(figures[0], WIDTH, HEIGHT) if figures else b""

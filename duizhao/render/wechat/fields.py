"""What WeChat asks for beside the text of an article: title, author, digest, cover and the link to the original."""

from __future__ import annotations

import re

from duizhao.frozen import frozen
from duizhao.language import LANGUAGES
from duizhao.model import Article, Work
from duizhao.wechat_limits import AUTHOR, DIGEST, TITLE, TITLE_MOST

WHOLE = "0_0_1_1"  # pic_crop_235_1 of draft/add for the wide cover: "X1_Y1_X2_Y2" as shares of width and height
_SENTENCE = re.compile(r"[。！？!?](?:[”’」』）)\"']*)|\.(?=[\"')]*\s|$)[\"')]*")
_CLAUSE = re.compile(r"[，；、：,;:](?=\s|[\u2e80-\uffff]|$)")


@frozen
class Fields:
    """One article's fields as they are to be filled in; "" where there is nothing to fill in.

    `cover_wide` and `cover_square` are paths below output/; `square_crop` is the part of the wide one that makes a
    square, as in cover.Cover.
    """

    title: str
    author: str
    digest: str
    source_url: str
    cover_wide: str
    cover_square: str
    square_crop: str = ""


def fields(work: Work, article: Article, place: str, suffix: str = "png") -> Fields:
    """The fields of `article`, whose page is output/`place`.html; `suffix` is that of its cover.

    Nothing that the front matter states is cut: a check says what is too long for WeChat.
    """
    return Fields(
        article.title,
        _author(work, article),
        article.meta.text("wechat", "digest") or shortened(article.meta.text("summary"), DIGEST),
        article.meta.text("wechat", "source_url") or work.source.meta.text("wechat", "source_url"),
        f"{place}.cover.{suffix}",
        f"{place}.square.{suffix}",
    )


def entitled(title: str, lang: str, part: int, parts: int) -> str:
    """The title of one of several parts: with "（2/2）" or " (2/2)", and shortened where that would not fit.

    A title that WeChat promises to take stays one, as does a title that it takes at all.
    """
    if parts == 1:
        return title
    mark = f"（{part}/{parts}）" if LANGUAGES[lang].cjk else f" ({part}/{parts})"
    most = TITLE if len(title) <= TITLE else TITLE_MOST
    return shortened(title, most - len(mark)) + mark


def _author(work: Work, article: Article) -> str:
    """As stated; else the first of the article's authors and publisher that is short enough for the field."""
    if stated := article.meta.text("wechat", "author"):
        return stated
    names = LANGUAGES[article.lang].comma.join(article.meta.texts("authors"))
    others = (names, article.meta.text("publisher"), work.source.meta.text("wechat", "author"))
    return next((each for each in others if each and len(each) <= AUTHOR), "")


def shortened(text: str, most: int) -> str:
    """At most `most` characters of `text`: whole sentences, or where the first is too long, whole clauses and "…".

    Left empty, WeChat takes the first 54 characters of the text, in mid-sentence.
    """
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    if ends := [each.end() for each in _SENTENCE.finditer(text) if each.end() <= most]:
        return text[: ends[-1]]
    breaks = [each.start() for each in _CLAUSE.finditer(text) if each.start() < most]
    breaks = breaks or [each.start() for each in re.finditer(" ", text) if each.start() < most]
    return text[: breaks[-1] if breaks else most - 1] + "…"

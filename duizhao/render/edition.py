"""The editions of a work: which languages stand on which page, how it is printed, and where the pages lie."""

from __future__ import annotations

from pathlib import PurePosixPath
from urllib.parse import quote

from duizhao.config import HANDOUTS, PAPERS, Config
from duizhao.frozen import frozen
from duizhao.language import LANGUAGES
from duizhao.model import Work
from duizhao.render.extract import lacking


@frozen
class Edition:
    """One page of a work. `code` names its folder: "zh", "en", "zh-en"; `langs` has the page's own language first."""

    code: str
    langs: tuple[str, ...]
    slug: str

    @property
    def words(self) -> tuple[tuple[str, str], ...]:
        """(BCP 47 tag, name in that language) of each language."""
        return tuple((LANGUAGES[lang].tag, LANGUAGES[lang].name) for lang in self.langs)

    @property
    def tags(self) -> tuple[str, ...]:
        """BCP 47, the page's own language first."""
        return tuple(LANGUAGES[lang].tag for lang in self.langs)

    @property
    def address(self) -> str:
        """The web page below web/, fit for a link."""
        return quote(f"{self.code}/{self.slug}.html")


@frozen
class Printing:
    """One PDF of an edition: `handout` is one of config.HANDOUTS, `paper` one of config.PAPERS.

    `usual` tells whether the paper is the project's first: then its name is left out of the path.
    """

    edition: Edition
    handout: str = "standard"
    paper: str = "a4"
    usual: bool = True

    @property
    def path(self) -> str:
        """Below output/: `handout/<slug>.<code>.pdf`, and before `.pdf` what is not usual: `.large`, `.letter`."""
        kind = "" if self.handout == "standard" else f".{self.handout}"
        paper = "" if self.usual else f".{self.paper}"
        return f"handout/{self.edition.slug}.{self.edition.code}{kind}{paper}.pdf"

    @property
    def link(self) -> str:
        """The path, fit for a link."""
        return quote(self.path)


def printings(work: Work, config: Config) -> tuple[Printing, ...]:
    """Every PDF of a work, in the order of the settings.

    Large print has one column, so it has no edition side by side. Where a text lacks a section that the short
    edition is made of, there is no short one (a check names the section).
    """
    return tuple(
        Printing(edition, handout, paper, paper == config.papers[0])
        for paper in config.papers
        for handout in config.handouts
        for edition in editions(work, config)
        if _printable(work, edition, handout, config)
    )


def _printable(work: Work, edition: Edition, handout: str, config: Config) -> bool:
    match handout:
        case "large":
            return len(edition.langs) == 1
        case "short":
            articles = (article for article in work.articles() if article.lang in edition.langs)
            return not any(lacking(article, config.short_sections) for article in articles)
        case _:
            return True


def printed_as(path: str) -> tuple[tuple[str, ...], str]:
    """(languages, handout) of a PDF by its path, as `Printing.path` makes it."""
    name = PurePosixPath(path).name.removesuffix(".pdf")
    for paper in PAPERS:
        name = name.removesuffix(f".{paper}")
    kind = next((each for each in HANDOUTS if name.endswith(f".{each}")), "standard")
    return tuple(name.removesuffix(f".{kind}").rpartition(".")[2].split("-")), kind


def editions(work: Work, config: Config) -> tuple[Edition, ...]:
    """Every edition of a work: one a language, then the pairs side by side."""
    alone = [(article.lang,) for article in work.articles()]
    facing = [(each.source.lang, each.target.lang) for each in work.parallels if config.side_by_side]
    return tuple(Edition("-".join(langs), langs, work.slug) for langs in [*alone, *facing])

"""The editions of a work: which languages stand on which page, and where the pages lie."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from duizhao.config import Config
from duizhao.language import LANGUAGES
from duizhao.model import Work


@dataclass(frozen=True, slots=True)
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

    @property
    def paper(self) -> str:
        """The PDF below output/, fit for a link."""
        return quote(f"handout/{self.slug}.{self.code}.pdf")


def editions(work: Work, config: Config) -> tuple[Edition, ...]:
    """Every edition of a work: one a language, then the pairs side by side."""
    alone = [(article.lang,) for article in work.articles()]
    facing = [(each.source.lang, each.target.lang) for each in work.parallels if config.side_by_side]
    return tuple(Edition("-".join(langs), langs, work.slug) for langs in [*alone, *facing])

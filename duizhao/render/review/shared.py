"""What all review pages of one run share: settings, glossary, the voice they speak in, and their one sheet."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from duizhao.catalogue import Catalogue, catalogue
from duizhao.config import Config
from duizhao.desk.model import Desk
from duizhao.finding import Message
from duizhao.frozen import frozen
from duizhao.model import Page, Shelf
from duizhao.render import page

FOLDER = "review"
PARTS = ("style/tokens.css", "style/review.css")


@frozen
class Shared:
    """`voice` is the language of the pages' own words: a row of duizhao.language, whatever languages are compared."""

    shelf: Shelf
    config: Config
    voice: str = "en"

    @property
    def catalogue(self) -> Catalogue:
        """The sentences in the pages' own language."""
        return catalogue(self.voice)

    def say(self, message: Message) -> str:
        """A message in the pages' own language."""
        return self.catalogue.say(message)

    def rendered(self, name: str, values: dict[str, Any]) -> bytes:
        """A page of templates/review/ as the bytes of its file."""
        template = page.environment(self.config.project, (self.voice,)).get_template(f"{FOLDER}/{name}.html.j2")
        return template.render(lang=page.tag(self.voice), draft=False, **values).encode()


def path(desk: Desk, config: Config) -> str:
    """Where the page of a translation lies below review/; with several target languages each has its folder."""
    folder = f"{desk.lang}/" if len(config.targets) > 1 else ""
    return f"{folder}{desk.source.slug}.html"


def address(desk: Desk, config: Config) -> str:
    """`path`, fit for a link."""
    return quote(path(desk, config))


def translated(desk: Desk) -> bool:
    """Whether any block has a translation."""
    return any(entry.target is not None for entry in desk.entries)


def titles(desk: Desk) -> tuple[tuple[str, str], ...]:
    """(BCP 47 tag, title), the source's first, alone where nothing is translated."""
    sides = (desk.source, desk.target) if translated(desk) else (desk.source,)
    return tuple((page.tag(each.lang), each.title) for each in sides)


def style(config: Config) -> Page:
    """The one sheet of all review pages: the tokens, then the rules; a project's own templates/style/ comes first."""
    templates = page.environment(config.project, (config.source_language,))
    assert templates.loader is not None
    sheets = [templates.loader.get_source(templates, part)[0] for part in PARTS]
    return Page(f"{FOLDER}/style.css", "\n".join(sheets).encode())

"""What every page needs: the templates in its languages, dates, the text, references and disclaimer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from babel.dates import format_date
from markupsafe import Markup, escape

from duizhao.catalogue import catalogue
from duizhao.config import Config
from duizhao.frozen import frozen
from duizhao.language import LANGUAGES
from duizhao.model import Article, Block, Figure, Heading, Reference, Shelf, Work, plain
from duizhao.references import label, printed
from duizhao.render import html, notes
from duizhao.render.line import Look, made
from duizhao.resources import HOUSE

if TYPE_CHECKING:
    from jinja2 import Environment

DISCLAIMER = "_disclaimer"


# ---------------------------------------------------------------- templates


@lru_cache(maxsize=16)
def environment(project: Path, langs: tuple[str, ...]) -> Environment:
    """The templates of a project (its own templates/ before the house's) speaking `langs`.

    With two languages every `_("…")` prints both, each marked with its language; in an attribute write
    `{{ _("…")|striptags }}`.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # a WeChat article has no templates

    made_here = Environment(
        loader=FileSystemLoader([project / "templates", HOUSE]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made_here.globals["_"] = voice(langs)
    made_here.globals["tag"] = tag
    return made_here


def voice(langs: tuple[str, ...]) -> Callable[[str], str]:
    """gettext in one language, or in several at once: `<span lang="zh-Hans">参考文献</span> <span lang="en">…`."""
    if len(langs) == 1:
        return catalogue(langs[0]).gettext

    def both(text: str) -> Markup:
        return Markup(" ").join(
            Markup('<span lang="{}">{}</span>').format(tag(lang), catalogue(lang).gettext(text)) for lang in langs
        )

    return both


def tag(lang: str) -> str:
    """The BCP 47 tag of a language."""
    return LANGUAGES[lang].tag


@lru_cache(maxsize=512)
def day(iso: str, lang: str) -> str:
    """`2026-11-23` as the language writes it; any other text as it stands."""
    try:
        return format_date(date.fromisoformat(iso), "long", LANGUAGES[lang].locale)
    except ValueError:
        return iso


def dated(iso: str, lang: str) -> Markup:
    """A day in words, and for machines."""
    words = day(iso, lang)
    return Markup('<time datetime="{}">{}</time>').format(iso, words) if words != iso else escape(iso)


# ---------------------------------------------------------------- the text of an article


def look(work: Work, article: Article, image: Callable[[Figure], str], prefix: str = "") -> Look:
    """How `article` stands on one page; make a new one for every page."""
    return Look(article.lang, work.numbers, prefix, image, notes.numbered(article))


def identified(article: Article) -> Iterator[tuple[str, Block]]:
    """Every block that prints in the text, with its section's id when it is the section's heading.

    The first heading is left out where it repeats the title, which stands on top of the page.
    """
    for place, section in enumerate(article.sections):
        for nth, block in enumerate(section.blocks):
            if place <= 1 and nth == 0 and is_title(block, article):
                continue
            yield (section.id if nth == 0 and isinstance(block.body, Heading) else ""), block


def is_title(block: Block, article: Article) -> bool:
    """Whether a block is a level-1 heading that says the article's title."""
    body = block.body
    return isinstance(body, Heading) and body.level == 1 and plain(body.inlines).strip() == article.title.strip()


def text(article: Article, look: Look) -> Markup:
    """The whole text of an article, footnotes last."""
    parts = [html.block(block, look, id) for id, block in identified(article)]
    return made("\n".join(filter(None, [*parts, notes.listed(article, look)])))


# ---------------------------------------------------------------- the ending


@frozen
class Entry:
    """One line of the list of references: `lang` is its BCP 47 tag, "" for the page's own."""

    number: int
    label: str
    text: Markup
    lang: str
    incomplete: bool
    record: Reference


def entries(work: Work, shelf: Shelf, config: Config, lang: str) -> tuple[Entry, ...]:
    """The cited references in the order of their numbers; unknown keys are left out (a check names them)."""
    style = config.style(lang)
    found = []
    for key, number in sorted(work.numbers.items(), key=lambda pair: pair[1]):
        if (record := shelf.references.get(key)) is None:
            continue
        own = _tag_of(str(record.item.get("language") or ""))
        foreign = own if own and own != tag(lang) else ""
        found.append(
            Entry(number, label(number, style), _set(record, style, lang), foreign, incomplete(record), record)
        )
    return tuple(found)


@lru_cache(maxsize=4096)
def _set(record: Reference, style: str, lang: str) -> Markup:
    return html.inlines(printed(record, style), Look(lang))


def incomplete(record: Reference) -> bool:
    """Whether the record itself says that facts are missing (`custom.incomplete`)."""
    custom = record.item.get("custom")
    return isinstance(custom, dict) and bool(custom.get("incomplete"))


def _tag_of(language: str) -> str:
    """`zh-CN` of a record as the tag of one of our languages, any other as it stands."""
    primary = language.split("-")[0].lower()
    return LANGUAGES[primary].tag if primary in LANGUAGES else language


@frozen
class Disclaimer:
    """The disclaimer in one language; `text` is empty where the project has none (a check names it)."""

    tag: str
    title: str
    text: Markup


def disclaimer(shelf: Shelf, lang: str) -> Disclaimer:
    """The disclaimer under its own heading, its title, or the house's word for it."""
    title, blocks = opened(shelf.fragments.get((DISCLAIMER, lang)))
    return Disclaimer(tag(lang), title or catalogue(lang).gettext("Disclaimer"), html.blocks(blocks, Look(lang)))


def opened(fragment: Article | None) -> tuple[str, tuple[Block, ...]]:
    """A fragment's title and text: its first block when that is a heading, else the front matter's title."""
    if fragment is None:
        return "", ()
    blocks = tuple(fragment.blocks())
    if blocks and isinstance(heading := blocks[0].body, Heading):
        return plain(heading.inlines), blocks[1:]
    return fragment.meta.text("title"), blocks

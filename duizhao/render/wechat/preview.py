"""The preview of an article: what a phone will show, and everything that is copied into WeChat's editor by hand."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import field
from urllib.parse import quote

from lxml import html as tree

from duizhao import wechat_limits as limits
from duizhao.catalogue import Catalogue, catalogue
from duizhao.config import Config
from duizhao.frozen import frozen
from duizhao.language import LANGUAGES
from duizhao.model import Page, Work
from duizhao.render import page
from duizhao.render.wechat.dark import darkened
from duizhao.render.wechat.fields import Fields
from duizhao.resources import HOUSE

FOLDER = "preview"
SHEETS = ("style/tokens.css", "style/preview.css")


@frozen
class Sheet:
    """One article as WeChat gets it: `html` is pasted as it stands, one element."""

    lang: str
    fields: Fields
    html: str = field(repr=False)
    part: int = 1  # of a text that is too long for one article


@frozen
class Count:
    """How much of its room a text takes. `state` is "fits", "long" (may be refused) or "over" (is refused)."""

    used: int
    most: int
    state: str


@frozen
class Box:
    """A field to copy: its name, its text and its count (None: no limit is known)."""

    id: str
    label: str
    text: str
    count: Count | None = None


@frozen
class Side:
    """A sheet as the page shows it; addresses are relative to the page. `light` and `dark` are HTML."""

    sheet: Sheet
    tag: str
    name: str
    light: str
    dark: str
    size: Count
    boxes: tuple[Box, ...]
    pictures: tuple[tuple[str, str], ...]  # (address, description) in the order of the article
    receipt: str
    wide: str
    square: str


def script() -> str:
    """The one script that a preview may hold; a project cannot replace it."""
    return (HOUSE / "wechat/preview.js").read_text("utf-8").strip()


def preview(work: Work, sheets: Sequence[Sheet], config: Config) -> Page:
    """The page `wechat/preview/<slug>.html` with the sheets of one work, the first one shown first.

    It works from the file system: styles and script stand inside, pictures are the files beside the articles, and
    its policy lets nothing else in. Each sheet's words around the article are in the language of the article.
    """
    up = "../" * (work.slug.count("/") + 1)
    code = script()
    langs = tuple(dict.fromkeys(sheet.lang for sheet in sheets))
    templates = page.environment(config.project, langs)
    assert templates.loader is not None
    values = {
        "lang": page.tag(work.source.lang),
        "title": work.source.title,
        "draft": config.draft,
        "sides": [_side(sheet, number, up) for number, sheet in enumerate(sheets, 1)],
        "words": {lang: catalogue(lang).gettext for lang in langs},
        "style": "\n".join(templates.loader.get_source(templates, each)[0] for each in SHEETS),
        "script": code,
        "hash": base64.b64encode(hashlib.sha256(code.encode()).digest()).decode(),
    }
    made = templates.get_template("wechat/preview.html.j2").render(values)
    return Page(f"wechat/{FOLDER}/{work.slug}.html", made.encode())


def _side(sheet: Sheet, number: int, up: str) -> Side:
    said = catalogue(sheet.lang)
    fields, language = sheet.fields, LANGUAGES[sheet.lang]
    light = _moved(sheet, up)
    root = tree.fragment_fromstring(light)
    pictures = tuple((each.get("src", ""), each.get("alt", "")) for each in root.iter("img"))
    return Side(
        sheet,
        language.tag,
        language.name if sheet.part == 1 else f"{language.name} {sheet.part}",
        light,
        darkened(light),
        _size(limits.length(sheet.html)),
        tuple(_boxes(fields, number, said)),
        pictures,
        _receipt(len(root), len(pictures), said),
        *(up + quote(cover.removeprefix("wechat/")) for cover in (fields.cover_wide, fields.cover_square)),
    )


def _moved(sheet: Sheet, up: str) -> str:
    """The article with its pictures' addresses as seen from the page: `../zh/figures/…`."""
    root = tree.fragment_fromstring(sheet.html)
    marks = {each.get("src", "") for each in root.iter("img")}
    text = sheet.html
    for src in marks:
        seen = f"{up}{sheet.lang}/{src.removeprefix('../' * (up.count('/') - 1))}"
        escaped = src.replace("&", "&amp;")
        text = text.replace(f'src="{escaped}"', f'src="{seen.replace("&", "&amp;")}"')
    return text


def _count(used: int, most: int, warn: int) -> Count:
    return Count(used, most, "fits" if used <= warn else "long" if used <= most else "over")


def _size(used: int) -> Count:
    """Of a text, of which WeChat takes fewer characters than its limit."""
    near, most = limits.HTML_NEAR, limits.HTML_MOST
    return Count(used, most, "fits" if used <= near else "long" if used < most else "over")


def _boxes(fields: Fields, number: int, said: Catalogue) -> list[Box]:
    title = len(fields.title)
    most = limits.TITLE if title <= limits.TITLE else limits.TITLE_MOST
    author = _count(len(fields.author), limits.AUTHOR, limits.AUTHOR)
    digest = _count(len(fields.digest), limits.DIGEST, limits.DIGEST)
    boxes = (
        Box(f"title-{number}", said.gettext("Title"), fields.title, _count(title, most, limits.TITLE)),
        Box(f"author-{number}", said.gettext("Author"), fields.author, author),
        Box(f"digest-{number}", said.gettext("Digest"), fields.digest, digest),
        Box(f"link-{number}", said.gettext("Link to the original"), fields.source_url),
    )
    return [each for each in boxes if each.text]


def _receipt(blocks: int, pictures: int, said: Catalogue) -> str:
    one, many = said.gettext("Copied 1 block."), said.gettext("Copied {count} blocks.")
    copied = one if blocks == 1 else many.format(count=blocks)
    if not pictures:
        return copied
    one = said.gettext("1 picture is still only on this computer: put it in by hand.")
    many = said.gettext("{count} pictures are still only on this computer: put them in by hand.")
    still = one if pictures == 1 else many.format(count=pictures)
    return copied + ("" if LANGUAGES[said.lang].cjk else " ") + still

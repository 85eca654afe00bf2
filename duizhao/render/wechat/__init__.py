"""WeChat Official Account articles: one paste-ready fragment a language, every element with its own style."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import quote

from duizhao.catalogue import catalogue
from duizhao.config import Config
from duizhao.language import LANGUAGES
from duizhao.model import Article, Figure, Footnote, Inlines, Link, Page, Shelf, Work, within
from duizhao.references import printed
from duizhao.render import facts, notes, page
from duizhao.render.gallery import Picture, pictures
from duizhao.render.line import mark
from duizhao.render.wechat import cover, fields, look, preview
from duizhao.render.wechat.blocks import Hand, block, blocks, heading, marked, paragraph, section
from duizhao.render.wechat.line import Numbering, escape, inlines

FOLDER = "wechat"
WIDTH = 1354  # pixels of a drawing: twice the 677 px of WeChat's widest column


def write(work: Work, shelf: Shelf, config: Config) -> Iterator[Page]:
    """The fragment of each language, the pictures it shows and its cover; then one preview of them all.

    The title has a field of its own in WeChat.
    """
    sheets = []
    for article in work.articles():
        hung = pictures(article, (article.lang,), shelf, config, WIDTH)
        html = fragment(work, article, shelf, config, hung)
        place = f"{FOLDER}/{article.lang}/{article.slug}"
        yield Page(f"{place}.html", html.encode())
        for picture in hung.values():
            yield Page(f"{FOLDER}/{article.lang}/figures/{picture.name}", picture.data)
        drawn = cover.cover(work, article, shelf, config)
        stated = fields.fields(work, article, place, drawn.suffix)
        yield Page(stated.cover_wide, drawn.wide)
        yield Page(stated.cover_square, drawn.square)
        sheets.append(preview.Sheet(article.lang, stated, html))
    yield preview.preview(work, sheets, config)


def fragment(work: Work, article: Article, shelf: Shelf, config: Config, hung: Mapping[str, Picture]) -> str:
    """One article as one element without a line feed."""
    up = "../" * article.slug.count("/")

    def address(figure: Figure) -> str:
        name = hung[figure.image].name if figure.image in hung else "missing"
        return f"{up}figures/{quote(name)}"

    listed = _entries(work, shelf, config, article.lang)
    known = {link: number for number, _, links in listed for link in links}
    hand = Hand(article.lang, Numbering(work.numbers, notes.numbered(article), known), address)
    text = "".join([block(each, hand) for _, each in page.identified(article)]) + _notes(article, hand)
    parts = (
        _drafted(config),
        _opening(work, article, config, hand),
        text,
        _disclaimer(shelf, hand),
        _references([(number, html) for number, html, _ in listed], hand),
        _facts(work, article, config, hand),
        _drafted(config),
    )
    leading = look.LEADING[LANGUAGES[article.lang].cjk]
    return section(look.ROOT.format(leading=leading), "".join(parts))


def _drafted(config: Config) -> str:
    return paragraph(look.BADGE, "DRAFT 草稿") if config.draft else ""


def _opening(work: Work, article: Article, config: Config, hand: Hand) -> str:
    """How far the article can be trusted today, then its main message."""
    told = [catalogue(article.lang).say(message) for _, message in facts.state(work, config).cautions]
    words = [paragraph(look.BADGE, escape(each)) for each in told]
    message = article.meta.text("main_message")
    if message:
        label = paragraph(look.WORD, escape(hand.gettext("Main message")))
        bold = paragraph(f"{look.PARAGRAPH};font-weight:bold", escape(message))
        words.append(section(look.CALLOUT.format(edge=look.LABEL), label + bold))
    return "".join(words)


# ---------------------------------------------------------------- the ending


def _entries(work: Work, shelf: Shelf, config: Config, lang: str) -> list[tuple[int, str, tuple[str, ...]]]:
    """(number, HTML, addresses it prints) of each cited record; an address is printed as text, once."""
    style = config.style(lang)
    found = []
    for key, number in sorted(work.numbers.items(), key=lambda pair: pair[1]):
        if (record := shelf.references.get(key)) is None:
            continue
        run = printed(record, style)
        links = tuple(each.href.rstrip("/") for each in within(run) if isinstance(each, Link))
        text = inlines(unlinked(run), lang, Numbering({}, {}))
        if page.incomplete(record):
            text += f" {escape(catalogue(lang).gettext('[record incomplete]'))}"
        found.append((number, text, links))
    return found


def unlinked(run: Inlines) -> Inlines:
    """The same words without their links."""
    return tuple(part for each in run for part in (unlinked(each.inlines) if isinstance(each, Link) else (each,)))


def _references(entries: list[tuple[int, str]], hand: Hand) -> str:
    """References first, then the addresses of the text's links under the numbers that follow."""
    links = [(number, escape(address.removeprefix("mailto:"))) for address, number in hand.numbers.links.items()]
    lines = [f"<p>[{number}] {text}</p>" for number, text in [*entries, *links]]
    title = hand.gettext("References and links") if links else hand.gettext("References")
    return heading(2, escape(title)) + section(look.ENTRIES, "".join(lines)) if lines else ""


def _notes(article: Article, hand: Hand) -> str:
    """The footnotes under their signs."""
    texts = [each.body for each in article.blocks() if isinstance(each.body, Footnote)]
    numbered = sorted((hand.numbers.notes[note.id], note) for note in texts)
    return "".join([section(look.NOTE, marked(mark(number), note.blocks, hand)) for number, note in numbered])


def _disclaimer(shelf: Shelf, hand: Hand) -> str:
    found = shelf.fragments.get((page.DISCLAIMER, hand.lang))
    title, run = page.opened(found)
    return heading(2, escape(title or hand.gettext("Disclaimer"))) + blocks(run, hand)


def _facts(work: Work, article: Article, config: Config, hand: Hand) -> str:
    lines = [
        hand.labelled(escape(row.label), escape(row.value.striptags())) for row in facts.facts(work, article, config)
    ]
    return heading(2, escape(hand.gettext("About this handout"))) + paragraph(look.FACTS, "<br>".join(lines))

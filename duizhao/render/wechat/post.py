"""One WeChat article put together: pieces of HTML that know the Markdown they come from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import field

from duizhao.catalogue import catalogue
from duizhao.config import Config
from duizhao.frozen import frozen
from duizhao.language import LANGUAGES
from duizhao.model import Article, Figure, Footnote, Inlines, Link, Shelf, Span, Work, within
from duizhao.references import printed
from duizhao.render import facts, notes, page
from duizhao.render.line import mark
from duizhao.render.wechat.blocks import Hand, block, blocks, heading, marked, paragraph, section
from duizhao.render.wechat.line import Numbering, escape, inlines
from duizhao.render.wechat.look import Look

FACTS_OF_LINE = ("version", "evidence", "review")  # what the line above the text tells
DOT = " · "


@frozen
class Piece:
    """A stretch of HTML and the Markdown it comes from: the span of a block, or the file. `list`: the references."""

    where: Span
    html: str = field(repr=False)
    list: bool = False


@frozen
class Post:
    """An article as WeChat takes it. `work` holds it alone, with the numbers of its references: both are those of a
    part where a long text becomes several articles, `part` of `parts`, counted from 1.
    """

    work: Work
    part: int
    parts: int
    style: str
    pieces: tuple[Piece, ...]

    @property
    def html(self) -> str:
        """One element without a line feed."""
        return section(self.style, "".join([each.html for each in self.pieces]))


@frozen
class Entry:
    """One line of the list of references without its number, the addresses it prints as text, and its record."""

    html: str
    links: tuple[str, ...]
    where: Span


@frozen
class Desk:
    """What all parts of an article share. `work` has all languages: facts of the source stand in a translation."""

    work: Work
    shelf: Shelf
    config: Config
    look: Look
    address: Callable[[Figure], str]
    entries: dict[str, Entry] = field(default_factory=dict)  # by key, as they are needed


def compose(article: Article, numbers: dict[str, int], desk: Desk, place: tuple[int, int, str] = (1, 1, "")) -> Post:
    """One article or part of one. `place`: part, parts, and the words with which the next part begins."""
    part, parts, _ = place
    listed = tuple(_listed(numbers, article.lang, desk))
    known = {link: number for number, each in listed for link in each.links}
    hand = Hand(article.lang, Numbering(numbers, notes.numbered(article), known), desk.address, desk.look)
    text = tuple(_text(article, hand))  # first: it gives the links their numbers
    at = Span(article.path)
    drafted = Piece(at, paragraph(desk.look.badge, "DRAFT 草稿") if desk.config.draft else "")
    pieces = (
        drafted,
        Piece(at, _parts(place, hand)),
        *_opening(article, hand, desk),
        *text,
        *_notes(article, hand),
        Piece(at, _parts(place, hand) if part < parts else ""),
        *_disclaimer(article, hand, desk),
        *_references(listed, article, hand),
        Piece(at, _facts(article, hand, desk)),
        drafted,
    )
    style = desk.look.root(LANGUAGES[article.lang].cjk)
    work = Work(article.slug, article, (), numbers)
    return Post(work, part, parts, style, tuple(each for each in pieces if each.html))


def _parts(place: tuple[int, int, str], hand: Hand) -> str:
    """Which part this is, and where the text goes on."""
    part, parts, following = place
    if parts == 1:
        return ""
    words = [hand.gettext("Part {part} of {parts}").format(part=part, parts=parts)]
    if following:
        words.append(hand.gettext("The next part begins with “{heading}”").format(heading=following))
    return paragraph(hand.look.caption, escape(DOT.join(words)))


def _opening(article: Article, hand: Hand, desk: Desk) -> Iterator[Piece]:
    """How far the article can be trusted today, then its main message."""
    at, look = Span(article.path), hand.look
    told = [catalogue(article.lang).say(message) for _, message in facts.state(desk.work, desk.config).cautions]
    yield Piece(at, "".join([paragraph(look.badge, escape(each)) for each in told]))
    rows = facts.facts(desk.work, _whole(article, desk), desk.config)
    line = [
        f"{row.label}{LANGUAGES[hand.lang].colon}{row.value.striptags()}" for row in rows if row.key in FACTS_OF_LINE
    ]
    yield Piece(at, paragraph(look.caption, escape(DOT.join(line))) if line else "")
    message = article.meta.at("main_message")
    if message is not None and article.meta.text("main_message"):
        label = paragraph(look.word, escape(hand.gettext("Main message")))
        bold = paragraph(f"{look.paragraph};font-weight:bold", escape(article.meta.text("main_message")))
        yield Piece(message.span, section(look.callout(look.label), label + bold))


def _whole(article: Article, desk: Desk) -> Article:
    """The article of which this may be a part: facts ask whether it is the source."""
    return next(each for each in desk.work.articles() if each.lang == article.lang)


def _text(article: Article, hand: Hand) -> Iterator[Piece]:
    for _, each in page.identified(article):
        yield Piece(each.span, block(each, hand))


def _notes(article: Article, hand: Hand) -> Iterator[Piece]:
    """The footnotes under their signs."""
    found = [(hand.numbers.notes[each.body.id], each) for each in article.blocks() if isinstance(each.body, Footnote)]
    for number, each in sorted(found, key=lambda pair: pair[0]):
        assert isinstance(each.body, Footnote)
        yield Piece(each.span, section(hand.look.footnote, marked(mark(number), each.body.blocks, hand)))


# ---------------------------------------------------------------- the ending


def entry(key: str, lang: str, desk: Desk) -> Entry | None:
    """A cited record as it is listed, composed once for all parts; None for a key without a record."""
    if key not in desk.entries and (record := desk.shelf.references.get(key)) is not None:
        run = printed(record, desk.config.style(lang))
        links = tuple(each.href.rstrip("/") for each in within(run) if isinstance(each, Link))
        text = inlines(unlinked(run), lang, Numbering({}, {}), desk.look)
        if page.incomplete(record):
            text += f" {escape(catalogue(lang).gettext('[record incomplete]'))}"
        desk.entries[key] = Entry(text, links, record.span)
    return desk.entries.get(key)


def _listed(numbers: dict[str, int], lang: str, desk: Desk) -> Iterator[tuple[int, Entry]]:
    for key, number in sorted(numbers.items(), key=lambda pair: pair[1]):
        if (found := entry(key, lang, desk)) is not None:
            yield number, found


def unlinked(run: Inlines) -> Inlines:
    """The same words without their links."""
    return tuple(part for each in run for part in (unlinked(each.inlines) if isinstance(each, Link) else (each,)))


def _references(entries: Iterable[tuple[int, Entry]], article: Article, hand: Hand) -> Iterator[Piece]:
    """References first, then the addresses of the text's links under the numbers that follow."""
    at = Span(article.path)
    links = [(number, escape(address.removeprefix("mailto:"))) for address, number in hand.numbers.links.items()]
    lines = [f"<p>[{number}] {text}</p>" for number, text in [*((nth, each.html) for nth, each in entries), *links]]
    if lines:
        title = hand.gettext("References and links") if links else hand.gettext("References")
        yield Piece(at, heading(2, escape(title), hand) + section(hand.look.entries, "".join(lines)), True)


def _disclaimer(article: Article, hand: Hand, desk: Desk) -> Iterator[Piece]:
    found = desk.shelf.fragments.get((page.DISCLAIMER, hand.lang))
    title, run = page.opened(found)
    at = Span(found.path if found is not None else article.path)
    yield Piece(at, heading(2, escape(title or hand.gettext("Disclaimer")), hand) + blocks(run, hand))


def _facts(article: Article, hand: Hand, desk: Desk) -> str:
    rows = facts.facts(desk.work, _whole(article, desk), desk.config)
    lines = [hand.labelled(escape(row.label), escape(row.value.striptags())) for row in rows]
    title = heading(2, escape(hand.gettext("About this handout")), hand)
    return title + paragraph(hand.look.print, "<br>".join(lines))

"""The last look before the press: does each finished page hold what it must, where a reader sees it?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from duizhao.config import Config
from duizhao.finding import Finding, Severity, say
from duizhao.frozen import frozen
from duizhao.model import Article, Page, Shelf, Span, Work
from duizhao.press import faces
from duizhao.prove import html, listing, pdf, sides, text
from duizhao.prove.fault import Fault
from duizhao.prove.promise import Promises, Terms, Unit, addresses, units
from duizhao.prove.sight import Place, Sight
from duizhao.render.edition import Edition, printed_as
from duizhao.render.extract import shown
from duizhao.render.handout import GETA
from duizhao.render.online import online
from duizhao.render.page import DISCLAIMER
from duizhao.render.wechat import PostPage, preview

PASSED = frozenset((".css", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".ttf", ".woff2", ".txt", ".json"))
MARK = ("DRAFT", "草稿")


class Proofreader:
    """Looks at one page after the other; what their works owe is remembered in between."""

    def __init__(self, shelf: Shelf, config: Config) -> None:
        self._promises = Promises(shelf, config)

    def prove(self, page: Page, work: Work) -> Iterator[Finding]:
        """Open a finished page and name everything that it owes and does not show; nothing for a good page.

        The text of the article is compared letter by letter without blanks, so a page that passes has lost no
        content. Style sheets, pictures and the index owe no text; a page of an unknown kind is refused.
        """
        path = PurePosixPath(page.path)
        if path.suffix in PASSED:
            return
        hint = say("nothing was published; look at the template that makes {page}", page=page.path)
        langs, handout = read_as(path)
        part = page.post.work if isinstance(page, PostPage) and page.post.parts > 1 else work
        owed = _Owed(shown(part, handout, self._promises.config), self._promises, langs, handout)
        for each in _faults(page, path, owed):
            where = each.where or Span(f"output/{page.path}")
            yield Finding(
                where, each.code, each.message, each.hint or hint, Severity.ERROR, slug=work.slug, section=each.section
            )


def prove(page: Page, work: Work, shelf: Shelf, config: Config) -> Iterator[Finding]:
    """One page alone; for many, one Proofreader is quicker."""
    return Proofreader(shelf, config).prove(page, work)


def languages(path: PurePosixPath) -> tuple[str, ...]:
    """The languages of a page by its path, the page's own first; () for what bears no article."""
    return read_as(path)[0]


def read_as(path: PurePosixPath) -> tuple[tuple[str, ...], str]:
    """(languages, kind of handout) of a page by its path; whatever is no printed handout shows all of its work."""
    kind, *rest = path.parts
    if kind == "handout" and path.suffix == ".pdf":
        return printed_as(str(path))
    if kind in ("web", "wechat") and not tool(path) and len(rest) > 1 and path.suffix == ".html":
        return tuple(rest[0].split("-")), "standard"
    return (), "standard"


def tool(path: PurePosixPath) -> bool:
    """Whether a page is for those who publish: it owes readers nothing, and may hold the house's own script."""
    return path.parts[:2] == ("wechat", preview.FOLDER)


@frozen
class View:
    """An opened page: its visible text, the text of each sheet that must bear a draft's mark, and what could act.

    `lines` says how many lines of text stand on each sheet of paper.
    """

    sight: Sight
    sheets: tuple[str, ...]
    acting: tuple[str, ...]
    lines: tuple[int, ...] = ()


def look(page: Page) -> View | None:
    """Open a page of any kind; None when it cannot be read."""
    path = PurePosixPath(page.path)
    match path.suffix:
        case ".pdf":
            paper = pdf.read(page.data)
            return None if paper is None else View(paper.sight, paper.sheets, paper.acting, paper.lines)
        case ".html":
            root = html.parsed(page.data)
            if root is None:
                return None
            acting = tuple(html.acting(root, preview.script() if tool(path) else ""))
            sight = html.seen(root)
            return View(sight, (sight.text,), acting)
        case ".svg":
            root = html.drawn(page.data)
            return None if root is None else View(Sight(""), (), tuple(html.acting(root)))
        case _:
            return None


@frozen
class _Owed:
    """Where to look up what a page in these languages must hold."""

    work: Work
    promises: Promises
    langs: tuple[str, ...]
    handout: str  # one of config.HANDOUTS

    def articles(self) -> tuple[Article, ...]:
        """One a language, in the page's order; fewer when the work lacks one."""
        return tuple(each for lang in self.langs for each in self.work.articles() if each.lang == lang)

    def order(self, article: Article, blocks: Iterable[Unit]) -> tuple[Unit, ...]:
        """The blocks of an article as the page has them: side by side, a translation stands beside its source."""
        parallel = next((each for each in self.work.parallels if each.target is article), None)
        if parallel is None or len(self.langs) < 2 or not parallel.sections:
            return tuple(blocks)  # each language stands by itself
        beside = [id(pair.target) for section in parallel.sections for pair in section.pairs]
        places = {block: place for place, block in enumerate(beside)}
        return tuple(sorted(blocks, key=lambda unit: places[id(unit.block)]))


def _faults(page: Page, path: PurePosixPath, owed: _Owed) -> Iterator[Fault]:
    articles = owed.articles()
    known = owed.langs or path.name == "index.html" or path.suffix == ".svg" or tool(path)
    view = look(page) if known and len(articles) == len(owed.langs) else None
    if view is None:
        yield Fault("PRV001", say("{page} is not a page that can be read", page=page.path))
        return
    for found in view.acting:
        yield Fault("PRV010", say("{page} holds {found}: it could act by itself", page=page.path, found=found))
    if articles:
        yield from _text(page.path, _replaced(view.sight, owed), owed)
        yield from _mark(page.path, view.sheets, owed.promises.config)
    if path.suffix == ".pdf":
        yield from _audited(page, owed.promises.config)
        yield from _paper(page.path, view, owed)


def _audited(page: Page, config: Config) -> Iterator[Fault]:
    """What keeps a PDF from the standard that it is made for; the auditor is loaded for the first PDF only."""
    from duizhao.audit import audit, standard, verapdf

    against = standard(config.pdf)
    second = verapdf.verdict(config.verapdf, page.data, against) if config.verapdf else ()
    for each in (*audit(page.data, against), *second):
        values = {"page": page.path, "sheet": each.page, "condition": each.condition, "fault": each.message}
        if each.page:
            yield Fault("PRV013", say("{page}, sheet {sheet}: {fault} ({condition})", **values))
        else:
            yield Fault("PRV013", say("{page}: {fault} ({condition})", **values))


def _paper(page: str, view: View, owed: _Owed) -> Iterator[Fault]:
    """What only printed editions owe: the address of the web page; of a short one, that it is a single sheet."""
    config = owed.promises.config
    edition = Edition("-".join(owed.langs), owed.langs, owed.work.slug)
    if (place := online(edition, config)) and not view.sight.run((place.shown,)):
        yield Fault("PRV015", say("{page} does not show the address of its web page", page=page))
    if owed.handout == "short":
        expected = sides.sides(owed.articles(), config.short_sections)
        yield from sides.faults(page, expected, view.sight, view.lines)


def _replaced(sight: Sight, owed: _Owed) -> Sight:
    """A draft on paper prints 〓 for every letter that the fonts lack."""
    if not (sight.folded and owed.promises.config.draft and GETA in sight.text):
        return sight
    shelf = owed.promises.shelf
    articles = (*owed.articles(), *shelf.fragments.values())
    texts = [each.title + each.meta.text("main_message") for each in articles]
    texts += [block.source for each in articles for block in each.blocks()]
    texts += [str(each.item) for each in shelf.references.values()]
    return replace(sight, replaced=dict.fromkeys(map(ord, faces.missing("".join(texts))), GETA))


def _text(page: str, sight: Sight, owed: _Owed) -> Iterator[Fault]:
    """Titles and texts first; what they take cannot count as disclaimer or references any more."""
    wechat = page.startswith("wechat/")  # there the title has a field of its own
    taken: list[Place] = []
    for article in owed.articles():
        if not wechat and not sight.run((article.title,)):
            words = say('{page} does not show the title "{text}"', page=page, text=article.title)
            yield Fault("PRV002", words, Span(article.path))
        blocks = owed.order(article, units(article, Terms(owed.work.numbers)))
        laid = text.laid(blocks, sight)
        yield from text.faults(page, blocks, sight, laid.lost)
        taken += laid.places
    rest = sight.without(taken)
    for article in owed.articles():
        message = article.meta.text("main_message")
        if message and not rest.run((message,)):
            words = say("{page} does not show the main message", page=page)
            yield Fault("PRV012", words, Span(article.path))
    yield from _ending(page, rest, owed)


def _ending(page: str, rest: Sight, owed: _Owed) -> Iterator[Fault]:
    taken: list[Place] = []
    for lang in owed.langs:
        fragment = owed.promises.shelf.fragments.get((DISCLAIMER, lang))
        blocks = tuple(units(fragment, Terms({}))) if fragment else ()
        laid = text.laid(blocks, rest)
        if fragment or not owed.promises.config.draft:  # a draft may lack what a check has already missed
            yield from text.disclaimer(page, lang, blocks, laid.lost)
        taken += laid.places
    styles = dict.fromkeys(map(owed.promises.config.style, owed.langs))
    lists = [owed.promises.references(owed.work, style) for style in styles]
    yield from listing.faults(page, lists, addresses(owed.articles()), rest.without(taken))


def _mark(page: str, sheets: tuple[str, ...], config: Config) -> Iterator[Fault]:
    """A draft says so on every sheet, and nothing else does."""
    for number, sheet in enumerate(sheets, 1):
        if config.draft and not all(word in sheet for word in MARK):
            yield Fault("PRV011", say("{page}, sheet {number}: a draft without its mark", page=page, number=number))
        if not config.draft and "".join(MARK) in sheet:
            yield Fault("PRV011", say("{page}, sheet {number}: the mark of a draft", page=page, number=number))

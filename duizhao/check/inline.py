"""INL: links, pictures, footnotes and literal text are the same in both languages, and lead somewhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import unquote

from duizhao.check.case import Case, Leaf
from duizhao.check.place import find, line_of
from duizhao.finding import Finding, Message, Severity, say
from duizhao.model import (
    Article,
    Block,
    Code,
    Figure,
    Footnote,
    Inlines,
    Link,
    Note,
    within,
)
from duizhao.read.figures import labels, wanted
from duizhao.read.images import ImageError, image
from duizhao.read.raster import judge

_SAFE = re.compile(r"https?://|mailto:|tel:\+?(?=[().-]*[0-9])[0-9().-]+$", re.IGNORECASE)
_NEARBY = re.compile(r"#|(?!//)(?![A-Za-z][A-Za-z0-9+.-]*:)[^\s?]+$")


def links(case: Case) -> Iterator[Finding]:
    """A link is missing, added, or leads to another address than in the Chinese.

    A reader who looks for help must find the same door in both languages.
    """
    for leaf in case.holding(Link):
        ones, others = _hrefs(leaf.ones), _hrefs(leaf.others)
        same_count = ones.total() == others.total()
        instead = list(others - ones) if same_count else []
        for number, href in enumerate(ones - others):
            found = _lost(
                leaf,
                "INL001",
                href,
                say("the Chinese links to {href} here, this block does not", href=_typed(leaf.one.block, href)),
                say("add the link, or allow another address with  <!-- allow INL001: reason -->  above the block"),
                Severity.WARNING if same_count else None,
            )
            if number < len(instead):
                where, length = leaf.other.find(_typed(leaf.other.block, instead[number]))
                found = replace(found, where=where, length=length)
            yield found
        for href in others - ones if not same_count else ():
            yield _surplus(
                leaf, "INL001", href, say("the Chinese has no link to {href} here", href=_typed(leaf.other.block, href))
            )


def unsafe_address(case: Case) -> Iterator[Finding]:
    """A link leads nowhere from paper, from WeChat or from a page that was passed on.

    Only whole addresses (https://…, mailto:…, tel:…) work in every output; all others are printed as plain text.
    """
    for _, run, link in case.marks(Link):
        if not _SAFE.match(link.href):
            where, length = run.find(_typed(run.block, link.href))
            elsewhere = case.bare and _NEARBY.match(link.href)  # the excerpt is without its other half
            yield Finding(
                where,
                "INL002",
                say("the address {href} cannot be a link", href=_typed(run.block, link.href) or '""'),
                say("write the whole address, beginning with https://, mailto: or tel:"),
                Severity.INFO if elsewhere else None,
                length=length,
            )


def picture(case: Case) -> Iterator[Finding]:
    """A picture's file is missing, lies outside source/, or is not what its name says.

    A handout with a hole where the picture was cannot be given to anybody. Two bare texts may have left theirs at home.
    """
    severity = Severity.INFO if case.bare else None
    for article, block, figure in case.bodies(Figure):
        fault = case.remembered("pictures", _pictures)[article.path, figure.image][0]
        if fault is not None:
            where, length = find(block, _typed(block, figure.image))
            yield Finding(where, "INL003", fault.message, fault.hint, severity, length=length)


def _pictures(case: Case) -> Mapping[tuple[str, str], tuple[ImageError | None, tuple[str, ...]]]:
    """(article's path, picture as typed) -> (what is wrong with its file, the labels that a drawing wants)."""
    found: dict[tuple[str, str], tuple[ImageError | None, tuple[str, ...]]] = {}
    for article, _, figure in case.bodies(Figure):
        try:
            data = image(case.config.project, article.path, figure.image)
            drawing = figure.image.lower().endswith(".svg")
            found[article.path, figure.image] = None, wanted(data) if drawing else ()
            if not drawing:
                judge(data)
        except ImageError as error:
            found[article.path, figure.image] = error, ()
    return found


def alternative(case: Case) -> Iterator[Finding]:
    """A picture has no text for people who do not see it.

    A screen reader would say "image" and nothing more (WCAG 2.2, 1.1.1; PDF/UA-1 refuses it too).
    """
    for _, block, figure in case.bodies(Figure):
        if not figure.alt.strip():
            yield Finding(
                line_of(block.span),
                "INL004",
                say("this picture has no text for people who do not see it"),
                say("say between the [ ] what the picture shows, with its figures"),
            )


def labelled(case: Case) -> Iterator[Finding]:
    """A drawing wants a label that _figures.md does not have in this language.

    The label would stay empty, or the picture would speak the other language.
    """
    for article, block, figure in case.bodies(Figure):
        if figure.image.lower().endswith(".svg"):
            yield from _labels(case, article, block, figure)


def _labels(case: Case, article: Article, block: Block, figure: Figure) -> Iterator[Finding]:
    fragment = case.shelf.fragments.get(("_figures", article.lang))
    stem = PurePosixPath(figure.image).stem
    given = labels(fragment, stem) if fragment else {}
    lacking = [
        key for key in case.remembered("pictures", _pictures)[article.path, figure.image][1] if not given.get(key)
    ]
    for key in lacking:
        yield Finding(
            line_of(block.span),
            "INL005",
            say("the drawing {name} has no label {key} in this language", name=stem, key=key),
            say(
                "add the row  | {key} | … |  to the section {id} of source/{lang}/_figures.md",
                key=key,
                id="{#" + stem + "}",
                lang=article.lang,
            ),
        )


def note_without_text(case: Case) -> Iterator[Finding]:
    """A footnote is called and nowhere written, or written and nowhere called.

    The reader looks for a remark that is not there, or never learns of one that is.
    """
    written = {(id(article), note.id) for article, _, note in case.bodies(Footnote)}
    called: set[tuple[int, str]] = set()
    told: set[tuple[int, str]] = set()
    for article, run, call in case.marks(Note):
        called.add((id(article), call.id))
        if (id(article), call.id) not in written and (id(run), call.id) not in told:
            told.add((id(run), call.id))
            where, length = run.find(f"[^{call.id}]")
            yield Finding(
                where,
                "INL006",
                say("the footnote {id} is nowhere written", id=call.id),
                say("add a paragraph that begins with {mark}", mark=f"[^{call.id}]:"),
                length=length,
            )
    source = id(case.work.source)
    for article, block, note in case.bodies(Footnote):
        if (id(article), note.id) not in called:
            if id(article) != source and (source, note.id) in called:
                continue  # INL007 tells where the call is missing
            yield Finding(
                line_of(block.span),
                "INL006",
                say("the footnote {id} is nowhere called", id=note.id),
                say("write {mark} where it belongs, or delete the footnote", mark=f"[^{note.id}]"),
            )


def notes(case: Case) -> Iterator[Finding]:
    """A block calls other footnotes than its Chinese.

    A footnote often holds the exception to the rule above it.
    """
    for leaf in case.holding(Note):
        ones, others = _notes(leaf.ones), _notes(leaf.others)
        for name in ones - others:
            message = say("the Chinese calls the footnote {id} here, this block does not", id=name)
            yield _lost(leaf, "INL007", f"[^{name}]", message, say("add {mark}", mark=f"[^{name}]"))
        for name in others - ones:
            message = say("the Chinese does not call the footnote {id} here", id=name)
            yield _surplus(leaf, "INL007", f"[^{name}]", message)


def literal(case: Case) -> Iterator[Finding]:
    """Text between back-ticks differs from the Chinese.

    Such text is typed or searched for letter by letter.
    """
    for leaf in case.holding(Code):
        ones = Counter(i.text for i in within(leaf.ones) if isinstance(i, Code))
        others = Counter(i.text for i in within(leaf.others) if isinstance(i, Code))
        for text in ones - others:
            message = say("the Chinese has the literal text {text} here, this block does not", text=text)
            yield _lost(leaf, "INL008", text, message, say("copy it letter by letter, between back-ticks"))


def _lost(
    leaf: Leaf, code: str, needle: str, message: Message, hint: Message, severity: Severity | None = None
) -> Finding:
    return Finding(
        line_of(leaf.other.span), code, message, hint, severity, leaf.one.excerpt(_typed(leaf.one.block, needle))
    )


def _surplus(leaf: Leaf, code: str, needle: str, message: Message) -> Finding:
    where, length = leaf.other.find(_typed(leaf.other.block, needle))
    hint = say("delete it, or write it in Chinese too")
    return Finding(where, code, message, hint, beside=leaf.one.excerpt(), length=length)


def _hrefs(run: Inlines) -> Counter[str]:
    return Counter(inline.href for inline in within(run) if isinstance(inline, Link))


def _notes(run: Inlines) -> Counter[str]:
    return Counter(inline.id for inline in within(run) if isinstance(inline, Note))


def _typed(block: Block, href: str) -> str:
    """An address as the block has it: the reader writes letters outside ASCII as percent signs."""
    decoded = unquote(href)
    return decoded if href not in block.source and decoded in block.source else href

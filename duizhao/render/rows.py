"""Two languages side by side: one row for each pair of blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from markupsafe import Markup

from duizhao.frozen import frozen
from duizhao.language import LANGUAGES
from duizhao.model import Block, Divider, Figure, Footnote, Heading, Pair, Parallel
from duizhao.render import html, notes
from duizhao.render.line import Look, made
from duizhao.render.measure import length
from duizhao.render.page import is_title

EMPTY = Markup()

Looks = tuple[Look, Look]
Join = Callable[[Block, Block, Looks], Markup]  # one piece for both languages; empty where two stand better


@frozen
class Row:
    """What stands on one line of the two columns; `whole` fills both columns and leaves the sides empty.

    `kind` is "heading", "figure", "joined", "notes", "divider" or "text"; `ems` how long each side's text is, in ems
    of its type; `leads` tells that the row announces the next one, as a heading does, or a line that ends in a colon.
    """

    kind: str
    source: Markup = EMPTY
    target: Markup = EMPTY
    whole: Markup = EMPTY
    ems: tuple[float, float] = (0.0, 0.0)
    leads: bool = False


def rows(parallel: Parallel, looks: Looks, shared: Callable[[Figure], str], join: Join | None = None) -> Iterator[Row]:
    """The rows of a text, footnotes last. `shared` gives the address of a figure that bears both languages."""
    for place, section in enumerate(parallel.sections):
        id = section.source.id if section.source else section.target.id if section.target else ""
        for nth, pair in enumerate(section.pairs):
            if place <= 1 and nth == 0 and _repeats_title(pair, parallel):
                continue
            if row := _joined(pair, looks, join) or _row(pair, id, looks, shared):
                yield row
    left, right = notes.listed(parallel.source, looks[0]), notes.listed(parallel.target, looks[1])
    if left or right:
        yield Row("notes", left, right)


def _repeats_title(pair: Pair, parallel: Parallel) -> bool:
    sides = ((pair.source, parallel.source), (pair.target, parallel.target))
    return all(block is None or is_title(block, article) for block, article in sides)


def _joined(pair: Pair, looks: Looks, join: Join | None) -> Row | None:
    if join is None or pair.source is None or pair.target is None:
        return None
    whole = join(pair.source, pair.target, looks)
    return Row("joined", whole=whole, ems=_lengths(pair)) if whole else None


def _row(pair: Pair, id: str, looks: Looks, shared: Callable[[Figure], str]) -> Row | None:
    source, target = pair.source, pair.target
    first = source or target
    if first is None or isinstance(first.body, Footnote):
        return None
    if isinstance(first.body, Divider):
        return Row("divider", whole=made("<hr>"))
    if source and target and isinstance(source.body, Figure) and isinstance(target.body, Figure):
        return Row("figure", whole=_figure(source.body, target.body, looks, shared))
    heading = isinstance(first.body, Heading)
    leads = heading or first.source.rstrip().endswith((":", "："))
    sides = _side(source, looks[0], id), _side(target, looks[1], id)
    return Row("heading" if heading else "text", *sides, ems=_lengths(pair), leads=leads)


def _lengths(pair: Pair) -> tuple[float, float]:
    return length(filter(None, [pair.source])), length(filter(None, [pair.target]))


def _side(block: Block | None, look: Look, id: str) -> Markup:
    return html.block(block, look, id if isinstance(block.body, Heading) else "") if block else Markup()


def _figure(source: Figure, target: Figure, looks: Looks, shared: Callable[[Figure], str]) -> Markup:
    """One picture for both languages; each language keeps its own description and caption."""
    left, right = (LANGUAGES[look.lang].tag for look in looks)
    image = Markup('<img src="{}" alt="{}" lang="{}"><span class="hidden" lang="{}">{}</span>').format(
        shared(source), source.alt, left, right, target.alt
    )
    captions = Markup("").join(
        Markup('<div class="side" lang="{}">{}</div>').format(tag, html.inlines(body.caption, look))
        for tag, body, look in ((left, source, looks[0]), (right, target, looks[1]))
        if body.caption
    )
    under = Markup('<figcaption class="sides">{}</figcaption>').format(captions) if captions else ""
    return Markup("<figure>{}{}</figure>").format(image, under)

"""Footnotes: their numbers, and the list in which a page keeps their texts."""

from __future__ import annotations

from markupsafe import Markup, escape

from duizhao.model import Article, Footnote, Note, runs, within
from duizhao.render.html import item
from duizhao.render.line import Look, call_id, made, mark


def numbered(article: Article) -> dict[str, int]:
    """Footnote ids and their printed numbers: in the order of their first call, those never called last."""
    texts = [each.body.id for each in article.blocks() if isinstance(each.body, Footnote)]
    if not texts:
        return {}
    calls = [
        inline.id
        for each in article.blocks()
        for run in runs(each.body)
        for inline in within(run)
        if isinstance(inline, Note) and inline.id in texts
    ]
    return {id: place for place, id in enumerate(dict.fromkeys([*calls, *texts]), 1)}


def listed(article: Article, look: Look) -> Markup:
    """The footnotes of an article with links back to their calls; empty without footnotes.

    Write the text first: only then does `look` know which calls stand on the page.
    """
    found = {each.body.id: each.body for each in article.blocks() if isinstance(each.body, Footnote)}
    if not found:
        return Markup()
    ordered = sorted(found.values(), key=lambda note: look.notes[note.id])
    lines = "\n".join([_note(note, look) for note in ordered])
    return made(f'<ol class="notes">\n{lines}\n</ol>')


def _note(note: Footnote, look: Look) -> str:
    number = look.notes[note.id]
    text = item(note.blocks, look)
    calls = [call_id(number, nth, look) for nth in range(1, look.calls[note.id] + 1)]
    name = escape(look.gettext("back to the text"))
    back = "".join([f' <a class="back" href="#{id}" aria-label="{name}">↑</a>' for id in calls])
    return f'<li id="{look.prefix}note-{number}"><span class="mark">{mark(number)}</span> {text}{back}</li>'

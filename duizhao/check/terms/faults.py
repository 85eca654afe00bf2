"""TRM006: a glossary that contradicts itself."""

from __future__ import annotations

from collections.abc import Iterator

from duizhao.check.case import Survey
from duizhao.check.terms.lexicon import Entry
from duizhao.finding import Finding, say
from duizhao.model import Term


def contradiction(survey: Survey) -> Iterator[Finding]:
    """The glossary contradicts itself.

    Two English words for one Chinese term, or a word that is wanted and forbidden at once, leave the translator
    guessing.
    """
    first: dict[str, Term] = {}
    for term in survey.shelf.glossary:
        known = first.setdefault(term.zh, term)
        if known.en.casefold() != term.en.casefold():
            yield Finding(
                term.span,
                "TRM006",
                say(
                    "{zh} is {en} here and {other} in line {line}",
                    zh=term.zh,
                    en=term.en,
                    other=known.en,
                    line=known.span.line,
                ),
                say("keep one line, and put the other word into its variants"),
            )
        wanted = {form.casefold() for form in (term.zh, term.en, *term.variants, *Entry(term).abbreviations)}
        for form in term.forbidden:
            if form.casefold() in wanted:
                yield Finding(
                    term.span,
                    "TRM006",
                    say('"{form}" is wanted and forbidden for {zh}', form=form, zh=term.zh),
                    say("delete it from one of the cells"),
                )

"""TYP016: characters that no font of the handouts can print, found before anything is laid out."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator

from duizhao.check.case import Case, Printed, Survey
from duizhao.check.counterparts import alternative
from duizhao.check.place import Run, line_of, texts_of
from duizhao.config import Config, place
from duizhao.finding import Finding, Message, Severity, say
from duizhao.model import Article, Block, Figure, Paragraph, Span, Text, plain
from duizhao.press import faces, second
from duizhao.read import shelf
from duizhao.read.images import ImageError, image
from duizhao.references import printed

FIGURES = "_figures"
UNPRINTED = ("wechat", "status")  # front matter that stands on no paper
NAMED = 3  # characters named in one finding
_TYPED_TEXT = re.compile(r"<!--.*?-->|<(?:title|desc|metadata)\b.*?</(?:title|desc|metadata)>|<[^>]*>", re.DOTALL)


def characters(case: Case) -> Iterator[Finding]:
    """A character has no glyph in the fonts of the handouts.

    On paper it would be a blank or an empty box: a letter of a drug's name, or a reviewer's, would be missing.
    Small pictures (emoji) have none either, and few patients read them alike.
    """
    for page in case.printed:
        article = page.article
        if _on_paper(article, case.config):
            severity = Severity.INFO if case.bare and not article.fragment else None
            lacking = _missing(case.config, "".join([each for each in _texts(case, page) if not each.isascii()]))
            for run in _runs(case, page) if lacking else ():
                yield from _stretches(run, lacking, severity)


def shared(survey: Survey) -> Iterator[Finding]:
    """A reference or the publisher's name in the settings holds such a character; the setting `fonts` is judged too."""
    config = survey.config
    if "handout" not in config.formats:
        return
    second.fonts(config.project, config.fonts)
    severity = Severity.INFO if survey.bare else None
    if lacking := _missing(config, config.publisher):
        yield Finding(place(config.project, "publisher"), "TYP016", _says(lacking), _cure(lacking), severity)
    styles = tuple(dict.fromkeys(config.style(lang) for lang in config.languages))
    for key in survey.cited:
        reference = survey.shelf.references.get(key)
        if reference is None or not _missing(config, json.dumps(reference.item, ensure_ascii=False)):
            continue
        entries = "".join(plain(printed(reference, style)) for style in styles)
        if lacking := _missing(config, entries):  # an abstract may hold what it likes: it is not printed
            first = min(lacking, key=entries.index)
            where = shelf.place(config.project, reference, first)
            yield Finding(where, "TYP016", _says(lacking, entries), _cure(lacking), severity, survey.cited[key])


def _on_paper(article: Article, config: Config) -> bool:
    """Whether an article's text is printed in our fonts: on paper, or in the drawings of a WeChat article."""
    return "handout" in config.formats or (article.slug == FIGURES and "wechat" in config.formats)


def _missing(config: Config, text: str) -> frozenset[str]:
    lacking = faces.missing(text)
    return faces.missing(text, second.fonts(config.project, config.fonts)) if lacking and config.fonts else lacking


# ---------------------------------------------------------------- what is printed of an article


def _texts(case: Case, page: Printed) -> Iterator[str]:
    """All that is printed of an article."""
    yield from (text for _, text in _in_front(page.article))
    yield from (run.text for run in page.owners)
    yield from (run.text for run in _in_figures(case, page.article))


def _runs(case: Case, page: Printed) -> Iterator[Run]:
    for span, text in _in_front(page.article):
        block = Block(line_of(span), text, Paragraph((Text(text),)))
        yield Run(block, block.span, (Text(text),), exact=False)
    yield from (run for run in page.owners if run.exact)
    yield from _in_figures(case, page.article)


def _in_front(article: Article) -> Iterator[tuple[Span, str]]:
    facts = (fact for key, fact in article.meta.facts.items() if key not in UNPRINTED)
    return (text for fact in facts for text in texts_of(fact))


def _in_figures(case: Case, article: Article) -> Iterator[Run]:
    for owner, block, figure in case.bodies(Figure):
        if owner is article:
            yield alternative(block, figure)
            yield from _drawn(case, article, block, figure)


def _drawn(case: Case, article: Article, block: Block, figure: Figure) -> Iterator[Run]:
    """The words that stand in a drawing itself, at the place where the article shows it."""
    if not figure.image.lower().endswith(".svg"):
        return
    try:
        text = image(case.config.project, article.path, figure.image).decode("utf-8", "replace")
    except ImageError:
        return  # INL003 tells
    if not text.isascii():
        yield Run(block, block.span, (Text(_TYPED_TEXT.sub(" ", text)),), exact=False)


# ---------------------------------------------------------------- what is said


def _stretches(run: Run, lacking: frozenset[str], severity: Severity | None) -> Iterator[Finding]:
    """One finding for each row of such characters: an emoji is often several that print as one."""
    pattern = re.compile(
        f"[{re.escape(''.join(sorted(lacking)))}](?:[\u200d\ufe0e\ufe0f]*[{re.escape(''.join(lacking))}])*"
    )
    told: set[tuple[Span, str]] = set()
    for found in pattern.finditer(run.text):
        where, length = run.at(found.start(), found.end())
        here = (where, found[0])
        if here not in told:
            told.add(here)
            letters = lacking & frozenset(found[0])
            yield Finding(where, "TYP016", _says(letters, found[0]), _cure(letters), severity, length=length)


def _says(letters: Iterable[str], text: str = "") -> Message:
    listed = sorted(letters, key=lambda each: (text.find(each), each))
    named = [f"{each} (U+{ord(each):04X} {unicodedata.name(each, '?')})" for each in listed[:NAMED]]
    more = "…" if len(listed) > NAMED else ""
    return say("the fonts of the handouts cannot print {characters}", characters=", ".join(named) + more)


def _cure(letters: Iterable[str]) -> Message:
    if all(unicodedata.category(each) in ("So", "Sk") for each in letters):
        return say("write a word instead: small pictures are read differently by everybody")
    return say(
        "write it with other characters, or name a font that has it in pyproject.toml:  {setting}",
        setting='fonts = ["source/fonts/….ttf"]',
    )

"""HND: places of a scaffold that nobody has filled in yet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from duizhao.check.case import Case
from duizhao.check.place import line_of, texts_of
from duizhao.finding import Finding, Severity, say
from duizhao.frozen import frozen
from duizhao.model import Article, Block, Span

# As templates/new/ has them. The end may be missing: half a mark must not hide the rest.
PLACE = re.compile(r"【待填[：:](?P<zh>[^】]{0,200})】?|\[[Tt]o fill in:(?P<en>[^\]]{0,200})\]?")
_NEXT_LINE = re.compile(r"\n[ \t>]*")
DONE = ("reviewed", "published")  # statuses that say that nothing is left to do


def unfilled(case: Case) -> Iterator[Finding]:
    """A place of the scaffold is still to be filled in.

    A reader would find an instruction to the author where the advice should be. While an article is a draft this is
    its list of things to do; printed, it is an error.
    """
    stops = case.press or case.work.source.meta.text("status") in DONE
    for article in case.work.articles():
        suspects = [block for block in article.blocks() if _perhaps(block.source)]
        for group in (_in_front_matter(article), *map(_in_block, suspects)):
            if group:
                yield _finding(group, Severity.ERROR if stops else None)


@frozen
class _Place:
    """`length` is that of the mark on its first line, `words` what is asked for."""

    where: Span
    length: int
    words: str


def _finding(group: Sequence[_Place], severity: Severity | None) -> Finding:
    """One finding for the front matter or a block: a table full of marks must not drown what else is wrong."""
    first, count = group[0], len(group)
    message = (
        say("still to be filled in: {words}", words=first.words)
        if count == 1
        else say("{count} places are still to be filled in, the first: {words}", count=count, words=first.words)
    )
    hint = say("write the text here, or delete the line; until then only  build --draft  prints it")
    return Finding(first.where, "HND016", message, hint, severity, length=first.length)


def _perhaps(text: str) -> bool:
    return "【待填" in text or "o fill in:" in text


def _in_front_matter(article: Article) -> list[_Place]:
    return [
        _Place(line_of(span), 1, _words(found))
        for fact in article.meta.facts.values()
        for span, value in texts_of(fact)
        if _perhaps(value)
        for found in PLACE.finditer(value)
    ]


def _in_block(block: Block) -> list[_Place]:
    found = []
    for mark in PLACE.finditer(block.source):
        before = block.source[: mark.start()].split("\n")
        where = Span(block.span.path, block.span.line + len(before) - 1, len(before[-1]) + 1)
        found.append(_Place(where, len(mark[0].partition("\n")[0]), _words(mark)))
    return found


def _words(found: re.Match[str]) -> str:
    return " ".join(_NEXT_LINE.sub(" ", found["zh"] or found["en"] or "…").split())

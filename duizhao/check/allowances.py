"""Findings that an author has allowed with a reason, and allowances that do nothing."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator, Sequence

from duizhao.check.case import Case
from duizhao.check.place import line_of
from duizhao.finding import Finding, say
from duizhao.frozen import frozen
from duizhao.model import Allowance, Block, Span


@frozen
class Words:
    """What may stand after "allow": `names` turns a code into (code, name), `all` are the codes and names there are.

    `later`: those of rules that look at finished pages; whether such an allowance is idle cannot be known yet.
    """

    names: Callable[[str], tuple[str, str]]
    all: Sequence[str]
    later: Sequence[str] = ()


def judged(case: Case, findings: Iterable[Finding], words: Words) -> Iterator[Finding]:
    """The findings that no allowance silences, then one for each allowance that is idle or gives no reason.

    An allowance may stand in either language: it counts for its block and for what the other language has there. Front
    matter has no room for comments, so one above the first block counts for what the front matter says, too.
    """
    allowed = [(allow, block) for _, block in case.blocks for allow in block.allows]
    if not allowed:
        yield from findings
        return
    reach = {id(allow): _reach(block, case) for allow, block in allowed}
    used: set[int] = set()
    for finding in findings:
        silent = [allow for allow, _ in allowed if allow.reason and _covers(allow, reach[id(allow)], finding, words)]
        if silent:
            used.update(id(allow) for allow in silent)
        else:
            yield finding
    for allow, _ in allowed:
        late = bool(allow.reason) and allow.code.casefold() in (word.casefold() for word in words.later)
        if id(allow) not in used and not late:
            yield _idle(allow, words)


def _reach(block: Block, case: Case) -> tuple[Span, ...]:
    """Where an allowance above a block counts: the block, and its counterparts."""
    pairs = [pair for pair in case.both if block is pair[0] or block is pair[1]]
    return (block.span, *(other.span for pair in pairs for other in pair if other is not block), *_fronts(block, case))


def _fronts(block: Block, case: Case) -> Iterator[Span]:
    """The front matter above a first block, and that of the other language.

    Line 1 is left out: what a front matter lacks is found there, and nobody may do without it.
    """
    source, firsts = case.work.source, {article.path: next(article.blocks(), None) for article in case.work.articles()}
    if firsts.get(block.span.path) is not block:
        return
    for path, first in firsts.items():
        together = block.span.path in (path, source.path) or path == source.path
        if together and first is not None and first.span.line > 2:
            yield Span(path, 2, 1, first.span.line - 1)


def _covers(allow: Allowance, reach: Sequence[Span], finding: Finding, words: Words) -> bool:
    if allow.code.casefold() not in (word.casefold() for word in words.names(finding.code)):
        return False
    places = [finding.where] + ([finding.beside.span] if finding.beside is not None else [])
    return any(
        place.path == span.path and span.line <= place.line <= span.last_line for place in places for span in reach
    )


def _idle(allow: Allowance, words: Words) -> Finding:
    """Why an allowance does nothing, the plainest cause first."""
    where = line_of(allow.span)
    if allow.code.casefold() not in (word.casefold() for word in words.all):
        close = difflib.get_close_matches(allow.code, words.all, 1) or difflib.get_close_matches(
            allow.code.upper(), words.all, 1
        )
        hint = (
            say('did you mean "{word}"?', word=close[0])
            if close
            else say("type  explain  alone for a list of all rules")
        )
        return Finding(where, "MDX009", say("there is no rule {code}", code=allow.code), hint)
    if not allow.reason:
        return Finding(
            where,
            "MDX009",
            say("this allowance gives no reason"),
            say("write  <!-- allow {code}: why it is right here -->", code=allow.code),
        )
    return Finding(where, "MDX009", say("this allowance of {code} silences nothing", code=allow.code), say("delete it"))

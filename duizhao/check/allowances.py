"""Findings that an author has allowed with a reason, and allowances that do nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from duizhao.check.case import nested
from duizhao.check.place import line_of
from duizhao.finding import Finding, say
from duizhao.model import Allowance, Block, Work


def judged(work: Work, findings: Iterable[Finding], names: Callable[[str], tuple[str, str]]) -> Iterator[Finding]:
    """The findings that no allowance silences, then one for each allowance that is idle or gives no reason.

    `names` turns a code into (code, name): an allowance may use either. An allowance counts for its block in
    either language.
    """
    blocks = [inner for article in work.articles() for block in article.blocks() for inner in nested(block)]
    allowed = [(allow, block) for block in blocks for allow in block.allows]
    used: set[int] = set()
    for finding in findings:
        silent = [allow for allow, block in allowed if allow.reason and _covers(allow, block, finding, names)]
        if silent:
            used.update(id(allow) for allow in silent)
        else:
            yield finding
    for allow, _ in allowed:
        if not allow.reason:
            yield Finding(
                line_of(allow.span),
                "MDX009",
                say("this allowance gives no reason"),
                say("write  <!-- allow {code}: why it is right here -->", code=allow.code),
            )
        elif id(allow) not in used:
            yield Finding(
                line_of(allow.span),
                "MDX009",
                say("this allowance of {code} silences nothing", code=allow.code),
                say("delete it"),
            )


def _covers(allow: Allowance, block: Block, finding: Finding, names: Callable[[str], tuple[str, str]]) -> bool:
    if allow.code not in names(finding.code):
        return False
    places = [finding.where] + ([finding.beside.span] if finding.beside is not None else [])
    return any(
        place.path == block.span.path and block.span.line <= place.line <= block.span.last_line for place in places
    )

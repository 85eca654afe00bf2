"""The gates before WeChat: would a finished article fit, stay as it is, and be readable by day and by night?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from duizhao.check import Case
from duizhao.explain import GATES
from duizhao.finding import Finding, Severity
from duizhao.fingerprint import marked
from duizhao.gates import keeping, length, numbering, pictures, reading
from duizhao.model import Page, Work
from duizhao.project import Project
from duizhao.render.wechat import PostPage

__all__ = ["gated", "judged"]


def gated(pages: Sequence[Page], work: Work, project: Project) -> list[Finding]:
    """The findings of `judged` with the fingerprints by which a baseline knows them again."""
    found = judged(pages, work)
    return marked(found, Case(work, project.shelf, project.config, press=True)) if found else []


def judged(pages: Iterable[Page], work: Work) -> list[Finding]:
    """What is wrong with the WeChat pages of one work, each finding at the Markdown line that it comes from.

    `pages`: all that the writer made of the work, pictures too. Remarks and warnings that the author allows above the
    block concerned are left out; an error is an article that WeChat would refuse or spoil.
    """
    made = tuple(pages)
    files = {page.path: page.data for page in made}
    found: list[Finding] = []
    for page in made:
        if isinstance(page, PostPage):
            found += _faults(page, files)
    finished = [replace(each, severity=each.severity or GATES[each.code][1], slug=work.slug) for each in found]
    return [each for each in finished if not _allowed(each, work)]


def _faults(page: PostPage, files: dict[str, bytes]) -> Iterator[Finding]:
    html = page.data.decode()
    yield from length.faults(html, page.post)
    yield from reading.faults(html, page.post)
    yield from keeping.faults(html, page.post)
    yield from pictures.faults(page, files)
    yield from numbering.faults(page.post)


def _allowed(finding: Finding, work: Work) -> bool:
    if finding.severity is Severity.ERROR:
        return False
    words = (finding.code.casefold(), GATES[finding.code][0])
    return any(
        allow.code.casefold() in words and allow.reason
        for article in work.articles()
        for block in article.blocks()
        for allow in block.allows
        if block.span.path == finding.where.path and block.span.line <= finding.where.line <= block.span.last_line
    )

"""What reports say of the rules themselves: names, severities and the pages that explain them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duizhao import explain
from duizhao.explain import ACCEPTED, GATES, PROOFS, parts
from duizhao.finding import Severity
from duizhao.frozen import frozen
from duizhao.resources import RULES_FOLDER

_HEADING = re.compile(r"^#.*\n+")
_FIRST = re.compile(r"(.+?(?:[。？！]|[.?!](?=\s|$)))", re.DOTALL)
_CODE = re.compile(r"(`+)(.+?)\1", re.DOTALL)
_MARKS = re.compile(r"\*\*|\[([^\]]*)\]\([^)]*\)")


@frozen
class Row:
    """One rule as a report shows it; `page` is Markdown without its heading, in the report's language."""

    code: str
    name: str
    severity: Severity
    page: str

    @property
    def summary(self) -> str:
        """The page's first sentence, as plain text."""
        found = _FIRST.match(self.page)
        return plain(found[1] if found is not None else self.page)


def rows(lang: str) -> Iterator[Row]:
    """Every code a report may hold, in the order of the rules table."""
    from duizhao.check import RULES  # half a second, which the other reports need not wait for

    for each in RULES:
        yield Row(each.code, each.name, each.severity, _page(each.code, lang))
    for code, (name, severity) in GATES.items():
        yield Row(code, name, severity, _page(code, lang))
    for code, name in PROOFS.items():
        yield Row(code, name, Severity.ERROR, _page(code[:3], lang))
    for code, name in ACCEPTED.items():
        yield Row(code, name, Severity.INFO, _page(code[:3], lang))


def name(code: str) -> str:
    """The name of a code; "" for a code that nobody knows."""
    return explain.name(RULES_FOLDER, code)


def plain(markdown: str) -> str:
    """A rule page's Markdown as plain text: one line a paragraph, no marks."""
    lines = re.sub(r"(?<=\S)\n(?=[^\n#>|-])", " ", markdown)
    lines = re.sub(r"(?<=[^\x00-\u2fff]) (?=[^\x00-\u2fff])", "", lines)  # lines of Chinese are joined without a gap
    return _MARKS.sub(lambda found: found[1] or "", _CODE.sub(r"\2", lines)).strip()


def _page(code: str, lang: str) -> str:
    try:
        found = parts((RULES_FOLDER / f"{code}.md").read_text("utf-8"))
    except FileNotFoundError:
        return ""
    return _HEADING.sub("", found.get(lang) or found["en"])

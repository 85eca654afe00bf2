"""The forms of report by name, as `check --format` offers them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from duizhao.report import data, github, markdown, sarif
from duizhao.report.reading import Reading

# The form for a terminal is not among them: it is printed line by line, with colours.
FORMS: Mapping[str, Callable[[Reading], Iterator[str]]] = {
    "json": data.pieces,
    "sarif": sarif.pieces,
    "github": github.lines,
    "markdown": markdown.pieces,
}

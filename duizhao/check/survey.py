"""STR for whole files: every article stands in every language."""

from __future__ import annotations

from collections.abc import Iterator

from duizhao.check.case import Survey
from duizhao.finding import Finding, say
from duizhao.model import Span


def missing_translation(survey: Survey) -> Iterator[Finding]:
    """An article is not translated at all.

    Its readers in the other language get nothing.
    """
    source = survey.config.source_language
    for slug, paths in survey.files.items():
        for lang in survey.config.targets:
            if source in paths and lang not in paths:
                yield Finding(
                    Span(paths[source]),
                    "STR001",
                    say("this article has no translation"),
                    say("write source/{lang}/{slug}.md", lang=lang, slug=slug),
                    slug=slug,
                )


def orphan(survey: Survey) -> Iterator[Finding]:
    """A translation has no source.

    Nobody can check it, and the build would leave it out.
    """
    source = survey.config.source_language
    for slug, paths in survey.files.items():
        if source not in paths:
            for path in paths.values():
                yield Finding(
                    Span(path),
                    "STR002",
                    say("this translation has no Chinese article"),
                    say("write source/{lang}/{slug}.md, or rename or delete this file", lang=source, slug=slug),
                    slug=slug,
                )

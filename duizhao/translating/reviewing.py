"""The review pages of all translations, into output/review/."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from duizhao import mend, pipeline
from duizhao.finding import Finding, Message
from duizhao.project import Project
from duizhao.publish import APART, Published, Stage
from duizhao.segments import segments
from duizhao.translating.choice import desks, everything


def write(project: Project, voice: str, tell: Callable[[Message], None]) -> Published:
    """Make all review pages, whatever the checks find: they are where faults are looked at.

    Like a build's, they reach output/ whole or not at all; the pages of a build stay as they are.
    """
    from duizhao.render import review  # templates are a cost that other tasks need not pay

    config = project.config
    paths = [path for found in project.files.values() for path in found.values()]
    before = mend.digests(config.project, paths)
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in pipeline.check_only(config, memory=pipeline.Memory(config.project, tell=tell)):
        found[finding.slug].append(finding)
    shared = review.Shared(project.shelf, config, voice)
    with Stage.open(config.project, config.project / "output", 30.0, tell) as stage:
        summaries = []
        for choice, _, desk in desks(project, everything(project)):
            stage.add(review.article(desk, found[choice.slug], shared))
            summaries.append(review.summary(desk, found[choice.slug], config))
        for slug, files in project.files.items():
            for lang in config.targets:
                if lang not in files and config.source_language in files:
                    sheet = project.sheets(slug)[config.source_language]
                    count = len(segments(sheet.article, sheet.text))
                    summaries.append(review.untranslated(sheet.article, count, f"source/{lang}/{slug}.md"))
        stage.add(review.style(config))
        stage.add(review.index(summaries, shared))
        return stage.publish(before, folder=APART[0])

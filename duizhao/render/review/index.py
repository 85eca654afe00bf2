"""The dashboard: how far every translation has come, what wants attention first."""

from __future__ import annotations

from collections.abc import Iterable

from duizhao.desk.model import State
from duizhao.model import Page
from duizhao.render.review.row import badge
from duizhao.render.review.shared import FOLDER, Shared
from duizhao.render.review.summary import Summary
from duizhao.render.review.tally import total
from duizhao.render.review.words import MEANINGS


def index(summaries: Iterable[Summary], shared: Shared) -> Page:
    """review/index.html, in the voice of the run."""
    lines = sorted(summaries, key=lambda each: each.urgency)
    values = {
        "title": shared.catalogue.gettext("Translations"),
        "publisher": shared.config.publisher,
        "lines": lines,
        "last": max((each.last for each in lines if each.last is not None), default=None),
        "states": [(badge(state, shared), shared.say(MEANINGS[state])) for state in State],
        "tally": total(each.tally for each in lines),
        "errors": sum(each.errors for each in lines),
        "warnings": sum(each.warnings for each in lines),
    }
    return Page(f"{FOLDER}/index.html", shared.rendered("index", values))

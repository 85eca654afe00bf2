"""What the dashboard keeps of a translation, so that the desk itself can be let go."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duizhao.config import Config
from duizhao.desk.model import Desk, State
from duizhao.finding import Finding, Severity
from duizhao.frozen import frozen
from duizhao.model import Article
from duizhao.render.page import tag
from duizhao.render.review.shared import address, titles
from duizhao.render.review.tally import Tally, tally
from duizhao.render.review.told import gravity


@frozen
class Summary:
    """One line of the dashboard.

    `titles` are (BCP 47 tag, title), the source's first, alone where nothing is translated. `file` is the
    translation's path, `known` whether it has a ledger. `last` is the day on which somebody last confirmed a block.
    `address` is "" where there is no page to lead to.
    """

    address: str
    titles: tuple[tuple[str, str], ...]
    file: str
    known: bool
    tally: Tally
    errors: int
    warnings: int
    last: date | None

    @property
    def translated(self) -> bool:
        """Whether any block has a translation."""
        return len(self.titles) > 1

    @property
    def urgency(self) -> tuple[object, ...]:
        """Sorts what wants attention before what does not: errors, then blocks by state, then warnings."""
        *waiting, _, _ = (-count for _, count in self.tally.counts)
        return (-self.errors, *waiting, -self.warnings, self.file)


def summary(desk: Desk, findings: Sequence[Finding], config: Config) -> Summary:
    """The line of one translation; `findings` are those of its article."""
    days = [entry.record.translated.at for entry in desk.entries if entry.record and entry.record.translated]
    return Summary(
        address(desk, config),
        titles(desk),
        desk.target.path,
        desk.known,
        tally(desk.entries),
        sum(gravity(each) is Severity.ERROR for each in findings),
        sum(gravity(each) is Severity.WARNING for each in findings),
        max(days, default=None),
    )


def untranslated(source: Article, blocks: int, path: str) -> Summary:
    """The line of an article that has no file in the other language yet: `path` is where one belongs.

    `blocks` are those of the source; they are all new.
    """
    counts = tuple((state, blocks if state is State.NEW else 0) for state in State)
    return Summary("", ((tag(source.lang), source.title),), path, False, Tally(counts), 0, 0, None)

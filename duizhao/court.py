"""What the checks find in a project, one work after the other: nothing is judged again while nothing changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from duizhao.finding import Excerpt, Finding
from duizhao.recall import Codec, Known

# Rules and Markdown cost half a second, which a run with nothing to judge need not wait for.
if TYPE_CHECKING:
    from duizhao.judging import Judgement
    from duizhao.project import Opened, Project

CODEC = Codec()


@dataclass(slots=True)
class Verdicts:
    """What was found in the works that have gone by."""

    findings: list[Finding] = field(default_factory=list)
    cited: dict[str, Excerpt] = field(default_factory=dict)
    bare: bool = True  # no work so far has front matter

    def take(self, judgement: Judgement) -> None:
        """Add what was found in one work; the first place of a key is the one that counts."""
        findings, cited, bare = judgement
        self.findings += findings
        for key, place in cited.items():
            self.cited.setdefault(key, place)
        self.bare = self.bare and bare


class Court:
    """One run of the checks; with `press` as a build judges. What is wrong is remembered like what is right."""

    def __init__(self, known: Known, press: bool) -> None:
        self.known = known
        self.verdicts = Verdicts()
        self._press = press
        self._last: Opened | None = None

    def judge(self, slug: str) -> None:
        """The checks of one work."""
        key = self.known.judging(slug, self._press)
        known = self.known.recall(key, CODEC)
        self.verdicts.take(known[0] if known is not None else self._judged(slug, key))

    def survey(self) -> None:
        """The checks of the project as a whole, once every work has gone by."""
        key = self.known.surveying(self._press)
        known = self.known.recall(key, CODEC)
        self.verdicts.findings += known[0] if known is not None else self._surveyed(key)

    def _judged(self, slug: str, key: str) -> Judgement:
        from duizhao.judging import judged

        try:
            judgement = judged(self.opened(slug), self._press)
        except Exception as error:
            error.add_note(", ".join(self.known.files[slug].values()))  # the files at which the program failed
            raise
        self.known.remember(key, judgement, CODEC)
        return judgement

    def _surveyed(self, key: str) -> tuple[Finding, ...]:
        from duizhao.judging import surveyed

        findings = surveyed(self.project, self.verdicts.cited, self.verdicts.bare)
        self.known.remember(key, findings, CODEC)
        return findings

    # ------------------------------------------------------------ what is read when it is wanted

    @cached_property
    def project(self) -> Project:
        """What all articles share."""
        from duizhao.project import Project

        return Project.open(self.known.config)

    def opened(self, slug: str) -> Opened:
        """One of `known.works`. One at a time: what else is done with a work is done right after its checks."""
        if self._last is None or self._last.slug != slug:
            self._last = self.project.opened(slug)
        assert self._last is not None
        return self._last

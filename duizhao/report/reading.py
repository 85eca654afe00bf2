"""What every form of report is made from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import field

from duizhao.catalogue import Catalogue
from duizhao.finding import Finding, Severity, say
from duizhao.frozen import frozen
from duizhao.sift import Hidden

Lines = Callable[[str], Sequence[str]]  # path -> the file's lines, () when it cannot be read


@frozen
class Reading:
    """Findings and what is needed to tell of them.

    `folder` is where the project lies below the folder in which the program was started: "" or "handbook/". Code hosts
    want paths from there.
    """

    findings: Sequence[Finding]
    voice: Catalogue
    typed: Lines
    hidden: Hidden = field(default_factory=Hidden)
    folder: str = ""

    def gravest_first(self) -> list[Finding]:
        """The findings by severity, else as they stand in the files."""
        return sorted(self.findings, key=lambda each: -gravity(each))

    def notes(self) -> Iterator[str]:
        """What the report leaves out, a sentence each."""
        if self.hidden.older:
            yield self.voice.say(say("{count} older findings are not shown", count=self.hidden.older))
        if self.hidden.accepted:
            yield self.voice.say(say("{count} accepted findings are not shown", count=self.hidden.accepted))


def gravity(finding: Finding) -> Severity:
    """How bad it is; a finding that does not say is an error."""
    return finding.severity or Severity.ERROR

"""Which findings of a run are reported: those that nobody accepted and that are new."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from duizhao.config import Config
from duizhao.finding import Finding
from duizhao.sift import Hidden, baseline, since


def unaccepted(file: tuple[Path, str], found: Sequence[Finding], partial: bool) -> tuple[list[Finding], Hidden]:
    """The findings that a baseline does not accept, then a remark for each entry that accepts nothing any more.

    `file` is the baseline's path and its name in reports. A `partial` run cannot tell what is found in other files, so
    it has no such remarks.
    """
    entries = baseline.read(*file)
    kept, left = baseline.sift(found, entries)
    spare = [] if partial else list(baseline.idle(entries, left, file[1]))
    return [*kept, *spare], Hidden(accepted=len(found) - len(kept))


def recent(
    config: Config, found: Sequence[Finding], ref: str, environment: Mapping[str, str], hidden: Hidden
) -> tuple[list[Finding], Hidden]:
    """The findings that the tree at `ref` did not have; remarks on the baseline are about today and stay."""
    kept, older = since.caused(config, found, ref, environment)
    return kept, replace(hidden, older=older)

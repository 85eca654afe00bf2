"""Findings that are known already, told by their fingerprints and counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from duizhao.finding import Finding


def base(finding: Finding) -> str:
    """The fingerprint without its number: equal findings share it, and are counted."""
    return finding.fingerprint.partition(":")[0]


def unknown(findings: Sequence[Finding], known: Mapping[str, int]) -> tuple[list[Finding], Counter[str]]:
    """The findings beyond those known, {base: how many}, and how many of the known were not met."""
    left = Counter(known)
    kept = []
    for finding in findings:
        if left[base(finding)] > 0:
            left[base(finding)] -= 1
        else:
            kept.append(finding)
    return kept, +left

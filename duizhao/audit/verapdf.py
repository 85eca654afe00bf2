"""A second judge: veraPDF, where it is installed, and its machine-readable report as violations."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from duizhao.audit.violation import Standard, Violation, fault

FLAVOURS = {"pdf/ua-1": "ua1", "pdf/a-3a": "3a"}
SECONDS = 60.0  # a Java program: it needs several to start


def verdict(
    program: Path, data: bytes, standard: Standard = "pdf/ua-1", seconds: float = SECONDS
) -> tuple[Violation, ...]:
    """Run the `verapdf` program on a file; () when it finds nothing wrong.

    A run that fails, takes too long or gives no report is itself a violation "veraPDF": silence would pass for a good
    file. `program` is an absolute path; nothing is looked up on the machine here.
    """
    try:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "page.pdf")
            file.write_bytes(data)
            command = [str(program), "--flavour", FLAVOURS[standard], "--format", "mrr", str(file)]
            ran = subprocess.run(command, capture_output=True, timeout=seconds, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired) as error:
        return (fault("veraPDF", what=type(error).__name__),)
    return tuple(read(ran.stdout))


def read(report: bytes) -> Iterator[Violation]:
    """The failed rules of a report in the format mrr: one violation a rule, with its clause and its description."""
    try:
        root = etree.fromstring(report, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except etree.XMLSyntaxError:
        yield fault("veraPDF", what="no report")
        return
    judged = list(root.iter("{*}validationReport"))
    if not judged:
        said = next(root.iter("{*}exceptionMessage"), None)
        yield fault("veraPDF", what=(said.text if said is not None and said.text else "no verdict").strip())
    for each in judged:
        yield from _failed(each)


def _failed(report: etree._Element) -> Iterator[Violation]:
    told = False
    for rule in report.iter("{*}rule"):
        if rule.get("status") == "failed":
            clause = f"{rule.get('clause', '?')}-{rule.get('testNumber', '?')}"
            described = " ".join((rule.findtext("{*}description") or "").split())
            yield fault("veraPDF", what=f"{clause} {described}".strip())
            told = True
    if report.get("isCompliant") != "true" and not told:
        yield fault("veraPDF", what="not compliant")

"""What makes a finding the same finding tomorrow: a mark made of the texts it is about, not of where they stand."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from duizhao.check import Case
from duizhao.check.case import nested
from duizhao.finding import Finding
from duizhao.model import Block, Callout, Footnote, Items, Span, Table

DIGITS = 20  # hexadecimal digits kept of the hash: 80 bits, no two texts of one project share them by chance
WITH_PARTS = (Items, Callout, Footnote, Table)  # one part may have a counterpart, another none
# About an article as a whole: they stand at its first line for want of a better one; the block there is not meant.
ABOUT_ALL = frozenset({"HND001", "HND002", "HND003", "HND010", "HND012", "HND014", "RDB002", "RDB003", "RDB004"})
MEASURED = "RDB"  # messages that hold a measure of the whole text, which every edit changes

Place = tuple[str, int]  # path, line


def marked(findings: Sequence[Finding], case: Case | None = None) -> list[Finding]:
    """The findings of one work with their fingerprints; without a case, those of the project as a whole.

    A fingerprint is "hash:n". The hash is made of code, slug, section and the text concerned in both languages, so it
    stays when lines move, lines are wrapped anew or other blocks change, and goes when either text changes: what
    somebody accepted then comes up again. `n` counts findings that are equal in all of that.
    """
    ground = Ground.of(case) if case is not None and findings else Ground()
    seen: Counter[str] = Counter()
    done = []
    for finding in findings:
        mark = _hash(ground.identity(finding))
        seen[mark] += 1
        done.append(replace(finding, fingerprint=f"{mark}:{seen[mark]}"))
    return done


@dataclass(slots=True)
class Ground:
    """One work by line: the innermost block there, its section, and where the other language says the same."""

    blocks: dict[Place, Block] = field(default_factory=dict)
    sections: dict[Place, str] = field(default_factory=dict)
    partners: dict[Place, Place] = field(default_factory=dict)

    @classmethod
    def of(cls, case: Case) -> Ground:
        """The ground of a case."""
        ground = cls()
        for article in case.work.articles():
            for section in article.sections:
                for top in section.blocks:
                    for block in nested(top):
                        ground._lay(block, section.id)
        for one, other in case.both:
            if not isinstance(one.body, WITH_PARTS):
                ground._join(one.span, other.span)
        for leaf in case.leaves:
            if leaf.ones and leaf.others:
                ground._join(leaf.one.span, leaf.other.span)
            for run in (leaf.one, leaf.other):
                if not run.exact:  # a text of the front matter, which is no block of the article
                    ground.blocks.setdefault((run.span.path, run.span.line), run.block)
        return ground

    def _lay(self, block: Block, section: str) -> None:
        lines = [*range(block.span.line, block.span.last_line + 1), *(allow.span.line for allow in block.allows)]
        for line in lines:
            self.blocks[block.span.path, line] = block
            self.sections[block.span.path, line] = section

    def _join(self, one: Span, other: Span) -> None:
        for here, there in ((one, other), (other, one)):
            for line in range(here.line, here.last_line + 1):
                self.partners[here.path, line] = there.path, there.line

    def identity(self, finding: Finding) -> tuple[str, ...]:
        """What a finding is about, whatever its lines are called today."""
        if finding.code in ABOUT_ALL:
            words = "" if finding.code.startswith(MEASURED) else str(finding.message)
            return finding.code, finding.slug, finding.where.path, words
        here: Place = finding.where.path, finding.where.line
        there: Place | None = (finding.beside.span.path, finding.beside.span.line) if finding.beside else None
        if there is not None and there in self.blocks and there not in self.partners:
            here, there = there, None  # a part that the translation lacks: the place where it belongs is another block
        elif here not in self.partners:
            there = None  # a part that only this language has
        else:
            there = there or self.partners[here]
        if here not in self.blocks:
            return finding.code, finding.slug, finding.where.path, str(finding.message)
        texts = sorted(self._text(place) for place in (here, there) if place is not None)
        return finding.code, finding.slug, self.sections.get(here, ""), *texts, self._words(finding)

    def _text(self, place: Place) -> str:
        """The block at a place, of a table the row, without blanks, line ends and marks of quotation."""
        block = self.blocks.get(place)
        if block is None:
            return ""
        lines = block.source.split("\n")
        if isinstance(block.body, Table):
            lines = lines[place[1] - block.span.line :][:1]
        return f"{place[0]}\0{_plain(lines)}"

    def _words(self, finding: Finding) -> str:
        """The words at fault; none for a finding about a whole block."""
        block = self.blocks.get((finding.where.path, finding.where.line))
        if block is None or finding.length < 2:
            return ""
        line = block.source.split("\n")[finding.where.line - block.span.line :][:1]
        return _plain(part[finding.where.column - 1 :][: finding.length] for part in line)


def _plain(lines: Iterable[str]) -> str:
    bare = "".join("".join(line.lstrip(" \t>").split()) for line in lines)
    return unicodedata.normalize("NFC", bare)


def _hash(parts: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]

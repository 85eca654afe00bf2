"""TRM001: a term of the Chinese is met in its translation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from duizhao.check.case import Case, Leaf, nested
from duizhao.check.place import line_of, runs_of
from duizhao.check.sentences import sentences
from duizhao.check.terms.forbidden import slips
from duizhao.check.terms.lexicon import Entry, Hit, Lexicon, lexicon
from duizhao.check.terms.words import SMALL, Met, Phrase, Wording, tokens
from duizhao.finding import Finding, Severity, say
from duizhao.frozen import frozen
from duizhao.model import Article, Block, Heading, Span

# A sentence that begins with one of these speaks of what was named before.
_POINTS_BACK = re.compile(
    r"(?:^|[.;:!?,]\s+)(?:\w+\s+){0,3}?(?:it|its|they|them|their|theirs|these|those|this|that|one|ones|both|such|he|she)\b",
    re.IGNORECASE,
)


_BEFORE_A_NAME = frozenset(
    ["a", "an", "the", "your", "this", "any", "when", "if", "with", "of", "for", "and", "or", "no", "too"]
)
_SORTING_NOTHING = """
same first second third new other another next whole usual such further single possible serious severe mild following
above below last latter former main few more most own
"""  # the same infection, a first infection
_ANY_SORT = frozenset(_SORTING_NOTHING.split())
_QUALIFIED = re.compile(r"(.+) with(?:out)? (.+)")
_QUALITY = re.compile(r"(?<!usu)(?:ive|ic|al|ous|ary|oid)$")  # how adjectives end that name a sort of illness


def missing(case: Case) -> Iterator[Finding]:
    """A term of the glossary is not met in the translation.

    Another word for the same thing looks like another thing: a patient who is told of an emollient and then of a
    lotion buys two, and one disease named for another can do harm.
    """
    words = lexicon(case.shelf.glossary)
    if not words.entries:
        return
    for parallel in case.work.parallels:
        scene = Scene(case, words, parallel.target)
        for leaf in case.leaves:
            if leaf.other.span.path == parallel.target.path:
                yield from _in_leaf(scene, leaf)


def _in_leaf(scene: Scene, leaf: Leaf) -> Iterator[Finding]:
    hits = list(scene.words.hits(leaf.one.text))
    if not hits or not leaf.other.text.strip():
        return
    look = Look(scene, leaf, hits, Wording(leaf.other.text))
    seen: set[str] = set()
    for hit in hits:
        term = hit.entries[0].term
        if term.zh not in seen:
            seen.add(term.zh)
            yield from look.judge(hit)


@frozen(slots=False)
class Scene:
    """One translation, and what stands around a place in it."""

    case: Case
    words: Lexicon
    target: Article

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The outermost blocks."""
        return tuple(self.target.blocks())

    @cached_property
    def texts(self) -> tuple[Wording, ...]:
        """The words of each of `blocks`, with all that is in it."""
        return tuple(
            Wording("\n".join(run.text for inner in nested(block) for run in runs_of(inner))) for block in self.blocks
        )

    @cached_property
    def chinese(self) -> frozenset[str]:
        """The Chinese terms that the article uses anywhere."""
        return frozenset(hit.entries[0].term.zh for leaf in self.case.leaves for hit in self.words.hits(leaf.one.text))

    def around(self, span: Span) -> int | None:
        """The number of the outermost block that holds a place; None for the front matter."""
        for number, block in enumerate(self.blocks):
            if block.span.line <= span.line <= block.span.last_line:
                return number
        return None


@frozen(slots=False)
class Look:
    """One leaf with the terms of its Chinese."""

    scene: Scene
    leaf: Leaf
    hits: list[Hit]
    english: Wording

    def judge(self, hit: Hit) -> Iterator[Finding]:
        """The finding about one term, if it is not met."""
        met, where = max((entry.met(self.english) for entry in hit.entries), key=lambda each: each[0])
        if met is Met.WHOLE:
            return
        if any(next(slips(entry, self.hits, self.leaf), None) for entry in hit.entries):
            return  # TRM002 says more
        other = self._other(hit, where)
        if other is None and (met is Met.APART or self._met_around(hit)):
            return
        if other is not None and met is Met.NOT and self._met_around(hit) and not self._likely(other):
            return
        yield self._finding(hit, other, met)

    def _met_around(self, hit: Hit) -> bool:
        at = self.scene.around(self.leaf.other.span)
        return at is not None and self._met_in(hit, at)

    def _met_in(self, hit: Hit, at: int) -> bool:
        return any(entry.met(self.scene.texts[at])[0] >= Met.APART for entry in hit.entries)

    def _likely(self, other: Entry) -> bool:
        return other.term.zh in self.scene.chinese and not _POINTS_BACK.search(self.english.text)

    def _other(self, hit: Hit, where: frozenset[int]) -> Entry | None:
        """Another term that the English names in place of this one, and the Chinese does not.

        A part of this very term in its place is no other thing: steroid for steroid cream. A Chinese compound's last
        part is what it is, so 脐带 (cord) is another thing than 脐带血 (cord blood).
        """
        text = self.leaf.one.text
        elsewhere = text.replace(text[hit.start : hit.end], "")
        mine = {entry.term.zh for each in self.hits for entry in each.entries}
        for entry in self.scene.words.entries:
            zh = entry.term.zh
            if zh in mine or zh in elsewhere or hit.entries[0].term.zh.endswith(zh):
                continue
            if entry.quick.search(self.english.text) and self._instead(hit, entry, where):
                return entry
        return None

    def _instead(self, hit: Hit, entry: Entry, where: frozenset[int]) -> bool:
        """Whether the words of the other term are not the words of a term that belongs here."""
        found = entry.quick.search(self.english.text)
        assert found is not None
        words = Wording(found[0])
        if where and not any(self.english.words[at] in words.words for at in where):
            return False
        return not any(
            each.met(words)[0] is Met.WHOLE or any(_within(found[0], phrase.typed) for phrase in each.phrases)
            for other in self.hits
            if other.entries is not hit.entries
            for each in other.entries
        )

    def _finding(self, hit: Hit, other: Entry | None, met: Met) -> Finding:
        term = hit.entries[0].term
        place = self.leaf.one.at(hit.start, hit.end)[0]
        message = (
            say(
                "the Chinese says {zh}, this text says {en}, which is {other}",
                zh=term.zh, en=other.term.en, other=other.term.zh,
            )
            if other is not None
            else say("the Chinese says {zh}, this text does not say {en}", zh=term.zh, en=term.en)
        )  # fmt: skip
        where, length = line_of(self.leaf.other.span), 1
        if other is not None and (found := other.quick.search(self.english.text)):
            where, length = self.leaf.other.at(found.start(), found.end())
        return Finding(
            where,
            "TRM001",
            message,
            say(
                'write "{en}", or add the word used here to the variants of {zh} in the glossary',
                en=term.en,
                zh=term.zh,
            ),
            beside=self.leaf.one.excerpt_at(place),
            length=length,
            severity=None if other is not None or self._grave(hit, met) else Severity.INFO,
        )

    def _grave(self, hit: Hit, met: Met) -> bool:
        """Whether nothing of a term is here, or another sort of it, in running text, and no pronoun stands for it."""
        if len(hit.entries[0].term.zh) == 1 or isinstance(self.leaf.other.block.body, Heading):
            return False
        at = self.scene.around(self.leaf.other.span)
        if at is None:
            return False
        if met is not Met.NOT:
            new = not any(self._met_in(hit, near) for near in range(at))
            return met is Met.PART and (new or self._other_sort(hit))
        before = any(self._met_in(hit, near) for near in range(max(0, at - 2), at))
        return not (before and _POINTS_BACK.search(self._sentence(hit)))

    def _sentence(self, hit: Hit) -> str:
        """The first English sentence for a term of the first Chinese one; else all the text."""
        ends = sentences(self.leaf.one.text, "zh"), sentences(self.leaf.other.text, "en")
        if not all(ends) or hit.start >= ends[0][0][1]:
            return self.english.text
        return self.leaf.other.text[slice(*ends[1][0])]

    def _other_sort(self, hit: Hit) -> bool:
        """Whether the text has a chronic infection, and nowhere the latent infection of the term."""
        phrases = [phrase for entry in hit.entries for phrase in entry.phrases if len(phrase.words) > 1]
        return bool(phrases) and all(self._sorted_otherwise(phrase) for phrase in phrases)

    def _sorted_otherwise(self, phrase: Phrase) -> bool:
        if (named := _QUALIFIED.fullmatch(phrase.typed)) is not None:
            return self._qualified_otherwise(tokens(named[1]), tokens(named[2]))
        words, heads = self.english.words, self.english.places(phrase.words[-1])
        if not heads or any(self.english.places(word) for word in phrase.words[:-1]):
            return False
        return any(
            at > 1 and words[at - 2] in _BEFORE_A_NAME and words[at - 1] not in SMALL and words[at - 1] not in _ANY_SORT
            for at in heads
        )

    def _qualified_otherwise(self, name: Sequence[str], qualifiers: Sequence[str]) -> bool:
        """Whether it has suppurative otitis media, for otitis media with effusion, and no effusion."""
        words = self.english.words
        if not name or any(self.english.places(word) for word in qualifiers):
            return False
        return any(
            at > 0 and words[at : at + len(name)] == tuple(name) and _QUALITY.search(words[at - 1]) is not None
            for at in self.english.places(name[0])
        )


def _within(part: str, whole: str) -> bool:
    return part.lower() in whole.lower()

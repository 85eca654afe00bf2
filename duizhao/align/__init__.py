"""From articles to works: sections by id, blocks inside sections by kind and content, with gaps."""

from __future__ import annotations

from collections.abc import Sequence

from duizhao.align.columns import Columns
from duizhao.align.features import HAN, Features, Reader, common, extent
from duizhao.align.matching import Matched, Matcher
from duizhao.align.order import Weights, akin, joined, rearranged, same
from duizhao.align.sequence import in_order, line_up
from duizhao.align.vocabulary import ONE_LETTER, Vocabulary, vocabulary
from duizhao.model import Article, Pair, Parallel, Section, SectionPair, Term, Work, numbered

__all__ = [
    "HAN",
    "ONE_LETTER",
    "Columns",
    "Features",
    "Matched",
    "Matcher",
    "Reader",
    "Vocabulary",
    "Weights",
    "akin",
    "align",
    "extent",
    "in_order",
    "joined",
    "matcher",
    "rearranged",
]

NEVER = -9.0  # likeness of what must not pair


def matcher(terms: Sequence[Term] = ()) -> Matcher:
    """What lines up blocks, items and rows, with the words of a glossary."""
    return Matcher(Reader(vocabulary(tuple(terms))))


def align(source: Article, targets: Sequence[Article], terms: Sequence[Term] = ()) -> Work:
    """The work of one article: every target lined up with the source, and the references numbered.

    The `terms` of a glossary help to tell which block says what.
    """
    match = matcher(terms)
    parallels = tuple(_parallel(source, target, match) for target in targets)
    return Work(source.slug, source, parallels, numbered((source, *targets)))


def _parallel(source: Article, target: Article, match: Matcher) -> Parallel:
    pairs = _pair_sections(source, target, match.reader)
    return Parallel(source, target, tuple(SectionPair(one, other, _blocks(one, other, match)) for one, other in pairs))


def _blocks(left: Section | None, right: Section | None, match: Matcher) -> tuple[Pair, ...]:
    ones = left.blocks if left is not None else ()
    others = right.blocks if right is not None else ()
    return tuple([Pair(one, other) for one, other in match.blocks(ones, others)])


# ---------------------------------------------------------------- sections


def _pair_sections(source: Article, target: Article, reader: Reader) -> list[tuple[Section | None, Section | None]]:
    """Sections with the same id first, wherever they stand; the others by order and heading level."""
    known = {section.id: section for section in reversed(target.sections) if section.id}
    partner: dict[int, Section] = {}
    for section in source.sections:
        if section.id in known:
            partner[id(section)] = known.pop(section.id)
    taken = {id(section) for section in partner.values()}
    left = [s for s in source.sections if id(s) not in partner]
    right = [s for s in target.sections if id(s) not in taken]
    for one, other in _by_content(left, right, reader):
        if one is not None and other is not None:
            partner[id(one)] = other
    pairs: list[tuple[Section | None, Section | None]] = [(s, partner.get(id(s))) for s in source.sections]
    return _with_extras(pairs, target)


def _by_content(
    left: list[Section], right: list[Section], reader: Reader
) -> list[tuple[Section | None, Section | None]]:
    if [_look(section) for section in left] == [_look(section) for section in right] and not any(s.id for s in left):
        return list(zip(left, right, strict=True))
    ones = [(section, reader.section(section)) for section in left]
    others = [(section, reader.section(section)) for section in right]
    weights = Weights.of([features for _, features in ones], [features for _, features in others])
    pairs = line_up(ones, others, lambda one, other: _section_likeness(weights, one, other))
    return [(one[0] if one else None, other[0] if other else None) for one, other in pairs]


def _look(section: Section) -> int:
    return section.heading.level if section.heading is not None else 0


def _section_likeness(weights: Weights, one: tuple[Section, Features], other: tuple[Section, Features]) -> float:
    (left, said), (right, given) = one, other
    if (left.heading is None) != (right.heading is None):
        return NEVER
    if left.id and right.id and not same(weights, said, given):
        return NEVER  # two different ids are two different sections, unless all they say is the same
    return common(said, given) + (0.5 if _look(left) == _look(right) else 0.0)


def _with_extras(
    pairs: list[tuple[Section | None, Section | None]], target: Article
) -> list[tuple[Section | None, Section | None]]:
    """Put each section that only the translation has behind the one it follows there."""
    paired = {id(right) for _, right in pairs if right is not None}
    before: Section | None = None
    for section in target.sections:
        if id(section) not in paired:
            place = next((i + 1 for i, (_, right) in enumerate(pairs) if right is before and before), 0)
            pairs.insert(place, (None, section))
        before = section
    return pairs

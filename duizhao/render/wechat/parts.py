"""A text too long for one WeChat article becomes several: where it is cut, and what each part is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from duizhao.model import Article, Section, cited, numbered, plain
from duizhao.render.extract import part
from duizhao.render.wechat.post import Desk, Post, compose, entry
from duizhao.wechat_limits import ARTICLES, HTML_MOST, length

Chunk = tuple[Section, ...]


def posts(article: Article, desk: Desk) -> tuple[Post, ...]:
    """The article whole if WeChat takes it, else in as few and as even parts as can be.

    Cut before headings of level 2; before any heading where that does not help. A text that no cut brings under the
    limit is whole: a gate says so. Every part has references numbered anew, the disclaimer, the notes it calls, the
    main message and the facts.
    """
    whole = compose(article, dict(desk.work.numbers), desk)
    if length(whole.html) < HTML_MOST:
        return (whole,)
    chapters, every = _chapters(article), tuple((each,) for each in article.sections)
    for count in range(2, min(ARTICLES, len(every)) + 1):
        for chunks in (chapters, every):
            made = _made(article, _even(chunks, count, _Costs(whole, desk)), desk) if count <= len(chunks) else ()
            if made and all(length(each.html) < HTML_MOST for each in made):
                return made
    return (whole,)


def _chapters(article: Article) -> tuple[Chunk, ...]:
    """Sections of level 1 and 2, each with those below it; what precedes the first belongs to it."""
    found: list[list[Section]] = [[]]
    for each in article.sections:
        level = each.heading.level if each.heading is not None else 1
        if found[-1] and level <= 2 and any(one.heading is not None for one in found[-1]):
            found.append([])
        found[-1].append(each)
    return tuple(map(tuple, found))


class _Costs:
    """How many characters a run of sections takes: its text, and the references that it cites."""

    def __init__(self, whole: Post, desk: Desk) -> None:
        article = whole.work.source
        lengths: Counter[int] = Counter()
        for piece in whole.pieces:
            lengths[id(piece.where)] += len(piece.html)  # a block's span is its own
        self._text = {id(each): sum(lengths[id(one.span)] for one in each.blocks) for each in article.sections}
        self._keys = {
            id(each): frozenset(key for one in each.blocks for key in cited(one.body)) for each in article.sections
        }
        listed = ((key, entry(key, article.lang, desk)) for key in whole.work.numbers)
        self._entry = {key: len(each.html) for key, each in listed if each is not None}

    def of(self, run: Sequence[Chunk]) -> int:
        """The characters of a run of chunks."""
        sections = [id(each) for chunk in run for each in chunk]
        keys = frozenset[str]().union(*(self._keys[each] for each in sections))
        return sum(self._text[each] for each in sections) + sum(self._entry.get(key, 0) for key in keys)


def _even(chunks: Sequence[Chunk], count: int, costs: _Costs) -> tuple[Chunk, ...]:
    """The chunks in order in `count` runs, the longest of which is as short as can be."""

    @cache
    def best(start: int, left: int) -> tuple[int, tuple[int, ...]]:
        """(longest run, ends of the runs) of the chunks from `start` on."""
        if left == 1:
            return costs.of(chunks[start:]), (len(chunks),)
        tries = []
        for end in range(start + 1, len(chunks) - left + 2):
            longest, ends = best(end, left - 1)
            tries.append((max(costs.of(chunks[start:end]), longest), (end, *ends)))
        return min(tries)

    ends = (0, *best(0, count)[1])
    return tuple(tuple(each for chunk in chunks[one:other] for each in chunk) for one, other in pairwise(ends))


def _made(article: Article, runs: Sequence[Chunk], desk: Desk) -> tuple[Post, ...]:
    made = []
    for nth, run in enumerate(runs, 1):
        piece = part(article, run)
        following = runs[nth][0].heading if nth < len(runs) else None
        words = plain(following.inlines) if following is not None else ""
        made.append(compose(piece, numbered((piece,)), desk, (nth, len(runs), words)))
    return tuple(made)

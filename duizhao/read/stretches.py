"""Inside a line: which characters the parser took for a sign, where markdown-it itself keeps no places."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from duizhao.frozen import frozen
from duizhao.read.dialect import configured

_EMPHASIS = {"em_open": (0, 1), "em_close": (0, 1), "strong_open": (-1, 1), "strong_close": (0, 2)}
_RAISED = ("superscript", "subscript")
_WHOLE = ("cite", "note", "code_inline", "image", "html_inline")


@frozen
class Stretch:
    """A sign of Markdown between the characters `start` and `end` (half open, from 0).

    `kind` is markdown-it's word without _open and _close: strong, em, link, superscript, subscript, cite, note,
    code_inline, image, html_inline, hardbreak, autolink. `nesting` is 1 for an opening sign, -1 for a closing one, 0
    for one that stands alone. `values` are the keys of a cite, the id of a note, the letters of a code_inline, the
    address of a link, an autolink or an image, else nothing.
    """

    start: int
    end: int
    kind: str
    nesting: int = 0
    values: tuple[str, ...] = ()


def stretches(text: str) -> tuple[Stretch, ...]:
    """The signs in a text that stands inside a block, in order, without gaps in nesting: what opens is closed.

    All characters between them are letters, as are escaped signs and entities. Links to a definition elsewhere in the
    file are letters too: a text alone does not know its definitions.
    """
    md = _recorder()
    state = _State(text, md, {}, [])
    md.inline.tokenize(state)
    for rule in md.inline.ruler2.getRules(""):
        rule(state)
    return tuple(sorted(_found(state), key=lambda each: (each.start, each.end)))


# ---------------------------------------------------------------- a parser that remembers places

_Rule = Callable[[StateInline, bool], bool]


@frozen
class _Step:
    """What one rule took: characters `start` to `end`, for which it gave these tokens."""

    start: int
    end: int
    tokens: tuple[Token, ...]


class _State(StateInline):
    """Knows every step, and at which character a token was given."""

    def __init__(self, src: str, md: MarkdownIt, env: dict[str, object], tokens: list[Token]) -> None:
        super().__init__(src, md, env, tokens)
        self.steps: list[_Step] = []
        self.places: dict[int, int] = {}

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        self.places[id(token)] = self.pos
        return token


@lru_cache(maxsize=1)
def _recorder() -> MarkdownIt:
    """The house's parser, each rule of which leaves a note of what it took."""
    md = configured()
    rules = md.inline.ruler
    for name, rule in zip(rules.get_active_rules(), rules.getRules(""), strict=True):
        rules.at(name, _recorded(rule))
    md.inline.ruler2.disable("fragments_join")  # joined, the signs that stayed letters lose their places
    return md


def _recorded(rule: _Rule) -> _Rule:
    def run(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        took = rule(state, silent)
        if took and not silent and isinstance(state, _State):
            state.steps.append(_Step(start, state.pos, tuple(state.tokens[count:])))
        return took

    return run


# ---------------------------------------------------------------- from steps to signs


def _found(state: _State) -> Iterator[Stretch]:
    for step in state.steps:
        given = [token for token in step.tokens if id(token) in state.places]  # not the letters before the sign
        if not given:
            continue
        first = given[0]
        if first.type == "link_open":
            yield from _link(state, step, first, given[-1])
        elif first.type in _RAISED:
            yield Stretch(step.start, step.start + 1, first.type, 1)
            yield Stretch(step.end - 1, step.end, first.type, -1)
        elif first.type in _WHOLE:
            yield Stretch(step.start, step.end, first.type, 0, _values(first))
        elif first.type == "hardbreak":
            yield Stretch(_before_spaces(state.src, step.start), step.end, first.type)
        elif first.type != "softbreak":
            yield from _emphasis(step, given)


def _link(state: _State, step: _Step, opening: Token, closing: Token) -> Iterator[Stretch]:
    href = str(opening.attrs.get("href", ""))
    if opening.markup == "autolink":
        yield Stretch(step.start, step.end, "autolink", 0, (href,))
        return
    yield Stretch(step.start, state.places[id(opening)], "link", 1, (href,))
    yield Stretch(state.places[id(closing)], step.end, "link", -1, (href,))


def _emphasis(step: _Step, given: list[Token]) -> Iterator[Stretch]:
    """One token a sign; of a pair of signs the inner one carries the name and the outer one is empty."""
    for offset, token in enumerate(given):
        reach = _EMPHASIS.get(token.type)
        if reach is not None:
            at = step.start + offset
            yield Stretch(at + reach[0], at + reach[1], token.type.partition("_")[0], token.nesting)


def _values(token: Token) -> tuple[str, ...]:
    match token.type:
        case "cite":
            return tuple(key[1:] for key in token.meta["keys"])
        case "note" | "code_inline":
            return (token.content,)
        case "image":
            return (str(token.attrs.get("src", "")),)
        case _:
            return ()


def _before_spaces(text: str, at: int) -> int:
    """Two spaces and a line end are a break: they are part of the sign."""
    if text[at] == "\\":
        return at
    while at and text[at - 1] == " ":
        at -= 1
    return at

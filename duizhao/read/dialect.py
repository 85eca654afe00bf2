"""The Markdown we read: CommonMark and GFM tables, plus citations, footnotes, ids, tasks and callouts.

Markdown-it's rules stay as they are; ours stand beside them. Where CommonMark fails Chinese (bold next to
full-width marks) or medicine (>8 mm) the one rule concerned is replaced.
"""

from __future__ import annotations

import re
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.common.utils import mdTrim
from markdown_it.rules_block import StateBlock, blockquote, heading, list_block
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

NESTING = 20  # deeper text would be dropped without a word by the parser: the reader reports it
WIDE = "\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_SHARED = "“”‘’—…·"  # marks of both scripts: Chinese when they stand next to Chinese
_WIDE = re.compile(f"[{WIDE}]")
_KEY = r"@[\w][\w:.#$%&+?/-]*"
_CITE = re.compile(rf"\[\s*({_KEY}(?:\s*[;；,，]\s*{_KEY})*)\s*\]")
_NOTE = re.compile(r"\[\^([^\s\]\[^]+)\]")
_SUPER = re.compile(r"\^([^\s^]{1,20})\^")
_SUB = re.compile(r"~([^\s~]{1,12})~")
_HEADING_ID = re.compile(r"[ \t]*\{#([^\s{}]*)\}[ \t]*$")
_TASK = re.compile(r"\[([ xX])\][ \t]+")
_CALLOUT = re.compile(r"\[!([A-Za-z]+)\][ \t]*(\n)?")
_LETTER = re.compile(r"\*{0,3}[^\W\d_]")  # nothing but a paragraph begins so, bold or not
_ACTIVE = re.compile(r"[\n!&*<\[\\\]^_`~]")  # the signs at which a rule inside a line may do something


@lru_cache(maxsize=1)
def parser() -> MarkdownIt:
    """The configured parser; it keeps no state between texts."""
    return configured()


def configured() -> MarkdownIt:
    """A parser of its own, for who wants to add to it."""
    md = MarkdownIt("js-default", {"html": True, "maxNesting": NESTING, "inline_definitions": True})
    md.disable(["strikethrough", "linkify", "text_join"])  # joined, an escaped sign would look like a stray one
    md.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005 - judged by a rule, with a place
    md.use(footnote_plugin, inline=False, move_to_end=False, always_match_refs=True)
    md.inline.ruler.disable("footnote_ref")
    md.inline.ruler.at("emphasis", _emphasis)
    md.inline.ruler.before("link", "cite", _cite)
    md.inline.ruler.before("link", "note", _note)
    md.inline.ruler.before("emphasis", "superscript", _superscript)
    md.inline.ruler.before("emphasis", "subscript", _subscript)
    md.core.ruler.before("inline", "marks", _marks)
    md.core.ruler.at("inline", _inline)
    md.inline.terminator_re = _ACTIVE
    md.block.ruler.before("table", "one_line", _one_line)
    md.block.ruler.at("blockquote", _quote, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    return md


_FULL_WIDTH = frozenset("，。、；：？！（）《》〈〉【】「」『』")


def wide(char: str) -> bool:
    """Whether a character is Han, kana or a full-width mark: no space is set between two of them."""
    return _WIDE.match(char) is not None


def tight(last: str, first: str) -> bool:
    """Whether a soft line break between two characters prints nothing: Chinese on both sides, or its mark on one.

    Between two Han characters a space would be a hole; HTML would print one. A full-width mark holds its own blank.
    """
    if last in _FULL_WIDTH or first in _FULL_WIDTH:
        return True
    return (wide(last) or wide(first)) and all(wide(char) or char in _SHARED for char in (last, first))


# ---------------------------------------------------------------- short cuts, with the same tokens


def _one_line(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A heading, or a paragraph of one line that begins with a letter, before a blank line, a list item or the end.

    No other rule could take such a line; asking them all is half of the time that reading takes.
    """
    below = start + 1
    at = state.bMarks[start] + state.tShift[start]
    ends = below >= state.lineMax or state.isEmpty(below)
    if ends and state.src[at] == "#":
        return heading(state, start, end, silent)
    if _LETTER.match(state.src, at) is None or state.is_code_block(start):
        return False
    if not ends and not _item(state, below):
        return False
    state.parentType = "paragraph"  # as markdown-it's rule for underlined headings leaves it
    state.line = below
    state.push("paragraph_open", "p", 1).map = [start, below]
    inline = state.push("inline", "", 0)
    inline.content = mdTrim(state.src[at : state.eMarks[start]])
    inline.map, inline.children = [start, below], []
    state.push("paragraph_close", "p", -1)
    return True


def _quote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A quote, or none: >8 mm at the start of a line is a limit, which would lose its sign to a box."""
    at = state.bMarks[start] + state.tShift[start]
    if state.src[at : at + 1] == ">" and state.src[at + 1 : at + 2].isdigit():
        return False
    return blockquote(state, start, end, silent)


def _item(state: StateBlock, line: int) -> bool:
    """Whether a list item on this line ends the paragraph above it."""
    if not 0 <= state.sCount[line] <= state.blkIndent + 3:
        return False  # the line belongs to the paragraph whatever it looks like
    before, state.parentType = state.parentType, "paragraph"
    found = list_block(state, line, state.lineMax, True)
    state.parentType = before
    return found


def _inline(state: StateCore) -> None:
    """What stands inside the lines; most of it is plain text, for which no rule needs to be asked."""
    for token in state.tokens:
        if token.type != "inline":
            continue
        if _ACTIVE.search(token.content) is None:
            token.children = [Token("text", "", 0, content=token.content)] if token.content else []
        else:
            token.children = state.md.inline.parse(token.content, state.md, state.env, [])


# ---------------------------------------------------------------- inside a line


def _emphasis(state: StateInline, silent: bool) -> bool:
    """`*` and `_` as in CommonMark 0.31 section 6.2, except that a wide neighbour lets `*` open and close too.

    CommonMark asks for white space or punctuation outside a run that has punctuation inside. Chinese sets
    no spaces, so **95%**患者 and **注意：**IL-4 would print their asterisks.
    """
    marker = state.src[state.pos]
    if silent or marker not in "*_":
        return False
    length = 1
    while state.pos + length < state.posMax and state.src[state.pos + length] == marker:
        length += 1
    scanned = state.scanDelims(state.pos, marker == "*")
    before = state.src[state.pos - 1] if state.pos else " "
    after = state.src[state.pos + length] if state.pos + length < state.posMax else " "
    opens, closes = scanned.can_open, scanned.can_close
    if marker == "*":
        near = wide(before) or wide(after)
        opens = opens or (near and not after.isspace())
        closes = closes or (near and not before.isspace())
    for _ in range(length):
        token = state.push("text", "", 0)
        token.content = marker
        state.delimiters.append(Delimiter(ord(marker), length, len(state.tokens) - 1, -1, opens, closes))
    state.pos += length
    return True


def _cite(state: StateInline, silent: bool) -> bool:
    found = _CITE.match(state.src, state.pos) if state.src[state.pos] == "[" else None
    if found is None:
        return False
    if not silent:
        token = state.push("cite", "", 0)
        token.meta = {"keys": tuple(re.findall(_KEY, found[1]))}
    state.pos = found.end()
    return True


def _note(state: StateInline, silent: bool) -> bool:
    found = _NOTE.match(state.src, state.pos) if state.src.startswith("[^", state.pos) else None
    begins = not state.pos or state.src[state.pos - 1] == "\n"
    if found is None or (begins and state.src.startswith(":", found.end())):
        return False  # two phases[^1]: calls a note, and [^1]: at the start of a line is one
    if not silent:
        state.push("note", "", 0).content = found[1]
    state.pos = found.end()
    return True


def _superscript(state: StateInline, silent: bool) -> bool:
    return _raised(state, silent, "^", _SUPER, "superscript")


def _subscript(state: StateInline, silent: bool) -> bool:
    """Only after a letter (H~2~O): between numbers the sign is a range, 5~10 and 3~4, and no subscript."""
    if not (state.pos and state.src[state.pos - 1].isascii() and state.src[state.pos - 1].isalpha()):
        return False
    return _raised(state, silent, "~", _SUB, "subscript")


def _raised(state: StateInline, silent: bool, sign: str, shape: re.Pattern[str], kind: str) -> bool:
    found = shape.match(state.src, state.pos) if state.src[state.pos] == sign else None
    if found is None:
        return False
    if not silent:
        state.push(kind, "", 0).content = found[1]
    state.pos = found.end()
    return True


# ---------------------------------------------------------------- around a block


def _marks(state: StateCore) -> None:
    """Take ids off headings, boxes off tasks and kinds off callouts before their lines are parsed."""
    tokens = state.tokens
    for index, token in enumerate(tokens):
        if token.type != "inline":
            continue
        opener = tokens[index - 1]
        if opener.type == "heading_open":
            _take(_HEADING_ID.search(token.content), opener, token, "id")
        elif opener.type == "paragraph_open" and index >= 2:
            outer = tokens[index - 2]
            if outer.type == "list_item_open":
                _take(_TASK.match(token.content), outer, token, "task")
            elif outer.type == "blockquote_open":
                found = _CALLOUT.match(token.content)
                _take(found, outer, token, "kind")
                if found is not None and found[2] and token.map and opener.map:  # the text begins on the next line
                    token.map = opener.map = [token.map[0] + 1, token.map[1]]


def _take(found: re.Match[str] | None, holder: Token, inline: Token, name: str) -> None:
    if found is None:
        return
    holder.meta[name] = found[1]
    inline.content = inline.content[: found.start()] + inline.content[found.end() :]

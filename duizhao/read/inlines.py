"""Inside a line: from markdown-it's flat tokens to nested inlines."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.token import Token

from duizhao.model import (
    Break,
    Cite,
    Code,
    Emphasis,
    Inline,
    Inlines,
    Link,
    Note,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from duizhao.read.dialect import parser, tight, wide


class UnclearError(Exception):
    """A token that paper and WeChat cannot carry: `reason` as in Unreadable."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.detail = detail


def inlines(tokens: Sequence[Token]) -> Inlines:
    """The inlines of a run of tokens. Raises UnclearError for raw HTML and for pictures inside text."""
    if len(tokens) == 1 and tokens[0].type == "text":  # most runs
        return (Text(tokens[0].content),) if tokens[0].content else ()
    stack: list[tuple[Token | None, list[Inline]]] = [(None, [])]
    joins = False  # whether a text may join the one before: an escaped sign stays alone, lest two look like a mark
    for index, token in enumerate(tokens):
        here = stack[-1][1]
        if token.type in ("text", "softbreak") or _escapes_nothing(token):
            text = token.content if token.type != "softbreak" else _joint(tokens, index)
            _add_text(here, text, joins)
            joins = joins or bool(text)
            continue
        joins = False
        if token.nesting == 1:
            stack.append((token, []))
        elif token.nesting == -1:
            opener, inner = stack.pop()
            assert opener is not None
            stack[-1][1].append(_wrapped(opener, tuple(inner)))
        elif token.type == "text_special":
            here.append(Text(token.content))
        elif (inline := _leaf(token)) is not None:
            here.append(inline)
    return tuple(stack[0][1])


def _escapes_nothing(token: Token) -> bool:
    """Whether this is a backslash before a sign that needs none: it prints as typed."""
    return token.type == "text_special" and token.content == token.markup


def _add_text(here: list[Inline], text: str, joins: bool) -> None:
    if not text:
        return
    if joins and here and isinstance(here[-1], Text):
        here[-1] = Text(here[-1].text + text)
    else:
        here.append(Text(text))


def _wrapped(opener: Token, inner: Inlines) -> Inline:
    if opener.type == "strong_open":
        return Strong(inner)
    if opener.type == "em_open":
        return Emphasis(inner)
    return Link(inner, str(opener.attrs.get("href", "")))


def _leaf(token: Token) -> Inline | None:
    match token.type:
        case "cite":
            return Cite(tuple(key[1:] for key in token.meta["keys"]))
        case "note":
            return Note(token.content)
        case "superscript":
            return Superscript((Text(token.content),))
        case "subscript":
            return Subscript((Text(token.content),))
        case "code_inline":
            return Code(token.content)
        case "hardbreak":
            return Break()
        case "image":
            raise UnclearError("image-in-text", str(token.attrs.get("src", "")))
        case "html_inline" if token.content.startswith("<!--"):
            return None
        case _:
            raise UnclearError("html", token.content)


def _joint(tokens: Sequence[Token], index: int) -> str:
    """What a soft line break prints: nothing where Chinese touches it, else a space."""
    last = next((t.content[-1] for t in reversed(tokens[:index]) if t.content and t.type != "note"), "")
    after = next((t for t in tokens[index + 1 :] if t.content or t.type == "cite"), None)
    if after is None or not last:
        return " "
    if after.type in ("cite", "note"):
        return "" if wide(last) else " "
    return "" if tight(last, after.content[0]) else " "


def typed(text: str) -> Inlines:
    """The inlines of one text without a block around it (segments.Part.text); what no output can carry, as typed."""
    try:
        return inlines(parser().inline.parse(text, parser(), {}, []))
    except UnclearError:
        return (Text(text),)

"""What a mark of the desk says to a translator, as lines of a comment, and how it is found again in a file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from duizhao.desk.model import Entry, State
from duizhao.diff import compare, plain
from duizhao.finding import Message, say
from duizhao.frozen import frozen
from duizhao.segments import Kind, Segment
from duizhao.writeback import front
from duizhao.writeback.sheet import Sheet

Voice = Callable[[Message], str]  # as Catalogue.say; str says it in English

_WORDS = "duizhao: (stale|new|orphan)"
# No comment opens inside a mark (`_guarded`), so one that somebody has torn open never reaches into the next.
_HTML = re.compile(rf"<!-- {_WORDS} (\S+?)(?=\s|-->)(?:(?!<!--).)*?-->", re.DOTALL)
_YAML = re.compile(
    rf"(?:\A|(?<=[\r\n]))# {_WORDS} (\S+)[ \t]*(?:(?:\r\n|\n|\r)# [a-z]+: [^\r\n]*)?(?=\r\n|\n|\r|\Z)",
)
_UNSEEN = re.compile(r"\\u\{|[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\n(?=[ \t]*(?:\n|\Z))")
_CLOSES = re.compile(r"--(\\*)(!?)>")
_OPENS = re.compile(r"<(\\*)!--")
_KINDS = {
    Kind.HEADING: say("a heading"),
    Kind.PARAGRAPH: say("a paragraph"),
    Kind.ITEM: say("a list item"),
    Kind.QUOTE: say("a paragraph in a quotation"),
    Kind.ROW: say("a row of a table"),
    Kind.CAPTION: say("the caption below a table"),
    Kind.FIGURE: say("a figure"),
    Kind.FOOTNOTE: say("a footnote"),
}


@frozen
class Found:
    """A mark in a sheet: text[start:end], without what stands before and behind it on its lines."""

    start: int
    end: int
    state: str
    key: str  # guarded, as it is written


def html(entry: Entry, lang: str, voice: Voice) -> list[str]:
    """The lines of an HTML comment: head, a word what is to be done, the source after `zh: `, end.

    No line of it is blank, none ends the comment early. What had to be guarded for that can be undone: one backslash
    fewer in `--\\>` and `<\\!--`, and the character with that number for `\\u{…}`.
    """
    word, text = _word(entry), _text(entry)
    lines = [f"<!-- duizhao: {entry.state.value} {guarded(entry.key)}"]
    lines += [_guarded(voice(word))] if word is not None else []
    return [*lines, *(f"{lang}: {_guarded(text)}".split("\n") if text else ()), "-->"]


def yaml(entry: Entry, lang: str) -> list[str]:
    """The lines of a comment in the front matter: head, and the source on one line."""
    text = _guarded(_text(entry)).replace("\n", "\\u{a}")
    return [f"# duizhao: {entry.state.value} {guarded(entry.key)}", *([f"# {lang}: {text}"] if text else ())]


def marks(sheet: Sheet) -> Iterator[Found]:
    """The marks in a sheet, in order."""
    fence = front.fence(sheet)
    body = sheet.above(fence) if fence is not None else 0
    for found in _YAML.finditer(sheet.text, 0, body):
        yield Found(*found.span(), found[1], found[2])
    for found in _HTML.finditer(sheet.text, body):
        yield Found(*found.span(), found[1], found[2])


def without(segment: Segment) -> Segment:
    """A segment without the marks that somebody has drawn into its text."""
    if not any("<!-- duizhao: " in part.text for part in segment.parts):
        return segment
    parts = (replace(part, text=_HTML.sub("", part.text).strip()) for part in segment.parts)
    return replace(segment, parts=tuple(parts))


def guarded(key: str) -> str:
    """A key as a mark holds it: one word."""
    return re.sub(r"\s", lambda found: f"\\u{{{ord(found[0]):x}}}", _guarded(key))


def _guarded(text: str) -> str:
    text = _UNSEEN.sub(lambda found: f"\\u{{{ord(found[0][0]):x}}}{found[0][1:]}", text)
    return _OPENS.sub(r"<\1\\!--", _CLOSES.sub(r"--\1\\\2>", text))


def _text(entry: Entry) -> str:
    """What the mark shows of the source: what is to be translated, or what has come and what has gone."""
    source = entry.source.text if entry.source is not None else ""
    if entry.state is State.NEW:
        return source
    old = entry.record.source if entry.record is not None else ""
    return plain(compare(old, source)) if old else source


def _word(entry: Entry) -> Message | None:
    """What is to be done; nothing for a difference, which says it itself."""
    if entry.state is State.NEW and entry.source is not None:
        return say("to be translated: {what}", what=_what(entry.source))
    if entry.state is State.ORPHAN and entry.target is not None:
        return say("its source is gone: {what}", what=_what(entry.target))
    return None


def _what(segment: Segment) -> Message:
    if segment.kind is Kind.FACT:
        return say("{name} in the front matter", name=segment.name)
    if segment.kind is Kind.HEADING and segment.section:
        return say("a heading with {id}", id=f"{{#{segment.section}}}")
    if segment.kind is Kind.QUOTE and segment.box != "quote":
        return say("a paragraph in {box}", box=f"[!{segment.box.upper()}]")
    return _KINDS[segment.kind]

"""MDX: text that the reader could not understand, or that would have been lost on the way."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import replace

from duizhao.check.case import Case, Survey
from duizhao.check.place import Run, find, line_of
from duizhao.finding import Finding, Message, say
from duizhao.model import CALLOUTS, Block, Span, Text, Unreadable, within
from duizhao.read.files import LIMIT
from duizhao.read.limits import LIMITS

# Marks that did not become what they should, and those that an input method turned into full-width signs.
_STRAY = re.compile(
    r"\*\*|(?<![\w*])__(?=[^\W_])(?![年月日时分周岁号次元])|!\[|\]\(|[\[［【]@(?=\w)|\[\^|[{｛]\s*[#＃](?=\s*\w)"
)
_PERHAPS = ["**", "__", "](", "[", "［", "【", "{", "｛"]  # a quick look for them
_SIGN = re.compile(r"[*_\[{［【｛]")

# reason -> (code, what is wrong, what to type); {detail} is what the reader found
REASONS: dict[str, tuple[str, Message, Message]] = {
    "html": (
        "MDX001",
        say("raw HTML cannot be printed: {detail}"),
        say("write it in Markdown; put a backslash before a < that is meant as a sign"),
    ),
    "open-comment": (
        "MDX001",
        say("the comment that starts here is never closed, so all that follows would be lost"),
        say("close it with -->"),
    ),
    "code": (
        "MDX002",
        say("this text is indented or fenced and would print as program code: {detail}"),
        say("remove the blanks at the start of the line, or the fence of back-ticks"),
    ),
    "heading-inside": (
        "MDX002",
        say("a heading inside a list or box has no place in the contents: {detail}"),
        say("write it in bold, or move it out to the start of a line"),
    ),
    "image-in-text": (
        "MDX002",
        say("a picture stands inside a line of text: {detail}"),
        say("give the picture a paragraph of its own; what follows on the next line is its caption"),
    ),
    "unknown": ("MDX002", say("this text cannot be understood: {detail}"), say("write it as a plain paragraph")),
    "too-deep": (
        "MDX003",
        say("the text here is nested so deep that its inner part would be lost"),
        say("use at most nine levels of lists and boxes"),
    ),
    "table-cells": (
        "MDX003",
        say("this table row has {detail} cells, more than its header: the last ones would be lost"),
        say("remove the extra | or put a backslash before a | that is meant as a sign"),
    ),
    "definition": (
        "MDX003",
        say('"[{detail}]:" at the start of a line defines a link and would not be printed'),
        say("put a backslash before the [; a link that is meant is called with  [words][{detail}]"),
    ),
    "title": (
        "MDX003",
        say('the title "{detail}" of a link would not be printed'),
        say("write it in the text"),
    ),
    "two-captions": (
        "MDX003",
        say('this picture has two captions; "{detail}" would not be printed'),
        say('delete the one in quotes "…", or the lines below the picture'),
    ),
    "front-open": (
        "MDX004",
        say("the front matter starts with --- but never ends"),
        say("close it with a line of three hyphens: ---"),
    ),
    "front-yaml": (
        "MDX004",
        say("the front matter cannot be understood here"),
        say('write  key: value  on one line; put quotes "…" around a value with a colon or a #'),
    ),
    "front-not-a-map": (
        "MDX004",
        say("the front matter holds no keys"),
        say("write lines of the form  key: value"),
    ),
    "front-alias": (
        "MDX004",
        say("anchors and aliases (& and *) are not allowed in front matter"),
        say('write the value out, or put quotes "…" around it'),
    ),
    "front-tag": (
        "MDX004",
        say("tags ({detail}) are not allowed in front matter"),
        say('put quotes "…" around the value'),
    ),
    "front-key": ("MDX004", say("a key must be a plain word"), say("write lines of the form  key: value")),
    "front-twice": ("MDX004", say("the key {detail} stands here a second time"), say("delete one of the two")),
    "encoding": (
        "MDX005",
        say("this file is not UTF-8 (it looks like {detail})"),
        say("save it again with the encoding UTF-8"),
    ),
    "not-a-file": ("MDX005", say("this is no plain file"), say("put the file itself here, not a link to it")),
    "file-size": (
        "MDX005",
        say("this file has {detail} bytes; the limit is {limit}"),
        say("split the article in two"),
    ),
    "file-name": (
        "MDX005",
        say("the name {detail} cannot stand in a web address"),
        say("use small Latin letters, digits and hyphens, and not a name the system keeps (index, con, nul …)"),
    ),
    "control-character": (
        "MDX005",
        say("an invisible control character {detail} stands here"),
        say("delete it; it often comes from copying out of a PDF or a chat"),
    ),
    "long-paragraph": (
        "MDX006",
        say("this block has {detail} characters; the limit is {limit}"),
        say("split it with empty lines"),
    ),
    "large-table": ("MDX006", say("this table has {detail} cells; the limit is {limit}"), say("split the table")),
    "wide-table": ("MDX006", say("this table has {detail} columns; the limit is {limit}"), say("split the table")),
    "long-cell": (
        "MDX006",
        say("this table cell has {detail} characters; the limit is {limit}"),
        say("write it as text below the table"),
    ),
    "many-blocks": (
        "MDX006",
        say("from here on the article has more than {limit} paragraphs, items and tables"),
        say("split the article in two"),
    ),
    "many-pictures": (
        "MDX006",
        say("from here on the article has more than {limit} pictures"),
        say("split the article in two"),
    ),
    "long-fact": (
        "MDX006",
        say("this text of the front matter has {detail} characters; the limit is {limit}"),
        say("shorten it, and write the rest as text of the article"),
    ),
    "callout-kind": (
        "MDX007",
        say("there is no box of the kind {detail}"),
        say("choose one of: {kinds}"),
    ),
    "allow-inside": (
        "MDX009",
        say("an allowance inside a line silences nothing"),
        say("write it on a line of its own above the block"),
    ),
    "allow-nothing": (
        "MDX009",
        say("nothing follows this allowance of {detail}"),
        say("delete it, or move it above the block it is for"),
    ),
    "wish-nothing": (
        "MDX009",
        say("the wish  wechat: {detail}  stands above no table"),
        say("delete it, or move it to the line above the table it is for"),
    ),
    "wish-unknown": (
        "MDX009",
        say("a table cannot become {detail} in WeChat"),
        say("write  <!-- wechat: table -->  or  <!-- wechat: cards -->"),
    ),
    "json": (
        "MDX008",
        say("from here on this is not valid JSON"),
        say("look for a missing or surplus comma, quote or bracket just before this place"),
    ),
    "json-list": ("MDX008", say("the references are no list"), say("begin the file with [ and end it with ]")),
    "record-id": ("MDX008", say("record number {detail} has no id"), say('add  "id": "name2024"')),
    "record-twice": (
        "MDX008",
        say("the id {detail} stands here a second time"),
        say("give each record its own id"),
    ),
    "glossary-header": (
        "MDX008",
        say("the first line of the glossary is {detail}"),
        say("write  zh,en,variants,abbreviation,forbidden,note"),
    ),
    "glossary-csv": (
        "MDX008",
        say("this row is not valid CSV"),
        say('put quotes "…" around a cell with a comma or quote'),
    ),
    "glossary-cells": (
        "MDX008",
        say("this row has {detail} cells"),
        say('write as many cells as the header has; put quotes "…" around a cell with a comma'),
    ),
    "glossary-empty": ("MDX008", say("a term lacks its Chinese or its English"), say("fill both cells")),
}
_QUOTED = ("html", "image-in-text", "title", "two-captions")  # reasons whose detail stands in the block as typed
_LIMITS = {"file-size": LIMIT, **LIMITS}


def unreadable(case: Case) -> Iterator[Finding]:
    """Text that the reader could not understand, or that would be lost on the way to paper.

    What is not understood is not printed, and a reader cannot miss what was never there.
    """
    for article in case.work.articles():
        own = [block for owner, block, _ in case.bodies(Unreadable) if owner is article]
        for block in (*article.troubles, *own):
            yield from _found(block)


def shelf(survey: Survey) -> Iterator[Finding]:
    """references.json or glossary.csv cannot be read.

    A list that cannot be read would leave every citation without its source.
    """
    for block in survey.shelf.troubles:
        yield from _found(block)


def stray_marks(case: Case) -> Iterator[Finding]:
    """Markdown signs would be printed as they are.

    Two asterisks around a warning that should be bold look like a misprint and weaken the rest.
    """
    for run in (run for page in case.printed for run in page.having(_PERHAPS)):
        if run.exact and _SIGN.search(run.block.source):
            for inline in within(run.inlines):
                found = _STRAY.search(inline.text) if isinstance(inline, Text) else None
                if found is not None and isinstance(inline, Text):
                    where, length = _sign_place(run, inline.text, found)
                    yield Finding(
                        where,
                        "MDX010",
                        say("the signs {signs} would be printed as they are", signs=found[0]),
                        say(
                            "close the mark, or type it in half-width signs; put a backslash before signs to be printed"
                        ),
                        length=length,
                    )
                    break


def _sign_place(run: Run, text: str, found: re.Match[str]) -> tuple[Span, int]:
    """Where a sign is typed: found by its neighbours, since the same sign may stand elsewhere rightly."""
    for before, after in ((0, 6), (6, 0), (0, 0)):
        start = max(0, found.start() - before)
        needle = text[start : found.end() + after]
        where, length = run.find(needle)
        if length == len(needle):
            return replace(where, column=where.column + found.start() - start), len(found[0])
    return run.find("")


def _found(block: Block) -> Iterator[Finding]:
    if not isinstance(block.body, Unreadable):
        return
    reason, detail = block.body.reason, block.body.detail
    code, message, hint = REASONS[reason]
    values = {"detail": detail, "limit": _LIMITS.get(reason, 0), "kinds": ", ".join(CALLOUTS)}
    if reason == "callout-kind":
        near = difflib.get_close_matches(detail.lower(), CALLOUTS, 1)
        hint = say('did you mean "{word}"?', word=near[0].upper()) if near else hint
    where, length = find(block, detail) if reason in _QUOTED else (line_of(block.span), 1)
    yield Finding(
        where,
        code,
        Message(message.text, values),
        Message(hint.text, {**values, **hint.values}),
        length=length,
    )

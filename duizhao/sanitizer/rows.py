"""What WeChat's editor keeps, as data: each row says on what evidence, and how sure it is."""

from __future__ import annotations

from collections.abc import Mapping

from duizhao.finding import Message, say
from duizhao.frozen import frozen

KEEP, STRIP, CHANGE = "keep", "strip", "change"
OFFICIAL = "official documentation"
PUBLISHED = "bodies of published articles of 2025 and 2026"
TOOLS = "code and issues of several open-source editors"


@frozen
class Row:
    """`verdict`: KEEP, STRIP (it is gone) or CHANGE (it stands there otherwise). `confidence`: "H" official or
    measured, "M" several independent tools, "L" one source. `cure`: what to write instead, None where all is kept.
    """

    item: str
    verdict: str
    evidence: str
    confidence: str
    cure: Message | None = None


_RESOLVE = say("write the value itself, such as #333 or 16px")
_SECTION = say("use <section>, <p>, <span>, <strong> or <em>")
_DROP = say("leave it out")

ROWS: Mapping[str, Row] = {
    "tag": Row("text, headings, lists, tables, pictures, links", KEEP, PUBLISHED, "H"),
    "stored": Row("class-free attributes: alt, colspan, rowspan, width, align, valign, data-*", KEEP, PUBLISHED, "H"),
    "effects": Row("shadows, gradients, rounded corners, transforms, !important", KEEP, PUBLISHED, "H"),
    "layout": Row("flex and grid", KEEP, "two template kits", "M"),
    "marker": Row("the editor's own marks, such as <span leaf>", KEEP, PUBLISHED, "H"),
    "acting": Row("scripts, style sheets, forms and embedded pages", STRIP, OFFICIAL, "H", _DROP),
    "comment": Row("comments", STRIP, TOOLS, "M", _DROP),
    "other-tag": Row("tags that no published article holds; their text stays", STRIP, PUBLISHED, "M", _SECTION),
    "div": Row("a <div>, whose style is not always kept", CHANGE, "reports differ", "M", say("use <section>")),
    "class": Row("a class: no style sheet stands behind it", STRIP, PUBLISHED, "H", _DROP),
    "id": Row("an id, and with it links within the article", STRIP, TOOLS, "M", _DROP),
    "attribute": Row("attributes that no published article holds", STRIP, TOOLS, "M", _DROP),
    "position": Row("position and z-index", STRIP, TOOLS, "M", say("let it stand in the flow of the text")),
    "variable": Row("values that a browser computes: var(), calc(), color-mix()", STRIP, TOOLS, "H", _RESOLVE),
    "unit": Row("sizes in rem, vw or vh: the page is not yours", STRIP, TOOLS, "M", _RESOLVE),
    "font": Row("a typeface", STRIP, "one old report; newer articles keep it", "L", _DROP),
    "outermost": Row(
        "ground and padding of the outermost element", STRIP, TOOLS, "M", say("give them to an element inside it")
    ),
    "paragraph": Row(
        "a <p> in an item of a list or in a quotation: it adds an empty line",
        CHANGE,
        TOOLS,
        "M",
        say("write the text without <p>, or use <section>"),
    ),
    "nested": Row(
        "a list in a list: it gets a second mark, or loses its level",
        CHANGE,
        TOOLS,
        "M",
        say("write lists as sections with marks of text"),
    ),
    "blank": Row(
        "blanks and line ends between items and rows: they may become empty items",
        STRIP,
        TOOLS,
        "M",
        say("write the tags one right after the other"),
    ),
    "run": Row("line ends and runs of blanks in a text", CHANGE, TOOLS, "M", say("write <br> and no-break spaces")),
    "table-print": Row(
        "the size of print of a table, which its cells do not take over",
        STRIP,
        TOOLS,
        "L",
        say("give it to each cell"),
    ),
    "row-ground": Row("the ground of a row", STRIP, "one tool", "L", say("give it to each cell")),
    "link": Row(
        "links to anywhere but WeChat articles; their words stay",
        STRIP,
        OFFICIAL,
        "H",
        say("write the address as text, once"),
    ),
    "picture": Row(
        "pictures from other servers",
        STRIP,
        OFFICIAL,
        "H",
        say("upload the picture to WeChat"),
    ),
    "drawing": Row("parts of an SVG that name one another, or hold HTML", STRIP, "two tools", "M", say("use a PNG")),
    "formula": Row("MathML, whose hidden text would show", STRIP, "one tool", "M", say("use a picture")),
}

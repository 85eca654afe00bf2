"""The styles of a WeChat article: WeChat keeps no style sheet, so every element carries its own, as short as can be.

WeChat recolours articles in dark mode. The colours here were chosen among pairs that its own published script leaves
readable, at 4.5:1 or more on either page: panels pure grey, accents dark.
"""

from __future__ import annotations

INK = "#333"  # on the page and on PANEL
PANEL = "#f2f2f2"
ACCENT = "#1f686c"  # headings, on the page only
LABEL = "#055150"  # words on PANEL
QUIET = "#555"  # on the page only
LINK = "#214e6e"  # on the page and nowhere else
LINE = "#ccc"  # carries no meaning
EDGES = {
    "note": "#1c4f7f",
    "tip": "#216d35",
    "important": "#38005d",
    "warning": "#8a5200",
    "caution": "#841a10",
}  # the bar beside a callout; its word says the same

LEADING = {True: "1.8", False: "1.6"}  # by Language.cjk
SMALL = "font-size:14px"

ROOT = "font-size:16px;line-height:{leading};color:" + INK
PARAGRAPH = "margin:0 0 16px"
HEADINGS = {
    2: f"font-size:20px;margin:36px 0 14px;color:{ACCENT}",
    3: f"font-size:17px;margin:26px 0 10px;color:{ACCENT}",
    4: "font-size:16px;margin:20px 0 8px",
}
CALLOUT = f"margin:16px 0;padding:12px 14px 1px;background:{PANEL};border-left:4px solid {{edge}}"
QUOTE = f"margin:16px 0;padding:0 14px;border-left:4px solid {LINE}"
WORD = f"margin:0 0 6px;font-weight:bold;color:{LABEL}"
BADGE = f"margin:0 0 16px;padding:8px 14px;background:{PANEL};border-left:4px solid {EDGES['warning']};font-weight:bold"
FIGURE = "display:block;width:100%;margin:16px 0 8px"
CAPTION = f"margin:0 0 20px;{SMALL};color:{QUIET}"
TABLE = "width:100%;margin:16px 0 8px;border-collapse:collapse"
CELL = f"padding:6px 8px;border:1px solid {LINE};{SMALL};vertical-align:top"
HEAD = f"{CELL};background:{PANEL}"
CARD = f"margin:0 0 12px;padding:10px 12px;border:1px solid {LINE};{SMALL}"
LINE_OF_CARD = "margin:4px 0 0"
DIVIDER = "margin:24px 0;text-align:center"
FACTS = SMALL
ENTRIES = (
    f"{SMALL};padding-left:2em;text-indent:-2em;word-break:break-word"  # a gap under each would cost 500 characters
)
NOTE = f"margin:0 0 8px;{SMALL}"
LOWERED = "font-size:12px;vertical-align:sub"

DEEPEST = 3  # levels of lists that still move to the right: a phone is 343 px wide


def items(depth: int, hang: float) -> str:
    """A list `depth` levels deep (from 0); its lines hand down the hanging indent, `hang` em, to every item."""
    space = "0" if depth else "0 0 16px"
    left = f"{hang:g}em" if depth < DEEPEST else "0"
    return f"margin:{space};padding-left:{left};text-indent:-{hang:g}em"


ITEM = "margin:0 0 8px"
BELOW = f"{ITEM};text-indent:0"  # a further paragraph of an item
UPRIGHT = "text-indent:0"  # around any other block in an item

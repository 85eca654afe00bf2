"""The styles of a WeChat article: WeChat keeps no style sheet, so every element carries its own, as short as can be."""

from __future__ import annotations

from duizhao.frozen import frozen

DEEPEST = 3  # levels of lists that still move to the right: a phone is 343 px wide
SMALLEST = 14  # px: smaller Chinese print is a strain on a phone


@frozen
class Look:
    """One theme of templates/style/wechat.toml, where each field is explained: colours are `#rgb` or `#rrggbb`, sizes
    and spaces pixels, leadings heights of the print. The methods give the inside of `style="…"`.
    """

    ink: str
    accent: str
    label: str
    quiet: str
    link: str
    panel: str
    line: str
    note: str
    tip: str
    important: str
    warning: str
    caution: str
    text: int
    small: int
    h2: int
    h3: int
    h4: int
    leading_han: float
    leading_latin: float
    gap: int
    item_gap: int
    above_h2: int
    above_h3: int
    above_h4: int
    bar: int

    def root(self, cjk: bool) -> str:
        """The whole article; what all texts inherit."""
        leading = self.leading_han if cjk else self.leading_latin
        return f"font-size:{self.text}px;line-height:{leading:g};color:{self.ink}"

    @property
    def paragraph(self) -> str:
        """Running text."""
        return f"margin:0 0 {self.gap}px"

    def heading(self, level: int) -> str:
        """A heading of level 2 to 4; the least one has the colour of the text."""
        match level:
            case 2:
                return f"font-size:{self.h2}px;margin:{self.above_h2}px 0 14px;color:{self.accent}"
            case 3:
                return f"font-size:{self.h3}px;margin:{self.above_h3}px 0 10px;color:{self.accent}"
            case _:
                return f"font-size:{self.h4}px;margin:{self.above_h4}px 0 8px"

    def callout(self, edge: str) -> str:
        """A box with a bar of the colour `edge`."""
        return f"margin:16px 0;padding:12px 14px 1px;background:{self.panel};border-left:{self.bar}px solid {edge}"

    def edge(self, kind: str) -> str:
        """The bar's colour by the kind of callout (model.CALLOUTS)."""
        return {
            "note": self.note,
            "tip": self.tip,
            "important": self.important,
            "warning": self.warning,
            "caution": self.caution,
        }[kind]

    @property
    def quote(self) -> str:
        """A quotation."""
        return f"margin:16px 0;padding:0 14px;border-left:{self.bar}px solid {self.line}"

    @property
    def word(self) -> str:
        """The word that opens a callout."""
        return f"margin:0 0 6px;font-weight:bold;color:{self.label}"

    @property
    def badge(self) -> str:
        """A caution about the article itself."""
        bar = f"border-left:{self.bar}px solid {self.warning}"
        return f"margin:0 0 16px;padding:8px 14px;background:{self.panel};{bar};font-weight:bold"

    @property
    def figure(self) -> str:
        """A picture over the whole width."""
        return "display:block;width:100%;margin:16px 0 8px"

    @property
    def caption(self) -> str:
        """What stands below a picture or a table, and other asides."""
        return f"margin:0 0 20px;font-size:{self.small}px;color:{self.quiet}"

    @property
    def table(self) -> str:
        """A table."""
        return "width:100%;margin:16px 0 8px;border-collapse:collapse"

    @property
    def cell(self) -> str:
        """A cell: WeChat hands down neither size nor ground from the table or the row."""
        return f"padding:6px 8px;border:1px solid {self.line};font-size:{self.small}px;vertical-align:top"

    @property
    def head(self) -> str:
        """A cell of the head."""
        return f"{self.cell};background:{self.panel}"

    @property
    def card(self) -> str:
        """One row of a wide table."""
        return f"margin:0 0 12px;padding:10px 12px;border:1px solid {self.line};font-size:{self.small}px"

    @property
    def print(self) -> str:
        """Small print, and signs that would else be smaller than it."""
        return f"font-size:{self.small}px"

    @property
    def lowered(self) -> str:
        """A subscript."""
        return f"{self.print};vertical-align:sub"

    @property
    def entries(self) -> str:
        """The list of references; a gap under each would cost 500 characters."""
        return f"{self.print};padding-left:2em;text-indent:-2em;word-break:break-word"

    @property
    def footnote(self) -> str:
        """A footnote."""
        return f"margin:0 0 8px;{self.print}"

    @property
    def item(self) -> str:
        """The first paragraph of an item of a list."""
        return f"margin:0 0 {self.item_gap}px"

    @property
    def below(self) -> str:
        """A further paragraph of an item."""
        return f"{self.item};text-indent:0"

    def items(self, depth: int, hang: float) -> str:
        """A list `depth` levels deep (from 0); its lines hand down the hanging indent, `hang` em, to every item."""
        space = "0" if depth else f"0 0 {self.gap}px"
        left = f"{hang:g}em" if depth < DEEPEST else "0"
        return f"margin:{space};padding-left:{left};text-indent:-{hang:g}em"


LINE_OF_CARD = "margin:4px 0 0"
DIVIDER = "margin:24px 0;text-align:center"
UPRIGHT = "text-indent:0"  # around any block but text in an item

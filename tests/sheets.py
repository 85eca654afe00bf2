"""Handouts made up for measuring, and what pdftotext says of their pages: where every word stands."""

from __future__ import annotations

import re
import subprocess
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from duizhao.align import align
from duizhao.model import Shelf, Work
from duizhao.read.files import SourceFile
from duizhao.read.markdown import parse

SENTENCE = {
    "z": "研究还在早期，各项结果也不一致，请先问您的医生。",
    "e": "Research is at an early stage, results differ from study to study, so ask your doctor first.",
}
CELL = {"z": "见于小鼠", "e": "seen in mice"}
LANGS = {"z": "zh", "e": "en"}
TOKEN = re.compile(r"Q([ze])(\d+)([ao])")
DRAWINGS = {"flat": (200, 60), "square": (100, 100), "tall": (100, 200)}  # width and height


@dataclass(frozen=True, slots=True)
class Brick:
    """A block to be written. `sizes`: sentences of each paragraph or item; words of each cell of each table row."""

    kind: str  # heading2, heading3, para, lead, list, steps, ask, table, figure, note, warning
    sizes: tuple[int, ...]
    columns: int = 3
    drawing: str = "flat"
    briefer: str = ""  # "z" or "e": that language says each piece in one sentence


@dataclass(frozen=True, slots=True)
class Piece:
    """What has a mark at its start and its end: `kind` heading, para, lead, item, caption, head, row, figure, callout.

    `block` numbers the brick; `first` and `last` tell whether it is the block's first or last piece of its kind.
    """

    number: int
    kind: str
    block: int
    first: bool = True
    last: bool = True
    ems: int = 0


@dataclass(slots=True)
class Sample:
    """An article in both languages, written brick by brick."""

    pieces: list[Piece] = field(default_factory=list)
    texts: dict[str, list[str]] = field(default_factory=lambda: {"z": [], "e": []})

    def add(self, block: int, brick: Brick) -> None:
        match brick.kind:
            case "heading2" | "heading3":
                self._block("{0}", block, "heading", brick, "##" + "#" * (brick.kind[-1] == "3") + " ")
            case "para" | "lead":
                self._block("{0}" + (":" if brick.kind == "lead" else ""), block, brick.kind, brick, "")
            case "list" | "steps" | "ask":
                sign = {"list": "- ", "steps": "1. ", "ask": "- [ ] "}[brick.kind]
                self._block("\n".join(f"{{{n}}}" for n in range(len(brick.sizes))), block, "item", brick, sign)
            case "note" | "warning":
                lines = [f"> [!{brick.kind.upper()}]", *(f"> {{{n}}}\n>" for n in range(len(brick.sizes)))]
                self._block("\n".join(lines), block, "callout", brick, "")
            case "figure":
                self._block(f"![x](../figures/{brick.drawing}.svg)\n{{0}}", block, "figure", brick, "")
            case "table":
                self._table(block, brick)

    def _block(self, shape: str, block: int, kind: str, brick: Brick, sign: str) -> None:
        first, sizes = len(self.pieces), brick.sizes
        for n, size in enumerate(sizes):
            self.pieces.append(Piece(first + n, kind, block, n == 0, n == len(sizes) - 1, size * 24))
        for lang, texts in self.texts.items():
            told = [1 if lang == brick.briefer else size for size in sizes]
            words = [sign + marked(lang, first + n, said(lang, size)) for n, size in enumerate(told)]
            texts.append(shape.format(*words))

    def _table(self, block: int, brick: Brick) -> None:
        first, rows = len(self.pieces), len(brick.sizes)
        self.pieces += [Piece(first, "caption", block), Piece(first + 1, "head", block)]
        self.pieces += [Piece(first + 2 + n, "row", block, n == 0, n == rows - 1) for n in range(rows)]
        for lang, texts in self.texts.items():
            rest = [CELL[lang] * brick.sizes[0], *["7"] * brick.columns][: brick.columns - 1]
            lines = [row(marked(lang, first + 1, "x"), *["y"] * (brick.columns - 1)), "|---" * brick.columns + "|"]
            for n, size in enumerate(brick.sizes):
                words = [marked(lang, first + 2 + n, CELL[lang] * size), *rest]
                lines.append(row(*words))
            texts.append("\n".join([*lines, "", ": " + marked(lang, first, said(lang, 1))]))

    def work(self) -> Work:
        """The article read and aligned."""
        source, target = (
            parse(SourceFile("sample", LANGS[lang], f"source/{LANGS[lang]}/sample.md", FRONT + "\n\n".join(texts)))
            for lang, texts in self.texts.items()
        )
        return align(source, [target])


FRONT = "---\ntitle: Sample\nmain_message: Qz900a\nversion: '1'\nlicence: Qz901o\n---\n\n"


def row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def said(lang: str, sentences: int) -> str:
    return ("" if lang == "z" else " ").join([SENTENCE[lang]] * sentences)


def marked(lang: str, number: int, text: str) -> str:
    gap = " " if lang == "e" else ""
    return f"Q{lang}{number}a{gap}{text}{gap}Q{lang}{number}o"


def sample(bricks: list[Brick]) -> Sample:
    made = Sample()
    for block, brick in enumerate(bricks):
        made.add(block, brick)
    return made


def shelf() -> Shelf:
    notes = {
        lang: parse(
            SourceFile(
                "_disclaimer",
                LANGS[lang],
                f"source/{LANGS[lang]}/_disclaimer.md",
                f"## {said(lang, 1)} {{#disclaimer}}\n\n- {marked(lang, 910, said(lang, 9))}\n",
            )
        )
        for lang in LANGS
    }
    return Shelf(fragments={("_disclaimer", LANGS[lang]): notes[lang] for lang in LANGS})


def draw(folder: Path) -> Path:
    """A project that has the drawings; FIGT stands at the top of each, FIGB at its foot."""
    (folder / "source/figures").mkdir(parents=True)
    for name, (width, height) in DRAWINGS.items():
        svg = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
            f'<text x="2" y="9" font-size="8">FIGT</text><text x="2" y="{height - 1}" font-size="8">FIGB</text></svg>'
        )
        (folder / "source/figures" / f"{name}.svg").write_text(svg)
    return folder


# ---------------------------------------------------------------- pages


@dataclass(frozen=True, slots=True)
class Word:
    """A word's box in points from the page's top left corner, as pdftotext has it: a line of Chinese is one word."""

    page: int
    x0: float
    y0: float
    x1: float
    y1: float
    text: str


@dataclass(frozen=True, slots=True)
class Sheets:
    """The pages of a PDF; `words[n]` are those of page n above the foot."""

    width: float
    height: float
    words: tuple[tuple[Word, ...], ...]
    feet: tuple[tuple[Word, ...], ...]
    marks: dict[tuple[str, int, str], list[Word]]

    def start(self, lang: str, number: int) -> Word:
        return self.marks[lang, number, "a"][0]

    def end(self, lang: str, number: int) -> Word:
        return self.marks[lang, number, "o"][-1]


MARGIN = 25 * 72 / 25.4  # points: below it stands the foot


def sheets(pdf: Path) -> Sheets:
    text = subprocess.run(["pdftotext", "-bbox-layout", pdf, "-"], capture_output=True, check=True).stdout
    pages = [each for each in etree.fromstring(text, etree.XMLParser(recover=True)).iter() if _named(each, "page")]
    width, height = float(pages[0].get("width")), float(pages[0].get("height"))
    words, feet, marks = [], [], defaultdict(list)
    for number, page in enumerate(pages):
        found = [*_words(number, page)]
        words.append(tuple(each for each in found if each.y0 < height - MARGIN))
        feet.append(tuple(each for each in found if each.y0 >= height - MARGIN))
        for word in words[-1]:
            for lang, nth, edge in TOKEN.findall(word.text):
                marks[lang, int(nth), edge].append(word)
    return Sheets(width, height, tuple(words), tuple(feet), dict(marks))


def _named(element: etree._Element, name: str) -> bool:
    return isinstance(element.tag, str) and etree.QName(element).localname == name


def _words(number: int, page: etree._Element) -> Iterator[Word]:
    for each in page.iter():
        if _named(each, "word"):
            box = [float(each.get(key)) for key in ("xMin", "yMin", "xMax", "yMax")]
            yield Word(number, *box, each.text or "")

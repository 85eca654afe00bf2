"""Makes article pairs for tests from one tree, so that any part can be left out of either language."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

# Letters and words of which no vocabulary knows what they mean: length, numbers, names and citations alone tell.
HAN = "之乎也矣焉哉兮尔汝吾其若彼此斯夫盖且然则虽犹岂宁诸曷奚孰毋亦乃遂既咸"
WORDS = (
    "thereof", "whence", "herein", "whilst", "hither", "yonder", "albeit", "thus", "perchance", "whereby", "hence",
    "erst", "withal", "anon", "ergo", "forsooth", "lest", "nay",
)  # fmt: skip
NAMES = ("IL-4", "TGF-β1", "CD86", "MSC", "EASI", "COVID-19", "DFR", "ExoCoBio")
MARKS = ("-", "*", "+", "{}.", "{})")
LENGTHS = (5, 9, 16, 29, 52, 94)  # Han characters: texts without any mark are told apart by their length alone
Kind = Literal["paragraph", "list", "table", "box", "figure", "item", "row", "section"]


@dataclass(eq=False)
class Node:
    """One part of an article. `zh_line` and `en_line` are set when it is written."""

    kind: Kind
    zh: str = ""
    en: str = ""
    cites: list[str] = field(default_factory=list)
    inner: list[Node] = field(default_factory=list)
    style: str = ""
    holder: Kind = "section"
    lines: dict[str, int] = field(default_factory=dict)

    def every(self) -> Iterator[Node]:
        yield self
        for node in self.inner:
            yield from node.every()


def tree(seed: int) -> list[Node]:
    """The sections of an article."""
    maker = _Maker(random.Random(seed))
    return [maker.section(number) for number in range(maker.dice.randint(2, 4))]


class _Maker:
    def __init__(self, dice: random.Random) -> None:
        self.dice = dice
        self.serial = 20

    def next(self) -> int:
        self.serial += 1
        return self.serial

    def section(self, number: int) -> Node:
        level = "###" if number and self.dice.random() < 0.3 else "##"
        name = f"part-{number}"
        node = Node("section", f"{level} {self.han(6)} {{#{name}}}", f"{level} {self.words(6)} {{#{name}}}")
        node.inner = self.blocks("section", self.dice.randint(2, 5), depth=0)
        return node

    def blocks(self, holder: Kind, count: int, depth: int) -> list[Node]:
        kinds: list[Kind] = ["paragraph", "paragraph", "paragraph"]
        kinds += ["list", "box", "table", "figure"] if depth == 0 else ["list"] if depth == 1 else []
        lengths = self.dice.sample(LENGTHS, count)
        made = [self.block(self.dice.choice(kinds), size, depth) for size in lengths]
        if holder == "item" and made[0].kind != "paragraph":
            made[0] = self.text("paragraph", lengths[0])
        for node in made:
            node.holder = holder
        # Neighbours with one mark would be one list, also when what stood between them is left out.
        for mark, node in zip(self.dice.sample(MARKS, len(MARKS)), (n for n in made if n.kind == "list"), strict=False):
            node.style = mark
        return made

    def block(self, kind: Kind, size: int, depth: int) -> Node:
        if kind == "paragraph":
            return self.text(kind, size)
        if kind == "list":
            lengths = self.dice.sample(LENGTHS, self.dice.randint(2, 4))
            node = Node("list")
            node.inner = [self.item(length, depth) for length in lengths]
            return node
        if kind == "box":
            node = Node("box", style=self.dice.choice(["WARNING", "NOTE", ""]))
            node.inner = self.blocks("box", self.dice.randint(2, 3), depth + 1)
            return node
        if kind == "figure":
            number = self.next()
            zh, en = f"{self.han(8)}{number}", f"{self.words(8)} {number}"
            return Node("figure", f"![{zh}](../figures/f.svg)", f"![{en}](../figures/f.svg)")
        rows = [self.row(size) for size in self.dice.sample(LENGTHS, self.dice.randint(2, 4))]
        return Node("table", inner=rows, style=self.dice.choice(["", "caption"]))

    def item(self, size: int, depth: int) -> Node:
        parts = [self.text("paragraph", size)]
        if self.dice.random() < 0.3 and depth < 2:
            parts = self.blocks("item", 2, depth + 1)
        for part in parts:
            part.holder = "item"
        return Node("item", inner=parts, holder="list")

    def row(self, size: int) -> Node:
        one, other = self.text("row", size), self.text("row", 4)
        return Node("row", f"| {one.zh} | {other.zh} |", f"| {one.en} | {other.en} |", one.cites + other.cites)

    def text(self, kind: Kind, size: int) -> Node:
        """A text with a number, a name, a citation, several of them or none at all."""
        node = Node(kind, self.han(size), self.words(size))
        if self.dice.random() < 0.3:
            number = self.next()
            node.zh += f"共{number}例"
            node.en += f" in all {number} cases"
        if self.dice.random() < 0.2:
            name = self.dice.choice(NAMES)
            node.zh += f"与{name}"
            node.en += f" and {name}"
        if self.dice.random() < 0.3:
            key = f"study{self.next()}"
            node.cites.append(key)
            node.zh += f"[@{key}]"
            node.en += f" [@{key}]"
        if kind == "paragraph":
            node.zh += "。"
            node.en += "."
        return node

    def han(self, size: int) -> str:
        return "".join(self.dice.choice(HAN) for _ in range(size))

    def words(self, size: int) -> str:
        """As many Latin letters as a translation of `size` Han characters has, give or take a tenth."""
        wanted = size * 2.65 * self.dice.uniform(0.9, 1.1)
        text = ""
        while len(text.replace(" ", "")) < wanted:
            text += f" {self.dice.choice(WORDS)}"
        return text.strip().capitalize()


# ---------------------------------------------------------------- writing


def write(sections: list[Node], lang: str, without: Node | None = None, uncited: str = "") -> str:
    """The Markdown of a tree in one language, a node left out, or one citation."""
    out: list[str] = []
    for section in sections:
        if section is not without:
            section.lines[lang] = len(out) + 1
            out += [_in(section, lang), ""]
            for node in section.inner:
                _block(node, lang, without, "", "", out)
    text = "\n".join(out)
    return text.replace(f" [@{uncited}]", "").replace(f"[@{uncited}]", "") if uncited else text


def _in(node: Node, lang: str) -> str:
    return node.zh if lang == "zh" else node.en


def _block(node: Node, lang: str, without: Node | None, first: str, rest: str, out: list[str]) -> None:
    """Append a block's lines and an empty one; `first` opens its first line, `rest` the others."""
    if node is without:
        return
    node.lines[lang] = len(out) + 1
    if node.kind in ("paragraph", "figure"):
        out += [first + _in(node, lang)]
    elif node.kind == "list":
        kept = [item for item in node.inner if item is not without]
        for number, item in enumerate(kept, 1):
            mark = node.style.format(number) + " "
            item.lines[lang] = len(out) + 1
            before = first if number == 1 else rest
            for part in [part for part in item.inner if part is not without]:
                _block(part, lang, without, before + mark, rest + " " * len(mark), out)
                before, mark = rest, " " * len(mark)
        return
    elif node.kind == "box":
        before = first
        if node.style:
            out += [f"{first}> [!{node.style}]"]
            before = rest
        for part in [part for part in node.inner if part is not without]:
            _block(part, lang, without, f"{before}> ", f"{rest}> ", out)
            before = rest
        out[-1] = rest.rstrip()
        return
    elif node.kind == "table":
        out += [
            f"{first}| {'类' if lang == 'zh' else 'Kind'} | {'量' if lang == 'zh' else 'Much'} |",
            f"{rest}|---|---|",
        ]
        for row in node.inner:
            if row is not without:
                row.lines[lang] = len(out) + 1
                out += [rest + _in(row, lang)]
        if node.style:
            out += [rest.rstrip(), rest + (": 表注" if lang == "zh" else ": A caption")]
    out += [rest.rstrip()]

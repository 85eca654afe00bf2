"""Codes: nothing is lost between the pieces of a text, and they are the signs that the reader finds."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.model import (
    Article,
    Break,
    Cite,
    Code,
    Emphasis,
    Figure,
    Footnote,
    Inline,
    Inlines,
    Link,
    Note,
    Strong,
    Subscript,
    Superscript,
    Unreadable,
    plain,
    runs,
    within,
)
from duizhao.read.dialect import parser
from duizhao.read.files import SourceFile
from duizhao.read.inlines import UnclearError, inlines
from duizhao.read.markdown import parse
from duizhao.segments.codes import Piece, Side, Sort, codes, difference, pieces, signature

ROOT = Path(__file__).resolve().parent.parent
MARKS = [
    "*",
    "**",
    "***",
    "_",
    "__",
    "`",
    "``",
    "[",
    "]",
    "(",
    ")",
    "](u)",
    "](http://a.b 't')",
    "![",
    "^",
    "~",
    "<",
    ">",
]
MARKS += [
    "[@a]",
    "[@a; @b]",
    "[^1]",
    "\\",
    "\n",
    "  \n",
    "\\\n",
    "<!--",
    "-->",
    "<https://a.b>",
    "&amp;",
    "&",
    " ",
    "H~2~",
]
LETTERS = ["患", "者", "，", "“", "”", "。", "a", "B", "9", "%", "é", "e\u0301", "😀", "\u200f", "\x85", "\t", "."]
texts = st.lists(st.sampled_from(MARKS + LETTERS), max_size=24).map("".join)


@cache
def bench() -> ModuleType:
    """bench/ is no package, so the corpus is loaded by its path."""
    spec = importlib.util.spec_from_file_location("corpus_of_codes", ROOT / "bench" / "corpus.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def read(text: str) -> Inlines | None:
    """What the reader makes of a text that stands inside a block; None for what it refuses."""
    try:
        return inlines(parser().parseInline(text)[0].children or ())
    except UnclearError:
        return None


def named(inline: Inline) -> tuple[object, ...] | None:
    """What both sides of the comparison call a code."""
    match inline:
        case Strong() | Emphasis() | Superscript() | Subscript() | Break():
            return (type(inline).__name__,)
        case Link(_, href):
            return ("Link", href)
        case Cite(keys):
            return ("Cite", *keys)
        case Note(id):
            return ("Note", id)
        case Code(text):
            return ("Code", text)
        case _:
            return None


NAMES = {Sort.BOLD: "Strong", Sort.ITALIC: "Emphasis", Sort.LINK: "Link", Sort.ADDRESS: "Link", Sort.CITATION: "Cite"}
NAMES |= {Sort.NOTE: "Note", Sort.CODE: "Code", Sort.BREAK: "Break"}
NAMES |= {Sort.SUPERSCRIPT: "Superscript", Sort.SUBSCRIPT: "Subscript"}


def found(given: tuple[Piece, ...]) -> list[tuple[object, ...]]:
    opening = [piece for piece in given if piece.side is not Side.CLOSE and piece.sort in NAMES]
    return [(NAMES[piece.sort], *piece.values) for piece in opening]


def typed(piece: Piece) -> bool:
    """Whether a sign looks as signs of its sort do: a check that knows nothing of the parser."""
    shapes = {
        (Sort.BOLD, 1): r"\*\*|__",
        (Sort.ITALIC, 1): r"[*_]",
        (Sort.SUPERSCRIPT, 1): r"\^",
        (Sort.SUBSCRIPT, 1): r"~",
        (Sort.LINK, Side.OPEN): r"\[",
        (Sort.LINK, Side.CLOSE): r"\]\(.*\)",
        (Sort.ADDRESS, 0): r"<.*>",
        (Sort.CITATION, 0): r"\[\s*@.*\]",
        (Sort.NOTE, 0): r"\[\^.*\]",
        (Sort.CODE, 0): r"(`+).*\1",
        (Sort.IMAGE, 0): r"!\[.*\]\(.*\)",
        (Sort.BREAK, 0): r"(\\| {2,})\n[ \t]*",
        (Sort.COMMENT, 0): r"<.*>",
    }
    sides = (piece.side, abs(piece.side.value))
    shape = next(shapes[piece.sort, side] for side in sides if (piece.sort, side) in shapes)
    return re.fullmatch(shape, piece.raw, re.DOTALL) is not None


def holds(text: str) -> None:
    given = pieces(text)
    assert "".join(piece.raw for piece in given) == text
    assert all(piece.raw for piece in given)
    assert all(typed(piece) for piece in given if piece.sort is not Sort.LETTERS)
    stack: list[Piece] = []
    for piece in given:
        if piece.side is Side.OPEN:
            stack.append(piece)
        elif piece.side is Side.CLOSE:
            opener = stack.pop()
            assert (opener.sort, opener.number) == (piece.sort, piece.number)
    assert not stack
    if (read_as := read(text)) is not None:
        assert found(given) == [name for inline in within(read_as) if (name := named(inline)) is not None]


@settings(max_examples=600, deadline=None)
@given(texts)
def test_any_text_is_kept_and_read_as_the_reader_reads_it(text: str) -> None:
    holds(text)


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_any_letters_are_kept(text: str) -> None:
    assert "".join(piece.raw for piece in pieces(text)) == text


def lines() -> Iterator[str]:
    """Everything typed on one line of the handouts and the corpus, without marks of blocks."""
    for path in sorted((ROOT / "source").rglob("*.md")):
        yield from path.read_text("utf-8").splitlines()
    for sample in bench().samples():
        for lang in ("zh", "en"):
            yield from sample.files[lang].splitlines()


def test_every_line_of_the_corpus() -> None:
    for line in lines():
        holds(line)


def articles() -> Iterator[Article]:
    for path in sorted((ROOT / "source").rglob("*.md")):
        yield parse(SourceFile("page", path.parts[-2], path.name, path.read_text("utf-8")))
    for sample in bench().samples():
        yield from sample.articles.values()


def test_every_block_of_the_corpus_has_the_codes_of_its_lines() -> None:
    """Blocks as they stand in a file: what the reader finds there is what the pieces of its lines say."""
    seen = 0
    for article in articles():
        for block in article.blocks():
            if isinstance(block.body, Figure | Footnote | Unreadable) or "\\\n" in block.source:
                continue  # a picture and a note have codes around them, a break lies between two lines
            wanted = [n for run in runs(block.body) for each in within(run) if (n := named(each)) is not None]
            assert [n for line in block.source.split("\n") for n in found(pieces(line))] == wanted, block.source
            seen += len(wanted)
    assert seen > 400


def test_chinese_next_to_bold_is_read_as_the_house_reads_it() -> None:
    given = pieces("**95%**患者与**“免疫调节”**能力")
    assert [piece.raw for piece in given] == ["**", "95%", "**", "患者与", "**", "“免疫调节”", "**", "能力"]
    assert [piece.sort for piece in pieces("and**“immune”**ability")] == [Sort.LETTERS]


def test_pairs_are_put_together_and_numbered_as_they_open() -> None:
    given = pieces("**[a *b*](http://c 'd')** [@k]\\\ne")
    assert {number: (code.opening, code.closing) for number, code in codes(given).items()} == {
        1: ("**", "**"),
        2: ("[", "](http://c 'd')"),
        3: ("*", "*"),
        4: ("[@k]", ""),
        5: ("\\\n", ""),
    }


def test_what_a_translation_must_carry_over() -> None:
    text = "**a** [@b; @a；@b][^1] `x` ![p](q.png) [l](http://m) <https://n.o>\\\n*i*"
    assert dict(signature(text)) == {
        "[@a; @b]": 1,
        "[^1]": 1,
        "`x`": 1,
        "![…](q.png)": 1,
        "[…](http://m)": 1,
        "[…](https://n.o)": 1,
    }


@pytest.mark.parametrize(
    ("source", "target", "before", "reasons"),
    [
        ("甲[@a; @b]。", "A [@b; @a].", "", []),
        ("**甲**", "a", "", []),
        ("甲[@a]，乙", "A [@a; @b]", "", ["[@a] of the source is missing", "the source has no [@a; @b]"]),
        ("甲[^1]`x`", "A `x` `x`", "", ["[^1] of the source is missing", "the source has no `x`"]),
        ("[甲](http://a/zh)", "[A](http://a/en)", "[a](http://a/en)", []),
        ("[甲](http://a/zh)[@k]", "[A](http://a/en)", "[a](http://a/en) [@k]", ["[@k] of the source is missing"]),
        ("甲`*`", "A \\*", "", ["`*` of the source is missing"]),
    ],
)  # fmt: skip
def test_why_a_translation_is_refused(source: str, target: str, before: str, reasons: list[str]) -> None:
    assert [str(reason) for reason in difference(source, target, before)] == reasons


def test_letters_that_print_are_letters_of_the_pieces() -> None:
    text = "服用 **5 mg**，*勿* 停药。"
    letters = "".join(piece.raw for piece in pieces(text) if piece.sort is Sort.LETTERS)
    read_as = read(text)
    assert read_as is not None and letters == plain(read_as)

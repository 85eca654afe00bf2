"""Projects in every state and every way of typing, and what a translation tool does to a file, for round trips."""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import polib
from lxml import etree

from duizhao.config import Config
from duizhao.desk import Desk
from duizhao.desk.actions import confirmed
from duizhao.project import Project
from duizhao.read import ledger
from duizhao.read.ledger import Record, Sign
from duizhao.segments import Kind
from duizhao.translating import incoming, outgoing
from duizhao.translating.choice import desks, everything
from duizhao.translating.incoming import Signs, Taken
from duizhao.translating.ledgers import Desktop
from duizhao.translating.outgoing import Wanted

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT / "bench"))

TODAY = date(2026, 11, 23)
FIRST = Sign("Li", date(2026, 1, 5))
SECOND = Sign("Wang", date(2026, 2, 6))
SIGNS = Signs(Sign("Zhao", TODAY))
SUFFIX = {"po": "po", "xliff": "xlf"}
WAYS = ("lf", "crlf", "bom", "cut", "bom-crlf-cut")  # how a file is typed; cut: no final newline

# Every kind of block. Each text of the translation holds a word of its own (w01 …) on each of its lines and nowhere
# else, so that the lines of a unit are known without asking the program. Chinese texts hold the same number: 甲01.
EVERY_ZH = """\
---
title: 甲01湿疹
summary: "甲02讲湿疹：怎样护理。"
version: "1.0"
main_message: >-
  甲03请不要
  自己停药。
---

甲04开头的话[@cho2018]。

## 甲05护理 {#care}

甲06第一行，
**甲06第二行**，见[网站](https://a.example/)，
第三行[@li2020; @cho2018]。

甲07单行，有`代码`和*着重*。\\
甲07硬换行后面。

- 甲08第一项
- 甲09第二项[^n]
  1. 甲10里层一项
  2. 甲11里层两行，
     还是这一项
     - 甲12最里层
- [ ] 甲13可以打勾

> [!WARNING]
> 甲14警告两行，
> 第二行在这里。
>
> - 甲15框里一项

> 甲16引用的话。

下划线标题甲17
--------------

| 甲18种类 | 甲19剂量 |
| :-- | --: |
| 甲20乳膏 | 甲21 5 \\| 6 mg |
| 甲22药片 | 甲23 **8** mg[@li2020] |

: 甲24表格说明，
  有两行[@cho2018]。

![甲25图的样子](../figures/hand.svg)
甲26图的说明，
第二行。

[^n]: 甲27脚注第一段，
    第二行。

    甲28脚注第二段。

#### 甲29末节 ####

甲30最后一段
"""
EVERY_EN = """\
---
title: w01 Eczema
summary: "w02 About eczema: how to care."
main_message: >-
  w03 Do not stop
  your drugs w03 alone.
translator: A. Example
---

w04 The opening words [@cho2018].

## w05 Care {#care}

w06 First line,
**w06 second line**, see the w06 [site](https://a.example/),
and w06 a third [@li2020; @cho2018].

w07 One line, with `代码` and *stress*.\\
w07 after a hard break.

- w08 first item
- w09 second item[^n]
  1. w10 inner item
  2. w11 inner of two lines,
     w11 still this item
     - w12 innermost
- [ ] w13 can be ticked

> [!WARNING]
> w14 a warning of two lines,
> w14 the second is here.
>
> - w15 item in a box

> w16 A quotation.

w17 Underlined
--------------

| w18 Kind | w19 Dose |
| :-- | --: |
| w20 Cream | w21 5 \\| 6 mg |
| w22 Tablet | w23 **8** mg [@li2020] |

: w24 The caption of a table,
  w24 on two lines [@cho2018].

![w25 How it looks](../figures/hand.svg)
w26 What the figure says,
w26 second line.

[^n]: w27 The note's first paragraph,
    w27 second line.

    w28 The note's second paragraph.

#### w29 Last section ####

w30 The last paragraph
"""
TAGS = tuple(f"w{number:02}" for number in range(1, 31))


def typed(text: str, way: str) -> bytes:
    """A text as some editor saves it."""
    text = text.rstrip("\n") if "cut" in way else text
    text = text.replace("\n", "\r\n") if "crlf" in way else text
    return (("\ufeff" if "bom" in way else "") + text).encode()


def make(folder: Path, texts: Mapping[str, tuple[str, str]], ways: Iterable[str] = ("lf",)) -> Path:
    """A project of (Chinese, English) by slug, each article in each of some ways of typing."""
    for way in ways:
        for slug, pair in texts.items():
            for lang, text in zip(("zh", "en"), pair, strict=True):
                place = folder / "source" / lang / f"{slug}--{way}.md"
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(typed(text, way))
    return folder


@contextmanager
def folder() -> Iterator[Path]:
    """An empty folder, for tests that hypothesis calls many times."""
    with tempfile.TemporaryDirectory() as made:
        yield Path(made)


def opened(folder: Path) -> Project:
    return Project.open(Config(folder, TODAY))


def settle(folder: Path, chosen: Callable[[Desk], Iterable[str]] | None = None) -> None:
    """Confirm some blocks of each translation (keys), all by default; the others stay unconfirmed."""
    project = opened(folder)
    desktop = Desktop(project)
    for _, _, desk in desks(project, everything(project)):
        keys = {entry.key for entry in desk.entries} if chosen is None else set(chosen(desk))
        desktop.keep(desk, confirmed(desk, keys, FIRST).records)
    desktop.write()


def unsettle(folder: Path, dice: random.Random, share: float = 0.2) -> None:
    """What happens to a project in a year: some of either language is edited, and blocks without counterpart come."""
    project = opened(folder)
    desktop = Desktop(project)
    for _, _, desk in desks(project, everything(project)):
        for sheet, words in ((desktop.source(desk), "又改"), (desktop.sheet(desk), " anew")):
            patches = [
                (part.ranges[-1][1], part.ranges[-1][1], words)
                for segment in sheet.segments
                for part in segment.parts
                if part.ranges and part.text and dice.random() < share and segment.kind is not Kind.FIGURE
            ]
            made = sheet.patched(patches)
            end = made.end_of_line
            lone = "新来的一段话。" if words == "又改" else "A paragraph that nobody asked for."
            text = f"{made.text}{end}{end}{lone}" if dice.random() < share * 2 else made.text
            (folder / sheet.path).write_bytes((made.bom + text).encode())


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below source/ with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted((folder / "source").rglob("*"))
        if path.is_file()
    }


def sent(folder: Path, shape: str, only_open: bool = False) -> dict[str, bytes]:
    """What `export` writes."""
    project = opened(folder)
    return dict(outgoing.export(project, everything(project), Wanted(shape, only_open)))


def back(
    folder: Path, files: Mapping[str, bytes], partial: bool = False, signs: Signs = SIGNS
) -> tuple[list[Taken], tuple[str, ...]]:
    """What `import` does."""
    return incoming.take(opened(folder), list(files.items()), signs, partial)


def records(folder: Path, path: str) -> dict[str, Record]:
    """A ledger by key."""
    return {record.key: record for record in ledger.load(folder, path).records}


# ---------------------------------------------------------------- what a tool does, without our readers and writers


def ids(data: bytes, shape: str) -> dict[str, str]:
    """The translations of a file, by unit, codes left out."""
    if shape == "po":
        return {entry.msgctxt: entry.msgstr for entry in polib.pofile(data.decode()) if not entry.obsolete}
    units = etree.fromstring(data).iter("{*}trans-unit")
    return {unit.get("id"): "".join(unit.xpath("string(*[local-name()='target'])")) for unit in units}


def edited(data: bytes, shape: str, edits: Mapping[str, Callable[[str], str]], finished: bool = True) -> bytes:
    """The file after a translator has worked on some units; each edit is done to the letters that come last."""
    return (_edited_po if shape == "po" else _edited_xliff)(data, edits, finished)


def _edited_po(data: bytes, edits: Mapping[str, Callable[[str], str]], finished: bool) -> bytes:
    file = polib.pofile(data.decode(), wrapwidth=0)
    for entry in file:
        if entry.msgctxt in edits and not entry.obsolete:
            entry.msgstr = edits[entry.msgctxt](entry.msgstr)
            entry.flags = [flag for flag in entry.flags if flag != "fuzzy"] + ([] if finished else ["fuzzy"])
    return str(file).encode()


def _edited_xliff(data: bytes, edits: Mapping[str, Callable[[str], str]], finished: bool) -> bytes:
    root = etree.fromstring(data)
    for unit in root.iter("{*}trans-unit"):
        if unit.get("id") in edits:
            target = unit.find("{*}target")
            if target is None:
                source = unit.find("{*}source")
                target = etree.Element(source.tag.replace("source", "target"))
                source.addnext(target)
            edit = edits[unit.get("id")]
            if len(target):
                target[-1].tail = edit(target[-1].tail or "")
            else:
                target.text = edit(target.text or "")
            target.set("state", "translated" if finished else "needs-review-translation")
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def unit_of(data: bytes, shape: str, word: str) -> str:
    """The id of the unit whose translation holds a word."""
    (found,) = [id for id, text in ids(data, shape).items() if word in text]
    return found

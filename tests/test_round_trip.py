"""To a translation tool and back: what nobody changed stays byte for byte, and one text changes its own lines."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

import pairs
import pytest
import trips
from bundles import corpus
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from duizhao.desk import Entry, State
from duizhao.read.ledger import Sign
from duizhao.translating.choice import desks, everything
from duizhao.translating.incoming import Signs

SHAPES = tuple(trips.SUFFIX)
EVERY = {"every": (trips.EVERY_ZH, trips.EVERY_EN)}


def handout() -> dict[str, tuple[str, str]]:
    """The articles of this project itself, as they lie in source/."""
    return {
        path.stem: tuple((trips.ROOT / "source" / lang / path.name).read_text("utf-8") for lang in ("zh", "en"))  # type: ignore[misc]
        for path in (trips.ROOT / "source" / "zh").glob("*.md")
    }


def entries(folder: Path) -> dict[str, list[Entry]]:
    """The desks' entries by path of the translation."""
    project = trips.opened(folder)
    return {desk.target.path: list(desk.entries) for _, _, desk in desks(project, everything(project))}


def counted(folder: Path) -> Counter[State]:
    return Counter(entry.state for each in entries(folder).values() for entry in each)


# ---------------------------------------------------------------- nothing changed


def untouched(folder: Path, only_open: bool = False) -> None:
    """What goes out comes back in either format and moves no byte."""
    before = trips.tree(folder)
    for shape in SHAPES:
        files = trips.sent(folder, shape, only_open)
        assert files
        taken, written = trips.back(folder, files)
        assert [one.refused for one in taken if one.refused] == []
        assert (sum(one.written for one in taken), sum(one.confirmed for one in taken), written) == (0, 0, ())
        assert trips.tree(folder) == before


def test_the_first_handout(tmp_path: Path) -> None:
    trips.make(tmp_path, handout(), trips.WAYS)
    untouched(tmp_path)  # without a ledger: none is written either
    trips.settle(tmp_path)
    assert set(counted(tmp_path)) == {State.OK}
    untouched(tmp_path)
    trips.unsettle(tmp_path, random.Random(1))
    assert {State.OK, State.STALE, State.RETOUCHED, State.NEW} <= set(counted(tmp_path))
    untouched(tmp_path)


def test_every_right_pair_of_the_corpus(tmp_path: Path) -> None:
    """Each pair in one of the ways of typing, in turn."""
    right = [sample for sample in corpus().samples() if sample.fault is None]
    assert len(right) > 120
    for number, sample in enumerate(right):
        trips.make(tmp_path, {sample.slug: (sample.files["zh"], sample.files["en"])}, (trips.WAYS[number % 5],))
    mixed(tmp_path)


def test_generated_articles(tmp_path: Path) -> None:
    from articles import pair

    texts = {f"tree-{seed}": tuple(pairs.write(pairs.tree(seed), lang) for lang in ("zh", "en")) for seed in range(4)}
    texts |= {"sheet": pair(1)}
    trips.make(tmp_path, texts | EVERY, trips.WAYS)  # type: ignore[arg-type]
    mixed(tmp_path)
    untouched(tmp_path, only_open=True)


def mixed(folder: Path) -> None:
    """Some of it confirmed, then a year goes by: blocks of all states, and none of them moves."""
    dice = random.Random(2)
    trips.settle(folder, lambda desk: [entry.key for entry in desk.entries if dice.random() < 0.8])
    trips.unsettle(folder, dice)
    found = counted(folder)
    assert all(found[state] > 0 for state in State if state is not State.REVIEWED), found
    untouched(folder)


# ---------------------------------------------------------------- one text changed


def every(folder: Path, way: str) -> str:
    """A confirmed project of every kind of block, beside an article that nobody touches; the translation's path."""
    trips.make(folder, EVERY | {"other": ("别的文章。\n", "Another article.\n")}, (way,))
    trips.settle(folder)
    return f"source/en/every--{way}.md"


def lines_of(text: bytes, word: str) -> tuple[int, int]:
    """The lines that hold a word, as a half-open range, told without the program."""
    found = [number for number, line in enumerate(text.splitlines()) if word.encode() in line]
    assert found == list(range(found[0], found[-1] + 1)), word
    first = found[0] - 1 if word == "w03" else found[0]  # the mark of a folded value is part of it
    return first, found[-1] + 1


def key_of(id: str) -> str:
    return "/".join(id.split("/")[:2])


@pytest.mark.parametrize("way", trips.WAYS)
@pytest.mark.parametrize("shape", SHAPES)
def test_one_changed_text_changes_its_own_lines_and_record(tmp_path: Path, shape: str, way: str) -> None:
    path = every(tmp_path, way)
    ledger = path.replace(".md", ".sync.yaml")
    before, known = trips.tree(tmp_path), trips.records(tmp_path, ledger)
    name = f"every--{way}.en.{trips.SUFFIX[shape]}"
    files = trips.sent(tmp_path, shape)
    texts = trips.ids(files[name], shape)
    assert len(texts) == len(trips.TAGS)
    for word in trips.TAGS:
        id = trips.unit_of(files[name], shape, word)
        changed = trips.edited(files[name], shape, {id: lambda text: f"{text} anew “新”"})
        _, written = trips.back(tmp_path, files | {name: changed})
        after = trips.tree(tmp_path)
        assert set(written) == {path, ledger} == {each for each in after if after[each] != before.get(each)}, word

        old, new = before[path].splitlines(keepends=True), after[path].splitlines(keepends=True)
        first, last = lines_of(before[path], word)
        tail = len(old) - last
        assert new[:first] == old[:first] and new[len(new) - tail :] == old[last:], word
        own = b"".join(new[first : len(new) - tail])
        assert f"{word} ".encode() in own and " anew “新”".encode() in own
        assert after[path].count(b"\r") == (after[path].count(b"\n") if "crlf" in way else 0)
        assert after[path].endswith(b"\n") is ("cut" not in way) and after[path][:3] == before[path][:3]

        again = trips.ids(trips.sent(tmp_path, shape)[name], shape)
        assert {each for each in texts if again[each] != texts[each]} == {id} and again.keys() == texts.keys()
        assert again[id] == f"{texts[id]} anew “新”"

        kept = trips.records(tmp_path, ledger)
        assert list(kept) == list(known)
        assert {key for key in kept if kept[key] != known[key]} == {key_of(id)}, word
        assert kept[key_of(id)].translated == trips.SIGNS.translated
        assert set(counted(tmp_path)) == {State.OK}

        (tmp_path / path).write_bytes(before[path])
        (tmp_path / ledger).write_bytes(before[ledger])


@settings(max_examples=40, derandomize=True, deadline=None)
@given(st.integers(0, 10_000), st.sampled_from(SHAPES), st.sampled_from(trips.WAYS), st.booleans())
@example(256, "po", "lf", False)  # one of two equal heads of tables was edited, what lies between was not
@example(1825, "po", "lf", False)  # and here nearly all that lies between was edited too
def test_many_changed_texts(seed: int, shape: str, way: str, finished: bool) -> None:
    """Whatever was changed in a generated article is there, all else is as it was, and a second import does nothing."""
    dice = random.Random(seed)
    with trips.folder() as folder:
        tree = pairs.tree(seed)
        trips.make(folder, {"page": (pairs.write(tree, "zh"), pairs.write(tree, "en"))}, (way,))
        trips.settle(folder)
        (name, data), *_ = trips.sent(folder, shape).items()
        texts = trips.ids(data, shape)
        ends = ("，“新”的 <话> & more", " again", " a|b", " 5 * 6 = 30", " 1. e", " x~", "\\* y")
        edits = {id: dice.choice(ends) for id in texts if dice.random() < 0.3}
        changed = trips.edited(
            data, shape, {id: lambda text, end=end: text + end for id, end in edits.items()}, finished
        )
        before = (folder / f"source/en/page--{way}.md").read_bytes()
        taken, written = trips.back(folder, {name: changed})
        assert taken[0].written == len(edits) and taken[0].refused == ()
        assert bool(written) is bool(edits)
        assert trips.ids(trips.sent(folder, shape)[name], shape) == {id: texts[id] + edits.get(id, "") for id in texts}
        after = (folder / f"source/en/page--{way}.md").read_bytes()
        assert len(after.splitlines()) == len(before.splitlines())  # here each text stands on one line
        assert sum(one != other for one, other in zip(before.splitlines(), after.splitlines(), strict=True)) <= len(
            edits
        )
        assert set(counted(folder)) <= {State.OK, *([] if finished else [State.RETOUCHED])}
        if finished:
            assert trips.back(folder, {name: changed})[1] == ()


# ---------------------------------------------------------------- refused


@dataclass(frozen=True)
class Fault:
    """What a translator, or their tool, did wrong to the text with a word, and what the reason says."""

    word: str
    reason: str
    po: Callable[[str], str] | None = None
    xliff: Callable[[etree._Element], None] | None = None


def gone(kind: str) -> Callable[[etree._Element], None]:
    """Take the first code of a kind out of a target; the letters in it and behind it stay."""

    def cut(target: etree._Element) -> None:
        code = next(each for each in target.iter() if each.get("ctype") == kind)
        parent, before = code.getparent(), code.getprevious()
        letters = "".join(code.itertext()) + (code.tail or "")
        parent.remove(code)
        if before is None:
            parent.text = (parent.text or "") + letters
        else:
            before.tail = (before.tail or "") + letters

    return cut


def says(edit: Callable[[str], str]) -> Callable[[etree._Element], None]:
    def change(target: etree._Element) -> None:
        target.text = edit(target.text or "")

    return change


def both(word: str, reason: str, edit: Callable[[str], str]) -> Fault:
    return Fault(word, reason, edit, says(edit))


FAULTS = {
    "citation lost": Fault(
        "w04",
        "[@cho2018] of the source is missing",
        lambda text: text.replace(" [@cho2018]", ""),
        gone("x-citation"),
    ),
    "one key of a group lost": Fault("w06", "is missing", lambda text: text.replace("; @cho2018]", "]")),
    "citation invented": both("w16", "the source has no [@nobody]", lambda text: text + " [@nobody]"),
    "link changed": Fault(
        "w06", "[…](https://a.example/) of the source is missing", lambda text: text.replace("a.ex", "b.ex")
    ),
    "link lost": Fault("w06", "https://a.example/", None, gone("link")),
    "note call lost": Fault("w09", "[^n]", lambda text: text.replace("[^n]", ""), gone("x-footnote")),
    "code changed": Fault("w07", "`代码`", lambda text: text.replace("代码", "code"), gone("x-code")),
    "break in a heading": both("w05", "line break", lambda text: text + "\nagain"),
    "printed break in a heading": both("w17", "one line", lambda text: text + "\\\nagain"),
    "break in a cell": both("w20", "line break", lambda text: text + "\nagain"),
    "a paragraph becomes a list": both("w30", "read as something else", lambda text: f"- {text}"),
    "a paragraph becomes a heading": both("w16", "read as something else", lambda text: f"# {text}"),
    "an item becomes a quotation": both("w12", "read as something else", lambda text: f"> {text}"),
    "a heading gets an id": both("w29", "read as something else", lambda text: text + " {#other}"),
    "a comment opens": both("w08", "read as something else", lambda text: f"<!-- {text}"),
    "blanks around": both("w27", "blank", lambda text: f" {text}"),
    "code twice": Fault("w06", "stands twice", None, lambda target: target.append(deepcopy(target[-1]))),
}
CASES = [(name, shape) for name, fault in FAULTS.items() for shape in SHAPES if getattr(fault, shape) is not None]


def spoiled(data: bytes, shape: str, id: str, fault: Fault) -> bytes:
    """A file in which a unit has a fault."""
    if shape == "po":
        assert fault.po is not None
        return trips.edited(data, shape, {id: fault.po})
    root = etree.fromstring(data)
    (target,) = root.xpath(f"//*[local-name()='trans-unit'][@id='{id}']/*[local-name()='target']")
    assert fault.xliff is not None
    fault.xliff(target)
    return etree.tostring(root, encoding="UTF-8")


def renamed(data: bytes, shape: str, word: str, id: str) -> bytes:
    """The unit with a word under another id, and with another text."""
    old = trips.unit_of(data, shape, word)
    return trips.edited(data, shape, {old: lambda text: text + " anew"}).replace(old.encode(), id.encode())


def refused(folder: Path, shape: str, data: bytes, id: str, reason: str) -> None:
    """Nothing is written for the sake of one unit; with `partial` everything else is."""
    before = trips.tree(folder)
    name = f"every--lf.en.{trips.SUFFIX[shape]}"
    good = {trips.unit_of(data, shape, word): word for word in ("w02", "w10", "w22")}
    data = trips.edited(data, shape, dict.fromkeys(good, lambda text: text + " anew"))
    taken, written = trips.back(folder, {name: data})
    assert written == () and trips.tree(folder) == before
    assert [(each.id, reason in str(each.reason)) for each in taken[0].refused] == [(id, True)], taken[0].refused
    assert taken[0].refused[0].line > 0

    taken, written = trips.back(folder, {name: data}, partial=True)
    after = trips.tree(folder)
    path = "source/en/every--lf.md"
    assert set(written) == {path, path.replace(".md", ".sync.yaml")}
    assert [each.id for each in taken[0].refused] == [id] and taken[0].written == len(good)
    changed = zip(before[path].splitlines(), after[path].splitlines(), strict=True)
    assert [any(word.encode() in one for word in good.values()) for one, other in changed if one != other] == [True] * 3
    known = trips.records(folder, path.replace(".md", ".sync.yaml"))
    assert {key for key, record in known.items() if record.translated == trips.SIGNS.translated} == set(
        map(key_of, good)
    )


@pytest.mark.parametrize(("name", "shape"), CASES)
def test_a_refused_text_leaves_everything_as_it_was(tmp_path: Path, name: str, shape: str) -> None:
    every(tmp_path, "lf")
    fault = FAULTS[name]
    data = trips.sent(tmp_path, shape)[f"every--lf.en.{trips.SUFFIX[shape]}"]
    id = trips.unit_of(data, shape, fault.word)
    refused(tmp_path, shape, spoiled(data, shape, id, fault), id, fault.reason)


@pytest.mark.parametrize("shape", SHAPES)
def test_an_unknown_unit(tmp_path: Path, shape: str) -> None:
    every(tmp_path, "lf")
    data = trips.sent(tmp_path, shape)[f"every--lf.en.{trips.SUFFIX[shape]}"]
    data = renamed(data, shape, "w16", "care/q-000000")
    refused(tmp_path, shape, data, "care/q-000000", "no such block")


@pytest.mark.parametrize("shape", SHAPES)
def test_one_refused_text_stops_the_other_files_too(tmp_path: Path, shape: str) -> None:
    every(tmp_path, "lf")
    before = trips.tree(tmp_path)
    files = trips.sent(tmp_path, shape)
    other = f"other--lf.en.{trips.SUFFIX[shape]}"
    (id,) = trips.ids(files[other], shape)
    files[other] = trips.edited(files[other], shape, {id: lambda text: text + " Anew."})
    name = f"every--lf.en.{trips.SUFFIX[shape]}"
    id = trips.unit_of(files[name], shape, "w04")
    files[name] = spoiled(files[name], shape, id, FAULTS["citation lost"])
    assert trips.back(tmp_path, files)[1] == () and trips.tree(tmp_path) == before
    trips.back(tmp_path, files, partial=True)
    after = trips.tree(tmp_path)
    assert {each for each in after if after[each] != before[each]} == {
        "source/en/other--lf.md",
        "source/en/other--lf.sync.yaml",
    }


@pytest.mark.parametrize("shape", SHAPES)
def test_a_row_with_a_refused_cell_is_not_confirmed(tmp_path: Path, shape: str) -> None:
    """Its other cells are taken with `partial`; nobody has signed a row of which only half is theirs."""
    path = every(tmp_path, "lf")
    name = f"every--lf.en.{trips.SUFFIX[shape]}"
    data = trips.sent(tmp_path, shape)[name]
    good, bad = (trips.unit_of(data, shape, word) for word in ("w22", "w23"))
    data = trips.edited(data, shape, {good: lambda text: text + " anew", bad: lambda text: text + " [@nobody]"})
    taken, written = trips.back(tmp_path, {name: data}, partial=True)
    assert [each.id for each in taken[0].refused] == [bad] and path in written
    assert (taken[0].written, taken[0].confirmed) == (1, 0)
    assert [entry.key for entry in entries(tmp_path)[path] if entry.state is State.RETOUCHED] == [key_of(bad)]


# ---------------------------------------------------------------- states that a tool is told of


@pytest.mark.parametrize("shape", SHAPES)
def test_an_answer_to_an_older_source(tmp_path: Path, shape: str) -> None:
    """The text is taken, and the block is stale against exactly what the translator had before them."""
    path = every(tmp_path, "lf")
    name = f"every--lf.en.{trips.SUFFIX[shape]}"
    data = trips.sent(tmp_path, shape)[name]
    ids = {trips.unit_of(data, shape, word): word for word in trips.TAGS}
    had = {entry.key: entry.source.text for entry in entries(tmp_path)[path] if entry.source}
    source = tmp_path / "source/zh/every--lf.md"
    for word in trips.TAGS:
        number = f"甲{word[1:]}"
        source.write_text(source.read_text("utf-8").replace(number, f"{number}改过"), "utf-8")
    whole = trips.tree(tmp_path)
    assert trips.back(tmp_path, {name: data})[1] == () and trips.tree(tmp_path) == whole  # as it went: says nothing
    changed = trips.edited(data, shape, dict.fromkeys(ids, lambda text: text + " anew"))
    taken, _ = trips.back(tmp_path, {name: changed})
    assert taken[0].written == len(trips.TAGS) and taken[0].refused == ()
    for entry in entries(tmp_path)[path]:
        assert (entry.state, entry.old) == (State.STALE, had[entry.key]), entry.key
        assert entry.target is not None and all(part.text.endswith(" anew") for part in entry.target.parts)
        assert entry.record is not None and entry.record.translated == trips.SIGNS.translated


@pytest.mark.parametrize("shape", SHAPES)
def test_stale_texts_come_back_confirmed(tmp_path: Path, shape: str) -> None:
    """Changed Chinese, exported, answered: the block is confirmed against the Chinese of today, and no other."""
    path = every(tmp_path, "crlf")
    name = f"every--crlf.en.{trips.SUFFIX[shape]}"
    source = tmp_path / "source/zh/every--crlf.md"
    words = ("01", "06", "12", "14", "21", "24", "26", "27")
    text = source.read_bytes().decode()
    for word in words:
        text = text.replace(f"甲{word}", f"甲{word}改过")
    source.write_bytes(text.encode())
    assert counted(tmp_path)[State.STALE] == len(words)
    data = trips.sent(tmp_path, shape, only_open=True)[name]
    ids = trips.ids(data, shape)
    assert {word for word in trips.TAGS if any(word in text for text in ids.values())} == {f"w{word}" for word in words}
    draft = trips.edited(data, shape, dict.fromkeys(ids, lambda text: text + " draft"), finished=False)
    taken, _ = trips.back(tmp_path, {name: draft})
    assert (taken[0].written, taken[0].confirmed) == (len(ids), 0) and counted(tmp_path)[State.STALE] == len(words)
    taken, _ = trips.back(tmp_path, {name: trips.edited(data, shape, dict.fromkeys(ids, lambda text: text + " anew"))})
    assert (taken[0].written, taken[0].confirmed) == (len(ids), len(words))
    assert set(counted(tmp_path)) == {State.OK}
    signed = {
        entry.key
        for entry in entries(tmp_path)[path]
        if entry.record and entry.record.translated == trips.SIGNS.translated
    }
    assert signed == set(map(key_of, ids))


NEW = {  # what the Chinese gets, and behind what; each is translated as "x1 …" with the same codes
    "甲04开头的话[@cho2018]。\n": "\n新一，**粗**[@li2020]。\n",
    "- 甲08第一项\n": "- 新二\n",
    "     - 甲12最里层\n": "     - 新三\n",
    "> - 甲15框里一项\n": "> - 新四\n",
    "| 甲20乳膏 | 甲21 5 \\| 6 mg |\n": "| 新五 | 新六 |\n",
    "    甲28脚注第二段。\n": "\n    新七\n",
    "甲30最后一段\n": "\n## 新八 {#eight}\n\n新九\n",
}


@pytest.mark.parametrize("way", trips.WAYS)
@pytest.mark.parametrize("shape", SHAPES)
def test_new_texts_add_lines_and_take_none(tmp_path: Path, shape: str, way: str) -> None:
    path = every(tmp_path, way)
    zh = trips.EVERY_ZH
    for place, text in NEW.items():
        assert zh.count(place) == 1
        zh = zh.replace(place, place + text)
    (tmp_path / f"source/zh/every--{way}.md").write_bytes(trips.typed(zh, way))
    before = trips.tree(tmp_path)
    name = f"every--{way}.en.{trips.SUFFIX[shape]}"
    data = trips.sent(tmp_path, shape)[name]
    new = [id for id, text in trips.ids(data, shape).items() if not text]
    assert len(new) == 9
    marks = " **bold** [@li2020]" if shape == "po" else ""
    edits = {id: lambda _, n=n: f"x{n} new" + (marks if n == 1 else "") for n, id in enumerate(new, 1)}
    data = trips.edited(data, shape, edits)
    if shape == "xliff":
        data = _coded(data, new[0])
    taken, written = trips.back(tmp_path, {name: data})
    assert taken[0].refused == () and (taken[0].written, taken[0].confirmed) == (9, 8)  # two cells are one row
    assert set(written) == {path, path.replace(".md", ".sync.yaml")} and set(counted(tmp_path)) == {State.OK}
    after = trips.tree(tmp_path)
    assert {each for each in after if after[each] != before[each]} == set(written)
    own = {number: line for number, line in enumerate(after[path].splitlines()) if b" new" in line or b"x1 " in line}
    assert [line.strip() for line in own.values() if b"x1 " in line] == [b"x1 new **bold** [@li2020]"]
    assert len(own) == 8
    rest = iter(after[path].splitlines())  # every old line is there, in its order
    assert all(line in rest for line in before[path].splitlines())
    assert after[path].count(b"\r") == (after[path].count(b"\n") if "crlf" in way else 0)
    assert after[path][:3] == before[path][:3]


def _coded(data: bytes, id: str) -> bytes:
    """A new unit's target with the codes of its source, as a tool puts them in."""
    root = etree.fromstring(data)
    (unit,) = root.xpath(f"//*[local-name()='trans-unit'][@id='{id}']")
    source, target = unit.find("{*}source"), unit.find("{*}target")
    bold, cite = (deepcopy(each) for each in source)
    target.text, bold.text, bold.tail, cite.tail = f"{target.text} ", "bold", " ", None
    target.extend((bold, cite))
    return etree.tostring(root, encoding="UTF-8")


@pytest.mark.parametrize("shape", SHAPES)
def test_an_unconfirmed_text_is_confirmed_as_it_stands(tmp_path: Path, shape: str) -> None:
    """The tool's mark alone changes the ledger, and not a byte of the Markdown."""
    trips.make(tmp_path, EVERY, ("bom-crlf-cut",))
    trips.settle(tmp_path, lambda desk: ())
    before = trips.tree(tmp_path)
    (name, data), *_ = trips.sent(tmp_path, shape).items()
    same = trips.edited(data, shape, dict.fromkeys(trips.ids(data, shape), lambda text: text))
    _, written = trips.back(tmp_path, {name: same})
    assert written == ("source/en/every--bom-crlf-cut.sync.yaml",)
    assert set(counted(tmp_path)) == {State.OK}
    after = trips.tree(tmp_path)
    assert {each for each in after if after[each] != before[each]} == set(written)


def test_what_a_reviewer_approved_in_the_tool(tmp_path: Path) -> None:
    path = every(tmp_path, "lf")
    data = trips.sent(tmp_path, "xliff")["every--lf.en.xlf"]
    id = trips.unit_of(data, "xliff", "w16")
    data = trips.edited(data, "xliff", {id: lambda text: text + " anew"})
    data = data.replace(f'resname="{id}"'.encode(), f'resname="{id}" approved="yes"'.encode())
    files = {"every--lf.en.xlf": data}
    trips.back(tmp_path, files, signs=Signs(trips.SIGNS.translated, Sign("Chen", trips.TODAY)))
    assert [entry.key for entry in entries(tmp_path)[path] if entry.state is State.REVIEWED] == [id]


# ---------------------------------------------------------------- as it is typed


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "duizhao", "--project", str(folder), *words]
    return subprocess.run(command, cwd=trips.ROOT, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.parametrize("shape", SHAPES)
def test_commands(tmp_path: Path, shape: str) -> None:
    shutil.copytree(trips.ROOT / "source", tmp_path / "source", ignore=shutil.ignore_patterns("*.sync.yaml"))
    assert run(tmp_path, "adopt").returncode == 0
    assert run(tmp_path, "confirm", "source/en", "--by", "Li").returncode == 0
    before = trips.tree(tmp_path)
    assert any(path.endswith(".sync.yaml") for path in before)
    done = run(tmp_path, "export", "--format", shape)
    assert done.returncode == 0, done.stderr
    files = sorted((tmp_path / "exchange").iterdir())
    names = [str(file) for file in files]
    done = run(tmp_path, "import", *names, "--by", "Zhao")
    assert (done.returncode, done.stderr) == (0, "") and "Nothing has changed." in done.stdout
    assert trips.tree(tmp_path) == before

    place = next(file for file in files if file.name.startswith("stem-cells"))
    data = place.read_bytes()
    bad, good = (
        next(id for id, text in trips.ids(data, shape).items() if start in text)
        for start in ("For more, see a", "Most results come")
    )
    data = trips.edited(data, shape, {good: lambda text: text + " Anew."})
    lost = Fault("", "", lambda text: text.replace(" [@najera2023]", ""), gone("x-citation"))
    data = spoiled(data, shape, bad, lost)
    place.write_bytes(data)
    done = run(tmp_path, "import", *names, "--by", "Zhao")
    assert done.returncode == 1 and trips.tree(tmp_path) == before
    assert f": {bad}: " in done.stderr and "[@najera2023] of the source is missing" in done.stderr
    done = run(tmp_path, "import", *names, "--by", "Zhao", "--partial")
    after = trips.tree(tmp_path)
    changed = {path for path in after if after[path] != before[path]}
    assert done.returncode == 1 and bad in done.stderr
    assert changed == {f"source/en/stem-cells-atopic-dermatitis{end}" for end in (".md", ".sync.yaml")}
    old, new = (each["source/en/stem-cells-atopic-dermatitis.md"].splitlines() for each in (before, after))
    assert [b"Most results come" in one for one, other in zip(old, new, strict=True) if one != other] == [True]

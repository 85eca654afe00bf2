"""Lining up: one part left out of a translation is one finding, of the right kind, beside the right Chinese line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pairs import Node, tree, write

from duizhao.align import Features, align, in_order, matcher, rearranged
from duizhao.check import Case, check
from duizhao.check.place import find
from duizhao.config import Config
from duizhao.finding import Finding
from duizhao.model import Article, Items, Reference, Shelf, Span
from duizhao.read.files import SourceFile
from duizhao.read.markdown import parse

FRONT = {
    "zh": (
        "---\ntitle: 湿疹\nmain_message: 请问医生。\nversion: '1'\nmedical_reviewer: null\nwritten: 2026-01-05\n"
        "next_review: 2027-01-05\ncontact: 诊所\npublisher: 诊所\nfunding: 无\nconflicts: 无\nlicence: CC BY 4.0\n---\n"
    ),
    "en": "---\ntitle: Eczema\nmain_message: Ask your doctor.\ntranslator: A. Example\n---\n",
}
LINES = {lang: text.count("\n") for lang, text in FRONT.items()}
CODES = {"section": ("STR003", "STR004"), "item": ("STR010", "STR011"), "row": ("STR014", "STR014")}
SEEDS = st.integers(0, 10**6)
THOROUGH = settings(
    derandomize=True,  # lengths alone tell most texts apart: once in many thousand pairs they cannot
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def article(lang: str, text: str, name: str = "page") -> Article:
    return parse(SourceFile(name, lang, f"{lang}.md", text))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    (folder / "source/figures").mkdir(parents=True)
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><circle cx="2" cy="2" r="1"/></svg>'
    (folder / "source/figures/f.svg").write_text(drawing)
    return folder


# What the words say, which here are drawn by lot.
PROSE = ("LEN", "RDB", "RDR", "CLM", "HND012", "HND013", "TYP", "TRM")


def findings(project: Path, sections: list[Node], zh: str, en: str) -> list[Finding]:
    source, target = (
        parse(SourceFile("page", lang, f"source/{lang}/page.md", FRONT[lang] + text))
        for lang, text in (("zh", zh), ("en", en))
    )
    keys = [key for section in sections for node in section.every() for key in node.cites]
    fragments = {("_disclaimer", lang): article(lang, "不能代替医生。", "_disclaimer") for lang in ("zh", "en")}
    shelf = Shelf({key: Reference(key, Span(""), {}) for key in keys}, (), fragments)
    every = check(Case(align(source, [target]), shelf, Config(project, date(2026, 11, 23)), press=True))
    return [each for each in every if not each.code.startswith(PROSE)]


def parts(sections: list[Node]) -> list[Node]:
    """What can be left out without leaving an empty shell: not the only part of its kind in a list, table or box."""
    found = []
    for section in sections:
        found.append(section)
        for node in section.every():
            room = node.kind in ("list", "table", "box", "item") and len(node.inner) > 1
            found += node.inner if room or node.kind == "section" else []
    return found


def codes(node: Node) -> tuple[str, str]:
    """(code when the translation lacks the part, code when only the translation has it)."""
    if node.holder == "item":
        return "STR013", "STR013"
    return CODES.get(node.kind, ("STR006", "STR007"))


@given(SEEDS)
@THOROUGH
def test_a_true_pair_gives_no_finding(project: Path, seed: int) -> None:
    sections = tree(seed)
    assert findings(project, sections, write(sections, "zh"), write(sections, "en")) == []


@given(SEEDS, st.data())
@THOROUGH
def test_a_part_left_out_is_one_finding(project: Path, seed: int, data: st.DataObject) -> None:
    sections = tree(seed)
    lost = data.draw(st.sampled_from(parts(sections)))
    zh, en = write(sections, "zh"), write(sections, "en", without=lost)
    (found,) = findings(project, sections, zh, en)
    assert (found.code, found.where.path) == (codes(lost)[0], "source/en/page.md")
    assert found.beside is not None and found.beside.span.path == "source/zh/page.md"
    assert found.beside.span.line == lost.lines["zh"] + LINES["zh"]
    assert zh.split("\n")[lost.lines["zh"] - 1].strip().startswith(found.beside.text.rstrip("…"))


@given(SEEDS, st.data())
@THOROUGH
def test_a_part_too_many_is_one_finding(project: Path, seed: int, data: st.DataObject) -> None:
    sections = tree(seed)
    added = data.draw(st.sampled_from(parts(sections)))
    zh, en = write(sections, "zh", without=added), write(sections, "en")
    (found,) = [each for each in findings(project, sections, zh, en) if each.code != "STR020"]  # a ## may be gone
    assert (found.code, found.where.path) == (codes(added)[1], "source/en/page.md")
    assert found.where.line == added.lines["en"] + LINES["en"]


@given(SEEDS, st.data())
@THOROUGH
def test_a_citation_left_out_is_one_finding(project: Path, seed: int, data: st.DataObject) -> None:
    sections = tree(seed)
    citing = [node for section in sections for node in section.every() if node.cites]
    if not citing:
        return
    node = data.draw(st.sampled_from(citing))
    key = data.draw(st.sampled_from(node.cites))
    zh, en = write(sections, "zh"), write(sections, "en", uncited=key)
    (found,) = findings(project, sections, zh, en)
    assert (found.code, found.where.line) == ("CIT003", node.lines["en"] + LINES["en"])
    assert found.beside is not None and found.beside.span.line == node.lines["zh"] + LINES["zh"]


@given(SEEDS, st.data())
@settings(derandomize=True, max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_sections_without_ids_are_told_apart_by_what_they_say(project: Path, seed: int, data: st.DataObject) -> None:
    sections = tree(seed)
    lost = data.draw(st.sampled_from(sections))
    for section in sections:
        section.zh, section.en = (text.partition(" {#")[0] for text in (section.zh, section.en))
    zh, en = write(sections, "zh"), write(sections, "en", without=lost)
    found = [each for each in findings(project, sections, zh, en) if each.code != "STR018"]
    missing = [each for each in found if each.code == "STR003"]
    assert len(missing) == 1, "one section is missing, whichever it is"
    assert missing[0].beside is not None
    if sum(len(node.cites) for node in lost.every()) and all(
        s is lost or "###" not in s.zh + lost.zh for s in sections
    ):
        assert missing[0].beside.span.line == lost.lines["zh"] + LINES["zh"]


# ---------------------------------------------------------------- examples


def paired(zh: str, en: str) -> list[tuple[str, str]]:
    """(Chinese, English) of each pair of top-level blocks; "" for a gap."""
    work = align(article("zh", zh), [article("en", en)])
    pairs = [pair for section in work.parallels[0].sections for pair in section.pairs]
    return [(p.source.source if p.source else "", p.target.source if p.target else "") for p in pairs]


def test_numbers_citations_and_names_outweigh_length() -> None:
    zh = "很短[@a]。\n\n这一段长得多，说的是IL-4在皮肤里的作用和意义。\n\n共有35人参加了这项研究。"
    en = "A sentence that is far longer than its Chinese [@a], for whatever reason its translator had.\n\nIn 35 people."
    assert [bool(other) for _, other in paired(zh, en)] == [True, False, True]


def test_numbers_carry_over_in_full_width() -> None:
    zh = "每次用药的时候请先把手洗干净。\n\n共有３５人参加。"
    assert paired(zh, "In all, 35 people took part in it.")[0][1] == ""


def test_a_changed_kind_is_no_gap() -> None:
    assert paired("甲。\n\n- 乙\n\n丙。", "A.\n\nB\n\nC.") == [("甲。", "A."), ("- 乙", "B"), ("丙。", "C.")]


def test_any_language_may_be_the_longer_one() -> None:
    zh, en = (
        "短。\n\n这一段文字要比前面一段长得多，也比后面一段长。\n\n中等长度的一段。",
        "Short.\n\nA paragraph of middle size.",
    )
    swapped = align(article("en", en), [article("zh", zh)]).parallels[0].sections[0].pairs
    assert [pair.source is not None for pair in swapped] == [True, False, True]


def test_citations_are_numbered_by_the_chinese() -> None:
    zh, en = article("zh", "甲[@b]。乙[@a; @c]。"), article("en", "A [@x]. B [@a]. C [@b].")
    assert align(zh, [en]).numbers == {"b": 1, "a": 2, "c": 3, "x": 4}


def test_items_pair_within_long_lists() -> None:
    one, other = (
        next(article(lang, text).blocks()).body
        for lang, text in (
            ("zh", "".join(f"- 第{number}项\n" for number in range(20, 420))),
            ("en", "".join(f"- item {number}\n" for number in range(20, 420) if number != 300)),
        )
    )
    assert isinstance(one, Items) and isinstance(other, Items)
    gaps = [left for left, right in matcher().items(one.items, other.items) if right is None]
    assert [left.span.line for left in gaps if left] == [281]


def test_what_two_members_share_does_not_hold_either_in_its_place() -> None:
    """=c is shared by the second pair alone, but the first member says it too: an exchange loses nothing by it."""
    ones, others = (
        [Features("Item", "x" * 30, frozenset(), frozenset(), frozenset(keys.split())) for keys in side]
        for side in (("=a =c", "=a =b =c"), ("=a =b", "=c"))
    )
    assert rearranged(ones, others) == [1, 0]


@given(st.permutations(range(9)))
@settings(deadline=None)
def test_in_order_keeps_a_longest_run(places: list[int]) -> None:
    kept = sorted(in_order(places))
    run = [places[index] for index in kept]
    assert run == sorted(run)
    best = max(
        sum(1 for bit in range(9) if mask >> bit & 1)
        for mask in range(512)
        if (picked := [places[bit] for bit in range(9) if mask >> bit & 1]) == sorted(picked)
    )
    assert len(kept) == best


@pytest.mark.parametrize(
    ("text", "needle", "place"),
    [
        ("甲[@li2020b]乙[@li2020]", "@li2020", (1, 14)),
        ("15 mg and 5 mg", "5", (1, 11)),
        ("IL-5 and 5 mg", "5", (1, 10)),
        ("0.5 and 5", "5", (1, 9)),
        ("5,000 and 5.", "5", (1, 11)),
        ("IL-5", "5", (1, 4)),
        ("甲\n乙95%", "95%", (2, 2)),
        ("甲", "乙", (1, 1)),
    ],
)
def test_a_place_is_that_of_the_whole_word(text: str, needle: str, place: tuple[int, int]) -> None:
    (block,) = article("zh", text).blocks()
    where, length = find(block, needle)
    assert (where.line, where.column) == place
    assert length == (len(needle) if needle in text else 1)

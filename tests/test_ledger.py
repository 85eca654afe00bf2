"""Ledgers: what is written is read again, also by any YAML reader, and damage costs only what it hits."""

from __future__ import annotations

import json
import string
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from duizhao.config import Config
from duizhao.desk import State
from duizhao.desk.keys import digest, folded
from duizhao.desk.settling import settled, twice
from duizhao.project import Project
from duizhao.read import ledger
from duizhao.read.ledger import LIMIT, Ledger, Record, Sign, load, parse, text
from duizhao.translating import ledgers
from duizhao.translating.choice import everything

PATH = "source/en/x.sync.yaml"
QUICK = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))

# ---------------------------------------------------------------- any records

odd = st.sampled_from(
    [
        "",
        " ",
        "\n",
        "a\n\nb",
        "- key: x",
        "# no",
        "|-",
        '"',
        "'",
        "\\",
        "a: b",
        "{a}",
        "<<<<<<< HEAD",
        "=======",
        "\ufeff",
        "\x85",
        "\u2028",
        "a\tb",
        "a\r\nb",
        "true",
        "~",
        "null",
        "---",
        "%",
        "@",
        "😀",
        "a #b",
        "a  \nb",
        "é",
    ]
)
texts = odd | st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
days = st.dates(date(2000, 1, 1), date(2099, 12, 31))
names = texts.map(lambda name: " ".join(name.split())).filter(bool)
signs = st.builds(Sign, names, days)
plain_keys = st.from_regex(r"[a-z][a-z0-9-]{0,8}/[hpiqrcfn]-[0-9a-f]{6}", fullmatch=True)
keys = plain_keys | texts.filter(bool)
marks = st.just("") | st.text("0123456789abcdef", min_size=8, max_size=8)
any_records = st.lists(
    st.builds(Record, keys, texts, marks, st.none() | signs, st.none() | signs, texts),
    max_size=6,
    unique_by=lambda record: record.key,
)


@QUICK
@given(any_records)
@example([Record("a", "b", "01234567", Sign("true", date(2026, 1, 1)), None, "no")])
def test_what_is_written_is_read(records: list[Record]) -> None:
    assert parse(PATH, text(records, "zh", "en")) == Ledger(PATH, True, tuple(records), ())


@QUICK
@given(any_records)
def test_any_yaml_reader_reads_the_same(records: list[Record]) -> None:
    def facts(record: Record) -> dict[str, object]:
        found: dict[str, object] = {"key": record.key, "zh": record.source, "en": record.target}
        for name, sign in (("translated", record.translated), ("reviewed", record.reviewed)):
            if sign is not None:
                found[name] = {"by": sign.by, "at": sign.at.isoformat()}
        return found | ({"unchanged": record.unchanged} if record.unchanged else {})

    written = text(records, "zh", "en")
    wanted = [facts(record) for record in records]
    assert (yaml.load(written, Loader=yaml.BaseLoader) or []) == wanted
    assert [list(each) for each in yaml.load(written, Loader=yaml.BaseLoader) or []] == [list(each) for each in wanted]


def test_how_a_ledger_looks(golden: object) -> None:
    li, wang = Sign("li", date(2026, 11, 20)), Sign("王红", date(2026, 11, 24))
    records = [
        Record("front/title", "湿疹", "0a1b2c3d", li),
        Record("care/p-6b1f0e", "每天涂药两次。\n不要抓。", "11223344", li, wang, "只改了标点"),
        Record("care/r-aaaaaa", "", ""),
    ]
    assert text(records, "zh", "en") == ledger.HEAD + (
        "\n- key: front/title\n  zh: |-\n    湿疹\n  en: 0a1b2c3d\n  translated: {by: li, at: 2026-11-20}\n"
        "\n- key: care/p-6b1f0e\n  zh: |-\n    每天涂药两次。\n    不要抓。\n  en: 11223344\n"
        "  translated: {by: li, at: 2026-11-20}\n  reviewed: {by: 王红, at: 2026-11-24}\n"
        '  unchanged: "只改了标点"\n'
        '\n- key: care/r-aaaaaa\n  zh: ""\n  en: ""\n'
    )


# ---------------------------------------------------------------- damage

LI, WANG = Sign("li", date(2026, 11, 20)), Sign("王红", date(2026, 11, 24))


def whole(size: int = 5) -> list[Record]:
    """Records as articles give them; each text names its record, so that none can pass for another."""
    return [
        Record(
            f"care/p-{n:06x}", f"第{n}段：每天服药{n}次。" + ("\n第二行。" if n % 2 else ""), digest(str(n)), LI, WANG
        )
        for n in range(size)
    ]


def pieces(records: Sequence[Record]) -> list[str]:
    """The file cut before each record, the head first."""
    first, *rest = text(records, "zh", "en").split("\n- key:")
    return [first, *("\n- key:" + piece for piece in rest)]


RECORDS = whole()
TEXT = text(RECORDS, "zh", "en")
LINES = TEXT.split("\n")


@QUICK
@given(st.integers(0, len(TEXT)))
def test_a_file_cut_off_keeps_what_stands_before(at: int) -> None:
    found = parse(PATH, TEXT[:at])
    complete = 0
    while complete < 5 and len("".join(pieces(RECORDS)[: complete + 2])) <= at:
        complete += 1
    assert found.records[:complete] == tuple(RECORDS[:complete])
    assert {record.key for record in found.records[complete:]} <= {RECORDS[min(complete, 4)].key, *_cut_keys(at)}


def _cut_keys(at: int) -> set[str]:
    return {line.removeprefix("- key: ") for line in TEXT[:at].split("\n") if line.startswith("- key: ")}


@QUICK
@given(
    st.integers(0, len(LINES) - 1), st.sampled_from(["delete", "double", "indent", "outdent", "junk", "blank", "tab"])
)
def test_a_damaged_line_costs_one_record(at: int, how: str) -> None:
    line = LINES[at]
    new = {
        "delete": [],
        "double": [line, line],
        "indent": ["  " + line],
        "outdent": [line.lstrip()],
        "junk": [line, "@@ junk: ["],
        "blank": [line, ""],
        "tab": ["\t" + line],
    }[how]
    found = parse(PATH, "\n".join([*LINES[:at], *new, *LINES[at + 1 :]]))
    here = sum(line.startswith("- key:") for line in LINES[: at + 1]) - 1
    hit = {RECORDS[here].key} if here >= 0 else set()
    if how in ("delete", "indent", "tab") and line.startswith("- key:") and here > 0:
        hit.add(RECORDS[here - 1].key)  # without its first line it runs into the one above
    kept = tuple(record for record in RECORDS if record.key not in hit)
    assert tuple(record for record in found.records if record.key not in hit) == kept


@QUICK
@given(st.integers(0, len(TEXT.encode()) - 1), st.binary(max_size=12), st.integers(0, 12))
def test_random_bytes_cost_what_they_hit(
    tmp_path_factory: pytest.TempPathFactory, at: int, junk: bytes, over: int
) -> None:
    data = TEXT.encode()
    place = tmp_path_factory.getbasetemp() / "bytes" / PATH
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(data[:at] + junk + data[at + over :])
    assume(not junk.startswith(b"\xef\xbb\xbf"))
    found = load(tmp_path_factory.getbasetemp() / "bytes", PATH)
    sizes, offset, hit = [len(piece.encode()) for piece in pieces(RECORDS)], 0, set()
    for number, size in enumerate(sizes):
        if number and offset - 2 <= at + over and at <= offset + size + 1:
            hit.add(RECORDS[number - 1].key)
        offset += size
    assert not [record for record in RECORDS if record.key not in hit and record not in found.records]
    written = text(settled(found, frozenset()), "zh", "en")
    assert set(parse(PATH, written).records) == set(settled(found, frozenset()))  # what is read can be written


@QUICK
@given(st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("-:|\n \"'{}[]&*<>=#"), max_size=200))
@example("[" * 2000)
@example("- key: a\n  zh: " + "{a: " * 3000)
@example("- &a key: a\n  zh: *a\n  en: ''")
@example('- key: a\n  zh: |-\n    b\n  en: ""\n  translated: {by: "a\\q", at: 2026-01-01}\n')
@example("- key: a\n  zh: |-\n    b\n  en: 12\n  translated: {by: a, at: 2026-02-30}\n")
@example("- [key]\n- {key: a, zh: b, en: {c: d}}\n- key: a\n  zh: b\n  en: Not a hash\n")
@example(TEXT.replace("- key", "- ? [key]"))
def test_no_text_is_too_odd(typed: str) -> None:
    for damaged in (typed, ledger.HEAD + "\n" + typed, TEXT[: len(TEXT) // 2] + typed):
        found = parse(PATH, damaged)
        again = parse(PATH, text(settled(found, frozenset()), "zh", "en"))
        assert again.records == settled(found, frozenset()) and again.damages == ()


def test_thousands_of_aliases_are_not_followed() -> None:
    bomb = "- key: &a [x,x]\n" + "".join(f"  k{n}: &b{n} [*a,*a]\n" for n in range(2000))
    assert parse(PATH, bomb).records == ()


@pytest.mark.parametrize("style", ["LF", "CRLF", "CR", "BOM", "mixed"])
def test_line_ends_change_nothing(tmp_path: Path, style: str) -> None:
    data = TEXT.encode()
    data = {
        "LF": data,
        "CRLF": data.replace(b"\n", b"\r\n"),
        "CR": data.replace(b"\n", b"\r"),
        "BOM": b"\xef\xbb\xbf" + data,
        "mixed": data.replace("。\n".encode(), "。\r\n".encode()),
    }[style]
    (tmp_path / "source/en").mkdir(parents=True)
    (tmp_path / PATH).write_bytes(data)
    assert load(tmp_path, PATH) == Ledger(PATH, True, tuple(RECORDS), ())


def reformatted(how: str) -> str:
    facts = yaml.load(TEXT, Loader=yaml.BaseLoader)
    match how:
        case "json":
            return json.dumps(facts, ensure_ascii=False, indent=2)
        case "json in a line":
            return json.dumps(facts)
        case "flow":
            return yaml.safe_dump(facts, default_flow_style=True, allow_unicode=True, width=60)
        case "indented":
            return "".join(f"  {line}\n" if line else "\n" for line in LINES)
        case "with ---":
            return yaml.safe_dump(facts, explicit_start=True, explicit_end=True, sort_keys=False, allow_unicode=True)
        case "quoted":
            return yaml.safe_dump(facts, default_style="'", sort_keys=False)
        case "narrow":
            return yaml.safe_dump(facts, width=12, sort_keys=False, allow_unicode=True)
        case "typed":  # days become dates, and numbers numbers
            return yaml.safe_dump(yaml.safe_load(TEXT), allow_unicode=True, sort_keys=False)
        case _:
            return yaml.safe_dump(facts, allow_unicode=True)  # sorts the fields: en, key, translated, zh


@pytest.mark.parametrize(
    "how", ["sorted", "json", "json in a line", "flow", "indented", "with ---", "quoted", "narrow", "typed"]
)
def test_a_tool_may_lay_it_out_anew(how: str) -> None:
    typed = reformatted(how)
    assert typed != TEXT
    assert parse(PATH, typed) == Ledger(PATH, True, tuple(RECORDS), ())


def test_somebody_types_a_note_and_a_blank_line() -> None:
    noted = TEXT.replace("\n- key", "\n# for 王红\n\n\n- key").replace("  en:", "  # the hash\n  en:")
    found = parse(PATH, noted)
    assert (found.records, found.damages) == (tuple(RECORDS), ())


def test_two_records_in_the_place_of_one_hash() -> None:
    """What is no hash would make a ledger that nobody can read; the record says so instead."""
    found = parse(PATH, TEXT.replace(RECORDS[1].target, "Take it: twice"))
    assert found.records == tuple(record for record in RECORDS if record is not RECORDS[1])
    assert [damage.reason for damage in found.damages] == ["record"]


# ---------------------------------------------------------------- conflicts


def conflict(ours: str, theirs: str, base: str | None, at: str) -> str:
    middle = f"||||||| 0a1b2c3\n{base}" if base is not None else ""
    return TEXT.replace(at, f"<<<<<<< HEAD\n{ours}{middle}=======\n{theirs}>>>>>>> theirs\n", 1)


@pytest.mark.parametrize("diff3", [False, True])
def test_a_conflict_inside_a_record_gives_both(diff3: bool) -> None:
    old = f"  en: {RECORDS[2].target}\n  translated: {{by: li, at: 2026-11-20}}\n"
    ours, theirs = (f"  en: {mark * 8}\n  translated: {{by: {who}, at: 2026-12-01}}\n" for mark, who in ("ab", "cd"))
    found = parse(PATH, conflict(ours, theirs, old if diff3 else None, old))
    both = [replace(RECORDS[2], target=mark * 8, translated=Sign(who, date(2026, 12, 1))) for mark, who in ("ab", "cd")]
    assert found.records == (*RECORDS[:2], *both, *RECORDS[3:])
    assert [damage.reason for damage in found.damages] == ["conflict"] and twice(found) == (RECORDS[2].key,)
    kept = settled(found, frozenset({RECORDS[2].source}), frozenset({"cccccccc"}))
    assert kept == (*RECORDS[:2], both[1], *RECORDS[3:])


def test_a_new_record_of_the_other_branch_keeps_its_place() -> None:
    ours, theirs = (Record(f"care/p-{name}", name, digest(name), LI) for name in ("ours", "theirs"))
    one, other = (pieces([record])[1].removeprefix("\n") for record in (ours, theirs))
    found = parse(PATH, conflict(one + "\n", other + "\n", "", "- key: care/p-000002\n") + "")
    assert [record.key for record in found.records][:4] == ["care/p-000000", "care/p-000001", ours.key, theirs.key]


@QUICK
@given(st.integers(0, len(LINES) - 1), st.integers(0, 8), st.booleans(), st.sets(st.integers(0, 3)))
def test_marks_that_are_half_taken_out(at: int, size: int, diff3: bool, gone: set[int]) -> None:
    """Whichever of its marks are left, a conflict costs no record above and below it."""
    body = LINES[at : at + size]
    typed = [
        "<<<<<<< HEAD",
        *body,
        "||||||| base" if diff3 else "",
        *(body if diff3 else []),
        "=======",
        *body,
        ">>>>>>> x",
    ]
    left = [line for line in typed if not any(line.startswith("<|=>"[n]) for n in gone)]
    found = parse(PATH, "\n".join([*LINES[:at], *left, *LINES[at + size :]]))
    starts = [n for n, line in enumerate(LINES) if line.startswith("- key:")] + [len(LINES)]
    for record, first, last in zip(RECORDS, starts, starts[1:], strict=False):
        if last <= at or first >= at + size:
            assert record in found.records


def test_two_people_signed_the_same_texts() -> None:
    mine = replace(RECORDS[0], translated=LI, reviewed=None)
    yours = replace(RECORDS[0], translated=WANG, reviewed=Sign("赵", date(2026, 11, 25)), unchanged="why")
    for both in ((mine, yours), (yours, mine)):
        (kept,) = settled(Ledger(PATH, True, both), frozenset())
        assert kept.reviewed == yours.reviewed and kept.translated in (LI, WANG) and kept.unchanged == "why"


def test_nobody_ends_up_as_their_own_reviewer() -> None:
    mine = replace(RECORDS[0], translated=LI, reviewed=None)
    yours = replace(RECORDS[0], translated=WANG, reviewed=replace(LI, at=date(2026, 11, 1)))
    for both in ((mine, yours), (yours, mine)):
        (kept,) = settled(Ledger(PATH, True, both), frozenset())
        assert (kept.translated, kept.reviewed) == (WANG, yours.reviewed)


# ---------------------------------------------------------------- the desk, with a damaged ledger

ZH = "---\ntitle: 湿疹\n---\n\n## 护理 {#care}\n\n" + "\n\n".join(f"第{n}段：每天{n}次。" for n in range(6)) + "\n"
EN = (
    "---\ntitle: Eczema\n---\n\n## Care {#care}\n\n"
    + "\n\n".join(f"Paragraph {n}: {n} times a day." for n in range(6))
    + "\n"
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for lang, typed in (("zh", ZH), ("en", EN)):
        place = tmp_path / f"source/{lang}/x.md"
        place.parent.mkdir(parents=True)
        place.write_bytes(typed.encode())
    ledgers.confirm(opened(tmp_path), everything(opened(tmp_path)), LI)
    return tmp_path


def opened(folder: Path) -> Project:
    return Project.open(Config(folder, date(2026, 11, 23)))


def states(folder: Path) -> list[State]:
    (desk,) = next(iter(opened(folder).each(["x"]))).desks()
    return [entry.state for entry in desk.entries]


def wreck(name: str, data: bytes) -> bytes:
    middle = data.index(b"- key: care/p-", len(data) // 2)
    match name:
        case "cut":
            return data[: middle + 40]
        case "empty":
            return b""
        case "zeros":
            return b"\0" * len(data)
        case "latin":
            return data[: middle + 3] + b"\xe9\xff" + data[middle + 3 :]
        case "utf-16":
            return data.decode().encode("utf-16")
        case "huge":
            return data + b"#" * LIMIT
        case "binary":
            return bytes(range(256)) * 20
        case "conflict":
            return data[:middle] + b"<<<<<<< HEAD\n" + data[middle:] + b"=======\n" + data[middle:] + b">>>>>>> x\n"
        case _:
            return data.replace(b"zh:", b"zh: &a").replace(b"en:", b"en: *a #")


@pytest.mark.parametrize(
    ("name", "readable"),
    [
        ("cut", 4),
        ("empty", 0),
        ("zeros", 0),
        ("latin", 6),
        ("utf-16", 0),
        ("huge", 0),
        ("binary", 0),
        ("conflict", 8),
        ("anchors", 0),
    ],
)
def test_a_damaged_ledger_is_repaired_without_loss(project: Path, name: str, readable: int) -> None:
    place = project / PATH
    assert set(states(project)) == {State.OK} and len(states(project)) == 8
    place.write_bytes(wreck(name, place.read_bytes()))
    before = states(project)
    assert set(before) <= {State.OK, State.UNCONFIRMED} and before.count(State.OK) >= readable
    kept = load(project, PATH)
    assert bool(kept.damages) is (name != "empty")
    ledgers.sync(opened(project), everything(opened(project)))
    mended = load(project, PATH)
    assert mended.damages == () and twice(mended) == () and len(mended.records) == 8
    assert set(kept.records) <= set(mended.records)
    assert states(project) == before
    assert ledgers.sync(opened(project), everything(opened(project))) == ()


def test_a_link_is_not_followed(project: Path) -> None:
    place = project / PATH
    elsewhere = place.rename(project / "elsewhere.yaml")
    was = elsewhere.read_bytes()
    place.symlink_to(elsewhere)
    assert set(states(project)) == {State.UNCONFIRMED}
    ledgers.sync(opened(project), everything(opened(project)))
    assert not place.is_symlink() and elsewhere.read_bytes() == was and load(project, PATH).damages == ()


def test_a_folder_in_its_place(project: Path) -> None:
    (project / PATH).unlink()
    (project / PATH).mkdir()
    assert set(states(project)) == {State.UNCONFIRMED}


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_no_damage_makes_a_block_confirmed_that_was_not(project: Path, data: st.DataObject) -> None:
    """Whatever is cut out of a ledger, a confirmed block is one whose two texts the ledger still holds."""
    place = project / PATH
    was = place.read_bytes()
    start = data.draw(st.integers(0, len(was)))
    end = data.draw(st.integers(start, len(was)))
    try:
        place.write_bytes(was[:start] + was[end:])
        held = {(folded(each.source), each.target) for each in load(project, PATH).records if each.translated}
        (desk,) = next(iter(opened(project).each(["x"]))).desks()
        for entry in desk.entries:
            if entry.state is State.OK:
                assert entry.source is not None and entry.target is not None
                assert (folded(entry.source.text), digest(entry.target.text)) in held
    finally:
        place.write_bytes(was)


def test_every_letter_of_ascii_may_be_a_name() -> None:
    for letter in string.printable.strip():
        for name in (letter, f"a{letter}", f"a {letter} b", f"{letter}, at: 2026-01-01}}"):
            record = Record("a/p-1", "x", "0", Sign(name, date(2026, 1, 2)))
            assert parse(PATH, text([record], "zh", "en")).records == (record,)

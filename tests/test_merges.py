"""Two people on two branches of real git: neighbours merge, a clash is reported and repaired, renames keep states."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from duizhao.config import Config
from duizhao.desk import Desk, Entry, State
from duizhao.desk.keys import digest
from duizhao.desk.settling import twice
from duizhao.pipeline import check_only
from duizhao.project import Project
from duizhao.read.ledger import Record, Sign, load, parse, text
from duizhao.translating import ledgers, status
from duizhao.translating.choice import Choice, choices, everything

ROOT = Path(__file__).resolve().parent.parent
SLUG = "stem-cells-atopic-dermatitis"
ZH, EN, LEDGER = f"source/zh/{SLUG}.md", f"source/en/{SLUG}.md", f"source/en/{SLUG}.sync.yaml"
LI, WANG, ZHAO = (Sign(name, date(2026, 11, day)) for name, day in (("li", 20), ("王红", 21), ("赵", 22)))
GIT = shutil.which("git")
pytestmark = pytest.mark.skipif(GIT is None, reason="git is not installed, so merges are NOT tested")


def git(folder: Path, *words: str, fails: bool = False) -> str:
    assert GIT is not None
    person = {f"GIT_{who}_{what}": "t@t.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "PATH": os.environ["PATH"]}
    done = subprocess.run([GIT, *words], cwd=folder, env=person | alone, capture_output=True, check=False)
    assert (done.returncode != 0) is fails, done.stderr.decode() + done.stdout.decode()
    return done.stdout.decode()


def opened(folder: Path) -> Project:
    return Project.open(Config(folder, date(2026, 11, 23)))


def desk(folder: Path, slug: str = SLUG) -> Desk:
    found = opened(folder).opened(slug)
    assert found is not None
    return found.desk("en")


def states(folder: Path, slug: str = SLUG) -> dict[str, State]:
    return {entry.key: entry.state for entry in desk(folder, slug).entries}


def confirm(folder: Path, sign: Sign, *paths: str, touched: bool = False) -> int:
    project = opened(folder)
    done = ledgers.confirm(project, choices(project, paths), sign, touched)
    assert not any(each.refused for each in done)
    return sum(len(each.done) for each in done)


def repair(folder: Path) -> tuple[str, ...]:
    project = opened(folder)
    return ledgers.sync(project, everything(project))


def commit(folder: Path, branch: str, why: str) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", why)
    git(folder, "branch", "-f", branch)


@pytest.fixture(scope="module")
def adopted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first handout in a repository of its own, adopted and all of it confirmed by 赵."""
    folder = tmp_path_factory.mktemp("merge") / "project"
    shutil.copytree(ROOT / "source", folder / "source")
    for each in (folder / "source").rglob("*.sync.yaml"):
        each.unlink()
    git(folder.parent, "init", "-q", "-b", "main", "project")
    (folder / ".gitattributes").write_text("* -text\n", "utf-8")
    ledgers.adopt(opened(folder), everything(opened(folder)))
    commit(folder, "adopted", "adopted")
    confirm(folder, ZHAO)
    commit(folder, "confirmed", "confirmed")
    return folder


@pytest.fixture
def at(adopted: Path) -> Callable[[str], Path]:
    def at(branch: str) -> Path:
        git(adopted, "reset", "-q", "--hard")
        git(adopted, "clean", "-qfd")
        git(adopted, "checkout", "-q", "--detach", branch)
        return adopted

    return at


def changed(record: Record, mark: str, sign: Sign) -> Record:
    return replace(record, target=mark * 8, translated=sign)


def merged(tmp: Path, base: bytes, ours: bytes, theirs: bytes) -> tuple[int, bytes]:
    """What `git merge-file` makes of three versions: how many conflicts, and the file. It is what `git merge` calls."""
    assert GIT is not None
    for name, data in (("base", base), ("ours", ours), ("theirs", theirs)):
        (tmp / name).write_bytes(data)
    done = subprocess.run(
        [GIT, "merge-file", "-p", *(str(tmp / n) for n in ("ours", "base", "theirs"))], capture_output=True, check=False
    )
    return done.returncode, done.stdout


@pytest.mark.parametrize("branch", ["adopted", "confirmed"])
def test_all_pairs_of_neighbours_merge(at: Callable[[str], Path], tmp_path: Path, branch: str) -> None:
    """Block n on one branch, block n + 1 on the other, for every n; signed for the first time, and signed anew."""
    folder = at(branch)
    records = load(folder, LEDGER).records
    assert len(records) > 90
    base = (folder / LEDGER).read_bytes()
    assert text(records, "zh", "en").encode() == base

    def signed(number: int, mark: str, sign: Sign) -> list[Record]:
        return [changed(record, mark, sign) if n == number else record for n, record in enumerate(records)]

    for number in range(len(records) - 1):
        one, other = signed(number, "a", LI), signed(number + 1, "b", WANG)
        clashes, made = merged(tmp_path, base, *(text(each, "zh", "en").encode() for each in (one, other)))
        assert clashes == 0, records[number].key
        wanted = [*one[: number + 1], *other[number + 1 :]]
        assert made == text(wanted, "zh", "en").encode()


def first_words(entry: Entry) -> str:
    assert entry.target is not None
    return str(max(re.findall(r"[A-Za-z ]{6,}", entry.target.text.partition("\n")[0]), key=len)).strip()


def edited(folder: Path, entry: Entry, new: str) -> None:
    """Somebody edits the English of a block with an editor."""
    assert entry.target is not None
    rows = (folder / EN).read_text("utf-8").split("\n")
    words, line = first_words(entry), entry.target.span.line - 1
    while words not in rows[line]:
        line += 1
    rows[line] = rows[line].replace(words, new, 1)
    (folder / EN).write_bytes("\n".join(rows).encode())


def test_neighbours_confirmed_by_two_people_in_git(at: Callable[[str], Path]) -> None:
    """Whole runs: an edit of the English, `confirm --touched`, commit, merge; every seventh pair of paragraphs."""
    folder = at("confirmed")
    prose = [entry for entry in desk(folder).entries if entry.target is not None and not entry.target.name]
    pairs = [
        (one, other)
        for one, other in pairwise(prose)
        if one.target and other.target and one.target.span.last_line + 1 < other.target.span.line
    ]  # git itself cannot merge two edits of neighbouring lines of an article
    assert len(pairs) > 25
    for one, other in pairs[::7]:
        at("confirmed")
        edited(folder, one, "Something else")
        assert confirm(folder, LI, touched=True) == 1
        commit(folder, "ours", "ours")
        at("confirmed")
        edited(folder, other, "Another thing")
        assert confirm(folder, WANG, touched=True) == 1
        commit(folder, "theirs", "theirs")
        git(folder, "merge", "-q", "--no-edit", "ours")
        assert set(states(folder).values()) == {State.OK}
        who = {entry.key: entry.record.translated for entry in desk(folder).entries if entry.record}
        assert (who.pop(one.key), who.pop(other.key)) == (LI, WANG) and set(who.values()) == {ZHAO}
        assert repair(folder) == ()  # nothing to mend


def test_neighbouring_sections_confirmed_by_two_people(at: Callable[[str], Path]) -> None:
    sections = ["key-points", "what-is-ad", "what-are-stem-cells", "tbl-types", "how-they-might-work", "mech-barrier"]
    folder = at("adopted")
    count = {}
    for one, other in pairwise(sections):
        for name, sign, section in (("ours", LI, one), ("theirs", WANG, other)):
            at("adopted")
            count[section] = confirm(folder, sign, f"{EN}#{section}")
            assert count[section] > 0
            commit(folder, name, name)
        git(folder, "merge", "-q", "--no-edit", "ours")
        signs = Counter(entry.record.translated for entry in desk(folder).entries if entry.record)
        assert (signs[LI], signs[WANG]) == (count[one], count[other])
        assert Counter(states(folder).values()) == {
            State.OK: count[one] + count[other],
            State.UNCONFIRMED: len(states(folder)) - count[one] - count[other],
        }


def test_new_blocks_in_two_places_merge(at: Callable[[str], Path]) -> None:
    """Each branch adds a paragraph to both files, at places with a section between them."""
    folder = at("confirmed")
    for name, sign, head, zh, en in (
        ("ours", LI, "{#what-is-ad}\n", "我们加的一段话。", "A paragraph that we added."),
        ("theirs", WANG, "{#tbl-types}\n", "他们加的一段话。", "A paragraph that they added."),
    ):
        at("confirmed")
        for path, added in ((ZH, zh), (EN, en)):
            was = (folder / path).read_bytes().decode()
            (folder / path).write_bytes(was.replace(head, f"{head}\n{added}\n", 1).encode())
        assert confirm(folder, sign, touched=True) == 1
        commit(folder, name, name)
    git(folder, "merge", "-q", "--no-edit", "ours")
    assert set(states(folder).values()) == {State.OK} and not any(entry.moved for entry in desk(folder).entries)


# ---------------------------------------------------------------- the same block on both sides


@pytest.fixture(params=["merge", "diff3"])
def clash(at: Callable[[str], Path], request: pytest.FixtureRequest) -> tuple[Path, Entry]:
    """Both branches edit and confirm one paragraph; the English was settled by hand for theirs, the ledger was not."""
    folder = at("confirmed")
    entry = next(each for each in desk(folder).entries if each.key.startswith("study-people/p-"))
    for name, sign, words in (("ours", LI, "Our words"), ("theirs", WANG, "Their words")):
        at("confirmed")
        edited(folder, entry, words)
        assert confirm(folder, sign, touched=True) == 1
        commit(folder, name, name)
    git(folder, "checkout", "-q", "--detach", "ours")
    git(folder, "-c", f"merge.conflictStyle={request.param}", "merge", "-q", "theirs", fails=True)
    git(folder, "checkout", "--theirs", EN)
    assert b"<<<<<<<" in (folder / LEDGER).read_bytes()
    return folder, entry


def test_a_clash_is_reported_and_repaired_without_loss(clash: tuple[Path, Entry]) -> None:
    folder, entry = clash
    before = {record.key: record for record in load(folder, LEDGER).records if record.key != entry.key}
    found = [each for each in check_only(Config(folder, date(2026, 11, 23))) if each.code == "SYN007"]
    assert {each.where.path for each in found} == {LEDGER} and len(found) == 2  # the marks, and the key
    assert any(each.where.line > 1 for each in found)
    rows = list(status.rows(opened(folder), everything(opened(folder))))
    assert sum(row.blocks for row, _ in rows if row.slug == SLUG) == len(desk(folder).entries)
    assert set(states(folder).values()) == {State.OK}  # the record whose texts are there wins
    assert repair(folder) == (LEDGER,)
    ledger = load(folder, LEDGER)
    assert ledger.damages == () and twice(ledger) == ()
    after = {record.key: record for record in ledger.records}
    mine = after.pop(entry.key)
    assert after == before  # nobody else's record has changed
    assert mine.translated == WANG
    now = next(each for each in desk(folder).entries if each.key == entry.key)
    assert now.target is not None and "Their words" in now.target.text and mine.target == digest(now.target.text)
    assert [record.key for record in ledger.records] == [record.key for record in parsed_at(folder, "confirmed")]
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "merged")
    assert repair(folder) == ()


def parsed_at(folder: Path, branch: str) -> tuple[Record, ...]:
    return parse(LEDGER, git(folder, "show", f"{branch}:{LEDGER}")).records


def test_a_clash_settled_for_the_other_side(clash: tuple[Path, Entry]) -> None:
    """The later day does not win against the text that is there."""
    folder, entry = clash
    git(folder, "checkout", "--ours", EN)
    assert set(states(folder).values()) == {State.OK}
    repair(folder)
    assert next(r for r in load(folder, LEDGER).records if r.key == entry.key).translated == LI


def test_a_clash_settled_with_third_words(clash: tuple[Path, Entry]) -> None:
    """Nobody has confirmed what stands there now."""
    folder, entry = clash
    typed = (folder / EN).read_text("utf-8").replace("Their words", "Words of a third kind")
    (folder / EN).write_bytes(typed.encode())
    assert Counter(states(folder).values())[State.RETOUCHED] == 1
    assert states(folder)[entry.key] is State.RETOUCHED
    repair(folder)
    assert states(folder)[entry.key] is State.RETOUCHED


def test_a_review_on_one_side_and_a_confirmation_on_the_other(at: Callable[[str], Path]) -> None:
    """Two people look at one paragraph; neither changes it. Both signs are there after the repair."""
    folder = at("adopted")
    section = f"{EN}#next-steps"
    confirm(folder, LI, section)
    ledgers.review(opened(folder), choices(opened(folder), [section]), ZHAO)
    commit(folder, "ours", "ours")
    at("adopted")
    count = confirm(folder, WANG, section)
    commit(folder, "theirs", "theirs")
    git(folder, "merge", "-q", "ours", fails=True)
    repair(folder)
    signed = [record for record in load(folder, LEDGER).records if record.translated is not None]
    assert len(signed) == count and {record.reviewed for record in signed} == {ZHAO}
    assert {record.translated for record in signed} <= {LI, WANG}
    assert Counter(states(folder).values())[State.REVIEWED] == count


# ---------------------------------------------------------------- renames and moves


def renamed(folder: Path, new: str, *paths: str) -> None:
    for path in paths:
        place = folder / path.replace(SLUG, new)
        place.parent.mkdir(parents=True, exist_ok=True)
        (folder / path).rename(place)


@pytest.mark.parametrize("new", ["stem-cells", "skin/stem-cells-and-eczema"])
@pytest.mark.parametrize("along", [False, True])
def test_a_renamed_article_keeps_its_states(at: Callable[[str], Path], new: str, along: bool) -> None:
    folder = at("confirmed")
    was = load(folder, LEDGER).records
    renamed(folder, new, ZH, EN, *([LEDGER] if along else []))
    place = LEDGER.replace(SLUG, new)
    assert set(states(folder, new).values()) == {State.OK} and not any(e.moved for e in desk(folder, new).entries)
    assert [entry.key for entry in desk(folder, new).entries] and desk(folder, new).path == place
    made = repair(folder)
    assert made == (() if along else (place,))
    assert load(folder, place).records == was
    assert set(states(folder, new).values()) == {State.OK}


def test_a_renamed_and_edited_article(at: Callable[[str], Path]) -> None:
    folder = at("confirmed")
    renamed(folder, "other", ZH, EN)
    place = folder / "source/zh/other.md"
    place.write_bytes(place.read_bytes().replace("时好时坏".encode(), "反反复复".encode(), 1))
    assert Counter(states(folder, "other").values()) == {State.OK: len(states(folder, "other")) - 1, State.STALE: 1}


def test_one_branch_renames_and_the_other_confirms(at: Callable[[str], Path]) -> None:
    """git carries the ledger over by itself, as it does with the articles."""
    folder = at("adopted")
    renamed(folder, "other", ZH, EN, LEDGER)
    commit(folder, "ours", "ours")
    at("adopted")
    count = confirm(folder, LI, f"{EN}#next-steps")
    commit(folder, "theirs", "theirs")
    git(folder, "checkout", "-q", "--detach", "ours")
    git(folder, "merge", "-q", "--no-edit", "theirs")
    assert Counter(states(folder, "other").values())[State.OK] == count


PLAIN = "---\ntitle: {title}\n---\n\n## {head} {{#care}}\n\n{text}\n"


def test_a_block_that_moves_to_another_article(at: Callable[[str], Path]) -> None:
    """Cut in both languages, pasted in both; whoever confirmed it there has confirmed it here."""
    folder = at("confirmed")
    for lang, title, head, words in (
        ("zh", "护理", "护理", "每天洗手。"),
        ("en", "Care", "Care", "Wash your hands daily."),
    ):
        made = PLAIN.format(title=title, head=head, text=words)
        (folder / f"source/{lang}/other.md").write_bytes(made.encode())
    assert confirm(folder, LI, "other") == 3
    moving = next(each for each in desk(folder).entries if each.key.startswith("study-people/p-"))
    assert moving.source is not None and moving.target is not None
    for path, segment in ((ZH, moving.source), (EN, moving.target)):
        rows = (folder / path).read_text("utf-8").split("\n")
        first, last = segment.span.line - 1, segment.span.last_line
        cut = rows[first:last]
        (folder / path).write_bytes("\n".join([*rows[:first], *rows[last:]]).encode())
        other = folder / path.replace(SLUG, "other")
        other.write_bytes(other.read_bytes() + "\n".join(["", *cut, ""]).encode())
    here = desk(folder, "other").entries
    assert [entry.state for entry in here] == [State.OK] * 4
    (arrived,) = [entry for entry in here if entry.moved]
    assert arrived.record is not None and arrived.record.translated == ZHAO
    assert moving.key not in states(folder) and set(states(folder).values()) == {State.OK}
    repair(folder)
    assert [entry.state for entry in desk(folder, "other").entries] == [State.OK] * 4
    assert not any(entry.moved for entry in desk(folder, "other").entries)
    assert moving.key not in {record.key for record in load(folder, LEDGER).records}


def test_a_section_that_moves_within_the_article(at: Callable[[str], Path]) -> None:
    folder = at("confirmed")
    was = states(folder)
    for path in (ZH, EN):
        typed = (folder / path).read_text("utf-8")
        first = re.search(r"^## [^\n]*\{#what-is-ad\}\n", typed, re.M)
        second = re.search(r"^## [^\n]*\{#what-are-stem-cells\}\n", typed, re.M)
        third = re.search(r"^## [^\n]*\{#how-they-might-work\}\n", typed, re.M)
        assert first and second and third
        a, b, c = first.start(), second.start(), third.start()
        (folder / path).write_bytes((typed[:a] + typed[b:c] + typed[a:b] + typed[c:]).encode())
    now = desk(folder).entries
    assert {entry.key: entry.state for entry in now} == was and any(entry.moved for entry in now)
    repair(folder)
    assert states(folder) == was and not any(entry.moved for entry in desk(folder).entries)


def test_choices_name_the_renamed(at: Callable[[str], Path]) -> None:
    folder = at("confirmed")
    renamed(folder, "skin/other", ZH, EN)
    assert choices(opened(folder), ["source/zh/skin"]) == [Choice("skin/other", "en")]

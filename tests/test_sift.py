"""Fingerprints, --since and --baseline: only what is new is reported, and what could not be judged is never a pass."""

from __future__ import annotations

import itertools
import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from duizhao import pipeline
from duizhao.check import RULES
from duizhao.config import Config
from duizhao.finding import Stop
from duizhao.fingerprint import ABOUT_ALL
from duizhao.sift import baseline, since
from duizhao.sift.counting import base

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "bench"))
import corpus  # noqa: E402

TODAY = date(2026, 11, 23)
ZH, EN = "source/zh/page.md", "source/en/page.md"
GOOD = {ZH: "## 用药 {#use}\n\n服药5天。\n\n请多喝水。\n", EN: "## Use {#use}\n\nTake it for 5 days.\n\nDrink water.\n"}
BAD = {**GOOD, EN: GOOD[EN].replace("5 days", "6 days")}
needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def lay(folder: Path, files: dict[str, str]) -> Path:
    for path, text in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode())
    return folder


def prints(folder: Path, files: dict[str, str], code: str = "NUM001") -> list[str]:
    """The fingerprints of one code, in a project of its own."""
    shutil.rmtree(folder / "source", ignore_errors=True)
    found = pipeline.check_only(Config(lay(folder, files), TODAY))
    return [each.fingerprint for each in found if each.code == code]


def run(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "duizhao", "--project", str(folder), "--ui", "en", "check", *words]
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": "1795400000", **environment}
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True)


def codes(done: subprocess.CompletedProcess[str]) -> list[str]:
    assert done.returncode in (0, 1), done.stderr
    return [each["code"] for each in json.loads(done.stdout)["findings"] if each["code"] != "HND002"]


def hidden(done: subprocess.CompletedProcess[str]) -> dict[str, int]:
    found: dict[str, int] = json.loads(done.stdout)["hidden"]
    return found


# ---------------------------------------------------------------- fingerprints


@pytest.mark.parametrize(
    ("what", "zh", "en"),
    [
        ("lines above", ("## 用药", "# 须知\n\n引言。\n\n## 用药"), ("## Use", "# Notes\n\nForeword.\n\n## Use")),
        ("another block", ("请多喝水。", "请多休息。"), ("Drink water.", "Rest well.")),
        ("line ends", ("\n", "\r\n"), ("\n", "\r\n")),
        ("wrapping", ("服药5", "服药\n5"), ("Take it for", "Take\nit   for")),
    ],
)
def test_a_fingerprint_stays(what: str, zh: tuple[str, str], en: tuple[str, str], tmp_path: Path) -> None:
    before = prints(tmp_path, BAD)
    after = prints(tmp_path, {ZH: BAD[ZH].replace(*zh), EN: BAD[EN].replace(*en)})
    assert before == after and len(before) == 1, what


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [(ZH, "服药5天", "坚持服药5天"), (EN, "Take it", "Take the medicine"), (ZH, "{#use}", "{#how}")],
)
def test_a_fingerprint_goes_with_its_text(path: str, old: str, new: str, tmp_path: Path) -> None:
    changed = {**BAD, path: BAD[path].replace(old, new)}
    if "#" in old:
        changed = {each: text.replace(old, new) for each, text in BAD.items()}
    assert prints(tmp_path, BAD) != prints(tmp_path, changed)


def test_composed_and_decomposed_letters_are_the_same(tmp_path: Path) -> None:
    one, other = ({**BAD, EN: BAD[EN].replace("Take it", word)} for word in ("caf\u00e9", "cafe\u0301"))
    assert prints(tmp_path, one) == prints(tmp_path, other)


def test_equal_findings_are_numbered(tmp_path: Path) -> None:
    twice = {ZH: "服药5天。\n\n复诊。\n\n服药5天。\n", EN: "Take for 6 days.\n\nVisit us.\n\nTake for 6 days.\n"}
    one, other = prints(tmp_path, twice)
    assert one.partition(":")[0] == other.partition(":")[0] and (one[-2:], other[-2:]) == (":1", ":2")


def test_items_and_rows_have_fingerprints_of_their_own(tmp_path: Path) -> None:
    """A finding in one item or row does not change when the one beside it does."""
    zh = "- 服药5天。\n- 请多喝水。\n\n| 药 | 量 |\n| --- | --- |\n| 甲 | 3 mg |\n| 乙 | 7 mg |\n"
    en = "- Take for 6 days.\n- Drink water.\n\n| Drug | Dose |\n| --- | --- |\n| A | 4 mg |\n| B | 7 mg |\n"
    before = prints(tmp_path, {ZH: zh, EN: en})
    after = prints(tmp_path, {ZH: zh.replace("喝水", "休息").replace("乙", "丙"), EN: en.replace("| B", "| C")})
    assert before == after and len(set(before)) == 2


def test_a_missing_block_does_not_depend_on_its_neighbour(tmp_path: Path) -> None:
    files = {**GOOD, ZH: GOOD[ZH] + "\n出现皮疹时马上停药并就医。\n"}
    before = prints(tmp_path, files, "STR006")
    files = {ZH: files[ZH].replace("多喝水", "多喝温水"), EN: files[EN].replace("Drink water", "Drink warm water")}
    assert before == prints(tmp_path, files, "STR006") and len(before) == 1


ABOVE = {
    "zh": "本页另有一段话，讲的是停车和交通。\n\n请从南门进入大楼。\n\n",
    "en": "This page opens with a passage about parking and transport.\n\nPlease enter by the south gate.\n\n",
}
BELOW = {"zh": "\n\n本院食堂在二楼。\n", "en": "\n\nThe hospital canteen is on the second floor.\n"}


def test_findings_of_every_kind_stay_when_other_parts_are_written(tmp_path: Path) -> None:
    """Every fifth pair of the corpus, then the same with a right passage above and below: nothing is new.

    Few are: a passage may make a text long enough to be measured, show what an odd part is the counterpart of, or how
    long the texts of this translator usually are (LEN).
    """
    pairs, new = 0, 0
    for number, sample in enumerate(itertools.islice(corpus.samples(), 0, None, 5)):
        texts = {corpus.PLACES[lang]: sample.files[lang] for lang in corpus.LANGS}
        more = {
            corpus.PLACES[lang]: ABOVE[lang] * (not text.startswith("---")) + text.rstrip("\n") + BELOW[lang]
            for lang, text in sample.files.items()
            if lang in corpus.LANGS
        }
        rest = {corpus.PLACES[name]: text for name, text in sample.files.items() if name not in corpus.LANGS}
        before, after = (
            pipeline.check_only(Config(lay(tmp_path / f"{number}-{name}", {**files, **rest}), TODAY))
            for name, files in (("one", texts), ("two", more))
        )
        surplus = Counter(map(base, after)) - Counter(map(base, before))
        families = {each.code[:3] for each in after if surplus[base(each)]}
        assert families <= {"RDB", "STR", "LEN"}, sample.slug
        pairs, new = pairs + 1, new + bool(surplus)
    assert pairs > 150 and new / pairs < 0.03


def test_a_remark_about_a_whole_text_stays_when_it_is_edited(tmp_path: Path) -> None:
    """Its measure changes with every word, and the text begins otherwise."""
    hard = "Immunological deterioration necessitates individualised pharmacological intervention and observation. "
    files = {ZH: "甲。\n", EN: f"{hard * 20}\n"}
    before = prints(tmp_path, files, "RDB003") + prints(tmp_path, files, "HND002")
    files = {ZH: "乙。\n\n甲。\n", EN: f"Short words at the top.\n\n{hard * 21}\n"}
    assert before == prints(tmp_path, files, "RDB003") + prints(tmp_path, files, "HND002") and len(before) == 2


def test_codes_about_whole_texts_are_rules() -> None:
    assert {row.code for row in RULES} >= ABOUT_ALL


def test_findings_about_the_project_have_fingerprints(tmp_path: Path) -> None:
    files = {**GOOD, "source/zh/a.md": "甲。\n", "source/zh/b.md": "乙。\n"}
    assert len(set(prints(tmp_path, files, "STR001"))) == 2


# ---------------------------------------------------------------- --since


def git(folder: Path, *words: str) -> str:
    config = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    done = subprocess.run(["git", *config, *words], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def repository(folder: Path, files: dict[str, str]) -> Path:
    lay(folder, files)
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "first")
    return folder


@needs_git
def test_since_reports_what_the_change_caused(tmp_path: Path) -> None:
    folder = repository(tmp_path, BAD)
    (folder / EN).write_text(f"{BAD[EN]}\nTake 3 tablets a day.\n")
    (folder / ZH).write_text(f"# 须知\n\n{BAD[ZH]}\n每天吃4片。\n", "utf-8")
    (folder / EN).write_text(f"# Notes\n\n{BAD[EN]}\nTake 3 tablets a day.\n")
    done = run(folder, "--since", "HEAD", "--format", "json")
    (only,) = [each for each in json.loads(done.stdout)["findings"] if each["code"] == "NUM001"]
    assert done.returncode == 1 and only["line"] == 9 and hidden(done)["older"] >= 1
    assert "older findings are not shown" in run(folder, "--since", "HEAD").stdout
    git(folder, "commit", "-qam", "second")
    done = run(folder, "--since", "main", "--format", "json")
    assert done.returncode == 0 and codes(done) == [] and hidden(done)["older"] >= 2
    assert codes(run(folder, "--since", "HEAD~1", "--format", "json")) == ["NUM001"]
    assert git(folder, "status", "--porcelain") == ""


@needs_git
def test_since_sees_a_copy_of_an_old_fault(tmp_path: Path) -> None:
    folder = repository(tmp_path, BAD)
    for path in (ZH, EN):
        head, _, text = BAD[path].partition("\n\n")
        (folder / path).write_text(f"{head}\n\n{text}\n{text}", "utf-8")
    assert "NUM001" in codes(run(folder, "--since", "HEAD", "--format", "json"))


@needs_git
@pytest.mark.parametrize("tracked", [True, False], ids=["git mv", "mv"])
def test_since_knows_a_renamed_article(tracked: bool, tmp_path: Path) -> None:
    folder = repository(tmp_path, BAD)
    for path in (ZH, EN):
        new = path.replace("page", "skin/care-sheet")
        (folder / new).parent.mkdir()
        if tracked:
            git(folder, "mv", path, new)
        else:
            (folder / path).rename(folder / new)
    done = run(folder, "--since", "HEAD", "--format", "json")
    assert done.returncode == 0 and codes(done) == [] and hidden(done)["older"]


@needs_git
def test_since_reports_a_translation_that_was_deleted(tmp_path: Path) -> None:
    folder = repository(tmp_path, BAD)
    (folder / EN).unlink()
    assert codes(run(folder, "--since", "HEAD", "--format", "json")) == ["STR001"]


@needs_git
def test_since_with_blanks_chinese_names_a_subfolder_and_a_submodule(tmp_path: Path) -> None:
    inside = {path.replace("page", "护理 须知"): text for path, text in BAD.items()}
    repository(tmp_path, {f"手册 one/{path}": text for path, text in inside.items()})
    other = repository(tmp_path / "other", {"x.md": "x"})
    git(tmp_path, "-c", "protocol.file.allow=always", "submodule", "-q", "add", str(other), "手册 one/source/zh/sub")
    git(tmp_path, "commit", "-qm", "submodule")
    folder = tmp_path / "手册 one"
    done = run(folder, "--since", "HEAD", "--format", "json")
    older = hidden(done)["older"]
    assert done.returncode == 1 and set(codes(done)) <= {"MDX005", "STR001"}  # the submodule's text is none of ours
    assert older >= 3


@needs_git
def test_since_before_the_project_began(tmp_path: Path) -> None:
    folder = repository(tmp_path, {"README": "nothing yet"})
    lay(folder, BAD)
    assert codes(run(folder, "--since", "HEAD", "--format", "json")) == ["NUM001"]


@needs_git
@pytest.mark.parametrize("ref", ["nowhere", "-h", "--output=x", "", "HEAD:source", "HEAD..HEAD", "main\n", "a" * 300])
def test_a_ref_that_is_none_is_no_pass(ref: str, tmp_path: Path) -> None:
    folder = repository(tmp_path, GOOD)
    done = run(folder, f"--since={ref}")
    assert done.returncode == 2 and "git knows no commit" in done.stderr and "Traceback" not in done.stderr
    assert not (folder / "x").exists()


@needs_git
def test_a_branch_that_looks_like_an_option(tmp_path: Path) -> None:
    folder = repository(tmp_path, BAD)
    git(folder, "update-ref", "refs/heads/-n", "HEAD")
    assert run(folder, "--since=-n").returncode == 2
    assert run(folder, "--since=refs/heads/-n").returncode == 0


@needs_git
def test_a_shallow_clone_says_what_to_type(tmp_path: Path) -> None:
    folder = repository(tmp_path / "full", GOOD)
    first = git(folder, "rev-parse", "HEAD")
    git(folder, "commit", "-q", "--allow-empty", "-m", "second")
    git(tmp_path, "clone", "-q", "--depth", "1", folder.as_uri(), "shallow")
    done = run(tmp_path / "shallow", "--since", first)
    assert done.returncode == 2 and "git fetch --unshallow" in done.stderr


@needs_git
def test_no_repository_and_no_git(tmp_path: Path) -> None:
    lay(tmp_path, GOOD)
    done = run(tmp_path, "--since", "HEAD", GIT_CEILING_DIRECTORIES=str(tmp_path.parent))
    assert done.returncode == 2 and "not in a git repository" in done.stderr
    with pytest.raises(Stop, match="git"):
        since.caused(Config(tmp_path, TODAY), [], "HEAD", {"PATH": str(tmp_path)})


@needs_git
def test_since_in_a_hook(tmp_path: Path) -> None:
    """While a hook runs, git says by these variables where it is; they are not about our folder."""
    folder = repository(tmp_path, BAD)
    done = run(folder, "--since", "HEAD", GIT_DIR="elsewhere", GIT_INDEX_FILE="elsewhere/index")
    assert done.returncode == 0, done.stderr


@needs_git
def test_since_never_follows_a_link_out_of_the_project(tmp_path: Path) -> None:
    folder = lay(tmp_path / "p", BAD)
    (folder / "source/references.json").symlink_to("../../secret.json")
    repository(folder, {})
    (tmp_path / "secret.json").write_text("{")
    (folder / "source/references.json").unlink()
    assert run(folder, "--since", "HEAD").returncode == 0


# ---------------------------------------------------------------- --baseline


def test_the_life_of_a_baseline(tmp_path: Path) -> None:
    folder = lay(tmp_path, BAD)
    assert run(folder).returncode == 1
    done = run(folder, "--write-baseline", "accepted.json")
    assert done.returncode == 0 and "findings are accepted" in done.stdout
    rows = json.loads((folder / "accepted.json").read_text("utf-8"))["accepted"]
    mine = next(row for row in rows if row["code"] == "NUM001")
    assert mine["path"] == EN and mine["count"] == 1 and "6 days" in mine["excerpt"]

    done = run(folder, "--baseline", "accepted.json", "--format", "json")
    assert done.returncode == 0 and json.loads(done.stdout)["findings"] == []
    assert hidden(done)["accepted"] == len(rows)
    assert "accepted findings are not shown" in run(folder, "--baseline", "accepted.json").stdout

    (folder / EN).write_text(BAD[EN].replace("6 days", "7 days"))
    done = run(folder, "--baseline", "accepted.json", "--format", "json")
    found = json.loads(done.stdout)["findings"]
    assert done.returncode == 1 and [each["code"] for each in found] == ["NUM001", "BAS001"]
    typed = (folder / "accepted.json").read_text("utf-8").split("\n")
    assert "NUM001" in typed[found[1]["line"] - 1] and found[1]["path"] == "accepted.json"
    assert found[1]["severity"] == "info"

    (folder / EN).write_text(GOOD[EN])
    assert run(folder, "--baseline", "accepted.json", "--strict").returncode == 0
    assert codes(run(folder, "--baseline", "accepted.json", EN, "--format", "json")) == []  # cannot tell from a part
    assert run(folder, "--write-baseline", "accepted.json").returncode == 0
    assert codes(run(folder, "--baseline", "accepted.json", "--format", "json")) == []


def test_a_baseline_counts(tmp_path: Path) -> None:
    """Three equal faults are not accepted by a file that accepts two."""
    faults = ["服药5天。\n", "Take for 6 days.\n"]
    apart = ["\n复诊。\n\n", "\nVisit us.\n\n"]

    def times(count: int) -> dict[str, str]:
        return {path: apart[at].join([faults[at]] * count) for at, path in enumerate((ZH, EN))}

    folder = lay(tmp_path, times(2))
    run(folder, "--write-baseline", "b.json")
    assert codes(run(folder, "--baseline", "b.json", "--format", "json")).count("NUM001") == 0
    lay(folder, times(3))
    assert codes(run(folder, "--baseline", "b.json", "--format", "json")).count("NUM001") == 1
    lay(folder, times(1))
    assert "BAS001" in codes(run(folder, "--baseline", "b.json", "--format", "json"))


def test_reasons_survive_and_an_unchanged_file_is_not_written(tmp_path: Path) -> None:
    folder = lay(tmp_path / "p", BAD)
    place = tmp_path / "elsewhere.json"
    run(folder, "--write-baseline", str(place))
    log: Any = json.loads(place.read_text("utf-8"))
    for row in log["accepted"]:
        row["reason"] = "printed like that on the box"
    place.write_text(json.dumps(log), "utf-8")
    run(folder, "--write-baseline", str(place))
    text = place.read_text("utf-8")
    assert text.count("printed like that") == len(log["accepted"]) == text.count("\n  {")
    before = place.stat().st_mtime_ns
    run(folder, "--write-baseline", str(place))
    assert place.stat().st_mtime_ns == before
    assert run(folder, "--baseline", str(place)).returncode == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["elsewhere.json", "p"]


def test_a_merge_that_left_an_entry_twice_keeps_its_reason(tmp_path: Path) -> None:
    folder = lay(tmp_path / "p", BAD)
    place = folder / "b.json"
    run(folder, "--write-baseline", "b.json")
    log: Any = json.loads(place.read_text("utf-8"))
    entry = log["accepted"][0]
    log["accepted"][:1] = [{**entry, "reason": "on the box"}, {**entry, "reason": "as the leaflet"}, entry]
    place.write_text(json.dumps(log), "utf-8")
    run(folder, "--write-baseline", "b.json")
    log = json.loads(place.read_text("utf-8"))
    assert [row.get("reason") for row in log["accepted"]].count("on the box; as the leaflet") == 1


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ('{"version": 1,\n"accepted": [\n<<<<<<< HEAD\n', 3),
        ('{"version": 2, "accepted": []}', 1),
        ('{"version": 1,\n "accepted": [\n  {"fingerprint": "0123456789abcdef"},\n  {"count": 1}\n ]\n}', 4),
        ('{"version": 1,\n "accepted": [\n  {"fingerprint": "0123456789abcdef", "count": -1}\n ]\n}', 3),
        ('{"version": 1,\n "accepted": [\n  {"fingerprint": "0123456789abcdef", "code": 5}\n ]\n}', 3),
        ('{"version": 1,\n "accepted": [\n\n  7\n ]\n}', 4),
        ('{"version": 1, "by": {"accepted": []},\n "accepted": [{"fingerprint": "0123456789abcdef"}]}', 1),
        ("[" * 100_000, 1),
        ("# 须知\n", 1),
    ],
)
def test_a_broken_baseline_is_no_pass_and_is_not_overwritten(text: str, line: int, tmp_path: Path) -> None:
    place = tmp_path / "b.json"
    place.write_text(text, "utf-8")
    with pytest.raises(Stop) as done:
        baseline.read(place, "b.json")
    assert done.value.where is not None and done.value.where.line == line
    with pytest.raises(Stop):
        baseline.write(place, "b.json", [], lambda _: ())
    assert place.read_text("utf-8") == text


def test_a_baseline_that_cannot_be_used(tmp_path: Path) -> None:
    folder = lay(tmp_path, GOOD)
    (folder / "b.json").write_text("{\n")
    for words in (
        ["--baseline", "none.json"],
        ["--baseline", "b.json"],
        ["--baseline", "source"],
        ["--write-baseline", ZH],
        ["--write-baseline", "nowhere/b.json"],
        ["--write-baseline", "new.json", EN],
        ["--write-baseline", "new.json", "--since", "HEAD"],
    ):
        done = run(folder, *words)
        assert done.returncode == 2 and done.stderr and "Traceback" not in done.stderr, words
    assert (folder / ZH).read_text("utf-8") == GOOD[ZH] and not (folder / "new.json").exists()


@needs_git
def test_both_together(tmp_path: Path) -> None:
    folder = repository(tmp_path, BAD)
    run(folder, "--write-baseline", "b.json")
    for path, more in ((ZH, "\n每天吃4片。\n"), (EN, "\nTake 3 tablets a day.\n")):
        (folder / path).write_text(BAD[path] + more, "utf-8")
    done = run(folder, "--baseline", "b.json", "--since", "HEAD", "--format", "json")
    assert codes(done) == ["NUM001"] and hidden(done)["accepted"] and not hidden(done)["older"]


@needs_git
def test_an_idle_acceptance_is_told_beside_since(tmp_path: Path) -> None:
    """The older tree still had the fault: the remark about its acceptance is not taken for the fault itself."""
    folder = repository(tmp_path, BAD)
    run(folder, "--write-baseline", "b.json")
    (folder / EN).write_text(GOOD[EN])
    assert codes(run(folder, "--baseline", "b.json", "--since", "HEAD", "--format", "json")) == ["BAS001"]

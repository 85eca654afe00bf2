"""A check that remembers finds what one without memory finds, whatever has changed, and stands in nobody's way."""

from __future__ import annotations

import itertools
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from duizhao import door, pipeline
from duizhao.cli import main
from duizhao.config import load
from duizhao.court import Court
from duizhao.finding import Finding, Message, Passing, Severity, say
from duizhao.pipeline import Memory
from duizhao.publish import Stage
from duizhao.recall.codec import Codec, Unkeepable
from duizhao.store import Store, table

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "bench"))
import corpus  # noqa: E402

TODAY = date(2026, 1, 6)
NOON = 1_767_700_000  # seconds: that day
FAULTS = 25  # articles of the project that is full of them
PAIR = {"zh": "## 用药 {#use}\n\n每天服药2次。\n", "en": "## Use {#use}\n\nTake it twice a day.\n"}
needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def write(folder: Path, path: str, text: str) -> None:
    place = folder / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(text.encode())


def change(folder: Path, path: str, old: str, new: str) -> None:
    text = (folder / path).read_bytes().decode()
    assert old in text, f"{path} has no {old!r}"
    (folder / path).write_bytes(text.replace(old, new, 1).encode())


def handout(folder: Path) -> str:
    """The house's own project; the article to be changed."""
    shutil.copytree(ROOT / "source", folder / "source")
    write(folder, "pyproject.toml", "[tool.duizhao]\n")
    return "stem-cells-atopic-dermatitis"


def faults(folder: Path) -> str:
    """Many articles, each with a fault of its own, and an article that cites, shows a picture and says a day."""
    wrong = (sample for sample in corpus.samples() if sample.fault is not None)
    for number, sample in enumerate(itertools.islice(wrong, 3, 3 + 9 * FAULTS, 9)):
        for kind, text in sample.files.items():
            if kind in PAIR:
                write(folder, f"source/{kind}/pair-{number}.md", text)
    front = "---\ntitle: {}\nwritten: 2026-01-05\nnext_review: 2026-01-09\n---\n\n## A {{#a}}\n\n{}\n\n"
    front += "![x](../figures/{})\n"
    write(folder, "source/zh/one.md", front.format("一", "复诊要按时。[@one]", "a.svg"))
    write(
        folder, "source/en/one.md", front.format("One", "Come back on time.[@one]\n\n![y](../drawings/c.svg)", "b.svg")
    )
    write(folder, "source/references.json", '[{"id": "one", "type": "book", "title": "A study"}]')
    write(folder, "source/figures/a.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>')
    write(folder, "pyproject.toml", "[tool.duizhao]\n")
    return "one"


@dataclass
class Desk:
    """An editor's: a project and what he types at a day."""

    folder: Path
    slug: str
    day: int = 0

    def path(self, lang: str) -> str:
        return f"source/{lang}/{self.slug}.md"


CHANGES: dict[str, Callable[[Desk], object]] = {
    "nothing": lambda _: None,
    "a paragraph": lambda desk: write(
        desk.folder, desk.path("en"), (desk.folder / desk.path("en")).read_text("utf-8") + "\nTake 7 tablets.\n"
    ),
    "taken back": lambda desk: change(desk.folder, desk.path("en"), "\nTake 7 tablets.\n", ""),
    "a line above all": lambda desk: change(desk.folder, desk.path("zh"), "---\n", "---\n\n"),
    "a glossary": lambda desk: write(desk.folder, "source/glossary.csv", "zh,en\n复诊,check-up\n"),
    "a ledger": lambda desk: write(desk.folder, f"source/en/{desk.slug}.sync.yaml", "damaged: ["),
    "no ledger": lambda desk: (desk.folder / f"source/en/{desk.slug}.sync.yaml").unlink(),
    "references": lambda desk: write(desk.folder, "source/references.json", "[]"),
    "a figure": lambda desk: write(desk.folder, "source/figures/bb.svg", "<svg/>"),
    "a folder with a name like one asked for": lambda desk: (desk.folder / "source/drawing").mkdir(),
    "no folder": lambda desk: (desk.folder / "source/drawing").rmdir(),
    "a setting": lambda desk: write(desk.folder, "pyproject.toml", '[tool.duizhao]\n\nformats = ["web"]\n'),
    "the next day": lambda desk: setattr(desk, "day", 1),
    "the day of the review": lambda desk: setattr(desk, "day", 3),
    "the day after": lambda desk: setattr(desk, "day", 4),
    "the next week": lambda desk: setattr(desk, "day", 9),
}


def asked(folder: Path, day: int, shape: str, capfd: pytest.CaptureFixture[str]) -> tuple[object, str]:
    os.environ["SOURCE_DATE_EPOCH"] = str(NOON + day * 86_400)
    capfd.readouterr()
    with pytest.raises(SystemExit) as left:
        main(["--project", str(folder), "--ui", "zh", "check", "--format", shape])
    said, complaints = capfd.readouterr()
    assert complaints == ""
    return left.value.code, said


@pytest.mark.parametrize("lay", [handout, faults])
def test_a_story_of_changes(
    lay: Callable[[Path], str], tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """After each change the same is said as in a copy that cannot remember, letter by letter."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")
    desk = Desk(tmp_path / "project", lay(tmp_path / "project"))
    said = set()
    for (name, edit), other in zip(CHANGES.items(), itertools.cycle(("text", "sarif", "github")), strict=False):
        edit(desk)
        copy = tmp_path / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(desk.folder, copy, ignore=shutil.ignore_patterns(".duizhao"))
        (copy / ".duizhao").touch()  # a file: nothing can be kept there
        for shape in ("json", other):
            wanted = asked(copy, desk.day, shape, capfd)
            assert asked(desk.folder, desk.day, shape, capfd) == wanted, (name, shape, "first")
            assert asked(desk.folder, desk.day, shape, capfd) == wanted, (name, shape, "again")
            said.add(wanted[1])
    assert len(said) >= len(CHANGES), "most changes are seen in what is reported"


# ---------------------------------------------------------------- what is not done again


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "pairs"
    for slug in ("asthma", "burns", "colds"):
        for lang, text in PAIR.items():
            write(folder, f"source/{lang}/{slug}.md", text)
    change(folder, "source/en/burns.md", "twice", "three times")
    return folder


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is judged, and not remembered."""
    done: list[str] = []
    judged, surveyed = Court._judged, Court._surveyed

    def judging(self: Court, slug: str, key: str) -> object:
        done.append(slug)
        return judged(self, slug, key)

    def surveying(self: Court, key: str) -> object:
        done.append("all")
        return surveyed(self, key)

    monkeypatch.setattr(Court, "_judged", judging)
    monkeypatch.setattr(Court, "_surveyed", surveying)
    return done


def found(folder: Path, *paths: str, press: bool = False, **how: object) -> list[Finding]:
    return pipeline.check_only(load(folder, TODAY), paths, press, Memory(folder, **how))  # type: ignore[arg-type]


def plain(folder: Path) -> list[Finding]:
    return pipeline.check_only(load(folder, TODAY))


def test_only_what_changed_is_judged(project: Path, steps: list[str]) -> None:
    first = found(project)
    assert steps == ["asthma", "burns", "colds", "all"] and first == plain(project)
    assert any(each.severity is Severity.ERROR for each in first), "an error is remembered, too"
    steps.clear()
    assert found(project) == first and steps == []
    change(project, "source/zh/colds.md", "服药", "用药")
    found(project)
    assert steps == ["colds", "all"]


def test_a_new_day_is_judged_where_a_date_passes(project: Path, steps: list[str]) -> None:
    """What a check asks of today is how the days in an article stand to it: most mornings judge nothing anew."""
    for lang, text in PAIR.items():
        front = "---\ntitle: X\nwritten: 2026-01-05\nreviewed: 2026-01-08\nnext_review: 2026-01-10\n---\n\n"
        write(project, f"source/{lang}/burns.md", front + text)
    judged, codes = [], []
    for day in range(6, 13):
        steps.clear()
        config = load(project, date(2026, 1, day))
        findings = pipeline.check_only(config, memory=Memory(project))
        judged.append(steps[: steps.index("all")] if "all" in steps else list(steps))
        assert findings == pipeline.check_only(config), day
        codes.append({each.code for each in findings} & {"HND004", "HND005"})
    everything, one, nothing = ["asthma", "burns", "colds"], ["burns"], []
    assert judged == [everything, nothing, one, one, one, one, nothing]
    assert codes == [{"HND004"}, {"HND004"}, set(), set(), set(), {"HND005"}, {"HND005"}]


def test_a_check_of_some_articles_keeps_the_rest(project: Path, steps: list[str]) -> None:
    found(project)
    steps.clear()
    change(project, "source/zh/colds.md", "服药", "用药")
    found(project, "source/zh/colds.md")
    assert steps == ["colds"]
    found(project)
    assert steps == ["colds", "all"]


def test_a_build_and_a_check_that_judges_like_one_share(project: Path, steps: list[str]) -> None:
    config = load(project, TODAY)
    report = pipeline.build(config)
    assert steps == ["asthma", "burns", "colds", "all"]
    steps.clear()
    assert tuple(found(project, press=True)) == report.findings and steps == []
    found(project)
    assert steps == ["asthma", "burns", "colds", "all"], "a mere check asks for less"


def test_fresh_judges_everything(project: Path, steps: list[str]) -> None:
    first = found(project)
    steps.clear()
    assert found(project, fresh=True) == first and steps == ["asthma", "burns", "colds", "all"]
    steps.clear()
    found(project)
    assert steps == []


def test_an_interrupted_check_goes_on_where_it_stopped(
    project: Path, steps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(Court, "survey", stop)
        found(project)
    steps.clear()
    found(project)
    assert steps == ["all"]


def test_a_cure_is_found_in_the_new_text(project: Path, tmp_path: Path) -> None:
    change(project, "source/zh/asthma.md", "2次。", "2次.")
    shutil.copytree(project, tmp_path / "copy")
    found(project)
    config, other = load(project, TODAY), load(tmp_path / "copy", TODAY)
    assert pipeline.fix(config, memory=Memory(project)) == pipeline.fix(other)
    assert (project / "source/zh/asthma.md").read_text("utf-8") == PAIR["zh"]


@needs_git
def test_an_older_tree_is_judged_where_it_differs(
    project: Path, steps: list[str], capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOON))
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    for words in (["init", "-q"], ["add", "."], [*who, "commit", "-qm", "first"]):
        subprocess.run(["git", *words], cwd=project, check=True)
    change(project, "source/en/colds.md", "twice", "four times")
    with pytest.raises(SystemExit):
        main(["--project", str(project), "--ui", "en", "check", "--since", "HEAD"])
    assert steps == ["asthma", "burns", "colds", "all", "colds", "all"]
    assert "colds.md" in (said := capfd.readouterr().out) and "burns.md" not in said


def test_nothing_to_judge_loads_no_rules(project: Path) -> None:
    """Loading them costs more than all it does; SARIF alone lists them."""
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(NOON)}
    code = "import sys\nfrom duizhao.cli import main\ntry: main(sys.argv[1:])\nfinally: print(*sys.modules)"
    for shape in ("text", "json"):
        words = ["--project", str(project), "check", "--format", shape]
        for _ in range(2):
            done = subprocess.run([sys.executable, "-c", code, *words], cwd=ROOT, env=environment, capture_output=True)
        loaded = set(done.stdout.decode().splitlines()[-1].split())
        heavy = {"duizhao.check", "duizhao.project", "duizhao.align", "markdown_it", "yaml", "jinja2", "rapidfuzz"}
        assert "duizhao.pipeline" in loaded and not heavy & loaded, shape


# ---------------------------------------------------------------- other runs


def test_a_build_at_work_is_neither_waited_for_nor_disturbed(project: Path, steps: list[str]) -> None:
    with (
        Stage.open(project, project / "output") as stage,
        Store.open(stage.desk / "store") as build,
    ):
        build.remember("made:page", 1, [("web/a.html", b"a")])
        first = found(project, fresh=True)
        build.keep(("made",))
    steps.clear()
    assert found(project) == first and steps == []
    with Store.open(project / ".duizhao/store") as store:
        known = store.recall("made:page")
        assert known is not None and store.data(known.pages[0][1]) == b"a"


def test_two_checks_at_once_both_remember(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store") as one, Store.open(tmp_path / "store") as other:
        for number, store in enumerate((one, other)):
            store.remember(f"check:{number}", number)
            store.keep(("check",))
    with Store.open(tmp_path / "store") as store:
        assert store.recall("check:0") is not None and store.recall("check:1") is not None


def test_a_store_that_is_locked_or_damaged_stops_no_check(project: Path, steps: list[str]) -> None:
    first, place = found(project), project / ".duizhao/store/store.sqlite"
    other = sqlite3.connect(place, isolation_level=None)
    other.execute("begin exclusive")
    assert found(project) == first
    other.close()
    place.write_bytes(b"no database " * 100)
    said: list[Message] = []
    assert found(project, tell=said.append) == first and len(said) == 1
    steps.clear()
    assert found(project, tell=said.append) == first and len(said) == 1 and steps == []


@pytest.mark.parametrize("place", ["file", "link"])
def test_a_place_that_cannot_be_used_stops_no_check(project: Path, place: str, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    if place == "file":
        (project / ".duizhao").touch()
    else:
        (project / ".duizhao").symlink_to(tmp_path / "elsewhere")
    assert found(project) == plain(project)
    assert not any((tmp_path / "elsewhere").iterdir())


@needs_git
def test_git_sees_nothing_of_the_memory(project: Path) -> None:
    subprocess.run(["git", "init", "-q"], cwd=project, check=True)
    found(project)
    words = ["git", "status", "--short", "--untracked-files=all", ":!source"]
    assert subprocess.run(words, cwd=project, check=True, capture_output=True).stdout == b""
    assert not (project / "output").exists()


def test_nothing_is_left_where_there_is_no_project(tmp_path: Path) -> None:
    with pytest.raises(pipeline.Stop):
        pipeline.check_only(load(tmp_path, TODAY), memory=Memory(tmp_path))
    assert not any(tmp_path.iterdir())


# ---------------------------------------------------------------- what goes


def test_checks_age_no_pages(tmp_path: Path) -> None:
    def kept(key: str, line: str, pages: tuple[tuple[str, bytes], ...] = ()) -> None:
        with Store.open(tmp_path) as store:
            store.remember(key, 1, pages)
            store.keep((line,))

    kept("made:page", "made", (("web/a.html", b"a"),))
    for turn in range(table.GENERATIONS + 1):
        kept(f"check:{turn}", "check")
    with Store.open(tmp_path) as store:
        known = store.recall("made:page")
        assert known is not None and store.data(known.pages[0][1]) == b"a"
        assert store.recall("check:0") is None and store.recall("check:1") is not None


def test_checks_of_single_articles_do_not_pile_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "MOST", 3)
    for turn in range(80):
        with Store.open(tmp_path) as store:
            store.remember(f"check:{turn}", 1)
            store.keep()
    with Store.open(tmp_path) as store:
        known = [turn for turn in range(80) if store.recall(f"check:{turn}")]
    assert known[-1] == 79 and len(known) <= 4 * (table.GENERATIONS + 1)


def test_what_the_machine_said_at_one_moment_is_not_remembered(
    project: Path, steps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Unkeepable):
        Codec().plain(say("cannot read: {error}", error=Passing("Input/output error")))
    for lang in PAIR:
        write(project, f"source/{lang}/colds.md", PAIR[lang] + "\n![x](../figures/a.png)\n")
    (project / "source/figures").mkdir()
    (project / "source/figures/a.png").write_bytes(corpus.PNG)

    def refuse(*_: object, **__: object) -> int:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(door, "open", refuse, raising=False)
        assert any("Input/output error" in str(each.message) for each in found(project))
    steps.clear()
    now = found(project)
    assert steps == ["colds"] and now == plain(project)

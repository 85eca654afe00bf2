"""A build with a store leaves what a build without one leaves: the same findings, the same bytes, whatever happened."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields, replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from duizhao import pipeline, press, recall
from duizhao.config import Config, load
from duizhao.court import Court
from duizhao.finding import Severity, Stop
from duizhao.pipeline import Order, Report, Watch
from duizhao.press.model import About, Font, Job
from duizhao.recall import Known
from duizhao.render import page
from duizhao.resources import HOUSE
from duizhao.store import Store
from duizhao.workshop import Workshop

ROOT = Path(__file__).resolve().parent.parent
TODAY = date(2026, 1, 6)
SLUGS = ("asthma", "burns")
FRONT = {
    "zh": """title: {name}须知
summary: 一份说明。
main_message: 请按医生说的用药。
version: '1.0'
medical_reviewer: null
written: 2026-01-05
next_review: 2026-01-09
contact: 请联系诊所
publisher: 示例诊所
funding: 无
conflicts: 无
licence: CC BY 4.0
""",
    "en": "title: {name}\nsummary: Notes.\nmain_message: Take the medicine as told.\ntranslator: A. Example\n",
}
TEXT = {
    "zh": "\n## 要点 {#key}\n\n请每天用药2次。[@one]\n\n![一幅图](../figures/a.svg)\n\n请按时复诊。\n",
    "en": "\n## Key {#key}\n\nTake it twice a day.[@one]\n\n![A picture](../figures/a.svg)\n\nCome back on time.\n",
}
DISCLAIMER = {
    "zh": "## 声明 {#disclaimer}\n\n这不是医疗建议。\n",
    "en": "## Notice {#disclaimer}\n\nThis is not medical advice.\n",
}
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 {} h9"/></svg>'
RECORD = """[{"id": "one", "type": "article-journal", "title": "A study", "author": [{"family": "Example"}],
"container-title": "Journal", "volume": "3", "page": "1-9", "issued": {"date-parts": [[2020]]}, "language": "en"}]"""


def article(folder: Path, slug: str) -> None:
    for lang, front in FRONT.items():
        write(folder, f"source/{lang}/{slug}.md", f"---\n{front.format(name=slug)}---\n{TEXT[lang]}")


def write(folder: Path, path: str, text: str) -> None:
    place = folder / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, "utf-8")


def change(path: str, old: str, new: str) -> Edit:
    def edit(trial: Trial) -> None:
        place = trial.folder / path
        text = place.read_text("utf-8")
        assert old in text, f"{path} has no {old!r}"
        place.write_text(text.replace(old, new), "utf-8")

    return edit


@dataclass
class Trial:
    """A project with a store, and what its next run is told."""

    folder: Path
    day: int = 0
    draft: bool = False
    order: Order = field(default_factory=Order)
    formats: tuple[str, ...] = ("web", "wechat")

    def config(self, folder: Path) -> Config:
        config = load(folder, TODAY + timedelta(days=self.day), self.draft)
        return replace(config, formats=self.formats)

    def warm(self) -> Report:
        return pipeline.build(self.config(self.folder), self.order)

    def cold(self, folder: Path) -> Report:
        """The same in a copy that nobody has built in, but for output/."""
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.folder, folder, symlinks=True, ignore=shutil.ignore_patterns(".duizhao"))
        return pipeline.build(self.config(folder), self.order)


Edit = Callable[[Trial], None]


@pytest.fixture
def trial(tmp_path: Path) -> Trial:
    folder = tmp_path / "project"
    for slug in SLUGS:
        article(folder, slug)
    for lang, text in DISCLAIMER.items():
        write(folder, f"source/{lang}/_disclaimer.md", text)
    write(folder, "source/figures/a.svg", SVG.format(1))
    write(folder, "source/references.json", RECORD)
    write(folder, "pyproject.toml", "[tool.duizhao]\n")
    return Trial(folder)


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The steps that a build does, as it does them; what it remembers is not among them."""
    done: list[str] = []

    def listening(room: type, name: str, words: Callable[..., str]) -> None:
        was = getattr(room, name)

        def listen(self: object, *given: object) -> object:
            done.append(words(*given))
            return was(self, *given)

        monkeypatch.setattr(room, name, listen)

    listening(Court, "_judged", lambda slug, _: f"judged {slug}")
    listening(Court, "_surveyed", lambda _: "surveyed")
    listening(Workshop, "_done", lambda batch, _: f"printed {batch.slug} {batch.name}")
    return done


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def remove(*paths: str) -> Edit:
    def edit(trial: Trial) -> None:
        for path in paths:
            (trial.folder / path).unlink()

    return edit


def told(**words: object) -> Edit:
    def edit(trial: Trial) -> None:
        for name, value in words.items():
            setattr(trial, name, value)

    return edit


def house(template: str) -> str:
    return (HOUSE / template).read_text("utf-8")


def rename(trial: Trial) -> None:
    for lang in FRONT:
        place = trial.folder / f"source/{lang}/burns.md"
        if place.exists():
            place.rename(place.with_stem("scalds"))


def again(trial: Trial) -> None:
    article(trial.folder, "burns")


def shake(trial: Trial) -> None:
    """Damage some pages of the store, lose some, and flip bits in its table."""
    store = trial.folder / ".duizhao/store"
    dice = random.Random(3)
    for place in sorted((store / "pages").rglob("*")):
        if place.is_file():
            match dice.randrange(3):
                case 0:
                    place.unlink()
                case 1:
                    place.write_bytes(bytes(place.stat().st_size))
    data = bytearray((store / "store.sqlite").read_bytes())
    for _ in range(60):
        data[dice.randrange(len(data))] ^= 64
    (store / "store.sqlite").write_bytes(data)


def lose_output(trial: Trial) -> None:
    shutil.rmtree(trial.folder / "output")


def spoil_output(trial: Trial) -> None:
    """Somebody changes a page, letter for letter, and sets its date back."""
    place = trial.folder / "output/web/zh/asthma.html"
    was = place.stat()
    place.write_bytes(place.read_bytes().replace("诊".encode(), "症".encode()))
    os.utime(place, ns=(was.st_atime_ns, was.st_mtime_ns))


PAGE = "source/zh/asthma.md"
EDITS: dict[str, Edit] = {
    "a paragraph": change(PAGE, "请按时复诊。", "请按时复诊，带上病历。"),
    "a number wrong": change("source/en/asthma.md", "twice", "three times"),
    "and right": change("source/en/asthma.md", "three times", "twice"),
    "a glossary row": lambda trial: write(trial.folder, "source/glossary.csv", "zh,en\n复诊,follow-up\n"),
    "the same size": change("source/glossary.csv", "follow-up", "check-ups"),
    "a reference": change("source/references.json", "A study", "Another study"),
    "a picture": lambda trial: write(trial.folder, "source/figures/a.svg", SVG.format(2)),
    "no picture": remove("source/figures/a.svg"),
    "an unknown name beside it": lambda trial: write(trial.folder, "source/figures/b.svg", SVG.format(3)),
    "a draft without it": told(draft=True),
    "the picture back": lambda trial: write(trial.folder, "source/figures/a.svg", SVG.format(1)),
    "no draft": told(draft=False),
    "a fragment": change("source/en/_disclaimer.md", "not medical advice", "no medical advice"),
    "a style": lambda trial: write(trial.folder, "templates/style/web.css", "body { color: red }"),
    "a style changed": change("templates/style/web.css", "red", "tan"),
    "a template": lambda trial: write(trial.folder, "templates/web/article.html.j2", house("web/article.html.j2")),
    "a template changed": change("templates/web/article.html.j2", '<article class="text">', '<article class="prose">'),
    "a setting": lambda trial: write(trial.folder, "pyproject.toml", '[tool.duizhao]\npublisher = "Us"\n'),
    "three days later": told(day=3),
    "overdue": told(day=9),
    "the store shaken": shake,
    "output lost": lose_output,
    "output changed": spoil_output,
    "one article alone": told(order=Order(only=("asthma",))),
    "all again": told(order=Order()),
    "a rename": rename,
    "a translation gone": remove("source/en/scalds.md"),
    "the article gone": remove("source/zh/scalds.md"),
    "an article back": again,
    "a ledger": lambda trial: write(trial.folder, "source/en/asthma.sync.yaml", "damaged: ["),
    "no ledger": remove("source/en/asthma.sync.yaml"),
    "a link": lambda trial: (trial.folder / "source/figures/c.svg").symlink_to("a.svg"),
    "strict": told(order=Order(strict=True)),
}


def test_a_story_of_edits(trial: Trial, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After each edit the same project is built with its store and without: nobody can tell which is which."""
    monkeypatch.setattr("duizhao.store.sleep", lambda _: None)  # only what is quicker depends on it
    monkeypatch.setattr(pipeline, "FORMATS", ("web",))  # so that these are whole builds, which also remove pages
    grave = 0
    trial.formats = ("web",)
    trial.warm()
    for name, edit in EDITS.items():
        edit(trial)
        if name.startswith("a template"):
            page.environment.cache_clear()  # within one process, a template of the house stays the house's
        cold = trial.cold(tmp_path / "cold")
        warm = trial.warm()
        assert warm.findings == cold.findings, name
        assert tree(trial.folder / "output") == tree(tmp_path / "cold/output"), name
        assert (warm.published is None) == (cold.published is None), name
        assert cold.published is not None or trial.warm().findings == cold.findings, name
        grave += cold.published is None
    assert 3 <= grave < len(EDITS) / 2, "some edits stop the press, most do not"


# ---------------------------------------------------------------- what is not done again


def test_nothing_changed_nothing_done(trial: Trial, steps: list[str]) -> None:
    first = trial.warm()
    assert {"judged asthma", "surveyed", "printed asthma web", "printed burns wechat"} <= set(steps)
    steps.clear()
    second = trial.warm()
    assert steps == []
    assert second.findings == first.findings
    assert second.published is not None and first.published is not None
    assert second.published.written == () and set(second.published.unchanged) == set(first.published.written)


def test_one_paragraph_concerns_one_article(trial: Trial, steps: list[str]) -> None:
    trial.warm()
    steps.clear()
    EDITS["a paragraph"](trial)
    trial.warm()
    assert steps == ["judged asthma", "printed asthma web", "printed asthma wechat", "surveyed"]


def test_a_change_taken_back_is_remembered(trial: Trial, steps: list[str]) -> None:
    before = trial.warm()
    EDITS["a paragraph"](trial)
    trial.warm()
    steps.clear()
    change(PAGE, "，带上病历", "")(trial)
    after = trial.warm()
    assert steps == [] and after.findings == before.findings
    assert after.published is not None and "web/zh/asthma.html" in after.published.written


def test_an_error_is_remembered_like_what_is_right(trial: Trial, steps: list[str], tmp_path: Path) -> None:
    EDITS["a number wrong"](trial)
    first = trial.warm()
    steps.clear()
    second = trial.warm()
    assert steps == [] and second.published is None
    assert second.findings == first.findings == trial.cold(tmp_path / "cold").findings


def test_fresh_does_everything_again(trial: Trial, steps: list[str]) -> None:
    trial.warm()
    before = len(steps)
    steps.clear()
    trial.order = Order(fresh=True)
    trial.warm()
    assert len(steps) == before
    steps.clear()
    trial.order = Order()
    trial.warm()
    assert steps == []


def test_an_interrupted_build_goes_on_where_it_stopped(trial: Trial, steps: list[str]) -> None:
    def stop(done: int, _total: int, _name: str) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        pipeline.build(trial.config(trial.folder), watch=Watch(step=stop))
    assert not (trial.folder / "output").exists()
    steps.clear()
    trial.warm()
    assert "judged asthma" not in steps and "printed asthma web" not in steps and "printed burns web" in steps


def test_a_file_changed_during_a_build_leaves_no_trace(trial: Trial, tmp_path: Path) -> None:
    """What was read may be neither what the file held before nor what it holds now."""

    path = "source/zh/burns.md"

    def meddle(done: int, _total: int, _name: str) -> None:
        if done == 1:  # asthma is being made, burns will be read next
            change(path, "请按时复诊。", "请按时复诊，带上病历。")(trial)

    with pytest.raises(Stop, match="changed"):
        pipeline.build(trial.config(trial.folder), watch=Watch(step=meddle))
    change(path, "，带上病历", "")(trial)
    assert trial.warm().findings == trial.cold(tmp_path / "cold").findings
    assert tree(trial.folder / "output") == tree(tmp_path / "cold/output")


def test_a_page_changed_while_others_are_made_is_not_called_unchanged(trial: Trial) -> None:
    trial.warm()
    EDITS["a paragraph"](trial)
    place = trial.folder / "output/web/zh/burns.html"

    def meddle(done: int, total: int, _name: str) -> None:
        if done == total:
            place.write_text("mine")

    with pytest.raises(Stop, match="somebody changed"):
        pipeline.build(trial.config(trial.folder), watch=Watch(step=meddle))
    assert place.read_text() == "mine"


# ---------------------------------------------------------------- paper


@pytest.fixture
def pressed(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The jobs that reach the press."""
    done: list[str] = []
    printed = press.printed

    def listen(job: Job):
        done.append(job.path)
        return printed(job)

    monkeypatch.setattr(press, "printed", listen)
    yield done


def test_paper_is_printed_when_the_paper_changes(trial: Trial, pressed: list[str]) -> None:
    """Neither another day nor a new row of the glossary costs a sheet."""
    for slug in SLUGS[1:]:
        remove(f"source/zh/{slug}.md", f"source/en/{slug}.md")(trial)

    def built() -> Report:
        pressed.clear()
        return pipeline.build(replace(trial.config(trial.folder), formats=("handout",), side_by_side=False))

    first = built()
    assert pressed == ["handout/asthma.zh.pdf", "handout/asthma.en.pdf"]
    assert not any(each.severity is Severity.ERROR for each in first.findings)
    EDITS["a glossary row"](trial)
    trial.day = 2
    built()
    assert pressed == []
    EDITS["a paragraph"](trial)
    built()
    assert pressed == ["handout/asthma.zh.pdf"]


# ---------------------------------------------------------------- the command


def test_a_build_with_nothing_to_do_loads_neither_rules_nor_templates(trial: Trial) -> None:
    """Loading them costs more than all it does."""
    trial.warm()
    words = ["--project", str(trial.folder), "build", "--formats", "web,wechat"]
    code = (
        f"import sys; sys.argv[1:] = {words!r}\nfrom duizhao.cli import main\ntry: main()\nfinally: print(*sys.modules)"
    )
    environment = os.environ | {"SOURCE_DATE_EPOCH": "1767700000"}
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    assert "0 files written" in done.stdout, done.stderr
    heavy = {"duizhao.check", "duizhao.render.web", "jinja2", "markdown_it", "yaml", "weasyprint", "lxml", "uharfbuzz"}
    assert "duizhao.pipeline" in loaded and not heavy & loaded


def test_a_sheet_is_known_by_all_that_its_bytes_depend_on(trial: Trial) -> None:
    """By every field of a job but where it is to lie."""
    font = Font("Rare", "1" * 64, frozenset("字"), Path("/here/rare.ttf"))
    job = Job("handout/a.zh.pdf", "html", {"a": b"1"}, press.STANDARDS[0], (font,), About("title"))
    others = {
        "html": ["other"],
        "images": [{}, {"a": b"2"}, {"b": b"1"}],
        "standard": [press.STANDARDS[1]],
        "fonts": [(), (replace(font, digest="2" * 64),), (replace(font, family="Odd"),)],
        "about": [None, *(replace(About("title"), **{each.name: ("x",)}) for each in fields(About))],
    }
    assert set(others) == {each.name for each in fields(Job)} - {"path"}
    with Store.open(trial.folder / "store") as store:
        known = Known(trial.config(trial.folder), store)
        keys = [known.sheet(replace(job, **{name: value})) for name, values in others.items() for value in values]
        assert len({known.sheet(job), *keys}) == 1 + len(keys)
        assert known.sheet(replace(job, path="b", fonts=(replace(font, path=Path("/there")),))) == known.sheet(job)


def test_the_press_is_known_by_all_files_it_is_made_of(tmp_path: Path) -> None:
    """A place that is not there is passed over in silence: a file that moved would fall out of the key."""
    with Store.open(tmp_path) as store:
        marks = recall.known._press(store)
    folders = [ROOT / "duizhao" / room for room in ("press", "model")]
    files = {path.relative_to(ROOT / "duizhao").as_posix() for each in folders for path in each.rglob("*.py")}
    assert len(files) > 10 and files | {"resources.py", "__init__.py"} <= set(marks)
    assert {len(marks[path]) for path in files} == {64}

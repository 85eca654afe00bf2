"""The main job as its users run it: the command line, a real article, and what may never happen to output/."""

from __future__ import annotations

import hashlib
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SLUG = "stem-cells-atopic-dermatitis"
EN = f"source/en/{SLUG}.md"
EDITIONS = ("zh", "en", "zh-en")
QUICK = ("build", "--formats", "web,wechat")
ENVIRONMENT = {"LANG": "C.UTF-8", "SOURCE_DATE_EPOCH": "1795392000"}  # 2026-11-23


def run(project: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "duizhao", "--project", str(project), *words],
        cwd=ROOT,
        env=os.environ | ENVIRONMENT,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def copied(folder: Path) -> Path:
    shutil.copytree(ROOT / "source", folder / "source")
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def picture(project: Path) -> dict[str, str]:
    """Every file of output/ with its hash."""
    output = project / "output"
    return {
        path.relative_to(output).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(output.rglob("*"))
        if path.is_file()
    }


def kept(project: Path) -> bool:
    """Whether every file that the manifest names is there, to the letter."""
    manifest = project / "output" / "manifest.json"
    if not manifest.exists():
        return not picture(project)
    listed = {name: entry["sha256"] for name, entry in json.loads(manifest.read_bytes())["files"].items()}
    return listed.items() <= picture(project).items()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with every output made, left as it is by all tests."""
    project = copied(tmp_path_factory.mktemp("built"))
    done = run(project, "build")
    assert done.returncode == 0, done.stderr
    return project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with web and WeChat pages made, to be damaged."""
    done = run(copied(tmp_path), *QUICK)
    assert done.returncode == 0, done.stderr
    return tmp_path


# ---------------------------------------------------------------- what a build leaves


def test_every_promised_file_is_there(built: Path) -> None:
    promised = {"web/index.html", "manifest.json"}
    promised |= {f"web/{edition}/{SLUG}.html" for edition in EDITIONS}
    promised |= {f"handout/{SLUG}.{edition}.pdf" for edition in EDITIONS}
    promised |= {f"wechat/{lang}/{SLUG}.html" for lang in ("zh", "en")}
    assert promised <= set(picture(built))
    assert kept(built)


def test_the_manifest_names_what_the_pages_came_from(built: Path) -> None:
    manifest = json.loads((built / "output/manifest.json").read_text("utf-8"))
    inputs = manifest["inputs"]
    assert {EN, f"source/zh/{SLUG}.md", "source/references.json", "source/figures/fig-who.svg"} <= set(inputs)
    assert inputs[EN] == hashlib.sha256((built / EN).read_bytes()).hexdigest()


def test_two_folders_give_the_same_bytes(built: Path, tmp_path: Path) -> None:
    other = copied(tmp_path / "a folder with another name")
    done = subprocess.run(
        [sys.executable, "-m", "duizhao", "build", "--project", str(other)],
        cwd=ROOT,
        env=os.environ | ENVIRONMENT | {"PYTHONHASHSEED": "7", "TZ": "Asia/Shanghai", "HOME": str(tmp_path)},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert picture(built) == picture(other)


def test_no_output_tells_of_this_machine(built: Path) -> None:
    words = [str(built).encode(), str(ROOT).encode(), b"/home/", b"/tmp/"]
    for path in (built / "output").rglob("*"):
        if path.is_file() and path.suffix != ".png":
            data = path.read_bytes()
            assert not any(word in data for word in words), path


def test_a_second_build_changes_nothing(built: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (built / "output").rglob("*") if path.is_file()}
    done = run(built, "build")
    assert done.returncode == 0
    assert before == {path: path.stat().st_mtime_ns for path in (built / "output").rglob("*") if path.is_file()}


def test_every_output_carries_disclaimer_and_references(built: Path) -> None:
    """Read with eyes of its own, not with the prover's: a sentence of the disclaimer and the first and last source."""
    sentence = {
        "zh": "没有和您的医生商量，请不要开始、停止或改变治疗。",
        "en": "Do not start, stop or change a treatment before",
    }
    last = {"zh": "[23]", "en": "23."}
    for edition in EDITIONS:
        pages = [
            text_of(built / f"output/web/{edition}/{SLUG}.html"),
            pdf_text(built / f"output/handout/{SLUG}.{edition}.pdf"),
        ]
        if edition in sentence:
            pages.append(text_of(built / f"output/wechat/{edition}/{SLUG}.html"))
        for text in pages:
            for lang in edition.split("-"):
                assert squeezed(sentence[lang]) in squeezed(text)
            assert "Najera" in text and last[edition.split("-")[0]] in text


def squeezed(text: str) -> str:
    return "".join(text.split())


def text_of(path: Path) -> str:
    from lxml import html

    return str(html.fromstring(path.read_bytes().decode()).text_content())


def pdf_text(path: Path) -> str:
    import pypdfium2

    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_printed_files_are_sound(built: Path, edition: str) -> None:
    """All fonts embedded and the house's own, tagged, titled, with a language, as PDF/UA-1 asks."""
    import pikepdf

    with pikepdf.open(built / f"output/handout/{SLUG}.{edition}.pdf") as pdf:
        fonts = {
            str(each.BaseFont): each
            for each in pdf.objects
            if isinstance(each, pikepdf.Dictionary) and "/BaseFont" in each
        }
        assert fonts and all("Duizhao" in name for name in fonts)
        described = [
            each
            for each in pdf.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/FontDescriptor"
        ]
        assert described and all({"/FontFile2", "/FontFile3"} & set(each.keys()) for each in described)
        assert pdf.Root.MarkInfo.Marked and "/StructTreeRoot" in pdf.Root
        assert str(pdf.Root.Lang) == {"zh": "zh-Hans", "en": "en", "zh-en": "zh-Hans"}[edition]
        assert "Stem cells" in str(pdf.docinfo.Title) or "干细胞" in str(pdf.docinfo.Title)
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        with pdf.open_metadata() as meta:
            assert meta["pdfuaid:part"] == "1" and meta["dc:title"]
        assert not pdf.check_pdf_syntax()


# ---------------------------------------------------------------- what stops the press


def without_section(text: str) -> str:
    start = text.index("## What do we not know?")
    return text[:start] + text[text.index("### What comes next in research?") :]


def without_paragraph(text: str) -> str:
    start = text.index("An earlier report has only 2 cases")
    return text[:start] + text[text.index("### Other studies in mice and dogs") :]


def without_line(opening: str):
    def damage(text: str) -> str:
        lines = text.split("\n")
        (number,) = [n for n, line in enumerate(lines) if line.startswith(opening)]
        return "\n".join(lines[:number] + lines[number + 1 :])

    return damage


def without_citation(text: str) -> str:
    return text.replace("less water was lost through the skin [@shin2020]", "less water was lost through the skin")


DAMAGE = {  # name -> (damage, code, the line before or at the place, the Chinese line)
    "section": (without_section, "STR003", "The phase 3 trial in 197 people", "## 还有哪些不知道？"),
    "paragraph": (
        without_paragraph,
        "STR006",
        "The study of exosomes on the face: 20 people",
        "更早的一份报告只有2个病例",
    ),
    "list item": (
        without_line("- [ ] Who pays?"),
        "STR010",
        "- [ ] Is this a registered clinical trial?",
        "- [ ] 钱由谁出？",
    ),
    "table row": (without_line("| Induced pluripotent"), "STR014", "| Mesenchymal", "| 诱导多能干细胞（iPSC）"),
    "citation": (without_citation, "CIT003", "- **Closing the gaps", "- **堵住细胞之间的缝隙**"),
}


@pytest.mark.parametrize("name", DAMAGE)
def test_a_loss_in_the_translation_stops_the_press(project: Path, name: str) -> None:
    damage, code, line, chinese = DAMAGE[name]
    before = picture(project)
    path = project / EN
    text = path.read_text("utf-8")
    damaged = damage(text)
    assert damaged != text
    path.write_text(damaged, "utf-8")
    found = json.loads(run(project, "check", "--format", "json").stdout)["findings"]
    errors = [each for each in found if each["severity"] == "error"]
    structural = [each for each in errors if each["code"] == code]
    assert len(structural) == 1 and {each["code"] for each in errors} == {code}
    (finding,) = structural
    assert finding["path"] == EN
    assert damaged.split("\n")[finding["line"] - 1].startswith(line)
    assert finding["beside"]["path"] == f"source/zh/{SLUG}.md"
    assert finding["beside"]["text"].startswith(chinese)
    done = run(project, *QUICK)
    assert done.returncode == 1
    assert f"{EN}:{finding['line']}:" in done.stderr and code in done.stderr and chinese in done.stderr
    assert picture(project) == before


def test_a_lost_disclaimer_stops_the_press(project: Path) -> None:
    before = picture(project)
    (project / "source/en/_disclaimer.md").unlink()
    done = run(project, *QUICK)
    assert done.returncode == 1 and "HND001" in done.stderr and EN in done.stderr
    assert picture(project) == before


def test_an_unreadable_file_is_named_and_nothing_is_lost(project: Path) -> None:
    before = picture(project)
    (project / EN).write_bytes((project / f"source/zh/{SLUG}.md").read_text("utf-8").encode("gb18030"))
    done = run(project, *QUICK)
    assert done.returncode == 1 and "MDX005" in done.stderr and "GB18030" in done.stderr
    assert "Traceback" not in done.stderr
    assert picture(project) == before


def test_a_draft_is_built_in_spite_of_errors_and_says_so(project: Path) -> None:
    (project / EN).write_text(without_citation((project / EN).read_text("utf-8")), "utf-8")
    done = run(project, "build", "--draft")
    assert done.returncode == 0 and "CIT003" in done.stderr
    for edition in EDITIONS:
        import pypdfium2

        with pypdfium2.PdfDocument(project / f"output/handout/{SLUG}.{edition}.pdf") as document:
            assert all("DRAFT" in page.get_textpage().get_text_bounded() for page in document)
        assert "DRAFT 草稿" in text_of(project / f"output/web/{edition}/{SLUG}.html")
    assert "DRAFT 草稿" in text_of(project / f"output/wechat/zh/{SLUG}.html")


def test_only_one_article_and_only_some_formats(project: Path) -> None:
    before = picture(project)
    done = run(project, "build", "--only", SLUG, "--formats", "wechat")
    assert done.returncode == 0, done.stderr
    assert picture(project) == before
    done = run(project, "build", "--only", "no-such-article")
    assert done.returncode == 2 and SLUG in done.stderr


# ---------------------------------------------------------------- kills


def test_twenty_builds_killed_at_random_leave_output_whole(project: Path) -> None:
    """Right after a kill every file is complete, old or new, and the manifest is true; the next build succeeds."""
    dice = random.Random(20261123)
    begun = time.monotonic()
    run(project, *QUICK)
    spent = time.monotonic() - begun
    killed = 0
    for number in range(20):
        for path in (project / f"source/zh/{SLUG}.md", project / EN):  # every build has something new to write
            text = path.read_text("utf-8")
            path.write_text(re.sub(r"(version|translator): .*", rf"\1: build {number}", text), "utf-8")
        before = picture(project)
        process = subprocess.Popen(
            [sys.executable, "-m", "duizhao", "--project", str(project), *QUICK],
            cwd=ROOT,
            env=os.environ | ENVIRONMENT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            process.wait(dice.uniform(0.3, 0.95) * spent)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            killed += 1
        after = picture(project)
        assert kept(project), f"kill {number}"
        begun = time.monotonic()
        done = run(project, *QUICK)
        spent = time.monotonic() - begun  # anew each time: other work on the machine comes and goes
        assert done.returncode == 0, done.stderr
        final = picture(project)
        assert kept(project) and final.keys() == before.keys()
        for name, data in after.items():
            assert name == "manifest.json" or data in (before[name], final[name]), name
    assert killed >= 5, "too few builds were hit: the schedule is off"
    assert not [path for path in (project / ".duizhao").iterdir() if "stage" in path.name or "pending" in path.name]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_build_leaves_nothing_behind(project: Path, number: signal.Signals) -> None:
    before = picture(project)
    process = subprocess.Popen(
        [sys.executable, "-m", "duizhao", "--project", str(project), "build"],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a background job's children are deaf to it
    )
    time.sleep(1.5)
    process.send_signal(number)
    _, said = process.communicate()
    assert process.returncode == {signal.SIGINT: 130, signal.SIGTERM: 143}[number]
    assert "Traceback" not in said
    assert picture(project) == before and not list((project / ".duizhao").glob("*stage*"))


# ---------------------------------------------------------------- the check alone


def test_a_bare_pair_can_be_checked(tmp_path: Path) -> None:
    for lang, text in {"zh": "服药5天。\n", "en": "Take it for 6 days.\n"}.items():
        (tmp_path / "source" / lang).mkdir(parents=True)
        (tmp_path / "source" / lang / "x.md").write_text(text, "utf-8")
    done = run(tmp_path, "check", "--format", "json")
    report = json.loads(done.stdout)
    assert done.returncode == 1 and report["version"] == 1
    assert [each["code"] for each in report["findings"] if each["severity"] != "info"] == ["NUM001"]
    (tmp_path / "source/en/x.md").write_text("Take it for 5 days.\n", "utf-8")
    assert run(tmp_path, "check", "--format", "json").returncode == 0


def test_a_bare_pair_may_link_to_what_it_left_at_home(tmp_path: Path) -> None:
    for lang, text in {"zh": "详见[运动手册](../docs/x.md)。\n", "en": "See the [booklet](../docs/x.md).\n"}.items():
        (tmp_path / "source" / lang).mkdir(parents=True)
        (tmp_path / "source" / lang / "x.md").write_text(text, "utf-8")
    done = run(tmp_path, "check", "--format", "json")
    report = json.loads(done.stdout)["findings"]
    assert done.returncode == 0
    assert [each["severity"] for each in report if each["code"] == "INL002"] == ["info", "info"]
    (tmp_path / "source/en/x.md").write_text("See the [booklet](javascript:x).\n", "utf-8")
    assert run(tmp_path, "check").returncode == 1


def test_a_check_never_loads_the_pdf_engine_or_the_templates() -> None:
    code = (
        "import sys\nfrom duizhao.cli import main\n"
        "try:\n    main(['check'])\nexcept SystemExit as leave:\n    assert leave.code == 0\n"
        "print([name for name in ('weasyprint', 'jinja2', 'uharfbuzz', 'pypdfium2') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.rstrip().endswith("[]")


def test_only_the_files_named_are_checked(project: Path) -> None:
    other = project / "source/zh/other.md"
    other.write_text("---\ntitle: 别的\n---\n\n5\n", "utf-8")
    assert run(project, "check").returncode == 1
    assert run(project, "check", EN).returncode == 0
    assert run(project, "check", "source/zh/other.md").returncode == 1
    assert run(project, "check", "source/zh/none.md").returncode == 2


@pytest.fixture(scope="module")
def shown() -> Iterator[str]:
    yield run(ROOT, "--ui", "zh", "--help").stdout


def test_help_speaks_chinese(shown: str) -> None:
    assert "中英" in shown or "对照" in shown
    assert {"build", "check", "explain", "doctor"} <= set(shown.split())


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--project", "no-such-folder", "check"), 2, "no-such-folder"),
        (("explain", "NUM001"), 0, "number-mismatch"),
        (("explain", "number-mismatch"), 0, "NUM001"),
        (("explain", "XXX999"), 2, "XXX999"),
        (("build", "--formats", "epub"), 2, "epub"),
        (("frobnicate",), 2, "frobnicate"),
        (("--version",), 0, "duizhao"),
        (("doctor",), 0, "Python"),
    ],
)
def test_words_and_exit_codes(words: tuple[str, ...], code: int, said: str) -> None:
    done = run(ROOT, *words)
    assert done.returncode == code, done.stderr
    assert said in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_a_slip_in_the_settings_is_shown_with_its_line(tmp_path: Path) -> None:
    copied(tmp_path)
    (tmp_path / "pyproject.toml").write_text('[tool.duizhao]\npublsher = "A clinic"\n', "utf-8")
    done = run(tmp_path, "check")
    assert done.returncode == 2
    assert 'pyproject.toml:2:1: [tool.duizhao] has no setting "publsher"' in done.stderr
    assert 'did you mean "publisher"?' in done.stderr

"""The wheel: installed elsewhere it has all that a checkout has, and makes handouts without one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from duizhao.bootstrap import installer

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, made without network and without touching the checkout."""
    pytest.importorskip("hatchling", reason="hatchling is not installed: no wheel can be built here")
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`duizhao` as pip installs it, in an environment that knows this one's packages but not the checkout."""
    folder = tmp_path_factory.mktemp("clean") / "env"
    venv.EnvBuilder(symlinks=os.name != "nt").create(folder)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(folder), "installed_base": str(folder)}))
    (packages / "others.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    pip = installer.at_hand(ROOT, scripts / "python")
    if not pip:
        pytest.skip("this Python has no pip to install a wheel with")
    subprocess.run([*pip, "install", "--quiet", "--no-index", "--no-deps", str(wheel)], check=True)
    return scripts / "duizhao"


def files(folder: str, pattern: str) -> set[str]:
    return {path.relative_to(ROOT / folder).as_posix() for path in (ROOT / folder).rglob(pattern) if path.is_file()}


@pytest.mark.parametrize(
    ("inside", "folder", "pattern"),
    [
        ("duizhao/templates", "templates", "*.j2"),
        ("duizhao/templates", "templates", "*.css"),
        ("duizhao/templates", "templates", "*.ttf"),
        ("duizhao/templates", "templates", "OFL.txt"),
        ("duizhao/templates", "templates", "*.po"),
        ("duizhao/templates", "templates", "new/*/*"),
        ("duizhao/rules", "tests/rules", "*.md"),
        ("duizhao", "duizhao", "*.py"),
    ],
)
def test_nothing_is_left_behind(wheel: Path, inside: str, folder: str, pattern: str) -> None:
    wanted = files(folder, pattern)
    assert wanted, f"no {pattern} below {folder}: this test looks in the wrong place"
    with zipfile.ZipFile(wheel) as archive:
        packed = set(archive.namelist())
    assert {f"{inside}/{name}" for name in wanted} <= packed


def test_the_licence_texts_travel_with_it(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        licences = {Path(name).name for name in archive.namelist() if "/licenses/" in name}
    assert licences == {"LICENSE", "CC-BY-4.0.txt", "OFL-1.1.txt"}


def run(program: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    variables = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(
        [program, *arguments], cwd=folder, env=variables, check=False, capture_output=True, encoding="utf-8"
    )


def test_it_is_the_installed_program_that_runs(program: Path, tmp_path: Path) -> None:
    code = "import duizhao.resources as r; print(r.HOUSE, r.RULES_FOLDER)"
    done = subprocess.run(
        [program.with_name("python"), "-c", code], cwd=tmp_path, check=True, capture_output=True, encoding="utf-8"
    )
    assert str(ROOT) not in done.stdout
    assert done.stdout.count(str(program.parent.parent)) == 2


def test_a_project_elsewhere_is_built(program: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "source", tmp_path / "source")
    done = run(program, tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    made = {path.relative_to(tmp_path / "output").as_posix() for path in (tmp_path / "output").rglob("*.*")}
    slug = "stem-cells-atopic-dermatitis"
    assert {f"handout/{slug}.{each}.pdf" for each in ("zh", "en", "zh-en")} <= made
    assert {f"web/{each}/{slug}.html" for each in ("zh", "en", "zh-en")} <= made
    assert {f"wechat/{each}/{slug}.html" for each in ("zh", "en")} <= made
    assert {"web/index.html", "manifest.json"} <= made


def test_it_explains_its_rules(program: Path, tmp_path: Path) -> None:
    done = run(program, tmp_path, "explain", "NUM001")
    assert done.returncode == 0, done.stderr
    assert "NUM001" in done.stdout

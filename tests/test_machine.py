"""What set-up asks of a machine: a Python, Pango for PDFs, and packages whose hashes are listed."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

from duizhao import bootstrap
from duizhao.bootstrap import debian, pango
from duizhao.bootstrap.speech import Halt

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        ("", True),
        ("build --only x", True),
        ("--draft", True),
        ("preview", True),
        ("build --formats web,wechat", False),
        ("--formats=wechat build", False),
        ("build --formats web,handout", True),
        ("check", False),
        ("--project here check --format json", False),
        ("explain NUM001", False),
        ("doctor", False),
        ("build --help", False),
        ("--version", False),
    ],
)
def test_only_pdfs_need_pango(arguments: str, wanted: bool) -> None:
    assert bootstrap.prints(arguments.split()) is wanted


def test_without_pango_it_says_what_to_type(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pango, "loadable", lambda: False)
    monkeypatch.setattr(sys, "platform", "linux")
    tools = {"dnf"}
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}" if name in tools else None)
    with pytest.raises(Halt, match=r"type: dnf install pango .*\n.*--formats web,wechat"):
        pango.ready(tmp_path)
    tools.clear()
    with pytest.raises(Halt, match="package manager"):
        pango.ready(tmp_path)


APT = """#!/bin/sh
case "$*" in
  *update*) touch lists ;;
  *download*) for name; do case "$name" in lib*=*) : >"${name%%=*}.deb" ;; esac; done ;;
  *install*)
    test -e lists || { echo "E: Unable to locate package libnew"; exit 100; }
    echo "Inst libold [1.0] (1.1 Debian:12 [amd64])"
    echo "Inst libdep (2.0-1 Debian:12 [amd64])"
    echo "Inst libnew (3.0 Debian:12 [amd64])" ;;
esac
"""
DPKG = '#!/bin/sh\nmkdir -p "$3/usr/lib"; touch "$3/usr/lib/$(basename "$2" .deb).so.0"\n'


@pytest.mark.skipif(os.name == "nt", reason="apt is Debian's")
def test_an_ordinary_user_gets_the_missing_packages_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tools = tmp_path / "tools"
    tools.mkdir()
    for name, script in (("apt-get", APT), ("dpkg", DPKG)):
        (tools / name).write_text(script, "utf-8")
        (tools / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}:{os.environ['PATH']}")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.chdir(tmp_path)
    debian.provide(tmp_path, ("libnew",), tmp_path / "unpacked")
    names = {path.name for path in (tmp_path / "unpacked").rglob("*") if path.is_file()}
    assert names == {"libdep.so.0", "libnew.so.0"}, "what is installed already stays the system's"


def test_set_up_needs_the_standard_library_alone() -> None:
    for path in (ROOT / "duizhao" / "bootstrap").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Import(names=names):
                    modules = [alias.name for alias in names]
                case ast.ImportFrom(module=module):
                    modules = [str(module)]
                case _:
                    continue
            for module in modules:
                own = module.startswith("duizhao.bootstrap")
                assert own or module.partition(".")[0] in sys.stdlib_module_names, f"{path.name}: {module}"


def test_an_old_python_is_told_what_to_do() -> None:
    ast.parse((ROOT / "build.py").read_text("utf-8"), feature_version=(3, 6))
    code = "import runpy, sys; sys.version_info = (3, 9, 2); runpy.run_path('build.py', run_name='__main__')"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False, capture_output=True, text=True)
    assert done.returncode == 2
    assert "3.11 or newer is needed, this is 3.9.2" in done.stderr


def pins(name: str) -> Mapping[str, str]:
    text = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")
    return dict(re.findall(r"(?m)^([\w.-]+)==([\w.]+)", text))


@pytest.mark.parametrize("name", ["run", "test"])
def test_every_package_is_locked_by_hash_and_no_index_is_named(name: str) -> None:
    text = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")
    entries = re.split(r"(?m)^(?=[\w.-]+==)", text)[1:]
    assert len(entries) == len(pins(name))
    assert [entry.split("\n")[0] for entry in entries if not re.search(r"--hash=sha256:[0-9a-f]{64}", entry)] == []
    assert not re.search(r"https?:|--(index-url|extra-index-url|find-links)|file:|/", text)


def test_the_locks_agree_with_the_project() -> None:
    run, test = pins("run"), pins("test")
    assert run.items() <= test.items()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    for lock, lines in ((run, project["dependencies"]), (test, project["optional-dependencies"]["test"])):
        missing = {re.match(r"[\w.-]+", line)[0].lower() for line in lines} - lock.keys()  # type: ignore[index]
        assert not missing, "type: make lock"

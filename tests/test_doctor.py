"""The doctor: names what is missing and the line to type, and nothing that is not missing."""

from __future__ import annotations

import shutil
from importlib import metadata
from pathlib import Path

import pytest

from duizhao import doctor
from duizhao.bootstrap import pango


def row(project: Path, name: str) -> doctor.Row:
    return next(each for each in doctor.examine(project) if str(each.name) == name)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "source" / "zh").mkdir(parents=True)
    (tmp_path / "source" / "zh" / "x.md").write_text("# 题\n", "utf-8")
    return tmp_path


def test_a_machine_that_runs_these_tests_lacks_nothing_needed(project: Path) -> None:
    assert [str(each.name) for each in doctor.examine(project) if not each.good] == []


def test_pango(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pango, "loadable", lambda: False)
    monkeypatch.setattr(shutil, "which", lambda name: "/usr/bin/dnf" if name == "dnf" else None)
    found = row(project, "Pango")
    assert not found.good
    assert str(found.cure) == "type: dnf install pango harfbuzz"


def test_a_package(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    present = metadata.version

    def version(name: str) -> str:
        if name == "lxml":
            raise metadata.PackageNotFoundError(name)
        return present(name)

    monkeypatch.setattr(metadata, "version", version)
    found = row(project, "Python packages")
    assert str(found.found) == "missing: lxml"
    assert str(found.cure) == "type: python3 build.py doctor"


def test_fonts(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "HOUSE", project)
    assert "DuizhaoSansSC-Regular.ttf" in str(row(project, "Fonts").found)


def test_a_folder_without_articles(tmp_path: Path) -> None:
    assert not row(tmp_path, "Articles").good


def test_what_only_tests_need_is_no_fault(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    found = row(project, "Poppler")
    assert found.good
    lines = doctor.text((found,), str).splitlines()
    assert lines == ["[tests only] Poppler  not found", "    type: apt-get install poppler-utils"]

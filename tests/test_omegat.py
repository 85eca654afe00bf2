"""OmegaT itself, without a window: a text that it translated comes back rightly, and nothing else changes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import trips

from duizhao.exchange import xliff

TRY = trips.ROOT / "tests" / "omegat" / "try.sh"
TEXT = "Apply the medicine **at once** after a bath [@li2020]."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What tests/omegat/try.sh leaves in a folder with the rest of an earlier run."""
    if shutil.which("omegat") is None:
        pytest.skip("OmegaT is missing: apt-get install --no-install-recommends omegat")
    made = tmp_path_factory.mktemp("omegat")
    for rest in ("project/source/zh", "omegat/source", "before/zh"):
        (made / rest).mkdir(parents=True)
        (made / rest / "rest.md").write_text("旧的\n", "utf-8")
    done = subprocess.run(
        ["bash", TRY, made],
        env={**os.environ, "PYTHON": sys.executable},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Translated document created" in done.stdout
    assert not [line for line in done.stderr.splitlines() if ": Error" in line or "Exception" in line]
    return made


def test_omegat_gives_back_what_it_was_given(folder: Path) -> None:
    """Read by ourselves, its file says of every text what the exported one says, except of the two translated."""
    gone, come = (
        {
            answer.id: answer
            for answer in xliff.read((folder / "omegat" / name / "care.en.xlf").read_bytes(), name).answers
        }
        for name in ("source", "target")
    )
    assert [(answer.id, answer.source) for answer in gone.values()] == [
        (id, answer.source) for id, answer in come.items()
    ]
    changed = {come[id].target for id in come if come[id].target != gone[id].target}
    assert changed == {TEXT, "Do not scratch."}


def test_new_texts_stand_where_they_belong_and_all_else_is_untouched(folder: Path) -> None:
    before, after = (
        {path.relative_to(top).as_posix(): path.read_bytes() for path in top.rglob("*") if path.is_file()}
        for top in (folder / "before", folder / "project" / "source")
    )
    assert {path for path in after if after[path] != before.get(path)} == {"en/care.md", "en/care.sync.yaml"}
    old = (TRY.parent / "en.md").read_text("utf-8").splitlines()
    assert after["en/care.md"].decode().splitlines() == [*old[:4], TEXT, "", *old[4:], "", "Do not scratch."]


def test_they_are_confirmed_and_nobody_else_is(folder: Path) -> None:
    """The repeated text has come from the exported memory (tm/auto), whose exact matches OmegaT takes by itself."""
    known = trips.records(folder / "project", "source/en/care.sync.yaml")
    signed = {record.source: record.translated and record.translated.by for record in known.values()}
    assert [record.translated and record.translated.by for record in known.values()].count("Zhao") == 2
    assert signed["洗完澡，请**马上**涂药[@li2020]。"] == "Zhao"
    assert len(known) == 6 and set(signed.values()) <= {"Li", "Zhao"}

"""A project for each test, and one process that runs all commands."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desk_commands.folder import ROOT, Done, Run

ZH = """---
title: 湿疹
status: {status}
---

## 护理 {{#care}}

每天洗手。

多喝水。

## 用药 {{#doses}}

每天服药2次。

> [!WARNING]
> 不要停药。
"""
EN = """---
title: Eczema
---

## Care {#care}

Wash your hands every day.

Drink water.

## Medicine {#doses}

Take it twice a day.

> [!WARNING]
> Do not stop your medicine.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles with a translation and one without."""
    made = tmp_path / "project"
    for path, text in (
        ("zh/skin/a.md", ZH.format(status="published")),
        ("en/skin/a.md", EN),
        ("zh/b.md", "# 鱼\n\n吃鱼。\n"),
        ("en/b.md", "# Fish\n\nEat fish.\n"),
        ("zh/长长的名字.md", "# 猫\n"),
    ):
        place = made / "source" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode())
    return made


SERVER = """
import io, json, os, sys
from contextlib import redirect_stderr, redirect_stdout
from duizhao.cli import main
talk = sys.stdout
for line in sys.stdin:
    words, folder, name = json.loads(line)
    os.chdir(folder)
    for key, value in (("COUNT", "1"), ("KEY_0", "user.name"), ("VALUE_0", name)):
        os.environ.pop(f"GIT_CONFIG_{key}", None)
        if name:
            os.environ[f"GIT_CONFIG_{key}"] = value
    out, err = io.StringIO(), io.StringIO()
    code = None
    with redirect_stdout(out), redirect_stderr(err):
        try:
            main(words)
        except SystemExit as leave:
            code = leave.code
    print(json.dumps([code, out.getvalue(), err.getvalue()]), file=talk, flush=True)
"""


@pytest.fixture(scope="package")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[subprocess.Popen[str]]:
    """A process that has the program read, and runs one command line after another: a start costs half a second."""
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}
    settings = {"GIT_CONFIG_NOSYSTEM": "1", "SOURCE_DATE_EPOCH": "1795435200"}  # 23 November 2026
    with subprocess.Popen(
        [sys.executable, "-P", "-c", SERVER],
        env=env | settings | {"HOME": str(tmp_path_factory.mktemp("home"))},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()


@pytest.fixture
def run(folder: Path, server: subprocess.Popen[str]) -> Run:
    def run(*words: str, code: int = 0, name: str = "", where: Path | None = None) -> Done:
        """`name` is git's user.name. No traceback and no fault of the program in any case."""
        assert server.stdin is not None and server.stdout is not None
        server.stdin.write(json.dumps([words, str(where or folder), name]) + "\n")
        server.stdin.flush()
        done = Done(*json.loads(server.stdout.readline()))
        assert "Traceback" not in done.stderr and "a fault of the program" not in done.stderr, done.stderr
        assert done.returncode == code, done
        return done

    return run

"""Makes sure, with the standard library alone, of all that the program needs, then starts it there."""

from __future__ import annotations

import os
import sys
from itertools import pairwise
from pathlib import Path

from duizhao.bootstrap import environment, pango
from duizhao.bootstrap.speech import Halt, tell

SWITCH = "DUIZHAO_BOOTSTRAP"  # "off": no set-up, run in this interpreter as it is
# Commands and options with which no PDF is printed, so that Pango is not insisted on.
PAPERLESS = {"check", "explain", "status", "adopt", "confirm", "sync", "export", "import", "push", "new", "doctor"}
ANSWERS = {"-h", "--help", "--version"}


def main(root: Path, arguments: list[str]) -> None:
    """Run `duizhao ARGUMENTS`, or pytest when the first word is `test`; never returns normally.

    `root` is the folder of build.py. Exit code 2, with one plain message, when set-up is impossible.
    """
    testing = arguments[:1] == ["test"]
    module, words = ("pytest", _pytest(arguments[1:])) if testing else ("duizhao", arguments)
    if os.environ.get(SWITCH, "").lower() == "off":
        _run_here(root, module, words)
    try:
        python = environment.ready(root, "test" if testing else "run")
        extra = pango.ready(root) if testing or prints(arguments) else pango.found(root) or {}
    except Halt as halt:
        tell(halt.zh, halt.en)
        sys.exit(2)
    except OSError as error:
        tell(f"无法准备运行环境：{error}", f"cannot prepare the environment: {error}")
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)
    _hand_over(root, python, module, words, os.environ | extra)


def prints(arguments: list[str]) -> bool:
    """Whether these arguments ask for PDFs, which need Pango; no command means all outputs."""
    for option, value in pairwise([*arguments, ""]):
        if option == "--formats":
            return "handout" in value
        if option.startswith("--formats="):
            return "handout" in option
    return not (PAPERLESS | ANSWERS).intersection(arguments)


def _pytest(arguments: list[str]) -> list[str]:
    """All tests use every processor; a chosen few run as typed, since workers take a second to start."""
    return arguments or ["-n", "auto"]


def _run_here(root: Path, module: str, arguments: list[str]) -> None:
    import runpy

    if module == "pytest":
        os.chdir(root)
    sys.argv = [module, *arguments]
    runpy.run_module(module, run_name="__main__", alter_sys=True)
    sys.exit(0)


def _hand_over(root: Path, python: Path, module: str, arguments: list[str], variables: dict[str, str]) -> None:
    """Become the program; -P keeps files of the working directory from posing as its modules."""
    variables.pop("PYTHONHOME", None)
    safe = [] if module == "pytest" else ["-P"]
    command = [str(python), *safe, "-m", module, *arguments]
    if module == "pytest":
        os.chdir(root)
    sys.stderr.flush()
    if os.name != "nt":
        os.execve(python, command, variables)  # noqa: S606 - no shell is wanted
    import subprocess  # Windows has no exec that keeps the terminal waiting

    try:
        sys.exit(subprocess.run(command, env=variables, check=False).returncode)  # noqa: S603
    except KeyboardInterrupt:
        sys.exit(130)

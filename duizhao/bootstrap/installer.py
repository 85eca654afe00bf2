"""Installs hashed packages into an environment with whatever pip this machine has, or can be given."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import re
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

from duizhao.bootstrap import debian
from duizhao.bootstrap.program import FOLDER, LOG, Failed, output
from duizhao.bootstrap.speech import Halt, count, tell

# Every package must have its listed hash and come ready-made: nothing is compiled, nothing unlisted runs.
RULES = ("--require-hashes", "--only-binary", ":all:")
QUIET = (
    "--no-input",
    "--no-user",
    "--disable-pip-version-check",
    "--no-warn-script-location",
    "--progress-bar=off",
)
# pip's lines as it reaches a package, those that it skips on this platform included
REACHED = re.compile(r"(?:Collecting|Ignoring|Requirement already satisfied:|Processing .*/)\s*([\w.-]+?)(?:==|:|-\d)")
DEBIAN_PIP = "python3-pip-whl"  # one wheel that serves every Python on the machine


def install(root: Path, python: Path, requirements: Path) -> None:
    """Install the requirements file; the user's own pip settings (index, proxy, certificates) hold.

    Raises Halt when the packages cannot be had.
    """
    command = [*_pip(root, python), "install", *RULES, *QUIET, "-r", str(requirements)]
    total = sum("==" in line for line in requirements.read_text("utf-8").splitlines())
    tell(f"正在安装 {total} 个软件包…", f"installing {total} packages…")
    try:
        done = 0
        for line in output(root, command):
            if reached := REACHED.match(line):
                count(done := done + 1, total, reached[1])
            elif line.startswith("Installing"):
                tell("正在写入 .venv…", "writing them into .venv…")
    except Failed as failure:
        reason = _reason(failure)
        raise Halt(
            f"软件包安装失败：{reason}\n请检查网络和 pip 的设置，然后再运行一次。详情见 {LOG}",
            f"the packages could not be installed: {reason}\n"
            f"check the network and pip's settings, then run this again; details are in {LOG}",
        ) from None


def _reason(failure: Failed) -> str:
    """What went wrong, short: pip's last word after a lost connection would be that no version exists."""
    trouble = re.search(
        r"Retrying \(.*?(\[Errno[^']*|certificate verify failed[^'(]*|timed out)", "\n".join(failure.lines)
    )
    return trouble[1].strip() if trouble else failure.reason


def _pip(root: Path, python: Path) -> list[str]:
    """The beginning of a command line that installs into the environment of `python`.

    The wheel that Python carries for ensurepip runs without being installed; Debian takes it out of
    Python and puts it into a package, which the other ways here bring back.
    """
    if command := at_hand(root, python):
        return command
    if debian.here():
        debian.provide(root, (DEBIAN_PIP,), root / FOLDER / "pip")
        if command := at_hand(root, python):
            return command
    raise Halt(
        "这个 Python 没有 pip。请先安装 pip，例如：apt-get install python3-venv",
        "this Python has no pip; install it first, for example: apt-get install python3-venv",
    )


def at_hand(root: Path, python: Path) -> list[str]:
    """The beginning of a pip command for the environment of `python`, without fetching anything; [] without pip."""
    for folder in _wheel_folders(root):
        for wheel in sorted(folder.glob("pip-*.whl"), reverse=True):
            return [str(python), "-I", str(wheel / "pip")]
    if importlib.util.find_spec("pip") and _number(importlib.metadata.version("pip")) >= (22, 3):
        return [sys.executable, "-m", "pip", "--python", str(python)]  # the option is as old as 22.3
    return []


def _wheel_folders(root: Path) -> Iterator[Path]:
    ensurepip = importlib.util.find_spec("ensurepip")
    if ensurepip and ensurepip.origin:
        yield Path(ensurepip.origin).parent / "_bundled"
    if shared := sysconfig.get_config_var("WHEEL_PKG_DIR"):
        yield Path(shared)
    yield debian.WHEELS
    yield root / FOLDER / "pip" / debian.WHEELS.relative_to("/")


def _number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".")[:2] if part.isdigit())

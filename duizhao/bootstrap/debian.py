"""Debian and Ubuntu packages: installed by the administrator, unpacked into the project by anybody else."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from duizhao.bootstrap.program import FOLDER, LOG, Failed, run
from duizhao.bootstrap.speech import Halt, tell

WHEELS = Path("/usr/share/python-wheels")  # where python3-pip-whl puts its wheel


def here() -> bool:
    """Whether this machine has apt."""
    return shutil.which("apt-get") is not None and shutil.which("dpkg") is not None


def provide(root: Path, names: tuple[str, ...], folder: Path) -> None:
    """Install the packages as administrator; as anybody else unpack them, and what they need, into `folder`.

    `folder` is there, whole, only in the second case. Raises Halt when the packages cannot be had.
    """
    listed = " ".join(names)
    try:
        if os.geteuid() == 0:
            tell(f"正在用 apt 安装 {listed}…", f"installing {listed} with apt…")
            shutil.rmtree(folder, ignore_errors=True)
            _install(root, names)
        else:
            tell(
                f"没有管理员权限：正在把 {listed} 解包到 {FOLDER}/…",
                f"not the administrator: unpacking {listed} into {FOLDER}/…",
            )
            _unpack(root, names, folder)
    except Failed as failure:
        raise Halt(
            f"无法取得 {listed}：{failure.reason}\n请检查网络，或请管理员输入：apt-get install {listed}\n详情见 {LOG}",
            f"cannot get {listed}: {failure.reason}\n"
            f"check the network, or ask the administrator to type: apt-get install {listed}\n"
            f"details are in {LOG}",
        ) from None


def _install(root: Path, names: tuple[str, ...]) -> None:
    patience = ["-o", "DPkg::Lock::Timeout=120"]  # seconds: the machine may be updating itself
    command = ["apt-get", *patience, "install", "-y", "-q", "--no-install-recommends", *names]
    try:
        run(root, command)
    except Failed:
        _with_new_lists(root, [], lambda: run(root, command))


def _unpack(root: Path, names: tuple[str, ...], folder: Path) -> None:
    try:
        _fetch(root, names, folder, [])
    except Failed:
        own = _own_lists(root)
        _with_new_lists(root, own, lambda: _fetch(root, names, folder, own))
    finally:
        shutil.rmtree(root / FOLDER / "apt", ignore_errors=True)


def _with_new_lists(root: Path, options: list[str], attempt: Callable[[], object]) -> None:
    """Try again with fresh package lists: the first attempt fails where they are empty or old.

    Without a network apt only warns about the lists, so that warning goes first among the reasons.
    """
    update = run(root, ["apt-get", *options, "update", "-q"])
    try:
        attempt()
    except Failed as failure:
        raise Failed([*(line for line in update if "Failed to fetch" in line), *failure.lines]) from None


def _own_lists(root: Path) -> list[str]:
    """Options that let anybody update package lists, in a folder of the project."""
    state, cache = root / FOLDER / "apt" / "state", root / FOLDER / "apt" / "cache"
    for needed in (state / "lists" / "partial", cache / "archives" / "partial"):
        needed.mkdir(parents=True, exist_ok=True)
    settings = {
        "Dir::State": state,
        "Dir::State::status": "/var/lib/dpkg/status",
        "Dir::Cache": cache,
        "Debug::NoLocking": "true",
        "APT::Sandbox::User": "",
    }
    return [word for key, value in settings.items() for word in ("-o", f"{key}={value}")]


def _fetch(root: Path, names: tuple[str, ...], folder: Path, options: list[str]) -> None:
    """Download and unpack the packages and those of their dependencies that the machine lacks."""
    part = folder.with_name(f"{folder.name}.part")  # renamed when it is whole
    for old in (part, folder):
        shutil.rmtree(old, ignore_errors=True)
    part.mkdir(parents=True)
    simulate = ["apt-get", *options, "-o", "Debug::NoLocking=true", "-s", "--no-install-recommends", "install"]
    plan = run(root, [*simulate, *names])
    # "Inst name (version …": new. "Inst name [old] (version …": an upgrade, which a private copy cannot be.
    wanted = [f"{new[1]}={new[2]}" for line in plan if (new := re.match(r"Inst (\S+) \((\S+)", line))]
    if wanted:
        run(root, ["apt-get", *options, "download", *wanted], part)
    for package in sorted(part.glob("*.deb")):
        run(root, ["dpkg", "-x", str(package), str(part)])
        package.unlink()
    part.rename(folder)

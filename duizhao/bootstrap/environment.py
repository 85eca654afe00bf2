"""The project's own Python environment, .venv: made once, trusted by its stamp, made anew when broken."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path

from duizhao.bootstrap.speech import Halt, tell

FOLDER = ".venv"
STAMP = "duizhao.stamp"  # written last: without it the environment is half-made
BUSY = "duizhao.busy"  # stands while packages change; left behind when that was cut off


def ready(root: Path, purpose: str) -> Path:
    """The environment's interpreter with the packages of requirements/<purpose>.txt, installed if needed.

    `purpose` is "run" or "test". Raises Halt, or OSError for a folder that cannot be written.
    """
    if not _fits(root, purpose):
        from duizhao.bootstrap.program import alone  # late: costs more than all the rest of a second run

        with alone(root):
            if not _fits(root, purpose):
                _mend(root, purpose)
    return interpreter(root)


def interpreter(root: Path) -> Path:
    """Where the environment's Python is, whether or not it exists."""
    return root / FOLDER / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _fits(root: Path, purpose: str) -> bool:
    """Whether nothing is left to do; the stamp may say more, but never less, than is wanted."""
    return _sound(root) and _packages(root, purpose) in _stamp(root)


def _sound(root: Path) -> bool:
    """Whether the environment was finished, here, with a Python that is still there."""
    folder = root / FOLDER
    return (
        {*_place(root)} <= _stamp(root)
        and not (folder / BUSY).exists()
        and os.access(interpreter(root), os.X_OK)
        and _home(folder).is_dir()
    )


def _stamp(root: Path) -> set[str]:
    try:
        return set((root / FOLDER / STAMP).read_text("utf-8").splitlines())
    except (OSError, UnicodeDecodeError):
        return set()


def _place(root: Path) -> tuple[str, str]:
    """What an environment cannot survive: its folder moved, another Python behind its link."""
    return f"folder {root}", f"python {interpreter(root).resolve()}"


def _packages(root: Path, purpose: str) -> str:
    data = (root / "requirements" / f"{purpose}.txt").read_bytes()
    return f"{purpose} {hashlib.sha256(data).hexdigest()}"


def _home(folder: Path) -> Path:
    """The folder of the Python that the environment was made from, as pyvenv.cfg tells."""
    try:
        lines = (folder / "pyvenv.cfg").read_text("utf-8", "replace").splitlines()
    except OSError:
        return folder / "nowhere"
    settings = dict(line.split(" = ", 1) for line in lines if " = " in line)
    return Path(settings.get("home", folder / "nowhere"))


def _mend(root: Path, purpose: str) -> None:
    from duizhao.bootstrap import installer

    if not _sound(root):
        _make(root)
    busy = root / FOLDER / BUSY
    busy.touch()
    try:
        installer.install(root, interpreter(root), root / "requirements" / f"{purpose}.txt")
    except Halt:
        busy.unlink()  # pip gave up by itself: what was there before is whole
        raise
    stays = {line for line in _stamp(root) if not line.startswith(f"{purpose} ")}
    lines = sorted({*stays, *_place(root), _packages(root, purpose)})
    (root / FOLDER / STAMP).write_text("\n".join(lines) + "\n", "utf-8")
    busy.unlink()


def _make(root: Path) -> None:
    folder = root / FOLDER
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    elif folder.exists():
        tell("运行环境 .venv 不完整或已失效，正在重建…", ".venv is incomplete or out of date, making it anew…")
        shutil.rmtree(folder)
    tell("正在准备运行环境 .venv（只此一次）…", "preparing the environment .venv (only this once)…")
    try:
        import venv
    except ImportError:
        raise Halt(
            "这个 Python 缺少 venv 模块。请输入：apt-get install python3-venv",
            "this Python lacks the venv module; type: apt-get install python3-venv",
        ) from None
    venv.EnvBuilder(symlinks=os.name != "nt").create(folder)
    packages = _site_packages(folder)
    way = os.path.relpath(root, packages)  # relative, hence ASCII: .pth files are read in the locale's encoding
    (packages / "duizhao-checkout.pth").write_text(f"{way}\n", "ascii")


def _site_packages(folder: Path) -> Path:
    import sysconfig

    return Path(sysconfig.get_path("purelib", "venv", {"base": str(folder), "installed_base": str(folder)}))

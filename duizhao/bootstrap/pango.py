"""Pango, the text layout library that PDFs need: found, installed or unpacked, as the machine allows."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from duizhao.bootstrap.speech import Halt, tell

UNPACKED = ".duizhao/pango"
STAMP = "duizhao.stamp"  # in UNPACKED, written last: the system it was fetched for, then its library folders
PACKAGES = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")  # Debian's names
ELF = (
    "libgobject-2.0.so.0",
    "libpango-1.0.so.0",
    "libpangoft2-1.0.so.0",
    "libfontconfig.so.1",
    "libharfbuzz.so.0",
    "libharfbuzz-subset.so.0",
)
DYLIB = (
    "libgobject-2.0.0.dylib",
    "libpango-1.0.dylib",
    "libpangoft2-1.0.dylib",
    "libfontconfig.1.dylib",
    "libharfbuzz.0.dylib",
    "libharfbuzz-subset.0.dylib",
)
MANAGERS = {  # of other packages, in the order in which they are looked for
    "apt-get": f"apt-get install {' '.join(PACKAGES)}",
    "dnf": "dnf install pango harfbuzz",
    "pacman": "pacman -S pango harfbuzz",
    "apk": "apk add pango harfbuzz-subset",
    "zypper": "zypper install pango-tools libharfbuzz-subset0",
}
HOMEBREW = ("/opt/homebrew/lib", "/usr/local/lib")  # Apple silicon, Intel
# Where WeasyPrint looks on Windows (weasyprint/text/ffi.py)
DLL_FOLDERS = r"C:\msys64\ucrt64\bin;C:\msys64\mingw64\bin;C:\Program Files\GTK3-Runtime Win64\bin"


def ready(root: Path) -> dict[str, str]:
    """Environment variables with which the program finds Pango, after providing it if need be.

    Raises Halt with the command to type where it cannot be provided from here.
    """
    if (known := found(root)) is not None:
        return known
    from duizhao.bootstrap.program import alone

    with alone(root):
        if (known := found(root)) is not None:
            return known
        _provide(root)
    if (known := found(root)) is None:
        raise Halt(f"Pango 仍然无法加载。{_cure()[0]}", f"Pango still cannot be loaded; {_cure()[1]}")
    return known


def _unpacked(root: Path) -> dict[str, str]:
    """The variables for a Pango in the project's own folder; empty when there is none for this system."""
    try:
        system, *folders = (root / UNPACKED / STAMP).read_text("utf-8").splitlines()
    except (OSError, ValueError):
        return {}
    return _variables(root, folders) if system == _system() else {}


def loadable() -> bool:
    """Whether this process, as it was started, can load Pango and what WeasyPrint uses beside it."""
    if os.name == "nt":
        folders = os.environ.get("WEASYPRINT_DLL_DIRECTORIES", DLL_FOLDERS).split(";")
        return any((Path(folder) / "libpango-1.0-0.dll").exists() for folder in folders)
    import ctypes

    try:
        for name in DYLIB if sys.platform == "darwin" else ELF:
            ctypes.CDLL(name)
    except OSError:
        return False
    return True


def command() -> str:
    """What to type on this machine to get Pango; empty where only its user can know."""
    if sys.platform == "darwin":
        return "brew install pango harfbuzz"
    if os.name == "nt":
        return "winget install MSYS2.MSYS2 && C:\\msys64\\usr\\bin\\pacman -S mingw-w64-ucrt-x86_64-pango"
    return next((line for manager, line in MANAGERS.items() if shutil.which(manager)), "")


def _cure() -> tuple[str, str]:
    if line := command():
        return f"请输入：{line}", f"type: {line}"
    return (
        "请用本系统的软件包管理器安装 Pango 和 HarfBuzz。",
        "install Pango and HarfBuzz with this system's package manager",
    )


def found(root: Path) -> dict[str, str] | None:
    """Environment variables with which the program finds a Pango that is already here; None without one."""
    if loadable():
        return {}
    if sys.platform == "darwin":
        for folder in HOMEBREW:
            if all((Path(folder) / name).exists() for name in DYLIB):
                return {"DYLD_FALLBACK_LIBRARY_PATH": f"{folder}:/usr/local/lib:/usr/lib"}
    return _unpacked(root) or None


def _provide(root: Path) -> None:
    from duizhao.bootstrap import debian
    from duizhao.bootstrap.program import Failed, run

    tell("PDF 需要 Pango，正在准备（只此一次）…", "PDFs need Pango, preparing it (only this once)…")
    if debian.here():
        debian.provide(root, PACKAGES, root / UNPACKED)
        _note_folders(root)
    elif sys.platform == "darwin" and shutil.which("brew"):
        tell("正在用 Homebrew 安装 pango 和 harfbuzz…", "installing pango and harfbuzz with Homebrew…")
        try:
            run(root, ["brew", "install", "pango", "harfbuzz"])
        except Failed as failure:
            raise Halt(f"{failure.reason}\n{_cure()[0]}", f"{failure.reason}\n{_cure()[1]}") from None
    else:
        raise Halt(
            f"PDF 需要 Pango。{_cure()[0]}\n不要 PDF 时：python3 build.py build --formats web,wechat",
            f"PDFs need Pango; {_cure()[1]}\nwithout PDFs: python3 build.py build --formats web,wechat",
        )


def _note_folders(root: Path) -> None:
    """Stamp what was unpacked, once it is known to load; the administrator's packages are elsewhere."""
    import subprocess

    base = root / UNPACKED
    folders = sorted({path.parent.relative_to(base).as_posix() for path in base.rglob("lib*.so.*")})
    if not folders:
        return
    trial = "import ctypes, sys\nfor name in sys.argv[1:]:\n    ctypes.CDLL(name)"
    variables = os.environ | _variables(root, folders)
    outcome = subprocess.run(  # noqa: S603 - this interpreter, no shell
        [sys.executable, "-I", "-c", trial, *ELF], env=variables, check=False, capture_output=True
    )
    if outcome.returncode == 0:
        (base / STAMP).write_text("\n".join([_system(), *folders]) + "\n", "utf-8")


def _variables(root: Path, folders: list[str]) -> dict[str, str]:
    """The loader's search path: the unpacked library folders, then whatever it was."""
    before = os.environ.get("LD_LIBRARY_PATH")
    paths = [str(root / UNPACKED / folder) for folder in folders]
    return {"LD_LIBRARY_PATH": os.pathsep.join([*paths, before] if before else paths)}


def _system() -> str:
    """The system that unpacked libraries fit; after an upgrade they are fetched anew."""
    try:
        lines = Path("/etc/os-release").read_text("utf-8").splitlines()
    except OSError:
        lines = []
    release = sorted(line for line in lines if line.startswith(("ID=", "VERSION_ID=")))
    return " ".join([*release, os.uname().machine])

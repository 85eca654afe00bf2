"""Where the house keeps what it ships besides code."""

from __future__ import annotations

from pathlib import Path


def _house() -> Path:
    package = Path(__file__).resolve().parent
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent / "templates"


HOUSE = _house()  # templates, styles and catalogues: in the wheel duizhao/templates, in a checkout templates/

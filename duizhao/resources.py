"""Where the house keeps what it ships besides code."""

from __future__ import annotations

from pathlib import Path


def _found(installed: str, checkout: str) -> Path:
    package = Path(__file__).resolve().parent
    return package / installed if (package / installed).is_dir() else package.parent / checkout


RULES_FOLDER = _found("rules", "tests/rules")  # one page a rule: its explanation and its tests
HOUSE = _found("templates", "templates")  # templates, styles, fonts and catalogues

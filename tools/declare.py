"""Writes down what the press declares to C libraries, as tables that load twenty times as fast as the declarations.

    python tools/declare.py [--check]

Run it after an upgrade of WeasyPrint or cffi and after each change of an `ffi.cdef`; `--check` says whether it is due.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from contextlib import nullcontext
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
PLACE = ROOT / "duizhao/press/declared.py"
HEAD = '''"""C declarations of the press, as tables: written by `python tools/declare.py`, not by hand."""

# ruff: noqa
# mypy: ignore-errors
# fmt: off
import _cffi_backend


class Declared(_cffi_backend.FFI):
    """Declarations that are complete."""

    def cdef(self, text):
        """What is declared here is known."""

'''


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--check", action="store_true")
    made = tables()
    if not parser.parse_args().check:
        PLACE.write_text(made, "ascii")
    elif PLACE.read_text("ascii") != made:
        print(f"{PLACE.relative_to(ROOT)} is out of date: run python tools/declare.py")
        return 1
    return 0


def tables() -> str:
    from duizhao import press

    press._declared = nullcontext
    press.load()
    from cffi import recompiler
    from weasyprint.text.ffi import ffi

    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "tables.py"
        recompiler.make_py_source(ffi, "duizhao.press.declared", str(target))
        _, _, body = target.read_text("ascii").partition("import _cffi_backend\n")
        return HEAD + body.replace("_cffi_backend.FFI(", "Declared(")


if __name__ == "__main__":
    sys.exit(main())

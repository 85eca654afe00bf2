"""The floor plan of CONTRIBUTING.md: a room imports only from lower floors, and each library has one home."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent / "duizhao"
FLOORS = (  # rooms of one floor do not know each other, except inside one folder
    ("frozen",),
    ("model", "resources", "terminal", "colour", "wechat_limits"),
    ("finding", "language", "diff"),
    ("config", "catalogue", "manifest", "door", "pool", "sanitizer"),
    ("read", "references", "lock", "press", "store", "audit"),
    ("align", "segments", "recall", "explain"),
    ("desk",),
    ("check", "project"),
    ("fingerprint",),
    ("render", "judging"),
    ("prove", "swap", "gates", "court"),
    ("publish", "rewrite", "printing"),
    ("mend", "writeback", "exchange", "scaffold", "sketch"),
    ("workshop",),
    ("pipeline",),
    ("sift", "translating", "deliver"),
    ("report", "bootstrap"),
    ("doctor",),
    ("cli",),
    ("__main__",),
)
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
RULES = (
    "structure",
    "sections",
    "parts",
    "lists",
    "order",
    "copies",
    "omissions",
    "stress",
    "verbatim",
    "markdown",
    "numbers",
    "inline",
    "citations",
    "front",
    "handout",
    "survey",
    "typography",
    "length",
    "claims",
    "readability",
    "reread",
    "governance",
    "unfilled",
    "printable",
    "terms",
    "evidence",
    "freshness",
    "wechat",
)
WRITERS = ("web", "handout", "wechat", "review")
COMMANDS = (
    *("adopt", "article", "build", "check", "confirm", "doctor", "explain", "export", "import_", "new"),
    *("push", "review", "status", "sync"),
)
HOMES = {  # library -> the rooms that may name it
    "markdown_it": {"read"},
    "mdit_py_plugins": {"read"},
    "yaml": {"read"},
    "weasyprint": {"press"},
    "jinja2": {"render"},
    "babel": {"catalogue", "render"},
    "click": {"cli"},
    "sqlite3": {"store"},
    "wcwidth": {"report"},
    "pypdfium2": {"prove"},
    "pikepdf": {"audit"},
    "resvg_py": {"render"},
    "segno": {"render"},
    "uharfbuzz": {"press"},
    "PIL": {"read"},
    "polib": {"exchange"},
    "rapidfuzz": {"desk", "diff", "exchange"},
}
MODULES = sorted(ROOT.rglob("*.py"))


def imports(path: Path, top: bool = False) -> set[str]:
    """Modules that a file names; with `top` only those loaded as soon as the file is."""
    tree = ast.parse(path.read_text("utf-8"))
    nodes = tree.body if top else list(ast.walk(tree))
    found = {name.name for node in nodes if isinstance(node, ast.Import) for name in node.names}
    for node in nodes:
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{name.name}" for name in node.names)}
    return found


def room(module: str) -> str:
    return [*module.split("."), "__init__"][1]


def of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return parts[0]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_imports_go_down(path: Path) -> None:
    here = of(path)
    if here == "__init__":
        assert not {name for name in imports(path) if name.startswith("duizhao")}
        return
    for name in imports(path):
        if room(name) in FLOOR and name.startswith("duizhao.") and room(name) != here:
            assert FLOOR[room(name)] < FLOOR[here], f"{here} imports {name}"


def test_every_room_has_a_floor() -> None:
    assert {of(path) for path in MODULES} - {"__init__"} == set(FLOOR)


@pytest.mark.parametrize(("folder", "siblings"), [("check", RULES), ("render", WRITERS), ("cli", COMMANDS)])
def test_siblings_do_not_know_each_other(folder: str, siblings: tuple[str, ...]) -> None:
    for one in siblings:
        paths = [ROOT / folder / f"{one}.py", *(ROOT / folder / one).glob("*.py")]
        named = set().union(*(imports(path) for path in paths if path.exists()))
        for other in siblings:
            assert other == one or f"duizhao.{folder}.{other}" not in named, f"{one} imports {other}"


def test_the_nouns_have_one_door() -> None:
    """Which room of the model keeps a noun is the model's own affair: all others write `from duizhao.model import`."""
    inside = {f"duizhao.model.{path.stem}" for path in (ROOT / "model").glob("*.py")}
    for path in (*MODULES, *Path(__file__).parent.glob("*.py")):
        assert path.parent == ROOT / "model" or not imports(path) & inside, path


@pytest.mark.parametrize("library", HOMES)
def test_a_library_has_one_home(library: str) -> None:
    users = {of(path) for path in MODULES if any(name.split(".")[0] == library for name in imports(path))}
    assert users and users <= HOMES[library], f"{library} is imported in {users}"


def test_weasyprint_is_imported_late() -> None:
    """Its import costs more than all the rest: only a function that prints a page may do it."""
    engine = {"engine", "columns", "copying", "flush", "lines", "rows", "shaping", "sheets", "shortcuts", "tagging"}
    for path in MODULES:
        inside = path.parent == ROOT / "press" and path.stem in engine
        late = set() if inside else {"weasyprint", *(f"duizhao.press.{room}" for room in engine)}
        early = imports(path, top=True) | {name.split(".")[0] for name in imports(path, top=True)}
        assert not late & early, path


def test_bootstrap_needs_the_standard_library_alone() -> None:
    import sys

    for path in (ROOT / "bootstrap").glob("*.py"):
        for name in imports(path):
            top = name.split(".")[0]
            assert top in sys.stdlib_module_names or name.startswith("duizhao.bootstrap"), f"{path.name}: {name}"


def test_what_is_remembered_asks_today_only_for_dates_that_have_passed() -> None:
    """Keys hold how an article's dates stand to today (recall/days.py), not the day: other questions would go stale."""
    asking = {
        str(path.relative_to(ROOT)) for path in ROOT.rglob("*.py") if re.search(r"\.today\b", path.read_text("utf-8"))
    }
    anew_each_time = {"cli/choosing.py", "scaffold.py", "sift/since.py"}
    assert asking - anew_each_time == {"check/handout.py", "render/facts.py", "recall/known.py"}

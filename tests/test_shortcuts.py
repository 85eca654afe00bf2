"""What the press does the short way looks as if it had gone the long way: bytes of both are compared."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from duizhao import press

ROOT = Path(__file__).parent.parent
CHINESE = "研究纳入了20名患者，其中12名的瘙痒在4周后减轻；IL-4水平也降低了，但没有人痊愈。" * 4
LATIN = "Twenty patients took part, and in twelve of them the itch grew less within four weeks. " * 4
PAGE = f"""<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>试</title><style>
html {{ font-family: "Duizhao Sans SC"; font-size: 12pt }}
:lang(en) {{ font-family: "Duizhao Sans" }}
p:lang(zh) {{ text-align: justify }}
p:lang(en) {{ text-align: justify; letter-spacing: .3px; hyphens: auto; overflow-wrap: anywhere }}
.half {{ width: 50%; padding-inline-start: 2em; margin-left: 3%; border: 1pt solid; box-sizing: border-box }}
.left {{ float: left; width: 4cm; min-height: 2cm }}
.over {{ position: absolute; top: 1cm; right: 1cm }}
.columns {{ columns: 2; column-fill: auto; column-gap: 5mm }}
.columns li {{ break-inside: avoid; text-decoration: underline }}
.even {{ columns: 3 }}
table {{ border-collapse: collapse }} td {{ border: 1pt solid; padding: calc(2% + 1pt) 4pt }}
pre {{ white-space: pre-wrap }}
</style></head><body><p>{CHINESE}</p><p lang="en">{LATIN}</p><div class="half">{CHINESE}</div>
<p class="left">{CHINESE[:90]}</p><p class="over" style="word-spacing: 3pt">a b c</p>
<pre>一\t二\n三  四\n\n五</pre>
<table><tr><td>{CHINESE}<td lang="en">{LATIN}</tr><tr><td>1<td>{CHINESE[:60]}</tr></table>
<ol class="columns">{"".join(f"<li>{CHINESE[:each]}</li>" for each in range(30, 150, 3))}</ol>
<ul class="even" lang="en">{f"<li>{LATIN}</li>" * 7}</ul>
<p>{CHINESE[:70]}<span lang="en">{LATIN}</span>{CHINESE}<sup>12</sup></p></body></html>"""

STYLES = (
    'p { font-family: "Duizhao Sans" } @page { size: A5 }',
    'p { font-family: "Duizhao Sans" } @page { size: A6 }',
    'p { font-family: "Duizhao Sans" } @layer low { p { color: red } } @layer high { p { color: green } }',
    '@counter-style star { system: cyclic; symbols: "*" } p { font-family: "Duizhao Sans"; display: list-item;'
    " list-style: star inside }",
)


def test_the_short_way_prints_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    job = press.Job("a.pdf", PAGE)
    short = press.printed(job).data
    _the_long_way(monkeypatch)
    assert press.printed(job).data == short


def test_a_page_set_again_is_the_same_and_a_faulty_style_is_told_again() -> None:
    pages = [f"<html lang=en><title>a</title><style>{style}</style><p>a" for style in STYLES]
    first = [press.printed(press.Job("a.pdf", each)).data for each in pages]
    assert first == [press.printed(press.Job("a.pdf", each)).data for each in pages]
    assert len(set(first)) == len(first)
    for _ in range(2):
        with pytest.raises(press.Misprint, match="colour"):
            press.printed(press.Job("a.pdf", "<html lang=en><title>a</title><style>p { colour: red }</style><p>a"))


def _the_long_way(monkeypatch: pytest.MonkeyPatch) -> None:
    from weasyprint import css
    from weasyprint.formatting_structure.boxes import Box
    from weasyprint.layout import block, inline, preferred, table

    from duizhao.press import columns, shaping, shortcuts

    def deactivate(layout: Any) -> None:
        layout.drawn = True
        shaping._deactivate(layout)

    monkeypatch.setattr(css.ComputedStyle, "__missing__", shortcuts.original_value)
    monkeypatch.setattr(Box, "is_in_normal_flow", shortcuts.original_flow)
    for room in (block, inline, table):
        monkeypatch.setattr(room, "resolve_percentages", shortcuts.original_resolve)
    monkeypatch.setattr(block, "columns_layout", columns.original_columns)
    monkeypatch.setattr(shaping.Layout, "deactivate", deactivate)
    monkeypatch.setattr(inline, "strut", shaping.original_strut)
    monkeypatch.setattr(inline, "split_first_line", shaping.original_split)
    monkeypatch.setattr(preferred, "split_first_line", shaping.original_split)


def test_the_tables_of_declarations_are_those_of_the_code() -> None:
    words = [sys.executable, "tools/declare.py", "--check"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_tables_that_another_version_refuses_are_not_needed() -> None:
    script = """
import sys
sys.modules["duizhao.press.declared"] = None
from duizhao import press
assert press.printed(press.Job("a.pdf", "<html lang=en><title>a</title><p>a")).data.startswith(b"%PDF")
import cffi
assert cffi.__file__ and "cffi.api" in sys.modules
"""
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True)

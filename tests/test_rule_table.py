"""docs/rules.md and docs/rules.zh.md are what the rules say."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))
import rule_table  # noqa: E402


def test_the_tables_are_current() -> None:
    assert list(rule_table.stale()) == []


def test_a_changed_table_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    for lang, name in rule_table.TABLES.items():
        (tmp_path / name).write_text(rule_table.table(lang), "utf-8")
    assert list(rule_table.stale(tmp_path)) == []
    (tmp_path / "docs/rules.md").write_text("changed", "utf-8")
    assert [each.partition(" ")[0] for each in rule_table.stale(tmp_path)] == ["docs/rules.md"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_rule_has_a_sentence_and_a_page(lang: str) -> None:
    text = rule_table.table(lang)
    for row in rule_table.rows(lang):
        found = re.search(rf"^\| \[{row.code}\]\(\.\./(\S+)\) \| {row.name} \| \S+ \| (.+) \|$", text, re.MULTILINE)
        assert found is not None, row.code
        assert (ROOT / found[1]).is_file() and len(found[2]) > 3
        assert re.search(r"[\u4e00-\u9fff]", found[2]) is not None or lang == "en", f"{row.code}: {found[2]}"

"""Writes docs/rules.md and docs/rules.zh.md: every rule in one table, made from the rules and their pages.

python tools/rule_table.py --check     exit code 1 if a table is not what the rules say
python tools/rule_table.py --update    write both tables
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from duizhao.finding import Severity  # noqa: E402
from duizhao.report.rules import Row, rows  # noqa: E402

TABLES = {"en": "docs/rules.md", "zh": "docs/rules.zh.md"}
PAGES = "../tests/rules"
FAMILIES = {
    "MDX": ("Markdown that cannot be read", "读不懂的 Markdown"),
    "STR": ("Structure", "结构"),
    "NUM": ("Numbers and quantities", "数字和数量"),
    "INL": ("Links, notes, pictures and other parts of a line", "行内的链接、脚注、图片等"),
    "CIT": ("Citations and references", "引用和参考文献"),
    "TRM": ("Glossary", "术语"),
    "TYP": ("Typography", "标点和排版"),
    "LEN": ("Length", "篇幅"),
    "SYN": ("Freshness of the translation", "译文是否跟上"),
    "HND": ("What a handout must carry", "患者须知应有的内容"),
    "RDB": ("Readability", "易读性"),
    "CLM": ("Promises and advertisements", "夸大和广告"),
    "EVD": ("Evidence", "证据"),
    "RDR": ("Please read again", "请再读一遍"),
    "WXP": ("WeChat articles", "微信文章"),
    "PRV": ("Proof of the finished pages", "成品的证明"),
    "PRS": ("Printing", "印制"),
    "BAS": ("Accepted findings", "已接受的问题"),
}
WORDS = {
    "en": {
        "title": "# All rules",
        "head": "| code | name | severity | what it finds |",
        "intro": "An error stops the press, a warning only with `--strict`, a remark never. Name or code may stand in\n"
        "an allowance above a block: `<!-- allow number-mismatch: reason -->`. `duizhao explain CODE`\n"
        "prints a rule's page.",
        "made": "<!-- made by tools/rule_table.py: change the rule's page, not this table -->",
        Severity.ERROR: "error",
        Severity.WARNING: "warning",
        Severity.INFO: "remark",
    },
    "zh": {
        "title": "# 全部规则",
        "head": "| 代码 | 名称 | 级别 | 查什么 |",
        "intro": "有“错误”就不付印；“警告”只在用 `--strict` 时拦下；“提示”从不拦下。名称和代码都可以写在\n"
        "“允许”注释里，放在那一段上面：`<!-- allow number-mismatch: 理由 -->`。\n"
        "用 `duizhao explain 代码` 可看一条规则的说明。",
        "made": "<!-- 由 tools/rule_table.py 生成：请改规则自己的说明，不要改这张表 -->",
        Severity.ERROR: "错误",
        Severity.WARNING: "警告",
        Severity.INFO: "提示",
    },
}


def table(lang: str) -> str:
    """The whole page in one language."""
    words, every = WORDS[lang], list(rows(lang))
    parts = [words["made"], words["title"], words["intro"]]
    for family in dict.fromkeys(row.code[:3] for row in every):
        name = FAMILIES[family][lang == "zh"]
        lines = [words["head"], "| --- | --- | --- | --- |"]
        lines += [_line(row, lang) for row in every if row.code[:3] == family]
        parts += [f"## {family}: {name}" if lang == "en" else f"## {family}：{name}", "\n".join(lines)]
    return "\n\n".join(parts) + "\n"


def _line(row: Row, lang: str) -> str:
    page = row.code if row.code[:3] not in ("PRV", "PRS", "BAS") else row.code[:3]
    said = row.summary.replace("|", "\\|").replace("<", "&lt;")
    return f"| [{row.code}]({PAGES}/{page}.md) | {row.name} | {WORDS[lang][row.severity]} | {said} |"


def stale(root: Path = ROOT) -> Iterator[str]:
    """The tables that are not what the rules say."""
    for lang, name in TABLES.items():
        path = root / name
        if not path.is_file() or path.read_text("utf-8") != table(lang):
            yield f"{name} is not current: python tools/rule_table.py --update"


def main() -> int:
    """Check or update; the exit code tells whether anything is left to do."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    chosen = parser.add_mutually_exclusive_group(required=True)
    chosen.add_argument("--check", action="store_true", help="say what is not current")
    chosen.add_argument("--update", action="store_true", help="write the tables")
    if parser.parse_args().update:
        for lang, name in TABLES.items():
            (ROOT / name).write_text(table(lang), "utf-8")
    found = list(stale())
    sys.stdout.write(("\n".join(found) or "the tables are current") + "\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

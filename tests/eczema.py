"""A small handout in two languages with one of everything, for tests of what is printed."""

from __future__ import annotations

from duizhao.align import align
from duizhao.model import Reference, Shelf, Span, Work
from duizhao.read.files import SourceFile
from duizhao.read.markdown import parse

FACTS = """---
title: {title}
summary: {summary}
main_message: {message}
version: "1.2"
publisher: {publisher}
medical_reviewer: null
written: 2026-10-01
evidence_checked: 2026-11-01
next_review: 2027-11-01
ai_use: {ai}
---
"""
ZH = FACTS.format(
    title="湿疹与干细胞",
    summary="讲研究做到哪一步。",
    message="请不要停药。",
    publisher="对照编辑部",
    ai="人工智能起草",
)
ZH += """
## 要点 {#key-points}

- **研究很早**。结果来自小鼠[@a]。
- 第二条，剂量是0.5×10^6^个细胞。
- 第三条。

## 三类细胞 {#types}

| 类型 | 来源 | 研究 | 局限 |
| --- | --- | --- | --- |
| 间充质 | 骨髓 | 平静免疫 | 要培养 |

: 实验室的特点。

1. 先问。
2. 再想。

![三角形示意图](../figures/loop.svg)
三个环节互相加重。

> [!WARNING]
> 不要付钱。

- [ ] 谁出钱？
- [x] 有登记号吗？

正文有脚注[^n]。

[^n]: 脚注的话。
"""
EN = FACTS.format(
    title="Eczema and stem cells",
    summary="How far research has come.",
    message="Do not stop your treatment.",
    publisher="Duizhao editors",
    ai="Drafted with AI",
)
EN += """
## Key points {#key-points}

- **It is early**. Results come from mice [@a].
- Second, the dose is 0.5×10^6^ cells.
- Third.

## Three kinds of cell {#types}

| Kind | Source | Why | Limits |
| --- | --- | --- | --- |
| Mesenchymal | Bone marrow | Calms | Must be grown |

: Seen in the laboratory.

1. First ask.
2. Then think.

![A triangle](../figures/loop.svg)
Three parts make each other worse.

> [!WARNING]
> Do not pay.

- [ ] Who pays?
- [x] Is there a number?

Text with a footnote[^n].

[^n]: The words of the note.
"""
LOOP = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60" width="200" height="60">
<text x="100" y="30" font-size="12" text-anchor="middle" data-label="barrier">x</text></svg>"""
FRAGMENTS = {
    ("_figures", "zh"): "## 图 {#loop}\n\n| 键 | 词 |\n| --- | --- |\n| barrier | 屏障 |\n",
    ("_figures", "en"): "## Figure {#loop}\n\n| key | text |\n| --- | --- |\n| barrier | Barrier |\n",
    ("_disclaimer", "zh"): "## 声明 {#disclaimer}\n\n这不是医疗建议。\n\n- 请问医生。\n",
    ("_disclaimer", "en"): "## Notice {#disclaimer}\n\nThis is not medical advice.\n\n- Ask a doctor.\n",
}
RECORD = {"id": "a", "type": "article-journal", "title": "Cells in mice", "language": "en-US"}
RECORD |= {"author": [{"family": "Cho", "given": "Bin"}], "issued": {"date-parts": [[2018]]}, "DOI": "10.1000/x"}


def shelf() -> Shelf:
    fragments = {
        (slug, lang): parse(SourceFile(slug, lang, f"source/{lang}/{slug}.md", text))
        for (slug, lang), text in FRAGMENTS.items()
    }
    return Shelf(references={"a": Reference("a", Span(""), RECORD)}, fragments=fragments)


def work(zh: str = ZH, en: str = EN, slug: str = "skin/eczema") -> Work:
    path = "source/{}/" + slug + ".md"
    source = parse(SourceFile(slug, "zh", path.format("zh"), zh.replace("../figures", "../../figures")))
    target = parse(SourceFile(slug, "en", path.format("en"), en.replace("../figures", "../../figures")))
    return align(source, [target])

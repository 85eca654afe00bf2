"""A small project on disk that passes every check: two languages, a photograph, facts complete."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
ZH = """\
---
title: 湿疹的护理
summary: 怎样护理湿疹皮肤。
main_message: 请不要停用现在的治疗。
version: "1.0"
status: reviewed
publisher: 对照
authors:
  - 编辑部
medical_reviewer:
  name: 王红
  role: 皮肤科医生
  date: 2026-11-01
written: 2026-10-01
reviewed: 2026-11-01
next_review: 2027-10-01
evidence_checked: 2026-11-01
audience: 患者
funding: 无
conflicts: 无
contact: 请写信到 desk@clinic.example
licence: CC BY 4.0
wechat:
  author: 编辑部
  digest: 怎样护理湿疹皮肤。
---

## 护理 {#care}

每天涂保湿剂两次。

![一只涂了药膏的手](../figures/hand.png)
涂药的手。
"""
EN = """\
---
title: Caring for eczema
summary: How to care for skin with eczema.
main_message: Do not stop your treatment.
publisher: Duizhao
authors:
  - The editors
translator: A. Translator
translation_reviewer: B. Reviewer
audience: Patients
funding: None
conflicts: None
contact: Please write to desk@clinic.example
---

## Care {#care}

Use a moisturiser twice a day.

![A hand with cream on it](../figures/hand.png)
A hand with cream.
"""


def project(folder: Path) -> Path:
    """The project in `folder`; its article is `eczema`."""
    for lang, text in (("zh", ZH), ("en", EN)):
        (folder / "source" / lang).mkdir(parents=True)
        (folder / "source" / lang / "eczema.md").write_text(text, "utf-8")
        shutil.copy(ROOT / "source" / lang / "_disclaimer.md", folder / "source" / lang)
    (folder / "source/figures").mkdir()
    out = io.BytesIO()
    Image.new("RGB", (640, 480), "pink").save(out, "PNG")
    (folder / "source/figures/hand.png").write_bytes(out.getvalue())
    return folder

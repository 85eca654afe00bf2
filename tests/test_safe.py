"""What may not be printed is named at its place, and what was printed before stays as it was."""

from __future__ import annotations

import hashlib
import io
import os
import re
import shutil
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20"/>{}</svg>'
FACTS = "version: 1.0\nwritten: 2026-11-01\nnext_review: 2027-11-01\ncontact: a@example.org\nmedical_reviewer: null\n"
ZH = f"---\ntitle: 湿疹\nmain_message: 每天保湿。\n{FACTS}---\n\n## 要点 {{#key}}\n\n每天涂药。\n"
EN = (
    "---\ntitle: Eczema\nmain_message: Moisturise daily.\ntranslator: L\n---\n"
    "\n## Key points {#key}\n\nUse the cream daily.\n"
)


def run(project: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "duizhao", "--project", str(project), *words],
        cwd=ROOT,
        env=os.environ | {"LANG": "C.UTF-8", "SOURCE_DATE_EPOCH": "1795392000"},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def output(project: Path) -> dict[str, str]:
    files = sorted(path for path in (project / "output").rglob("*") if path.is_file())
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("good")
    for lang, text, word in (("zh", ZH, "声明"), ("en", EN, "Notice")):
        (folder / f"source/{lang}").mkdir(parents=True)
        (folder / f"source/{lang}/page.md").write_text(text, "utf-8")
        notice = {"zh": "这不是医疗建议。", "en": "This is not medical advice."}[lang]
        (folder / f"source/{lang}/_disclaimer.md").write_text(f"# {word}\n\n{notice}\n", "utf-8")
    (folder / "pyproject.toml").write_text('[tool.duizhao]\npublisher = "诊所"\nformats = ["handout"]\n', "utf-8")
    done = run(folder, "build")
    assert done.returncode == 0, done.stdout + done.stderr
    assert len([name for name in output(folder) if name.endswith(".pdf")]) == 3
    return folder


def picture(kind: str = "PNG", **options: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (60, 40), (200, 30, 30)).save(out, kind, **options)
    return out.getvalue()


def claiming(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is huge."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0")), (b"IEND", b""))
    body = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + body


MOVING = picture("GIF", save_all=True, append_images=[Image.new("RGB", (60, 40), (0, 0, 9))], loop=0)
ENTITY = b'<!DOCTYPE svg [<!ENTITY x SYSTEM "/etc/passwd">]>' + SVG.format("").encode()
FIGURE = "![图 a picture]({})"
BAD: dict[str, tuple[str, str, bytes, str]] = {  # name -> text, file below figures/, its bytes, place and rule
    "glyph": ("好 😀 x", "", b"", "3: error TYP016"),
    "alt": ("![](../figures/a.png)", "a.png", picture(), "1: error INL004"),
    "outside": (FIGURE.format("../../../x.png"), "", b"", "16: error INL003"),
    "network": (FIGURE.format("https://example.org/x.png"), "", b"", "16: error INL003"),
    "absolute": (FIGURE.format("/etc/x.png"), "", b"", "16: error INL003"),
    "link": (FIGURE.format("../figures/link.png"), "", b"", "16: error INL003"),
    "bomb": (FIGURE.format("../figures/b.png"), "b.png", claiming(40_000, 30_000), "16: error INL003"),
    "moving": (FIGURE.format("../figures/c.gif"), "c.gif", MOVING, "16: error INL003"),
    "cut": (FIGURE.format("../figures/d.jpg"), "d.jpg", picture("JPEG")[:300], "16: error INL003"),
    "doctype": (FIGURE.format("../figures/e.svg"), "e.svg", ENTITY, "16: error INL003"),
    "drawn": (FIGURE.format("../figures/f.svg"), "f.svg", SVG.format("<text>👍</text>").encode(), "1: error TYP016"),
    "paragraph": ("每天涂药。" * 4_001, "", b"", "1: error MDX006"),
    "cell": ("| x | " + "药" * 1_001 + " |\n|---|---|", "", b"", "7: error MDX006"),
    "address": ("[x](file:///etc/passwd)", "", b"", "5: error INL002"),
}
LINE = ZH.count("\n") + 2


@pytest.fixture(scope="module")
def bad(good: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The good project with one article more for each fault, and what a build says of it."""
    project = tmp_path_factory.mktemp("bad") / "project"
    shutil.copytree(good, project)
    (project / "source/figures").mkdir()
    (project / "secret.png").write_bytes(picture())
    (project / "source/figures/link.png").symlink_to(project / "secret.png")
    for name, (added, file, data, _) in BAD.items():
        if file:
            (project / "source/figures" / file).write_bytes(data)
        for lang, text in (("zh", ZH), ("en", EN)):
            (project / f"source/{lang}/{name}.md").write_text(f"{text}\n{added}\n", "utf-8")
    for name, added in (("megabyte", "每天涂药。" * 70_000), ("items", "- 药\n" * 5_001)):
        (project / f"source/zh/{name}.md").write_text(f"{ZH}\n{added}\n", "utf-8")
    done = run(project, "build")
    assert done.returncode == 1
    return project, done.stdout + done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need a privilege there")
@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_printed_is_named_at_its_place(bad: tuple[Path, str], name: str) -> None:
    said = [line for line in bad[1].splitlines() if line.startswith(f"source/zh/{name}.md:{LINE}:{BAD[name][3]}")]
    assert len(said) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need a privilege there")
def test_an_article_too_large_is_named(bad: tuple[Path, str]) -> None:
    assert "source/zh/megabyte.md:1:1: error MDX005" in bad[1]
    assert re.search(r"source/zh/items\.md:50\d\d:3: error MDX006", bad[1])


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need a privilege there")
def test_the_former_output_stays(bad: tuple[Path, str], good: Path) -> None:
    assert output(bad[0]) == output(good)
    assert "Traceback" not in bad[1]

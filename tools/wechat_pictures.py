"""Makes the pictures of docs/wechat.md: a tool for maintainers, not part of a build.

    python tools/wechat_pictures.py

Needs Chromium. Builds the WeChat pages of this project into a temporary folder, sets the preview in the house's fonts,
so that every machine shows the same, and takes its picture.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from browser import Browser, browser, served  # noqa: E402

PICTURES = ROOT / "docs/pictures"
MOST = 120_000  # bytes
FACES = (
    ("PingFang SC", "DuizhaoSansSC-Regular.ttf", 400),
    ("PingFang SC", "DuizhaoSansSC-Bold.ttf", 700),
    ("Segoe UI", "DuizhaoSans-Regular.ttf", 400),
    ("Segoe UI", "DuizhaoSans-Bold.ttf", 700),
)


def dressed(text: str) -> str:
    """The preview with the house's fonts, served beside it, under names that its style asks for first."""
    faces = "".join(
        f'@font-face{{font-family:"{name}";src:url("/fonts/{file}");font-weight:{weight}}}'
        for name, file, weight in FACES
    )
    text = text.replace("default-src 'none'", "default-src 'none'; font-src 'self'").replace("system-ui,", "")
    return re.sub("<style>", f"<style>{faces}", text, count=1)


def built(folder: Path) -> Path:
    """output/ with the WeChat pages of this project, and the fonts."""
    shutil.copytree(ROOT / "source", folder / "source")
    shutil.copy(ROOT / "pyproject.toml", folder)
    words = [sys.executable, "-m", "duizhao", "--project", str(folder), "build", "--formats", "wechat"]
    subprocess.run(words, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    shutil.copytree(ROOT / "templates/fonts", folder / "output/fonts")
    return folder / "output"


def saved(name: str, data: bytes) -> None:
    """A picture in at most 256 colours, the rare ones too: the bar beside a box must keep its hue."""
    whole = Image.open(io.BytesIO(data)).convert("RGB")
    picture = whole.quantize(256, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    path = PICTURES / name
    picture.save(path, "PNG", optimize=True)
    assert path.stat().st_size <= MOST, f"{name}: {path.stat().st_size} bytes"
    print(name, path.stat().st_size)


def beside(*pictures: bytes) -> bytes:
    """Pictures of one height in a row, on a grey ground."""
    opened = [Image.open(io.BytesIO(each)).convert("RGB") for each in pictures]
    gap = 24
    whole = Image.new("RGB", (sum(each.width + gap for each in opened) - gap, opened[0].height), "#c8d3d5")
    left = 0
    for each in opened:
        whole.paste(each, (left, 0))
        left += each.width + gap
    out = io.BytesIO()
    whole.save(out, "PNG")
    return out.getvalue()


def phone(led: Browser, mode: str, side: int) -> bytes:
    """What the phone shows of one article, from its title on."""
    led.run(f"document.getElementById('side-{side}').click(), document.getElementById('mode-{mode}').click()")
    led.run(f"document.querySelector('.side-{side} .screen.{mode}').scrollIntoView()")
    return led.picture()


def main() -> None:
    """All pictures."""
    with tempfile.TemporaryDirectory() as folder:
        output = built(Path(folder))
        (page,) = (output / "wechat/preview").glob("*.html")
        page.write_text(dressed(page.read_text("utf-8")), "utf-8")
        with served(output) as at, browser(Path(folder) / "profile") as led:
            address = f"{at}/wechat/preview/{page.name}"
            for lang, side in (("zh", 1), ("en", 2)):
                led.open(address, 1180, 860)
                led.call("Browser.grantPermissions", permissions=["clipboardSanitizedWrite"])
                led.run(f"document.getElementById('side-{side}').click()")
                led.run(f"document.querySelector('.side-{side} button.main').focus()")
                led.press("Enter")
                led.wait(f"document.getElementById('receipt-{side}').textContent && !document.getAnimations().length")
                saved(f"wechat-preview-{lang}.png", led.picture())
                led.open(address, 375, 720)
                saved(f"wechat-phone-{lang}.png", beside(phone(led, "light", side), phone(led, "dark", side)))
        covers = [
            (output / f"wechat/{lang}/{page.stem}.{name}.png").read_bytes()
            for lang in ("zh", "en")
            for name in ("cover", "square")
        ]
        saved("wechat-covers.png", stacked(covers))


def stacked(covers: list[bytes]) -> bytes:
    """Wide and square covers of one height beside each other, a row a language."""
    rows = []
    for wide, square in (covers[:2], covers[2:]):
        small = Image.open(io.BytesIO(square)).resize((383, 383))
        out = io.BytesIO()
        small.save(out, "PNG")
        rows.append(Image.open(io.BytesIO(beside(wide, out.getvalue()))))
    whole = Image.new("RGB", (rows[0].width, 2 * 383 + 24), "#c8d3d5")
    whole.paste(rows[0], (0, 0))
    whole.paste(rows[1], (0, 383 + 24))
    out = io.BytesIO()
    whole.resize((whole.width * 2 // 3, whole.height * 2 // 3), Image.Resampling.LANCZOS).save(out, "PNG")
    return out.getvalue()


if __name__ == "__main__":
    main()

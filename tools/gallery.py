"""Pictures of the handouts for docs/handouts.md: python tools/gallery.py [PROJECT], after a build; needs poppler."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

from PIL import Image, ImageOps

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs/pictures"
SLUG = "stem-cells-atopic-dermatitis"
DPI = 60
LIMIT = 120_000  # bytes of a picture
SHOWN = {  # what follows the slug in a PDF's name: the pages shown, in one row; what was not built is skipped
    "zh": (1, 2, 3),
    "en": (1, 2, 9),
    "zh-en": (1, 4, 13),
    "zh.large": (1, 2, 3),
    "en.large": (1, 2, 3),
    "zh.short": (1, 2),
    "en.short": (1, 2),
    "zh-en.short": (1, 2),
    "en.letter": (1, 2, 3),
    "zh-en.letter": (1, 2, 3),
}
EDGE, DESK = 10, 235  # pixels between the pages, and the grey they lie on


def page(pdf: Path, number: int) -> Image.Image | None:
    """One page as a picture with a thin frame; None beyond the last."""
    command = ["pdftoppm", "-r", str(DPI), "-f", str(number), "-l", str(number), "-png", str(pdf)]
    data = subprocess.run(command, capture_output=True, check=False).stdout
    return ImageOps.expand(Image.open(io.BytesIO(data)).convert("RGB"), 1, (150, 150, 150)) if data else None


def row(pages: list[Image.Image]) -> Image.Image:
    """The pages beside each other."""
    width = sum(each.width + EDGE for each in pages) + EDGE
    desk = Image.new("RGB", (width, max(each.height for each in pages) + 2 * EDGE), (DESK, DESK, DESK))
    left = EDGE
    for each in pages:
        desk.paste(each, (left, EDGE))
        left += each.width + EDGE
    return desk


def packed(picture: Image.Image) -> bytes:
    """A palette PNG of at most LIMIT bytes: with fewer colours where it must be."""
    for colours in (128, 64, 48, 24, 12, 8, 6, 4):
        out = io.BytesIO()
        picture.quantize(colours, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
        if out.tell() <= LIMIT:
            break
    return out.getvalue()


def main(project: Path) -> None:
    for edition, numbers in SHOWN.items():
        pdf = project / f"output/handout/{SLUG}.{edition}.pdf"
        pages = [each for number in numbers if pdf.exists() and (each := page(pdf, number))]
        if pages:
            path = PICTURES / f"handout-{edition.replace('.', '-')}.png"
            path.write_bytes(packed(row(pages)))
            print(f"{path.relative_to(ROOT)}: {path.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT)

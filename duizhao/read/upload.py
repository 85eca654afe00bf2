"""Pictures made fit for a service that takes small PNG and JPEG files only: without holes, small."""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING

from duizhao.finding import say
from duizhao.read.images import ImageError, kind_of
from duizhao.read.raster import PIXELS

if TYPE_CHECKING:
    from PIL.Image import Image

WHITE = (255, 255, 255)
FORMATS = ("PNG", "JPEG", "WEBP", "GIF")
QUALITIES = (90, 80, 70, 60)  # of JPEG
SMALLEST = 200  # pixels of width below which a picture is given up


def fitted(data: bytes, most: int) -> tuple[bytes, str]:
    """(the picture in less than `most` bytes, "png" or "jpg").

    A PNG or JPEG without transparency that is small enough stays as it is. Transparency becomes white: black ink on
    nothing cannot be read on a dark page. Raises ImageError with reason "broken" or "size".
    """
    kind = kind_of(data)
    image = _opened(data)
    opaque = "A" not in image.mode and "transparency" not in image.info
    if opaque and kind in ("png", "jpeg") and len(data) < most:
        return data, "jpg" if kind == "jpeg" else "png"
    flat = _flat(image)
    if kind != "jpeg":
        drawn = _png(flat)
        if len(drawn) < most:
            return drawn, "png"
    while flat.width >= SMALLEST:
        for quality in QUALITIES:
            small = _jpeg(flat, quality)
            if len(small) < most:
                return small, "jpg"
        flat = flat.resize((flat.width * 3 // 4, max(1, flat.height * 3 // 4)))
    raise ImageError(
        "size", say("the picture cannot be made small enough"), say("save it with fewer pixels, about 1000 in width")
    )


def _opened(data: bytes) -> Image:
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns of what is refused here
            image = Image.open(io.BytesIO(data), formats=FORMATS)
            if image.width * image.height > PIXELS:
                raise ValueError
            image.load()
            return image
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError):
        raise ImageError(
            "broken", say("the picture is broken or cut short"), say("save it again, or get it anew")
        ) from None


def _flat(image: Image) -> Image:
    import PIL.Image

    if "A" not in image.mode and "transparency" not in image.info:
        return image.convert("RGB")
    whole = image.convert("RGBA")
    ground = PIL.Image.new("RGBA", whole.size, (*WHITE, 255))
    return PIL.Image.alpha_composite(ground, whole).convert("RGB")


def _png(image: Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def _jpeg(image: Image, quality: int) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality, subsampling=0)
    return out.getvalue()

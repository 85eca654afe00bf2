"""Photographs and other pixel images, made ready to print: decoded, turned upright, without the camera's data."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import field
from typing import TYPE_CHECKING

from duizhao.finding import say
from duizhao.frozen import frozen
from duizhao.read.images import LIMIT, ImageError

if TYPE_CHECKING:
    from PIL.Image import Image

PIXELS = 40_000_000  # about 120 MB once decoded
FORMATS = ("PNG", "JPEG", "WEBP", "GIF")  # a shut list: Pillow would also open EPS, which is a program
ENDING = 64_000  # bytes at a file's end among which its end mark stands: some cameras write more behind it
QUALITY = 90  # of JPEG, 0 to 95: no blocks to be seen around printed text


@frozen
class Raster:
    """A picture encoded anew: `kind` "png" or "jpeg", `width` and `height` in pixels."""

    data: bytes = field(repr=False)
    kind: str
    width: int
    height: int


def raster(data: bytes, widest: int = 0) -> Raster:
    """The same picture without EXIF (place, name, device), upright, in sRGB, 8 bits a channel.

    At most `widest` pixels wide (0: as it is). A JPEG and a lossy WebP without holes become JPEG, all else PNG.
    Raises ImageError with reason "size", "pixels", "animated", "depth" or "broken". Same bytes in, same bytes out
    (with one version of Pillow).
    """
    from PIL import ImageOps

    with _opened(data) as opened:
        upright = ImageOps.exif_transpose(opened)
        lossy = opened.format == "JPEG" or (opened.format == "WEBP" and b"VP8 " in data)
        return _encoded(_narrowed(_coloured(upright), widest), lossy)


def cut(data: bytes, width: int, height: int) -> bytes:
    """The middle of a picture as JPEG of exactly this size, holes filled with white; else as `raster`."""
    from PIL import Image, ImageOps

    with _opened(data) as opened:
        whole = _coloured(ImageOps.exif_transpose(opened))
        ground = Image.new("RGB", whole.size, "white")
        ground.paste(whole, mask=whole.getchannel("A") if whole.mode == "RGBA" else None)
        fitted = ImageOps.fit(ground, (width, height), Image.Resampling.LANCZOS)
        return _encoded(fitted, lossy=True).data


def judge(data: bytes) -> None:
    """Raise ImageError as `raster` would, as far as a picture's head and tail tell: nothing is decoded."""
    with _opened(data):
        if data.startswith(b"\xff\xd8") and b"\xff\xd9" not in data[-ENDING:]:
            raise _refusal("broken")
        if data.startswith(b"\x89PNG") and b"IEND" not in data[-ENDING:]:
            raise _refusal("broken")


@contextmanager
def _opened(data: bytes) -> Iterator[Image]:
    """The picture, not yet decoded, once it has been found fit; what its decoder raises becomes an ImageError."""
    if len(data) > LIMIT:
        raise _refusal("size")
    import PIL.Image

    try:
        with warnings.catch_warnings(), _whole():
            warnings.simplefilter("ignore")  # Pillow warns of what we refuse ourselves
            with PIL.Image.open(io.BytesIO(data), formats=FORMATS) as opened:
                _judge(opened)
                yield opened
    except PIL.Image.DecompressionBombError:
        raise _refusal("pixels") from None
    except (OSError, ValueError, SyntaxError, EOFError) as error:  # what its decoders raise for cut files
        raise _refusal("broken") from error


def _narrowed(image: Image, widest: int) -> Image:
    from PIL.Image import Resampling

    if not widest or image.width <= widest:
        return image
    return image.resize((widest, max(1, round(image.height * widest / image.width))), Resampling.LANCZOS)


@contextmanager
def _whole() -> Iterator[None]:
    """Cut files are refused, whatever another library (WeasyPrint, on import) has told Pillow to let pass."""
    from PIL import ImageFile

    before, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _judge(image: Image) -> None:
    if image.width * image.height > PIXELS:
        raise _refusal("pixels")
    if getattr(image, "n_frames", 1) > 1:
        raise _refusal("animated")
    if image.mode[0] in "IF":
        raise _refusal("depth")


def _coloured(image: Image) -> Image:
    """Grey, RGB or RGBA. Colours are brought to sRGB first: the redness of skin must not shift."""
    from PIL import ImageCms

    profile = image.info.get("icc_profile")
    holes = "A" in image.mode or "transparency" in image.info
    mode = "RGBA" if holes else "L" if image.mode in ("1", "L") else "RGB"
    if profile and mode != "L" and image.mode in ("RGB", "RGBA", "CMYK"):
        try:
            theirs = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            same = ImageCms.profileToProfile(image, theirs, ImageCms.createProfile("sRGB"), outputMode=mode)
            return same or image
        except (ImageCms.PyCMSError, OSError):
            pass  # a broken profile: the numbers as they stand are the best guess
    return image.convert(mode)


def _encoded(image: Image, lossy: bool) -> Raster:
    import PIL.Image

    bare = PIL.Image.new(image.mode, image.size)  # carries none of the old one's info
    bare.paste(image)
    kind = "jpeg" if lossy and image.mode != "RGBA" else "png"
    out = io.BytesIO()
    if kind == "jpeg":
        bare.save(out, "JPEG", quality=QUALITY, subsampling=0)
    else:
        bare.save(out, "PNG")
    return Raster(out.getvalue(), kind, image.width, image.height)


def _refusal(reason: str) -> ImageError:
    smaller = say("make the picture smaller: about 2000 pixels in width are enough for paper")
    match reason:
        case "size":
            limit = LIMIT // 1_000_000
            return ImageError(reason, say("the picture is larger than {limit} MB", limit=limit), smaller)
        case "pixels":
            limit = PIXELS // 1_000_000
            return ImageError(reason, say("the picture has more than {limit} million pixels", limit=limit), smaller)
        case "animated":
            still = say("save one frame as PNG")
            return ImageError(reason, say("the picture moves, and paper does not"), still)
        case "depth":
            return ImageError(
                reason, say("the picture has more than 8 bits a channel"), say("save it again with 8 bits a channel")
            )
        case _:
            return ImageError(reason, say("the picture is broken or cut short"), say("save it again, or get it anew"))

"""The door for images: what it lets in, and what it says to the rest."""

from __future__ import annotations

import io
import os
import struct
import sys
import zlib
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from duizhao.read import images, raster
from duizhao.read.images import ImageError, image

ARTICLE = "source/zh/eczema.md"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"/>'


def picture(kind: str = "PNG", size: tuple[int, int] = (6, 4), mode: str = "RGB", **options: object) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, 0).save(out, kind, **options)
    return out.getvalue()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "source" / "zh").mkdir(parents=True)
    (tmp_path / "source" / "figures").mkdir()
    (tmp_path / "source" / "figures" / "fig-who.svg").write_bytes(SVG)
    (tmp_path / "source" / "figures" / "my photo.png").write_bytes(picture())
    (tmp_path / "secret.png").write_bytes(picture())
    return tmp_path


def refused(project: Path, src: str, article: str = ARTICLE) -> ImageError:
    with pytest.raises(ImageError) as caught:
        image(project, article, src)
    return caught.value


# ---------------------------------------------------------------- what comes in


@pytest.mark.parametrize("src", ["../figures/fig-who.svg", "./../figures/fig-who.svg", "../zh/../figures/fig-who.svg"])
def test_a_figure_is_found_from_the_article(project: Path, src: str) -> None:
    assert image(project, ARTICLE, src) == SVG


def test_an_article_in_a_folder_counts_from_there(project: Path) -> None:
    assert image(project, "source/zh/skin/eczema.md", "../../figures/fig-who.svg") == SVG


@pytest.mark.parametrize("src", ["../figures/my photo.png", "../figures/my%20photo.png"])
def test_a_space_may_be_typed_or_encoded(project: Path, src: str) -> None:
    assert image(project, ARTICLE, src) == picture()


# ---------------------------------------------------------------- what stays out


@pytest.mark.parametrize(
    ("src", "reason"),
    [
        ("https://example.org/a.png", "url"),
        ("//example.org/a.png", "url"),
        ("data:image/png;base64,AAAA", "url"),
        ("file:///etc/passwd", "url"),
        ("ht%74ps://example.org/a.png", "url"),
        ("/etc/passwd", "absolute"),
        ("%2Fetc/passwd", "absolute"),
        ("C:/photos/a.png", "absolute"),
        ("..\\figures\\fig-who.svg", "absolute"),
        ("", "absolute"),
        ("../../secret.png", "outside"),
        ("%2e%2e/%2e%2e/secret.png", "outside"),
        ("../../../../../../etc/passwd", "outside"),
        ("../figures/../../secret.png", "outside"),
        ("../../source.png", "outside"),
        ("..", "outside"),
        ("../figures/fig-who.svg\0.png", "outside"),
        ("../figures/none.svg", "missing"),
        ("../figures/fig-who.svg/x.svg", "missing"),
        ("../figures/fig-who.txt", "suffix"),
        ("../figures", "suffix"),
    ],
)
def test_only_plain_relative_paths_inside_source(project: Path, src: str, reason: str) -> None:
    assert refused(project, src).reason == reason


def test_a_slip_in_the_name_is_pointed_out(project: Path) -> None:
    assert "fig-who.svg" in str(refused(project, "../figures/fig-hwo.svg").hint)


def test_the_case_of_letters_counts_on_every_system(project: Path) -> None:
    fault = refused(project, "../figures/Fig-Who.SVG")
    assert fault.reason == "missing"
    assert "fig-who.svg" in str(fault.hint)


@pytest.mark.parametrize("target", ["../../secret.png", "my photo.png"])
def test_a_link_is_refused_wherever_it_leads(project: Path, target: str) -> None:
    _link(project / "source" / "figures" / "link.png", target)
    assert refused(project, "../figures/link.png").reason == "symlink"


def test_a_linked_folder_is_refused(project: Path) -> None:
    _link(project / "source" / "pictures", "..")
    assert refused(project, "../pictures/secret.png").reason == "symlink"


def _link(link: Path, target: str) -> None:
    try:
        link.symlink_to(target)
    except OSError as error:
        pytest.skip(f"this system makes no symbolic links: {error}")


def test_a_folder_is_no_picture(project: Path) -> None:
    (project / "source" / "figures" / "folder.png").mkdir()
    assert refused(project, "../figures/folder.png").reason == "not-a-file"


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes in folders there")
def test_a_pipe_does_not_hold_up_the_build(project: Path) -> None:
    os.mkfifo(project / "source" / "figures" / "pipe.png")
    assert refused(project, "../figures/pipe.png").reason == "not-a-file"


def test_a_file_too_large_is_refused(project: Path) -> None:
    big = project / "source" / "figures" / "big.png"
    big.write_bytes(picture() + bytes(images.LIMIT))
    assert refused(project, "../figures/big.png").reason == "size"


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        ("a.png", picture("JPEG"), "jpeg"),
        ("a.jpg", picture("PNG"), "png"),
        ("a.png", SVG, "svg"),
        ("a.svg", picture("GIF"), "gif"),
        ("a.webp", b"%!PS-Adobe-3.0 EPSF-3.0", "?"),
        ("a.svg", SVG.decode().encode("utf-16"), "?"),
        ("a.png", b"", "?"),
    ],
)
def test_the_bytes_must_be_what_the_name_says(project: Path, name: str, data: bytes, found: str) -> None:
    (project / "source" / "figures" / name).write_bytes(data)
    fault = refused(project, f"../figures/{name}")
    assert fault.reason == "kind"
    assert f'"{found}"' in str(fault)


# ---------------------------------------------------------------- pixels, encoded anew


def opened(made: raster.Raster) -> Image.Image:
    return Image.open(io.BytesIO(made.data))


def test_a_photograph_loses_its_exif_and_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by the camera
    exif[0x010F] = "A camera of a patient"
    exif.get_ifd(0x8825)[1] = "N"
    made = raster.raster(picture("JPEG", (60, 40), exif=exif))
    assert (made.kind, made.width, made.height) == ("jpeg", 40, 60)
    assert opened(made).size == (40, 60)
    assert not dict(opened(made).getexif())
    assert b"A camera" not in made.data
    assert b"Exif" not in made.data


def test_comments_and_text_of_a_png_are_left_behind() -> None:
    from PIL.PngImagePlugin import PngInfo

    note = PngInfo()
    note.add_text("Author", "Patient Wang")
    assert b"Wang" in picture(pnginfo=note)
    assert b"Wang" not in raster.raster(picture(pnginfo=note)).data


@pytest.mark.parametrize(
    ("data", "kind", "mode"),
    [
        (picture("PNG"), "png", "RGB"),
        (picture("PNG", mode="RGBA"), "png", "RGBA"),
        (picture("PNG", mode="P"), "png", "RGB"),
        (picture("PNG", mode="1"), "png", "L"),
        (picture("PNG", mode="P", transparency=0), "png", "RGBA"),
        (picture("JPEG", mode="CMYK"), "jpeg", "RGB"),
        (picture("JPEG", mode="L"), "jpeg", "L"),
        (picture("GIF"), "png", "RGB"),
        (picture("WEBP"), "jpeg", "RGB"),
        (picture("WEBP", lossless=True), "png", "RGB"),
        (picture("WEBP", mode="RGBA"), "png", "RGBA"),
    ],
)
def test_each_kind_comes_out_as_one_that_paper_and_wechat_take(data: bytes, kind: str, mode: str) -> None:
    made = raster.raster(data)
    assert made.kind == kind
    assert opened(made).format == kind.upper()
    assert opened(made).mode == mode
    assert opened(made).size == (6, 4)


def test_the_redness_of_skin_keeps_its_look_when_a_profile_goes() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    crossed = profile.replace(b"rXYZ", b"?XYZ").replace(b"gXYZ", b"rXYZ").replace(b"?XYZ", b"gXYZ")  # red is green
    out = io.BytesIO()
    Image.new("RGB", (8, 8), (200, 60, 50)).save(out, "PNG", icc_profile=crossed)
    made = opened(raster.raster(out.getvalue()))
    assert "icc_profile" not in made.info
    pixel = made.getpixel((4, 4))
    assert isinstance(pixel, tuple)
    assert all(abs(a - b) <= 2 for a, b in zip(pixel, (60, 200, 50), strict=True))


def test_a_broken_profile_leaves_the_colours_as_typed() -> None:
    out = io.BytesIO()
    Image.new("RGB", (8, 8), (200, 60, 50)).save(out, "PNG", icc_profile=b"not a profile at all")
    assert opened(raster.raster(out.getvalue())).getpixel((4, 4)) == (200, 60, 50)


def test_the_same_bytes_twice() -> None:
    data = picture("JPEG", (30, 20))
    assert raster.raster(data).data == raster.raster(data).data


def flag(frames: int) -> bytes:
    out = io.BytesIO()
    many = [Image.new("L", (4, 4), 80 * place) for place in range(frames)]
    many[0].save(out, "GIF", save_all=True, append_images=many[1:])
    return out.getvalue()


def claiming(width: int, height: int) -> bytes:
    """A small PNG whose header claims other measures: opening it must not fill memory."""
    data = picture()
    header = b"IHDR" + struct.pack(">II", width, height) + data[24:29]
    return data[:12] + header + struct.pack(">I", zlib.crc32(header)) + data[33:]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (flag(3), "animated"),
        (claiming(8001, 5000), "pixels"),
        (claiming(30_000, 20_000), "pixels"),
        (picture("PNG", mode="I;16"), "depth"),
        (picture("JPEG", (400, 400))[:-300], "broken"),
        (picture("PNG", (400, 400))[:60], "broken"),
        (b"", "broken"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n", "broken"),
        (picture("BMP"), "broken"),
        (bytes(images.LIMIT + 1), "size"),
    ],
)
def test_what_cannot_be_printed_is_named(data: bytes, reason: str) -> None:
    with pytest.raises(ImageError) as caught:
        raster.raster(data)
    assert caught.value.reason == reason
    assert str(caught.value.hint)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (flag(3), "animated"),
        (claiming(30_000, 20_000), "pixels"),
        (picture("PNG", mode="I;16"), "depth"),
        (picture("JPEG", (400, 400))[:-300], "broken"),
        (picture("PNG", (400, 400))[:-12], "broken"),
        (b"", "broken"),
    ],
)
def test_a_check_sees_it_without_decoding(data: bytes, reason: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", lambda *_: pytest.fail("it was decoded"))
    with pytest.raises(ImageError) as caught:
        raster.judge(data)
    assert caught.value.reason == reason


def test_a_photograph_is_printed_no_wider_than_paper_needs() -> None:
    made = raster.raster(picture("JPEG", (3000, 1500)), 1400)
    assert (made.width, made.height, made.kind) == (1400, 700, "jpeg")
    assert opened(made).size == (1400, 700)
    assert raster.raster(picture("PNG", (60, 40)), 1400).width == 60


def test_a_cut_picture_is_refused_even_after_weasyprint_was_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    from PIL import ImageFile

    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)  # as weasyprint.images does on import
    whole = io.BytesIO()
    Image.new("RGB", (400, 400), "white").save(whole, "PNG")
    with pytest.raises(ImageError):
        raster.raster(whole.getvalue()[:-40])
    assert ImageFile.LOAD_TRUNCATED_IMAGES is True

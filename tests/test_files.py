"""Files as editors leave them: any encoding, line end, name and size is read or reported, and never a traceback."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from duizhao.catalogue import catalogue as sentences
from duizhao.config import Config
from duizhao.finding import Stop
from duizhao.model import Unreadable
from duizhao.pipeline import check_only
from duizhao.read.files import LIMIT, SourceFile, catalogue, lines, load

TODAY = date(2026, 11, 23)
TEXT = "## 护理 {#care}\n\n每天保湿。\n"


def project(folder: Path, files: dict[str, bytes]) -> Path:
    (folder / "source/zh").mkdir(parents=True)
    for name, data in files.items():
        path = folder / "source" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def read(folder: Path, data: bytes) -> SourceFile:
    project(folder, {"zh/page.md": data})
    return load(folder, "page", "zh", "source/zh/page.md")


def troubles(file: SourceFile) -> list[tuple[int, int, str, str]]:
    found = []
    for block in file.troubles:
        assert isinstance(block.body, Unreadable)
        found.append((block.span.line, block.span.column, block.body.reason, block.body.detail))
    return found


# ---------------------------------------------------------------- bytes


@pytest.mark.parametrize("data", [TEXT.encode(), TEXT.encode("utf-8-sig"), b"", b"\xef\xbb\xbf"])
def test_utf8_with_and_without_mark(tmp_path: Path, data: bytes) -> None:
    file = read(tmp_path, data)
    assert file.text in (TEXT, "") and not file.troubles


@pytest.mark.parametrize(
    ("encoding", "guess"), [("gb18030", "GB18030"), ("gbk", "GB18030"), ("utf-16", "UTF-16"), ("utf-16-be", "?")]
)
def test_other_encodings_are_named(tmp_path: Path, encoding: str, guess: str) -> None:
    file = read(tmp_path, TEXT.encode(encoding))
    ((_, _, reason, detail),) = troubles(file)
    assert (file.text, reason) == ("", "encoding")
    assert detail == guess or guess == "?"


def test_the_line_of_a_stray_byte_is_found(tmp_path: Path) -> None:
    assert troubles(read(tmp_path, "一\n二\n".encode() + b"\xff\n")) == [(3, 1, "encoding", "?")]


def test_control_characters_are_found_where_they_stand(tmp_path: Path) -> None:
    file = read(tmp_path, "一\r\n二\x08三\r\u2028\n\t四\x85".encode())
    assert [(line, column, detail) for line, column, _, detail in troubles(file)] == [
        (2, 2, "U+0008"),
        (3, 1, "U+2028"),
        (4, 3, "U+0085"),
    ]
    assert file.text.startswith("一"), "the rest is read all the same"


def test_a_file_too_large_is_not_read(tmp_path: Path) -> None:
    assert troubles(read(tmp_path, b"a" * (LIMIT + 1))) == [(1, 1, "file-size", str(LIMIT + 1))]


def test_a_file_at_the_limit_is_read(tmp_path: Path) -> None:
    assert not read(tmp_path, b"a\n" * (LIMIT // 2)).troubles


def test_links_and_folders_are_no_files(tmp_path: Path) -> None:
    folder = project(tmp_path, {"zh/page.md": TEXT.encode()})
    (folder / "source/zh/link.md").symlink_to(folder / "source/zh/page.md")
    (folder / "source/zh/broken.md").symlink_to(folder / "nowhere.md")
    for name in ("link", "broken"):
        file = load(folder, name, "zh", f"source/zh/{name}.md")
        assert troubles(file) == [(1, 1, "not-a-file", "")] and not file.text


def test_a_file_that_may_not_be_read_is_a_stop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: Path) -> bytes:  # root may read every file, so the system cannot be made to refuse
        raise PermissionError(13, "Permission denied", str(path))

    project(tmp_path, {"zh/page.md": b"x"})
    monkeypatch.setattr(Path, "read_bytes", refused)
    with pytest.raises(Stop, match="cannot read"):
        load(tmp_path, "page", "zh", "source/zh/page.md")


def test_lines_end_where_editors_end_them() -> None:
    assert lines("一\n二\r\n三\r四\u2028五\x85六\x0c七\n") == ["一", "二", "三", "四\u2028五\x85六\x0c七", ""]


# ---------------------------------------------------------------- names


@pytest.mark.parametrize(
    "name", ["page", "skin-care", "2024-guide", "skin/eczema", "_disclaimer", "skin/_note", "a" * 62]
)
def test_names_that_web_addresses_carry(tmp_path: Path, name: str) -> None:
    project(tmp_path, {f"zh/{name}.md": b"x"})
    assert not load(tmp_path, name, "zh", f"source/zh/{name}.md").troubles


@pytest.mark.parametrize(
    "name",
    ["湿疹", "Eczema", "skin care", "a_b", "-a", "a.b", "index", "con", "skin/nul", "a" * 63, "è", "a%2e", "a'b"],
)
def test_names_that_they_do_not_carry(tmp_path: Path, name: str) -> None:
    project(tmp_path, {f"zh/{name}.md": b"x"})
    assert troubles(load(tmp_path, name, "zh", f"source/zh/{name}.md")) == [(1, 1, "file-name", name)]


def test_the_catalogue_pairs_by_path_and_leaves_hidden_things_out(tmp_path: Path) -> None:
    names = ("zh/b.md", "en/b.md", "zh/skin/a.md", "en/skin/c.md", "zh/_note.md", "zh/.hidden.md", "zh/.git/x.md",
             "zh/readme.txt", "zh/B.MD", "fr/a.md")  # fmt: skip
    folder = project(tmp_path, dict.fromkeys(names, b"x"))
    (folder / "source/zh/loop").symlink_to(folder / "source/zh", target_is_directory=True)
    assert catalogue(Config(folder, TODAY)) == {
        "_note": {"zh": "source/zh/_note.md"},
        "b": {"zh": "source/zh/b.md", "en": "source/en/b.md"},
        "skin/a": {"zh": "source/zh/skin/a.md"},
        "skin/c": {"en": "source/en/skin/c.md"},
    }


def test_a_folder_without_articles_is_a_stop(tmp_path: Path) -> None:
    with pytest.raises(Stop, match="there is no folder source/zh"):
        catalogue(Config(tmp_path, TODAY))


def test_a_project_of_unreadable_files_is_checked_to_its_end(tmp_path: Path) -> None:
    folder = project(
        tmp_path,
        {
            "zh/page.md": TEXT.encode("gb18030"),
            "en/page.md": b"\x00\xff\xfe" * 99,
            "zh/big.md": b"a" * (LIMIT + 1),
            "references.json": "[]".encode("utf-16"),
            "glossary.csv": b"\xff",
        },
    )
    (folder / "source/en/big.md").mkdir()
    found = check_only(Config(folder, TODAY))
    codes = {each.where.path: each.code for each in found if each.code.startswith("MDX")}
    assert codes == {
        "source/zh/page.md": "MDX005",
        "source/en/page.md": "MDX005",
        "source/zh/big.md": "MDX005",
        "source/references.json": "MDX005",
        "source/glossary.csv": "MDX005",
    }
    for each in found:
        for lang in ("zh", "en"):
            assert "{" not in sentences(lang).say(each.message).replace("{#", "")

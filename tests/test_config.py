"""Settings: a slip is named with its line and its cure, and without a file all defaults hold."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from duizhao.config import FORMATS, SETTINGS, Config, load
from duizhao.finding import Stop

TODAY = date(2026, 11, 23)
NO_SETTING = '[tool.duizhao] has no setting "{}"'
WRONG_KIND = 'the setting "{}" has the wrong kind of value'


def config(folder: Path, text: str) -> Config:
    (folder / "pyproject.toml").write_bytes(text.encode())
    return load(folder, TODAY)


def stop(folder: Path, text: str) -> tuple[int, int, str, str]:
    """(line, column, what is wrong, what to type)."""
    with pytest.raises(Stop) as caught:
        config(folder, text)
    where = caught.value.where
    assert where is not None and where.path == "pyproject.toml"
    return where.line, where.column, str(caught.value.message), str(caught.value.hint or "")


def test_a_project_needs_no_settings(tmp_path: Path) -> None:
    found = load(tmp_path, TODAY, draft=True)
    assert (found.languages, found.formats, found.side_by_side, found.draft) == (("zh", "en"), FORMATS, True, True)
    assert (found.style("zh"), found.style("en")) == ("gb7714-2025", "nlm")


@pytest.mark.parametrize("text", ["", "[project]\nname = 'x'\n", "[tool.other]\npublsher = 1\n", "[tool.duizhao]\n"])
def test_other_tools_settings_are_theirs(tmp_path: Path, text: str) -> None:
    assert config(tmp_path, text) == Config(tmp_path, TODAY)


def test_every_setting_is_read(tmp_path: Path) -> None:
    found = config(
        tmp_path,
        "\ufeff[tool.duizhao]\r\nsource_language = 'zh'\r\ntargets = ['en']\r\nformats = ['web']\r\n"
        "side_by_side = false\r\nstyles = ['gb7714-2015', 'ama']\r\npublisher = '示例诊所'\r\nsite = 'https://clinic.example/handouts'\r\n",
    )
    assert (found.formats, found.side_by_side, found.publisher) == (("web",), False, "示例诊所")
    assert (found.style("zh"), found.style("en"), found.site) == (
        "gb7714-2015",
        "ama",
        "https://clinic.example/handouts",
    )


def test_one_style_leaves_the_other_language_its_own(tmp_path: Path) -> None:
    found = config(tmp_path, "[tool.duizhao]\nstyles = ['gb7714-2015']\n")
    assert (found.style("zh"), found.style("en")) == ("gb7714-2015", "nlm")


@pytest.mark.parametrize(
    ("lines", "place", "message", "hint"),
    [
        (["publsher = '诊所'"], (2, 1), NO_SETTING.format("publsher"), 'did you mean "publisher"?'),
        (["site = ''", "", '  "Formats" = []'], (4, 3), NO_SETTING.format("Formats"), 'did you mean "formats"?'),
        (["xyz = 1"], (2, 1), NO_SETTING.format("xyz"), f"choose one of: {', '.join(SETTINGS)}"),
        (["project = '.'"], (2, 1), NO_SETTING.format("project"), f"choose one of: {', '.join(SETTINGS)}"),
        (["side_by_side = 1"], (2, 1), WRONG_KIND.format("side_by_side"), "write true or false"),
        (["side_by_side = 'no'"], (2, 1), WRONG_KIND.format("side_by_side"), "write true or false"),
        (["publisher = 5"], (2, 1), WRONG_KIND.format("publisher"), 'write it between quotes: "…"'),
        (["# 输出", "formats = 'web'"], (3, 1), WRONG_KIND.format("formats"), 'write a list: ["…", "…"]'),
        (["formats = ['web', 3]"], (2, 1), WRONG_KIND.format("formats"), 'write a list: ["…", "…"]'),
        (["formats = ['wbe']"], (2, 1), 'the setting "formats" cannot be "wbe"', 'did you mean "web"?'),
        (["targets = ['fr']"], (2, 1), 'the setting "targets" cannot be "fr"', "choose one of: zh, en"),
        (["styles = ['apa']"], (2, 1), 'the setting "styles" cannot be "apa"', 'did you mean "ama"?'),
    ],
)
def test_a_slip_is_named_with_its_cure(
    tmp_path: Path, lines: list[str], place: tuple[int, int], message: str, hint: str
) -> None:
    assert stop(tmp_path, "\n".join(["[tool.duizhao]", *lines])) == (*place, message, hint)


def test_the_line_is_that_of_our_own_table(tmp_path: Path) -> None:
    text = (
        "[tool.other]\npublsher = 1\n\n[tool.duizhao]\npublisher = '诊所'\npublsher = 2\n\n[tool.more]\npublsher = 3\n"
    )
    assert stop(tmp_path, text)[:2] == (6, 1)


@pytest.mark.parametrize("site", ["clinic.example", "ftp://clinic.example", "https://", "https://a b", "javascript:x"])
def test_a_site_is_a_whole_address(tmp_path: Path, site: str) -> None:
    line, _, message, hint = stop(tmp_path, f"[tool.duizhao]\nsite = '{site}'\n")
    assert (line, message) == (2, f'the setting "site" cannot be "{site}"')
    assert "https://clinic.example/handouts" in hint


@pytest.mark.parametrize("site", ["", "https://clinic.example", "http://clinic.example:8000/a/b/"])
def test_sites_that_are_right(tmp_path: Path, site: str) -> None:
    assert config(tmp_path, f"[tool.duizhao]\nsite = '{site}'\n").site == site


def test_broken_toml_is_named_with_its_place(tmp_path: Path) -> None:
    line, column, message, _ = stop(tmp_path, "[tool.duizhao]\npublisher = 诊所\n")
    assert (line, column) == (2, 13) and message.startswith("not valid TOML")


def test_settings_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_bytes("publisher = '诊所'".encode("gb18030"))
    with pytest.raises(Stop, match="cannot read the settings"):
        load(tmp_path, TODAY)
    (tmp_path / "pyproject.toml").unlink()
    (tmp_path / "pyproject.toml").mkdir()
    with pytest.raises(Stop, match="cannot read the settings"):
        load(tmp_path, TODAY)


@pytest.mark.parametrize("text", ["[tool]\nduizhao = 1\n", "tool = 'x'\n", "[[tool.duizhao]]\na = 1\n"])
def test_a_table_that_is_none_is_a_stop_too(tmp_path: Path, text: str) -> None:
    with pytest.raises(Stop):
        config(tmp_path, text)

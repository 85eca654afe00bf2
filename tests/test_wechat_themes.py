"""The themes of WeChat articles: a project's own beside the house's, and what is said of a fault in them."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest

from duizhao.config import Config
from duizhao.finding import Stop
from duizhao.render.wechat import theme
from duizhao.render.wechat.look import Look


def project(folder: Path, text: str) -> Path:
    place = folder / "templates/style/wechat.toml"
    place.parent.mkdir(parents=True)
    place.write_text(text, "utf-8")
    return folder


def look(folder: Path, name: str) -> Look:
    return theme.look(Config(folder, date(2026, 11, 23), wechat_theme=name))


def test_a_theme_of_ones_own_says_only_what_differs(tmp_path: Path) -> None:
    ours = look(project(tmp_path, '[ours]\nlike = "large"\naccent = "#123456"\n'), "ours")
    large = look(tmp_path, "large")
    differing = [each.name for each in fields(Look) if getattr(ours, each.name) != getattr(large, each.name)]
    assert differing == ["accent"] and ours.accent == "#123456"
    assert "color:#123456" in ours.heading(2) and "font-size:23px" in ours.heading(2)


def test_a_theme_that_is_like_none_begins_from_the_houses_usual_one(tmp_path: Path) -> None:
    before = look(tmp_path / "other", "clinic")
    own = look(project(tmp_path, "[clinic]\ntext = 17\n"), "clinic")
    assert (own.text, own.h2, before.text) == (17, before.h2, 16)


def test_a_theme_may_be_like_one_of_the_same_file(tmp_path: Path) -> None:
    project(tmp_path, '[a]\nlike = "b"\nbar = 1\n\n[b]\nlike = "plain"\ngap = 20\n')
    assert (look(tmp_path, "a").bar, look(tmp_path, "a").gap, look(tmp_path, "a").ink) == (1, 20, "#000")


FAULTS = [
    ('[a]\nacent = "#333"\n', (2, 1), 'a theme has no value "acent"', 'did you mean "accent"?'),
    ('[a]\n  ink = "red"\n', (2, 3), "\"ink\" cannot be 'red'", "write a colour between quotes"),
    ("[a]\nink = 333\n", (2, 1), '"ink" cannot be 333', "write a colour between quotes"),
    ("[a]\nsmall = 12\n", (2, 1), '"small" cannot be 12', "write whole pixels from 14 to 80"),
    ("[a]\ngap = 2.5\n", (2, 1), '"gap" cannot be 2.5', "write whole pixels from 0 to 80"),
    ("[a]\nbar = true\n", (2, 1), '"bar" cannot be True', "write whole pixels"),
    ("[a]\nleading_han = 18\n", (2, 1), '"leading_han" cannot be 18', "write a number from 1.2 to 3.0"),
    ('[a]\nlike = "clinc"\n', (2, 1), 'the theme "a" cannot be like "clinc"', 'did you mean "clinic"?'),
    ("[a]\nlike = 1\n", (2, 1), '"like" cannot be 1', "write the name of a theme between quotes"),
    ('[a]\nlike = "b"\n[b]\nlike = "a"\n', (4, 1), 'the theme "b" cannot be like "a"', "choose one of"),
    ('[a]\nlike = "a"\n', (2, 1), 'the theme "a" cannot be like "a"', "choose one of"),
    ('ink = "#333"\n[a]\n', (1, 1), '"ink" stands outside a theme', "put it below a line"),
    ("[a]\nink = \n", (2, 7), "not valid TOML", "correct this line"),
]


@pytest.mark.parametrize(("text", "place", "message", "hint"), FAULTS, ids=[fault[2] for fault in FAULTS])
def test_a_fault_is_told_by_line(tmp_path: Path, text: str, place: tuple[int, int], message: str, hint: str) -> None:
    with pytest.raises(Stop) as caught:
        look(project(tmp_path, text), "a")
    stop = caught.value
    assert stop.where and (stop.where.path, stop.where.line, stop.where.column) == (theme.NAME, *place)
    assert message in str(stop.message) and hint in str(stop.hint)


def test_an_unknown_theme_is_told_at_the_setting(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.duizhao]\nwechat_theme = "larg"\n', "utf-8")
    with pytest.raises(Stop) as caught:
        look(tmp_path, "larg")
    assert caught.value.where and caught.value.where.line == 2
    assert str(caught.value.hint) == 'did you mean "large"?'

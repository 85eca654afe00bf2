"""Colours: the port of WeChat's dark mode against what the published script itself made of 500 pairs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.colour import RGB, WHITE, contrast, rgb
from duizhao.colour.darkmode import PAGE, brightness, dark_ground, dark_text

PAIRS = json.loads((Path(__file__).parent / "data/darkmode-vectors.json").read_text("utf-8"))["pairs"]
CHANNEL = st.integers(0, 255).map(float)
COLOUR = st.tuples(CHANNEL, CHANNEL, CHANNEL)


def off(mine: RGB, recorded: list[int] | None) -> int:
    """The largest difference of a channel, in RGB units."""
    return max(abs(round(one) - other) for one, other in zip(mine, recorded or PAGE, strict=True))


def turned(pair: dict[str, list[int]]) -> tuple[RGB, RGB]:
    ground = dark_ground(_rgb(pair["background"])) if pair["background"] else PAGE
    return ground, dark_text(_rgb(pair["text"]), ground)


def _rgb(channels: list[int]) -> RGB:
    red, green, blue = map(float, channels)
    return red, green, blue


def test_the_port_agrees_with_the_published_script() -> None:
    within = 0
    for pair in PAIRS:
        ground, text = turned(pair)
        within += off(ground, pair["dark_background"]) <= 1 and off(text, pair["dark_text"]) <= 1
    assert len(PAIRS) == 500
    assert within == 500  # the bar is 498


@given(COLOUR, st.none() | COLOUR)
def test_every_colour_becomes_a_colour(text: RGB, ground: RGB | None) -> None:
    below = dark_ground(ground) if ground else PAGE
    for channel in (*below, *dark_text(text, below)):
        assert -0.5 <= channel <= 255.5


@given(st.integers(103, 255).map(float))
def test_a_light_grey_panel_turns_dark(grey: float) -> None:
    assert brightness(dark_ground((grey, grey, grey))) <= 178


def test_the_default_text_on_the_dark_page_is_as_bright_as_published() -> None:
    assert off(dark_text((51.0, 51.0, 51.0)), [163, 163, 163]) == 0
    assert dark_text(WHITE) == WHITE  # white stays white


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("#000", "#ffffff", 21.0), ("#777", "#fff", 4.48), ("#123456", "#123456", 1.0)]
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    left, right = rgb(one), rgb(other)
    assert left and right
    assert contrast(left, right) == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize("name", ["red", "#12", "#12345g", "rgb(1,2,3)", ""])
def test_only_plain_colours_are_read(name: str) -> None:
    assert rgb(name) is None

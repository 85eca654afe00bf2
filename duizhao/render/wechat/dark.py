"""An article as WeChat's dark mode shows it: the same words, every colour turned at build time."""

from __future__ import annotations

import re
from dataclasses import replace

from lxml import etree
from lxml import html as tree

from duizhao.colour import RGB, rgb
from duizhao.colour.darkmode import PAGE, dark_ground, dark_text
from duizhao.frozen import frozen

INK: RGB = (0.0, 0.0, 0.0)  # text that states no colour, before it is turned
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b")
_GROUNDS = frozenset(("background", "background-color"))


@frozen
class _Around:
    """What an element inherits: the text colour as stated, and the ground it stands on, which is dark already."""

    text: RGB = INK
    ground: RGB = PAGE


def darkened(html: str) -> str:
    """The fragment with the colours that the published rule gives (colour/darkmode); pictures stay as they are.

    Grounds come first, then texts and lines against the ground they stand on. A panel that states no text colour is
    given one, since the colour that it inherits was turned for another ground.
    """
    root = tree.fragment_fromstring(html)
    _turn(root, _Around())
    return str(tree.tostring(root, encoding="unicode"))


def hexed(colour: RGB) -> str:
    """`#rrggbb`."""
    return "#" + "".join(f"{round(each):02x}" for each in colour)


def _turn(element: etree._Element, around: _Around) -> None:
    rules = [rule.partition(":") for rule in (element.get("style") or "").split(";") if ":" in rule]
    stated = {name.strip(): value.strip() for name, _, value in rules}
    ground = next((found for name in _GROUNDS if (found := rgb(stated.get(name, "")))), None)
    if ground:
        around = replace(around, ground=dark_ground(ground))
    if own := rgb(stated.get("color", "")):
        around = replace(around, text=own)
    if ground or own:
        stated["color"] = hexed(dark_text(around.text, around.ground))
    for name, value in stated.items():
        if name in _GROUNDS and ground:
            stated[name] = hexed(around.ground)
        elif name.startswith("border"):
            stated[name] = _COLOUR.sub(lambda found: hexed(dark_text(rgb(found[0]) or INK, around.ground)), value)
    if stated:
        element.set("style", ";".join(f"{name}:{value}" for name, value in stated.items()))
    for child in element:
        _turn(child, around)

"""WXP002: every text of an article against its ground, on the white page and on the dark one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from lxml import html as trees

from duizhao.colour import READABLE, RGB, WHITE, contrast, rgb
from duizhao.colour.darkmode import PAGE, TEXT, dark_ground, dark_text
from duizhao.finding import Finding, say
from duizhao.model import Span
from duizhao.render.wechat.blocks import section
from duizhao.render.wechat.post import Post

BLACK: RGB = (0.0, 0.0, 0.0)
Pair = tuple[str, str]  # colour of a text and of its ground as typed; "" where nobody says one
_DECLARED = re.compile(r"(?:^|;)\s*(color|background|background-color)\s*:\s*([^;]+)")


def faults(html: str, post: Post) -> Iterator[Finding]:
    """A text that some readers cannot read, once for each pair of colours, at the first text that has it."""
    bad = {pair: why for pair in pairs(html) if (why := _weighed(pair)) is not None}
    for piece in post.pieces if bad else ():
        for pair in sorted(pairs(section(post.style, piece.html)) & bad.keys()):
            yield _finding(piece.where, pair, bad.pop(pair))
    for pair, why in bad.items():
        yield _finding(Span(post.work.source.path), pair, why)


def pairs(html: str) -> set[Pair]:
    """The colours of every text of a fragment and of the ground on which it stands."""
    found: set[Pair] = set()
    root = trees.fragment_fromstring(html, create_parent="section")
    _walk(root, ("", ""), found)
    return found


def _walk(element: etree._Element, above: Pair, found: set[Pair]) -> None:
    colour, ground = above
    for name, value in _DECLARED.findall(element.get("style", "")):
        if name == "color":
            colour = value.strip()
        else:
            ground = value.strip()
    if (element.text or "").strip() or any((child.tail or "").strip() for child in element):
        found.add((colour, ground))
    for child in element.iterchildren(etree.Element):
        _walk(child, (colour, ground), found)


def ratios(pair: Pair) -> tuple[float, float] | None:
    """The contrast of a text by day and in WeChat's dark mode; None for a colour that is not `#rgb` or `#rrggbb`."""
    colour = rgb(pair[0]) if pair[0] else BLACK
    ground = rgb(pair[1]) if pair[1] else WHITE
    if colour is None or ground is None:
        return None
    below = dark_ground(ground) if pair[1] else PAGE
    text = dark_text(colour, below) if pair[0] else TEXT
    return contrast(colour, ground), contrast(text, below)


def _weighed(pair: Pair) -> tuple[float, float] | None:
    """The ratios of a bad pair, (0, 0) where they cannot be known; None for a good one."""
    found = ratios(pair)
    if found is None:
        return 0.0, 0.0
    return found if min(found) < READABLE else None


def _finding(where: Span, pair: Pair, found: tuple[float, float]) -> Finding:
    words = {"colour": pair[0] or "#000", "ground": pair[1] or "#fff"}
    if not any(found):
        message = say("nobody can tell whether {colour} on {ground} can be read", **words)
        return Finding(where, "WXP002", message, say("write both colours as #rgb or #rrggbb"))
    day, night = (f"{each:.1f}" for each in found)
    message = say(
        "text in {colour} on {ground} is hard to read: {day}:1 on the white page, {night}:1 in dark mode",
        day=day,
        night=night,
        **words,
    )
    hint = say(
        "choose a darker colour in templates/style/wechat.toml; at least {least}:1 is needed", least=f"{READABLE:g}"
    )
    return Finding(where, "WXP002", message, hint)

"""Hostile and broken drawings: nothing that acts, fetches or fells a renderer gets onto a page."""

from __future__ import annotations

import pytest
from lxml import etree

from duizhao.read.images import ImageError
from duizhao.read.svg import SVG, clean
from duizhao.render.figure import draw


def drawing(inside: str) -> bytes:
    return f'<svg xmlns="{SVG}" viewBox="0 0 100 50">{inside}</svg>'.encode()


HOSTILE = {
    "script": "<script>alert(1)</script>",
    "script in another namespace": '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
    "handler": '<rect width="9" height="9" onclick="alert(1)"/>',
    "style sheet": "<style>@import url(http://evil.example/a.css); rect { fill: url(http://evil.example/b) }</style>",
    "foreign object": '<foreignObject><i:iframe xmlns:i="http://www.w3.org/1999/xhtml" src="evil"/></foreignObject>',
    "link": '<a href="javascript:alert(1)"><text>evil</text></a>',
    "old link": '<a xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="javascript:alert(1)"><rect/></a>',
    "image": '<image href="http://evil.example/a.png"/>',
    "local image": '<image href="file:///etc/passwd"/>',
    "use": '<use href="http://evil.example/a.svg#b"/>',
    "fill from afar": '<rect fill="url(http://evil.example/a#b)"/>',
    "fill with escape": '<rect fill="u\\72l(http://evil.example/a#b)"/>',
    "fill with comment": '<rect fill="ur/**/l(http://evil.example/a#b)"/>',
    "style attribute": '<rect style="fill:url(http://evil.example/a#b);background:url(http://evil.example)"/>',
    "expression": '<rect width="expression(evil)"/>',
    "animation": '<rect><set attributeName="href" to="javascript:evil"/><animate attributeName="x" to="evil"/></rect>',
    "filter": '<filter id="f"><feImage href="http://evil.example/a"/></filter>',
    "handler in text": '<text onload="evil()">x</text>',
    "data": '<rect fill="url(data:image/svg+xml;base64,evil)"/>',
    "processing instruction": '<?xml-stylesheet href="http://evil.example/a.css"?>',
    "font": '<text font-family="evil">x</text>',
}


@pytest.mark.parametrize("inside", HOSTILE.values(), ids=HOSTILE)
def test_nothing_that_acts_or_fetches_gets_through(inside: str) -> None:
    out = draw(drawing(f'{inside}<circle r="3"/>'), [("en", {})]).decode()
    for word in (
        "evil",
        "alert",
        "script",
        "javascript",
        "href",
        "onclick",
        "onload",
        "passwd",
        "style",
        "iframe",
        "?xml",
    ):
        assert word not in out
    assert '<circle r="3"/>' in out  # and the rest of the drawing is still there


@pytest.mark.parametrize(
    ("inside", "dropped"),
    [
        ('<image href="a.png"/>', ("image",)),
        ('<rect onclick="x()"/>', ("rect/@onclick",)),
        ('<use href="#a"/><use href="#b"/>', ("use",)),
        ('<rect class="a" fill="red"/><title>x</title><metadata/>', ()),
    ],
)
def test_what_stays_behind_is_named_if_somebody_could_miss_it(inside: str, dropped: tuple[str, ...]) -> None:
    assert clean(drawing(inside)).dropped == dropped


BOMB = '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
DEEP = 60


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'<!DOCTYPE svg SYSTEM "http://evil.example/x.dtd">' + drawing(""), "doctype"),
        (b'<!doctype svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + drawing("<text>&x;</text>"), "doctype"),
        (BOMB.encode() + drawing("<text>&b;</text>"), "doctype"),
        ((BOMB + drawing("").decode()).encode("utf-16"), "broken"),
        (b"<?xml version='1.0' encoding='utf-7'?>+ADwAIQ-DOCTYPE svg+AD4-" + drawing(""), "broken"),
        (drawing("<text>&nbsp;</text>"), "broken"),
        (drawing("<g>"), "broken"),
        (b"", "broken"),
        (b"\xff\xfe\x00", "broken"),
        (b"<html/>", "not-svg"),
        (f'<svg xmlns="{SVG}"/>'.encode(), "shape"),
        (f'<svg xmlns="{SVG}" viewBox="0 0 0 10"/>'.encode(), "shape"),
        (f'<svg xmlns="{SVG}" viewBox="0 0 inf nan"/>'.encode(), "shape"),
        (f'<svg xmlns="{SVG}" viewBox="0 0 1 100000"/>'.encode(), "shape"),
        (drawing("<g>" * DEEP + "</g>" * DEEP), "big"),
        (drawing("<g/>" * 30_000), "big"),
        (drawing(f"<text>{'字' * 30_000}</text>"), "big"),
    ],
)
def test_a_drawing_that_cannot_be_trusted_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(ImageError) as caught:
        draw(data, [("en", {})])
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    "inside",
    [
        '<path d="M0 0L1e30 1e30" stroke="red"/>',
        '<path d="M0 0" stroke="red" stroke-width="1e300"/>',
        '<path d="M0 0H99" stroke="red" stroke-dasharray="0.0001"/>',
        '<clipPath id="a"><rect clip-path="url(#a)"/></clipPath>',
        '<linearGradient id="a"><stop stop-color="url(#a)"/></linearGradient>',
    ],
)
def test_what_would_hang_or_fell_a_renderer_is_taken_out(inside: str) -> None:
    assert len(clean(drawing(inside)).dropped) == 1


def test_an_editors_style_attribute_becomes_plain_attributes() -> None:
    root = etree.fromstring(
        draw(drawing('<rect style="fill:#1e9999; stroke : none;-x-y:1;fill-opacity:.5"/>'), [("en", {})])
    )
    assert dict(root[0].attrib) == {"fill": "#1e9999", "stroke": "none", "fill-opacity": ".5"}


def test_names_inside_a_drawing_do_not_clash_on_a_page() -> None:
    svg = drawing('<linearGradient id="references"><stop offset="0"/></linearGradient><rect fill="url(#references)"/>')
    chinese, english = (etree.fromstring(draw(svg, [(lang, {})])) for lang in ("zh", "en"))
    assert chinese[0].get("id") not in ("references", english[0].get("id"))
    assert chinese[1].get("fill") == f"url(#{chinese[0].get('id')})"


def test_text_between_tspans_is_kept_and_text_elsewhere_is_not() -> None:
    out = draw(drawing('<g>loose</g><text x="1">a<tspan dy="2">b</tspan>c</text>'), [("en", {})])
    assert "".join(etree.fromstring(out).itertext()) == "abc"

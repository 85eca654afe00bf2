"""The model of WeChat's editor: each row at work, and laws that hold for any HTML."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as tree

from duizhao.sanitizer import ROWS, sanitized

CASES = [  # row, before, after
    ("acting", "<p>a<script>b()</script>c</p>", "<p>ac</p>"),
    ("acting", "<section><style>p{color:red}</style><p>a</p></section>", "<section><p>a</p></section>"),
    ("acting", '<p>a<iframe src="https://x.example"></iframe></p>', "<p>a</p>"),
    ("comment", "<p>a<!-- b -->c</p>", "<p>ac</p>"),
    ("other-tag", "<p>a<u>b</u>c</p>", "<p>abc</p>"),
    ("div", '<div style="color:#333">a</div>', '<section style="color:#333">a</section>'),
    ("class", '<p class="x">a</p>', "<p>a</p>"),
    ("id", '<h2 id="x">a</h2>', "<h2>a</h2>"),
    ("attribute", '<p onclick="x()">a</p>', "<p>a</p>"),
    ("position", '<p style="position:absolute;color:#333">a</p>', '<p style="color:#333">a</p>'),
    ("variable", '<p style="color:var(--x)">a</p>', "<p>a</p>"),
    ("variable", '<p style="color:color-mix(in srgb, red 5%, blue);margin:0">a</p>', '<p style="margin:0">a</p>'),
    ("unit", '<p style="margin:2rem 0">a</p>', "<p>a</p>"),
    ("font", '<p style="font-family:Arial;margin:0">a</p>', '<p style="margin:0">a</p>'),
    ("outermost", '<section style="padding:9px;color:#333"><p>a</p></section>',
     '<section style="color:#333"><p>a</p></section>'),
    ("paragraph", "<ul><li><p>a</p></li></ul>", "<ul><li>a</li></ul>"),
    ("nested", "<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>", "<ul><li>a</li><li>b</li><li>c</li></ul>"),
    ("blank", "<ul> <li>a</li>\n<li>b</li></ul>", "<ul><li>a</li><li>b</li></ul>"),
    ("run", "<p>a\nb  c</p>", "<p>a b c</p>"),
    ("table-print", '<table style="font-size:14px"><tbody><tr><td>a</td></tr></tbody></table>',
     "<table><tbody><tr><td>a</td></tr></tbody></table>"),
    ("row-ground", '<table><tbody><tr style="background:#eee"><td>a</td></tr></tbody></table>',
     "<table><tbody><tr><td>a</td></tr></tbody></table>"),
    ("link", '<p><a href="https://x.example">a</a>b</p>', "<p>ab</p>"),
    ("link", '<p><a href="#part">a</a></p>', "<p>a</p>"),
    ("picture", '<p>a<img src="https://x.example/a.png">b</p>', "<p>ab</p>"),
    ("picture", '<p>a<img src="data:image/png;base64,AA"></p>', "<p>a</p>"),
    ("drawing", '<svg><defs><g></g></defs><path fill="url(#a)" d="M0"></path></svg>',
     '<svg><path d="M0"></path></svg>'),
    ("formula", "<p>a<math><mi>x</mi></math></p>", "<p>a</p>"),
]  # fmt: skip
KEPT = {
    "tag": '<section style="margin:0"><h2>a</h2><p>b<strong>c</strong><br><sup>1</sup></p></section>',
    "stored": '<table><tbody><tr><td colspan="2" align="left" data-w="3">a</td></tr></tbody></table>',
    "effects": '<p style="box-shadow:0 0 2px #000;background:linear-gradient(#fff, #eee);border-radius:4px'
    ';color:#333!important">a</p>',
    "layout": '<section><section style="display:flex">a</section></section>',
    "marker": '<p><span leaf="">a</span></p>',
}


@pytest.mark.parametrize(("rule", "before", "after"), CASES, ids=[f"{rule}-{n}" for n, (rule, *_) in enumerate(CASES)])
def test_each_row_takes_away_what_it_says(rule: str, before: str, after: str) -> None:
    html, removals = sanitized(before)
    assert html == after
    assert {each.rule for each in removals} == {rule}
    assert all(each.what for each in removals)


@pytest.mark.parametrize("rule", KEPT)
def test_what_is_kept_comes_back_letter_by_letter(rule: str) -> None:
    inside = f"<section>{KEPT[rule]}</section>"  # the outermost element is a row of its own
    assert sanitized(inside) == (inside, ())


def test_every_row_has_a_test_and_a_cure() -> None:
    assert {rule for rule, *_ in CASES} | set(KEPT) == set(ROWS)
    for rule, row in ROWS.items():
        assert row.confidence in "HML" and row.evidence and str(row.item)
        assert (row.verdict == "keep") == (rule in KEPT) == (row.cure is None)


def test_links_and_pictures_of_wechat_and_pictures_still_to_upload_stay() -> None:
    html = (
        '<p><a href="https://mp.weixin.qq.com/s/abc">a</a><img src="figures/a.png">'
        '<img src="https://mmbiz.qpic.cn/a"></p>'
    )
    assert sanitized(html) == (html, ())


TAGS = st.sampled_from(
    ["p", "section", "div", "ul", "ol", "li", "table", "tbody", "tr", "td", "b", "a", "script", "svg", "blockquote"]
)
STYLES = st.lists(
    st.sampled_from(
        ["color:#333", "position:fixed", "margin:1rem", "padding:2px", "width:calc(1px + 2px)", "font:x", ""]
    ),
    max_size=3,
).map(";".join)
TEXT = st.text(st.sampled_from("一a \n&<"), max_size=6).map(
    lambda text: text.replace("&", "&amp;").replace("<", "&lt;")
)


def element(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(
        lambda tag, style, parts: f'<{tag} style="{style}" class="x">{"".join(parts)}</{tag}>',
        TAGS, STYLES, st.lists(inner, max_size=3),
    )  # fmt: skip


HTML = st.lists(st.recursive(TEXT, element, max_leaves=12), min_size=1, max_size=3).map("".join)


@settings(max_examples=150, deadline=None)
@given(HTML)
def test_what_was_cleaned_once_is_clean(html: str) -> None:
    once, _ = sanitized(html)
    assert sanitized(once) == (once, ())
    assert not tree.fragment_fromstring(once, create_parent="section").xpath(
        ".//*[@class or self::div or self::script]"
    )


@settings(max_examples=100, deadline=None)
@given(HTML)
def test_no_word_is_lost_but_in_what_acts(html: str) -> None:
    if "<script" in html or "<svg" in html:
        return
    before = tree.fragment_fromstring(html, create_parent="section").text_content()
    after = tree.fragment_fromstring(sanitized(html)[0], create_parent="section").text_content()
    assert sorted("".join(before.split())) == sorted("".join(after.split()))

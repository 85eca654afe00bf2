"""Which characters of a line may move apart, which belong together, and which marks are half empty.

Sources: "Requirements for Chinese Text Layout" (W3C, clreq) 3.1.3 on marks that may not open or close a line, 3.2 on
gaps between scripts and on what may be stretched; GB/T 15834-2011, 5.1, on marks at the end of a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

OPENING = frozenset("（［｛〔《〈「『【〖“‘")  # in Chinese fonts their left half is empty
CLOSING = frozenset("）］｝〕》〉」』】〗”’，。、．；：？！")  # in Chinese fonts their right half is empty
BLANKS = frozenset(" \u00a0")
_SQUARE = f"\u2e80-\U0003ffff—…{''.join(sorted(OPENING | CLOSING))}"  # what stands on a square of its own
_STRETCH = re.compile(
    r"(?<=[ \u00a0])(?=[^ \u00a0])"
    f"|(?<![{''.join(sorted(OPENING))}])(?![{''.join(sorted(CLOSING))}])"
    f"(?:(?<=[{_SQUARE}])(?=[\\w{_SQUARE}])|(?<=\\w)(?=[{_SQUARE}]))"
    "(?!(?<=—)—)(?!(?<=…)…)"
)

HAN = "\u3005\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
LATIN = "A-Za-z0-9\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff\u2070-\u2089²³¹"
_MEET = re.compile(f"(?<=[{HAN}])(?=[{LATIN}])|(?<=[{LATIN}%‰°])(?=[{HAN}])")

# Measures of more than one character; any other character after a number counts as a measure of one.
MEASURES = (
    *("个月", "个星期", "个小时", "星期", "小时", "分钟", "毫秒"),
    *("毫克", "微克", "纳克", "千克", "公斤", "毫升", "微升", "厘米", "毫米", "微米", "纳米", "千米", "公里", "平方"),
    *("国际单位", "单位", "摄氏度", "千卡", "毫摩尔", "微摩尔", "千帕", "人次", "年级", "周岁"),
)
_NUMBER = r"[<>≤≥＜＞=±+−-]?\d+(?:[.,:/]\d+)*[%‰]?"
_RANGE = rf"{_NUMBER}(?:[-–—~～−]{_NUMBER})?"
_PER = r"[A-Za-z\u00b5\u03bc%]{1,5}(?:/[A-Za-z0-9\u00b2\u00b3]{1,5})+"  # mg/kg, mL/min/1.73
_CHINESE = re.compile(rf"第?[ \u00a0]?{_RANGE}[ \u00a0]?(?:{_PER}|{'|'.join(MEASURES)}|[{HAN}])?")
_OTHER = re.compile(rf"{_RANGE}(?:[ \u00a0]?{_PER})?")
_LAST_CHINESE = re.compile(rf"(?<=.{{8}})[{HAN}]{{2}}[{''.join(sorted(CLOSING))}]*\Z", re.S)
_LAST_WORDS = re.compile(r"(?<=.{20})(?<=\s)\S{1,12} \S{1,5}\Z", re.S)
_DIGIT_OR_HYPHEN = re.compile(r"[\d-]")
_WORD = r"A-Za-z0-9\u0370-\u03ff"
_NAME = re.compile(rf"(?<![{_WORD}-])[A-Z][A-Za-z0-9]{{0,6}}-[{_WORD}]{{1,3}}(?![{_WORD}-])")  # IL-4Rα, TNF-α, X-ray


def meetings(text: str) -> Iterator[int]:
    """The places in `text` where Chinese meets Latin letters or figures; none beside a blank or a mark."""
    return (found.start() for found in _MEET.finditer(text))


def meet(before: str, after: str) -> bool:
    """Whether the last character of `before` and the first of `after` are of the two kinds."""
    return bool(_MEET.search(before[-1:] + after[:1]))


def ties(text: str, chinese: bool) -> Iterator[tuple[int, int]]:
    """(start, end) of what may not be divided: a number with its sign, range, order and measure; TNF-α."""
    if not _DIGIT_OR_HYPHEN.search(text):
        return
    for pattern in (_CHINESE if chinese else _OTHER, _NAME):
        yield from (found.span() for found in pattern.finditer(text) if found.end() - found.start() > 1)


def ending(text: str, chinese: bool) -> int:
    """How many characters at the end of a paragraph stay on one line, so that none ends in a lone short word."""
    found = (_LAST_CHINESE if chinese else _LAST_WORDS).search(text)
    return len(found[0]) if found else 0


def stretches(text: str) -> Iterator[int]:
    """The places in `text` where a line may be made longer; n is the place before character n.

    After blanks, and between any two characters of which one is Chinese; but a closing mark stays with the character
    before it, an opening one with the character after it, and —— and …… stay whole.
    """
    return (found.start() for found in _STRETCH.finditer(text))

"""Which letters and marks belong to which script, and which texts of a work are Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duizhao.check.case import Case
from duizhao.check.late import Late
from duizhao.check.letters import Whole
from duizhao.language import LANGUAGES

HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
POINTS = "，。、；：？！"
WIDE = f"{HAN}{POINTS}（《〈「『【〔）》〉」』】〕"  # Han, and marks that only Chinese has
_HAN = Late(f"[{HAN}]")
_WIDE = Late(f"[{WIDE}]")
# A source as GB/T 7714 writes it has half-width marks: 张三. 题目[J]. 刊名, 2020, 53(3): 12-15.
_SOURCE = re.compile(r"\[(?:J|M|S|D|C|R|N|G|P|Z|A|DB|EB|CP)(?:/OL)?\]|\bet al\b")


def chinese(case: Case) -> Iterator[Whole]:
    """The Chinese articles."""
    return (whole for whole in case.wholes if LANGUAGES[whole.article.lang].cjk)


def western(case: Case) -> Iterator[Whole]:
    """The articles in other languages."""
    return (whole for whole in case.wholes if not LANGUAGES[whole.article.lang].cjk)


def is_han(char: str) -> bool:
    """Whether a character is Han; "" is not."""
    return _HAN.pattern.match(char) is not None


def is_wide(char: str) -> bool:
    """Whether a character is Han or a mark that only Chinese has; "" is not."""
    return _WIDE.pattern.match(char) is not None


def is_latin(char: str) -> bool:
    """Whether a character is an ASCII letter or digit; "" is not."""
    return char.isascii() and char.isalnum()


def is_source(text: str) -> bool:
    """Whether a text is an entry of a list of sources, which keeps marks of its own."""
    return _SOURCE.search(text) is not None


def before(text: str, at: int) -> str:
    """The last character before a place that is no blank; "" at the start."""
    return text[:at].rstrip(" \t")[-1:]


def after(text: str, at: int) -> str:
    """The first character from a place on that is no blank; "" at the end."""
    return text[at:].lstrip(" \t")[:1]

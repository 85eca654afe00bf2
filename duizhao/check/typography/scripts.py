"""Which letters and marks belong to which script, and which texts of a work are Chinese."""

from __future__ import annotations

import re
from collections.abc import Sequence

from duizhao.check.case import Case
from duizhao.check.late import Late
from duizhao.check.letters import Whole
from duizhao.language import LANGUAGES

HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
POINTS = "，。、；：？！"
WIDE = f"{HAN}{POINTS}（《〈「『【〔）》〉」』】〕"  # Han, and marks that only Chinese has
_HAN = Late(f"[{HAN}]")
_WIDE = Late(f"[{WIDE}]")
# Signs of which no rule about characters has anything to say, in English and in Chinese: most articles hold no others.
_USUAL = (
    "\0-\xac\xae-\xb4\xb6-\xff\u03b1-\u03bb\u03c0-\u03c9\u2010-\u2027\u2030\u2070-\u209f\u2103\u2160-\u217f"
    "\u2190-\u22ff\ufffc"
)
_USUAL_ZH = f"{_USUAL}\u3001-\u3020\u4e00-\u9fff\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff60"
_UNUSUAL = {True: re.compile(f"[^{_USUAL_ZH}]"), False: re.compile(f"[^{_USUAL}]")}
# A source as GB/T 7714 writes it has half-width marks: 张三. 题目[J]. 刊名, 2020, 53(3): 12-15.
_SOURCE = Late(r"\[(?:J|M|S|D|C|R|N|G|P|Z|A|DB|EB|CP)(?:/OL)?\]|\bet al\b")


def chinese(articles: Sequence[Whole]) -> list[Whole]:
    """Those that are Chinese."""
    return [whole for whole in articles if LANGUAGES[whole.article.lang].cjk]


def western(articles: Sequence[Whole]) -> list[Whole]:
    """Those in other languages."""
    return [whole for whole in articles if not LANGUAGES[whole.article.lang].cjk]


def unusual(case: Case) -> tuple[Whole, ...]:
    """The articles that hold a sign which most do not."""
    return case.remembered("unusual signs", _unusual)


def _unusual(case: Case) -> tuple[Whole, ...]:
    return tuple([each for each in case.wholes if _UNUSUAL[LANGUAGES[each.article.lang].cjk].search(each.text)])


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
    return ("[" in text or "et al" in text) and _SOURCE.pattern.search(text) is not None


def before(text: str, at: int) -> str:
    """The last character before a place that is no blank; "" at the start."""
    return text[:at].rstrip(" \t")[-1:]


def after(text: str, at: int) -> str:
    """The first character from a place on that is no blank; "" at the end."""
    return text[at:].lstrip(" \t")[:1]

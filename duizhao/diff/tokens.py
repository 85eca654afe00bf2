"""A text cut into what a change may not cut: words, quantities, Markdown codes, single Han characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from duizhao.diff.words import FUNCTIONS, LONGEST, NEGATIONS, WORDS

_HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WIDE = _HAN + "\u3040-\u30ff\uac00-\ud7af"  # written without spaces, or by the syllable
_LETTER = rf"[^\W_{_WIDE}]"
# what belongs to the character before it
_MARKS = "[\u0300-\u036f\u200d\u3099\u309a\u20d0-\u20ff\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0100-\U000e01ef]"
_ENDS = rf"(?!{_LETTER}|{_MARKS})"
_ZH_DIGIT = "零〇一二三四五六七八九十百千万亿两几"
_RAISED = r"(?:\^[^\s^]{1,20}\^|~[^\s~]{1,12}~)"  # as duizhao.read.dialect reads it

_CODES = (  # lengths are bounded lest an unclosed mark be looked for again and again to the end
    r"(?P<tick>`{1,3})(?:(?!`)[^\n]){1,300}(?P=tick)",
    r"<!--.{0,500}?-->",
    r"\[\s*@[^\[\]\n]{1,500}\]",
    r"\[\^[^\s\]\[^]{1,100}\]:?",
    r"\[[!][A-Za-z]{1,20}\]|\[[ xX]\](?=\s)",
    r"\]\((?:[^()\s\\]|\\.|\([^()\s]{0,200}\)){0,500}(?:\s+\"[^\"\n]{0,200}\")?\)",
    r"\{#[^\s{}]{1,100}\}",
    rf"<?https?://[^\s<>()\[\]{_WIDE}，。；：！？、（）《》“”]{{1,1000}}>?",
    r"(?<!\d)10\.\d{4,9}/[\w.()/:;-]{1,200}\w",
    r"!\[|\*{1,3}|~~|==|\\[!-/:-@\[-`{-~]",
)
_UNIT_EN = (
    r"(?:[mkcdnpµμ]?mol|mm ?Hg|cm ?H2O|[kM]?Pa|[cmkn]m[²³]?|[mkµμunp]?g|mcg|[mdµμ]?[Ll]|m?IU|U|k?cal|kJ|[kM]?Hz|m?Gy"
    r"|mSv|dB|ms|h|hrs?|mins?|secs?|s|d|wks?|m[²³]?|per ?cent|percentage points?"
    r"|(?:milli|micro|kilo)?(?:grams?|grammes?|litres?|liters?|met(?:re|er)s?)|centimet(?:re|er)s?|units?"
    r"|(?:second|minute|hour|day|week|month|year)s?(?: old)?)"
)
_UNIT_ZH = (
    "(?:毫克|微克|纳克|千克|公斤|克|斤|毫升|微升|升(?![高至到为])|毫米汞柱|毫米|厘米|公分|微米|纳米|平方米|公里|千米|米|毫摩尔|微摩尔|摩尔|国际单位|单位"
    "|千帕|千卡|大卡|千焦|摄氏度|度|小时|分钟|刻钟|秒钟?|个半?(?:月|小时|星期)|周岁|月龄|岁半?|天半?|周|星期|年半?|月(?!经)|日(?!常)|点半?"
    "|倍|成(?![人年为功])|个百分点)"
)
_SIGN = r"(?:[<>≤≥＜＞≈±] ?|(?<![\w%％‰℃)）\]])[-−+＋～~])?"
_DIGITS = r"\d+(?:[.,/:]\d+)*"
_SCALE = r"(?:[ ]?[百千万亿]+)?[余多]?"
_TIMES = r"(?:[ ]?[×x·*][ ]?10(?:\^[^\s^]{1,6}\^|[⁰¹²³⁴-⁹⁻]{1,4}))?"
_PER = rf"(?:[/·](?:{_UNIT_EN}{_ENDS}|{_UNIT_ZH}|次))*"
_UNIT = rf"(?:[ \u00a0\u202f]?(?:[%％‰]|℃|°[CF]?|[″′]|{_UNIT_EN}{_ENDS}|{_UNIT_ZH}){_PER}|{_PER})"
_NUMBER = (
    r"\d{4}-\d\d?-\d\d?(?!\d)",
    rf"\d+(?:\.\d+)?(?:-[A-Za-z]+)+{_ENDS}",  # 12-week
    rf"{_SIGN}{_DIGITS}{_RAISED}?(?:{_TIMES}{_SCALE}{_UNIT}){_ENDS}",
    rf"百分之[{_ZH_DIGIT}]+(?:点[{_ZH_DIGIT}]+)?|[{_ZH_DIGIT}]+分之[{_ZH_DIGIT}]+",
    rf"[{_ZH_DIGIT}]{{2,}}[余多来]?{_UNIT_ZH}?|[{_ZH_DIGIT}半][多来]?{_UNIT_ZH}",
    rf"{_UNIT_EN}(?:/{_UNIT_EN})+{_ENDS}",  # mg/kg
)
_WORD = (
    r"(?:[A-Za-z]\.){2,}",  # e.g.
    rf"(?:{_LETTER}|{_RAISED})(?:(?:{_LETTER}|{_MARKS})+|{_RAISED}|['’_\-‐‑](?={_LETTER}))*(?:(?<=[A-Z]\d)[+−]|(?<=\d\d)[+−](?!\d))?",
)
_SPACE = r"\r?\n|[^\S\r\n]+"
_TOKEN = re.compile(
    "|".join(
        (
            rf"(?P<code>{'|'.join(_CODES)})",
            rf"(?P<number>{'|'.join(_NUMBER)})",
            rf"(?P<han>[{_HAN}](?!{_MARKS}))",
            rf"(?P<word>{'|'.join(_WORD)})",
            rf"(?P<space>{_SPACE})",
            rf"(?s:.)(?:{_MARKS}|(?<=\u200d)(?s:.))*",
        )
    )
)

_HAN_ONLY = re.compile(f"[{_HAN}]+")
_ENDINGS = frozenset("。！？；…!?;.\n") | {"\r\n"}


def tokens(text: str) -> list[str]:
    """The text cut in pieces that, joined, are the text again.

    One token each: a quantity with its sign and unit (`≥0.5 mg/kg`, `1.2 万`, `10^6^/kg`, `三个月`), a Latin word or
    name with what is raised in it (`IL-4`, `CD4^+^`), a Markdown code (`[@key; @key]`, `[^1]`, `**`, `` `code` ``,
    `](address)`), a Chinese word that duizhao.diff.words knows, white space, any other character with its marks.
    """
    cut: list[str] = []
    run: list[str] = []
    for found in _TOKEN.finditer(text):
        if found.lastgroup == "han":
            run.append(found[0])
            continue
        cut += _worded(run)
        run.clear()
        cut.append(found[0])
    return cut + list(_worded(run))


def _worded(run: list[str]) -> Iterator[str]:
    """Han characters, those joined that make a known word: at each place the longest."""
    start, text = 0, "".join(run)
    while start < len(text):
        end = min(len(text), start + LONGEST)
        while end > start + 1 and text[start:end] not in WORDS:
            end -= 1
        yield text[start:end]
        start = end


@lru_cache(maxsize=4096)
def weak(token: str) -> bool:
    """Whether it says so little that two equal ones need not belong together: white space, marks, `的`, `of`."""
    return token.lower() in FUNCTIONS or not any(char.isalnum() for char in token)


def negates(token: str) -> bool:
    """Whether it turns what is said round: 不, 禁, not, don't."""
    return token.lower() in NEGATIONS or token.lower().endswith(("n't", "n’t"))


def ends(token: str) -> bool:
    """Whether a sentence, or a part of one that could stand alone, ends with it."""
    return token in _ENDINGS


@lru_cache(maxsize=4096)
def exact(token: str) -> bool:
    """Whether it is a quantity or a code that says something: shown as changed only where it is."""
    found = _TOKEN.fullmatch(token)
    return found is not None and found.lastgroup in ("code", "number") and not weak(token)


@lru_cache(maxsize=4096)
def weight(token: str) -> int:
    """How much a reader would miss it: characters of a Chinese word, two for any other, 0 where it is weak."""
    if weak(token):
        return 0
    return len(token) if _HAN_ONLY.fullmatch(token) else 2

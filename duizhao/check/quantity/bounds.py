"""At least, no more than, 不少于, 以内: words that bound the number before or behind them."""

from __future__ import annotations

import re

UP = frozenset({">=", ">"})
DOWN = frozenset({"<=", "<", "near"})

_EN = {
    ">=": "at least|no less than|not less than|no fewer than|not fewer than|minimum of|a minimum|minimum|min|no lower than|"
    "not lower than|no shorter than|not below|never below|no younger than|no sooner than|no earlier than|as of|≥|≧|>=|⩾|"
    "greater than or equal to|more than or equal to|starting at|not under",
    ">": "more than|greater than|longer than|older than|higher than|larger than|bigger than|heavier than|later than|"
    "in excess of|upwards? of|exceed|exceeds|exceeded|exceeding|beyond|over|above|just over|well over|a little over|"
    "slightly over|>|＞|taller than|wider than",
    "<=": "at most|no more than|not more than|not over|no longer than|not longer than|no later than|up to|"
    "maximum of|a maximum|maximum|max|within|no higher than|not above|no older than|no greater than|not exceeding|"
    "not exceed|not to exceed|never exceed|never more than|≤|≦|<=|⩽|less than or equal to|no larger than|capped at|limited to",
    "<": "less than|fewer than|lower than|under|below|shorter than|younger than|smaller than|earlier than|short of|"
    "not even|<|＜|lighter than|just under|well under|a little under|slightly under|just below",
    "near": "nearly|almost|close to|approaching|getting on for",
    "about": "about|around|approximately|approx|roughly|some|circa|(?<![\\d%a-z])~|≈",
}  # fmt: skip
_ZH = {
    ">=": "不少于|至少|不低于|不小于|不短于|不早于|大于等于|大于或等于|最少|起码|≥|≧|>=|⩾|不得少于|不应少于|不得低于|不能少于|"
    "不应低于|不能低于|不可少于|不要少于|不要低于|下限为?|最低|最短|最早|已满|年满|满|不下|不亚于",
    ">": "超过了?|超出|超|多于|大于|高于|长于|逾|高过|大过|突破|过了?|>|＞|晚于|迟于|重于|早已超过",
    "<=": "不超过|至多|最多|不多于|不大于|不高于|不长于|不晚于|不迟于|小于等于|小于或等于|顶多|≤|≦|<=|⩽|上限为?|最高|最长|最大|最迟|最晚|"
    "不超出|不过|未超过|没有?超过|没超过",
    "<": "少于|低于|小于|不足|不到|未满|不满|未到|未达到?|没到|短于|早于|轻于|<|＜|尚未达到?|没有达到",
    "near": "近|将近|接近|快到|几乎|差不多",
    "about": "约|大约|大概|左右|大致|约为|约合|≈|(?<![\\d%a-z\u4e00-\u9fff])~(?=\\d)|估计|平均|上下",
}  # fmt: skip
_ZH_NO = "(?:不|勿|别|莫|未|没有?|避免|禁止|切勿|不得|不宜)"
_ZH_MAY = "(?:要|能|得|应|可以?|宜|该|会|需|必|许|再|让|连续|一次|每次|每天|每日|每周|使用|服用|用药|用|同时)"
_ZH_OVER = "(?:超过了?|多于|大于|高于|长于|超出|超|晚于|迟于)"
_EN_NO = "(?:not|[a-z]{2,6}n['’]t|never|cannot|avoid|without|nor)"
_EN_OVER = "(?:more than|longer than|exceed(?:ing|ed)?|beyond|greater than|higher than|later than|in excess of)"
_EN_VERBS = "(?: (?!to\\b|in\\b|if\\b|people\\b|patients\\b|children\\b|adults\\b)[a-z]+){0,2}(?: (?:it|them|this|that|these|any))?(?: (?:for|at|on|by|in|to))?"
_FILL = r"(?: (?:the age of|ages? of|age|aged|the|about|around|approximately|another|a total of|an average of|an additional|a further))*"
_NUMBER_EN = (
    r" ?(?:[-−]?(?:us|hk)?[$€£¥]?\.?[\d½⅓⅔¼¾]|(?:half|once|twice|three|thrice|double|one|two|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve|thir|fourteen|fif|sixteen|seventeen|eighteen|nineteen|twen|for?ty|sixty|seventy|eighty|ninety|an? (?:hundred|thousand|"
    r"million|dozen|third|quarter|half|fifth|tenth|second|minute|hour|day|week|fortnight|month|year|decade)|minus|jan|feb|mar|apr|may|jun"
    r"|jul|aug|sep|oct|nov|dec|zero|every))"
)
_FAR_ZH = "至少|最少|最多|至多|起码|顶多|不超过|不少于|不多于"
_NUMBER_ZH = r"[\d零〇一二两三四五六七八九十百千万亿半½$¥￥.−-]"


def _words(table: dict[str, str], edge: str) -> str:
    spelt = sorted((word for row in table.values() for word in row.split("|")), key=len, reverse=True)
    return "|".join(word + (edge if word[-1].isalpha() and word.isascii() else "") for word in spelt)


PRE_EN = rf"(?P<bound>(?P<no>{_EN_NO}{_EN_VERBS} {_EN_OVER}\b)|{_words(_EN, chr(92) + 'b')}){_FILL}(?={_NUMBER_EN})"
PRE_ZH = (
    rf"(?P<bound>(?P<far>{_FAR_ZH})(?=[^，。；！？、：（(\d]{{0,6}}?{_NUMBER_ZH})"
    rf"|(?:(?P<no>{_ZH_NO}{_ZH_MAY}{{0,3}}{_ZH_OVER})|{_words(_ZH, '')})(?=[为有是达了在约用 ]{{0,2}}(?:每|{_NUMBER_ZH}|零下)))"
)
AFTER_EN = (
    r"(?P<after>\+|(?:or|and) (?:more|over|above|older|longer|higher|greater|upwards?|up|beyond|later|bigger|larger)\b|plus\b"
    r"|(?:or|and) (?:less|fewer|under|below|younger|shorter|lower|earlier|smaller)\b|or so\b)(?! than)(?! ?[\d$£€−-])"
)
AFTER_ZH = (
    r"(?P<after>(?:[(（]含[^)）]{0,4}[)）])?(?:及其?|或|和|、|或者)?(?:以上|之上|以下|之下|以内|之内|左右|上下|开外|出头|不等"
    r"|内(?![科容分镜脏部服皮心生毒膜置侧含障耳热]))|(?:或|或者|或是)(?:更[多高久长少低短大小]|[以]?[上下])|\+)"
)
_AFTER = re.compile(
    r"(more|over|above|older|longer|higher|greater|up|beyond|later|plus|bigger|larger|\+|上$|更[多高久长大]|开外|出头)"
)
_ABOUT = re.compile(r"左右|上下|or so|不等")
NEGATION = {
    "zh": re.compile(
        r"不(?![良同适断仅但过论明一久少止安稳])|勿|别(?!的|人)(?<![特区个级性识类分告差])|[未没]|禁|忌|莫|避免|无(?![论痛菌创数])"
    ),
    "en": re.compile(
        r"\b(?:not|no(?! (?:more|less|fewer|longer|later))|never|cannot|without|avoid\w*|nor|neither|nobody|none|unsuitable|forbidden|banned"
        r"|contraindicated|hardly)\b|n['’]t\b"
    ),
}  # fmt: skip
_CLAUSE = re.compile(r"[。！？；;!?\n，,、:：]|\.\s")


def before(typed: str, lang: str, turned: bool) -> str:
    """The bound that a word sets: ">=" for at least. `turned`: it is more than, behind a not."""
    if turned:
        return "<="
    return _MEANT[lang][typed] if typed in _MEANT[lang] else _loose(typed, lang)


def _loose(typed: str, lang: str) -> str:
    return next((bound for bound, pattern in _PATTERNS[lang] if pattern.fullmatch(typed)), "about")


def behind(typed: str) -> str:
    """The bound of a word behind the number: 以上, or older."""
    if _ABOUT.search(typed):
        return "about"
    return ">=" if _AFTER.search(typed) else "<="


_MEANT = {
    lang: {word: bound for bound, row in table.items() for word in row.split("|")}
    for lang, table in (("en", _EN), ("zh", _ZH))
}
_PATTERNS = {
    lang: [(bound, re.compile(row)) for bound, row in table.items()] for lang, table in (("en", _EN), ("zh", _ZH))
}


def negated(text: str, start: int, end: int, lang: str) -> bool:
    """Whether the clause around text[start:end], that part itself left out, denies something."""
    first = max((found.end() for found in _CLAUSE.finditer(text, 0, start)), default=0)
    last = _CLAUSE.search(text, end)
    rest = text[first:start], text[end : last.start() if last else len(text)]
    return any(NEGATION[lang].search(part) for part in rest)


def opposed(one: str, other: str) -> bool:
    """Whether one bound is from below and the other from above."""
    return (one in UP and other in DOWN) or (one in DOWN and other in UP)

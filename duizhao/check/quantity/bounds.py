"""At least, no more than, 不少于, 以内: words that bound the number before or behind them."""

from __future__ import annotations

import re

from duizhao.check.late import Late
from duizhao.check.negation import AVOID_EN, BEHIND_EN, DO_NOT_ZH, OF_VERB_EN, ORDERS_EN, SHORT_EN
from duizhao.check.quantity.numerals import NEIGHBOURS
from duizhao.check.quantity.prefixes import listed, tree

UP = frozenset({">=", ">"})
DOWN = frozenset({"<=", "<", "near"})
SIDED = UP | DOWN

_ABOVE = listed(
    "longer older higher larger bigger heavier later taller wider hotter warmer thicker deeper greater faster stronger "
    "farther further steeper louder brighter"
)
_BELOW = listed(
    "shorter younger lower smaller earlier sooner lighter colder cooler thinner narrower slower weaker shallower "
    "closer nearer"
)
_MORE_THAN = tuple(f"{word} than" for word in _ABOVE)
_LESS_THAN = tuple(f"{word} than" for word in _BELOW)
_EN = {
    ">=": "at least|no less than|not less than|no fewer than|not fewer than|minimum of|a minimum|minimum|min|not under|"
    "not below|never below|greater than or equal to|more than or equal to|starting at|≥|≧|>=|⩾|"
    + "|".join(f"{no} {than}" for no in ("no", "not") for than in _LESS_THAN),
    ">": "more than|in excess of|upward of|upwards of|exceed|exceeds|exceeded|exceeding|beyond|over|above|"
    "tops|topping|just over|well over|a little over|slightly over|>|＞|" + "|".join(_MORE_THAN),
    "<=": "at most|no more than|not more than|not over|up to|up to and including|maximum of|a maximum|maximum|max|"
    "within|not above|not exceeding|not exceed|not to exceed|never exceed|never more than|less than or equal to|"
    "capped at|limited to|≤|≦|<=|⩽|" + "|".join(f"{no} {than}" for no in ("no", "not") for than in _MORE_THAN),
    "<": "less than|fewer than|under|below|short of|just under|well under|a little under|slightly under|just below|"
    "<|＜|" + "|".join(_LESS_THAN),
    "near": "nearly|almost|close to|approaching|getting on for",
    "about": "little more than|not much more than|hardly more than|barely more than|scarcely more than|about"
    "|around|approximately|approx|roughly|some|circa|≈",
}
_ZH = {
    ">=": "不少于|至少|不低于|不小于|不短于|不早于|大于等于|大于或等于|最少|起码|不得少于|不应少于|"
    "不得低于|不能少于|不应低于|不能低于|不可少于|不要少于|不要低于|下限为|最低|最短|最早|已满|年满|满|足|够|不下|不亚于|≥|≧|>=|⩾",
    ">": "超过|超过了|超出|超|多于|大于|高于|长于|逾|高过|大过|突破|过|过了|晚于|迟于|重于|>|＞",
    "<=": "不超过|至多|最多|不多于|不大于|不高于|不长于|不晚于|不迟于|小于等于|小于或等于|顶多|上限为|"
    "最高|最长|最大|最迟|最晚|不超出|也就|不过|未超过|没有超过|没超过|≤|≦|<=|⩽",
    "<": "少于|低于|小于|不足|不到|未满|不满|未到|未达|未达到|没到|短于|早于|轻于|没有达到|<|＜",
    "near": "近|将近|接近|快到|几乎",
    "about": "差不多|约|大约|大概|左右|大致|约为|约合|≈|估计|平均|上下",
}
_MEANT = {
    lang: {word: bound for bound, row in table.items() for word in row.split("|")}
    for lang, table in (("en", _EN), ("zh", _ZH))
}
STARTS_EN, STARTS_ZH = tuple(_MEANT["en"]), tuple(_MEANT["zh"])
FAR_ZH = frozenset(("至少", "最少", "最多", "至多", "起码", "顶多", "不超过", "不少于", "不多于"))

# ---------------------------------------------------------------- before the number

_FILL = (
    r"(?: (?:the age of|ages? of|age|aged|the|about|around|approximately|another|a total of|an average of|a cumulative"
    r"|a combined|an additional"
    r"|a further))*"
)
_NUMBER_EN = (
    r" ?(?:[-−]?(?:us|hk)?[$€£¥]?\.?[\d½⅓⅔¼¾]|"
    + tree(
        listed(
            "half halv once twice three thrice doubl tripl trebl quadrupl one two four five six seven eight nine ten "
            "eleven twelve thirteen "
            "fourteen "
            "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety zero "
            "every "
            "minus"
        )
    )
    + "|an? "
    + tree(
        listed(
            "hundred thousand million dozen third quarter half fifth tenth minute hour day week fortnight month year"
        )
    )
    + ")"
)
NUMBER_ZH = r"[\d零〇一二两三四五六七八九十百千万亿半½$¥￥.−-]"
NOT_ZH = "不勿甭别莫未没"  # of the letters that deny those that may turn a limit; 无 denies that something is there
_NO_ZH = (
    f"(?:[{NOT_ZH}]|没有|避免|禁止)(?:要|能|得|应|可以?|宜|该|会|需|必|许|再|让|连续|一次|每[次天日周]|使用|服用|"
    "用药|用|同时){0,3}"
    "(?:超过了?|多于|大于|高于|长于|超出|超|晚于|迟于)"
)
_OF_ZH = "不?(?:超过了?|[高低多少大小长短]于)|超出|不足|不到|未达到?"
_WORDS_ZH = tree(_MEANT["zh"])
PRE_EN = rf"(?P<bound>{tree(_MEANT['en'], chr(92) + 'b')}){_FILL}(?={_NUMBER_EN})"
PRE_ZH = (
    rf"(?P<bound>(?:{tree(FAR_ZH)})(?=[^，。；！？、：（(\d]{{0,6}}?{NUMBER_ZH})"
    rf"|(?P<of>{_NO_ZH}|{_OF_ZH})(?=[^，。；！？、：（(\d]{{1,8}}?的 ?{NUMBER_ZH})"  # 不应超过干体重的5%
    rf"|(?:(?P<no>{_NO_ZH})|(?<![预爽签])(?!(?<=[剩留放装吃咽坐拿])不下)"
    rf"(?:{_WORDS_ZH}))(?=[为有是达了在约用 ]{{0,2}}(?:每|{NUMBER_ZH}|零下)))"
)
# Not use it for | more than; but not: not recommended for people | over.
_DENIED = re.compile(
    rf"(?<![a-z])(?:{OF_VERB_EN}|avoid|nor"
    r"|(?<!did )(?<!do )(?<!go )(?<!going )(?<!gone )(?<!went )without)"
    r"(?:, [^,.;]{2,24},)?"
    r"(?: (?!(?:to|in|if|after|before|people|patients|children|adults)\b)[a-z]+){0,2}"
    r"(?: (?:it|them|this|that|these|any))?(?: (?:for|at|on|by|in|to))? $"
)
_DENIED_FOR = re.compile(  # leave nothing standing at room temperature for | more than two hours
    rf"(?<![a-z])(?:{OF_VERB_EN}|nothing)"
    r"(?: (?!(?:if|in|when|whether|how|who|which|that|people|patients|children|adults|unless|until|had|has|have|been)"
    r"\b)[a-z]+){0,7} for $"
)
_UNLESS = re.compile(r"[^.;!?]{0,60}\bunless\b")
_PERFECT = re.compile(  # has not been used for | more than a week: longer than that, unused
    rf"(?<![a-z])(?:has|have|had){BEHIND_EN}(?: been)? [a-z]+(?: (?:it|them))? for $"
    rf"|(?<![a-z])(?:does|did|is|was|are|were){BEHIND_EN} (?:ease|stop|improve|get|go|settle|clear|resolve|heal"
    r"|better|subside|pass|respond|gone|open|wake)\b[^.;,]{0,16} for $"  # does not ease for | more than 15 minutes
    rf"|(?<![a-z])(?:is|are|was|were){BEHIND_EN}(?: yet| fully){{0,2}}"
    r" (?:awake|better|well|back|asleep|healed) (?:for )?$"
)
_DENIABLE = frozenset(("more than", *_MORE_THAN, "exceed", "exceeding", "exceeded", "beyond", "in excess of"))
_SIDES = {"over": "<=", "above": "<=", "under": ">=", "below": ">="}  # what a not before them sets
_TO_BE = r"(?: (?:be|fall|drop|dip|sink|go|get|rise|climb|run|stay))?"
_NOT_TO_BE = re.compile(rf"(?<![a-z])(?:{OF_VERB_EN})(?: ever)?{_TO_BE} $")  # must not fall | below
_NOR_TO_BE = re.compile(  # must not fall below 2 °C or rise | above 8; no lower than 2 or | higher than 8
    rf"(?<![a-z])(?:{OF_VERB_EN}|no){_TO_BE} (?:below|above|under|over|(?:lower|higher|less|more|fewer"
    rf"|longer|shorter|older|younger|greater|smaller|larger) than) [^.;,]{{1,24}} (?:or|nor){_TO_BE} $"
)
_OR_MORE = re.compile(  # do not leave it out for more than 2 hours, or for | more than 1 when it is hot
    rf"(?<![a-z])(?:{OF_VERB_EN}) [^.;!?]{{0,80}}?\b(?:more|longer|later|higher) than [^.;!?,]{{1,24}},? or"
    r"(?: [a-z]+(?: it| them)?)?(?: for| at| by| to)? $"
)
_NO = re.compile(r"n(?:o(?:[ r]|t(?!e))|ever|['’]t)|avoid|without")  # stands wherever one of the above does
_FARTHEST = 130  # characters before a bound in which its not stands
_DENIABLE_LESS = frozenset(("less than", "fewer than", *_LESS_THAN))
_TURNABLE = (
    _DENIABLE | _DENIABLE_LESS | frozenset(_SIDES) | {word for word, bound in _MEANT["en"].items() if bound == ">"}
)

_ROUGHLY = Late(  # 不过十来分钟, 不过两三天: only about
    rf"不过[是用花要需]?(?:\d+|[零〇一二两三四五六七八九十百千万]+)(?:[来几多余]|[^，。；、\d]{{1,3}}(?:左右|上下|而已|罢了))"
    rf"|不过(?:{NEIGHBOURS.pattern})"
)


def before(typed: str, text: str, start: int, lang: str) -> tuple[str, int]:
    """(the bound that a word at text[start:] sets: ">=" for at least; where it begins, with a not before it)."""
    bound = _MEANT[lang].get(typed)
    if typed == "不过" and _ROUGHLY.pattern.match(text, start):
        return "about", start
    if lang != "en" or typed not in _TURNABLE or _NO.search(text, max(0, start - _FARTHEST), start) is None:
        return bound or "<=", start  # what has no meaning of its own is a Chinese not with more than
    if bound == ">" and "later" not in typed and text.endswith("nothing ", 0, start):
        return "about", start  # nothing over 3 kg: no more than that, said either way
    if typed in _DENIABLE_LESS and text.endswith("nothing ", 0, start):
        return ">=", start  # they notice nothing smaller than 5 points
    turned = _turned(typed, text, start) or _denied(typed, text, start)
    if turned is not None:  # do not go above 50 µg unless told to: 超过50 µg 须听医生的, or 不超过50 µg
        return ("about" if _UNLESS.match(text, start) else turned[0]), turned[1]
    return bound or "<=", start


def _denied(typed: str, text: str, start: int) -> tuple[str, int] | None:
    """What a word like more than sets behind a not that may stand some words before it."""
    least = typed in _DENIABLE_LESS
    if not (least or typed in _DENIABLE) or _PERFECT.search(text, max(0, start - 60), start):
        return None
    if not least and _OR_MORE.search(text, max(0, start - _FARTHEST), start):
        return "<=", start
    denied = _DENIED.search(text, max(0, start - 60), start) or _DENIED_FOR.search(text, max(0, start - 72), start)
    return (">=" if least else "<=", denied.start()) if denied is not None else None


def _turned(typed: str, text: str, start: int) -> tuple[str, int] | None:
    """What a word like above sets behind a not, or behind the not of a bound before it."""
    side = _SIDES.get(typed) or ("<=" if typed in _DENIABLE else ">=" if typed in _DENIABLE_LESS else None)
    if side is None:
        return None
    if typed in _SIDES and (no := _NOT_TO_BE.search(text, max(0, start - 24), start)) is not None:
        return side, no.start()
    return (side, start) if _NOR_TO_BE.search(text, max(0, start - 72), start) else None


_BACK = re.compile(r" (?:before(?:hand)?|prior|ahead|in advance|earlier)\b")
_BEFORE_ZH = re.compile("[之以]?前")
_IN_TIME = re.compile(r"(?:later|earlier|sooner|latest|earliest)(?: than)?$")
_TURNED = {">=": "<=", "<=": ">=", ">": "<", "<": ">"}


def counting_back(typed: str, bound: str, text: str, end: int) -> str:
    """No later than ten days before it is at least ten days before it; 满9个月之前 is before."""
    if typed.endswith("满") and _BEFORE_ZH.match(text, end):
        return "<"
    if _IN_TIME.search(typed) and _BACK.match(text, end):
        return _TURNED.get(bound, bound)
    return bound


# ---------------------------------------------------------------- behind the number

AFTER_EN = (
    r"(?P<after>\+|(?:or|and) (?:more|over|above|older|longer|higher|greater|upwards?|up(?! to\b)|beyond|bigger|larger"
    r"|hotter|warmer|better|stronger|thicker|wider|faster|heavier|taller)\b|plus\b"
    r"|(?:or|and) (?:less|fewer|under|below|younger|shorter|lower|smaller|cooler|colder|weaker|lighter|slower"
    r"|thinner|narrower)\b|or so\b"
    r"|at (?:the )?(?:very )?(?:most|least|outside|latest|earliest)\b(?=[^a-z]*$|[.,;:)]| [a-z])"
    rf"(?!{_FILL}{_NUMBER_EN}| [a-z]+ \d)|(?:maximum|max|tops|minimum)\b(?=[.,;:)]|$))"
    rf"(?! than)(?! ?[\d$£€−-])(?!{_NUMBER_EN})"
)
AFTER_ZH = re.compile(
    r"(?:/(?:升|毫升|微升|ml|[lμµu]l?)(?![a-z]))? ?(?:[(（][^()（）]{0,16}[)）])?(?:及其?|或|和|、|或者)?"
    r"(?:(?<=[米尺寸里mM）)])[以之]外|以上|之上|以下|之下|以内|之内|左右|上下|开外|出头|不等|内(?![科容分镜脏部服皮心生毒膜置侧含障耳热]))"
    r"|(?:或|或者|或是)(?:更[多高久长少低短大小]|以?[上下])|\+|封顶|为[上下]?限|打底|起步|保底"
)
_FROM = re.compile(
    r"least|earliest|minimum|打底|起步|保底|为下限|more|over|above|(?<!c)older|longer|higher|greater|up|beyond|later|plus|better|bigger|larger|hotter|warmer|stronger|thicker|wider|faster|heavier|taller|\+|[上外]$|更[多高久长大]|开外|出头"
)
_ABOUT = re.compile(r"左右|上下|or so|不等")


def behind(typed: str) -> str:
    """The bound of a word behind the number: 以上, or older."""
    if _ABOUT.search(typed):
        return "about"
    return ">=" if _FROM.search(typed) else "<="


# ---------------------------------------------------------------- two bounds

# A not that belongs to the bound of another number denies nothing here: no lower than 1.5 and no higher than 75.
_BOUND_EN = (
    r"(?: be| drop| fall| rise| go)?(?: (?:much|any))? (?:more|less|fewer|longer|later|lower|higher|older|younger"
    r"|greater|larger|bigger|smaller|shorter|sooner|earlier|heavier|hotter|colder"
    r"|warmer|cooler|over|under|above|below|exceed\w*|to exceed)\b"
)
_BOUND_ZH = r"(?:得|应|能|可以?|要|宜|会|必|许|该)?(?:[超少低高多大小短长早晚迟重轻][过于出]|足|满|到|下|亚)"
_NEGATION = {
    "zh": Late(
        rf"不(?!{_BOUND_ZH}|[良同适断仅但过论明一久少止安稳])|[勿甭](?!{_BOUND_ZH})|{DO_NOT_ZH}|[未没]|禁|忌|莫|避免"
        r"|无(?![论痛菌创数])|谢绝|拒绝"
    ),
    "en": Late(  # no "nothing": nothing later than six hours before is a limit, whose not the limit has taken up
        rf"\b(?:(?:not|no|never)(?!{_BOUND_EN})|cannot|nor|neither|nobody|none|(?<!go )(?<!going )(?<!gone )without"
        rf"|{AVOID_EN}|unsuitable|forbidden|banned|contraindicated|hardly)\b|{SHORT_EN}\b"
    ),
}
_REACH = {"zh": (10, 4), "en": (64, 16)}  # characters before and behind, in which a denial governs the number
_WHOLE = 24  # letters after those, in which the words of a bound may go on: and women no | less than 45 kg
_BAN_EN = Late(rf"\b(?:{ORDERS_EN}|{AVOID_EN}|not (?:recommended|suitable|advised|to))\b")
_SENTENCE = re.compile(r"[。！？!?\n]|\.(?!\d)")
_CLAUSE = re.compile(r"[。！？；;!?\n，,、:：]|\.\s| but | and (?=do\b|don['’]t\b)")


def forbids(text: str, start: int, end: int, lang: str) -> bool:
    """Whether the sentence around text[start:end], that part itself left out, forbids something anywhere."""
    first = max((found.end() for found in _SENTENCE.finditer(text, 0, start)), default=0)
    last = _SENTENCE.search(text, end)
    stop = last.start() if last else len(text)
    words = (
        _BAN_EN.pattern if lang == "en" else _NEGATION[lang].pattern
    )  # 不提5公斤以上的重物: Chinese forbids by a mere no
    return any(words.search(piece) for piece in (text[first:start], text[end:stop]))


def negated(text: str, start: int, end: int, lang: str) -> bool:
    """Whether the clause around text[start:end], that part itself left out, denies something near by."""
    first = max((found.end() for found in _CLAUSE.finditer(text, 0, start)), default=0)
    last = _CLAUSE.search(text, end)
    before, behind = _REACH[lang]
    stop = last.start() if last else len(text)
    ahead = _NEGATION[lang].pattern.search(
        text[end : min(end + behind + _WHOLE, stop)]
    )  # with the words that follow a no
    found = _NEGATION[lang].pattern.search(text[max(first, start - before) : start])
    return found is not None or (ahead is not None and ahead.start() < behind)

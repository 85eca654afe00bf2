"""Denials, bans and restrictions that one text shows and the other does not; English is given in small letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duizhao.check.late import Late
from duizhao.check.negation import (
    AVOID_EN,
    DENIES_EN,
    DO_NOT_ZH,
    HELPERS_EN,
    IMPLIED_EN,
    IMPLIED_ZH,
    ORDERS_EN,
    ORDERS_ZH,
    PLAIN_EN,
    SHORT_EN,
    SIGNS_ZH,
    denial,
    must_not,
)

Place = tuple[int, int]
# Chinese words that hold a negating character and deny nothing, or whose denial English seldom shows.
_HARMLESS = re.compile(
    r"不断|不同(?!意)|不仅|不但|不只|不光|不管|不论|不久|不止|不得不|不可不|不过|不错|不良|不适|不舒服|不安|不佳"
    r"|不足|不稳|不孕|不育|不齐|不全|不振|不畅|不便|不平|各不相同|不慌|不明|不清|不调|不当|不利|不幸"
    r"|不锈钢|不定期|不时|不愧|不禁|不由|不同意见|不惜|不妨|不如|不知不觉|差不多|对不起|了不起|来不及|看不清|忍不住"
    r"|受不了|控制不住|止不住|无论|无数|无菌|无疑|毫无疑问|无线|无痛|无纺|无糖"
    r"|无创|无烟|无障碍|无症状|无人|无名|非常|非处方|非洲|非典|非甾体|失禁|不全|不好(?!用)|不易|不对|除非|是非|未来"
    r"|未必|未婚|未成年|未满|没关系"
    r"|没事|没精神|没力气|没劲|没胃口|没有力气|特别|分别|别的|别人|类别|性别|级别|差别|识别"
    r"|辨别|个别|组别|型别|科别|国别|派别|鉴别|区别|告别|别墅|勿忘|禁食|禁饮|禁水|禁忌|要不|可不可以|能不能|是不是|会不会|要不要|有没有"
    r"|好不好|行不行|多不多|对不对|有无|是否|能否|避免|防止|莫名|停车|停留|不在少数|不少|不小心|不自主|不规则"
    r"|不均|不耐|不慎|不等|不超过|不低于|不高于|不少于|不多于|不大于|不小于|不满|不足以|不到|不及|不孕不育|并非如此"
    r"|莫[司米匹西昔利罗三地达替沙特]|[那拉]非|非[那布诺洛索]|别嘌|没完没了|说不定|不一定|不一样|不变|不愿|不想|无法|无力|无效|免疫|免费|以免|免得"
)
_NOT_ZH = re.compile(
    r"不|未|无|勿|甭|没|别|莫|非|忌|禁(?!区)|毋|免(?![疫费])|避(?!孕|难|暑|风)|停(?!车|留|经|电)|戒|拒|防(?!晒|护|疫|水"
    r"|御|治|癌|滑)"
)
_DOUBLE_ZH = re.compile(  # 不要停药: two words of denial, which English has too
    r"(?<=不|别|勿|甭)[要能得可应宜]?(?:自己|自行|随意|随便|擅自|突然|提前|轻易|任意)*(?:停|中断|间断|漏服|忘)"
)
_WEAK_NOT_ZH = re.compile(  # denials that English may well say without one
    r"不(?:断|同(?!意)|一样|变|愿|想|到|足|满|超过|低于|高于|少于|多于|大于|小于|及|等|适|良|安|佳|稳|畅|清)"
    r"|无[力法效]|禁[食饮水忌]|未[必满成婚来]|避免|防止|以免|免得|停|戒|防|避|忌"
)
_NOT_EN = re.compile(
    denial(
        IMPLIED_EN,
        r"nowhere|stop\w*|lack\w*|fail\w*|refus\w*|reject\w*|deni\w*|deny\w*|prevent\w*|except\w*|scarcely|barely|least"
        r"|absen\w*|keep (?:\w+ ){0,3}(?:out|from)|allow\w*|loss|lose\w*|losing|lost|un(?!der|til|i[oqtv]|cle|less)\w+"
        r"|in(?:complete|ability|adequate|sufficient|effective|active|accurate|valid|visible|correct|consisten\w*"
        r"|appropriate|curable|dependent\w*|digest\w*|continen\w*|toleran\w*|frequent\w*|fertil\w*|operable|soluble"
        r"|eligible|secure|stead)|im(?:possible|mature|mobile|proper\w*|balance\w*|perfect)"
        r"|ir(?:regular\w*|reversible|relevant|responsible)|il(?:legal\w*|legible)"
        r"|dis(?:agree|appear|continu|connect|allow|like|comfort|able|abil|order|courag)\w*|mis\w+|\w+less(?:ly|ness)"
        r"|contra(?!cept)\w+|withhold\w*|withdraw\w*|cease\w*|end(?:s|ed)?|fast(?:ing)?|far from|short of|hard to"
        r"|otherwise|whole|lasts?|lasting|persist\w*|(?:goes|go|carry|stay) on|continu\w*|keeps?|forget\w+|forgot\w*"
        r"|rule[sd]? out|doubt\w*|question\w*|regardless|even if|at all|even|declin\w*|cancel\w*|postpon\w*|spare[sd]?"
        r"|save[sd]?|as long as|once|enough|calm|same|healthy",
    )
)
_PLAIN_NOT_EN = re.compile(  # a denial that Chinese always shows; in small letters, as the next one
    rf"\b(?=[acdhimnsw])(?:(?:{HELPERS_EN}) not|{PLAIN_EN}|avoid(?:ing|s|ed)?)\b|{SHORT_EN}\b"
)
_NOT_EN_ONLY = re.compile(  # hold a "not" and deny nothing
    r"\b(?=[cdinow])(?:not only\b|whether or not\b|or not\b|no matter\b|no\.|no more than\b|not more than\b"
    r"|no (?:less|fewer|later|longer|earlier|sooner)\b|not (?:less|fewer|later)\b|nothing but\b|can(?:no"
    r"|')t help\b|why not\b|if not\b|not at all\b|nothing (?:more|else)\b"
    r"|don['’]t (?:worry|hesitate|forget)\b|do not (?:worry|hesitate|forget)\b|without (?:delay|fail|doubt"
    r"|exception)\b|never mind\b|no (?:problem|wonder|doubt)\b|nor\b)"
)
_SURE_NOT_ZH = re.compile(  # words of denial, and all that could stand for one, whatever the English says
    f"[{SIGNS_ZH}难缺除脱失否零仅只才再先尚还忘漏闭反错差坏弱离远隔干淡静哪吗舍退]|代替|而是|放心|保持|谢绝"
)
_MAYBE_NOT_ZH = re.compile(f"[{IMPLIED_ZH}前少空断]")  # the same, but for what the next words show
_NO_DENIAL = tuple(  # Chinese words that could deny, where English shows that they only say what they say
    (Late(zh), Late(rf"\b(?:{en})\b"))
    for zh, en in (
        ("停(?:药|用|服|止|掉)?", r"stop\w*|com(?:e|ing) off|ceas\w+|discontinu\w+"),
        ("(?<![提之以])[之以]?前", r"before\w*|ago|previous\w*"),
        ("避孕套?", r"contracep\w+|condoms?|birth control"),
        ("[预防]防(?:晒|护)?", r"prevent\w*|protect\w*|sun\w+"),
        ("减少|减轻|减量|减", r"reduc\w+|fewer|less\w*|lower\w*|cut\w*|eas\w+"),
        ("空腹", r"empty|fasting"),
        ("断奶", r"wean\w*"),
    )
)

_LEST_ZH = re.compile("以免|免得|以防|防止|预防")  # 不要紧扎，以免坏死: prevent stands for these alone
_LEST_EN = Late(r"\b(?:prevent\w*|to avoid)\b")


_BAN_ZH = re.compile(  # an order not to do it, in so many words
    rf"{must_not()}|切[勿忌]|请勿|严禁|(?<!不)勿(?=[^忘用。，])|禁止|{DO_NOT_ZH}"
)
_BAN_TOLD_EN = Late(  # whatever may tell of a ban
    denial(
        IMPLIED_EN,
        r"out|keep\w*|kept|stay\w*|un(?!der|til|it|iversal)\w+|in(?:appropriate|eligible|advisable)|dis\w+|wait\w*"
        r"|delay\w*|postpone\w*|limits?|limited|restrict\w*|minimi[sz]e|contra\w+|withh\w+|fast\w*|danger\w*|harm\w*"
        r"|risk\w*|alone|lest|steer|clear of|wrong|bad|mistake|stop\w*|far from|fail\w*|spare\w*|against|caution"
        r"|refus\w*|wary|impossible|at most|up to|maximum|put off|other than|except\w*|hands off|rid|required|stick"
        r"|included|go by|twice before"
        rf"|latest|whole|[a-z]+{SHORT_EN}s",  # don'ts
    )
)


# Most of the plain words, without the edges that take time: enough to tell that there are as many as in Chinese.
_QUICK_NOT_EN = re.compile(r"not\b|n['’]t\b|never|no\b|without|avoid|none|nothing|nobody|unless")
_REACH = 4  # characters of the longest harmless word on either side of its negating one
_MAY_NOT = re.compile(f"不[要能可得宜应会许准必]|[{ORDERS_ZH}]")
_ROW = re.compile("[^。！？；：，、]{0,6}[，、也]+")


def unshown(chinese: str, english: str) -> Place | None:
    """The place of the first denial in `chinese`, where `english` has fewer words that could stand for one."""
    hits = list(_NOT_ZH.finditer(chinese))
    if not hits:
        return None
    double = list(_DOUBLE_ZH.finditer(chinese))
    if _LEST_ZH.search(chinese):
        english = _LEST_EN.pattern.sub(" ", english)
    shown = len(_QUICK_NOT_EN.findall(english))
    if shown >= len(hits) + len(double):
        return None  # whatever some of them may mean
    hits = [hit for hit in hits if not _harmless(chinese, hit.start())]
    sorts = len({chinese[hit.start() : hit.start() + 2] for hit in _heads([*hits, *double])}) if hits else 0
    return hits[0].span() if shown < sorts and len(_NOT_EN.findall(english)) < sorts else None


def lifted(chinese: str, english: str) -> Place | None:
    """The place of a ban in `chinese`, where no word in `english` could tell of one."""
    hit = _BAN_ZH.search(chinese)
    return hit.span() if hit is not None and _BAN_TOLD_EN.pattern.search(english) is None else None


_MEANS_NOT_ZH = re.compile(
    "(?:不|并非|并不|绝不)(?:等于|代表|意味着?|表示|说明)|(?:并非|不是|不属于)[^，。；]{0,16}禁忌"
)
_MEANS_EN = Late(
    r"\b(?:means?|equals?|shows?|proves?|impl(?:y|ies)|indicates?"
    r"|(?:is|are) (?:an? |the )?(?:sign|reason|contraindication|bar|obstacle))\b"
)
_SOME_NOT_EN = Late(denial("hardly|far from|different|rather|necessarily|another matter|yet"))


def meant(chinese: str, english: str) -> Place | None:
    """The place in `english` of what means something, where `chinese` says that it does not: 不等于可以停, 并非禁忌."""
    if _MEANS_NOT_ZH.search(chinese) is None or _SOME_NOT_EN.pattern.search(english):
        return None
    found = _MEANS_EN.pattern.search(english)
    return found.span() if found is not None else None


_ORDER_NOT_EN = re.compile(
    rf"\b(?=[cdmns])(?:{ORDERS_EN})\b"
    r"(?! (?:only|worry|hesitate|forget|exceed|more|until|just|without|fail))"
)
_ANY_NOT_EN = Late(rf"\b(?:not(?! even)|no need|never|cannot|{AVOID_EN})\b|{SHORT_EN}\b")
_ANY_NOT_ZH = Late(
    f"[不勿别甭](?:[要能可得必应宜须用]|需要?)?(?:自行|擅自)?停|[{SIGNS_ZH}{IMPLIED_ZH}难缺除否零仅只才少再]|代替|而是|放心|谢绝|[以之]前"
)


def overdenied(chinese: str, english: str) -> Place | None:
    """The last order not to in `english`, where it denies more often than `chinese` has words that could be told so."""
    hits = list(_ORDER_NOT_EN.finditer(english))
    if not hits:
        return None
    many = len(_ANY_NOT_EN.pattern.findall(english))
    return hits[-1].span() if many > max(1, len(_ANY_NOT_ZH.pattern.findall(chinese))) else None


def unfounded(chinese: str, english: str) -> Place | None:
    """The place of the first denial in `english` that is so plain that Chinese must show it, where it shows none."""
    if _SURE_NOT_ZH.search(chinese) or DENIES_EN.search(english) is None:
        return None
    hits = list(_PLAIN_NOT_EN.finditer(english))
    covered = [hit.span() for hit in _NOT_EN_ONLY.finditer(english)] if hits else []
    first = next((hit for hit in hits if not any(start <= hit.start() < end for start, end in covered)), None)
    if first is None:
        return None
    for word, meant in _NO_DENIAL if _MAYBE_NOT_ZH.search(chinese) else ():
        chinese = word.pattern.sub(" ", chinese) if word.search(chinese) and meant.search(english) else chinese
    return first.span() if _MAYBE_NOT_ZH.search(chinese) is None else None


def _harmless(text: str, place: int) -> bool:
    start = max(0, place - _REACH)
    window = text[start : place + _REACH + 1]
    return any(
        found.start() <= place - start < found.end()
        for pattern in (_HARMLESS, _WEAK_NOT_ZH)
        for found in pattern.finditer(window)
    )


def _heads(hits: list[re.Match[str]]) -> Iterator[re.Match[str]]:
    """The first of each row of denials: 不刷牙、不漱口、不用吸管 is one "do not" in English."""
    last: re.Match[str] | None = None
    for hit in sorted(hits, key=lambda each: each.start()):
        in_row = last is not None and _ROW.fullmatch(hit.string, last.end(), hit.start()) is not None
        if last is None or not in_row or _sort(last) != _sort(hit):
            yield hit
        last = hit


def _sort(hit: re.Match[str]) -> str:
    """Which sort of denial it is: of what one may (不能), or of what is (不), by its first letter."""
    found = _MAY_NOT.match(hit.string, hit.start())
    return "may" if found is not None else hit[0][0]

"""What one must and what one may: a duty that became a choice, or a choice that became a duty.

English is given in small letters.
"""

from __future__ import annotations

import re

from duizhao.check.late import Late

Place = tuple[int, int]
_MUST_ZH = re.compile(r"必须(?<!不必须)(?<!非必须)(?!的|品|是)|务必|务须|一定要|切记要?(?![不勿别])")
_DUTY_ZH = Late("必|务|需|须|应|要|得(?!到|了|以|出|知)|请|该|宜|不[要可得宜许准]|[勿别禁莫]|只|仅|才|再|先")
_MAY_ZH = Late(r"可(?!能|靠|怕|见|逆|疑)|(?<![可功性机才])能(?!力|量)|允许|自愿|随意|行(?=[，。；]|$)|够")
_WILL_ZH, _WILL_EN = Late("会(?!议|员|诊|阴)"), Late(r"\b(?:will|would)\b|['’]ll\b")  # 会 is will or can
_MAY_BE = Late("可能|或许|也许")
_FREE_ZH = re.compile(r"可以(?!免|避)|可(?=自行|照常|继续|正常|[洗吃喝喂动])")
_MUST_EN = Late(r"\b(?:must|ha(?:ve|s) to|(?:is|are) required to|(?:is|are) obliged to)\b(?! not)")
_DUTY_EN = Late(  # and words of denial, but no bare "no": one that says "no need" sets no duty
    r"\b(?:must|ha(?:ve|s|d) to|ha(?:ve|s) got to|need\w*|should|ought|shall|requir\w*|essential\w*|vital|crucial\w*"
    r"|critical|important|necess\w+|make sure|be sure|ensure\w*|always|every time|never|only|unless|until|without fail"
    r"|strict\w*|remember|insist\w*|compulsory|mandatory|oblig\w+|imperative|certain|no matter|whatever|please|not"
    r"|cannot|without|careful\w*|by law|rule|is to|are to)\b|n['’]t\b"
)
_MAY_EN = Late(r"\b(?:may|can|could|might)\b(?! not\b)|\b(?:free to|allowed|optional)\b")
_WISH_EN = Late(r"\bif you (?:like|wish|want|prefer)\b(?! to)|\b(?:may|might) (?:wish|want|like) to\b")
_HEDGE_EN = re.compile(
    r"\b(?:preferably|ideally|(?:if|where|when|wherever) possible"
    r"|(?:it is|it['’]s) (?:best|better) (?:not )?to"
    r"|(?:had|['’]d) better|would be better)\b"
)
_HEDGE_ZH = Late("最好|尽|争取|宜|优先|推荐|建议|较好|更好|为好|为佳|可能的话|条件|试|努力|少|减|设法|想办法|慢慢")
_STRICT_ZH = Late("绝对|严禁|禁止|切勿|切忌|务必|必须|一定[要别不]|千万|不得|严格")
_WISH_ZH = Late("[想愿望]|需要|可以|自[行选己]|喜欢")
_CHOICE_EN = Late(
    r"\b(?:may|can|could|might|allow\w*|permit\w*|able|enabl\w*|possib\w+|fine|safe\w*|okay|ok|all right|free|welcome"
    r"|option\w*|choose|choice|let\w*|if you|as you|suitable|good|enough|either|alternative\w*|available|no need"
    r"|need not|eligible|happy|ways?|help\w*|should|only)\b|n['’]t\b"
)


GATE = re.compile(
    f"必须|务|一定|切[记勿忌]|绝对|禁|千万|不得|严格|{_FREE_ZH.pattern}"
)  # a text could say what one must, or what one may


def binds(chinese: str, english: str) -> bool:
    """A quick look: whether the Chinese sets a duty, or the English may."""
    return (
        "must" in english
        or " to" in english
        or _HEDGE_EN.search(english) is not None
        or _MUST_ZH.search(chinese) is not None
    )


def other_duty(chinese: str, english: str) -> Place | None:
    """The place in `english` of a choice, where Chinese sets a duty, or of a duty, where Chinese leaves the choice."""
    return _softened(chinese, english) or _hardened(chinese, english)


def _softened(chinese: str, english: str) -> Place | None:
    """An order to do it is a duty too, so the English must say that one may."""
    if _STRICT_ZH.pattern.search(chinese) and _HEDGE_ZH.pattern.search(chinese) is None:
        hedge = _HEDGE_EN.search(english)
        if hedge is not None:
            return hedge.span()
    if _MUST_ZH.search(chinese) is None:
        return None
    wish = _WISH_EN.search(english)
    if wish is not None and _WISH_ZH.search(chinese) is None:
        return wish.span()
    if _MAY_BE.search(chinese) or _DUTY_EN.search(english):
        return None
    hits = list(_MAY_EN.pattern.finditer(english))
    free, bound_to = (len(words.pattern.findall(chinese)) for words in (_MAY_ZH, _WILL_ZH))
    futures = len(_WILL_EN.pattern.findall(english))
    return hits[0].span() if len(hits) > free and len(hits) + futures > free + bound_to else None


def _hardened(chinese: str, english: str) -> Place | None:
    choices = len(_FREE_ZH.findall(chinese))
    hits = list(_MUST_EN.pattern.finditer(english)) if choices else []
    if not hits or len(hits) <= len(_DUTY_ZH.pattern.findall(chinese)):
        return None
    return hits[0].span() if choices > len(_CHOICE_EN.pattern.findall(english)) else None

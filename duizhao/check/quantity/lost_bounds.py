"""A bound that only one of the two texts sets: at least 5 mg here, 5 mg there."""

from __future__ import annotations

import re

from duizhao.check.late import Late
from duizhao.check.negation import PLAIN_EN, SHORT_EN, denial
from duizhao.check.quantity.agreeing import COUNTED, same
from duizhao.check.quantity.bounds import NUMBER_ZH, SIDED, UP
from duizhao.check.quantity.model import Force, Quantity, Reading

_PLAIN = {  # bounds that nobody leaves out by way of style
    "zh": Late(
        "至少|最少|起码|至多|最多|顶多|[不未没](?:要|能|得|可|应|宜|会|必)?(?:超过|少于|低于|高于|多于)|以[上下内]"
        "|低于|高于|超过|不足|不到|未满|少于|多于|大于|小于|[≥≤]"
    ),
    "en": Late(
        r"at least|at most|(?:no|not|never)[a-z ]* than|or (?:more|less|over|under|above|below|older|younger|longer)"
        r"|(?:more|less|fewer|longer|shorter|higher|lower) than|maximum|minimum|below|above|exceed"
    ),
}
_TRACE = {  # whatever may set a bound, however it is said
    "zh": Late(
        "[至最]|不|未|没|[以之]|[上下内外]|过|超|[高低多少大小长短早晚]|起|满|限|仅|只|足|达|够|逾|前|后|到|近|约|[余多来几]|左右|及|[≥≤<>＜＞±]"
    ),
    "en": Late(
        r"\b(?:least|most|more|less|fewer|than|over"
        r"|under(?! (?:[a-z]+ )?(?:observation|treatment|control|care|supervision|guidance|pressure|review)\b)|above"
        r"|below|within"
        r"|until|till|before|after|past|beyond|exceed\w*"
        r"|stop\w*|better|worse|maxim\w*|minim\w*|limit\w*|only|just|full|whole|from|onwards?|up|upwards?|down|older|younger|longer|shorter|higher|hotter|warmer|colder|cooler"
        r"|stronger|weaker|heavier|lighter|lower|later|earlier|further|farther|away|first|reach\w*|by|turn\w*|top|capped|enough|good|barely|short"
        r"|inside|outside|around|(?:either|each) way|except|during|through\w*|aged?|old|plus|ceiling|floor"
        r"|threshold|cut-?offs?"
        rf"|{PLAIN_EN}|since|(?:keep|stick) to|have been|has been"
        rf"|as (?:many|much|long|little))\b|\bbetween [\d.]|{SHORT_EN}\b|[≥≤<>+]"
    ),
}

_STRICT_ZH = re.compile(
    r"至少|最少|起码|至多|最多|顶多|超过|不足|不到|低于|高于|少于|多于|大于|小于|未满|以[上下]|[≥≤<>]"
)
_NAMED_ZH = re.compile("[至最][多少高低长短]|顶多|不超过|起码")  # limits that stand before the number
_COMPARED = Late(  # of what leaves a trace: words that say more or less of whatever the sentence counts
    r"\b(?:least|most|more|less|fewer|than|over|under|above|below|within|exceed\w*|maxim\w*|minim\w*|limit\w*"
    r"|older|younger|longer|shorter|higher|lower|hotter|warmer|colder|cooler|heavier|lighter|later|latest"
    r"|earlier|earliest|further|farther"
    r"|closer|nearer|stronger|weaker|faster|slower|or (?:better|worse)|longest|shortest|highest|lowest|top|capped"
    r"|(?<!bottle )cap|ceiling|floor|threshold|cut-?offs?|plus|up to|(?:either|each) way"
    r"|upwards?|onwards?|beyond|past|short|barely"
    r"|well into"
    r"|as (?:many|much|long|little)|(?:keep|kept|stick|hold|held|restrict\w*)\b[^.;]* to"
    r"|stop\w* (?:at|by|short|when|once))\b|[≥≤<>+]"
)
_CHANGE = re.compile(r"(?<=%) (?:lower|higher|less|more|fewer|longer|shorter|better|worse)\b(?! than \d)")
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|reach\w*|falls?|rises?)\b")  # what has one shares no limit before it
_OF_TIME = re.compile("older|younger|later|earlier|longer|shorter|longest|shortest|faster|slower")
_TIMELESS = frozenset(("share", "temperature", "mass", "volume"))  # 1% die, and a third later change to surgery
_STOP = re.compile(r"[!?;\n]|\.(?!\d)")  # a colon does not end what exceeds its limit: 5.1 mmol/L
_SENTENCE = re.compile(r"[。！？；!?;:：\n]|\.(?!\d)")
_GOVERNS = Late(  # and, shortly before the number, words that may set a limit to it
    denial(
        r"only|just|even|until|till|before|after|during|through\w*|nearly|almost|first|full|whole|enough|reach\w*|since|good"
        r"|turn\w*|down|inside|outside|(?:has|have) been"
    )
    + r"|\b(?:by|from|to|between)(?: [a-z]+){0,3} $"
)
_ONWARDS = re.compile(r" ?(?:to|-|–|—|～|~) ?(?:\d|(?:under|less than|below|up to|over)\b)")
_ONWARDS_ZH = re.compile(" ?[至到～~–—-]")
_BEHIND = re.compile(r" (?:after|past|beyond) ")  # six months after opening: 开封后超过6个月
_AND = re.compile(r"(?: [a-z]+){0,5},? (?:and|or)(?: [a-z]+){0,2} ")
_AHEAD, _BEYOND = 60, 40  # characters around a number in which those stand that may set its limit
_CLOSE = 40  # characters before a number in which those govern it


def is_plain(bound: Quantity, own: Reading) -> bool:
    """Whether a quantity carries a bound that nobody leaves out for style."""
    return _PLAIN[own.lang].pattern.search(bound.typed.lower()) is not None


def shares_limit(bound: Quantity, partner: Quantity, text: Reading) -> bool:
    """Whether the limit of the number before is meant for this one too: no more than 5 g of salt and 1.5 litres."""
    return any(
        each.bound in SIDED
        and (each.bound in UP) == (bound.bound in UP)
        and (
            _AND.fullmatch(text.text, each.end, partner.start)
            if each.end <= partner.start
            else text.text[partner.end : each.start].strip() in ("", "to", "or", "-", "–")
        )
        for each in text.quantities
        if each is not partner
    )


def _without_other_limits(bound: Quantity, own: Reading, partner: Quantity, text: Reading) -> str:
    """The text in small letters, blank where it sets limits to other things: lose 5% within a month.

    So are the limits that the other text sets to the same numbers, and the size of a change: 20% lower.
    """
    lowered = _CHANGE.sub(lambda hit: " " * len(hit[0]), text.text.lower())
    limits = [each for each in own.quantities if each.bound in SIDED and each is not bound]
    for each in text.quantities:
        if each.bound not in SIDED or each is partner:
            continue
        other = each.meaning.first.unit.dimension != partner.meaning.first.unit.dimension
        shared = each.end <= partner.start and _VERB.search(lowered, each.end, partner.start) is None
        if other or (
            not shared
            and not same(each.meaning, bound.meaning)
            and any((one.bound in UP) == (each.bound in UP) and same(one.meaning, each.meaning) for one in limits)
        ):
            lowered = lowered[: each.start] + " " * (each.end - each.start) + lowered[each.end :]
    return lowered


def lost(bound: Quantity, own: Reading, partner: Quantity, other: Reading) -> bool:
    """Whether a bound that nobody leaves out for style stands in one text, and the other's sentence sets none."""
    if not is_plain(bound, own) or bound.meaning.first.unit.dimension in ("date", "clock"):
        return False
    if own.lang == "zh" and re.search(NUMBER_ZH, bound.typed) is None:
        return False  # 不足每秒0.4米: the number is another piece
    kind = partner.meaning.first.unit.dimension
    if other.lang == "en" and _ONWARDS.match(other.text, partner.end) and _ONWARDS_ZH.match(own.text, bound.end):
        return False  # 1岁以上至不满2岁: 1 to under 2 years
    if partner.ordinal or kind == "area" or (partner.meaning.force is Force.SILENT and kind not in COUNTED):
        return False  # second-degree, /1.73 m², adults
    start = max((found.end() for found in _SENTENCE.finditer(other.text, 0, partner.start)), default=0)
    end = _SENTENCE.search(other.text, partner.end)
    last = end.start() if end else len(other.text)
    if other.lang == "en" and _STRICT_ZH.search(bound.typed):
        spans = partner.meaning.first.unit.dimension in ("time", "months")
        if shares_limit(bound, partner, other) or (spans and _BEHIND.match(other.text, partner.end)):
            return False
        rest = _without_other_limits(bound, own, partner, other)
        clause = rest.rfind(", ", start, partner.start) + 1
        governed = _GOVERNS.pattern.search(rest, max(start, clause, partner.start - _CLOSE), partner.start)
        whole = max((found.end() for found in _STOP.finditer(other.text, 0, partner.start)), default=0)
        told = _COMPARED.pattern.finditer(rest, max(whole, partner.start - _AHEAD), min(last, partner.end + _BEYOND))
        timeless = partner.meaning.first.unit.dimension in _TIMELESS
        return governed is None and not any(not (timeless and _OF_TIME.fullmatch(word[0])) for word in told)
    named = other.lang == "en" and _NAMED_ZH.search(bound.typed)
    rest = _without_other_limits(bound, own, partner, other) if named else other.text
    return _TRACE[other.lang].pattern.search(rest, start, last) is None

"""Bans and permissions, clause by clause: what one language forbids, the other must not allow."""

from __future__ import annotations

import re

from duizhao.align import Reader
from duizhao.check.late import Late
from duizhao.check.negation import (
    AVOID_EN,
    DO_NOT_ZH,
    HELPERS_EN,
    IMPLIED_EN,
    IMPLIED_ZH,
    ORDERS_EN,
    SHORT_EN,
    SIGNS_ZH,
    denial,
    must_not,
)
from duizhao.frozen import frozen

Place = tuple[int, int]


@frozen
class Side:
    """How one language forbids: `ban` and what it may forbid behind it; all that may stand for one."""

    ban: re.Pattern[str]
    cut: Late  # ends a clause
    trace: Late  # a clause that holds one forbids or restricts in some way
    reach: Late  # a ban in the clause before or behind that governs this one too
    sign: re.Pattern[str]  # a text that forbids holds one: a quick look
    allows: Late | None = None  # where given, the clause must also say this


CHINESE = Side(
    re.compile(
        must_not("必|用(?!怕)|需要?|须|该")
        + r"|请[勿忌禁]|切[勿忌禁]|严[勿忌禁]|勿(?=[^忘用。，]{2})|忌(?=[^忘用。，]{2})|禁止"
        rf"|{DO_NOT_ZH}"
        r"|不(?<![能可要应会拿吃说]不)(?=[\u4e00-\u9fff]{1,5}[、，]也?不)"  # 不抽血、不输液
        r"(?![求是太么超多少高低大小短长早晚迟能可要同论仅但])"
        r"|无(?:需|须)|没(?:有)?必要|不再?适合|避免"
    ),
    Late(r"[，；：。！？,;!?]|\s(?=[-–—])|但|否则|以免"),
    Late(f"[{SIGNS_ZH}{IMPLIED_ZH}少难缺断除失空否零仅只才再前先尚漏]|暂缓|推迟"),
    Late(r"不(?:要|能|可|得|宜|应|许|准|必|用|需|须|建议|适合)|勿|甭|忌|禁|别|避免|拒"),
    re.compile("[不勿甭忌禁别无避]|必要"),
    Late(r"可以?|能|需|要|请|应|宜|必须|正常|照常"),
)
ENGLISH = Side(
    re.compile(
        r"\b(?=[acdmns])"
        rf"(?:{ORDERS_EN}|avoid)"
        r"(?! (?:worry|hesitate|forget|panic|be (?:afraid|alarmed|surprised)|only|exceed|more|over|below|above"
        r"|less))\b"
    ),
    Late(
        r"[,;:–—.!?()]|\b(?:but|however|otherwise|because|since|so that|even (?:if|when|though))\b"
        r"|(?= and (?:should|must) not\b)",
        re.IGNORECASE,
    ),
    Late(
        denial(
            IMPLIED_EN,
            r"least|out|keep\w*|stay\w*|un(?:able|advis|wise|safe|suit|need|necess|healthy|til)\w*|careful|danger\w*"
            r"|in(?:appropriate|eligible|advisable)|dis(?:courag|allow|continu|qualif)\w*|even if|wait\w*|delay\w*"
            r"|postpone\w*|put off|limits?|limited|restrict\w*|cut (?:out|down|back)|minimi[sz]e|reduc\w*|harm\w*"
            r"|risk\w*|contra(?!cept|st)\w+|withhold\w*|fasting|alone|before|prevent\w*|protect\w*|lest|cover\w*"
            r"|guard\w*|steer|first(?! (?:\d|two|three|four|five|six|few|couple|half|hour|day|week|month|year))"
            r"|clear of|also fine|is fine|are fine|high|wrong|bad|mistake|optional|enough|straight|directly",
        ),
        re.IGNORECASE,
    ),
    Late(
        rf"\b(?:(?:{HELPERS_EN}|need|be|to) not|not (?:to|for|in|on|at|with|use|be)|cannot|never|{AVOID_EN}|nor|neither"
        r"|no need|none of|forbidden|banned|prohibited|instead|rather|without|off limits|ruled out|stop"
        rf"|keep (?:\w+ )?(?:away|off|out|from))\b|{SHORT_EN}\b",
        re.IGNORECASE,
    ),
    re.compile("(?: |can)not|n['’]t|ever|void"),
)
# English words that elsewhere stand for a ban, where they only say what a Chinese ban is about: 不要等, and "do wait".
_STOPS_ZH = Late(r"停|断|中断|减")
_STOP_EN = Late(
    r"\b(?:stop|withdr[ae]w|discontinu|end|ceas|quit|cut|reduc|finish|give up|giving up|come off|off)\w*\b",
    re.IGNORECASE,
)
_MEANT = tuple(
    (Late(chinese), Late(rf"\b(?:{english})\b", re.IGNORECASE))
    for chinese, english in (
        (r"等|拖|推迟|延误|耽", r"wait\w*|delay\w*|postpone\w*|put off|hold off"),
        (r"[憋屏]气|握|抱|提", r"hold|held"),
        (r"单独|独自|自己|一个?人|留", r"alone|leav(?:e|ing)|left|stay\w*|keep\w*"),
        (r"离|外出|出门|走", r"away|out|off|leav(?:e|ing)|left"),
        (r"先", r"first|before"),
        (r"漏|忘|错过", r"miss\w*|skip\w*|forget"),
        (r"空腹|空着肚子|禁食", r"empty|fasting"),
        (r"[盖裹包遮捂]", r"cover\w*|out"),
        (r"[预]防", r"protect\w*|prevent\w*|guard\w*"),
    )
)
_BESIDE = (  # who has none of something, and how much at least: neither forbids
    (Late("(?:没有|无)(?!必要)[^，。；]{1,8}的"), Late(r"\bwithout\b", re.IGNORECASE)),
    (Late("至少|不少于|以上"), Late(r"\b(?:at )?least\b", re.IGNORECASE)),
)
_ITS_OWN = Late(
    r" ?(?:if|when|unless|in case|and|do not|don['’]t|never|avoid)\b|如|若"
)  # what such a clause denies it denies for itself
_MAY = Late(r"\byou (?:may|can)\b", re.IGNORECASE)  # what the clauses before deny, they deny for themselves
_URGED = Late(r" ?(?:so |then )?(?:please |do (?!not\b)){1,2}(?!not\b|never\b|avoid\b)[a-z]", re.IGNORECASE)
_TOLD = Late(r"\b(?:can|may|could|will|should|must|is|are)\b", re.IGNORECASE)
_STOP_NOT_ZH = re.compile(
    r"(不要|不可|不能|不得|不应|切勿|请勿|切忌|勿|甭|别)(?:自己|自行|随意|擅自|突然|马上|立即|轻易|随便|骤然?|贸然)?停(?!车|留|止工作)"
)
_STOP_NOW_EN = Late(
    r"\b(?:do |please |you (?:can|may|should|must) )?stop (?:taking|using|them|it|this|the|your|straight|at once"
    r"|immediately|[a-z]+ (?:suddenly|abruptly|straight|at once|by yourself|on your own|of your own accord))\b",
    re.IGNORECASE,
)
_DENIAL_EN = Late(denial(AVOID_EN, "before|unless|if|when|instead|rather|than|to"), re.IGNORECASE)
_GIVEN = Late(r"\s*(?:and |but |or )?(?:if|when|whenever|where|in case|should)\b", re.IGNORECASE)
LIMIT = Late(r"超过|超出|[多少高低大小长短早晚]于|\b(?:exceed|more|less|fewer|longer|over|under|above|below)\b")
_FEWEST = 0.5  # of the ideas of a ban that the clause of the other language must share, or so many:
_ENOUGH = 2


def allowed(chinese: str, english: str, low: str, reader: Reader) -> tuple[str, Place] | None:
    """(the language that forbids, the place in its text) where the other's clause about the same does not.

    `low` is the English in small letters.
    """
    if (hit := _STOP_NOT_ZH.search(chinese)) is not None and _stops(english):
        return "zh", hit.span(1)
    for lang, one, other, own, back in (
        ("zh", chinese, english, CHINESE, ENGLISH),
        ("en", english, chinese, ENGLISH, CHINESE),
    ):
        text = low if own is ENGLISH else chinese
        bans = list(own.ban.finditer(text)) if own.sign.search(text) else []
        if not bans or (back is CHINESE and len(bans) <= len(back.reach.pattern.findall(other))):
            continue  # each may have its counterpart; English denies much besides, and its clauses are looked at
        for hit in bans:
            if _let_through(one, hit, other, own, back, reader):
                return lang, hit.span()
    return None


def _stops(english: str) -> bool:
    """Whether a text tells its reader to stop, in so many words and with no denial before it in the clause."""
    stops = [stop.start() for stop in _STOP_NOW_EN.pattern.finditer(english)]
    for stop in stops:
        clause = max((cut.end() for cut in ENGLISH.cut.pattern.finditer(english, 0, stop)), default=0)
        if _DENIAL_EN.pattern.search(english, clause, stop):
            return False
    return bool(stops)


def _let_through(one: str, hit: re.Match[str], other: str, own: Side, back: Side, reader: Reader) -> bool:
    end = own.cut.pattern.search(one, hit.end())
    forbidden = one[hit.end() : end.start() if end else len(one)]
    if LIMIT.pattern.search(forbidden) or not (wanted := reader.subjects(forbidden)):
        return False
    start = max((cut.end() for cut in own.cut.pattern.finditer(one, 0, hit.start())), default=0)
    whole = reader.subjects(one[start : hit.start()]) | wanted
    clauses = _clauses(other, back)
    met = [(len(wanted & ideas), len(whole & ideas)) for ideas in (reader.subjects(clause) for clause in clauses)]
    best = max(met, default=(0, 0))
    if best[0] == 0 or (best[0] < _FEWEST * len(wanted) and best[0] < _ENOUGH):
        return False
    for place, clause in enumerate(clauses):
        if met[place] == best:
            text = _bare(_unstopped(clause, one), forbidden, one) if back is ENGLISH else clause
            # do not rub, and put in: not that; cannot eat, please do take
            alone = clause.startswith(" and ") or _MAY.pattern.search(clause) or _URGED.pattern.match(clause)
            first = place if alone else max(0, place - 2)
            before = [each for each in clauses[first:place] if not _GIVEN.pattern.match(each)]
            told = _TOLD.pattern.search(clause)  # a statement of its own needs no other clause to govern it
            behind = [
                each for each in clauses[place + 1 : place + 2] if told is None and not _ITS_OWN.pattern.match(each)
            ]
            around = " , ".join([*before, *behind])
            if back.trace.pattern.search(text) or back.reach.pattern.search(around):
                return False
            if back.allows is not None and not back.allows.pattern.search(clause):
                return False
    return True


def _unstopped(english: str, chinese: str) -> str:
    """The English without stop and its like, where they stand for a 停 and not for a ban."""
    return _STOP_EN.pattern.sub(" ", english) if _STOPS_ZH.pattern.search(chinese) else english


def _bare(english: str, forbidden: str, chinese: str) -> str:
    """The English without the words that only say what is forbidden in Chinese, or stand for something beside it."""
    for meant, words in _BESIDE:
        if meant.pattern.search(chinese):
            english = words.pattern.sub(" ", english)
    for meant, words in _MEANT:
        if meant.pattern.search(forbidden):
            english = words.pattern.sub(" ", english)
    return english


def _clauses(text: str, side: Side) -> list[str]:
    return [clause for clause in side.cut.pattern.split(text) if clause.strip()]

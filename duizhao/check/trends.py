"""What goes up in one language goes up in the other: 增加胰岛素 is not to reduce it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from duizhao.align import Reader
from duizhao.check.late import Late
from duizhao.check.negation import denial
from duizhao.check.polarity import AXES

Place = tuple[int, int]
_Change = tuple[str, frozenset[str], Place]  # the way it goes, what changes (ideas), where that is said
_ZH = re.compile(
    r"(?P<up>增[加多大]|增强(?! ?[CM核磁扫])|加[大重快量至到]|[提升抬垫调略偏更较变]高|上[调升涨]|[增升][至到]|[调变]大"
    r"|[更较]多|变快|延长|高[出过于](?! ?\d)|增(?!强)|涨|(?<![\d半一二两三四五六七八九十百几数多公毫每 ])升)"
    r"|(?P<down>减[少小轻弱慢量至到]|降[低至到]|[调放变更偏略较]低|下[调降]|缩[小短]|[调变]小|[变放]慢|[更较]少"
    r"|低[过于](?! ?\d)|少于(?! ?[\d一二两三四五六七八九十半百])|[降跌]|减(?![肥重压毒盐糖脂免]))"
)
_PART = (
    r" (?:back|lip|jaw|leg|limb|abdom\w+|eyelid|lid|body|half|part|arm|edge|limit|end|belly|tummy|teeth|chest|lung"
    r"|respir\w+|urinary|set|floor)s?\b"
)
_EN = re.compile(
    r"\b(?:(?P<up>increas(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|ris(?:e|es|en|ing)|rose"
    r"|(?<!or )(?<!no )(?<!not )higher(?! than (?:about )?\d)|(?:goes|going|went)"
    r" up(?! to)|(?<!or )more (?:often|frequent(?:ly)?|common|likely|severe|(?:[a-z]+ ){1,7}than(?! ?\d)))"
    rf"|(?P<down>reduc(?:e|es|ed|ing|tion)|decreas(?:e|es|ed|ing)|lower(?:s|ed|ing)"
    rf"|(?<!or )(?<!no )(?<!not )lower(?!{_PART}| than (?:about )?\d)"
    r"|dropp(?:ed|ing)|drops?(?= (?:by|to|below|from|too|sharply|suddenly|again|off|within|over|during|when)\b)"
    r"|cut(?:s|ting)?(?= (?:down|back)\b)|fall(?:s|en|ing)|fell|(?:goes|going|went) down(?! the wrong)"
    r"|(?<!a )(?<!the )(?<!to )(?<!if )fall(?! (?:asleep|ill|over|down|off|out|back|on))"
    r"|(?<!or )(?:less|fewer) (?:often|frequent(?:ly)?|common|likely|severe|(?:[a-z]+ ){1,7}than(?! ?\d))))\b",
    re.IGNORECASE,
)
# Whatever else in Chinese may be told by a word of that way: 危险因素 are what raises a risk.
_ELSE_ZH = {
    "up": Late("[高升增加涨长剧大多重易]|危[险害]|更(?![少低小慢轻])"),
    "down": Late("[低降减跌短缩退落消缓轻弱少防]|更小|保护|避免"),
}
_OF_NO_WAY_ZH = Late(  # words that hold one of these, and tell of no change
    "体重|严重|重[量视新]|长[期大]|[高低]血[压糖]|血压低|低[钠盐脂糖]|高[龄蛋热]|减肥|大[便小概约夫]|多[么少]"
)
GATE = re.compile(
    "[增升涨降跌减]|加[大重快量至到]|[提抬垫调略偏更较变放]高|上调|[调变]大|[更较][多少]|变[快慢]|延长|[高低][出过于]|[调放变更偏略较]低"
    "|下调|缩[小短]|[调变]小|放慢|少于"
)
_SOME_EN = (
    *(
        "ris",
        "rose",
        "rais",
        "high",
        "increas",
        "go",
        "went",
        "more ",
        "low",
        "reduc",
        "decreas",
        "cut",
        "drop",
        "fall",
    ),
    *("fell", "less ", "fewer "),
)
_ALONE_ZH = Late(r"[了过到至约得 \d，。；、！？）)]|$|者|时|后|的")  # what changes stands before such a verb
_BEFORE_ZH = Late(r"[^，。；：！？]{1,20}$")
_LATIN = Late(r"[A-Z][A-Z0-9]+")
_AFTER_ZH = Late(r"[\u4e00-\u9fff]{1,6}")
_BEFORE_EN = Late(r"(?:[A-Za-z'’-]+ ){1,5}$")
_OWN_ZH = Late("、[\u4e00-\u9fff]{2}")  # behind a change, what the next one is about: 血压升高、血钾降低
_OWN_EN = Late(r",? and (?!then\b|often\b|may\b|can\b)[a-z]{3,} ", re.IGNORECASE)
_AFTER_EN = Late(r"(?: [A-Za-z'’-]+){1,4}")
_MOVES = Late(r"(?:ris|rose|drop|fall|fell)", re.IGNORECASE)  # what they move stands before them


_UNDONE_ZH = re.compile(
    r"(?:未(?<![尚若]未)|没(?<![尚若]没)有?|不(?<![尚若]不)再?|无(?<![尚若]无))(?:见|明显|显著|再|继续|进一步)?"
    r"(?:升高|上升|增[加大高多]|下降|降低|减[少轻]|好转|改善|缓解|消退|恢复正常|加重|恶化|消失|愈合)(?!的?(?:药|要|必))"
)
_UNDONE_EN = Late(
    denial(
        r"fail\w*|unless|until|till|still|stable|steady|same|persist\w*|remain\w*|continu\w*|despite|before|lack\w*|lasts?"
        r"|lasting|un\w+|stays?|stayed|beyond|if so|does|otherwise"
    )
)


def undone(chinese: str, english: str) -> Place | None:
    """The place in `chinese` where something did not change, for which nothing in `english` can stand: 未升高.

    English is given in small letters.
    """
    found = _UNDONE_ZH.search(chinese)
    return found.span() if found is not None and _UNDONE_EN.pattern.search(english) is None else None


def changes(_chinese: str, english: str) -> bool:
    """A quick look: whether a text, in small letters, may hold a word of change."""
    return any(map(english.__contains__, _SOME_EN))


def other_way(chinese: str, english: str) -> Place | None:
    """The place in `english`, in small letters, of a change one way, where Chinese says the other way.

    Where Chinese says both, English must say one of them as often as Chinese says any, and the other in no word at all.
    """
    ways = [hit.lastgroup for hit in _ZH.finditer(chinese)]
    hits = list(_EN.finditer(english)) if ways else []
    told = {hit.lastgroup for hit in hits}
    if len(told) > 1:
        return _one_turned(chinese, ways, hits)
    if not told:
        return None
    way = _way(hits[0])
    if way not in ways:
        return hits[0].span() if not _may_tell(chinese, way) else None
    lost = set(ways) - told
    if not lost or len(hits) < len(ways) or AXES[0].seen["up" not in lost].pattern.search(english):
        return None
    return hits[0].span()


def _one_turned(chinese: str, ways: Sequence[str | None], hits: Sequence[re.Match[str]]) -> Place | None:
    """The change told the other way, where all in Chinese go one way, are at least as many, and no word else may be it.

    体重下降，把利尿药减半片: if your weight falls, increase the water tablet by half a tablet.
    """
    if len(set(ways)) != 1 or len(hits) > len(ways):
        return None
    other = "down" if ways[0] == "up" else "up"
    if _may_tell(chinese, other):
        return None
    return next(hit.span() for hit in hits if hit.lastgroup == other)


def _may_tell(chinese: str, way: str) -> bool:
    return _ELSE_ZH[way].pattern.search(_OF_NO_WAY_ZH.pattern.sub("", chinese)) is not None


def turned(chinese: str, english: str, reader: Reader) -> Place | None:
    """The place in `english` where something goes the other way than the Chinese says, and nowhere the same way."""
    ways = {hit.lastgroup for hit in _ZH.finditer(chinese)}
    if not ways or {hit.lastgroup for hit in _EN.finditer(english)} <= (ways if len(ways) == 1 else set()):
        return None  # nothing changes, or all of it the same way
    wanted, given = list(_in_chinese(chinese, reader)), list(_in_english(english, reader))
    for way, ideas, _ in wanted:
        for idea in sorted(ideas):  # in one order, so that every run names the same place
            ones = {each for each, about, _ in wanted if idea in about}
            others = [(each, place) for each, about, place in given if idea in about]
            if ones == {way} and others and all(each != way for each, _ in others):
                return others[0][1]
    return None


def _in_chinese(text: str, reader: Reader) -> Iterator[_Change]:
    last = 0
    for hit in _ZH.finditer(text):
        first = last if _OWN_ZH.pattern.match(text, last, hit.start()) else max(0, hit.start() - 20)
        last = hit.end()
        before = _BEFORE_ZH.pattern.search(text, first, hit.start())
        after = None if _ALONE_ZH.pattern.match(text, hit.end()) else _AFTER_ZH.pattern.match(text, hit.end())
        found = after or before
        if found is not None:
            yield _way(hit), _ideas(found[0], reader), hit.span()


def _in_english(text: str, reader: Reader) -> Iterator[_Change]:
    last = 0
    for hit in _EN.finditer(text):
        before = _BEFORE_EN.pattern.search(text, last if _OWN_EN.pattern.match(text, last) else 0, hit.start())
        last = hit.end()
        after = None if _MOVES.pattern.match(hit[0]) else _AFTER_EN.pattern.match(text, hit.end())
        about = " ".join(found[0] for found in (before, after) if found is not None)
        yield _way(hit), _ideas(about, reader), hit.span()


def _way(hit: re.Match[str]) -> str:
    return hit.lastgroup or ""


def _ideas(text: str, reader: Reader) -> frozenset[str]:
    """What a few words speak of, but for the change itself."""
    return frozenset(reader.subjects(_EN.sub(" ", _ZH.sub(" ", text)))) | set(_LATIN.pattern.findall(text))

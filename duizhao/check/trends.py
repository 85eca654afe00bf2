"""What goes up in one language goes up in the other: 增加胰岛素 is not to reduce it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duizhao.align import Reader
from duizhao.check.late import Late

Place = tuple[int, int]
_Change = tuple[str, frozenset[str], Place]  # the way it goes, what changes (ideas), where that is said
_ZH = re.compile(
    r"(?P<up>增加|加大|提高|上调|升高|上升|增多|增大|上涨|调高)|(?P<down>减少|降低|减小|下调|下降|减轻|缩小|调低)"
)
_EN = re.compile(
    r"\b(?:(?P<up>increas(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|ris(?:e|es|en|ing)|rose|higher|raised)"
    r"|(?P<down>reduc(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|lower(?:s|ed|ing)|lower"
    r"|cut(?:s|ting)?(?= (?:down|back|the|your)\b)|drop(?:s|ped|ping)|fall(?:s|en|ing)"
    r"|(?<!a )(?<!the )fall(?! (?:asleep|ill|over|down|off|out|back|on))|fell))\b",
    re.IGNORECASE,
)
GATE = re.compile("增[加大多]|加大|提高|上[调升涨]|升高|调[高低]|减[少小轻]|降低|下[调降]|缩小")  # the same
_SOME_EN = ("ris", "rose", "rais", "high", "low", "increas", "reduc", "decreas", "cut", "drop", "fall", "fell")
_ALONE_ZH = Late(r"[了过到至约得 \d，。；、！？）)]|$|者|时|后|的")  # what changes stands before such a verb
_BEFORE_ZH = Late(r"[^，。；：！？]{1,20}$")
_LATIN = Late(r"[A-Z][A-Z0-9]+")
_AFTER_ZH = Late(r"[\u4e00-\u9fff]{1,6}")
_BEFORE_EN = Late(r"(?:[A-Za-z'’-]+ ){1,5}$")
_AFTER_EN = Late(r"(?: [A-Za-z'’-]+){1,4}")
_MOVES = Late(r"(?:ris|rose|drop|fall|fell)", re.IGNORECASE)  # what they move stands before them


_UNDONE_ZH = re.compile(
    r"(?:未(?<![尚若]未)|没(?<![尚若]没)有?|不(?<![尚若]不)再?|无(?<![尚若]无))(?:见|明显|显著|再|继续|进一步)?"
    r"(?:升高|上升|增[加大高多]|下降|降低|减[少轻]|好转|改善|缓解|消退|恢复正常|加重|恶化|消失|愈合)(?!的?(?:药|要|必))"
)
_UNDONE_EN = Late(
    r"\b(?:not|no|never|nor|neither|nothing|without|fail\w*|unless|until|till|still|stable|steady|same|persist\w*"
    r"|remain\w*|continu\w*|despite|before|lack\w*|lasts?|lasting|un\w+|stays?|stayed|beyond|if so|does|otherwise)\b"
    r"|n['’]t\b",
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
    for hit in _ZH.finditer(text):
        before = _BEFORE_ZH.pattern.search(text, max(0, hit.start() - 20), hit.start())
        after = None if _ALONE_ZH.pattern.match(text, hit.end()) else _AFTER_ZH.pattern.match(text, hit.end())
        found = after or before
        if found is not None:
            yield _way(hit), _ideas(found[0], reader), hit.span()


def _in_english(text: str, reader: Reader) -> Iterator[_Change]:
    for hit in _EN.finditer(text):
        before = _BEFORE_EN.pattern.search(text, 0, hit.start())
        after = None if _MOVES.pattern.match(hit[0]) else _AFTER_EN.pattern.match(text, hit.end())
        about = " ".join(found[0] for found in (before, after) if found is not None)
        yield _way(hit), _ideas(about, reader), hit.span()


def _way(hit: re.Match[str]) -> str:
    return hit.lastgroup or ""


def _ideas(text: str, reader: Reader) -> frozenset[str]:
    """What a few words speak of, but for the change itself."""
    return frozenset(reader.subjects(_EN.sub(" ", _ZH.sub(" ", text)))) | set(_LATIN.pattern.findall(text))

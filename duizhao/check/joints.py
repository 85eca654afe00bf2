"""And or or: what must come together in one language, and is enough alone in the other.

English is given in small letters.
"""

from __future__ import annotations

import re

from duizhao.check.late import Late

Place = tuple[int, int]
_TOGETHER_ZH = re.compile(
    r"同时(?!也|请|要|应|可|用|服|会|期|间)|并[伴有存且]|伴有|合并|而且|兼有|两者都|缺一不可|且(?<=，且)"
)
_EITHER_ZH = Late("[或、/]|任[一何意]|之一|其中|要么|还是|有一[项条个种]|者|抑")
_OR = Late(  # 4 hours or more is a limit, a day or two a guess
    r"\b(?:or(?! (?:more|less|fewer|over|under|older|younger|higher|lower|longer|shorter|later|above|below|so|two|three"
    r"|not)\b)|either)\b"
)
_ANY_OR = Late(r"\b(?:or|either|any|nor|and/or|one of)\b|/")
_TOGETHER_EN = Late(
    r"\b(?:and|with|both|together|plus|along\w*|also|as well|accompan\w*|while|but|combin\w*|same time|too|all|when"
    r"|besides|addition\w*|on top|simultaneous\w*|once|co-?\w*|neither|nor|if [^.;]{3,80} if)\b|&"
)
_BOTH = Late(r"\bboth\b(?= [^.;,]{2,60} and\b)")
_JOINED_ZH = Late("[和与及并且、均都也兼]|同时|两[者种个侧手眼耳]|双|以及|各")


_IF_ZH = Late(
    "(?:如果?|若|一旦|万一|要是)[^，。；！？]*或[^，。；！？]*|[^，。；！？]*或[^，。；！？]*(?:时|的话)(?=[，。；])"
)
_IF_EN = Late(r"\b(?:if|when|should|once) ([^,.;:!?]+)")
_AND = Late(r"\band\b")


GATE = re.compile(f"或|{_TOGETHER_ZH.pattern}")  # a text could want both or be content with either


def other_link(chinese: str, english: str) -> Place | None:
    """The place in `english` of "or" where the Chinese wants both, or of "both" where either of them is enough."""
    if _TOGETHER_ZH.search(chinese) and not _EITHER_ZH.search(chinese):
        found = _OR.search(english)
        if found is not None and not _TOGETHER_EN.search(english):
            return found.span()
    if "或" not in chinese:
        return None
    found = None if _JOINED_ZH.search(chinese.replace("和/或", "和")) else _BOTH.search(english)
    return found.span() if found is not None and not _OR.search(english) else _both_conditions(chinese, english)


def _both_conditions(chinese: str, english: str) -> Place | None:
    """If it turns cloudy and hurts, for 变浑或者腹痛时: where either is reason enough, English waits for both."""
    wanted = _IF_ZH.pattern.findall(chinese)
    if len(wanted) != 1 or _JOINED_ZH.search(wanted[0].replace("和/或", "和")) or _ANY_OR.search(english):
        return None
    conditions = list(_IF_EN.pattern.finditer(english))
    joined = _AND.search(english, *conditions[0].span(1)) if len(conditions) == 1 else None
    return joined.span() if joined is not None else None
